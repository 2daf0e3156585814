"""Whoever asks for a register by name gets yes for the job's own, and no for any other."""

from __future__ import annotations

import pytest

from careers.conversation.aspects import where_told
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from tests.visitor import Visitor, asked, text_of

_REGISTERS = ("nmc", "hcpc", "gdc", "gphc", "goc")


@pytest.mark.parametrize("language", list(Language))
def test_each_job_that_asks_for_a_register_says_yes_to_its_own_and_no_to_the_others(
    real_store: Store, language: Language
) -> None:
    yes, no = (
        real_store.wording[f"opening.{word}"].said_in(language).words for word in ("yes", "no")
    )
    wrong = []
    for job in real_store.profiles.values():
        if job.registration is None or not job.registration.required:
            continue
        for register in _REGISTERS:
            visitor = Visitor(real_store, job.id, language)
            answer = visitor.asks("registration", organisation=register, question_kind="whether")
            expected = yes if register == job.registration.body else no
            if not text_of(answer).startswith(expected):
                wrong.append(f"{job.id}: {register} isn't answered with {expected!r}")
    assert wrong == []


@pytest.mark.parametrize(
    ("intent", "confidence", "topic"),
    [
        ("ask_applying", 0.3, "registration"),
        ("nlu_fallback", 0.2, "registration"),
        ("ask_applying", 0.9, "applying"),
        ("ask_contact", 0.3, "contact"),
    ],
)
def test_is_it_with_a_register_asks_of_registration_unless_something_else_is_clear(
    real_store: Store, intent: str, confidence: float, topic: str
) -> None:
    profile = real_store.profiles["paramedic"]
    question = asked(intent, organisation="hcpc", question_kind="whether")
    turn = Turn("is it HCPC", (question,), confidence=confidence)
    assert where_told(turn, Memory(), profile, real_store).questions[0].topic == topic


def test_having_to_join_a_professional_body_is_said_to_be_unknown(real_store: Store) -> None:
    visitor = Visitor(real_store, "midwife")
    answer = visitor.asks("professional_body", organisation="rcm", aspect="membership")
    assert "no facts about having to join" in text_of(answer)

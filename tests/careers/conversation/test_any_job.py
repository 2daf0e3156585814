"""Several jobs, and no page: nothing is said of one of them as if it were meant."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from careers.shapes.store import Store
from careers.turn.answer import Status
from tests.loading import loaded
from tests.visitor import JOB, Visitor, asked, text_of

_JOBS = (JOB, "lighthouse-keeper")


@pytest.fixture
def visitor(two_jobs: Store) -> Visitor:
    """Somebody who came to no page."""
    return Visitor(two_jobs, page=None)


@pytest.mark.parametrize("intent", ["greet", "affirm", "start_again", "chitchat", "out_of_scope"])
def test_what_needs_no_job_speaks_of_all_of_them(visitor: Visitor, intent: str) -> None:
    text = text_of(visitor.says(asked(intent)))
    assert "clinical technologists and lighthouse keepers" in text


def test_many_jobs_are_counted(data: Path) -> None:
    page = data / "profiles" / f"{JOB}.yml"
    profile = yaml.safe_load(page.read_text(encoding="utf-8"))
    for number in range(4):
        own = {"title": f"Job {number}", "plural": f"workers {number}"}
        profile |= {key: {"en": words, "cy": None} for key, words in own.items()}
        profile |= {"id": f"job-{number}", "other_titles": [], "aliases": []}
        page.with_name(f"job-{number}.yml").write_text(yaml.safe_dump(profile), encoding="utf-8")
    text = text_of(Visitor(loaded(data), page=None).asks("capabilities"))
    assert text.startswith("I can tell you about people in 5 jobs: what they do")


def test_what_may_be_asked_next_is_one_of_the_jobs(visitor: Visitor) -> None:
    assert [reply.title for reply in visitor.says(asked("greet")).replies] == [
        "Clinical Technologist",
        "Lighthouse Keeper",
    ]


def test_a_greeting_beside_a_question_does_not_choose_the_job(visitor: Visitor) -> None:
    answer = visitor.says(asked("greet"), asked("ask_hours"))
    assert answer.status is Status.CLARIFIED
    assert "hours" not in text_of(answer)
    assert "56 hours" in text_of(visitor.says(asked("ask_summary", occupation=_JOBS[1])))


def test_a_job_without_a_profile_is_declined_with_all_that_have_one(visitor: Visitor) -> None:
    text = text_of(visitor.says(asked("ask_pay", other_occupation="firefighter", band="6")))
    assert text.startswith(
        "I have no facts about the job of firefighter, so I can't answer that.\n"
        "I know about these jobs: Clinical Technologist and Lighthouse Keeper."
    )
    assert "£" not in text


def test_the_person_to_talk_to_is_named_once(visitor: Visitor) -> None:
    lines = text_of(visitor.asks("person")).splitlines()
    assert len(set(lines)) == len(lines)
    assert lines[1].startswith("For ")


def test_which_job_is_asked_again_on_request(visitor: Visitor) -> None:
    asking = text_of(visitor.asks("hours"))
    assert text_of(visitor.asks("repeat")).splitlines()[-1] == asking


def test_the_third_failure_offers_a_person_here_too(visitor: Visitor) -> None:
    for _ in range(2):
        visitor.says(asked("out_of_scope"))
    assert visitor.says(asked("out_of_scope")).status is Status.HANDED_OFF


def test_a_message_that_was_not_understood_can_be_answered_by_pressing_a_job(
    visitor: Visitor,
) -> None:
    answer = visitor.says(asked("nlu_fallback"))
    assert {reply.press.question.intent for reply in answer.replies} == {"follow_up"}
    pressed = visitor.says(asked("follow_up", occupation=_JOBS[1]))
    assert pressed.status is not Status.ERROR
    assert visitor.memory.occupation == _JOBS[1]

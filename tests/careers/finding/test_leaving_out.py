"""Jobs that a visitor rules out by their name aren't found."""

from __future__ import annotations

import pytest

from careers.finding.hearing import WantReader
from careers.finding.wants import Kind
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn
from tests.visitor import asked, responder, text_of


def _ruled_out(store: Store, text: str) -> list[str]:
    wants = WantReader(store).read(text, Question("ask_find_jobs"))
    return [want.value for want in wants if want.kind is Kind.JOB]


@pytest.mark.parametrize(
    "text",
    [
        "no nursing", "not nurses", "anything but no nursing jobs", "other than nursing",
        "jobs with children except nurses", "dim nyrsio", "heblaw nyrsys", "heb nyrsio",
        "swyddi mewn ysbyty heb nyrsio", "dim swyddi nyrsio plis",
    ],
)  # fmt: skip
def test_jobs_named_behind_a_no_are_ruled_out(real_store: Store, text: str) -> None:
    assert _ruled_out(real_store, text) == ["nurses"]


@pytest.mark.parametrize(
    "text",
    [
        "i'm not a nurse, what can i do", "which jobs pay less than a nurse", "nursing jobs",
        "swyddi fel nyrs", "llai o gyflog na nyrs", "sdim ots da fi pa waith",
    ],
)  # fmt: skip
def test_jobs_that_are_only_named_are_not(real_store: Store, text: str) -> None:
    assert _ruled_out(real_store, text) == []


@pytest.mark.parametrize(
    ("language", "first", "then", "said"),
    [
        (Language.ENGLISH, "jobs with children", "no nursing", "other than nurse"),
        (Language.WELSH, "swyddi gyda phlant", "dim nyrsio", "heblaw nyrs"),
    ],
)
def test_after_a_list_they_are_left_out_of_it(
    real_store: Store, language: Language, first: str, then: str, said: str
) -> None:
    found = _said(real_store, Memory(), language, first, asked("ask_find_jobs"))
    left = _said(real_store, found.memory, language, then, asked("deny", job_group="nurses"))
    text = text_of(left.answer)
    assert said in text
    assert "Nyrs Plant" not in text
    assert "Children's Nurse" not in text


def _said(store: Store, memory: Memory, language: Language, text: str, question: Question) -> Reply:
    return responder(store).respond(Turn(text, (question,), (), None, language), memory)

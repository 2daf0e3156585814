"""The working week."""

from __future__ import annotations

from careers.answering.hours import answer_hours
from careers.answering.speaker import Speaker
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from tests.visitor import JOB, TODAY


def _said(store: Store, *named: Named) -> tuple[str, ...]:
    question = Question("ask_hours", named)
    speaker = Speaker(store, Language.ENGLISH, TODAY)
    return answer_hours(speaker, store.profiles[JOB], question, Memory()).paragraphs


def test_without_a_nation_only_the_page_is_told(store: Store) -> None:
    assert len(_said(store)) == 1


def test_a_nation_adds_the_full_time_week_of_its_own_pay_table(store: Store) -> None:
    page, table = _said(store, Named("nation", "scotland"))
    assert "37 hours" in page
    assert "36 hours" in table
    assert "Scotland" in table

"""What holds for every job on a pay scheme is told where no job is named."""

from __future__ import annotations

import pytest

from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from tests.visitor import Visitor, asked, text_of


def _told(store: Store, topic: str, **named: str) -> Answer:
    return Visitor(store, page=None).asks(topic, **named)


def test_what_a_band_pays_is_told_though_no_job_is_named(real_store: Store) -> None:
    answer = _told(real_store, "pay", band="5", question_kind="what_is")
    assert answer.status is Status.ANSWERED
    assert text_of(answer).startswith("Band 5 in Wales")


@pytest.mark.parametrize("aspect", ["pension", "leave", "sick-pay"])
def test_what_the_terms_of_a_scheme_say_is_told_with_whom_it_holds_for(
    real_store: Store, aspect: str
) -> None:
    answer = _told(real_store, "benefits", aspect=aspect)
    assert answer.status is Status.ANSWERED
    assert text_of(answer).startswith("In NHS jobs on Agenda for Change:")


def test_in_welsh_all_of_it_is_welsh(real_store: Store) -> None:
    visitor = Visitor(real_store, page=None, language=Language.WELSH)
    answer = visitor.says(asked("ask_benefits", aspect="pension"))
    assert answer.language is Language.WELSH
    assert text_of(answer).startswith("Mewn swyddi GIG ar y cynllun cyflog hwn")


def test_how_pay_is_set_is_told_and_no_jobs_are_looked_for(real_store: Store) -> None:
    answer = _told(real_store, "pay_system", pay_aspect="unsocial-hours", question_kind="whether")
    assert "Saturdays and weekday nights" in text_of(answer)


def test_another_band_may_follow(real_store: Store) -> None:
    visitor = Visitor(real_store, page=None)
    visitor.asks("pay", band="5")
    assert text_of(visitor.says(asked("follow_up", band="6"))).startswith("Band 6 in Wales")


@pytest.mark.parametrize("topic", ["pay", "hours", "entry_requirements"])
def test_what_differs_from_job_to_job_waits_for_a_job(real_store: Store, topic: str) -> None:
    assert _told(real_store, topic).status is Status.CLARIFIED

"""What jobs of one name have in common is told before it is asked which of them is meant."""

from __future__ import annotations

from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.press import Ask
from careers.turn.turn import Turn
from tests.visitor import Visitor, asked, responder, text_of

_SISTERS, _RAYS = "nurses", "radiographers"


def _told_of(store: Store, topic: str, group: str) -> Answer:
    visitor = Visitor(store, page=None)
    return visitor.asks(topic, job_group=group)


def test_what_all_jobs_of_a_name_have_in_common_is_told_before_it_is_asked_which(
    real_store: Store,
) -> None:
    answer = _told_of(real_store, "pay", _RAYS)
    assert answer.status is Status.ANSWERED
    assert "The same for each of these: Diagnostic Radiographer and Therapeutic" in text_of(answer)
    assert "Band 5" in text_of(answer)
    assert [reply.title for reply in answer.replies] == [
        "Diagnostic Radiographer",
        "Therapeutic Radiographer",
    ]


def test_of_pay_only_the_bands_that_all_jobs_have_are_told(real_store: Store) -> None:
    alone = Visitor(real_store, page="mental-health-nurse").asks("pay")
    of_all = _told_of(real_store, "pay", _SISTERS)
    assert of_all.status is Status.PARTLY_ANSWERED
    assert "Band 5" in text_of(of_all)
    assert ("Band 7" in text_of(of_all)) == ("Band 7" in text_of(alone))


def test_what_holds_for_one_of_them_only_waits_for_the_visitor_to_choose(
    real_store: Store,
) -> None:
    answer = _told_of(real_store, "entry_requirements", _SISTERS)
    assert answer.status is Status.CLARIFIED
    assert "GCSE" not in text_of(answer)


def test_a_member_chosen_afterwards_is_told_in_full(real_store: Store) -> None:
    visitor = Visitor(real_store, page=None)
    press = visitor.asks("pay", job_group=_SISTERS).replies[0].press
    assert isinstance(press, Ask)
    reply = responder(real_store).respond(Turn.of(press), visitor.memory)
    assert "Band 7" in text_of(reply.answer)


def test_who_pays_for_a_course_of_several_jobs_compares_none_of_them(real_store: Store) -> None:
    question = asked("ask_funding", job_group=_SISTERS, question_kind="who")
    turn = Turn("who pays for the nursing course", (question,), (), None, Language.ENGLISH)
    answer = responder(real_store).respond(turn, Memory()).answer
    assert "Adult Nurse, Children's Nurse or Mental Health Nurse" in text_of(answer)

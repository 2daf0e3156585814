"""Several answers as one."""

from __future__ import annotations

from careers.shapes.language import Language, Text
from careers.shapes.sources import Source
from careers.turn.answer import Answer, QuickReply, Status, together
from careers.turn.press import Ask
from tests.visitor import message

_A, _B = Source(Text("a")), Source(Text("b"))


def _answer(text: str, status: Status = Status.ANSWERED, **rest: object) -> Answer:
    return Answer((message(text),), status, **rest)  # type: ignore[arg-type]


def test_one_answer_stays_itself() -> None:
    answer = _answer("a")
    assert together([answer]) is answer


def test_answers_keep_their_order_and_what_they_share_is_said_once() -> None:
    whole = together([_answer("a", sources=(_A, _B)), _answer("b", sources=(_B,)), _answer("a")])
    assert whole.paragraphs == ("a", "b")
    assert whole.sources == (_A, _B)


def test_different_endings_make_a_part_answer() -> None:
    assert together([_answer("a"), _answer("b")]).status is Status.ANSWERED
    assert (
        together([_answer("a"), _answer("b", Status.HANDED_OFF)]).status is Status.PARTLY_ANSWERED
    )


def test_the_replies_are_those_that_ask_which_was_meant_or_the_first_answers() -> None:
    one, two = (QuickReply("one", Ask("ask_pay")),), (QuickReply("two", Ask("ask_hours")),)
    asks = _answer("b", Status.CLARIFIED, replies=two)
    assert together([_answer("a", replies=one), asks]).replies == two
    assert together([_answer("a", replies=one), _answer("b", replies=two)]).replies == one


def test_the_whole_is_welsh_only_if_every_part_is() -> None:
    welsh = _answer("a", language=Language.WELSH)
    assert together([welsh, _answer("b", language=Language.WELSH)]).language is Language.WELSH
    assert together([welsh, _answer("b")]).language is Language.ENGLISH

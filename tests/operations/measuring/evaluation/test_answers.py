"""Answers are judged as a visitor would meet them: over the REST channel."""

from __future__ import annotations

import pytest

from operations.common.conversation import Conversation
from operations.measuring.evaluation.answers import check_statuses, check_talks, wrong_with
from operations.measuring.evaluation.cases import Case, Step, Talk
from tests.operations.rest_server import Messages, RestServer, Serve


def _echo(sent: dict[str, str]) -> Messages:
    return [{"text": f"You said: {sent['message']}"}, {"text": "Anything else?"}]


@pytest.fixture
def server(serve: Serve) -> RestServer:
    """A bot that says what it was told."""
    return serve(_echo)


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (Step("x", expect=("40,?559", "wales")), []),
        (Step("x", expect=("scotland",)), ["no 'scotland'"]),
        (Step("x", expect=("wales",), refuse=("40559",)), ["has '40559'"]),
        (Step("x", expect=("a year.*Wales",)), ["no 'a year.*Wales'"]),
    ],
)
def test_patterns_are_looked_for_anywhere_in_a_line_in_either_case(
    step: Step, why: list[str]
) -> None:
    assert wrong_with("It is £40559 a year.\nThat is in Wales.", step) == why


def test_a_talk_may_come_from_a_page_of_its_own(server: RestServer) -> None:
    talk = Talk("midwife", (Step("pay", ("pay",)),), {"occupation": "midwife", "language": "cy"})
    check_talks("x", [talk], lambda: Conversation(server.address, {"occupation": "nurse"}))
    assert [each["metadata"] for each in server.received] == [talk.told]


def test_the_texts_of_a_turn_count_together(server: RestServer) -> None:
    talk = Talk("both", (Step("pay", ("you said: pay", "anything else")),))
    outcome = check_talks("x", [talk], lambda: Conversation(server.address))
    assert (outcome.count, outcome.right, outcome.mistakes) == (1, 1.0, ())


def test_a_conversation_with_two_mistakes_is_one_that_is_wrong(server: RestServer) -> None:
    wrong = Talk("wrong", (Step("a", ("z",)), Step("b", ("q",))))
    right = Talk("right", (Step("a", ("a",)),))
    outcome = check_talks("x", [wrong, right], lambda: Conversation(server.address))
    assert outcome.right == 0.5
    assert [(mistake.asked, mistake.why) for mistake in outcome.mistakes] == [
        ("a", "no 'z'"),
        ("b", "no 'q'"),
    ]
    assert outcome.mistakes[0].answer == "You said: a\nAnything else?"


def test_turns_of_a_conversation_have_one_visitor_and_conversations_different_ones(
    server: RestServer,
) -> None:
    talks = [Talk(name, (Step("a", ("a",)), Step("b", ("b",)))) for name in ("one", "two")]
    check_talks("x", talks, lambda: Conversation(server.address))
    senders = [sent["sender"] for sent in server.received]
    assert senders[0] == senders[1] != senders[2] == senders[3]


def test_a_status_that_is_not_allowed_is_a_mistake(serve: Serve) -> None:
    server = serve(lambda sent: [{"text": "x"}, {"custom": {"status": sent["message"]}}])
    cases = [Case("crisis"), Case("answered")]
    outcome = check_statuses(
        "x", cases, lambda status: status == "crisis", lambda: Conversation(server.address)
    )
    assert outcome.right == 0.5
    assert [mistake.why for mistake in outcome.mistakes] == ["status answered"]

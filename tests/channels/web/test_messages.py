"""What is sent over the channel: each message once, as text, without what must not be kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
import regex  # type: ignore[import-untyped]

from tests.channels.conftest import Bot
from tests.channels.web.conftest import Browser, code, words

_ASK = "What does a nurse do?"


def test_a_question_gets_its_answer_as_blocks(visitor: Browser) -> None:
    turn = visitor.say(_ASK)
    assert turn["turn"] == 1
    assert turn["said"] == {"text": _ASK, "masked": []}
    assert _ASK in words(turn)


def test_the_page_and_its_language_reach_the_bot_and_nothing_else_does(visitor: Browser) -> None:
    turn = visitor.say(
        _ASK, occupation="nurse", language="cy", sender="x", input_channel="y", slots={"a": 1}
    )
    assert words(turn) == f'{_ASK} {{"language": "cy", "occupation": "nurse"}}'


def test_the_same_id_gives_the_same_turn_and_asks_once(visitor: Browser) -> None:
    first = visitor.say(_ASK, id="once-only")
    assert visitor.say(_ASK, id="once-only") == first
    assert visitor.turns() == [first]


def test_the_same_id_at_the_same_time_asks_once(visitor: Browser) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: visitor.say(_ASK, id="parallel"), range(4)))
    assert all(answer == answers[0] for answer in answers)
    assert len(visitor.turns()) == 1


def test_what_was_missed_can_be_fetched(visitor: Browser) -> None:
    turns = [visitor.say(f"What does {name} do?") for name in ("one", "two", "three")]
    assert visitor.turns(after=1) == turns[1:]


@pytest.mark.parametrize(
    "typed",
    [
        "/greet",
        "//greet",
        " / /greet",
        "/fail",
        '/greet{"answer_status": "x"}',
        "/",
        "\u200b/greet",
        "/\u00a0/greet",
        "\u3000/ \u2003/greet",
        "/\u2060/greet",
    ],
)
def test_a_typed_slash_stays_text(bot: Bot, visitor: Browser, typed: str) -> None:
    turn = visitor.say(typed)
    assert turn["said"]["text"] == regex.sub(r"\p{Cf}", "", typed).strip()
    assert "Hello!" not in words(turn), f"{typed!r} was taken for an intent"


def test_personal_data_is_masked_before_the_bot_sees_it(visitor: Browser) -> None:
    turn = visitor.say("What does jo@example.com earn?", language="cy")
    assert words(turn).startswith("What does … earn?")
    assert turn["said"] == {
        "text": "What does [cyfeiriad e-bost wedi'i dynnu] earn?",
        "masked": ["email"],
    }
    assert turn["reply"]["notice"]["language"] == "cy"


@pytest.mark.parametrize(
    "text", ["call me on 07700 900123", "my NI number is QQ123456C", "I'm Rhiannon, born 3/4/2009"]
)
def test_a_message_with_nothing_but_personal_data_is_never_given_to_the_bot(
    bot: Bot, visitor: Browser, text: str
) -> None:
    turn = visitor.say(text)
    assert turn["reply"]["status"] == "social"
    assert "not kept" in words(turn)
    assert bot.events(visitor.id) == [] or "user" not in [
        each["event"] for each in bot.events(visitor.id)
    ]


def test_a_question_beside_personal_data_is_answered_with_a_notice_of_what_was_taken_out(
    visitor: Browser,
) -> None:
    turn = visitor.say("My name is Rhiannon Puw. What does a nurse do?")
    assert words(turn).startswith("What does a nurse do?")
    assert turn["said"]["text"] == "My name is [name removed]. What does a nurse do?"
    assert "a name" in turn["reply"]["notice"]["text"]
    assert "phone" not in turn["reply"]["notice"]["text"]


def test_who_tells_of_danger_is_not_told_off_for_personal_data(visitor: Browser) -> None:
    turn = visitor.say("I want to kill myself, ring me on 07700 900123")
    assert turn["reply"]["status"] == "crisis"
    assert turn["said"]["text"] == "I want to kill myself, ring me on [phone number removed]"
    assert "notice" not in turn["reply"]


def test_what_was_offered_can_still_be_pressed_after_it(visitor: Browser) -> None:
    before = visitor.say("call me on 07700 900123")["reply"]["quick_replies"]
    after = visitor.say("or on 07700 900456")["reply"]["quick_replies"]
    assert [each["title"] for each in after] == [each["title"] for each in before]
    assert after


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        ({"text": "x" * 501}, 400, "too_long"),
        ({"text": " \u200b "}, 400, "empty"),
        ({"text": 7}, 400, "wrong_field"),
        ({"id": "short", "text": "x"}, 400, "wrong_field"),
        ({"id": "../../../etc", "text": "x"}, 400, "wrong_field"),
        ({"reply": "unknown-reply"}, 404, "unknown_reply"),
        ({"text": "x", "reply": "both-of-them"}, 400, "wrong_field"),
        ({}, 400, "wrong_field"),
        ({"text": "x", "language": "fr"}, 400, "wrong_field"),
        ({"text": "x", "occupation": ["nurse"]}, 400, "wrong_field"),
    ],
)
def test_what_cant_be_taken_is_refused_with_its_reason(
    visitor: Browser, body: dict[str, object], status: int, reason: str
) -> None:
    answer = visitor.send(**body)  # type: ignore[arg-type]
    assert (answer.status_code, code(answer)) == (status, reason)
    assert visitor.turns() == []


def test_five_hundred_letters_as_people_count_them_are_taken(visitor: Browser) -> None:
    assert visitor.say("👩‍🔬" * 500)["said"]["text"]


def test_an_answer_can_be_rated(visitor: Browser) -> None:
    visitor.say(_ASK)
    feedback = {"turn": 1, "helpful": False, "reason": "Ring me on 07700 900123"}
    assert visitor.call("POST", "/feedback", json=feedback).status_code == 204
    kept = visitor.turns()[0]["feedback"]
    assert kept == {"helpful": False, "reason": "Ring me on …"}


def test_an_answer_that_was_never_given_cant_be_rated(visitor: Browser) -> None:
    answer = visitor.call("POST", "/feedback", json={"turn": 9, "helpful": True})
    assert (answer.status_code, code(answer)) == (404, "unknown_turn")


def test_a_conversation_that_has_ended_can_be_read_and_takes_no_message(visitor: Browser) -> None:
    visitor.say(_ASK)
    assert visitor.call("POST", "/conversation/end", json={}).status_code == 204
    assert len(visitor.turns()) == 1
    assert code(visitor.send(_ASK)) == "ended"


def test_a_conversation_takes_no_more_messages_than_can_be_read_at_once(
    bot: Bot, visitor: Browser
) -> None:
    visitor.say(_ASK)
    with sqlite3.connect(bot.folder / "conversations.db") as database:
        database.executemany(
            "INSERT INTO chat_turns (chat, number, client, shown, payloads) "
            "SELECT chat, ?, ?, shown, payloads FROM chat_turns WHERE chat = ? AND number = 1",
            [(number, f"planted-{number}", visitor.id) for number in range(2, 501)],
        )
    answer = visitor.send(_ASK)
    assert (answer.status_code, code(answer)) == (409, "ended")
    assert len(visitor.turns()) == 500


def test_a_failing_action_gets_an_apology(visitor: Browser) -> None:
    turn = visitor.say("Please fail")
    assert turn["reply"]["status"] == "error"
    assert words(turn)


def test_two_hundred_visitors_at_once_get_their_own_answers(
    browser: Callable[[], Browser],
) -> None:
    def visit(number: int) -> bool:
        visitor = browser()
        answer = visitor.send(f"What does visitor {number} do?")
        assert answer.status_code == 200, answer.text
        turn = answer.json()
        own = f"visitor {number} do?" in words(turn) or turn["reply"]["status"] == "error"
        return own and visitor.turns() == [turn]

    with ThreadPoolExecutor(40) as pool:
        assert all(pool.map(visit, range(200)))

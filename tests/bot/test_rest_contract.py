"""What an integrator can count on, asked of the real servers over the REST channel."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from careers.turn.answer import Status
from tests.running_bot import Messages, RunningBot, custom, texts
from tests.visitor import JOB

pytestmark = pytest.mark.bot

_numbers = itertools.count()

# Something to say for every way in which a turn can end; `error` has a test of its own.
_ENDINGS = {
    Status.ANSWERED: "could you say what the salary is",
    Status.PARTLY_ANSWERED: "what did band 6 pay in Scotland in 2017/18",
    Status.CLARIFIED: "how much is band 8",
    Status.GUIDED: "/ask_eligibility",
    Status.HANDED_OFF: "can i please speak with a human adviser",
    Status.SOCIAL: "a very good morning to you",
    Status.OUT_OF_SCOPE: "what are the working hours of an astronaut",
    Status.CRISIS: "I want to kill myself",
}

Say = Callable[..., Messages]


@pytest.fixture(scope="module")
def schema(root: Path) -> dict[str, Any]:
    found = json.loads((root / "docs" / "turn.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(found)
    return dict(found)


@pytest.fixture
def say(bot: RunningBot) -> Say:
    """Speaks in a conversation of the test's own, on the job's page."""
    sender = f"contract-{next(_numbers)}"

    def send(message: str, **metadata: str) -> Messages:
        return bot.say(sender, message, **(metadata or {"occupation": JOB}))

    return send


@pytest.fixture(scope="module")
def turns(bot: RunningBot) -> dict[Status, Messages]:
    """A turn of every ending, each in a conversation of its own."""
    return {
        status: bot.say(f"contract-{status.value}", message, occupation=JOB)
        for status, message in _ENDINGS.items()
    }


def _buttons(messages: Messages) -> Iterator[dict[str, str]]:
    for message in messages:
        yield from message.get("buttons", [])


def test_the_schema_knows_every_status_and_no_other(schema: dict[str, Any]) -> None:
    allowed = schema["properties"]["status"]["enum"]
    assert sorted(allowed) == sorted(status.value for status in Status)


def test_every_ending_has_a_turn_here_or_a_test_of_its_own() -> None:
    assert set(_ENDINGS) == set(Status) - {Status.ERROR}


@pytest.mark.parametrize("status", _ENDINGS, ids=lambda status: status.value)
def test_each_status_can_be_reached(turns: dict[Status, Messages], status: Status) -> None:
    assert custom(turns[status])["status"] == status.value, texts(turns[status])


@pytest.mark.parametrize("status", _ENDINGS, ids=lambda status: status.value)
def test_the_last_message_alone_has_custom_as_the_schema_says(
    turns: dict[Status, Messages], schema: dict[str, Any], status: Status
) -> None:
    *said, last = turns[status]
    jsonschema.validate(last["custom"], schema, jsonschema.Draft202012Validator)
    assert not [message for message in said if "custom" in message]
    assert "text" not in last


@pytest.mark.parametrize("status", _ENDINGS, ids=lambda status: status.value)
def test_the_text_alone_is_complete(turns: dict[Status, Messages], status: Status) -> None:
    """Whoever shows neither buttons nor `custom` still says all that was found."""
    messages = turns[status]
    text = texts(messages)
    assert text
    if status not in (Status.HANDED_OFF, Status.CRISIS):
        for source in custom(messages)["sources"]:
            assert source["title"] in text
    if status is Status.CLARIFIED:
        for button in _buttons(messages):
            assert json.loads(button["payload"].removeprefix("/ask_pay"))["band"] in text


@pytest.mark.parametrize("status", _ENDINGS, ids=lambda status: status.value)
def test_every_button_can_be_pressed(
    bot: RunningBot, turns: dict[Status, Messages], schema: dict[str, Any], status: Status
) -> None:
    for place, button in enumerate(_buttons(turns[status])):
        messages = bot.say(f"pressed-{status.value}-{place}", button["payload"], occupation=JOB)
        told = custom(messages)
        jsonschema.validate(told, schema, jsonschema.Draft202012Validator)
        assert told["status"] != "error", button


def test_the_recipient_of_every_message_is_the_sender(turns: dict[Status, Messages]) -> None:
    for status, messages in turns.items():
        assert {message["recipient_id"] for message in messages} == {f"contract-{status.value}"}


def test_the_pay_answer_has_todays_and_the_pages_figures_with_their_sources(say: Say) -> None:
    messages = say("could you say what the salary is")
    assert "£40,559 to £48,841 (£30,401 to £37,267)" in texts(messages)
    sources = custom(messages)["sources"]
    assert sources[0]["date"] == "2026-02-12"
    assert sources[0]["url"].startswith("https://www.nhs.wales/")
    assert sources[1] == {
        "title": "Careers Wales job page, Clinical Technologist",
        "date": "not stated",
    }


def test_a_follow_up_is_read_in_the_light_of_the_turn_before(say: Say) -> None:
    say("could you say what the salary is")
    assert texts(say("what about an 8a")).startswith("Band 8a in Wales, 2026/27: £58,379")
    assert texts(say("and in Scotland?")).startswith("Band 8a in Scotland")


def test_yes_takes_up_what_was_offered(say: Say) -> None:
    assert custom(say("how much is band 8"))["status"] == "clarified"
    assert texts(say("yes")).startswith("Band 8a in Wales")


def test_two_questions_get_two_messages_in_their_order(say: Say) -> None:
    messages = say("What would band 7 pay me? And is the STP a long course?")
    said = [message["text"] for message in messages if "text" in message]
    assert said[0].startswith("Band 7 in Wales")
    assert "STP" in said[1]


def test_the_third_message_that_is_not_understood_offers_a_person(say: Say) -> None:
    statuses = [custom(say("/nlu_fallback"))["status"] for _ in range(3)]
    assert statuses == ["clarified", "clarified", "handed_off"]


def test_without_a_page_the_only_job_is_taken(bot: RunningBot) -> None:
    messages = bot.say("no-page", "what hours would I have to work")
    assert "37 hours" in texts(messages)


def test_an_unknown_page_is_no_page(bot: RunningBot) -> None:
    messages = bot.say("unknown-page", "what hours would I have to work", occupation="astronaut")
    assert "37 hours" in texts(messages)


def test_welsh_that_is_not_written_yet_is_told_to_be_english(say: Say) -> None:
    messages = say("could you say what the salary is", occupation=JOB, language="cy")
    assert custom(messages)["language"] == "en"


def test_another_job_is_declined_honestly(say: Say) -> None:
    messages = say("what does a firefighter on band 7 get paid")
    assert texts(messages).startswith("I have no facts about ")
    assert "firefighter" in texts(messages).splitlines()[0]
    assert "Band 7 in Wales" in texts(messages)


def test_the_end_of_a_conversation_leaves_no_trace_in_another(bot: RunningBot) -> None:
    bot.say("first-visitor", "what does band 6 pay in Scotland", occupation=JOB)
    messages = bot.say("second-visitor", "what does band 6 pay", occupation=JOB)
    assert texts(messages).startswith("Band 6 in Wales")

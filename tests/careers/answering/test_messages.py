"""Answers in the form of Rasa's channels."""

from __future__ import annotations

from careers.answering.messages import as_messages
from careers.shapes.language import Language, Text
from careers.shapes.sources import Source
from careers.turn.answer import Answer, QuickReply, Status
from careers.turn.press import Ask
from careers.turn.question import Named
from tests.visitor import message

_ANSWER = Answer(
    (message("one"), message("two")),
    Status.ANSWERED,
    Language.WELSH,
    (Source(Text("Page", "Tudalen"), "2026-02-12", "https://example.org/a"), Source(Text("Memo"))),
    (
        QuickReply("Band 7?", Ask("ask_pay", (Named("band", "7"),))),
        QuickReply("Hours?", Ask("ask_hours")),
    ),
)


def test_each_message_has_its_text_and_custom_comes_last() -> None:
    messages = as_messages(_ANSWER)
    assert [message.get("text") for message in messages] == ["one", "two", None]
    assert list(messages[-1]) == ["custom"]


def test_quick_replies_stand_on_the_last_text() -> None:
    messages = as_messages(_ANSWER)
    assert "buttons" not in messages[0]
    assert messages[1]["buttons"] == [
        {"title": "Band 7?", "payload": '/ask_pay{"band": "7"}'},
        {"title": "Hours?", "payload": "/ask_hours"},
    ]


def test_without_quick_replies_there_are_no_buttons() -> None:
    assert as_messages(Answer((message("one"),), Status.SOCIAL))[0] == {"text": "one"}


def test_custom_carries_the_blocks_of_each_text() -> None:
    told = as_messages(_ANSWER)[-1]["custom"]["messages"]
    assert [message["blocks"][0]["lines"] for message in told] == [
        [[{"text": "one"}]],
        [[{"text": "two"}]],
    ]


def test_custom_tells_status_language_and_sources_in_that_language() -> None:
    told = as_messages(_ANSWER)[-1]["custom"]
    del told["messages"]
    assert told == {
        "status": "answered",
        "language": "cy",
        "sources": [
            {"title": "Tudalen", "date": "2026-02-12", "url": "https://example.org/a"},
            {"title": "Memo", "date": "not stated"},
        ],
    }

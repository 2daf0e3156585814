"""What is shown of an answer has blocks, and ids in place of what Rasa is sent."""

from __future__ import annotations

import json

from channels.web.pages.summary import last_summary
from channels.web.visits.turns import reply_of

_CHANGE = {"title": "Change: A levels", "payload": '/ask_eligibility{"check_change": "a_levels"}'}
_TOLD = {"question": "a_levels", "label": "A levels", "answer": "3", "change": _CHANGE}
_ANSWERS = {"kind": "answers", "language": "en", "told": [_TOLD]}
_PARAGRAPH = {"kind": "paragraph", "language": "en", "lines": [[{"text": "one"}]]}
_MESSAGES = [
    {"text": "one"},
    {"text": "- A levels: 3", "buttons": [{"title": "Summary", "payload": "/x"}]},
    {"custom": {"status": "guided", "language": "en", "sources": [], "messages": [{"blocks": [_PARAGRAPH]}, {"blocks": [_ANSWERS]}]}},
]  # fmt: skip


def test_each_text_has_its_blocks() -> None:
    reply, _ = reply_of(_MESSAGES)
    assert [message["text"] for message in reply["messages"]] == ["one", "- A levels: 3"]
    assert reply["messages"][0]["blocks"] == [_PARAGRAPH]


def test_a_press_in_a_block_has_an_id_for_what_it_means() -> None:
    reply, payloads = reply_of(_MESSAGES)
    change = reply["messages"][1]["blocks"][0]["told"][0]["change"]
    assert change["title"] == "Change: A levels"
    assert payloads[change["id"]] == _CHANGE


def test_no_payload_is_shown() -> None:
    reply, _ = reply_of(_MESSAGES)
    assert "payload" not in json.dumps(reply)


def test_a_text_that_came_without_blocks_is_a_paragraph() -> None:
    reply, _ = reply_of([{"text": "- one\n- two"}])
    assert reply["messages"][0]["blocks"] == [
        {"kind": "paragraph", "language": "en", "lines": [[{"text": "- one\n- two"}]]}
    ]


def test_what_is_sent_leaves_rasas_messages_as_they_were() -> None:
    before = json.dumps(_MESSAGES)
    reply_of(_MESSAGES)
    assert json.dumps(_MESSAGES) == before


def test_the_newest_summary_of_a_conversation_is_found() -> None:
    def turn(*blocks: dict[str, str]) -> dict[str, object]:
        return {"reply": {"messages": [{"blocks": list(blocks)}]}}

    old, new, other = {"kind": "summary", "n": "1"}, {"kind": "summary", "n": "2"}, {"kind": "list"}
    assert last_summary([turn(old), turn(other, new), turn(other)]) == new
    assert last_summary([turn(other)]) is None

"""`docs/rest-channel.md` says what the channel takes, refuses and sends."""

from __future__ import annotations

import json
import re

import pytest

from careers.answering.messages import as_custom, as_messages
from careers.shapes.store import Store
from careers.turn.answer import Answer
from careers.turn.blocks import KINDS
from channels import body
from channels.body import Refused, read_body
from channels.payload import check_payload
from tests.docs.pages import code_in, read, table
from tests.visitor import Visitor

_PAGE = "docs/rest-channel.md"
_REQUESTS = re.findall(r"-d '(\{.*\})'", read(_PAGE))
_REFUSALS = table(_PAGE, "refusals").rows


def test_the_page_shows_requests() -> None:
    assert len(_REQUESTS) == 2, f"{_PAGE}: a curl line is missing or written differently"


@pytest.mark.parametrize("request_body", _REQUESTS)
def test_a_request_on_the_page_is_taken(request_body: str) -> None:
    taken = read_body(request_body.encode())
    check_payload(taken.message)
    assert taken.message == json.loads(request_body)["message"]


@pytest.mark.parametrize("row", _REFUSALS, ids=lambda row: row[0])
def test_a_refusal_on_the_page_is_said_in_these_words(row: tuple[str, str]) -> None:
    with pytest.raises(Refused) as refused:
        check_payload(read_body(code_in(row[0])[0].encode()).message)
    assert str(refused.value) == row[1], f"{_PAGE}: the table of refusals is out of date"


@pytest.mark.parametrize(
    ("key", "limit"),
    [
        ("sender", body.MAX_SENDER),
        ("message", body.MAX_MESSAGE),
        ("metadata.occupation", body.MAX_OCCUPATION),
    ],
)
def test_the_limit_of_a_key_is_as_documented(key: str, limit: int) -> None:
    rows = {code_in(row[0])[0]: row[2] for row in table(_PAGE, "request").rows}
    assert re.search(rf"\b{limit}\b", rows[key]), f"{_PAGE}: the limit of {key} is {limit}"


def test_the_limit_of_a_body_is_as_documented() -> None:
    assert f"{body.MAX_BYTES // 1024} KB ({body.MAX_BYTES:,} bytes)" in read(_PAGE)


def test_every_key_of_the_custom_payload_has_a_row(store: Store) -> None:
    answer = Visitor(store).asks("hours")
    table(_PAGE, "custom").must_list(set(as_custom(answer)))


def test_the_answer_on_the_page_is_the_one_that_the_bot_gives(store: Store) -> None:
    answer: Answer = Visitor(store).asks("hours")
    (shown,) = re.findall(r"```json\n(.*?)```", read(_PAGE), re.DOTALL)
    said = [{"recipient_id": "4f1c", **message} for message in as_messages(answer)]
    assert json.loads(shown) == said, f"{_PAGE}: the example answer is out of date"


def test_every_kind_of_block_has_a_row() -> None:
    table(_PAGE, "blocks").must_list(set(KINDS))

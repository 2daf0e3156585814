"""Blocks travel as JSON, and come back as they were."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from careers.shapes.language import Language
from careers.turn.answer import QuickReply
from careers.turn.blocks import (
    KINDS,
    Answers,
    Block,
    Cited,
    Contact,
    Line,
    List,
    Paragraph,
    Row,
    Sources,
    Span,
    Summary,
    Table,
    Told,
    Verdict,
    Way,
)
from careers.turn.encoding import as_json, kept, messages_from
from careers.turn.press import Change

_LINE: Line = (Span("Ring "), Span("999", "tel:999"))
_PARAGRAPH = Paragraph((_LINE,), Language.WELSH)
_BLOCKS: dict[str, Block] = {
    "paragraph": _PARAGRAPH,
    "list": List((_LINE,), ordered=True),
    "table": Table((_LINE, _LINE), (Row((_LINE, ()), _LINE),)),
    "source": Sources((_LINE,), (Cited("A page", "2026", "https://example.org/"),)),
    "contact": Contact("x", "X", "y", _LINE, (Way("phone", "999", _LINE),), True, (_LINE,)),
    "answers": Answers((Told("q", "A levels", "3", QuickReply("Change: A levels", Change("q"))),)),
    "verdict": Verdict("ptp", "PTP", "open", "open now", _LINE, (_PARAGRAPH,)),
    "summary": Summary("T", (_PARAGRAPH, List((_LINE,))), "T", _LINE, shown=True),
}


def test_every_kind_of_block_is_tried_here() -> None:
    assert _BLOCKS.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_a_block_comes_back_as_it_was(kind: str) -> None:
    message = (_BLOCKS[kind],)
    assert messages_from(json.loads(json.dumps(kept([message])))) == (message,)


@pytest.mark.parametrize("kind", KINDS)
def test_a_block_is_as_the_schema_says(kind: str, root: Path) -> None:
    schema = json.loads((root / "docs" / "turn.schema.json").read_text(encoding="utf-8"))
    told = {"status": "answered", "language": "en", "sources": []}
    told |= {"messages": [{"blocks": as_json([_BLOCKS[kind]])}]}
    jsonschema.Draft202012Validator(schema).validate(told)


def test_a_slot_of_an_older_release_holds_texts() -> None:
    assert messages_from(["Of course."]) == ((Paragraph(((Span("Of course."),),)),),)


@pytest.mark.parametrize(
    "slot",
    [
        None,
        "text",
        {},
        [[]],
        [[{"kind": "unheard-of"}]],
        [[{"kind": "paragraph"}]],
        [[{"kind": "paragraph", "lines": "x"}]],
        [[{"kind": "paragraph", "lines": [[{"text": 7}]]}]],
        [[{"kind": "answers", "told": [{"question": "q"}]}]],
        [[{"kind": "list", "items": [], "language": "fr"}]],
        [["x"]],
        [7],
    ],
)
def test_what_cannot_be_read_is_left_out(slot: object) -> None:
    assert messages_from(slot) == ()


def test_what_a_later_release_adds_to_a_block_is_left_out() -> None:
    told = {"kind": "paragraph", "lines": [], "shade": "blue"}
    assert messages_from([[told]]) == ((Paragraph(()),),)

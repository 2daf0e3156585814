"""The text of blocks."""

from __future__ import annotations

import pytest

from careers.turn.answer import QuickReply
from careers.turn.blocks import (
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
from careers.turn.plain import plain_text
from careers.turn.press import Change


def line(words: str) -> Line:
    return (Span(words),)


_TOLD = Told("a_levels", "A levels", "3", QuickReply("Change: A levels", Change("a_levels")))
_WAY = Way("phone", "999", (Span("Phone: "), Span("999", "tel:999")))
_SHOWN: list[tuple[Block, str]] = [
    (Paragraph((line("one"), line("two"))), "one\ntwo"),
    (List((line("one"), line("two"))), "- one\n- two"),
    (List((line("one"), line("two")), ordered=True), "1. one\n2. two"),
    (Table((line("Band"), line("Pay")), (Row((line("6"), line("£1")), line("6: £1")),)), "- 6: £1"),
    (Sources((line("Source: a page."),), (Cited("a page", "2026"),)), "Source: a page."),
    (Contact("x", "X", "y", line("For y: X, 999"), (_WAY,)), "For y: X, 999"),
    (
        Contact("x", "X", "y", line("X – for y."), (_WAY,), True, (line("Check it."),)),
        "X – for y.\n- Phone: 999\nCheck it.",
    ),
    (Answers((_TOLD,)), "- A levels: 3"),
    (Verdict("ptp", "PTP", "open", "open now"), "PTP: open now."),
    (
        Verdict("ptp", "PTP", "open", "open now", line("All met."), (Paragraph((line("x"),)),)),
        "PTP: open now. All met.",
    ),
    (Summary("T", (), "T\n- a", line("Say summary.")), "Say summary."),
    (Summary("T", (), "T\n- a", line("Say summary."), shown=True), "T\n- a"),
]


@pytest.mark.parametrize(("block", "text"), _SHOWN, ids=lambda each: type(each).__name__)
def test_a_block_is_said_in_lines(block: Block, text: str) -> None:
    assert plain_text([block]) == text


def test_blocks_stand_below_each_other() -> None:
    assert plain_text([Paragraph((line("a"),)), List((line("b"),))]) == "a\n- b"

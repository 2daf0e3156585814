"""The text of blocks, for whoever can show nothing else: the only place that makes one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from careers.turn.blocks import (
    Answers,
    Block,
    Contact,
    Line,
    List,
    Paragraph,
    Sources,
    Summary,
    Table,
    Verdict,
    words_of,
)

_BULLET = "- "


def plain_text(blocks: Iterable[Block]) -> str:
    """The text of some blocks: a line for each line, list items after a dash or a number."""
    return "\n".join(line for block in blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, (Paragraph, Sources)):
        yield from map(words_of, block.lines)
    elif isinstance(block, List):
        for place, item in enumerate(block.items, start=1):
            yield (f"{place}. " if block.ordered else _BULLET) + words_of(item)
    elif isinstance(block, Table):
        yield from _items(row.line for row in block.rows)
    elif isinstance(block, Contact):
        yield words_of(block.line)
        yield from _items(way.line for way in block.ways if block.listed)
        yield from map(words_of, block.notes)
    elif isinstance(block, Answers):
        folded = [words_of(block.line)] if block.line else []
        yield from folded or (_BULLET + told.words for told in block.told)
    elif isinstance(block, Verdict):
        yield _verdict(block)
    elif isinstance(block, Summary):
        yield block.text if block.shown else words_of(block.line)


def _items(lines: Iterable[Line]) -> Iterator[str]:
    return (_BULLET + words_of(line) for line in lines)


def _verdict(block: Verdict) -> str:
    said = f"{block.name}: {block.label}."
    return f"{said} {words_of(block.reason)}" if block.reason else said

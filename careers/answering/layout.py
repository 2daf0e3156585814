"""The text of an answer as blocks to lay out: paragraphs, lists and source lines, with links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import regex  # type: ignore[import-untyped]

from careers.shapes.contacts import Contact
from careers.shapes.store import Store

Block = dict[str, Any]
Span = dict[str, str]

_BULLET = "- "
_ADDRESS = r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]"
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
# A whole number as it is dialled inside the United Kingdom.
_PHONE = r"0[0-9]{2,4} ?[0-9]{3,4} ?[0-9]{3,4}"


class Layout:
    """Lays out texts that the bot says; it adds nothing and leaves nothing out."""

    def __init__(self, store: Store) -> None:
        """Learn what source lines begin with, and the phone numbers of the contacts."""
        line = store.wording["source.line"]
        said = (line.en, line.cy or line.en)
        self._source_starts = tuple({words.partition("{")[0] for words in said})
        numbers = sorted(_numbers(store.contacts.values()), key=len, reverse=True)
        known = "|".join(regex.escape(number) for number in numbers)
        self._link = regex.compile(
            rf"(?P<web>{_ADDRESS})|(?P<mail>{_EMAIL})"
            rf"|(?<![\w£.,/-])(?P<tel>{known + '|' if known else ''}{_PHONE})(?![\w/-]|[.,]\d)"
        )

    def blocks(self, text: str) -> list[Block]:
        """The blocks of a text.

        Returns:
            Each with its `kind`: a `list` has `items`, a `paragraph` or `source` has `lines`; an
            item or line is a list of spans, which are `text` with or without an `href`.
        """
        found = []
        for kind, lines in groupby(text.split("\n"), key=self._kind):
            part = "items" if kind == "list" else "lines"
            shown = [line[len(_BULLET) :] if kind == "list" else line for line in lines]
            spans = [self._spans(line) for line in shown if line]
            if spans:
                found.append({"kind": kind, part: spans})
        return found

    def _kind(self, line: str) -> str:
        if line.startswith(_BULLET):
            return "list"
        return "source" if line.startswith(self._source_starts) else "paragraph"

    def _spans(self, line: str) -> list[Span]:
        spans, end = [], 0
        for found in self._link.finditer(line):
            spans.append({"text": line[end : found.start()]})
            spans.append({"text": found.group(), "href": _target(found.lastgroup, found.group())})
            end = found.end()
        spans.append({"text": line[end:]})
        return [span for span in spans if span["text"]]


def _numbers(contacts: Iterable[Contact]) -> Iterator[str]:
    """What is dialled; how to go on after that may follow it in the content."""
    for contact in contacts:
        if found := regex.match(r"[+0-9][0-9 ]*[0-9]", contact.current.phone or ""):
            yield found.group()


def _target(kind: str, written: str) -> str:
    if kind == "tel":
        return f"tel:{regex.sub('[^0-9+]', '', written)}"
    return f"mailto:{written}" if kind == "mail" else written

"""Finds what can be followed in a sentence of the content: addresses and telephone numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex  # type: ignore[import-untyped]

from careers.shapes.store import Store
from careers.turn.blocks import Line, Span

_ADDRESS = r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]"
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
# A whole number as it is dialled inside the United Kingdom.
_PHONE = r"0[0-9]{2,4} ?[0-9]{3,4} ?[0-9]{3,4}"


class Linker:
    """Makes lines of sentences; it adds nothing to them and leaves nothing out."""

    def __init__(self, store: Store) -> None:
        """Learn the phone numbers of the contacts."""
        self._link = _pattern(tuple(each.current.phone or "" for each in store.contacts.values()))

    def line(self, words: str) -> Line:
        """A sentence as a line, what can be followed in it as links."""
        spans, end = [], 0
        for found in self._link.finditer(words):
            spans.append(Span(words[end : found.start()]))
            spans.append(Span(found.group(), _target(found.lastgroup, found.group())))
            end = found.end()
        spans.append(Span(words[end:]))
        return tuple(span for span in spans if span.text)


@lru_cache(maxsize=8)  # each turn makes a linker, and stores are few
def _pattern(phones: tuple[str, ...]) -> regex.Pattern[str]:
    """Finds what can be followed, the phone numbers of contacts among it."""
    numbers = sorted(_numbers(phones), key=len, reverse=True)
    known = "|".join(regex.escape(number) for number in numbers)
    return regex.compile(
        rf"(?P<web>{_ADDRESS})|(?P<mail>{_EMAIL})"
        rf"|(?<![\w£.,/-])(?P<tel>{known + '|' if known else ''}{_PHONE})(?![\w/-]|[.,]\d)"
    )


def _numbers(phones: Iterable[str]) -> Iterator[str]:
    """What is dialled; how to go on after that may follow it in the content."""
    for phone in phones:
        if found := regex.match(r"[+0-9][0-9 ]*[0-9]", phone):
            yield found.group()


def _target(kind: str, written: str) -> str:
    if kind == "tel":
        return f"tel:{regex.sub('[^0-9+]', '', written)}"
    return f"mailto:{written}" if kind == "mail" else written

"""The quick replies shown last: typing what stands on one is pressing it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from careers.turn.answer import QuickReply
from careers.turn.press import Press, decode, encode
from careers.turn.slots import items_in, texts_in

_TITLE, _PAYLOAD = "title", "payload"
# What a visitor may leave out of a title, or a keyboard put in its own way.
_NEEDLESS = re.compile(r"[\s'\"‘’“”.,;!?…]+")

Shown = list[dict[str, str]]


def as_shown(replies: Iterable[QuickReply]) -> Shown:
    """Quick replies in the form in which they are kept in a slot."""
    return [{_TITLE: reply.title, _PAYLOAD: encode(reply.press)} for reply in replies]


def shown_in(value: object) -> Shown:
    """What has that form in a slot, whichever release wrote it."""
    told = (texts_in(each) for each in items_in(value, dict))
    return [each for each in told if each.keys() == {_TITLE, _PAYLOAD}]


def typed_press(text: str, shown: Iterable[Mapping[str, str]]) -> Press | None:
    """The press whose title a visitor has typed, if it is one; capitals and marks don't count."""
    meant = [each[_PAYLOAD] for each in shown if says(text, each[_TITLE])]
    return decode(meant[0]) if meant else None


def says(text: str, words: str) -> bool:
    """Whether a text is some words and nothing else, whatever its capitals and marks."""
    said = _bare(text)
    return bool(said) and said == _bare(words)


def _bare(words: str) -> str:
    return _NEEDLESS.sub(" ", words.casefold()).strip()

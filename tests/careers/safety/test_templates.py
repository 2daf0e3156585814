"""The language that the patterns are written in."""

from __future__ import annotations

import pytest

from careers.safety.message import BARRIER, Message
from careers.safety.spelling import Spelling
from careers.safety.templates import Compiler, TemplateError

GROUPS = {"own": ("i", "my"), "pet": ("cat", "big dog"), "closed": ("<closed>",), "edge": ("END",)}


def _compiler() -> Compiler:
    return Compiler(GROUPS, Spelling({"dont": "do not"}, {}).words, lambda word: frozenset({word}))


def _found(template: str, words: str) -> bool:
    part = _compiler().pattern(template)
    message = Message(words.split())
    return any(part.ends(message, start) for start in range(len(message.words)))


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("my <pet>", "my big dog"),
        ("my (old) cat", "my cat"),
        ("my cat/<pet>", "my big dog"),
        ("my .. cat", "my a b cat"),
        ("my ... cat", "my a b c d e cat"),
        ("my .... cat", "my a . b cat"),
        ("like ~ cat", "like a b cat"),
        ("NUMBER cat/cats", "12 cats"),
        ("START cat", "a . cat"),
        ("cat END", "cat . a"),
        ("cat/END cat", "cat cat"),
        ("my (END) cat", "my cat"),
        ("cat <edge>", "cat"),
        ("big-dog", "big dog"),
        ("don't", "do not"),
    ],
)
def test_a_template_finds_what_it_says(template: str, words: str) -> None:
    assert _found(template, words)


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("my cat", "my big cat"),
        ("my .. cat", "my a b c cat"),
        ("my .. cat", "my . cat"),
        ("my .... cat", f"my {BARRIER} cat"),
        ("like ~ cat", "like my cat"),
        ("NUMBER cat", "a cat"),
        ("START cat", "a cat"),
        ("cat END", "cat a"),
    ],
)
def test_a_template_does_not_find_what_it_does_not_say(template: str, words: str) -> None:
    assert not _found(template, words)


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("my <dog>", "found the group <dog>; allowed: closed, edge, own, pet"),
        ("<closed>", "groups that don't hold themselves"),
        ("my (cat", r"found '\(' without '\)'"),
        ("my cat)", r"found '\)' without '\('"),
        ("MY cat", "found 'MY'"),
        ("my cat #", "found '#'"),
        ("cat//dog", "found ''"),
        ("", "found nothing"),
        ("(my) (cat)", "at least one word that can't be left out"),
        ("my cat (END)", "END outside of what may be left out"),
        ("my cat (big/END) (dog)", "END outside of what may be left out"),
        ("(START/a) my cat", "START outside of what may be left out"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_what_is_allowed(template: str, message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        _compiler().pattern(template)

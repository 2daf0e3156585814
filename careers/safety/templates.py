"""Patterns as an editor writes them, into pieces that can be looked for.

    <name>      any phrase of the group of that name
    (words)     may be left out
    one/other   one word or the other; a group, a number or an edge may stand here too
    ..          up to two words, whatever they are
    ...         up to five words
    ....        up to fifteen words, the end of a sentence among them
    ~           up to six words, none of them from the group <own> (I, my, me ...)
    NUMBER      a number in digits
    START, END  the start or the end of a sentence

Anything else is a word. It is read as a message is read: `can't` finds `cannot`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from careers.safety.joints import Choice, Maybe, Row
from careers.safety.message import Part
from careers.safety.parts import Edge, Gap, Number, Word

_SIGNS: dict[str, Part] = {
    "..": Gap(2, past_sentences=False),
    "...": Gap(5, past_sentences=False),
    "....": Gap(15, past_sentences=True),
    "NUMBER": Number(),
    "START": Edge(at_start=True),
    "END": Edge(at_start=False),
}
_WORD = re.compile(r"[^\W\d_A-Z]+(?:['-][^\W\d_A-Z]+)*'?|\d+")
_GROUP = re.compile(r"<([a-z_]+)>")
_LEFT_OUT_FIRST = re.compile(r"(?:\([^()]*\)\s*)+")
_LEFT_OUT_LAST = re.compile(r"(?:\s*\([^()]*\))+\s*$")
ALLOWED = (
    "lower-case words, <group>, (optional words), one/other, .., ..., ...., ~, NUMBER, START, END"
)
OWN, OTHERS_GAP = "own", 6


class TemplateError(ValueError):
    """A pattern that can't be read; says what was found and what is allowed."""


class Compiler:
    """Reads the patterns of one language."""

    def __init__(
        self,
        groups: Mapping[str, Sequence[str]],
        words: Callable[[str], Sequence[str]],
        forms: Callable[[str], frozenset[str]],
    ) -> None:
        """Keep what the patterns may refer to.

        Args:
            groups: the phrases of each group; a phrase is a pattern too.
            words: what one typed word stands for.
            forms: the forms of one plain word.
        """
        self._groups = groups
        self._words = words
        self._forms = forms
        self._made: dict[str, Choice] = {}
        self._open: list[str] = []
        self.vocabulary: set[str] = set()

    def pattern(self, template: str) -> Part:
        """One pattern that is looked for in messages.

        Raises:
            TemplateError: it is not written as it should be, or nothing in it is needed, or an
                edge is written where it says nothing.
        """
        _check_edges(template)
        part = self._phrase(template)
        if not part.needs():
            what = "patterns with at least one word that can't be left out"
            raise TemplateError(f"found {template!r}; allowed: {what}")
        return part

    def _phrase(self, template: str) -> Part:
        items = re.findall(r"[()]|[^\s()]+", template)
        part, rest = self._row(items)
        if rest:
            raise TemplateError(f"found ')' without '(' in {template!r}; allowed: {ALLOWED}")
        return part

    def group(self, name: str) -> Choice:
        """Any phrase of a group.

        Raises:
            TemplateError: there is no such group, or it holds itself, or a phrase is wrong.
        """
        if name not in self._groups:
            known = ", ".join(sorted(self._groups))
            raise TemplateError(f"found the group <{name}>; allowed: {known}")
        if name in self._open:
            circle = " in ".join(f"<{each}>" for each in [name, *reversed(self._open)])
            raise TemplateError(f"found {circle}; allowed: groups that don't hold themselves")
        if name not in self._made:
            self._open.append(name)
            try:
                phrases = [self._phrase(phrase) for phrase in self._groups[name]]
            finally:
                self._open.pop()
            self._made[name] = Choice(phrases)
        return self._made[name]

    def _row(self, items: Sequence[str]) -> tuple[Part, Sequence[str]]:
        parts: list[Part] = []
        while items and items[0] != ")":
            first, items = items[0], items[1:]
            if first == "(":
                inner, items = self._row(items)
                if not items:
                    raise TemplateError(f"found '(' without ')'; allowed: {ALLOWED}")
                parts.append(Maybe(inner))
                items = items[1:]
            else:
                parts.append(self._item(first))
        if not parts:
            raise TemplateError(f"found nothing; allowed: {ALLOWED}")
        return (parts[0] if len(parts) == 1 else Row(tuple(parts))), items

    def _item(self, item: str) -> Part:
        options = [self._option(option) for option in item.split("/")]
        return options[0] if len(options) == 1 else Choice(options)

    def _option(self, option: str) -> Part:
        if option in _SIGNS:
            return _SIGNS[option]
        if option == "~":
            if OWN not in self._groups:
                raise TemplateError(f"found '~'; allowed: only beside a group <{OWN}>")
            own = frozenset(each for phrase in self._groups[OWN] for each in self._words(phrase))
            return Gap(OTHERS_GAP, past_sentences=False, stops=own)
        if group := _GROUP.fullmatch(option):
            return self.group(group.group(1))
        if not _WORD.fullmatch(option):
            raise TemplateError(f"found {option!r}; allowed: {ALLOWED}")
        typed = option.split("-")
        words = [Word(self._forms(word)) for each in typed for word in self._words(each)]
        self.vocabulary.update(form for word in words for form in word.forms)
        return words[0] if len(words) == 1 else Row(tuple(words))


def _check_edges(template: str) -> None:
    """Refuse an edge that may be left out at its own end: the pattern is found without it."""
    for edge, place in (("START", _LEFT_OUT_FIRST.match), ("END", _LEFT_OUT_LAST.search)):
        if (found := place(template)) and edge in re.findall(r"\w+", found.group()):
            what = f"{edge} outside of what may be left out at that end"
            raise TemplateError(f"found {found.group().strip()!r} in {template!r}; allowed: {what}")

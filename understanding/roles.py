"""What each job that a message names is to the visitor, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from careers.shapes.roles import JobRole, RolesFile
from careers.words.tokens import Token, ends_clause
from understanding.finds import JOB_KINDS, Find

_JOB, _GAP, _ANY, _EDGE = "JOB", "~", "*", "|"
_LONGEST_GAP = 3
_OWNED, _IS = "'s", " is"
_NAMED = re.compile(r"<(\w+)>")


class Roles:
    """Gives the jobs of a message their roles."""

    def __init__(self, words: RolesFile) -> None:
        """Learn the words around jobs.

        Args:
            words: as `careers.words.lists` reads them; every name in a pattern is one of theirs.
        """
        self._apart = words.apart
        self._joins = frozenset(words.joins.all)
        gap = _gap(words.breaks.all)
        named = {name: ways.all for name, ways in words.words.items()}
        self._patterns = [
            (each.role, _any_of(each.patterns.all, named, gap)) for each in words.roles
        ]

    def given(self, text: str, tokens: Sequence[Token], finds: Sequence[Find]) -> tuple[Find, ...]:
        """The finds of a message, its jobs with their roles.

        Args:
            text: the message as it was written.
            tokens: its words, their spelling repaired.
            finds: what it names, in the order of the message.
        """
        given: list[Find] = []
        before: Find | None = None
        for find in finds:
            if find.kind not in JOB_KINDS:
                given.append(find)
                continue
            role = self._role(self._around(text, tokens, find))
            if role is None and before is not None and self._joined(tokens, before, find):
                role = before.role
            before = replace(find, role=role or JobRole.ASKED)
            given.append(before)
        return tuple(given)

    def _role(self, around: str) -> JobRole | None:
        return next((role for role, pattern in self._patterns if pattern.search(around)), None)

    def _around(self, text: str, tokens: Sequence[Token], job: Find) -> str:
        """A message in words, with one job hidden and its clauses parted."""
        said: list[str] = [_EDGE]
        before: Token | None = None
        for token in tokens:
            if before is not None and ends_clause(text, before, token):
                said.append(_EDGE)
            if not (job.start <= token.start and token.end <= job.end):
                said.append(self._plain(token.text))
            elif said[-1] != _JOB:
                said.append(_JOB)
            before = token
        return f" {' '.join(said)} {_EDGE} "

    def _plain(self, word: str) -> str:
        """A word in the form that patterns have."""
        return self._apart.get(word) or word.removesuffix(_OWNED) + _IS * word.endswith(_OWNED)

    def _joined(self, tokens: Sequence[Token], first: Find, second: Find) -> bool:
        """Whether nothing but joining words stands between two jobs."""
        between = [t.text for t in tokens if first.end <= t.start and t.end <= second.start]
        return all(word in self._joins for word in between)


def _gap(breaks: Sequence[str]) -> str:
    """What `~` stands for: up to three words, each with the space after it."""
    barred = "|".join(map(re.escape, (*breaks, _EDGE, _JOB)))
    return rf"(?:(?!(?:{barred}) )\S+ ){{0,{_LONGEST_GAP}}}"


def _any_of(
    patterns: Sequence[str], named: Mapping[str, Sequence[str]], gap: str
) -> re.Pattern[str]:
    ways = ("".join(_parts(each, named, gap)) for each in patterns)
    return re.compile("|".join(f"(?: {way})" for way in ways))


def _parts(pattern: str, named: Mapping[str, Sequence[str]], gap: str) -> Iterator[str]:
    for part in pattern.split():
        if part == _GAP:
            yield gap
        elif part == _ANY:
            yield r"(?:\S+ )*?"
        elif (name := _NAMED.fullmatch(part)) is not None:
            yield f"(?:{'|'.join(map(re.escape, named[name[1]]))}) "
        else:
            yield f"{re.escape(part)} "

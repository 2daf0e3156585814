"""The patterns of one language, compiled and looked for in a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from careers.safety.crisis import CrisisKind
from careers.safety.message import Message, Part
from careers.safety.repair import Repair
from careers.safety.spelling import Spelling, Token

Span = tuple[int, int]


@dataclass(frozen=True)
class Rule:
    """One compiled pattern.

    Attributes:
        part: what to look for.
        needs: of each set of words a message must hold one, or the pattern isn't there; the
            smallest set first.
        starts: the words that the pattern begins with, or None if it may begin anywhere.
        before: the kinds that are not meant after all when the pattern is found.
    """

    part: Part
    needs: tuple[frozenset[str], ...]
    starts: frozenset[str] | None
    before: tuple[CrisisKind, ...] = ()

    @classmethod
    def of(cls, part: Part, before: tuple[CrisisKind, ...]) -> Rule:
        """A rule whose rarest need is asked first."""
        return cls(part, tuple(sorted(part.needs(), key=len)), part.starts(), before)

    def spans(self, message: Message) -> Iterator[Span]:
        """Every place where the pattern begins, with the furthest that it reaches."""
        if any(need.isdisjoint(message.vocabulary) for need in self.needs):
            return
        for start in message.places(self.starts):
            if ends := self.part.ends(message, start):
                yield start, max(ends)


class RuleSet:
    """Rules, found by the words that they need."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Keep the rules in their order, each under every word of its rarest need."""
        self._rules = tuple(rules)
        self._by_word: dict[str, list[int]] = {}
        for place, rule in enumerate(self._rules):
            for word in rule.needs[0]:
                self._by_word.setdefault(word, []).append(place)

    def worth_trying(self, message: Message) -> list[Rule]:
        """The rules that a message has a needed word of, in their order."""
        known = self._by_word
        places = {place for word in message.vocabulary for place in known.get(word, ())}
        return [self._rules[place] for place in sorted(places)]


@dataclass(frozen=True)
class Found:
    """Where a message suggests a crisis.

    Attributes:
        span: the first and the last place in the text.
        before: the kinds that are not meant, because of this one.
    """

    span: Span
    before: frozenset[CrisisKind]


class Reading:
    """One message as one language reads it."""

    def __init__(self, rules: Rules, tokens: tuple[Token, ...]) -> None:
        """Keep the words and what they are searched for."""
        self.tokens = tokens
        self._rules = rules
        self._whole = Message([token.word for token in tokens], rules.fillers)

    def find(self, kind: CrisisKind) -> Found | None:
        """Where the message suggests a crisis of a kind, harmless words apart."""
        message: Message | None = None
        spans: list[Span] = []
        before: set[CrisisKind] = set()
        for rule in self._rules.crisis[kind].worth_trying(self._whole):
            if not any(True for _ in rule.spans(self._whole)):
                continue
            message = message or self._without_harmless(kind)
            if span := next(rule.spans(message), None):
                spans.append(span)
                before.update(rule.before)
        if not spans:
            return None
        start, end = spans[0]
        places = self.tokens[start].start, self.tokens[max(start, end - 1)].end
        return Found(places, frozenset(before))

    def _without_harmless(self, kind: CrisisKind) -> Message:
        rules = self._rules.harmless[kind].worth_trying(self._whole)
        spans = list(chain.from_iterable(rule.spans(self._whole) for rule in rules))
        return self._whole.without(spans) if spans else self._whole

    def own_words(self, others: frozenset[str]) -> int:
        """How many words are this language's alone.

        Args:
            others: folded words as typed, or of patterns, that are another language's.
        """
        own = self._rules.repair.known
        return sum(
            token.word in own and token.word not in others and token.typed not in others
            for token in self.tokens
        )


@dataclass(frozen=True)
class Rules:
    """Everything that one language is searched with.

    Attributes:
        spelling: how the language is typed.
        repair: what its misspelt words mean.
        fillers: the words that say nothing.
        crisis: what suggests a crisis of each kind.
        harmless: what looks like a crisis of each kind and is taken out first.
    """

    spelling: Spelling
    repair: Repair
    fillers: Part
    crisis: Mapping[CrisisKind, RuleSet]
    harmless: Mapping[CrisisKind, RuleSet]

    def read(self, text: str) -> Reading:
        """A message, its words repaired."""
        tokens = tuple(self.spelling.tokens(text))
        repaired = (self.repair.word(each.word) for each in tokens)
        return Reading(
            self,
            tuple(
                each if word == each.word else replace(each, word=word)
                for each, word in zip(tokens, repaired, strict=True)
            ),
        )

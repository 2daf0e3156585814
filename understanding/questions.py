"""What a message asks, in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

from careers.safety.crisis import CRISIS_INTENT
from careers.shapes.roles import JobRole
from careers.words.tokens import Token
from understanding.classifier import Guess
from understanding.finds import Find
from understanding.masking import masked
from understanding.splitting import Span, asked_after, asks, clauses, halves, sentences
from understanding.words import Words

_MOST_QUESTIONS = 3
# Each place to part a sentence at costs two rankings; nobody asks by so many "and"s.
_MOST_PLACES = 12
_MEANT = re.compile(
    r"\b(?:i (?:meant|mean|ment|was asking about|asked about|asked|wanted to know)(?: about)?)\b(?=\s+\w)",
    re.IGNORECASE,
)
_MOST_VARIANTS = 3
# What holds for every question of a message wherever it stands.
_SHARED_KINDS = ("occupation", "other_occupation", "nation")
# Jobs that stand in the story around a question.
_TOLD = (JobRole.HELD, JobRole.OTHERS, JobRole.RULED_OUT)
_FEWEST_WORDS = 2
# Two questions of one intent are two if they name different ones of these.
_TELLING_KINDS = ("band", "organisation", "specialism", "route")


@dataclass(frozen=True)
class SplitSettings:
    """When a message counts as several questions.

    Attributes:
        half: how sure each half of a sentence must be.
        asking_half: the same, for a second half that starts as a question does.
        whole: how sure the sentence as one question may be, where the second half doesn't
            start as a question does.
        sentence: how sure a sentence among several must be.
        alone: questions that never stand beside another.
    """

    half: float = 0.6
    asking_half: float = 0.25
    whole: float = 0.85
    sentence: float = 0.2
    alone: frozenset[str] = frozenset()

    def askable(self, intent: str) -> bool:
        """Whether an intent is a question that can stand beside another."""
        return intent.startswith(_QUESTION) and intent not in self.alone


@dataclass(frozen=True)
class Asked:
    """One question of a message.

    Attributes:
        span: where it stands.
        ranking: its intents, the likeliest first.
        finds: what it names, what the story around it names, and its kinds.
    """

    span: Span
    ranking: tuple[Guess, ...]
    finds: tuple[Find, ...] = ()

    @property
    def intent(self) -> str:
        """The likeliest intent."""
        return self.ranking[0].intent

    @property
    def confidence(self) -> float:
        """How likely it is."""
        return self.ranking[0].confidence


class Ranks(Protocol):
    """Whatever ranks the intents of texts, such as a trained classifier."""

    def rank(self, texts: Sequence[str]) -> list[list[Guess]]:
        """Every intent for each text, the likeliest first."""


class QuestionReader:
    """Tells what a message asks, with a trained classifier."""

    def __init__(
        self,
        classifier: Ranks,
        sound_alikes: Mapping[str, Sequence[str]],
        settings: SplitSettings,
    ) -> None:
        """Read with a classifier.

        Args:
            classifier: ranks the intents of a piece.
            sound_alikes: for a word, the words that it may have been written for.
            settings: when to split.
        """
        self._classifier = classifier
        self._sound_alikes = sound_alikes
        self._settings = settings

    def read(self, text: str, words: Words) -> list[Asked]:
        """What a message asks: one to three questions, in its order."""
        pieces = _Pieces(text, words, self._classifier, self._variants)
        if (meant := self._meant(text, pieces)) is not None:
            return _with_finds([meant], words)
        asked = _split(text, Span(0, len(text)), pieces, self._settings)
        return _with_finds(asked, words)

    def _meant(self, text: str, pieces: _Pieces) -> Asked | None:
        """What follows "no, I meant", if that is a question by itself."""
        match = _MEANT.search(text)
        if match is None:
            return None
        asked = pieces.rank([Span(match.end(), len(text))])[0]
        sure = asked.confidence >= self._settings.sentence
        return asked if sure and self._settings.askable(asked.intent) else None

    def _variants(self, tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
        """The words as they stand, then with one word replaced by one that sounds alike."""
        variants = [tuple(tokens)]
        for place, token in enumerate(tokens):
            variants += [
                (*tokens[:place], replace(token, text=other), *tokens[place + 1 :])
                for other in self._sound_alikes.get(token.text, ())
            ]
        return variants[: _MOST_VARIANTS + 1]


class _Pieces:
    """Ranks pieces of one message, many at a time and none twice."""

    def __init__(
        self,
        text: str,
        words: Words,
        classifier: Ranks,
        variants: Callable[[Sequence[Token]], list[tuple[Token, ...]]],
    ) -> None:
        self._text = text
        self._words = words
        self._classifier = classifier
        self._variants = variants
        self._told = [find for find in words.finds if find.role in _TOLD]
        self._known: dict[Span, Asked] = {}

    def _ranked(self, pieces: Sequence[Sequence[Token]]) -> list[list[Guess]]:
        texts = [masked(tokens, self._words.finds) for tokens in pieces]
        return self._classifier.rank(texts) if texts else []

    def name_others(self, left: Asked, right: Asked) -> bool:
        """Whether two questions of one intent name different things, such as two bands."""
        for kind in _TELLING_KINDS:
            here, there = self._ids(kind, left.span), self._ids(kind, right.span)
            if here and there and here.isdisjoint(there):
                return True
        return False

    def different(self, asked: Sequence[Asked]) -> list[Asked]:
        """Each question once, where it stands first."""
        kept: list[Asked] = []
        for item in asked:
            alike = [other for other in kept if other.intent == item.intent]
            if all(self.name_others(other, item) for other in alike):
                kept.append(item)
        return kept

    def only_tells(self, span: Span) -> bool:
        """Whether a part only tells of a job that nothing is asked about."""
        told = any(span.holds(find.start, find.end) for find in self._told)
        return told and not asks(self._text, span)

    def _without_story(self, span: Span) -> list[tuple[Token, ...]]:
        """The words of a part without the clauses that tell of a job, if others are left."""
        if not any(span.holds(find.start, find.end) for find in self._told):
            return []
        tokens = [
            token
            for clause in clauses(self._text, span)
            if (kept := self._not_told(clause)) is not None
            for token in kept.tokens_of(self._words.tokens)
        ]
        return [tuple(tokens)] if len(tokens) >= _FEWEST_WORDS else []

    def _not_told(self, clause: Span) -> Span | None:
        """A clause, or what it asks after telling of a job; None if it only tells."""
        ends = [find.end for find in self._told if clause.holds(find.start, find.end)]
        return asked_after(self._text, Span(max(ends), clause.end)) if ends else clause

    def _ids(self, kind: str, span: Span) -> set[str]:
        finds = self._words.finds
        return {f.id for f in finds if f.kind == kind and span.holds(f.start, f.end)}

    def rank(self, spans: Sequence[Span]) -> list[Asked]:
        new = [span for span in dict.fromkeys(spans) if span not in self._known]
        tokens = [span.tokens_of(self._words.tokens) for span in new]
        rankings = self._ranked(tokens)
        for span, words, ranking in zip(new, tokens, rankings, strict=True):
            unsure = ranking[0].confidence < _CLEAR
            others = self._ranked(self._variants(words)[1:]) if unsure else []
            chosen = _more_sensible(ranking, others)
            bare = self._ranked(self._without_story(span))
            self._known[span] = Asked(span, tuple(_asking_rather(chosen, bare)))
        return [self._known[span] for span in spans]


def _more_sensible(as_written: list[Guess], others: Sequence[list[Guess]]) -> list[Guess]:
    """The ranking as written, unless another word makes the message far clearer."""
    best = max(others, key=lambda ranking: ranking[0].confidence, default=as_written)
    clearer = best[0].confidence > as_written[0].confidence + _CLEARER
    return best if clearer else as_written


def _asking_rather(ranking: list[Guess], bare: Sequence[list[Guess]]) -> list[Guess]:
    """The ranking of the words without the story, where a question stands out far clearer in it.

    A story that may be of danger is never left aside.
    """
    danger = sum(each.confidence for each in ranking if each.intent.startswith(CRISIS_INTENT))
    asked = next((g.confidence for g in ranking if g.intent.startswith(_QUESTION)), 0.0)
    for other in bare if danger < _SOME_DANGER else ():
        if other[0].intent.startswith(_QUESTION) and other[0].confidence > asked + _CLEARER:
            return other
    return ranking


_QUESTION = "ask_"
_SOME_DANGER = 0.1
_CLEARER = 0.12
_CLEAR = 0.92


def _split(
    text: str,
    whole: Span,
    pieces: _Pieces,
    settings: SplitSettings,
) -> list[Asked]:
    spans = sentences(text) or [whole]
    if len(spans) == 1:
        return _parted(text, whole, pieces, settings, _MOST_QUESTIONS)
    ranked = pieces.rank([whole, *spans])
    everything, each = ranked[0], ranked[1:]
    sure = [a for a in each if settings.askable(a.intent) and a.confidence >= settings.sentence]
    asking = [asked for asked in sure if asks(text, asked.span)]
    chosen = asking or ([] if everything.confidence >= settings.sentence else sure[-1:])
    if not chosen:
        return [everything]
    found: list[Asked] = []
    for asked in chosen:
        room = _MOST_QUESTIONS - len(found)
        if room > 0:
            found += _parted(text, asked.span, pieces, settings, room)
    return pieces.different(found)


def _parted(
    text: str,
    span: Span,
    pieces: _Pieces,
    settings: SplitSettings,
    room: int,
) -> list[Asked]:
    """A sentence as one question, or as the most certain two or three."""
    pairs = list(islice(halves(text, span), _MOST_PLACES)) if room > 1 else []
    ranked = pieces.rank([span, *(half for pair in pairs for half in pair)])
    one, best = ranked[0], None
    for left, right in zip(ranked[1::2], ranked[2::2], strict=True):
        good = (
            not (pieces.only_tells(left.span) or pieces.only_tells(right.span))
            and (left.intent != right.intent or pieces.name_others(left, right))
            and settings.askable(left.intent)
            and settings.askable(right.intent)
            and _both_sure(text, one, left, right, settings)
        )
        certainty = left.confidence * right.confidence
        if good and (best is None or certainty > best[0]):
            best = (certainty, left, right)
    if best is None:
        return [one]
    return pieces.different(
        [
            *_parted(text, best[1].span, pieces, settings, room - 1),
            *_parted(text, best[2].span, pieces, settings, room - 1),
        ]
    )[:room]


def _both_sure(text: str, one: Asked, left: Asked, right: Asked, settings: SplitSettings) -> bool:
    """Whether two halves are likelier than the whole sentence as one question."""
    least = min(left.confidence, right.confidence)
    if asks(text, right.span):
        return least >= settings.asking_half
    return least >= settings.half and one.confidence < settings.whole


def _with_finds(asked: Sequence[Asked], words: Words) -> list[Asked]:
    """Each question with its own names and kinds, names outside all questions, and shared ones."""
    finds = words.finds
    if len(asked) == 1:
        return [replace(asked[0], finds=(*finds, *words.kinds))]
    result = []
    for item in asked:
        own = [find for find in finds if item.span.holds(find.start, find.end)]
        around = [
            find
            for find in finds
            if not any(other.span.holds(find.start, find.end) for other in asked)
        ]
        kinds = {find.kind for find in own}
        shared = [f for f in finds if f.kind in _SHARED_KINDS and f.kind not in kinds]
        chosen = dict.fromkeys([*own, *around, *shared])
        kind = (find for find in words.kinds if item.span.holds(find.start, find.end))
        named = sorted(chosen, key=lambda find: find.start)
        result.append(replace(item, finds=(*named, *kind)))
    return result

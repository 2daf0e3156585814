"""The parts of one message, each ranked by itself and with the words that it hangs on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from careers.safety.crisis import CRISIS_INTENT, NOT_A_CRISIS
from careers.shapes.kinds import ASPECT, ASPECT_WITHIN, TURNED, YES_OR_NO, QuestionKind, YesVerb
from careers.shapes.roles import JobRole
from careers.words.lists import role_words
from careers.words.tokens import Token
from understanding.classifier import Guess
from understanding.finds import JOB_KINDS, Find
from understanding.masking import masked, paired
from understanding.sharing import borrowing, framed, naming
from understanding.splitting import Span, asked_after, asks, clauses
from understanding.words import Words

QUESTION = "ask_"
"""What the intent of every question begins with."""

FOLLOW_UP = "follow_up"
"""The intent of a few words that only make sense after what stands before them."""

_MOST_VARIANTS = 3
# Jobs that stand in the story around a question.
_TOLD = (JobRole.HELD, JobRole.OTHERS, JobRole.RULED_OUT)
POINTING = ("it", "they", "that")
"""Ids of the words that point back at what stands before them."""

# They do so in a question of few words.
_SHORT = 7
_END = "end"
_FEWEST_WORDS = 2
_FEWEST_JOBS = 2
# A half of fewer words, such as "and when", goes on about the other.
_FEWEST_IN_QUESTION = 3
# "What is the pay" and "how much do they earn" are one question.
_VAGUE = (TURNED, QuestionKind.WHAT_IS.value, QuestionKind.WHICH.value, *(v.value for v in YesVerb))
# Two questions of one intent are two if they name different ones of these.
_TELLING_KINDS = (
    "band",
    "stage",
    "year",
    "organisation",
    "specialism",
    "route",
    "aspect",
    *JOB_KINDS,
)
_SOME_DANGER = 0.1
_CLEARER = 0.12
_CLEAR = 0.92


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


class Pieces:
    """Ranks pieces of one message, many at a time and none twice.

    Attributes:
        language: what the message is taken to be in.
    """

    def __init__(
        self,
        text: str,
        words: Words,
        classifier: Ranks,
        sound_alikes: Mapping[str, Sequence[str]],
    ) -> None:
        """Take a message apart.

        Args:
            text: the message as it was written.
            words: the same, read.
            classifier: ranks the intents of a piece.
            sound_alikes: for a word, the words that it may have been written for.
        """
        self._text = text
        self._words = words
        self.language = words.spoken.language
        self._classifier = classifier
        self._sound_alikes = sound_alikes
        self._told = [find for find in words.finds if find.role in _TOLD]
        self._pointing = [f for f in words.finds if f.kind == "reference" and f.id in POINTING]
        self._jobs = [find for find in words.finds if find.kind in JOB_KINDS]
        self._joins = frozenset(role_words().joins.all)
        self._known: dict[Span, Asked] = {}

    def rank(self, spans: Sequence[Span]) -> list[Asked]:
        """What pieces ask, each by itself or with what it hangs on, whichever is clearer."""
        new = [span for span in dict.fromkeys(spans) if span not in self._known]
        tokens = [self._tokens(span) for span in new]
        rankings = self._ranked(tokens)
        for span, words, ranking in zip(new, tokens, rankings, strict=True):
            unsure = ranking[0].confidence < _CLEAR
            others = self._ranked(self._variants(words)) if unsure else []
            chosen = _more_sensible(ranking, others)
            rather = [*self._without_story(span), *(self._with_story(span) if unsure else [])]
            rather += [self._with_named(span)] if unsure else []
            others = [
                *self._ranked([each for each in rather if each]),
                *(self._of_one_job(words) if unsure else []),
            ]
            self._known[span] = Asked(span, tuple(_asking_rather(chosen, others)))
        return [self._known[span] for span in spans]

    def rank_each_with(self, spans: Sequence[Span], question: Span) -> list[Asked]:
        """What pieces of a story ask, each with the question that stands after all of them."""
        asked = self._tokens(question)
        rankings = self._ranked([(*self._tokens(span), *asked) for span in spans])
        return [Asked(span, tuple(r)) for span, r in zip(spans, rankings, strict=True)]

    def rank_in_frame(self, span: Span, joint: Span) -> list[Asked]:
        """Both questions of words that share what stands around them: "what are the hours and pay like".

        Returns:
            Nothing where they don't.
        """
        if (both := framed(self._tokens(span), joint)) is None:
            return []
        ranked = self._ranked(both)
        parts = (Span(span.start, joint.start), Span(joint.end, span.end))
        return [Asked(part, tuple(each)) for part, each in zip(parts, ranked, strict=True)]

    def rank_borrowing(self, left: Span, right: Span) -> Asked | None:
        """What "and who with" asks after "where would I work"; None where it borrows nothing."""
        tokens = self._tokens(right)
        kinds = [kind for kind in self._words.kinds if left.holds(kind.start, kind.end)]
        asks_itself = any(right.holds(kind.start, kind.end) for kind in self._words.kinds)
        borrowed = borrowing(self._tokens(left), tokens, kinds, self.language)
        if not asks_itself or not borrowed or len(tokens) > _FEWEST_IN_QUESTION:
            return None
        return Asked(right, tuple(self._ranked([borrowed])[0]))

    def rank_without(self, span: Span, left_out: Collection[str]) -> Asked | None:
        """What a piece asks without some words; None where it has none of them, or little else."""
        tokens = self._tokens(span)
        kept = tuple(token for token in tokens if token.text not in left_out)
        if kept == tokens or len(kept) < _FEWEST_WORDS:
            return None
        return Asked(span, tuple(self._ranked([kept])[0]))

    def asks(self, span: Span) -> bool:
        """Whether a part looks like a question and not like a story."""
        return asks(self._text, span, self.language)

    def points_back(self, span: Span) -> bool:
        """Whether a few words point back at what stands before them."""
        pointed = any(span.holds(find.start, find.end) for find in self._pointing)
        return pointed and len(self._tokens(span)) <= _SHORT

    def only_tells(self, span: Span) -> bool:
        """Whether a part only tells of a job that nothing is asked about."""
        told = any(span.holds(find.start, find.end) for find in self._told)
        return told and not self.asks(span)

    def parts_jobs(self, left: Span, right: Span) -> bool:
        """Whether two parts have a job each with nothing but a joining word between: "nurses and vets"."""
        for first, second in zip(self._jobs, self._jobs[1:], strict=False):
            apart = left.holds(first.start, first.end) and right.holds(second.start, second.end)
            between = Span(first.end, second.start)
            words = [token.text for token in self._tokens(between)]
            if apart and words and all(word in self._joins for word in words):
                return True
        return False

    def only_names_jobs(self, span: Span) -> bool:
        """Whether a part does no more than name jobs, of which what stands after it asks."""
        jobs = [find for find in self._jobs if span.holds(find.start, find.end)]
        rest = (
            token.text
            for token in self._tokens(span)
            if not any(job.start <= token.start and token.end <= job.end for job in jobs)
        )
        return bool(jobs) and all(word in self._joins for word in rest)

    def name_others(self, left: Asked, right: Asked) -> bool:
        """Whether two questions of one intent name different things, such as two bands."""
        return any(self._differ_in(kind, left, right) for kind in _TELLING_KINDS)

    def name_other_years(self, left: Asked, right: Asked) -> bool:
        """Whether two parts name years, and not the same: "in 2019, and what is it today"."""
        return self._differ_in("year", left, right)

    def goes_on_naming(self, left: Asked, right: Asked) -> bool:
        """Whether a few words name another of the same: "the first wage, and the top of it"."""
        return len(self._tokens(right.span)) <= _SHORT and self.name_others(left, right)

    def named(self, kind: str, span: Span) -> set[str]:
        """Ids of what a part names of a kind."""
        return self._ids(kind, span)

    def ask_otherwise(self, left: Asked, right: Asked) -> bool:
        """Whether two questions of one intent ask for different things of it: how to, and when."""
        spans = (left.span, right.span)
        if not all(self.asks(span) for span in spans):
            return False
        if len(self._tokens(right.span)) < _FEWEST_IN_QUESTION:
            return False
        kinds, other_kinds = (self._kinds(span) for span in spans)
        parts, other_parts = (self._ids(ASPECT, s) | self._ids(ASPECT_WITHIN, s) for s in spans)
        if parts or other_parts:
            return parts.isdisjoint(other_parts)
        return bool(kinds and other_kinds) and kinds.isdisjoint(other_kinds)

    def asks_for_a_part(self, span: Span, within: Collection[str] = ()) -> bool:
        """Whether a part asks, and names an aspect: what it is about then shows, however it is read.

        Args:
            span: the part.
            within: the aspects that may be meant, though their words mean them within a topic only.
        """
        named = self._ids(ASPECT, span) | self._ids(ASPECT_WITHIN, span) & set(within)
        return self.asks(span) and bool(named)

    def names_something(self, span: Span) -> bool:
        """Whether a part names what two questions of one intent may differ in."""
        return any(self._ids(kind, span) for kind in _TELLING_KINDS)

    def different(self, asked: Sequence[Asked]) -> list[Asked]:
        """Each question once, where it stands first."""
        kept: list[Asked] = []
        for item in asked:
            alike = [other for other in kept if other.intent == item.intent]
            if all(self.name_others(a, item) or self.ask_otherwise(a, item) for a in alike):
                kept.append(item)
        return kept

    def _tokens(self, span: Span) -> tuple[Token, ...]:
        return span.tokens_of(self._words.tokens)

    def _ranked(self, pieces: Sequence[Sequence[Token]]) -> list[list[Guess]]:
        texts = [masked(tokens, self._words.finds) for tokens in pieces]
        return self._classifier.rank(texts) if texts else []

    def _of_one_job(self, tokens: Sequence[Token]) -> list[list[Guess]]:
        """The ranking as if one job were named where several are joined."""
        if len(self._jobs) < _FEWEST_JOBS:
            return []
        text = masked(tokens, self._words.finds)
        of_one = paired(text, self._joins)
        return self._classifier.rank([of_one]) if of_one != text else []

    def _variants(self, tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
        """The words with one replaced by one that sounds alike."""
        variants: list[tuple[Token, ...]] = []
        for place, token in enumerate(tokens):
            variants += [
                (*tokens[:place], replace(token, text=other), *tokens[place + 1 :])
                for other in self._sound_alikes.get(token.text, ())
            ]
        return variants[:_MOST_VARIANTS]

    def _without_story(self, span: Span) -> list[tuple[Token, ...]]:
        """The words of a part without the clauses that tell of a job, if others are left."""
        if not any(span.holds(find.start, find.end) for find in self._told):
            return []
        tokens = [
            token
            for clause in clauses(self._text, span)
            if (kept := self._not_told(clause)) is not None
            for token in self._tokens(kept)
        ]
        return [tuple(tokens)] if len(tokens) >= _FEWEST_WORDS else []

    def _not_told(self, clause: Span) -> Span | None:
        """A clause, or what it asks after telling of a job; None if it only tells."""
        ends = [find.end for find in self._told if clause.holds(find.start, find.end)]
        return (
            asked_after(self._text, Span(max(ends), clause.end), self.language) if ends else clause
        )

    def _with_story(self, span: Span) -> list[tuple[Token, ...]]:
        """The words of a part that points back, after the clause that it points at."""
        before = clauses(self._text, Span(0, span.start)) if self.points_back(span) else []
        if not before or self.asks(Span(before[-1].start, span.start)):
            return []
        return [(*self._tokens(before[-1]), *self._tokens(span))]

    def _with_named(self, span: Span) -> tuple[Token, ...]:
        """The words of a part that points back, with what was named before it in their place."""
        pointing = [find for find in self._pointing if span.holds(find.start, find.end)]
        before = [find for find in self._words.finds if find.end <= span.start]
        return naming(self._tokens(span), pointing, before) if self.points_back(span) else ()

    def _kinds(self, span: Span) -> set[str]:
        """The kinds of question that a part asks, those left out that may be any other as well."""
        found = (f.id for f in self._words.kinds if span.holds(f.start, f.end))
        return {_alike(kind) for kind in found if kind not in _VAGUE}

    def _differ_in(self, kind: str, left: Asked, right: Asked) -> bool:
        here, there = self._ids(kind, left.span), self._ids(kind, right.span)
        return bool(here and there) and here.isdisjoint(there)

    def _ids(self, kind: str, span: Span) -> set[str]:
        finds = [find for find in self._words.finds if span.holds(find.start, find.end)]
        ids = {find.id for find in finds if find.kind == kind}
        ends = {find.id for find in finds if find.kind == "reference" and find.id == _END}
        return ids | ends if kind == "stage" else ids


def tells_of_danger(asked: Asked) -> bool:
    """Whether a part may be of danger."""
    danger = sum(g.confidence for g in asked.ranking if g.intent.startswith(CRISIS_INTENT))
    return danger >= _SOME_DANGER


def unalarmed(asked: Asked) -> Asked:
    """A half as it reads where nothing suggests danger, without the doubt whether something does.

    The gate after the classifier does the same to a whole message.
    """
    doubt = sum(g.confidence for g in asked.ranking if g.intent == NOT_A_CRISIS)
    if tells_of_danger(asked) or not 0 < doubt < 1:
        return asked
    ranking = [
        guess
        if guess.intent.startswith(CRISIS_INTENT)
        else replace(guess, confidence=guess.confidence / (1 - doubt))
        for guess in asked.ranking
        if guess.intent != NOT_A_CRISIS
    ]
    return replace(asked, ranking=tuple(ranking))


def _alike(kind: str) -> str:
    """A kind of question; those that want a yes or a no are one."""
    return YES_OR_NO[0].value if kind in (each.value for each in YES_OR_NO) else kind


def _more_sensible(as_written: list[Guess], others: Sequence[list[Guess]]) -> list[Guess]:
    """The ranking as written, unless another word makes the message far clearer."""
    best = max(others, key=lambda ranking: ranking[0].confidence, default=as_written)
    clearer = best[0].confidence > as_written[0].confidence + _CLEARER
    return best if clearer else as_written


def _asking_rather(ranking: list[Guess], others: Sequence[list[Guess]]) -> list[Guess]:
    """The ranking without a story, or with one, where a question stands out far clearer in it.

    A story that may be of danger is never left aside.
    """
    danger = sum(each.confidence for each in ranking if each.intent.startswith(CRISIS_INTENT))
    asked = next((g.confidence for g in ranking if g.intent.startswith(QUESTION)), 0.0)
    for other in others if danger < _SOME_DANGER else ():
        if other[0].intent.startswith(QUESTION) and other[0].confidence > asked + _CLEARER:
            return other
    return ranking

"""What a message asks, in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from careers.shapes.topics import CIRCUMSTANCE
from careers.words.splitting_words import splitting_words
from understanding.classifier import Guess
from understanding.finds import JOB_KINDS, Find
from understanding.pieces import (
    FOLLOW_UP,
    POINTING,
    QUESTION,
    Asked,
    Pieces,
    Ranks,
    tells_of_danger,
    unalarmed,
)
from understanding.splitting import (
    Span,
    after_lead_ins,
    are_signed,
    asks_at_last,
    halves,
    joints,
    meant_from,
    sentences,
    story,
)
from understanding.words import Words

_MOST_QUESTIONS = 3
# Each place to part a sentence at costs two rankings; nobody asks by so many "and"s.
_MOST_PLACES = 12
_CERTAIN = 0.9
# Somebody may say one of these and then ask.
_COURTESIES = ("thank", "praise", "greet", "affirm")
# What holds for every question of a message wherever it stands.
_SHARED_KINDS = (*JOB_KINDS, "nation")
# What "it" may stand for in the question after: "what was band 6 in 2019, and what is it now".
_POINTED_AT = ("band", "stage", "route", "specialism", "organisation")


@dataclass(frozen=True)
class SplitSettings:
    """When a message counts as several questions.

    Attributes:
        half: how sure each half of a sentence must be.
        asking_half: the same, for a second half that starts as a question does.
        weak_half: the same, where both start as questions do and the other is surely read.
        whole: how sure the sentence as one question may be, where the second half doesn't
            start as a question does.
        sentence: how sure a sentence among several must be.
        alone: questions that never stand beside another.
        within: intents by the id of an aspect that is one only where that is what is asked about.
        circumstances: what is asked by the id of a circumstance, where that is all that is clear.
    """

    half: float = 0.6
    asking_half: float = 0.4
    weak_half: float = 0.25
    whole: float = 0.85
    sentence: float = 0.2
    alone: frozenset[str] = frozenset()
    within: Mapping[str, str] = field(default_factory=dict)
    circumstances: Mapping[str, str] = field(default_factory=dict)

    def askable(self, intent: str) -> bool:
        """Whether an intent is a question that can stand beside another."""
        return intent.startswith(QUESTION) and intent not in self.alone


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
        self._again_words = frozenset(splitting_words().again.all)

    def read(self, text: str, words: Words) -> list[Asked]:
        """What a message asks: one to three questions, in its order."""
        pieces = Pieces(text, words, self._classifier, self._sound_alikes)
        if (meant := self._meant(text, pieces)) is not None:
            return _with_finds([meant], words)
        asked = _split(text, Span(0, len(text)), pieces, self._settings)
        if len(asked) == 1:
            if (last := self._after_story(text, asked[0], pieces)) is not None:
                return [_with_own_finds(last, words)]
            asked = [self._rather(text, asked[0], pieces)]
        return _with_finds(asked, words)

    def _rather(self, text: str, asked: Asked, pieces: Pieces) -> Asked:
        """What a message asks behind thanks, or asks once more, where it says what."""
        told = after_lead_ins(text, asked.span, pieces.language)
        if asked.intent in _COURTESIES and told != asked.span and pieces.asks(told):
            rather: Asked | None = pieces.rank([told])[0]
        elif asked.intent in self._settings.alone:
            rather = pieces.rank_without(told, self._again_words)
        else:
            return asked
        clear = rather is not None and rather.confidence >= self._settings.half
        if rather is None or not clear or not self._settings.askable(rather.intent):
            return asked
        return replace(rather, span=asked.span)

    def _after_story(self, text: str, whole: Asked, pieces: Pieces) -> Asked | None:
        """The question after a story, where it is clear by itself and the message as a whole isn't."""
        surely = self._settings.askable(whole.intent) and whole.confidence >= self._settings.whole
        if surely or tells_of_danger(whole):
            return None
        told, last = story(text, Span(0, len(text)), pieces.language)
        if last is None or not told:
            return None
        asked = pieces.rank([last])[0]
        unclear = whole.confidence < self._settings.half
        clear = asked.confidence >= (self._settings.half if unclear else self._settings.whole)
        return asked if clear and self._settings.askable(asked.intent) else None

    def _meant(self, text: str, pieces: Pieces) -> Asked | None:
        """What follows "no, I meant", if that is a question by itself."""
        start = meant_from(text, pieces.language)
        if start is None:
            return None
        asked = pieces.rank([Span(start, len(text))])[0]
        sure = asked.confidence >= self._settings.sentence
        return asked if sure and self._settings.askable(asked.intent) else None


def _split(
    text: str,
    whole: Span,
    pieces: Pieces,
    settings: SplitSettings,
) -> list[Asked]:
    if shared := _shared(text, whole, pieces, settings):
        return shared
    spans = sentences(text) or [whole]
    if len(spans) == 1:
        return _parted(text, whole, pieces, settings, _MOST_QUESTIONS)
    ranked = pieces.rank([whole, *spans])
    everything, *each = ranked[0], *(_clearer(a, pieces, settings) for a in ranked[1:])
    sure = [a for a in each if _is_question(pieces, a, settings, settings.sentence)]
    asking = [asked for asked in sure if _asks(text, asked, pieces, settings)]
    chosen = asking or ([] if everything.confidence >= settings.sentence else sure[-1:])
    if not chosen:
        return [everything]
    found: list[Asked] = []
    for asked in chosen:
        room = _MOST_QUESTIONS - len(found)
        if room > 0:
            parts = _parted(text, asked.span, pieces, settings, room)
            found += parts if len(parts) > 1 else [asked]
    return pieces.different(found)


def _asks(text: str, asked: Asked, pieces: Pieces, settings: SplitSettings) -> bool:
    """Whether a sentence asks, if only after what it tells."""
    sure = asked.confidence >= settings.half
    at_last = sure and asks_at_last(text, asked.span, pieces.language)
    return at_last or pieces.asks(asked.span)


def _parted(
    text: str,
    span: Span,
    pieces: Pieces,
    settings: SplitSettings,
    room: int,
) -> list[Asked]:
    """A sentence as one question, or as the most certain two or three."""
    pairs = list(islice(halves(text, span, pieces.language), _MOST_PLACES)) if room > 1 else []
    ranked = pieces.rank([span, *(half for pair in pairs for half in pair)])
    one, best = ranked[0], None
    parts = [_clearer(part, pieces, settings) for part in ranked[1:]]
    for left, alone in zip(parts[::2], parts[1::2], strict=True):
        right = _after(pieces, left, alone, settings)
        good = (
            not (pieces.only_tells(left.span) or pieces.only_tells(right.span))
            and not pieces.parts_jobs(left.span, right.span)
            and not pieces.only_names_jobs(left.span)
            and _are_two(pieces, left, right)
            and _is_question(pieces, left, settings)
            and _may_follow(pieces, left, right, settings)
            and (
                _both_sure(one, left, right, pieces, settings)
                or _are_signed(text, left, right, settings)
            )
        )
        certainty = left.confidence * right.confidence
        if good and (best is None or certainty > best[0]):
            best = (certainty, left, right)
    if best is None:
        return (_framed(text, span, pieces, settings) if room > 1 else []) or [one]
    found: list[Asked] = []
    for half in best[1:]:
        further = _parted(text, half.span, pieces, settings, room - 1)
        found += further if len(further) > 1 else [half]
    return pieces.different(found)[:room]


def _clearer(part: Asked, pieces: Pieces, settings: SplitSettings) -> Asked:
    """A part as it reads beside others: without alarm, and about the circumstance that it names."""
    part = unalarmed(part)
    if part.confidence >= settings.half or not pieces.asks(part.span):
        return part
    named = pieces.named(CIRCUMSTANCE, part.span)
    about = [intent for id_, intent in settings.circumstances.items() if id_ in named]
    if len(about) != 1:
        return part
    return replace(part, ranking=(Guess(about[0], settings.half), *part.ranking))


def _framed(text: str, span: Span, pieces: Pieces, settings: SplitSettings) -> list[Asked]:
    """Two questions whose words share what stands around them, or none."""
    if not pieces.asks(span):
        return []
    for joint in islice(joints(text, span, pieces.language), _MOST_QUESTIONS):
        both = pieces.rank_in_frame(span, joint)
        sure = [a for a in both if settings.askable(a.intent) and a.confidence >= settings.whole]
        if len(sure) > 1 and sure[0].intent != sure[1].intent:
            return sure
    return []


def _are_two(pieces: Pieces, left: Asked, right: Asked) -> bool:
    """Whether two halves ask for different things."""
    alike = left.intent == right.intent
    return not alike or pieces.name_others(left, right) or pieces.ask_otherwise(left, right)


def _may_follow(pieces: Pieces, left: Asked, right: Asked, settings: SplitSettings) -> bool:
    """Whether a second half is a question, or asks on about what the first asks."""
    known = _is_question(pieces, right, settings) or _goes_on(pieces, right, settings)
    return known or pieces.asks_for_a_part(right.span, _meant_after(left, settings))


def _meant_after(left: Asked, settings: SplitSettings) -> list[str]:
    """The aspects that are meant once a first half asks about their topic."""
    return [aspect for aspect, intent in settings.within.items() if intent == left.intent]


def _after(pieces: Pieces, left: Asked, right: Asked, settings: SplitSettings) -> Asked:
    """A second half; one that points back and is unclear by itself asks what both together ask."""
    unclear = right.confidence < settings.half
    if unclear or right.intent == FOLLOW_UP:
        borrowing = pieces.rank_borrowing(left.span, right.span)
        if borrowing is not None and _is_surely_asked(borrowing, settings):
            return borrowing
    again = pieces.points_back(right.span) and pieces.name_other_years(left, right)
    if again or (unclear and pieces.goes_on_naming(left, right)):
        return replace(right, ranking=left.ranking)
    if not unclear:
        return right
    if not pieces.points_back(right.span):
        return right
    together = pieces.rank_each_with([left.span], right.span)[0]
    return replace(right, ranking=together.ranking) if together.intent == left.intent else right


def _shared(text: str, whole: Span, pieces: Pieces, settings: SplitSettings) -> list[Asked]:
    """The parts of a story that share the one question after them: "I'm 47 and dyslexic, is that ok?".

    Returns:
        Two or three different questions, or none where there are no such parts.
    """
    told, question = story(text, whole, pieces.language)
    told = told[:_MOST_PLACES]
    if question is None or len(told) < 2 or not pieces.points_back(question):
        return []
    asked = pieces.rank_each_with(told, question)
    sure = [a for a in asked if settings.askable(a.intent) and a.confidence >= settings.half]
    different = pieces.different(sure)
    return different[:_MOST_QUESTIONS] if len(different) > 1 else []


def _is_surely_asked(asked: Asked, settings: SplitSettings) -> bool:
    """Whether a half is read as a question, and surely."""
    return settings.askable(asked.intent) and asked.confidence >= settings.half


def _goes_on(pieces: Pieces, right: Asked, settings: SplitSettings) -> bool:
    """Whether a second half asks the same as the first about something else that it names."""
    sure = right.intent == FOLLOW_UP and right.confidence >= settings.half
    return sure and pieces.names_something(right.span)


def _is_question(pieces: Pieces, asked: Asked, settings: SplitSettings, least: float = 0.0) -> bool:
    """Whether a part is read as a question, or asks for a part of a topic that it names."""
    read = settings.askable(asked.intent) and asked.confidence >= least
    return read or pieces.asks_for_a_part(asked.span)


def _both_sure(
    one: Asked, left: Asked, right: Asked, pieces: Pieces, settings: SplitSettings
) -> bool:
    """Whether two halves are likelier than the whole sentence as one question."""
    halves = (left, right)
    meant = _meant_after(left, settings)
    sure = [max(half.confidence, pieces.asks_for_a_part(half.span, meant)) for half in halves]
    least, most = min(sure), max(sure)
    if not pieces.asks(right.span):
        # Read as its second half alone, a sentence loses a first that is certain.
        lost = one.intent == right.intent and left.confidence >= _CERTAIN
        return least >= settings.half and (lost or one.confidence < settings.whole)
    both = pieces.asks(left.span) and most >= _CERTAIN
    return least >= (settings.weak_half if both else settings.asking_half)


def _are_signed(text: str, left: Asked, right: Asked, settings: SplitSettings) -> bool:
    """Whether a sign parts two sure questions: it does so, however sure the whole may be."""
    sure = _is_surely_asked(left, settings) and _is_surely_asked(right, settings)
    return sure and are_signed(text, left.span, right.span)


def _pointed_at(
    item: Asked, own: Sequence[Find], asked: Sequence[Asked], words: Words
) -> list[Find]:
    """What a question asks of by "it": the things that the one before names, if both ask alike."""
    place = asked.index(item)
    before = asked[place - 1] if place else None
    points = any(find.kind == "reference" and find.id in POINTING for find in own)
    if before is None or not points or before.intent != item.intent:
        return []
    named = {find.kind for find in own}
    things = (f for f in words.finds if f.kind in _POINTED_AT and f.kind not in named)
    return [find for find in things if before.span.holds(find.start, find.end)]


def _with_own_finds(asked: Asked, words: Words) -> Asked:
    """A question after a story with its own names and kinds, and what holds wherever it stands."""
    own = (
        find
        for find in (*words.finds, *words.kinds)
        if asked.span.holds(find.start, find.end) or find.kind in (*_SHARED_KINDS, CIRCUMSTANCE)
    )
    return replace(asked, finds=tuple(own))


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
        chosen = dict.fromkeys([*own, *around, *shared, *_pointed_at(item, own, asked, words)])
        kind = (find for find in words.kinds if item.span.holds(find.start, find.end))
        named = sorted(chosen, key=lambda find: find.start)
        result.append(replace(item, finds=(*named, *kind)))
    return result

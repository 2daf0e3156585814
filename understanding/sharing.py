"""Words that two questions of one message share, put to the half that lacks them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from careers.shapes.language import Language
from careers.words.splitting_words import splitting_words
from careers.words.tokens import Token
from understanding.finds import Find
from understanding.splitting import Span

# What "it" and "that" may stand for.
_THINGS = ("specialism", "route", "band", "organisation")
_FEWEST_AROUND = 2

Tokens = tuple[Token, ...]


def framed(tokens: Sequence[Token], joint: Span) -> tuple[Tokens, Tokens] | None:
    """Both questions of "what are the hours and pay like", each with all that stands around.

    Args:
        tokens: the words of the sentence.
        joint: where the joining word stands.

    Returns:
        None where nothing stands before or after the joining word, or too little around both.
    """
    before = [token for token in tokens if token.end <= joint.start]
    after = [token for token in tokens if token.start >= joint.end]
    if not after or len(before) - 1 < _FEWEST_AROUND:
        return None
    shared, rest = before[:-1], after[1:]
    return (*shared, before[-1], *rest), (*shared, after[0], *rest)


def borrowing(
    left: Sequence[Token],
    right: Sequence[Token],
    kinds: Sequence[Find],
    language: Language = Language.ENGLISH,
) -> Tokens:
    """The words of "and who with" as "who with would I work": what is asked of the first half.

    Args:
        left: the words of the first half.
        right: those of the second.
        kinds: the kinds of question that the first half asks.
        language: what both are in.

    Returns:
        Nothing where the first half doesn't begin with what it asks for.
    """
    first = left[0].start if left else 0
    ends = [kind.end for kind in kinds if kind.start == first]
    begins = frozenset(splitting_words().asking.of(language))
    asked = [
        token
        for token in left
        if ends and (token.start >= max(ends) or (token.start > first and token.text in begins))
    ]
    return (*right, *asked) if asked else ()


def naming(tokens: Sequence[Token], pointing: Collection[Find], before: Sequence[Find]) -> Tokens:
    """The words of "do I need a degree for it" with what "it" is, which stands before them.

    Args:
        tokens: the words.
        pointing: what points back among them.
        before: all that is named before them.

    Returns:
        Nothing where none of it may be meant.
    """
    things = [find for find in before if find.kind in _THINGS and find.proper]
    if not things or not pointing:
        return ()
    thing, place = things[-1], min(pointing, key=lambda find: find.start)
    named = Token(thing.id, thing.start, thing.end)
    return tuple(
        named if place.start <= token.start and token.end <= place.end else token
        for token in tokens
    )

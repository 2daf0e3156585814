"""What a message still says once personal data is taken out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careers.privacy.cues import Cues
from careers.privacy.kinds import Find, Kind, Masked
from careers.privacy.tokens import Token, tokens_of

BLANK = "…"
_SIGNS = frozenset(".,;!?()–—")


@dataclass(frozen=True)
class _Clause:
    """Words between two signs or joints.

    Attributes:
        tokens: the words; a find is one of them.
        finds: the find that each token stands for, if it stands for one.
        end: the sign after it.
    """

    tokens: Sequence[Token]
    finds: Sequence[Find | None]
    end: str


def remainder(masked: Masked, cues: Cues) -> str:
    """The part of a message that means something by itself, or nothing at all.

    What somebody says only to tell who they are ("call me on …", "my name is …") goes with the
    detail. What stands beside it stays: other sentences, and a question in the same one.

    Args:
        masked: the message.
        cues: where questions begin, and what is only said to be kind.
    """
    if not any(find.told for find in masked.finds):
        left = masked.text(dict.fromkeys(Kind, BLANK))
    else:
        left = " ".join(filter(None, (_kept(clause, cues) for clause in _clauses(masked, cues))))
        left = _without_joints(left, cues)
    return left if _means_something(left, cues) else ""


def _clauses(masked: Masked, cues: Cues) -> Iterator[_Clause]:
    tokens, finds = _with_finds(masked)
    start = 0
    for place in range(len(tokens) + 1):
        if place < len(tokens) and finds[place] is not None:
            continue
        at_end = place == len(tokens)
        if at_end or tokens[place].text in _SIGNS or cues.phrases["joints"].at(tokens, place):
            if place > start:
                sign = "" if at_end or not tokens[place].is_sign else tokens[place].text
                yield _Clause(tokens[start:place], finds[start:place], sign)
            start = place + (not at_end and tokens[place].is_sign)


def _with_finds(masked: Masked) -> tuple[list[Token], list[Find | None]]:
    """The tokens of a message, each find one of them."""
    tokens: list[Token] = []
    finds: list[Find | None] = []
    rest = list(masked.finds)
    for token in tokens_of(masked.written):
        while rest and rest[0].end <= token.start:
            rest.pop(0)
        if not rest or token.end <= rest[0].start:
            tokens.append(token)
            finds.append(None)
        elif not finds or finds[-1] is not rest[0]:
            tokens.append(Token(BLANK, BLANK, rest[0].start, rest[0].end))
            finds.append(rest[0])
    return tokens, finds


def _kept(clause: _Clause, cues: Cues) -> str:
    """What of a clause stays."""
    told = [place for place, find in enumerate(clause.finds) if find is not None and find.told]
    if not told or _begins_question(clause.tokens, cues):
        return _said(clause.tokens, clause.end)
    after = clause.tokens[told[-1] + 1 :]
    if after:
        after = after[cues.phrases["named_before"].at(after, 0) :]
    for place in range(len(after)):
        if cues.phrases["questions"].at(after, place):
            return _said(after[place:], clause.end)
    return ""


def _begins_question(tokens: Sequence[Token], cues: Cues) -> bool:
    """Whether a question begins here, kind words left out."""
    place = 0
    while place < len(tokens):
        if cues.phrases["questions"].at(tokens, place):
            return True
        kind = cues.phrases["courtesies"].at(tokens, place)
        joint = cues.phrases["joints"].at(tokens, place)
        if not kind and not joint:
            return False
        place += max(kind, joint)
    return False


def _said(tokens: Sequence[Token], end: str) -> str:
    words = []
    for index, token in enumerate(tokens):
        apart = index and token.start > tokens[index - 1].end
        words.append(f" {token.text}" if apart else token.text)
    return "".join(words) + end


def _without_joints(text: str, cues: Cues) -> str:
    """A text that doesn't begin with `and`."""
    tokens, place = tokens_of(text), 0
    while place < len(tokens) and cues.phrases["joints"].at(tokens, place):
        place += 1
    return text[tokens[place].start :] if place < len(tokens) else ""


def _means_something(text: str, cues: Cues) -> bool:
    """Whether there is a word in it that isn't just said to be kind."""
    tokens = tokens_of(text)
    place = 0
    while place < len(tokens):
        lists = ("courtesies", "joints", "fillers")
        empty = max(cues.phrases[name].at(tokens, place) for name in lists)
        if not empty and tokens[place].is_word:
            return True
        place += max(1, empty)
    return False

"""The turn before, kept so that it can be answered once more in the other language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from careers.turn.memory import Memory, as_offer, from_offer, offers_in
from careers.turn.press import decode, encode
from careers.turn.question import Question
from careers.turn.slots import text_in
from careers.turn.turn import Turn

# These are of the visit, and not of one turn of it.
_LASTING = ("language", "page_language", "shown", "again", "memory_version")
_SAID = "last_answer"
_POINTS = "reference"


def kept_turn(turn: Turn, before: Memory, after: Memory) -> dict[str, Any]:
    """A turn and what it changed in the memory, in JSON's terms.

    What was said before it is long, so it is kept only where the turn points at it, as "the second one" does.

    Args:
        turn: the message.
        before: the memory that it met.
        after: the memory that it left.
    """
    points = any(each.all(_POINTS) for each in turn.questions)
    leave = _LASTING if points else (*_LASTING, _SAID)
    was, now = before.as_slots(), after.as_slots()
    changed = {name: was[name] for name in was if name not in leave and was[name] != now[name]}
    return {"turn": _told(turn), "before": changed}


def turn_again(memory: Memory) -> tuple[Turn, Memory] | None:
    """The turn before this one, and the memory that it met.

    Returns:
        None where none is kept, or what is kept isn't of the form that it should have.
    """
    told, before = (memory.again or {}).get("turn"), (memory.again or {}).get("before")
    if not isinstance(told, Mapping) or not isinstance(before, Mapping):
        return None
    press = decode(text_in(told.get("press")) or "")
    page = text_in(told.get("page"))
    questions = _questions(told.get("questions"))
    if press is not None:
        turn = Turn.of(press, page)
    elif questions:
        turn = Turn(
            text=text_in(told.get("text")) or "",
            questions=questions,
            readings=_questions(told.get("readings")),
            page=page,
            strays=told.get("strays") is True,
            confidence=_share(told.get("confidence"), 1.0),
            nearest=_share(told.get("nearest"), 0.0),
        )
    else:
        return None
    return turn, Memory.from_slots({**memory.as_slots(), **before})


def _told(turn: Turn) -> dict[str, Any]:
    if turn.press is not None:
        return {"press": encode(turn.press), "page": turn.page}
    return {
        "text": turn.text,
        "questions": [as_offer(each) for each in turn.questions],
        "readings": [as_offer(each) for each in turn.readings],
        "page": turn.page,
        "strays": turn.strays,
        "confidence": turn.confidence,
        "nearest": turn.nearest,
    }


def _questions(kept: object) -> tuple[Question, ...]:
    return tuple(from_offer(each) for each in offers_in(kept))


def _share(kept: object, otherwise: float) -> float:
    """A number from 0 to 1."""
    known = isinstance(kept, (int, float)) and not isinstance(kept, bool) and 0 <= kept <= 1
    return float(kept) if known else otherwise  # type: ignore[arg-type]

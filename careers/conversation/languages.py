"""The language in which a conversation goes on."""

from __future__ import annotations

from dataclasses import replace

from careers.shapes.language import Language
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from careers.words.language_names import named_language

_ASKING = "ask_language"


def in_language(turn: Turn, memory: Memory) -> tuple[Turn, Memory]:
    """The turn in the language to answer in, and the memory that keeps it for the visit.

    What a visitor asks for comes first, then what they write in, then that of the page where it has
    just changed, then what they wrote in before. An answer within the check is full of names that are alike in both, so
    there only a clear sentence changes it.
    """
    changed = memory.page_language not in (None, turn.language.value)
    kept = turn.language if changed or not memory.language else Language.read(memory.language)
    language = _heard(turn, memory) or kept
    spoken = replace(memory, language=language.value, page_language=turn.language.value)
    return replace(turn, language=language), spoken


def _heard(turn: Turn, memory: Memory) -> Language | None:
    asked = named_language(turn.text) if turn.intent == _ASKING else None
    if asked is not None:
        return asked
    return turn.spoken if turn.clearly or memory.guide is None else None

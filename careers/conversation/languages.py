"""The language in which a conversation goes on."""

from __future__ import annotations

import re
from dataclasses import replace

from careers.eligibility.state import GuideState
from careers.shapes.language import Language
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from careers.words.language_names import language_wishes

# "Saesneg A" tells a grade in English.
_GRADED = re.compile(r"\s[a-gu*\d]{1,2}$", re.IGNORECASE)
# So does a grade anywhere; a small "a" only at the end, since it is an article and an "and".
_HOLDS_GRADE = re.compile(r"\b(?:[b-guA-GU]\*?|[1-9]|a\*|a(?=\W*$))(?![\w'])")
_ASKING, _REPEATING, _OF_THE_JOB = "ask_language", "ask_repeat", "ask_welsh_language"


def in_language(turn: Turn, memory: Memory) -> tuple[Turn, Memory, bool]:
    """The turn in the language to answer in, the memory that keeps it, and whether to answer the turn before again.

    What a visitor asks for comes first, then what they write in, then that of the page where it has
    just changed, then what they wrote in before. An answer within the check is full of names that are alike in both, so
    there only a clear sentence changes it. Who asks for a language and nothing else wants to read in it what was said last.
    """
    changed = memory.page_language not in (None, turn.language.value)
    kept = turn.language if changed or not memory.language else Language.read(memory.language)
    asked, again = _asked(turn, memory, kept)
    language = asked or _heard(turn, memory) or kept
    repeats = turn.intent == _REPEATING and memory.language not in (None, language.value)
    spoken = replace(memory, language=language.value, page_language=turn.language.value)
    if again:
        turn = replace(turn, questions=(Question(_ASKING),))
    elif asked is not None:
        rest = tuple(each for each in turn.questions if each.intent != _ASKING)
        said = language_wishes().without(turn.text)
        turn = replace(turn, text=said, questions=rest or turn.questions)
    return replace(turn, language=language), spoken, again or repeats


def _asked(turn: Turn, memory: Memory, kept: Language) -> tuple[Language | None, bool]:
    """The language that is asked for, and whether nothing else is."""
    if turn.press is not None:
        return None, False
    wish = language_wishes().wish(turn.text)
    state = GuideState.read(memory.guide)
    answers = state is not None and state.busy  # "English" may be a subject there
    if wish is None:
        named = language_wishes().named(turn.text)
        # In the check "Saesneg C" and "c mewn Saesneg" tell a grade, whatever they are taken for.
        graded = answers and _HOLDS_GRADE.search(turn.text)
        known = turn.intent == _REPEATING or (turn.intent == _ASKING and not graded)
        return named if known else None, known and named is not None and turn.intent == _REPEATING
    if wish.refuses and wish.language is kept:
        return None, False  # "I don't speak Welsh", where English is spoken, tells something else
    if not wish.whole:
        graded = wish.place is not None and _GRADED.search(turn.text[slice(*wish.place)])
        tells = turn.intent == _OF_THE_JOB or (answers and (graded or not wish.asks))
        return None if tells else wish.language, False
    if not wish.asks and (answers or turn.intent != _ASKING):
        return None, False
    return wish.language, True


def _heard(turn: Turn, memory: Memory) -> Language | None:
    return turn.spoken if turn.clearly or memory.guide is None else None

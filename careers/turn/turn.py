"""One turn: what came in, and what goes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from careers.shapes.language import Language
from careers.turn.answer import Answer
from careers.turn.memory import Memory
from careers.turn.press import Press
from careers.turn.question import Question


@dataclass(frozen=True)
class Turn:
    """A message as it was understood.

    Attributes:
        text: the visitor's own words; none where something was pressed.
        questions: what was asked, in order; at least one.
        readings: other questions that it may have been, the likeliest first.
        page: id of the job whose page the visitor is on.
        language: what to answer in: that of the visitor's page, where nothing tells of another.
        spoken: what the message is in, where it tells.
        clearly: whether it tells beyond doubt.
        press: what was pressed, where nothing was typed.
        strays: whether nothing to do with careers is likelier than any of the readings.
        confidence: how sure the first question is, from 0 to 1.
        nearest: how likely the first of the readings is.
        from_other: whether it tells that the visitor has another job than is talked of.
        onward: whether it asks what somebody could go on to after the job.
    """

    text: str
    questions: tuple[Question, ...]
    readings: tuple[Question, ...] = ()
    page: str | None = None
    language: Language = Language.ENGLISH
    press: Press | None = None
    strays: bool = False
    confidence: float = 1.0
    nearest: float = 0.0
    spoken: Language | None = None
    clearly: bool = False
    from_other: bool = False
    onward: bool = False

    @classmethod
    def of(
        cls, press: Press, page: str | None = None, language: Language = Language.ENGLISH
    ) -> Turn:
        """The turn in which something is pressed."""
        return cls("", (press.question,), (), page, language, press)

    @property
    def intent(self) -> str:
        """The intent of the first question."""
        return self.questions[0].intent


@dataclass(frozen=True)
class Reply:
    """What is said in a turn, and what is remembered after it."""

    answer: Answer
    memory: Memory


def page_of(metadata: Mapping[str, Any]) -> tuple[str | None, Language]:
    """The page and language that came with a message."""
    occupation = metadata.get("occupation")
    page = occupation if isinstance(occupation, str) else None
    return page, Language.read(metadata.get("language"))

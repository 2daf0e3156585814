"""A visitor's message, as it comes and as it is kept and answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from careers.conversation.private import left_to_answer, masked, shown
from careers.privacy.kinds import Kind
from careers.shapes.language import Language
from channels.payload import typed


@dataclass(frozen=True)
class Message:
    """A message of a visitor.

    Attributes:
        id: the name that the visitor's side gave it; the same again is the same message.
        text: what was typed; empty if a quick reply was pressed.
        reply: id of the quick reply; empty if something was typed.
        metadata: `occupation` and `language` of the page.
    """

    id: str
    text: str = ""
    reply: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        """What the page is in."""
        return Language.read(self.metadata.get("language"))


@dataclass(frozen=True)
class Said:
    """What a visitor said.

    Attributes:
        shown: as it is kept and shown.
        for_rasa: as Rasa is given it; empty where there is nothing to answer.
        masked: the kinds of personal data that were taken out.
    """

    shown: str
    for_rasa: str
    masked: tuple[Kind, ...] = ()


def without_personal_data(text: str, language: Language) -> Said:
    """What was typed, personal data taken out of it.

    Args:
        text: what was typed.
        language: of the words that stand in place of what was taken out.
    """
    found = masked(text)
    left = left_to_answer(found)
    return Said(shown(found, language), typed(left) if left else "", found.kinds)

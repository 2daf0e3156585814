"""What the detector can find."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from careers.shapes.language import Language

CRISIS_INTENT = "crisis_"
"""What the intent of a crisis starts with; its kind follows."""

NOT_A_CRISIS = "not_a_crisis"
"""The intent of messages that only sound like one; it is never the answer."""


class CrisisKind(str, Enum):
    """What somebody may need help with, the most urgent first.

    The order decides when a message suggests more than one.
    """

    MEDICAL_EMERGENCY = "medical_emergency"
    SUICIDE_SELF_HARM = "suicide_self_harm"
    CHILD_AT_RISK = "child_at_risk"
    DOMESTIC_ABUSE = "domestic_abuse"


@dataclass(frozen=True)
class Crisis:
    """A message that needs a signpost and no careers answer.

    Attributes:
        kind: which signpost.
        language: the language that the message is in.
        matched: the part of the message that says so, as it was typed.
    """

    kind: CrisisKind
    language: Language
    matched: str

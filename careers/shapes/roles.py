"""What a job that a message names is to the visitor."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from careers.shapes.questions import Ways


class JobRole(str, Enum):
    """Why a job is named; it is asked about unless the words around it say otherwise.

    Attributes:
        ASKED: the visitor wants to know about it.
        COMPARED: the job that is talked of is measured by it.
        HELD: it is the visitor's own, now or before.
        OTHERS: it is somebody else's, of whom the visitor tells.
        RULED_OUT: the visitor doesn't want it.
        MENTIONED: it only stands there, as a colleague's or for an example.
    """

    ASKED = "asked"
    COMPARED = "compared"
    HELD = "held"
    OTHERS = "others"
    RULED_OUT = "ruled_out"
    MENTIONED = "mentioned"


@dataclass(frozen=True)
class RoleWords:
    """The words around a job that give it a role.

    Attributes:
        role: the role.
        patterns: words with `JOB` in the job's place, `~` for up to three words,
            `*` for any words, `|` for the beginning or the end of a clause, and `<name>` for one
            of the words of that name.
    """

    role: JobRole
    patterns: Ways


@dataclass(frozen=True)
class RolesFile:
    """How a job's role shows.

    Attributes:
        roles: in order: the first pattern that fits decides.
        words: words that patterns call by one name.
        joins: words between two jobs that share a role.
        instead: words that stand for a job's last word, or in Welsh its first, as "one" does.
        breaks: words that `~` doesn't stand for, since after them somebody speaks of another thing.
        apart: short forms of two words, such as `i'm`, and what they stand for.
    """

    roles: tuple[RoleWords, ...]
    words: dict[str, Ways] = field(default_factory=dict)
    joins: Ways = field(default_factory=Ways)
    instead: Ways = field(default_factory=Ways)
    breaks: Ways = field(default_factory=Ways)
    apart: dict[str, str] = field(default_factory=dict)

"""Something of the store that a message names."""

from __future__ import annotations

from dataclasses import dataclass

from careers.shapes.roles import JobRole
from careers.shapes.topics import JOB, JOB_GROUP, OTHER_JOB

JOB_KINDS = (JOB, JOB_GROUP, OTHER_JOB)
"""The kinds of find that are jobs."""


@dataclass(frozen=True)
class Find:
    """What was found, and where.

    Attributes:
        kind: the entity, such as `band` or `organisation`.
        id: the id of what is named, such as `8a` or `ipem`.
        start: offset of its first character in the original message.
        end: offset after its last character.
        proper: whether it was called by its own name.
        role: of a job, what it is to the visitor.
    """

    kind: str
    id: str
    start: int
    end: int
    proper: bool = False
    role: JobRole | None = None

"""What jobs can be found and compared by: a small, closed set of facts with a type."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from careers.shapes.language import Text
from careers.shapes.questions import Ways


class RouteKind(str, Enum):
    """What sort of training a way into a job is."""

    DEGREE = "degree"
    POSTGRADUATE = "postgraduate"
    APPRENTICESHIP = "apprenticeship"
    DEGREE_APPRENTICESHIP = "degree-apprenticeship"
    FOUNDATION_DEGREE = "foundation-degree"
    COURSE = "course"
    ON_THE_JOB = "on-the-job"


@dataclass(frozen=True)
class Span:
    """From so much to so much, such as years of training; in YAML a number alone is both."""

    min: float
    max: float

    @classmethod
    def of_number(cls, number: float) -> Span:
        """The span that is one number."""
        return cls(min=float(number), max=float(number))


@dataclass(frozen=True)
class Registration:
    """Whether a job asks for registration, and with whom.

    Attributes:
        required: whether nobody may do the job without it.
        body: id of the contact who keeps the register; none where there is no register.
    """

    required: bool
    body: str | None = None


@dataclass(frozen=True)
class Features:
    """What a job is like, by ids of the features that visitors ask for.

    A list that isn't given isn't known; of one that is given, what it lacks isn't so.

    Attributes:
        works_with: who or what the work is with.
        places: where it is done.
        pattern: when it is done.
        subjects: school subjects that its ways in ask for by name.
        emergencies: whether answering emergencies is part of the job.
        sometimes: those of the lists above that hold in some posts only.
    """

    works_with: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None
    pattern: tuple[str, ...] | None = None
    subjects: tuple[str, ...] | None = None
    emergencies: bool | None = None
    sometimes: tuple[str, ...] = ()

    @property
    def lists(self) -> dict[str, tuple[str, ...] | None]:
        """The ids by the name of the list in which they stand; None for what isn't known."""
        return {
            "works_with": self.works_with,
            "places": self.places,
            "pattern": self.pattern,
            "subjects": self.subjects,
        }


@dataclass(frozen=True)
class Feature:
    """Something about jobs that visitors ask for.

    Attributes:
        label: what it is called in a list of reasons.
        names: how visitors say it.
        part_of: id of the wider word that jobs may ask for instead, as physics is a science.
    """

    id: str
    label: Text
    names: Ways = field(default_factory=Ways)
    part_of: str | None = None


@dataclass(frozen=True)
class FeatureFile:
    """Every feature that a profile may name, by list."""

    works_with: tuple[Feature, ...]
    places: tuple[Feature, ...]
    pattern: tuple[Feature, ...]
    subjects: tuple[Feature, ...]
    emergencies: Feature

    @property
    def lists(self) -> dict[str, tuple[Feature, ...]]:
        """The features by the name of their list in a profile."""
        return {
            "works_with": self.works_with,
            "places": self.places,
            "pattern": self.pattern,
            "subjects": self.subjects,
        }

"""What jobs can be found and compared by: a small, closed set of facts with a type."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from careers.shapes.language import Text
from careers.shapes.questions import Ways


class Aspect(str, Enum):
    """What jobs are compared by."""

    PAY = "pay"
    HOURS = "hours"
    LENGTH = "length"
    ENTRY = "entry"
    REGISTRATION = "registration"
    WORK = "work"


class RouteKind(str, Enum):
    """What sort of training a way into a job is."""

    DEGREE = "degree"
    POSTGRADUATE = "postgraduate"
    APPRENTICESHIP = "apprenticeship"
    DEGREE_APPRENTICESHIP = "degree-apprenticeship"
    FOUNDATION_DEGREE = "foundation-degree"
    COURSE = "course"
    ON_THE_JOB = "on-the-job"


APPRENTICESHIPS = (RouteKind.APPRENTICESHIP, RouteKind.DEGREE_APPRENTICESHIP)
"""Those that are worked and learnt in at once."""


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
        may_include: ids of what may be meant where a job names only this, as shifts may be nights.
        of_anybody: whether its names may be said of anybody, as "people" are, and so wish for
            nothing where something else is asked.
    """

    id: str
    label: Text
    names: Ways = field(default_factory=Ways)
    part_of: str | None = None
    may_include: tuple[str, ...] = ()
    of_anybody: bool = False


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


@dataclass(frozen=True)
class FindingWords:
    """How visitors ask for jobs among many, and set them side by side.

    Attributes:
        against: what stands before something that isn't wanted.
        breaks: words that end the reach of those.
        joins: words between things of which what is said of the first is said of all.
        more_than: what stands before or after the least that is wanted.
        less_than: the same of the most.
        inclusive: those of the two that count the number itself, as "or more" does.
        thousands: what a number of thousands is followed by.
        numbers: numbers in words that amounts are made of.
        years: what a number of years is followed by.
        later: words of pay that isn't that of the start.
        without_degree: ways of wanting no degree.
        kinds: ways of speaking of a kind of training, by its id.
        paid: ways of wanting to be paid while training.
        registered: words for being registered; behind words of `against`, no registration is wanted.
        unregistered: ways of wanting no registration.
        best_paid: ways of asking for the pay that is highest.
        most: words that near one of pay ask for the highest.
        least: words that near one of pay ask for the lowest.
        worst_paid: ways of asking for the pay that is lowest.
        shortest: ways of asking for the training that is shortest.
        longest: ways of asking for the training that is longest.
        hourly: what an amount of pounds an hour is followed by.
        among: what points at jobs that were named together, as "of them" does.
        a_job: ways of asking for one job of all, as "which job" does.
        like: what stands before a job to which another should be similar.
        similar: the same, where the job that is talked of may be meant.
        asking: ways of asking for jobs as such.
        fillers: words that nothing is looked for by.
        ones: words that stand for a job behind what tells it: "the cancer one".
        ruling_out: what stands before a job that isn't meant: "not the x-ray one".
        aspects: words of what jobs are compared by, by its id.
        comparatives: those of them that say more or less of something, and so tell which is meant.
        both_ways: words that ask for good and bad of each.
        between: words for jobs of which several are spoken of.
    """

    against: Ways
    breaks: Ways
    joins: Ways
    more_than: Ways
    less_than: Ways
    inclusive: Ways
    thousands: Ways
    numbers: dict[str, int]
    years: Ways
    later: Ways
    without_degree: Ways
    kinds: dict[str, Ways]
    paid: Ways
    registered: Ways
    unregistered: Ways
    best_paid: Ways
    most: Ways
    least: Ways
    worst_paid: Ways
    shortest: Ways
    longest: Ways
    hourly: Ways
    among: Ways
    a_job: Ways
    like: Ways
    similar: Ways
    asking: Ways
    fillers: Ways
    ones: Ways
    ruling_out: Ways
    aspects: dict[str, Ways]
    comparatives: Ways
    both_ways: Ways
    between: Ways


@dataclass(frozen=True)
class DescribedWords:
    """How visitors ask for a job by what is done in it, instead of naming it.

    Attributes:
        naming: ways of asking what a job is called; they tell it wherever they stand.
        person: words for whoever does what comes next, such as "somebody who".
        who: words that ask for whoever does what comes next, where a clause begins with them.
        not_who: longer words that begin like those and ask something else, such as "who do I".
        beside: words before `person` after which somebody is met or helped, not asked for.
        no_words: words by which no job is told from another, beside the `fillers` of `FindingWords`.
        alike: words that mean one thing of the field, such as "heart" and "ticker".
        everyday: the same of what is done anywhere, such as "fix" and "repair"; alone it tells nothing.
    """

    naming: Ways
    person: Ways
    who: Ways
    not_who: Ways
    beside: Ways
    no_words: Ways
    alike: tuple[Ways, ...]
    everyday: tuple[Ways, ...]

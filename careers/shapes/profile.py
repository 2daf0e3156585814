"""A job profile: everything that one job page says, as an editor writes it."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import Enum

from careers.shapes.finding import Features, Registration, RouteKind, Span
from careers.shapes.kinds import QuestionKind, Yes
from careers.shapes.language import Text
from careers.shapes.making import Making
from careers.shapes.questions import CheckQuestion, Ways
from careers.shapes.requirements import Criterion, Note, Tree, Verdict
from careers.shapes.sources import Basis, Source


class Focus(str, Enum):
    """What a section does with its points when a visitor names something in particular."""

    FIRST = "first"
    """The points about it come first, then the lead and the rest."""
    ONLY = "only"
    """Only the points about it are said; with nothing named, everything is."""
    NAMED = "named"
    """The points about it are said; with nothing named, only the lead is."""


@dataclass(frozen=True)
class Figure:
    """A number that the page states, kept apart from the words around it."""

    value: float
    unit: str
    date: str = "not stated"


@dataclass(frozen=True)
class Point:
    """One fact of a section.

    Attributes:
        text: the fact as a sentence that stands alone; in lower case, as an item below the lead.
        about: ids of what it is about: routes, specialisms, branches or words of the
            vocabulary (qualifications, working patterns, aspects).
        answers: kinds of question that it answers.
        says_yes: the word to start with where it answers a yes-or-no question.
        source: key into the profile's sources, where it isn't the section's own.
        may_be_old: whether it may have changed since, even where its source is current.
        basis: on whose word it rests, where that isn't the source's own.
    """

    text: Text
    about: tuple[str, ...] = ()
    answers: tuple[QuestionKind, ...] = ()
    says_yes: Yes | None = None
    source: str | None = None
    may_be_old: bool = False
    basis: Basis | None = None

    @property
    def goes_on(self) -> bool:
        """Whether it only goes on from its section's lead, as an item of a list does."""
        return self.text.en[:1].islower()


@dataclass(frozen=True)
class Section:
    """What the profile says on one topic.

    Attributes:
        last_reviewed: the day an editor last compared it with its source.
        lead: the short answer to the plain question.
        lead_answers: kinds of question that the lead answers.
        lead_says_yes: the word that it starts with where it answers a yes-or-no question.
        lead_about: ids of aspects of which the lead tells, too; it is told before the points.
        points: further facts; see `focus`.
        figures: numbers, by the name of the `{placeholder}` that shows them.
        source: key into the profile's sources.
        more: what to add when the visitor asks for more.
        contact: id of the contact who knows more than the page.
    """

    last_reviewed: datetime.date
    lead: Text
    lead_answers: tuple[QuestionKind, ...] = ()
    lead_says_yes: Yes | None = None
    lead_about: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    focus: Focus = Focus.FIRST
    figures: dict[str, Figure] = field(default_factory=dict)
    source: str = "page"
    more: Text | None = None
    contact: str | None = None

    @property
    def opens_list(self) -> bool:
        """Whether its lead is nothing without the points below it."""
        return self.lead.en.endswith(":")


@dataclass(frozen=True)
class Route:
    """A way into the job: a degree, a graduate programme, an apprenticeship.

    Attributes:
        requirements: what it asks for; without them nobody can be told whether it is open.
        verdicts: those that can come out, where an editor wants that checked.
        helpful: ids of criteria that are mentioned only.
        steps: what to do about a way in that is open or may be, in order.
        leads_to: id of the way in that it prepares for.
        instead: id of the way in to try where this one is closed.
        note: what else to know about it.
        kind: what sort of training it is.
        years: how long it takes, in years of full-time study or work.
        level: the level of the qualification that one leaves with, from 2 to 8.
        paid: whether it is paid work.
    """

    id: str
    name: Text
    short_name: str | None = None
    aliases: tuple[str, ...] = ()
    requirements: Tree | None = None
    verdicts: tuple[Verdict, ...] = ()
    helpful: tuple[str, ...] = ()
    steps: tuple[Text, ...] = ()
    leads_to: str | None = None
    instead: str | None = None
    note: Text | None = None
    kind: RouteKind | None = None
    years: Span | None = None
    level: Span | None = None
    paid: bool | None = None


@dataclass(frozen=True)
class Specialism:
    """A field of work inside the job; `branch` is the id of the one it belongs to."""

    id: str
    name: Text
    aliases: tuple[str, ...] = ()
    branch: str | None = None


@dataclass(frozen=True)
class QuotedRange:
    """A pay range as the job page prints it, in GBP per year, full time.

    Attributes:
        date: the year that it is of, or `not stated`.
    """

    min: int
    max: int
    date: str


@dataclass(frozen=True)
class Stage:
    """A step in the job's pay: `start`, `experienced` or `senior`."""

    id: str
    name: Text
    band: str | None = None
    quoted: QuotedRange | None = None


@dataclass(frozen=True)
class Pay:
    """The stages of pay and, where the job has one, the pay scheme with its tables.

    Attributes:
        quoted: what the page prints for the job as a whole, beside what its stages say.
        note: what to know about all of it, such as which posts the bands are for.
    """

    last_reviewed: datetime.date
    stages: tuple[Stage, ...]
    scheme: str | None = None
    source: str = "page"
    quoted: QuotedRange | None = None
    note: Text | None = None


@dataclass(frozen=True)
class Quoted:
    """How the job page itself prints a contact."""

    name: str | None = None
    phone: str | None = None
    address: str | None = None


@dataclass(frozen=True)
class PageContact:
    """An organisation to turn to about this job.

    Attributes:
        topics: ids of the topics that it is the contact for.
        about: ids of routes that alone it is the contact for; none where it is for all.
        quoted: its details as the job page prints them.
        on_page: whether the job page names it.
    """

    contact: str
    topics: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    quoted: Quoted | None = None
    on_page: bool = True


@dataclass(frozen=True)
class Profile(Making):
    """One job.

    Attributes:
        id: lower-case words joined by hyphens; the file's name.
        title: the job in the singular, as the page's heading has it.
        plural: the job in the plural, for sentences.
        other_titles: titles that the page lists.
        aliases: further names by which visitors may ask for it; never shown.
        known_by: what the job is known for, in visitors' words; it is found by them, never shown.
        groups: ids of the groups of jobs that it is one of: it shares their everyday names.
        topics: what the page says, by topic id.
        general_contact: id of the contact for anything else.
        entry_routes: the ways in, and with them the eligibility check.
        criteria: what the ways in ask for.
        questions: those of the check that no other profile has.
        notes: what is said with the verdicts of the check.
        features: what the job is like, for finding it and comparing it.
        registration: whether the job asks for registration; None where that isn't known.
    """

    id: str
    title: Text
    plural: Text
    sources: dict[str, Source]
    general_contact: str
    topics: dict[str, Section]
    other_titles: tuple[Text, ...] = ()
    aliases: tuple[str, ...] = ()
    known_by: Ways = field(default_factory=Ways)
    groups: tuple[str, ...] = ()
    entry_routes: tuple[Route, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    questions: tuple[CheckQuestion, ...] = ()
    notes: tuple[Note, ...] = ()
    specialisms: tuple[Specialism, ...] = ()
    pay: Pay | None = None
    contacts: tuple[PageContact, ...] = ()
    features: Features = field(default_factory=Features)
    registration: Registration | None = None

    def source_of(self, section: Section, point: Point | None = None) -> Source:
        """The source of a section, or of one of its points."""
        return self.sources[(point and point.source) or section.source]

    def name_of(self, about: str) -> Text | None:
        """What a visitor calls the route or specialism with this id."""
        names = {named.id: named.name for named in self.entry_routes}
        names |= {named.id: named.name for named in self.specialisms}
        return names.get(about)

    def contact_for(self, topic: str, about: Collection[str] = ()) -> str | None:
        """Id of the first contact for a topic, where the profile names one."""
        return next(iter(self.contacts_for(topic, about)), None)

    def contacts_for(self, topic: str, about: Collection[str] = ()) -> tuple[str, ...]:
        """Ids of the contacts for a topic: for the routes that are spoken of, else for all of it.

        Args:
            topic: id of the topic.
            about: ids of the routes that are spoken of.
        """
        of_topic = [each for each in self.contacts if topic in each.topics]
        if told := [each.contact for each in of_topic if set(each.about) & set(about)]:
            return tuple(told)
        section = self.topics.get(topic)
        if section is not None and section.contact is not None:
            return (section.contact,)
        return tuple(each.contact for each in of_topic if not each.about)

    def page_contact(self, contact: str) -> PageContact | None:
        """How the page itself names a contact, if it does."""
        return next((named for named in self.contacts if named.contact == contact), None)

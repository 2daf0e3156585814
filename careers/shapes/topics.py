"""Kinds of question, as visitors see them, and the words of everything else the bot says."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from careers.shapes.kinds import QuestionKind
from careers.shapes.language import Text
from careers.shapes.questions import Ways


class AnsweredBy(str, Enum):
    """What answers a topic: the profile's section on it, or something that knows more."""

    SECTION = "section"
    BOT = "bot"
    CAPABILITIES = "capabilities"
    LANGUAGES = "languages"
    SOURCES = "sources"
    LAST_ANSWER = "last_answer"
    JOBS = "jobs"
    OTHER_TITLES = "other_titles"
    CONTACTS = "contacts"
    ORGANISATIONS = "organisations"
    ADVISER = "adviser"
    HOURS = "hours"
    PAY = "pay"
    PAY_DIFFERENCE = "pay_difference"
    PAY_SCHEME = "pay_scheme"
    TAKE_HOME_PAY = "take_home_pay"
    CHECK = "check"
    GLOSSARY = "glossary"
    FINDING = "finding"
    COMPARING = "comparing"
    POSSIBLE = "possible"


OF_RULES = (AnsweredBy.PAY_SCHEME, AnsweredBy.TAKE_HOME_PAY)
"""What tells how pay is set, and no amount of a job."""

OF_PAY = (AnsweredBy.PAY, AnsweredBy.PAY_DIFFERENCE, *OF_RULES)
"""What tells of pay by tables and by the scheme."""

OVER_ALL_JOBS = (AnsweredBy.FINDING, AnsweredBy.COMPARING, AnsweredBy.POSSIBLE)
"""What tells of several jobs, whichever is talked of."""

CIRCUMSTANCE = "circumstance"
"""The kind of thing that visitors tell of themselves."""

JOB = "occupation"
"""The kind of thing that a job with a profile is."""

JOB_GROUP = "job_group"
"""The kind of thing that an everyday name of several jobs is."""

OTHER_JOB = "other_occupation"
"""The kind of thing that a job without a profile is."""

UNLISTED = "unlisted"
"""The id of any job that no list holds; the vocabulary has it as a word without names."""

NAMED_ALONE = (
    *("organisation", "subject", "nation", "route", "specialism", JOB),
    *(
        "working_pattern",
        "pay_aspect",
        "band",
        "stage",
        "pay_period",
        "year",
        "amount",
        CIRCUMSTANCE,
    ),
)
"""Kinds of thing that ask for a topic of their own when they are named alone."""


@dataclass(frozen=True)
class Topic:
    """One kind of question; its intent is `ask_` and its id.

    Attributes:
        label: what it is about, as a phrase that follows "about".
        question: the question as a visitor would ask it; the title of its quick reply.
        names: what `question` names, ids by kind; its quick reply carries them.
        leads_to: ids of topics to offer next, most useful first.
        takes_in: topics that, asked of "it" or "that" after this one, are about this one; each
            with the aspect that is then asked for, or None for whatever fact is of the kind.
        offered: whether it is named when the bot asks which of several topics was meant.
        contact: id of the contact to turn to where a profile doesn't say.
        rather: the topic that answers it better, by the id of what the visitor named.
        instead: the topic that answers it where a profile has nothing on it, by the id
            of what the visitor named; `otherwise` for anything else.
        offers_check: whether a visitor who asks it is then offered the eligibility check.
        begins_check: whether the check begins with who asks it and tells what they have.
        answered_by: what answers it.
        compared_by: what jobs are compared by where it is asked of several at once.
        about_pay: whether a band, a stage or a year named alone after it is about pay.
        aside: whether a visitor goes on after it where they were before.
        of_no_job: whether it is answered alike whichever job is meant.
        mentions_jobs: whether another job may be named in it without being asked about.
        names_organisation: whether its answer names one, which "where are they" then means.
        reaches: whether, of an organisation just named, it asks how to reach it.
        of_one_field: the topic that answers it where one field of the work is named.
        onward: the topic that answers it where it is asked what comes after the job.
        named_alone: kinds of thing that, named alone, ask for it.
        asked_alone: kinds of question that, asked in a word or two of a topic that has no fact of
            the kind, ask for it: "where?" after "who would I work with".
        alone: whether it is never asked beside another question.
        of_anything: whether it is asked about whatever no other topic is for, so that a detail
            that is named tells better what is meant.
        of_whom: whether it asks with whom the work is, so that "children" names whom.
        by_words: whether its facts answer yes or no by their very words: "do they fit hearing aids".
        on_page: whether the page that shows the chat tells of it.
    """

    id: str
    label: Text
    question: Text
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    leads_to: tuple[str, ...] = ()
    takes_in: dict[str, str | None] = field(default_factory=dict)
    offered: bool = True
    contact: str | None = None
    rather: dict[str, str] = field(default_factory=dict)
    instead: dict[str, str] = field(default_factory=dict)
    offers_check: bool = False
    begins_check: bool = False
    answered_by: AnsweredBy = AnsweredBy.SECTION
    compared_by: str | None = None
    about_pay: bool = False
    aside: bool = False
    of_no_job: bool = False
    mentions_jobs: bool = False
    names_organisation: bool = False
    reaches: bool = False
    of_one_field: str | None = None
    onward: str | None = None
    named_alone: tuple[str, ...] = ()
    asked_alone: tuple[QuestionKind, ...] = ()
    alone: bool = False
    of_anything: bool = False
    of_whom: bool = False
    by_words: bool = False
    on_page: bool = False

    @property
    def over_all_jobs(self) -> bool:
        """Whether it tells of several jobs, whichever is talked of."""
        return self.answered_by in OVER_ALL_JOBS

    @property
    def intent(self) -> str:
        """The intent of a question for it."""
        return f"ask_{self.id}"


@dataclass(frozen=True)
class TopicFile:
    """A file of topics that belong together."""

    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class WordingFile:
    """A file of things to say, by key."""

    words: dict[str, Text]


@dataclass(frozen=True)
class Beside:
    """Names that mean an aspect where a place is asked about, too: "the course" and "in Wales".

    Attributes:
        names: the names.
        unless: words beside which they don't: "is there work in Wales after the course".
    """

    names: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Word:
    """Something visitors name, and how they name it in either language.

    Attributes:
        label: what it is called in a sentence; its first name where none is given.
        topic: id of the topic that an aspect belongs to; other words have none.
        within: names of an aspect that mean it only where its topic is what is asked about.
        ending: names that mean it only where a clause ends after them.
        beside: names of an aspect that mean it only beside a nation, a place or "where".
        detail: whether nothing general tells of an aspect: without a fact about it, it is said
            that there is none.
        of_pay: ids of the aspects that mean this one where pay is asked about: private practice its pay.
        places: places that lie in it, where it is a nation; Welsh ones unmutated.
        groups: ids of the groups of jobs to whose jobs it is near, where it is a job without a
            profile.
    """

    id: str
    names: tuple[str, ...]
    label: Text | None = None
    topic: str | None = None
    within: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()
    beside: Beside | None = None
    detail: bool = False
    of_pay: tuple[str, ...] = ()
    places: Ways = field(default_factory=Ways)
    groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """Words of one kind, such as nations or qualifications; the kind is the entity."""

    kind: str
    words: tuple[Word, ...]

"""Questions of the eligibility check, and the words by which they are answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from careers.shapes.language import Language, Text

UNKNOWN = "unknown"
"""The answer of somebody who doesn't know, or doesn't want to say."""
YES, NO = "yes", "no"


class AnswerType(str, Enum):
    """What kind of answer a question takes."""

    YES_NO = "yes_no"
    NUMBER = "number"
    CHOICE = "choice"
    """One of the options."""
    SEVERAL = "several"
    """Any of the options."""
    ORDERED = "ordered"
    """One of the options, which go from the least to the most."""


@dataclass(frozen=True)
class Option:
    """A possible answer.

    Attributes:
        words: as it is shown.
        names: how visitors say it, wherever in the conversation.
        short: how they say it where the question has just been asked.
        implies: answers to other questions that follow from it, by question; `unknown`
            means that the other question makes no sense then.
        alone: whether it rules every other option out, as "none of these" does.
        at_level: what it is where its level is told beside it: ids of options, each by that
            of the option which is the level.
        of_level: those of its names that are told with a level; without one it is asked for.
        levels: the levels to choose from then: what each is shown as, by the option that it is.
    """

    id: str
    words: Text
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    implies: dict[str, str] = field(default_factory=dict)
    alone: bool = False
    at_level: dict[str, str] = field(default_factory=dict)
    of_level: tuple[str, ...] = ()
    levels: dict[str, Text] = field(default_factory=dict)


@dataclass(frozen=True)
class Test:
    """What an answer must be; with nothing but a question, the answer must be yes.

    Attributes:
        at_least: the least number.
        reaches: id of the least option of an ordered question.
        one_of: ids of the options that will do.
        includes: ids of options of which one must be among several.
    """

    question: str
    at_least: int | None = None
    reaches: str | None = None
    one_of: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()


@dataclass(frozen=True)
class CheckQuestion:
    """A question that may be asked of a visitor.

    Attributes:
        label: what it is about, in a list of answers.
        why: why it is asked.
        example: an answer, for whoever wasn't understood.
        names: how visitors speak of the answer, as in "change my *degree class*"; for a
            question with yes or no, naming the thing unasked means yes.
        replies: answers to offer as quick replies, three at most; ids or numbers.
        least: the least number that makes sense.
        most: the most.
        units: what a number counts, as in "3 *A levels*".
        level: id of the level of qualifications that a number or a grade is of.
        listed: whether listed school subjects, or a row of grades, count as a number.
        subject: names of the school subject that grades are of; for a question with yes or no,
            subjects of which one must be among those of its level.
        passing: id of the option that "I passed" means, where grades are asked.
        least_pass: id of the lowest grade that is a pass; `passing` itself if it is left out.
        failed: id of the option that "I failed" means there.
        not_taken: id of the option that "no" and "I never took it" mean there.
        nothing: id of the option that "nothing" means, where several may be chosen.
        cues: words near which an option is meant for this question, if it isn't open.
        implies: what any answer but no or 0 tells of other questions.
        only_if: asked only where this is known to be so.
        after: questions whose change makes this answer void.
    """

    id: str
    type: AnswerType
    words: Text
    label: Text
    why: Text
    example: Text
    options: tuple[Option, ...] = ()
    names: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    least: int = 0
    most: int = 20
    units: tuple[str, ...] = ()
    level: str | None = None
    listed: bool = False
    subject: tuple[str, ...] = ()
    passing: str | None = None
    least_pass: str | None = None
    failed: str | None = None
    not_taken: str | None = None
    nothing: str | None = None
    cues: tuple[str, ...] = ()
    implies: dict[str, str] = field(default_factory=dict)
    only_if: Test | None = None
    after: tuple[str, ...] = ()

    def option(self, option: str) -> Option | None:
        """The option with an id."""
        place = self._places.get(option)
        return None if place is None else self.options[place]

    def place(self, option: str) -> int:
        """Where an option of an ordered question stands, 0 the least; -1 if it has none such."""
        return self._places.get(option, -1)

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each option stands, by its id; it is looked up thousands of times for a plan."""
        return {each.id: place for place, each in enumerate(self.options)}

    def is_pass(self, option: str) -> bool:
        """Whether a grade is a pass."""
        return self.place(option) >= self.place(self.least_pass or self.passing or "")


@dataclass(frozen=True)
class QuestionFile:
    """A file of questions that any profile may use."""

    questions: tuple[CheckQuestion, ...]


@dataclass(frozen=True)
class Ways:
    """Ways in which visitors say one thing, in either language."""

    en: tuple[str, ...] = ()
    cy: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Those of both languages, since visitors mix them."""
        return (*self.en, *self.cy)

    def of(self, language: Language) -> tuple[str, ...]:
        """Those that a message in a language may hold: Welsh has English words in it, too."""
        return self.all if language is Language.WELSH else self.en


@dataclass(frozen=True)
class Command:
    """Something a visitor tells the check to do.

    Attributes:
        names: ways of saying it that a message holds little besides.
        phrases: ways of saying it that mean it wherever they stand.
        patterns: sentences that a clause ends with, put together as those of `StartingWords`.
    """

    id: str
    names: Ways
    phrases: Ways = Ways()
    patterns: Ways = Ways()


@dataclass(frozen=True)
class WhichJob:
    """How visitors say which of two jobs the check goes on with.

    Attributes:
        earlier: the one that was being checked.
        here: the one of the page that they have come to.
        neither: none of the two.
    """

    earlier: Ways
    here: Ways
    neither: Ways


@dataclass(frozen=True)
class StandingWords:
    """How visitors say that a qualification is, or isn't yet, or isn't theirs.

    Attributes:
        held: what stands before what they have.
        towards: what stands before what they are working towards.
        wished: what stands before what they would like.
        dropped: what stands before what they began and gave up, or after it.
        plain: how they start anew, so that nothing of what was said before holds any more.
        due: what stands after what they are working towards, such as "results in August".
        later: what stands after what they would like, such as "one day".
        yet: what makes of something that wasn't finished one that will be.
        stages: years of school and the like, by the level that they lead to.
        others: people whom a visitor may speak of beside themselves.
        charges: people on whose behalf visitors ask.
        they: words for somebody who was named before.
        me: words for the visitor.
        on_behalf: how visitors say that they ask for somebody else.
    """

    held: Ways = Ways()
    towards: Ways = Ways()
    wished: Ways = Ways()
    dropped: Ways = Ways()
    plain: Ways = Ways()
    due: Ways = Ways()
    later: Ways = Ways()
    yet: Ways = Ways()
    stages: dict[str, Ways] = field(default_factory=dict)
    others: Ways = Ways()
    charges: Ways = Ways()
    they: Ways = Ways()
    me: Ways = Ways()
    on_behalf: Ways = Ways()


@dataclass(frozen=True)
class StartingWords:
    """How visitors ask, yes or no, whether they could get in.

    Attributes:
        groups: words that stand for one another, by a name that patterns call them by.
        patterns: the questions; `<name>` is any of a group, `<name>?` that or nothing. `<who>`
            is the visitor or anybody whom they may ask for.
        loose: what may follow and changes nothing, besides `fillers`.
        behind: words after which anything may follow, such as "with".
        never_after: words that make another question of it, such as "when".
        enough: how they ask whether what they tell will do, such as "any good"; `<name>` as above.
        supposing: what such a question begins with where it is asked of somebody, as "would" is.
        onward: how they ask what they could go on to after the job; `<name>` as above.
        becoming: how they ask if they could become what they name; `<name>` as above.
        afterwards: words at its end with which that comes after the job; `<name>` as above.
        lacking: words before what somebody would do without, such as "without".
        crossing: how they ask whether they could come over from the job that they have; `<name>`
            as above.
        closing: how they say that they have told everything; `<name>` as above.
        weighing: how they then ask what comes of it, such as "what do you reckon".
    """

    groups: dict[str, Ways] = field(default_factory=dict)
    patterns: Ways = Ways()
    loose: Ways = Ways()
    behind: Ways = Ways()
    never_after: Ways = Ways()
    enough: Ways = Ways()
    supposing: Ways = Ways()
    onward: Ways = Ways()
    becoming: Ways = Ways()
    afterwards: Ways = Ways()
    lacking: Ways = Ways()
    crossing: Ways = Ways()
    closing: Ways = Ways()
    weighing: Ways = Ways()

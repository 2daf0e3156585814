"""Questions of the eligibility check, and the words by which they are answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from careers.shapes.language import Language, Text
from careers.shapes.passes import PassRange

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
    lacking: Ways = Ways()
    crossing: Ways = Ways()
    closing: Ways = Ways()
    weighing: Ways = Ways()


@dataclass(frozen=True)
class NumeralWords:
    """What numbers of several words are made of, besides numbers of one word.

    Attributes:
        scales: what the number before it is so many of, as in the Welsh "dau *ddeg*".
        adding: what joins two numbers of which the second one is the greater, as in "un *ar*
            ddeg".
        added: numbers that stand behind such a word.
        whole: numbers of several words that aren't made so, as "hanner cant".
    """

    scales: dict[str, int] = field(default_factory=dict)
    adding: tuple[str, ...] = ()
    added: dict[str, int] = field(default_factory=dict)
    whole: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class AnswerWords:
    """How visitors answer, whatever the question.

    Attributes:
        affirming: yes.
        denying: no.
        unsure: they don't know.
        vague: they answer, but not so that it helps, such as "loads".
        passed: a grade that is good enough is told without the grade.
        failed: a grade that isn't is.
        none: of something there is nothing.
        negating: not the thing that is named next.
        asking: how a question starts.
        fillers: words that mean nothing.
        mine: how visitors start to tell of themselves.
        joins: words that part one statement from the next.
        grade: words that say that a grade comes next.
        numbers: numbers in words, each of one word.
        numerals: see `NumeralWords`.
        commands: see `Command`.
        command_groups: words that stand for one another in the patterns of commands, beside the
            groups of `starting`.
        which_job: see `WhichJob`.
        subjects: school subjects, by what visitors call them.
        levels: levels of qualifications, by what visitors call them.
        numbered: the level whose grades are numbers.
        core: school subjects, by their ids, that everybody takes at that level.
        letters_for_words: small letters that stand for a word, and for a grade only beside a subject.
        schooling: words with which any qualification may be meant, such as "exams".
        sufficing: words such as "enough": of what there isn't enough of, there may be some.
        telling: other words that tell of qualifications, by kind: `all` of them, so many
            `others`, a grade that is `shared`, a number in `total`, `aside` for numbers that
            count something else.
        parting: words that part what is listed.
        before_grades: words after which a number is a grade.
        before_a: words after which "a" is a grade and no article.
        no_grades: words that look like grades and are none.
        stating: how a statement starts that begins like a question, such as "should get".
        none_of: words of `negating` after which a qualification isn't held.
        abbreviations: short words that a point follows within a sentence.
        wondering: how a question goes on from a statement without a stop.
        equals: words between what is counted and its number, as in "GCSEs are 7".
        alternatives: words between two numbers of which one holds, as in "8 or 9".
        requiring: words of a question about what is asked for, which tells nothing of who asks.
        definite: words before the name of a way in, which is nothing that somebody has.
        asides: words that hold a name and tell nothing, such as "left education".
        pass_range: how a range of good grades is told.
        loose: words beside a number that it doesn't count, besides `fillers`.
        pointing: words before a verb that stand for a grade, as in "it was 6".
        of_one: words between a grade and its subject, as in "5 in English".
        asking_yes: words that say yes and begin questions as well, as the Welsh `oes` does.
        owning: words between a no and what there is none of, as in "haven't *got any* degree".
        refusing: words of `negating` that are an answer of their own before one of `speaking`.
        speaking: what begins a statement after "no", as in "no, I have one", "no wait".
        retracting: what begins a second thought about the answer before, as in "actually 2".
        answering: yes and no, which may stand before a question, as in "no is it shift work?".
        starred: what the star of a grade is called, as in "an A star".
        never_starred: words after which "a star" is no grade, as in "you're a star".
        reach_ends: words that end the reach of a negation.
        level_words: words that the name of a level begins with, such as "level 3".
        counting: words with which is asked whether something that is held will do.
        doubled: school subjects, by their ids, in which two grades are awarded at once.
        general: school subjects, by their ids, with those that they stand for.
        plurals: what several of a general subject are called, which a number counts.
        standing: see `StandingWords`.
        starting: see `StartingWords`.
    """

    affirming: tuple[str, ...]
    denying: tuple[str, ...]
    unsure: tuple[str, ...]
    vague: tuple[str, ...]
    passed: tuple[str, ...]
    failed: tuple[str, ...]
    none: tuple[str, ...]
    negating: tuple[str, ...]
    asking: tuple[str, ...]
    fillers: tuple[str, ...]
    mine: tuple[str, ...]
    joins: tuple[str, ...]
    grade: tuple[str, ...]
    numbers: dict[str, int]
    commands: tuple[Command, ...]
    which_job: WhichJob
    subjects: dict[str, tuple[str, ...]]
    levels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbered: str | None = None
    numerals: NumeralWords = field(default_factory=NumeralWords)
    core: tuple[str, ...] = ()
    schooling: tuple[str, ...] = ()
    sufficing: tuple[str, ...] = ()
    letters_for_words: tuple[str, ...] = ()
    telling: dict[str, tuple[str, ...]] = field(default_factory=dict)
    parting: tuple[str, ...] = ()
    before_grades: tuple[str, ...] = ()
    before_a: tuple[str, ...] = ()
    stating: tuple[str, ...] = ()
    no_grades: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    wondering: tuple[str, ...] = ()
    equals: tuple[str, ...] = ()
    of_one: tuple[str, ...] = ()
    pointing: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    requiring: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    pass_range: PassRange | None = None
    owning: tuple[str, ...] = ()
    refusing: tuple[str, ...] = ()
    asking_yes: tuple[str, ...] = ()
    retracting: Ways = field(default_factory=Ways)
    speaking: tuple[str, ...] = ()
    answering: tuple[str, ...] = ()
    starred: tuple[str, ...] = ()
    never_starred: tuple[str, ...] = ()
    reach_ends: tuple[str, ...] = ()
    level_words: tuple[str, ...] = ()
    counting: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    general: dict[str, tuple[str, ...]] = field(default_factory=dict)
    plurals: tuple[str, ...] = ()
    standing: StandingWords = StandingWords()
    starting: StartingWords = field(default_factory=StartingWords)
    command_groups: dict[str, Ways] = field(default_factory=dict)

"""How visitors answer the questions of the check, whatever the question."""

from __future__ import annotations

from dataclasses import dataclass, field

from careers.shapes.passes import PassRange
from careers.shapes.questions import Command, StandingWords, StartingWords, Ways, WhichJob


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
    standing: StandingWords = field(default_factory=StandingWords)
    starting: StartingWords = field(default_factory=StartingWords)
    command_groups: dict[str, Ways] = field(default_factory=dict)

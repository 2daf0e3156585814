"""A visitor's answers, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from careers.shapes.profile import Profile
from careers.shapes.questions import NO, UNKNOWN, AnswerType, CheckQuestion, Test
from careers.shapes.store import Store

# A number, the id of an option, `yes`, `no` or `unknown`; ids for a question with several.
Answer = int | str | list[str]
Answers = Mapping[str, Answer]
Questions = Mapping[str, CheckQuestion]

# What follows from what follows, as deep as anybody writes it.
_ROUNDS = 4


def questions_of(profile: Profile, store: Store) -> dict[str, CheckQuestion]:
    """The questions that a profile's criteria look at, its own and those for all, in order."""
    own = {question.id: question for question in profile.questions}
    known = {**store.questions, **own}
    tests = [test for each in profile.criteria for test in (each.met_if, each.might_if) if test]
    asked = {test.question for test in tests}
    asked |= {each.only_if.question for name in asked if (each := known[name]).only_if}
    return {name: each for name, each in known.items() if name in asked}


def held_question(questions: Questions) -> CheckQuestion | None:
    """The question for all that there is, if the job has one."""
    several = (each for each in questions.values() if each.type is AnswerType.SEVERAL)
    return next(several, None)


def known_answers(answers: Answers, questions: Questions) -> dict[str, Answer]:
    """The answers with everything that follows from them.

    What was said goes before what follows, but qualifications and the like add up.
    """
    known = _relevant(answers, questions)
    heard: dict[str, Answer] = {}
    for _ in range(_ROUNDS):
        # What follows from an answer that is as it was has been added before.
        news = {name: answer for name, answer in known.items() if heard.get(name) != answer}
        if not news:
            break
        heard |= news
        for name, answer in news.items():
            for other, value in implied(questions[name], answer).items():
                if other in questions:
                    if _is_sure(questions[name], answer) and known.get(other) == UNKNOWN:
                        known[other] = as_answer(value, questions[other])
                    _add(known, questions[other], value, said=other in answers)
    return known


def _is_sure(question: CheckQuestion, answer: Answer) -> bool:
    """Whether what follows holds where the visitor didn't know: who has nothing has no grade."""
    chosen = answer if isinstance(answer, list) else []
    return bool(chosen) and all(
        option is not None and option.alone for option in map(question.option, chosen)
    )


def _relevant(answers: Answers, questions: Questions) -> dict[str, Answer]:
    return {name: answer for name, answer in answers.items() if name in questions}


def _add(known: dict[str, Answer], question: CheckQuestion, value: str, said: bool) -> None:
    current = known.get(question.id)
    if question.type is AnswerType.SEVERAL and value != UNKNOWN:
        # Whoever doesn't know what counts may have more than what follows.
        chosen = [UNKNOWN] if current == UNKNOWN else []
        chosen = list(current) if isinstance(current, list) else chosen
        if value not in chosen:
            known[question.id] = without_loners([*chosen, value], question)
    elif current is None and not said:
        known[question.id] = as_answer(value, question)


def without_loners(chosen: Iterable[str], question: CheckQuestion) -> list[str]:
    """Several options, without those that rule the others out."""
    ids = list(dict.fromkeys(chosen))
    loners = {option.id for option in question.options if option.alone}
    others = [each for each in ids if each not in loners]
    return others or ids[:1]


def as_answer(value: str, question: CheckQuestion) -> Answer:
    """An answer from the text that content and quick replies have for it."""
    if question.type is AnswerType.NUMBER and value != UNKNOWN:
        return int(value)
    if question.type is AnswerType.SEVERAL and value != UNKNOWN:
        return value.split("+")
    return value


def is_answer(value: str, question: CheckQuestion) -> bool:
    """Whether a text stands for an answer to a question."""
    if value == UNKNOWN:
        return True
    if question.type is AnswerType.NUMBER:
        return value.isdecimal() and question.least <= int(value) <= question.most
    if question.type is AnswerType.YES_NO:
        return value in ("yes", NO)
    parts = value.split("+") if question.type is AnswerType.SEVERAL else [value]
    return all(question.option(part) is not None for part in parts)


def fits(answer: Answer, question: CheckQuestion) -> bool:
    """Whether a question, as it is put now, can be answered so."""
    if isinstance(answer, list):
        return (
            question.type is AnswerType.SEVERAL
            and bool(answer)
            and all(each == UNKNOWN or question.option(each) for each in answer)
        )
    if isinstance(answer, int):
        in_range = question.least <= answer <= question.most
        return question.type is AnswerType.NUMBER and in_range
    wordless = question.type in (AnswerType.NUMBER, AnswerType.SEVERAL)
    return answer == UNKNOWN or (not wordless and is_answer(answer, question))


def implied(question: CheckQuestion, answer: Answer) -> dict[str, str]:
    """What an answer tells of other questions.

    Of several options all must tell of the other question, or it may still be asked.
    """
    if answer == UNKNOWN:
        return {}
    found = dict(question.implies) if answer not in (0, NO, []) else {}
    chosen = answer if isinstance(answer, list) else [str(answer)]
    options = [option for each in chosen if (option := question.option(each)) is not None]
    for other in dict.fromkeys(name for option in options for name in option.implies):
        values = {option.implies.get(other) for option in options}
        if UNKNOWN in chosen:
            values.add(None)
        if len(values) == 1 or (UNKNOWN in values and None not in values):
            found.setdefault(other, UNKNOWN if UNKNOWN in values else str(values.pop()))
    return found


def after_change(answers: Mapping[str, Any], changed: str, questions: Questions) -> dict[str, Any]:
    """The answers without those that a change makes void; the changed one stays."""
    void = {each.id for each in questions.values() if changed in each.after}
    return {name: answer for name, answer in answers.items() if name not in void}


def after_correction(
    answers: Mapping[str, Any], changed: str, questions: Questions
) -> dict[str, Any]:
    """The same, but a number put right keeps what still makes sense.

    Who has four A levels and not three has chemistry among them, or not, as before.
    """
    kept = {
        each.id
        for each in questions.values()
        if each.only_if is not None and _still_holds(each.only_if, changed, answers)
    }
    others = {name: each for name, each in questions.items() if name not in kept}
    return after_change(answers, changed, others)


def _still_holds(test: Test, changed: str, answers: Mapping[str, Any]) -> bool:
    """Whether a question that only makes sense from some number on still does."""
    value, least = answers.get(changed), test.at_least
    enough = isinstance(value, int) and least is not None and value >= least
    return test.question == changed and enough


def is_below(question: CheckQuestion, answers: Answers, questions: Questions) -> bool:
    """Whether a question counts qualifications of a level below one that the visitor has told."""
    if question.level is None:
        return False
    told = known_answers(answers, questions)
    for each in questions.values():
        held = told.get(each.id)
        if each.type is AnswerType.SEVERAL and isinstance(held, list):
            own = each.place(question.level)
            return own >= 0 and any(each.place(level) > own for level in held)
    return False

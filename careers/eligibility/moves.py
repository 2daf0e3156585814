"""From one position in the check to the next, whatever is said about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from careers.eligibility.state import GuideState, Phase
from careers.policy.answers import (
    Answer,
    Questions,
    after_change,
    after_correction,
    held_question,
    known_answers,
    without_loners,
)
from careers.policy.evaluation import passes
from careers.policy.planning import MOST_QUESTIONS, Planner
from careers.policy.standing import key_of, keys_of, parts_of
from careers.shapes.questions import UNKNOWN, AnswerType, CheckQuestion


def onward(state: GuideState, planner: Planner) -> GuideState:
    """Open the next question, or end."""
    following = planner.plan(state.answers)
    fresh = following.next is not None and following.next not in state.asked
    if following.next is None or (fresh and len(state.asked) >= MOST_QUESTIONS):
        return replace(state, phase=Phase.DONE, open=None, misses=0)
    asked = (*state.asked, following.next) if fresh else state.asked
    return replace(state, phase=Phase.ASKING, open=following.next, asked=asked, misses=0)


def progress(state: GuideState, planner: Planner) -> tuple[int, int]:
    """Which question is open, and how many there may be.

    One that is asked again counts as open, and what it has made void may be asked again, too.
    """
    done = [name for name in state.asked if name in state.answers and name != state.open]
    step = len(done) + 1
    left = planner.plan(state.answers).left
    return step, max(step, min(MOST_QUESTIONS, step + left - 1))


def taken(
    state: GuideState,
    told: Mapping[str, Answer],
    questions: Questions,
    anew: Collection[str] = (),
    towards: Collection[str] = (),
    held: Collection[str] = (),
) -> tuple[GuideState, list[str]]:
    """The state with answers taken, and ids of earlier answers that changed.

    Args:
        state: before.
        told: the answers.
        questions: of the job.
        anew: ids of those that replace what was said before, and don't add to it.
        towards: keys of what of them is only worked towards.
        held: keys of what the visitor says to have.
    """
    answers, changed = dict(state.answers), []
    if told and state.open is not None and state.open not in told:
        # Something else was corrected: the answer that was to be given anew holds.
        answers = {**state.former, **answers}
    for name, answer in told.items():
        before = answers.get(name)
        if name not in anew and _says_less(answer, before, questions[name]):
            continue
        adding = isinstance(before, list) and isinstance(answer, list) and name not in anew
        value = answer
        if isinstance(before, list) and isinstance(answer, list) and adding:
            value = without_loners([*before, *answer], questions[name])
        finer = before is not None and _says_less(before, answer, questions[name])
        if before not in (None, UNKNOWN, value) and not adding and not finer:
            changed.append(name)
            others = {each: question for each, question in questions.items() if each not in told}
            answers = after_correction({**answers, name: value}, name, others)
        answers[name] = value
    still = _towards(state, told, answers, questions, towards, held)
    state = replace(state, answers=answers, towards=still, waiting=(), former={})
    return replace(state, latest=tuple(told), unlevelled=""), changed


def _towards(
    state: GuideState,
    told: Mapping[str, Answer],
    answers: Mapping[str, Answer],
    questions: Questions,
    towards: Collection[str],
    held: Collection[str],
) -> tuple[str, ...]:
    """Keys of what is worked towards, once something more was told.

    Who is working towards GCSEs means those with the grades that they tell next, unless they say
    that they have them.
    """
    found = (set(state.towards) | set(towards)) - set(held)
    for name, answer in told.items():
        if found.intersection(parts_of(questions[name], questions)):
            found |= keys_of(questions[name], answer) - set(held)
    own = {name: each for name, each in answers.items() if name in questions}
    kept = {key for name, each in own.items() for key in keys_of(questions[name], each)}
    # Another job's check has kept what it knows.
    kept |= {key for key in state.towards if key.split(":")[0] in answers.keys() - own.keys()}
    return tuple(sorted(found & kept))


def held(state: GuideState, questions: Questions) -> list[str]:
    """Ids of the qualifications that were told, or that follow from what was."""
    several = held_question(questions)
    told = known_answers(state.answers, questions).get(several.id) if several else None
    return told if isinstance(told, list) else []


def without(state: GuideState, levels: Collection[str], questions: Questions) -> GuideState:
    """The state without qualifications that there are none of, and all that was told of them."""
    answers = dict(state.answers)
    for question in questions.values():
        held = answers.get(question.id)
        if question.type is AnswerType.SEVERAL and isinstance(held, list):
            answers[question.id] = [each for each in held if each not in levels]
        told = (question.level, *question.implies.values())
        if not answers.get(question.id, True) or set(levels).intersection(filter(None, told)):
            answers.pop(question.id, None)
    known = known_answers(answers, questions)
    for question in questions.values():
        test = question.only_if
        if test is not None and question.after and not passes(test, questions, known):
            answers.pop(question.id, None)
    gone = {key_of(name, level) for name in questions for level in levels}
    towards = [key for key in state.towards if key not in gone and key.split(":")[0] in answers]
    asked = [name for name in state.asked if name in answers or name not in state.answers]
    return replace(
        state, answers=answers, towards=tuple(towards), asked=tuple(asked), latest=(), former={}
    )


def _says_less(answer: Answer, before: Answer | None, question: CheckQuestion) -> bool:
    """Whether an answer only tells that a grade, which is known, is a pass."""
    return answer == question.passing and before is not None and question.is_pass(str(before))


def left_out(state: GuideState, name: str | None) -> GuideState:
    """A question's answer is not known; None where no question is open."""
    if name is None:
        return state
    return replace(state, answers={**state.answers, name: UNKNOWN}, latest=(), unlevelled="")


def reopened(state: GuideState, name: str, questions: Questions) -> GuideState:
    """An earlier question is asked again; what depended on its answer is void."""
    kept = after_change(state.answers, name, questions)
    kept.pop(name, None)
    asked = state.asked if name in state.asked else (*state.asked, name)
    former = {each: answer for each, answer in state.answers.items() if each not in kept}
    return replace(
        state,
        phase=Phase.ASKING,
        open=name,
        answers=kept,
        asked=asked,
        misses=0,
        former=former,
        waiting=(),
        latest=(),
        unlevelled="",
    )


def one_back(state: GuideState, questions: Questions) -> GuideState | None:
    """The question before is asked again; None where there is none."""
    order = list(state.asked)
    place = order.index(state.open) if state.open in order else len(order)
    earlier = [name for name in order[:place] if name in state.answers]
    if not earlier:
        return None
    back = reopened(state, earlier[-1], questions)
    return replace(back, asked=tuple(order[: order.index(earlier[-1]) + 1]))


def restarted(state: GuideState) -> GuideState:
    """The beginning, with everything forgotten."""
    return GuideState(job=state.job, page=state.page)


def for_job(state: GuideState, job: str, shared: Iterable[str]) -> GuideState:
    """The check of another job, with the answers to the questions that both share."""
    kept = {name: answer for name, answer in state.answers.items() if name in set(shared)}
    towards = tuple(key for key in state.towards if key.split(":")[0] in kept)
    return GuideState(
        job=job, page=state.page, answers=kept, towards=towards, for_other=state.for_other
    )

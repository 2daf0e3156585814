"""Answers at random."""

from __future__ import annotations

from hypothesis import strategies as st

from careers.policy.answers import Answer, Questions, without_loners
from careers.policy.evaluation import passes
from careers.policy.planning import typical_answers
from careers.shapes.profile import Profile
from careers.shapes.questions import NO, UNKNOWN, YES, AnswerType, CheckQuestion


def answers_to(question: CheckQuestion) -> st.SearchStrategy[Answer]:
    """Any answer that a question takes."""
    unknown = st.just(UNKNOWN)
    if question.type is AnswerType.YES_NO:
        return st.sampled_from([YES, NO]) | unknown
    if question.type is AnswerType.NUMBER:
        return st.integers(question.least, question.most) | unknown
    ids = [option.id for option in question.options]
    if question.type is AnswerType.SEVERAL:
        some = st.lists(st.sampled_from(ids), min_size=1, max_size=4)
        return some.map(lambda chosen: without_loners(chosen, question)) | unknown
    return st.sampled_from(ids) | unknown


def some_answers(questions: Questions) -> st.SearchStrategy[dict[str, Answer]]:
    """Answers to some of the questions."""
    each = {name: answers_to(question) for name, question in questions.items()}
    return st.fixed_dictionaries({}, optional=each)


def better(question: CheckQuestion) -> st.SearchStrategy[tuple[Answer, Answer]]:
    """An answer, and another that has everything of it and maybe more."""
    if question.type is AnswerType.YES_NO:
        return st.just((NO, YES))
    if question.type is AnswerType.NUMBER:
        numbers = st.integers(question.least, question.most)
        return st.tuples(numbers, numbers).map(lambda pair: (min(pair), max(pair)))
    ids = [option.id for option in question.options]
    if question.type is AnswerType.ORDERED:
        places = st.tuples(st.integers(0, len(ids) - 1), st.integers(0, len(ids) - 1))
        return places.map(lambda pair: (ids[min(pair)], ids[max(pair)]))
    chosen = st.lists(st.sampled_from(ids), min_size=1, max_size=3)
    more = st.lists(st.sampled_from(ids), max_size=2)
    return st.tuples(chosen, more).map(
        lambda pair: (
            without_loners(pair[0], question),
            without_loners([*pair[0], *pair[1]], question),
        )
    )


def kinds_of_answers(
    question: CheckQuestion, profile: Profile, questions: Questions
) -> list[Answer]:
    """One answer of each kind that anything in a check tells from the others.

    There are twelve grades, and all that tells is whether one is a pass.
    """
    tests = [test for each in profile.criteria for test in (each.met_if, each.might_if) if test]
    tests += [each.only_if for each in questions.values() if each.only_if]
    own = [test for test in tests if test.question == question.id]
    found: dict[object, Answer] = {}
    for answer in typical_answers(question, profile.criteria):
        chosen = answer[0] if isinstance(answer, list) else str(answer)
        option = question.option(chosen)
        follows = sorted(option.implies.items()) if option is not None else []
        passed = [passes(test, questions, {question.id: answer}) for test in own]
        found.setdefault(repr((passed, follows)), answer)
    return list(found.values())

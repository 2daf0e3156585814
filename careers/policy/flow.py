"""The check of a job as a graph: what is asked after which answers, and how it ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from careers.policy.alike import Alike, as_key
from careers.policy.answers import Answer, Questions, known_answers
from careers.policy.evaluation import outcomes, values_of
from careers.policy.planning import Planner, typical_answers
from careers.shapes.profile import Profile
from careers.shapes.questions import AnswerType, CheckQuestion


@dataclass(frozen=True)
class Step:
    """A question at a point of the flow, or an end of it.

    Attributes:
        id: unique in the flow.
        question: id of the question; None at an end.
        verdicts: at an end, the verdict of each way in, by its id.
    """

    id: str
    question: str | None
    verdicts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Edge:
    """What leads from one step to the next: one or more answers, in words."""

    start: str
    end: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Flow:
    """Steps, the first one first, and edges."""

    steps: tuple[Step, ...]
    edges: tuple[Edge, ...]


def flow_of(profile: Profile, questions: Questions) -> Flow:
    """The flow of a profile, without the answers "not sure"."""
    drawing = _Drawing(profile, questions)
    drawing.step({})
    places = {step.id: place for place, step in enumerate(drawing.steps.values())}
    edges = sorted(drawing.edges, key=lambda edge: (places[edge.start], places[edge.end]))
    return Flow(tuple(drawing.steps.values()), tuple(edges))


class _Drawing:
    """Walks through the check; what goes on alike is one step."""

    def __init__(self, profile: Profile, questions: Questions) -> None:
        self._profile = profile
        self._questions = questions
        self._planner = Planner(profile, questions)
        self._alike = Alike(questions, profile.criteria)
        self._led_to: dict[object, Step] = {}
        self.steps: dict[object, Step] = {}
        self.edges: list[Edge] = []

    def step(self, answers: dict[str, Answer]) -> Step:
        """The step that some answers lead to, and all that are alike."""
        plain = self._alike.plain(answers)
        key = as_key(plain)
        if key not in self._led_to:
            self._led_to[key] = self._find(plain)
        return self._led_to[key]

    def _find(self, answers: dict[str, Answer]) -> Step:
        asked = self._planner.plan(answers).next
        key = self._key(answers, asked)
        if key in self.steps:
            return self.steps[key]
        verdicts = () if asked else self._verdicts(answers)
        step = Step(f"s{len(self.steps) + 1}", asked, verdicts)
        self.steps[key] = step
        if asked is not None:
            self._leave(step, asked, answers)
        return step

    def _leave(self, step: Step, asked: str, answers: dict[str, Answer]) -> None:
        by_end: dict[str, list[str]] = {}
        question = self._questions[asked]
        for words, answer in _shown(question, self._profile):
            end = self.step({**answers, asked: answer})
            by_end.setdefault(end.id, []).append(words)
        self.edges += [
            Edge(step.id, end, _joined(words, question)) for end, words in by_end.items()
        ]

    def _key(self, answers: dict[str, Answer], asked: str | None) -> object:
        if asked is None:
            return self._verdicts(answers)
        known = known_answers(answers, self._questions)
        values = values_of(self._profile, self._questions, known)
        return asked, tuple(sorted((name, int(value)) for name, value in values.items()))

    def _verdicts(self, answers: dict[str, Answer]) -> tuple[tuple[str, str], ...]:
        found = outcomes(self._profile, self._questions, answers)
        return tuple((each.route.id, each.verdict.value) for each in found)


def _shown(question: CheckQuestion, profile: Profile) -> Iterator[tuple[str, Answer]]:
    """Answers of every kind, in words."""
    answers = typical_answers(question, profile.criteria)
    if question.type is AnswerType.NUMBER:
        numbers = [int(str(each)) for each in answers]
        for place, number in enumerate(numbers):
            last = numbers[place + 1] - 1 if place + 1 < len(numbers) else None
            yield f"{number} or more" if last is None else f"{number} to {last}", number
        return
    for answer in answers:
        name = answer[0] if isinstance(answer, list) else str(answer)
        option = question.option(name)
        yield (option.words.en if option else name), answer


def _joined(words: list[str], question: CheckQuestion) -> tuple[str, ...]:
    """Of options in a row, the first and the last."""
    if question.type is AnswerType.ORDERED and len(words) > 2:
        return (f"{words[0]} to {words[-1]}",)
    return tuple(words)

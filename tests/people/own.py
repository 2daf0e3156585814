"""Answers to questions that only one profile asks, whatever they are about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from random import Random

from careers.policy.answers import Answer
from careers.shapes.language import Language
from careers.shapes.questions import UNKNOWN, AnswerType, CheckQuestion
from tests.people.claims import Claim
from tests.people.grammar import Slots, Unsayable, expand
from tests.people.words import strung, ways

_MOST = 12
_TRIES = 30


class OwnAnswers:
    """What is true of somebody about a profile's own questions, and how they say it.

    Attributes:
        truth: the answers, by question.
    """

    def __init__(
        self,
        questions: Mapping[str, CheckQuestion],
        rng: Random,
        shared: Collection[str] = (),
        language: Language = Language.ENGLISH,
    ) -> None:
        """Make the answers up.

        Args:
            questions: by id.
            rng: makes them up.
            shared: ids of those that other profiles ask as well; their names may be whole
                statements, with which "I've got …" can't go on.
            language: what they write in.
        """
        self._language = language
        self._questions = dict(questions)
        self._shared = frozenset(shared)
        self.truth: dict[str, Answer] = {
            name: _made_up(question, rng) for name, question in questions.items()
        }

    def asked(self, name: str) -> bool:
        """Whether a question is one of these."""
        return name in self._questions

    def said(self, name: str, rng: Random, plain: bool) -> str | None:
        """An answer to the question that was just asked; None if there is no way to say it."""
        question, truth = self._questions[name], self.truth[name]
        kind, slots = _words(question, truth, rng, self._language)
        plain = plain or name in self._shared
        fitting = [
            each for each in ways("own", self._language)[kind] if not plain or each.get("plain")
        ]
        templates = [
            template
            for each in fitting or ways("own", self._language)[kind]
            for template in each["say"]
        ]
        for _ in range(_TRIES):
            try:
                return expand(rng.choice(templates), slots, rng)
            except Unsayable:
                continue
        return None

    def claims(self, name: str) -> tuple[Claim, ...]:
        """What a true answer to a question says, a claim for each of several options."""
        truth = self.truth[name]
        values = truth if isinstance(truth, list) else [str(truth)]
        return tuple(Claim(name, (value,), clear=value != UNKNOWN) for value in values)


def _made_up(question: CheckQuestion, rng: Random) -> Answer:
    if rng.random() < 0.1:
        return UNKNOWN
    if question.type is AnswerType.YES_NO:
        return rng.choice(["yes", "no"])
    if question.type is AnswerType.NUMBER:
        return rng.randint(question.least, min(question.most, question.least + _MOST))
    ids = [option.id for option in question.options]
    if question.type is not AnswerType.SEVERAL:
        return rng.choice(ids)
    many = [option.id for option in question.options if not option.alone]
    chosen = rng.sample(many, rng.randint(1, min(2, len(many))))
    return [rng.choice(ids)] if rng.random() < 0.3 else chosen


def _words(
    question: CheckQuestion, truth: Answer, rng: Random, language: Language
) -> tuple[str, Slots]:
    if truth == UNKNOWN:
        return "unsure", {}
    if question.type is AnswerType.YES_NO:
        return str(truth), {"name": question.names}
    if question.type is AnswerType.NUMBER:
        return "number", {"n": str(truth), "unit": question.units or None}
    ids = truth if isinstance(truth, list) else [str(truth)]
    options = [option for each in ids if (option := question.option(each)) is not None]
    shown = [option.words.said_in(language).words for option in options]
    named = [
        rng.choice([option.words.said_in(language).words, *option.names]) for option in options
    ]
    if question.type is AnswerType.SEVERAL:
        return "several", {"listed": [strung(each, language, rng) for each in (shown, named)]}
    return "option", {"shown": shown, "name": options[0].names or None}

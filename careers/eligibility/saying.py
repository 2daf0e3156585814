"""How the check's questions and a visitor's answers are said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from careers.answering.said import language_of
from careers.answering.speaker import Part, Speaker
from careers.eligibility.state import GuideState
from careers.policy.answers import Answer, Questions
from careers.policy.standing import key_of, keys_of
from careers.shapes.questions import NO, UNKNOWN, YES, AnswerType, CheckQuestion, Option
from careers.turn.answer import QuickReply
from careers.turn.blocks import Answers, Told
from careers.turn.press import Change, Command, Tell

_MOST_REPLIES = 3
_NONE = "0"


def command_reply(speaker: Speaker, command: str) -> QuickReply:
    """A quick reply that tells the check to do something."""
    return QuickReply(speaker.words(f"reply.{command}"), Command(command))


def question_replies(speaker: Speaker, question: CheckQuestion) -> list[QuickReply]:
    """Answers to press, and "not sure"."""
    shown = [
        QuickReply(_reply_title(speaker, question, value), Tell(question.id, value))
        for value in question.replies[:_MOST_REPLIES]
    ]
    return [*shown, QuickReply(speaker.words("reply.unknown"), Tell(question.id, UNKNOWN))]


def _reply_title(speaker: Speaker, question: CheckQuestion, value: str) -> str:
    """What an answer to press is called: nobody says that they have 0 of something."""
    nothing = question.type is AnswerType.NUMBER and value == _NONE
    return speaker.words("reply.none") if nothing else one_answer(speaker, question, value)


def level_replies(speaker: Speaker, question: CheckQuestion, option: Option) -> list[QuickReply]:
    """The levels of a qualification to press, and "not sure"."""
    shown = [
        QuickReply(speaker.text(words), Tell(question.id, level))
        for level, words in list(option.levels.items())[:_MOST_REPLIES]
    ]
    return [*shown, QuickReply(speaker.words("reply.unknown"), Tell(question.id, UNKNOWN))]


def one_answer(speaker: Speaker, question: CheckQuestion, value: str) -> str:
    """One value of an answer in words."""
    if value == UNKNOWN:
        return speaker.words("guide.not_known")
    if question.type is AnswerType.YES_NO and value in (YES, NO):
        return speaker.words(f"guide.{value}")
    option = question.option(value)
    return speaker.text(option.words) if option is not None else value


def answer_words(speaker: Speaker, question: CheckQuestion, answer: Answer) -> str:
    """An answer in words."""
    values = answer if isinstance(answer, list) else [str(answer)]
    return speaker.joined((one_answer(speaker, question, value) for value in values), ", ")


def told(
    speaker: Speaker, questions: Questions, state: GuideState, only: Iterable[str] | None = None
) -> list[Told]:
    """Answers in the order of the questions, each with what changes it."""
    wanted = set(state.answers if only is None else only)
    return [
        Told(
            name,
            _label(speaker, question, state),
            answer_words(speaker, question, state.answers[name]),
            _change_reply(speaker, question),
        )
        for name, question in questions.items()
        if name in wanted and name in state.answers
    ]


def _label(speaker: Speaker, question: CheckQuestion, state: GuideState) -> str:
    """What an answer is called, with what of it the visitor is only working towards."""
    label, answer = speaker.text(question.label), state.answers[question.id]
    keys = keys_of(question, answer)
    towards = keys.intersection(state.towards)
    if not towards:
        return label
    if towards == keys or not isinstance(answer, list):
        return speaker.words("guide.towards", label=label)
    some = [each for each in answer if key_of(question.id, each) in towards]
    named = speaker.joined((one_answer(speaker, question, each) for each in some), ", ")
    return speaker.words("guide.towards_some", label=label, answers=named)


def answer_lines(
    speaker: Speaker, questions: Questions, state: GuideState, only: Iterable[str] | None = None
) -> list[str]:
    """Answers, each as `label: answer`, in the order of the questions."""
    return [each.words for each in told(speaker, questions, state, only)]


def answers_block(speaker: Speaker, questions: Questions, state: GuideState) -> Answers:
    """All answers, for a client to lay out."""
    found = told(speaker, questions, state)
    words = [part for each in found for part in (each.label, each.answer)]
    return Answers(tuple(found), language=language_of(words, speaker.language))


def told_back(speaker: Speaker, questions: Questions, state: GuideState) -> list[Part]:
    """All answers with a line to check them by, at the end; nothing where none was told."""
    answers = answers_block(speaker, questions, state)
    if not answers.told:
        return []
    line = speaker.words("guide.check", answers="; ".join(each.words for each in answers.told))
    return [replace(answers, line=speaker.line(line))]


def _change_reply(speaker: Speaker, question: CheckQuestion) -> QuickReply:
    label = speaker.text(question.label)
    return QuickReply(speaker.words("reply.change", label=label), Change(question.id))


def change_replies(speaker: Speaker, questions: Questions, state: GuideState) -> list[QuickReply]:
    """Answers to change, the last ones."""
    named = [name for name in questions if name in state.answers][-_MOST_REPLIES:]
    return [_change_reply(speaker, questions[name]) for name in named]

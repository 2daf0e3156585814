"""Pressing a quick reply has the effect of typing what stands on it, wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.questions import AnswerType, CheckQuestion
from careers.shapes.store import Store
from careers.turn.press import Ask, Change, Command, Tell, encode
from tests.bot.walking import (
    Begin,
    Button,
    Effect,
    OnPage,
    OverRest,
    OverWeb,
    arrived,
    complaints,
    meant,
)
from tests.running_bot import RunningBot
from tests.visitor import JOB

pytestmark = pytest.mark.bot

_CHECK = encode(Ask("ask_eligibility"))
_END = [_CHECK, encode(Tell("qualifications", "none"))]
_WAYS = pytest.mark.parametrize("begin", [OverRest, OverWeb, OnPage], ids=lambda way: way.__name__)


@pytest.fixture(scope="module")
def job(store: Store) -> CheckedJob:
    return CheckedJob(store.profiles[JOB], store)


@pytest.fixture(scope="module")
def languages(store: Store) -> list[str]:
    """Those in which quick replies have words of their own."""
    welsh = any(topic.question.cy for topic in store.topics.values())
    return [language.value for language in Language if language is Language.ENGLISH or welsh]


def _both(
    begin: Begin, bot: RunningBot, language: str, lines: list[str], place: int
) -> tuple[Button, Effect, Effect]:
    """What pressing one quick reply after some lines comes to, and what typing its title does."""
    pressing, shown = arrived(begin, bot, language, lines)
    typing, same = arrived(begin, bot, language, lines)
    button = shown.buttons[place]
    return button, pressing.press(button), typing.type(same.buttons[place].title)


def _differing(begin: Begin, bot: RunningBot, language: str, lines: list[str]) -> Iterator[str]:
    """The quick replies after some lines that mean something else when their title is typed."""
    _, shown = arrived(begin, bot, language, lines)
    if begin is OverRest:
        told_apart = {button.title: button.sent for button in shown.buttons}
        assert len(set(shown.buttons)) == len(told_apart), f"{shown.buttons} can't be told apart"
    for place in range(len(shown.buttons)):
        button, pressed, typed = _both(begin, bot, language, lines, place)
        if pressed != typed or pressed.titles != typed.titles:
            yield f"{button.title!r} after {lines}:\n  pressed: {pressed}\n  typed: {typed}"


def _states(job: CheckedJob) -> Iterator[list[str]]:
    """Lines that lead to every kind of state of the check in which there is something to press."""
    for name in job.questions:
        yield [_CHECK, encode(Change(name))]
    yield _END
    for command in ("told", "summary", "change"):
        yield [*_END, encode(Command(command))]
    yield [_CHECK, encode(Tell("a_levels", "3")), encode(Command("told"))]
    yield [_CHECK, encode(Ask("ask_person"))]


@_WAYS
def test_every_quick_reply_of_the_check_means_what_it_says(
    bot: RunningBot, job: CheckedJob, languages: list[str], begin: Begin
) -> None:
    wrong = [
        found
        for language in languages
        for lines in _states(job)
        # The web channel takes no payload that is typed: its visitors press their way there.
        for found in _differing(begin, bot, language, _typed(begin, job, lines))
    ]
    assert not wrong, "\n".join(wrong)


def _typed(begin: Begin, job: CheckedJob, lines: list[str]) -> list[str]:
    return lines if begin is OverRest else [_words(job, line) for line in lines]


def _words(job: CheckedJob, line: str) -> str:
    """A way of saying in words what a payload says."""
    press = meant(Button("", line))
    if isinstance(press, Change):
        return f"change: {job.questions[press.question_id].label.en}"
    if isinstance(press, Tell):
        return "none" if press.value == "none" else f"{press.value} a levels"
    said = {"told": "what have I told you?", "summary": "summary", "change": "change an answer"}
    said |= {"ask_person": "can I talk to a person?", "ask_eligibility": "could I do this job?"}
    return said[press.command if isinstance(press, Command) else press.question.intent]


def _values(question: CheckQuestion) -> Iterator[tuple[str, str]]:
    """Every answer that can be typed as it is shown: its value and its words."""
    if question.type is AnswerType.NUMBER:
        yield from ((str(number), str(number)) for number in range(question.most + 1))
    elif question.type is AnswerType.YES_NO:
        yield from (("yes", "Yes"), ("no", "No"))
    yield from ((option.id, option.words.en) for option in question.options)


def test_every_option_can_be_pressed_or_typed(bot: RunningBot, job: CheckedJob) -> None:
    wrong = []
    for name, question in job.questions.items():
        lines = [_CHECK, encode(Change(name))]
        for value, words in _values(question):
            pressing, _ = arrived(OverRest, bot, "en", lines)
            typing, _ = arrived(OverRest, bot, "en", lines)
            pressed, typed = pressing.type(encode(Tell(name, value))), typing.type(words)
            if pressed != typed:
                wrong.append(f"{words!r} at {name}:\n  pressed: {pressed}\n  typed: {typed}")
    assert not wrong, "\n".join(wrong)


def test_every_answer_can_be_changed_by_a_press_or_its_words_long_after_it_was_told(
    bot: RunningBot, job: CheckedJob, store: Store
) -> None:
    told = [encode(Tell(name, question.replies[0])) for name, question in job.questions.items()]
    lines = [_CHECK, *told, "what are the hours?"]
    wrong = []
    for name, question in job.questions.items():
        title = store.wording["reply.change"].en.format(label=question.label.en)
        pressing, _ = arrived(OverRest, bot, "en", lines)
        typing, _ = arrived(OverRest, bot, "en", lines)
        pressed, typed = pressing.type(encode(Change(name))), typing.type(title)
        if pressed != typed:
            wrong.append(f"{title!r}:\n  pressed: {pressed}\n  typed: {typed}")
    assert not wrong, "\n".join(wrong)


def test_every_quick_reply_of_every_topic_means_what_it_says(
    bot: RunningBot, store: Store, languages: list[str]
) -> None:
    wrong = [
        found
        for language in languages
        for topic in store.topics
        for found in _differing(OverRest, bot, language, [encode(Ask(f"ask_{topic}"))])
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "line", ["how much is band 8", "what does band 99 pay", "/nlu_fallback", "mortgages and pension", "/deny"]
)  # fmt: skip
@_WAYS
def test_quick_replies_that_ask_which_was_meant_do_too(
    bot: RunningBot, begin: Begin, line: str
) -> None:
    wrong = list(_differing(begin, bot, "en", [line]))
    assert not wrong, "\n".join(wrong)


def test_an_earlier_quick_reply_keeps_its_meaning_over_the_web(bot: RunningBot) -> None:
    visit, first = arrived(OverWeb, bot, "en", ["could I do this job?"])
    visit.type("3 a levels")
    not_sure = visit.type("what are the hours?").buttons[-1]
    degree = next(button for button in first.buttons if "degree" in button.title)
    changed = visit.press(degree)
    assert changed.kept["guide"]["answers"]["qualifications"] == ["degree"]
    visit.press(not_sure)
    assert visit.press(not_sure).kept["guide"]["answers"]["gcses"] == "unknown"


def test_rasa_complained_of_no_payload(bot: RunningBot) -> None:
    """Whatever the tests before have sent."""
    OverRest(bot).type("/ask_nothing")
    assert list(complaints(bot)) == []

"""Whether the eligibility check comes to the right verdicts with whole conversations."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from careers.shapes.questions import CheckQuestion
from operations.common.conversation import Answer, Conversation
from operations.common.failure import OperationError
from operations.measuring.evaluation.answers import Mistake, Outcome

_MOST_TURNS = 30
_START, _END = "start", "end"
_NOT_SURE = "not sure"

Begin = Callable[[], Conversation]
Said = str | Mapping[str, str]
"""Words; or `press` with the words on a quick reply."""


@dataclass(frozen=True)
class Shown:
    """How the bot shows the check.

    Attributes:
        questions: those of the job, by id.
        not_known: what stands in place of an answer that the visitor doesn't know.
    """

    questions: Mapping[str, CheckQuestion]
    not_known: str


@dataclass(frozen=True)
class Aside:
    """Something said in between.

    Attributes:
        said: what.
        before: id of the question that is open then and gets no answer yet.
        after: id of the question that was answered then, `start`, or `end`.
    """

    said: Said
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True)
class CheckTalk:
    """Somebody who goes through the check.

    Attributes:
        who: who that is, in a few words.
        opens: the first message.
        asked: what is said to each question, the first time and again.
        asides: what is said in between, in order.
        facts: what may be noted, by question.
        verdicts: what must come out, by way in.
    """

    who: str
    opens: str
    asked: Mapping[str, Sequence[Said]]
    asides: tuple[Aside, ...]
    facts: Mapping[str, frozenset[str]]
    verdicts: Mapping[str, str]


@dataclass
class Held:
    """How a conversation went.

    Attributes:
        talk: the conversation.
        verdicts: what came out, by way in; empty if it came to no end.
        noted: the answers that were shown at the end, in words, by question.
        first_words: how many words the bubble with the verdicts had.
        begun: whether the first message began the check.
        lines: what was said on both sides.
    """

    talk: CheckTalk
    verdicts: Mapping[str, str] = field(default_factory=dict)
    noted: Mapping[str, str] = field(default_factory=dict)
    first_words: int = 0
    begun: bool = False
    lines: list[str] = field(default_factory=list)

    @property
    def right(self) -> bool:
        """Whether every verdict is as it must be."""
        return all(self.verdicts.get(way) == each for way, each in self.talk.verdicts.items())


@dataclass(frozen=True)
class CheckFigures:
    """What is counted beside the verdicts.

    Attributes:
        invented: answers that were noted and not said.
        not_begun: conversations whose first message didn't begin the check.
        first_words: words of the first bubble of each result.
    """

    invented: int
    not_begun: int
    first_words: tuple[int, ...]


def read_check_talks(file: Path) -> tuple[CheckTalk, ...]:
    """The conversations of a file.

    Raises:
        OperationError: the file can't be read or isn't a list of such conversations.
    """
    try:
        return tuple(_talk(entry) for entry in yaml.safe_load(file.read_text(encoding="utf-8")))
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise OperationError(f"{file.name} isn't a list of checks: {error!r}.") from error


def _talk(entry: Mapping[str, Any]) -> CheckTalk:
    return CheckTalk(
        str(entry["who"]),
        str(entry["opens"]),
        {name: _several(said) for name, said in entry.get("asked", {}).items()},
        tuple(
            Aside(_said(each.get("say", each)), each.get("before"), each.get("after"))
            for each in entry.get("also", ())
        ),
        {
            name: frozenset(str(each) for each in _several(said))
            for name, said in entry["facts"].items()
        },
        dict(entry["verdicts"]),
    )


def _several(value: Any) -> list[Any]:
    return [_said(each) for each in value] if isinstance(value, list) else [_said(value)]


def _said(value: Any) -> Said:
    return value if isinstance(value, Mapping) else str(value)


def check_checks(
    name: str, talks: Sequence[CheckTalk], shown: Shown, begin: Begin
) -> tuple[Outcome, CheckFigures]:
    """Hold the conversations, and compare what comes out.

    Args:
        name: of the set.
        talks: the conversations.
        shown: how the bot shows the check.
        begin: begins a conversation with the running bot.

    Raises:
        NoAnswerError: the bot did not answer.
    """
    held = [hold(talk, shown.questions, begin()) for talk in talks]
    mistakes = []
    for each in held:
        wrong = [] if each.right else [f"verdicts {dict(each.verdicts) or 'none'}"]
        wrong += [f"invented {found}" for found in invented(each, shown)]
        if wrong:
            said = "\n".join(each.lines)
            mistakes.append(Mistake(each.talk.who, each.talk.opens, said, "; ".join(wrong)))
    count = sum(len(invented(each, shown)) for each in held)
    words = tuple(each.first_words for each in held if each.verdicts)
    # Only a wrong verdict makes a conversation wrong here; invented answers are counted apart.
    wrong_ones = tuple(mistake for mistake in mistakes if "verdicts" in mistake.why)
    others = tuple(mistake for mistake in mistakes if mistake not in wrong_ones)
    return Outcome(name, len(talks), wrong_ones, others), CheckFigures(
        count, sum(not each.begun for each in held), words
    )


def hold(
    talk: CheckTalk, questions: Mapping[str, CheckQuestion], conversation: Conversation
) -> Held:
    """Hold one conversation to its end.

    Raises:
        NoAnswerError: the bot did not answer.
    """
    held = Held(talk)
    asides, queue = list(talk.asides), deque(_due(talk.asides, after=_START))
    times: dict[str, int] = {}
    answer = _say(conversation, held, talk.opens, None)
    held.begun = open_question(answer, questions) is not None or bool(held.verdicts)
    last: str | None = None
    for _ in range(_MOST_TURNS):
        opened = open_question(answer, questions)
        queue.extend(_take(asides, after=last) if last else ())
        queue.extend(_take(asides, before=opened) if opened else ())
        last = None
        if held.verdicts and opened is None:
            queue.extend(_take(asides, after=_END))
        if queue:
            answer = _say(conversation, held, queue.popleft().said, answer)
        elif opened is not None:
            said = talk.asked.get(opened, [_NOT_SURE])
            times[opened] = times.get(opened, 0) + 1
            answer = _say(conversation, held, said[min(times[opened], len(said)) - 1], answer)
            last = opened
        else:
            break
    return held


def _due(asides: Iterable[Aside], after: str) -> list[Aside]:
    return [each for each in asides if each.after == after]


def _take(asides: list[Aside], before: str | None = None, after: str | None = None) -> list[Aside]:
    """The asides whose time has come; each comes once."""
    due = [e for e in asides if (e.before, e.after) == (before, after)]
    for each in due:
        asides.remove(each)
    return due


def _say(conversation: Conversation, held: Held, said: Said, before: Answer | None) -> Answer:
    words = said if isinstance(said, str) else said["press"]
    sent = words if isinstance(said, str) else _payload(words, before)
    answer = conversation.say(sent)
    held.lines += [f"> {words}", answer.text]
    custom = _custom(answer)
    if found := _verdicts(custom):
        texts = [str(each["text"]) for each in answer.messages if each.get("text")]
        held.verdicts, held.noted = found, _noted(custom)
        held.first_words = len(texts[_first_result(custom)].split())
    return answer


def _payload(title: str, answer: Answer | None) -> str:
    """What pressing the quick reply with these words sends; the words, where there is none."""
    messages = answer.messages if answer is not None else ()
    buttons = [button for each in messages for button in each.get("buttons", ())]
    return next((str(each["payload"]) for each in buttons if each["title"] == title), title)


def open_question(answer: Answer, questions: Mapping[str, CheckQuestion]) -> str | None:
    """Id of the question that an answer ends with."""
    text = answer.text.rstrip()
    return next((name for name, each in questions.items() if text.endswith(each.words.en)), None)


def invented(held: Held, shown: Shown) -> list[str]:
    """Answers that were noted at the end and never said, each as `question: answer`."""
    found = []
    for name, words in held.noted.items():
        facts = held.talk.facts.get(name, frozenset())
        question = shown.questions[name]
        options = {option.words.en: option.id for option in question.options}
        for value in _values(words, options):
            said = value in facts or value.lower() in facts
            # Whoever passed with any grade has passed.
            said = said or (value == question.passing and any(map(question.is_pass, facts)))
            # What is shown as not known is no invention; what it costs shows in the verdict.
            if not said and value != shown.not_known:
                found.append(f"{name}: {value}")
    return found


def _values(words: str, options: Mapping[str, str]) -> list[str]:
    """The answers that some words show: ids of options, or the words."""
    found, left = [], words
    for each in sorted(options, key=len, reverse=True):
        whole = f", {left}, "
        if f", {each}, " in whole:
            found.append(options[each])
            left = whole.replace(f", {each}, ", ", ", 1).strip(", ")
    return found or [words]


def _custom(answer: Answer) -> Mapping[str, Any]:
    return next((each["custom"] for each in reversed(answer.messages) if "custom" in each), {})


def _blocks(custom: Mapping[str, Any], kind: str) -> list[Mapping[str, Any]]:
    blocks = [block for each in custom.get("messages", ()) for block in each["blocks"]]
    return [block for block in blocks if block["kind"] == kind]


def _first_result(custom: Mapping[str, Any]) -> int:
    """Which of the messages begins the result; an answer to something else may stand before it."""
    kinds = [[block["kind"] for block in each["blocks"]] for each in custom["messages"]]
    return next(place for place, each in enumerate(kinds) if "verdict" in each)


def _verdicts(custom: Mapping[str, Any]) -> dict[str, str]:
    return {each["route"]: each["verdict"] for each in _blocks(custom, "verdict")}


def _noted(custom: Mapping[str, Any]) -> dict[str, str]:
    told = [each for block in _blocks(custom, "answers") for each in block["told"]]
    return {each["question"]: str(each["answer"]) for each in told}

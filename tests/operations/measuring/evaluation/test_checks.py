"""Conversations of the eligibility check are held as people hold them, and judged by their end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from careers.policy.answers import questions_of
from operations.common.conversation import Conversation
from operations.common.failure import OperationError
from operations.measuring.evaluation.checks import Shown, check_checks, read_check_talks
from tests.loading import loaded
from tests.operations.rest_server import Messages, Serve

_JOB = "clinical-technologist"
_TALK = """
- who: somebody
  opens: could I
  asked: {a_levels: [two, three], gcse_maths: {press: "4 (C)"}}
  also: [{before: gcse_maths, say: what does it pay}, {after: end, say: actually}]
  facts: {a_levels: 3, gcse_maths: ["4", "5"]}
  verdicts: {ptp: open}
"""


@pytest.fixture
def shown(root: Path) -> Shown:
    store = loaded(root / "data")
    questions = questions_of(store.profiles[_JOB], store)
    return Shown(questions, store.wording["guide.not_known"].en)


class Bot:
    """Asks some questions in turn, whatever is said, and then gives a verdict."""

    def __init__(self, shown: Shown, asks: list[str], verdict: str, maths: str = "4 (C)") -> None:
        """Be told what to ask, and what to say in the end."""
        self.heard: list[str] = []
        self._shown = shown
        self._asks = asks
        self._verdict = verdict
        self._maths = maths

    def __call__(self, sent: dict[str, Any]) -> Messages:
        self.heard.append(sent["message"])
        if len(self.heard) <= len(self._asks):
            words = self._shown.questions[self._asks[len(self.heard) - 1]].words.en
            return [{"text": f"Well. {words}", "buttons": [{"title": "4 (C)", "payload": "/x"}]}]
        told = [
            {"question": "a_levels", "answer": "3"},
            {"question": "gcse_maths", "answer": self._maths},
        ]
        verdict = {"kind": "verdict", "route": "ptp", "verdict": self._verdict}
        answers = {"kind": "answers", "told": told}
        shown = [{"blocks": [verdict]}, {"blocks": [answers]}]
        return [{"text": "It is open to you"}, {"text": "more"}, {"custom": {"messages": shown}}]


def _talks(folder: Path, text: str = _TALK) -> Any:
    file = folder / "talks.yml"
    file.write_text(text, encoding="utf-8")
    return read_check_talks(file)


def test_answers_asides_and_presses_come_in_their_time(
    tmp_path: Path, serve: Serve, shown: Shown
) -> None:
    bot = Bot(shown, ["a_levels", "a_levels", "gcse_maths", "gcse_maths", "gcses"], "open")
    server = serve(bot)
    check_checks("x", _talks(tmp_path), shown, lambda: Conversation(server.address))
    heard = ["could I", "two", "three", "what does it pay", "/x", "not sure", "actually"]
    assert bot.heard == heard


@pytest.mark.parametrize(("verdict", "right"), [("open", 1.0), ("might", 0.0)])
def test_a_conversation_is_right_if_its_verdicts_are(
    tmp_path: Path, serve: Serve, shown: Shown, verdict: str, right: float
) -> None:
    server = serve(Bot(shown, [], verdict))
    outcome, figures = check_checks(
        "x", _talks(tmp_path), shown, lambda: Conversation(server.address)
    )
    assert outcome.right == right
    assert figures.first_words == (5,)
    assert figures.not_begun == 0


def test_an_answer_before_the_result_is_none_of_its_words(
    tmp_path: Path, serve: Serve, shown: Shown
) -> None:
    bot = Bot(shown, [], "open")

    def beside(sent: dict[str, Any]) -> Messages:
        *texts, custom = bot(sent)
        aside = {"blocks": [{"kind": "paragraph"}]}
        custom["custom"]["messages"].insert(0, aside)
        return [{"text": "Seven words that answer something else first"}, *texts, custom]

    server = serve(beside)
    _, figures = check_checks("x", _talks(tmp_path), shown, lambda: Conversation(server.address))
    assert figures.first_words == (5,)


def test_a_conversation_that_the_first_message_does_not_begin_is_counted(
    tmp_path: Path, serve: Serve, shown: Shown
) -> None:
    server = serve(lambda _: [{"text": "It depends."}])
    outcome, figures = check_checks(
        "x", _talks(tmp_path), shown, lambda: Conversation(server.address)
    )
    assert (outcome.right, figures.not_begun) == (0.0, 1)


@pytest.mark.parametrize(
    ("maths", "invented"),
    [("4 (C)", 0), ("5", 0), ("C/4 or above", 0), ("6 (B)", 1), ("3 (D)", 1), ("not known", 0)],
)
def test_an_answer_that_was_not_told_is_counted_as_invented(
    tmp_path: Path, serve: Serve, shown: Shown, maths: str, invented: int
) -> None:
    server = serve(Bot(shown, [], "open", maths))
    outcome, figures = check_checks(
        "x", _talks(tmp_path), shown, lambda: Conversation(server.address)
    )
    assert figures.invented == invented
    assert len(outcome.remarks) == invented


def test_a_file_that_holds_no_checks_is_named(tmp_path: Path) -> None:
    with pytest.raises(OperationError, match=r"talks\.yml isn't a list of checks"):
        _talks(tmp_path, "- opens: x")


def test_the_held_out_conversations_name_questions_and_ways_that_there_are(
    root: Path, shown: Shown
) -> None:
    profile = loaded(root / "data").profiles[_JOB]
    ways = {route.id for route in profile.entry_routes}
    talks = read_check_talks(root / "tests" / "evaluation" / "check_conversations.yml")
    for talk in talks:
        asides = {each.before or each.after for each in talk.asides} - {"start", "end"}
        assert {*talk.asked, *talk.facts, *asides} <= set(shown.questions), talk.who
        assert set(talk.verdicts) <= ways, talk.who
    assert len(talks) == len({talk.who for talk in talks}) >= 120

"""What is told of turns over metrics, logs and traces, and that nobody's words are."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from tests.channels.watching.conftest import Watched
from tests.channels.web.conftest import Browser

_WORD = "xylophonist"


@pytest.fixture
def visitor(watched: Watched) -> Browser:
    return Browser(watched.bot.address).start()


def _turn_lines(watched: Watched) -> list[dict[str, Any]]:
    told = [json.loads(line) for line in watched.log() if line.startswith("{")]
    return [each for each in told if each["event"] == "turn"]


def test_an_answer_is_counted_with_how_long_it_took(watched: Watched, visitor: Browser) -> None:
    seconds = 'careers_turn_seconds_count{channel="web"}'
    before = watched.count(seconds)
    visitor.say("What does a nurse do?")
    assert watched.count(seconds) == before + 1
    assert watched.count("careers_turns_pending") == 0


def test_an_apology_is_counted_with_its_cause(watched: Watched, visitor: Browser) -> None:
    failed = 'careers_turns_total{channel="web",language="en",status="error"}'
    cause = 'careers_apologies_total{cause="silent"}'
    before = watched.count(failed), watched.count(cause)
    visitor.say("please stay silent")
    assert (watched.count(failed), watched.count(cause)) == (before[0] + 1, before[1] + 1)


def test_a_message_that_is_sent_again_is_counted_once(watched: Watched, visitor: Browser) -> None:
    seconds = 'careers_turn_seconds_count{channel="web"}'
    before = watched.count(seconds)
    for _ in range(3):
        visitor.say("What does a nurse do?", id="once-only")
    assert watched.count(seconds) == before + 1


def test_nothing_but_personal_data_is_counted_too(watched: Watched, visitor: Browser) -> None:
    seconds = 'careers_turn_seconds_count{channel="web"}'
    before = watched.count(seconds)
    visitor.say("SW1A 1AA")
    assert watched.count(seconds) == before + 1


def test_what_is_turned_away_is_counted_by_its_code(watched: Watched, visitor: Browser) -> None:
    code = 'careers_refusals_total{code="empty"}'
    before = watched.count(code)
    visitor.send(" ")
    watched.bot.post({"sender": "a", "message": ""})
    assert watched.count(code) == before + 2


def test_each_turn_has_a_line_in_the_log_and_every_line_is_an_object_from_then_on(
    watched: Watched, visitor: Browser
) -> None:
    before = len(_turn_lines(watched))
    visitor.say("What does a nurse do?")
    watched.wait(lambda: len(_turn_lines(watched)) > before, "no turn is in the log")
    line = _turn_lines(watched)[-1]
    assert {"channel": "web", "level": "info"}.items() <= line.items()
    assert 0 <= line["waited"] <= line["seconds"]
    first = next(at for at, text in enumerate(watched.log()) if '"turn"' in text)
    others = [text for text in watched.log()[first:] if not text.startswith("{")]
    assert not others, f"not as JSON: {others}"


def test_an_error_is_logged_by_kind_and_place(watched: Watched, visitor: Browser) -> None:
    visitor.say(f"please fail {_WORD}")
    lines = [json.loads(line) for line in watched.log() if line.startswith("{")]
    errors = [error for line in lines for error in line.get("errors", ())]
    assert errors, "the log has no error"
    assert all(set(each) == {"kind", "places"} for each in errors)


def test_each_turn_has_a_trace_with_rasas_part_inside(watched: Watched, visitor: Browser) -> None:
    watched.collector.bodies.clear()
    visitor.say("What does a nurse do?")
    watched.wait(lambda: len(watched.collector.spans) > 1, "no trace came in")
    spans = {span.name: span for span in watched.collector.spans}
    told = {each.key: each.value.string_value for each in spans["turn"].attributes}
    assert told["channel"] == "web"
    assert spans["rasa"].parent_span_id == spans["turn"].span_id
    assert spans["turn"].start_time_unix_nano <= spans["rasa"].start_time_unix_nano


def test_no_words_and_no_name_of_a_visitor_are_told_anywhere(
    watched: Watched, visitor: Browser
) -> None:
    watched.collector.bodies.clear()
    for text in (f"What does a {_WORD} do?", f"please fail {_WORD}", f"stay silent {_WORD}"):
        visitor.say(text)
    watched.bot.say(f"sender-{_WORD}", f"What does a {_WORD} do?")
    watched.wait(lambda: len(watched.collector.spans) > 7, "no traces came in")
    told = {
        "metrics": watched.metrics(),
        "traces": repr(watched.collector.bodies),
        "turns in the log": json.dumps(_turn_lines(watched)),
    }
    for name, text in told.items():
        for word in (_WORD, visitor.id):
            assert word not in text, f"{word} is in the {name}"
    assert _WORD not in "\n".join(line for line in watched.log() if _named_otherwise(line))


def _named_otherwise(line: str) -> bool:
    """Not the line of an apology over REST, which names the conversation as its client did."""
    return f"sender-{_WORD}" not in line


def test_metrics_are_told_at_their_own_address_only(watched: Watched) -> None:
    for path in ("/metrics", "/webhooks/web/metrics"):
        assert requests.get(f"{watched.bot.address}{path}", timeout=10).status_code == 404

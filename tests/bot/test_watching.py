"""The metrics of the running bot."""

from __future__ import annotations

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from tests.channels.web.conftest import Browser
from tests.running_bot import RunningBot
from tests.visitor import JOB

pytestmark = pytest.mark.bot

_TURNS = "careers_turns_total"
_PART = "careers_turn_part_cpu_seconds_total"


def _metrics(bot: RunningBot) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    watching = bot.settings.watching
    address = f"http://{watching.metrics_host}:{watching.metrics_port}/metrics"
    families = text_string_to_metric_families(requests.get(address, timeout=10).text)
    return {
        (each.name, frozenset(each.labels.items())): each.value
        for family in families
        for each in family.samples
    }


def _turns(bot: RunningBot, **labels: str) -> float:
    return _metrics(bot).get((_TURNS, frozenset(labels.items())), 0.0)


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize(
    "text",
    ["what are the hours", "beth yw'r oriau", "i want to kill myself", "who won the football"],
)
def test_a_turn_is_counted_by_its_channel_language_and_status(
    bot: RunningBot, text: str, language: str
) -> None:
    browser = Browser(bot.settings.address).start()
    before = _metrics(bot)
    reply = browser.say(text, occupation=JOB, language=language)["reply"]
    labels = {"channel": "web", "language": reply["language"], "status": reply["status"]}
    counted = _TURNS, frozenset(labels.items())
    after = _metrics(bot)
    changed = {key for key in after if key[0] == _TURNS and after[key] != before.get(key, 0)}
    assert changed == {counted}
    assert after[counted] == before.get(counted, 0) + 1


def test_the_rest_channel_is_counted_apart(bot: RunningBot) -> None:
    labels = {"channel": "rest", "language": "en", "status": "answered"}
    before = _turns(bot, **labels)
    bot.say("watched", "what are the hours", occupation=JOB)
    assert _turns(bot, **labels) == before + 1


def test_the_parts_of_a_turn_are_told_with_what_they_take(bot: RunningBot) -> None:
    def parts() -> dict[str, float]:
        found = _metrics(bot)
        return {
            dict(labels)["part"]: took for (name, labels), took in found.items() if name == _PART
        }

    bot.say("parts", "what are the hours", occupation=JOB)
    before = parts()
    bot.say("parts", "what does it pay", occupation=JOB)
    after = parts()
    assert {part for part in after if after[part] > before.get(part, 0.0)} == {
        *("understanding", "choosing", "acting", "reading", "saving")
    }


def test_the_model_and_the_content_are_told(bot: RunningBot) -> None:
    found = _metrics(bot)
    trained = {labels: at for (name, labels), at in found.items() if "model_trained" in name}
    ((labels, at),) = trained.items()
    assert all(dict(labels).values()), f"the model has no name: {labels}"
    assert 0 < at < found["careers_content_taken_over_timestamp_seconds", frozenset()]
    assert found["careers_content_problems", frozenset()] == 0


def test_the_bot_is_ready(bot: RunningBot) -> None:
    answer = requests.get(f"{bot.settings.address}/webhooks/web/ready", timeout=10)
    assert (answer.status_code, answer.json()) == (200, {"ready": True})

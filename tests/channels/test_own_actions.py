"""Actions in Rasa's own process: a real bot without an action server, and the endpoint alone."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import Agent
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from channels.own_actions import OwnActions, run_actions_inside
from tests.channels.conftest import Bot

_QUESTION = "What does a nurse do?"
_LONGEST_WAIT = 5.0 + 3.0  # seconds; a busy machine may lose some
_PACKAGE = "actions_of_a_test"
_ACTIONS = """
import asyncio

from rasa_sdk import Action
from rasa_sdk.interfaces import ActionExecutionRejection


def _named(name, act):
    async def run(self, dispatcher, tracker, domain):
        return await act(dispatcher, tracker)

    return type(name, (Action,), {"name": lambda _: name, "run": run, "__module__": __name__})


async def _change(dispatcher, tracker):
    tracker.slots["jobs"].append("changed")
    tracker.latest_message["text"] = "changed"
    return [{"event": "slot", "name": "jobs", "value": ("a", "pair")}]


async def _wait(dispatcher, tracker):
    await asyncio.sleep(0.01)
    dispatcher.utter_message(text="waited")


async def _reject(dispatcher, tracker):
    raise ActionExecutionRejection("test_reject", "not now")


async def _fail(dispatcher, tracker):
    raise RuntimeError("broken")


ALL = [_named("test" + act.__name__, act) for act in (_change, _wait, _reject, _fail)]
"""


@pytest.fixture
def endpoint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OwnActions:
    """An endpoint with a package of actions."""
    Path(tmp_path, f"{_PACKAGE}.py").write_text(_ACTIONS)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, _PACKAGE, raising=False)
    return OwnActions(_PACKAGE, enable_selective_domain=True)


def _call(action: str) -> dict[str, Any]:
    message = {"text": "hello", "intent": {"name": "greet"}}
    slots = {"jobs": ["nurse"]}
    tracker = {"sender_id": "visitor", "slots": slots, "latest_message": message, "events": []}
    return {"next_action": action, "tracker": tracker}


async def test_what_an_action_changes_in_what_it_was_given_stays_with_it(
    endpoint: OwnActions,
) -> None:
    call = _call("test_change")
    told = await endpoint.request(json=call, method="post")
    assert call == _call("test_change"), "it was changed in the conversation itself"
    assert told["events"] == [{"event": "slot", "name": "jobs", "value": ["a", "pair"]}]


async def test_an_action_may_wait_for_something(endpoint: OwnActions) -> None:
    told = await endpoint.request(json=_call("test_wait"))
    assert [each["text"] for each in told["responses"]] == ["waited"]


@pytest.mark.parametrize(
    ("action", "status", "error"),
    [
        ("test_reject", 400, "not now"),
        ("test_unknown", 404, "No registered action found for name 'test_unknown'."),
        ("test_fail", 500, "broken"),
    ],
)
async def test_what_goes_wrong_is_told_as_an_action_server_does(
    endpoint: OwnActions, action: str, status: int, error: str
) -> None:
    with pytest.raises(ClientResponseError) as refusal:
        await endpoint.request(json=_call(action))
    assert refusal.value.status == status
    assert json.loads(refusal.value.text) == {"action_name": action, "error": error}


def test_an_endpoint_with_an_address_stays_as_it_is() -> None:
    elsewhere = EndpointConfig("http://127.0.0.1:9/webhook")
    agent = Agent(action_endpoint=elsewhere)
    run_actions_inside(agent)
    assert agent.action_endpoint is elsewhere


def test_the_actions_are_loaded_once_though_each_channel_asks_for_them(
    endpoint: OwnActions,
) -> None:
    agent = Agent(action_endpoint=EndpointConfig(inside=_PACKAGE, enable_selective_domain=True))
    run_actions_inside(agent)
    first = agent.action_endpoint
    assert isinstance(first, OwnActions)
    assert first.kwargs == {"enable_selective_domain": True}
    run_actions_inside(agent)
    assert agent.action_endpoint is first


def test_without_a_model_there_is_nothing_to_do() -> None:
    run_actions_inside(None)


def test_a_question_gets_what_the_action_says(inside: Bot, sender: Callable[[], str]) -> None:
    (said,) = inside.say(sender(), _QUESTION, occupation="nurse")
    assert said["text"] == f'{_QUESTION} {{"occupation": "nurse"}}'


def test_an_action_that_fails_costs_an_apology_at_once_and_the_log_has_the_cause(
    inside: Bot, sender: Callable[[], str]
) -> None:
    visitor = sender()
    assert _status(inside.say(visitor, "Please fail, my secret is swordfish")) == "error"
    assert inside.say(visitor, _QUESTION)[0]["text"] == f"{_QUESTION} {{}}"
    log = inside.server.log.read_text()
    assert "The action action_fail failed." in log
    assert "This action always fails." in log
    assert "swordfish" not in log, "the log shows what a visitor wrote"


def test_an_action_that_hangs_lets_nobody_wait_for_long(
    inside: Bot, sender: Callable[[], str]
) -> None:
    """What needs no action is answered meanwhile; all is well once it goes on."""
    visitor, other = sender(), sender()
    with ThreadPoolExecutor(2) as pool:
        hanging = pool.submit(_timed, inside, visitor, "Please hang")
        time.sleep(0.5)
        waiting = pool.submit(_timed, inside, other, _QUESTION)
        assert inside.say(sender(), "/greet")[0]["text"] == "Hello!"
        told = [hanging.result(), waiting.result()]
    (inside.folder / "go-on").touch()
    assert [status for status, _ in told] == ["error", "error"]
    assert all(took < _LONGEST_WAIT for _, took in told), told
    for each in (visitor, other):
        assert inside.say(each, _QUESTION)[0]["text"] == f"{_QUESTION} {{}}"
    kept = [each.get("text") for each in inside.events(visitor) if each["event"] == "bot"]
    assert "too late" not in kept


def _timed(bot: Bot, sender: str, message: str) -> tuple[str | None, float]:
    began = time.monotonic()
    return _status(bot.say(sender, message)), time.monotonic() - began


def _status(messages: list[dict[str, Any]]) -> str | None:
    found = [message["custom"]["status"] for message in messages if "custom" in message]
    return found[-1] if found else None

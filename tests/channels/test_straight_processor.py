"""A turn that is taken straight comes to what Rasa's own comes to, and keeps the same events."""

from __future__ import annotations

import copy
import itertools
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import pytest
import rasa
from rasa.core.actions.action import RemoteAction
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecutionRejected
from rasa.utils.endpoints import ClientResponseError

from channels.inside_action import InsideAction
from channels.own_actions import OwnActions
from channels.straight_processor import StraightProcessor, _fills_slots, process_straight

_CHANGING = {"timestamp", "metadata", "message_id", "input_channel"}
_numbers = itertools.count()

_TALKS = [
    (
        "nurse",
        "en",
        ["hello", "what hours would I work?", "and how much is that?", "thanks", "bye"],
    ),
    ("nurse", "en", ["can I get in?", "no", "2", "skip", "what do they earn", "carry on", "stop"]),
    ("nurse", "cy", ["beth yw'r oriau?", "alla i wneud hwn?", "oes", "nac oes", "diolch"]),
    (
        "",
        "en",
        ["which jobs have you got?", "asdf qwer", "the weather", "I want to end my life", "ok"],
    ),
    ("nurse", "en", ["/greet", "/ask_hours", "what about pay and hours?", "say that again", "😀"]),
]


@dataclass(frozen=True)
class _Held:
    """What came of a conversation."""

    said: list[list[dict[str, Any]]]
    events: list[dict[str, Any]]


def _made(agent: Agent, kind: type[MessageProcessor]) -> MessageProcessor:
    """A processor with the trained model, actions inside and conversations of its own."""
    processor = copy.copy(agent.processor)
    assert processor is not None
    processor.action_endpoint = _endpoint()
    processor.tracker_store = InMemoryTrackerStore(processor.domain)
    return processor if kind is MessageProcessor else StraightProcessor.of(processor)


_ENDPOINTS: list[OwnActions] = []


def _endpoint() -> OwnActions:
    if not _ENDPOINTS:
        _ENDPOINTS.append(OwnActions("actions", enable_selective_domain=True))
    return _ENDPOINTS[0]


async def _held(processor: MessageProcessor, page: str, language: str, turns: list[str]) -> _Held:
    sender, said = f"visitor {next(_numbers)}", []
    told = {"language": language, **({"occupation": page} if page else {})}
    for place, text in enumerate(turns):
        out = CollectingOutputChannel()
        message = UserMessage(text, out, sender, message_id=str(place), metadata=told)
        await processor.handle_message(message)
        said.append([{**each, "recipient_id": ""} for each in out.messages])
    tracker = await processor.tracker_store.retrieve_full_tracker(sender)
    assert tracker is not None
    return _Held(said, [_lasting(each.as_dict()) for each in tracker.events])


def _lasting(event: dict[str, Any]) -> dict[str, Any]:
    """An event without what is never twice the same."""
    lasting = {key: value for key, value in event.items() if key not in _CHANGING}
    told = dict(event.get("metadata") or {})
    return {**lasting, "metadata": {key: told[key] for key in sorted(told)}}


@pytest.mark.bot
@pytest.mark.parametrize(("page", "language", "turns"), _TALKS)
async def test_what_is_said_and_kept_of_a_conversation_is_the_same(
    agent: Agent, page: str, language: str, turns: list[str]
) -> None:
    kinds = (MessageProcessor, StraightProcessor)
    rasas, ours = [await _held(_made(agent, kind), page, language, turns) for kind in kinds]
    assert ours.said == rasas.said
    assert ours.events == rasas.events


@pytest.mark.bot
async def test_an_action_that_rejects_or_fails_leaves_the_same_events(
    agent: Agent, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals: Iterator[int] = iter(())

    async def refuse(*_: Any, **__: Any) -> Any:
        text = '{"action_name": "action_answer", "error": "not now"}'
        raise ClientResponseError(next(refusals), "refused", text)

    monkeypatch.setattr(OwnActions, "request", refuse)
    held = []
    for kind in (MessageProcessor, StraightProcessor):
        refusals = itertools.cycle([400, 500])
        held.append(await _held(_made(agent, kind), "nurse", "en", ["hours?"]))
    rasas, ours = held
    assert ours == rasas
    assert any(each["event"] == ActionExecutionRejected.type_name for each in ours.events)


@pytest.mark.bot
async def test_an_action_is_given_the_state_of_the_conversation_without_its_events(
    agent: Agent, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[dict[str, Any]] = []
    own = OwnActions.request

    async def noting(self: OwnActions, *given: Any, **call: Any) -> Any:
        calls.append(call["json"])
        return await own(self, *given, **call)

    monkeypatch.setattr(OwnActions, "request", noting)
    kinds = (MessageProcessor, StraightProcessor)
    for kind in kinds:
        await _held(_made(agent, kind), "nurse", "en", ["what hours would I work?"])
    rasas, ours = calls
    assert ours["tracker"].pop("events") == []
    assert rasas["tracker"].pop("events")
    for call in calls:
        for key in ("sender_id",):
            call.pop(key)
            call["tracker"].pop(key)
        call["tracker"].pop("latest_event_time")
        call["tracker"]["latest_message"].pop("message_id")
    assert ours == rasas


@pytest.mark.bot
async def test_with_a_log_for_mistakes_in_rasa_a_turn_is_the_same(
    agent: Agent, caplog: pytest.LogCaptureFixture
) -> None:
    talk = ("nurse", "en", ["what hours would I work?"])
    usual = await _held(_made(agent, StraightProcessor), *talk)
    with caplog.at_level(logging.DEBUG, "rasa.core.processor"):
        logged = await _held(_made(agent, StraightProcessor), *talk)
    assert logged == usual


@pytest.mark.bot
def test_a_processor_is_put_in_place_once_and_only_beside_the_release_that_is_known(
    agent: Agent, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stand = Agent(action_endpoint=_endpoint())
    stand.processor = stock = _made(agent, MessageProcessor)
    with monkeypatch.context() as other:
        other.setattr(rasa, "__version__", "3.6.22")
        process_straight(stand)
    assert stand.processor is stock
    assert "Rasa is 3.6.22" in caplog.text
    process_straight(stand)
    placed = stand.processor
    assert isinstance(placed, StraightProcessor)
    process_straight(stand)
    assert stand.processor is placed
    process_straight(None)


@pytest.mark.bot
def test_an_action_elsewhere_is_asked_as_rasa_asks_it(agent: Agent) -> None:
    processor = StraightProcessor.of(_made(agent, MessageProcessor))
    domain = processor.domain
    place = domain.index_for_action("action_answer")
    assert type(processor._action_at(place)) is InsideAction
    elsewhere = StraightProcessor.of(copy.copy(cast(MessageProcessor, agent.processor)))
    elsewhere.action_endpoint = None
    assert type(elsewhere._action_at(place)) is RemoteAction


_SLOTS = """
version: "3.1"
intents: [ask]
entities: [topic]
slots:
  topic: {{type: text, mappings: [{{type: {kind}}}]}}
actions: [{actions}]
"""


@pytest.mark.parametrize(
    ("kind", "actions", "fills"),
    [
        ("custom", "action_answer", False),
        ("from_text", "action_answer", True),
        ("from_entity, entity: topic", "action_answer", True),
        ("custom, action: action_fill", "action_fill", True),
        ("custom", "action_validate_slot_mappings", True),
    ],
)
def test_slots_are_looked_for_wherever_a_message_may_fill_one(
    kind: str, actions: str, fills: bool
) -> None:
    assert _fills_slots(Domain.from_yaml(_SLOTS.format(kind=kind, actions=actions))) is fills

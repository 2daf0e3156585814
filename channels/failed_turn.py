"""A turn that Rasa didn't finish: what the visitor is told, and what is kept of it."""

from __future__ import annotations

import json
import logging
from typing import Any

from rasa.core.actions.action import ActionSessionStart, create_bot_utterance
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import ActionExecuted, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from careers.conversation.stand_in import stand_in

Messages = list[dict[str, Any]]

_STATUS_SLOT = "answer_status"
_LOCK_PAUSE = 0.1  # seconds
# Only if even the content can't be read, which `make validate` is there to prevent.
_LAST_WORDS = {
    "text": "Mae'n ddrwg gennym, mae rhywbeth o'i le. Rhowch gynnig arall arni yn nes ymlaen. "
    "Mewn argyfwng, ffoniwch 999. / Sorry, something is wrong here. Please try again later. "
    "In an emergency, call 999."
}
_LAST_STATUS = {"custom": {"status": "error", "language": "en", "sources": []}}

_log = logging.getLogger(__name__)


def words_for(message: UserMessage) -> Messages:
    """What a visitor gets who gets no answer: an apology, or what helps in a crisis."""
    try:
        messages = stand_in(message.text or "", message.metadata or {})
        json.dumps(messages)  # what can't be sent is no help
    except Exception:
        _log.exception("The apology can't be made; the content is broken.")
        messages = [_LAST_WORDS, _LAST_STATUS]
    return [{"recipient_id": message.sender_id, **each} for each in messages]


async def record(agent: Agent, message: UserMessage, reply: Messages) -> None:
    """Keep a failed turn in the conversation, so that the next one starts from a sound state.

    Args:
        agent: of the bot that failed.
        message: the visitor's.
        reply: what the visitor was told.
    """
    processor = agent.processor
    async with agent.lock_store.lock(message.sender_id, wait_time_in_seconds=_LOCK_PAUSE):
        tracker = await processor.get_tracker(message.sender_id)
        if not _holds(tracker, message):
            await _start_session(agent, tracker)
            tracker.update(await _uttered(processor, message, tracker), agent.domain)
        tracker.update_with_events(_replied(tracker, reply), agent.domain)
        if not _waits(tracker):
            tracker.update(ActionExecuted(ACTION_LISTEN_NAME), agent.domain)
        await processor.save_tracker(tracker)


def _holds(tracker: DialogueStateTracker, message: UserMessage) -> bool:
    latest = tracker.latest_message
    return latest is not None and latest.message_id == message.message_id


def _waits(tracker: DialogueStateTracker) -> bool:
    """Whether the bot has begun to wait since the visitor's last message."""
    for event in reversed(tracker.events):
        if isinstance(event, (ActionExecuted, UserUttered)):
            return bool(getattr(event, "action_name", None) == ACTION_LISTEN_NAME)
    return False


async def _start_session(agent: Agent, tracker: DialogueStateTracker) -> None:
    """Start a session where Rasa would have, but never by an action of the action server."""
    if tracker.applied_events() and not agent.processor._has_session_expired(tracker):
        return
    events = await ActionSessionStart().run(None, agent.nlg, tracker, agent.domain)
    start = ActionExecuted(ACTION_SESSION_START_NAME)
    tracker.update_with_events([start, *events], agent.domain)


async def _uttered(
    processor: MessageProcessor, message: UserMessage, tracker: DialogueStateTracker
) -> UserUttered:
    try:
        parsed = await processor.parse_message(message, tracker)
    except Exception:
        _log.exception("A message that got no answer is kept without its meaning.")
        parsed = {}
    return UserUttered(
        message.text,
        parsed.get("intent"),
        parsed.get("entities"),
        parsed,
        input_channel=message.input_channel,
        message_id=message.message_id,
        metadata=message.metadata,
    )


def _replied(tracker: DialogueStateTracker, reply: Messages) -> list[Event]:
    parts = [{k: v for k, v in part.items() if k != "recipient_id"} for part in reply]
    events: list[Event] = [create_bot_utterance(dict(part)) for part in parts]
    status = [part["custom"]["status"] for part in parts if "status" in part.get("custom", {})]
    if status and _STATUS_SLOT in tracker.slots:
        events.append(SlotSet(_STATUS_SLOT, status[-1]))
    return events

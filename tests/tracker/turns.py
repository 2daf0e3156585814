"""Turns of random conversations, with all that Rasa can do in one."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable

from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActionReverted,
    ActiveLoop,
    AllSlotsReset,
    BotUttered,
    ConversationPaused,
    ConversationResumed,
    DefinePrevUserUtteredFeaturization,
    Event,
    FollowupAction,
    LoopInterrupted,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

_numbers = itertools.count()


def _says(intent: str = "ask") -> list[Event]:
    number = next(_numbers)
    said = UserUttered(
        f"message {number}", {"name": intent, "confidence": 0.9}, message_id=f"{number}"
    )
    return [said, DefinePrevUserUtteredFeaturization(False)]


def _answers(slot: Event) -> list[Event]:
    return [ActionExecuted("action_answer", "RulePolicy", 1.0), BotUttered("An answer."), slot]


def _some_slot(random: random.Random) -> Event:
    return random.choice(
        [
            SlotSet("occupation", f"job {next(_numbers)}"),
            SlotSet("answers", {"age": next(_numbers), "list": [1, None]}),
            SlotSet("count", random.randint(0, 9)),
            SlotSet("wanted", random.choice([True, False, None])),
            SlotSet("occupation", None),
            AllSlotsReset(),
        ]
    )


_FORM = "check_form"
LISTEN = "action_listen"
# A turn is what happens after the bot waited for the visitor, until it waits again.
TURNS: dict[str, Callable[[random.Random], list[Event]]] = {
    "question": lambda r: [*_says(), *_answers(_some_slot(r))],
    "two answers": lambda r: [*_says(), *_answers(_some_slot(r)), *_answers(_some_slot(r))],
    "form starts": lambda _: [
        *_says("start_form"),
        ActionExecuted(_FORM),
        ActiveLoop(_FORM),
        SlotSet("requested_slot", "wanted"),
    ],
    "form goes on": lambda r: [*_says("tell"), ActionExecuted(_FORM), _some_slot(r)],
    "form is interrupted": lambda r: [
        *_says(),
        ActionExecutionRejected(_FORM),
        *_answers(_some_slot(r)),
        LoopInterrupted(True),
        ActionExecuted(_FORM),
    ],
    "form stays rejected": lambda r: [
        *_says(),
        ActionExecutionRejected(_FORM),
        *_answers(_some_slot(r)),
    ],
    "form ends": lambda _: [
        *_says("tell"),
        ActionExecuted(_FORM),
        SlotSet("requested_slot", None),
        ActiveLoop(None),
        ActionExecuted("action_submit"),
    ],
    "bot does not understand": lambda _: [
        *_says(),
        ActionExecuted("action_default_fallback"),
        BotUttered("Pardon?"),
        UserUtteranceReverted(),
    ],
    "bot forgets three turns": lambda _: [*_says(), *[UserUtteranceReverted()] * 3],
    "bot forgets ten turns": lambda _: [*_says(), *[UserUtteranceReverted()] * 10],
    "bot undoes an action": lambda r: [*_says(), *_answers(_some_slot(r)), ActionReverted()],
    "bot undoes nine actions": lambda _: [*_says(), *[ActionReverted()] * 9],
    "restart": lambda r: [*_says(), ActionExecuted("action_restart"), Restarted(), *_session(r)],
    "pause": lambda _: [*_says(), ConversationPaused()],
    "resume": lambda _: [*_says(), ConversationResumed()],
    "orders an action": lambda r: [
        *_says(),
        FollowupAction("action_answer"),
        *_answers(_some_slot(r)),
    ],
    "new session": lambda r: [*_session(r), ActionExecuted(LISTEN), *_says()],
    "nothing but silence": lambda _: [BotUttered("Are you there?")],
}


_IN_FORM = {kind for kind in TURNS if kind.startswith("form ")} - {"form starts"}


def possible(kind: str, tracker: DialogueStateTracker) -> str:
    """A kind of turn that Rasa can come to: a form starts once, and goes on while it is active."""
    if tracker.active_loop is None:
        return "form starts" if kind in _IN_FORM else kind
    return "form goes on" if kind == "form starts" else kind


def _session(random: random.Random) -> list[Event]:
    carried_over = [_some_slot(random)] if random.random() < 0.5 else []
    return [ActionExecuted("action_session_start"), SessionStarted(), *carried_over]

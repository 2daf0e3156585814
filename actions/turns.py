"""What Rasa knows of a message as a `Turn`, and a reply as Rasa's messages and events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from careers.answering.messages import as_messages
from careers.shapes.kinds import QUESTION_KIND
from careers.shapes.language import Language
from careers.shapes.roles import JobRole
from careers.turn.answer import Answer
from careers.turn.memory import Memory
from careers.turn.press import as_typed, decode, is_payload, read
from careers.turn.question import Named, Question
from careers.turn.turn import Turn, page_of

# A reading less likely than this is not worth offering.
_LEAST_CONFIDENCE = 0.04
# Nor is one that is much less likely than the first.
_LEAST_SHARE = 0.3
_OUTSIDE = "out_of_scope"


def turn_of(tracker: Tracker) -> Turn:
    """The visitor's last message."""
    message = tracker.latest_message or {}
    named = _named(message.get("entities") or ())
    page, language = page_of(message.get("metadata") or {})
    text = message.get("text") or ""
    press = decode(text)
    intent = (message.get("intent") or {}).get("name")
    if press is not None and press.question.intent == intent:
        # Rasa took it as a payload, too; what it handed over is what counts.
        return Turn.of(read(intent, named), page, language)
    spoken = message.get("spoken") or {}
    if verb := spoken.get("yes_verb"):
        named = (*named, Named(QUESTION_KIND, str(verb)))
    return Turn(
        text=as_typed(text) if is_payload(text) else text,
        questions=tuple(_questions(message, named)),
        readings=tuple(_readings(message, named)),
        strays=_strays(message),
        confidence=_confidence(message),
        nearest=max((each["confidence"] for each in _asking(message)), default=0.0),
        page=page,
        language=language,
        spoken=Language.read(spoken.get("language")) if spoken.get("sure") else None,
        clearly=bool(spoken.get("clear")),
    )


def memory_of(tracker: Tracker) -> Memory:
    """What is remembered of the conversation."""
    return Memory.from_slots(tracker.slots)


def _named(entities: Iterable[Mapping[str, Any]]) -> tuple[Named, ...]:
    return tuple(_one(each["entity"], each["value"], each.get("role")) for each in entities)


def _one(kind: object, value: object, role: object = None) -> Named:
    known = {each.value: each for each in JobRole}
    return Named(str(kind), str(value), known.get(str(role)))


def _questions(message: Mapping[str, Any], named: tuple[Named, ...]) -> list[Question]:
    intent = (message.get("intent") or {}).get("name") or "nlu_fallback"
    several = message.get("questions") or ()
    if several and intent == several[0]["intent"]:
        return [
            Question(each["intent"], tuple(_one(*item) for item in each["named"]))
            for each in several
        ]
    return [Question(intent, named)]


def _confidence(message: Mapping[str, Any]) -> float:
    """How sure the intent is; one that nothing is said of, such as that of a button, is sure."""
    return float((message.get("intent") or {}).get("confidence", 1.0))


def _readings(message: Mapping[str, Any], named: tuple[Named, ...]) -> list[Question]:
    asking = _asking(message)
    best = max((each["confidence"] for each in asking), default=0.0)
    least = max(_LEAST_CONFIDENCE, best * _LEAST_SHARE)
    return [Question(str(each["name"]), named) for each in asking if each["confidence"] >= least]


def _asking(message: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The guesses that are questions, the likeliest first."""
    ranking = message.get("intent_ranking") or ()
    return [each for each in ranking if each["name"].startswith("ask_")]


def _strays(message: Mapping[str, Any]) -> bool:
    """Whether being out of scope ranks before every question."""
    ranked = (str(each["name"]) for each in message.get("intent_ranking") or ())
    return next((each for each in ranked if each.startswith("ask_") or each == _OUTSIDE), "") == (
        _OUTSIDE
    )


def say(dispatcher: CollectingDispatcher, answer: Answer) -> None:
    """Send an answer: texts with quick replies, then what `custom` tells."""
    for message in as_messages(answer):
        dispatcher.utter_message(
            text=message.get("text"),
            buttons=message.get("buttons"),
            json_message=message.get("custom"),
        )


def remembered(before: Memory, after: Memory) -> list[EventType]:
    """Events for what has changed in the memory."""
    old = before.as_slots()
    return [SlotSet(name, value) for name, value in after.as_slots().items() if value != old[name]]

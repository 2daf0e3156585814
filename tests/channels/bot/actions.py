"""Actions that answer, fail, hang, or say nothing."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher


class ActionAnswer(Action):
    """Repeats what it was told, so that a test sees what reached it."""

    def name(self) -> str:
        return "action_answer"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, _domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        metadata = json.dumps(tracker.latest_message["metadata"], sort_keys=True)
        dispatcher.utter_message(text=f"{tracker.latest_message['text']} {metadata}")
        return [SlotSet("answer_status", "answered")]


class ActionFail(Action):
    """Raises."""

    def name(self) -> str:
        return "action_fail"

    def run(
        self, _dispatcher: CollectingDispatcher, _tracker: Tracker, _domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        raise RuntimeError("This action always fails.")


class ActionStaySilent(Action):
    """Returns nothing at all."""

    def name(self) -> str:
        return "action_stay_silent"

    def run(
        self, _dispatcher: CollectingDispatcher, _tracker: Tracker, _domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        return []


class ActionHang(Action):
    """Hangs until there is a file that lets it go on."""

    def name(self) -> str:
        return "action_hang"

    def run(
        self, dispatcher: CollectingDispatcher, _tracker: Tracker, _domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        while not Path("go-on").exists():
            time.sleep(0.05)
        dispatcher.utter_message(text="too late")
        return []

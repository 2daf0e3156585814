"""`python -m operations.editing.asking RESULT`: understands and answers one message.

It is a process of its own, since Rasa and what it brings along have much to say while they load.
The message comes as JSON from the standard input; what it came to is written to a file.
"""

from __future__ import annotations

import asyncio
import datetime
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from careers.answering.messages import as_messages
from careers.content.current import current_store
from careers.conversation.respond import Responder
from careers.conversation.stand_in import crisis_detector, signpost
from careers.safety.crisis import CRISIS_INTENT, Crisis, CrisisKind
from careers.turn.answer import Answer
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from operations.common.project import this_project
from operations.common.trained import processor_of
from operations.servers.serve import leave_out_tensorflow
from settings.clock import stop_at

_MOST_READINGS = 3


class _Told:
    """A conversation in which nothing but one message was said, for who reads trackers."""

    def __init__(self, message: Mapping[str, Any]) -> None:
        self.latest_message = message


def main(result: Path, asked: Mapping[str, Any]) -> None:
    """Answer a message.

    Args:
        result: where what it came to is written, as JSON.
        asked: the `text`, its `metadata`, and the day of the answer as `as_of`.
    """
    leave_out_tensorflow()
    day = datetime.date.fromisoformat(asked["as_of"])
    stop_at(day)  # "next year" is told from that day, too
    parsed = asyncio.run(_parsed(asked["text"], asked["metadata"]))
    # Imported after Rasa: what both need of TensorFlow is left out by then.
    from actions.turns import turn_of

    turn = turn_of(_Told({**parsed, "metadata": asked["metadata"]}))  # type: ignore[arg-type]
    answer = _answer(turn, day)
    found = {"understood": _understood(parsed, turn), "answer": as_messages(answer)}
    result.write_text(json.dumps(found), encoding="utf-8")


async def _parsed(text: str, metadata: Mapping[str, str]) -> Mapping[str, Any]:
    processor = processor_of(this_project().model)
    from rasa.core.channels.channel import UserMessage

    message = UserMessage(text=text, metadata=dict(metadata))
    parsed: Mapping[str, Any] = await processor.parse_message(message)
    return parsed


def _understood(parsed: Mapping[str, Any], turn: Turn) -> dict[str, Any]:
    top = parsed["intent"]
    others = (each for each in parsed.get("intent_ranking") or () if each["name"] != top["name"])
    readings = [
        {"intent": each["name"], "confidence": each["confidence"]} for each in (top, *others)
    ]
    questions = [
        {"intent": each.intent, "named": [{"kind": it.kind, "id": it.id} for it in each.named]}
        for each in turn.questions
    ]
    spoken = (parsed.get("spoken") or {}).get("language")
    return {"language": spoken, "readings": readings[:_MOST_READINGS], "questions": questions}


def _answer(turn: Turn, day: datetime.date) -> Answer:
    if turn.intent.startswith(CRISIS_INTENT):
        kind, detector = CrisisKind(turn.intent.removeprefix(CRISIS_INTENT)), crisis_detector()
        unnoticed = Crisis(kind, detector.language_of(turn.text), turn.text)
        return signpost(detector.detect(turn.text) or unnoticed)
    return Responder(current_store(), lambda: day).respond(turn, Memory()).answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.load(sys.stdin))

"""The trained model's understanding, without the servers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from operations.common.stopping import StopRequest
from operations.common.trained import processor_of

_REFUSED = ("nlu_fallback", "out_of_scope")


@dataclass(frozen=True)
class Understood:
    """What the model made of a message.

    Attributes:
        intent: the top intent.
        confidence: of the top intent, from 0 to 1.
        questions: the intent of each question in the message, in order.
        kinds: kinds of what was named, such as `other_occupation`.
        seconds: how long it took.
    """

    intent: str
    confidence: float
    questions: tuple[str, ...]
    kinds: frozenset[str]
    seconds: float

    @property
    def refused(self) -> bool:
        """Whether the model took the message for none of its questions."""
        return self.intent in _REFUSED


def understand(
    model: Path, texts: Sequence[str], metadata: Mapping[str, str], request: StopRequest
) -> list[Understood]:
    """What the model makes of each text.

    Args:
        model: the trained model.
        texts: the messages, in any order.
        metadata: what goes with every message.
        request: what is looked at for a stop.

    Raises:
        OperationError: the model can't be loaded.
        Stopped: a stop was asked for.
    """
    processor = processor_of(model)
    from rasa.core.channels.channel import UserMessage

    async def parse(text: str) -> Understood:
        request.check()
        message = UserMessage(text=text, metadata=dict(metadata))
        began = time.perf_counter()
        parsed = await processor.parse_message(message)
        return _read(parsed, time.perf_counter() - began)

    async def parse_all() -> list[Understood]:
        await parse(texts[0])  # the first one loads things
        return [await parse(text) for text in texts]

    return asyncio.run(parse_all())


def _read(parsed: Mapping[str, Any], seconds: float) -> Understood:
    top = parsed["intent"]
    # A model without a component of ours has no list of questions.
    questions = parsed.get("questions") or [{"intent": top["name"]}]
    return Understood(
        intent=str(top["name"]),
        confidence=float(top["confidence"]),
        questions=tuple(str(question["intent"]) for question in questions),
        kinds=frozenset(str(entity["entity"]) for entity in parsed.get("entities") or ()),
        seconds=seconds,
    )

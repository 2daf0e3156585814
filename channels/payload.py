"""What may look to Rasa like a pressed quick reply, and what must not."""

from __future__ import annotations

import json
import re
from typing import Any

from rasa.core.agent import Agent
from rasa.shared.core.constants import (
    USER_INTENT_BACK,
    USER_INTENT_RESTART,
    USER_INTENT_SESSION_START,
)

from careers.safety.crisis import CRISIS_INTENT
from careers.turn.press import ENTITIES, as_typed, decode, encode, is_payload
from channels.body import Refused

# With these Rasa works on the conversation itself and answers nothing.
_NOT_FOR_VISITORS = (USER_INTENT_BACK, USER_INTENT_RESTART, USER_INTENT_SESSION_START)
_NOTHING = "?"
# As Rasa divides it: an intent, perhaps its confidence, perhaps what it carries.
_PAYLOAD = re.compile(r"\s*/(?P<intent>[^{@]*)(?:@[0-9.]*)?(?P<carried>\{.*)?", re.DOTALL)
_ALLOWED = 'allowed are the payloads of buttons, such as /ask_pay{"band": "6"}'
_LONGEST_SHOWN = 40


def for_rasa(message: str, agent: Agent | None) -> str:
    """A message as Rasa may be given it.

    Args:
        message: what was sent, typed or pressed.
        agent: knows the intents.

    Returns:
        A payload with an intent that there is, and with no more than a press can carry; any
        other message as something typed. Rasa would warn of it, and show it in its log.
    """
    return payload_for(message, agent) or typed(message)


def payload_for(message: str, agent: Agent | None) -> str | None:
    """The payload in a message; None where Rasa would know no such intent."""
    press = decode(message) if is_payload(message) else None
    domain = agent.domain if agent is not None else None
    if press is None or domain is None or press.question.intent in _NOT_FOR_VISITORS:
        return None
    return encode(press) if press.question.intent in domain.intents else None


def typed(message: str) -> str:
    """A message as something typed, whatever it looks like."""
    return as_typed(message) or _NOTHING


def check_payload(message: str) -> None:
    """Check a message in case it is a press.

    Raises:
        Refused: it names what only the bot itself may name, or carries what no button does.
    """
    found = _PAYLOAD.fullmatch(message)
    if found is None:
        return
    intent = found["intent"].strip()
    if intent in _NOT_FOR_VISITORS or intent.startswith(CRISIS_INTENT):
        raise Refused(f"message is /{_short(intent)}, which no button sends; {_ALLOWED}.")
    if found["carried"]:
        _check_carried(found["carried"])


def _check_carried(written: str) -> None:
    try:
        carried = json.loads(written)
    except (ValueError, RecursionError):
        raise Refused(
            f"message carries {_short(written)}, which is not JSON; {_ALLOWED}."
        ) from None
    for name, value in carried.items():
        if name not in ENTITIES:
            raise Refused(f"message carries {_short(name)}, which no button does; {_ALLOWED}.")
        values = value if isinstance(value, list) else [value]
        if not values or not all(_is_name(each) for each in values):
            raise Refused(
                f"message carries {_short(json.dumps({name: value}))}; "
                f"what it names has to be a string or a list of strings; {_ALLOWED}."
            )


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and value.isprintable()


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"

"""What may look to Rasa like a pressed quick reply, and what must not."""

from __future__ import annotations

from rasa.core.agent import Agent
from rasa.shared.core.constants import (
    USER_INTENT_BACK,
    USER_INTENT_RESTART,
    USER_INTENT_SESSION_START,
)

from careers.turn.press import as_typed, decode, encode, is_payload

# With these Rasa works on the conversation itself and answers nothing.
_NOT_FOR_VISITORS = (USER_INTENT_BACK, USER_INTENT_RESTART, USER_INTENT_SESSION_START)
_NOTHING = "?"


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

"""The store of conversations behind Rasa's agent."""

from __future__ import annotations

from rasa.core.agent import Agent

from tracker.store import ConversationStore


def conversation_store(agent: Agent | None) -> ConversationStore | None:
    """The store of an agent; None if conversations are kept in one of Rasa's own."""
    store = getattr(agent, "tracker_store", None)
    while store is not None and not isinstance(store, ConversationStore):
        store = getattr(store, "_tracker_store", None)  # Rasa wraps it
    return store


def was_lost(agent: Agent | None, sender_id: str) -> bool:
    """Whether a turn was answered from a conversation that couldn't be read or kept."""
    store = conversation_store(agent)
    return store is not None and store.lost(sender_id)


def can_serve(agent: Agent) -> bool:
    """Whether visitors may be sent to an agent: it has a model, and a store of ours.

    Rasa answers from memory where it can't make the store, and keeps nothing.
    """
    return bool(agent.is_ready()) and conversation_store(agent) is not None

"""Questions that are read another way because of what was talked of before."""

from __future__ import annotations

from collections.abc import Sequence

from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import PAY_TOPICS, Question

_OF_PAY = ("band", "stage", "pay_period", "year", "bare_number")
_FEW_WORDS = 5
# Questions about a place or a person that, of an organisation, ask how to reach it.
_REACHING = ("ask_workplaces", "ask_person", "ask_vacancies", "nlu_fallback", "out_of_scope")
_UNSURE = ("nlu_fallback", "out_of_scope")
# Of the two likeliest readings, the one that what was talked of leads to is meant.
_LIKELIEST = 2


def in_context(question: Question, text: str, memory: Memory) -> Question:
    """The question as the conversation so far makes it.

    Args:
        question: as it was read alone.
        text: the visitor's words.
        memory: what was talked of.
    """
    if "else" in question.all("reference") and len(text.split()) <= _FEW_WORDS and memory.topic:
        return Question("more_detail", question.named)
    if _goes_on_about_pay(question, text, memory):
        return Question("follow_up", question.named)
    if _asks_for_organisation(question, memory):
        return Question("ask_contact", question.named)
    return question


def _goes_on_about_pay(question: Question, text: str, memory: Memory) -> bool:
    """After pay, a few words with a band, stage or year are about pay again."""
    if memory.topic not in PAY_TOPICS or not any(question.all(kind) for kind in _OF_PAY):
        return False
    if question.topic in PAY_TOPICS:
        return False
    return question.intent in _UNSURE or len(text.split()) <= _FEW_WORDS


def _asks_for_organisation(question: Question, memory: Memory) -> bool:
    """After an organisation was named, "where are they" asks for its address."""
    just_named = memory.topic in ("contact", "professional_body")
    points_back = bool(question.all("reference")) and not question.all("occupation")
    return (
        just_named
        and points_back
        and question.intent in _REACHING
        and memory.remembered("organisation") is not None
    )


def likeliest(readings: Sequence[Question], memory: Memory, store: Store) -> Question | None:
    """The reading that is meant, where what was talked of decides.

    That is the one of the two likeliest that the topic spoken of leads to. Between two
    readings about pay, the amounts come first.
    """
    two = [reading.topic for reading in readings[:_LIKELIEST]]
    if "pay" in two and all(topic in PAY_TOPICS for topic in two):
        return readings[two.index("pay")]
    before = store.topics.get(memory.topic or "")
    near = {f"ask_{topic}" for topic in before.leads_to} if before else set()
    found = [reading for reading in readings[:_LIKELIEST] if reading.intent in near]
    return found[0] if len(found) == 1 else None

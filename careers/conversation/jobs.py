"""Which job a message is about."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.social import SOCIAL_INTENTS
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn

# Questions that another job is named in without being asked about.
_OF_OTHERS = frozenset(
    {
        "ask_team",
        "ask_patient_contact",
        "ask_specialisms",
        "ask_pay_system",
        "ask_contact",
        "ask_person",
        "ask_bot",
        "ask_not_covered",
        "ask_other_titles",
        "ask_eligibility",
        "ask_photos",
    }
)


def on_page(memory: Memory, page: str | None, store: Store) -> Memory:
    """The memory with the job of the page, where the visitor has come to another page."""
    if page is None or page not in store.profiles or page == memory.page:
        return memory
    return replace(memory, page=page, occupation=page)


def job_of(turn: Turn, memory: Memory, store: Store) -> Profile | None:
    """The job that is talked about: named now, on the page or named before, or the only one.

    Returns:
        None where it could be any of several.
    """
    named = [job for question in turn.questions for job in question.all("occupation")]
    candidates = [*named, *filter(None, [memory.occupation])]
    known = [job for job in candidates if job in store.profiles]
    if known:
        return store.profiles[known[0]]
    return next(iter(store.profiles.values())) if len(store.profiles) == 1 else None


def other_jobs(question: Question) -> tuple[str, ...]:
    """Ids of jobs without a profile that a question is about."""
    about_them = question.intent not in _OF_OTHERS and question.intent not in SOCIAL_INTENTS
    if not about_them or question.all("occupation"):
        return ()
    return question.all("other_occupation")

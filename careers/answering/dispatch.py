"""Which function answers which topic."""

from __future__ import annotations

from collections.abc import Callable

from careers.answering.about_bot import (
    answer_bot,
    answer_capabilities,
    answer_language,
    answer_sources,
)
from careers.answering.contacts import answer_contact, answer_organisations, answer_person
from careers.answering.hours import answer_hours
from careers.answering.occupations import answer_jobs_covered, answer_other_titles
from careers.answering.pay import answer_pay
from careers.answering.pay_sums import answer_difference
from careers.answering.scheme import answer_scheme_topic
from careers.answering.sections import answer_not_said, answer_topic
from careers.answering.speaker import Speaker
from careers.shapes.profile import Profile
from careers.turn.answer import Answer, together
from careers.turn.memory import Memory
from careers.turn.question import Named, Question


def _organisations(speaker: Speaker, profile: Profile) -> Answer:
    """Where the page names nobody, there is somebody else to ask."""
    if any(item.on_page for item in profile.contacts):
        return answer_organisations(speaker, profile)
    return answer_not_said(speaker, profile, "further_information")


_OF_PROFILE: dict[str, Callable[[Speaker, Profile], Answer]] = {
    "bot": answer_bot,
    "capabilities": answer_capabilities,
    "further_information": _organisations,
    "jobs_covered": answer_jobs_covered,
    "language": answer_language,
    "other_titles": answer_other_titles,
    "person": answer_person,
    "sources": answer_sources,
}
# Asked of one field of work, these are answered by what the profile says of that field.
_OF_ONE_FIELD = ("summary", "duties", "other_titles", "not_covered")
_OF_SCHEME = ("pay_system", "take_home_pay")


def answer_question(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory
) -> Answer:
    """Answer a question that has a topic.

    Raises:
        KeyError: the store has no such topic; the content check finds that earlier.
    """
    topic = question.topic or ""
    if topic in _OF_ONE_FIELD and question.all("specialism"):
        topic = "specialisms"
    if topic in _OF_PROFILE:
        return _OF_PROFILE[topic](speaker, profile)
    if topic == "contact":
        return answer_contact(speaker, profile, question, memory)
    if topic in ("pay", "pay_difference", *_OF_SCHEME):
        return _about_pay(speaker, profile, _with_bands(question), memory, topic)
    rather = speaker.store.topics[topic].rather
    topic = next((rather[item.id] for item in question.named if item.id in rather), topic)
    if topic == "hours":
        return answer_hours(speaker, profile, question, memory)
    told = topic if topic in profile.topics else _instead(speaker, question, topic)
    return answer_topic(speaker, profile, question, memory, told)


def _about_pay(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory, topic: str
) -> Answer:
    if topic == "pay_difference":
        difference = answer_difference(speaker, profile, question, memory)
        return difference or answer_pay(speaker, profile, question, memory)
    if topic in _OF_SCHEME and not (topic == "pay_system" and question.all("stage")):
        answer = answer_scheme_topic(speaker, profile, question, memory, topic)
        if topic == "take_home_pay" or not question.all("band"):
            return answer
        return together([answer, answer_pay(speaker, profile, question, memory)])
    return answer_pay(speaker, profile, question, memory)


def _with_bands(question: Question) -> Question:
    """In a question about pay, a number that is nothing else is a band."""
    if question.all("band"):
        return question
    bands = [Named("band", number) for number in question.all("bare_number")]
    return question.about([*question.named, *bands])


def _instead(speaker: Speaker, question: Question, topic: str) -> str:
    """The topic that answers one that the profile has nothing on; itself if none does."""
    instead = speaker.store.topics[topic].instead
    named = (instead[item.id] for item in question.named if item.id in instead)
    return next(named, instead.get("otherwise", topic))

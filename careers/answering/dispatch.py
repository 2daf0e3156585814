"""Which function answers which topic."""

from __future__ import annotations

from collections.abc import Callable

from careers.answering.about_bot import (
    answer_bot,
    answer_capabilities,
    answer_language,
    answer_sources,
)
from careers.answering.amounts import answer_amount
from careers.answering.choosing import Wanted
from careers.answering.contacts import answer_contact, answer_organisations, answer_person
from careers.answering.glossary import answer_meaning
from careers.answering.hours import answer_hours
from careers.answering.occupations import answer_jobs_covered, answer_other_titles
from careers.answering.pay import answer_pay
from careers.answering.pay_sums import answer_difference
from careers.answering.scheme import answer_scheme_topic
from careers.answering.sections import (
    answer_not_said,
    answer_topic,
    chooser_of,
    tells_of_aspect,
    untold_detail,
)
from careers.answering.speaker import Speaker
from careers.shapes.kinds import LOOSE, QuestionKind
from careers.shapes.profile import Profile
from careers.shapes.topics import OF_PAY, OF_RULES, AnsweredBy, Topic
from careers.turn.answer import Answer, together
from careers.turn.memory import Memory
from careers.turn.question import Named, Question


def _organisations(speaker: Speaker, profile: Profile) -> Answer:
    """Where nobody is known for this job, there is somebody else to ask."""
    if profile.contacts:
        return answer_organisations(speaker, profile)
    asked = speaker.store.answered_by(AnsweredBy.ORGANISATIONS)
    return answer_not_said(speaker, profile, asked.id)


_OF_PROFILE: dict[AnsweredBy, Callable[[Speaker, Profile], Answer]] = {
    AnsweredBy.BOT: answer_bot,
    AnsweredBy.CAPABILITIES: answer_capabilities,
    AnsweredBy.ORGANISATIONS: _organisations,
    AnsweredBy.JOBS: answer_jobs_covered,
    AnsweredBy.LANGUAGES: answer_language,
    AnsweredBy.OTHER_TITLES: answer_other_titles,
    AnsweredBy.ADVISER: answer_person,
    AnsweredBy.SOURCES: answer_sources,
}


def answer_question(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory
) -> Answer:
    """Answer a question that has a topic.

    Raises:
        KeyError: the store has no such topic; the content check finds that earlier.
    """
    asked = speaker.store.topics[question.topic or ""]
    if asked.of_one_field and question.all("specialism"):
        asked = speaker.store.topics[asked.of_one_field]
    if asked.answered_by in _OF_PROFILE:
        return _OF_PROFILE[asked.answered_by](speaker, profile)
    if asked.answered_by is AnsweredBy.GLOSSARY:
        return answer_meaning(speaker, profile, question)
    if asked.answered_by is AnsweredBy.CONTACTS:
        return answer_contact(speaker, profile, question, memory)
    if tells_of_aspect(speaker.store, profile, question):
        if asked.answered_by is AnsweredBy.HOURS and question.all("nation"):
            return answer_hours(speaker, profile, question, memory)
        return answer_topic(speaker, profile, question, memory, asked.id)
    detail = untold_detail(speaker.store, profile, question)
    if detail is not None and detail.topic == asked.id:
        return answer_not_said(speaker, profile, asked.id, detail.label)
    if asked.answered_by in OF_PAY:
        return _about_pay(speaker, profile, _with_bands(question), memory, asked)
    rather = asked.rather
    topic = next((rather[item.id] for item in question.named if item.id in rather), asked.id)
    if speaker.store.topics[topic].answered_by is AnsweredBy.HOURS:
        return answer_hours(speaker, profile, question, memory)
    known = chooser_of(speaker.store, profile).place(topic) is not None
    told = topic if known else _instead(speaker, question, topic)
    return answer_topic(speaker, profile, question, memory, told)


def _about_pay(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory, topic: Topic
) -> Answer:
    by = topic.answered_by
    if by not in OF_RULES and (rules := _by_rules(speaker, profile, question, memory)):
        amounts = by is AnsweredBy.PAY and not set(question.kinds) - {*LOOSE, QuestionKind.HOW_MUCH}
        return (
            together([answer_pay(speaker, profile, question, memory), rules]) if amounts else rules
        )
    if by is AnsweredBy.PAY_DIFFERENCE:
        difference = answer_difference(speaker, profile, question, memory)
        return difference or answer_pay(speaker, profile, question, memory)
    if by in OF_RULES and not (by is AnsweredBy.PAY_SCHEME and question.all("stage")):
        answer = answer_scheme_topic(speaker, profile, question, memory, topic.id)
        if by is AnsweredBy.TAKE_HOME_PAY or not question.all("band"):
            return answer
        return together([answer, answer_pay(speaker, profile, question, memory)])
    return answer_amount(speaker, profile, question, memory)


def _by_rules(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory
) -> Answer | None:
    """What the rules of pay tell of a part of it that is named, such as London's supplement.

    Where nothing strict is asked for, it is an amount.
    """
    kinds = tuple(set(question.kinds) - set(LOOSE)) or (QuestionKind.HOW_MUCH,)
    wanted = Wanted(kinds, question.all("pay_aspect"))
    if not chooser_of(speaker.store, profile).tells(wanted):
        return None
    rules = speaker.store.answered_by(AnsweredBy.PAY_SCHEME)
    asked = Question(rules.intent, question.named).asking(kinds)
    return answer_scheme_topic(speaker, profile, asked, memory, rules.id)


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

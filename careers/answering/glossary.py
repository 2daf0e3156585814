"""What hard words mean: where it is asked, and where an answer says one for the first time."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from careers.answering.contacts import contact_line
from careers.answering.speaker import Speaker
from careers.shapes.glossary import TERM, Term
from careers.shapes.profile import Profile
from careers.shapes.topics import AnsweredBy
from careers.turn.answer import Answer, Status
from careers.turn.blocks import Contact, Message, Sources
from careers.turn.plain import plain_text
from careers.turn.question import Question

# An answer with more explanations than answer helps nobody; the first in the glossary comes first.
_MOST_EXPLAINED = 1


def answer_meaning(speaker: Speaker, profile: Profile, question: Question) -> Answer:
    """What the words that a question asks about mean, or who may know."""
    topic = speaker.store.answered_by(AnsweredBy.GLOSSARY).id
    leads = speaker.leads(profile, topic)
    terms = [speaker.store.glossary[each] for each in question.all(TERM)]
    if not terms:
        contact = contact_line(speaker, profile, profile.general_contact)
        message = speaker.message(speaker.words("meaning.unknown"), contact)
        return speaker.answer([message], Status.HANDED_OFF, (), leads)
    sources = [term.source for term in terms if term.source is not None]
    message = speaker.message(*(_line(speaker, term) for term in terms), sources=sources)
    return speaker.answer([message], Status.ANSWERED, sources, leads)


def explained(
    speaker: Speaker, answer: Answer, before: Collection[str]
) -> tuple[Answer, tuple[str, ...]]:
    """An answer with the hard words that it says for the first time, and the ids of those.

    Args:
        speaker: says what they mean.
        answer: may hold hard words.
        before: ids of the words that were explained earlier in the conversation.
    """
    if answer.status not in (Status.ANSWERED, Status.PARTLY_ANSWERED):
        return answer, ()
    said = " ".join(plain_text(_told(message)) for message in answer.messages)
    new = list(_unexplained(speaker.store.glossary.values(), said, before))[:_MOST_EXPLAINED]
    if not new:
        return answer, ()
    *others, last = answer.messages
    lines = [_line(speaker, term) for term in new]
    messages = (*others, _with_lines(speaker, last, lines))
    return replace(answer, messages=messages), tuple(term.id for term in new)


def _unexplained(terms: Iterable[Term], said: str, before: Collection[str]) -> Iterable[Term]:
    for term in terms:
        told = term.id in before or any(each in said for each in term.unless)
        if (
            term.unless
            and not told
            and term.word.en in said
            and re.search(rf"\b{re.escape(term.word.en)}\b", said)
        ):
            yield term


def _told(message: Message) -> Message:
    """A message without its sources and whom to ask, whose names explain nothing."""
    return tuple(block for block in message if not isinstance(block, Sources | Contact))


def _with_lines(speaker: Speaker, message: Message, lines: Sequence[str]) -> Message:
    """A message with lines before the one that names its sources."""
    end = next((at for at, block in enumerate(message) if isinstance(block, Sources)), len(message))
    return (*message[:end], *speaker.message(*lines), *message[end:])


def _line(speaker: Speaker, term: Term) -> str:
    return speaker.words(
        "meaning.line", word=speaker.text(term.word), means=speaker.text(term.means)
    )

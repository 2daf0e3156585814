"""What the channel says itself when the bot can't."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from careers.answering.any_job import any_job
from careers.answering.contacts import contact_line
from careers.answering.messages import as_messages
from careers.answering.said import Said
from careers.answering.speaker import Speaker
from careers.content.current import Content, OfContent, current_store
from careers.safety.crisis import Crisis
from careers.safety.detector import CrisisDetector, load_detector
from careers.safety.replies import CrisisReplies, load_replies
from careers.shapes.language import Language
from careers.turn.answer import Answer, Status
from careers.turn.turn import page_of
from careers.words.tokens import tokenise
from careers.words.welsh import known_welsh

SAFETY = Path("safety")
"""The folder of what suggests danger, and of what is said then."""


@OfContent
def crisis_detector(content: Content) -> CrisisDetector:
    """The detector of this process.

    Raises:
        ContentError: its files are wrong.
    """
    return content.of_files(SAFETY, load_detector)


@OfContent
def crisis_replies(content: Content) -> CrisisReplies:
    """The signposts of this process.

    Raises:
        ContentError: their file is wrong.
    """
    return load_replies(content.folder / SAFETY, content.store.contacts)


def signpost(crisis: Crisis) -> Answer:
    """The calm signpost for a crisis, in the language that it was told in: numbers first."""
    reply = crisis_replies().reply(crisis.kind, crisis.language)
    speaker = Speaker(current_store(), reply.language)
    numbers = [Said(each, reply.language) for each in reply.numbers]
    first = [speaker.bullets(numbers)] if len(numbers) > 1 else numbers
    message = speaker.message(*first, Said(reply.rest, reply.language))
    return Answer((message,), Status.CRISIS, reply.language, reply.sources)


def apology(language: Language, page: str | None) -> Answer:
    """Something of ours is broken: say so, and who can be asked meanwhile."""
    store = current_store()
    speaker = Speaker(store, language)
    profile = store.profiles.get(page or "") or any_job(speaker)
    line = contact_line(speaker, profile, profile.general_contact)
    return speaker.answer([speaker.message(speaker.words("trouble.apology"), line)], Status.ERROR)


def stand_in(text: str, metadata: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The messages of a turn that Rasa could not answer.

    Args:
        text: what the visitor wrote.
        metadata: the page and its language.
    """
    page, language = page_of(metadata)
    crisis = crisis_detector().detect(text)
    if crisis:
        return as_messages(signpost(crisis))
    # What the visitor spoke before is remembered where nothing can be read from now.
    if known_welsh().spoken([token.text for token in tokenise(text)]):
        language = Language.WELSH
    return as_messages(apology(language, page))

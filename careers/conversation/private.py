"""What becomes of a message that personal data was taken out of."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from careers.answering.any_job import any_job
from careers.answering.messages import as_messages
from careers.answering.speaker import Speaker
from careers.content.current import current_store
from careers.conversation.stand_in import crisis_detector
from careers.privacy.cues import current_cues
from careers.privacy.kinds import Kind, Masked
from careers.privacy.masking import mask
from careers.privacy.remainder import BLANK, remainder
from careers.shapes.language import Language
from careers.turn.answer import Status
from careers.turn.turn import page_of

_BLANKS = dict.fromkeys(Kind, BLANK)


def masked(text: str) -> Masked:
    """A visitor's text, with what must not be kept found in it."""
    return mask(text, current_cues())


def blanked(found: Masked) -> str:
    """A text as it may be kept where nobody reads it again."""
    return found.text(_BLANKS)


def shown(found: Masked, language: Language) -> str:
    """A text as it may be kept and shown."""
    wording = current_store().wording
    kinds = {kind: wording[f"privacy.{kind.value}"] for kind in found.kinds}
    return found.text({kind: words.said_in(language).words for kind, words in kinds.items()})


def left_to_answer(found: Masked) -> str:
    """The part of a message that is to be answered; empty where nothing is left of it.

    A message about danger keeps every word that isn't personal data.
    """
    if not found.finds:
        return found.written
    whole = blanked(found)
    return whole if crisis_detector().detect(whole) else remainder(found, current_cues())


def notice(kinds: Iterable[Kind], language: Language) -> tuple[str, Language]:
    """What a visitor is told was taken out, and the language that it is told in."""
    speaker = Speaker(current_store(), language)
    named = ", ".join(speaker.words(f"privacy.named.{kind.value}") for kind in kinds)
    return speaker.words("privacy.notice", kinds=named), speaker.language


def private_reply(
    kinds: Iterable[Kind],
    metadata: Mapping[str, Any],
    offered: Sequence[Mapping[str, str]] = (),
) -> list[dict[str, Any]]:
    """The messages of a turn in which nothing but personal data was told.

    Args:
        kinds: what was told.
        metadata: the page and its language.
        offered: the quick replies of the turn before, with title and payload; they stay.
    """
    page, language = page_of(metadata)
    store = current_store()
    words, _ = notice(kinds, language)
    speaker = Speaker(store, language)
    more = speaker.words("privacy.carry_on" if offered else "privacy.offer")
    answer = speaker.answer([speaker.message(words, more)], Status.SOCIAL)
    if offered:
        text, *rest = as_messages(answer)
        return [{**text, "buttons": [dict(each) for each in offered]}, *rest]
    other = Speaker(store, language)  # what is offered may have no Welsh yet
    replies = other.what_to_ask(store.profiles.get(page or "") or any_job(other))
    return as_messages(dataclasses.replace(answer, replies=replies))

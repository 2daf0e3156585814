"""Everything that is said between the questions."""

from __future__ import annotations

from careers.answering.contacts import adviser_line
from careers.answering.speaker import Part, Speaker
from careers.shapes.profile import Profile
from careers.turn.answer import Answer, Status

# With what a visitor is shown again what there is to ask.
_WITH_LEADS = ("greet", "chitchat", "complain", "start_again", "affirm", "deny")
SOCIAL_INTENTS = (*_WITH_LEADS, "goodbye", "thank", "praise", "abuse")


def answer_social(speaker: Speaker, profile: Profile, intent: str) -> Answer:
    """The reply to a greeting, thanks, a complaint and the like.

    Raises:
        KeyError: the intent is none of `SOCIAL_INTENTS`.
    """
    parts: list[Part] = [speaker.words(f"social.{intent}", plural=speaker.text(profile.plural))]
    if intent == "complain":
        parts.append(adviser_line(speaker, profile))
    replies = speaker.what_to_ask(profile) if intent in _WITH_LEADS else ()
    return speaker.answer([speaker.message(*parts)], Status.SOCIAL, (), replies)


def decline(speaker: Speaker, profile: Profile) -> Answer:
    """The message has nothing to do with careers: say so, and what does."""
    text = speaker.words("decline.out_of_scope", plural=speaker.text(profile.plural))
    return speaker.answer([text], Status.OUT_OF_SCOPE, (), speaker.what_to_ask(profile))

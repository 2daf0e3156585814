"""Speaking of the jobs together, where it isn't known which one a visitor means."""

from __future__ import annotations

from careers.answering.speaker import Speaker
from careers.shapes.language import Text
from careers.shapes.profile import Profile
from careers.shapes.topics import AnsweredBy

_MOST_NAMED = 3


def any_job(speaker: Speaker) -> Profile:
    """The only job; of several, a job without facts that is called by the names of all.

    Whatever needs a fact asks first which job is meant; this is for all that needs none.
    """
    profiles = list(speaker.store.profiles.values())
    if len(profiles) == 1:
        return profiles[0]
    if len(profiles) <= _MOST_NAMED:
        together = speaker.listed(speaker.text(each.plural) for each in profiles)
    else:
        together = speaker.words("jobs.together", count=len(profiles))
    called = Text(en=together, cy=together)
    adviser = speaker.store.answered_by(AnsweredBy.ADVISER).contact
    return Profile(
        id="",
        title=called,
        plural=called,
        sources={},
        general_contact=adviser or profiles[0].general_contact,
        topics={},
    )

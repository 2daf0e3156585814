"""Questions about an aspect, which is told of under another topic than the one that was read."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.sections import chooser_of, tells_of_aspect
from careers.answering.social import SOCIAL_INTENTS
from careers.eligibility.state import GuideState
from careers.shapes.kinds import ASPECT, QuestionKind
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import AnsweredBy
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn

_OTHER_JOB = "other_occupation"
# Who asks for one of these wants it, whatever else is named.
_STAYS = (
    *(AnsweredBy.CONTACTS, AnsweredBy.ORGANISATIONS, AnsweredBy.ADVISER, AnsweredBy.BOT),
    *(AnsweredBy.CAPABILITIES, AnsweredBy.LANGUAGES, AnsweredBy.JOBS),
    AnsweredBy.LAST_ANSWER,
)
_UNSURE = ("nlu_fallback", "out_of_scope", "follow_up", "not_a_crisis")


def where_told(turn: Turn, memory: Memory, profile: Profile, store: Store) -> Turn:
    """The turn with each question about an aspect asked of the topic that tells of it.

    Args:
        turn: the message.
        memory: tells whether the eligibility check has asked something, and waits for an answer.
        profile: the job that is talked about.
        store: knows which topic an aspect belongs to.
    """
    state = GuideState.read(memory.guide)
    answering = state is not None and state.busy and not turn.intent.startswith("ask_")
    # What is surely out of scope only happens to use the words: nothing else is nearly as likely.
    outside = turn.intent == "out_of_scope" and not turn.readings
    if turn.press is not None or answering or outside:
        return turn
    return replace(turn, questions=tuple(_told(each, profile, store) for each in turn.questions))


def _told(question: Question, profile: Profile, store: Store) -> Question:
    aspects = question.all(ASPECT)
    if not tells_of_aspect(store, profile, question) or not _may_move(question, store):
        return question
    topics = [word.topic for word in store.vocabulary[ASPECT].words if word.id in aspects]
    first = filter(None, [question.topic, *topics])
    topic = chooser_of(store, profile).topic_of(aspects, *first)
    if topic is None:
        return question
    # Who compares asks of this job, and names another.
    named = (item for item in question.named if item.kind != _OTHER_JOB)
    return Question(f"ask_{topic}", tuple(named))


def _may_move(question: Question, store: Store) -> bool:
    """Whether another topic may answer: not where another job is asked about, or nothing is."""
    if question.asked(_OTHER_JOB) and QuestionKind.COMPARE not in question.kinds:
        return False
    topic = store.topic(question.topic)
    if topic is not None:
        return topic.answered_by not in _STAYS
    social = question.intent in (*SOCIAL_INTENTS, "start_again")
    return question.intent in _UNSURE or (social and bool(question.kinds))

"""Questions about an aspect, which is told of under another topic than the one that was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from careers.answering.choosing import Wanted
from careers.answering.sections import chooser_of, tells_of_aspect, untold_detail
from careers.answering.social import SOCIAL_INTENTS
from careers.conversation.facts_in_words import says, telling_words
from careers.conversation.outside import surely_outside
from careers.eligibility.state import GuideState
from careers.finding.hearing import want_reader
from careers.shapes.finding import Aspect
from careers.shapes.kinds import (
    ASPECT,
    ASPECT_WITHIN,
    QUESTION_KIND,
    TURNED,
    YES_OR_NO,
    QuestionKind,
)
from careers.shapes.profile import Profile
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.shapes.topics import CIRCUMSTANCE, AnsweredBy, Word
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn

_OTHER_JOB = "other_occupation"
# Who asks for one of these wants it, whatever else is named.
_STAYS = (
    *(AnsweredBy.CONTACTS, AnsweredBy.ORGANISATIONS, AnsweredBy.ADVISER, AnsweredBy.BOT),
    *(AnsweredBy.CAPABILITIES, AnsweredBy.LANGUAGES, AnsweredBy.JOBS),
    AnsweredBy.LAST_ANSWER,
)
_NATION = "nation"
_PAY_ASPECT = "pay_aspect"
# Kinds that a question about a place is asked with.
_OF_A_PLACE = (*YES_OR_NO, QuestionKind.WHERE, QuestionKind.WHICH)
# A reading as likely as this isn't put aside for words that may mean something else.
_CLEAR = 0.6
# Nor does a reading below this say yes or no.
_SAID_YES = 0.7
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
    if turn.press is not None or answering or surely_outside(turn):
        return turn
    read = {question.topic for question in (*turn.questions, *turn.readings)}
    sure = len(turn.readings) < 2
    clear = turn.confidence >= _CLEAR
    of_hours = (_of_hours(each, turn, clear, store) for each in turn.questions)
    of_register = (_of_register(each, clear, store) for each in of_hours)
    paid = len(turn.questions) == 1 and want_reader(store).speaks_of_pay(turn.text)
    of_pay = (
        _of_pay(each, store) if paid or store.is_about_pay(each.topic) else each
        for each in of_register
    )
    placed = (_of_place(each, clear, profile, store) for each in of_pay)
    questions = (_meant(each, read, profile, store) for each in placed)
    told = [_told(each, sure, clear, profile, store) for each in questions]
    if len(told) == 1 and (not sure or turn.confidence < _SAID_YES):
        told = [_without_yes(told[0])]
    return replace(turn, questions=tuple(told))


def _without_yes(question: Question) -> Question:
    """A question whose topic isn't sure, so that no yes or no may be meant for it."""
    if question.all(ASPECT) or not question.kinds:
        return question
    return question.about([*question.named, Named(QUESTION_KIND, TURNED)])


def _meant(question: Question, read: set[str | None], profile: Profile, store: Store) -> Question:
    """A question with the aspects that its words mean only within a topic: those of its own.

    Args:
        question: what was asked.
        read: the topics that the message may be about, which count where it isn't clear.
        profile: the job that is talked about; where it holds nothing on a topic, any counts.
        store: knows which topic an aspect belongs to.
    """
    topics = {question.topic} if question.topic else read
    within, beside = store.once("aspects within topics", lambda: _within_topics(store))
    topic = store.topic(question.topic)
    of_section = topic is not None and topic.answered_by is AnsweredBy.SECTION
    nothing = of_section and chooser_of(store, profile).place(question.topic or "") is None

    def meant() -> Iterator[Named]:
        for item in question.named:
            if item.kind != ASPECT_WITHIN:
                yield item
            elif item.id not in beside and (nothing or within.get(item.id) in topics):
                yield Named(ASPECT, item.id)

    return question.about(meant())


def _within_topics(store: Store) -> tuple[dict[str, str | None], frozenset[str]]:
    """The topics of aspects that count only within them, and which aspects are meant beside a place."""
    words = store.vocabulary[ASPECT].words
    within = {word.id: word.topic for word in words if word.within}
    return within, frozenset(word.id for word in words if word.beside is not None)


def _of_register(question: Question, clear: bool, store: Store) -> Question:
    """What isn't clear, such as "is it X", asked of registration where X keeps some job's register."""
    named = question.all("organisation")
    if clear or not named or not set(question.kinds) & set(YES_OR_NO):
        return question
    bodies = {job.registration.body for job in store.profiles.values() if job.registration}
    if not bodies & set(named):
        return question
    topic = store.topic(question.topic)
    if topic is not None and topic.answered_by in _STAYS:
        return question
    by = Aspect.REGISTRATION.value
    registration = next((each for each in store.topics.values() if each.compared_by == by), None)
    return replace(question, intent=registration.intent) if registration else question


def _of_hours(question: Question, turn: Turn, clear: bool, store: Store) -> Question:
    """What names nights or weekends, asked of the hours, where it is or may be about them.

    Whatever else is named then tells of whom it is asked: "nights for people in the blood labs".
    """
    topic = store.topic(question.topic)
    if topic is None or not question.all(_PAY_ASPECT):
        return question
    if topic.answered_by is AnsweredBy.HOURS:
        own = {word.id for word in store.vocabulary[ASPECT].words if word.topic == topic.id}
        return question.about(
            each for each in question.named if each.kind != ASPECT or each.id in own
        )
    if clear or topic.answered_by is not AnsweredBy.SECTION:
        return question
    likely = (store.topic(each.topic) for each in turn.readings)
    hours = (each for each in likely if each is not None and each.answered_by is AnsweredBy.HOURS)
    return next((replace(question, intent=each.intent) for each in hours), question)


def _of_pay(question: Question, store: Store) -> Question:
    """A question about pay with the aspects of pay that its words mean, such as that of private practice."""
    means = {each: word.id for word in store.vocabulary[ASPECT].words for each in word.of_pay}
    if not any(each in means for each in question.all(ASPECT)):
        return question
    named = (
        Named(ASPECT, means.get(item.id, item.id)) if item.kind == ASPECT else item
        for item in question.named
    )
    return question.about(dict.fromkeys(named))


def _of_place(question: Question, clear: bool, profile: Profile, store: Store) -> Question:
    """A question with the aspects that its words mean beside a place, such as where to study.

    Args:
        question: what was asked.
        clear: whether the topic that was read is sure to be meant.
        profile: the job that is talked about; an aspect that it tells of stays what is asked.
        store: knows which words mean an aspect beside a place.
    """
    within = question.all(ASPECT_WITHIN)
    if not within:
        return question
    words = store.vocabulary[ASPECT].words
    meant = [word for word in words if word.beside is not None and word.id in within]
    placed = question.all(_NATION) or QuestionKind.WHERE in question.kinds
    asks = not question.kinds or set(question.kinds) & set(_OF_A_PLACE)
    told = chooser_of(store, profile).topic_of(question.all(ASPECT))
    if not meant or not placed or not asks or told is not None:
        return question
    found = [word for word in meant if not clear or _is_near(question, word, store)]
    if not found:
        return question
    # The place alone may be the name of something else, such as where in Wales one works.
    others = (item for item in question.named if item.kind != ASPECT_WITHIN)
    return question.about([*others, *(Named(ASPECT, word.id) for word in found)])


def _is_meant(question: Question, detail: Word, profile: Profile, store: Store) -> bool:
    """Whether a detail is meant, though another topic was clearly read, which says nothing of it."""
    label = telling_words(store, profile, detail.label.en) if detail.label else frozenset()
    if detail.beside is not None or question.all(CIRCUMSTANCE) or not label:
        return _is_near(question, detail, store)
    place = chooser_of(store, profile).place(question.topic or "")
    told = [place.section.lead, *(each.text for each in place.section.points)] if place else []
    return not any(says(text.en, label) for text in told)


def _is_near(question: Question, word: Word, store: Store) -> bool:
    """Whether a question is about the topic of an aspect, or one that asks for it as well."""
    topic = store.topics[word.topic or ""]
    read = store.topic(question.topic)
    if read is None or read.of_anything or read.id == topic.id:
        return True
    return word.id == topic.takes_in.get(read.id)


def _told(question: Question, sure: bool, clear: bool, profile: Profile, store: Store) -> Question:
    aspects = question.all(ASPECT)
    if not clear and (doubted := _doubted(question, store)) is not None:
        moved = _told(doubted, sure, clear, profile, store)
        return question if moved == doubted else moved
    if not _may_move(question, profile, store):
        return question
    if not tells_of_aspect(store, profile, question):
        detail = untold_detail(store, profile, question)
        asks = question.topic is not None or question.kinds or question.all(_NATION)
        if detail and asks and (not clear or _is_meant(question, detail, profile, store)):
            return replace(question, intent=f"ask_{detail.topic}")
        return _of_untold(question, profile, store)
    topics = [word.topic for word in store.vocabulary[ASPECT].words if word.id in aspects]
    first = filter(None, [question.topic, *topics])
    topic = chooser_of(store, profile).topic_of(aspects, *first)
    if topic is None:
        return question
    if topic != question.topic and sure and _answers_better(question, profile, store):
        return question.about(item for item in question.named if item.kind != ASPECT)
    # Who names another job asks what is told of it here.
    named = (_mentioned(item) if item.kind == _OTHER_JOB else item for item in question.named)
    return Question(f"ask_{topic}", tuple(named))


def _doubted(question: Question, store: Store) -> Question | None:
    """A question as one that wasn't understood, where it isn't clear that it is for a person or the bot.

    "Will I be on call" may be read as a wish for somebody to call, and asks about the job.
    """
    topic = store.topic(question.topic)
    stays = topic is not None and topic.answered_by in _STAYS
    if not stays or not question.kinds or not question.all(ASPECT):
        return None
    return replace(question, intent=_UNSURE[0])


def _of_untold(question: Question, profile: Profile, store: Store) -> Question:
    """A question that wasn't understood, asked of the topic whose part it names.

    The job has no fact about that part; what it does say on the topic is the nearest.
    """
    aspects = question.all(ASPECT)
    topics = {word.topic for word in store.vocabulary[ASPECT].words if word.id in aspects}
    chooser = chooser_of(store, profile)
    known = [topic for topic in topics if chooser.place(topic or "") is not None]
    unclear = question.topic is None and question.intent != "out_of_scope"
    if not unclear or not question.kinds or len(known) != 1:
        return question
    return Question(f"ask_{known[0]}", question.named)


def _mentioned(job: Named) -> Named:
    return replace(job, role=JobRole.MENTIONED)


def _answers_better(question: Question, profile: Profile, store: Store) -> bool:
    """Whether the topic that was read tells what is asked for, and no point about the aspect does."""
    chooser = chooser_of(store, profile)
    wanted = Wanted(question.kinds, question.all(ASPECT))
    own = chooser.place(question.topic or "")
    if own is None or wanted.strict is None or chooser.tells(wanted):
        return False
    return wanted.met_by(own.section.lead_answers)


def _is_no_job(question: Question, profile: Profile, store: Store) -> bool:
    """Whether what may be a job is an aspect by the same name, of which the fact is known."""
    words = {kind: store.vocabulary[kind].words for kind in (ASPECT, _OTHER_JOB)}
    named = {
        kind: {name for word in each if word.id in question.all(kind) for name in word.names}
        for kind, each in words.items()
    }
    wanted = Wanted(question.kinds, question.all(ASPECT))
    alike = named[ASPECT] & named[_OTHER_JOB]
    return bool(alike and question.kinds) and chooser_of(store, profile).tells(wanted)


def _may_move(question: Question, profile: Profile, store: Store) -> bool:
    """Whether another topic may answer: not where another job is asked about, or nothing is."""
    if question.asked(_OTHER_JOB) and QuestionKind.COMPARE not in question.kinds:
        return _is_no_job(question, profile, store)
    topic = store.topic(question.topic)
    if topic is not None:
        return topic.answered_by not in _STAYS
    social = question.intent in (*SOCIAL_INTENTS, "start_again")
    return question.intent in _UNSURE or (social and bool(question.kinds))

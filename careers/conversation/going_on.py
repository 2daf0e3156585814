"""A few words that hang on what was talked of, whatever they were read as by themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace

from careers.answering.choosing import Place, Wanted
from careers.answering.sections import chooser_of
from careers.conversation.context import likeliest
from careers.conversation.follow_up import follow_up, same_again, with_what_was_named
from careers.eligibility.state import GuideState
from careers.shapes.kinds import ASPECT, LOOSE, YES_OR_NO, QuestionKind
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import JOB, AnsweredBy
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from careers.words.tokens import words_of

_FEW_WORDS, _SOME_WORDS = 6, 8
# A question in so few words says what it asks for, and not of what: "who decides", "how long for".
_BARE, _SAID_ALONE = 3, 2
# A reading below this gives way to what was talked of.
_UNSURE = 0.5
# A reading below this share of what a message was read as is no rival to it.
_AS_LIKELY = 0.5
# A word that asks for one of these asks it of what was talked of.
_LONE = (QuestionKind.WHERE, QuestionKind.WHEN, QuestionKind.WHY)
_POINTING, _THEY = ("it", "that"), "they"
_JOBS = (JOB, "other_occupation")
# What may be asked of a topic, named alone: "and on Sundays", "part time as well?".
_PARTS = (ASPECT, "pay_aspect", "working_pattern", "route", "specialism", "qualification")
_PAY_ASPECT, _NATION = "pay_aspect", "nation"
_HOW_PAY_IS_SET = (AnsweredBy.PAY_SCHEME, AnsweredBy.PAY_DIFFERENCE)
_REFUSED = ("nlu_fallback", "out_of_scope")


def going_on(turn: Turn, memory: Memory, profile: Profile, store: Store) -> Turn:
    """The turn, its question asked of what was talked of where its few words hang on that.

    Args:
        turn: the message, in which aspects are asked of the topics that tell of them.
        memory: what was talked of.
        profile: the job that is talked of.
        store: knows the topics.
    """
    if len(turn.questions) > 1:
        return _one_after_another(turn, memory, profile, store)
    question, before = turn.questions[0], store.topic(memory.topic)
    asks = question.topic is not None or question.intent in _REFUSED
    taken = before is not None and before.takes_in.get(question.topic or "") is not None
    few = 0 < len(turn.text.split()) <= (_SOME_WORDS if taken else _FEW_WORDS)
    topics = [topic for topic in (before, store.topic(question.topic)) if topic is not None]
    of_one = before is not None and not any(topic.over_all_jobs for topic in topics)
    if of_one and asks and _asks_the_same(turn):
        return replace(turn, questions=(Question("follow_up", question.named),))
    if not few or not asks or not of_one or any(map(question.all, _JOBS)):
        return turn
    read = _Short(turn, memory, profile, store).read()
    return turn if read is None else replace(turn, questions=(read,))


def _one_after_another(turn: Turn, memory: Memory, profile: Profile, store: Store) -> Turn:
    """Several questions, each asked of what the one before it was about, if of "it" or "that"."""
    questions: list[Question] = []
    for question in turn.questions:
        named = None
        if questions and store.topic(memory.topic) is not None:
            alone = replace(turn, text="", questions=(question,))
            named = _Short(alone, memory, profile, store).asked_of_it()
        of_it = Question(f"ask_{memory.topic}", (*question.named, *(named or ())))
        questions.append(question if named is None else of_it)
        memory = memory.after(questions[-1])
    return replace(turn, questions=tuple(questions))


def _asks_the_same(turn: Turn) -> bool:
    """Whether it isn't clear what is asked of another job, and "those" or "that" was spoken of."""
    question = turn.questions[0]
    pointed = set(question.all("reference")) & set(_POINTING)
    return bool(question.asked(JOB) and pointed) and _alone(question) and turn.confidence < _UNSURE


def of_them(turn: Turn, memory: Memory, store: Store) -> Turn:
    """The turn as a follow-up where it is about others, and so asks for no check of the visitor.

    Such as "how about a pharmacist, could they", after "could I work outside a hospital".
    """
    question, *others = turn.questions
    topic, before = store.topic(question.topic), store.topic(memory.topic)
    checks = topic is not None and topic.answered_by is AnsweredBy.CHECK
    said = question.asked(JOB) and _THEY in question.all("reference") and _alone(question)
    short = len(turn.text.split()) <= _SOME_WORDS and turn.press is None
    if others or not (checks and said and short) or before is None or before.over_all_jobs:
        return turn
    return replace(turn, questions=(Question("follow_up", question.named),))


def asked_alone(turn: Turn, memory: Memory, store: Store) -> Turn:
    """The turn as a follow-up where a lone "where?", "when?" or "why?" is asked after a topic.

    By itself it may be read as anything, also as small talk or a wish for the check.
    """
    question, *others = turn.questions
    state = GuideState.read(memory.guide)
    busy = state is not None and state.busy
    kinds = [kind for kind in question.kinds if kind in _LONE]
    if others or busy or turn.press is not None or memory.topic is None or not kinds:
        return turn
    joins = {*store.finding.joins.all, *store.finding.breaks.all}
    said = [word for word in words_of(turn.text) if word not in joins]
    names = any(thing.kind != "reference" for thing in question.things)
    # How pay is set tells why it is what it is.
    pay = store.is_about_pay(memory.topic) and store.is_about_pay(question.topic)
    if len(said) != 1 or names or pay:
        return turn
    return replace(
        turn, questions=(Question("follow_up", question.named),), readings=(), confidence=1.0
    )


def _alone(question: Question) -> bool:
    """Whether it names no part of a topic, and no job that there are no facts about."""
    return not any(map(question.all, (*_PARTS, "other_occupation")))


def unnamed(question: Question, turn: Turn, memory: Memory, store: Store) -> Question | None:
    """What a follow-up asks that names nothing: the same again, unless a reading is as likely."""
    readings = turn.readings
    likelier = turn.confidence >= _UNSURE or turn.nearest < turn.confidence * _AS_LIKELY
    likelier = likelier or bool(set(question.all("reference")) & set(_POINTING))
    if memory.topic is not None and (likelier or not readings):
        return same_again(question, memory, store)
    if len(readings) == 1:
        return readings[0]
    return likeliest(readings, memory, store)


@dataclass(frozen=True)
class _Short:
    """One question of a few words, after a topic was talked of."""

    turn: Turn
    memory: Memory
    profile: Profile
    store: Store

    @property
    def _question(self) -> Question:
        return self.turn.questions[0]

    @property
    def _points_back(self) -> bool:
        return bool(set(self._question.all("reference")) & set(_POINTING))

    @property
    def _hangs_on_it(self) -> bool:
        """Whether it names nothing itself, and points back or says only what it asks for."""
        names = any(thing.kind != "reference" for thing in self._question.things)
        bare = self._question.kinds and 0 < len(self.turn.text.split()) <= _BARE
        return not names and bool(self._points_back or bare)

    @property
    def _names_only_a_nation(self) -> bool:
        """Whether it names no more than a nation, such as "where can I do it in Wales"."""
        return {thing.kind for thing in self._question.things} <= {"reference", _NATION}

    @property
    def _only_names_a_way(self) -> bool:
        """Whether it only names a way of working, such as "what about part time"."""
        kinds = {thing.kind for thing in self._question.things}
        return kinds == {"working_pattern"} and not self._question.kinds

    def read(self) -> Question | None:
        """What it asks in the light of the topic; None where it stays what it is."""
        question = self._question
        for read in (self._of_extra_pay(), self._of_its_kind()):
            if read is not None:
                return read
        doubtful = self._points_back and question.kinds and self.turn.confidence < _UNSURE
        if doubtful and not question.all(ASPECT):
            return self._again()
        if question.topic == self.memory.topic:
            return None
        if question.intent == "out_of_scope" and not question.all(ASPECT):
            return self._again() if self._names_a_part() else None
        if (part := self.asked_of_it()) is not None or self._names_a_part():
            return self._asked_elsewhere(part) or self._again(*(part or ()))
        if self.turn.confidence >= _UNSURE or question.all(ASPECT):
            return None
        return self._unsure()

    def _asked_elsewhere(self, part: tuple[Named, ...] | None) -> Question | None:
        """What is asked of "it", where another topic tells of that part, such as where to study."""
        if not part:
            return None
        ids = [each.id for each in part]
        words = self.store.vocabulary[ASPECT].words
        own = next((word.topic for word in words if word.id in ids), None)
        told = chooser_of(self.store, self.profile).topic_of(ids, *filter(None, [own])) or own
        if told is None or own == self.memory.topic:
            return None
        return Question(f"ask_{told}", (*self._question.named, *part))

    def _of_extra_pay(self) -> Question | None:
        """After nights or weekends, "is that extra" asks what is paid for them."""
        question, spoken_of = self._question, self.memory.remembered(_PAY_ASPECT)
        topic = self.store.topic(question.topic)
        by = topic.answered_by if topic is not None else None
        if spoken_of is None or by not in _HOW_PAY_IS_SET or not self._hangs_on_it:
            return None
        asked = Named(_PAY_ASPECT, spoken_of)
        return Question(self.store.named_alone(_PAY_ASPECT).intent, (*question.named, asked))

    def _of_its_kind(self) -> Question | None:
        """What "where?" asks after a topic that has no fact of the kind."""
        question, before = self._question, self.store.topics[self.memory.topic or ""]
        bare = 0 < len(self.turn.text.split()) <= _SAID_ALONE and question.topic == before.id
        # Where nothing was told but who knows, that is where.
        sent_on = before.contact is not None and not self._places()
        reached = before.names_organisation or before.reaches or sent_on
        if not bare or reached or len(question.kinds) != 1 or self._has_a_fact():
            return None
        rather = self.store.asked_alone(question.kinds[0])
        if rather is None or any(thing.kind != "reference" for thing in question.things):
            return None
        return Question(rather.intent, question.named)

    def _again(self, *named: Named) -> Question:
        again = Question(f"ask_{self.memory.topic}", (*self._question.named, *named))
        told = chooser_of(self.store, self.profile).topic_of(again.all(ASPECT))
        if told is not None and not self._places():  # tables of pay tell of no aspect
            return Question(f"ask_{told}", again.named)
        return with_what_was_named(again, self.memory)

    def _unsure(self) -> Question | None:
        """What was talked of with what is new in it, else the reading that it leads to."""
        question, readings = self._question, self.turn.readings
        if question.things and follow_up(question, self.memory, self.profile, self.store):
            return Question("follow_up", question.named)
        if self.memory.topic in (each.topic for each in readings):
            return self._again()
        near = likeliest(readings, self.memory, self.store)
        topic = self.store.topic(near.topic) if near is not None else None
        if topic is not None and topic.answered_by is not AnsweredBy.CHECK:
            return near
        return None

    def asked_of_it(self) -> tuple[Named, ...] | None:
        """What of the topic is asked for by "how much is it"; None if it isn't asked of that."""
        question, taken = self._question, self.store.topics[self.memory.topic or ""].takes_in
        aspect = taken.get(question.topic or "")
        hangs = self._hangs_on_it or self._only_names_a_way
        hangs = hangs or (aspect is not None and self._points_back and self._names_only_a_nation)
        if not hangs or question.topic not in taken:
            return None
        if aspect is not None:
            return (Named(ASPECT, aspect),)
        return () if self._has_a_fact() else None

    def _has_a_fact(self) -> bool:
        """Whether the topic has a fact of the very kind asked for."""
        loose = {*LOOSE, *YES_OR_NO}
        wanted = Wanted(tuple(kind for kind in self._question.kinds if kind not in loose))
        aspect = self.memory.remembered(ASPECT)
        told = [
            point.answers
            for place in self._places()
            for point in (place.about([aspect]) if aspect else place.section.points)
        ]
        leads = [] if aspect else [place.section.lead_answers for place in self._places()]
        return any(wanted.met_by(answers) for answers in (*leads, *told))

    def _names_a_part(self) -> bool:
        """Whether it does no more than name what the topic talked of has a fact about."""
        question = self._question
        named = [thing for thing in question.things if thing.kind in _PARTS]
        if question.kinds or not named or len(named) < len(question.things):
            return False
        topic = self.store.topic(question.topic)
        own = topic is not None and topic.answered_by is not AnsweredBy.SECTION
        ids = [thing.id for thing in named]
        return not own and any(place.about(ids) for place in self._places())

    def _places(self) -> list[Place]:
        places = chooser_of(self.store, self.profile).places
        return [place for place in places if place.topic == self.memory.topic]

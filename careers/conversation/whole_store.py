"""Questions over all jobs of the store: which fit, which of two, and what answers open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers.answering.speaker import Speaker
from careers.conversation.comparison import Comparison
from careers.eligibility.state import GuideState
from careers.finding.comparing import MOST_COMPARED
from careers.finding.finder import Finder, like_this
from careers.finding.hearing import want_reader
from careers.finding.telling import MOST_SHOWN, FindingsSpeaker
from careers.finding.wants import WISHES, Kind, Want, as_texts, joined, still_known, wants_in
from careers.shapes.kinds import YES_OR_NO
from careers.shapes.store import Store
from careers.shapes.topics import JOB, JOB_GROUP, OF_RULES, AnsweredBy
from careers.turn.answer import Answer
from careers.turn.memory import Memory
from careers.turn.press import FROM, WANT
from careers.turn.question import Named, Question
from careers.turn.turn import Turn

_GOING_ON = ("follow_up", "nlu_fallback", "correct_answer")
_MORE = ("more_detail", "affirm")
_FOLLOW_UP, _WHICH, _IT = "follow_up", "which", "it"
_OUT_OF_SCOPE = "out_of_scope"
_UNSURE = ("nlu_fallback", _OUT_OF_SCOPE)
_JOBS = (JOB, JOB_GROUP, "other_occupation")
_FEW_WORDS, _BARE = 6, 3
_QUALIFICATION = "qualification"
# Of the jobs that were found, some words point at all.
_OF_THE_FOUND = {_WHICH, "that", "they", "both"}
_ONE = {_IT, "that"}
_HALF = 0.5
_SURE = 0.9


class WholeStore:
    """Answers what concerns all jobs; made once for a store."""

    def __init__(self, store: Store) -> None:
        """Prepare to answer over a store."""
        self._store = store
        self._finder = Finder(store)
        self._reader = want_reader(store)
        self._comparison = Comparison(store)

    @property
    def _finding(self) -> str:
        return self._store.answered_by(AnsweredBy.FINDING).id

    def asked(self, turn: Turn, memory: Memory) -> Turn:
        """The turn as one over all jobs, where its words are, whatever single job it was read for.

        Such as "which ones are nine to five?"; and any wish, where it isn't known which job is meant.
        """
        state = GuideState.read(memory.guide)
        if turn.press is not None or (state is not None and state.busy):
            return turn
        if (of_found := self._of_the_found(turn, memory)) is not None:
            return replace(turn, questions=(of_found,))
        turn = self._of_the_topic(self._as_one(turn), memory)
        (question, *others) = turn.questions
        question = self._unless_compared(question, turn, memory)
        question = self._unless_of_one(question, turn, memory)
        turn = replace(turn, questions=(question, *others))
        topic = self._store.topic(question.topic)
        readable = topic is not None or question.intent in (*_UNSURE, _FOLLOW_UP)
        if others or not readable:
            return turn
        if self._goes_on_comparing(question, turn, memory):
            intent = self._store.answered_by(AnsweredBy.COMPARING).intent
            return replace(turn, questions=(Question(intent, question.named),))
        if (jobs := self._pointed_at(question, turn, memory)) is not None:
            compared = Question(self._store.answered_by(AnsweredBy.COMPARING).intent, jobs)
            return replace(turn, questions=(compared,))
        if self._asks_of_all(question, turn, memory):
            return replace(turn, questions=(replace(question, intent=f"ask_{self._finding}"),))
        if topic is not None and (topic.over_all_jobs or topic.of_no_job):
            return self._of_what_is_wished(turn)
        if self._comparison.is_meant(question, turn.text, memory):
            by = AnsweredBy.COMPARING
        elif question.intent != _FOLLOW_UP and self._asks_for_jobs(question, turn, memory):
            by = AnsweredBy.FINDING
        else:
            return turn
        intent = self._store.answered_by(by).intent
        return replace(turn, questions=(Question(intent, question.named),))

    def _of_the_found(self, turn: Turn, memory: Memory) -> Question | None:
        """What a message asks of the jobs just found: others than those it rules out, or what one is."""
        if self._leaves_out(turn, memory):
            return Question(_FOLLOW_UP)
        return self._of_the_only(turn, memory)

    def _of_the_only(self, turn: Turn, memory: Memory) -> Question | None:
        """What the job is, where "more about that one" comes after one job was found."""
        one = memory.found_so_far == 1 and memory.topic == self._finding
        alone = len(turn.questions) == 1 and turn.intent == _MORE[0]
        if not one or not alone or memory.occupation is None:
            return None
        if not set(turn.questions[0].all("reference")) & _ONE:
            return None
        return Question(self._store.named_alone(JOB).intent, (Named(JOB, memory.occupation),))

    def _leaves_out(self, turn: Turn, memory: Memory) -> bool:
        """Whether "no nursing", after jobs were found, leaves some of them out."""
        found = memory.topic == self._finding and memory.found_so_far
        short = len(turn.questions) == 1 and len(turn.text.split()) <= _FEW_WORDS
        return bool(found) and short and self._reader.rules_out_jobs(turn.text)

    def _unless_compared(self, question: Question, turn: Turn, memory: Memory) -> Question:
        """The next reading in the place of a comparison that is unsure, and in which no job is set beside another."""
        compares = self._store.answered_by(AnsweredBy.COMPARING).intent
        others = [each for each in turn.readings if each.intent != compares]
        unsure = question.intent == compares and turn.confidence < _HALF and others
        if not unsure or not self._comparison.names_none(question, turn.text, memory):
            return question
        return others[0]

    def _unless_of_one(self, question: Question, turn: Turn, memory: Memory) -> Question:
        """The next reading in the place of an unsure one for jobs, where one is talked of: "d'you use a microscope"."""
        known = memory.occupation or turn.page
        unsure = question.topic == self._finding and turn.confidence < _HALF
        yes_or_no = bool(set(question.kinds) & set(YES_OR_NO))
        if not unsure or known not in self._store.profiles or not yes_or_no:
            return question
        if self._reader.asks_for_jobs(turn.text) or memory.topic == self._finding:
            return question
        others = (self._store.topic(each.topic) for each in turn.readings)
        rather = next((t for t in others if t is not None and not t.over_all_jobs), None)
        return replace(question, intent=rather.intent if rather else _UNSURE[0])

    def _goes_on_comparing(self, question: Question, turn: Turn, memory: Memory) -> bool:
        """Whether "and which is quicker to train for" goes on about jobs that were compared.

        It may be read as one for jobs of all, though it wishes for nothing.
        """
        unsure = question.topic == self._finding and turn.confidence < _SURE
        if not unsure or self._wishes(turn.text, question):
            return False
        return self._comparison.goes_on(question, turn.text, memory)

    def _pointed_at(
        self, question: Question, turn: Turn, memory: Memory
    ) -> tuple[Named, ...] | None:
        """The jobs named together last, where "which of them pays best" asks it of those few."""
        few = 2 <= len(memory.jobs) <= MOST_COMPARED and memory.topic != self._finding
        if not few or any(map(question.all, _JOBS)):
            return None
        if not self._reader.points_at_several(turn.text) or not self._measures(
            self._wishes(turn.text, question)
        ):
            return None
        return tuple(Named(JOB, job) for job in memory.jobs)

    def _asks_of_all(self, question: Question, turn: Turn, memory: Memory) -> bool:
        """Whether "which job takes longest to train for" was read as a comparison, and no jobs are set side by side.

        So may "which of these can I do without a degree" be, before any were listed.
        """
        compares = question.topic == self._store.answered_by(AnsweredBy.COMPARING).id
        if not compares or not self._comparison.sets_none(question, memory):
            return False
        wishes = self._wishes(turn.text, question)
        asks = turn.confidence < _SURE and self._reader.asks_for_jobs(turn.text)
        return any(asks or want.kind is Kind.ORDER for want in wishes)

    def _of_what_is_wished(self, turn: Turn) -> Turn:
        """The turn as one for jobs, where "what other jobs use physics" is unsure and wishes for something."""
        question, *others = turn.questions
        topic = self._store.topic(question.topic)
        if topic is None or others or any(map(question.all, _JOBS)):
            return turn
        wishes = self._wishes(turn.text, question)
        listed = topic.answered_by is AnsweredBy.JOBS and turn.confidence < _SURE
        asks = listed and wishes and self._reader.asks_for_jobs(turn.text)
        # "Any work but no nights, what's left" tells nothing that somebody has.
        told = question.all(_QUALIFICATION) or any(want.kind not in WISHES for want in wishes)
        possible = topic.answered_by is AnsweredBy.POSSIBLE and turn.confidence < _HALF
        if not asks and not (possible and wishes and not told):
            return turn
        intent = self._store.topics[self._finding].intent
        return replace(turn, questions=(Question(intent, question.named),))

    def _of_the_topic(self, turn: Turn, memory: Memory) -> Turn:
        """The turn with a bare "which ones" asked of what was talked of, and not of all jobs."""
        question, *others = turn.questions
        before = self._store.topic(memory.topic)
        of_one = before is not None and not before.over_all_jobs
        bare = len(turn.text.split()) <= _BARE and _WHICH in question.all("reference")
        if others or not of_one or not bare or question.topic != self._finding:
            return turn
        if self._wishes(turn.text, question) or any(map(question.all, _JOBS)):
            return turn
        return replace(turn, questions=(Question(_FOLLOW_UP, question.named),))

    def _as_one(self, turn: Turn) -> Turn:
        """The turn with one question for jobs where the others only add to it what is wanted.

        Such as "is there a job without a degree and get paid to train", read as two questions.
        """
        first, *others = turn.questions
        if first.topic != self._finding or any(each.kinds for each in others):
            return turn
        named = dict.fromkeys(item for each in turn.questions for item in each.named)
        if not others or any(item.kind in _JOBS for item in named):
            return turn
        return replace(turn, questions=(first.about(named),))

    def _asks_for_jobs(self, question: Question, turn: Turn, memory: Memory) -> bool:
        if any(map(question.all, _JOBS)):
            return False
        known = memory.occupation or turn.page
        anyone = known not in self._store.profiles and len(self._store.profiles) > 1
        # "My tooth hurts" names something of a job, and yet wishes for none.
        anyone = anyone and question.intent != _OUT_OF_SCOPE
        # A band is what is asked about, more often than what is wished for; "which needs" asks for jobs.
        other = set(question.all("reference")) - {_WHICH} or question.all("band")
        # "Do I get in with a degree" tells what somebody has, and asks for no jobs with one.
        of_check = question.topic == self._store.answered_by(AnsweredBy.CHECK).id
        # "Is it paid more at weekends" asks how pay is set.
        topic = self._store.topic(question.topic)
        of_rules = topic is not None and topic.answered_by in OF_RULES
        wishes = self._wishes(turn.text, question)
        asks = self._reader.asks_for_jobs(turn.text)
        # "Which job" may be one to go on to; with "the longest training", it is one of all.
        in_order = any(want.kind is Kind.ORDER for want in wishes)
        asks = asks or (in_order and self._reader.asks_for_a_job(turn.text))
        if not asks and (not anyone or other or of_check or of_rules):
            return False
        # "There's a list for hospitals, which one is it" points at something of the job talked of.
        if not anyone and _IT in question.all("reference") and not self._measures(wishes):
            return False
        asks = asks or _WHICH in question.all("reference")
        # "Do I have to register" asks of one job; "which have to register" of all.
        return any(asks or want.kind is not Kind.REGISTERED for want in wishes)

    @staticmethod
    def _measures(wishes: Sequence[Want]) -> bool:
        """Whether jobs are wanted that are like another, or pay more than it."""
        return any(want.kind in (Kind.LIKE, Kind.PAY, Kind.ORDER) for want in wishes)

    def _wishes(self, text: str, question: Question) -> tuple[Want, ...]:
        """What of a message can be wanted of jobs, apart from words to look for."""
        read = self._reader.read(text, question)
        return tuple(want for want in read if want.kind is not Kind.TEXT)

    def answer(
        self, speaker: Speaker, question: Question, turn: Turn, memory: Memory
    ) -> tuple[Answer, Memory] | None:
        """The answer to a question for jobs, and the memory after it.

        Returns:
            None where the question is none over the whole store.
        """
        if (compared := self._comparison.answer(speaker, question, turn, memory)) is not None:
            return compared
        topic = self._store.topic(question.topic)
        if topic is None or topic.answered_by not in (AnsweredBy.FINDING, AnsweredBy.POSSIBLE):
            return None
        if topic.answered_by is AnsweredBy.POSSIBLE:  # there is no check of any job
            return self._found(speaker, question, (), memory, 0)
        if turn.press is not None or question.all(WANT):
            wants = still_known(wants_in(question.all(WANT)), self._store)
            return self._found(speaker, question, wants, memory, _number(question.first(FROM)))
        wants = self._reader.read(turn.text, question)
        return self._found(speaker, question, like_this(wants, memory.occupation), memory, 0)

    def goes_on(self, speaker: Speaker, turn: Turn, memory: Memory) -> tuple[Answer, Memory] | None:
        """After jobs were found: more of them, or those that are wanted otherwise as well.

        Returns:
            None where the message doesn't go on about them.
        """
        several = self._reader.points_at_several(turn.text)
        if not memory.found_so_far or not (memory.topic == self._finding or several):
            return None
        asked = Question(self._store.topics[self._finding].intent, turn.questions[0].named)
        before = still_known(wants_in(memory.searched), self._store)
        if turn.intent in _MORE and not turn.questions[0].all("occupation"):
            return self._found(speaker, asked, before, memory, memory.found_so_far)
        first = turn.questions[0]
        asks = first.topic is not None and (several or len(turn.text.split()) <= _FEW_WORDS)
        asks = asks and not any(map(first.all, _JOBS))
        asks = asks and set(first.all("reference")) <= _OF_THE_FOUND
        if not turn.text or not (asks or turn.intent in _GOING_ON):
            return None
        more = like_this(self._wishes(turn.text, asked), memory.occupation)
        if asks and turn.intent not in _GOING_ON:
            # "Do they take people my age" wishes for nobody to work with.
            more = tuple(want for want in more if not self._reader.is_of_anybody(want))
        return self._found(speaker, asked, joined(before, more), memory, 0) if more else None

    def _found(
        self,
        speaker: Speaker,
        question: Question,
        wants: Sequence[Want],
        memory: Memory,
        shown: int,
    ) -> tuple[Answer, Memory]:
        nation = question.first("nation")
        found = self._finder.find(wants, speaker.today, nation, speaker.language)
        answer = FindingsSpeaker(speaker, found).answer(shown)
        so_far = min(shown + MOST_SHOWN, len(found.results))
        after = replace(memory.after(question), searched=as_texts(wants), found_so_far=so_far)
        # The answer lists its jobs; where it is only one, that is talked of from now on.
        only = found.results[0].profile.id if len(found.results) == 1 else memory.occupation
        return answer, replace(after, jobs=[], occupation=only)


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() else 0


def as_asked(before: Turn, after: Turn, store: Store) -> Turn:
    """A turn whose questions over all jobs are as they were asked, with all that they name.

    Args:
        before: the turn as it was understood.
        after: the same, read as being about one job.
        store: knows the topics.
    """
    if len(before.questions) != len(after.questions):
        return after
    questions = (
        old if (topic := store.topic(old.topic)) is not None and topic.over_all_jobs else new
        for old, new in zip(before.questions, after.questions, strict=True)
    )
    return replace(after, questions=tuple(questions))

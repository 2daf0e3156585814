"""From a message that was understood to what is said and remembered."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace

from careers.answering.any_job import any_job
from careers.answering.speaker import Speaker
from careers.conversation.asking_job import ask_job, is_general, resumed
from careers.conversation.aspects import where_told
from careers.conversation.context import in_context, just_said_topics, told_of_themselves
from careers.conversation.counting import counted
from careers.conversation.described import described
from careers.conversation.follow_up import with_other_route
from careers.conversation.going_on import asked_alone, going_on, of_them
from careers.conversation.headed import headed
from careers.conversation.in_common import may_share, told_in_common
from careers.conversation.in_general import job_on_scheme, told_in_general
from careers.conversation.job_talk import MOST_QUESTIONS, JobTalk
from careers.conversation.jobs import (
    about_job,
    asked_onward,
    by_job,
    has_another,
    job_of,
    jobs_having,
    names_jobs,
    on_page,
    only_asked,
    remembered_of_job,
    with_jobs_named,
    without_jobs,
)
from careers.conversation.languages import in_language
from careers.conversation.listed import with_listed
from careers.conversation.meanings import asked_meanings
from careers.conversation.offered_jobs import with_chosen_job, with_pointed_job
from careers.conversation.once_more import once_more
from careers.conversation.recalled import Recall
from careers.conversation.shared_names import (
    chosen_of_group,
    group_asked,
    with_jobs_of_groups,
)
from careers.conversation.whole_store import WholeStore, as_asked
from careers.eligibility.guide import Guide
from careers.finding.descriptions import descriptions_of
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import JOB, AnsweredBy
from careers.turn.again import kept_turn
from careers.turn.answer import Answer, together
from careers.turn.encoding import kept
from careers.turn.memory import Memory, as_offer
from careers.turn.question import Named, Question
from careers.turn.shown import as_shown, typed_press
from careers.turn.turn import Reply, Turn


class Responder:
    """Answers the messages of one store."""

    def __init__(self, store: Store, clock: Callable[[], datetime.date]) -> None:
        """Answer from a store.

        Args:
            store: the content.
            clock: tells what day it is, each time anew.
        """
        self._store = store
        self._clock = clock
        self._guide = Guide(store)
        self._recall = Recall(store)
        self._whole_store = WholeStore(store)

    def prepare(self) -> None:
        """Make what the first turn about all jobs, or one that describes a job, would wait for."""
        self._guide.prepare()
        descriptions_of(self._store)

    def respond(self, turn: Turn, memory: Memory) -> Reply:
        """Answer a message.

        Args:
            turn: the message.
            memory: what is remembered of the conversation.
        """
        pressed = typed_press(turn.text, memory.shown) if turn.press is None else None
        if pressed is not None:
            turn = Turn.of(pressed, turn.page, turn.language)
        turn, memory, again = in_language(turn, memory)
        reply = self._once_more(turn, memory) if again else None
        reply = reply or self._kept(turn, memory)
        shown = as_shown(reply.answer.pressable)
        listed = [*reply.answer.jobs] or reply.memory.jobs
        return Reply(reply.answer, replace(reply.memory, shown=shown, jobs=listed))

    def _once_more(self, turn: Turn, memory: Memory) -> Reply | None:
        """The answer to the turn before, in the language of this one."""
        return once_more(Speaker(self._store, turn.language, self._clock()), memory, self._reply)

    def _kept(self, turn: Turn, memory: Memory) -> Reply:
        """The reply, after which the turn can be answered again; what only repeats is no turn of its own."""
        reply = self._reply(turn, memory)
        repeats = turn.intent == self._store.answered_by(AnsweredBy.LAST_ANSWER).intent
        again = memory.again if repeats else kept_turn(turn, memory, reply.memory)
        return Reply(reply.answer, replace(reply.memory, again=again))

    def _reply(self, turn: Turn, memory: Memory) -> Reply:
        memory = on_page(self._recall.recalled(memory), turn.page, self._store)
        turn = asked_meanings(asked_alone(turn, memory, self._store), self._store)
        found = described(turn, memory, self._store)
        if found is not None:
            turn = found.turn
            if len(found.jobs) > 1:
                speaker = Speaker(self._store, turn.language, self._clock())
                return ask_job(speaker, turn, memory, found.jobs)
        turn = self._whole_store.asked(self._with_jobs(turn, memory), memory)
        profile = job_of(turn, memory, self._store)
        just_said = just_said_topics(turn, memory)
        speaker = Speaker(self._store, turn.language, self._clock(), just_said)
        if (group := group_asked(turn, self._store)) is not None:
            return self._of_group(speaker, turn, memory, self._store.jobs_of(group))
        if profile is None:
            return self._of_no_job(speaker, turn, memory)
        parts = by_job(turn, profile, self._store)
        if len(parts) > 1:
            return self._of_each_job(speaker, parts, memory)
        before = memory.occupation
        memory = with_jobs_named(memory, turn, profile, self._store)
        turn, memory = self._of_job(turn, memory, profile)

        def usual(turn: Turn, memory: Memory) -> Reply:
            return self._usual(speaker, profile, turn, memory)

        reply = self._guide.lead(turn, memory, profile, speaker, usual)
        if turn.press is not None:
            return reply
        return headed(speaker, profile, before, reply, described=found is not None)

    def _with_jobs(self, turn: Turn, memory: Memory) -> Turn:
        """The turn with the jobs that it means, and with the questions that waited for one."""
        if names_jobs(turn) and self._guide.hears(turn, memory):
            turn = without_jobs(turn)  # "a nursing degree" is an answer and no job
        turn = with_chosen_job(turn, memory, self._store)
        pointed = with_pointed_job(turn, memory, self._store)
        if pointed != turn and not self._guide.hears(turn, memory):  # nor is "a two one" a job
            turn = pointed
        turn = with_jobs_of_groups(turn, memory, self._store)
        return of_them(resumed(turn, memory, self._store), memory, self._store)

    def _of_job(self, turn: Turn, memory: Memory, profile: Profile) -> tuple[Turn, Memory]:
        """The turn and the memory as they are for one job."""
        asked = only_asked(asked_onward(told_of_themselves(turn, self._store), self._store))
        own = about_job(asked, profile)
        own = replace(own, from_other=has_another(turn, profile))
        told = as_asked(turn, where_told(own, memory, profile, self._store), self._store)
        return told, remembered_of_job(memory, profile)

    def _usual(self, speaker: Speaker, profile: Profile, turn: Turn, memory: Memory) -> Reply:
        """The answer to questions about one job, where no check takes them."""
        if turn.press is None:  # what is pressed means what it says
            read = [
                in_context(each, turn.text, memory, self._store, turn.confidence)
                for each in turn.questions
            ]
            again = read[0].topic == memory.topic and read[0].intent != turn.intent
            if again and memory.topic is not None:  # asked once more, and surely
                turn = replace(turn, confidence=1.0)
            questions = tuple(self._pointed(each, memory, profile) for each in read)
            read_on = going_on(replace(turn, questions=questions), memory, profile, self._store)
            turn = as_asked(turn, read_on, self._store)
        reply = JobTalk(self._whole_store, speaker, profile, turn, memory).reply()
        return counted(speaker, profile, reply, turn)

    def _of_each_job(
        self, speaker: Speaker, parts: Sequence[tuple[Profile, Turn]], memory: Memory
    ) -> Reply:
        """Answers about several jobs, each under its name; the last is talked of afterwards."""
        answers: list[Answer] = []
        whole = replace(
            parts[0][1], questions=tuple(q for _, turn in parts for q in turn.questions)
        )
        jobs = with_jobs_named(memory, whole, parts[-1][0], self._store).jobs
        for profile, asked in parts[:MOST_QUESTIONS]:
            memory = with_jobs_named(memory, asked, profile, self._store)
            turn, memory = self._of_job(asked, memory, profile)
            reply = self._usual(speaker, profile, turn, memory)
            memory = reply.memory
            title = speaker.words("jobs.about", title=speaker.text(profile.title))
            first, *more = reply.answer.messages
            messages = ((*speaker.message(title), *first), *more)
            answers.append(replace(reply.answer, messages=messages))
        answer = together(answers)
        said = kept(answer.messages)
        return Reply(answer, replace(memory, jobs=jobs, last_answer=said))

    def _of_group(self, speaker: Speaker, turn: Turn, memory: Memory, jobs: Sequence[str]) -> Reply:
        """What holds for each job that a name may mean, and the question which of them is meant."""
        reply = ask_job(speaker, turn, memory, jobs)
        if not may_share(speaker, turn, jobs):
            return reply
        answers = [self._of_member(speaker, job, turn, memory) for job in jobs]
        told = told_in_common(speaker, turn, jobs, answers, reply.answer)
        if told is None:
            return reply
        kept_then = replace(
            reply.memory, last_answer=kept(told.messages), answer_status=told.status.value
        )
        return Reply(told, kept_then)

    def _of_member(self, speaker: Speaker, job: str, turn: Turn, memory: Memory) -> Answer:
        """The answer for one job of those that a name may mean."""
        profile, named = self._store.profiles[job], [Named(JOB, job)]
        asked = (chosen_of_group(each, named, self._store) for each in turn.questions)
        own, known = self._of_job(replace(turn, questions=tuple(asked)), memory, profile)
        return self._usual(speaker, profile, own, known).answer

    def _pointed(self, question: Question, memory: Memory, profile: Profile) -> Question:
        """A question with what its words point back at."""
        found = with_other_route(question, memory, profile)
        return with_listed(found, memory, profile, self._store)

    def _of_no_job(self, speaker: Speaker, turn: Turn, memory: Memory) -> Reply:
        """The check of all jobs, which needs none; else the question which job is meant."""

        def usual(turn: Turn, memory: Memory) -> Reply:
            return self._which_job(speaker, turn, memory)

        # A check whose job is gone may be all that is left of a conversation.
        if memory.guide is None and not self._guide.is_of_all(turn, memory):
            return usual(turn, memory)
        return self._guide.lead(turn, memory, any_job(speaker), speaker, usual)

    def _which_job(self, speaker: Speaker, turn: Turn, memory: Memory) -> Reply:
        """Ask which of several jobs is meant, unless it doesn't matter."""
        goes_on = self._whole_store.goes_on(speaker, turn, memory) is not None
        if not goes_on and not is_general(turn, memory, self._store):
            found = self._store.answered_by(AnsweredBy.FINDING).id == memory.topic
            before = memory.jobs if memory.awaiting_job or found else []
            if (told := self._in_general(speaker, turn, memory)) is not None:
                return told
            return ask_job(speaker, turn, memory, jobs_having(turn, self._store) or before)
        jobs = any_job(speaker)
        reply = JobTalk(self._whole_store, speaker, jobs, turn, memory).reply()
        return counted(speaker, jobs, reply, turn)

    def _in_general(self, speaker: Speaker, turn: Turn, memory: Memory) -> Reply | None:
        """What holds for every job on a pay scheme, where that answers the message."""
        profile = job_on_scheme(speaker, turn, memory)
        if profile is None:
            return None
        reply = JobTalk(self._whole_store, speaker, profile, turn, memory).reply()
        answer = told_in_general(speaker, profile, turn, memory, reply.answer)
        if answer is None:
            return None
        # Whoever names a job then is told the same of it.
        waiting = [as_offer(each) for each in turn.questions]
        said = kept(answer.messages)
        return Reply(answer, replace(reply.memory, awaiting_job=waiting, last_answer=said))

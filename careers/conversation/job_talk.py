"""Answers one turn about a job: its questions, a yes or no, a correction, what wasn't understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from careers.answering.any_job import any_job
from careers.answering.clarify import ask_which
from careers.answering.contacts import contacts_for
from careers.answering.dispatch import answer_question
from careers.answering.glossary import explained
from careers.answering.occupations import decline_other_job, not_compared
from careers.answering.sections import answer_more
from careers.answering.social import SOCIAL_INTENTS, answer_social, decline
from careers.answering.speaker import Speaker
from careers.conversation.context import likeliest, only_stands_there
from careers.conversation.follow_up import follow_up
from careers.conversation.going_on import unnamed
from careers.conversation.in_words import InWords
from careers.conversation.jobs import compared_jobs, other_jobs
from careers.conversation.outside import surely_outside
from careers.conversation.whole_store import WholeStore
from careers.shapes.glossary import TERM
from careers.shapes.kinds import ASPECT
from careers.shapes.profile import Profile
from careers.shapes.topics import JOB, OTHER_JOB, AnsweredBy
from careers.turn.answer import Answer, QuickReply, Status, together
from careers.turn.encoding import messages_from
from careers.turn.memory import Memory, as_offer, from_offer
from careers.turn.press import Ask
from careers.turn.question import Named, Question
from careers.turn.turn import Reply, Turn

MOST_QUESTIONS = 3
"""How many questions of one message are answered."""

_MOST_READINGS = 3
_UNCLEAR = 0.6
# Small talk below this isn't believed, if a question is half as likely.
_HARDLY = 0.4
_OF_TALK = ("affirm", "deny", "more_detail", "start_again")
# Whoever names one of these is not out of scope; of the first two, the job's own.
_OF_A_JOB, _OF_CAREERS = ("specialism", "route"), ("organisation", "band")
# Of another job, only these have an answer: what its pay band pays.
_WITH_BANDS = (AnsweredBy.PAY, AnsweredBy.PAY_DIFFERENCE, AnsweredBy.PAY_SCHEME)


class JobTalk:
    """One turn of a talk about one job, outside the eligibility check."""

    def __init__(
        self, jobs: WholeStore, speaker: Speaker, profile: Profile, turn: Turn, memory: Memory
    ) -> None:
        """Take a turn.

        Args:
            jobs: answers what concerns all jobs.
            speaker: says it.
            profile: the job that is talked about.
            turn: the message, its questions read in the light of the conversation.
            memory: what is remembered.
        """
        self._jobs = jobs
        self._store = speaker.store
        self._speaker = speaker
        self._profile = profile
        self._turn = turn
        self._memory = memory

    def reply(self) -> Reply:
        """What the turn is answered with, and what is remembered then."""
        special: dict[str, Callable[[], Reply]] = {
            "affirm": self._affirm,
            "deny": self._deny,
            "correct_answer": self._correct,
            "more_detail": self._more,
            self._store.answered_by(AnsweredBy.LAST_ANSWER).intent: self._repeat,
            "start_again": self._start_again,
            "nlu_fallback": self._clarify,
            "out_of_scope": self._decline,
        }
        questions = self._turn.questions
        if len(questions) == 1 and (found := self._goes_on()) is not None:
            return found
        if len(questions) == 1 and self._is_no_talk():
            return self._clarify()
        if len(questions) == 1 and self._turn.intent in special:
            return special[self._turn.intent]()
        return self._answer(questions)

    def _is_no_talk(self) -> bool:
        """Whether what was read as small talk may as well be a question."""
        turn = self._turn
        talk = turn.intent in (*SOCIAL_INTENTS, *_OF_TALK) and not turn.questions[0].topic
        return talk and turn.confidence < min(_HARDLY, 2 * turn.nearest)

    def _goes_on(self) -> Reply | None:
        """More of the jobs that were found, or others, where the message asks for them."""
        found = self._jobs.goes_on(self._speaker, self._turn, self._memory)
        return Reply(found[0], replace(found[1], offered=[], readings=[])) if found else None

    def _answer(self, questions: Sequence[Question]) -> Reply:
        answers: list[Answer] = []
        memory = replace(self._memory, offered=[], readings=[])
        for question in questions[:MOST_QUESTIONS]:
            answer, memory = self._one(question, memory)
            answers.append(answer)
        readings = [as_offer(reading) for reading in self._others(questions)]
        offered = [as_offer(reply.press.question) for reply in _asked(answers)]
        memory = replace(memory, readings=readings, offered=offered)
        return self._explained(Reply(together(answers), memory))

    def _explained(self, reply: Reply) -> Reply:
        """The reply with the hard words that are said for the first time."""
        asked = [term for each in self._turn.questions for term in each.all(TERM)]
        before = dict.fromkeys([*reply.memory.explained, *asked])
        answer, new = explained(self._speaker, reply.answer, before)
        return Reply(answer, replace(reply.memory, explained=[*before, *new]))

    def _one(self, question: Question, memory: Memory) -> tuple[Answer, Memory]:
        """The answer to one question, and the memory after it."""
        over_all = self._jobs.answer(self._speaker, question, self._turn, memory)
        if over_all is not None:
            return over_all
        others = other_jobs(question, self._store) or self._perhaps_of_others(question)
        if others and (told := self._in_words().of_another(question, others)) is not None:
            return told[0], memory.after(told[1])
        if others:
            return self._about_others(question, others, memory), memory.after(question)
        if question.intent in SOCIAL_INTENTS:
            return answer_social(self._speaker, self._profile, question.intent), memory
        whole = self._whole(question, memory)
        if whole is None:
            readings = self._offered()
            return ask_which(self._speaker, self._profile, readings), memory
        answer = answer_question(self._speaker, self._profile, whole, memory)
        if (found := self._in_words().instead(whole, answer)) is not None:
            answer, whole = found
        if compared := compared_jobs(whole, self._store):
            answer = not_compared(self._speaker, self._profile, compared, answer)
        topic = self._store.topic(whole.topic)
        aside = topic is not None and topic.aside
        return answer, memory.after(self._with_contact(whole), aside)

    def _in_words(self) -> InWords:
        return InWords(self._speaker, self._profile, self._turn, self._memory)

    def _with_contact(self, question: Question) -> Question:
        """The question with the organisation that its answer names, for what comes next."""
        contact = self._profile.contact_for(question.topic or "")
        if question.topic == self._store.answered_by(AnsweredBy.CONTACTS).id:
            chosen = contacts_for(self._speaker, self._profile, question, self._memory)
            contact = next(iter(chosen), None)
        if contact is None or question.all("organisation"):
            return question
        return question.about([*question.named, Named("organisation", contact)])

    def _about_others(self, question: Question, others: Sequence[str], memory: Memory) -> Answer:
        """Another job: no facts on it; but what a pay band pays is the same for all."""
        answer = decline_other_job(self._speaker, self._profile, others, question)
        topic = self._store.topic(question.topic)
        banded = self._profile.pay is not None and question.all("band")
        if not banded or (topic and topic.answered_by not in _WITH_BANDS):
            return answer
        amounts = self._store.answered_by(AnsweredBy.PAY)
        asked = question if question.topic else Question(amounts.intent, question.named)
        pay = answer_question(self._speaker, self._profile, asked, memory)
        return together([answer, pay])

    def _perhaps_of_others(self, question: Question) -> tuple[str, ...]:
        """Jobs without a profile that are asked about, where it isn't clear what of them is."""
        unclear = self._turn.confidence < _UNCLEAR and question.topic is not None
        told = question.all(JOB) or question.all(ASPECT)
        return question.asked(OTHER_JOB) if unclear and not told else ()

    def _whole(self, question: Question, memory: Memory) -> Question | None:
        if question.topic is not None:
            return question
        whole = follow_up(question, memory, self._profile, self._store)
        return whole or unnamed(question, self._turn, memory, self._store)

    def _offered(self) -> list[Question]:
        """The readings that may be named when the bot asks which was meant."""
        known = self._store.topics
        readings = [item for item in self._turn.readings if item.topic in known]
        return [item for item in readings if known[item.topic or ""].offered][:_MOST_READINGS]

    def _others(self, questions: Sequence[Question]) -> list[Question]:
        """What else the message may have meant."""
        answered = {question.intent for question in questions}
        readings = [item for item in self._turn.readings if item.intent not in answered]
        return readings[:_MOST_READINGS]

    def _affirm(self) -> Reply:
        if self._memory.offered:
            return self._answer([from_offer(self._memory.offered[0])])
        return self._social("affirm")

    def _deny(self) -> Reply:
        if self._memory.offered:
            answer = ask_which(self._speaker, self._profile, [])
            return Reply(answer, replace(self._memory, offered=[]))
        return self._social("deny")

    def _social(self, intent: str) -> Reply:
        return Reply(answer_social(self._speaker, self._profile, intent), self._memory)

    def _correct(self) -> Reply:
        """The answer was wrong: what is named now leads on, else the next likeliest readings."""
        question = self._turn.questions[0]
        if other_jobs(question, self._store):
            return self._answer([question])
        whole = follow_up(question, self._memory, self._profile, self._store)
        if whole is not None and question.named:
            return self._answer([whole])
        readings = [from_offer(offer) for offer in self._memory.readings]
        answer = ask_which(self._speaker, self._profile, readings, corrected=True)
        return Reply(answer, replace(self._memory, offered=self._memory.readings, readings=[]))

    def _more(self) -> Reply:
        question = self._turn.questions[0]
        if follow_up(question, self._memory, self._profile, self._store) is not None:
            return self._answer([replace(question, intent="follow_up")])
        if self._memory.offered:
            return self._affirm()
        if self._memory.topic is None:
            # "What's it like" asks for the job.
            summary = Question(self._store.named_alone(JOB).intent, question.named)
            return self._answer([summary]) if question.kinds else self._social("affirm")
        answer = answer_more(self._speaker, self._profile, self._memory.topic)
        return Reply(answer, self._memory)

    def _repeat(self) -> Reply:
        before = messages_from(self._memory.last_answer)
        if not before:
            return self._social("greet")
        intro = self._speaker.message(self._speaker.words("repeat.intro"))
        said = [message for message in before if message != intro]
        answer = self._speaker.answer([intro, *said], Status.SOCIAL)
        return Reply(answer, self._memory)

    def _start_again(self) -> Reply:
        memory = self._memory
        forgotten = Memory(
            page=memory.page,
            occupation=memory.page,
            language=memory.language,
            page_language=memory.page_language,
        )
        jobs = self._store.profiles.get(memory.page or "") or any_job(self._speaker)
        answer = answer_social(self._speaker, jobs, "start_again")
        return Reply(answer, forgotten)

    def _clarify(self) -> Reply:
        """Not understood; but what is named may lead on from what was talked of."""
        question = self._turn.questions[0]
        if other_jobs(question, self._store):
            return self._answer([question])
        readings = self._offered()
        near = None if self._turn.strays else likeliest(readings, self._memory, self._store)
        says_more = bool(readings) and only_stands_there(question)
        whole = follow_up(question, self._memory, self._profile, self._store)
        if whole is not None and not says_more:
            return self._answer([whole])
        if near is not None and (says_more or self._memory.topic is not None):
            return self._answer([near])
        if (found := self._found_in_words(question)) is not None:
            return found
        if not readings and (told := self._told_of_none()) is not None:
            return self._answer([told])
        answer = ask_which(self._speaker, self._profile, readings)
        return Reply(
            answer, replace(self._memory, offered=[as_offer(reading) for reading in readings])
        )

    def _found_in_words(self, question: Question) -> Reply | None:
        """The facts that hold the words of what wasn't understood, if it asks something."""
        found = self._in_words().found(question)
        if found is None:
            return None
        answer, asked = found
        return Reply(answer, replace(self._memory.after(asked), offered=[], readings=[]))

    def _told_of_none(self) -> Question | None:
        """The likeliest reading, if it is about the job and yet nothing that could be offered."""
        reading = next(iter(self._turn.readings), None)
        topic = self._store.topic(reading.topic) if reading is not None else None
        of_job = topic is not None and topic.answered_by is AnsweredBy.SECTION
        return reading if of_job else None

    def _decline(self) -> Reply:
        question = self._turn.questions[0]
        if question.all("other_occupation"):
            readings = self._turn.readings  # what it is about can be asked of this job next
            likely = readings[0] if readings and other_jobs(readings[0], self._store) else question
            return self._answer([likely])
        if self._names_something_of_the_job(question) and not surely_outside(self._turn):
            whole = follow_up(question, self._memory, self._profile, self._store)
            return self._answer([whole or question])
        return Reply(decline(self._speaker, self._profile), self._memory)

    def _names_something_of_the_job(self, question: Question) -> bool:
        """Whether it names what belongs to the job, or to careers; not a field of another job's."""
        own = {route.id for route in self._profile.entry_routes}
        own |= {field.id for field in self._profile.specialisms}
        named = {each for kind in _OF_A_JOB for each in question.all(kind)}
        return bool(own & named) or any(map(question.all, _OF_CAREERS))


def _asked(answers: Sequence[Answer]) -> list[QuickReply]:
    """The quick replies of an answer that asks which was meant."""
    return [
        reply
        for answer in answers
        if answer.status is Status.CLARIFIED
        for reply in answer.replies
        if isinstance(reply.press, Ask) and reply.press.question.topic
    ]

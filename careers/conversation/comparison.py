"""Which jobs a visitor wants compared, and by what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from careers.answering.occupations import job_name
from careers.answering.sections import chooser_of
from careers.answering.speaker import Speaker
from careers.finding.comparing import MOST_COMPARED
from careers.finding.comparison_words import ComparisonReader
from careers.finding.finder import pays_of
from careers.finding.matching import Likeness
from careers.finding.side_by_side import SideBySide, choose_another
from careers.shapes.finding import Aspect
from careers.shapes.kinds import ASPECT, QuestionKind
from careers.shapes.profile import Profile
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.shapes.topics import JOB, JOB_GROUP, AnsweredBy
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn

_OTHER, _THEY, _TWO = "other_occupation", "they", 2
_COMPARED = (None, JobRole.ASKED, JobRole.COMPARED)
_OF_SEVERAL = {QuestionKind.WHO, QuestionKind.WHICH, QuestionKind.COMPARE}
# Whoever asks for a difference of these means no jobs.
_WITHIN_A_JOB = ("band", "stage", "bare_number", "nation", "year")


class Comparison:
    """Answers questions that set jobs side by side; made once for a store."""

    def __init__(self, store: Store) -> None:
        """Learn how visitors ask for that."""
        self._store = store
        self._words = ComparisonReader(store)

    def answer(
        self, speaker: Speaker, question: Question, turn: Turn, memory: Memory
    ) -> tuple[Answer, Memory] | None:
        """How jobs compare, and the memory after it.

        Returns:
            None where the question sets no jobs side by side.
        """
        topic = self._store.topic(question.topic)
        if topic is None:
            return None
        asked = topic.answered_by is AnsweredBy.COMPARING
        if not (asked or topic.compared_by) or not (
            asked or self._of_several(question, turn, memory)
        ):
            return None
        jobs = self._jobs(question, memory)
        if not jobs:
            return None
        after = memory.with_jobs(job.id for job in jobs).after(question)
        if len(jobs) < 2:
            return self._with_what(speaker, jobs, question.all(_OTHER)), after
        aspect = Aspect(topic.compared_by) if topic.compared_by else self._words.aspect(turn.text)
        pays = pays_of(self._store, speaker.today, question.first("nation"))
        weighing = self._words.is_weighing(turn.text)
        answer = SideBySide(speaker, jobs, pays).answer(aspect, weighing)
        if QuestionKind.WHY in question.kinds:
            answer = _unsaid_why(speaker, answer)
        return answer, after

    def is_meant(self, question: Question, text: str, memory: Memory) -> bool:
        """Whether words set jobs side by side that were spoken of, whatever they were read for."""
        several = len(self._named(question, _COMPARED)) > 1
        if not several and any(question.all(kind) for kind in _WITHIN_A_JOB):
            return False
        topic = self._store.topic(question.topic)
        # "Who pays for the nursing course" asks it of no nurse: one name of several jobs compares none.
        apart = len([i for i in question.named if i.kind in (JOB, JOB_GROUP)]) > 1
        several = several and (apart or topic is None or topic.compared_by is not None)
        unsure = topic is None or topic.answered_by is AnsweredBy.PAY_DIFFERENCE or several
        between = unsure and self._words.speaks_of_several(text) and self._words.aspect(text)
        differ = self._asks_how_they_differ(question, memory) or self._asks_if_alike(
            question, memory
        )
        differ = differ or self._asks_if_they_share(question, text)
        differ = differ or self._measures_pay(question, memory)
        differ = differ or self.goes_on(question, text, memory)
        asks = between or differ or self._words.is_weighing(text)
        return bool(asks) and len(self._jobs(question, memory)) > 1

    def goes_on(self, question: Question, text: str, memory: Memory) -> bool:
        """Whether "who works more nights" is asked once jobs were compared."""
        compared = memory.topic == self._store.answered_by(AnsweredBy.COMPARING).id
        asks = bool(question.kinds) and set(question.kinds) <= _OF_SEVERAL
        named = any(question.all(kind) for kind in (JOB, JOB_GROUP, _OTHER))
        several = self._words.speaks_of_several(text)
        return compared and asks and not named and several and self._words.aspect(text) is not None

    def names_none(self, question: Question, text: str, memory: Memory) -> bool:
        """Whether nothing in words that were read as a comparison sets jobs side by side."""
        # The visitor's own job only tells of them.
        question = question.about(each for each in question.named if each.role is not JobRole.HELD)
        # Nor does the job that is talked of, by its name, stand beside another.
        own = (JOB, memory.occupation)
        others = (each for each in question.named if (each.kind, each.id) != own)
        question = question.about(others)
        named = any(question.all(kind) for kind in (JOB, JOB_GROUP, _OTHER))
        by = QuestionKind.COMPARE in question.kinds or self._words.aspect(text) is not None
        sets = named or self._words.is_weighing(text)
        sets = sets or (by and self._words.speaks_of_several(text))
        return not sets and len(self._jobs(question, memory)) < _TWO

    def sets_none(self, question: Question, memory: Memory) -> bool:
        """Whether a question names no jobs, and fewer than two were spoken of."""
        named = any(question.all(kind) for kind in (JOB, JOB_GROUP, _OTHER))
        return not named and len(self._jobs(question, memory)) < _TWO

    def _measures_pay(self, question: Question, memory: Memory) -> bool:
        """Whether pay is asked about and measured by that of another job: "better pay than a nurse"."""
        topic = self._store.topic(question.topic)
        by = self._named(question, (JobRole.COMPARED,))
        asked = topic is not None and topic.answered_by is AnsweredBy.PAY
        return asked and any(job != memory.occupation for job in by)

    def _asks_if_they_share(self, question: Question, text: str) -> bool:
        """Whether "do they need the same degree" is asked, and of nothing else than jobs."""
        alike = QuestionKind.COMPARE in question.kinds and _THEY in question.all("reference")
        named = any(question.all(kind) for kind in (JOB, JOB_GROUP, _OTHER))
        return alike and not named and self._words.aspect(text) is not None

    def _asks_if_alike(self, question: Question, memory: Memory) -> bool:
        """Whether "is the pay the same" is asked once another job was spoken of."""
        topic = self._store.topic(question.topic)
        pay = topic is not None and topic.answered_by is AnsweredBy.PAY_DIFFERENCE
        return (
            pay and QuestionKind.COMPARE in question.kinds and memory.remembered("nation") is None
        )

    def _asks_how_they_differ(self, question: Question, memory: Memory) -> bool:
        """Whether it asks how a job that it names differs, and names no part of a topic."""
        topic = self._store.topic(question.topic)
        unclear = topic is None or topic.answered_by in (
            AnsweredBy.SECTION,
            AnsweredBy.OTHER_TITLES,
        )
        titles = topic is not None and topic.answered_by is AnsweredBy.OTHER_TITLES
        # "Is it the same as a physio" asks about no other name, if a physio is a job by itself.
        asked = QuestionKind.COMPARE in question.kinds
        compared = (titles or asked) and unclear
        roles = _COMPARED if titles and asked else (JobRole.COMPARED,)
        jobs = (each.id for each in question.named if each.kind == JOB and each.role in roles)
        another = any(job != memory.occupation for job in jobs)
        return compared and another and not self._is_told(question, memory)

    def _is_told(self, question: Question, memory: Memory) -> bool:
        """Whether the job talked of has a fact about the very part that a question names."""
        profile = self._store.profiles.get(memory.occupation or memory.page or "")
        if profile is None:
            return bool(question.all(ASPECT))
        return chooser_of(self._store, profile).topic_of(question.all(ASPECT)) is not None

    def _of_several(self, question: Question, turn: Turn, memory: Memory) -> bool:
        """Whether a question that is mostly asked of one job is asked of several here."""
        if len(self._named(question, _COMPARED)) > 1:
            return True
        if any(question.all(kind) for kind in _WITHIN_A_JOB):
            return False
        topic = self._store.topic(question.topic)
        differs = topic is not None and topic.answered_by is AnsweredBy.PAY_DIFFERENCE
        spoken_of = len(self._jobs(question, memory)) > 1
        return differs and spoken_of and self._words.speaks_of_several(turn.text)

    def _named(self, question: Question, roles: tuple[JobRole | None, ...]) -> list[str]:
        """Ids of the jobs named in some roles; of an everyday name of several, all of them."""
        named = [each for each in question.named if each.role in roles]
        found: list[str] = []
        for each in named:
            found += [each.id] if each.kind == JOB else []
            found += self._store.jobs_of(each.id) if each.kind == JOB_GROUP else []
        return [*dict.fromkeys(each for each in found if each in self._store.profiles)]

    def _jobs(self, question: Question, memory: Memory) -> list[Profile]:
        """The jobs that are meant: those named, else those spoken of last."""
        named = self._named(question, _COMPARED)
        # "Is it more than a nurse" measures the job talked of by each that the name may mean.
        by = set(self._named(question, (JobRole.COMPARED,)))
        own = memory.occupation or memory.page
        if own is not None and own in self._store.profiles and by and by == set(named):
            named = [own, *(job for job in named if job != own)]
        if len(named) < 2:
            every = (*_COMPARED, *JobRole)
            held = [each for each in self._named(question, every) if each not in named]
            before = [memory.occupation, *memory.recent_jobs, memory.page]
            known = [each for each in before if each is not None and each in self._store.profiles]
            # Of what a group's name may mean, one stands for the visitor's own job.
            named = [*dict.fromkeys([*named, *held[:1], *known])][:2]
            if question.all(_OTHER):
                named = named[:1]
        return [self._store.profiles[each] for each in named[:MOST_COMPARED]]

    def _with_what(self, speaker: Speaker, jobs: list[Profile], unheld: tuple[str, ...]) -> Answer:
        """Only one of the jobs is known: there are no facts on the other, or none was named."""
        profile = jobs[0]
        like = Likeness(profile.features)
        others = sorted(
            (each for each in self._store.profiles.values() if each.id != profile.id),
            key=lambda each: -(like.of(each.features) or 0.0),
        )
        unknown = speaker.listed(job_name(speaker, each) for each in unheld) if unheld else None
        return choose_another(speaker, profile, others, unknown)


def _unsaid_why(speaker: Speaker, answer: Answer) -> Answer:
    """A comparison after which nobody can say why it comes out so."""
    first, *more = answer.messages
    before = speaker.message(speaker.words(f"unsaid.{QuestionKind.WHY.value}"))
    messages = ((*before, *first), *more)
    return replace(answer, messages=messages, status=Status.PARTLY_ANSWERED)


def spoken_of(turn: Turn, profile: Profile, store: Store) -> Iterator[str]:
    """Ids of the jobs that a message is about, the one that it is mostly about last."""
    for question in turn.questions:
        for each in question.named:
            if each.kind == JOB and each.role in _COMPARED and each.id in store.profiles:
                yield each.id
    yield profile.id

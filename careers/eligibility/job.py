"""What the check needs of one job: its questions, and readers of what is said about them."""

from __future__ import annotations

from careers.eligibility.state import GuideState
from careers.eligibility.ways_named import WaysNamed
from careers.hearing.heard import Reading
from careers.hearing.reading import AnswerReader
from careers.hearing.second_thoughts import SecondThoughts
from careers.policy.answers import Questions, held_question, questions_of
from careers.policy.planning import Planner
from careers.shapes.kinds import QuestionKind
from careers.shapes.profile import Profile
from careers.shapes.questions import AnswerType
from careers.shapes.store import Store
from careers.turn.shown import says
from careers.turn.turn import Turn
from careers.words.vocabulary import reader_of

# "No, the pay" is no answer to what is asked, and more than a no.
_CLEAR = 0.6


class CheckedJob:
    """A job whose ways in say what they ask for.

    Attributes:
        profile: the job.
        questions: those that its criteria look at.
        planner: plans which of them comes next.
        reader: reads answers to them.
        second_thoughts: finds what takes back the answer before.
        labels: what the questions are called.
        ways: finds the ways in that a message names.
    """

    def __init__(
        self,
        profile: Profile,
        store: Store,
        questions: Questions | None = None,
        planner: type[Planner] = Planner,
    ) -> None:
        """Prepare the check of a job.

        Args:
            profile: the job.
            store: the content.
            questions: what is asked; all that its criteria look at where none are given.
            planner: plans which question comes next.
        """
        self.profile = profile
        self._words = reader_of(store)
        self.questions = questions_of(profile, store) if questions is None else questions
        self.planner = planner(profile, self.questions)
        # "The graduate one" names a way in and no degree.
        ways = (name for way in profile.entry_routes for name in way.aliases if " " in name)
        elsewhere = store.questions.values()
        self.reader = AnswerReader(self.questions, store.answer_words, self._words, ways, elsewhere)
        # Qualifications by name, for a job that asks for none but a grade or two.
        known = {name for names in store.answer_words.levels.values() for name in names}
        for question in (each for each in elsewhere if each.type is AnswerType.SEVERAL):
            held = (each for each in question.options if each.id != question.nothing)
            known.update(name for each in held for name in each.names)
        self._qualifications = self._words.names((name, True) for name in known)
        self.second_thoughts = SecondThoughts(store.answer_words, self._words)
        self.ways = WaysNamed(profile, store, self._words)
        self._noes = self._words.names((name, True) for name in store.answer_words.none)
        self._notes = self._words.names(
            (name, note.id) for note in profile.notes for name in note.names
        )
        self.labels = self._words.names(
            (name, question.id)
            for question in self.questions.values()
            for name in (*question.names, question.label.en, *filter(None, [question.label.cy]))
        )

    def hears(self, text: str, state: GuideState) -> bool:
        """Whether a message answers the open question of a check, and asks nothing besides."""
        if state.open is None:
            return False
        if state.unlevelled and self.reader.at_level(text, state.unlevelled) is not None:
            return True
        known, other = state.answers, state.for_other
        reading = self.reader.read(text, state.open, known=known, for_other=other)
        return state.open in reading.answers and not reading.asks

    def notes_in(self, text: str) -> list[str]:
        """Ids of the notes that a message makes matter."""
        return list(dict.fromkeys(each.target for each in self._notes.find(self._words.read(text))))

    def only_denies(self, turn: Turn, reading: Reading) -> bool:
        """Whether a message asks nothing and tells what the visitor hasn't got, as "no degree" does.

        Args:
            turn: the message.
            reading: what it says about answers.
        """
        if any(set(question.kinds) - {QuestionKind.COMPARE} for question in turn.questions):
            return False  # "nothing higher than GCSEs" compares nothing
        noes = self._noes.find(self._words.read(turn.text))
        says_no = turn.confidence < _CLEAR and any(each.start == 0 for each in noes)
        return bool(reading.lacking) or says_no

    def names_unasked(self, text: str) -> bool:
        """Whether a message names qualifications, though the job doesn't ask which there are."""
        asks = held_question(self.questions) is not None
        return not asks and bool(self._qualifications.find(self._words.read(text)))

    def is_told(self, text: str, state: GuideState) -> bool:
        """Whether a message tells of qualifications, and asks nothing."""
        reading = self.reader.read(text, state.open, known=state.answers, for_other=state.for_other)
        return not reading.asks and (bool(reading.answers) or self.names_unasked(text))

    def option_said(self, question: str | None, text: str) -> str | None:
        """Id of the option of a question whose words, as they are shown, a message is."""
        asked = self.questions.get(question or "")
        for option in asked.options if asked is not None else ():
            if any(says(text, words) for words in (option.words.en, option.words.cy) if words):
                return option.id
        return None

    def question_named(self, text: str) -> str | None:
        """Id of the question whose answer a message speaks of."""
        found = self.labels.find(self._words.read(text))
        return max(found, key=lambda each: each.end - each.start).target if found else None


def can_be_checked(profile: Profile) -> bool:
    """Whether a profile says what its ways in ask for."""
    return any(route.requirements is not None for route in profile.entry_routes)

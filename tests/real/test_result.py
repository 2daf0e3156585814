"""However a check comes out, its first message is short, plain, and says what holds of each way in."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import textstat

from careers.answering.speaker import Speaker
from careers.eligibility.all_ending import MOST_SHOWN, AllEnding
from careers.eligibility.ending import MOST_WORDS, Ending
from careers.eligibility.every_job import EVERY_JOB, every_job
from careers.eligibility.job import can_be_checked
from careers.eligibility.state import GuideState
from careers.finding.wants import Kind, Want
from careers.policy.answers import Answers, Questions, questions_of
from careers.policy.evaluation import outcomes
from careers.policy.planning import Planner
from careers.shapes.language import Language
from careers.shapes.profile import Profile
from careers.shapes.questions import UNKNOWN
from careers.shapes.store import Store
from careers.turn.answer import Answer
from careers.turn.blocks import Contact, Summary, Verdict
from careers.turn.plain import plain_text
from tests.careers.policy.strategies import kinds_of_answers
from tests.conftest import SECOND_PROFILE
from tests.loading import loaded
from tests.visitor import TODAY

_MADE_UP = SECOND_PROFILE.with_name("bus-driver.yml")
_MOST_AGE = 12
# At this age, children begin to learn to read at grade 0 of the formula.
_AGE_OF_GRADE_0 = 5
_NAME = "Pat"


@dataclass(frozen=True)
class Result:
    """What comes out for some answers."""

    job: str
    answers: Answers
    answer: Answer

    @property
    def first(self) -> str:
        """The first message."""
        return self.answer.paragraphs[0]


@pytest.fixture(scope="module")
def checked(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The real jobs, and one with a check that is made up."""
    data = Path(shutil.copytree(real_data, tmp_path_factory.mktemp("checked") / "data"))
    shutil.copy(_MADE_UP, data / "profiles")
    return loaded(data)


def _ends(planner: Planner, profile: Profile, questions: Questions) -> Iterator[Answers]:
    """Answers of every kind with which nothing is left to ask."""
    waiting: list[Answers] = [{}]
    while waiting:
        answers = waiting.pop()
        question = planner.plan(answers).next
        if question is None:
            yield answers
            continue
        possible = (*kinds_of_answers(questions[question], profile, questions), UNKNOWN)
        waiting += [{**answers, question: answer} for answer in possible]


def _results_of(store: Store, profile: Profile) -> Iterator[Result]:
    questions = questions_of(profile, store)
    seen = set()
    for answers in _ends(Planner(profile, questions), profile, questions):
        found = repr(outcomes(profile, questions, answers))
        if found in seen:
            continue
        seen.add(found)
        state = GuideState(profile.id, answers=dict(answers))
        ending = Ending(Speaker(store, Language.ENGLISH, TODAY), profile, questions, state)
        yield Result(profile.id, answers, ending.answer())


@pytest.fixture(scope="module")
def results(checked: Store) -> list[Result]:
    """Every outcome of every job."""
    profiles = [each for each in checked.profiles.values() if can_be_checked(each)]
    return [result for profile in profiles for result in _results_of(checked, profile)]


def test_the_first_message_has_no_more_words_than_a_small_screen_shows(
    results: list[Result],
) -> None:
    for result in results:
        count = len(result.first.split())
        assert count <= MOST_WORDS, f"{count} words for {result.answers}:\n{result.first}"


def test_the_first_message_has_a_verdict_on_each_way_then_one_contact(
    results: list[Result],
) -> None:
    for result in results:
        kinds = [type(block) for block in result.answer.messages[0]]
        verdicts = kinds.index(next(kind for kind in kinds if kind is not Verdict))
        assert verdicts >= 1, result.first
        assert Verdict not in kinds[verdicts:], result.first
        assert kinds.count(Contact) == 1, result.first


def test_each_verdict_can_be_unfolded_to_its_rule_and_source(results: list[Result]) -> None:
    for result in results:
        for block in result.answer.messages[0]:
            if isinstance(block, Verdict):
                kinds = {kind.__name__ for kind in map(type, block.details)}
                assert {"Paragraph", "Sources"} <= kinds, f"{block.name} of {result.answers}"


def test_the_result_is_two_messages_and_the_second_ends_with_the_summary(
    results: list[Result],
) -> None:
    for result in results:
        assert len(result.answer.messages) == 2
        assert isinstance(result.answer.messages[1][-1], Summary)


def _names(store: Store, profile: Profile) -> list[str]:
    """What the result takes from the content as it is called there."""
    texts = [route.name for route in profile.entry_routes]
    texts += [text for each in profile.criteria for text in (each.words, each.rule)]
    texts += [each.decides.words for each in profile.criteria if each.decides]
    texts += [step for route in profile.entry_routes for step in route.steps]
    texts += [each.next_step for each in profile.criteria if each.next_step]
    texts += [text for each in store.contacts.values() for text in (each.name, each.purpose)]
    texts += [source.title for source in profile.sources.values()]
    found = {text.en for text in texts}
    found |= {route.short_name for route in profile.entry_routes if route.short_name}
    found |= {each.short_name for each in store.contacts.values() if each.short_name}
    return sorted(found, key=len, reverse=True)


def test_the_result_can_be_read_at_twelve(checked: Store, results: list[Result]) -> None:
    for job in {result.job for result in results}:
        names = "|".join(re.escape(name) for name in _names(checked, checked.profiles[job]))
        taken = re.compile(rf"{names}|https?://\S+|[0-9][0-9 ]{{5,}}", re.IGNORECASE)
        for result in (each for each in results if each.job == job):
            for block in result.answer.messages[0]:
                parts = [[block], block.details] if isinstance(block, Verdict) else [[block]]
                for part in parts:
                    words = taken.sub(_NAME, plain_text(part))
                    age = textstat.flesch_kincaid_grade(words) + _AGE_OF_GRADE_0
                    assert age <= _MOST_AGE, f"age {age:.1f}: {words}"


_PEOPLE: list[Answers] = [
    {},
    {"qualifications": ["none"]},
    {"qualifications": ["gcse"], "gcses": 3, "gcse_english": "3", "gcse_maths": "4"},
    {"gcses": 5, "gcse_english": "4", "gcse_maths": "3", "gcse_science": "4"},
    {"qualifications": ["a-level"], "a_levels": 2, "gcses": 8, "gcse_maths": "3"},
    {"qualifications": ["a-level"], "a_levels": 3, "gcses": 9, "gcse_english": "6", "gcse_maths": "7",
     "gcse_science": "7", "a_level_biology": "yes", "a_level_chemistry": "no"},
    {"qualifications": ["btec"], "a_levels": 0, "gcses": 5, "employer_support": "yes"},
    {"qualifications": ["access"], "gcse_english": "4"},
    {"qualifications": ["degree"], "degree_class": "upper-second", "degree_subject": "physics"},
    {"qualifications": ["degree"], "degree_class": "lower-second", "postgraduate": "no"},
    {"qualifications": ["abroad"], "degree_class": UNKNOWN},
]  # fmt: skip
_WISHES = [(), (Want(Kind.WORKS_WITH, "children"),), (Want(Kind.PAID),)]


@pytest.mark.parametrize("wants", _WISHES, ids=len)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("answers", _PEOPLE, ids=str)
def test_the_first_message_about_all_jobs_is_as_short(
    checked: Store, answers: Answers, language: Language, wants: tuple[Want, ...]
) -> None:
    questions = every_job(checked).questions
    state = GuideState(EVERY_JOB, answers=dict(answers))
    speaker = Speaker(checked, language, TODAY)
    first = AllEnding(speaker, questions, state, wants).answer().paragraphs[0]
    count = len(first.split())
    assert count <= MOST_WORDS, f"{count} words for {answers}:\n{first}"
    assert first.count("\n- ") <= MOST_SHOWN

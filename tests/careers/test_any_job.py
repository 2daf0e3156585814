"""A job that nobody thought of when the code was written is answered like the first one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.answer import Status
from tests.conftest import SECOND_PROFILE
from tests.loading import loaded
from tests.visitor import JOB, Visitor, asked, text_of

_NEW = "lighthouse-keeper"
_CODE = (
    "careers",
    "understanding",
    "components",
    "actions",
    "channels",
    "tracker",
    "settings",
    "operations",
)


@pytest.fixture
def with_scheme(data: Path) -> Store:
    """The made-up job on a pay scheme: other bands, another page."""
    profile = yaml.safe_load(SECOND_PROFILE.read_text(encoding="utf-8"))
    profile["pay"] = {
        "last_reviewed": profile["pay"]["last_reviewed"],
        "scheme": "agenda-for-change",
        "stages": [
            {"id": "start", "name": {"en": "starting"}, "band": "3"},
            {"id": "senior", "name": {"en": "head keepers"}, "band": "8b"},
        ],
    }
    path = data / "profiles" / f"{_NEW}.yml"
    path.write_text(yaml.safe_dump(profile, allow_unicode=True), encoding="utf-8")
    return loaded(data)


def _own_words(store: Store) -> list[str]:
    """What only the first job's page says: titles, names of its parts, its page."""
    profile = store.profiles[JOB]
    texts = [profile.title, profile.plural, *profile.other_titles, profile.sources["page"].title]
    texts += [route.name for route in profile.entry_routes]
    texts += [specialism.name for specialism in profile.specialisms]
    return [text.en.lower() for text in texts] + ["hospital", "anxious", "nhs trust", "01904"]


def _everything(store: Store) -> Iterator[tuple[str, str]]:
    visitor_says = [
        "greet",
        "chitchat",
        "start_again",
        "affirm",
        "deny",
        "out_of_scope",
        "complain",
    ]
    # What is asked over all jobs names several of them.
    own = [topic.intent for topic in store.topics.values() if not topic.over_all_jobs]
    for intent in [*visitor_says, *own]:
        yield intent, text_of(Visitor(store, _NEW).says(asked(intent)))
        visitor = Visitor(store, _NEW)
        visitor.says(asked(intent))
        yield f"{intent}, more", text_of(visitor.says(asked("more_detail")))


def test_nothing_of_the_first_job_is_said_of_the_second(two_jobs: Store) -> None:
    titles = [two_jobs.profiles[JOB].title.en]
    leaks = [
        (intent, word)
        for intent, text in _everything(two_jobs)
        for word in _own_words(two_jobs)
        # That both jobs are known is said where it was asked.
        if word in text.replace(f"jobs: {titles[0]} and", "").lower()
    ]
    assert not leaks


def test_every_topic_of_the_second_job_has_an_answer(two_jobs: Store) -> None:
    for topic in two_jobs.topics:
        answer = Visitor(two_jobs, _NEW).asks(topic)
        assert answer.paragraphs, topic
        if topic in two_jobs.profiles[_NEW].topics:
            assert answer.status is Status.ANSWERED, topic
            assert "Coast Board job page, Lighthouse Keeper (2024-05-06)" in text_of(answer), topic


@pytest.mark.parametrize(
    ("topic", "named", "said"),
    [
        ("hours", {}, "56 hours a week"),
        ("entry_routes", {}, "Lamp School Certificate"),
        ("entry_routes", {"route": "lamp-school"}, "eight months"),
        ("specialisms", {"specialism": "foghorns"}, "tower to tower"),
        ("other_titles", {}, "Beacon Warden"),
        ("pay", {}, "starting: £21,100 to £22,200 (2024)"),
        ("pay_difference", {}, "head keepers: £33,300 to £44,400"),
        ("pay", {"band": "6"}, "£21,100"),
        ("pay_system", {}, "I have no facts about how pay is set"),
        ("apprenticeship", {}, "I have no facts about apprenticeships"),
        ("vacancies", {}, "01111 222333 (the number on the job page"),
        ("person", {}, "Careersville"),
        ("further_information", {}, "The job page names Careersville"),
        ("sources", {}, "of 2024-05-06. It was last checked on 20 November 2026"),
    ],
)
def test_the_second_job_is_answered_from_its_own_page(
    two_jobs: Store, topic: str, named: dict[str, str], said: str
) -> None:
    assert said in text_of(Visitor(two_jobs, _NEW).asks(topic, **named))


def test_a_job_outside_the_pay_schemes_has_no_bands(two_jobs: Store) -> None:
    for topic in ("pay", "pay_difference", "pay_system", "take_home_pay"):
        text = text_of(Visitor(two_jobs, _NEW).asks(topic, band="6"))
        assert "Agenda for Change" not in text
        assert "40,559" not in text


def test_a_job_on_the_scheme_gets_the_schemes_pay(with_scheme: Store) -> None:
    text = text_of(Visitor(with_scheme, _NEW).asks("pay"))
    assert "- starting: Band 3, £26,300 to £27,890" in text
    assert "- head keepers: Band 8b, £67,583 to £78,530" in text
    assert "30,401" not in text
    assert "job page prints" not in text


def test_the_scheme_compares_the_new_jobs_own_bands(with_scheme: Store) -> None:
    text = text_of(Visitor(with_scheme, _NEW).asks("pay_difference"))
    assert "band 8b starts £41,283 a year above band 3" in text


def test_welsh_is_said_where_the_second_job_has_it(two_jobs: Store) -> None:
    visitor = Visitor(two_jobs, _NEW, Language.WELSH)
    assert "Mae ceidwaid goleudai" in text_of(visitor.asks("summary"))


def _code(root: Path) -> Iterator[Path]:
    for package in _CODE:
        yield from (root / package).rglob("*.py")


def test_no_code_rule_story_or_domain_names_a_job(root: Path, store: Store) -> None:
    names = {
        name.lower()
        for profile in store.profiles.values()
        for name in (
            profile.id,
            profile.id.replace("-", "_"),
            profile.title.en,
            profile.plural.en,
            *(title.en for title in profile.other_titles),
            *(specialism.id for specialism in profile.specialisms),
        )
    }
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
    rasa = [root / "domain.yml", root / "config.yml"]
    rasa += [*(root / "data" / "rules").glob("*.yml"), *(root / "data" / "stories").glob("*.yml")]
    found = [
        f"{path.relative_to(root)}: {match.group()}"
        for path in [*_code(root), *rasa]
        for match in pattern.finditer(path.read_text(encoding="utf-8").lower())
    ]
    assert not found, "what holds for one job belongs into its profile"


def test_no_wording_or_topic_names_a_job(root: Path, store: Store) -> None:
    for profile in store.profiles.values():
        for folder in ("topics", "wording", "understanding"):
            for path in (root / "data" / folder).glob("*.yml"):
                words = path.read_text(encoding="utf-8").lower()
                assert profile.title.en.lower() not in words, path

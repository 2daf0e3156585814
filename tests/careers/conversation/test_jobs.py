"""What two jobs call alike is each job's own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from careers.shapes.language import Text
from careers.shapes.profile import Focus, Point, Profile, Route, Specialism
from careers.shapes.store import Store
from careers.turn.question import Named, Question
from careers.words.date_words import date_words
from careers.words.lists import kind_words
from careers.words.reader import WordReader
from careers.words.speller import Speller
from tests.visitor import Visitor, asked, text_of, today
from understanding.dates import DateReader
from understanding.finder import Finder
from understanding.kinds import KindReader
from understanding.words import NameReader

_JOBS = ("bus-driver", "lighthouse-keeper")


def _with_own(profile: Profile, prefix: str) -> Profile:
    """A job with a route and a specialism of names that another job uses as well."""
    route, part = f"{prefix}-stp", f"{prefix}-night"
    section = replace(
        profile.topics["summary"],
        focus=Focus.ONLY,
        points=(
            Point(Text(en=f"The STP of {prefix} starts in May."), about=(route,)),
            Point(Text(en=f"Night work of {prefix} is quiet."), about=(part,)),
        ),
    )
    return replace(
        profile,
        entry_routes=(
            *profile.entry_routes,
            Route(route, Text(en="Summer Training Programme"), short_name="STP"),
        ),
        specialisms=(*profile.specialisms, Specialism(part, Text(en="night work"))),
        topics={**profile.topics, "entry_routes": section, "specialisms": section},
    )


@pytest.fixture(scope="module")
def both(bus_store: Store, two_jobs: Store) -> Store:
    found = {**bus_store.profiles, **two_jobs.profiles}
    own = {job: _with_own(found[job], job.split("-")[0]) for job in _JOBS}
    return replace(bus_store, profiles=own)


def _named(store: Store, words: str) -> tuple[Named, ...]:
    finds = (
        NameReader(
            WordReader(Speller(Counter(), (), {}, ())),
            Finder(store, DateReader(date_words(), today)),
            KindReader(kind_words()),
        )
        .read(words)
        .finds
    )
    return tuple(Named(each.kind, each.id) for each in finds)


@pytest.mark.parametrize(
    ("words", "intent", "said"),
    [
        ("when does the STP start", "ask_entry_routes", "The STP of {} starts in May."),
        ("summer training programme", "ask_entry_routes", "The STP of {} starts in May."),
        ("is night work quiet", "ask_specialisms", "Night work of {} is quiet."),
    ],
)
@pytest.mark.parametrize("job", _JOBS)
def test_what_two_jobs_call_alike_is_that_of_the_job_talked_of(
    both: Store, job: str, words: str, intent: str, said: str
) -> None:
    answer = Visitor(both, job).says(Question(intent, _named(both, words)))
    text = text_of(answer)
    mine, other = (prefix.split("-")[0] for prefix in sorted(_JOBS, key=lambda each: each != job))
    assert said.format(mine) in text
    assert said.format(other) not in text


def test_a_route_that_was_talked_of_is_forgotten_with_its_job(both: Store) -> None:
    visitor = Visitor(both, "bus-driver")
    visitor.asks("entry_routes", route="bus-stp")
    visitor.page = "lighthouse-keeper"
    visitor.says(asked("ask_hours"))
    assert "route" not in visitor.memory.context

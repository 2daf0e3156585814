"""Pay as of the day on which it is asked for."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from careers.answering.speaker import Speaker
from careers.conversation.respond import Responder
from careers.shapes.language import Language, Text
from careers.shapes.pay import PayTable
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from tests.visitor import JOB, asked

OTHER = "ward-clock-keeper"
_SCHEME = "agenda-for-change"
_NEXT = datetime.date(2027, 4, 1)


def _home(store: Store) -> PayTable:
    """The newest table of the home nation."""
    nation = store.schemes[_SCHEME].home_nation
    return next(each for each in store.pay_tables[_SCHEME] if each.nation == nation)


@pytest.fixture(scope="module")
def with_next_year(store: Store) -> Store:
    """The content with a table of next year, in which every amount is a pound more."""
    home = _home(store)
    more = {
        band: replace(pay, min=pay.min + 1, max=pay.max + 1, mid=None)
        for band, pay in home.bands.items()
    }
    following = replace(home, year="2027/28", effective_from=_NEXT, bands=more)
    return replace(store, pay_tables={_SCHEME: (following, *store.pay_tables[_SCHEME])})


def _pay(store: Store, day: datetime.date, **named: str) -> str:
    turn = Turn("", (asked("ask_pay", **named),), page=JOB)
    answer = Responder(store, lambda: day).respond(turn, Memory()).answer
    return "\n".join(answer.paragraphs)


def _amounts(store: Store) -> tuple[str, str]:
    """The start of band 6 today and next year."""
    start = _home(store).bands["6"].min
    return f"£{start:,}", f"£{start + 1:,}"


def test_pay_that_does_not_hold_yet_is_not_todays_but_announced(
    store: Store, with_next_year: Store
) -> None:
    today, following = _amounts(store)
    text = _pay(with_next_year, datetime.date(2026, 11, 25), band="6")
    assert today in text
    assert following not in text
    assert "Pay for 2027/28 is published too; it holds from 1 April 2027." in text


def test_from_its_day_on_the_new_pay_holds(store: Store, with_next_year: Store) -> None:
    today, following = _amounts(store)
    text = _pay(with_next_year, _NEXT, band="6")
    assert following in text
    assert today not in text
    assert "published too" not in text


def test_the_day_before_the_old_pay_holds(store: Store, with_next_year: Store) -> None:
    assert _amounts(store)[0] in _pay(with_next_year, _NEXT - datetime.timedelta(1), band="6")


def test_asked_for_its_year_pay_to_come_is_told_as_such(
    store: Store, with_next_year: Store
) -> None:
    text = _pay(with_next_year, datetime.date(2026, 11, 25), band="6", year="2027/28")
    assert _amounts(store)[1] in text
    assert "This isn't today's pay" in text


@pytest.mark.parametrize("named", [{}, {"band": "6"}, {"band": "8"}])
def test_the_newest_pay_is_said_to_be_old_once_its_year_is_over(
    store: Store, named: dict[str, str]
) -> None:
    year = _home(store).year
    assert "gone up since" not in _pay(store, datetime.date(2026, 11, 25), **named)
    text = _pay(store, datetime.date(2027, 11, 25), **named)
    assert f"is for {year}, so pay may have gone up since" in text


def _told(store: Store, day: datetime.date, intent: str, text: str = "", **named: object) -> str:
    turn = Turn(text, (asked(intent, **named),), page=JOB)  # type: ignore[arg-type]
    answer = Responder(store, lambda: day).respond(turn, Memory()).answer
    return "\n".join(answer.paragraphs)


_ASKED = pytest.mark.parametrize(
    ("intent", "text", "named"),
    [
        ("ask_compare_jobs", "", {"occupation": (JOB, OTHER)}),
        ("ask_pay", "which pays more", {"occupation": (JOB, OTHER)}),
        ("ask_find_jobs", "jobs that start over 20k", {}),
        ("ask_pay_difference", "", {"nation": ("wales", "england"), "band": "6"}),
        ("ask_sources", "", {}),
    ],
)


def _with_another(store: Store) -> Store:
    """The content with a second job that is paid by the same tables."""
    first = store.profiles[JOB]
    other = replace(first, id=OTHER, title=Text("Ward Clock Keeper"))
    return replace(store, profiles={JOB: first, OTHER: other})


@_ASKED
def test_wherever_pay_is_told_pay_to_come_is_announced(
    with_next_year: Store, intent: str, text: str, named: dict[str, object]
) -> None:
    store = _with_another(with_next_year)
    told = _told(store, datetime.date(2026, 11, 25), intent, text, **named)
    assert "Pay for 2027/28 is published too" in told


@_ASKED
def test_wherever_pay_is_told_old_pay_is_said_to_be_old(
    store: Store, intent: str, text: str, named: dict[str, object]
) -> None:
    told = _told(_with_another(store), datetime.date(2027, 11, 25), intent, text, **named)
    assert "so pay may have gone up since" in told


def test_pay_in_two_nations_is_that_of_the_year_that_is_asked_for(store: Store) -> None:
    nations = ("wales", "england")
    told = _told(
        store,
        datetime.date(2026, 11, 25),
        "ask_pay_difference",
        nation=nations,
        band="6",
        year="2025/26",
    )
    assert "Band 6 in Wales, 2025/26" in told
    assert "Band 6 in England, 2025/26" in told
    assert "2026/27" not in told


def test_before_the_first_table_the_year_that_is_lacking_is_named(store: Store) -> None:
    assert "for 2009/10. I have " in _pay(store, datetime.date(2010, 1, 1))


def test_the_newest_table_that_sources_name_is_that_of_the_home_nation(store: Store) -> None:
    england = next(each for each in store.pay_tables[_SCHEME] if each.nation == "england")
    early = replace(england, year="2027/28", effective_from=datetime.date(2026, 10, 1))
    tables = {_SCHEME: (early, *store.pay_tables[_SCHEME])}
    told = _told(replace(store, pay_tables=tables), datetime.date(2026, 11, 25), "ask_sources")
    assert _home(store).year in told
    assert "2027/28" not in told


@pytest.mark.parametrize(
    ("language", "day"), [(Language.ENGLISH, "1 April 2027"), (Language.WELSH, "1 Ebrill 2027")]
)
def test_a_day_is_written_in_the_language_that_is_spoken(
    store: Store, language: Language, day: str
) -> None:
    assert Speaker(store, language).day(_NEXT) == day


def test_last_checked_on_counts_what_holds_because_of_the_pay_scheme(store: Store) -> None:
    scheme = store.schemes[_SCHEME]
    topic, section = next(iter(scheme.topics.items()))
    old = replace(section, last_reviewed=datetime.date(2023, 5, 6))
    edited = replace(scheme, topics={**scheme.topics, topic: old})
    older = replace(store, schemes={_SCHEME: edited})
    assert "6 May 2023" in _told(older, datetime.date(2026, 11, 25), "ask_sources")


def test_last_checked_on_is_the_oldest_of_what_is_told(store: Store) -> None:
    profile = store.profiles[JOB]
    old = replace(profile.topics["hours"], last_reviewed=datetime.date(2024, 2, 3))
    edited = replace(profile, topics={**profile.topics, "hours": old})
    older = replace(store, profiles={JOB: edited})
    turn = Turn("", (asked("ask_sources"),), page=JOB)
    answer = Responder(older, lambda: datetime.date(2026, 11, 25)).respond(turn, Memory()).answer
    assert "3 February 2024" in "\n".join(answer.paragraphs)

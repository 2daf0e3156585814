"""Pay as of the day on which it is asked for."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from careers.conversation.respond import Responder
from careers.shapes.pay import PayTable
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from tests.visitor import JOB, asked

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


def test_last_checked_on_is_the_oldest_of_what_is_told(store: Store) -> None:
    profile = store.profiles[JOB]
    old = replace(profile.topics["hours"], last_reviewed=datetime.date(2024, 2, 3))
    edited = replace(profile, topics={**profile.topics, "hours": old})
    older = replace(store, profiles={JOB: edited})
    turn = Turn("", (asked("ask_sources"),), page=JOB)
    answer = Responder(older, lambda: datetime.date(2026, 11, 25)).respond(turn, Memory()).answer
    assert "03 February 2024" in "\n".join(answer.paragraphs)

"""Which table answers."""

from __future__ import annotations

import datetime

import pytest

from careers.pay.lookup import NoTable, band_pay, pay_table, years_held
from careers.shapes.store import Store
from tests.visitor import TODAY

_SCHEME = "agenda-for-change"


def test_without_a_year_the_newest_table_answers(store: Store) -> None:
    assert pay_table(store, _SCHEME, "northern-ireland", TODAY).year == "2025/26"
    assert pay_table(store, _SCHEME, "wales", TODAY).year == "2026/27"


def test_a_table_that_begins_later_does_not_answer_yet(store: Store) -> None:
    last_of_march = datetime.date(2026, 3, 31)
    assert pay_table(store, _SCHEME, "wales", last_of_march).year == "2025/26"
    assert pay_table(store, _SCHEME, "wales", last_of_march, "2026/27").year == "2026/27"
    assert pay_table(store, _SCHEME, "wales", datetime.date(2026, 4, 1)).year == "2026/27"


def test_with_a_year_that_years_table_answers(store: Store) -> None:
    table = pay_table(store, _SCHEME, "wales", TODAY, "2020/21")
    assert (table.nation, table.year) == ("wales", "2020/21")


def test_another_years_figures_never_stand_in(store: Store) -> None:
    with pytest.raises(NoTable) as caught:
        pay_table(store, _SCHEME, "scotland", TODAY, "2019/20")
    assert caught.value.nation == "scotland"
    assert caught.value.year == "2019/20"
    assert caught.value.years == ("2026/27", "2025/26")


def test_another_nations_figures_never_stand_in(store: Store) -> None:
    with pytest.raises(NoTable):
        pay_table(store, _SCHEME, "ruritania", TODAY)


def test_the_years_of_a_nation_are_newest_first(store: Store) -> None:
    assert years_held(store, _SCHEME, "northern-ireland") == ("2025/26", "2021/22")


def test_a_band_of_which_only_the_start_is_known_says_so(store: Store) -> None:
    pay = band_pay(pay_table(store, _SCHEME, "england", TODAY, "2019/20"), "3")
    assert (pay.range, pay.entry_point) == (None, 18813)


def test_a_band_that_the_table_lacks_has_neither(store: Store) -> None:
    pay = band_pay(pay_table(store, _SCHEME, "england", TODAY, "2019/20"), "9")
    assert (pay.range, pay.entry_point) == (None, None)

"""The sums in `docs/sizing.md` are right."""

from __future__ import annotations

import math

from tests.docs.pages import table

_PAGE = "docs/sizing.md"
_SECONDS = 3600
_CORES = 2
_MANY = "16"  # visitors at once


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def test_a_replica_does_what_was_measured() -> None:
    rows = table("docs/benchmarks/README.md", "crowds").rows
    measured = {row[2] for row in rows if row[:2] == ("ours", _MANY)}
    assert {table(_PAGE, "assumptions").rows[0][1]} == measured, f"{_PAGE}: take it over"


def test_replicas_follow_from_the_assumptions() -> None:
    full, share_used, messages, busiest, peak, more = (
        _number(row[1]) for row in table(_PAGE, "assumptions").rows
    )
    page = table(_PAGE, "replicas")
    for row in page.rows:
        visitors, turns, replicas, cores = map(_number, row)
        needed = visitors * messages * busiest / 100 / _SECONDS * peak
        expected = math.ceil(needed / (full * share_used / 100)) + more
        assert turns == round(needed, 1), f"{page.place}: {needed:.1f} turns for {row[0]}"
        assert replicas == expected, f"{page.place}: {expected:g} replicas for {row[0]}"
        assert cores == expected * _CORES, f"{page.place}: {expected * _CORES:g} cores for {row[0]}"

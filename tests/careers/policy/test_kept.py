"""What was worked out is kept, and never too much of it."""

from __future__ import annotations

from careers.policy.kept import Kept


def test_what_was_found_is_not_looked_for_again() -> None:
    kept, asked = Kept[str](2), []

    def find() -> str:
        asked.append("once")
        return "found"

    assert [kept.get("key", find), kept.get("key", find)] == ["found", "found"]
    assert asked == ["once"]


def test_more_than_is_kept_is_found_anew_and_right() -> None:
    kept = Kept[int](2)
    for _ in range(2):
        for number in range(5):
            assert kept.get(number, lambda found=number: found) == number
    assert len(kept) <= 2


def test_what_is_found_on_the_way_is_kept_too() -> None:
    kept = Kept[int](10)
    assert kept.get("sum", lambda: 1 + kept.get("part", lambda: 2)) == 3
    assert kept.get("part", lambda: 0) == 2

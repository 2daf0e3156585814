"""Sums over pay, in pounds."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

WEEKS_PER_YEAR = Decimal("52.14")
"""The weeks of a year by which NHS pay tables turn yearly into weekly and hourly pay."""

MONTHS_PER_YEAR = Decimal(12)

_PENNY = Decimal("0.01")


def _pence(amount: Decimal) -> Decimal:
    return amount.quantize(_PENNY, rounding=ROUND_HALF_UP)


def hourly(yearly: int, weekly_hours: float) -> Decimal:
    """GBP per hour of a yearly amount, for the full-time week of its own pay table."""
    return _pence(Decimal(yearly) / WEEKS_PER_YEAR / Decimal(str(weekly_hours)))


def weekly(yearly: int) -> Decimal:
    """GBP per week of a yearly amount."""
    return _pence(Decimal(yearly) / WEEKS_PER_YEAR)


def monthly(yearly: int) -> Decimal:
    """GBP per month of a yearly amount."""
    return _pence(Decimal(yearly) / MONTHS_PER_YEAR)

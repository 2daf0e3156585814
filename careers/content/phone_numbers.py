"""Telephone numbers of contacts are ones that can be dialled in the United Kingdom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import phonenumbers

from careers.shapes.errors import Problem
from careers.shapes.store import Store

_REGION, _COUNTRY = "GB", 44
# The number comes first: what follows it are keys to press. Of a text message, words go before it.
_NUMBER = re.compile(r"\+?\d[\d ()-]*\d")
_KEYS = ("phone", "text")


def check_phone_numbers(store: Store) -> Iterator[Problem]:
    """Numbers of today's directory that nobody could dial; what a page prints stays as it is."""
    for contact in store.contacts.values():
        for key in _KEYS:
            written: str | None = getattr(contact.current, key)
            if written is not None and not can_be_dialled(written):
                what = f"found {written!r}; allowed: a number of the United Kingdom, whole"
                yield Problem(Path("contacts", f"{contact.id}.yml"), f"current.{key}", what)


def can_be_dialled(written: str) -> bool:
    """Whether a text holds a number, and the first is one of the United Kingdom's plan."""
    found = _NUMBER.search(written)
    if found is None:
        return False
    try:
        number = phonenumbers.parse(found[0], _REGION)
    except phonenumbers.NumberParseException:
        return False
    valid = phonenumbers.is_valid_number(number) or phonenumbers.is_valid_short_number(number)
    return valid and number.country_code == _COUNTRY

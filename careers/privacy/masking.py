"""Finds personal data in a message, so that it can be left out before anything is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

import regex  # type: ignore[import-untyped]


class Kind(str, Enum):
    """A kind of personal data."""

    EMAIL = "email"
    PHONE = "phone"
    NATIONAL_INSURANCE = "national_insurance"
    CARD = "card"
    ADDRESS = "address"


@dataclass(frozen=True)
class Masked:
    """A message without personal data.

    Attributes:
        text: the message, with something else in the place of each find.
        kinds: what was found, each kind once, in the order of the message.
    """

    text: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True)
class _Find:
    start: int
    end: int
    kind: Kind


_EMAIL = regex.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+\s?@\s?(?:[\w-]+\s?\.\s?)+[^\W\d_]{2,}")
_EMAIL_IN_WORDS = regex.compile(
    r"[\w.+-]+ ?[(\[]? ?at ?[)\]]? ?[\w-]+(?: ?[(\[]? ?dot ?[)\]]? ?(?:com|co|uk|org|net|cymru|wales|ac|gov))+",
    regex.IGNORECASE,
)
# Two letters, six digits and a letter. Prefixes that nobody has been given, as in the examples
# on forms, count too: somebody who writes one means the number.
_NATIONAL_INSURANCE = regex.compile(
    r"(?<![A-Z0-9])[A-Z]{2}(?:[ .-]?[0-9]){6}[ .-]?[A-D](?![A-Z0-9])", regex.IGNORECASE
)
# Numbers that begin as those of payment cards do, so that no list of years is taken for one.
_CARD = regex.compile(r"(?<![\d.-])(?=[3-6]|2[2-7])(?:\d[ -]?){12,18}\d(?![\d-])")
# As the United Kingdom writes them, and any with the sign for a country. Numbers that nobody has
# been given yet count as well: the next one to be given out is somebody's.
_PHONE = regex.compile(
    r"(?<![\d£.,+])(?:(?:\+|00)[ .-]?[1-9](?:[ ().-]{0,2}\d){7,13}|\(?0(?:[ ().-]{0,2}\d){9,10})(?!\d)"
)
_POSTCODE = (
    r"(?:GIR ?0AA|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2})"  # BS 7666's form of it
)
_WORDS = r"(?:[ ,]*[\p{L}'.-]+){0,5}?[ ,]*"
_HOUSE = r"(?<![\w£])(?:flat |fflat )?(?-i:[0-9]{1,4}[A-Za-z]?)"
_STREET = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|crescent|gardens?|grove|hill|place"
    r"|terrace|view|walk|way|stryd|heol|ffordd|l[oô]n|maes|clos|rhodfa|teras|bryn|gerddi|parc|rhes)"
)
# The number of a house, with its street or without, and the postcode. Alone, a postcode says no
# more than which part of the country somebody means.
_ADDRESS = regex.compile(
    rf"{_HOUSE}(?:[ ,]+{_WORDS}\b{_STREET}\b\.?{_WORDS}|(?:[ ,]+(?-i:\p{{Lu}})[\p{{L}}'.-]+){{1,6}})?"
    rf"[ ,]+{_POSTCODE}(?![A-Z0-9])",
    regex.IGNORECASE,
)


def mask(text: str, stand_ins: Mapping[Kind, str]) -> Masked:
    """Leave personal data out of a text.

    Args:
        text: what a visitor wrote.
        stand_ins: what is put in the place of each kind.
    """
    parts, kinds, end = [], [], 0
    for find in _without_overlaps(text):
        parts += [text[end : find.start], stand_ins[find.kind]]
        kinds.append(find.kind)
        end = find.end
    return Masked("".join([*parts, text[end:]]), tuple(dict.fromkeys(kinds)))


def _without_overlaps(text: str) -> Iterator[_Find]:
    """The finds in order; of two that overlap, the one that begins first, or is longer."""
    end = 0
    for find in sorted(_finds(text), key=lambda each: (each.start, -each.end)):
        if find.start >= end:
            yield find
            end = find.end


def _finds(text: str) -> Iterator[_Find]:
    patterns = (
        (_EMAIL, Kind.EMAIL),
        (_EMAIL_IN_WORDS, Kind.EMAIL),
        (_NATIONAL_INSURANCE, Kind.NATIONAL_INSURANCE),
        (_ADDRESS, Kind.ADDRESS),
        (_PHONE, Kind.PHONE),
    )
    for pattern, kind in patterns:
        for found in pattern.finditer(text):
            yield _Find(found.start(), found.end(), kind)
    for found in _CARD.finditer(text):
        if _is_card(found.group()):
            yield _Find(found.start(), found.end(), Kind.CARD)


def _is_card(written: str) -> bool:
    """Whether the check digit is right: the sum of ISO/IEC 7812-1, annex B."""
    digits = [int(each) for each in written if each.isdigit()]
    doubled = [sum(divmod(2 * each, 10)) for each in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0

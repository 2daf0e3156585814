"""E-mail addresses and numbers that belong to one person."""

from __future__ import annotations

from collections.abc import Iterator

import regex  # type: ignore[import-untyped]

from careers.privacy.kinds import Find, Kind

# Every repetition has an end, so that no message takes long.
_LOCAL = regex.compile(r"(?r)[\w.!#$%&'*+/=?^`{|}~-]{1,64}+\s?")  # read backwards
_DOMAIN = regex.compile(r"\s?(?:[\w-]{1,63}\s?\.\s?){1,8}[^\W\d_]{2,24}")
_EMAIL_IN_WORDS = regex.compile(
    r"(?<![\w.+-])(?:[\w.+-]{1,64}+ dot ){0,4}[\w.+-]{1,64}+ ?[(\[]? ?at ?[)\]]? ?[\w-]{1,63}+"
    r"(?: ?[(\[]? ?dot ?[)\]]? ?(?:com|co|uk|org|net|cymru|wales|ac|gov)\b){1,4}",
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
# been given yet count as well: the next one to be given out is somebody's. Those that begin with
# 03, 08 and 09 belong to organisations.
_PHONE = regex.compile(
    r"(?<![\d£.,+])(?:(?:\+|00)[ .-]?[1-9](?:[ ().-]{0,2}\d){7,13}|\(?0[ ().-]{0,2}[124-7](?:[ ().-]{0,2}\d){8,9}"
    r"|447(?:[ .-]?\d){9})(?!\d)"
)


def numbers_in(text: str) -> Iterator[Find]:
    """All of them, in no order; some may stand over others."""
    yield from _emails(text)
    for pattern, kind in (
        (_EMAIL_IN_WORDS, Kind.EMAIL),
        (_NATIONAL_INSURANCE, Kind.NATIONAL_INSURANCE),
        (_PHONE, Kind.PHONE),
    ):
        for found in pattern.finditer(text):
            yield Find(found.start(), found.end(), kind)
    for found in _CARD.finditer(text):
        if _is_card(found.group()):
            yield Find(found.start(), found.end(), Kind.CARD)


def _emails(text: str) -> Iterator[Find]:
    place = text.find("@")
    while place >= 0:
        local = _LOCAL.match(text, 0, place)
        domain = _DOMAIN.match(text, place + 1)
        if local and domain:
            yield Find(local.start(), domain.end(), Kind.EMAIL)
        place = text.find("@", place + 1)


def _is_card(written: str) -> bool:
    """Whether the check digit is right: the sum of ISO/IEC 7812-1, annex B."""
    digits = [int(each) for each in written if each.isdigit()]
    doubled = [sum(divmod(2 * each, 10)) for each in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0

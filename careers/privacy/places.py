"""Where somebody lives: addresses and postcodes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex  # type: ignore[import-untyped]

from careers.privacy.cues import Cues
from careers.privacy.kinds import Find, Kind
from careers.privacy.tokens import Token

# The areas that the United Kingdom's postcodes begin with, and BS 7666's form of the rest.
_AREA = (
    "(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE"
    "|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]"
    "|UB|W[ACDFNRSV]?|YO|ZE)"
)
_POSTCODE = regex.compile(
    rf"(?<![A-Z0-9]){_AREA}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{{2}}(?![A-Z0-9])",
    regex.IGNORECASE,
)
# In "B3 2nd time" it is no postcode.
_ORDINAL = regex.compile(r"(?:1st|2nd|3rd|[04-9]th)$")
_HOUSE = regex.compile(r"[0-9]{1,4}[A-Za-z]?")
_PARTED = regex.compile(r"[-'’]")
_BETWEEN = 6  # words between house and street, or street and postcode
_AFTER_CUE = 3  # tokens between "I live at" and the house
_TOWN = 3  # words of a town
_ARTICLES = frozenset(("the", "y", "yr"))  # as in `The Parade`


def places_in(text: str, tokens: Sequence[Token], cues: Cues) -> Iterator[Find]:
    """All of them, in no order; some may stand over others."""
    numbers = {token.start: index for index, token in enumerate(tokens)}
    for found in _POSTCODE.finditer(text):
        if _ORDINAL.search(found.group()) or found.start() not in numbers:
            continue
        place = numbers[found.start()]
        for start in (_house_before(tokens, place, cues), _home_before(tokens, place, cues)):
            if start is not None:
                yield Find(tokens[start].start, found.end(), Kind.ADDRESS)
        told = _told(tokens, place, cues)
        yield Find(found.start(), found.end(), Kind.POSTCODE, told)
    for index in range(len(tokens)):
        if length := cues.phrases["home"].at(tokens, index):
            yield from _told_address(tokens, index + length, cues)


def _told(tokens: Sequence[Token], place: int, cues: Cues) -> bool:
    """Whether a postcode is told for its own sake: "I live in …", but not "jobs near …"."""
    return any(
        cues.phrases["home"].at(tokens, index) == place - index
        for index in range(max(0, place - _AFTER_CUE), place)
    ) or any(token.key.endswith(("postcode", "code", "post")) for token in tokens[:place][-3:])


def _house_before(tokens: Sequence[Token], place: int, cues: Cues) -> int | None:
    """The token that an address before a postcode begins with."""
    words: list[Token] = []
    for index in range(place - 1, max(-1, place - 3 * _BETWEEN), -1):
        token = tokens[index]
        if _HOUSE.fullmatch(token.text):
            return _flat_before(tokens, index, cues) if _is_way(words, cues) else None
        if token.is_word:
            words.append(token)
        elif token.text != ",":
            return None
    return None


def _home_before(tokens: Sequence[Token], place: int, cues: Cues) -> int | None:
    """The token after "my address is", with a house and a town, and nothing else, from there on."""
    start = place
    while start > max(0, place - 2 * _BETWEEN) and _is_part(tokens[start - 1]):
        start -= 1
    cues_before = range(max(0, start - _AFTER_CUE - 1), start)
    told = any(cues.phrases["home"].at(tokens, index) == start - index for index in cues_before)
    return start if told and any(each.text == "," for each in tokens[start:place]) else None


def _is_part(token: Token) -> bool:
    """Whether a word or a sign may stand in an address."""
    return token.text == "," or token.is_capital or bool(_HOUSE.fullmatch(token.text))


def _is_way(words: Sequence[Token], cues: Cues) -> bool:
    """Whether what stands between house and postcode can be a street and a town; last first."""
    streets = [index for index, word in enumerate(words) if _is_street(word, cues)]
    if any(index <= _BETWEEN and len(words) - index - 1 <= _BETWEEN - 1 for index in streets):
        return True
    return len(words) <= _BETWEEN and all(word.is_capital for word in words)


def _told_address(tokens: Sequence[Token], place: int, cues: Cues) -> Iterator[Find]:
    """The address after "I live at", with its street but perhaps without a postcode."""
    for index in range(place, min(place + _AFTER_CUE, len(tokens))):
        if not _HOUSE.fullmatch(tokens[index].text):
            continue
        end = _end_of_street(tokens, index + 1, cues)
        if end is not None:
            start = tokens[_flat_before(tokens, index, cues)].start
            yield Find(start, tokens[_end_of_town(tokens, end)].end, Kind.ADDRESS)
            return


def _end_of_street(tokens: Sequence[Token], place: int, cues: Cues) -> int | None:
    """The last token of a street: `Mill Lane`, or `Heol y Deri`, which begins with its kind."""
    for index in range(place, min(place + _BETWEEN, len(tokens))):
        token = tokens[index]
        if _is_street(token, cues):
            if index > place or "-" in token.key:  # the whole name is one word
                return index
            return _end_of_names(tokens, index)
        if not token.is_word or token.key in cues.words["no_names"] - _ARTICLES:
            return None
    return None


def _is_street(token: Token, cues: Cues) -> bool:
    """Whether a word is one for a street; in Welsh it can be the first part of a name."""
    first = _PARTED.split(token.key)[0]
    return not cues.words["streets"].isdisjoint((token.key, first))


def _end_of_names(tokens: Sequence[Token], place: int) -> int:
    """The last of the words of a Welsh street's name."""
    end = place
    for index in range(place + 1, min(place + _BETWEEN, len(tokens))):
        if not tokens[index].is_word:
            break
        if tokens[index].is_capital:
            end = index
        elif index > place + 1:
            break
    return max(end, min(place + 1, len(tokens) - 1))


def _end_of_town(tokens: Sequence[Token], place: int) -> int:
    """The last token of the town after a street: capital words, perhaps after a comma."""
    end = place
    for index in range(place + 1, min(place + 2 + _TOWN, len(tokens))):
        token = tokens[index]
        if token.text == "," and index == end + 1:
            continue
        if not (token.is_word and token.is_capital and index <= end + 2):
            break
        end = index
    return end


def _flat_before(tokens: Sequence[Token], house: int, cues: Cues) -> int:
    """The token where an address begins: `Flat 2, 9 Mill Lane` has two numbers."""
    before = house - 1
    if before >= 0 and tokens[before].text == ",":
        before -= 1
    if (
        before >= 1
        and _HOUSE.fullmatch(tokens[before].text)
        and tokens[before - 1].key in cues.words["flats"]
    ):
        return before - 1
    if house >= 1 and tokens[house - 1].key in cues.words["flats"]:
        return house - 1
    return house

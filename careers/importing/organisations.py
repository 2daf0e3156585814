"""Organisations that a page lists, each with what it prints of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from careers.importing.page_words import OrganisationWords
from careers.importing.phrases import Phrases, plain
from careers.importing.pieces import Piece

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
WEBSITE = re.compile(
    r"(?:https?://|www\.)[^\s,;)]+|(?<![@\w.-])[\w-]+(?:\.[\w-]+)*"
    r"\.(?:uk|com|org|wales|cymru|net|gov|info)(?:/[^\s,;)]*)?(?![\w@])",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<![\w£.,])(?:\(?\+44\)?[\s(]*|\(?0)\d(?:[\s()-]*\d){8,10}(?![\w,]*\d)")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_LABEL = re.compile(r"^([^:]{2,24}):\s*(.*)$")
_LONGEST_NAME = 10


@dataclass
class Organisation:
    """An organisation as the page prints it.

    Attributes:
        about: what else the page says of it.
        lines: of the file.
    """

    name: str
    lines: list[int] = field(default_factory=list)
    phone: str | None = None
    fax: str | None = None
    email: str | None = None
    website: str | None = None
    address: str | None = None
    publisher: str | None = None
    about: list[str] = field(default_factory=list)

    @property
    def has_details(self) -> bool:
        """Whether the page says how to reach it."""
        return any((self.phone, self.fax, self.email, self.website, self.address))


class Details:
    """Knows numbers and addresses, with or without a label before them."""

    def __init__(self, words: OrganisationWords) -> None:
        """Learn the labels."""
        self._labels = {
            name: Phrases(getattr(words, name))
            for name in ("phone", "fax", "email", "website", "address", "publisher")
        }

    def label(self, text: str) -> tuple[str, str] | None:
        """What a line is labelled as, and what stands behind the label."""
        found = _LABEL.match(text)
        if found is None:
            return None
        head = plain(found.group(1))
        kinds = [name for name, phrases in self._labels.items() if phrases.is_all(head)]
        return (kinds[0], found.group(2).strip()) if kinds else None

    def labelled(self, text: str) -> bool:
        """Whether a line holds how to reach somebody."""
        if self.label(text) is not None:
            return True
        kinds = sum(bool(each.search(text)) for each in (EMAIL, PHONE, POSTCODE, WEBSITE))
        words = len(text.split())
        return kinds > 0 and (words <= 4 or (words <= 14 and text[-1] not in ".!?") or kinds > 1)

    def unlabelled(self, text: str) -> tuple[dict[str, str], str]:
        """What a line holds of numbers and addresses, and what is left of it."""
        found: dict[str, str] = {}
        for name, pattern in (("email", EMAIL), ("website", WEBSITE), ("phone", PHONE)):
            if (match := pattern.search(text)) is not None:
                found[name] = match.group().rstrip(".")
                text = f"{text[: match.start()]}\t{text[match.end() :]}"
        return found, self._without_labels(text)

    def _without_labels(self, text: str) -> str:
        """What is left of a line when the labels of what was taken out go as well."""
        parts = []
        for part in re.split(r"\t", text):
            words = part.rstrip(" :,;(|–—-").split()
            for count in (3, 2, 1):
                tail = plain(" ".join(words[-count:])).strip(" .:,;(")
                if len(words) >= count and any(each.is_all(tail) for each in self._labels.values()):
                    words = words[:-count]
                    break
            left = " ".join(words).strip(" :,;|–—-.")
            parts.append(left if "(" in left else left.strip("() "))
        return ", ".join(part for part in parts if part)


class OrganisationReader:
    """Reads the part of a page that lists organisations."""

    def __init__(self, details: Details, known: Callable[[str], bool]) -> None:
        """Set what it reads with.

        Args:
            details: knows numbers and addresses.
            known: whether a name is that of a contact that there is.
        """
        self._details, self._known = details, known

    def read(self, pieces: Sequence[Piece]) -> tuple[list[Organisation], list[Piece]]:
        """The organisations, and what is no part of any."""
        organisations: list[Organisation] = []
        left: list[Piece] = []
        for group in self._groups([part for piece in pieces for part in _parts(piece)]):
            found, rest = self._group(group)
            organisations += found
            left += rest
        return organisations, left

    def _groups(self, pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
        """The pieces of each organisation."""
        spaced = [piece.gap for piece in pieces[1:] if self._may_be_name(piece)]
        wide = 2 if any(gap >= 2 for gap in spaced) and any(p.gap == 1 for p in pieces) else None
        group: list[Piece] = []
        detailed = False
        for piece in pieces:
            reaches = self._details.labelled(piece.text)
            if group and self._begins(piece, group, detailed, wide):
                yield group
                group, detailed = [], False
            group.append(piece)
            detailed = detailed or reaches
        if group:
            yield group

    def _begins(
        self, piece: Piece, group: Sequence[Piece], detailed: bool, wide: int | None
    ) -> bool:
        """Whether a piece is the first of another organisation."""
        if self._details.label(piece.text) is not None:
            return False
        if piece.bullet or group[0].text[-1] in ".:":
            return True
        alone = self._details.unlabelled(piece.text)[1]
        if not alone or not self._may_be_name(piece):
            return False
        if POSTCODE.search(alone) and not detailed:
            return False  # the address of the name above
        if wide is not None and piece.gap >= wide:
            return True
        if detailed:
            return not self._inside_address(piece, group)
        return wide is None and (self._known(alone) or _looks_like_name(alone))

    def _inside_address(self, piece: Piece, group: Sequence[Piece]) -> bool:
        """Whether a line goes on with an address that stands on several lines."""
        last = self._details.label(group[-1].text)
        opened = last is not None and last[0] == "address" and not POSTCODE.search(last[1])
        followed = any(
            (label := self._details.label(each.text)) is not None and label[0] == "address"
            for each in group
        )
        complete = any(POSTCODE.search(each.text) for each in group)
        return piece.gap == 0 and (opened or (followed and not complete))

    def _may_be_name(self, piece: Piece) -> bool:
        words = self._details.unlabelled(piece.text)[1].split()
        if not words or words[0][0].isdigit():
            return False
        return len(words) <= _LONGEST_NAME or "," in piece.text

    def _group(self, group: Sequence[Piece]) -> tuple[list[Organisation], list[Piece]]:
        first = group[0]
        if self._details.label(first.text) is not None or not self._may_be_name(first):
            return [], list(group)
        if first.text[-1] in ".:!?" and not self._details.labelled(first.text):
            return [], list(group)
        found = [Organisation("")]
        into_address = False
        for piece in group:
            into_address = self._add(piece, found, into_address)
        whole = found[0]
        for other in found[1:]:  # two names above the same details
            other.phone, other.website = whole.phone, whole.website
            other.email, other.address = whole.email, whole.address
            other.lines = sorted({*other.lines, *whole.lines[1:]})
        return found, []

    def _add(self, piece: Piece, found: list[Organisation], into_address: bool) -> bool:
        """Add what a line says; returns whether an address may go on."""
        whole = found[0]
        whole.lines += [line for line in piece.lines if line not in whole.lines]
        labelled = self._details.label(piece.text)
        if labelled is not None:
            kind, value = labelled
            if kind == "address":
                whole.address = value or None
                return not POSTCODE.search(value)
            self._keep(whole, kind, value)
            return False
        details, rest = self._details.unlabelled(piece.text)
        for kind, value in details.items():
            self._keep(whole, kind, value)
        if not rest:
            return into_address
        if not whole.name:
            whole.name, rest = _name_and_rest(rest)
            if rest and POSTCODE.search(rest):
                whole.address, rest = rest, ""
        elif into_address or (POSTCODE.search(rest) and not whole.address):
            whole.address = f"{whole.address}, {rest}".removeprefix("None, ").replace(",,", ",")
            return not POSTCODE.search(rest)
        elif self._known(rest):
            found.append(Organisation(rest, list(piece.lines)))
            rest = ""
        if rest:
            whole.about.append(rest)
        return False

    def _keep(self, whole: Organisation, kind: str, value: str) -> None:
        if getattr(whole, kind) is None and value:
            setattr(whole, kind, value)
        elif value and value != getattr(whole, kind):
            whole.about.append(value)


def _parts(piece: Piece) -> Iterator[Piece]:
    """The cells of a line, as lines of their own."""
    for place, text in enumerate(filter(None, re.split(r"\s+\|\s+|\t", piece.text))):
        yield replace(piece, text=text, gap=0 if place else piece.gap)


def _looks_like_name(text: str) -> bool:
    """Whether most words of a line have a capital, as a name has and a remark hasn't."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return bool(re.search(r"\([A-Z]{2,}\)", text)) or (capitals >= 2 and capitals == len(words))


def _name_and_rest(text: str) -> tuple[str, str]:
    """The name at the start of a line that holds more."""
    if POSTCODE.search(text) or re.search(r"\d", text):
        name, _, rest = text.partition(",")
        return name.strip(), rest.strip()
    for sign in (" - ", " – ", " — ", ": "):
        name, found, rest = text.partition(sign)
        if found:
            return name.strip(), rest.strip()
    return text, ""

"""What each piece of a page belongs to: told by headings or, where they were lost, by content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from careers.importing.figures import share_pattern
from careers.importing.headings import Furniture, Heading, Headings
from careers.importing.organisations import Details
from careers.importing.page_words import PageWords
from careers.importing.pay import PayReader
from careers.importing.phrases import Phrases, plain
from careers.importing.pieces import Piece, usual_gap

CONTACTS, PHOTOS, SUMMARY, PAY, TITLES = "contacts", "photos", "summary", "pay", "other_titles"
RELATED, BODIES, SHARES = "related", "professional_body", "labour_market"
_AROUND = (None, PHOTOS, CONTACTS, RELATED)
# How much more must speak for another part than for the one that a piece stands in.
_AGAINST_HEADING, _ELSE = 3, 2


class Role(str, Enum):
    """What a piece is."""

    TEXT = "text"
    HEADING = "heading"
    FURNITURE = "furniture"
    NAME = "name"
    """A line before the first part that may be the job's name."""


@dataclass(frozen=True)
class Placed:
    """A piece and what it belongs to.

    Attributes:
        section: id of the part of the page; None where nothing tells.
    """

    piece: Piece
    role: Role
    section: str | None = None


class Cues:
    """Tells by its words what a text is about."""

    def __init__(self, words: PageWords, details: Details, pay: PayReader) -> None:
        """Learn them."""
        sections = words.sections.sections
        self._within = {each.id: Phrases(each.within) for each in sections if each.within.all}
        self._surely = {each.id: Phrases(each.surely) for each in sections if each.surely.all}
        self._ids = [each.id for each in sections]
        self._details, self._pay = details, pay
        self._share = share_pattern(words.words.shares)

    def scores(self, texts: Sequence[str]) -> dict[str, int]:
        """How much speaks for each part, of those for which anything does.

        Args:
            texts: pieces that belong together.
        """
        low = plain(" ".join(texts))
        found = dict.fromkeys(self._ids, 0)
        for phrases, worth in ((self._within, 1), (self._surely, 2)):
            for section, each in phrases.items():
                found[section] += worth * each.count(low)
        if any(self._details.labelled(text) for text in texts):
            found[CONTACTS] += 5
        if any(self._pay.holds_row(text) for text in texts):
            found[PAY] += 4
        elif any(self._pay.has_amount(text) for text in texts):
            found[PAY] += 2
        if any(map(self.begins_with_share, texts)):
            found[SHARES] += 2
        elif not self._share.search(low):
            del found[SHARES]
        return {section: score for section, score in found.items() if score}

    def begins_with_share(self, text: str) -> bool:
        """Whether a text begins with a share of workers."""
        return self._share.match(plain(text)) is not None


@dataclass
class _State:
    """Where on the page the reader is.

    Attributes:
        section: the part that goes on.
        heading: the part of the last heading; None where what follows is told by content alone.
        parent: the part of the last heading above other headings.
        fresh: whether nothing has followed the heading yet.
        addresses: whether the part with addresses has begun.
    """

    section: str | None = None
    heading: str | None = None
    parent: str | None = None
    fresh: bool = False
    addresses: bool = False


class Sections:
    """Places the pieces of a page."""

    def __init__(self, words: PageWords, details: Details, pay: PayReader) -> None:
        """Learn headings, furniture and cues."""
        self.headings, self.furniture = Headings(words), Furniture(words)
        self._cues, self._pay, self._details = Cues(words, details, pay), pay, details

    def begins_something(self, line: str) -> bool:
        """Whether a line is surely no part of the sentence before it."""
        return self.headings.of(Piece((), line)) is not None or self._details.labelled(line)

    def place(self, pieces: Sequence[Piece]) -> list[Placed]:
        """Place all pieces of a page, in their order."""
        state, placed = _State(), list[Placed]()
        usual = usual_gap(pieces)
        place = 0
        while place < len(pieces):
            piece = pieces[place]
            if found := self._known(piece, state):
                placed += found
                place += 1
                continue
            block = list(_block(pieces[place:], state.section == PHOTOS))
            block = [block[0], *(each for each in block[1:] if not self._is_furniture(each, state))]
            placed += self._text(block, pieces[place:], state, usual)
            place += len(block)
        return placed

    def _known(self, piece: Piece, state: _State) -> list[Placed]:
        """A heading, or furniture."""
        heading = self.headings.of(piece)
        if heading and heading.rest and state.section == PAY and self._pay.has_amount(piece.text):
            heading = None
        if self._is_furniture(piece, state) and (heading is None or state.section is None):
            return [Placed(piece, Role.FURNITURE)]
        if heading is None:
            return []
        _begin(state, heading)
        if not heading.rest:
            return [Placed(piece, Role.HEADING, heading.section)]
        state.fresh = False
        rest = replace(piece, text=heading.rest)
        return [Placed(rest, Role.TEXT, heading.section)]

    def _is_furniture(self, piece: Piece, state: _State) -> bool:
        if self.furniture.has(piece.text, state.section in _AROUND):
            return True
        # A list of the page's own headings, to jump to.
        return piece.bullet and state.section is None and bool(self.headings.named(piece.text))

    def _text(
        self, block: Sequence[Piece], ahead: Sequence[Piece], state: _State, usual: int
    ) -> list[Placed]:
        first = block[0]
        if state.section == PHOTOS and not _leaves_photographs(first, ahead):
            return [Placed(each, Role.TEXT, PHOTOS) for each in block]
        if state.section in (None, PHOTOS) and first.short and not first.bullet:
            state.section = state.heading = None
            if not self._details.labelled(first.text):
                return [Placed(first, Role.NAME), *self._rest(block[1:], ahead[1:], state, usual)]
        if state.section is None and first.bullet:
            # Pictures whose heading was lost are told in sentences, a menu is not.
            if first.short:
                return [Placed(each, Role.NAME) for each in block]
            state.section = PHOTOS
            return self._text([first], ahead, state, usual) + (
                self._text(block[1:], ahead[1:], state, usual) if block[1:] else []
            )
        if self._names_organisation(first, ahead, state):
            state.section = state.heading = CONTACTS
            state.addresses = True
            return [Placed(each, Role.TEXT, CONTACTS) for each in block]
        if _may_be_heading(first, ahead):
            state.heading, state.fresh = None, False
        section = self._told(block, state, far=first.gap > usual)
        return [Placed(each, Role.TEXT, section) for each in block]

    def _rest(
        self, block: Sequence[Piece], ahead: Sequence[Piece], state: _State, usual: int
    ) -> list[Placed]:
        return self._text(block, ahead, state, usual) if block else []

    def _names_organisation(self, first: Piece, ahead: Sequence[Piece], state: _State) -> bool:
        """Whether a line is the name of an organisation: below their heading, or above details."""
        if self._details.labelled(first.text) and state.section not in (PAY, "hours"):
            return True
        if not first.short or (first.bullet and state.section != CONTACTS):
            return False
        if self._pay.holds_row(first.text) or self._cues.begins_with_share(first.text):
            return False
        if state.addresses:
            return True
        for piece in ahead[1:5]:
            if self._details.labelled(piece.text):
                return True
            if not piece.short or self.headings.of(piece):
                return False
        return False

    def _told(self, block: Sequence[Piece], state: _State, far: bool) -> str | None:
        """The part that a block belongs to, and with it what goes on."""
        if state.fresh:
            state.fresh = False
            if state.heading not in (None, CONTACTS):
                return state.section
        if state.section is None:
            state.section = SUMMARY
            return SUMMARY
        scores = self._cues.scores([piece.text for piece in block])
        if state.parent in scores:
            scores[state.parent] += 1
        best = max(scores, key=scores.__getitem__, default=None)
        if best is None or best == state.section:
            return state.section
        lead = scores[best] - scores.get(state.section, 0)
        if far and lead >= 1:
            state.section, state.heading = best, None
        elif state.heading is None and lead >= _ELSE:
            state.section = best
        elif state.heading is not None and lead >= _AGAINST_HEADING:
            return best  # a remark; the part under the heading goes on after it
        return state.section


def _begin(state: _State, heading: Heading) -> None:
    state.section = heading.section
    state.heading = None if heading.parent else heading.section
    state.parent = heading.section if heading.parent else state.parent
    state.fresh = True
    # Organisations stand behind the heading, or behind what is told of professional bodies below it.
    goes_on = state.addresses and heading.section == BODIES
    state.addresses = goes_on or heading.section == CONTACTS


def _may_be_heading(first: Piece, ahead: Sequence[Piece]) -> bool:
    """Whether a line is a heading that nobody knows: a few words above a paragraph."""
    few = first.short and not first.bullet and len(first.text.split()) <= 5
    return few and len(ahead) > 1 and not (ahead[1].short or ahead[1].bullet)


def _leaves_photographs(first: Piece, ahead: Sequence[Piece]) -> bool:
    """Whether the pictures are over: a name follows that is no caption, or a long paragraph."""
    if first.bullet or first.indented:
        return False
    if first.short:
        return not (len(ahead) > 1 and ahead[1].bullet)
    return len(first.text.split()) > 15 and not (len(ahead) > 1 and ahead[1].bullet)


def _block(pieces: Sequence[Piece], alone: bool) -> Iterator[Piece]:
    """A paragraph with the list that it introduces, or a list."""
    first = pieces[0]
    yield first
    if alone or not (first.bullet or first.text.endswith(":")):
        return
    for piece in pieces[1:]:
        if not piece.bullet:
            return
        yield piece

"""The pay that a page prints, as steps with bands and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from careers.importing.amounts import Amount, AmountReader
from careers.importing.page_words import PayWords
from careers.importing.phrases import Phrases, plain, words_in
from careers.importing.pieces import Piece

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_YEAR = re.compile(r"\b(20\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b(?!,)")


@dataclass(frozen=True)
class Row:
    """A step of the pay.

    Attributes:
        name: what the page calls it; nothing where it has no name.
        stage: id of the stage that the name means, if it means one.
        band: of the pay scheme.
        amount: what the page prints.
    """

    name: str = ""
    stage: str | None = None
    band: str | None = None
    amount: Amount | None = None
    lines: tuple[int, ...] = ()


@dataclass
class PagePay:
    """What a page says of pay.

    Attributes:
        rows: its steps.
        told: what says more than its steps do, in the page's words.
        year: of the amounts, where the page gives it.
    """

    rows: list[Row] = field(default_factory=list)
    told: list[Piece] = field(default_factory=list)
    year: str | None = None


class PayReader:
    """Reads the pay of a page."""

    def __init__(self, words: PayWords) -> None:
        """Learn the words of pay."""
        self._amounts = AmountReader(words)
        self._stages = {stage: Phrases(ways) for stage, ways in words.stages.items()}
        self._columns, self._april = Phrases(words.columns), Phrases(words.april)
        self._fillers = {word for name in words.fillers.all for word in words_in(name)}

    def holds_row(self, text: str) -> bool:
        """Whether a line prints an amount for a year beside a band or a step of the job."""
        if not self._amounts.amounts(text):
            return False
        return bool(self._amounts.bands(text)) or self._stage(text) is not None

    def has_amount(self, text: str) -> bool:
        """Whether a line prints an amount for a year."""
        return bool(self._amounts.amounts(text))

    def read(self, pieces: Sequence[Piece]) -> PagePay:
        """What the part about pay says."""
        pay, waiting = PagePay(), Row()
        for piece in pieces:
            pay.year = pay.year or self._year(piece.text)
            rows = self._rows(piece)
            if not rows:
                pay.told.append(piece)
            elif (rows[0].amount is not None and len(rows) > 1) or _whole(rows[0]):
                if waiting.name or waiting.band:
                    rows[0] = _joined(waiting, rows[0])
                pay.rows += rows
                waiting = Row()
                if self._says_more(piece, rows):
                    pay.told.append(piece)
            else:
                waiting = self._further(pay, waiting, rows[0])
        if waiting.name or waiting.band or waiting.amount:
            pay.rows.append(waiting)
        pay.rows = [row for row in pay.rows if row.band or row.amount]
        return pay

    def _further(self, pay: PagePay, waiting: Row, row: Row) -> Row:
        """Add one cell of a table whose cells stand on lines of their own."""
        if row.amount is not None and waiting.amount is not None and not waiting.amount.start:
            lowest, highest = waiting.amount.min, row.amount.max
            whole = replace(row.amount, min=lowest, max=highest)
            pay.rows.append(replace(_joined(waiting, row), amount=whole))
            return Row()
        if (row.name and waiting.name) or (row.band and waiting.band):
            pay.rows.append(waiting)
            return row
        return _joined(waiting, row)

    def _rows(self, piece: Piece) -> list[Row]:
        """The steps that a line tells; a cell of a table is a step with only that."""
        text = piece.text
        amounts, bands = self._amounts.amounts(text), self._amounts.bands(text)
        if not amounts:
            return self._cell(piece)
        rows = []
        for place, amount in enumerate(amounts):
            begin = amounts[place - 1].end if place else 0
            end = amounts[place + 1].start if place + 1 < len(amounts) else len(text)
            before, after = text[begin : amount.start], text[amount.end : end]
            own = [band for band in bands if begin <= band.start < end]
            # With one amount the band may stand on either side of it, else before it.
            fit = [band for band in own if band.start < amount.start or len(amounts) == 1] or own
            name, stage = self._name(*_clauses(before, after, len(amounts) > 1), len(amounts) == 1)
            band = fit[0].name if fit else None
            rows.append(Row(name, stage, band, amount, piece.lines))
        return rows

    def _cell(self, piece: Piece) -> list[Row]:
        text = piece.text
        bands = self._amounts.bands(text)
        if len(text.split()) > 6 or text[-1] in ".!?":
            return []
        if bands:
            rest = _EDGES.sub("", text[: bands[0].start] + text[bands[0].end :])
            return [Row(rest, self._stage(rest), bands[0].name, None, piece.lines)]
        stage = self._stage(text)
        return [Row(_EDGES.sub("", text), stage, None, None, piece.lines)] if stage else []

    def _name(self, before: str, after: str, alone: bool) -> tuple[str, str | None]:
        """What a step is called: what stands before its amount, or else behind it."""
        for part in (before, after):
            stage = self._stage(part)
            name = self._tidied(self._without_bands(part))
            if stage is not None and len(name.split()) <= 6:
                return name, stage
            if stage is not None and (found := self._stages[stage].search(plain(part))):
                return found.group(), stage
        name = self._tidied(self._without_bands(before)) if alone else ""
        return (name, None) if len(name.split()) <= 6 else ("", None)

    def _tidied(self, text: str) -> str:
        """A name without what only leads over to its amount, such as "earn up to"."""
        words = _EDGES.sub("", text).split()
        while words and all(word in self._fillers for word in words_in(words[-1])):
            words.pop()
        while words and all(word in self._fillers for word in words_in(words[0])):
            words.pop(0)
        name = _EDGES.sub("", " ".join(words))
        return f"{name})" if "(" in name and ")" not in name else name

    def _without_bands(self, text: str) -> str:
        for band in reversed(self._amounts.bands(text)):
            text = text[: band.start] + text[band.end :]
        return text

    def _stage(self, text: str) -> str | None:
        """The step that a text names; of several the first, since "senior, with experience" is senior."""
        low = plain(text)
        found = {
            stage: place.start()
            for stage, phrases in self._stages.items()
            if (place := phrases.search(low)) is not None
        }
        return min(found, key=found.__getitem__) if found else None

    def _says_more(self, piece: Piece, rows: Iterable[Row]) -> bool:
        """Whether a line has words that none of its steps keeps."""
        kept = {word for row in rows for word in words_in(row.name)}
        words = [word for word in words_in(piece.text) if not any(map(str.isdigit, word))]
        return any(word not in kept and word not in self._fillers for word in words)

    def _year(self, text: str) -> str | None:
        """The pay year that a line names, such as 2019/20 or April 2019."""
        for found in _YEAR.finditer(text):
            if (int(found.group(1)) + 1) % 100 == int(found.group(2)):
                return f"{found.group(1)}/{found.group(2)}"
        april = self._april.search(plain(text))
        began = re.match(r"\s(20\d\d)\b", plain(text)[april.end() :]) if april else None
        return f"{began.group(1)}/{(int(began.group(1)) + 1) % 100:02}" if began else None

    def is_column(self, text: str) -> bool:
        """Whether a line is only the heading of a table's column, or several of them."""
        parts = re.split(r"\t|\||/|\s{2,}", text)
        return all(self._columns.is_all(plain(part)) for part in parts if part.strip())


def _clauses(before: str, after: str, several: bool) -> tuple[str, str]:
    """What stands beside an amount, as far as it is about that amount."""
    ends = r"[.;,]\s" if several else r"[.;]\s"
    return re.split(ends, before)[-1], re.split(ends, after)[0]


def _whole(row: Row) -> bool:
    return row.amount is not None and bool(row.name or row.band)


def _joined(first: Row, second: Row) -> Row:
    return Row(
        first.name or second.name,
        first.stage or second.stage,
        first.band or second.band,
        second.amount or first.amount,
        (*first.lines, *second.lines),
    )

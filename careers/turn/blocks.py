"""What an answer is made of: blocks that say what they are, so that nobody has to read it off a text.

A block holds words that are ready to be shown, and beside them what a client may lay out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careers.shapes.language import Language

if TYPE_CHECKING:
    from careers.turn.answer import QuickReply


@dataclass(frozen=True)
class Span:
    """Some words of a line.

    Attributes:
        href: where they lead: a web address, `tel:` or `mailto:`; empty if nowhere.
    """

    text: str
    href: str = ""


Line = tuple[Span, ...]


def words_of(line: Line) -> str:
    """What a line says."""
    return "".join(span.text for span in line)


@dataclass(frozen=True)
class Paragraph:
    """Lines below each other."""

    lines: tuple[Line, ...]
    language: Language = Language.ENGLISH


@dataclass(frozen=True)
class List:
    """Items below each other; numbered if their order matters."""

    items: tuple[Line, ...]
    ordered: bool = False
    language: Language = Language.ENGLISH


@dataclass(frozen=True)
class Row:
    """A row of a table.

    Attributes:
        line: the same as one line, for whoever can't show a table.
    """

    cells: tuple[Line, ...]
    line: Line


@dataclass(frozen=True)
class Table:
    """Rows under a head; each row has as many cells as the head, and the first one names it."""

    head: tuple[Line, ...]
    rows: tuple[Row, ...]
    language: Language = Language.ENGLISH


@dataclass(frozen=True)
class Cited:
    """A source as it is named.

    Attributes:
        date: as the page gives it, or `not stated`.
        url: its address, or empty.
    """

    title: str
    date: str
    url: str = ""


@dataclass(frozen=True)
class Sources:
    """Where the facts above come from.

    Attributes:
        lines: the same in words.
    """

    lines: tuple[Line, ...]
    sources: tuple[Cited, ...]
    language: Language = Language.ENGLISH


@dataclass(frozen=True)
class Way:
    """A way to reach somebody.

    Attributes:
        kind: `phone`, `text`, `email`, `website`, `address`, `hours`; `page` for what the job
            page prints.
        value: the number, address or hours alone.
        line: the same, with what it is.
    """

    kind: str
    value: str
    line: Line


@dataclass(frozen=True)
class Contact:
    """Whom to turn to.

    Attributes:
        contact: id in the directory.
        purpose: what for.
        line: who and what for; with the quickest ways to reach them, unless those are listed.
        listed: whether the ways stand below the line, and not in it.
        notes: what else to know of them.
    """

    contact: str
    name: str
    purpose: str
    line: Line
    ways: tuple[Way, ...] = ()
    listed: bool = False
    notes: tuple[Line, ...] = ()
    language: Language = Language.ENGLISH


@dataclass(frozen=True)
class Told:
    """One answer of the visitor's.

    Attributes:
        question: its id.
        label: what the answer is called.
        change: what changes it.
    """

    question: str
    label: str
    answer: str
    change: QuickReply

    @property
    def words(self) -> str:
        """Both on one line."""
        return f"{self.label}: {self.answer}"


@dataclass(frozen=True)
class Answers:
    """What the visitor has told, each with what changes it.

    Attributes:
        line: all of it as a line, where the answers are folded away behind it.
    """

    told: tuple[Told, ...]
    line: Line = ()
    language: Language = Language.ENGLISH


@dataclass(frozen=True)
class Verdict:
    """How a way into a job came out.

    Attributes:
        route: id of the way in.
        verdict: `open`, `might`, `not_yet` or `not_this_way`.
        label: the verdict in words.
        reason: why, in short.
        details: all of it, for whoever unfolds it; a text leaves them out.
    """

    route: str
    name: str
    verdict: str
    label: str
    reason: Line = ()
    details: tuple[Block, ...] = ()
    language: Language = Language.ENGLISH


@dataclass(frozen=True)
class Summary:
    """The result to take away: a page that can be copied, printed, saved and shared.

    Attributes:
        page: what stands on it, below the title.
        text: all of it as plain text.
        line: what is said in its place where it isn't shown itself.
        shown: whether it is.
    """

    title: str
    page: tuple[Block, ...]
    text: str
    line: Line = ()
    shown: bool = False
    language: Language = Language.ENGLISH


Block = Paragraph | List | Table | Sources | Contact | Answers | Verdict | Summary
Message = tuple[Block, ...]
"""What is shown in one bubble; complete without any other."""

KINDS: dict[str, type[Block]] = {
    "paragraph": Paragraph,
    "list": List,
    "table": Table,
    "source": Sources,
    "contact": Contact,
    "answers": Answers,
    "verdict": Verdict,
    "summary": Summary,
}
"""What each kind of block is called outside."""

"""What a page calls its job."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careers.importing.phrases import plain, words_in
from careers.importing.pieces import Piece
from careers.shapes.language import Language
from careers.shapes.mutation import mutations

_WORDS_APART = re.compile(r"[^a-z0-9]+")


def best_title(names: Sequence[Piece], text: str) -> Piece | None:
    """Of the lines before the first part of a page, the one that is the job's name.

    Args:
        names: those lines.
        text: the whole page.
    """
    low = plain(text)

    def worth(place: int) -> tuple[int, int]:
        # What the page goes on to speak of is its job; of the rest, what stands nearest to the text.
        return sum(low.count(form) for form in _forms(plain(names[place].text))), place

    best = max(range(len(names)), key=worth, default=None)
    return None if best is None else names[best]


def plural_in(title: str, text: str, language: Language) -> str | None:
    """The job in the plural, where an English page itself has it so."""
    if language is Language.WELSH:
        return None
    head = plain(title.partition(" - ")[0].partition("(")[0])
    forms = [f"{head}s", f"{head}es", f"{head[:-1]}ies" if head.endswith("y") else f"{head}s"]
    if head.endswith("fe"):
        forms.append(f"{head[:-2]}ves")
    if head.endswith("man"):
        forms.append(f"{head[:-2]}en")
    low = plain(text)
    found = (re.search(rf"(?<!\w){re.escape(form)}(?!\w)", low) for form in forms)
    return next((match.group() for match in found if match), None)


def identity_of(title: str) -> str:
    """The id of a title: small letters, with hyphens."""
    words = "-".join(words_in(title.partition(" - ")[0])) or "-".join(words_in(title))
    return _WORDS_APART.sub("-", words).strip("-")


def titles_in(pieces: Sequence[Piece]) -> list[str]:
    """The other titles of a job: the items of a list, or those that stand in one line."""
    found: list[str] = []
    for piece in pieces:
        if piece.bullet or len(pieces) > 1 or not re.search(r"[,;]", piece.text):
            found.append(piece.text)
            continue
        parts = re.split(r"\s*[,;]\s*", piece.text.rstrip("."))
        last = re.split(r"\s+(?:or|and|neu|a|ac)\s+", parts[-1], maxsplit=1)
        found += [part for part in (*parts[:-1], *last) if part]
    return list(dict.fromkeys(title.strip(" .") for title in found))


def _forms(name: str) -> set[str]:
    """A name as it stands in sentences, mutated as well; the longest of several words first."""
    first, space, rest = name.partition(" ")
    return {form + space + rest for form in mutations(first)}

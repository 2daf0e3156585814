"""Names out of the way, so that intents don't hang on which job or body was named."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from careers.words.tokens import Token
from understanding.finds import Find

# What the classifier reads in a name's place: training and any later content look alike.
_STAND_INS = {
    "occupation": "this job",
    "job_group": "this job",
    "organisation": "the organisation",
    "specialism": "that specialism",
    "route": "the training programme",
    "band": "band 6",
    "amount": "thirty grand",
    "nation": "town",  # only of a place is the name proper
}


_ALWAYS = ("band", "amount")
_SHORT_YEAR = 2


def paired(text: str, joins: Collection[str]) -> str:
    """A masked text in which jobs that are joined, such as "this job and this job", stand once."""
    job = _STAND_INS["occupation"]
    between = "|".join(map(re.escape, sorted(joins, key=len, reverse=True)))
    return re.sub(rf"\b{job}(?: (?:{between}))*(?: (?:(?:{between}) )*{job})+\b", job, text)


def masked(tokens: Sequence[Token], finds: Sequence[Find]) -> str:
    """The words of a message with every proper name of the store replaced by its kind."""
    hidden = [find for find in finds if find.kind in _ALWAYS or find.proper]
    words: list[str] = []
    last: Find | None = None
    for token in tokens:
        find = next((f for f in hidden if f.start <= token.start and token.end <= f.end), None)
        stand_in = _STAND_INS.get(find.kind) if find else None
        if find is None or stand_in is None:
            words.append(_whole_year(token, finds))
        elif find is not last:
            # "band 8a" reads like "8a" alone.
            if find.kind == "band" and words[-1:] == ["band"]:
                words.pop()
            words.append(stand_in)
        last = find
    return " ".join(words)


def _whole_year(token: Token, finds: Sequence[Find]) -> str:
    """A word; of a year in two digits ('25), all four."""
    if not (token.text.isdecimal() and len(token.text) == _SHORT_YEAR):
        return token.text
    years = (
        f.id[:4]
        for f in finds
        if f.kind == "year" and f.start <= token.start and token.end <= f.end
    )
    return next(years, token.text)

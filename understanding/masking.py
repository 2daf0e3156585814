"""Names out of the way, so that intents don't hang on which job or body was named."""

from __future__ import annotations

from collections.abc import Sequence

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
    "nation": "town",  # only of a place is the name proper
}


def masked(tokens: Sequence[Token], finds: Sequence[Find]) -> str:
    """The words of a message with every proper name of the store replaced by its kind."""
    hidden = [find for find in finds if find.kind == "band" or find.proper]
    words: list[str] = []
    for token in tokens:
        find = next((f for f in hidden if f.start <= token.start and token.end <= f.end), None)
        stand_in = _STAND_INS.get(find.kind) if find else None
        if find is None or stand_in is None:
            words.append(token.text)
        elif token.start == find.start:
            # "band 8a" reads like "8a" alone.
            if find.kind == "band" and words[-1:] == ["band"]:
                words.pop()
            words.append(stand_in)
    return " ".join(words)

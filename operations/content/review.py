"""`review`: which Welsh texts has no Welsh speaker approved yet?"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from operations.common.failure import OperationError
from operations.common.project import this_project
from operations.content.texts import TextPair, text_pairs

APPROVED = Path("review") / "cymraeg.yml"
_KEY = "approved"


class Review(NamedTuple):
    """How far the Welsh has been read by a Welsh speaker.

    Attributes:
        approved: texts that were approved as they stand now.
        drafts: texts that await it, or were changed since.
        gone: fingerprints of texts that stand nowhere any more.
    """

    approved: tuple[TextPair, ...]
    drafts: tuple[TextPair, ...]
    gone: tuple[str, ...]


def main(arguments: Sequence[str]) -> int:
    """List the drafts, each with the fingerprint by which it is approved."""
    parser = argparse.ArgumentParser(prog="review", description=__doc__)
    parser.add_argument("place", nargs="?", default="", help="the file or folder, as in data/")
    place: str = parser.parse_args(arguments).place
    found = review(this_project().root / "data")
    for pair in found.drafts:
        if pair.place.startswith(place):
            print(f"{pair.fingerprint}  {pair.place}\n    {pair.en}\n    {pair.cy}")
    for fingerprint in found.gone:
        print(f"{fingerprint}  stands nowhere any more: take it out of data/{APPROVED}")
    print(summary(found))
    return 0


def review(data: Path) -> Review:
    """Compare the texts with what was approved.

    Args:
        data: the folder of content.

    Raises:
        OperationError: the list of what was approved isn't one.
    """
    known = _fingerprints(data / APPROVED)
    pairs = [pair for pair in text_pairs(data) if pair.cy]
    current = {pair.fingerprint for pair in pairs}
    return Review(
        approved=tuple(pair for pair in pairs if pair.fingerprint in known),
        drafts=tuple(pair for pair in pairs if pair.fingerprint not in known),
        gone=tuple(sorted(known - current)),
    )


def summary(found: Review) -> str:
    """How many there are of each, in a sentence."""
    return (
        f"Welsh: {len(found.drafts)} texts are drafts that await a Welsh speaker, "
        f"{len(found.approved)} are approved"
    )


def _fingerprints(path: Path) -> frozenset[str]:
    if not path.exists():
        return frozenset()
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    listed = read.get(_KEY) if isinstance(read, dict) else None
    if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
        raise OperationError(
            f"{path}: found {read!r}; allowed: `{_KEY}:` and a list of fingerprints in quotes, "
            "as `review` prints them"
        )
    return frozenset(listed)

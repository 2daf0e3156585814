"""What is right as content, and yet helps nobody: facts that no question brings up."""

from __future__ import annotations

from collections.abc import Iterator

from careers.answering.choosing import Chooser, Place, Wanted
from careers.answering.sections import chooser_of
from careers.shapes.profile import Point
from careers.shapes.store import Store

_SHOWN = 60


def advice(store: Store) -> list[str]:
    """A line for each lead or point without kinds, and for each point that never shows."""
    found = (
        line for profile in store.profiles.values() for line in _of(chooser_of(store, profile))
    )
    return list(dict.fromkeys(found))


def _of(chooser: Chooser) -> Iterator[str]:
    for place in chooser.places:
        told = place.section.lead_answers or any(each.answers for each in place.section.points)
        if told and not place.section.lead_answers:
            yield f"{place.topic}: the lead answers no kind of question; write lead_answers: [which]"
        for point in place.section.points:
            words = point.text.en[:_SHOWN]
            if told and not point.answers:
                yield f"{place.topic}: {words!r} answers no kind of question; write answers: [which]"
            if told and not _shows(chooser, place, point):
                yield f"{place.topic}: {words!r} never shows; others answer all that it does"


def _shows(chooser: Chooser, place: Place, point: Point) -> bool:
    """Whether a question brings a point up: one that names all that it is about, of any kind."""
    aspects = tuple(each for each in point.about if each in chooser.known.aspects)
    nations = tuple(each for each in point.about if each in chooser.known.nations)
    kinds = [(kind,) for kind in point.answers]
    for asked in ((), *kinds):
        for named in ((), nations):
            wanted = Wanted(asked, aspects, point.about, named)
            choice = chooser.choose(wanted, place.topic)
            if choice and any(each is point for _, each in choice.points):
                return True
    return False

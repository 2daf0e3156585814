"""Which facts answer a question: those of the kind it asks for, about what it names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from careers.shapes.kinds import LOOSE, YES_OR_NO, QuestionKind
from careers.shapes.profile import Focus, Point, Section
from careers.shapes.sources import Source

_MOST_POINTS = 6
_MOST_OF_A_KIND = 2
_MOST_OF_AN_ASPECT = 3
_MOST_WORDS = 95
_OTHER = 2
# Kinds of which a topic has so few facts that one is meant, though its aspect wasn't named.
_FURTHER = (
    *(QuestionKind.WHEN, QuestionKind.HOW_MUCH, QuestionKind.WHO_DECIDES),
    QuestionKind.WHY,
)


@dataclass(frozen=True)
class Place:
    """A section, the topic that it is on, and the sources that its keys refer to."""

    topic: str
    section: Section
    sources: Mapping[str, Source]

    def about(self, ids: Collection[str]) -> list[Point]:
        """Its points about any of these."""
        if not ids:
            return []
        return [point for point in self.section.points if not set(ids).isdisjoint(point.about)]

    def leads(self, wanted: Wanted) -> bool:
        """Whether its lead tells of an aspect that is named, and what is asked of it."""
        told = set(self.section.lead_about) & set(wanted.aspects)
        return bool(told) and (not wanted.kinds or wanted.met_by(self.section.lead_answers))


@dataclass(frozen=True)
class Wanted:
    """What a question wants to know.

    Attributes:
        kinds: what it asks for; nothing where its words don't tell.
        aspects: ids of the aspects that it names.
        about: ids of whatever else it names, or that was talked of before.
        nations: ids of the nations among them.
    """

    kinds: tuple[QuestionKind, ...] = ()
    aspects: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()

    @property
    def strict(self) -> QuestionKind | None:
        """The kind of which there must be a fact, or it isn't answered; "which uni" is where, too."""
        loose = set(self.kinds) & set(LOOSE)
        return None if loose else next(iter(self.kinds), None)

    @property
    def of_yes_or_no(self) -> bool:
        """Whether it wants a yes or a no, and nothing else."""
        return bool(self.kinds) and set(self.kinds) <= set(YES_OR_NO)

    def compares(self, points: Iterable[Point]) -> bool:
        """Whether it compares things of which the points tell one by one."""
        told = {each for point in points for each in point.about} & set(self.about)
        return QuestionKind.COMPARE in self.kinds and len(told) > 1

    def met_by(self, answers: Collection[QuestionKind]) -> bool:
        """Whether what answers these kinds answers it; yes-or-no kinds are alike."""
        asked = {*self.kinds, *(YES_OR_NO if set(self.kinds) & set(YES_OR_NO) else ())}
        return bool(asked & set(answers))


@dataclass(frozen=True)
class Known:
    """What ids of points may be: aspects, ways in and fields of the job, nations.

    Attributes:
        home: id of the nation that counts where none is named.
    """

    aspects: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    nations: frozenset[str] = frozenset()
    home: str | None = None


@dataclass(frozen=True)
class Choice:
    """The facts that answer a question.

    Attributes:
        place: the section that the lead is of, and whose topic is answered.
        lead: whether its lead is told.
        points: the points that are told, each with the section that it is of.
        detail: whether the points stand as sentences, not as a list.
        unsaid: what the question asks for and no fact tells.
    """

    place: Place
    lead: bool = False
    points: tuple[tuple[Place, Point], ...] = ()
    detail: bool = False
    unsaid: QuestionKind | None = None


@dataclass(frozen=True)
class Chooser:
    """Chooses among all that is known of a job.

    Attributes:
        places: every section, the job's own first.
    """

    places: tuple[Place, ...]
    known: Known = field(default_factory=Known)

    def place(self, topic: str) -> Place | None:
        """The section on a topic: the job's own, else that of its pay scheme."""
        return next((place for place in self.places if place.topic == topic), None)

    def topic_of(self, aspects: Collection[str], *first: str) -> str | None:
        """The topic that tells of some aspects, of several the first of those given."""
        told = [
            place.topic
            for place in self.places
            if place.about(aspects) or set(place.section.lead_about) & set(aspects)
        ]
        return next((topic for topic in (*first, *told) if topic in told), None)

    def tells(self, wanted: Wanted) -> bool:
        """Whether there is a fact about the aspects that are named, of the kind asked for."""
        if any(place.leads(wanted) for place in self.places):
            return True
        found = (point for place in self.places for point in place.about(wanted.aspects))
        return any(not wanted.kinds or wanted.met_by(point.answers) for point in found)

    def choose(self, wanted: Wanted, topic: str) -> Choice | None:
        """The facts for a question.

        Args:
            wanted: what it wants to know.
            topic: what it is about.

        Returns:
            None where nothing is known on the topic, nor of the aspects that are named.
        """
        own = self.place(topic)
        ordered = sorted(self.places, key=lambda place: place.topic != topic)
        pool = [(each, point) for each in ordered for point in each.about(wanted.aspects)]
        if pool or (own and own.leads(wanted)):
            return self._of_aspects(wanted, pool, own)
        return self._of_section(wanted, own) if own else None

    def _of_aspects(
        self, wanted: Wanted, pool: Sequence[tuple[Place, Point]], own: Place | None
    ) -> Choice:
        """The one or two facts that answer it; else the nearest, and what isn't told.

        A lead that tells of the aspect, too, comes before the points.
        """
        near = self._nearest(wanted, pool)
        fitting = [each for each in near if wanted.met_by(each[1].answers)]
        most = _MOST_OF_A_KIND if wanted.kinds else _MOST_OF_AN_ASPECT
        if own is not None and own.leads(wanted):
            beside = fitting if wanted.kinds else near
            length = len(own.section.lead.en.split())
            return Choice(own, True, _short(_of_one_thing(wanted, beside), most - 1, length), True)
        chosen = _of_one_thing(wanted, fitting or near)
        unsaid = None if fitting else wanted.strict
        points = _short(chosen, 1 if unsaid else most)
        place, first = chosen[0]
        if first.goes_on:
            here = tuple(each for each in points if each[0] is place)
            return Choice(place, True, here, False, unsaid)
        return Choice(place, False, points, True, unsaid)

    def _nearest(
        self, wanted: Wanted, pool: Iterable[tuple[Place, Point]]
    ) -> list[tuple[Place, Point]]:
        """The points that are most about what is named, those of other ways in or nations out."""
        ranked = [(self._rank(wanted, point), each) for each in pool for point in (each[1],)]
        best = [each for each in ranked if each[0][0] < _OTHER] or ranked
        named = set(wanted.aspects)

        def distance(each: tuple[tuple[int, int], tuple[Place, Point]]) -> tuple[int, ...]:
            rank, (_, point) = each
            other = (set(point.about) & self.known.aspects) - named
            return (-len(named & set(point.about)), *rank, len(other))

        return [each for _, each in sorted(best, key=distance)]

    def _rank(self, wanted: Wanted, point: Point) -> tuple[int, int]:
        """How far a point is from what is named: nothing, some, or about something else."""
        told, named = set(point.about), set(wanted.about)
        parts = told & self.known.parts
        part = 0 if parts & named else 1
        if parts and not parts & named and named & self.known.parts:
            part = _OTHER
        nation = 0 if self._here(wanted, point) else _OTHER
        if wanted.nations and not told & self.known.nations:
            nation = 1
        return max(part, nation), part + nation

    def _here(self, wanted: Wanted, point: Point) -> bool:
        """Whether a point holds in a nation that was named, or at home where none was.

        Without a pay scheme no nation is home: then every nation's points hold.
        """
        nations = set(point.about) & self.known.nations
        here = set(wanted.nations or filter(None, [self.known.home]))
        return not nations or not here or bool(nations & here)

    def _of_section(self, wanted: Wanted, place: Place) -> Choice:
        """All that a section says of what is named, or of it what answers the kind asked for."""
        section = place.section
        general = [each for each in section.points if not set(each.about) & self.known.aspects]
        plain = [each for each in general if self._here(wanted, each)]
        named = [point for point in plain if set(point.about) & set(wanted.about)]
        rest = [point for point in plain if point not in named]
        lead = section.focus is Focus.FIRST or not named
        points = named
        if lead:
            # "Do I need A levels?" asks for nothing of the others.
            others = [] if named and wanted.of_yes_or_no else rest
            points = [] if section.focus is Focus.NAMED else [*named, *others]
        whole = Choice(place, lead, _told(place, points))
        told = section.lead_answers or any(point.answers for point in section.points)
        asked = set(wanted.kinds) - set(LOOSE)
        return self._of_kind(wanted, whole) if asked and told else whole

    def _of_kind(self, wanted: Wanted, whole: Choice) -> Choice:
        section = whole.place.section
        lead = whole.lead and wanted.met_by(section.lead_answers)
        points = tuple(each for each in whole.points if wanted.met_by(each[1].answers))
        if lead and not points and section.opens_list:
            points = whole.points
        if lead or points:
            return Choice(whole.place, lead, points)
        if wanted.compares(point for _, point in whole.points):
            return whole  # what is told of each tells how they differ
        strict = wanted.strict
        if strict is None or strict in YES_OR_NO:
            return whole
        further = self._further(wanted, whole.place) if strict in _FURTHER else None
        return further or replace(whole, unsaid=strict)

    def _further(self, wanted: Wanted, place: Place) -> Choice | None:
        """Points of a kind about an aspect that wasn't named: those about the first one."""
        fitting = [(place, each) for each in place.section.points if wanted.met_by(each.answers)]
        if not fitting:
            return None
        near = self._nearest(wanted, fitting)
        first = set(near[0][1].about) & self.known.aspects
        alike = [each for each in near if set(each[1].about) & first or each is near[0]]
        return Choice(place, False, tuple(alike[:_MOST_OF_A_KIND]), True)


def _of_one_thing(
    wanted: Wanted, points: Sequence[tuple[Place, Point]]
) -> Sequence[tuple[Place, Point]]:
    """The first of some points, and those on its topic or about the same aspect as it."""
    if not points:
        return points
    topic, first = points[0][0].topic, set(points[0][1].about) & set(wanted.aspects)
    return [each for each in points if each[0].topic == topic or set(each[1].about) & first]


def _short(
    points: Sequence[tuple[Place, Point]], most: int, words: int = 0
) -> tuple[tuple[Place, Point], ...]:
    """The first of some points, and of the others as many as are read at a glance.

    Args:
        points: the nearest first.
        most: how many there may be.
        words: how many words are told before them; if there are none, the first is always told.
    """
    kept: list[tuple[Place, Point]] = []
    needed = not words
    for place, point in points:
        length = len(point.text.en.split())
        must = needed and not kept
        if must or (len(kept) < most and words + length <= _MOST_WORDS):
            kept.append((place, point))
            words += length
    return tuple(kept)


def _told(place: Place, points: Iterable[Point]) -> tuple[tuple[Place, Point], ...]:
    return tuple((place, point) for point in points)[:_MOST_POINTS]

"""What a visitor wants of a job, in a form that a quick reply and a slot can hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from careers.shapes.finding import RouteKind
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import JOB_GROUP


class Kind(str, Enum):
    """What a want is about."""

    WORKS_WITH = "works_with"
    PLACES = "places"
    PATTERN = "pattern"
    SUBJECTS = "subjects"
    EMERGENCIES = "emergencies"
    PAY = "pay"
    """Pounds a year at the start, or later."""
    BAND = "band"
    """The pay band at the start."""
    ROUTE = "route"
    """A kind of way in."""
    NO_DEGREE = "no_degree"
    PAID = "paid"
    YEARS = "years"
    REGISTERED = "registered"
    """With whoever keeps a register, or with the contact whose id is the value."""
    UNREGISTERED = "unregistered"
    LIKE = "like"
    """A job to which others should be similar."""
    JOB = "job"
    """A job, or the jobs of a group, that isn't wanted."""
    TEXT = "text"
    """Words that what is told of a job holds."""
    ORDER = "order"
    """By what the jobs that fit are put in order."""


FEATURES = (Kind.WORKS_WITH, Kind.PLACES, Kind.PATTERN, Kind.SUBJECTS)
"""Those whose value is the id of a feature."""

WISHES = (
    *(Kind.WORKS_WITH, Kind.PLACES, Kind.PATTERN, Kind.EMERGENCIES),
    *(Kind.PAY, Kind.PAID, Kind.YEARS, Kind.UNREGISTERED, Kind.JOB),
)
"""Those that can only be wishes for a job; the others may also tell what somebody has."""

ORDERS = BEST_PAID, WORST_PAID, SHORTEST, LONGEST = "pay", "least_pay", "years", "most_years"
"""The values of an order."""

OF_LENGTH = (SHORTEST, LONGEST)
"""Those of them by the length of the training."""

LATER = "later"
_AGAINST, _PARTS = "not ", ":"
_MOST, _LEAST = "<", ">"


@dataclass(frozen=True)
class Want:
    """One thing that a visitor wants of a job.

    Attributes:
        value: the id of a feature, a kind of way in or a job; words; an order; a band or a number,
            behind `>` for more and `<` for less, of bands with `=` where it counts itself.
        against: whether it is what they don't want.
        later: whether pay is meant that isn't that of the start.
    """

    kind: Kind
    value: str = ""
    against: bool = False
    later: bool = False

    @classmethod
    def at_least(cls, kind: Kind, number: float, later: bool = False) -> Want:
        """So much or more."""
        return cls(kind, f"{_LEAST}{number:.10g}", later=later)

    @classmethod
    def at_most(cls, kind: Kind, number: float, later: bool = False) -> Want:
        """So much or less."""
        return cls(kind, f"{_MOST}{number:.10g}", later=later)

    @property
    def number(self) -> float:
        """The number of a want that has one."""
        return float(self.value.lstrip(_MOST + _LEAST))

    @property
    def band(self) -> str:
        """The band of a want that has one."""
        return self.value.lstrip("<>=")

    @property
    def is_most(self) -> bool:
        """Whether the number is the most that is wanted."""
        return self.value.startswith(_MOST)

    @property
    def is_least(self) -> bool:
        """Whether the number is the least that is wanted."""
        return self.value.startswith(_LEAST)

    def as_text(self) -> str:
        """The want in a form that is read by `read`."""
        sign = _AGAINST if self.against else ""
        later = f"{_PARTS}{LATER}" if self.later else ""
        return f"{sign}{self.kind.value}{_PARTS}{self.value}{later}"

    @classmethod
    def read(cls, text: str) -> Want | None:
        """The want that a text stands for; None where it stands for none."""
        against = text.startswith(_AGAINST)
        kind, _, value = text.removeprefix(_AGAINST).partition(_PARTS)
        known = next((each for each in Kind if each.value == kind), None)
        if known is None:
            return None
        bare = value.removesuffix(f"{_PARTS}{LATER}")
        want = cls(known, bare, against, later=bare != value)
        return want if want._makes_sense() else None

    def _makes_sense(self) -> bool:
        if self.kind not in (Kind.PAY, Kind.YEARS):
            return True
        number = self.value.lstrip(_MOST + _LEAST)
        return (self.is_most or self.is_least) and number.replace(".", "", 1).isdecimal()


def as_texts(wants: Iterable[Want]) -> list[str]:
    """Wants in a form that `wants_in` reads."""
    return [want.as_text() for want in wants]


def wants_in(texts: Iterable[str]) -> tuple[Want, ...]:
    """The wants of some texts; what stands for none is left out."""
    found = (Want.read(text) for text in texts)
    return tuple(dict.fromkeys(want for want in found if want is not None))


def still_known(wants: Iterable[Want], store: Store) -> tuple[Want, ...]:
    """Wants without those that name what the content no longer has."""
    features = {kind: [f.id for f in found] for kind, found in store.features.lists.items()}
    kinds = [kind.value for kind in RouteKind]
    known: dict[Kind, Collection[str]] = {Kind(kind): ids for kind, ids in features.items()}
    known |= {Kind.LIKE: store.profiles, Kind.ROUTE: kinds, Kind.ORDER: ORDERS}
    known[Kind.REGISTERED] = ("", *store.contacts)
    known[Kind.JOB] = [job for job, _ in named_jobs(store)]
    return tuple(want for want in wants if want.value in known.get(want.kind, (want.value,)))


def named_jobs(store: Store) -> list[tuple[str, tuple[str, ...]]]:
    """Ids of the jobs and their groups, each with what visitors call it."""
    groups = store.vocabulary[JOB_GROUP].words if JOB_GROUP in store.vocabulary else ()
    jobs = store.profiles.values()
    return [
        *((each.id, tuple(each.names)) for each in groups if store.jobs_of(each.id)),
        *((job.id, tuple(_titles(job))) for job in jobs),
    ]


def _titles(job: Profile) -> Iterator[str]:
    yield from (title for text in (job.title, job.plural) for title in (text.en, text.cy) if title)
    yield from job.aliases


def wishes_in(texts: Iterable[str], store: Store) -> tuple[Want, ...]:
    """The wishes of some texts that the content knows, without words, orders and what one has."""
    return tuple(want for want in still_known(wants_in(texts), store) if want.kind in WISHES)


def joined(before: Sequence[Want], more: Sequence[Want]) -> tuple[Want, ...]:
    """Wants with more of them: what says another thing of the same takes its place."""
    single = (Kind.PAY, Kind.BAND, Kind.YEARS, Kind.LIKE, Kind.ORDER, Kind.TEXT, Kind.REGISTERED)
    new = {(want.kind, "" if want.kind in single else want.value) for want in more}
    kept = [w for w in before if (w.kind, "" if w.kind in single else w.value) not in new]
    return tuple(dict.fromkeys([*kept, *more]))

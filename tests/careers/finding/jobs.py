"""A handful of made-up jobs to be found and compared, laid beside the frozen one."""

from __future__ import annotations

import datetime
from dataclasses import replace

from careers.conversation.respond import Responder
from careers.shapes.finding import Features, Registration, RouteKind, Span
from careers.shapes.language import Language, Text
from careers.shapes.profile import Pay, Profile, QuotedRange, Route, Section, Stage
from careers.shapes.sources import Source
from careers.shapes.store import Store
from careers.turn.answer import Answer
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from tests.visitor import TODAY, today

_REVIEWED = datetime.date(2026, 11, 1)


def route(
    name: str,
    kind: RouteKind | None,
    years: float | Span | None = None,
    paid: bool | None = None,
    leads_to: str | None = None,
) -> Route:
    """A way in that tells no more than what jobs are found by."""
    span = Span.of_number(years) if isinstance(years, (int, float)) else years
    named = Text(en=name.capitalize(), cy=None)
    return Route(name.replace(" ", "-"), named, kind=kind, years=span, paid=paid, leads_to=leads_to)


def job(
    title: str,
    does: str,
    features: Features,
    routes: tuple[Route, ...] = (),
    bands: tuple[str, ...] = (),
    quoted: QuotedRange | None = None,
    registration: Registration | None = None,
) -> Profile:
    """A job of a few facts."""
    words = Text(en=title, cy=None)
    names = ("start", "experienced", "senior")
    stages = tuple(
        Stage(name, Text(en=name, cy=None), band=band)
        for name, band in zip(names, bands, strict=False)
    )
    if quoted is not None:
        stages = (Stage("start", Text(en="starting", cy=None), quoted=quoted),)
    scheme = "agenda-for-change" if bands else None
    return Profile(
        id=title.lower().replace(" ", "-"),
        title=words,
        plural=Text(en=f"{title.lower()}s", cy=None),
        sources={"page": Source(Text(en=f"Page of the {title}", cy=None))},
        general_contact="careers-wales",
        topics={"summary": Section(_REVIEWED, Text(en=does, cy=None))},
        entry_routes=routes,
        pay=Pay(_REVIEWED, stages, scheme) if stages else None,
        features=features,
        registration=registration,
    )


KITE_NURSE = job(
    "Kite Nurse",
    "Kite nurses look after children who fell off kites.",
    Features(
        ("patients", "children"), ("hospital",), ("shifts", "nights"), ("biology", "english"), True
    ),
    (route("degree", RouteKind.DEGREE, 3, False), route("long course", RouteKind.POSTGRADUATE, 2)),
    ("5", "6", "7"),
    registration=Registration(True, "rct"),
)
SCHOOL_NURSE = job(
    "School Kite Nurse",
    "School kite nurses visit schools and weigh every kite.",
    Features(
        ("patients", "children"),
        ("schools",),
        ("office-hours", "nights"),
        ("science",),
        False,
        ("nights",),
    ),
    (route("degree", RouteKind.DEGREE, Span(3, 4), False),),
    ("6", "7"),
    registration=Registration(True, "rct"),
)
KITE_MENDER = job(
    "Kite Mender",
    "Kite menders repair kites with a needle and glue.",
    Features(("machines",), ("laboratory",), ("office-hours",), ("maths", "physics"), False),
    (
        route("apprenticeship", RouteKind.APPRENTICESHIP, 1.5, True),
        route("trainee post", RouteKind.ON_THE_JOB, None, True),
    ),
    ("3", "4"),
    registration=Registration(False),
)
KITE_SELLER = job(
    "Kite Seller",
    "Kite sellers stand in a shop by the sea.",
    Features(("patients",), ("high-street",), ("office-hours", "weekends")),
    (route("college course", RouteKind.COURSE, 1, False),),
    quoted=QuotedRange(22_000, 26_000, "2019/20"),
)
KITE_DREAMER = job("Kite Dreamer", "Nobody knows what kite dreamers do.", Features())

MADE_UP = (KITE_NURSE, SCHOOL_NURSE, KITE_MENDER, KITE_SELLER, KITE_DREAMER)


def with_made_up(store: Store) -> Store:
    """The store with the made-up jobs beside its own."""
    return replace(store, profiles={**store.profiles, **{each.id: each for each in MADE_UP}})


class Talker:
    """Somebody whose words are read, since only the intent and what is named come from Rasa.

    Attributes:
        memory: what the bot remembers.
        page: id of the job whose page they are on.
        language: what they speak.
    """

    def __init__(
        self, store: Store, page: str | None = None, language: Language = Language.ENGLISH
    ) -> None:
        """Come to a page, or to none."""
        self._responder = Responder(store, today)
        self.page, self.language = page, language
        self.memory = Memory()

    def says(self, text: str, intent: str, **named: str | tuple[str, ...]) -> Answer:
        """Type something that was understood as an intent that names things."""
        pairs = ((kind, (ids,) if isinstance(ids, str) else ids) for kind, ids in named.items())
        things = tuple(Named(kind, each) for kind, ids in pairs for each in ids)
        turn = Turn(text, (Question(intent, things),), (), self.page, self.language)
        return self._respond(turn)

    def presses(self, answer: Answer, title: str) -> Answer:
        """Press a quick reply of an answer by its title."""
        press = next(each.press for each in answer.replies if each.title == title)
        return self._respond(Turn.of(press, self.page, self.language))

    def _respond(self, turn: Turn) -> Answer:
        reply = self._responder.respond(turn, self.memory)
        self.memory = Memory.from_slots(reply.memory.as_slots())
        return reply.answer


DAY = TODAY

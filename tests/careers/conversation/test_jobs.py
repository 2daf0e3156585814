"""What two jobs call alike is each job's own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from careers.shapes.language import Text
from careers.shapes.profile import Focus, Point, Profile, Route, Specialism
from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from careers.words.date_words import date_words
from careers.words.lists import kind_words
from careers.words.reader import WordReader
from careers.words.speller import Speller
from tests.visitor import Visitor, asked, responder, text_of, today
from understanding.dates import DateReader
from understanding.finder import Finder
from understanding.kinds import KindReader
from understanding.words import NameReader

_JOBS = ("bus-driver", "lighthouse-keeper")


def _with_own(profile: Profile, prefix: str) -> Profile:
    """A job with a route and a specialism of names that another job uses as well."""
    route, part = f"{prefix}-stp", f"{prefix}-night"
    section = replace(
        profile.topics["summary"],
        focus=Focus.ONLY,
        points=(
            Point(Text(en=f"The STP of {prefix} starts in May."), about=(route,)),
            Point(Text(en=f"Night work of {prefix} is quiet."), about=(part,)),
        ),
    )
    return replace(
        profile,
        entry_routes=(
            *profile.entry_routes,
            Route(route, Text(en="Summer Training Programme"), short_name="STP"),
        ),
        specialisms=(*profile.specialisms, Specialism(part, Text(en="night work"))),
        topics={**profile.topics, "entry_routes": section, "specialisms": section},
    )


@pytest.fixture(scope="module")
def both(bus_store: Store, two_jobs: Store) -> Store:
    found = {**bus_store.profiles, **two_jobs.profiles}
    own = {job: _with_own(found[job], job.split("-")[0]) for job in _JOBS}
    return replace(bus_store, profiles=own)


def _named(store: Store, words: str) -> tuple[Named, ...]:
    finds = (
        NameReader(
            WordReader(Speller(Counter(), (), {}, ())),
            Finder(store, DateReader(date_words(), today)),
            KindReader(kind_words()),
        )
        .read(words)
        .finds
    )
    return tuple(Named(each.kind, each.id) for each in finds)


@pytest.mark.parametrize(
    ("words", "intent", "said"),
    [
        ("when does the STP start", "ask_entry_routes", "The STP of {} starts in May."),
        ("summer training programme", "ask_entry_routes", "The STP of {} starts in May."),
        ("is night work quiet", "ask_specialisms", "Night work of {} is quiet."),
    ],
)
@pytest.mark.parametrize("job", _JOBS)
def test_what_two_jobs_call_alike_is_that_of_the_job_talked_of(
    both: Store, job: str, words: str, intent: str, said: str
) -> None:
    answer = Visitor(both, job).says(Question(intent, _named(both, words)))
    text = text_of(answer)
    mine, other = (prefix.split("-")[0] for prefix in sorted(_JOBS, key=lambda each: each != job))
    assert said.format(mine) in text
    assert said.format(other) not in text


def test_a_route_that_was_talked_of_is_forgotten_with_its_job(both: Store) -> None:
    visitor = Visitor(both, "bus-driver")
    visitor.asks("entry_routes", route="bus-stp")
    visitor.page = "lighthouse-keeper"
    visitor.says(asked("ask_hours"))
    assert "route" not in visitor.memory.context


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("my tooth hurts, do i need antibiotics", {}),
        ("what hours is tesco open on sunday", {}),
        ("how do i pay my council tax", {}),
        ("who won the rugby on saturday", {"specialism": "sport"}),
        ("my contact lens is stuck", {"specialism": "contact-lenses"}),
    ],
)
def test_what_is_surely_out_of_scope_finds_no_jobs_by_words_of_their_work(
    real_store: Store, text: str, named: dict[str, str]
) -> None:
    question = Question("out_of_scope", tuple(Named(*each) for each in named.items()))
    answer = responder(real_store).respond(Turn(text, (question,)), Memory()).answer
    assert answer.status is Status.OUT_OF_SCOPE


@pytest.mark.parametrize("text", ["who won the rugby on saturday", "best rugby pub in town?"])
def test_what_is_surely_out_of_scope_stays_so_on_the_page_of_a_job_that_has_the_field(
    real_store: Store, text: str
) -> None:
    question = Question("out_of_scope", (Named("specialism", "sport"),))
    turn = Turn(text, (question,), page="physiotherapist")
    assert responder(real_store).respond(turn, Memory()).answer.status is Status.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("text", "named", "confidence"),
    [
        ("do you go on tour with a rugby team", {}, 0.92),
        ("do physios go on tour with a rugby team", {"occupation": "physiotherapist"}, 1.0),
    ],
)
def test_what_may_be_about_the_field_of_a_job_is_answered(
    real_store: Store, text: str, named: dict[str, str], confidence: float
) -> None:
    question = asked("out_of_scope", specialism="sport", **named)
    turn = Turn(text, (question,), page="physiotherapist", confidence=confidence)
    assert responder(real_store).respond(turn, Memory()).answer.status is Status.ANSWERED


def test_a_field_named_alone_is_that_of_its_job_whatever_was_read(real_store: Store) -> None:
    named = (Named("specialism", "contact-lenses"),)
    turn = Turn("contact lenses?", (Question("out_of_scope", named),))
    reply = responder(real_store).respond(turn, Memory())
    assert reply.memory.occupation == "optometrist"


def test_jobs_are_found_by_a_wish_that_was_read_as_out_of_scope_but_asks_for_some(
    real_store: Store,
) -> None:
    turn = Turn("anything with kids", (Question("out_of_scope"),))
    assert "jobs that I know" in text_of(responder(real_store).respond(turn, Memory()).answer)


def _topic_of(store: Store, text: str, question: Question, confidence: float) -> str | None:
    turn = Turn(text, (question,), page="adult-nurse", confidence=confidence)
    return responder(store).respond(turn, Memory()).memory.topic


def test_other_jobs_with_something_are_looked_for_where_a_list_of_all_is_unsure(
    real_store: Store,
) -> None:
    listed = asked("ask_jobs_covered")
    assert _topic_of(real_store, "what other jobs use physics", listed, 0.5) == "find_jobs"
    assert _topic_of(real_store, "what other jobs are there", listed, 0.5) != "find_jobs"
    assert _topic_of(real_store, "what other jobs use physics", listed, 1.0) != "find_jobs"


def test_which_one_is_it_asks_about_the_job_though_its_place_of_work_is_named(
    real_store: Store,
) -> None:
    text = "there's a list to be on before hospitals take you on. which one is it"
    question = asked("ask_registration", reference=("which", "it"), question_kind="which")
    assert _topic_of(real_store, text, question, 0.7) == "registration"


@pytest.mark.parametrize(
    ("text", "intent", "confidence"),
    [
        ("which of these can i do without going to uni", "ask_compare_jobs", 0.5),
        ("list the careers where I must be on the NMC register", "ask_registration", 1.0),
        ("careers without a degree", "ask_entry_routes", 0.5),
    ],
)
def test_jobs_are_listed_that_are_asked_for_before_any_were(
    real_store: Store, text: str, intent: str, confidence: float
) -> None:
    named = {"organisation": "nmc"} if "NMC" in text else {}
    turn = Turn(text, (asked(intent, **named),), confidence=confidence)
    answer = responder(real_store).respond(turn, Memory()).answer
    assert len(answer.jobs) > 3


def test_a_job_named_on_its_own_page_is_set_beside_none(real_store: Store) -> None:
    page, text = "pharmacy-technician", "pay for starting off as a pharmacy tech"
    named = {"occupation": page, "stage": "start"}
    read = (asked("ask_compare_jobs", **named), asked("ask_pay", **named))
    turn = Turn(text, read[:1], read, page=page, confidence=0.3)
    answer = responder(real_store).respond(turn, Memory()).answer
    assert "£28,819" in text_of(answer)

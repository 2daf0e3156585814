"""Slots of an earlier release meet the content of today."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careers.conversation.respond import Responder
from careers.policy.answers import fits, questions_of
from careers.shapes.store import Store
from careers.turn.memory import MEMORY_VERSION, Memory
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn
from tests.careers.edits import each_edit, no_option, no_question, no_topic, without
from tests.visitor import JOB, text_of, today

_RELEASED = Path(__file__).parents[1] / "released" / "slots-1.json"
_SLOTS: dict[str, dict[str, Any]] = json.loads(_RELEASED.read_text(encoding="utf-8"))
_BUS = "bus-driver"
_AT_REST = ("done", "stopped", "paused")
_LINES = (
    ("yes", "affirm"),
    ("flurble", "nlu_fallback"),
    ("skip", "nlu_fallback"),
    ("what does it pay?", "ask_pay"),
    ("carry on", "nlu_fallback"),
)


Say = Callable[[Memory, str, str], Reply]


@pytest.fixture(scope="module")
def say(store: Store) -> Say:
    return _bot(store)


def _bot(store: Store) -> Say:
    responder = Responder(store, today)

    def say(memory: Memory, words: str, intent: str) -> Reply:
        return responder.respond(Turn(words, (Question(intent),), page=memory.page), memory)

    return say


def _mentions(value: object, name: str) -> bool:
    if isinstance(value, dict):
        return name in value or any(_mentions(each, name) for each in value.values())
    if isinstance(value, list):
        return any(_mentions(each, name) for each in value)
    return value in (name, f"ask_{name}")


def _mentioning(name: str) -> list[tuple[str, dict[str, Any]]]:
    return [(which, slots) for which, slots in _SLOTS.items() if _mentions(slots, name)]


def _begins_with(reply: Reply, store: Store, key: str) -> bool:
    return text_of(reply.answer).startswith(store.wording[key].en)


@pytest.mark.parametrize("name", _SLOTS)
def test_slots_of_the_last_release_go_on_as_they_were_with_the_same_content(
    bus_store: Store, name: str
) -> None:
    say = _bot(bus_store)
    for line in _LINES:
        reply = say(Memory.from_slots(_SLOTS[name]), *line)
        assert text_of(reply.answer).strip()
        assert not _begins_with(reply, bus_store, "guide.lost")
        assert not _begins_with(reply, bus_store, "guide.gone")
        assert reply.memory.memory_version == MEMORY_VERSION


@dataclass(frozen=True)
class Edited:
    """The content after an edit, the bot that reads it, and the slots that know what went."""

    what: str
    store: Store
    say: Say
    met_by: list[tuple[str, dict[str, Any]]]


@pytest.fixture(scope="module", params=[JOB, _BUS])
def edits(request: pytest.FixtureRequest, bus_store: Store) -> list[Edited]:
    """Every edit of a job that slots of the last release meet."""
    return [
        Edited(what, edited, _bot(edited), met_by)
        for what, edited_id, edited in each_edit(bus_store, request.param)
        if (met_by := _mentioning(edited_id))
    ]


def test_no_edit_of_the_content_breaks_a_turn_or_invents_an_answer(
    bus_store: Store, edits: list[Edited]
) -> None:
    as_before, met = _bot(bus_store), 0
    usual = {
        (name, line): as_before(Memory.from_slots(slots), *line)
        for name, slots in _SLOTS.items()
        for line in _LINES
    }
    for each in edits:
        for name, slots in each.met_by:
            met += 1
            for line in _LINES:
                place = f"{each.what}; slots {name}; {line[0]!r}"
                reply = each.say(Memory.from_slots(slots), *line)
                assert text_of(reply.answer).strip(), place
                _assert_nothing_invented(
                    each.store, Memory.from_slots(slots), reply, usual[name, line], place
                )
    assert met > 20, "the slots of the last release hardly meet an edit"


def _assert_nothing_invented(
    edited: Store, before: Memory, reply: Reply, usual: Reply, place: str
) -> None:
    """Answers that no longer fit go, that is said, and no others come than came before."""
    old, new = before.guide, reply.memory.guide
    if old is None or new is None or new == old or new["job"] != old["job"]:
        return
    questions = questions_of(edited.profiles[old["job"]], edited)
    kept = {
        name: answer
        for name, answer in old["answers"].items()
        if name in questions and fits(answer, questions[name])
    }
    added = {name: each for name, each in new["answers"].items() if kept.get(name) != each}
    assert set(added) <= {old["open"]}, f"{place}: {added}"
    before_edit = (usual.memory.guide or {}).get("answers", {})
    for name, answer in added.items():
        wordless = answer == "yes" and questions[name].type.value == "yes_no"
        assert wordless or answer in ("unknown", before_edit.get(name)), f"{place}: {added}"
    if len(kept) < len(old["answers"]):
        assert _begins_with(reply, edited, "guide.lost"), f"{place}: {text_of(reply.answer)}"


def test_whatever_was_edited_the_check_can_be_started_again_and_ended(
    edits: list[Edited],
) -> None:
    for each in edits:
        for name, slots in each.met_by:
            reply = each.say(Memory.from_slots(slots), "start again", "start_again")
            for _ in range(10):
                if (reply.memory.guide or {"phase": "done"})["phase"] in _AT_REST:
                    break
                reply = each.say(reply.memory, "skip", "nlu_fallback")
            guide = reply.memory.guide
            at_rest = guide is None or guide["phase"] in _AT_REST
            assert at_rest, f"{each.what}; slots {name}: {guide}"


_OF_SCHOOL = ("a_levels", "gcses", "gcse_english", "gcse_maths")
"""What graduates are asked once their own way in is settled."""


def test_a_yes_to_a_question_that_is_gone_answers_no_other(store: Store) -> None:
    slots = _SLOTS["asked_postgraduate"]
    edited = no_question(store, "postgraduate")
    reply = _bot(edited)(Memory.from_slots(slots), "yes", "affirm")
    assert reply.memory.guide is not None
    assert reply.memory.guide["answers"] == slots["guide"]["answers"]


def test_a_question_whose_answer_is_gone_is_asked_again(store: Store) -> None:
    edited = no_option(store, "degree_class", "lower-second")
    reply = _bot(edited)(Memory.from_slots(_SLOTS["asked_degree_subject"]), "physics", "inform")
    assert _begins_with(reply, edited, "guide.lost")
    assert reply.memory.guide is not None
    assert reply.memory.guide["open"] == "degree_class"
    assert reply.memory.guide["answers"]["degree_subject"] == "physics"


def test_a_check_that_an_edit_leaves_nothing_to_ask_ends_at_once(store: Store) -> None:
    slots = _SLOTS["asked_degree_subject"]
    edited = store
    for question in ("postgraduate", "degree_subject", *_OF_SCHOOL):
        edited = no_question(edited, question)
    reply = _bot(edited)(Memory.from_slots(slots), "physics", "nlu_fallback")
    assert _begins_with(reply, edited, "guide.lost")
    assert reply.memory.guide is not None
    assert reply.memory.guide["phase"] == "done"


def test_nothing_is_said_of_a_loss_until_the_check_goes_on(store: Store) -> None:
    say = _bot(no_question(store, "a_levels"))
    reply = say(Memory.from_slots(_SLOTS["paused"]), "what does it pay?", "ask_pay")
    assert not _begins_with(reply, store, "guide.lost")
    assert _begins_with(say(reply.memory, "carry on", "inform"), store, "guide.lost")


def test_a_check_whose_job_is_gone_is_let_go_and_that_is_said(bus_store: Store) -> None:
    edited = replace(bus_store, profiles=without(bus_store.profiles, _BUS))
    reply = _bot(edited)(Memory.from_slots(_SLOTS["asked_bus_licence"]), "yes", "affirm")
    assert _begins_with(reply, edited, "guide.gone")
    assert reply.memory.guide is None


def test_a_question_that_was_offered_and_is_gone_is_not_taken_up(store: Store) -> None:
    edited = no_topic(store, "hours")
    reply = _bot(edited)(Memory.from_slots(_SLOTS["asked_which_topic"]), "yes", "affirm")
    assert reply.memory.topic == "team"


_JSON = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=6),
        st.sampled_from(["asking", "done", "a_levels", JOB, "ask_pay", "ask_nothing", "route"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["job", "phase", "open", "answers", "asked", "notes", "intent", "named",
                             "a_levels", "gcses", "version", "misses", "page", "x"]),
            inner, max_size=5,
        ),
    ),
    max_leaves=12,
)  # fmt: skip
_ANY_GUIDE = st.fixed_dictionaries(
    {"job": st.sampled_from([JOB, "no-such-job"])},
    optional=dict.fromkeys(
        ("phase", "open", "answers", "asked", "notes", "misses", "page", "x"), _JSON
    ),
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    slots=st.dictionaries(st.sampled_from(sorted(Memory().as_slots())), _JSON),
    guide=st.one_of(st.none(), _ANY_GUIDE),
    line=st.sampled_from([*_LINES, ("start again", "start_again"), ("more", "more_detail")]),
)
def test_whatever_the_slots_hold_a_turn_is_answered(
    say: Say, slots: dict[str, Any], guide: dict[str, Any] | None, line: tuple[str, str]
) -> None:
    found = Memory.from_slots({**slots, "guide": guide} if guide else slots)
    reply = say(found, *line)
    assert text_of(reply.answer).strip()
    json.dumps(reply.memory.as_slots())

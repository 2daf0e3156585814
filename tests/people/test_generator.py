"""The made-up people themselves: repeatable, varied, and honest about what they say."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from careers.shapes.store import Store
from tests.people.checks import Failure, Position, check_turn
from tests.people.claims import Claim, Ledger, Line, Piece
from tests.people.grammar import Unsayable, expand
from tests.people.hand import Hand, slipped, typed
from tests.people.people import Visitor, converse
from tests.people.saying import Speech
from tests.people.shrinking import shrunk
from tests.people.talk import Conversation, Engine
from tests.people.truth import random_person
from tests.people.words import ways

_FEW = 40
_PLAIN = Hand("as it is", "kept", 0.0, 0.0)


@pytest.fixture(scope="module")
def engine(store: Store) -> Engine:
    return Engine(store, "clinical-technologist")


def _templates(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for each in found.values():
            yield from _templates(each)
    elif isinstance(found, list):
        for each in found:
            yield from _templates(each)


def test_the_same_seed_gives_the_same_conversation(engine: Engine) -> None:
    first, second = converse(engine, "same"), converse(engine, "same")
    assert [each.line for each in first.exchanges] == [each.line for each in second.exchanges]


def test_there_are_hundreds_of_productions_and_each_can_be_said(engine: Engine) -> None:
    said: set[str] = set()
    for place in range(600):
        rng = Random(f"said {place}")
        speech = Speech(random_person(rng), _PLAIN)
        for topic in ("both", "gcses", "gcse_english", "gcse_maths", *engine.job.questions):
            piece = speech.answer(topic, rng) if topic != "both" else None
            piece = piece or (speech.volunteered(topic, rng) if topic in ways("gcses") else None)
            if piece is not None:
                said.add(piece.text)
    productions = sum(len(list(_templates(ways(name)))) for name in ("gcses", "levels", "holdings"))
    assert productions > 400
    assert len(said) > 2500, f"only {len(said)} different ways to say something"


def test_a_template_is_read_with_its_choices_and_words() -> None:
    found = {
        expand("[a|b [c|d]] {x}", {"x": ["e", "f {y}"], "y": "g"}, Random(n)) for n in range(60)
    }
    assert found == {f"{first} {last}" for first in ("a", "b c", "b d") for last in ("e", "f g")}


def test_what_isn_t_true_of_a_person_can_t_be_said() -> None:
    with pytest.raises(Unsayable):
        expand("I got {grade}", {"grade": None}, Random(0))


def test_a_template_with_an_unknown_word_is_named() -> None:
    with pytest.raises(KeyError, match=r"no slot is called \{grad\}; there are grade"):
        expand("I got {grad}", {"grade": "C"}, Random(0))


def test_a_slip_changes_one_longer_word_and_never_a_grade() -> None:
    for place in range(200):
        words = ["grade", "C", "in", "biology"]
        broken = slipped(" ".join(words), Random(place)).split()
        assert broken[:3] == words[:3]


def test_a_hand_drops_apostrophes_and_capitals_as_it_always_does() -> None:
    hand = Hand("lower", "dropped", 0.0, 0.0)
    assert typed("I've got a B, it's fine", hand, Random(0)) == "ive got a b, its fine"


_SAID = Line((Piece("a C in GCSE English", (Claim("gcse_english", ("4",)),)),))


@pytest.mark.parametrize(
    ("answers", "opened", "kind"),
    [
        ({"gcse_english": "4"}, "gcse_maths", None),
        ({"gcse_english": "5"}, "gcse_maths", "invented"),
        ({"gcse_english": "4", "gcse_maths": "4"}, "gcses", "invented"),
        ({}, "gcse_english", "asked again"),
        ({"gcse_english": "unknown"}, "gcse_maths", "lost"),
    ],
)
def test_the_check_after_a_turn_sees_what_is_wrong(
    engine: Engine, answers: dict[str, str], opened: str, kind: str | None
) -> None:
    after = Position("asking", opened, dict(answers))
    found = check_turn(_SAID, None, after, Ledger().after(_SAID), engine.job)
    assert (found.kind if found else None) == kind


def test_a_correction_that_loses_something_else_is_seen(engine: Engine) -> None:
    claims = (Claim("gcse_maths", ("6",)), *_SAID.claims)
    ledger = Ledger(claims)
    right = Claim("gcse_english", ("3",))
    line = Line((Piece("actually a D in English", (right,), corrects=("gcse_english",)),))
    before = Position("asking", "gcses", {"gcse_english": "4", "gcse_maths": "6"})
    kept_old = Position("asking", "gcses", {"gcse_english": "4", "gcse_maths": "6"})
    lost_other = Position("asking", "gcses", {"gcse_english": "3"})
    for after, kind in ((kept_old, "invented"), (lost_other, "forgot")):
        found = check_turn(line, before, after, ledger.after(line), engine.job)
        assert found is not None
        assert found.kind == kind


class _Failing(Conversation):
    """A conversation that fails whenever a certain word was said."""

    def say(self, line: Line) -> None:
        super().say(line)
        self.failure = Failure("wrong", "", "") if "wobble" in line.text else None


def test_a_failure_shrinks_to_the_lines_that_it_needs(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.people.shrinking.Conversation", _Failing)
    talk = _Failing(engine)
    for words in ("could I do this job", "hello", "well, wobble"):
        pieces = tuple(Piece(part) for part in words.split(", "))
        talk.say(Line(pieces, "ask_eligibility" if "job" in words else "nlu_fallback"))
    assert [each.line.text for each in shrunk(talk).exchanges] == ["wobble"]


def test_people_differ_in_all_that_they_do(engine: Engine) -> None:
    lines = [
        each.line for place in range(_FEW) for each in converse(engine, f"differ-{place}").exchanges
    ]
    visitors = [Visitor(f"differ-{place}", engine.job) for place in range(400)]
    assert any(line.press for line in lines), "nobody presses anything"
    assert any(line.aside for line in lines), "nobody asks anything else"
    assert any(len(line.pieces) > 1 for line in lines), "nobody says two things at once"
    kinds = {kind for each in visitors for kind in each.person.holdings}
    assert kinds >= set(ways("holdings")) - {"subjects"}
    assert {each.person.voice for each in visitors} == {"me", "son", "daughter", "friend"}

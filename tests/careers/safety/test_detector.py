"""The detector, on every case file and on what it must bear."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from careers.safety.crisis import Crisis, CrisisKind
from careers.safety.detector import CrisisDetector, load_detector
from careers.shapes.errors import ContentError
from careers.shapes.language import Language
from tests.work import pieces

CASES = Path("tests/careers/safety/cases")
EVALUATION = Path("tests/evaluation")
ORDINARY = ("single_questions", "misspelt_questions", "two_questions", "out_of_scope")
LONGEST = 500
# Pieces of work; each takes some ten milliseconds. A half, at most, is usual.
MOST_WORK = 20


def _sections(path: Path) -> Iterator[tuple[str, str]]:
    for section, messages in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for message in messages:
            yield section, message


def _said(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, held in value.items():
            if key in ("text", "say") and isinstance(held, str):
                yield held
            else:
                yield from _said(held)
    elif isinstance(value, list):
        for held in value:
            yield from _said(held)


def _training_examples() -> Iterator[str]:
    """Examples of everything but crises; those that only sound like one are cases of their own."""
    for path in sorted(Path("data/nlu").glob("*.yml")):
        if "crisis" in path.stem:
            continue
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in block.get("examples", "").splitlines():
                plain = re.sub(r"\[([^\]]*)\](\([^)]*\)|\{[^}]*\})", r"\1", line)
                yield plain.removeprefix("- ")


def _false_alarms(detector: CrisisDetector, messages: Iterator[str]) -> str:
    found = ((message, detector.detect(message)) for message in messages)
    return "\n".join(f"{message!r}: {crisis}" for message, crisis in found if crisis)


@pytest.mark.parametrize("path", sorted(CASES.glob("*crisis_*.yml")), ids=lambda path: path.stem)
def test_every_message_about_danger_is_found_with_its_kind_and_language(
    detector: CrisisDetector, path: Path
) -> None:
    language = Language(path.stem[-2:])
    wrong = []
    for kind, message in _sections(path):
        crisis = detector.detect(message)
        if crisis is None or (crisis.kind, crisis.language) != (CrisisKind(kind), language):
            wrong.append(f"{message!r}: {kind} in {language.value} expected, found {crisis}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", sorted(CASES.glob("*harmless_*.yml")), ids=lambda path: path.stem)
def test_no_harmless_message_is_taken_for_danger(detector: CrisisDetector, path: Path) -> None:
    wrong = _false_alarms(detector, (message for _, message in _sections(path)))
    assert not wrong, wrong


@pytest.mark.parametrize("name", ORDINARY)
def test_no_ordinary_question_is_taken_for_danger(detector: CrisisDetector, name: str) -> None:
    questions = yaml.safe_load((EVALUATION / f"{name}.yml").read_text(encoding="utf-8"))
    wrong = _false_alarms(detector, _said(questions))
    assert not wrong, wrong


def test_no_training_example_is_taken_for_danger(detector: CrisisDetector) -> None:
    wrong = _false_alarms(detector, _training_examples())
    assert not wrong, wrong


def test_the_matched_words_are_as_they_were_typed(detector: CrisisDetector) -> None:
    crisis = detector.detect("Hello. I WANNA d1e tonight, what is the pay?")
    assert crisis == Crisis(CrisisKind.SUICIDE_SELF_HARM, Language.ENGLISH, "WANNA d1e")


def test_a_crisis_beside_a_harmless_figure_of_speech_is_found(detector: CrisisDetector) -> None:
    crisis = detector.detect("this homework is killing me. i want to kill myself")
    assert crisis is not None
    assert crisis.kind is CrisisKind.SUICIDE_SELF_HARM


def test_a_danger_to_life_now_comes_before_every_other_kind(detector: CrisisDetector) -> None:
    crisis = detector.detect("my husband hit me and now I can't breathe")
    assert crisis is not None
    assert crisis.kind is CrisisKind.MEDICAL_EMERGENCY


def test_a_message_with_no_words_is_no_crisis(detector: CrisisDetector) -> None:
    assert [detector.detect(text) for text in ("", " ", "?!", "...", "\n")] == [None] * 5


def test_a_pattern_that_cannot_be_read_is_named_by_its_file_and_place(
    changed: Callable[[str, str, str], Path],
) -> None:
    folder = changed("patterns/domestic_abuse.yml", "- revenge porn", "- revenge <pron>")
    with pytest.raises(ContentError, match=r"domestic_abuse.yml: patterns\[\d+\].en\[\d+\]"):
        load_detector(folder)


def test_the_detector_loads_with_a_hundred_pieces_of_work() -> None:
    work = pieces(lambda: load_detector(Path("data/safety")), times=2)
    assert work < 100, "thirty are usual: simplify the patterns or the loading"


def test_an_ordinary_message_takes_a_tenth_of_a_piece_of_work(detector: CrisisDetector) -> None:
    messages = [message for _, message in _sections(CASES / "harmless_en.yml")]
    work = pieces(lambda: [detector.detect(message) for message in messages], times=2)
    assert work / len(messages) < 0.1, "a fiftieth is usual"


@pytest.mark.parametrize(
    "piece",
    ["n ", "so ", "a ", "want to ", "my dad he hits ", "k*", "a'", "a.b.", "1 ", "mae yn fy wedi "],
)
def test_a_message_made_of_one_piece_is_read_quickly(detector: CrisisDetector, piece: str) -> None:
    message = (piece * LONGEST)[:LONGEST]
    assert pieces(lambda: detector.detect(message)) < MOST_WORK


MADE_OF = (
    "i want to die my dad he hits me can not is having a stroke do you deal with people who so n "
    "pills took if when . ? dw i eisiau marw yn fy cael"
)
WORDS = st.sampled_from(MADE_OF.split())


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, max_size=200))
def test_words_of_the_patterns_in_any_order_are_read_quickly(
    detector: CrisisDetector, words: list[str]
) -> None:
    message = " ".join(words)[:LONGEST]
    assert pieces(lambda: detector.detect(message)) < MOST_WORK


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=LONGEST))
def test_any_text_is_read_without_an_error(detector: CrisisDetector, message: str) -> None:
    crisis = detector.detect(message)
    assert crisis is None or crisis.matched in message

"""The training examples, the intents of the domain and the topics: each has the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from careers.shapes.store import Store

_LEAST = 40
_SAID = ("text", "say", "en", "cy")
_ANNOTATED = re.compile(r"\[([^\]]*)\](\([^)]*\)|\{[^}]*\})")
# Never learnt from examples: the crisis gate and Rasa's fallback decide on them.
_NOT_LEARNT = {"crisis", "nlu_fallback"}


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _plain(example: str) -> str:
    """An example without annotations, case and needless blanks."""
    return " ".join(_ANNOTATED.sub(r"\1", example).lower().split())


@pytest.fixture(scope="module")
def examples(root: Path) -> dict[str, list[str]]:
    """The examples of each intent."""
    found: dict[str, list[str]] = {}
    for path in sorted((root / "data" / "nlu").rglob("*.yml")):
        for block in _read(path)["nlu"]:
            lines = block["examples"].splitlines()
            found.setdefault(block["intent"], []).extend(
                _plain(line.removeprefix("- ")) for line in lines
            )
    return found


@pytest.fixture(scope="module")
def intents(root: Path) -> list[str]:
    """The intents of the domain."""
    return [str(intent) for intent in _read(root / "domain.yml")["intents"]]


def _held_out(root: Path) -> Iterator[str]:
    """Every text of the evaluation sets, whatever their form."""

    def said(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from (value[key] for key in _SAID if isinstance(value.get(key), str))
            for inner in value.values():
                yield from said(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from said(inner)

    for path in sorted((root / "tests" / "evaluation").glob("*.yml")):
        yield from map(_plain, said(_read(path)))


def _names(found: Any) -> Iterator[str]:
    """Every text below a value."""
    if isinstance(found, str):
        yield found
    for inner in found.values() if isinstance(found, dict) else found:
        if not isinstance(found, str):
            yield from _names(inner)


def test_every_intent_of_the_domain_stands_once(intents: list[str]) -> None:
    assert [intent for intent, count in Counter(intents).items() if count > 1] == []


def test_every_topic_of_a_profile_has_an_intent(store: Store, intents: list[str]) -> None:
    topics = {topic for profile in store.profiles.values() for topic in profile.topics}
    topics |= {topic for scheme in store.schemes.values() for topic in scheme.topics}
    assert {f"ask_{topic}" for topic in topics} <= set(intents)


def test_every_question_of_the_domain_has_a_topic_and_the_other_way_round(
    store: Store, intents: list[str]
) -> None:
    asked = {intent.removeprefix("ask_") for intent in intents if intent.startswith("ask_")}
    assert asked == set(store.topics)


def test_every_question_has_a_file_of_its_own_name(root: Path, intents: list[str]) -> None:
    files = {path.stem for path in (root / "data" / "nlu").glob("ask_*.yml")}
    assert files == {intent for intent in intents if intent.startswith("ask_")}


def test_a_file_of_examples_holds_the_intent_of_its_name(root: Path) -> None:
    odd = [
        f"{path.name}: {block['intent']}"
        for path in (root / "data" / "nlu").rglob("*.yml")
        for block in _read(path)["nlu"]
        if not path.stem.startswith(block["intent"])
    ]
    assert not odd


def test_the_examples_and_the_domain_have_the_same_intents(
    examples: dict[str, list[str]], intents: list[str]
) -> None:
    assert set(examples) == set(intents) - _NOT_LEARNT


def test_every_intent_has_at_least_forty_different_examples(examples: dict[str, list[str]]) -> None:
    few = {
        intent: len(set(found)) for intent, found in examples.items() if len(set(found)) < _LEAST
    }
    assert not few, f"write more, up to {_LEAST}"


@pytest.mark.parametrize("folder", ["", "cymraeg"])
def test_no_example_of_a_language_stands_twice(root: Path, folder: str) -> None:
    counts = Counter(
        _plain(line.removeprefix("- "))
        for path in (root / "data" / "nlu" / folder).glob("*.yml")
        for block in _read(path)["nlu"]
        for line in block["examples"].splitlines()
    )
    assert counts, f"data/nlu/{folder} holds no examples"
    assert [example for example, count in counts.items() if count > 1] == []


def test_no_held_out_text_is_a_training_example(root: Path, examples: dict[str, list[str]]) -> None:
    learnt = {example for found in examples.values() for example in found}
    # A command of the check is said in the words that it has; nothing is measured by it.
    commands = _read(root / "data" / "eligibility" / "words.yml")["commands"]
    held_out = set(_held_out(root)) - set(_names(commands))
    assert len(held_out) > 1000, "the evaluation sets are read wrongly"
    assert sorted(learnt & held_out) == [], "an evaluation on these would flatter"


def test_no_test_conversation_is_a_training_example_or_held_out(
    root: Path, examples: dict[str, list[str]]
) -> None:
    taken = {example for found in examples.values() for example in found} | set(_held_out(root))
    said = {
        _plain(step["user"])
        for path in (root / "tests" / "conversations").rglob("*.yml")
        for story in _read(path)["stories"]
        for step in story["steps"]
        if "user" in step
    }
    assert said, "tests/conversations holds no conversation"
    assert sorted(said & taken) == []

"""Everything that people set, call or receive is documented, and nothing that isn't there."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client import Metric

from careers.safety.crisis import CRISIS_INTENT, CrisisKind
from careers.safety.detector import load_detector
from careers.safety.templates import _SIGNS
from careers.turn.answer import Status
from channels.watching.metrics import Metrics
from channels.watching.watchers import Ended
from operations.__main__ import COMMANDS
from operations.common.settings import all_variables
from operations.tending.chat import _METADATA
from tests.docs.pages import ROOT, Table, code_in, table

_CODE_FOLDERS = (
    "careers",
    "understanding",
    "components",
    "actions",
    "channels",
    "tracker",
    "settings",
)


@lru_cache(maxsize=1)
def _domain() -> Mapping[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    return found


def _steps(folder: str, key: str) -> list[list[dict[str, Any]]]:
    files = sorted((ROOT / "data" / folder).glob("*.yml"))
    return [
        entry["steps"]
        for file in files
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))[key]
    ]


@lru_cache(maxsize=1)
def _actions_of_intents() -> dict[str, set[str]]:
    """The actions that rules and stories let follow each intent."""
    found: dict[str, set[str]] = {}
    for steps in (*_steps("rules", "rules"), *_steps("stories", "stories")):
        for before, after in pairwise(steps):
            for step in before.get("or", [before]):
                if "intent" in step and "action" in after:
                    found.setdefault(step["intent"], set()).add(after["action"])
    return found


def _intents() -> list[Table]:
    return [table("docs/intents.md", name) for name in ("questions", "others")]


def test_every_intent_has_a_row_in_intents() -> None:
    intents = set(_domain()["intents"])
    asking = {intent for intent in intents if intent.startswith("ask_")}
    questions, others = _intents()
    questions.must_list(asking)
    others.must_list(intents - asking)


def test_the_action_in_the_row_of_an_intent_is_the_one_that_follows_it() -> None:
    for page in _intents():
        for intent, _, _, action in page.rows:
            name, named = code_in(intent)[0], set(code_in(action))
            follows = _actions_of_intents().get(name, set())
            wrong = named - follows or (set() if named else follows)
            assert not wrong, (
                f"{page.place}: {name} has {named}; rules and stories have {sorted(follows)}"
            )


def _examples() -> dict[str, set[str]]:
    """The intents that each training example belongs to; by the example, in small letters."""
    found: dict[str, set[str]] = {}
    for file in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            for line in entry["examples"].splitlines():
                found.setdefault(line.removeprefix("- ").lower(), set()).add(entry["intent"])
    return found


def test_the_example_in_the_row_of_an_intent_belongs_to_no_other_one() -> None:
    examples = _examples()
    for page in _intents():
        for intent, _, example, _ in page.rows:
            others = examples.get(example.lower(), set()) - {code_in(intent)[0]}
            assert not others, f"{page.place}: {example!r} is trained on as {others}"


def test_the_example_in_the_row_of_a_crisis_is_one_that_the_rules_find() -> None:
    detector = load_detector(ROOT / "data" / "safety")
    for intent, _, example, _ in table("docs/intents.md", "others").rows:
        name = code_in(intent)[0]
        if name.startswith(CRISIS_INTENT):
            crisis = detector.detect(example)
            found = crisis and CRISIS_INTENT + crisis.kind.value
            assert found == name, f"docs/intents.md: {example!r} is {found}, not {name}"


def test_every_action_has_a_row_in_intents() -> None:
    table("docs/intents.md", "actions").must_list(set(_domain()["actions"]))


def test_every_entity_has_a_row_in_entities() -> None:
    table("docs/entities.md", "entities").must_list(set().union(*_domain()["entities"]))


def test_every_slot_has_a_row_in_architecture() -> None:
    table("docs/architecture.md", "slots").must_list(set(_domain()["slots"]))


def test_every_status_has_a_row_in_rest_channel() -> None:
    table("docs/rest-channel.md", "statuses").must_list({status.value for status in Status})


def test_every_kind_of_crisis_has_a_row_in_safety() -> None:
    table("docs/safety.md", "kinds").must_list({kind.value for kind in CrisisKind})


def test_every_sign_of_a_pattern_has_a_row_in_safety() -> None:
    others = {"<name>", "(words)", "one/other", "~"}
    table("docs/safety.md", "signs").must_list({*_SIGNS, *others})


def test_every_environment_variable_has_a_row_in_running() -> None:
    names = {*all_variables(), *_METADATA, "CAREERS_CHROMIUM", "PYTHON310"}
    table("docs/running.md", "variables").must_list(names)


def test_the_row_of_an_environment_variable_says_what_its_setting_says() -> None:
    page = table("docs/running.md", "variables")
    documented = {code_in(row[0])[0]: (code_in(row[1]), row[2]) for row in page.rows}
    for name, told in all_variables().items():
        default = [told.written_default] if told.written_default else []
        assert documented[name] == (default, told.description), (
            f"{page.place}: {name} sets {told.description!r}; the default is {default}"
        )


def test_every_variable_that_the_code_names_has_a_row_in_running() -> None:
    documented = table("docs/running.md", "variables").names()
    files = [file for folder in _CODE_FOLDERS for file in (ROOT / folder).rglob("*.py")]
    for file in [*files, *(ROOT / "operations").rglob("*.py"), ROOT / "Makefile"]:
        for name in re.findall(r"\bCAREERS_[A-Z_]+\b", file.read_text(encoding="utf-8")):
            assert name in documented, (
                f"docs/running.md: add a row for {name}, which {file.relative_to(ROOT)} names"
            )


def test_every_metric_has_a_row_in_running_with_its_labels() -> None:
    told = {
        (metric.name.removesuffix("_total"), labels)
        for metric, labels in _metrics()
        if metric.name.startswith("careers_")
    }
    page = table("docs/running.md", "metrics")
    documented = {
        (code_in(row[0])[0].removesuffix("_total"), tuple(code_in(row[1]))) for row in page.rows
    }
    assert documented == told, f"{page.place}: {documented ^ told} is in one of both only"


def _metrics() -> Iterator[tuple[Metric, tuple[str, ...]]]:
    """All metrics with the names of their labels, as after a turn that failed."""
    metrics = Metrics(None)
    metrics.began("web")
    metrics.ended(Ended("web", "en", "error", 1.0, 0.5))
    metrics.apologised("failed")
    metrics.refused("empty")
    metrics.spent("saving", 0.01)
    for metric in metrics.registry.collect():
        names = metric.samples[0].labels if metric.samples else {}
        yield metric, tuple(name for name in names if name != "le")


def test_every_make_target_has_a_row_in_running() -> None:
    make = shutil.which("make")
    assert make, "make is needed"
    listed = subprocess.run(
        [make, "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    ).stdout
    targets = {f"make {name}" for name in re.findall(r"^make ([a-z-]+) ", listed, re.MULTILINE)}
    page = table("docs/running.md", "targets")
    first = tuple((f"`{code_in(row[0])[0]}`", *row[1:]) for row in page.rows)
    Table(page.place, first).must_list(targets)


def test_every_command_of_operations_has_a_row_in_running() -> None:
    table("docs/running.md", "commands").must_list(set(COMMANDS))


@pytest.mark.parametrize(
    ("component", "tables", "key"),
    [
        ("FallbackClassifier", "thresholds", "threshold"),
        ("FallbackClassifier", "thresholds", "ambiguity_threshold"),
        ("components.scope_gate.ScopeGate", "scope", "doubt"),
        ("components.scope_gate.ScopeGate", "scope", "sure"),
    ],
)
def test_the_limits_in_understanding_are_those_of_the_configuration(
    component: str, tables: str, key: str
) -> None:
    config = yaml.safe_load(Path(ROOT / "config.yml").read_text(encoding="utf-8"))
    (set_up,) = (each for each in config["pipeline"] if each["name"] == component)
    page = table("docs/understanding.md", tables)
    documented = {code_in(row[0])[0]: float(row[1]) for row in page.rows}
    assert documented[key] == set_up[key], f"{page.place}: {key} is {set_up[key]} in config.yml"

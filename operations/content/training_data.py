"""What Rasa is trained on, checked without Rasa: does it hang together, is each name known?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from careers.content.reading import read_yaml
from careers.shapes.errors import Problem
from operations.common.project import Project

_CONVERSATIONS = {"rules": "rule", "stories": "story"}
# Rasa's own names, which no domain declares.
_OF_RASA = {
    "intents": ("nlu_fallback", "session_start", "restart", "back"),
    "actions": (
        "action_listen",
        "action_restart",
        "action_session_start",
        "action_default_fallback",
        "action_back",
    ),
}


@dataclass(frozen=True)
class _Domain:
    intents: frozenset[str]
    actions: frozenset[str]
    slots: frozenset[str]


def training_problems(project: Project) -> list[Problem]:
    """Everything wrong with the domain, the configuration and the training data."""
    domain, problems = _domain(project)
    problems += _file(project, project.root / "config.yml", ("pipeline", "policies"))[1]
    for path in _files(project):
        found, wrong = _file(project, path, ())
        problems += wrong
        if domain is None or wrong:
            continue
        shown = Path(project.shown(path))
        for entry in _list(found.get("nlu")):
            problems += _example(shown, entry, domain)
        for kind in _CONVERSATIONS:
            for entry in _list(found.get(kind)):
                problems += _conversation(shown, kind, entry, domain)
    return problems


def _files(project: Project) -> Iterator[Path]:
    for place in project.training_data:
        yield from sorted(place.rglob("*.yml")) if place.is_dir() else (place,)


def _file(
    project: Project, path: Path, needed: Iterable[str]
) -> tuple[Mapping[str, Any], list[Problem]]:
    """A file that holds a mapping, or what is wrong with it."""
    shown = Path(project.shown(path))
    if not path.is_file():
        return {}, [Problem(shown, "the file", "missing; training can't do without")]
    found, problems = read_yaml(path, shown)
    if not problems and not isinstance(found, dict):
        problems = [Problem(shown, "the file", "allowed is a mapping")]
    if problems:
        return {}, problems
    missing = [key for key in needed if not found.get(key)]
    return found, [Problem(shown, key, "missing or empty") for key in missing]


def _domain(project: Project) -> tuple[_Domain | None, list[Problem]]:
    place = project.domain
    files = sorted(place.rglob("*.yml")) if place.is_dir() else [place]
    read = [_file(project, path, ()) for path in files]
    problems = [problem for _, wrong in read for problem in wrong]
    if problems:
        return None, problems
    domains = [found for found, _ in read]
    intents, actions, slots = (_names(domains, key) for key in ("intents", "actions", "slots"))
    return _Domain(intents, actions, slots), []


def _names(domains: Iterable[Mapping[str, Any]], key: str) -> frozenset[str]:
    """What a domain declares: a list of names, or of names with their properties."""
    declared = (each for domain in domains for each in domain.get(key) or ())
    names = (name for each in declared for name in (each if isinstance(each, dict) else [each]))
    return frozenset([*map(str, names), *_OF_RASA.get(key, ())])


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _example(file: Path, entry: Any, domain: _Domain) -> Iterator[Problem]:
    """The examples of an intent: it must be declared, and have some."""
    if not isinstance(entry, dict) or "intent" not in entry:
        return  # synonyms, lookup tables and the like, which Rasa checks
    intent = str(entry["intent"])
    yield from _known(file, "nlu", "intent", intent, domain.intents)
    if not str(entry.get("examples") or "").strip():
        yield Problem(file, f"nlu.{intent}.examples", "found none; an intent needs some")


def _conversation(file: Path, kind: str, entry: Any, domain: _Domain) -> Iterator[Problem]:
    """The steps of a rule or a story."""
    named = entry.get(_CONVERSATIONS[kind]) if isinstance(entry, dict) else None
    if not named:
        yield Problem(file, kind, f"found {entry!r}; each entry starts with {_CONVERSATIONS[kind]}")
        return
    where = f"{kind}.{named}"
    steps = _list(entry.get("steps"))
    if not steps:
        yield Problem(file, f"{where}.steps", "found none")
    for step in steps:
        yield from _step(file, where, step, domain)


def _step(file: Path, where: str, step: Any, domain: _Domain) -> Iterator[Problem]:
    if not isinstance(step, dict):
        yield Problem(file, where, f"found the step {step!r}; allowed: a mapping such as intent")
        return
    for other in _list(step.get("or")):
        yield from _step(file, where, other, domain)
    if "intent" in step:
        yield from _known(file, where, "intent", str(step["intent"]), domain.intents)
    if "action" in step:
        yield from _known(file, where, "action", str(step["action"]), domain.actions)
    for slot in _list(step.get("slot_was_set")):
        for name in slot if isinstance(slot, dict) else [slot]:
            yield from _known(file, where, "slot", str(name), domain.slots)


def _known(
    file: Path, where: str, kind: str, name: str, declared: frozenset[str]
) -> Iterator[Problem]:
    if name not in declared:
        what = f"found the {kind} {name!r}, which the domain doesn't declare"
        yield Problem(file, where, what)

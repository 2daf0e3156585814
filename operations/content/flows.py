"""`flows`: draws the eligibility check of each profile, as Mermaid in Markdown."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from careers.content.loading import load_store
from careers.eligibility.job import can_be_checked
from careers.policy.answers import questions_of
from careers.policy.flow import Edge, Step, flow_of
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from operations.common.project import this_project

FOLDER = Path("docs", "flows")
_LABELS = {
    "open": "open now",
    "might": "might be open",
    "not_yet": "not yet",
    "not_this_way": "not this way",
}


def main(arguments: Sequence[str]) -> int:
    """Draw every profile's flow."""
    argparse.ArgumentParser(prog="flows", description=__doc__).parse_args(arguments)
    root = this_project().root
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for path, words in drawings(load_store(root / "data")).items():
        (root / path).write_text(words, encoding="utf-8")
        print(f"Drew {path}")
    return 0


def drawings(store: Store) -> dict[Path, str]:
    """The pages to write, by their path in the checkout: one for each job, and their list."""
    jobs = [each for each in store.profiles.values() if can_be_checked(each)]
    pages = {FOLDER / f"{profile.id}.md": drawing(profile, store) for profile in jobs}
    return {**pages, FOLDER / "README.md": _listed(jobs)}


def _listed(jobs: Sequence[Profile]) -> str:
    lines = "".join(f"- [{each.title.en}]({each.id}.md)\n" for each in jobs)
    return (
        f"# The eligibility check of each job\n\nDrawn by `make flows`; don't edit it.\n\n{lines}"
    )


def outdated(root: Path, store: Store) -> list[Path]:
    """Pages that don't show the content as it is: changed since, lacking, or of no job."""
    wanted = drawings(store)
    found = {
        path.relative_to(root): path.read_text(encoding="utf-8")
        for path in (root / FOLDER).glob("*.md")
    }
    return sorted(path for path in {*wanted, *found} if wanted.get(path) != found.get(path))


def drawing(profile: Profile, store: Store) -> str:
    """One page: the flow of a profile."""
    questions = questions_of(profile, store)
    flow = flow_of(profile, questions)
    names = {route.id: route.short_name or route.name.en for route in profile.entry_routes}
    lines = ["flowchart TD"]
    for step in flow.steps:
        if step.question is None:
            lines.append(f'    {step.id}(["{_end(step, names)}"])')
        else:
            lines.append(f'    {step.id}["{_quoted(questions[step.question].label.en)}?"]')
    lines += [f'    {edge.start} -->|"{_answers(edge)}"| {edge.end}' for edge in flow.edges]
    chart = "\n".join(lines)
    return (
        f"# {profile.title.en}: could I become one?\n\n"
        "Drawn by `make flows` from the content; don't edit it. Questions that the visitor has\n"
        "answered already are left out, and any question may be skipped.\n\n"
        f"```mermaid\n{chart}\n```\n"
    )


def _end(step: Step, names: dict[str, str]) -> str:
    said = [f"{_quoted(names[route])}: {_LABELS[verdict]}" for route, verdict in step.verdicts]
    return "<br>".join(said)


def _answers(edge: Edge) -> str:
    return "<br>".join(_quoted(words) for words in edge.answers)


def _quoted(words: str) -> str:
    return words.replace('"', "'")

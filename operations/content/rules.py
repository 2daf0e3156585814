"""`rules`: writes the rules that answer single questions, one for each topic."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from careers.content.loading import load_store
from operations.common.project import this_project

PATH = Path("data", "rules", "questions.yml")
_HEAD = """\
# Written by `make rules` from data/topics; don't edit it. A single question has a single answer,
# whatever went before.
version: "3.1"

rules:
"""
_RULE = """\
  - rule: answer {words}
    steps:
      - intent: ask_{topic}
      - action: action_answer
"""


def main(arguments: Sequence[str]) -> int:
    """Write the rules of the topics."""
    argparse.ArgumentParser(prog="rules", description=__doc__).parse_args(arguments)
    root = this_project().root
    (root / PATH).write_text(rules(load_store(root / "data").topics), encoding="utf-8")
    print(f"Wrote {PATH}")
    return 0


def rules(topics: Iterable[str]) -> str:
    """The file of rules for some topics, by their ids."""
    each = (_RULE.format(words=topic.replace("_", " "), topic=topic) for topic in sorted(topics))
    return _HEAD + "\n".join(each)

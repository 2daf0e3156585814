"""A draft as YAML, in the form in which profiles are written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from careers.content.drafts import DRAFT_KEYS
from careers.importing.draft import Draft
from careers.importing.errors import PageError

_HEAD = """\
# A draft of a profile, made of {page}. The bot doesn't read it here.
# To finish it: do what stands under `to_do`, remove the keys {keys},
# and move the file to data/profiles/{id}.yml. `careers check` then tells what is still wrong.
"""


class _Dumper(yaml.SafeDumper):
    """Writes texts and figures on one line each, as profiles have them."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Write everything where it stands; nothing is an alias."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent lists below their key."""
        super().increase_indent(flow, False)


def _mapping(dumper: _Dumper, value: dict[str, Any]) -> yaml.Node:
    plain = all(not isinstance(each, (dict, list)) for each in value.values())
    small = plain and set(value) <= {"en", "cy"} | {"min", "max", "date"} | {"value", "unit"}
    return dumper.represent_mapping("tag:yaml.org,2002:map", value, flow_style=small)


def _sequence(dumper: _Dumper, value: list[Any]) -> yaml.Node:
    numbers = all(isinstance(each, int) for each in value)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=numbers)


_Dumper.add_representer(dict, _mapping)
_Dumper.add_representer(list, _sequence)


def as_yaml(draft: Draft) -> str:
    """A draft as it is written to a file."""
    keys = ", ".join(f"`{key}`" for key in DRAFT_KEYS if key in draft.value)
    head = _HEAD.format(page=draft.value["draft"]["page"], keys=keys, id=draft.id)
    body = yaml.dump(
        draft.value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000
    )
    return head + body


def write_draft(draft: Draft, path: Path) -> None:
    """Write a draft to a new file.

    Raises:
        PageError: the file is there already, or can't be written.
    """
    if path.is_dir():
        raise PageError(f"{path} is a folder; give the file to write.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(as_yaml(draft))
    except FileExistsError:
        raise PageError(
            f"{path} is there already and stays as it is; remove it, or give another --output."
        ) from None
    except OSError as error:
        raise PageError(f"{path} can't be written: {error.strerror}.") from None

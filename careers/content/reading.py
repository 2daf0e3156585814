"""YAML files into plain values; a key written twice is an error, not a silent loss."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from careers.shapes.errors import Problem

# The one in C reads ten times as fast; not every build of PyYAML has it.
_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):  # type: ignore[misc]
    """YAML's safe loader, which also refuses a key that stands twice in one mapping."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """Build a mapping whose keys are all different."""
        seen: set[Hashable] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} stands twice", key_node.start_mark
                )
            seen.add(key)
        built: dict[Hashable, Any] = super().construct_mapping(node, deep)
        return built

    def construct_timestamp(self, node: yaml.ScalarNode) -> Any:
        """Build a date, or keep the text of one that no calendar has, such as 2026-11-31."""
        try:
            return self.construct_yaml_timestamp(node)
        except ValueError:
            return node.value


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.construct_timestamp)


def read_yaml(path: Path, shown_as: Path) -> tuple[Any, list[Problem]]:
    """Read one file.

    Args:
        path: where the file is.
        shown_as: how a problem should name it.

    Returns:
        The value and no problems, or None and what is wrong with the YAML.
    """
    return parse_yaml(path.read_bytes(), shown_as)


def parse_yaml(written: bytes, shown_as: Path) -> tuple[Any, list[Problem]]:
    """Read what stands in a file; as `read_yaml`.

    Args:
        written: all of it.
        shown_as: how a problem should name the file.
    """
    try:
        return yaml.load(written.decode("utf-8"), Loader=_Loader), []  # noqa: S506
    except UnicodeDecodeError as error:
        return None, [Problem(shown_as, f"byte {error.start}", "not UTF-8; save it as UTF-8")]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}" if mark else "the file"
        return None, [Problem(shown_as, where, f"not YAML: {error.problem}")]
    except yaml.YAMLError as error:
        return None, [Problem(shown_as, "the file", f"not YAML: {error}")]

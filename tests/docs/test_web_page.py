"""`docs/web-channel.md` and the OpenAPI description know every refusal of the channel."""

from __future__ import annotations

import ast
from typing import Any

import yaml

from tests.docs.pages import ROOT, table

_SHARED = [ROOT / "channels" / name for name in ("body.py", "origins.py")]
_FILES = [*(ROOT / "channels" / "web").rglob("*.py"), *_SHARED]
# What `Refused` is told as its third argument, or by the name of it.
_PLACE, _DEFAULT = 2, "wrong_field"


def _codes() -> set[str]:
    calls = [
        node
        for file in _FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refused"
    ]
    told = [call.args[_PLACE] for call in calls if len(call.args) > _PLACE]
    named = [each.value for call in calls for each in call.keywords if each.arg == "code"]
    return {_DEFAULT, *(ast.literal_eval(each) for each in [*told, *named])}


def test_every_code_has_its_place_on_the_page() -> None:
    assert {"busy", "too_long", "wrong_field"} <= _codes()
    table("docs/web-channel.md", "codes").must_list(_codes())


def test_every_code_is_in_the_description() -> None:
    file = ROOT / "channels" / "web" / "openapi.yml"
    described: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    refusal = described["components"]["responses"]["Refused"]["content"]["application/json"]
    error = refusal["schema"]["properties"]["error"]
    assert set(error["properties"]["code"]["enum"]) == _codes()

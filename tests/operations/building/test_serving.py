"""The lock of what serving needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from operations.building.serving import read_lock, serving_lock
from operations.common.failure import OperationError

_LOCK = """\
grpcio==1.0 \\
    --hash=sha256:aa
    # via
    #   tensorboard
    #   tensorflow
keras==2.0 \\
    --hash=sha256:bb
    # via tensorflow
numpy==1.0 \\
    --hash=sha256:cc \\
    --hash=sha256:dd
    # via
    #   -r requirements/runtime.in
    #   tensorflow
rasa[spacy]==3.6 \\
    --hash=sha256:ee
    # via -r requirements/runtime.in
sanic==21.12 \\
    --hash=sha256:ff
    # via
    #   rasa
    #   sanic-jwt
sanic-jwt==1.8 \\
    --hash=sha256:00
    # via rasa
tensorboard==2.0 \\
    --hash=sha256:11
    # via tensorflow
tensorflow==2.12 \\
    --hash=sha256:22
    # via rasa
"""


def _names(lock: str) -> list[str]:
    return [each.name for each in read_lock(lock)]


def test_tensorflow_and_what_only_it_asks_for_are_left_out() -> None:
    assert _names(serving_lock(_LOCK)) == ["numpy", "rasa", "sanic", "sanic-jwt"]


def test_what_is_kept_stands_as_it_stood() -> None:
    kept = serving_lock(_LOCK)
    assert all(line in _LOCK.splitlines() for line in kept.splitlines())
    assert "    --hash=sha256:dd\n" in kept


def test_packages_that_only_ask_for_each_other_are_left_out() -> None:
    ring = "a==1\n    # via b\nb==1\n    # via\n    #   a\n    #   tensorflow\n"
    assert serving_lock(ring) == ""


def test_a_lock_without_notes_is_refused() -> None:
    with pytest.raises(OperationError, match="who asks for numpy; run `make lock`"):
        serving_lock("numpy==1.0 \\\n    --hash=sha256:cc\n")


def test_the_lock_of_this_project_is_up_to_date(root: Path) -> None:
    folder = root / "requirements"
    expected = serving_lock((folder / "runtime.txt").read_text(encoding="utf-8"))
    written = (folder / "serving.txt").read_text(encoding="utf-8")
    assert written == expected, "requirements/serving.txt is old; run `make lock`"
    assert "rasa" in _names(written)
    assert not {"tensorflow", "keras", "jax", "tensorboard"} & set(_names(written))

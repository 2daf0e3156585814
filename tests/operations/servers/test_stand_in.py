"""A stand-in serves every way in which a module that is never used is still mentioned."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator

import pytest

from operations.servers.stand_in import StandIn

MENTIONS = """
from __future__ import annotations
from typing import List, Optional, Union
import absent_package as ap
import absent_package.keras.backend as K
from absent_package.python.keras.utils import tf_utils
from absent_package import keras

Loss = Union[ap.Tensor, List[ap.Tensor], Optional[ap.Generic[int]]]

class Model(keras.models.Model, metaclass=type(keras.models.Model)):
    constant: ap.Tensor = ap.constant(1.0)

    @ap.function(autograph=False)
    def call(self):
        return "as it was"
"""


@pytest.fixture
def stand_in() -> Iterator[None]:
    """A stand-in for a package that isn't installed."""
    finder = StandIn(["absent_package"])
    finder.install()
    yield
    sys.meta_path.remove(finder)
    for name in [name for name in sys.modules if name.startswith("absent_package")]:
        del sys.modules[name]


@pytest.mark.usefixtures("stand_in")
def test_a_module_that_defines_things_with_the_package_can_be_run() -> None:
    defined: dict[str, object] = {}
    exec(MENTIONS, defined)  # noqa: S102 (the code stands above)
    model = defined["Model"]
    assert isinstance(model, type)
    assert model().call() == "as it was"


@pytest.mark.usefixtures("stand_in")
def test_a_package_whose_name_only_begins_alike_is_not_found() -> None:
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("absent_package_of_another_name")


@pytest.mark.usefixtures("stand_in")
def test_what_python_itself_looks_for_in_a_module_is_not_made_up() -> None:
    package = importlib.import_module("absent_package")
    assert not hasattr(package, "__version__")
    assert not hasattr(package.Tensor, "__array__")

"""Stands in for a package that is imported but never used."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


class _Nested(type):
    """A class whose attributes are all that class again, as deep as anybody asks."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):  # what Python itself looks for isn't there
            raise AttributeError(name)
        return Placeholder


class Placeholder(metaclass=_Nested):
    """Can be what a module needs while it is defined: a base class, a type, a decorator."""

    def __init__(self, *_: object, **__: object) -> None:
        """Take any arguments, as whatever it stands for would."""

    def __call__(self, decorated: Any = None, *_: object, **__: object) -> Any:
        """What was decorated, as it was."""
        return decorated

    def __class_getitem__(cls, _: object) -> type[Placeholder]:
        """Itself, as a generic type."""
        return cls


class _Module(ModuleType):
    """A module, and a package, in which everything is found."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__ = []

    def __getattr__(self, name: str) -> type[Placeholder]:
        if name.startswith("__"):
            raise AttributeError(name)
        return Placeholder


class StandIn(MetaPathFinder, Loader):
    """Finds packages of given names, whether they are installed or not."""

    def __init__(self, packages: Iterable[str]) -> None:
        """Stand in for these packages and all modules below them."""
        self._packages = frozenset(packages)

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002 (how Python calls it)
        target: ModuleType | None = None,  # noqa: ARG002 (how Python calls it)
    ) -> ModuleSpec | None:
        """Claim a module of one of the packages; leave all others to Python."""
        if fullname.partition(".")[0] not in self._packages:
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty module in which everything is found."""
        return _Module(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing to run."""

    def install(self) -> None:
        """Be asked before Python looks for the real packages."""
        sys.meta_path.insert(0, self)

"""Kinds of values that can be set, as text in the environment or as YAML in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Protocol

_ORIGIN = re.compile(r"https?://[A-Za-z0-9.\[\]:-]+")
_NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")


class NotAllowedError(ValueError):
    """A value that can't be set.

    Attributes:
        found: the value as it may be shown.
        allowed: what would be right.
    """

    def __init__(self, found: str, allowed: str) -> None:
        """Keep both."""
        super().__init__(f"{found}; allowed: {allowed}")
        self.found, self.allowed = found, allowed


class Kind(Protocol):
    """What a value may be."""

    def check(self, value: object) -> Any:
        """A value from YAML, as it is kept.

        Raises:
            NotAllowedError: it isn't of this kind.
        """

    def read(self, text: str) -> Any:
        """A value from text that isn't empty, as it is kept.

        Raises:
            NotAllowedError: it isn't of this kind.
        """


@dataclass(frozen=True)
class Number:
    """A number.

    Attributes:
        least: the smallest that is allowed.
        most: the largest.
        whole: whether it has no fraction.
    """

    least: float = 1
    most: float = 999_999
    whole: bool = True

    def check(self, value: object) -> float:
        """An `int`, or a `float` too if it needn't be whole; no `bool`."""
        kinds = (int,) if self.whole else (int, float)
        right = isinstance(value, kinds) and not isinstance(value, bool)
        if not (right and isinstance(value, (int, float)) and self.least <= value <= self.most):
            raise NotAllowedError(repr(value), self._allowed())
        return value

    def read(self, text: str) -> float:
        """Digits, with a point and more of them if it needn't be whole."""
        if not _NUMBER.fullmatch(text):
            raise NotAllowedError(repr(text), self._allowed())
        try:
            return self.check(float(text) if "." in text else int(text))
        except NotAllowedError as error:
            raise NotAllowedError(repr(text), error.allowed) from error

    def _allowed(self) -> str:
        kind = "a whole number" if self.whole else "a number"
        return f"{kind} from {self.least:.16g} to {self.most:.16g}"


@dataclass(frozen=True)
class Words:
    """Text of a certain form.

    Attributes:
        form: what the whole of it has to match.
        allowed: the form in words, with an example.
    """

    form: re.Pattern[str]
    allowed: str

    def check(self, value: object) -> str:
        """A string of this form."""
        if isinstance(value, str) and self.form.fullmatch(value):
            return value
        raise NotAllowedError(repr(value), self.allowed)

    def read(self, text: str) -> str:
        """The text itself."""
        return self.check(text)


def one_of(*words: str) -> Words:
    """One of a few words."""
    listed = f"{', '.join(words[:-1])} or {words[-1]}"
    return Words(re.compile("|".join(map(re.escape, words))), listed)


HOST = Words(
    re.compile(r"[\w.-]+|[0-9a-fA-F:.]+", re.ASCII),
    "a host name or an IP address, such as 127.0.0.1",
)
"""Where a server listens."""


@dataclass(frozen=True)
class Secret:
    """A string that is never shown.

    Attributes:
        shortest: how many characters it has at least.
    """

    shortest: int

    def check(self, value: object) -> str:
        """A string that is long enough."""
        if isinstance(value, str) and len(value) >= self.shortest:
            return value
        found = f"of {len(value)} characters" if isinstance(value, str) else type(value).__name__
        allowed = f"a string of at least {self.shortest} characters that nobody can guess"
        raise NotAllowedError(found, allowed)

    def read(self, text: str) -> str:
        """The text itself."""
        return self.check(text)


@dataclass(frozen=True)
class Server:
    """The URL of a server, which may hold a password and is never shown.

    Attributes:
        schemes: what it may begin with.
        example: such a URL.
    """

    schemes: tuple[str, ...]
    example: str

    def check(self, value: object) -> str:
        """A URL with one of the schemes and a host."""
        scheme, found, rest = str(value).partition("://")
        if found and rest.strip("/") and scheme in self.schemes and not re.search(r"\s", rest):
            return str(value)
        raise NotAllowedError("no such URL", f"a URL such as {self.example}")

    def read(self, text: str) -> str:
        """As `check`."""
        return self.check(text)


@dataclass(frozen=True)
class Sites:
    """Sites such as `https://example.org`, without a page of theirs."""

    def check(self, value: object) -> tuple[str, ...]:
        """A list of sites; a slash at the end of one is taken away."""
        if isinstance(value, (list, tuple)):
            sites = tuple(each.rstrip("/") for each in value if isinstance(each, str))
            if len(sites) == len(value) and all(map(_ORIGIN.fullmatch, sites)):
                return sites
        raise NotAllowedError(repr(value), "a list of sites such as https://example.org")

    def read(self, text: str) -> tuple[str, ...]:
        """Sites with spaces between."""
        for site in text.split():
            try:
                self.check([site])
            except NotAllowedError as error:
                allowed = "sites such as https://example.org, with spaces between"
                raise NotAllowedError(repr(site), allowed) from error
        return self.check(text.split())

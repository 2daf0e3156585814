"""Which contact of the directory an organisation of a page is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from careers.importing.names import identity_of
from careers.importing.phrases import plain
from careers.shapes.contacts import Contact

_INITIALS = re.compile(r"\(([A-Za-z]{2,8})\)")
_ARTICLES = ("the ", "y ", "yr ")


class Directory:
    """The contacts by all their names."""

    def __init__(self, contacts: Mapping[str, Contact]) -> None:
        """Learn the names."""
        self._ids: dict[str, str] = {}
        for contact in contacts.values():
            names = (contact.name.en, contact.name.cy, contact.short_name, *contact.aliases)
            for name in filter(None, names):
                self._ids.setdefault(_bare(name), contact.id)

    def knows(self, name: str) -> bool:
        """Whether a name is that of a contact."""
        return self.find(name) is not None

    def find(self, name: str) -> str | None:
        """Id of the contact with a name, with initials in brackets behind it or without."""
        without = _INITIALS.sub("", name)
        initials = _INITIALS.search(name)
        tried = (name, without, initials.group(1) if initials else "")
        return next((found for each in tried if (found := self._ids.get(_bare(each)))), None)

    @staticmethod
    def new_id(name: str) -> str:
        """The id that a contact would have that isn't there yet."""
        initials = _INITIALS.search(name)
        return initials.group(1).lower() if initials else identity_of(name)


def _bare(name: str) -> str:
    low = plain(name).strip(" .,:;")
    return next((low[len(word) :] for word in _ARTICLES if low.startswith(word)), low)

"""A checksum of what a component is made of, for Rasa's fingerprint.

Rasa's own sees the class of a component only, not the modules that it calls nor the word
lists that it reads.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import components
import understanding
from careers import words
from careers.words.lists import WORD_LISTS

_PACKAGES = (components, understanding, words)


@lru_cache(maxsize=1)
def checksum() -> str:
    """One checksum over the code that understands and its word lists."""
    folders = [Path(str(package.__file__)).parent for package in _PACKAGES]
    files = [*(f for folder in folders for f in folder.rglob("*.py")), *WORD_LISTS.glob("*.yml")]
    total = hashlib.sha256()
    for file in sorted(files):
        total.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()

"""The most frequent English words, which are never taken for misspellings."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

FREQUENT = 20_000
"""How many words anybody who reads a message may be taken to know."""

LISTED = 82_765
"""How many words the list has, the rare ones included."""


@lru_cache(maxsize=4)
def english_words(count: int = FREQUENT) -> frozenset[str]:
    """The most frequent English words, from the list that symspellpy ships.

    Args:
        count: how many, the most frequent first.
    """
    listing = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")
    lines = listing.read_text(encoding="utf-8-sig").splitlines()
    return frozenset(line.split(" ", 1)[0] for line in lines[:count])


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """The English words that tell nothing of what is spoken of, from the list that spaCy ships.

    Of spaCy only the module with the list is read: all of it takes more than a second of every
    start, and memory in each process.
    """
    package = find_spec("spacy")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("No module named 'spacy': run `make install`.", name="spacy")
    file = Path(package.origin).parent / "lang" / "en" / "stop_words.py"
    spec = spec_from_file_location("spacy_stop_words", file)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"{file} can't be read.", name="spacy")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return frozenset(module.STOP_WORDS)

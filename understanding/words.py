"""The words of a message: repaired, and with what they name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from careers.shapes.kinds import QuestionKind
from careers.shapes.language import Language
from careers.words.colloquial import colloquial
from careers.words.language_names import language_wishes
from careers.words.lists import role_words
from careers.words.reader import WordReader
from careers.words.tokens import Token, words_of
from careers.words.welsh import known_welsh
from understanding.finder import Finder
from understanding.finds import Find
from understanding.kinds import KindReader
from understanding.masking import masked
from understanding.roles import Roles
from understanding.spoken import UNTOLD, LanguageReader, Spoken


@dataclass(frozen=True)
class Words:
    """A message as words with what they name.

    Attributes:
        tokens: its words, their spelling repaired, or colloquial Welsh in its standard form.
        kinds: the kinds of question that it asks, each where its words stand.
        spoken: the language that it is in.
    """

    tokens: tuple[Token, ...]
    finds: tuple[Find, ...]
    kinds: tuple[Find, ...] = ()
    spoken: Spoken = UNTOLD


class NameReader:
    """Reads the words of a message, what they name and what they ask for."""

    def __init__(
        self,
        reader: WordReader,
        finder: Finder,
        kinds: KindReader,
        languages: LanguageReader | None = None,
    ) -> None:
        """Read with a reader and a finder of the same store, and readers of kinds and languages."""
        self._reader = reader
        self._finder = finder
        self._kinds = kinds
        self._languages = languages or LanguageReader()
        self._roles = Roles(role_words())

    def read(self, text: str) -> Words:
        """The words of a message, without those that only ask for a language beside something else."""
        text = language_wishes().without(text)
        written = words_of(text)
        spoken = self._languages.read(text, written)
        # Letters tell it best, if there are enough of them.
        welsh = spoken.language is Language.WELSH
        if not spoken.sure:
            # An English word that is said in Welsh tells nothing: "cyflog + shifts?".
            told = [word for word in written if not (welsh and colloquial().reads(word))]
            welsh = known_welsh().spoken(told) or known_welsh().spoken(written)
        tokens = self._reader.read(text, welsh)
        standard = colloquial().read(tokens) if welsh else tokens
        kinds = tuple(self._kinds.find(text, standard, welsh))
        where = any(kind.id == QuestionKind.WHERE.value for kind in kinds)
        finds = self._finder.find(text, tokens, welsh, where)
        finds = self._roles.given(text, tokens, finds)
        if standard != tokens:
            finds = _with_others(finds, self._finder.find(text, standard, welsh, where))
        return Words(standard, finds, kinds, spoken)


def _with_others(finds: tuple[Find, ...], others: Iterable[Find]) -> tuple[Find, ...]:
    """What is named in the words as typed, and what their standard forms name besides."""
    added = [
        other
        for other in others
        if not any(
            f.kind == other.kind and f.start < other.end and other.start < f.end for f in finds
        )
    ]
    return tuple(sorted((*finds, *added), key=lambda find: (find.start, find.end)))


def plain(words: Words) -> str:
    """A message in the form that the classifier learns from."""
    return masked(words.tokens, words.finds)

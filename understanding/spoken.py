"""Which language a message is in: told by its letters, since most are too short for anything else."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import skops.io
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline

from careers.shapes.language import Language
from understanding.saving import TRUSTED

_FILE = "spoken.skops"
# Below this a message may be in either: a name, an abbreviation, a slip.
_SURE, _FEWEST_WORDS = 0.8, 2
# What a visitor tells of themselves is full of names, so more is wanted where much hangs on it.
_CLEAR, _SEVERAL_WORDS = 0.9, 4


@dataclass(frozen=True)
class Spoken:
    """What a message is taken to be in.

    Attributes:
        language: the likelier one.
        sure: whether a reply may follow it.
        clear: whether it may even change the language in the middle of a check.
    """

    language: Language
    sure: bool
    clear: bool = False


UNTOLD = Spoken(Language.ENGLISH, False)


class _Probability:
    """How likely a text is Welsh, by a trained model.

    It comes to what the model itself does, which takes milliseconds to prepare for one text.
    """

    def __init__(self, model: Pipeline) -> None:
        """Take over what a model has learnt."""
        vectorizer, regression = model[0], model[-1]
        self._runs = vectorizer.build_analyzer()
        rarities, weights = vectorizer.idf_.tolist(), regression.coef_[0].tolist()
        self._learnt = {
            run: (rarities[place], weights[place]) for run, place in vectorizer.vocabulary_.items()
        }
        self._bias = float(regression.intercept_[0])

    def of(self, text: str) -> float:
        """From 0 to 1.

        Args:
            text: in lower case.
        """
        length = score = 0.0
        for run, count in Counter(self._runs(text)).items():
            if (learnt := self._learnt.get(run)) is not None:
                rarity, weight = learnt
                value = (1 + math.log(count)) * rarity
                length += value * value
                score += value * weight
        score = score / math.sqrt(length) if length else 0.0
        return 1 / (1 + math.exp(-(score + self._bias)))


class LanguageReader:
    """Tells Welsh from English by runs of one to four letters."""

    def __init__(self, model: Pipeline | None = None) -> None:
        """Read with a trained model; without one everything is English, and unsure."""
        self._model = model
        self._welsh = _Probability(model) if model is not None else None

    @classmethod
    def trained(cls, examples: Iterable[tuple[str, Language]]) -> LanguageReader:
        """Learn from texts, or single words, and the language of each."""
        texts, languages = zip(*examples, strict=True)
        if len(set(languages)) < len(Language):
            return cls()
        model = make_pipeline(
            TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True),
            LogisticRegression(C=10.0, class_weight="balanced", max_iter=1000),
        )
        return cls(model.fit(texts, [each is Language.WELSH for each in languages]))

    def read(self, text: str, words: Sequence[str]) -> Spoken:
        """The language of a message.

        Args:
            text: as it was typed.
            words: its words; one alone is never sure.
        """
        if self._welsh is None or not words:
            return UNTOLD
        welsh = self._welsh.of(text.lower())
        language = Language.WELSH if welsh >= 1 / 2 else Language.ENGLISH
        likely = max(welsh, 1 - welsh)
        sure = likely >= _SURE and len(words) >= _FEWEST_WORDS
        clear = likely >= _CLEAR and len(words) >= _SEVERAL_WORDS
        return Spoken(language, sure, clear)

    def save(self, folder: Path) -> None:
        """Write what was learnt into a folder that exists."""
        if self._model is not None:
            skops.io.dump(self._model, folder / _FILE)

    @classmethod
    def restored(cls, folder: Path) -> LanguageReader:
        """What `save` wrote.

        Raises:
            skops.io.exceptions.UntrustedTypesFoundException: the file holds more than it should.
        """
        path = folder / _FILE
        return cls(skops.io.load(path, trusted=TRUSTED) if path.exists() else None)

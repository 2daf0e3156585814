"""Rankings of texts that were ranked before: many visitors ask the same in the same words."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from understanding.classifier import Guess, IntentClassifier

_MOST_TEXTS = 4096


class RememberingClassifier:
    """Ranks with a trained classifier, and each text only once while it is remembered."""

    def __init__(self, classifier: IntentClassifier, most: int = _MOST_TEXTS) -> None:
        """Remember the rankings of the texts used last.

        Args:
            classifier: ranks what isn't remembered.
            most: how many texts are remembered.
        """
        self._classifier = classifier
        self._most = most
        self._known: OrderedDict[str, list[Guess]] = OrderedDict()

    def rank(self, texts: Sequence[str]) -> list[list[Guess]]:
        """Every intent for each text, the likeliest first."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        rankings = dict(zip(new, self._classifier.rank(new), strict=True)) if new else {}
        found = []
        for text in texts:
            ranking = rankings[text] if text in rankings else self._known[text]
            self._known[text] = ranking
            self._known.move_to_end(text)
            found.append(ranking)
        while len(self._known) > self._most:
            self._known.popitem(last=False)
        return found

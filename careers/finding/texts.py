"""Words looked for in all that is told of jobs, by the full-text search of SQLite."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Iterator, Sequence

from careers.answering.speaker import number
from careers.shapes.language import Language, Text
from careers.shapes.profile import Profile
from careers.shapes.store import Store

_TOKENS = "porter unicode61 remove_diacritics 2"
_MOST = 400
_WORD = re.compile(r"\w+")


class TextSearch:
    """Finds jobs by words of their profiles; a sentence is a row."""

    def __init__(self, store: Store) -> None:
        """Learn what the profiles of a store say."""
        self._lock = threading.Lock()
        self._found = sqlite3.connect(":memory:", check_same_thread=False)
        self._found.execute(
            "CREATE VIRTUAL TABLE said USING fts5"
            f"(job UNINDEXED, language UNINDEXED, words, tokenize='{_TOKENS}')"
        )
        rows = (
            (profile.id, language.value, words)
            for profile in store.profiles.values()
            for language in Language
            for words in _sentences(profile, language)
        )
        with self._found:
            self._found.executemany("INSERT INTO said VALUES (?, ?, ?)", rows)

    def find(self, words: str, language: Language) -> dict[str, str]:
        """Ids of the jobs that tell of some words, the best first, each with what it says.

        Args:
            words: what to look for; a job must say all of it in one sentence. Where none does, of
                several words half are enough.
            language: whose sentences are shown, where there are any.
        """
        terms = _WORD.findall(words)
        found = self._rows(_joined(terms, "AND"))
        if not found and len(terms) > 2:
            wanted = (len(terms) + 1) // 2
            found = [
                row for row in self._rows(_joined(terms, "OR")) if _holds(row[2], terms, wanted)
            ]
        best: dict[str, str] = {}
        own: set[str] = set()
        for job, spoken, said in found:
            if job not in best or (job not in own and spoken == language.value):
                best[job] = said
            if spoken == language.value:
                own.add(job)
        return best

    def _rows(self, query: str) -> list[tuple[str, str, str]]:
        if not query:
            return []
        with self._lock:
            rows = self._found.execute(
                "SELECT job, language, words FROM said WHERE said MATCH ? ORDER BY rank LIMIT ?",
                (query, _MOST),
            )
            return [(str(job), str(language), str(words)) for job, language, words in rows]


def _joined(terms: Sequence[str], how: str) -> str:
    quoted = (f'"{term}"' for term in terms)
    return f" {how} ".join(quoted)


def _holds(words: str, terms: Sequence[str], wanted: int) -> bool:
    said = words.lower()
    return sum(term.lower()[:5] in said for term in terms) >= wanted


def _sentences(profile: Profile, language: Language) -> Iterator[str]:
    """All that a profile says of the work, in one language, with its figures."""
    names = [profile.title, *profile.other_titles]
    names += [specialism.name for specialism in profile.specialisms]
    told: list[tuple[Text, dict[str, str]]] = [(name, {}) for name in names]
    for section in profile.topics.values():
        figures = {name: number(each.value) for name, each in section.figures.items()}
        told += [(text, figures) for text in (section.lead, *(p.text for p in section.points))]
    for text, figures in told:
        words = text.en if language is Language.ENGLISH else text.cy
        if words:
            yield words.format_map(figures) if figures else words

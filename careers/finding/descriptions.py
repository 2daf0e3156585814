"""Jobs by what is done in them: which job the words of a description are nearest to."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from careers.finding.mutating import welsh_forms
from careers.shapes.language import Text
from careers.shapes.mutation import radicals
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import JOB
from careers.words.colloquial import colloquial
from careers.words.english import stop_words
from careers.words.names import Names
from careers.words.stems import stem
from careers.words.tokens import Token, tokenise, words_of
from careers.words.vocabulary import reader_of
from careers.words.welsh import known_welsh

# What a word counts by where it stands: what a job is known by, its names, what else is told.
_KNOWN, _NAMED, _TOLD = 1.0, 0.8, 0.35
# The least that a description must have in common with a job: little less than a word of no other.
_NEAR = 0.6
# Others count as near, too, if they have so large a share of what the nearest has.
_SHARE = 0.75
_MOST_NEAR = 3
_SHORTEST = 3
# What more of one phrase counts that is said, beside its first thing: said together they tell more.
_TOGETHER = 0.5
_ENDINGS = (("ing", 6), ("ed", 5))
_SHORTEST_ROOT = 4
# Stands before Welsh terms, which are looked for in every form that may be the unmutated one.
_WELSH = "cy "
# Stands before the number of words that are alike.
_ALIKE = "#"


@dataclass(frozen=True)
class Near:
    """A job that a description is near to.

    Attributes:
        job: its id.
        likeness: what the two have in common; a word of no other job counts 1.
    """

    job: str
    likeness: float


class Descriptions:
    """Finds the jobs that are described; made once for a store."""

    def __init__(self, store: Store) -> None:
        """Learn what the jobs of a store are known by."""
        self._store = store
        self._reader = reader_of(store)
        words = store.described
        alike = list(_alike(store))
        deeds = range(len(words.alike), len(words.alike) + len(words.everyday))
        self._everyday = frozenset(f"{_ALIKE}{number}" for number in deeds)
        self._alike: Names[str] = Names(alike)
        self._words = frozenset(stem(word) for name, _ in alike for word in words_of(name))
        idle = self._reader.words(store.finding.fillers.all) | set(store.finding.fillers.all)
        idle |= set(words.no_words.all) | stop_words()
        self._idle = frozenset(map(stem, idle))
        self._jobs: dict[str, dict[str, float]] = defaultdict(dict)
        self._phrases: dict[str, tuple[frozenset[str], ...]] = {}
        # A job that stays as it is when others are edited is read once.
        words_read = ("described", hash((words, store.finding.fillers)))
        for profile in store.profiles.values():
            terms, phrases = profile.once(words_read, partial(self._read, profile))
            for term, weight in terms.items():
                self._jobs[term][profile.id] = weight
            self._phrases[profile.id] = phrases

    def read(self, text: str) -> tuple[Token, ...]:
        """The words of a message; those that no job is told by are repaired, the others stay."""
        written = {(token.start, token.end): token for token in tokenise(text)}
        read = (
            (token, written.get((token.start, token.end), token))
            for token in self._reader.read(text)
        )
        known = tuple(own if self._is_known(own.text) else token for token, own in read)
        return colloquial().read(known) if known_welsh().spoken(words_of(text)) else known

    def _is_known(self, word: str) -> bool:
        welsh = (f"{_WELSH}{_root(form)}" for form in radicals(stem(word)))
        return stem(word) in self._words or any(map(self._jobs.__contains__, (_root(word), *welsh)))

    def ranked(self, tokens: Sequence[Token], among: Collection[str] = ()) -> list[Near]:
        """The jobs that have words of a description in common with it, the nearest first.

        Args:
            tokens: the words of the description, as they were written.
            among: ids of the jobs that may be meant; all of the store where none are given.
        """
        found: dict[str, float] = defaultdict(float)
        counted: list[tuple[tuple[str, ...], float]] = []
        for terms, jobs in self._said(tokens):
            known = {job: each for job, each in jobs.items() if not among or job in among}
            rarity = self._rarity(sum(known.values()), len(among) or len(self._store.profiles))
            counted.append((terms, rarity))
            for job, weight in known.items():
                found[job] += weight * rarity
        for job in found:
            found[job] += _TOGETHER * self._together(job, counted)
        ranked = sorted(found.items(), key=lambda each: (-each[1], each[0]))
        return [Near(job, likeness) for job, likeness in ranked]

    def _together(self, job: str, counted: Sequence[tuple[tuple[str, ...], float]]) -> float:
        """What the things count that stand in one phrase of a job, without the first of them."""
        said = (
            [rarity for terms, rarity in counted if phrase.intersection(terms)]
            for phrase in self._phrases[job]
        )
        return max((sum(each) - max(each) for each in said if each), default=0.0)

    def nearest(self, tokens: Sequence[Token], among: Collection[str] = ()) -> list[Near]:
        """The job that is clearly described, or up to three that may be; none where it isn't clear.

        Args:
            tokens: the words of the description, as they were written.
            among: ids of the jobs that may be meant; all of the store where none are given.
        """
        ranked = self.ranked(tokens, among)
        if not ranked or ranked[0].likeness < _NEAR or self._of_anything(tokens):
            return []
        near = [each for each in ranked if each.likeness >= _SHARE * ranked[0].likeness]
        return near if len(near) <= _MOST_NEAR else []

    def _of_anything(self, tokens: Sequence[Token]) -> bool:
        """Whether only an everyday deed is told of that jobs have, done to what none has: cars are fixed, too."""
        told = {terms[0] for terms, _ in self._said(tokens)}
        others = any(
            terms[0] not in told and not terms[0].startswith(_ALIKE)
            for terms in self._things(tokens)
        )
        return others and told <= self._everyday

    def tells(self, tokens: Sequence[Token]) -> bool:
        """Whether some words say anything that could describe a job."""
        return any(True for _ in self._said(tokens))

    def _rarity(self, having: float, count: int) -> float:
        """What a word counts that so many of some jobs have: about 1 where it is a single one's."""
        return min(1.0, math.log(1 + count / having) / math.log(1 + count)) if having else 0.0

    def _said(
        self, tokens: Sequence[Token]
    ) -> Iterator[tuple[tuple[str, ...], Mapping[str, float]]]:
        """Each thing that is said and some job has: its terms, and the jobs with their weights."""
        for terms in self._things(tokens):
            found = [self._jobs[term] for term in terms if term in self._jobs]
            if not found:
                continue
            jobs = {job for each in found for job in each}
            yield terms, {job: max(each.get(job, 0.0) for each in found) for job in jobs}

    def _things(self, tokens: Sequence[Token], welsh: bool = True) -> Iterator[tuple[str, ...]]:
        """What is said, each thing once: the terms that may stand for it.

        Args:
            tokens: the words.
            welsh: whether they may be Welsh.
        """
        seen: set[str] = set()
        taken: set[int] = set()
        for each in self._alike.find(tokens):
            taken |= set(range(each.start, each.end))
            if each.target not in seen:
                seen.add(each.target)
                yield (each.target,)
        for place, token in enumerate(tokens):
            root = _root(token.text)
            if stem(token.text) in self._idle:
                continue
            if place in taken or root in seen or len(root) < _SHORTEST:
                continue
            seen.add(root)
            forms = sorted(radicals(stem(token.text))) if welsh else ()
            yield (root, *(f"{_WELSH}{_root(form)}" for form in forms))

    def _read(self, profile: Profile) -> tuple[dict[str, float], tuple[frozenset[str], ...]]:
        """The terms of a job with their weights, and those of each phrase that it is known by."""
        return self._terms_of(profile), tuple(self._known_by(profile))

    def _terms_of(self, profile: Profile) -> dict[str, float]:
        """The terms that stand in what a job is known by, is called and is told of, with weights."""
        terms: dict[str, float] = {}
        for weight, said, welsh in self._texts(profile):
            for term in self._terms(said, welsh):
                terms[term] = max(weight, terms.get(term, 0.0))
        return terms

    def _known_by(self, profile: Profile) -> Iterator[frozenset[str]]:
        for welsh, phrases in ((False, profile.known_by.en), (True, profile.known_by.cy)):
            for said in phrases:
                yield frozenset(self._terms(said, welsh))

    def _terms(self, said: str, welsh: bool) -> Iterator[str]:
        words = tokenise(said)
        for term, *forms in self._things(colloquial().read(words) if welsh else words, welsh):
            yield from forms or (term,)

    def _texts(self, profile: Profile) -> Iterator[tuple[float, str, bool]]:
        for said in profile.known_by.en:
            yield _KNOWN, said, False
        for said in profile.known_by.cy:
            yield _KNOWN, said, True
        for text in (profile.title, *profile.other_titles):
            yield from _both(_NAMED, text)
        for field in profile.specialisms:
            yield from _both(_TOLD, field.name)
        for alias in profile.aliases:
            yield _NAMED, alias, False
        summary = profile.topics.get(self._store.named_alone(JOB).id)
        if summary is not None:
            yield from _both(_TOLD, summary.lead)


def descriptions_of(store: Store) -> Descriptions:
    """What finds the jobs of a store that are described; made once."""
    return store.once("descriptions", lambda: Descriptions(store))


def _both(weight: float, text: Text) -> Iterator[tuple[float, str, bool]]:
    yield weight, text.en, False
    if text.cy:
        yield weight, text.cy, True


def _alike(store: Store) -> Iterable[tuple[str, str]]:
    """Words that mean one thing, each with what stands for it."""
    for number, ways in enumerate((*store.described.alike, *store.described.everyday)):
        for name in ways.en:
            yield name, f"{_ALIKE}{number}"
        for name in ways.cy:
            for form in welsh_forms(name):
                for said in dict.fromkeys((form, colloquial().words(form))):
                    yield said, f"{_ALIKE}{number}"


@lru_cache(maxsize=16_384)  # of many jobs, most say the same words
def _root(word: str) -> str:
    """A word without its endings: "cleans", "cleaned" and "cleaning" are one."""
    root = stem(word)
    for ending, least in _ENDINGS:
        if root.endswith(ending) and len(root) >= least:
            root = root.removesuffix(ending)
            break
    if len(root) >= _SHORTEST_ROOT and root[-1] == root[-2] and root[-1] not in "ls":
        root = root[:-1]
    return root.removesuffix("e") if len(root) >= _SHORTEST_ROOT else root

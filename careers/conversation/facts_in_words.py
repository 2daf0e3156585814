"""Facts of a job that hold the very words of a question, where no topic that was read answers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from careers.answering.choosing import Choice, Place
from careers.answering.sections import chooser_of
from careers.finding.hearing import want_reader
from careers.shapes.language import Text
from careers.shapes.profile import Point, Profile
from careers.shapes.store import Store
from careers.words.stems import stem
from careers.words.tokens import words_of

# A word in more facts than this tells none of them from the others.
_MOST_FACTS = 4
_MOST_TOLD = 2
# Of more words than this, two in three are enough.
_FEW = 2
# Words alike in as many letters from their beginning are taken for one: "protect", "protective".
_ALIKE = 6


@dataclass(frozen=True)
class _Fact:
    """A lead, or a point, with its words in both languages."""

    place: Place
    point: Point | None
    words: frozenset[str]

    def holds(self, word: str) -> bool:
        return _holds(self.words, word)


def telling_words(store: Store, profile: Profile, text: str) -> frozenset[str]:
    """The words of a message that tell what it is about, apart from the names of the job."""
    titles = (profile.title, profile.plural, *profile.other_titles)
    names = {word for title in titles for word in _words([title])}
    names |= {stem(word) for alias in profile.aliases for word in words_of(alias)}
    return frozenset(word for word in want_reader(store).telling(text) if word not in names)


def stems_of(text: str) -> frozenset[str]:
    """The words of an English name, without their endings."""
    return frozenset(stem(word) for word in words_of(text))


def says(text: str, words: Iterable[str]) -> bool:
    """Whether a text says one of some words."""
    said = _words([Text(text)])
    return any(_holds(said, word) for word in words)


def holds_any(store: Store, profile: Profile, words: Iterable[str]) -> bool:
    """Whether some fact of a job holds one of some words."""
    facts = _facts_of(store, profile)
    return any(fact.holds(word) for word in words for fact in facts)


def facts_with(
    store: Store, profile: Profile, words: frozenset[str], half: bool = False
) -> Choice | None:
    """The facts that hold what a question says; None where there are none, or too many.

    Args:
        store: the content.
        profile: the job whose facts they are.
        words: those of the question that tell something.
        half: whether one of two words is enough, since nothing better is known to say.
    """
    facts = _facts_of(store, profile)
    rare = [w for w in words if sum(fact.holds(w) for fact in facts) <= _MOST_FACTS]
    if not rare:
        return None
    enough = len(words) if len(words) <= _FEW else -(-2 * len(words) // 3)
    enough = 1 if half and len(words) <= _FEW else enough
    found = [
        fact
        for fact in facts
        if sum(map(fact.holds, words)) >= enough and any(map(fact.holds, rare))
    ]
    if not found:
        return None
    place = found[0].place
    here = [fact for fact in found if fact.place is place][:_MOST_TOLD]
    points = tuple((place, fact.point) for fact in here if fact.point is not None)
    opens = place.section.opens_list
    lead = any(fact.point is None for fact in here) or opens
    if not points and opens:
        return None
    return Choice(place, lead, points, detail=not opens)


def _facts_of(store: Store, profile: Profile) -> tuple[_Fact, ...]:
    if store.profiles.get(profile.id) is not profile:
        return tuple(_facts(store, profile))
    return store.once(("facts in words", profile.id), lambda: tuple(_facts(store, profile)))


def _facts(store: Store, profile: Profile) -> Iterator[_Fact]:
    for place in chooser_of(store, profile).places:
        yield _Fact(place, None, _words([place.section.lead]))
        for point in place.section.points:
            yield _Fact(place, point, _words([point.text]))


def _words(texts: Iterable[Text]) -> frozenset[str]:
    written = (words for text in texts for words in (text.en, text.cy) if words)
    return frozenset(stem(word) for words in written for word in words_of(words))


def _holds(words: frozenset[str], word: str) -> bool:
    if word in words:
        return True
    return len(word) >= _ALIKE and any(each[:_ALIKE] == word[:_ALIKE] for each in words)

"""Every name by which something in the store can be called, and what it is a name of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from careers.shapes.finding import APPRENTICESHIPS
from careers.shapes.glossary import TERM
from careers.shapes.kinds import ASPECT_BESIDE, ASPECT_WITHIN, BESIDE_UNLESS
from careers.shapes.language import Text
from careers.shapes.mutation import mutations
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import JOB, JOB_GROUP, OTHER_JOB, Word
from careers.words.colloquial import colloquial
from careers.words.english import LISTED, english_words
from careers.words.letters import without_accents
from careers.words.tokens import words_of
from careers.words.welsh import known_welsh

# Shorter words that aren't English are short forms, such as BTEC.
_SHORTEST = 5
_WELSH_LETTERS = re.compile("[âêîôûŵŷ]")


@dataclass(frozen=True)
class Name:
    """A name.

    Attributes:
        kind: the entity: occupation, job_group, route, specialism, organisation, subject, term or
            a kind of the vocabulary.
        id: the id of what it names.
        words: the name's words, as they are found in messages.
        proper: whether it is the thing's own name, not just a way of speaking.
        ending: whether it means that only where a clause ends after it.
    """

    kind: str
    id: str
    words: tuple[str, ...]
    proper: bool = False
    ending: bool = False


def _texts(text: Text) -> Iterator[str]:
    yield text.en
    if text.cy:
        yield text.cy


def _of_job(profile: Profile) -> Iterator[tuple[str, str, str, bool]]:
    for title in (profile.title, profile.plural, *profile.other_titles):
        yield JOB, profile.id, title.en, True
        for name in _welsh_forms(filter(None, [title.cy])):
            yield JOB, profile.id, name, True
    for alias in profile.aliases:
        for name in _forms(alias):
            yield JOB, profile.id, name, True


def _of_profile(profile: Profile) -> Iterator[tuple[str, str, str, bool]]:
    yield from _of_job(profile)
    for route in profile.entry_routes:
        # Which kind of question is asked shows by the word, which stays to be read.
        proper = route.kind not in APPRENTICESHIPS
        for name in (*_texts(route.name), *filter(None, [route.short_name])):
            yield "route", route.id, name, proper
        for name in route.aliases:
            yield "route", route.id, name, False
    for specialism in profile.specialisms:
        for name in _texts(specialism.name):
            yield "specialism", specialism.id, name, True
        for name in specialism.aliases:
            yield "specialism", specialism.id, name, False


def _names_of(profile: Profile) -> tuple[Name, ...]:
    found = _of_profile(profile)
    return tuple(Name(kind, target, words_of(name), proper) for kind, target, name, proper in found)


def _of_directory(store: Store) -> Iterator[tuple[str, str, str, bool]]:
    for contact in store.contacts.values():
        own = (*_texts(contact.name), *filter(None, [contact.short_name]), *contact.aliases)
        for name in own:
            yield "organisation", contact.id, name, True
        for name in contact.subjects:
            yield "subject", contact.id, name, False
    for scheme in store.schemes.values():
        yield "pay_scheme", scheme.id, scheme.name.en, True


def _of_vocabulary(store: Store) -> Iterator[tuple[str, str, str, bool]]:
    for vocabulary in store.vocabulary.values():
        for word in vocabulary.words:
            if vocabulary.kind == JOB_GROUP:
                yield from _of_group(store, word)
                continue
            for name in (*word.names, *_called(vocabulary.kind, word)):
                yield vocabulary.kind, word.id, name, False
            for name in word.within:
                yield ASPECT_WITHIN, word.id, name, False
            for name in word.beside.names if word.beside else ():
                yield ASPECT_BESIDE, word.id, name, False
            for name in word.beside.unless if word.beside else ():
                yield BESIDE_UNLESS, word.id, name, False
            for name in (*word.places.en, *_welsh_forms(word.places.cy)):
                yield vocabulary.kind, word.id, name, True


def _called(kind: str, word: Word) -> Iterator[str]:
    """What a job without a profile is called in Welsh replies, which is a name of it as well."""
    if kind == OTHER_JOB and word.names and word.label is not None and word.label.cy:
        name = word.label.cy.lower()
        yield from dict.fromkeys((name, without_accents(name)))


def _of_group(store: Store, group: Word) -> Iterator[tuple[str, str, str, bool]]:
    """The names that several jobs share; where one job alone has them, they are its own."""
    jobs = store.jobs_of(group.id)
    for name in group.names if jobs else ():
        for form in _forms(name):
            yield (JOB_GROUP, group.id, form, True) if jobs[1:] else (JOB, jobs[0], form, True)


@lru_cache(maxsize=65_536)  # as many as a large store has; they are the same when it is read again
def _forms(name: str) -> tuple[str, ...]:
    """A name of a job that may be Welsh, with the forms that it then has."""
    return tuple(_welsh_forms([name])) if known_welsh().spoken(words_of(name)) else (name,)


def _welsh_forms(names: Iterable[str]) -> Iterator[str]:
    """Welsh names with their first word in every mutated form, with accents and without."""
    for name in names:
        first, *others = name.split()
        for form in sorted(mutations(first)):
            written = " ".join([form, *others])
            yield from dict.fromkeys((written, without_accents(written)))


def _of_glossary(store: Store) -> Iterator[tuple[str, str, str, bool]]:
    for term in store.glossary.values():
        for name in term.names:
            yield TERM, term.id, name, False


def names_in(store: Store) -> tuple[Name, ...]:
    """Every name in the store; gathered once."""
    return store.once("names", lambda: tuple(_names_in(store)))


def _names_in(store: Store) -> Iterator[Name]:
    for profile in store.profiles.values():
        yield from profile.once("names", partial(_names_of, profile))
    for kind, target, name, proper in (
        *_of_directory(store),
        *_of_vocabulary(store),
        *_of_glossary(store),
    ):
        yield Name(kind, target, words_of(name), proper)
    for vocabulary in store.vocabulary.values():
        for word in vocabulary.words:
            for name in word.ending:
                yield Name(vocabulary.kind, word.id, words_of(name), ending=True)


def with_mutations(names: Iterable[Name]) -> Iterator[Name]:
    """Names, and the Welsh ones among them in every mutated form: `feddygaeth niwclear`.

    Colloquial Welsh is read by its standard form, so those have theirs as well.
    """
    for name in names:
        yield name
        if not _may_be_welsh(name.words):
            continue
        first, *others = name.words
        forms = (form for form in mutations(first) if form not in english_words(LISTED))
        written = {name.words, *((form, *others) for form in forms)}
        standard = {tuple(colloquial().words(" ".join(words)).split()) for words in written}
        for words in sorted((written | standard) - {name.words}):
            yield replace(name, words=words)


def _may_be_welsh(words: tuple[str, ...]) -> bool:
    """Whether a name reads like Welsh, or no word of it is English and the first is no short form."""
    if known_welsh().spoken(words) or any(map(_WELSH_LETTERS.search, words)):
        return True
    rare = english_words(LISTED)
    return len(words[0]) >= _SHORTEST and not any(word in rare for word in words)

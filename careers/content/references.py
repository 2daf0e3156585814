"""What one file says of another: ids, sources, placeholders and wording that must be there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from careers.content.eligibility_references import check_eligibility
from careers.content.finding_references import check_finding
from careers.content.job_names import check_job_names
from careers.content.oversights import check_oversights
from careers.content.phone_numbers import check_phone_numbers
from careers.content.placeholders import fields_of
from careers.content.wording_keys import WORDING_KEYS
from careers.shapes.errors import Problem
from careers.shapes.kinds import ASPECT
from careers.shapes.language import Text
from careers.shapes.pay import Scheme
from careers.shapes.profile import Profile, Section
from careers.shapes.store import Store
from careers.shapes.topics import JOB, NAMED_ALONE, AnsweredBy, Topic

Check = Callable[[Store], Iterator[Problem]]


def check_references(store: Store, right: Collection[str] = ()) -> list[Problem]:
    """Everything that one part of the content asks of another and doesn't find there.

    Args:
        store: the content.
        right: ids of jobs that are known to be right beside all else that the store holds, but
            for other jobs.
    """
    if missing := list(_vocabulary(store)):
        return missing
    others = {job: each for job, each in store.profiles.items() if job not in right}
    unknown = replace(store, profiles=others)
    found = [problem for check in _CHECKS for problem in check(unknown)]
    return [*found, *check_job_names(store)]


def _profile_file(profile: Profile) -> Path:
    return Path("profiles", f"{profile.id}.yml")


def _missing(file: Path, where: str, found: str, allowed: Iterable[str]) -> Problem:
    listed = ", ".join(sorted(allowed)) or "none, since there are none"
    return Problem(file, where, f"found {found!r}; allowed: {listed}")


def _one_of(
    file: Path, where: str, found: str | None, allowed: Collection[str]
) -> Iterator[Problem]:
    if found is not None and found not in allowed:
        yield _missing(file, where, found, allowed)


def _profiles(store: Store) -> Iterator[Problem]:
    for profile in store.profiles.values():
        file = _profile_file(profile)
        yield from _one_of(file, "general_contact", profile.general_contact, store.contacts)
        if "page" not in profile.sources:
            yield Problem(file, "sources", "the key 'page' is missing: the job page itself")
        for first in (each.id for each in store.topics.values() if JOB in each.named_alone):
            if first not in profile.topics:
                yield Problem(file, "topics", f"{first!r} is missing: what the job is")
        for place, named in enumerate(profile.contacts):
            where = f"contacts[{place}]"
            yield from _one_of(file, f"{where}.contact", named.contact, store.contacts)
            for topic in named.topics:
                yield from _one_of(file, f"{where}.topics", topic, store.topics)
            for route in named.about:
                routes = [each.id for each in profile.entry_routes]
                yield from _one_of(file, f"{where}.about", route, routes)
        for topic in profile.topics:
            yield from _one_of(file, "topics", topic, store.topics)
        yield from _sections(store, file, profile.topics, profile.sources, _ids(store, profile))
        yield from _specialisms(file, profile)


def _ids(store: Store, profile: Profile | None) -> dict[str, object]:
    """Whatever a point can be about."""
    words = [word.id for vocabulary in store.vocabulary.values() for word in vocabulary.words]
    routes = [route.id for route in profile.entry_routes] if profile else []
    specialisms = [specialism.id for specialism in profile.specialisms] if profile else []
    return dict.fromkeys([*words, *routes, *specialisms])


def _specialisms(file: Path, profile: Profile) -> Iterator[Problem]:
    known = {specialism.id: None for specialism in profile.specialisms}
    for place, specialism in enumerate(profile.specialisms):
        yield from _one_of(file, f"specialisms[{place}].branch", specialism.branch, known)


def _stages(store: Store) -> Iterator[Problem]:
    for profile in store.profiles.values():
        if profile.pay is None:
            continue
        file = _profile_file(profile)
        yield from _one_of(file, "pay.scheme", profile.pay.scheme, store.schemes)
        yield from _one_of(file, "pay.source", profile.pay.source, profile.sources)
        scheme = store.schemes.get(profile.pay.scheme or "")
        stages = {word.id: None for word in store.vocabulary["stage"].words}
        for place, stage in enumerate(profile.pay.stages):
            where = f"pay.stages[{place}]"
            yield from _one_of(file, f"{where}.id", stage.id, stages)
            bands = dict.fromkeys(scheme.bands if scheme else ())
            yield from _one_of(file, f"{where}.band", stage.band, bands)
            if scheme is not None and stage.band is None:
                yield Problem(file, f"{where}.band", "missing; the pay has a scheme")
            if scheme is None and stage.quoted is None:
                yield Problem(
                    file, f"{where}.quoted", "missing; without a scheme it is all there is"
                )


def _sections(
    store: Store,
    file: Path,
    sections: Mapping[str, Section],
    sources: Mapping[str, object],
    ids: Mapping[str, object],
) -> Iterator[Problem]:
    for topic, section in sections.items():
        where = f"topics.{topic}"
        yield from _one_of(file, f"{where}.source", section.source, sources)
        yield from _one_of(file, f"{where}.contact", section.contact, store.contacts)
        for about in section.lead_about:
            yield from _one_of(file, f"{where}.lead_about", about, ids)
        for place, point in enumerate(section.points):
            inside = f"{where}.points[{place}]"
            yield from _one_of(file, f"{inside}.source", point.source, sources)
            for about in point.about:
                yield from _one_of(file, f"{inside}.about", about, ids)
            yield from _placeholders(file, f"{inside}.text", point.text, section.figures)
        yield from _placeholders(file, f"{where}.lead", section.lead, section.figures)
        if section.more is not None:
            yield from _placeholders(file, f"{where}.more", section.more, section.figures)


def _placeholders(
    file: Path, where: str, text: Text, allowed: Mapping[str, object]
) -> Iterator[Problem]:
    for language, words in (("en", text.en), ("cy", text.cy)):
        for name in fields_of(words or ""):
            if name not in allowed:
                yield _missing(file, f"{where}.{language}", "{" + name + "}", allowed)


def _schemes(store: Store) -> Iterator[Problem]:
    nations = {word.id: None for word in store.vocabulary["nation"].words}
    for scheme in store.schemes.values():
        file = Path("pay", scheme.id, "scheme.yml")
        yield from _one_of(file, "home_nation", scheme.home_nation, nations)
        for topic in scheme.topics:
            yield from _one_of(file, "topics", topic, store.topics)
        yield from _sections(store, file, scheme.topics, scheme.sources, _ids(store, None))
        if (terms := store.terms.get(scheme.id)) is not None:
            file = Path("pay", scheme.id, "terms.yml")
            for topic in terms.topics:
                yield from _one_of(file, "topics", topic, store.topics)
            yield from _sections(store, file, terms.topics, terms.sources, _ids(store, None))
        yield from _tables(store, scheme, nations)


def _tables(store: Store, scheme: Scheme, nations: Mapping[str, object]) -> Iterator[Problem]:
    for table in store.pay_tables[scheme.id]:
        file = Path("pay", scheme.id, f"{table.nation}-{table.year.replace('/', '-')}.yml")
        yield from _one_of(file, "nation", table.nation, nations)
        for key in ("bands", "entry_points"):
            for band in getattr(table, key):
                yield from _one_of(file, key, band, dict.fromkeys(scheme.bands))
        missing = [band for band in scheme.bands if band not in table.bands]
        if table.complete and missing:
            text = f"{', '.join(missing)} missing from a table that says it is complete"
            yield Problem(file, "bands", text)
        for band, pay in table.bands.items():
            if not pay.min <= (pay.mid or pay.min) <= pay.max:
                yield Problem(file, f"bands.{band}", f"{pay.min} to {pay.max} is no rising range")
        if not table.sources:
            yield Problem(file, "sources", "found none; at least one is needed")


def _topics(store: Store) -> Iterator[Problem]:
    file = Path("topics")
    known: dict[str, Collection[str]] = {
        kind: {word.id for word in vocabulary.words}
        for kind, vocabulary in store.vocabulary.items()
    }
    known |= {"organisation": store.contacts, "subject": store.contacts}
    for topic in store.topics.values():
        yield from _one_of(file, f"{topic.id}.contact", topic.contact, store.contacts)
        for other in topic.leads_to:
            yield from _one_of(file, f"{topic.id}.leads_to", other, store.topics)
        for other, aspect in topic.takes_in.items():
            yield from _one_of(file, f"{topic.id}.takes_in", other, store.topics)
            yield from _one_of(file, f"{topic.id}.takes_in", aspect, known.get(ASPECT, ()))
        yield from _named(file, topic, known)
        for key in ("rather", "instead"):
            for other in getattr(topic, key).values():
                yield from _one_of(file, f"{topic.id}.{key}", other, store.topics)
        yield from _one_of(file, f"{topic.id}.of_one_field", topic.of_one_field, store.topics)
        yield from _one_of(file, f"{topic.id}.onward", topic.onward, store.topics)
        for kind in topic.named_alone:
            yield from _one_of(file, f"{topic.id}.named_alone", kind, dict.fromkeys(NAMED_ALONE))
    yield from _only_one(store, file)


def _only_one(store: Store, file: Path) -> Iterator[Problem]:
    """What the bot looks for among the topics stands at one of them, and at no other."""
    topics = store.topics.values()
    answered = [topic.answered_by.value for topic in topics]
    for by in AnsweredBy:
        if by is not AnsweredBy.SECTION:
            yield from _once(file, "answered_by", by.value, answered)
    named = [kind for topic in topics for kind in topic.named_alone]
    for kind in NAMED_ALONE:
        yield from _once(file, "named_alone", kind, named)


def _once(file: Path, where: str, value: str, found: list[str]) -> Iterator[Problem]:
    if found.count(value) != 1:
        what = f"{value} stands at {found.count(value)} topics; needed: at exactly one"
        yield Problem(file, where, what)


def _named(file: Path, topic: Topic, known: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    """What the question of a topic names must be there to be named."""
    for kind, ids in topic.names.items():
        yield from _one_of(file, f"{topic.id}.names", kind, known)
        for each in ids if kind in known else ():
            yield from _one_of(file, f"{topic.id}.names.{kind}", each, known[kind])


def _contacts(store: Store) -> Iterator[Problem]:
    nations = {word.id: None for word in store.vocabulary["nation"].words} | {"uk": None}
    for contact in store.contacts.values():
        file = Path("contacts", f"{contact.id}.yml")
        yield from _one_of(file, "nation", contact.nation, nations)
        if not contact.sources:
            yield Problem(file, "sources", "found none; at least one is needed")


def _wording(store: Store) -> Iterator[Problem]:
    file = Path("wording")
    for key, allowed in WORDING_KEYS.items():
        text = store.wording.get(key)
        if text is None:
            yield Problem(file, key, "missing; the bot says it")
            continue
        yield from _placeholders(file, key, text, dict.fromkeys(allowed))
    for key in store.wording:
        if key not in WORDING_KEYS:
            yield _missing(file, key, "a key that nothing says", WORDING_KEYS)


def _aspects(store: Store) -> Iterator[Problem]:
    """An aspect belongs to a topic; no other word does."""
    file = Path("vocabulary")
    for kind, vocabulary in store.vocabulary.items():
        for place, word in enumerate(vocabulary.words):
            where = f"{kind}.words[{place}].topic"
            if kind != ASPECT and word.topic is not None:
                yield Problem(file, where, f"found {word.topic!r}; only aspects have a topic")
            elif kind == ASPECT and word.topic is None:
                yield Problem(file, where, f"{word.id!r} has none; allowed: id of a topic")
            if kind != ASPECT and word.within:
                what = f"found {word.within[0]!r}; allowed: nothing, since only aspects have these"
                yield Problem(file, f"{kind}.words[{place}].within", what)
            if kind != ASPECT and (word.beside is not None or word.detail):
                key = "detail" if word.detail else "beside"
                what = "found in a word that is no aspect; allowed: nothing, only aspects have it"
                yield Problem(file, f"{kind}.words[{place}].{key}", what)
            yield from _one_of(file, where, word.topic, store.topics)


def _vocabulary(store: Store) -> Iterator[Problem]:
    for kind in ("nation", "stage", "pay_period", "band_word"):
        if kind not in store.vocabulary:
            yield Problem(Path("vocabulary"), kind, "missing; the bot needs this kind of words")


_CHECKS: tuple[Check, ...] = (
    _profiles,
    _stages,
    _schemes,
    _topics,
    _aspects,
    _contacts,
    _wording,
    check_eligibility,
    check_finding,
    check_oversights,
    check_phone_numbers,
)

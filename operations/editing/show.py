"""`careers show`: everything that the store holds of a job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from careers.answering.sections import chooser_of
from careers.shapes.contacts import Contact
from careers.shapes.language import Language, Text
from careers.shapes.profile import PageContact, Pay, Profile, Route, Section
from careers.shapes.requirements import Tree
from careers.shapes.sources import NOT_STATED, Source
from careers.shapes.store import Store
from careers.shapes.topics import AnsweredBy
from operations.editing.choosing import Job, job_named
from operations.editing.desk import AsJson, InLanguage, content, tell


def show(job: Job, language: InLanguage = Language.ENGLISH, as_json: AsJson = False) -> None:
    """Show everything that is known of a job.

    What holds because of its pay scheme, and how its contacts are reached, is shown as well.
    """
    store = content()
    profile = job_named(store, job)
    scheme = profile.pay.scheme if profile.pay else None
    contacts = [store.contacts[each] for each in _contacts(profile)]
    held = {"profile": profile, "terms": store.terms.get(scheme or ""), "contacts": contacts}
    tell(held, _Page(store, profile, language).lines(), as_json)


def _contacts(profile: Profile) -> Iterable[str]:
    return dict.fromkeys([profile.general_contact, *(each.contact for each in profile.contacts)])


class _Page:
    """A job for people to read."""

    def __init__(self, store: Store, profile: Profile, language: Language) -> None:
        self._store, self._profile, self._language = store, profile, language

    def lines(self) -> Iterator[str]:
        """Every line."""
        yield from self._head()
        for title, lines in (
            ("Sections", self._sections()),
            ("Topics of which nothing is told", self._untold()),
            ("Pay", self._pay(self._profile.pay)),
            ("Ways in", self._ways()),
            ("What they ask for", self._criteria()),
            ("Fields of work", self._specialisms()),
            ("What it is found by", self._features()),
            ("Contacts", self._people()),
            ("Sources", self._sources()),
        ):
            if found := list(lines):
                yield from ("", title, *(f"  {line}" for line in found))

    def _text(self, text: Text) -> str:
        phrase = text.said_in(self._language)
        missing = phrase.language is not self._language
        return " ".join(phrase.words.split()) + (" [no Welsh yet]" if missing else "")

    def _head(self) -> Iterator[str]:
        job = self._profile
        yield f"{self._text(job.title)} ({job.id})"
        rows = (
            ("plural", self._text(job.plural)),
            ("other titles", ", ".join(map(self._text, job.other_titles))),
            ("aliases", ", ".join(job.aliases)),
            ("groups", ", ".join(job.groups)),
        )
        yield from (f"  {name}: {told}" for name, told in rows if told)

    def _sections(self) -> Iterator[str]:
        for place in chooser_of(self._store, self._profile).places:
            own = self._profile.topics.get(place.topic) is place.section
            yield from self._section(
                place.topic, place.section, "" if own else ", of the pay scheme"
            )

    def _untold(self) -> Iterator[str]:
        """Topics that visitors ask about and that only a section could answer."""
        told = {place.topic for place in chooser_of(self._store, self._profile).places}
        for topic in self._store.topics.values():
            by_section = topic.answered_by in (AnsweredBy.SECTION, AnsweredBy.HOURS)
            if by_section and topic.id not in told:
                yield f"{topic.id}: {self._text(topic.question)}"

    def _section(self, topic: str, section: Section, whose: str) -> Iterator[str]:
        yield (f"{topic} (source {section.source}, checked on {section.last_reviewed}{whose})")
        yield f"  {self._text(section.lead)}{_marks(section.lead_about, section.lead_answers)}"
        for point in section.points:
            yield f"  - {self._text(point.text)}{_marks(point.about, point.answers)}"
        for name, figure in section.figures.items():
            date = "" if figure.date == NOT_STATED else f" ({figure.date})"
            yield f"  {{{name}}} is {figure.value:g} {figure.unit}{date}"
        if section.more:
            yield f"  more: {self._text(section.more)}"
        if section.contact:
            yield f"  contact: {section.contact}"

    def _pay(self, pay: Pay | None) -> Iterator[str]:
        if pay is None:
            return
        yield f"{pay.scheme or 'no pay scheme'} (source {pay.source}, checked on {pay.last_reviewed})"
        for stage in pay.stages:
            band = f", band {stage.band}" if stage.band else ""
            quoted = stage.quoted
            printed = (
                f", printed £{quoted.min:,} to £{quoted.max:,} ({quoted.date})" if quoted else ""
            )
            yield f"  - {self._text(stage.name)}{band}{printed}"
        if pay.note:
            yield f"  {self._text(pay.note)}"

    def _ways(self) -> Iterator[str]:
        for route in self._profile.entry_routes:
            yield f"{self._text(route.name)} ({route.id}){self._facts(route)}"
            if route.requirements is not None:
                yield f"  asks for {_tree(route.requirements)}"
            yield from (
                f"  {number}. {self._text(step)}" for number, step in enumerate(route.steps, 1)
            )
            if route.note:
                yield f"  {self._text(route.note)}"

    def _facts(self, route: Route) -> str:
        years = route.years
        length = "" if years is None else f"{years.min:g} to {years.max:g} years"
        if years is not None and years.min == years.max:
            length = f"{years.min:g} years"
        paid = {True: "paid", False: "not paid", None: ""}[route.paid]
        told = [route.kind.value if route.kind else "", length, paid]
        return "".join(f", {each}" for each in told if each)

    def _criteria(self) -> Iterator[str]:
        for each in self._profile.criteria:
            yield f"{each.id}: {self._text(each.rule)} ({each.strength.value}, source {each.source})"

    def _specialisms(self) -> Iterator[str]:
        for each in self._profile.specialisms:
            branch = f", part of {each.branch}" if each.branch else ""
            yield f"{self._text(each.name)} ({each.id}){branch}"

    def _features(self) -> Iterator[str]:
        features, registration = self._profile.features, self._profile.registration
        for kind, ids in features.lists.items():
            if ids is not None:
                some = [
                    f"{each} (some posts)" if each in features.sometimes else each for each in ids
                ]
                yield f"{kind}: {', '.join(some) or 'none'}"
        if features.emergencies is not None:
            yield f"emergencies: {'yes' if features.emergencies else 'no'}"
        if registration is not None:
            body = f", with {registration.body}" if registration.body else ""
            yield f"registration: {'needed' if registration.required else 'not needed'}{body}"

    def _people(self) -> Iterator[str]:
        for name in _contacts(self._profile):
            contact = self._store.contacts[name]
            yield f"{self._text(contact.name)} ({name}, {contact.checked.value}, looked at on {contact.last_reviewed})"
            yield from (f"  {line}" for line in _reached(contact, self._profile.page_contact(name)))

    def _sources(self) -> Iterator[str]:
        for key, source in self._profile.sources.items():
            yield f"{key}: {self._text(source.title)}{_dated(source)}"


def _marks(about: Iterable[str], answers: Iterable[object]) -> str:
    """What a sentence is about, and what it answers, behind it."""
    kinds = [str(getattr(each, "value", each)) for each in answers]
    told = [("about", list(about)), ("answers", kinds)]
    said = "; ".join(f"{name} {', '.join(ids)}" for name, ids in told if ids)
    return f" [{said}]" if said else ""


def _tree(tree: Tree) -> str:
    if tree.criterion is not None:
        return tree.criterion
    joined = ", ".join(map(_tree, tree.parts))
    if tree.at_least is not None:
        return f"at least {tree.at_least.number} of ({joined})"
    return f"{'all' if tree.all is not None else 'any'} of ({joined})"


def _reached(contact: Contact, on_page: PageContact | None) -> Iterator[str]:
    now = contact.current
    for name in ("website", "phone", "text", "email", "address"):
        if value := getattr(now, name):
            yield f"{name}: {value}"
    if on_page is not None and on_page.topics:
        yield f"for {', '.join(on_page.topics)}"


def _dated(source: Source) -> str:
    date = "" if source.date == NOT_STATED else f", {source.date}"
    return f"{date}{f', {source.url}' if source.url else ''}"

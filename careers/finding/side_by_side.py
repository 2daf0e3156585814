"""Says how jobs compare: a sentence with the figures of each, then a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from careers.answering.pay_dates import since_then
from careers.answering.speaker import Part, Speaker, number
from careers.finding.comparing import (
    Measured,
    asked_for,
    main_route,
    quickest,
    starting_pay,
)
from careers.finding.finder import shortest_route
from careers.finding.matching import Pays, first_stage, goals
from careers.finding.phrases import Phrases
from careers.shapes.finding import Aspect, Span
from careers.shapes.pay import PayTable
from careers.shapes.profile import Profile
from careers.shapes.sources import Source
from careers.shapes.topics import JOB, AnsweredBy
from careers.turn.answer import Answer, QuickReply, Status
from careers.turn.blocks import Table
from careers.turn.press import Ask
from careers.turn.question import Named

_MOST_THINGS = 6
_MOST_CHOICES = 4
_Row = tuple[str, Callable[[Profile], str]]


class SideBySide:
    """Compares jobs in words."""

    def __init__(self, speaker: Speaker, profiles: Sequence[Profile], pays: Pays) -> None:
        """Compare some jobs.

        Args:
            speaker: says it.
            profiles: at least two jobs, in the order of the question.
            pays: what jobs pay.
        """
        self._speaker = speaker
        self._profiles = profiles
        self._pays = pays
        self._phrases = Phrases(speaker, pays)
        self._rows: Mapping[Aspect, Callable[[], list[_Row]]] = {
            Aspect.PAY: self._pay_rows,
            Aspect.HOURS: lambda: [("hours", self._hours)],
            Aspect.LENGTH: lambda: [("ways", self._ways)],
            Aspect.ENTRY: lambda: [("asks", self._asks)],
            Aspect.REGISTRATION: lambda: [("registration", self._registration)],
            Aspect.WORK: lambda: [("works_with", self._works_with), ("places", self._places)],
        }
        # What the first sentence tells already stands in no table below it.
        self._told = {
            Aspect.ENTRY: self._asks,
            Aspect.HOURS: self._hours,
            Aspect.REGISTRATION: self._registration,
            Aspect.WORK: self._works_with,
        }

    def answer(self, aspect: Aspect | None, weighing: bool = False) -> Answer:
        """How the jobs compare.

        Args:
            aspect: by what; by everything where none is given.
            weighing: whether good and bad of each were asked for.
        """
        aspects = [aspect] if aspect is not None else list(Aspect)
        rows = [row for each in aspects for row in self._rows[each]()]
        told = self._told.get(aspect) if aspect is not None else None
        rows = [row for row in rows if row[1] != told]
        parts: list[Part] = [*self._first(aspect), *([self._table(rows)] if rows else [])]
        if Aspect.PAY in aspects:
            parts += [since_then(self._speaker, table) for table in self._tables()]
        if weighing:
            parts.append(self._speaker.words("compare.yours"))
        if aspect is Aspect.ENTRY:
            parts.append(self._speaker.words("compare.how_hard"))
        sources = self._sources(aspects)
        message = self._speaker.message(*parts, sources=sources)
        return self._speaker.answer([message], Status.ANSWERED, sources, self._replies(aspect))

    def _first(self, aspect: Aspect | None) -> list[str]:
        """One sentence that answers, with the figures of each job."""
        if aspect is Aspect.PAY:
            return self._paid()
        if aspect is Aspect.LENGTH:
            return self._sooner()
        if aspect is None:
            return [self._overall()]
        return [self._each(self._told[aspect])]

    def _paid(self) -> list[str]:
        found = starting_pay(self._profiles, self._pays)
        said = [self._phrases.starts(job, first_stage(job)) for job in found.ordered(True)]
        lines = self._ranked(found, True, said, "compare.same_pay", "compare.better_paid")
        return [*lines, *self._unknown(found, "compare.unknown_pay")]

    def _sooner(self) -> list[str]:
        found = quickest(self._profiles)
        said = [self._quickest(job) for job in found.ordered(False)]
        if found.are_equal and len(found.known) > 1:
            years = found.known[0][1]
            said = [self._phrases.years(Span(years, years))] * len(said)
        lines = self._ranked(found, False, said, "compare.same_length", "compare.sooner")
        return [*lines, *self._unknown(found, "compare.unknown_length")]

    def _ranked(
        self, found: Measured, descending: bool, said: Sequence[str], same: str, best: str
    ) -> list[str]:
        speaker, jobs = self._speaker, found.ordered(descending)
        if not jobs:
            return []
        if len(jobs) == 1:
            return [self._item(jobs[0], said[0]) + "."]
        if found.are_equal:
            return [
                speaker.words(same, titles=speaker.listed(map(self._title, jobs)), what=said[0])
            ]
        others = speaker.joined(map(self._item, jobs[1:], said[1:]), "; ")
        return [speaker.words(best, title=self._title(jobs[0]), what=said[0], others=others)]

    def _overall(self) -> str:
        return self._each(self._in_short)

    def _in_short(self, job: Profile) -> str:
        starts = self._phrases.starts(job, first_stage(job))
        told = [starts or self._speaker.words("compare.no_pay")]
        if shortest_route(job) is not None:
            told.append(self._speaker.words("compare.takes", what=self._quickest(job)))
        return self._speaker.joined(told, ", ")

    def _each(self, row: Callable[[Profile], str]) -> str:
        items = (self._item(job, row(job)) for job in self._profiles)
        return self._speaker.joined([self._speaker.joined(items, "; "), ""], ".")

    def _item(self, job: Profile, what: str) -> str:
        return self._speaker.words("find.item", title=self._title(job), why=what)

    def _title(self, job: Profile) -> str:
        return self._speaker.text(job.title)

    def _unknown(self, found: Measured, key: str) -> list[str]:
        if not found.unknown:
            return []
        titles = self._speaker.listed(map(self._title, found.unknown))
        return [self._speaker.words(key, titles=titles)]

    def _table(self, rows: Iterable[_Row]) -> Table:
        speaker = self._speaker
        head = [speaker.words("compare.column"), *map(self._title, self._profiles)]
        made = []
        for name, tell in rows:
            label = speaker.words(f"compare.row_{name}")
            cells = [tell(job) for job in self._profiles]
            items = map(self._item, self._profiles, cells)
            made.append(
                ([label, *cells], speaker.joined([label, speaker.joined(items, "; ")], ": "))
            )
        return speaker.table(head, made)

    def _untold(self) -> str:
        return self._speaker.words("compare.untold")

    def _pay_rows(self) -> list[_Row]:
        stages = dict.fromkeys(
            stage.id for job in self._profiles if job.pay for stage in job.pay.stages
        )

        def telling(name: str) -> Callable[[Profile], str]:
            return lambda job: self._stage(job, name)

        return [(f"pay_{name}", telling(name)) for name in stages] or [
            ("pay_start", telling("start"))
        ]

    def _stage(self, job: Profile, name: str) -> str:
        stages = job.pay.stages if job.pay else ()
        stage = next((each for each in stages if each.id == name), None)
        return self._phrases.range(job, stage) or self._untold()

    def _hours(self, job: Profile) -> str:
        section = job.topics.get("hours")
        weekly = section.figures.get("weekly") if section is not None else None
        told = []
        if weekly is not None:
            told.append(self._speaker.words("compare.weekly", hours=number(weekly.value)))
        if job.features.pattern:
            told.append(self._phrases.features(job, job.features.pattern))
        return self._speaker.joined(told, "; ") if told else self._untold()

    def _quickest(self, job: Profile) -> str:
        route = shortest_route(job)
        return self._phrases.way(route) if route is not None else self._untold()

    def _ways(self, job: Profile) -> str:
        ways = [self._phrases.way(route) for route in goals(job)]
        return self._speaker.joined(ways, "; ") if ways else self._untold()

    def _asks(self, job: Profile) -> str:
        route = main_route(job)
        things = asked_for(job, route) if route is not None else []
        if route is None or not things:
            return self._untold()
        words = [self._speaker.text(each.words) for each in things]
        listed = self._speaker.joined(words[:_MOST_THINGS], ", ")
        name = self._speaker.text(route.name)
        return self._speaker.words("compare.asks", route=name, things=listed)

    def _registration(self, job: Profile) -> str:
        found = job.registration
        if found is None:
            return self._untold()
        contact = self._speaker.store.contacts.get(found.body or "")
        body = (contact.short_name or self._speaker.text(contact.name)) if contact else ""
        key = "needed" if found.required else "voluntary" if body else "none"
        return self._speaker.words(f"compare.registration_{key}", body=body)

    def _works_with(self, job: Profile) -> str:
        names = job.features.works_with
        return self._phrases.features(job, names) if names else self._untold()

    def _places(self, job: Profile) -> str:
        names = job.features.places
        return self._phrases.features(job, names) if names else self._untold()

    def _sources(self, aspects: Iterable[Aspect]) -> tuple[Source, ...]:
        """The pay tables, and the pages of the jobs."""
        paid = [each.sources[0] for each in self._tables()] if Aspect.PAY in aspects else []
        schemes = {job.pay.scheme for job in self._profiles if job.pay is not None}
        if list(aspects) == [Aspect.PAY] and len(paid) == len(schemes):
            quoted = [job for job in self._profiles if job.pay and job.pay.scheme is None]
            return (*paid, *(job.sources["page"] for job in quoted))
        return (*paid, *(job.sources["page"] for job in self._profiles))

    def _tables(self) -> list[PayTable]:
        """The pay tables that the jobs are paid by, each once."""
        schemes = [job.pay.scheme or "" for job in self._profiles if job.pay is not None]
        tables = self._pays.tables
        return [tables[name] for name in dict.fromkeys(schemes) if name in tables]

    def _replies(self, aspect: Aspect | None) -> list[QuickReply]:
        store = self._speaker.store
        jobs = tuple(Named(JOB, each.id) for each in self._profiles)
        replies = []
        if aspect is not None:
            intent = store.answered_by(AnsweredBy.COMPARING).intent
            words = self._speaker.words("compare.reply_all")
            replies.append(QuickReply(words, Ask(intent, jobs)))
        summary = store.named_alone(JOB).intent
        replies += [
            QuickReply(self._title(each), Ask(summary, (Named(JOB, each.id),)))
            for each in self._profiles
        ]
        return replies[:3]


def choose_another(
    speaker: Speaker, profile: Profile, others: Sequence[Profile], unheld: str | None = None
) -> Answer:
    """Only one job is known to be meant: with which shall it be compared?

    Args:
        speaker: says it.
        profile: the job.
        others: those to choose from, the best first.
        unheld: the names of jobs that it can't be compared with, since there are no facts on them.
    """
    intent = speaker.store.answered_by(AnsweredBy.COMPARING).intent
    title = speaker.text(profile.title)
    replies = [
        QuickReply(
            speaker.text(other.title),
            Ask(intent, (Named(JOB, profile.id), Named(JOB, other.id))),
        )
        for other in others[:_MOST_CHOICES]
    ]
    text = speaker.words("compare.with_which", title=title)
    if unheld is None:
        return speaker.answer([text], Status.CLARIFIED, (), replies)
    unknown = speaker.words("compare.not_held", job=unheld)
    message = speaker.message(unknown, text)
    return speaker.answer([message], Status.PARTLY_ANSWERED, (), replies)

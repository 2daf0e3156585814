"""Saying things: wording in the visitor's language, as blocks, with amounts, dates and sources."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from string import Formatter

from careers.answering.links import Linker
from careers.answering.said import Bare, Said, language_of
from careers.answering.source_dates import told_date
from careers.shapes.language import Language, Text
from careers.shapes.mutation import and_in_welsh, joined_to_numbers, or_in_welsh
from careers.shapes.profile import Profile
from careers.shapes.sources import NOT_STATED, Source
from careers.shapes.store import Store
from careers.shapes.topics import JOB, AnsweredBy
from careers.turn.answer import Answer, QuickReply, Status
from careers.turn.blocks import (
    Block,
    Cited,
    Line,
    List,
    Message,
    Paragraph,
    Row,
    Sources,
    Span,
    Table,
)
from careers.turn.press import Ask
from careers.turn.question import Named

_MOST_JOBS = 4

_BY_SCHEME = (AnsweredBy.PAY_DIFFERENCE, AnsweredBy.PAY_SCHEME, AnsweredBy.TAKE_HOME_PAY)
_OF_ANY_JOB = (
    AnsweredBy.CONTACTS,
    AnsweredBy.ADVISER,
    AnsweredBy.ORGANISATIONS,
    AnsweredBy.SOURCES,
    AnsweredBy.CAPABILITIES,
)

# What is joined changes how it begins, so the wording alone won't do.
_IN_WELSH = {"list.and": and_in_welsh, "list.or": or_in_welsh}

Part = str | Block
"""A part of a message: a line of a paragraph, or a block that stands by itself."""


class Speaker:
    """Says things in one language and notices where only the other one is written."""

    def __init__(
        self,
        store: Store,
        language: Language,
        today: datetime.date | None = None,
        just_said: Collection[str] = (),
    ) -> None:
        """Speak a language from the wording of a store.

        Args:
            store: the content.
            language: what is spoken, wherever it is written.
            today: the day of the answer; needed for what hangs on it, such as pay.
            just_said: ids of topics to which no quick reply leads back.
        """
        self.store = store
        self._today = today
        self._just_said = frozenset(just_said)
        self._wanted = language
        self._said: set[Language] = set()

    @property
    def today(self) -> datetime.date:
        """The day of the answer.

        Raises:
            ValueError: the speaker was made without one.
        """
        if self._today is None:
            raise ValueError("found no day of the answer; allowed: Speaker(store, language, today)")
        return self._today

    @cached_property
    def _linker(self) -> Linker:
        return Linker(self.store)

    def text(self, text: Text, **values: object) -> str:
        """A text of the content, its placeholders filled."""
        phrase = text.said_in(self._wanted)
        self._said.add(phrase.language)
        filling = {key: Bare(each) if type(each) is str else each for key, each in values.items()}
        words = phrase.words.format_map(filling) if values else phrase.words
        if phrase.language is Language.WELSH:
            words = joined_to_numbers(words)
        return Said(words, language_of(values.values(), phrase.language))

    def words(self, key: str, **values: object) -> str:
        """Wording by its key, its placeholders filled.

        Raises:
            KeyError: the wording has no such key; the content check finds that earlier.
        """
        return self.text(self.store.wording[key], **values)

    def day(self, day: datetime.date) -> str:
        """A day of the calendar, such as 1 April 2027."""
        month = self.words(f"date.month_{day.month}")
        return self.words("date.day", day=day.day, month=month, year=day.year)

    def source_date(self, date: str) -> str:
        """The date of a source, some of which are only known about."""
        return told_date(date, self.store, self._wanted)

    @property
    def language(self) -> Language:
        """Welsh if all that was said was Welsh."""
        return self._wanted if self._said <= {self._wanted} else Language.ENGLISH

    def joined(self, items: Iterable[str], between: str = " ") -> str:
        """Items after each other."""
        found = list(items)
        return Said(between.join(found), language_of(found, self._wanted))

    def listed(self, items: Iterable[str]) -> str:
        """Items as `a, b and c`; there must be one."""
        return self._in_a_row(items, "list.and")

    def alternatives(self, items: Iterable[str]) -> str:
        """Items as `a, b or c`; there must be one."""
        return self._in_a_row(items, "list.or")

    def _in_a_row(self, items: Iterable[str], last: str) -> str:
        *most, end = items
        if not most:
            return self.joined([end])
        before = self.joined(most, ", ")
        if self._wanted is Language.WELSH and language_of([end], self._wanted) is self._wanted:
            joined = joined_to_numbers(_IN_WELSH[last](end))
            return self.joined([before, Said(joined, language_of([end], self._wanted))])
        return self.joined([before, self.words(last), end])

    def line(self, words: str) -> Line:
        """Words as a line, with what can be followed in them."""
        return self._linker.line(words)

    def spans(self, key: str, **parts: Line | str) -> tuple[Line, Language]:
        """Wording by its key as a line, in which parts keep their links; and its language."""
        phrase = self.store.wording[key].said_in(self._wanted)
        self._said.add(phrase.language)
        spans: list[Span] = []
        for before, name, _, _ in Formatter().parse(phrase.words):
            spans.append(Span(before))
            if name is not None:
                part = parts[name]
                spans += [Span(part)] if isinstance(part, str) else part
        said = [part for part in parts.values() if isinstance(part, str)]
        return _merged(spans), language_of(said, phrase.language)

    def bullets(self, items: Iterable[str], ordered: bool = False) -> List:
        """Items below each other."""
        found = list(items)
        lines = tuple(self.line(item) for item in found)
        return List(lines, ordered, language_of(found, self._wanted))

    def table(self, head: Iterable[str], rows: Iterable[tuple[Iterable[str], str]]) -> Table:
        """A table; each row is its cells, and the same as a line."""
        heads, found = list(head), [(list(cells), line) for cells, line in rows]
        said = [*heads, *(part for cells, line in found for part in (*cells, line))]
        return Table(
            tuple(self.line(each) for each in heads),
            tuple(Row(tuple(map(self.line, cells)), self.line(line)) for cells, line in found),
            language_of(said, self._wanted),
        )

    def source_line(self, sources: Iterable[Source]) -> Sources:
        """The line that names where facts come from, and when their sources are of."""
        cited: list[Cited] = []
        spans: list[Span] = []
        languages: set[Language] = set()
        for source in dict.fromkeys(sources):
            title = self.text(source.title)
            languages.add(language_of([title], self._wanted))
            key = "source.undated" if source.date == NOT_STATED else "source.dated"
            linked = (Span(str(title), source.url or ""),)
            date = self.source_date(source.date)
            line, language = self.spans(key, title=linked, date=date)
            languages.add(language)
            spans += [Span("; "), *line] if spans else line
            cited.append(Cited(str(title), date, source.url or ""))
        whole, language = self.spans("source.line", sources=tuple(spans))
        spoken = {*languages, language} <= {self._wanted}
        return Sources((whole,), tuple(cited), self._wanted if spoken else Language.ENGLISH)

    def message(self, *parts: Part, sources: Iterable[Source] = ()) -> Message:
        """Lines and blocks below each other, the source line last; empty lines are left out."""
        blocks: list[Block] = []
        lines: list[str] = []
        for part in parts:
            if not isinstance(part, str):
                blocks += [*self._paragraph(lines), part]
                lines = []
            elif part:
                lines.append(part)
        blocks += self._paragraph(lines)
        named = tuple(dict.fromkeys(sources))
        return (*blocks, self.source_line(named)) if named else tuple(blocks)

    def _paragraph(self, lines: list[str]) -> list[Block]:
        if not lines:
            return []
        said = tuple(self.line(line) for line in lines)
        return [Paragraph(said, language_of(lines, self._wanted))]

    def topic_reply(self, topic: str) -> QuickReply:
        """A quick reply that asks about a topic."""
        known = self.store.topics[topic]
        named = (Named(kind, each) for kind, ids in known.names.items() for each in ids)
        return QuickReply(self.text(known.question), Ask(f"ask_{topic}", tuple(named)))

    def leads(self, profile: Profile, topic: str, most: int = 3) -> tuple[QuickReply, ...]:
        """Quick replies to topics that a topic leads to and the profile can answer.

        Where it isn't known which job is meant, they are the jobs.
        """
        if profile.id not in self.store.profiles:
            return self.jobs(self.store.named_alone(JOB).intent)
        terms = self.store.terms_of(profile).topics
        told = [
            other
            for other in self.store.topics[topic].leads_to
            if other not in self._just_said
            and (
                other in profile.topics
                or other in terms
                or _told_elsewhere(profile, self.store.topics[other].answered_by)
            )
        ]
        return tuple(self.topic_reply(other) for other in told[:most])

    def jobs(self, intent: str) -> tuple[QuickReply, ...]:
        """Quick replies that ask the same of one job each."""
        profiles = list(self.store.profiles.values())[:_MOST_JOBS]
        return tuple(
            QuickReply(self.text(each.title), Ask(intent, (Named("occupation", each.id),)))
            for each in profiles
        )

    def what_to_ask(self, profile: Profile) -> tuple[QuickReply, ...]:
        """Quick replies that show what there is to ask, where nothing else leads on."""
        return self.leads(profile, self.store.answered_by(AnsweredBy.CAPABILITIES).id)

    def answer(
        self,
        messages: Iterable[Message | Part],
        status: Status,
        sources: Iterable[Source] = (),
        replies: Iterable[QuickReply] = (),
    ) -> Answer:
        """An answer in the language that was really spoken.

        Args:
            messages: each as `message` makes it, or the only part of one.
            status: how the turn ends.
            sources: of all of it.
            replies: what can be pressed.
        """
        made = (each if isinstance(each, tuple) else self.message(each) for each in messages)
        return Answer(
            messages=tuple(message for message in made if message),
            status=status,
            language=self.language,
            sources=tuple(dict.fromkeys(sources)),
            replies=tuple(replies),
        )


def _merged(spans: Iterable[Span]) -> Line:
    """Spans without empty ones, and with what leads nowhere in one piece."""
    merged: list[Span] = []
    for span in spans:
        if merged and not (span.href or merged[-1].href):
            merged[-1] = Span(merged[-1].text + span.text)
        elif span.text:
            merged.append(span)
    return tuple(merged)


def _told_elsewhere(profile: Profile, by: AnsweredBy) -> bool:
    """Whether a topic is answered from other parts of a profile than its sections."""
    if by in _BY_SCHEME:
        return profile.pay is not None and profile.pay.scheme is not None
    if by is AnsweredBy.PAY:
        return profile.pay is not None
    if by is AnsweredBy.CHECK:
        return any(route.requirements is not None for route in profile.entry_routes)
    return by in _OF_ANY_JOB


def pounds(amount: int | Decimal) -> str:
    """An amount as `£40,559` or `£20.74`."""
    return f"£{amount:,}"


def about_pounds(amount: Decimal) -> str:
    """An amount that follows "about": in whole pounds."""
    return pounds(int(amount.quantize(Decimal(1), ROUND_HALF_UP)))


def number(value: float) -> str:
    """A number without a needless `.0`."""
    return f"{value:g}"

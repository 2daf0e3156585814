"""Saying things: wording in the visitor's language, amounts, dates and source lines."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from careers.shapes.language import Language, Text
from careers.shapes.profile import Profile
from careers.shapes.sources import NOT_STATED, Source
from careers.shapes.store import Store
from careers.shapes.topics import JOB, AnsweredBy
from careers.turn.answer import Answer, QuickReply, Status
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


class Speaker:
    """Says things in one language and notices where only the other one is written."""

    def __init__(self, store: Store, language: Language) -> None:
        """Speak a language from the wording of a store."""
        self.store = store
        self._wanted = language
        self._said: set[Language] = set()

    def text(self, text: Text, **values: object) -> str:
        """A text of the content, its placeholders filled."""
        phrase = text.said_in(self._wanted)
        self._said.add(phrase.language)
        return phrase.words.format_map(values) if values else phrase.words

    def words(self, key: str, **values: object) -> str:
        """Wording by its key, its placeholders filled.

        Raises:
            KeyError: the wording has no such key; the content check finds that earlier.
        """
        return self.text(self.store.wording[key], **values)

    @property
    def language(self) -> Language:
        """Welsh if all that was said was Welsh."""
        return self._wanted if self._said <= {self._wanted} else Language.ENGLISH

    def listed(self, items: Iterable[str]) -> str:
        """Items as `a, b and c`; there must be one."""
        *most, last = items
        return f"{', '.join(most)} {self.words('list.and')} {last}" if most else last

    def alternatives(self, items: Iterable[str]) -> str:
        """Items as `a, b or c`; there must be one."""
        *most, last = items
        return f"{', '.join(most)} {self.words('list.or')} {last}" if most else last

    def bullets(self, items: Iterable[str]) -> str:
        """Items below each other."""
        return "\n".join(f"- {item}" for item in items)

    def source_line(self, sources: Iterable[Source]) -> str:
        """The line that names where facts come from, and when their sources are of."""
        unique = dict.fromkeys(sources)
        named = [
            self.words(
                "source.undated" if source.date == NOT_STATED else "source.dated",
                title=self.text(source.title),
                date=source.date,
            )
            for source in unique
        ]
        return self.words("source.line", sources="; ".join(named))

    def paragraph(self, *lines: str, sources: Iterable[Source] = ()) -> str:
        """Lines below each other, the source line last."""
        said = [line for line in lines if line]
        unique = tuple(dict.fromkeys(sources))
        return "\n".join([*said, self.source_line(unique)] if unique else said)

    def topic_reply(self, topic: str) -> QuickReply:
        """A quick reply that asks about a topic."""
        return QuickReply(self.text(self.store.topics[topic].question), Ask(f"ask_{topic}"))

    def leads(self, profile: Profile, topic: str, most: int = 3) -> tuple[QuickReply, ...]:
        """Quick replies to topics that a topic leads to and the profile can answer.

        Where it isn't known which job is meant, they are the jobs.
        """
        if profile.id not in self.store.profiles:
            return self.jobs(self.store.named_alone(JOB).intent)
        told = [
            other
            for other in self.store.topics[topic].leads_to
            if other in profile.topics
            or _told_elsewhere(profile, self.store.topics[other].answered_by)
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
        paragraphs: Iterable[str],
        status: Status,
        sources: Iterable[Source] = (),
        replies: Iterable[QuickReply] = (),
    ) -> Answer:
        """An answer in the language that was really spoken."""
        return Answer(
            paragraphs=tuple(paragraphs),
            status=status,
            language=self.language,
            sources=tuple(dict.fromkeys(sources)),
            replies=tuple(replies),
        )


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


def number(value: float) -> str:
    """A number without a needless `.0`."""
    return f"{value:g}"

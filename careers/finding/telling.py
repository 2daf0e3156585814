"""Says which jobs were found, and why each of them fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers.answering.pay_dates import since_then
from careers.answering.speaker import Part, Speaker
from careers.finding.finder import Findings, Result
from careers.finding.matching import Fit
from careers.finding.phrases import Phrases
from careers.finding.wants import OF_LENGTH, Kind, as_texts
from careers.shapes.pay import PayTable
from careers.shapes.sources import Source
from careers.shapes.topics import JOB, AnsweredBy
from careers.turn.answer import Answer, QuickReply, Status
from careers.turn.press import FROM, WANT, Ask
from careers.turn.question import Named

MOST_SHOWN = 5
_MOST_NAMED = 3
_MOST_REPLIES = 3


class FindingsSpeaker:
    """Says what a search came to."""

    def __init__(self, speaker: Speaker, findings: Findings) -> None:
        """Say it as a speaker does."""
        self._speaker = speaker
        self._findings = findings
        self._phrases = Phrases(speaker, findings.pays)

    def answer(self, shown: int) -> Answer:
        """The jobs found.

        Args:
            shown: how many were shown before.
        """
        found, speaker = self._findings, self._speaker
        results = found.results[shown : shown + MOST_SHOWN]
        after = len(found.results) - shown - len(results)
        parts: list[Part] = [self._intro(shown, len(results))]
        if results:
            parts.append(speaker.bullets(map(self._item, results)))
        elif found.nearest:
            parts.append(speaker.words("find.nearest"))
            parts.append(speaker.bullets(map(self._near, found.nearest)))
        if after > 0:
            parts.append(speaker.words("find.more" if after > 1 else "find.one_more", count=after))
        if found.unknown and shown == 0:
            parts.append(self._unknown())
        if results or found.nearest:
            parts += [since_then(speaker, table) for table in self._tables()]
        if not found.wants or not (results or found.nearest):
            parts.append(speaker.words("find.how"))
        sources = self._sources()
        message = speaker.message(*parts, sources=sources)
        status = Status.ANSWERED if results else Status.PARTLY_ANSWERED
        told = results or found.nearest
        replies = self._replies(told, shown + len(results), after)
        answer = speaker.answer([message], status, sources, replies)
        return replace(answer, jobs=tuple(each.profile.id for each in told))

    def _item(self, result: Result) -> str:
        """A job on a line, with why it fits."""
        told = self._phrases.reasons(result, self._findings.wants)
        title = self._speaker.text(result.profile.title)
        if not told:
            return title
        return self._speaker.words("find.item", title=title, why=self._speaker.joined(told, "; "))

    def _near(self, result: Result) -> str:
        """A job that fits but for one want."""
        missed = next(match for match in result.matches if match.fit >= Fit.UNKNOWN)
        title = self._speaker.text(result.profile.title)
        return self._speaker.words(
            "find.near_item", title=title, wish=self._phrases.wish(missed.want)
        )

    def _intro(self, shown: int, count: int) -> str:
        speaker, total = self._speaker, len(self._speaker.store.profiles)
        found = len(self._findings.results)
        wants = [want for want in self._findings.wants if want.kind is not Kind.ORDER]
        if shown and not count:
            return speaker.words("find.no_more")
        if shown:
            return speaker.words("find.further", first=shown + 1, last=shown + count, count=found)
        if not wants:
            order = next((want.value for want in self._findings.wants), None)
            return speaker.words(f"find.order_{order}" if order else "find.all", count=total)
        wishes = speaker.listed(map(self._phrases.wish, wants))
        key = "find.none" if not found else "find.one" if found == 1 else "find.some"
        return speaker.words(key, count=found, total=total, wishes=wishes)

    def _unknown(self) -> str:
        left = self._findings.unknown
        if len(left) > _MOST_NAMED:
            return self._speaker.words("find.unknown_many", count=len(left))
        titles = self._speaker.listed(self._speaker.text(each.title) for each in left)
        return self._speaker.words("find.unknown", titles=titles)

    def _sources(self) -> tuple[Source, ...]:
        """The pay table, where jobs were found by what they pay."""
        return tuple(source for table in self._tables() for source in table.sources[:1])

    def _tables(self) -> list[PayTable]:
        """The tables that jobs were found by, where that was by what they pay."""
        money = (Kind.PAY, Kind.BAND)
        about = any(
            want.kind in money or (want.kind is Kind.ORDER and want.value not in OF_LENGTH)
            for want in self._findings.wants
        )
        return list(self._findings.pays.tables.values()) if about else []

    def _replies(self, shown: Sequence[Result], so_far: int, after: int) -> list[QuickReply]:
        store = self._speaker.store
        summary = store.named_alone(JOB).intent
        replies = [
            QuickReply(
                self._speaker.text(each.profile.title),
                Ask(summary, (Named(JOB, each.profile.id),)),
            )
            for each in shown[:_MOST_REPLIES]
        ]
        if after <= 0:
            return replies
        wants = (Named(WANT, text) for text in as_texts(self._findings.wants))
        press = Ask(
            store.answered_by(AnsweredBy.FINDING).intent, (*wants, Named(FROM, str(so_far)))
        )
        more = QuickReply(self._speaker.words("find.reply_more"), press)
        return [*replies[: _MOST_REPLIES - 1], more]

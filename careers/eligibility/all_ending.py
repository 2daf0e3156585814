"""The end of the check of all jobs: what is open, what may be, and what is one step away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from careers.answering.contacts import contact_line
from careers.answering.pay_dates import since_then
from careers.answering.said import language_of
from careers.answering.speaker import Part, Speaker
from careers.eligibility.ending import MOST_WORDS, words_in
from careers.eligibility.every_job import every_job
from careers.eligibility.possibilities import Possibility, Possible, possible_jobs
from careers.eligibility.saying import answers_block, command_reply, told_back
from careers.eligibility.state import GuideState
from careers.finding.finder import pays_of
from careers.finding.phrases import Phrases
from careers.finding.wants import Kind, Want
from careers.policy.answers import Questions, questions_of
from careers.policy.evaluation import Outcome, outcomes
from careers.shapes.requirements import Criterion, Strength, Verdict
from careers.shapes.topics import JOB
from careers.turn.answer import Answer, QuickReply, Status
from careers.turn.blocks import Message, Summary
from careers.turn.plain import plain_text
from careers.turn.press import CHECK, Ask
from careers.turn.question import Named

MOST_SHOWN = 5
_MOST_THINGS = 2
_MOST_JOBS = 4
_DAY = "%d/%m/%Y"
_ABOUT_PAY = (Kind.PAY, Kind.BAND)


class AllEnding:
    """Says how all jobs came out for one visitor."""

    def __init__(
        self, speaker: Speaker, questions: Questions, state: GuideState, wants: Sequence[Want]
    ) -> None:
        """Work it out.

        Args:
            speaker: says it.
            questions: of the check of all jobs.
            state: holds the answers.
            wants: what a job must be like to be named.
        """
        self._speaker = speaker
        self._questions = questions
        self._state = state
        self._wants = wants
        store = speaker.store
        self._pays = pays_of(store, speaker.today, None)
        self._phrases = Phrases(speaker, self._pays)
        self._every = every_job(store)
        self._found = possible_jobs(store, self._every, questions, state, wants, self._pays)

    def answer(self, *lead: Part) -> Answer:
        """What is possible at once; what was noted or changed comes after it."""
        return self._answer([self._result(), self._told(*lead)])

    def so_far(self, ways: Sequence[str] = ()) -> Message:  # noqa: ARG002
        """What is possible by what was told, while more is still asked."""
        return self._result()

    def summary(self) -> Answer:
        """The page to take away: every job."""
        shown = replace(self._summary(), shown=True)
        text = self._speaker.words("guide.takeaway")
        return self._answer([(*self._speaker.message(text), shown)])

    def details(self, route: str) -> None:  # noqa: ARG002
        """All about one way in: of all jobs there is none, since many have ways of one name."""
        return

    def _answer(self, messages: Sequence[Message]) -> Answer:
        sources = tuple(each.profile.sources["page"] for each in self._first())
        return self._speaker.answer(messages, Status.GUIDED, sources, self._replies())

    def _first(self) -> list[Possibility]:
        """Those that are named at once, the likeliest first."""
        found = self._found
        return [*found.open, *found.might, *found.one_step][:MOST_SHOWN]

    def _result(self) -> Message:
        """The likeliest jobs and one step, with as many words as there is room."""
        result: Message = ()
        for result in self._results():
            if words_in(result) <= MOST_WORDS:
                break
        return result

    def _results(self) -> Iterator[Message]:
        """The result, with less and less of what can be read elsewhere."""
        most = len(self._first())
        step = self._step()
        for reasons in range(most, -1, -1):
            yield self._told_with(reasons, *step)
        yield self._told_with(0, *step, whole=False)
        for jobs in range(most, 0, -1):
            yield self._told_with(0, whole=False, jobs=jobs)

    def _told_with(
        self, reasons: int, *step: str, whole: bool = True, jobs: int = MOST_SHOWN
    ) -> Message:
        """The result.

        Args:
            reasons: how many of the jobs have their reason beside them.
            step: what would open most, in words.
            whole: whether to say which wishes hold in some posts only.
            jobs: how many are named at most.
        """
        speaker, found = self._speaker, self._found
        parts: list[Part] = [self._counts()]
        shown = self._first()[:jobs]
        if shown:
            briefly = (self._brief(e, place < reasons, whole) for place, e in enumerate(shown))
            parts.append(speaker.bullets(briefly))
        more = len(found.open) + len(found.might) + len(found.one_step) - len(shown)
        if more > 0:
            key = "possible.more" if more > 1 else "possible.one_more"
            parts.append(speaker.words(key, count=more))
        parts += step
        parts.append(speaker.words("possible.no_promise" if shown else "possible.nothing"))
        if not shown:
            contact = self._every.profile.general_contact
            parts.append(contact_line(speaker, self._every.profile, contact, "contact.ask"))
        return speaker.message(*parts)

    def _beside(self) -> Iterator[Part]:
        """What is said of the result besides: jobs left out, and how to ask for fewer."""
        speaker, found = self._speaker, self._found
        if found.unknown:
            titles = [speaker.text(each.title) for each in found.unknown[:_MOST_JOBS]]
            few = len(found.unknown) <= _MOST_JOBS
            key = "find.unknown" if few else "find.unknown_many"
            count = len(found.unknown)
            yield speaker.words(key, titles=speaker.listed(titles), count=count)
        if any(want.kind in _ABOUT_PAY for want in self._wants):
            yield from (since_then(speaker, table) for table in self._pays.tables.values())
        if self._first():
            yield speaker.words("possible.narrow")

    def _counts(self) -> str:
        speaker, found = self._speaker, self._found
        lists: tuple[Sequence[Possibility], ...] = (found.open, found.might, found.one_step)
        counts = dict(zip(("open", "might", "step"), map(len, lists), strict=True))
        total = sum(counts.values()) + len(found.further)
        if not self._wants:
            return speaker.words("possible.counts", total=total, **counts)
        wishes = speaker.listed(map(self._phrases.wish, self._wants))
        return speaker.words("possible.counts_wished", total=total, wishes=wishes, **counts)

    def _step(self) -> list[str]:
        """The one step that opens most, where it opens more than one job."""
        step = self._found.best_step
        if step is None or len(step.jobs) < 2:
            return []
        thing = self._speaker.text(step.criterion.words)
        return [self._speaker.words("possible.best_step", thing=thing, count=len(step.jobs))]

    def _brief(self, possibility: Possibility, reason: bool, whole: bool) -> str:
        """A job on a line: how it came out, and why in few words or without."""
        why = self._why(possibility, 1)
        if possibility.outcome.verdict is Verdict.OPEN or not why:
            why = self._speaker.text(possibility.route.name)
        key = "possible.brief" if reason else "possible.brief_only"
        return self._line(key, possibility, why, whole)

    def _item(self, possibility: Possibility) -> str:
        """A job on a line: how it came out, by which way in, and why."""
        why = self._why(possibility, _MOST_THINGS)
        key = "possible.item_why" if why else "possible.item"
        return self._line(key, possibility, why)

    def _line(self, key: str, possibility: Possibility, why: str, whole: bool = True) -> str:
        speaker = self._speaker
        verdict = possibility.outcome.verdict.value
        label = (
            "possible.label_step" if possibility.is_one_step_away else f"verdict.label_{verdict}"
        )
        line = speaker.words(
            key,
            title=speaker.text(possibility.profile.title),
            verdict=speaker.words(label),
            route=self._phrases.way(possibility.route),
            why=why,
        )
        partly = [self._phrases.reason(possibility.profile, each) for each in possibility.partly]
        return speaker.joined([line, *filter(None, partly if whole else ())], "; ")

    def _why(self, possibility: Possibility, most: int) -> str:
        outcome = self._own(possibility)
        if outcome.missing:
            return self._said("possible.missing", outcome.missing, most)
        if outcome.depends:
            return self._said("possible.depends", outcome.depends, most)
        if outcome.undecided:
            return self._said("possible.undecided", outcome.undecided, most)
        asked = [each for each in outcome.met if each.strength is not Strength.HELPFUL]
        return self._said("possible.met", asked, most) if asked else ""

    def _own(self, possibility: Possibility) -> Outcome:
        """How a way in came out, in the words of its own job."""
        job, store = possibility.profile, self._speaker.store
        found = outcomes(job, questions_of(job, store), self._state.answers, self._state.towards)
        return next(each for each in found if each.route.id == possibility.route.id)

    def _said(self, key: str, criteria: Sequence[Criterion], most: int) -> str:
        words = [self._speaker.text(each.words) for each in criteria]
        shown = list(dict.fromkeys(words))[:most]
        return self._speaker.words(key, things=self._speaker.listed(shown))

    def _told(self, *lead: Part) -> Message:
        told = told_back(self._speaker, self._questions, self._state)
        return self._speaker.message(*lead, *told, *self._beside(), self._summary())

    def _summary(self) -> Summary:
        speaker = self._speaker
        title = speaker.words("possible.title")
        date = speaker.words("summary.date", date=speaker.today.strftime(_DAY))
        told = answers_block(speaker, self._questions, self._state).told
        parts: list[Part] = [date]
        if told:
            parts += [speaker.words("summary.told"), speaker.bullets(each.words for each in told)]
        parts += list(self._lists(self._found))
        parts.append(speaker.words("possible.no_promise"))
        page = speaker.message(*parts)
        hint = speaker.words("possible.closing")
        return Summary(
            title,
            page,
            f"{title}\n{plain_text(page)}",
            speaker.line(hint),
            language=language_of([title], speaker.language),
        )

    def _lists(self, found: Possible) -> Iterator[Part]:
        """Every job, below how it came out."""
        item: Callable[[Possibility], str] = self._item
        lists = (found.open, found.might, found.one_step, found.further)
        for key, jobs in zip(("open", "might", "step", "further"), lists, strict=True):
            if jobs:
                yield self._speaker.words(f"possible.heading_{key}")
                yield self._speaker.bullets(map(item, jobs))
        if found.unchecked:
            titles = self._speaker.listed(self._speaker.text(e.title) for e in found.unchecked)
            yield self._speaker.words("possible.unchecked", titles=titles)

    def _replies(self) -> list[QuickReply]:
        """The check of the likeliest jobs by themselves, and the page with all."""
        jobs = [
            QuickReply(
                self._speaker.words("possible.reply_check", title=title),
                Ask(CHECK, (Named(JOB, each.profile.id),)),
            )
            for each in self._first()[:2]
            if (title := self._speaker.text(each.profile.title))
        ]
        names = ("summary",) if jobs else ("summary", "told", "again")
        return [*jobs, *(command_reply(self._speaker, name) for name in names)]

"""The end of the check: the verdicts first, then the answers, and a summary to take away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from careers.answering.contacts import contact_line
from careers.answering.speaker import Part, Speaker
from careers.eligibility.saying import answers_block, command_reply, told_back
from careers.eligibility.state import GuideState
from careers.eligibility.takeaway import takeaway
from careers.eligibility.verdicts import VerdictSpeaker
from careers.policy.answers import Questions
from careers.policy.evaluation import Outcome, outcomes
from careers.shapes.language import Language
from careers.shapes.profile import Profile
from careers.shapes.sources import Source
from careers.turn.answer import Answer, Status
from careers.turn.blocks import Message, Summary
from careers.turn.plain import plain_text

MOST_WORDS = 80
"""What the first message of a result has at most, so that a small screen shows it whole."""


class Ending:
    """Says how the check of one visitor came out."""

    def __init__(
        self, speaker: Speaker, profile: Profile, questions: Questions, state: GuideState
    ) -> None:
        """Work the outcomes out."""
        self._speaker = speaker
        self._profile = profile
        self._questions = questions
        self._state = state
        found = outcomes(profile, questions, state.answers, state.towards)
        self._verdicts = VerdictSpeaker(speaker, profile, found)
        self._outcomes = self._verdicts.shown()

    def answer(self, *lead: Part) -> Answer:
        """The verdicts at once; what was noted or changed comes after them."""
        return self._answer([self._result(), self._check(*lead)])

    def so_far(self, ways: Sequence[str] = ()) -> Message:
        """The verdicts by what was told, while more is still asked.

        Args:
            ways: ids of the ways in that are asked about, each told with its reason; all of them
                without reasons where none is.
        """
        asked = [each for each in self._verdicts.ordered() if each.route.id in ways]
        found = asked or self._outcomes
        briefs = [self._verdicts.brief(each, reason=bool(asked)) for each in found]
        return self._speaker.message(self._speaker.words("guide.so_far"), *briefs)

    def supposed(self, lead: Part) -> Message:
        """The verdicts as they would be, each with its reason."""
        briefs = [self._verdicts.brief(each, reason=True) for each in self._outcomes]
        return self._speaker.message(lead, *briefs)

    def summary(self) -> Answer:
        """The page to take away."""
        shown = replace(self._summary(), shown=True)
        return self._answer(
            [(*self._speaker.message(self._speaker.words("guide.takeaway")), shown)]
        )

    def details(self, route: str) -> Answer | None:
        """All about one way in; None if the check didn't look at it."""
        for outcome in self._verdicts.ordered():
            if outcome.route.id == route:
                message = self._verdicts.details(outcome)
                return self._answer([message], self._verdicts.sources(outcome))
        return None

    def _answer(
        self, messages: Sequence[Message], sources: Sequence[Source] | None = None
    ) -> Answer:
        replies = [command_reply(self._speaker, each) for each in ("summary", "told", "again")]
        named = self._sources() if sources is None else sources
        return self._speaker.answer(messages, Status.GUIDED, named, replies)

    def _result(self) -> Message:
        """A line for each way in, one step and one contact, with as many words as there is room."""
        return next(
            (found for found in self._results() if words_in(found) <= MOST_WORDS),
            self._told_with(0, step=False),
        )

    def _results(self) -> Iterator[Message]:
        """The result, with less and less of what can be read elsewhere."""
        for step in (True, False):
            for reasons in range(len(self._outcomes), -1, -1):
                yield self._told_with(reasons, step)

    def _told_with(self, reasons: int, step: bool) -> Message:
        parts: list[Part] = [
            self._verdicts.brief(outcome, reason=place < reasons)
            for place, outcome in enumerate(self._outcomes)
        ]
        if expected := self._verdicts.counted_on(self._outcomes):
            parts.append(expected)
        steps = self._verdicts.steps()
        if steps and step:
            parts.append(self._speaker.words("guide.next", step=steps[0][1]))
        contact = self._contact(steps)
        parts.append(contact_line(self._speaker, self._profile, contact, "contact.ask"))
        return self._speaker.message(*parts)

    def _contact(self, steps: Sequence[tuple[Outcome, str]]) -> str:
        """Whom to ask about the next step."""
        deciders = self._verdicts.deciders(steps[0][0]) if steps else []
        return deciders[0].contact if deciders else self._profile.general_contact

    def _check(self, *lead: Part) -> Message:
        told = told_back(self._speaker, self._questions, self._state)
        return self._speaker.message(*lead, *told, *self._notes(always=False), self._summary())

    def _notes(self, always: bool) -> list[Part]:
        parts: list[Part] = []
        for note in self._profile.notes:
            mine = note.id in self._state.notes
            if mine or (always and note.always):
                parts.append(self._speaker.text(note.words))
                if note.contact is not None and mine:
                    parts.append(contact_line(self._speaker, self._profile, note.contact))
        return parts

    def _sources(self) -> list[Source]:
        return list(
            dict.fromkeys(each for one in self._outcomes for each in self._verdicts.sources(one))
        )

    def _summary(self) -> Summary:
        speaker = self._speaker
        told = answers_block(speaker, self._questions, self._state).told
        page = takeaway(
            speaker,
            self._profile,
            self._verdicts,
            told,
            self._notes(always=True),
            speaker.today,
        )
        hint = speaker.words("guide.closing", way=self._best_name(), label=self._last_label())
        return replace(page, line=speaker.line(hint))

    def _best_name(self) -> str:
        """What a visitor may call the best way in."""
        route = self._outcomes[0].route
        return route.short_name or self._speaker.text(route.name)

    def _last_label(self) -> str:
        """What a visitor may call the answer given last."""
        told = [each for name, each in self._questions.items() if name in self._state.answers]
        last = (told or list(self._questions.values()))[-1]
        # What visitors may call it begins with English; the label is understood in both languages.
        in_english = self._speaker.language is Language.ENGLISH
        return last.names[0] if last.names and in_english else self._speaker.text(last.label)


def words_in(message: Message) -> int:
    """How many words a message has."""
    return len(plain_text(message).split())

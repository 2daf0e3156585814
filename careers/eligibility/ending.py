"""The end of the check: the answers, the verdicts, what to do next, and a summary."""

from __future__ import annotations

from collections.abc import Sequence

from careers.answering.contacts import contact_line
from careers.answering.said import language_of
from careers.answering.speaker import Part, Speaker
from careers.eligibility.saying import answer_lines, answers_block, command_reply
from careers.eligibility.state import GuideState
from careers.eligibility.verdicts import VerdictSpeaker
from careers.policy.answers import Questions
from careers.policy.evaluation import outcomes
from careers.shapes.profile import Profile
from careers.shapes.sources import Source
from careers.turn.answer import Answer, Status
from careers.turn.blocks import Message, Summary
from careers.turn.plain import plain_text

_MOST_CONTACTS = 3


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
        found = outcomes(profile, questions, state.answers)
        self._verdicts = VerdictSpeaker(speaker, profile, found)
        self._outcomes = self._verdicts.ordered()

    def answer(self, *lead: Part) -> Answer:
        """Everything at once, after a line or two."""
        messages = [
            self._speaker.message(*lead),
            self._check(),
            *(self._verdicts.message(outcome) for outcome in self._outcomes),
            self._next(),
            self._notes(),
            (self._summary_block(shown=False),),
        ]
        return self._answer(messages)

    def summary(self) -> Answer:
        """The short version."""
        message = self._speaker.message(
            self._speaker.words("guide.takeaway"),
            self._summary_block(shown=True),
            sources=self._sources(),
        )
        return self._answer([message])

    def _answer(self, messages: Sequence[Message]) -> Answer:
        replies = [command_reply(self._speaker, each) for each in ("summary", "told", "again")]
        return self._speaker.answer(messages, Status.GUIDED, self._sources(), replies)

    def _check(self) -> Message:
        answers = answers_block(self._speaker, self._questions, self._state)
        if not answers.told:
            return ()
        last = [each for name, each in self._questions.items() if name in self._state.answers][-1]
        words = last.names[0] if last.names else self._speaker.text(last.label)
        return self._speaker.message(
            self._speaker.words("guide.check"),
            answers,
            self._speaker.words("guide.change_hint", label=words),
        )

    def _next(self) -> Message:
        steps = self._verdicts.steps()
        contacts = [
            decider.contact
            for outcome in self._outcomes
            for decider in self._verdicts.deciders(outcome)
        ]
        contacts = list(dict.fromkeys(contacts))[:_MOST_CONTACTS] or [self._profile.general_contact]
        parts: list[Part] = []
        if steps:
            parts = [
                self._speaker.words("guide.steps"),
                self._speaker.bullets(steps, ordered=True),
            ]
        parts += [contact_line(self._speaker, self._profile, contact) for contact in contacts]
        return self._speaker.message(*parts)

    def _notes(self) -> Message:
        parts: list[Part] = []
        for note in self._profile.notes:
            if note.always or note.id in self._state.notes:
                parts.append(self._speaker.text(note.words))
                if note.contact is not None and note.id in self._state.notes:
                    parts.append(contact_line(self._speaker, self._profile, note.contact))
        return self._speaker.message(*parts)

    def _sources(self) -> list[Source]:
        return list(
            dict.fromkeys(each for one in self._outcomes for each in self._verdicts.sources(one))
        )

    def _summary_block(self, shown: bool) -> Summary:
        speaker = self._speaker
        title = speaker.words("summary.title", title=speaker.text(self._profile.title))
        lines = self._summary_lines()
        page = speaker.message(title, *lines)
        return Summary(
            title,
            page,
            plain_text(page),
            speaker.line(speaker.words("guide.closing")),
            shown,
            language_of([title, *lines], speaker.language),
        )

    def _summary_lines(self) -> list[str]:
        speaker = self._speaker
        lines = answer_lines(speaker, self._questions, self._state)
        for outcome in self._outcomes:
            line = speaker.words(
                "summary.verdict",
                route=self._verdicts.name(outcome.route),
                verdict=self._verdicts.label(outcome),
            )
            if outcome.missing:
                things = speaker.listed(speaker.text(each.words) for each in outcome.missing)
                line += speaker.words("summary.missing", things=things)
            deciders = [speaker.text(each.words) for each in self._verdicts.deciders(outcome)]
            if deciders:
                line += speaker.words("summary.decider", decider=speaker.listed(deciders))
            lines.append(line)
        return [*lines, *self._verdicts.steps()]

"""The end of the check: the answers, the verdicts, what to do next, and a summary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from careers.answering.contacts import contact_line
from careers.answering.speaker import Speaker
from careers.eligibility.saying import answer_lines, answers_card, command_reply
from careers.eligibility.state import GuideState
from careers.eligibility.verdicts import VerdictSpeaker
from careers.policy.answers import Questions
from careers.policy.evaluation import Outcome, outcomes
from careers.shapes.profile import Profile
from careers.shapes.sources import NOT_STATED, Source
from careers.turn.answer import Answer, Status

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

    def answer(self, *lead: str) -> Answer:
        """Everything at once, after a line or two."""
        paragraphs = [
            *([self._speaker.paragraph(*lead)] if lead else []),
            *self._check(),
            *(self._verdicts.paragraph(outcome) for outcome in self._outcomes),
            self._next(),
            self._notes(),
            self._speaker.words("guide.closing"),
        ]
        return self._answer([each for each in paragraphs if each], self._card())

    def summary(self) -> Answer:
        """The short version."""
        text = self._speaker.paragraph(
            self._speaker.words("guide.takeaway"), *self._summary_lines(), sources=self._sources()
        )
        return self._answer([text], self._card())

    def _answer(self, paragraphs: Sequence[str], card: dict[str, Any]) -> Answer:
        speaker = self._speaker
        replies = [command_reply(speaker, each) for each in ("summary", "told", "again")]
        found = speaker.answer(paragraphs, Status.GUIDED, self._sources(), replies)
        return Answer(
            found.paragraphs, found.status, found.language, found.sources, found.replies, card=card
        )

    def _check(self) -> list[str]:
        lines = answer_lines(self._speaker, self._questions, self._state)
        if not lines:
            return []
        last = [each for name, each in self._questions.items() if name in self._state.answers][-1]
        words = last.names[0] if last.names else self._speaker.text(last.label)
        return [
            self._speaker.paragraph(
                self._speaker.words("guide.check"),
                self._speaker.bullets(lines),
                self._speaker.words("guide.change_hint", label=words),
            )
        ]

    def _next(self) -> str:
        steps = [f"{place}. {step}" for place, step in enumerate(self._verdicts.steps(), start=1)]
        contacts = [
            decider.contact
            for outcome in self._outcomes
            for decider in self._verdicts.deciders(outcome)
        ]
        contacts = list(dict.fromkeys(contacts))[:_MOST_CONTACTS] or [self._profile.general_contact]
        lines = [contact_line(self._speaker, self._profile, contact) for contact in contacts]
        intro = [self._speaker.words("guide.steps"), *steps] if steps else []
        return self._speaker.paragraph(*intro, *lines)

    def _notes(self) -> str:
        lines = []
        for note in self._profile.notes:
            if note.always or note.id in self._state.notes:
                lines.append(self._speaker.text(note.words))
                if note.contact is not None and note.id in self._state.notes:
                    lines.append(contact_line(self._speaker, self._profile, note.contact))
        return self._speaker.paragraph(*lines)

    def _sources(self) -> list[Source]:
        return list(
            dict.fromkeys(each for one in self._outcomes for each in self._verdicts.sources(one))
        )

    def _label(self, outcome: Outcome) -> str:
        return self._speaker.words(f"verdict.label_{outcome.verdict.value}")

    def _summary_lines(self) -> list[str]:
        speaker = self._speaker
        lines = [speaker.words("summary.title", title=speaker.text(self._profile.title))]
        lines += answer_lines(speaker, self._questions, self._state)
        for outcome in self._outcomes:
            line = speaker.words(
                "summary.verdict",
                route=self._verdicts.name(outcome.route),
                verdict=self._label(outcome),
            )
            if outcome.missing:
                things = speaker.listed(speaker.text(each.words) for each in outcome.missing)
                line += speaker.words("summary.missing", things=things)
            deciders = [speaker.text(each.words) for each in self._verdicts.deciders(outcome)]
            if deciders:
                line += speaker.words("summary.decider", decider=speaker.listed(deciders))
            lines.append(line)
        return [*lines, *self._verdicts.steps()]

    def _card(self) -> dict[str, Any]:
        return {
            "kind": "verdicts",
            "routes": [self._route_card(outcome) for outcome in self._outcomes],
            "answers": answers_card(self._speaker, self._questions, self._state),
            "summary": "\n".join(self._summary_lines()),
        }

    def _route_card(self, outcome: Outcome) -> dict[str, Any]:
        speaker, source = self._speaker, self._verdicts.sources(outcome)[0]
        told = {"title": speaker.text(source.title), "date": source.date or NOT_STATED}
        return {
            "route": outcome.route.id,
            "name": self._verdicts.name(outcome.route),
            "verdict": outcome.verdict.value,
            "label": self._label(outcome),
            "missing": [speaker.text(each.words) for each in outcome.missing],
            "deciders": [speaker.text(each.words) for each in self._verdicts.deciders(outcome)],
            "text": self._verdicts.paragraph(outcome),
            "rule": " ".join(self._verdicts.rules(outcome)),
            "source": {**told, "url": source.url} if source.url else told,
        }

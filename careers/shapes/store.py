"""All of the content in one frozen object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from careers.shapes.answer_words import AnswerWords
from careers.shapes.contacts import Contact
from careers.shapes.finding import DescribedWords, FeatureFile, FindingWords
from careers.shapes.glossary import Term
from careers.shapes.kinds import QuestionKind
from careers.shapes.language import Text
from careers.shapes.making import Making
from careers.shapes.pay import PayTable, Scheme, Terms
from careers.shapes.profile import Profile
from careers.shapes.questions import CheckQuestion
from careers.shapes.topics import AnsweredBy, Topic, Vocabulary


@dataclass(frozen=True)
class Store(Making):
    """What the bot knows; read once at start and never changed.

    Attributes:
        profiles: jobs by id.
        schemes: pay schemes by id.
        pay_tables: by scheme id, newest first.
        terms: what holds for every job on a scheme, by scheme id; not every scheme has any.
        contacts: organisations by id.
        topics: kinds of question by id.
        wording: everything else the bot says, by key.
        vocabulary: words that visitors use, by kind.
        glossary: hard words and what they mean, by id.
        questions: those of the eligibility check that any profile may use, by id.
        answer_words: how visitors answer them.
        features: what visitors ask for in a job.
        finding: how they ask for jobs among many, and compare them.
        described: how they ask for a job by what is done in it.
    """

    profiles: Mapping[str, Profile]
    schemes: Mapping[str, Scheme]
    pay_tables: Mapping[str, tuple[PayTable, ...]]
    terms: Mapping[str, Terms]
    contacts: Mapping[str, Contact]
    topics: Mapping[str, Topic]
    wording: Mapping[str, Text]
    vocabulary: Mapping[str, Vocabulary]
    glossary: Mapping[str, Term]
    questions: Mapping[str, CheckQuestion]
    answer_words: AnswerWords
    features: FeatureFile
    finding: FindingWords
    described: DescribedWords

    def topic(self, name: str | None) -> Topic | None:
        """The topic of an id or an intent, if it is one."""
        return self.topics.get((name or "").removeprefix("ask_"))

    def is_about_pay(self, name: str | None) -> bool:
        """Whether an id or an intent is that of a topic about pay."""
        found = self.topic(name)
        return found is not None and found.about_pay

    def answered_by(self, what: AnsweredBy) -> Topic:
        """The topic that something else than the profile's sections answers.

        Raises:
            KeyError: there is none.
        """
        return self._answering[what]

    def named_alone(self, kind: str) -> Topic:
        """The topic that a thing of a kind asks for when it is named alone.

        Raises:
            KeyError: there is none.
        """
        return self._alone[kind]

    def asked_alone(self, kind: QuestionKind) -> Topic | None:
        """The topic that a kind of question asks for where nothing else is said of what."""
        return next((each for each in self.topics.values() if kind in each.asked_alone), None)

    @cached_property
    def _answering(self) -> Mapping[AnsweredBy, Topic]:
        return {topic.answered_by: topic for topic in reversed(tuple(self.topics.values()))}

    @cached_property
    def _alone(self) -> Mapping[str, Topic]:
        topics = reversed(tuple(self.topics.values()))
        return {kind: topic for topic in topics for kind in topic.named_alone}

    def terms_of(self, profile: Profile) -> Terms:
        """What holds for a job because of its pay scheme; nothing where it has none."""
        scheme = profile.pay.scheme if profile.pay else None
        return self.terms.get(scheme or "", Terms())

    def jobs_of(self, group: str) -> tuple[str, ...]:
        """Ids of the jobs of a group, in their order; none where no profile is of it."""
        return self._groups.get(group, ())

    @cached_property
    def _groups(self) -> Mapping[str, tuple[str, ...]]:
        groups: dict[str, list[str]] = {}
        for profile in self.profiles.values():
            for group in profile.groups:
                groups.setdefault(group, []).append(profile.id)
        return {group: tuple(jobs) for group, jobs in groups.items()}

    def label(self, kind: str, word: str) -> Text:
        """What a word of the vocabulary is called in a sentence.

        Raises:
            KeyError: the vocabulary has no such kind or word.
        """
        for entry in self.vocabulary[kind].words:
            if entry.id == word:
                return entry.label or Text(en=entry.names[0])
        raise KeyError(word)

"""Kinds of question, as visitors see them, and the words of everything else the bot says."""

from __future__ import annotations

from dataclasses import dataclass, field

from careers.shapes.language import Text


@dataclass(frozen=True)
class Topic:
    """One kind of question; its intent is `ask_` and its id.

    Attributes:
        label: what it is about, as a phrase that follows "about".
        question: the question as a visitor would ask it; the title of its quick reply.
        leads_to: ids of topics to offer next, most useful first.
        offered: whether it is named when the bot asks which of several topics was meant.
        contact: id of the contact to turn to where a profile doesn't say.
        rather: the topic that answers it better, by the id of what the visitor named.
        instead: the topic that answers it where a profile has nothing on it, by the id
            of what the visitor named; `otherwise` for anything else.
        offers_check: whether a visitor who asks it is then offered the eligibility check.
    """

    id: str
    label: Text
    question: Text
    leads_to: tuple[str, ...] = ()
    offered: bool = True
    contact: str | None = None
    rather: dict[str, str] = field(default_factory=dict)
    instead: dict[str, str] = field(default_factory=dict)
    offers_check: bool = False


@dataclass(frozen=True)
class TopicFile:
    """A file of topics that belong together."""

    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class WordingFile:
    """A file of things to say, by key."""

    words: dict[str, Text]


@dataclass(frozen=True)
class Word:
    """Something visitors name, and how they name it in either language."""

    id: str
    names: tuple[str, ...]
    label: Text | None = None


@dataclass(frozen=True)
class Vocabulary:
    """Words of one kind, such as nations or qualifications; the kind is the entity."""

    kind: str
    words: tuple[Word, ...]

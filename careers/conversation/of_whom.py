"""Whether the work is with somebody, or somewhere, that is named, such as children or a prison."""

from __future__ import annotations

from careers.answering.choosing import Choice, Place
from careers.answering.sections import answer_choice, chooser_of
from careers.answering.speaker import Speaker
from careers.conversation.facts_in_words import says, telling_words
from careers.finding.hearing import WantReader, want_reader
from careers.shapes.kinds import YES_OR_NO, QuestionKind
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from careers.turn.question import Question

_MOST_TOLD = 2
# Words of a lead that is told whole for one thing that it speaks of.
_LONGEST_LEAD = 60


def told_of_whom(
    speaker: Speaker, profile: Profile, question: Question, text: str, before: Answer
) -> tuple[Answer, Question] | None:
    """The facts that speak of those whom a question names, where the answer so far names none.

    Args:
        speaker: says it.
        profile: the job.
        question: asks, yes or no, whom or what the work is with.
        text: the message.
        before: what the topic of the question says.

    Returns:
        The answer and what it answers: with what is nearest where no fact speaks of them; None
        where the answer so far does, or nobody is named.
    """
    store = speaker.store
    topic = store.topic(question.topic)
    untold = before.status is Status.HANDED_OFF
    of_whom = topic is not None and (topic.of_whom or untold)
    reader = want_reader(store)
    asks = of_whom and set(question.kinds) & set(YES_OR_NO)
    named = reader.speaks_of(text) if asks else frozenset()
    if not named or named & reader.speaks_of(" ".join(before.paragraphs)):
        return None
    choice = facts_on(store, profile, question.topic or "", text)
    if choice is None and untold:
        return None
    if choice is None:
        place = chooser_of(store, profile).place(question.topic or "")
        if place is None:
            return None
        choice = Choice(place, lead=True, unsaid=QuestionKind.WHETHER)
    asked = Question(f"ask_{choice.place.topic}", question.named)
    return answer_choice(speaker, profile, choice, asked), asked


def facts_on(store: Store, profile: Profile, topic: str, text: str) -> Choice | None:
    """The facts that speak of some of what a message names.

    Those that hold a word of the message come first, then those of the topic.

    Args:
        store: the content.
        profile: the job whose facts they are.
        topic: that of the question.
        text: the message.
    """
    reader = want_reader(store)
    named = reader.speaks_of(text)
    if not named:
        return None
    words = telling_words(store, profile, text)
    places = chooser_of(store, profile).places
    chosen = [
        choice
        for place in sorted(places, key=lambda each: each.topic != topic)
        if (choice := _in(place, named, reader, words)) is not None
    ]
    return min(chosen, key=lambda each: not _holds(each, words), default=None)


def _holds(choice: Choice, words: frozenset[str]) -> bool:
    """Whether what is told first holds one of some words."""
    first = choice.points[0][1].text if choice.points else choice.place.section.lead
    return says(first.en, words)


def _in(
    place: Place, named: frozenset[str], reader: WantReader, words: frozenset[str]
) -> Choice | None:
    """The facts of a section that speak of some of those who are named, with a word of them first."""
    section = place.section
    short = len(section.lead.en.split()) <= _LONGEST_LEAD
    lead = short and bool(reader.speaks_of(section.lead.en) & named)
    points = [each for each in section.points if reader.speaks_of(each.text.en) & named]
    points.sort(key=lambda each: not says(each.text.en, words))
    worded = points and says(points[0].text.en, words) and not says(section.lead.en, words)
    if lead and not worded:
        return Choice(place, lead=True)
    if not points:
        return None
    told = tuple((place, point) for point in points[:_MOST_TOLD])
    return Choice(place, section.opens_list, told, detail=not section.opens_list)

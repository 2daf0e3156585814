"""Questions that are read another way because of what was talked of before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers.answering.social import SOCIAL_INTENTS
from careers.conversation.follow_up import same_again
from careers.conversation.jobs import names_only_the_job, still_of_others
from careers.shapes.kinds import QUESTION_KIND, QuestionKind
from careers.shapes.store import Store
from careers.shapes.topics import CIRCUMSTANCE, JOB, JOB_GROUP, AnsweredBy
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn

_OF_PAY = ("band", "stage", "pay_period", "year", "bare_number")
_FEW_WORDS, _BARE = 5, 2
# With a year alone, fewer: "can I start next year" is no question for pay.
_WITH_A_YEAR = 3
# So many ask for an amount at another time: "and how much is it once you have some experience".
_ASKING_AGAIN = 10
# More where nothing is asked for: "and then after getting experience", "and adult nurses with some experience".
_MORE_AT_A_STAGE, _MORE_BESIDE_A_JOB = 1, 2
_OF_AN_AMOUNT = {QuestionKind.HOW_MUCH, QuestionKind.WHICH}
# So many may stand around the name of a job alone: "sorry, I meant a nurse".
_A_NAME = 8
# A whole message of which nothing else was understood.
_A_STORY = 15
_UNSURE = ("nlu_fallback", "out_of_scope")
# Whatever is asked may be asked of one of these.
_STANDING_THERE = frozenset({JOB, JOB_GROUP, "nation", "reference"})
# Of the two likeliest readings, the one that what was talked of leads to is meant.
_LIKELIEST = 2
# A reading below this is no more than a guess.
_DOUBTFUL = 0.5


def in_context(
    question: Question, text: str, memory: Memory, store: Store, confidence: float = 1.0
) -> Question:
    """The question as the conversation so far makes it.

    Args:
        question: as it was read alone.
        text: the visitor's words.
        memory: what was talked of.
        store: knows the topics.
        confidence: how sure the question is.
    """
    if _asks_for_more(question, text, memory):
        return Question("more_detail", question.named)
    if _only_asks(question, text, memory, store, confidence) or _asks_why(question, memory):
        return same_again(question, memory, store)
    question = still_of_others(question, memory)
    if _repeats_for_this_job(question, text, memory, store):
        return Question("follow_up", question.named)
    if _only_names(question, text, memory, store):
        return Question("follow_up", question.named)
    if _goes_on_about_pay(question, text, memory, store):
        return Question("follow_up", question.named)
    if _names_an_organisation(question, text, memory, store):
        return Question(f"ask_{memory.topic}", question.named)
    if _asks_for_an_end(question, store):
        return Question(store.answered_by(AnsweredBy.PAY).intent, question.named)
    if _asks_for_organisation(question, memory, store):
        return Question(store.answered_by(AnsweredBy.CONTACTS).intent, question.named)
    return question


def _asks_for_more(question: Question, text: str, memory: Memory) -> bool:
    """Whether "anything else" asks for more of the topic; "any other way in" asks for a way in."""
    words, topic = len(text.split()), memory.topic
    same = question.topic in (None, topic) or words <= _BARE
    return (
        "else" in question.all("reference") and words <= _FEW_WORDS and topic is not None and same
    )


def _asks_why(question: Question, memory: Memory) -> bool:
    """Whether what was read as small talk asks why: "why so long" is no farewell."""
    talk = question.intent in SOCIAL_INTENTS and QuestionKind.WHY in question.kinds
    return talk and memory.topic is not None and not question.things


def _only_asks(
    question: Question, text: str, memory: Memory, store: Store, confidence: float
) -> bool:
    """Whether a word or two only say what is asked for, such as "how?", of what was talked of."""
    # How pay is set is told by another topic than the amounts: "why?" may be asked of it.
    pay = store.is_about_pay(memory.topic) and store.is_about_pay(question.topic)
    doubtful = confidence < _DOUBTFUL and not pay
    unclear = question.intent in (*_UNSURE, "follow_up") or doubtful
    unclear = unclear and memory.topic is not None
    return unclear and bool(question.kinds) and not question.things and len(text.split()) <= _BARE


def told_of_themselves(turn: Turn, store: Store) -> Turn:
    """A few words that ask nothing and tell a circumstance ask what it means for the job.

    So does a longer message of which nothing else was understood: "I had depression last year,
    can I still".
    """
    question = turn.questions[0]
    asks = len(turn.questions) > 1 or question.topic is not None
    most = _A_STORY if question.intent == _UNSURE[0] else _FEW_WORDS
    if asks or not question.all(CIRCUMSTANCE) or len(turn.text.split()) > most:
        return turn
    topic = store.named_alone(CIRCUMSTANCE)
    rather = (topic.rather[each] for each in question.all(CIRCUMSTANCE) if each in topic.rather)
    asked = Question(f"ask_{next(rather, topic.id)}", question.named)
    return replace(turn, questions=(asked,))


def _repeats_for_this_job(question: Question, text: str, memory: Memory, store: Store) -> bool:
    """After another job was asked about, the name of this one alone asks the same about it."""
    after_other = memory.remembered("other_occupation") is not None
    return after_other and len(text.split()) <= _A_NAME and names_only_the_job(question, store)


def _only_names(question: Question, text: str, memory: Memory, store: Store) -> bool:
    """After a topic, the name of a way in or a field alone, such as "on the STP", goes on about it."""
    short = len(text.split()) <= _FEW_WORDS and not question.all(QUESTION_KIND)
    return (
        short
        and memory.topic is not None
        and any(
            question.all(kind) and question.topic == store.named_alone(kind).id
            for kind in ("route", "specialism")
        )
    )


def _goes_on_about_pay(question: Question, text: str, memory: Memory, store: Store) -> bool:
    """After pay, a few words with a band, stage or year are about pay again."""
    about_pay = store.is_about_pay(memory.topic)
    if not about_pay or not any(question.all(kind) for kind in _OF_PAY):
        return False
    if store.is_about_pay(question.topic):
        return False
    only_year = not any(question.all(kind) for kind in _OF_PAY if kind != "year")
    few = _WITH_A_YEAR if only_year else _FEW_WORDS
    if question.all("stage") and set(question.kinds) & _OF_AN_AMOUNT:
        few = _ASKING_AGAIN
    if question.all("stage") and not question.kinds:
        few += _MORE_BESIDE_A_JOB if question.all(JOB) else _MORE_AT_A_STAGE
    return question.intent in _UNSURE or len(text.split()) <= few


def _names_an_organisation(question: Question, text: str, memory: Memory, store: Store) -> bool:
    """After somebody to contact, the name of another organisation alone asks for theirs."""
    before = store.topic(memory.topic)
    reached = before is not None and before.answered_by is AnsweredBy.CONTACTS
    alone = {item.kind for item in question.named} == {"organisation"}
    return reached and alone and len(text.split()) <= _FEW_WORDS


def _asks_for_an_end(question: Question, store: Store) -> bool:
    """Whether "the top of the scale" is asked for, read as how pay is set; it is an amount."""
    topic = store.topic(question.topic)
    of_scheme = topic is not None and topic.answered_by is AnsweredBy.PAY_SCHEME
    return of_scheme and "end" in question.all("reference") and not question.all("pay_aspect")


def _asks_for_organisation(question: Question, memory: Memory, store: Store) -> bool:
    """After an organisation was named, "where are they" asks for its address."""
    before, asked = store.topic(memory.topic), store.topic(question.topic)
    just_named = before is not None and before.names_organisation
    reaches = question.intent in _UNSURE or (asked is not None and asked.reaches)
    points_back = bool(set(question.all("reference")) - {"here"}) and not question.all("occupation")
    return just_named and points_back and reaches and memory.remembered("organisation") is not None


def likeliest(readings: Sequence[Question], memory: Memory, store: Store) -> Question | None:
    """The reading that is meant, where what was talked of decides.

    That is the one of the two likeliest that the topic spoken of leads to. Between two
    readings about pay, the amounts come first.
    """
    two = [reading.topic for reading in readings[:_LIKELIEST]]
    amounts = store.answered_by(AnsweredBy.PAY).id
    if amounts in two and all(store.is_about_pay(topic) for topic in two):
        return readings[two.index(amounts)]
    before = store.topic(memory.topic)
    near = {store.topics[topic].intent for topic in before.leads_to} if before else set()
    found = [reading for reading in readings[:_LIKELIEST] if reading.intent in near]
    return found[0] if len(found) == 1 else None


def only_stands_there(question: Question) -> bool:
    """Whether all that is named is a job or a nation: of words that ask for more, it tells nothing."""
    kinds = {item.kind for item in question.things}
    return bool(kinds) and kinds <= _STANDING_THERE and bool(kinds - {"reference"})


def just_said_topics(turn: Turn, memory: Memory) -> frozenset[str]:
    """Ids of the topics of this turn and of the one before: no quick reply leads back to them."""
    asked = (question.topic for question in turn.questions)
    return frozenset(filter(None, (memory.topic, *asked)))

"""What a message asks, with a small classifier."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from understanding.classifier import Guess, IntentClassifier
from understanding.pieces import Asked
from understanding.questions import QuestionReader, SplitSettings
from understanding.words import NameReader


@pytest.fixture(scope="module")
def questions(classifier: IntentClassifier) -> QuestionReader:
    settings = SplitSettings(half=0.4, asking_half=0.25, sentence=0.3)
    return QuestionReader(classifier, {"ours": ["hours"]}, settings)


def _asked(questions: QuestionReader, reader: NameReader, text: str) -> list[Asked]:
    return questions.read(text, reader.read(text))


def _intents(questions: QuestionReader, reader: NameReader, text: str) -> list[str]:
    return [asked.intent for asked in _asked(questions, reader, text)]


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("what is the pay", ["ask_pay"]),
        ("What is the pay? What are the hours?", ["ask_pay", "ask_hours"]),
        ("what are the hours and how much do they earn", ["ask_hours", "ask_pay"]),
        (
            "what is the salary, what are the hours and is there an age limit",
            ["ask_pay", "ask_hours", "ask_age"],
        ),
        ("what is the pay. how much do they earn", ["ask_pay"]),
        ("Hello! What are the hours?", ["ask_hours"]),
        ("hello", ["greet"]),
    ],
)
def test_questions_are_told_apart_in_their_order(
    questions: QuestionReader, reader: NameReader, text: str, intents: list[str]
) -> None:
    assert _intents(questions, reader, text) == intents


def test_there_are_never_more_than_three(questions: QuestionReader, reader: NameReader) -> None:
    text = "What is the pay? What are the hours? Am I too old? What is the salary? Is there an age limit?"
    assert len(_asked(questions, reader, text)) <= 3


def test_each_question_has_what_it_names_and_what_both_share(
    questions: QuestionReader, reader: NameReader
) -> None:
    text = "In Scotland, what is the pay at band 6? And which are the hours with the STP?"
    pay, hours = _asked(questions, reader, text)
    assert {find.id for find in pay.finds} == {"scotland", "6", "what_is"}
    assert {find.id for find in hours.finds} == {"scotland", "stp", "which"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("so what was the pay again", "ask_pay"),
        ("sorry, how many hours a week again?", "ask_hours"),
        ("is there an age limit again", "ask_age"),
        ("hello again", "again_please"),
        ("again", "again_please"),
    ],
)
def test_what_is_asked_once_more_is_asked_where_it_says_what(
    classifier: IntentClassifier, reader: NameReader, text: str, intent: str
) -> None:
    class HearsAgain:
        """Takes whatever holds "again" for a wish to hear the last answer once more."""

        def rank(self, texts: Sequence[str]) -> list[list[Guess]]:
            ranked = zip(texts, classifier.rank(texts), strict=True)
            repeat = Guess("again_please", 1.0)
            return [[repeat, *each] if "again" in text.split() else each for text, each in ranked]

    settings = SplitSettings(half=0.4, alone=frozenset({"again_please"}))
    assert _intents(QuestionReader(HearsAgain(), {}, settings), reader, text) == [intent]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("thanks, and the pay?", "ask_pay"),
        ("ok great, how many hours a week", "ask_hours"),
        ("brilliant. is there an age limit", "ask_age"),
        ("thanks for that", "thank"),
        ("cheers", "thank"),
        ("great", "thank"),
    ],
)
def test_a_question_behind_thanks_is_answered(
    classifier: IntentClassifier, reader: NameReader, text: str, intent: str
) -> None:
    class HearsThanks:
        """Takes whatever begins with thanks for nothing else."""

        def rank(self, texts: Sequence[str]) -> list[list[Guess]]:
            begins = ("thanks", "ok great", "brilliant", "cheers", "great")
            ranked = zip(texts, classifier.rank(texts), strict=True)
            thank = Guess("thank", 1.0)
            return [[thank, *each] if text.startswith(begins) else each for text, each in ranked]

    settings = SplitSettings(half=0.4)
    assert _intents(QuestionReader(HearsThanks(), {}, settings), reader, text)[-1:] == [intent]


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("what is the pay and hours", ["ask_pay", "ask_hours"]),
        ("how much do they earn and hours", ["ask_pay", "ask_hours"]),
        ("hello and hours", ["ask_hours"]),
    ],
)
def test_a_first_question_is_kept_where_the_whole_reads_as_the_second(
    classifier: IntentClassifier, reader: NameReader, text: str, intents: list[str]
) -> None:
    class HearsTheEnd:
        """Sure of everything, and takes a whole for what it ends with."""

        def rank(self, texts: Sequence[str]) -> list[list[Guess]]:
            ranked = classifier.rank([text.rpartition("and ")[2] for text in texts])
            return [[Guess(each[0].intent, 0.99), *each[1:]] for each in ranked]

    questions = QuestionReader(HearsTheEnd(), {}, SplitSettings())
    assert _intents(questions, reader, text) == intents


class _HearsStories:
    """Is unsure of whatever tells of a hedgehog, and sure of questions for the pay."""

    def __init__(self, danger: float = 0.0, unsure: str = "ask_age") -> None:
        self._danger, self._unsure = danger, unsure

    def rank(self, texts: Sequence[str]) -> list[list[Guess]]:
        unsure = [Guess(self._unsure, 0.3), Guess("crisis_self", self._danger)]
        sure = [Guess("ask_pay", 0.9), Guess("ask_age", 0.05)]
        return [sure if "hedgehog" not in text and "pay" in text else unsure for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "the hedgehog in our shed was poorly, which is the pay",
        "found a hedgehog in a ward of band 6, what is the pay",
        "it was a hedgehog - so what does it pay",
    ],
)
@pytest.mark.parametrize("unsure", ["ask_age", "out_of_scope"])
def test_what_is_clear_after_a_story_is_asked_and_not_what_the_story_holds(
    reader: NameReader, text: str, unsure: str
) -> None:
    questions = QuestionReader(_HearsStories(unsure=unsure), {}, SplitSettings())
    (asked,) = _asked(questions, reader, text)
    assert asked.intent == "ask_pay"
    assert "6" not in {find.id for find in asked.finds}


def test_a_story_that_asks_itself_keeps_its_question(reader: NameReader) -> None:
    questions = QuestionReader(_HearsStories(), {}, SplitSettings())
    text = "what is the hedgehog in our shed worth, which is the pay"
    assert [asked.intent for asked in _asked(questions, reader, text)] == ["ask_age", "ask_pay"]


def test_a_story_after_which_nothing_is_asked_stays_whole(reader: NameReader) -> None:
    questions = QuestionReader(_HearsStories(), {}, SplitSettings())
    text = "the hedgehog in our shed was poorly, you pay"
    assert [asked.intent for asked in _asked(questions, reader, text)] == ["ask_age"]


def test_a_story_of_danger_is_never_left_aside(reader: NameReader) -> None:
    questions = QuestionReader(_HearsStories(danger=0.2), {}, SplitSettings())
    text = "the hedgehog in our shed was poorly, which is the pay"
    assert [asked.intent for asked in _asked(questions, reader, text)] == ["ask_age"]


def test_a_word_that_sounds_alike_is_tried_in_its_place(
    questions: QuestionReader, reader: NameReader
) -> None:
    assert _intents(questions, reader, "what are the ours") == ["ask_hours"]


@pytest.mark.parametrize("text", ["", "🍕", "?", "-", "and", "a" * 500, "and " * 120])
def test_anything_can_be_read(questions: QuestionReader, reader: NameReader, text: str) -> None:
    assert 1 <= len(_asked(questions, reader, text)) <= 3


def test_the_ranking_holds_every_intent_the_likeliest_first(
    questions: QuestionReader, reader: NameReader
) -> None:
    (asked,) = _asked(questions, reader, "what is the pay")
    confidences = [guess.confidence for guess in asked.ranking]
    assert len(confidences) == 4
    assert confidences == sorted(confidences, reverse=True)
    assert (asked.intent, asked.confidence) == (asked.ranking[0].intent, confidences[0])

"""Pieces of a message, each ranked with what it hangs on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from understanding.classifier import Guess
from understanding.pieces import Pieces
from understanding.questions import QuestionReader, SplitSettings
from understanding.splitting import Span
from understanding.words import NameReader


class _Told:
    """Ranks each text as it is told to, and any other as nothing much."""

    def __init__(self, intents: Mapping[str, tuple[str, float]]) -> None:
        self._intents = intents
        self.asked: list[str] = []

    def rank(self, texts: Sequence[str]) -> list[list[Guess]]:
        self.asked += texts
        return [[Guess(*self._intents.get(text, ("chitchat", 0.3)))] for text in texts]


def _intent(reader: NameReader, text: str, piece: str, **known: tuple[str, float]) -> str:
    told = _Told({words.replace("_", " "): guess for words, guess in known.items()})
    pieces = Pieces(text, reader.read(text), told, {})
    start = text.index(piece)
    return pieces.rank([Span(start, start + len(piece))])[0].intent


def test_a_story_of_a_job_is_left_aside_where_the_rest_asks_clearly(reader: NameReader) -> None:
    text = "my mum is a dentist, how old must i be"
    assert _intent(reader, text, text, how_old_must_i_be=("ask_age", 0.8)) == "ask_age"


def test_a_story_is_kept_where_the_rest_asks_nothing(reader: NameReader) -> None:
    text = "my mum is a dentist, how old must i be"
    whole = {"my_mum_is_a_dentist_how_old_must_i_be": ("ask_pay", 0.5)}
    assert _intent(reader, text, text, how_old_must_i_be=("greet", 0.9), **whole) == "ask_pay"


def test_a_story_that_may_be_of_danger_is_kept(reader: NameReader) -> None:
    text = "my mum is a dentist, how old must i be"
    danger = ("crisis_child_at_risk", 0.5)
    found = _intent(
        reader,
        text,
        text,
        how_old_must_i_be=("ask_age", 0.9),
        my_mum_is_a_dentist_how_old_must_i_be=danger,
    )
    assert found == danger[0]


def test_a_few_words_that_point_back_are_read_with_what_they_point_at(reader: NameReader) -> None:
    text = "i am fifty, is that ok"
    known = {"i_am_fifty_is_that_ok": ("ask_age", 0.9), "is_that_ok": ("ask_pay", 0.3)}
    assert _intent(reader, text, "is that ok", **known) == "ask_age"


@pytest.mark.parametrize("text", ["is it fifty? is that ok", "is that ok"])
def test_nothing_is_read_with_another_question(reader: NameReader, text: str) -> None:
    known = {"is_it_fifty_is_that_ok": ("ask_age", 0.9), "is_that_ok": ("ask_pay", 0.3)}
    assert _intent(reader, text, "is that ok", **known) == "ask_pay"


def _read(reader: NameReader, text: str, known: Mapping[str, tuple[str, float]]) -> list[str]:
    questions = QuestionReader(_Told(known), {}, SplitSettings())
    return [asked.intent for asked in questions.read(text, reader.read(text))]


def test_parts_of_a_story_share_the_question_after_them(reader: NameReader) -> None:
    known = {
        "i am fifty is that ok": ("ask_age", 0.9),
        "i am shy is that ok": ("ask_qualities", 0.9),
    }
    assert _read(reader, "i am fifty and i am shy, is that ok?", known) == [
        "ask_age",
        "ask_qualities",
    ]


def test_a_story_of_two_things_may_join_them_with_a_with(reader: NameReader) -> None:
    known = {
        "i am fifty is that ok": ("ask_age", 0.9),
        "bad back is that ok": ("ask_health", 0.9),
        "i am fifty with a bad back is that ok": ("ask_health", 0.9),
    }
    assert _read(reader, "i am fifty with a bad back, is that ok?", known) == [
        "ask_age",
        "ask_health",
    ]


def test_parts_of_a_story_that_ask_alike_are_one_question(reader: NameReader) -> None:
    known = {
        "i am fifty is that ok": ("ask_age", 0.9),
        "i am old is that ok": ("ask_age", 0.9),
        "i am fifty and i am old is that ok": ("ask_age", 0.9),
    }
    assert _read(reader, "i am fifty and i am old, is that ok?", known) == ["ask_age"]


def test_a_second_half_may_go_on_about_something_else_that_it_names(reader: NameReader) -> None:
    known = {"first wage": ("ask_pay", 0.9), "the top one": ("follow_up", 0.9)}
    assert _read(reader, "first wage and the top one", known) == ["ask_pay", "follow_up"]


def test_a_second_half_that_names_nothing_is_no_question(reader: NameReader) -> None:
    known = {"the wage": ("ask_pay", 0.9), "so on": ("follow_up", 0.9)}
    assert len(_read(reader, "the wage and so on", known)) == 1


def test_a_half_that_names_a_part_of_a_topic_asks_for_it_however_it_is_read(
    reader: NameReader,
) -> None:
    known = {"when does it open": ("ask_hours", 0.9), "can i reapply": ("out_of_scope", 0.5)}
    text = "when does it open and can i reapply"
    assert _read(reader, text, known) == ["ask_hours", "out_of_scope"]
    questions = QuestionReader(_Told(known), {}, SplitSettings()).read(text, reader.read(text))
    assert ("aspect", "reapplying") in {(find.kind, find.id) for find in questions[1].finds}


@pytest.mark.parametrize(("second", "count"), [(0.3, 2), (0.2, 1)])
def test_beside_a_sure_half_the_other_may_be_less_so(
    reader: NameReader, second: float, count: int
) -> None:
    known = {"what are the hours": ("ask_hours", 0.95), "is it fun": ("ask_team", second)}
    assert len(_read(reader, "what are the hours and is it fun", known)) == count


def test_a_second_half_that_points_back_and_is_unclear_asks_what_both_ask(
    reader: NameReader,
) -> None:
    known = {
        "what was the wage": ("ask_pay", 0.9),
        "what is it now": ("ask_summary", 0.5),
        "what was the wage what is it now": ("ask_pay", 0.9),
        "what was the wage and what is it now": ("ask_pay", 0.9),
    }
    assert _read(reader, "what was the wage and what is it now", known) == ["ask_pay"]


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("how do i apply", "when does it close", 2),
        ("what is it", "how long does it take", 1),
        ("why do they do it", "where do they do it", 2),
        ("can i apply again", "is it online", 2),
        ("is it hard", "can i do it", 1),
        ("how do i apply", "when", 1),
        ("how do i apply", "how do i get in", 1),
    ],
)
def test_halves_about_one_topic_are_two_questions_if_they_ask_for_different_things(
    reader: NameReader, first: str, second: str, count: int
) -> None:
    known = dict.fromkeys((first, second), ("ask_applying", 0.9))
    assert len(_read(reader, f"{first} and {second}", known)) == count


@pytest.mark.parametrize(("within", "count"), [("ask_applying", 2), ("ask_hours", 1)])
def test_words_that_mean_a_part_within_a_topic_ask_for_it_after_a_question_about_that(
    reader: NameReader, within: str, count: int
) -> None:
    known = {"how do i apply": ("ask_applying", 0.9), "when does it open": ("out_of_scope", 0.5)}
    settings = SplitSettings(within={"opening": within})
    text = "how do i apply and when does it open"
    read = QuestionReader(_Told(known), {}, settings).read(text, reader.read(text))
    assert len(read) == count


def test_jobs_that_only_stand_before_a_question_are_none(reader: NameReader) -> None:
    known = {
        "this job": ("ask_other_titles", 0.9),
        "what are the hours": ("ask_hours", 0.9),
        "this job what are the hours": ("ask_hours", 0.7),
    }
    assert _read(reader, "clinical technologist, what are the hours", known) == ["ask_hours"]


def test_two_words_may_share_what_stands_around_them(reader: NameReader) -> None:
    known = {
        "what are the hours and pay like": ("ask_hours", 0.95),
        "what are the hours like": ("ask_hours", 0.97),
        "what are the pay like": ("ask_pay", 0.93),
    }
    assert _read(reader, "what are the hours and pay like", known) == ["ask_hours", "ask_pay"]


@pytest.mark.parametrize(
    ("intent", "sure"), [("ask_hours", 0.97), ("ask_pay", 0.7), ("follow_up", 0.97)]
)
def test_two_words_that_ask_alike_or_unsurely_are_one_question(
    reader: NameReader, intent: str, sure: float
) -> None:
    known = {
        "do they work nights and weekends": ("ask_hours", 0.95),
        "do they work nights": ("ask_hours", 0.97),
        "do they work weekends": (intent, sure),
    }
    assert _read(reader, "do they work nights and weekends", known) == ["ask_hours"]


def test_a_word_that_says_only_what_is_asked_for_borrows_the_rest(reader: NameReader) -> None:
    known = {
        "where would i work": ("ask_workplaces", 0.97),
        "who with": ("follow_up", 0.9),
        "who with would i work": ("ask_team", 0.9),
        "where would i work and who with": ("ask_workplaces", 0.9),
    }
    text = "where would i work, and who with?"
    assert _read(reader, text, known) == ["ask_workplaces", "ask_team"]


def test_a_word_that_asks_for_nothing_borrows_nothing(reader: NameReader) -> None:
    known = {
        "where would i work": ("ask_workplaces", 0.97),
        "so on": ("follow_up", 0.9),
        "so on would i work": ("ask_team", 0.9),
        "where would i work and so on": ("ask_workplaces", 0.9),
    }
    assert _read(reader, "where would i work and so on", known) == ["ask_workplaces"]


def test_the_other_end_of_what_was_asked_is_asked_for_as_well(reader: NameReader) -> None:
    known = {
        "first wage": ("ask_pay", 0.95),
        "the top of it": ("start_again", 0.4),
        "first wage and the top of it": ("ask_pay", 0.96),
    }
    assert _read(reader, "first wage, and the top of it?", known) == ["ask_pay", "ask_pay"]


@pytest.mark.parametrize(("sure", "count"), [(0.8, 2), (0.4, 1)])
def test_a_sentence_may_ask_after_what_it_tells(
    reader: NameReader, sure: float, count: int
) -> None:
    second = "i have a caution does it count"
    known = {"is there an age limit": ("ask_age", 0.9), second: ("ask_health", sure)}
    assert len(_read(reader, "is there an age limit? i have a caution, does it count", known)) == (
        count
    )


@pytest.mark.parametrize(("joined", "count"), [(" and", 2), (",", 1)])
def test_words_without_a_verb_may_ask_before_a_joining_word_but_not_before_a_comma(
    reader: NameReader, joined: str, count: int
) -> None:
    known = {
        "money after tax on the lowest step": ("ask_take_home_pay", 0.9),
        "what are the hours": ("ask_hours", 0.9),
    }
    text = f"money after tax on the lowest step{joined} what are the hours"
    assert len(_read(reader, text, known)) == count


def test_what_it_stands_for_is_put_in_its_place_where_that_is_clearer(reader: NameReader) -> None:
    text = "what is renal engineering? do you need a degree for it?"
    found = _intent(
        reader,
        text,
        "do you need a degree for it?",
        do_you_need_a_degree_for_it=("ask_entry_routes", 0.2),
        do_you_need_a_degree_for_that_specialism=("ask_specialising", 0.8),
    )
    assert found == "ask_specialising"


def test_an_unclear_part_is_about_the_circumstance_that_it_names(reader: NameReader) -> None:
    known = {"does being 55 matter": ("ask_age", 0.9), "does a conviction matter": ("ask_pay", 0.1)}
    settings = SplitSettings(circumstances={"criminal-record": "ask_criminal_record"})
    text = "does being 55 matter? does a conviction matter?"
    read = QuestionReader(_Told(known), {}, settings).read(text, reader.read(text))
    assert [each.intent for each in read] == ["ask_age", "ask_criminal_record"]


class _Alarmed:
    """Takes a part for one that only sounds like danger, more or less."""

    def __init__(self, danger: float) -> None:
        self._danger = danger

    def rank(self, texts: Sequence[str]) -> list[list[Guess]]:
        rest = 0.3 - self._danger
        half = [
            Guess("not_a_crisis", 0.7),
            Guess("ask_hours", rest),
            Guess("crisis_child_at_risk", self._danger),
        ]
        return [
            half if text == "do you get shouted at" else [Guess("ask_pay", 0.9)] for text in texts
        ]


@pytest.mark.parametrize(
    ("danger", "intents"), [(0.0, ["ask_pay", "ask_hours"]), (0.15, ["ask_pay"])]
)
def test_what_only_sounds_like_danger_hides_no_question_beside_another(
    reader: NameReader, danger: float, intents: list[str]
) -> None:
    text = "what is the wage? do you get shouted at?"
    read = QuestionReader(_Alarmed(danger), {}, SplitSettings()).read(text, reader.read(text))
    assert [each.intent for each in read] == intents


def test_a_half_that_points_back_names_what_it_points_at(reader: NameReader) -> None:
    text = "what was band 6 in 2019, and what is it now"
    known = {
        "what was band 6 in 2019": ("ask_pay", 0.9),
        "what is it now": ("ask_summary", 0.9),
        "what was band 6 in 2019 and what is it now": ("ask_pay", 0.6),
    }
    questions = QuestionReader(_Told(known), {}, SplitSettings())
    asked = questions.read(text, reader.read(text))
    named = [{find.id for find in each.finds if find.kind in ("band", "year")} for each in asked]
    assert [each.intent for each in asked] == ["ask_pay", "ask_pay"]
    assert named == [{"6", "2019/20"}, {"6", "2026/27"}]

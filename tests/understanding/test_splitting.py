"""Where a message falls apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.shapes.language import Language
from careers.words.tokens import tokenise
from tests.work import pieces
from understanding.splitting import Span, asks, halves, sentences, story


def _parts(text: str) -> list[str]:
    return [text[span.start : span.end].strip() for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("what is the pay 🤷 how long is it", ["what is the pay 🤷", " how long is it"]),
        ("hi 👋🏽 what do they do", ["hi 👋🏽", " what do they do"]),
        ("not sure 😅😅 is it hard?", ["not sure 😅😅", " is it hard?"]),
        ("thanks ❤️ and the hours", ["thanks ❤️", " and the hours"]),
    ],
)
def test_a_picture_ends_a_sentence_as_a_stop_does(text: str, parts: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentences(text)] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("What is it? And the pay?", ["What is it?", "And the pay?"]),
        ("one. two; three", ["one.", "two;", "three"]),
        ("line one\nline two", ["line one", "line two"]),
        ("is a 2:1 or 2.2 enough", ["is a 2:1 or 2.2 enough"]),
        ("what?!", ["what?!"]),
        ("...", []),
    ],
)
def test_sentences_end_at_their_marks_but_not_inside_a_word(text: str, parts: list[str]) -> None:
    assert _parts(text) == parts


@given(st.text(alphabet="ab?. \n:;and,", max_size=40))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    spans = sentences(text)
    held = [token for span in spans for token in span.tokens_of(tokenise(text))]
    assert held == [
        token for token in tokenise(text) if any(s.holds(token.start, token.end) for s in spans)
    ]
    assert len(held) == len(tokenise(text))


@pytest.mark.parametrize("text", ["how much is it", "and is it hard", "pay?", "tell me the hours"])
def test_a_question_is_told_by_its_mark_or_its_beginning(text: str) -> None:
    assert asks(text, Span(0, len(text)))


@pytest.mark.parametrize("text", ["i left school at 16", "my son likes science", "hello"])
def test_a_story_is_no_question(text: str) -> None:
    assert not asks(text, Span(0, len(text)))


def _halves(text: str) -> list[tuple[str, str]]:
    return [
        (text[left.start : left.end].strip(), text[right.start : right.end].strip())
        for left, right in halves(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("what is the pay and what are the hours", ("what is the pay", "what are the hours")),
        ("pay and hours", ("pay", "hours")),
        ("pay + hours", ("pay", "hours")),
        ("pay/hours", ("pay", "hours")),
        ("pay&hours", ("pay", "hours")),
        ("what is the pay, and also is it hard", ("what is the pay", "is it hard")),
        ("how much is it an how old must i be", ("how much is it", "how old must i be")),
        ("what is the pay, what are the hours", ("what is the pay", "what are the hours")),
    ],
)
def test_a_sentence_may_part_at_a_joining_word(text: str, pair: tuple[str, str]) -> None:
    assert pair in _halves(text)


@pytest.mark.parametrize("text", ["maths at C/4", "a 2:1/2:2"])
def test_a_sign_beside_a_figure_parts_nothing(text: str) -> None:
    assert not _halves(text)


@pytest.mark.parametrize("text", ["what is the pay", "wales, scotland"])
def test_other_sentences_do_not_part(text: str) -> None:
    assert [pair for pair in _halves(text) if pair[1].startswith("what")] == []


def test_a_message_of_nothing_but_joining_words_is_parted_with_little_work() -> None:
    text = "and " * 300
    assert pieces(lambda: list(halves(text, Span(0, len(text))))) < 50


@pytest.mark.parametrize(
    ("text", "told", "question"),
    [
        ("I'm 47 and dyslexic, is that ok?", ["I'm 47", "dyslexic"], "is that ok"),
        (
            "he smokes. he had a caution. does it matter",
            ["he smokes", "he had a caution"],
            "does it matter",
        ),
        ("is it paid, how long is it", [], None),
        ("I'm 47 and dyslexic", [], None),
        ("how long is it", [], "how long is it"),
        ("", [], None),
    ],
)
def test_a_story_falls_into_parts_before_the_one_question_after_it(
    text: str, told: list[str], question: str | None
) -> None:
    parts, asked = story(text, Span(0, len(text)))
    assert [text[part.start : part.end].strip() for part in parts] == told
    assert (text[asked.start : asked.end].strip() if asked else None) == question


def test_what_is_listed_in_a_word_or_two_is_parted_at_its_commas() -> None:
    text = "pay, hours, please"
    found = [
        (text[a.start : a.end], text[b.start : b.end]) for a, b in halves(text, Span(0, len(text)))
    ]
    assert ("pay", "hours, please") in found


def _welsh_halves(text: str) -> list[tuple[str, str]]:
    whole = Span(0, len(text))
    return [
        (text[left.start : left.end].strip(), text[right.start : right.end].strip())
        for left, right in halves(text, whole, Language.WELSH)
    ]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("faint mae'n dalu ac oes penwythnosau", ("faint mae'n dalu", "oes penwythnosau")),
        ("beth yw'r cyflog a'r oriau", ("beth yw'r cyflog", "oriau")),
        ("be di'r oria a pha mor hir di'r cwrs", ("be di'r oria", "pha mor hir di'r cwrs")),
        ("cyflog a gwyliau", ("cyflog", "gwyliau")),
        ("ble mae'r cwrs, a hefyd oes raid talu", ("ble mae'r cwrs", "oes raid talu")),
        ("what's the pay ac oes pensiwn", ("what's the pay", "oes pensiwn")),
    ],
)
def test_a_welsh_sentence_parts_at_its_own_joining_words(text: str, pair: tuple[str, str]) -> None:
    assert pair in _welsh_halves(text)


def test_what_hangs_on_a_welsh_word_joins_nothing() -> None:
    assert _welsh_halves("faint ma'n gostio") == []


def test_english_parts_at_no_welsh_word() -> None:
    text = "is there a must"
    assert list(halves(text, Span(0, len(text)))) == []


@pytest.mark.parametrize(
    "text",
    ["faint mae o", "a beth am y cyflog", "shwd ma dechre", "lle ga i wybod", "diolch, oes pensiwn",
     "fydda i'n cael fy nhalu", "allwch chi egluro", "isio gwbod am yr oriau"],
)  # fmt: skip
def test_a_welsh_question_is_told_by_its_beginning(text: str) -> None:
    assert asks(text, Span(0, len(text)), Language.WELSH)


@pytest.mark.parametrize("text", ["dwi'n 17", "mae fy mab yn hoffi ffiseg", "helo"])
def test_a_welsh_story_is_no_question(text: str) -> None:
    assert not asks(text, Span(0, len(text)), Language.WELSH)

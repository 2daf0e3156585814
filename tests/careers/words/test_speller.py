"""Repair of spelling."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from careers.shapes.store import Store
from careers.words.english import english_words
from careers.words.lists import figures, shorthand
from careers.words.speller import Speller, count_words
from careers.words.store_names import names_in
from careers.words.tokens import Token, tokenise
from careers.words.vocabulary import proper_words, vocabulary

_TRAINED = dict.fromkeys(
    ["how", "much", "do", "they", "earn", "should", "pay", "the", "salary", "please"], 9
)


@pytest.fixture(scope="module")
def speller(store: Store) -> Speller:
    return Speller(_TRAINED, vocabulary(store), shorthand(), proper_words(store), figures())


def _repaired(speller: Speller, text: str) -> str:
    return " ".join(token.text for token in speller.repair(tokenise(text)))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("clincal tecnologist", "clinical technologist"),
        ("how mutch do they ern", "how much do they earn"),
        ("sallary", "salary"),
        ("shud", "should"),
        ("howmuch", "how much"),
        ("paaaay", "pay"),
        ("radeotherapy", "radiotherapy"),
        ("do i need maffs", "do i need maths"),
        ("i couldn't be one, wouldnt want to", "i could not be one would not want to"),
        ("2 b one", "to be one"),
        ("u need 2 drve 4 dis", "you need to drive for this"),
        ("the £££££", "the money"),
    ],
)
def test_a_misspelt_word_becomes_the_one_that_was_meant(
    speller: Speller, written: str, meant: str
) -> None:
    assert _repaired(speller, written) == meant


@pytest.mark.parametrize(
    "text", ["the weather is lovely today", "my dog bit a postman", "2:1 8a x7"]
)
def test_good_english_and_numbers_are_left_alone(speller: Speller, text: str) -> None:
    assert _repaired(speller, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "i have 2 a levels",
        "band 4 please",
        "£££30",
        "2 and 4",
        "what does band 2 pay",
        "maths 4 this year",
        "got a 4 my best",
        "i have 2, do i need 3",
        "year 2 start",
    ],
)
def test_a_figure_is_a_word_only_where_the_next_word_says_so(speller: Speller, text: str) -> None:
    assert {"2", "4", "30"} & set(_repaired(speller, text).split())
    assert not {"to", "for", "money"} & set(_repaired(speller, text).split())


def test_every_word_of_the_store_stays_as_it_is(speller: Speller, store: Store) -> None:
    changed = [
        word
        for word in {word for name in names_in(store) if name.proper for word in name.words}
        if word.isalpha()
        and [token.text for token in speller.repair([Token(word, 0, len(word))])] != [word]
    ]
    assert not changed


def test_the_odd_words_of_a_new_profile_are_known_without_training(two_jobs: Store) -> None:
    speller = Speller({"wrangle": 20, "biology": 20}, vocabulary(two_jobs), {"wrangler": "x"})
    assert _repaired(speller, "zyxology wrangler") == "zyxology wrangler"
    assert _repaired(speller, "zyxollogy wranglar") == "zyxology wrangler"


def test_a_word_that_is_repaired_keeps_its_place(speller: Speller) -> None:
    text = "the sallary pls"
    token = speller.repair(tokenise(text))[1]
    assert (token.text, text[token.start : token.end]) == ("salary", "sallary")


def test_words_run_together_have_their_places_told_apart(speller: Speller) -> None:
    tokens = speller.repair(tokenise("howmuch"))
    assert [(token.text, token.start, token.end) for token in tokens] == [
        ("how", 0, 3),
        ("much", 3, 7),
    ]


@pytest.mark.parametrize("written", ["gmc", "hgpc", "nmb"])
def test_an_abbreviation_is_no_other_one(speller: Speller, written: str) -> None:
    assert _repaired(speller, f"should they pay {written}") == f"should they pay {written}"


def test_two_letters_of_an_abbreviation_may_change_places(speller: Speller) -> None:
    assert _repaired(speller, "should they pay hpcc") == "should they pay hcpc"


def test_a_rare_slip_in_the_examples_is_no_target(store: Store) -> None:
    speller = Speller({"salary": 9, "sallary": 1}, vocabulary(store), {})
    assert _repaired(speller, "sallary") == "salary"


def test_the_frequent_english_words_are_known() -> None:
    assert {"the", "weather", "lovely"} <= english_words()
    assert len(english_words()) == 20_000


def test_words_are_counted_over_all_examples() -> None:
    assert count_words(map(tokenise, ["a b", "b c"])) == {"a": 1, "b": 2, "c": 1}


_TIES = """
from careers.words.speller import Speller
from careers.words.tokens import tokenise
words = ["trainer", "trader", "trailer", "tracer", "grader"]
speller = Speller({}, words, {})
print([token.text for token in speller.repair(tokenise("traier tradr trarer trcer gaader"))])
"""


def test_what_is_equally_near_is_chosen_alike_in_every_run(root: Path) -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", _TIES],
            env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(6)
    }
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "faint o oriau yr wythnos",
        "beth yw'r cyflog",
        "sut mae dod yn dechnolegydd clinigol",
        "oes angen gradd arna i",
        "diolch yn fawr",
    ],
)
def test_welsh_is_left_as_it_is(speller: Speller, text: str) -> None:
    assert _repaired(speller, text) == text


def test_a_letter_alone_is_an_answer_and_short_for_nothing(speller: Speller) -> None:
    assert _repaired(speller, "u") == "u"
    assert _repaired(speller, "r u sure") == "are you sure"


def test_a_message_that_is_told_to_be_welsh_keeps_its_words(speller: Speller) -> None:
    written = tokenise("sgilia orie")
    assert speller.repair(written, welsh=True) == written


@pytest.fixture(scope="module")
def with_neighbours(store: Store) -> Speller:
    """Knows words that are near to rare English ones."""
    words = "unlock quit social unit manager double boards crisis beaten hanging kindly keep tools"
    return Speller(dict.fromkeys(words.split(), 9), vocabulary(store), {})


@pytest.mark.parametrize(
    "word",
    [
        *("unblock", "quid", "sociable", "unfit", "doable", "beards", "crisps", "bitten"),
        *("nagging", "kindle", "tolls"),
    ],
)
def test_a_rare_english_word_is_no_slip_of_another(with_neighbours: Speller, word: str) -> None:
    assert _repaired(with_neighbours, f"should they {word} it") == f"should they {word} it"


@pytest.mark.parametrize(("written", "meant"), [("manger", "manager"), ("kep", "keep")])
def test_a_rare_word_is_an_everyday_one_of_the_same_sound_with_a_letter_too_few(
    with_neighbours: Speller, written: str, meant: str
) -> None:
    assert _repaired(with_neighbours, written) == meant

"""Messages are read once, however many ask for their words, and as they would be each time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from careers.hearing.clauses import ClauseReader
from careers.shapes.store import Store
from careers.words.reader import WordReader
from careers.words.speller import Speller
from careers.words.tokens import Token, tokenise
from careers.words.vocabulary import reader_of


class _Counted(Speller):
    """Counts the messages that it repairs."""

    repaired = 0

    def repair(self, tokens: Sequence[Token], welsh: bool | None = None) -> tuple[Token, ...]:
        self.repaired += 1
        return super().repair(tokens, welsh)


@pytest.fixture
def speller() -> _Counted:
    return _Counted({"nurse": 9, "wages": 9}, ["midwife"], {"u": "you"})


def test_the_words_of_a_message_are_repaired_once_for_all_who_ask(speller: _Counted) -> None:
    reader = WordReader(speller)
    first = reader.read("wagess of a midwif")
    assert reader.read("wagess of a midwif") is first
    assert [word.text for word in first] == ["wages", "of", "a", "midwife"]
    assert speller.repaired == 1


def test_whether_a_message_is_in_welsh_is_part_of_what_was_read(speller: _Counted) -> None:
    reader = WordReader(speller)
    assert [word.text for word in reader.read("midwif", welsh=False)] == ["midwife"]
    assert [word.text for word in reader.read("midwif", welsh=True)] == ["midwif"]
    assert [word.text for word in reader.read("midwif", welsh=False)] == ["midwife"]


def test_only_so_many_messages_are_remembered(speller: _Counted) -> None:
    reader = WordReader(speller)
    for number in range(2_000):
        assert reader.read(f"midwif {number}")[0].text == "midwife"
    before = speller.repaired
    reader.read("midwif 0")
    assert speller.repaired == before + 1, "the first of them was still known"


def test_letters_are_told_apart_though_the_same_words_were_read_before(speller: _Counted) -> None:
    reader = WordReader(speller)
    assert [word.text for word in reader.read("u and me")] == ["you", "and", "me"]
    assert [word.text for word in reader.letters("u and me")] == ["u", "and", "me"]
    assert [word.text for word in reader.read("u and me")] == ["you", "and", "me"]


def test_who_changes_the_clauses_that_they_got_changes_none_of_another(store: Store) -> None:
    clauses = ClauseReader(store.answer_words, reader_of(store))
    first = clauses.read("I have 5 GCSEs, what else do I need?")
    told = [clause.text for clause in first]
    first.clear()
    assert [clause.text for clause in clauses.read("I have 5 GCSEs, what else do I need?")] == told


def test_a_reader_reads_what_its_speller_and_the_tokens_say(store: Store) -> None:
    reader = reader_of(store)
    for text in ("wot do midwifes earn", "faint maen nhw'n ennill", "AAB any good", ""):
        fresh = reader._speller.repair(tokenise(text), None)
        assert reader.read(text) == reader.read(text) == fresh

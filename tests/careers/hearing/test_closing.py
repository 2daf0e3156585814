"""Words that close what a visitor tells, and ask what comes of it."""

from __future__ import annotations

import pytest

from careers.hearing.commands import CommandReader
from careers.shapes.store import Store
from careers.words.vocabulary import reader_of


@pytest.fixture(scope="module")
def commands(store: Store) -> CommandReader:
    return CommandReader(store.answer_words, reader_of(store))


@pytest.mark.parametrize(
    "words",
    [
        "thats everything",
        "that's all I've got",
        "ok that's the whole lot",
        "I've nothing more to tell you",
        "nothing further to add",
        "I haven't got anything else",
        "ive told you the lot",
        "no other qualifications",
        "that's it really",
        "I think that's everything",
        "dyna'r cyfan sydd gen i",
        "dyna i gyd",
        "dim byd arall i'w ddweud",
        "dw i wedi dweud popeth",
        "does gen i ddim mwy",
        "dim cymwysterau eraill",
        "wel dyna bopeth",
        "'na'r cwbl",
        "dyna fy hanes i gyd",
        "dyna'r lot",
    ],
)
def test_who_says_that_it_is_everything_closes_the_telling(
    commands: CommandReader, words: str
) -> None:
    assert commands.closing(words)
    assert commands.only_sums_up(words)


@pytest.mark.parametrize(
    "words",
    [
        "thats about it, so am i in with a chance",
        "no more quals. am I eligible or not",
        "that's it really. what are my chances",
        "you know everything now, so could i do it",
        "right, that's the full picture. would they have me",
        "there's nothing else to say. how do I look",
        "thats everything can i get on the course",
        "that's the lot, which way in suits me?",
        "nothing else. what do you think",
        "that's me, am I ok for it or what",
        "dyna i gyd, ga i le?",
        "dim byd arall, ydw i'n gymwys",
        "dw i wedi dweud popeth, be ti'n feddwl",
        "does gen i ddim mwy. ydy hynny'n ddigon",
        "dyna'r lot, pa lwybr sy'n addas i fi",
        "dyna'r cwbl, alla i wneud y swydd neu beidio",
        "reit dyna fo, ydw i'n ddigon da ta be",
        "dim cymwysterau eraill, lle dw i'n sefyll",
        "dyna bopeth. pa ffordd i mewn sy'n fy siwtio i",
        "dyna'r cyfan, oes gobaith i mi",
    ],
)
def test_what_comes_of_it_may_be_asked_beside_it(commands: CommandReader, words: str) -> None:
    assert commands.closing(words)
    assert commands.only_sums_up(words)


@pytest.mark.parametrize(
    "words", ["3 A levels, BBC, and nothing else", "a 2:1 in physics, that's all", "HNC. that's me"]
)
def test_it_may_stand_after_what_is_told(commands: CommandReader, words: str) -> None:
    assert commands.closing(words)
    assert not commands.only_sums_up(words)


@pytest.mark.parametrize(
    "words",
    [
        "is that all",
        "is that everything I need",
        "I need everything",
        "that's all I know about the job",
        "no more questions",
        "nothing",
        "no",
        "what else",
        "anything else I should know",
        "tell me everything",
        "beth arall",
        "dim byd",
        "oes unrhyw beth arall",
    ],
)
def test_what_only_sounds_like_it_closes_nothing(commands: CommandReader, words: str) -> None:
    assert not commands.closing(words)


@pytest.mark.parametrize(
    "words",
    [
        "that's all thanks, how much does it pay",
        "nothing else, what are the hours",
        "could I do it and what does it pay",
        "dyna'r cwbl, faint mae'n talu",
    ],
)
def test_what_asks_something_else_sums_nothing_up(commands: CommandReader, words: str) -> None:
    assert not commands.only_sums_up(words)

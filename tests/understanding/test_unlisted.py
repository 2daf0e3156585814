"""Jobs that no list holds show by the words around them."""

from __future__ import annotations

import pytest

from understanding.words import NameReader


def _others(reader: NameReader, text: str) -> list[tuple[str, str]]:
    finds = reader.read(text).finds
    return [(f.id, text[f.start : f.end]) for f in finds if f.kind == "other_occupation"]


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("how do I become a falconer", "falconer"),
        ("how to be a gondolier?", "gondolier"),
        ("I want to be a wizard, what do I need", "wizard"),
        ("what does a taxidermist earn", "taxidermist"),
        ("falconer salary", "falconer"),
        ("how much do sommeliers make", "sommeliers"),
        ("can i train as a puppeteer in Wales", "puppeteer"),
        ("hours for a hedge gondolier's job please", "hedge gondolier's"),
        ("what grades to work as a bell ringer", "bell ringer"),
        ("sut mae dod yn hebogydd", "hebogydd"),
    ],
)
def test_what_is_asked_about_like_a_job_is_one(reader: NameReader, text: str, job: str) -> None:
    assert _others(reader, text) == [("unlisted", job)]


@pytest.mark.parametrize(
    "text",
    [
        "how do I become a supervisor",
        "can I become a preceptor here",
        "how do I become a member of IPEM",
        "what does a beginner earn",
        "can a career changer do it",
        "does a degree help",
        "I want to be a clinical technologist",
        "is it hard to become one",
        "what does band 6 pay",
        "what do seniors earn",
        "could I work as a locum",
        "do you need to be a driver",
        "I am a mother of two, is that a problem",
        "working as a team",
        "a better job",
        "what do they do all day",
        "is there a higher salary",
        "does the job get easier",
    ],
)
def test_what_is_of_the_job_or_everybody_is_no_other_job(reader: NameReader, text: str) -> None:
    assert [found for found in _others(reader, text) if found[0] == "unlisted"] == []

"""What a band, a stage or the whole job pays, from the published tables and the page."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from careers.conversation.respond import Responder
from careers.shapes.language import Text
from careers.shapes.profile import Pay, QuotedRange
from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from tests.loading import loaded
from tests.visitor import JOB, Visitor, asked, text_of

_LETTER = "Source: NHS Wales pay letter AfC(W) 02/2026, Annex 1 (2026-02-12)"


def test_pay_as_such_names_every_stage_with_todays_and_the_pages_range(store: Store) -> None:
    answer = Visitor(store).asks("pay")
    lines = text_of(answer).splitlines()
    assert "in Wales, 2026/27" in lines[0]
    assert "what the job page prints, 2019/20" in lines[0]
    assert lines[1:4] == [
        "- starting: Band 6, £40,559 to £48,841 (£30,401 to £37,267)",
        "- with experience: Band 7, £50,129 to £57,365 (£37,570 to £43,772)",
        "- senior posts: Band 9, £114,475 to £131,732 (£89,537 to £103,860)",
    ]
    assert lines[4].startswith(_LETTER)
    assert answer.status is Status.ANSWERED


@pytest.mark.parametrize(
    ("stage", "band", "printed"),
    [
        ("start", "Band 6 in Wales, 2026/27: £40,559 to £48,841", "£30,401 to £37,267 (2019/20)"),
        (
            "experienced",
            "Band 7 in Wales, 2026/27: £50,129 to £57,365",
            "£37,570 to £43,772 (2019/20)",
        ),
        (
            "senior",
            "Band 9 in Wales, 2026/27: £114,475 to £131,732",
            "£89,537 to £103,860 (2019/20)",
        ),
    ],
)
def test_a_stage_is_answered_by_its_band_and_what_the_page_prints(
    store: Store, stage: str, band: str, printed: str
) -> None:
    text = text_of(Visitor(store).asks("pay", stage=stage))
    assert text.startswith(band)
    assert f"The job page itself prints {printed}." in text


@pytest.mark.parametrize(
    ("band", "amounts"),
    [
        ("2", "£26,300"),
        ("3", "£26,300 to £27,890"),
        ("4", "£28,819 to £31,626"),
        ("5", "£32,557 to £39,631 (middle point £35,114)"),
        ("6", "£40,559 to £48,841 (middle point £42,805)"),
        ("7", "£50,129 to £57,365 (middle point £52,712)"),
        ("8a", "£58,379 to £65,723 (middle point £61,317)"),
        ("8b", "£67,583 to £78,530 (middle point £71,952)"),
        ("8c", "£80,698 to £92,984 (middle point £85,611)"),
        ("8d", "£95,773 to £110,448 (middle point £101,643)"),
        ("9", "£114,475 to £131,732 (middle point £121,377)"),
    ],
)
def test_every_band_is_answered_from_the_newest_welsh_table(
    store: Store, band: str, amounts: str
) -> None:
    answer = Visitor(store).asks("pay", band=band)
    assert text_of(answer).startswith(f"Band {band} in Wales, 2026/27: {amounts} a year.")
    assert _LETTER in text_of(answer)
    assert answer.status is Status.ANSWERED


def test_band_8_asks_which_of_its_parts_and_already_says_what_they_pay(store: Store) -> None:
    answer = Visitor(store).asks("pay", band="8")
    text = text_of(answer)
    assert answer.status is Status.CLARIFIED
    assert "- Band 8a: £58,379 to £65,723" in text
    assert "- Band 8d: £95,773 to £110,448" in text
    assert "Which one do you mean?" in text
    assert [reply.press.question for reply in answer.replies] == [
        asked("ask_pay", band=part) for part in ("8a", "8b", "8c", "8d")
    ]


def test_band_12_does_not_exist_and_that_is_said(store: Store) -> None:
    answer = Visitor(store).asks("pay", band="12")
    assert text_of(answer) == ("There is no band 12. Agenda for Change runs from band 1 to band 9.")
    assert answer.status is Status.PARTLY_ANSWERED


@pytest.mark.parametrize(
    ("nation", "expected"),
    [
        ("england", "Band 6 in England, 2026/27: £39,959 to £48,117"),
        ("scotland", "Band 6 in Scotland, 2026/27: £43,231 to £52,679"),
        ("northern-ireland", "Band 6 in Northern Ireland, 2025/26: £38,682 to £46,580"),
    ],
)
def test_another_nation_is_answered_from_its_own_newest_table(
    store: Store, nation: str, expected: str
) -> None:
    assert text_of(Visitor(store).asks("pay", band="6", nation=nation)).startswith(expected)


def test_two_nations_are_answered_one_after_the_other(store: Store) -> None:
    answer = Visitor(store).asks("pay", band="6", nation=("scotland", "england"))
    assert [text.split(":")[0] for text in answer.paragraphs] == [
        "Band 6 in Scotland, 2026/27",
        "Band 6 in England, 2026/27",
    ]


def test_a_year_that_is_not_held_is_said_with_those_that_are(store: Store) -> None:
    answer = Visitor(store).asks("pay", band="6", nation="scotland", year="2017/18")
    text = text_of(answer)
    assert text.startswith(
        "I don't have the pay table of Scotland for 2017/18. I have 2026/27 and 2025/26."
    )
    assert "£43,231" not in text, "figures of another year stood in"
    assert "The job page itself prints £30,401 to £37,267 (2019/20)." in text
    assert answer.status is Status.PARTLY_ANSWERED


def test_a_year_of_which_only_the_start_is_known_says_so(store: Store) -> None:
    answer = Visitor(store).asks("pay", band="3", nation="england", year="2019/20")
    assert "from £18,813 (only the lowest point is known)" in text_of(answer)
    assert answer.status is Status.PARTLY_ANSWERED


def test_a_band_that_a_table_lacks_is_said_to_be_missing(store: Store) -> None:
    answer = Visitor(store).asks("pay", band="8a", nation="england", year="2019/20")
    assert "Band 8a in England, 2019/20: not in the table that I have" in text_of(answer)
    assert answer.status is Status.PARTLY_ANSWERED


def test_the_page_is_a_source_only_where_its_own_figures_are_said(store: Store) -> None:
    titles = [source.title.en for source in Visitor(store).asks("pay", band="8a").sources]
    assert titles == ["NHS Wales pay letter AfC(W) 02/2026, Annex 1"]
    titles = [source.title.en for source in Visitor(store).asks("pay", band="6").sources]
    assert titles[-1] == "Careers Wales job page, Clinical Technologist"


def test_the_band_above_is_offered_next(store: Store) -> None:
    first = Visitor(store).asks("pay", band="7").replies[0].press
    assert first.question == asked("ask_pay", band="8a")
    last = Visitor(store).asks("pay", band="9").replies[0].press
    assert not last.question.all("band")


def test_a_number_alone_is_a_band_in_a_question_about_pay(store: Store) -> None:
    assert text_of(Visitor(store).asks("pay", bare_number="5")).startswith("Band 5 in Wales")


def test_what_an_editor_notes_on_a_table_is_said_with_its_figures(data: Path) -> None:
    with (data / "pay" / "agenda-for-change" / "wales-2026-27.yml").open("a") as table:
        table.write('note: {en: "Talks are going on.", cy: null}\n')
    assert "Talks are going on." in text_of(Visitor(loaded(data)).asks("pay", band="6"))


def _pay_of(store: Store) -> Pay:
    pay = store.profiles[JOB].pay
    assert pay is not None
    return pay


def _with_pay(store: Store, **changed: Any) -> Visitor:
    """A visitor to the job with something about its pay changed."""
    other = replace(store.profiles[JOB], pay=replace(_pay_of(store), **changed))
    return Visitor(replace(store, profiles={JOB: other}))


def test_what_an_editor_notes_on_the_pay_of_a_job_is_said_with_its_own_bands(store: Store) -> None:
    visitor = _with_pay(store, note=Text("The bands are for hospital posts only."))
    assert "for hospital posts only." in text_of(visitor.asks("pay"))
    assert "for hospital posts only." in text_of(visitor.asks("pay", stage="start"))
    assert "for hospital posts only." not in text_of(visitor.asks("pay", band="2"))


def test_what_the_page_prints_for_the_whole_job_is_said_after_its_bands(store: Store) -> None:
    visitor = _with_pay(store, quoted=QuotedRange(31365, 62001, "2024"))
    answer = visitor.asks("pay")
    assert "the page gives £31,365 to £62,001 a year (2024)." in text_of(answer)
    assert store.profiles[JOB].sources["page"] in answer.sources


def test_a_printed_amount_of_no_stated_year_says_so(store: Store) -> None:
    stage = replace(_pay_of(store).stages[0], quoted=QuotedRange(23000, 35000, "not stated"))
    for scheme in ("agenda-for-change", None):
        visitor = _with_pay(store, scheme=scheme, stages=(stage,))
        text = text_of(visitor.asks("pay"))
        assert "it doesn't say of which year" in text
        assert "not stated" not in text.split("Source:")[0]
    assert "of not stated" not in text_of(visitor.asks("sources"))


def test_a_table_that_does_not_hold_yet_is_announced_as_such(store: Store) -> None:
    early = Responder(store, lambda: datetime.date(2026, 3, 31))
    for named in ({"band": "6"}, {"band": "8"}, {}):
        turn = Turn("", (asked("ask_pay", year="2026/27", **named),), page=JOB)
        text = text_of(early.respond(turn, Memory()).answer)
        assert text.startswith(
            "This isn't today's pay: the table for 2026/27 holds from 1 April 2026."
        )
    today = early.respond(Turn("", (asked("ask_pay", band="6"),), page=JOB), Memory())
    assert text_of(today.answer).startswith("Band 6 in Wales, 2025/26")


def test_several_years_are_answered_one_after_the_other(store: Store) -> None:
    answer = Visitor(store).asks("pay", band="6", year=("2025/26", "2017/18"))
    first, second = answer.paragraphs
    assert first.startswith("Band 6 in Wales, 2025/26")
    assert second.startswith("I don't have the pay table of Wales for 2017/18.")


def test_a_stage_without_an_amount_is_said_to_have_none_before_the_others(store: Store) -> None:
    job = store.profiles[JOB]
    assert job.pay is not None
    stages = tuple(stage for stage in job.pay.stages if stage.id != "senior")
    changed = replace(job, pay=replace(job.pay, stages=stages))
    answer = Visitor(replace(store, profiles={JOB: changed})).asks("pay", stage="senior")
    lines = text_of(answer).splitlines()
    assert lines[0] == "The page doesn't say what the pay is in senior posts. What I do know:"
    assert "in Wales, 2026/27" in lines[1]
    assert answer.status is Status.PARTLY_ANSWERED

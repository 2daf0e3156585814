"""Lines of pay, however they are written."""

from __future__ import annotations

import pytest

from careers.importing.page_words import PageWords
from careers.importing.pay import PagePay, PayReader
from careers.importing.pieces import pieces_of


def _read(words: PageWords, text: str) -> PagePay:
    return PayReader(words.words.pay).read(pieces_of(text, lambda _: False))


@pytest.mark.parametrize(
    ("line", "stage", "band", "least", "most"),
    [
        ("• Starting - Band 6: £30,401 - £37,267", "start", "6", 30_401, 37_267),
        ("• Starting: £30k-£37k", "start", None, 30_000, 37_000),
        ("• Starting: £30-37k a year", "start", None, 30_000, 37_000),
        ("Starting salary £30 000 to £37 000 per annum", "start", None, 30_000, 37_000),
        ("Newly qualified: 30,000 - 37,000", "start", None, 30_000, 37_000),
        ("Trainees earn between £18,500 and £20,250", "start", None, 18_500, 20_250),
        ("With experience (Band 7) £37,570–£43,772", "experienced", "7", 37_570, 43_772),
        ("Experienced keepers earn around £24,000 a year.", "experienced", None, 24_000, 24_000),
        ("Band 8a, senior posts: £45,753 to £51,668", "senior", "8a", 45_753, 51_668),
        ("Senior managers can earn £60,000+", "senior", None, 60_000, None),
        ("Senior managers can earn over £60,000", "senior", None, 60_000, None),
        ("Senior managers can earn up to £60,000", "senior", None, None, 60_000),
        ("£19.5k when starting", "start", None, 19_500, 19_500),
        ("Cychwynnol - Band 5: £24,907 - £30,615", "start", "5", 24_907, 30_615),
        ("Gyda phrofiad: rhwng £26,000 a £31,000", "experienced", None, 26_000, 31_000),
        ("Uwch swyddogion (Fand 7): £38,890 i £44,503", "senior", "7", 38_890, 44_503),
        ("Mae swyddi uwch yn talu hyd at £50,000", "senior", None, None, 50_000),
        ("Starting | Band 5 | £24,907 | £30,615", "start", "5", 24_907, 30_615),
        ("Starting\tGrade 2\t£19k\t£21k", "start", None, 19_000, 21_000),
    ],
)
def test_a_line_is_a_step_with_its_amounts(
    line: str,
    stage: str,
    band: str | None,
    least: int | None,
    most: int | None,
    page_words: PageWords,
) -> None:
    (row,) = _read(page_words, line).rows
    assert row.amount is not None
    assert (row.stage, row.band, row.amount.min, row.amount.max) == (stage, band, least, most)


@pytest.mark.parametrize(
    "line",
    [
        "Overtime is £14.50 an hour.",
        "Trainees get £1,200 a month.",
        "Experienced keepers can add allowances of £2,500 a year.",
        "Gyda phrofiad, mae goramser yn werth £2,500 y flwyddyn.",
        "Cyflog o £11 yr awr.",
        "There are 300 keepers' huts.",
        "Founded in 1999, with 2019 as its best year.",
        "Call 01970 555123 for Band 6 pay.",
    ],
)
def test_what_is_no_pay_of_a_year_stays_a_sentence(line: str, page_words: PageWords) -> None:
    pay = _read(page_words, line)
    assert not pay.rows
    assert [piece.text for piece in pay.told] == [line]


def test_cells_of_a_table_on_lines_of_their_own_are_joined(page_words: PageWords) -> None:
    text = "Starting\nBand 5\n£24,907\n£30,615\nWith experience\nBand 6\n£31,365 - £37,890"
    rows = _read(page_words, text).rows
    assert [(row.stage, row.band) for row in rows] == [("start", "5"), ("experienced", "6")]
    assert [(row.amount.min, row.amount.max) for row in rows if row.amount] == [
        (24_907, 30_615),
        (31_365, 37_890),
    ]


def test_several_steps_in_one_sentence_are_told_apart(page_words: PageWords) -> None:
    text = (
        "You start on £22,000 to £25,000, rising to £30,000 with experience; managers earn £41,000."
    )
    rows = _read(page_words, text).rows
    assert [row.stage for row in rows] == ["start", "experienced", "senior"]
    assert [row.amount.min for row in rows if row.amount] == [22_000, 30_000, 41_000]


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("The rates are those of 2019/20.", "2019/20"),
        ("The rates are those of 2019-2020.", "2019/20"),
        ("Pay from April 2023 is higher.", "2023/24"),
        ("Mae'r cyflogau ers mis Ebrill 2024 yn uwch.", "2024/25"),
        ("In March 2023 it rained.", None),
    ],
)
def test_the_year_of_the_pay_is_read(line: str, year: str | None, page_words: PageWords) -> None:
    assert _read(page_words, line).year == year


def test_words_that_a_step_does_not_keep_stay_in_the_text(page_words: PageWords) -> None:
    line = "Starting: £21,000 - £24,000, with free ice cream"
    pay = _read(page_words, line)
    assert len(pay.rows) == 1
    assert [piece.text for piece in pay.told] == [line]

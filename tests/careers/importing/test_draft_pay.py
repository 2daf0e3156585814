"""Steps of the pay get the ids of stages from their names, or from their place."""

from __future__ import annotations

import pytest

from tests.careers.importing.conftest import Read

_PAGE = "Kite Inspector\n\nPay\n\n{}\n"


@pytest.mark.parametrize(
    ("lines", "ids"),
    [
        (["Starting: £21,000", "With experience: £25,000"], ["start", "experienced"]),
        (
            ["Newly qualified: £21,000", "Inspector: £25,000", "Senior: £30,000"],
            ["start", "experienced", "senior"],
        ),
        (["Small kites: £21,000", "Large kites: £25,000"], ["start", "experienced"]),
        (
            ["Trainee: £18,000", "Starting: £21,000", "Senior: £30,000"],
            ["start", None, "senior"],
        ),
        (["Senior: £30,000", "Starting: £21,000", "Inspector: £25,000"], ["senior", "start", None]),
        (["Starting: £21,000", "Inspector: £25,000"], ["start", None]),
    ],
)
def test_a_step_has_the_id_of_its_stage(
    lines: list[str], ids: list[str | None], read: Read
) -> None:
    draft = read(_PAGE.format("\n".join(f"• {line}" for line in lines)))
    assert [stage["id"] for stage in draft.value["pay"]["stages"]] == ids


def test_a_step_whose_name_tells_nothing_is_to_be_looked_at(read: Read) -> None:
    lines = "• Newly qualified: £21,000\n• Inspector: £25,000\n• Senior: £30,000"
    unsure = [line for line in read(_PAGE.format(lines)).to_do if line.startswith("pay.stages")]
    (told,) = unsure
    assert told == (
        "pay.stages[1].id: line 6 doesn't tell which step it is; 'experienced' is taken by its "
        "place."
    )


def test_one_range_without_a_name_is_that_of_the_job(read: Read) -> None:
    pay = read(_PAGE.format("£21,000 to £25,000 a year")).value["pay"]
    assert pay["stages"] == []
    assert pay["quoted"] == {"min": 21_000, "max": 25_000, "date": "not stated"}


def test_bands_without_a_scheme_are_left_to_the_editor(read: Read) -> None:
    draft = read(_PAGE.format("• Starting, Band 3: £21,001 - £25,002"))
    assert "scheme" not in draft.value["pay"]
    assert any(line.startswith("pay.scheme: the page names bands") for line in draft.to_do)


def test_the_scheme_is_the_one_that_the_page_names(read: Read) -> None:
    lines = "Pay follows Agenda for Change.\n\n• Starting, Band 3: £21,001 - £25,002"
    assert read(_PAGE.format(lines)).value["pay"]["scheme"] == "agenda-for-change"


def test_half_hours_are_read(read: Read) -> None:
    topics = read("Kite Inspector\n\nHours of work\n\nA week of 37½ hours.").value["topics"]
    assert topics["hours"]["figures"]["weekly"]["value"] == 37.5

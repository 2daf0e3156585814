"""Organisations: what the job page prints and what is known today, told apart."""

from __future__ import annotations

import pytest

from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from tests.visitor import JOB, Visitor, text_of


def _told_of(store: Store, organisation: str) -> Answer:
    return Visitor(store).asks("contact", organisation=organisation)


def test_what_the_page_prints_is_labelled_as_the_pages(store: Store) -> None:
    lines = text_of(_told_of(store, "skills-for-health")).splitlines()
    assert (
        "- On the job page: 0117 9221155; Goldsmiths House, Broad Plain, Bristol BS2 0JP" in lines
    )
    assert "- Address: Cheese Lane, Bristol" in lines
    assert "- Website: https://www.skillsforhealth.org.uk" in lines


@pytest.mark.parametrize("place", range(13))
def test_every_quoted_phone_and_address_stands_behind_the_pages_label(
    store: Store, place: int
) -> None:
    named = store.profiles[JOB].contacts[place]
    text = text_of(_told_of(store, named.contact))
    label = next((line for line in text.splitlines() if line.startswith("- On the job page:")), "")
    quoted = named.quoted
    details = [each for each in ((quoted.phone, quoted.address) if quoted else ()) if each]
    assert [detail in label for detail in details] == [True] * len(details), text
    assert bool(label) == bool(details)


def test_all_contacts_of_the_profile_are_tested_above(store: Store) -> None:
    assert len(store.profiles[JOB].contacts) == 13, "change the range of the test above"


def test_details_that_are_the_pages_own_are_not_said_twice(store: Store) -> None:
    assert text_of(_told_of(store, "ulster-university")).count("028 7012 3456") == 1


def test_doubts_about_details_are_said(store: Store) -> None:
    """An organisation that isn't confirmed says so, in its own words or in the general ones."""
    silent = []
    for contact in store.contacts.values():
        doubt = contact.note.en if contact.note else "I could not confirm these details"
        if contact.checked.value != "confirmed" and doubt not in text_of(
            _told_of(store, contact.id)
        ):
            silent.append(contact.id)
    assert not silent


def test_every_organisation_has_a_card_with_its_purpose_and_source(store: Store) -> None:
    for contact in store.contacts.values():
        answer = _told_of(store, contact.id)
        assert contact.purpose.en in text_of(answer)
        assert text_of(answer).splitlines()[-1].startswith("Source: ")
        assert answer.status is Status.HANDED_OFF


def test_the_page_is_no_source_for_a_contact_that_it_does_not_name(store: Store) -> None:
    answer = _told_of(store, "rct")
    assert "Careers Wales job page" not in text_of(answer)


def test_the_sources_of_a_card_are_those_that_it_names(store: Store) -> None:
    answer = _told_of(store, "ipem")
    line = text_of(answer).splitlines()[-1]
    assert [source.title.en in line for source in answer.sources] == [True, True]


def test_a_subject_leads_to_its_organisation(store: Store) -> None:
    text = text_of(Visitor(store).asks("contact", subject="student-finance-wales"))
    assert text.startswith("Student Finance Wales")


@pytest.mark.parametrize(
    ("nation", "organisation"),
    [
        ("wales", "Health Education and Improvement Wales"),
        ("scotland", "NHS Education for Scotland"),
        ("northern-ireland", "Ulster University"),
    ],
)
def test_a_nation_leads_to_the_organisation_that_the_page_names_for_it(
    store: Store, nation: str, organisation: str
) -> None:
    assert text_of(Visitor(store).asks("contact", nation=nation)).startswith(organisation)


def test_the_topic_spoken_of_leads_to_its_contact(store: Store) -> None:
    visitor = Visitor(store)
    visitor.asks("vacancies")
    assert text_of(visitor.asks("contact")).startswith("NHS Jobs")


def test_with_nothing_named_a_person_is_offered(store: Store) -> None:
    text = text_of(Visitor(store).asks("contact"))
    assert text.startswith("I'm automated, but you can talk to a person.")


def test_a_person_comes_with_a_phone_number_and_the_careers_service(store: Store) -> None:
    text = text_of(Visitor(store).asks("person"))
    careers_wales = store.contacts["careers-wales"].current.phone
    assert careers_wales
    assert careers_wales in text


def test_a_phone_number_that_only_the_page_gives_says_so(store: Store) -> None:
    text = text_of(Visitor(store).asks("person"))
    assert "0345 6060655 (the number on the job page; it may have changed)" in text


def test_further_information_names_every_organisation_of_the_page_and_no_other(
    store: Store,
) -> None:
    text = text_of(Visitor(store).asks("further_information"))
    for named in store.profiles[JOB].contacts:
        name = (named.quoted and named.quoted.name) or store.contacts[named.contact].name.en
        assert (name in text) == named.on_page, name


def test_an_organisation_that_was_renamed_has_both_names(store: Store) -> None:
    text = text_of(Visitor(store).asks("further_information"))
    assert "University of Ulster (now Ulster University)" in text

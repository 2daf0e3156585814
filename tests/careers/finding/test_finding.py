"""Which jobs fit, in what order, why, and what is left out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from careers.conversation.respond import Responder
from careers.finding.finder import Finder, Findings, shortest_route
from careers.finding.hearing import want_reader
from careers.finding.wants import Kind, Want, wants_in
from careers.shapes.finding import Features, RouteKind, Span
from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from tests.careers.finding.jobs import KITE_NURSE, MADE_UP, Talker, route
from tests.visitor import JOB, TODAY, text_of, today
from tests.work import pieces

# For 3,000 jobs; a piece takes some ten milliseconds.
_MOST_WORK = 5


@pytest.fixture(scope="module")
def finder(jobs: Store) -> Finder:
    return Finder(jobs)


def _find(finder: Finder, *wants: str) -> Findings:
    return finder.find(wants_in(wants), TODAY)


def _ids(findings: Findings) -> list[str]:
    return [each.profile.id for each in findings.results]


def test_jobs_fit_by_who_they_work_with(finder: Finder) -> None:
    assert _ids(_find(finder, "works_with:children")) == ["kite-nurse", "school-kite-nurse"]


def test_what_holds_in_some_posts_only_comes_after_what_always_holds(finder: Finder) -> None:
    assert _ids(_find(finder, "pattern:office-hours"))[-1:] != ["school-kite-nurse"]
    assert _ids(_find(finder, "not pattern:nights"))[:2] == ["kite-mender", "kite-seller"]
    assert "school-kite-nurse" in _ids(_find(finder, "not pattern:nights"))[2:]


def test_shifts_may_be_nights_so_who_wants_none_isn_t_promised_that(store: Store) -> None:
    shifts = replace(KITE_NURSE, id="on-shifts", features=Features(pattern=("shifts",)))
    some = replace(
        KITE_NURSE,
        id="some-shifts",
        features=Features(pattern=("office-hours", "shifts"), sometimes=("shifts",)),
    )
    jobs = replace(store, profiles={each.id: each for each in (shifts, some)})
    found = Finder(jobs).find(wants_in(["not pattern:nights"]), TODAY)
    assert _ids(found) == ["some-shifts"]
    assert [each.id for each in found.unknown] == ["on-shifts"]


def test_a_way_in_for_those_with_a_degree_is_none_without_one(store: Store) -> None:
    way = route("top-up", RouteKind.COURSE, 1)
    top_up = replace(KITE_NURSE, entry_routes=(replace(way, level=Span(6, 6)),))
    jobs = replace(store, profiles={top_up.id: top_up})
    assert not Finder(jobs).find(wants_in(["no_degree:"]), TODAY).results


def test_the_quickest_way_is_one_from_school_where_there_is_any(finder: Finder) -> None:
    ways = {each.profile.id: shortest_route(each.profile) for each in _find(finder).results}
    assert ways["kite-nurse"] is not None
    assert ways["kite-nurse"].id == "degree"  # three years; the two after a degree are more


def test_a_job_that_asks_for_any_science_fits_after_those_that_ask_for_physics(
    finder: Finder,
) -> None:
    assert _ids(_find(finder, "subjects:physics")) == [JOB, "kite-mender", "school-kite-nurse"]


def test_a_job_whose_facts_don_t_tell_is_left_out_and_named(finder: Finder) -> None:
    found = _find(finder, "emergencies:")
    assert _ids(found) == ["kite-nurse"]
    assert {each.id for each in found.unknown} == {JOB, "kite-seller", "kite-dreamer"}


def test_pay_is_that_of_the_first_stage_by_today_s_table(finder: Finder) -> None:
    assert _ids(_find(finder, "pay:>38000")) == [JOB, "school-kite-nurse"]
    assert _ids(_find(finder, "band:5")) == ["kite-nurse"]
    assert "kite-nurse" in _ids(_find(finder, "pay:>45000:later"))


def test_ways_in_without_a_degree_are_named(finder: Finder) -> None:
    found = _find(finder, "no_degree:")
    assert _ids(found) == ["kite-mender", "kite-seller"]
    assert [each.matches[0].route.id for each in found.results if each.matches[0].route] == [
        "apprenticeship",
        "college-course",
    ]


def test_a_way_in_that_only_prepares_for_another_is_none_into_the_job(finder: Finder) -> None:
    # The Access course of this job needs no degree, and leads to one.
    assert JOB not in _ids(_find(finder, "no_degree:"))


def test_jobs_are_put_in_order_by_pay_and_by_length(finder: Finder) -> None:
    assert _ids(_find(finder, "order:pay"))[-2:] == ["kite-seller", "kite-dreamer"]
    assert _ids(_find(finder, "order:years"))[:2] == ["kite-seller", "kite-mender"]
    assert _ids(_find(finder, "order:most_years"))[-2:] == ["kite-seller", "kite-dreamer"]


def test_a_job_is_found_by_what_it_shares_with_another(finder: Finder) -> None:
    found = _ids(_find(finder, "like:kite-nurse", "pattern:office-hours"))
    assert found[0] == "school-kite-nurse"
    assert "kite-nurse" not in found


def test_where_nothing_fits_the_nearest_are_named(finder: Finder) -> None:
    found = _find(finder, "works_with:children", "no_degree:")
    assert not found.results
    assert [each.profile.id for each in found.nearest] == ["kite-nurse", "school-kite-nurse", "kite-mender"]  # fmt: skip


def test_words_are_found_in_all_that_is_told_whatever_their_endings(finder: Finder) -> None:
    assert _ids(_find(finder, "text:repairing needles")) == ["kite-mender"]


def test_three_thousand_jobs_are_searched_with_little_work(store: Store) -> None:
    many = {
        f"{job.id}-{number}": replace(job, id=f"{job.id}-{number}")
        for job in MADE_UP
        for number in range(600)
    }
    finder = Finder(replace(store, profiles=many))
    wants = wants_in(["works_with:children", "not pattern:nights", "pay:>30000", "order:pay"])
    took = {}
    for asked in (wants, wants_in(["text:glue"]), wants_in(["like:kite-nurse-1"])):
        took[asked[0].as_text()] = pieces(partial(finder.find, asked, TODAY), times=20)
    assert max(took.values()) <= _MOST_WORK, f"pieces of work: {took}"


def test_an_answer_says_how_many_fit_and_why_each_does(jobs: Store) -> None:
    answer = Talker(jobs).says("which work with kids and pay over 35k", "ask_find_jobs")
    assert "One of the 6 jobs" in text_of(answer)
    assert "School Kite Nurse: children; starts at £40,559 (band 6)" in text_of(answer)
    assert "I left out Kite Dreamer" in text_of(answer)
    assert answer.sources


def test_no_more_than_five_are_shown_and_the_others_on_request(jobs: Store) -> None:
    talker = Talker(jobs)
    first = talker.says("the best paid jobs", "ask_find_jobs")
    assert text_of(first).count("\n- ") == 5
    assert "one more" in text_of(first)
    rest = talker.presses(first, "More jobs")
    assert "Jobs 6 to 6 of the 6" in text_of(rest)
    assert "Kite Dreamer: I have no figure for its pay" in text_of(rest)


def test_saying_more_shows_more(jobs: Store) -> None:
    talker = Talker(jobs)
    talker.says("the best paid jobs", "ask_find_jobs")
    assert "Jobs 6 to 6" in text_of(talker.says("more please", "more_detail"))
    assert "all the jobs that fit" in text_of(talker.says("any more", "more_detail"))


def test_a_second_wish_narrows_the_first(jobs: Store) -> None:
    talker = Talker(jobs)
    talker.says("anything with kids", "ask_find_jobs")
    narrowed = text_of(talker.says("and without nights?", "follow_up"))
    assert "(children and no nights)" in narrowed
    assert "School Kite Nurse" in narrowed
    assert "- Kite Nurse" not in narrowed


def test_like_this_one_means_the_job_of_the_page(jobs: Store) -> None:
    answer = Talker(jobs, page="kite-nurse").says("similar jobs but no shifts", "ask_find_jobs")
    assert "like Kite Nurse" in text_of(answer)


def test_a_quick_reply_opens_a_job(jobs: Store) -> None:
    talker = Talker(jobs)
    answer = talker.says("anything with kids", "ask_find_jobs")
    assert "Kite nurses look after children" in text_of(talker.presses(answer, "Kite Nurse"))


def test_jobs_can_be_asked_for_without_a_page_and_on_any(jobs: Store) -> None:
    anywhere = Talker(jobs).says("anything in a lab", "ask_find_jobs")
    on_page = Talker(jobs, page=JOB).says("anything in a lab", "ask_find_jobs")
    assert text_of(anywhere) == text_of(on_page)


def test_wants_outlive_being_written_into_a_slot_or_a_quick_reply() -> None:
    texts = ["not pattern:nights", "pay:>38000", "pay:<50000:later", "band:>=6", "like:a-b", "no_degree:"]  # fmt: skip
    assert [want.as_text() for want in wants_in(texts)] == texts


@pytest.mark.parametrize("text", ["", "nothing:x", "pay:lots", "years:", "pay:>1.2.3"])
def test_what_is_no_want_is_left_out(text: str) -> None:
    assert Want.read(text) is None


def test_a_feature_that_no_store_knows_any_more_is_answered_all_the_same(jobs: Store) -> None:
    talker = Talker(jobs)
    talker.says("anything with kids", "ask_find_jobs")
    talker.memory = replace(talker.memory, searched=["works_with:dragons", "like:gone"])
    assert "of the 6 that fit" in text_of(talker.says("more", "more_detail"))


def test_a_profile_without_features_never_fits_a_wish(finder: Finder) -> None:
    assert KITE_NURSE.features != Features()
    for want in ("works_with:patients", "places:hospital", "not pattern:nights", "subjects:maths"):
        assert "kite-dreamer" not in _ids(_find(finder, want)), want


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("which ones are nine to five?", "ask_hours"),
        ("any of them in a lab", "ask_workplaces"),
        ("what jobs are there without a degree", "ask_apprenticeship"),
    ],
)
def test_which_ones_are_jobs_even_on_the_page_of_one(jobs: Store, text: str, intent: str) -> None:
    said = text_of(Talker(jobs, page="kite-nurse").says(text, intent))
    assert "of the 6 jobs" in said


def test_a_wish_is_one_for_any_job_where_no_job_is_known(jobs: Store) -> None:
    assert "of the 6 jobs" in text_of(Talker(jobs).says("with office hours", "ask_hours"))
    about_one = text_of(Talker(jobs, page="kite-nurse").says("with office hours", "ask_hours"))
    assert "of the 6 jobs" not in about_one


def test_a_question_about_a_job_that_is_pointed_at_stays_one(jobs: Store) -> None:
    said = text_of(Talker(jobs).says("do they work nights?", "ask_hours", reference="they"))
    assert "Which job do you mean?" in said


def test_a_few_words_after_jobs_were_found_narrow_them_whatever_they_are_read_as(
    jobs: Store,
) -> None:
    talker = Talker(jobs, page="kite-nurse")
    talker.says("anything with kids", "ask_find_jobs")
    assert "children and no nights" in text_of(talker.says("and no nights", "ask_hours"))


def test_an_everyday_name_stands_for_a_job_of_its_group(jobs: Store) -> None:
    grouped = replace(KITE_NURSE, groups=("nurses",))
    store = replace(jobs, profiles={**jobs.profiles, KITE_NURSE.id: grouped})
    said = text_of(Talker(store).says("like a nurse but in an office", "ask_find_jobs", job_group="nurses"))  # fmt: skip
    assert "like Kite Nurse" in said


def test_a_wish_for_registration_or_for_none_finds_the_jobs_that_are_so(jobs: Store) -> None:
    registered = text_of(
        Talker(jobs).says("which of them need registration", "ask_registration", reference="which")
    )
    free = text_of(
        Talker(jobs).says("anything where you don't have to register", "ask_registration")
    )
    assert "Kite Nurse" in registered
    assert "Kite Mender" not in registered
    assert "Kite Mender" in free
    assert "Kite Nurse" not in free


@pytest.mark.parametrize(
    "text",
    [
        "show me the jobs that are registered with the NMC",
        "which jobs are on the NMC register",
        "list the jobs that need NMC registration",
        "what jobs does the Nursing and Midwifery Council register",
        "jobs regulated by the NMC",
        "any jobs with NMC registration",
        "which roles come under the nursing and midwifery council",
        "all the jobs registered with the nmc please",
        "which careers need you on the NMC register",
        "pa swyddi sy'n cofrestru gyda'r NMC",
    ],
)
def test_jobs_of_one_register_are_found_by_its_name(real_store: Store, text: str) -> None:
    question = Question("ask_find_jobs", ())
    wants = want_reader(real_store).read(text, question)
    assert Want(Kind.REGISTERED, "nmc") in wants
    assert Want(Kind.REGISTERED) not in wants
    found = Finder(real_store).find(wants, TODAY)
    bodies = {each.profile.registration.body for each in found.results if each.profile.registration}
    assert bodies == {"nmc"}


def test_whether_one_must_register_is_asked_of_one_job(jobs: Store) -> None:
    answer = Talker(jobs).says("do I have to register", "ask_registration")
    assert answer.status is Status.CLARIFIED


def test_two_wishes_that_were_read_as_two_questions_are_one(jobs: Store) -> None:
    wish = Question("ask_find_jobs")
    turn = Turn(
        "is there a job without a degree and paid training", (wish, Question("ask_training_pay"))
    )
    said = text_of(Responder(jobs, today).respond(turn, Memory()).answer)
    assert "no degree needed and paid while training" in said


@pytest.mark.parametrize("text", ["which ones", "which?", "and which ones?"])
def test_a_bare_which_ones_is_asked_of_what_was_talked_of(jobs: Store, text: str) -> None:
    talker = Talker(jobs, page=JOB)
    talker.says("what subjects do I need", "ask_subjects")
    talker.says(text, "ask_find_jobs", reference="which")
    assert talker.memory.topic == "subjects"

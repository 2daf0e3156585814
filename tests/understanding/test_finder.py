"""What a message names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from careers.shapes.language import Text
from careers.shapes.store import Store
from careers.shapes.topics import Vocabulary, Word
from careers.words.date_words import date_words
from careers.words.lists import kind_words
from careers.words.reader import WordReader
from careers.words.speller import Speller
from careers.words.tokens import tokenise
from careers.words.vocabulary import vocabulary
from tests.visitor import JOB, today
from understanding.dates import DateReader
from understanding.finder import Finder
from understanding.kinds import KindReader
from understanding.words import NameReader

_COUNTIES = {
    *(
        "blaenau gwent",
        "bridgend",
        "caerphilly",
        "cardiff",
        "carmarthenshire",
        "ceredigion",
        "conwy",
    ),
    *("denbighshire", "flintshire", "gwynedd", "isle of anglesey", "merthyr tydfil"),
    *("monmouthshire", "neath port talbot", "newport", "pembrokeshire", "powys"),
    *("rhondda cynon taf", "swansea", "torfaen", "vale of glamorgan", "wrexham"),
    *("pen-y-bont ar ogwr", "caerffili", "caerdydd", "sir gaerfyrddin", "sir ddinbych"),
    *("sir y fflint", "ynys môn", "merthyr tudful", "sir fynwy", "castell-nedd port talbot"),
    *("casnewydd", "sir benfro", "abertawe", "tor-faen", "bro morgannwg", "wrecsam"),
}


def _named(reader: NameReader, text: str) -> list[tuple[str, str]]:
    return [(find.kind, find.id) for find in reader.read(text).finds]


@pytest.mark.parametrize(
    "text",
    [
        "Clinical Technologist",
        "clinical technologists",
        "CLINICAL TECHNOLOGIST",
        "clinical-technologist",
        "a clinical technologist's pay",
        "clinicla technologist",
        "clincal tecnologists",
        "biomedical engineer",
        "bio-medical engineers",
        "medical physics technician",
        "clin tech",
    ],
)
def test_a_job_is_found_whatever_its_case_plural_hyphen_or_spelling(
    reader: NameReader, text: str
) -> None:
    assert ("occupation", JOB) in _named(reader, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the STP", ("route", "stp")),
        ("scientist training programme", ("route", "stp")),
        ("i.p.e.m.", ("organisation", "ipem")),
        ("what is IPEM", ("organisation", "ipem")),
        ("Univeristy of Ulster", ("organisation", "ulster-university")),
        ("student loans", ("subject", "student-finance-wales")),
        ("kidney dialysis", ("specialism", "renal-engineering")),
        ("in Scotland", ("nation", "scotland")),
        ("part-time", ("working_pattern", "part-time")),
        ("per hour", ("pay_period", "hour")),
        ("pay progression", ("pay_aspect", "increments")),
        ("London weighting", ("pay_aspect", "london")),
        ("a 2:2", ("qualification", "lower-second")),
        ("btecs", ("qualification", "btec")),
        ("with experience", ("stage", "experienced")),
        ("agenda for change", ("pay_scheme", "agenda-for-change")),
        ("a firefighter", ("other_occupation", "firefighter")),
        ("band 7", ("band", "7")),
        ("faint mae rhywun ar fand 7 yn ei ennill", ("band", "7")),
        ("in 2019/20", ("year", "2019/20")),
    ],
)
def test_every_kind_of_thing_is_found(
    reader: NameReader, text: str, found: tuple[str, str]
) -> None:
    assert found in _named(reader, text)


def test_the_longest_name_counts(reader: NameReader) -> None:
    assert _named(reader, "northern ireland") == [("nation", "northern-ireland")]
    assert ("nation", "scotland") not in _named(reader, "NHS Education for Scotland")


@pytest.mark.parametrize(
    "text",
    [
        "can i reapply",
        "APPLY AGAIN?",
        "ymgeisio eto",
        "is there a secnd attempt",
        "have another go",
    ],
)
def test_an_aspect_is_found_as_any_name_is(reader: NameReader, text: str) -> None:
    assert ("aspect", "reapplying") in _named(reader, text)


def test_words_that_mean_an_aspect_only_within_its_topic_are_told_apart(store: Store) -> None:
    word = Word("opening", ("when it opens",), topic="applying", within=("the round",))
    vocabulary = {**store.vocabulary, "aspect": Vocabulary("aspect", (word,))}
    finder = Finder(replace(store, vocabulary=vocabulary), DateReader(date_words(), today))
    text = "the round, and when it opens"
    found = [find.kind for find in finder.find(text, tokenise(text)) if find.id == "opening"]
    assert found == ["aspect_within", "aspect"]


@pytest.mark.parametrize(
    ("text", "where", "means"),
    [
        ("can i do the course in wales", False, True),
        ("is there a degree in Swansea", False, True),
        ("do you have to go to england to train", False, True),
        ("where do you do the training", True, True),
        ("oes cwrs yn Wrecsam", False, True),
        ("can i do the course", False, False),
        ("is there work in wales after the course", False, False),
        ("where could i work after the degree", True, False),
    ],
)
def test_the_course_means_where_to_study_beside_a_place_and_no_work(
    finder: Finder, text: str, where: bool, means: bool
) -> None:
    found = finder.find(text, tokenise(text), asks_where=where)
    named = {(each.kind, each.id) for each in found}
    assert (("aspect_within", "where-to-study") in named) is means


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("and the second?", True),
        ("the second, how long is it", True),
        ("what about the second", True),
        ("how long is the second year", False),
        ("the second stage of training", False),
    ],
)
def test_some_names_count_only_where_a_clause_ends(store: Store, text: str, points: bool) -> None:
    word = Word("2nd", names=("second one",), ending=("the second",))
    pointing = Vocabulary("pointing", (word,))
    reader = _reader(replace(store, vocabulary={**store.vocabulary, "pointing": pointing}))
    assert (("pointing", "2nd") in _named(reader, text)) is points


def test_no_name_goes_on_after_a_question(reader: NameReader) -> None:
    named = _named(reader, "part time? pension?")
    assert ("working_pattern", "part-time") in named
    assert ("aspect", "part-time-pension") not in named
    assert ("aspect", "part-time-pension") in _named(reader, "part time pension")


def test_an_aspect_hides_no_other_name(store: Store) -> None:
    word = Word("fees", ("fees in scotland",), topic="funding")
    vocabulary = {**store.vocabulary, "aspect": Vocabulary("aspect", (word,))}
    finder = Finder(replace(store, vocabulary=vocabulary), DateReader(date_words(), today))
    text = "what about fees in scotland"
    found = {(find.kind, find.id) for find in finder.find(text, tokenise(text))}
    assert found >= {("aspect", "fees"), ("nation", "scotland")}


def test_finds_stand_where_the_visitor_wrote_them(reader: NameReader) -> None:
    text = "whats the clincal tecnologist pay in Scotland?"
    assert [text[find.start : find.end] for find in reader.read(text).finds] == [
        "clincal tecnologist",
        "Scotland",
    ]


def test_own_names_are_told_from_ways_of_speaking(reader: NameReader) -> None:
    proper = {find.id: find.proper for find in reader.read("IPEM or kidney dialysis").finds}
    assert proper == {"ipem": True, "renal-engineering": False}


def test_a_message_that_names_nothing_has_no_finds(reader: NameReader) -> None:
    assert _named(reader, "hello there") == []
    assert _named(reader, "") == []
    assert _named(reader, "🍕") == []


def test_every_name_of_the_store_is_found_as_it_is_written(
    store: Store, reader: NameReader
) -> None:
    profile = store.profiles[JOB]
    missed = []
    named: list[tuple[Any, tuple[str, ...]]] = [
        (profile, (profile.title.en, profile.plural.en, *profile.aliases))
    ]
    named += [(each, (each.name.en, *each.aliases)) for each in profile.entry_routes]
    named += [(each, (each.name.en, *each.aliases)) for each in profile.specialisms]
    named += [(each, (each.name.en, *each.aliases)) for each in store.contacts.values()]
    for each, names in named:
        # What is a name of the whole job as well is taken for the job.
        missed += [
            name for name in names if not {each.id, JOB} & {id_ for _, id_ in _named(reader, name)}
        ]
    assert not missed


@pytest.mark.parametrize(
    "text",
    ["lighthouse keeper", "Lighthouse-Keepers", "ligthouse keper", "lamp lighters",
     "keepers of the light", "beacon warden", "zyxology wrangler", "ceidwad goleudy"],
)  # fmt: skip
def test_a_new_job_is_found_by_all_its_names_without_training(two_jobs: Store, text: str) -> None:
    finder = Finder(two_jobs, DateReader(date_words(), today))
    reader = NameReader(
        WordReader(Speller({}, vocabulary(two_jobs), {})), finder, KindReader(kind_words())
    )
    assert _named(reader, text) == [("occupation", "lighthouse-keeper")]


def test_the_parts_of_a_new_job_are_found_too(two_jobs: Store) -> None:
    finder = Finder(two_jobs, DateReader(date_words(), today))
    finds = finder.find("LSC and foghorns", tokenise("LSC and foghorns"))
    assert [(find.kind, find.id) for find in finds] == [
        ("route", "lamp-school"),
        ("specialism", "foghorns"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Ynys Môn", "ynys mon", "yn Ynys Môn", "Gwynedd", "yng Ngwynedd", "i Wynedd", "Caerdydd",
     "yng Nghaerdydd", "o Gaerdydd", "a Chaerdydd", "Sir Benfro", "ym Mhen-y-bont ar Ogwr",
     "pembrokeshire", "pembrokshire", "Newport", "Yr Wyddgrug", "sir gar", "Colwyn Bay"],
)  # fmt: skip
def test_a_place_in_wales_is_wales_in_either_language_and_mutated(
    reader: NameReader, text: str
) -> None:
    named = _named(reader, f"pay {text}")
    assert [each for each in named if not each[0].startswith("aspect")] == [("nation", "wales")]


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("Leeds", "england"),
        ("Lerpwl", "england"),
        ("Inverness", "scotland"),
        ("Nghaeredin", "scotland"),
        ("Derry", "northern-ireland"),
        ("enniskillen", "northern-ireland"),
    ],
)
def test_a_place_elsewhere_is_its_nation(reader: NameReader, text: str, nation: str) -> None:
    assert _named(reader, f"pay in {text}") == [("nation", nation)]


def test_every_county_of_wales_is_known_in_both_languages(store: Store) -> None:
    wales = next(word for word in store.vocabulary["nation"].words if word.id == "wales")
    named = {*wales.places.en, *wales.places.cy}
    assert not _COUNTIES - named, f"add to data/vocabulary/nations.yml: {_COUNTIES - named}"


def _reader(store: Store) -> NameReader:
    words = WordReader(Speller({}, vocabulary(store), {}))
    return NameReader(
        words, Finder(store, DateReader(date_words(), today)), KindReader(kind_words())
    )


def _of_group(store: Store, group: str, *jobs: str) -> Store:
    """The content with jobs of a group, each like the first one but for its name."""
    like = store.profiles[JOB]
    made = {
        job: replace(
            like,
            id=job,
            title=Text(en=f"{job} Mender"),
            plural=Text(en=f"{job} menders"),
            other_titles=(),
            aliases=(),
            groups=(group,),
        )
        for job in jobs
    }
    return replace(store, profiles={**store.profiles, **made})


@pytest.mark.parametrize(
    "words",
    ["radiographer", "Radiographers", "a radiographer's pay", "radiograffwyr", "i radiograffydd"],
)
def test_a_name_of_several_jobs_is_that_of_their_group(store: Store, words: str) -> None:
    reader = _reader(_of_group(store, "radiographers", "bone", "ray"))
    assert ("job_group", "radiographers") in _named(reader, words)


def test_a_name_that_one_job_alone_has_is_its_own(store: Store) -> None:
    reader = _reader(_of_group(store, "radiographers", "bone"))
    assert ("occupation", "bone") in _named(reader, "what do radiographers earn")


def test_a_longer_name_is_that_of_one_job_though_its_end_is_that_of_several(store: Store) -> None:
    two = _of_group(store, "radiographers", "bone", "ray")
    longer = replace(two.profiles["bone"], aliases=("bone radiographer",))
    reader = _reader(replace(two, profiles={**two.profiles, "bone": longer}))
    found = _named(reader, "what do bone radiographers earn")
    assert [each for each in found if each[0] != "aspect"] == [("occupation", "bone")]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("pwy sy'n rhoi arian, beth am fwrsariaeth", "aspect", "nhs-bursary"),
        ("oes rhaid i fi gael gyfweliad", "aspect", "interview"),
        ("dw i'n gyfreithiwr ar hyn o bryd", "other_occupation", "solicitor"),
        ("ydi'r STP'n anodd", "route", "stp"),
        ("mae'n arian da ar ol ychydig flynyddoedd", "stage", "experienced"),
    ],
)
def test_a_welsh_name_is_found_mutated_without_accents_and_with_what_hangs_on_it(
    reader: NameReader, text: str, kind: str, name: str
) -> None:
    assert (kind, name) in _named(reader, text)


@pytest.mark.parametrize(
    ("welsh", "english", "kind"),
    [
        ("faint mae nyrs yn ei ennill", "i faint a lot", "aspect_within"),
        ("pa bynciau sydd orau i fi", "how much is it pa", "pay_period"),
        ("beth ddylen ni wneud wedyn", "what is the pay in ni", "nation"),
        ("nes i ddim pasio mathemateg", "who are nes", "organisation"),
    ],
)
def test_a_welsh_word_names_nothing_that_it_means_in_english_alone(
    reader: NameReader, welsh: str, english: str, kind: str
) -> None:
    assert kind not in dict(_named(reader, welsh))
    assert kind in dict(_named(reader, english))


def test_what_stands_in_capitals_is_named_in_welsh_as_well(reader: NameReader) -> None:
    assert ("organisation", "nes") in _named(reader, "beth mae NES yn ei wneud i bobl fel fi")

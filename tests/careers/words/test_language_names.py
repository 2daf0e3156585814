"""Who asks to be answered in the other language is told from who asks about languages."""

from __future__ import annotations

import pytest

from careers.shapes.language import Language
from careers.words.language_names import language_wishes

ENGLISH, WELSH = Language.ENGLISH, Language.WELSH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("can you say that in english", ENGLISH),
        ("what does that mean in english", ENGLISH),
        ("English please", ENGLISH),
        ("in english pls", ENGLISH),
        ("could u put that into English for me", ENGLISH),
        ("sorry, I meant in English", ENGLISH),
        ("Can I have this in English instead?", ENGLISH),
        ("no, say it again in English", ENGLISH),
        ("switch from Welsh to English", ENGLISH),
        ("English not Welsh", ENGLISH),
        ("allwch chi ddweud hwnna yn Saesneg", ENGLISH),
        ("be ma hwnna'n feddwl yn Saesneg?", ENGLISH),
        ("Saesneg plis", ENGLISH),
        ("gaf i hynny yn Saesneg os gwelwch yn dda", ENGLISH),
        ("fi ishe Saesneg", ENGLISH),
        ("newid i'r Saesneg", ENGLISH),
        ("in welsh please", WELSH),
        ("Can you repeat that in Welsh?", WELSH),
        ("I'd rather have it in welsh", WELSH),
        ("please translate this to Welsh", WELSH),
        ("now in Welsh", WELSH),
        ("sori, yn gymraeg plis", WELSH),
        ("Cymraeg os gwelwch yn dda", WELSH),
        ("beth am yn Gymraeg?", WELSH),
        ("fedri di ddeud hynna yn Gymraeg", WELSH),
        ("gwed 'na yn Gymraeg", WELSH),
        ("wi moyn e yn Gymraeg", WELSH),
        ("mae'n well gen i Gymraeg", WELSH),
        ("nôl i'r Gymraeg plis", WELSH),
        ("allwn ni siarad Cymraeg", WELSH),
        ("dwedwch o eto yn Gymraeg os gwelwch chi'n dda", WELSH),
        ("ma'n well da fi gymraeg", WELSH),
        ("sa'n well gen i yn saesneg", ENGLISH),
        ("se'n rhwyddach i fi yn Saesneg plis", ENGLISH),
        ("mae Cymraeg yn well 'da ni", WELSH),
        ("gawn ni gario mlaen yn Gymraeg", WELSH),
        ("liciwn i sgwrsio yn Gymraeg", WELSH),
    ],
)
def test_a_message_that_only_asks_for_a_language(text: str, language: Language) -> None:
    wish = language_wishes().wish(text)
    assert wish is not None
    assert wish.whole
    assert wish.asks
    assert wish.language is language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I don't understand Welsh", ENGLISH),
        ("stop the Welsh please", ENGLISH),
        ("why is it in Welsh?", ENGLISH),
        ("sai'n deall y Saesneg", WELSH),
        ("dim Saesneg, diolch", WELSH),
        ("dwi ddim yn dallt Saesneg", WELSH),
        ("pam ti'n ateb yn Saesneg", WELSH),
    ],
)
def test_who_refuses_a_language_asks_for_the_other(text: str, language: Language) -> None:
    wish = language_wishes().wish(text)
    assert wish is not None
    assert wish.whole
    assert wish.refuses
    assert wish.language is language


@pytest.mark.parametrize(
    "text",
    [
        "do i need to speak welsh",
        "is the course in Welsh",
        "can I work in Welsh",
        "will patients speak English to me",
        "do you speak Welsh",
        "are there degrees taught in Welsh in Cardiff",
        "I don't speak Welsh, does that matter",
        "is GCSE English needed",
        "oes rhaid siarad Cymraeg",
        "ydy'r cwrs yn Gymraeg",
        "ydych chi'n siarad Cymraeg",
        "oes angen TGAU Saesneg",
        "alla i weithio yn Gymraeg",
        "faint o Gymraeg sydd ei angen",
        "ydi'r cyfweliad yn Saesneg",
        "mae gen i Gymraeg",
        "ma'r cwrs yn Gymraeg",
        "what does accredited mean in Welsh",
    ],
)
def test_a_question_about_languages_asks_for_none(text: str) -> None:
    assert language_wishes().wish(text) is None


@pytest.mark.parametrize("text", ["english", "Cymraeg", "in Welsh", "yn Saesneg"])
def test_the_name_alone_may_be_a_subject(text: str) -> None:
    wish = language_wishes().wish(text)
    assert wish is not None
    assert not wish.asks


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("what are the hours? in Welsh please", WELSH, "what are the hours?"),
        ("what's the pay in English please", ENGLISH, "what's the pay"),
        ("in Welsh please: where would I work", WELSH, ": where would I work"),
        ("beth yw'r oriau, yn Saesneg plis", ENGLISH, "beth yw'r oriau,"),
        ("beth yw'r cyflog yn Gymraeg os gwelwch yn dda", WELSH, "beth yw'r cyflog"),
    ],
)
def test_a_wish_may_stand_beside_a_question(text: str, language: Language, rest: str) -> None:
    wish = language_wishes().wish(text)
    assert wish is not None
    assert not wish.whole
    assert wish.language is language
    assert language_wishes().without(text).strip() == rest


@pytest.mark.parametrize(
    "text",
    [
        "just speak welsh, and French",
        "speak English, Welsh and a bit of Polish",
        "siarad Cymraeg, a Ffrangeg",
        "welsh, maths and physics",
        "english, B",
    ],
)
def test_who_tells_what_they_speak_or_learn_asks_for_no_language(text: str) -> None:
    assert language_wishes().without(text) == text

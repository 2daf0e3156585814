"""What a question asks for, told by its words in either language."""

from __future__ import annotations

import pytest

from careers.shapes.kinds import TURNED, QuestionKind, YesVerb
from careers.words.colloquial import colloquial
from careers.words.lists import kind_words
from careers.words.tokens import tokenise
from understanding.kinds import KindReader
from understanding.words import NameReader

_ASKED = {
    "whether": [
        "is there an age limit", "do i need to drive", "does the nhs pay the fees",
        "would I have to move", "are there exams", "Is it mostly men?", "so do they interview you",
        "i was wondering if it has a pension", "hi, is dyslexia okay", "oes angen Cymraeg",
    ],
    "can_i": [
        "can i apply again", "could my son do this", "may i defer", "is it possible to train part time",
        "would i be able to work abroad", "do they accept btecs", "im 40 can i still do it",
        "am i allowed to apply twice", "ga i wneud cais eto", "alla i weithio'n rhan amser",
    ],
    "when": [
        "when does STP recruitment open?", "when do i apply", "what month does it start",
        "by when must the form be in", "how early should i apply", "when's the deadline",
        "tell me when it opens", "what time of year do they recruit", "pryd mae'n agor",
        "erbyn pryd mae'n rhaid gwneud cais",
    ],
    "where": [
        "where is it taught", "where do i send it", "which city are they in", "whereabouts are the jobs",
        "what website is it on", "do you know where they train", "where would i live",
        "which hospitals take trainees", "ble mae'r cwrs", "ymhle mae'r swyddi",
    ],
    "how_long": [
        "how long is it", "how many years does the degree take", "how many months off do you get",
        "whats the length of the course", "can you tell me how long training takes",
        "how quickly could i qualify", "how much time does it take up", "duration of the stp?",
        "pa mor hir yw'r cwrs", "faint o amser mae'n cymryd",
    ],
    "how_many": [
        "how many get in", "how many places are there", "what percentage are women",
        "how likely am i to get a place", "what are my chances", "how often do you do nights",
        "how many days holiday", "number of applicants?", "sawl lle sydd", "faint o bobl sy'n gwneud cais",
    ],
    "how_much": [
        "how much does it cost", "how much holiday pay", "what does it cost to register",
        "what are the fees", "how expensive is it", "what do you get paid on it",
        "and how much is the bursary", "any idea how much rent is", "faint mae'n costio",
        "beth yw'r gost",
    ],
    "who_decides": [
        "who decides which band a job is on", "who chooses the trainees", "who sets the pay",
        "whose decision is it", "who has the final say", "do you know who picks the candidates",
        "how do they decide the band", "who is it up to", "pwy sy'n penderfynu", "pwy sy'n dewis",
    ],
    "who": [
        "who pays the fees", "who accredits it", "who would i work with", "whom do i ask",
        "who's the regulator", "which body registers them", "do you know who runs it",
        "and who trains me", "pwy sy'n talu", "at bwy ydw i'n anfon y ffurflen",
    ],
    "how_to": [
        "how do i apply", "how can my daughter get in", "how to join the register",
        "what do i need to do to apply", "how would you go about it", "what are the steps",
        "tips for the interview", "how do people usually get into it", "sut ydw i'n gwneud cais",
        "sut mae dechrau",
    ],
    "why": [
        "why is welsh pay different", "how come it's three years", "what's the reason for that",
        "but why", "why would anyone leave", "whats the point of registering",
        "do you know why they ask", "and why is that", "pam mae'n wahanol", "beth yw'r rheswm",
    ],
    "what_is": [
        "what is the STP", "what's a dosimetrist", "what does accredited mean", "explain banding",
        "what are bands", "what do you mean by spent", "tell me about the ptp", "so what is it",
        "beth yw'r STP", "beth mae hynny'n feddwl",
    ],
    "what_if": [
        "what if i fail", "what happens if I don't get the grades", "what would happen then",
        "what happens after the training", "and what if they reject me", "supposing i drop out",
        "what happens when i qualify", "what should i do if i fail maths", "beth os ydw i'n methu",
        "beth sy'n digwydd wedyn",
    ],
    "which": [
        "which subjects count", "what kind of hospital", "what grades do i need",
        "what a levels would help", "which of the two is better for me", "which unis", "what sort of shifts",
        "what qualifications does it take", "pa bynciau", "pa raddau sydd eu hangen",
    ],
    "compare": [
        "is a technologist the same as a scientist", "what's the difference between ptp and stp",
        "how does it compare with nursing", "is it different from radiography", "ptp vs stp",
        "is wales better than england for pay", "is it just another name for an engineer",
        "does it differ from the old course", "beth yw'r gwahaniaeth rhwng y ddau",
        "ydy e yr un fath â ffisegydd",
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def kinds() -> KindReader:
    return KindReader(kind_words())


_IN_WELSH = {
    "whether": ["odi'r gwaith yn anodd", "oes raid cal gradd", "fysa fo'n broblem", "a fydd angen DBS"],
    "can_i": ["fedra i weithio'n rhan amser", "allwn i neud o adra", "odi'n bosib newid gyrfa", "oes ffordd o gal mewn"],
    "when": ["pryd ma'r cais yn agor", "pa adeg o'r flwyddyn ma'n dechre", "erbyn pryd sy raid gwneud cais"],
    "where": ["lle ma nhw'n gweithio", "ble ga i wybod mwy", "lle fyswn i'n byw", "ym mha le, pa brifysgol"],
    "how_long": ["pa mor hir di'r cwrs", "sawl blwyddyn ma'n gymryd", "faint o amser gymrith o", "faint o flynydde yw e"],
    "how_many": ["sawl lle sy 'na", "faint o bobol sy'n trio", "pa mor aml ma nhw'n gweithio nos"],
    "how_much": ["faint gostith o", "faint ma'n dalu", "be di'r ffi, beth yw'r gost"],
    "who_decides": ["pwy sy'n penderfynu ar y band", "lan i bwy ma fe"],
    "who": ["pwy sy'n talu", "efo pwy fyswn i'n gweithio", "pa gorff sy'n cofrestru"],
    "how_to": ["shwd ma dod yn nyrs", "sut dwi'n gneud cais", "sut fedra i gal profiad"],
    "why": ["pam ma'r cyflog yn isel", "beth yw'r rheswm"],
    "what_is": ["be di STP", "be ydi awdiolegydd", "esbonia'r bandiau i fi"],
    "what_if": ["be os dwi'n methu", "be sy'n digwydd os na cha i le"],
    "which": ["pa radd sy ore", "p'run di'r gora", "pa fath o berson"],
    "compare": ["be di'r gwahaniaeth rhwng y ddwy", "odi fe'n anoddach na nyrsio", "ydi o'r un fath"],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "texts"), _IN_WELSH.items())
def test_a_welsh_question_is_of_its_kind_in_north_and_south(
    kinds: KindReader, kind: str, texts: list[str]
) -> None:
    read = {
        text: [find.id for find in kinds.find(text, colloquial().read(tokenise(text)), welsh=True)]
        for text in texts
    }
    other = {text: found for text, found in read.items() if kind not in found}
    assert not other, "add the words to data/understanding/kinds.yml or colloquial.yml"


def test_two_welsh_questions_are_told_apart_at_their_and(kinds: KindReader) -> None:
    tokens = colloquial().read(tokenise(text := "be di'r cyflog a phryd ma'n dechre"))
    assert [find.id for find in kinds.find(text, tokens, welsh=True)] == ["what_is", "when"]


@pytest.mark.parametrize("text", ["faint o safon uwch sydd eu hangen", "faint o fandia sy na"])
def test_a_welsh_faint_o_asks_how_many_or_how_much(kinds: KindReader, text: str) -> None:
    tokens = colloquial().read(tokenise(text))
    assert {find.id for find in kinds.find(text, tokens, welsh=True)} == {"how_many", "how_much"}


@pytest.mark.parametrize("text", ["faint o gyflog ga i", "faint o arian", "faint o bres sy ynddi"])
def test_a_welsh_faint_o_before_money_asks_how_much(kinds: KindReader, text: str) -> None:
    tokens = colloquial().read(tokenise(text))
    assert [find.id for find in kinds.find(text, tokens, welsh=True)] == ["how_much"]


def _read(kinds: KindReader, text: str) -> list[str]:
    return [find.id for find in kinds.find(text, tokenise(text))]


def test_every_kind_is_asked_for_below() -> None:
    assert set(_ASKED) == {kind.value for kind in QuestionKind}
    assert {len(texts) for texts in _ASKED.values()} == {10}


@pytest.mark.parametrize(("kind", "texts"), _ASKED.items())
def test_a_question_is_of_its_kind_however_it_is_put(
    kinds: KindReader, kind: str, texts: list[str]
) -> None:
    other = {text: found for text in texts if kind not in (found := _read(kinds, text))}
    assert not other, "add the words to data/understanding/kinds.yml"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("can you tell me how long it takes", ["how_long"]),
        ("if i fail, can i resit", ["can_i"]),
        ("when i finish my degree can i apply", ["can_i"]),
        ("i don't know when it opens", ["when"]),
        ("how long is it and when does it start", ["how_long", "when"]),
        ("I was rejected last year. What happens if I apply again?", ["what_if"]),
        ("hello there", []),
        ("band 6 pay", []),
        ("", []),
    ],
)
def test_a_clause_asks_one_thing(kinds: KindReader, text: str, told: list[str]) -> None:
    assert _read(kinds, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "is my age a problem", "am i too old", "would a caution rule me out", "do i not need a degree",
        "is it only for graduates", "can i get in without maths", "would i be staff or a student",
        "does it count against me", "isn't it hard to get in", "ydw i'n rhy hen",
    ],
)  # fmt: skip
def test_a_question_put_the_other_way_round_is_told(kinds: KindReader, text: str) -> None:
    assert TURNED in _read(kinds, text)


@pytest.mark.parametrize(
    "text", ["can i apply again", "is there a pension", "do they pay the fees", "ga i wneud cais"]
)
def test_one_put_straight_is_not(kinds: KindReader, text: str) -> None:
    assert TURNED not in _read(kinds, text)


def test_a_kind_stands_where_its_words_are(kinds: KindReader) -> None:
    text = "so, how long is it?"
    assert [text[find.start : find.end] for find in kinds.find(text, tokenise(text))] == [
        "how long"
    ]


def test_words_may_be_misspelt(reader: NameReader) -> None:
    assert [find.id for find in reader.read("howw long is teh course").kinds] == ["how_long"]


@pytest.mark.parametrize("text", ["must I wait for my results", "do I have to hold off a year"])
def test_who_asks_whether_to_wait_is_told_no_yes(kinds: KindReader, text: str) -> None:
    assert TURNED in [find.id for find in kinds.find(text, tokenise(text))]


@pytest.mark.parametrize(
    "text",
    [
        "i have a criminal record from when i was 16", "I broke my back when I was little",
        "got a caution back when i lived in Leeds", "there's nothing where I live",
    ],
)  # fmt: skip
def test_who_tells_when_or_where_asks_for_neither(kinds: KindReader, text: str) -> None:
    assert [find.id for find in kinds.find(text, tokenise(text))] == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("oes angen gradd", "there_is"),
        ("a oes angen gradd", "there_is"),
        ("sgen i hawl i fwrsariaeth", "there_is"),
        ("ydi'r cwrs yn anodd", "it_is"),
        ("odyn nhw'n gweithio gyda'r nos", "they_are"),
        ("fydd raid i fi symud", "it_will"),
        ("fyswn i'n cael fy nhalu", "you_would"),
        ("fedra i weithio'n rhan amser", "you_can"),
        ("ga i wneud cais eto", "you_may"),
        ("ydych chi'n gwybod os oes prentisiaeth", "there_is"),
        ("mae gen i radd, fydda i'n cael lle", "you_will"),
    ],
)
def test_the_verb_of_a_welsh_question_is_told(reader: NameReader, text: str, verb: str) -> None:
    verbs = {each.value for each in YesVerb}
    assert [find.id for find in reader.read(text).kinds if find.id in verbs] == [verb]


@pytest.mark.parametrize(
    "text", ["pryd fydd y cwrs yn dechrau", "is there a pension", "beth ydy'r cyflog"]
)
def test_no_verb_is_told_of_what_wants_no_yes(reader: NameReader, text: str) -> None:
    verbs = {each.value for each in YesVerb}
    assert not [find for find in reader.read(text).kinds if find.id in verbs]

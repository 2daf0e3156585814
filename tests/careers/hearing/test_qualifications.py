"""What is noted of qualifications is what was said of them, and no more."""

from __future__ import annotations

from typing import Any

import pytest

from careers.eligibility.job import CheckedJob

Q, A, M, E, N = "qualifications", "a_levels", "gcse_maths", "gcse_english", "gcses"
CLASS, SUBJECT, POST = "degree_class", "degree_subject", "postgraduate"

_SAID: list[tuple[str, str | None, dict[str, Any]]] = [
    ("a level maths C, physics B, chemistry D, gcse english 6 maths 7, 9 gcses", Q,
     {Q: ["a-level"], A: 3, N: 9, E: "6", M: "7"}),
    ("3 A levels, took them years ago, plus 7 GCSEs", Q, {Q: ["a-level"], A: 3, N: 7}),
    ("2 A levels (B, C), 7 gcses inc english and maths", Q,
     {Q: ["a-level"], A: 2, N: 7, E: "pass", M: "pass"}),
    ("I passed English and maths and 3 other GCSEs at C, no A levels", Q,
     {A: 0, N: 5, E: "4", M: "4"}),
    ("5 GCSEs all Cs and Ds", Q, {Q: ["gcse"]}),
    ("8 GCSEs, English 3", Q, {Q: ["gcse"], E: "3"}),
    ("3 As, 2 Cs and 1 D at GCSE", Q, {Q: ["gcse"], N: 5}),
    ("2 Bs, 2 Cs, 1 D", N, {N: 4}),
    ("passed maths GCSE", Q, {M: "pass"}),
    ("I failed English and maths GCSE", Q, {E: "u", M: "u"}),
    ("no English GCSE", Q, {E: "not-taken"}),
    ("gcses in English (C) and maths (A*)", N, {E: "4", M: "8"}),
    ("English and maths both grade 5", N, {E: "5", M: "5"}),
    ("(english 8, maths 7)", E, {E: "8", M: "7"}),
    ("business - 1, english - 6", E, {E: "6"}),
    ("Second class upper division", CLASS, {CLASS: "upper-second"}),
    ("2nd class lower", CLASS, {CLASS: "lower-second"}),
    ("second class honours, upper", CLASS, {CLASS: "upper-second"}),
    ("she doesn't have English as a first language", None, {}),
    ("i left school before my exams", Q, {Q: ["none"]}),
    ("also six good gcses (c or above)", M, {N: 6}),
    ("never took it also six good gcses (c or above)", M, {M: "not-taken", N: 6}),
    ("A level art, french, physics, english, maths & six other gcses at C", Q,
     {Q: ["a-level"], A: 3, E: "4", M: "4", N: 8}),
    ("English, maths, art and 6 other gcses", Q, {Q: ["gcse"], N: 9}),
    ("just 3 a levels (welsh b, history b n physics b), english, maths and 5 other gcses at 4 or above",
     Q, {Q: ["a-level"], A: 3, E: "pass", M: "pass", N: 7}),
    ("English (B), maths (C) and 5 other gcses", Q, {Q: ["gcse"], E: "6", M: "4", N: 7}),
    ("gradd a ges i", E, {E: "7"}),
    ("gradd A gafodd e", E, {E: "7"}),
    ("safon uwch: mathemateg (d) a hnd", Q, {Q: ["a-level", "higher"], A: 1}),
    ("I got DDM in my btec", Q, {Q: ["btec"]}),
    ("ddm in an engineering BTEC", Q, {Q: ["btec"]}),
    ("DMM", Q, {}),
    ("mmp, btec extended diploma", Q, {Q: ["btec"]}),
    ("just so u know, it was years ago", E, {}),
    ("do u want the new grade or the old one", M, {}),
    ("u in English, C in maths", E, {E: "u", M: "4"}),
    ("I got a u", E, {E: "u"}),
    ("u", E, {E: "u"}),
    ("english u maths c", N, {E: "u", M: "4"}),
    ("3 A levels this year - 7 GCSE passes at C or above", Q, {Q: ["a-level"], A: 3, N: 7}),
    ("4 CSEs from school", Q, {Q: ["level-2"]}),
    ("a couple of cses, grade 2", Q, {Q: ["level-2"]}),
    ("I got a 3 both times", E, {E: "3"}),
    ("a C both times I sat it", M, {M: "4"}),
    ("a D every time", E, {E: "3"}),
    ("got a 3, hoping for a 4 this time", M, {M: "3"}),
    ("mae gen i 3 y ddau dro", E, {E: "3"}),
    ("Dwi ar flwyddyn 13", Q, {Q: ["a-level"]}),
    ("dwi'n raddedig mewn ffiseg", Q, {Q: ["degree"], SUBJECT: "physics"}),
    ("0, plus an AS level in art", A, {A: 0}),
    ("just 0 - six GCSEs incl. maths", A, {A: 0, N: 6, M: "pass"}),
    ("only a BSc (Hons) in electronic engineering and physics", Q,
     {Q: ["degree"], SUBJECT: "engineering"}),
    ("a BEng (Hons) (2:1) in mechanical and electronic engineering", Q,
     {Q: ["degree"], CLASS: "upper-second", SUBJECT: "engineering"}),
    ("gradd BSc (Anrh) mewn ffiseg a mathemateg", Q, {Q: ["degree"], SUBJECT: "physics"}),
    ("my degree: chemistry, 2-1", Q, {Q: ["degree"], SUBJECT: "other-science", CLASS: "upper-second"}),
    ("7 gcses w/ both english and maths", N, {N: 7, E: "pass", M: "pass"}),
    ("I have two kids. I got eight", N, {N: 8}),
    ("I came out with a degree (First)", Q, {Q: ["degree"], CLASS: "first"}),
    ("a degree (third) in history", Q, {Q: ["degree"], CLASS: "third", SUBJECT: "not-science"}),
    ("English - B, art - E, RE - C, music - C, biology - C, GCSE maths - C", N,
     {E: "6", M: "4", N: 5}),
    ("maths, I passed English and maths and 5 other GCSEs at C or above", SUBJECT,
     {SUBJECT: "maths", E: "pass", M: "pass", N: 7}),
    ("physics at Cardiff and English, maths and 3 other GCSEs at C or above", SUBJECT,
     {SUBJECT: "physics", E: "pass", M: "pass", N: 5}),
    ("I'm doing 2 right now", A, {A: 2}),
    ("I moved here 4 years ago. I can't remember", M, {}),
    ("a C or above - 5 GCSEs 9 to 4", M, {M: "pass", N: 5}),
    ("a level 3 BTEC (engineering) n A levels", Q, {Q: ["btec", "a-level"]}),
    ("a level 3 BTEC (mechanical engineering) and an A level in history", Q,
     {Q: ["btec", "a-level"], A: 1}),
    ("I got a 6 at the second go. 5 GCSEs: French - 3, maths - 8, English - 6, RE - 6, art - 5", E,
     {E: "6", M: "8", N: 4}),
    ("GCSE English at a pass, a D in GCSE maths", E, {E: "pass", M: "3"}),
    ("a third in chemistry. GCSEs: 1 A / 4 Bs / 1 D", CLASS,
     {CLASS: "third", SUBJECT: "other-science", N: 5}),
    ("A levels: art E, music B plus drama A and that's it, oh and English, maths and 4 other GCSEs",
     Q, {Q: ["a-level"], A: 3, N: 6}),
    ("a degree: engineering, pass without honours / an MSc", Q,
     {Q: ["degree"], CLASS: "pass", SUBJECT: "engineering", POST: "yes"}),
    ("never passed any exams", Q, {Q: ["none"]}),
    ("didn't pass that one", M, {M: "u"}),
    ("8 GCSEs at C or above w/ English and maths", N, {N: 8, E: "pass", M: "pass"}),
    ("Welsh and art and music, I passed my English GCSE", A, {A: 3, E: "pass"}),
    ("6 good GCSEs (C or above). GCSEs: English C, maths E", N, {N: 6, E: "4", M: "2"}),
    # The Welsh "a" is no grade beside what is named in Welsh.
    ("3 A levels. 9 GCSEs also, each at B, including English and maths", Q,
     {Q: ["a-level"], A: 3, N: 9, E: "pass", M: "pass"}),
    ("3 lefel A. 9 TGAU hefyd, i gyd yn B, gan gynnwys Saesneg a mathemateg", Q,
     {Q: ["a-level"], A: 3, N: 9, E: "pass", M: "pass"}),
    ("wyth gan gynnwys Saesneg a mathemateg", N, {N: 8, E: "pass", M: "pass"}),
    ("B mewn Saesneg a C mewn mathemateg", E, {E: "6", M: "4"}),
    ("bioleg, cemeg a mathemateg", A, {A: 3}),
    ("celf a drama", A, {A: 2}),
    ("drama a cherddoriaeth", A, {A: 2}),
    ("mathemateg a", M, {M: "7"}),
    ("maths a, English b", M, {M: "7", E: "6"}),
    ("gwneud y radd", Q, {}),
    ("no is it shift work?", POST, {POST: "no"}),
    ("yes what are the hours?", POST, {POST: "yes"}),
    ("nac oes beth yw'r oriau?", POST, {POST: "no"}),
    ("A levels, two", Q, {Q: ["a-level"], A: 2}),
    ("a levels! got 4 of them", Q, {Q: ["a-level"], A: 4}),
    ("NVQ level 3", Q, {Q: ["other-level-3"]}),
    ("a nine", M, {M: "9"}),
    ("grade four", E, {E: "4"}),
    ("seven GCSEs", E, {N: 7}),
    ("6 or 7", N, {N: 6}),
    ("eight or nine, probably nine", N, {N: 9}),
    ("5-6", N, {N: 5}),
    ("maths, welsh and four others, all Bs", N, {N: 6, M: "6"}),
    ("triple science 7 7 6, english lang 5, english lit 4, maths 3", N, {N: 5, E: "5", M: "3"}),
    ("7 GCSEs and predicted BBC", Q, {A: 3, N: 7}),
    ("5 GCSEs, AABBC", N, {N: 5}),
    ("hoping for a first", CLASS, {CLASS: "first"}),
    ("do I need 3 A levels?", None, {}),
    ("is the graduate scheme for me", None, {}),
    ("a 6, and a 7 in maths", E, {E: "6", M: "7"}),
    ("should get a 6", M, {M: "6"}),
    ("my mistake, a 6 in GCSE maths", N, {M: "6"}),
    ("U in maths gcse", Q, {M: "u"}),
    ("8 including maths and english", N, {N: 8, E: "pass", M: "pass"}),
    ("eight, english and maths among them", N, {N: 8, E: "pass", M: "pass"}),
    ("5s in english and maths gcse, passed 7 overall", E, {N: 7, E: "5", M: "5"}),
    ("7s in english, maths and science", N, {E: "7", M: "7"}),
    ("6s and 7s in english and maths", E, {E: "6", M: "6"}),
    ("As in English and maths, 8 altogether", N, {N: 8, E: "7", M: "7"}),
    ("7 altogether with Cs in maths and english", N, {N: 7, E: "4", M: "4"}),
    ("maths/physics/chemistry", A, {A: 3}),
    ("A*AB in maths, physics and chem at A level", Q, {Q: ["a-level"], A: 3}),
    ("A levels in economics and French & an HND in engineering", Q,
     {Q: ["a-level", "higher"], A: 2}),
    ("an MSc in biomedical engineering", Q, {Q: ["postgraduate"], POST: "yes"}),
    ("a level biology and a degree in history, 2:1", Q,
     {Q: ["a-level", "degree"], A: 1, CLASS: "upper-second", SUBJECT: "not-science"}),
    ("level 2 BTEC", Q, {Q: ["level-2"]}),
    ("in year 11", Q, {Q: ["gcse"]}),
    ("doing my GCSEs now", Q, {Q: ["gcse"]}),
    ("got nothing", Q, {Q: ["none"]}),
    ("nothing really, left school at 15", Q, {Q: ["none"]}),
    ("just the degree", POST, {Q: ["degree"], POST: "no"}),
    ("a 2-1 in mathematics", CLASS, {CLASS: "upper-second", SUBJECT: "maths"}),
    ("history, a 2-1", CLASS, {CLASS: "upper-second", SUBJECT: "not-science"}),
    ("BSc maths (first)", Q, {Q: ["degree"], CLASS: "first", SUBJECT: "maths"}),
    ("English, maths and three other GCSEs at C or above", N, {N: 5, E: "pass", M: "pass"}),
    ("a 7 in both English and maths", N, {E: "7", M: "7"}),
    ("I took ten GCSEs and passed eight", N, {N: 8}),
    ("never passed GCSE English", N, {E: "u"}),
    ("a for english, b for maths", E, {E: "7", M: "6"}),
    ("an A, an A*, a B, a C, a D and two Es", N, {N: 4}),
    ("maths 6, art 5, english 4, drama 3, french 7, music 2", N, {N: 4, E: "4", M: "6"}),
    ("economics at A level, and I got a 7 in English at GCSE", A,
     {Q: ["a-level"], A: 1, E: "7"}),
    ("six GCSEs at C and up (English 2, maths 7)", A, {N: 6, E: "2", M: "7"}),
    ("Scottish Highers AABB", Q, {Q: ["other-level-3"]}),
    ("an apprenticeship at level 3", Q, {Q: ["other-level-3"]}),
    ("three (dropped German after AS)", A, {A: 3}),
    ("3 - art, biology plus sociology", A, {A: 3}),
    ("2: further maths, psychology", A, {A: 2}),
    ("8 gcses inc. maths and english", N, {N: 8, E: "pass", M: "pass"}),
    ("GCSE English B and maths A", N, {E: "6", M: "7"}),
    ("7 GCSEs at 4/c or higher, english b and maths a", N, {N: 7, E: "6", M: "7"}),
    ("1 9 and 1 7 and 4 6s and 1 3", N, {N: 6}),
    ("two as / 1 a* / 3 bs / 1 d", N, {N: 6}),
    ("A levels in art and history - he got a 6 in maths gcse", Q,
     {Q: ["a-level"], A: 2, M: "6"}),
    ("history, art and two As and a B at GCSE", A, {A: 2, N: 3}),
    ("English and maths both passed", E, {E: "pass", M: "pass"}),
    ("ten gcses: c in art, d in english; maths gcse: a", N, {E: "3", M: "7"}),
    ("a BTEC in sport and history & French at A level", Q, {Q: ["btec", "a-level"], A: 2}),
    ("an A level in history", Q, {Q: ["a-level"], A: 1}),
    ("physics (C) at A level", Q, {Q: ["a-level"], A: 1}),
    ("my GCSEs", Q, {Q: ["gcse"]}),
    ("2 gcses including english", Q, {Q: ["gcse"], N: 2, E: "pass"}),
    ("a third class in electronic engineering - english gcse: b", Q,
     {CLASS: "third", SUBJECT: "engineering", E: "6"}),
    ("a 1st in zoology", None, {CLASS: "first", SUBJECT: "other-science"}),
    ("law, english gcse: 4", SUBJECT, {SUBJECT: "not-science", E: "4"}),
    ("ENGLISH GCSE IS A U", Q, {E: "u"}),
    ("8 - gcse maths B, gcse english B who pays for the degree?", N, {N: 8, E: "6", M: "6"}),
    ("an 8 in English, not a 7", M, {E: "8"}),
    ("I moved here 4 years ago. 8", N, {N: 8}),
    ("deaf in one ear, just so you know. 2", A, {A: 2}),
    ("GCSEs: 2 A*s, 1 A*, 4 Bs, 1 C and 2 Ds", N, {N: 8}),
    ("still at school, year 10, GCSEs next year", Q, {Q: ["gcse"]}),
    ("an NVQ 3 in hairdressing", Q, {Q: ["other-level-3"]}),
    ("8 GCSEs x", N, {N: 8}),
    ("6 with 4 & above", N, {N: 6}),
    ("my daughter is 6 so it's got to be near", A, {}),
    ("a two:one", CLASS, {CLASS: "upper-second"}),
]  # fmt: skip


_IN_WELSH: list[tuple[str, str | None, dict[str, Any]]] = [
    ("mae gyda fi 6 TGAU ar radd C neu uwch", N, {N: 6}),
    ("mae gyda fi 4", N, {N: 4}),
    ("gradd hanes, wyth TGAU", Q, {Q: ["degree"], SUBJECT: "not-science", N: 8}),
    ("gradd maths a MRes", Q, {Q: ["degree", "postgraduate"], SUBJECT: "maths", POST: "yes"}),
    (
        "gradd 2:1 mewn seicoleg",
        Q,
        {Q: ["degree"], SUBJECT: "other-science", CLASS: "upper-second"},
    ),
    ("mae gyda fi HNC A SAFON UWCH", Q, {Q: ["higher", "a-level"]}),
    ("C MEWN SAESNEG, A MEWN MATHS", E, {E: "4", M: "7"}),
    ("dim ond tri TGAU ar radd C neu uwch", Q, {Q: ["gcse"], N: 3}),
    ("a bod yn onest dim clem", E, {}),
    ("dw i'n 27 ac mae gyda fi TGAU. mathemateg TGAU gradd 4", Q, {Q: ["gcse"], M: "4"}),
    ("TGAU Saesneg gradd C", E, {E: "4"}),
    ("gradd C", E, {E: "4"}),
    ("mae gen i gymwysterau o wlad Pwyl", Q, {Q: ["abroad"]}),
    ("Safon Uwch mewn celf + cyfrifiadureg a gradd sylfaen", Q, {Q: ["a-level", "higher"], A: 2}),
    ("PASIODD O TGAU SAESNEG A MATHEMATEG", E, {E: "pass", M: "pass"}),
    ("saesneg, maths a pedwar tgau arall ar radd c neu uwch", N, {E: "pass", M: "pass", N: 6}),
    ("4 oedd y Saesneg, nid 7", N, {E: "4"}),
    ("mae hi'n gwneud tri ar hyn o bryd", A, {A: 3}),
    ("Cafodd fy chwaer radd mewn peirianneg ond nid fi. 2 Safon Uwch", Q, {Q: ["a-level"], A: 2}),
    ("dwi'n dal ym mlwyddyn 9", Q, {Q: ["gcse"]}),
    ("Diploma Estynedig BTEC", Q, {Q: ["btec"]}),
    ("1af", CLASS, {CLASS: "first"}),
    ("safon uwch maths bellach, cymdeithaseg a mathemateg", Q, {Q: ["a-level"], A: 3}),
    ("gradd 8 gafodd e", E, {E: "8"}),
    ("o diar, dim", A, {A: 0}),
    ("oes, doethuriaeth", POST, {POST: "yes", Q: ["postgraduate"]}),
    ("does gen i ddim", Q, {Q: ["none"]}),
]


@pytest.mark.parametrize(("words", "asked", "told"), _IN_WELSH)
def test_in_welsh_too_what_was_said_is_noted_and_no_more(
    job: CheckedJob, words: str, asked: str | None, told: dict[str, Any]
) -> None:
    assert job.reader.read(words, asked).answers == told


_TOLD_BESIDE: list[tuple[str, str | None, dict[str, Any]]] = [
    ("11 A*-B", N, {N: 11}),
    ("9 A*-A", N, {N: 9}),
    ("10 at A*-B", N, {N: 10}),
    ("8 at 9-6", N, {N: 8}),
    ("9 grades 7-9", N, {N: 9}),
    ("all 5-8, 9 of them", N, {N: 9}),
    ("9 GCSEs, grades 5 to 8", N, {N: 9}),
    ("10 GCSEs A* to B", Q, {Q: ["gcse"], N: 10}),
    ("8 GCSEs grades 9-5", Q, {Q: ["gcse"], N: 8}),
    # Some of these are no passes, and nobody said how many.
    ("8 gcses A-E", N, {}),
    ("7 GCSEs from B to D", N, {}),
    ("8 GCSEs at 3-6", N, {}),
    # Without "grades" the numbers count GCSEs.
    ("5 to 9", N, {N: 5}),
    ("i passed gcse english, i failed math at gcse", E, {E: "pass", M: "u"}),
    ("seven GCSEs inc maths and English, GCSE maths grade B", N, {N: 7, E: "pass", M: "6"}),
    ("art B and psychology B and maths B, English GCSE, grade D", A, {A: 3, E: "3"}),
    ("an A", A, {}),
    ("a BSc (Hons) in biology, hope that's ok", Q, {Q: ["degree"], SUBJECT: "other-science"}),
    (
        "8 GCSEs at 4 or above with maths and English, I got an A in maths at GCSE",
        N,
        {N: 8, E: "pass", M: "7"},
    ),
    ("I got A* B B", A, {A: 3}),
    ("btec engineering level 3", Q, {Q: ["btec"]}),
    ("BTEC in sport, level 2", Q, {Q: ["level-2"]}),
    ("btec peirianneg lefel 3", Q, {Q: ["btec"]}),
    ("City and Guilds level 3", Q, {Q: ["other-level-3"]}),
    ("an apprenticeship in plumbing, level 2", Q, {Q: ["level-2"]}),
    ("a BTEC and a level 3 diploma", Q, {Q: ["btec", "other-level-3"]}),
    ("no a levels, just a btec", Q, {Q: ["btec"], A: 0}),
    ("No A levels, only a BTEC in sport", Q, {Q: ["btec"], A: 0}),
    ("no degree, just A levels", Q, {Q: ["a-level"]}),
    ("no a levels, only gcses", Q, {Q: ["gcse"], A: 0}),
    ("no gcses, just functional skills", Q, {Q: ["level-2"], N: 0}),
    ("no GCSEs, A levels or anything", Q, {Q: ["none"], N: 0}),
    ("Irish leaving cert, higher level maths and physics", Q, {Q: ["abroad"]}),
    ("IB with higher level maths", Q, {Q: ["ib"]}),
    ("does gen i ddim cymwysterau", Q, {Q: ["none"]}),
    ("does gen i ddim gradd, jyst Safon Uwch", Q, {Q: ["a-level"]}),
    ("dim byd eto, dw i ym mlwyddyn 10", Q, {Q: ["gcse"]}),
    ("gadewais i'r ysgol heb ddim byd", Q, {Q: ["none"]}),
]


@pytest.mark.parametrize(("words", "asked", "told"), _TOLD_BESIDE)
def test_a_range_a_level_and_a_denial_reach_as_far_as_they_are_meant(
    job: CheckedJob, words: str, asked: str | None, told: dict[str, Any]
) -> None:
    assert job.reader.read(words, asked).answers == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("does a welsh bacc count", ["other-level-3"]),
        ("does an HNC count?", ["higher"]),
        ("is an HND ok", ["higher"]),
        ("do O levels count as GCSEs", ["gcse"]),
        ("do apprenticeships count? i did a level 2 one in plumbing", ["level-2"]),
    ],
)
def test_who_asks_whether_something_counts_has_it(
    job: CheckedJob, words: str, told: list[str]
) -> None:
    reading = job.reader.read(words, Q)
    assert (reading.answers[Q], reading.asks) == (told, True)


@pytest.mark.parametrize(
    ("words", "asked"),
    [("does a BTEC count instead?", M), ("is a degree needed?", Q), ("do you need A levels", Q)],
)
def test_what_is_asked_of_the_job_is_had_by_nobody(job: CheckedJob, words: str, asked: str) -> None:
    assert job.reader.read(words, asked).answers == {}


@pytest.mark.parametrize(("words", "asked", "told"), _SAID)
def test_what_is_noted_follows_from_what_was_said(
    job: CheckedJob, words: str, asked: str | None, told: dict[str, Any]
) -> None:
    assert job.reader.read(words, asked).answers == told


@pytest.mark.parametrize(
    "words",
    [
        "I got a C in English and a B in maths",
        "English B, maths C, science BB",
        "it was a D in English",
        "a B for chemistry",
    ],
)
def test_a_letter_without_a_level_is_of_no_level(job: CheckedJob, words: str) -> None:
    reading = job.reader.read(words, Q)
    assert reading.answers == {}
    assert reading.unplaced


@pytest.mark.parametrize("words", ["it was a D in English", "English: D", "D for english"])
def test_a_letter_corrects_what_is_known_of_its_subject(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, None, known={E: "4", M: "4"}).answers == {E: "3"}


@pytest.mark.parametrize("words", ["no, I've got 2 A levels", "na, mae gen i 2 Safon Uwch"])
def test_a_no_before_something_else_is_no_grade(job: CheckedJob, words: str) -> None:
    found = job.reader.read(words, M, known={Q: ["btec"]}).answers
    assert found == {Q: ["a-level"], A: 2}


@pytest.mark.parametrize("words", ["no", "na", "no, I never took it"])
def test_a_no_to_a_grade_says_that_there_is_none(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, M, known={Q: ["btec"]}).answers == {M: "not-taken"}


@pytest.mark.parametrize("words", ["yes", "yeah", "yep I have"])
def test_yes_tells_no_grade(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, E).answers == {}


@pytest.mark.parametrize(
    ("words", "asked"),
    [("I live 3 miles from the hospital", A), ("yr 10", N), ("maths was an E", A), ("I'm 41", N)],
)
def test_a_number_that_counts_something_else_is_no_answer(
    job: CheckedJob, words: str, asked: str
) -> None:
    assert asked not in job.reader.read(words, asked).answers


@pytest.mark.parametrize("words", ["gradd", "Gradd.", "degree"])
def test_a_degree_may_be_all_that_is_said_to_begin_with(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, None, everything=True).answers == {Q: ["degree"]}


def test_a_grade_to_begin_with_is_no_degree(job: CheckedJob) -> None:
    assert Q not in job.reader.read("gradd C", None, everything=True).answers

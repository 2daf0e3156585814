"""Commands in visitors' own words, and what only looks like one."""

from __future__ import annotations

import pytest

from careers.hearing.commands import RESULT, CommandReader
from careers.shapes.store import Store
from careers.words.vocabulary import reader_of


@pytest.fixture(scope="module")
def commands(store: Store) -> CommandReader:
    return CommandReader(store.answer_words, reader_of(store))


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("why?", "why"),
        ("why do you ask", "why"),
        ("skip this one please", "skip"),
        ("next", "skip"),
        ("can we go back", "back"),
        ("ok stop", "stop"),
        ("I don't want to do this any more", "stop"),
        ("forget it", "stop"),
        ("let's carry on", "carry_on"),
        ("where were we?", "carry_on"),
        ("what did I tell you", "told"),
        ("change my degree class", "change"),
        ("wait, it was lower than that", "change"),
        ("start again please", "again"),
        ("what was the question?", "repeat"),
        ("summary please", "summary"),
        ("be ma hynna'n feddwl", "repeat"),
        ("beth mae hynny'n feddwl?", "repeat"),
        ("be ti'n feddwl", "repeat"),
        ("sa i'n dallt y cwestiwn", "repeat"),
        ("nesa", "skip"),
        ("mlaen i'r un nesa plis", "skip"),
        ("shwd ma hwnna'n newid y cyflog", None),
        ("be sy nesa ar ôl cymhwyso", None),
    ],
)
def test_a_command_is_found(commands: CommandReader, words: str, command: str | None) -> None:
    assert commands.read(words) == command


@pytest.mark.parametrize(
    "words",
    ["why do nurses earn less", "when do shifts stop", "3 a levels", "next year"],
)  # fmt: skip
def test_what_holds_more_than_a_command_is_none(commands: CommandReader, words: str) -> None:
    assert commands.read(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "could I become one",
        "Could I do this job?",
        "am I qualified",
        "I've got a 2:2 in engineering, any chance?",
        "I have a degree in history. Can I do this job?",
        "could someone like me get into this",
        "do I meet the requirements?",
        "cud i do this job",
        "cn i becom 1",
        "wud they tak me",
        "can i go for it",
        "do i have the right grades",
        "am i able to apply",
        "would I get on the course",
        "graduate here, do i fit",
        "coud i do tihs job",
        "Would my background fit? I graduated in July.",
        "finishing an apprenticeship could i do this after",
        "I haven't got a degree, could I still do this?",
        "My niece is 17, would this be something she could do?",
        "what are my chances of doing this",
        "is it open to my lad",
        "im 43 is it too late for me",
        "do you think I'd be accepted",
        "wondering whether my daughter could apply for this",
        "have i got enough to get on",
        "would the uni take me with a btec",
        "do my results cut it",
        "is there any way in for me",
        "is my degree ok for it",
        "would i qualify in principle",
        "am i at the moment eligible",
        "can you tell me whether i'm eligible",
        "is it worth me applying",
        "is there any point in my applying",
        "should he even bother applying",
        "could someone with my grades do it",
        "would an HND get me in",
        "is this a realistic choice for her",
        "do you know if she's qualified for this",
        "which route would be right for me",
        "which way in suits my son",
        "is it too late for me to get in",
        "pa lwybr fyddai'n addas i mi",
        "beth fyddai'r ffordd i mewn i fy mab",
        "ydy'r swydd hon i fi",
        "gwiriwch fy nghymhwysedd",
        "fyddwn i'n gymwys mewn egwyddor",
        "ydw i'n gymwys",
        "oes gen i siawns",
        "ydy fy ngraddau'n ddigon da",
        "alla i gael fy nerbyn",
        "a fyddai fy merch yn cael lle",
        "oes gobaith i mi gael fy nerbyn",
    ],
)
def test_the_check_is_asked_for_in_many_ways(commands: CommandReader, words: str) -> None:
    assert commands.starts(words)


@pytest.mark.parametrize(
    "words",
    [
        "can I do this job part-time?",
        "is a 2:2 enough?",
        "what does it pay",
        "how do I get in?",
        "when can i apply",
        "can I apply online",
        "what can I do with this job",
        "could i do it in cardiff",
        "can I do it in Welsh",
        "would I get paid",
        "is there a way to get promoted",
        "could I move up to band 7",
        "is it possible to work part time",
        "would they pay for my course",
        "am i paid while i train",
        "can i start in january",
        "pryd alla i wneud cais",
        "is it worth doing a masters",
        "is there any point in joining a union",
        "could someone with a degree earn more",
        "would a masters get me a higher band",
        "should i bother with an access course",
        "which route is the shortest",
        "which route is best paid",
        "is it too late to apply for 2027",
        "pa lwybr sy'n talu orau",
    ],
)
def test_other_questions_do_not_start_the_check(commands: CommandReader, words: str) -> None:
    assert not commands.starts(words)


@pytest.mark.parametrize(
    ("words", "alone"),
    [("could I do this job?", True), ("hi, would they have me", True), ("I'm 50, can I apply?", False), ("can I get in with a BTEC", False)],
)  # fmt: skip
def test_it_is_known_whether_anything_else_is_said(
    commands: CommandReader, words: str, alone: bool
) -> None:
    assert commands.only_starts(words) is alone


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("BBC in maths, physics and chem, any good?", True),
        ("8 GCSEs and 3 A levels - good enough?", True),
        ("AAB, is that enough", True),
        ("would a 2:2 in engineering be good enough", True),
        ("a fyddai 2:2 mewn ffiseg yn ddigon?", True),
        ("BBC mewn maths, ffiseg a chemeg, unrhyw werth?", True),
        ("is a 2:2 enough?", False),
        ("are 3 A levels good enough", False),
        ("what grades are good enough", False),
    ],
)
def test_whether_what_is_told_will_do_is_asked_of_somebody(
    commands: CommandReader, words: str, asked: bool
) -> None:
    assert commands.asks_if_enough(words) is asked


@pytest.mark.parametrize(
    "words",
    [
        "so can i?",
        "what does that leave me with",
        "am i in then",
        "whats the answer then",
        "right, how did i do",
        "will that do it",
        "did I get in",
        "is that gonna be enough",
        "have i got enough then",
        "so am i in or out",
        "come on then, what's the verdict",
        "ok so whats my result",
        "what's that mean for me",
        "and where does that leave us",
        "which of those routes are open to me",
        "which ones could i do",
        "so where do i stand",
        "how did it come out",
        "could she do it then",
        "can he get in with that",
        "would they take me with that",
        "so do they want me",
        "so what can i do",
        "is it enough",
        "do i make the cut",
        "have i made it",
        "does that get him in",
        "what would all that open up for her",
        "give me the result",
        "so whats the answer",
        "what is my answer then",
        "so which route",
        "what's open to us with that lot",
        "what are her options",
        "how am i doing",
        "did i pass",
        "would it be enough",
        "felly alla i?",
        "beth yw'r canlyniad",
        "beth allwn i wneud gyda hynny",
        "lle dw i'n sefyll",
        "ydy hynny'n ddigon",
        "pa lwybrau sydd ar agor i fi",
        "be 'di fy opsiynau i",
    ],
)
def test_who_asks_how_it_comes_out_asks_for_the_result(commands: CommandReader, words: str) -> None:
    assert commands.read(words) == RESULT


@pytest.mark.parametrize(
    "words",
    [
        "what can i do with that degree",
        "what are my options for part time work",
        "where do i stand on holidays",
        "would I get in trouble for that",
        "am i in the right place",
        "how does it look on a cv",
        "what are my chances of promotion",
        "what are the shifts",
        "is that good enough pay to live on",
        "what do i qualify for in benefits",
        "is it any good as a job",
        "which way do i go to the hospital",
        "what's the outcome for patients",
        "what's the result of the scan",
        "what is the verdict on agency work",
        "what does that get me in pay",
        "which door is the entrance",
        "can i do it part time",
        "can i do it from home",
        "is that enough sleep",
        "what's open on sundays",
        "waiting for my results",
        "i get my results in august",
        "i haven't had my results",
        "i got a good result in maths",
        "when do i get my results",
        "i don't know the result",
        "i don't know the answer",
        "what's the answer to question two",
        "what does that mean",
        "what do they do all day",
        "what does it involve",
        "how do i apply",
        "how would i get in",
        "what grades would get me in",
        "when could i get in",
        "what does that pay",
        "what can i do with a BTEC",
        "what would i do all day",
        "what could i earn",
        "is that per year",
        "is that before tax",
        "are they open at weekends",
        "what else could i do",
        "which uni then",
        "where is that",
        "do they do well",
        "is that the same in england",
        "so what do they do",
        "i passed",
        "i did ok",
        "3 of them are ok",
        "my results were ok",
        "how are the results checked",
        "beth mae hynny'n ei olygu",
        "ble mae hynny",
        "ydy hynny'n cynnwys penwythnosau",
        "dw i'n aros am fy nghanlyniadau",
        "pa gwrs sydd orau",
    ],
)
def test_what_only_sounds_like_it_asks_for_no_result(commands: CommandReader, words: str) -> None:
    assert commands.read(words) != RESULT


@pytest.mark.parametrize(
    "words",
    [
        "go back",
        "can we go back",
        "go back one please",
        "go back a step",
        "take me back to the last question",
        "could you go back to the previous one",
        "i want to go back",
        "let me go back a bit",
        "oops go back",
        "back",
        "previous question",
        "mynd yn ôl",
        "ewch yn ôl plis",
    ],
)
def test_going_back_is_told_in_many_ways(commands: CommandReader, words: str) -> None:
    assert commands.read(words) == "back"


@pytest.mark.parametrize(
    "words",
    [
        "do i have to go back to college",
        "would i need to go back to school for that",
        "could i go back to work after",
        "i went back to uni at 30",
        "can i go back to being a nurse",
        "i'd have to go back into education",
        "going back to study",
        "we moved back to wales",
        "i came back to it",
    ],
)
def test_who_goes_back_to_anything_else_tells_no_command(
    commands: CommandReader, words: str
) -> None:
    assert commands.read(words) is None

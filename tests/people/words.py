"""The words of a person: what the slots of the templates are filled with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.people.grammar import listed
from tests.people.truth import NOT_TAKEN, UNGRADED, Person, good, in_letters

FOLDER = Path(__file__).parent / "ways"
Slots = dict[str, str | Sequence[str] | None]

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
# Grades in a row that read as a word.
_WORDS = frozenset(
    {"add", "bad", "cab", "dad", "bed", "bee", "ace", "abba", "dead", "deed", "cede"}
)
_FEW = (["none", "0", "zero"], ["1", "one", "just the one"])
_VOICES = {
    "me": {"I": "I", "Ive": "I've", "Im": "I'm", "my": "my", "me": "me", "I_have": "I have"},
    "son": {"I": "he", "Ive": "he's", "Im": "he's", "my": "his", "me": "him", "I_have": "he has"},
    "daughter": {
        "I": "she", "Ive": "she's", "Im": "she's", "my": "her", "me": "her", "I_have": "she has",
    },
    "friend": {
        "I": "they", "Ive": "they've", "Im": "they're", "my": "their", "me": "them",
        "I_have": "they have",
    },
}  # fmt: skip
_CLASSES: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    "first": (
        ["First", "first", "1st", "first class honours"],
        ["a first", "a First", "a 1st", "first class honours", "a first-class"],
    ),
    "upper-second": (
        ["2:1", "2.1", "2-1", "upper second", "2i", "two one"],
        ["a 2:1", "a 2.1", "a two one", "an upper second", "a 2-1", "a two:one"],
    ),
    "lower-second": (
        ["2:2", "2.2", "2-2", "lower second", "2ii", "two two"],
        ["a 2:2", "a 2.2", "a two two", "a lower second", "a 2-2"],
    ),
    "third": (["third", "3rd", "third class"], ["a third", "a 3rd", "a third class"]),
    "pass": (
        ["pass without honours", "ordinary degree"],
        ["a pass without honours", "an ordinary degree", "a pass degree"],
    ),
}
_DEGREES: dict[str, Sequence[str]] = {
    "physics": ["physics", "Physics", "applied physics", "theoretical physics", "astrophysics"],
    "engineering": [
        "engineering", "mechanical engineering", "electrical engineering", "civil engineering",
        "electronic engineering", "biomedical engineering", "aerospace engineering",
    ],
    "maths": ["maths", "mathematics", "applied maths", "pure mathematics"],
    "other-science": [
        "biology", "chemistry", "biochemistry", "biomedical science", "zoology", "neuroscience",
        "microbiology", "pharmacology", "marine biology", "biological sciences",
    ],
    "not-science": [
        "history", "English", "law", "business studies", "French", "fine art", "music", "drama",
        "accounting", "media studies", "graphic design", "philosophy", "theology",
    ],
}  # fmt: skip
_PLAIN_DEGREES = {
    "physics": ["physics"], "engineering": ["engineering"], "maths": ["maths"],
    "other-science": ["biology", "chemistry"], "not-science": ["history", "law"],
}  # fmt: skip
_POSTGRADUATE = [
    "a master's", "a masters", "an MSc", "a master's in medical physics",
    "an MSc in biomedical engineering", "a PhD", "a PhD in materials science", "an MRes",
    "a postgraduate diploma", "a masters degree", "an MPhil",
]  # fmt: skip
_YOUNG = ("year 9", "year 10", "year 11")
_YEARS = ("year {}", "yr {}", "Year {}", "y{}")


@cache
def ways(name: str) -> Any:
    """A file of ways to say things."""
    return yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))


def slots_of(person: Person, part: str, old: Person | None, rng: Random) -> Slots:
    """The words of a person.

    Args:
        person: whom it is about.
        part: `gcses` or `levels`, which may be done or still expected.
        old: what was said by mistake before.
        rng: orders lists.
    """
    young = person.stage in _YOUNG
    expected = young if part == "gcses" else person.expected
    exact = person.memory == "grades"
    known = person.memory != "nothing"
    both = known and good(person.english) and good(person.maths)
    return {
        **_VOICES[person.voice],
        **ways("holdings")["subjects"],
        "me_only": _mark(person.voice == "me"),
        "other_only": _mark(person.voice != "me"),
        "done": _mark(not expected),
        "exp": _mark(expected),
        "young": _mark(young),
        "schooling": _mark(person.stage.startswith("year")),
        "stage": [each.format(person.stage[5:]) for each in _YEARS],
        "memory_passes": _mark(known),
        "both_ok": _mark(both),
        "both_bad": _mark(exact and _bad(person.english) and _bad(person.maths)),
        **_grade("en", person.english, person, old.english if old else None),
        **_grade("ma", person.maths, person, old.maths if old else None),
        "a_both": _article(person.english, person)
        if exact and person.english == person.maths and person.english != NOT_TAKEN
        else None,
        **_counts(person, both, rng),
        **_a_levels(person, rng),
        **_degree(person),
        **_before(person, old),
    }


def _mark(holds: bool) -> str | None:
    return "" if holds else None


def _bad(grade: str) -> bool:
    return not good(grade) and grade != NOT_TAKEN


def _said(grade: str, person: Person) -> str:
    return in_letters(grade) if person.letters or grade == UNGRADED else grade


def _article(grade: str, person: Person) -> str:
    said = _said(grade, person)
    return f"an {said}" if said[0] in "AEF8" else f"a {said}"


def _grade(name: str, grade: str, person: Person, old: str | None) -> Slots:
    exact = person.memory == "grades" and grade != NOT_TAKEN
    known = person.memory != "nothing"
    return {
        name: _said(grade, person) if exact else None,
        f"a_{name}": _article(grade, person) if exact else None,
        f"{name}_ok": _mark(known and good(grade)),
        f"{name}_bad": _mark(exact and _bad(grade)),
        f"{name}_u": _mark(exact and grade == UNGRADED),
        f"{name}_none": _mark(known and grade == NOT_TAKEN),
    }


def _number(count: int) -> list[str]:
    return [str(count), _NUMBERS[count]]


def _counts(person: Person, both: bool, rng: Random) -> Slots:
    known = person.memory != "nothing" and person.has_gcses
    exact = person.memory == "grades" and person.has_gcses
    grades = [grade for _, grade in person.others]
    grades += [each for each in (person.english, person.maths) if each != NOT_TAKEN]
    rest = person.passes - 2
    return {
        "cnt": _number(person.passes) if known and person.passes > 1 else None,
        "cnt_few": _FEW[person.passes]
        if person.memory != "nothing" and person.passes < len(_FEW)
        else None,
        "cnt_rest": _number(rest) if both and rest > 0 else None,
        "sat": _number(person.sat) if known and person.sat else None,
        "all_ok": _mark(known and person.sat == person.passes),
        "gcse_list": _gcse_lists(person, rng) if exact and person.others else None,
        "tally": _tally(grades, person, rng) if exact and person.passes else None,
    }


def _gcse_lists(person: Person, rng: Random) -> list[str] | None:
    pairs = [("English", person.english), ("maths", person.maths), *person.others]
    if NOT_TAKEN in (person.english, person.maths):
        return None
    rng.shuffle(pairs)
    said = [(subject, _said(grade, person)) for subject, grade in pairs]
    return [
        ", ".join(f"{subject} {grade}" for subject, grade in said),
        ", ".join(f"{subject} - {grade}" for subject, grade in said),
        ", ".join(f"{subject} ({grade})" for subject, grade in said),
        ", ".join(f"{subject}: {grade}" for subject, grade in said),
        ", ".join(f"{grade} in {subject}" for subject, grade in said),
        ", ".join(f"{_article(grade, person)} in {subject}" for subject, grade in pairs),
        "\n".join(f"{subject} {grade}" for subject, grade in said),
    ]


def _tally(grades: Iterable[str], person: Person, rng: Random) -> list[str]:
    counted = Counter(_said(grade, person) for grade in grades)
    order = sorted(counted, key=lambda each: (each[0].isdecimal(), each))
    if not person.letters:
        order = sorted(counted, reverse=True)

    def one(grade: str, count: int, words: bool) -> str:
        if count == 1 and words:
            return f"an {grade}" if grade[0] in "AEFU8" and grade != "U" else f"a {grade}"
        return f"{_NUMBERS[count] if words else count} {grade}{'s' if count > 1 else ''}"

    return [
        listed([one(each, counted[each], words) for each in order], rng) for words in (False, True)
    ]


def _a_levels(person: Person, rng: Random) -> Slots:
    count = len(person.a_levels)
    pairs = list(person.a_levels)
    rng.shuffle(pairs)
    subjects = [subject for subject, _ in pairs]
    graded = [f"{subject} {grade}" for subject, grade in pairs]
    bracketed = [f"{subject} ({grade})" for subject, grade in pairs]
    row = "".join(sorted(grade for _, grade in pairs))
    return {
        "n_al": _number(count) if count else ["none", "0", "no A levels"],
        "al_subjects": [listed(subjects, rng)] if count else None,
        "al_graded": [listed(graded, rng), listed(bracketed, rng)] if count else None,
        # "Add at A level" would be a word, not three grades.
        "al_row": row if count > 2 and row.lower() not in _WORDS else None,
        "several_al": _mark(count > 1),
        "one_al": _mark(count == 1),
    }


def _degree(person: Person) -> Slots:
    kind, subject = person.degree_class, person.degree_subject
    bare, article = _CLASSES[kind] if kind else (None, None)
    science = subject in ("physics", "engineering", "maths", "other-science")
    return {
        "class": bare,
        "a_class": article,
        # "A first degree" is one of any class.
        "nth": _mark(kind not in (None, "pass", "first")),
        "deg_subject": _DEGREES[subject] if subject else None,
        "deg_plain": _PLAIN_DEGREES[subject] if subject else None,
        "noan": _mark(subject not in ("engineering", None)),
        "sci": _mark(science),
        "arts": _mark(subject == "not-science"),
        "pg": _mark(person.postgraduate),
        "nopg": _mark(not person.postgraduate),
        "pg_name": _POSTGRADUATE if person.postgraduate else None,
    }


def _before(person: Person, old: Person | None) -> Slots:
    """What was said by mistake, in words."""
    found: Slots = {"old": None, "a_old": None, "lower": None}
    if old is None:
        return found
    if old.english != person.english:
        found["a_old"] = _article(old.english, old)
    elif old.maths != person.maths:
        found["a_old"] = _article(old.maths, old)
    elif old.degree_class != person.degree_class and old.degree_class:
        found["a_old"] = _CLASSES[old.degree_class][1][0]
    if len(old.a_levels) != len(person.a_levels):
        found["old"] = str(len(old.a_levels))
        found["lower"] = _mark(len(person.a_levels) == len(old.a_levels) - 1)
    elif old.passes != person.passes:
        found["old"] = str(old.passes)
    return found

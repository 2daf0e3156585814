"""The words of a person: what the slots of the templates are filled with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from careers.shapes.language import Language
from tests.people.grammar import joined
from tests.people.truth import NOT_TAKEN, UNGRADED, Person, good, in_letters

FOLDER = Path(__file__).parent / "ways"
Slots = dict[str, str | Sequence[str] | None]

_YOUNG = ("year 9", "year 10", "year 11")


@cache
def ways(name: str, language: Language = Language.ENGLISH) -> Any:
    """A file of ways to say things in a language."""
    return yaml.safe_load((FOLDER / language.value / f"{name}.yml").read_text(encoding="utf-8"))


def words(person: Person) -> Any:
    """The words of the language in which somebody writes."""
    return ways("words", person.language)


def strung(parts: Sequence[str], language: Language, rng: Random) -> str:
    """Several things one after the other, as people string them together in a language."""
    tables = ways("words", language)
    comma, last = rng.choice(tables["joints"])
    if language is Language.WELSH and last == " a " and len(parts) > 1:
        last, end = _and_in_welsh(parts[-1])
        parts = [*parts[:-1], end]
    return joined(parts, comma, last)


def _and_in_welsh(word: str) -> tuple[str, str]:
    """The Welsh "and" before a word, and the word as it is after it."""
    if word[:1].lower() in "aeiouwy" or not word[:1].isalpha():
        return " ac ", word
    changes = {"c": "ch", "p": "ph", "t": "th"}
    first = word[:1]
    single = first in changes and word[1:2] not in ("h", "")
    return " a ", changes[first] + word[1:] if single else word


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
        **words(person)["voices"][person.voice],
        **ways("holdings", person.language)["subjects"],
        "me_only": _mark(person.voice == "me"),
        "other_only": _mark(person.voice != "me"),
        "done": _mark(not expected),
        "exp": _mark(expected),
        "young": _mark(young),
        "schooling": _mark(person.stage.startswith("year")),
        "in_stage": words(person)["in_year"].format(person.stage[5:]),
        "stage": [each.format(person.stage[5:]) for each in words(person)["years"]],
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
    return _with_article(said, person)


def _with_article(said: str, person: Person) -> str:
    """A grade with "a" or "an" before it, where there are articles."""
    articles = words(person)["articles"]
    return f"{articles[said[0] in 'AEF8']} {said}" if articles else said


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


def _number(count: int, person: Person) -> list[str]:
    return [str(count), words(person)["numbers"][count]]


def _counts(person: Person, both: bool, rng: Random) -> Slots:
    known = person.memory != "nothing" and person.has_gcses
    exact = person.memory == "grades" and person.has_gcses
    grades = [grade for _, grade in person.others]
    grades += [each for each in (person.english, person.maths) if each != NOT_TAKEN]
    rest = person.passes - 2
    articles = words(person)["articles"]
    return {
        "cnt": _number(person.passes, person) if known and person.passes > 1 else None,
        "cnt_few": words(person)["few"][person.passes]
        if person.memory != "nothing" and person.passes < len(words(person)["few"])
        else None,
        "cnt_rest": _number(rest, person) if both and rest > 0 else None,
        "sat": _number(person.sat, person) if known and person.sat else None,
        "all_ok": _mark(known and person.sat == person.passes),
        "gcse_list": _gcse_lists(person, rng) if exact and person.others else None,
        "tally": _tally(grades, person, rng) if exact and person.passes and articles else None,
    }


def _gcse_lists(person: Person, rng: Random) -> list[str] | None:
    pairs = [("English", person.english), ("maths", person.maths), *person.others]
    pairs = [(_called(subject, person), grade) for subject, grade in pairs]
    if NOT_TAKEN in (person.english, person.maths):
        return None
    rng.shuffle(pairs)
    said = [(subject, _said(grade, person)) for subject, grade in pairs]
    within = words(person)["in"]
    return [
        ", ".join(f"{subject} {grade}" for subject, grade in said),
        ", ".join(f"{subject} - {grade}" for subject, grade in said),
        ", ".join(f"{subject} ({grade})" for subject, grade in said),
        ", ".join(f"{subject}: {grade}" for subject, grade in said),
        ", ".join(f"{grade} {within} {subject}" for subject, grade in said),
        ", ".join(f"{_article(grade, person)} {within} {subject}" for subject, grade in pairs),
        "\n".join(f"{subject} {grade}" for subject, grade in said),
    ]


def _called(subject: str, person: Person) -> str:
    """What a subject is called in the person's language."""
    return str(words(person)["subjects"].get(subject, subject))


def _tally(grades: Iterable[str], person: Person, rng: Random) -> list[str]:
    counted = Counter(_said(grade, person) for grade in grades)
    order = sorted(counted, key=lambda each: (each[0].isdecimal(), each))
    if not person.letters:
        order = sorted(counted, reverse=True)

    numbers = words(person)["numbers"]

    def one(grade: str, count: int, in_words: bool) -> str:
        if count == 1 and in_words:
            return f"an {grade}" if grade[0] in "AEFU8" and grade != "U" else f"a {grade}"
        return f"{numbers[count] if in_words else count} {grade}{'s' if count > 1 else ''}"

    return [
        strung([one(each, counted[each], in_words) for each in order], person.language, rng)
        for in_words in (False, True)
    ]


def _a_levels(person: Person, rng: Random) -> Slots:
    count = len(person.a_levels)
    pairs = [(_called(subject, person), grade) for subject, grade in person.a_levels]
    rng.shuffle(pairs)
    subjects = [subject for subject, _ in pairs]
    graded = [f"{subject} {grade}" for subject, grade in pairs]
    bracketed = [f"{subject} ({grade})" for subject, grade in pairs]
    row = "".join(sorted(grade for _, grade in pairs))
    return {
        "n_al": _number(count, person) if count else words(person)["no_a_levels"],
        "al_subjects": [strung(subjects, person.language, rng)] if count else None,
        "al_graded": [strung(each, person.language, rng) for each in (graded, bracketed)]
        if count
        else None,
        # "Add at A level" would be a word, not three grades.
        "al_row": row if count > 2 and row.lower() not in words(person)["no_rows"] else None,
        "several_al": _mark(count > 1),
        "one_al": _mark(count == 1),
    }


def _degree(person: Person) -> Slots:
    kind, subject = person.degree_class, person.degree_subject
    known = words(person)
    bare, article = known["classes"][kind] if kind else (None, None)
    science = subject in ("physics", "engineering", "maths", "other-science")
    return {
        "class": bare,
        "a_class": article,
        # "A first degree" is one of any class.
        "nth": _mark(kind not in (None, "pass", "first")),
        "deg_subject": known["degrees"][subject] if subject else None,
        "deg_plain": known["plain_degrees"][subject] if subject else None,
        "noan": _mark(subject not in ("engineering", None)),
        "sci": _mark(science),
        "arts": _mark(subject == "not-science"),
        "pg": _mark(person.postgraduate),
        "nopg": _mark(not person.postgraduate),
        "pg_name": known["postgraduate"] if person.postgraduate else None,
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
        found["a_old"] = words(old)["classes"][old.degree_class][1][0]
    if len(old.a_levels) != len(person.a_levels):
        found["old"] = str(len(old.a_levels))
        found["lower"] = _mark(len(person.a_levels) == len(old.a_levels) - 1)
    elif old.passes != person.passes:
        found["old"] = str(old.passes)
    return found

"""People made up by chance: what is true of them, and what that is in the check's terms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from careers.policy.answers import Answer
from careers.shapes.language import Language
from careers.shapes.questions import UNKNOWN

PASS = 4
NOT_TAKEN, UNGRADED = "not-taken", "u"
_LETTERS = {"u": "U", "1": "F", "2": "E", "3": "D", "4": "C", "6": "B", "7": "A", "8": "A*"}
_NEAREST = {"5": "4", "9": "8"}
_SUBJECTS = (
    "biology", "chemistry", "physics", "history", "geography", "French", "art", "drama", "RE",
    "PE", "ICT", "Welsh", "business", "food tech", "Spanish", "music",
)  # fmt: skip
_A_LEVELS = (
    "biology", "chemistry", "physics", "maths", "history", "geography", "French", "art",
    "psychology", "sociology", "business studies", "economics", "religious studies",
    "design and technology", "computer science", "further maths", "English literature", "Welsh",
)  # fmt: skip


@dataclass(frozen=True)
class Person:
    """What is true of somebody.

    Attributes:
        voice: `me`, or who else it is about: `son`, `daughter`, `friend`.
        stage: a school year such as `year 11`, or `left`.
        letters: whether their GCSE grades are letters, as in Wales and formerly in England.
        english: the grade in GCSE English as the check has it.
        maths: the grade in GCSE maths.
        others: subjects and grades of the other GCSEs.
        memory: what is left of the grades: `grades`, `passes` or `nothing`.
        a_levels: subjects and grades; a grade may be missing.
        holdings: ids of `holdings.yml`: what else they have.
        degree_class: of a degree, if there is one.
        degree_subject: id of the kind of subject.
        postgraduate: whether there is a postgraduate qualification.
        expected: whether all of the latest is still being worked towards.
        language: what they write in.
    """

    voice: str
    stage: str
    letters: bool
    english: str
    maths: str
    others: tuple[tuple[str, str], ...] = ()
    memory: str = "grades"
    a_levels: tuple[tuple[str, str], ...] = ()
    holdings: tuple[str, ...] = ()
    degree_class: str | None = None
    degree_subject: str | None = None
    postgraduate: bool = False
    expected: bool = False
    language: Language = Language.ENGLISH

    @property
    def has_gcses(self) -> bool:
        """Whether they sat any GCSE, or will."""
        return bool(self.others) or NOT_TAKEN not in (self.english, self.maths)

    @property
    def passes(self) -> int:
        """How many GCSEs are at C/4 or above."""
        return sum(
            good(grade)
            for grade in (self.english, self.maths, *(grade for _, grade in self.others))
        )

    @property
    def sat(self) -> int:
        """How many GCSEs there are at any grade."""
        return len(self.others) + (self.english != NOT_TAKEN) + (self.maths != NOT_TAKEN)

    def truth(self) -> dict[str, Answer]:
        """The person as the check's answers; `unknown` where they don't know."""
        known = self.memory != "nothing"
        return {
            "a_levels": len(self.a_levels),
            "gcses": self.passes if known else UNKNOWN,
            "gcse_english": self.english if known else UNKNOWN,
            "gcse_maths": self.maths if known else UNKNOWN,
            "degree_class": self.degree_class or UNKNOWN,
            "degree_subject": self.degree_subject or UNKNOWN,
            "postgraduate": "yes" if self.postgraduate else "no",
        }


def good(grade: str) -> bool:
    """Whether a GCSE grade is C/4 or above."""
    return grade.isdecimal() and int(grade) >= PASS


def in_letters(grade: str) -> str:
    """A grade as a letter."""
    return _LETTERS[_NEAREST.get(grade, grade)]


def random_person(rng: Random) -> Person:
    """Somebody made up."""
    kind = rng.choices(
        ["pupil", "sixth form", "a levels", "vocational", "graduate", "little", "nothing", "mixed"],
        [8, 18, 24, 18, 20, 8, 8, 10],
    )[0]
    letters = rng.random() < 0.5
    voice = rng.choices(["me", "son", "daughter", "friend"], [20, 2, 2, 1])[0]
    base = _schooled(rng, letters, voice, weak=kind == "little")
    if kind == "nothing":
        return Person(voice, "left", letters, NOT_TAKEN, NOT_TAKEN, holdings=("none",))
    if kind == "pupil":
        stage = rng.choice(["year 9", "year 10", "year 11"])
        return replace(base, stage=stage, memory="grades", expected=True)
    if kind == "sixth form":
        stage = rng.choice(["year 12", "year 13"])
        return replace(base, stage=stage, expected=True, a_levels=_some_a_levels(rng))
    if kind == "a levels":
        return replace(base, a_levels=_some_a_levels(rng))
    if kind == "vocational":
        return replace(base, holdings=_some_holdings(rng))
    if kind == "mixed":
        return replace(base, a_levels=_some_a_levels(rng)[:2], holdings=_some_holdings(rng)[:1])
    if kind == "graduate":
        return _graduate(base, rng)
    return base


def _schooled(rng: Random, letters: bool, voice: str, weak: bool) -> Person:
    grades = ["u", "1", "2", "3", "4", "6", "7", "8"] if letters else list("u123456789")
    middle = 3.2 if weak else 6
    span = len(grades) - 1

    def grade() -> str:
        return grades[max(0, min(span, round(rng.gauss(middle * span / 9, 1.8 * span / 9))))]

    subjects = rng.sample(_SUBJECTS, rng.randint(1 if weak else 3, 4 if weak else 8))
    others = tuple((subject, grade()) for subject in subjects)
    english, maths = grade(), grade()
    if rng.random() < 0.05:
        maths = NOT_TAKEN
    memory = rng.choices(["grades", "passes", "nothing"], [10, 2, 1])[0]
    if memory == "passes" and not (good(english) and good(maths)):
        memory = "grades"
    return Person(voice, "left", letters, english, maths, others, memory)


def _some_a_levels(rng: Random) -> tuple[tuple[str, str], ...]:
    count = rng.choices([1, 2, 3, 4], [1, 4, 9, 2])[0]
    subjects = rng.sample(_A_LEVELS, count)
    return tuple((subject, rng.choices("ABCDE", [4, 6, 6, 3, 1])[0]) for subject in subjects)


def _some_holdings(rng: Random) -> tuple[str, ...]:
    names = [
        "btec", "btec", "t-level", "ib", "access", "hnc", "hnd", "foundation-degree", "nvq-2",
        "nvq-3", "highers", "welsh-bacc", "apprenticeship", "btec-2", "functional-skills", "abroad",
    ]  # fmt: skip
    first = rng.choice(names)
    if rng.random() < 0.2 and first not in ("abroad", "functional-skills"):
        more = rng.choice([each for each in ("btec", "hnc", "access", "nvq-2") if each != first])
        return first, more
    return (first,)


def _graduate(base: Person, rng: Random) -> Person:
    return replace(
        base,
        degree_class=rng.choices(
            ["first", "upper-second", "lower-second", "third", "pass"], [3, 6, 6, 2, 1]
        )[0],
        degree_subject=rng.choice(
            ["physics", "engineering", "maths", "other-science", "not-science"]
        ),
        postgraduate=rng.random() < 0.35,
        expected=rng.random() < 0.2,
    )

"""One way of saying something that is true of a person, and what exactly it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from careers.policy.answers import Answer
from careers.shapes.questions import NO, UNKNOWN, YES, AnswerType, CheckQuestion
from tests.people.claims import QUALIFICATIONS, Claim, Piece
from tests.people.grammar import Unsayable, expand
from tests.people.hand import Hand, slipped, typed
from tests.people.own import OwnAnswers
from tests.people.truth import NOT_TAKEN, UNGRADED, Person, good, in_letters
from tests.people.words import Slots, slots_of, strung, ways

_GCSE_TOPICS = ("gcse_english", "gcse_maths", "both", "gcses")
_OF_A_LEVEL = {"a_levels": "a-level", "degree_class": "degree", "degree_subject": "degree"}
_SCIENCES = ("biology", "chemistry", "physics")
_FAILED = ("u", "1", "2", "3")
_TRIES = 60


@dataclass(frozen=True)
class Way:
    """A production and the words chosen of it."""

    text: str
    claims: tuple[Claim, ...]


class Speech:
    """What somebody can say of themselves.

    Attributes:
        person: what is true of them.
    """

    def __init__(
        self,
        person: Person,
        hand: Hand,
        old: Person | None = None,
        own: OwnAnswers | None = None,
        questions: Mapping[str, CheckQuestion] | None = None,
    ) -> None:
        """Speak for a person.

        Args:
            person: what is true.
            hand: how they type.
            old: what they said by mistake before.
            own: what is true about questions that only the profile asks.
            questions: of the job, of which some are about single subjects.
        """
        known = person.truth()
        self._by_subject = {
            name: each
            for name, each in (questions or {}).items()
            if each.subject and name not in known
        }
        self._own = own
        self.person = person
        self._hand = hand
        self._old = old

    def _ways(self, name: str) -> Any:
        return ways(name, self.person.language)

    def truth(self, question: str) -> Answer:
        """What is true of the person about a question."""
        asked = self._by_subject.get(question)
        if asked is None:
            return self.person.truth()[question]
        names = {each.lower() for each in asked.subject}
        if asked.type is AnswerType.YES_NO:
            return YES if any(each.lower() in names for each, _ in self.person.a_levels) else NO
        if self.person.memory != "grades":
            return UNKNOWN
        grades = [grade for each, grade in self.person.others if each.lower() in names]
        return max(grades, key=asked.place) if grades else NOT_TAKEN

    def of_subjects(self) -> tuple[Claim, ...]:
        """What may be noted of single subjects, wherever they are named."""
        claims = (self.claim(name, clear=False) for name in self._by_subject)
        return tuple(each for each in claims if each.values != (UNKNOWN,))

    def claim(self, question: str, clear: bool = True) -> Claim:
        """What is true of the person about a question."""
        truth = str(self.truth(question))
        starred = truth == "8" and self.person.letters and question.startswith("gcse_")
        values = (truth, "9") if starred else (truth,)
        return Claim(question, values, clear)

    def answer(self, question: str, rng: Random, plain: bool = False) -> Piece | None:
        """An answer to the question that was just asked; None if there is no way to say it."""
        if self._own is not None and self._own.asked(question):
            text, claims = self._own.said(question, rng, plain), self._own.claims(question)
            return self._piece(Way(text, claims), rng, plain) if text is not None else None
        if question != QUALIFICATIONS and self.truth(question) == UNKNOWN:
            way = self._one(self._ways("levels")["unsure"], self._slots("levels", rng), None, rng)
            claims = (Claim(question, (UNKNOWN,), clear=False),)
            return self._piece(Way(way.text, claims), rng) if way is not None else None
        if question == QUALIFICATIONS:
            return self.qualifications(rng, asked=True, plain=plain)
        if question in self._by_subject:
            return self._piece(self._of_subject(question, rng), rng, plain)
        topics = [question]
        if question in ("gcse_english", "gcse_maths") and not plain and rng.random() < 0.3:
            topics = ["both", question]
        for topic in topics:
            if (way := self._way(topic, question, rng, plain)) is not None:
                return self._piece(way, rng, plain)
        return None

    def _of_subject(self, question: str, rng: Random) -> Way:
        """The answer to a question about single subjects."""
        truth, claim = str(self.truth(question)), self.claim(question)
        kind = truth if truth in (YES, NO, NOT_TAKEN) else "grade"
        text = str(rng.choice(self._ways("own")[kind][0]["say"]))
        if kind == "grade":
            lettered = self.person.letters or truth == UNGRADED
            text = text.replace("{grade}", in_letters(truth) if lettered else truth)
        return Way(text, (claim,))

    def volunteered(self, topic: str, rng: Random, asked: str | None = None) -> Piece | None:
        """Something said unasked, beside the answer to a question; None if they can't say it."""
        way = self._way(topic, asked, rng)
        return self._piece(way, rng) if way is not None else None

    def correction(self, question: str, rng: Random) -> Piece | None:
        """The taking back of something said by mistake."""
        templates = self._ways("around")["corrections"][question]
        part = "gcses" if question in _GCSE_TOPICS else "levels"
        text = self._said(templates, self._slots(part, rng), rng)
        if text is None:
            return None
        piece = self._piece(Way(text, self._tells([question])), rng, plain=True)
        return replace(piece, corrects=(question,))

    def qualifications(
        self, rng: Random, asked: bool, plain: bool = False, only: Iterable[str] = ()
    ) -> Piece | None:
        """What the person has, in one breath, or some of it.

        Args:
            rng: chooses.
            asked: whether that was just asked.
            plain: said as plainly as can be.
            only: what of it to say; all, if left out.
        """
        kinds = list(only) or self.kinds()
        if kinds in (["none"], ["year"]):
            way = self._way(kinds[0], QUALIFICATIONS if asked else None, rng, plain)
            return self._piece(way, rng, plain) if way is not None else None
        found = [way for kind in kinds if (way := self._mention(kind, rng)) is not None]
        if not found:
            return None
        rng.shuffle(found)
        words = strung([way.text for way in found], self.person.language, rng)
        frames = [each for each in self._ways("levels")["frames"] if asked or not each.get("after")]
        slots: Slots = {**self._slots("levels", rng), "x": words.replace("{", "")}
        text = words if plain or not asked else self._said([e["say"] for e in frames], slots, rng)
        if text is None:
            return None
        claims = tuple(claim for way in found for claim in way.claims)
        return self._piece(Way(text, claims), rng, plain)

    def kinds(self) -> list[str]:
        """Kinds of things that the person has and that stand for a level."""
        person = self.person
        if person.holdings == ("none",):
            return ["none"]
        if person.stage in ("year 9", "year 10", "year 11"):
            return ["year"]
        found = ["a_level"] if person.a_levels else []
        found += ["degree"] if person.degree_class else []
        found += ["postgraduate"] if person.postgraduate else []
        found += list(person.holdings)
        return found or ["gcse"]

    def _slots(self, part: str, rng: Random) -> Slots:
        return slots_of(self.person, part, self._old, rng)

    def _mention(self, kind: str, rng: Random) -> Way | None:
        if kind in ("a_level", "degree", "postgraduate", "gcse"):
            part = "gcses" if kind == "gcse" else "levels"
            return self._one(
                self._ways("levels")[f"{kind}_mention"], self._slots(part, rng), None, rng
            )
        holding = self._ways("holdings")[kind]
        text = self._said(holding["names"], self._slots("levels", rng), rng)
        claim = Claim(QUALIFICATIONS, tuple(holding["options"]))
        return Way(text, (claim,)) if text is not None else None

    def _way(self, topic: str, asked: str | None, rng: Random, plain: bool = False) -> Way | None:
        part = "gcses" if topic in _GCSE_TOPICS else "levels"
        if topic.startswith("mention:"):
            return self._mention(topic.partition(":")[2], rng)
        return self._one(self._ways(part)[topic], self._slots(part, rng), asked, rng, plain)

    def _one(
        self,
        productions: Sequence[Mapping[str, Any]],
        slots: Slots,
        asked: str | None,
        rng: Random,
        plain: bool = False,
    ) -> Way | None:
        fitting = [each for each in productions if _fits(each.get("after"), asked)]
        if plain:
            fitting = [each for each in fitting if each.get("plain")]
        # Each template counts alike, however the file groups them.
        choices = [(each, template) for each in fitting for template in each["say"]]
        rng.shuffle(choices)
        for production, template in choices:
            text = self._said([template], slots, rng)
            if text is not None:
                return Way(text, self._claims(production))
        return None

    def _said(self, templates: Sequence[str], slots: Slots, rng: Random) -> str | None:
        for _ in range(_TRIES):
            try:
                return expand(rng.choice(list(templates)), slots, rng)
            except Unsayable:
                continue
        return None

    def _claims(self, production: Mapping[str, Any]) -> tuple[Claim, ...]:
        found = [*self._tells(production.get("tells", ()))]
        found += [self.claim(name, clear=False) for name in production.get("hints", ())]
        found += [self._passed(name) for name in production.get("passes", ())]
        found += [self._passed(name).unclear() for name in production.get("passes_hints", ())]
        found += [
            Claim(name, (self.claim(name).values[0], *_FAILED))
            for name in production.get("failed", ())
        ]
        found += [
            Claim(name, (self.claim(name).values[0], *_FAILED, NOT_TAKEN))
            for name in production.get("unpassed", ())
        ]
        found += [Claim(QUALIFICATIONS, (option,)) for option in production.get("says", ())]
        return tuple(dict.fromkeys(found))

    def _tells(self, questions: Iterable[str]) -> tuple[Claim, ...]:
        found = []
        for name in questions:
            found.append(self.claim(name))
            if name in _OF_A_LEVEL and self.claim(name).values[0] != "0":
                found.append(Claim(QUALIFICATIONS, (_OF_A_LEVEL[name],)))
            if name == "postgraduate" and self.person.postgraduate:
                found.append(Claim(QUALIFICATIONS, ("postgraduate", "degree")))
        return tuple(found)

    def _passed(self, question: str) -> Claim:
        values = self.claim(question).values
        return Claim(question, (*values, "pass"))

    def _piece(self, way: Way, rng: Random, plain: bool = False) -> Piece:
        text = way.text if plain else typed(way.text, self._hand, rng)
        if not plain and rng.random() < self._hand.slips:
            broken = slipped(text, rng)
            if broken != text:
                claims = tuple(claim.unclear() for claim in way.claims)
                return Piece(broken, claims, plain=text)
        return Piece(text, way.claims)


def _fits(after: str | Sequence[str] | None, asked: str | None) -> bool:
    """Whether words make sense after the question that was asked."""
    return after is None or asked in ([after] if isinstance(after, str) else after)


def mistaken(person: Person, rng: Random) -> tuple[str, Person] | None:
    """Somebody who says one thing of themselves wrongly, and the question that it is about."""
    kinds = ["a_levels"] * (len(person.a_levels) > 1)
    if person.memory == "grades" and person.has_gcses and NOT_TAKEN not in _grades(person):
        kinds += ["gcse_english", "gcse_maths"]
    kinds += ["degree_class"] * (person.degree_class is not None)
    if not kinds:
        return None
    kind = rng.choice(kinds)
    if kind == "a_levels":
        fewer = person.a_levels[:-1]
        return (kind, replace(person, a_levels=fewer)) if fewer else None
    if kind == "degree_class":
        others = [e for e in ("first", "upper-second", "lower-second") if e != person.degree_class]
        return kind, replace(person, degree_class=rng.choice(others))
    field = kind.removeprefix("gcse_")
    wrong = rng.choice(
        [each for each in ("2", "3", "4", "6", "7") if each != getattr(person, field)]
    )
    changed = replace(person, english=wrong) if field == "english" else replace(person, maths=wrong)
    changed = _with_as_many(changed, person.passes)
    return (kind, changed) if changed.passes == person.passes else None


def _with_as_many(person: Person, passes: int) -> Person:
    """The person with the grades of other subjects such that the number of good ones stays."""
    others = list(person.others)
    for place, (subject, grade) in enumerate(others):
        if person.passes == passes:
            break
        if subject in _SCIENCES:  # which are asked for by themselves
            continue
        if good(grade) == (person.passes > passes):
            others[place] = (subject, "3" if good(grade) else "4")
            person = replace(person, others=tuple(others))
    return person


def _grades(person: Person) -> tuple[str, str]:
    return person.english, person.maths

"""People who are led through the check: what they say next, and how they go about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.questions import NO, UNKNOWN, YES
from tests.people.checks import Failure
from tests.people.claims import QUALIFICATIONS, Claim, Line, Piece
from tests.people.grammar import Unsayable, expand
from tests.people.hand import random_hand, typed
from tests.people.own import OwnAnswers
from tests.people.saying import Speech, mistaken
from tests.people.talk import Bot, Conversation, Engine
from tests.people.truth import Person, random_person
from tests.people.words import slots_of, ways

MOST_TURNS = 32
_MOST_ASIDES = 3
_VOLUNTEERED = ("both", "gcses", "gcse_english", "gcse_maths")
_OPTIONS = {"a_level": "a-level"}


@dataclass(frozen=True)
class Habits:
    """How somebody goes about a conversation; each is how likely it is in a turn.

    Attributes:
        tells_first: the first message tells something already.
        volunteers: an answer tells more than was asked.
        tells_stories: something stands before an answer that is no answer.
        hedges: a word or two before and after.
        asks_beside: a question stands beside an answer.
        digresses: something else is asked instead.
        commands: "why", "what have I told you".
        presses: a quick reply is pressed where it fits.
        stops: the check is stopped, and resumed.
        goes_back: the last question is opened again.
        babbles: something is said that means nothing.
        starts_again: everything is forgotten, once.
        corrects_after: after how many turns a mistake is taken back.
    """

    tells_first: float
    volunteers: float
    tells_stories: float
    hedges: float
    asks_beside: float
    digresses: float
    commands: float
    presses: float
    stops: float
    goes_back: float
    babbles: float
    starts_again: float
    corrects_after: int


def random_habits(rng: Random) -> Habits:
    """Somebody's habits; most people have few."""

    def some(often: float, most: float) -> float:
        return rng.uniform(0.1, most) if rng.random() < often else 0.0

    return Habits(
        tells_first=some(0.4, 1.0),
        volunteers=some(0.5, 0.8),
        tells_stories=some(0.25, 0.5),
        hedges=some(0.4, 0.7),
        asks_beside=some(0.15, 0.3),
        digresses=some(0.25, 0.3),
        commands=some(0.15, 0.2),
        presses=some(0.25, 0.8),
        stops=some(0.1, 0.3),
        goes_back=some(0.1, 0.2),
        babbles=some(0.1, 0.2),
        starts_again=some(0.05, 0.1),
        corrects_after=rng.choice([0, 0, 1, 2, 9]),
    )


class Visitor:
    """A made-up person in one conversation; all that they do follows from the seed.

    Attributes:
        person: what is true of them.
        habits: how they go about it.
        turns: how many lines were said before the one to come.
    """

    def __init__(self, seed: str, job: CheckedJob, language: Language = Language.ENGLISH) -> None:
        """Make somebody up for the check of a job, who writes in a language."""
        self._language = language
        rng = Random(f"{seed}/person")
        self.turns = 0
        self._seed = seed
        self._questions = dict(job.questions)
        mine = {each.id for each in job.profile.questions if not each.subject}
        # Of the shared questions, those that aren't about education have no words of their own.
        known = {*random_person(Random(seed)).truth(), QUALIFICATIONS}
        own = {
            name: each
            for name, each in job.questions.items()
            if name in mine or (name not in known and not each.subject)
        }
        self._own = OwnAnswers(own, Random(f"{seed}/own"), own.keys() - mine, language)
        self.person: Person = replace(random_person(rng), language=language)
        self.habits = random_habits(rng)
        self._hand = random_hand(rng, language)
        wrong = mistaken(self.person, rng) if rng.random() < 0.25 else None
        self._mistake = wrong[0] if wrong else None
        self._speech = self._speaking(wrong[1] if wrong else self.person)
        self._said_wrong_at: int | None = None
        self._counts: dict[str, int] = {}
        self._asked_last: str | None = None

    def _speaking(self, person: Person, old: Person | None = None) -> Speech:
        return Speech(person, self._hand, old, self._own, self._questions)

    def _rng(self, purpose: str) -> Random:
        count = self._counts[purpose] = self._counts.get(purpose, 0) + 1
        return Random(f"{self._seed}/{purpose}/{count}")

    def _will(self, purpose: str, likely: float) -> bool:
        return self._rng(purpose).random() < likely

    def next_line(self, talk: Conversation) -> Line | None:
        """What the person says next; None at the end."""
        line = self._next_line(talk)
        of_subjects = self._speech.of_subjects()
        if line is None or not of_subjects:
            return line
        first, *more = line.pieces
        first = replace(first, claims=(*first.claims, *of_subjects))
        return replace(line, pieces=(first, *more))

    def _next_line(self, talk: Conversation) -> Line | None:
        position = talk.position
        if position is None:
            return self._start()
        if position.phase == "confirming_stop":
            return self._plain(ways("words", self._language)["pressed"][YES])
        if position.phase in ("stopped", "paused", "choosing_answer"):
            return self._command("carry_on")
        if (correction := self._correction(talk)) is not None:
            return correction
        if position.phase == "done":
            return None
        return self._interruption() or self._answer(talk)

    def _start(self) -> Line:
        rng = self._rng("start")
        if rng.random() < self.habits.tells_first and QUALIFICATIONS in self._questions:
            piece = self._speech.qualifications(self._rng("first"), asked=False)
            if piece is not None:
                before, after = self._opening("starts_with", rng).split("\0")
                pieces = [Piece(before.strip()), piece, Piece(after.strip())]
                kept = tuple(each for each in pieces if each.text)
                self._note_mistake(kept)
                return Line(kept, "ask_eligibility")
        text = self._opening("starts", rng)
        return Line((Piece(typed(text, self._hand, rng)),), "ask_eligibility")

    def _opening(self, kind: str, rng: Random) -> str:
        """A question that begins the check; where something is told in it stands a zero byte."""
        slots = slots_of(self._speech.person, "levels", None, rng)
        while True:
            try:
                templates = ways("around", self._language)[kind]
                return expand(rng.choice(templates), {**slots, "x": "\0"}, rng)
            except Unsayable:
                continue

    def _correction(self, talk: Conversation) -> Line | None:
        if self._mistake is None or self._said_wrong_at is None:
            return None
        waited = len(talk.exchanges) - self._said_wrong_at
        if waited <= self.habits.corrects_after and not talk.ended:
            return None
        right = self._speaking(self.person, self._speech.person)
        piece = right.correction(self._mistake, self._rng("correction"))
        self._speech, self._mistake = right, None
        return Line((piece,)) if piece is not None else None

    def _interruption(self) -> Line | None:
        habits, count = self.habits, self._counts.get("asides", 0)
        if count >= _MOST_ASIDES:
            return None
        line: Line | None = None
        if self._will("digress", habits.digresses):
            line = self._aside("digressions")
        elif self._will("command", habits.commands):
            line = self._command(self._rng("which").choice(["why", "told"]))
        elif self._will("stop", habits.stops):
            line = self._command("stop")
        elif self._will("back", habits.goes_back):
            line = self._command("back")
        elif self._will("again", habits.starts_again):
            line = self._command("again")
        elif self._will("babble", habits.babbles):
            line = self._plain(
                self._rng("babble words").choice(ways("around", self._language)["nothing"])
            )
        if line is not None:
            self._counts["asides"] = count + 1
            if line.command in ("back", "again"):
                self._asked_last = None
        return line

    def _answer(self, talk: Conversation) -> Line | None:
        assert talk.position is not None
        name = talk.position.open or ""
        again = self._asked_last == name
        self._asked_last = name
        rng = self._rng(f"answer {name}")
        presses = self._will("press", self.habits.presses) and not again
        press = self._press(talk, name) if presses else None
        if press is not None:
            self._note_mistake(press.pieces)
            return press
        piece = self._speech.answer(name, rng, plain=again)
        if piece is None:
            piece = self._speech.answer(name, rng, plain=not again)
        if piece is None:
            return None
        pieces = [piece] if again else self._around(piece, name, talk)
        self._note_mistake(pieces)
        intent = "nlu_fallback"
        if not again and self._will("beside", self.habits.asks_beside):
            asked = self._rng("beside which").choice(ways("around", self._language)["beside"])
            rng = self._rng("beside words")
            joint = rng.choice(ways("around", self._language)["before_question"])
            pieces.append(Piece(joint + rng.choice(asked["say"])))
            intent = asked["intent"]
        return Line(tuple(pieces), intent, answers=name)

    def _around(self, piece: Piece, name: str, talk: Conversation) -> list[Piece]:
        pieces = [piece]
        around = ways("around", self._language)
        volunteers = self._will("volunteer", self.habits.volunteers)
        more = self._more(name, talk) if volunteers else None
        if more is not None:
            joint = self._rng("joint").choice(around["between"])
            plain = f"{joint} {more.plain}" if more.plain else ""
            pieces = [piece, replace(more, text=f"{joint} {more.text}", plain=plain)]
        if self._will("hedge before", self.habits.hedges):
            pieces.insert(0, Piece(self._expanded(around["before"], "before")))
        if self._will("hedge after", self.habits.hedges):
            pieces.append(Piece(self._expanded(around["after"], "after")))
        if self._will("story", self.habits.tells_stories) and self.person.voice == "me":
            # What only this job asks may be about work, and a story of it would answer.
            stories = around["stories"] + ([] if self._own.truth else around["stories_of_work"])
            pieces.insert(0, Piece(self._expanded(stories, "story")))
        return pieces

    def _more(self, name: str, talk: Conversation) -> Piece | None:
        """Something told unasked that wasn't told before."""
        person, rng = self._speech.person, self._rng("more")
        topics = [each for each in _VOLUNTEERED if person.has_gcses and person.memory != "nothing"]
        if person.degree_class is not None:
            topics += ["degree_class", "degree_subject", "postgraduate"]
        told = talk.ledger.told() | {name}
        topics = [e for e in topics if e not in told and e in (*self._questions, "both")]
        if "gcse_english" in told or "gcse_maths" in told:
            topics = [each for each in topics if each != "both"]
        if not topics or not person.truth():
            return None
        topic = rng.choice(topics)
        if topic == "postgraduate" and not person.postgraduate:
            return None
        return self._speech.volunteered(topic, rng, name)

    def _press(self, talk: Conversation, name: str) -> Line | None:
        """Press the quick reply that says what is true."""
        option, claims = self._pressed(name)
        found = self._questions[name].option(option)
        pressed = ways("words", self._language)["pressed"]
        title = found.words.said_in(self._language).words if found else option
        if option == UNKNOWN:
            title = pressed[UNKNOWN]
        elif option in (YES, NO):
            title = pressed[option]
        if title not in talk.titles:
            return None
        return Line((Piece(title, claims),), "ask_eligibility", answers=name, press=True)

    def _pressed(self, name: str) -> tuple[str, tuple[Claim, ...]]:
        """The one answer to press, and what it says; an empty one if there are several."""
        if self._own.asked(name):
            claims = self._own.claims(name)
            return claims[0].values[0] if len(claims) == 1 else "", claims
        if name == QUALIFICATIONS:
            kinds = self._speech.kinds()
            option = _OPTIONS.get(kinds[0], kinds[0]) if len(kinds) == 1 else ""
            return option, (Claim(QUALIFICATIONS, (option,)),)
        option = str(self._speech.truth(name))
        more: tuple[Claim, ...] = ()
        if name == "postgraduate" and option == YES:
            more = (Claim(QUALIFICATIONS, ("postgraduate", "degree")),)
        if name == "a_levels" and option != "0":
            more = (Claim(QUALIFICATIONS, ("a-level",)),)
        return option, (Claim(name, (option,)), *more)

    def _note_mistake(self, pieces: list[Piece] | tuple[Piece, ...]) -> None:
        claims = [claim for piece in pieces for claim in piece.claims]
        if self._said_wrong_at is None and any(e.question == self._mistake for e in claims):
            self._said_wrong_at = self.turns

    def _expanded(self, templates: list[str], purpose: str) -> str:
        rng = self._rng(purpose)
        return typed(expand(rng.choice(templates), {}, rng), self._hand, rng)

    def _aside(self, kind: str) -> Line:
        rng = self._rng(kind)
        asked = rng.choice(ways("around", self._language)[kind])
        return Line((Piece(rng.choice(asked["say"])),), asked["intent"], aside=True)

    def _command(self, command: str) -> Line:
        words = self._rng(f"{command} words").choice(
            ways("around", self._language)["commands"][command]
        )
        return Line((Piece(words),), command=command)

    def _plain(self, words: str) -> Line:
        return Line((Piece(words),))


def converse(engine: Engine, seed: str, bot: Bot | None = None) -> Conversation:
    """The whole conversation of the person with a seed, up to the first failure.

    Args:
        engine: knows the job.
        seed: says who the person is and what they do.
        bot: answers; the engine itself, if left out.
    """
    talk = Conversation(engine, bot)
    visitor = Visitor(seed, engine.job, engine.language)
    for turns in range(MOST_TURNS):
        visitor.turns = turns
        line = visitor.next_line(talk)
        if line is None:
            break
        talk.say(line)
        if talk.failure is not None:
            return talk
    if not talk.ended:
        where = talk.position.open if talk.position else None
        talk.failure = Failure("no end", where or "", f"after {len(talk.exchanges)} turns")
    return talk

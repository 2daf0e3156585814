"""From a visitor's words to what they want of a job."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from careers.finding.amounts import hourly_amounts, numbers_in, yearly_amounts, years_counted
from careers.finding.mutating import welsh_forms
from careers.finding.naming import english_names, welsh_names
from careers.finding.wants import (
    BEST_PAID,
    OF_LENGTH,
    WORST_PAID,
    Kind,
    Want,
    named_jobs,
)
from careers.shapes.finding import Aspect, RouteKind
from careers.shapes.mutation import radicals
from careers.shapes.questions import Ways
from careers.shapes.store import Store
from careers.shapes.topics import JOB, JOB_GROUP
from careers.turn.question import Question
from careers.words.colloquial import colloquial
from careers.words.english import stop_words
from careers.words.letters import without_accents
from careers.words.lists import false_friends
from careers.words.names import Found, Names
from careers.words.stems import stem
from careers.words.tokens import Token, ends_clause, words_of
from careers.words.vocabulary import reader_of
from careers.words.welsh import known_welsh

_NEGATED_WITHIN = 5
_BESIDE = 3
_NEAR = 2
_SHORTEST_TERM = 3
_MOST_TERMS = 5
_WHOM_AND_WHERE = (Kind.WORKS_WITH, Kind.PLACES)


class WantReader:
    """Reads what visitors want of a job."""

    def __init__(self, store: Store) -> None:
        """Learn the features of a store, and how visitors ask."""
        self._store = store
        self._reader = reader_of(store)
        words = store.finding
        english = [
            (form, want) for name, want in english_names(store) for form in self._forms(name)
        ]
        names = [*english, *welsh_names(store)]
        self._names = Names(names)
        features = (each for found in store.features.lists.values() for each in found)
        self._anybody = frozenset(each.id for each in features if each.of_anybody)
        self._whole = frozenset(without_accents(name) for name, _ in names)
        self._jobs = Names(
            (form, Want(Kind.JOB, job, against=True))
            for job, called in named_jobs(store)
            for name in called
            if len(name) > _SHORTEST_TERM  # "dim ots" doesn't rule out OTs
            for form in dict.fromkeys((*self._forms(name.lower()), *welsh_forms(name.lower())))
        )
        self._against = self._phrases(words.against)
        self._breaks = self._reader.words(words.breaks.all)
        self._joins = self._reader.words(words.joins.all)
        self._more = self._phrases(words.more_than)
        self._less = self._phrases(words.less_than)
        self._inclusive = self._phrases(words.inclusive)
        self._later = self._phrases(words.later)
        self._most = self._phrases_apart(words.most)
        self._least = self._phrases_apart(words.least)
        self._money = self._phrases(words.aspects[Aspect.PAY.value])
        self._hours = self._phrases(words.aspects[Aspect.HOURS.value])
        self._hourly = self._phrases(words.hourly)
        tables = (table for each in store.pay_tables.values() for table in each)
        self._week = max((table.weekly_hours for table in tables), default=0.0)
        self._among = self._phrases(words.among)
        self._a_job = self._phrases(words.a_job)
        self._like = self._phrases(words.like)
        self._similarly = self._phrases(words.similar)
        self._asking = self._phrases(words.asking)
        self._ones = self._phrases(words.ones)
        self._ruling_out = self._phrases(words.ruling_out)
        self._thousands = self._reader.words(words.thousands.all) | set(words.thousands.all)
        self._years = self._reader.words(words.years.all)
        fillers = self._reader.words(words.fillers.all) | set(words.fillers.cy)
        self._fillers = frozenset(map(stem, fillers | stop_words()))

    def read(self, text: str, question: Question) -> tuple[Want, ...]:
        """What a message wants, in its order.

        Args:
            text: the message.
            question: what was understood of it: the jobs and bands that it names.
        """
        tokens = self._tokens(text)
        found = self._found_names(tokens)
        wants = [*self._found(found, tokens), *self._amounts(tokens, text)]
        wants += self._bands(tokens, text, question, found)
        wants += self._similar(tokens, question)
        wants += self._ruled_out(tokens)
        if not any(want.kind is not Kind.ORDER for want in wants):
            wants += self._text(tokens, found, question)
        return tuple(dict.fromkeys(_reasonable(wants)))

    def rules_out_jobs(self, text: str) -> bool:
        """Whether a message rules out jobs by their name: "no nursing", "heblaw nyrsys"."""
        return any(self._ruled_out(self._tokens(text)))

    def _ruled_out(self, tokens: Sequence[Token]) -> Iterator[Want]:
        """The jobs that a message names right behind a word that rules them out."""
        ends = {
            each.end for names in (self._against, self._ruling_out) for each in names.find(tokens)
        }
        for each in self._jobs.find(tokens):
            before = tokens[each.start - 1].text if each.start else ""
            # "No nursing jobs", "dim swyddi nyrsio"; of "less than a nurse" and "not a nurse", neither.
            filled = len(before) >= _SHORTEST_TERM and stem(before) in self._fillers
            if each.start in ends or (filled and each.start - 1 in ends):
                yield each.target

    def _found_names(self, tokens: Sequence[Token]) -> list[Found[Want]]:
        """What is named, with the orders that are told in words apart, in their places."""
        named = [each for each in self._names.find(tokens) if self._is_named(each, tokens)]
        known = {each.target for each in named}
        orders = (each for each in self._orders(tokens) if each.target not in known)
        return sorted((*named, *orders), key=lambda each: each.start)

    def _is_named(self, found: Found[Want], tokens: Sequence[Token]) -> bool:
        """Whether words that look like a name are one.

        A Welsh word may be a name without its last letter, as "llai" is "llais" and "fath" is
        "maths" without the s; and the longest hours aren't the longest training.
        """
        first = tokens[found.start].text
        alone = found.end - found.start == 1
        other = first in known_welsh().words or not false_friends().isdisjoint(radicals(first))
        if alone and other and without_accents(first) not in self._whole:
            return False
        if found.target.kind is not Kind.ORDER or found.target.value not in OF_LENGTH:
            return True
        gaps = (max(h.start - found.end, found.start - h.end) for h in self._hours.find(tokens))
        return not any(gap < _NEAR for gap in gaps)

    def _orders(self, tokens: Sequence[Token]) -> Iterator[Found[Want]]:
        """The order that a superlative asks for near a word of pay: "the highest starting pay"."""
        money = self._money.find(tokens)
        bounds = [*self._more.find(tokens), *self._less.find(tokens)]
        for names, order in ((self._most, BEST_PAID), (self._least, WORST_PAID)):
            for each in names.find(tokens):
                if any(b.start < each.end and each.start < b.end for b in bounds):
                    continue  # "at least" asks for no order
                for paid in money:
                    gap = max(paid.start - each.end, each.start - paid.end)
                    if gap <= _NEAR:
                        start, end = min(paid.start, each.start), max(paid.end, each.end)
                        yield Found(Want(Kind.ORDER, order), start, end)

    def _phrases(self, ways: Ways) -> Names[bool]:
        """Phrases to find, those in Welsh by their standard form as well."""
        spoken = map(colloquial().words, ways.cy)
        return self._reader.names((name, True) for name in dict.fromkeys((*ways.all, *spoken)))

    def _phrases_apart(self, ways: Ways) -> Names[bool]:
        """Phrases to find, those in Welsh as they stand: "isa" is no slip for the English "is"."""
        english = (form for name in ways.en for form in (name, *self._reader.forms(name)))
        welsh = (form for name in ways.cy for form in (name, colloquial().words(name)))
        return Names((name, True) for name in dict.fromkeys((*english, *welsh)))

    def _tokens(self, text: str) -> tuple[Token, ...]:
        """The words of a message, Welsh as it is spoken in its standard form."""
        tokens = self._reader.read(text)
        return colloquial().read(tokens) if known_welsh().spoken(words_of(text)) else tokens

    def _forms(self, name: str) -> tuple[str, ...]:
        return (name, *self._reader.forms(name), colloquial().words(name))

    def _found(self, found: Sequence[Found[Want]], tokens: Sequence[Token]) -> Iterator[Want]:
        negations = [(each.start, each.end) for each in self._against.find(tokens)]
        before: tuple[int, bool] = (-1, False)
        for each in found:
            between = [token.text for token in tokens[before[0] : each.start]]
            carried = before[1] and before[0] >= 0 and all(w in self._joins for w in between)
            against = carried or self._negated(each.start, negations, tokens)
            before = (each.end, against)
            if each.target.kind is Kind.ORDER and against:
                continue
            yield replace(each.target, against=against)

    def _negated(
        self, place: int, negations: Sequence[tuple[int, int]], tokens: Sequence[Token]
    ) -> bool:
        """Whether a word stands a few words before that turns it round, and nothing between."""
        return any(
            end <= place
            and place - end <= _NEGATED_WITHIN
            and not any(token.text in self._breaks for token in tokens[end:place])
            for _, end in negations
        )

    def _amounts(self, tokens: Sequence[Token], text: str) -> Iterator[Want]:
        numbers = numbers_in(tokens, text, self._store.finding.numbers)
        later = bool(self._later.find(tokens))
        for number, end, amount in yearly_amounts(numbers, tokens, self._thousands):
            if self._is_most(tokens, number.start, end):
                yield Want.at_most(Kind.PAY, amount, later)
            else:
                yield Want.at_least(Kind.PAY, amount, later)
        hours = self._hourly.find(tokens)
        for number, end, amount in hourly_amounts(numbers, hours, self._week):
            most = self._is_most(tokens, number.start, end)
            yield (Want.at_most if most else Want.at_least)(Kind.PAY, amount, later)
        # "13 yr awr" is an hour in Welsh, and no years.
        numbers = [each for each in numbers if not any(each.end == h.start for h in hours)]
        for number, end, years in years_counted(numbers, tokens, self._years):
            if self._beside(self._more.find(tokens), number.start, end):
                yield Want.at_least(Kind.YEARS, years)
            else:
                yield Want.at_most(Kind.YEARS, years)

    def _is_most(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        more = self._more.find(tokens)  # "no less than" holds "less than"
        less = [
            each
            for each in self._less.find(tokens)
            if not any(m.start < each.end and each.start < m.end for m in more)
        ]
        return self._beside(less, start, end)

    @staticmethod
    def _beside(found: Sequence[Found[bool]], start: int, end: int) -> bool:
        return any(
            (each.end <= start and start - each.end < _BESIDE)
            or (each.start >= end and each.start - end < 1)
            for each in found
        )

    def _bands(
        self,
        tokens: Sequence[Token],
        text: str,
        question: Question,
        found: Sequence[Found[Want]],
    ) -> Iterator[Want]:
        """Bands that are named; a number that tells something else, as "9 to 5" does, is none."""
        counted = numbers_in(tokens, text, self._store.finding.numbers)
        taken = {place for each in found for place in range(each.start, each.end)}
        taken |= {each[0].start for each in years_counted(counted, tokens, self._years)}
        for band in question.all("band") or question.all("bare_number"):
            places = [p for p, token in enumerate(tokens) if band in token.text]
            if places and places[0] in taken:
                continue
            place = places[0] if places else len(tokens)
            least = self._beside(self._more.find(tokens), place, place + 1)
            most = self._beside(self._less.find(tokens), place, place + 1)
            side = ">" if least else "<" if most else ""
            if side and self._beside(self._inclusive.find(tokens), place, place + 1):
                side += "="
            yield Want(Kind.BAND, f"{side}{band}")

    def asks_for_jobs(self, text: str) -> bool:
        """Whether words ask for jobs as such, as in "which ones" and "anything with"."""
        return bool(self._asking.find(self._tokens(text)))

    def speaks_of(self, text: str) -> frozenset[str]:
        """Ids of whom, what and where a text names that some job is, apart from anybody."""
        found = (each.target for each in self._names.find(self._tokens(text)))
        return frozenset(
            want.value
            for want in found
            if want.kind in _WHOM_AND_WHERE and not self.is_of_anybody(want)
        )

    def is_of_anybody(self, want: Want) -> bool:
        """Whether a want may be named of anybody, such as of people."""
        return want.value in self._anybody

    def speaks_of_pay(self, text: str) -> bool:
        """Whether a message holds a word of pay."""
        return bool(self._money.find(self._tokens(text)))

    def asks_for_a_job(self, text: str) -> bool:
        """Whether words ask for one job of all, as "which job" does."""
        return bool(self._a_job.find(self._tokens(text)))

    def points_at_several(self, text: str) -> bool:
        """Whether words point at jobs that were named together, as "of them" does."""
        return bool(self._among.find(self._tokens(text)))

    def telling(self, text: str) -> frozenset[str]:
        """The words of a message that tell something, without their endings."""
        words = {stem(word) for word in words_of(text)}
        return frozenset(word for word in words if word not in self._fillers)

    def says_one(self, text: str) -> bool:
        """Whether a word stands for a job, as in "the cancer one"."""
        return bool(self._ones.find(self._tokens(text)))

    def told_of(self, text: str) -> tuple[frozenset[str], frozenset[str]]:
        """The telling words of a message, without endings: those said, and those ruled out.

        Such as "cancer" and "x-ray" of "the cancer one, not the x-ray one".
        """
        tokens = self._tokens(text)
        negations = [(each.start, each.end) for each in self._ruling_out.find(tokens)]
        inside = {place for start, end in negations for place in range(start, end)}
        said: set[str] = set()
        against: set[str] = set()
        before, turned = -1, False
        for place, token in enumerate(tokens):
            word = stem(token.text)
            if place in inside:
                turned = True
            elif before >= 0 and ends_clause(text, tokens[before], token):
                turned = False
            before = place
            if place not in inside and word not in self._fillers:
                (against if turned else said).add(word)
        return frozenset(said), frozenset(against)

    def _similar(self, tokens: Sequence[Token], question: Question) -> Iterator[Want]:
        """The job that others should be similar to; that talked of is filled in later."""
        jobs = list(question.all(JOB))
        jobs += [job for group in question.all(JOB_GROUP) for job in self._store.jobs_of(group)]
        # "What's the first one like" compares it with nothing.
        like = [each for each in self._like.find(tokens) if each.end < len(tokens)]
        if jobs and (like or self._similarly.find(tokens)):
            yield Want(Kind.LIKE, jobs[0])
        elif self._similarly.find(tokens):
            yield Want(Kind.LIKE)

    def _text(
        self, tokens: Sequence[Token], found: Sequence[Found[Want]], question: Question
    ) -> Iterator[Want]:
        """What is left to look for in the texts, once nothing else was asked for."""
        taken = {place for each in found for place in range(each.start, each.end)}
        for finder in (
            self._names,
            self._more,
            self._less,
            self._like,
            self._similarly,
            self._against,
        ):
            taken |= {p for each in finder.find(tokens) for p in range(each.start, each.end)}
        negations = [(each.start, each.end) for each in self._against.find(tokens)]
        terms = [
            token.text
            for place, token in enumerate(tokens)
            if place not in taken
            and len(token.text) >= _SHORTEST_TERM
            and token.text.isalpha()
            and stem(token.text) not in self._fillers
            and not self._negated(place, negations, tokens)
        ]
        if terms and not (question.all(JOB) or question.all(JOB_GROUP)):
            yield Want(Kind.TEXT, " ".join(dict.fromkeys(terms[:_MOST_TERMS])))


def want_reader(store: Store) -> WantReader:
    """The reader for a store; made once."""
    return store.once("wants", lambda: WantReader(store))


def _reasonable(wants: Sequence[Want]) -> list[Want]:
    """Wants without those that others say better.

    Whoever wants no degree wants none of the ways in that are degrees; who wants not to register
    wants no registration; and who names a register wants that one.
    """
    wants = [_unregistered(want) for want in wants]
    if any(want.kind is Kind.REGISTERED and want.value for want in wants):
        wants = [want for want in wants if want != Want(Kind.REGISTERED)]
    no_degree = any(want.kind is Kind.NO_DEGREE and not want.against for want in wants)
    degrees = (RouteKind.DEGREE.value, RouteKind.POSTGRADUATE.value)
    return [
        Want(Kind.NO_DEGREE)
        if (want.kind is Kind.NO_DEGREE and want.against)
        or (want.kind is Kind.ROUTE and want.value in degrees and (no_degree or want.against))
        else want
        for want in wants
    ]


def _unregistered(want: Want) -> Want:
    """A want of being registered that is turned round, as one of no registration."""
    turned = want.kind in (Kind.REGISTERED, Kind.UNREGISTERED) and want.against
    return Want(Kind.UNREGISTERED) if turned else want

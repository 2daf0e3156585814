"""What somebody is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from careers.privacy.cues import Cues
from careers.privacy.kinds import Find, Kind
from careers.privacy.tokens import Token

_MOST_WORDS = 4  # of a name
_INITIALS = 2  # before a name, as in `J. R. Morgan`
_LONGEST_ACRONYM = 5

Run = Sequence[Token]


def names_in(tokens: Sequence[Token], cues: Cues) -> Iterator[Find]:
    """All names that the words beside them give away, in no order."""
    reader = _Reader(tokens, cues)
    for place in range(len(tokens)):
        yield from reader.names_at(place)


class _Reader:
    """Reads the tokens of one message."""

    def __init__(self, tokens: Sequence[Token], cues: Cues) -> None:
        self._tokens, self._cues = tokens, cues
        self._shouting = not any(letter.islower() for each in tokens for letter in each.text)
        self._cases: tuple[tuple[str, Callable[[Run], bool], bool], ...] = (
            ("named", lambda _: True, True),
            ("perhaps_named", self._is_likely, True),
            ("shown", self._is_listed, True),
            ("people", self._is_likely, False),
            ("titles", self._follows_title, False),
        )

    def names_at(self, place: int) -> Iterator[Find]:
        """The names that a phrase at a place leads to."""
        phrases = self._cues.phrases
        for kind, is_name, told in self._cases:
            if length := phrases[kind].at(self._tokens, place):
                run = self._run(self._after_comma(kind, place + length))
                if run and is_name(run):
                    yield self._find(run, told)
        if length := phrases["closings"].at(self._tokens, place):
            yield from self._after_closing(place + length, self._is_likely)
        if length := phrases["senders"].at(self._tokens, place):
            yield from self._after_closing(place + length, self._is_listed)
        if phrases["named_before"].at(self._tokens, place):
            yield from self._before(place)
        yield from self._in_full(place)

    def _find(self, run: Run, told: bool) -> Find:
        return Find(run[0].start, run[-1].end, Kind.NAME, told)

    def _after_comma(self, kind: str, place: int) -> int:
        """Where a name begins: after the comma in `my daughter, Ffion` and `fy merch i, Ffion`."""
        if kind != "people" or place == len(self._tokens):
            return place
        comma = place + self._cues.phrases["mine"].at(self._tokens, place)
        at_comma = comma < len(self._tokens) and self._tokens[comma].text == ","
        return comma + 1 if at_comma else place

    def _run(self, start: int) -> Run:
        """The words from a place on that can be one name."""
        start = end = self._after_initials(start)
        while end < len(self._tokens) and end - start < _MOST_WORDS:
            if end > start and self._is_particle(end):
                end += 1
            elif not self._goes_on(start, end):
                break
            end += 1
        return self._tokens[start:end]

    def _after_initials(self, start: int) -> int:
        """The place after letters such as `J.`, which give nobody away alone."""
        place = start
        while place < start + 2 * _INITIALS and self._is_initial(place):
            place += 2
        return place

    def _is_initial(self, place: int) -> bool:
        letter, sign = self._tokens[place : place + 1], self._tokens[place + 1 : place + 2]
        return (
            bool(sign) and sign[0].text == "." and len(letter[0].text) == 1 and letter[0].is_capital
        )

    def _is_particle(self, place: int) -> bool:
        """Whether a small word joins two parts of a name, as in `Rhys ap Gwilym`."""
        following = self._tokens[place + 1 : place + 2]
        return (
            self._tokens[place].key in self._cues.words["particles"]
            and bool(following)
            and following[0].is_word
            and following[0].is_capital
        )

    def _goes_on(self, start: int, place: int) -> bool:
        token, first = self._tokens[place], self._tokens[start]
        if not token.is_word or self._cues.phrases["titles"].at(self._tokens, place):
            return False
        if place == start and token.is_capital and token.key in self._cues.given:
            return True  # Beth is a name in English, and a question word in Welsh
        if token.key in self._cues.words["no_names"]:
            return False
        if place == start:
            return True
        if first.is_capital:
            return token.is_capital
        return token.key in self._cues.names or not self._cues.is_common(token.text)

    def _is_listed(self, run: Run) -> bool:
        """Whether a first name is on the list, and written so that it is no other word."""
        first = run[0]
        if first.key not in self._cues.given:
            return False
        large = first.is_capital and not self._shouting
        return large or first.key not in self._cues.also_words

    def _is_likely(self, run: Run) -> bool:
        """Whether it is a name of the list, or a large word that isn't one of the language."""
        first = run[0]
        if self._is_listed(run):
            return True
        if not first.is_capital or self._shouting:
            return False
        acronym = first.text.isupper() and len(first.text) <= _LONGEST_ACRONYM
        if not acronym and not self._cues.is_common(first.text):
            return True
        return len(run) > 1 and any(each.key in self._cues.unmistakable for each in run)

    def _follows_title(self, run: Run) -> bool:
        large = run[0].is_capital and not self._shouting
        return large or run[0].key in self._cues.names

    def _after_closing(self, start: int, is_name: Callable[[Run], bool]) -> Iterator[Find]:
        """A name that a message ends with, as a letter does."""
        if start < len(self._tokens) and self._tokens[start].is_sign:
            start += 1
        run = self._run(start)
        rest = self._tokens[start + len(run) :]
        if run and self._cues.phrases["courtesies"].at(self._tokens, start):
            return  # "Diolch, Hwyl"
        if run and is_name(run) and all(token.is_sign for token in rest):
            yield self._find(run, told=True)

    def _before(self, place: int) -> Iterator[Find]:
        """A name before a word, as in `Nia here`, at the start of a sentence."""
        start = place
        while start > max(0, place - _MOST_WORDS) and self._is_large(start - 1):
            start -= 1
        if start < place and self._is_listed(self._tokens[start:place]):
            yield self._find(self._tokens[start:place], told=True)

    def _in_full(self, place: int) -> Iterator[Find]:
        """A first and a family name, whatever stands beside them."""
        first = self._tokens[place]
        if first.key not in self._cues.first_names or not first.is_capital:
            return
        if place and self._tokens[place - 1].is_word and self._tokens[place - 1].is_capital:
            return  # part of a longer name: that of a school or a hospital
        if self._cues.phrases["honoured"].at(self._tokens, place):
            return
        run = self._run(place)
        after = self._tokens[place + len(run) : place + len(run) + 1]
        if any(each.key in self._cues.words["named_after"] for each in (*run, *after)):
            return
        if not self._shouting and any(self._is_family(each) for each in run[1:]):
            yield self._find(run, told=False)

    def _is_family(self, token: Token) -> bool:
        if token.text.isupper():
            return token.key in self._cues.unmistakable
        return token.key in self._cues.names or not self._cues.is_common(token.text)

    def _is_large(self, place: int) -> bool:
        token = self._tokens[place]
        courteous = self._cues.phrases["courtesies"].at(self._tokens, place)
        return token.is_word and token.is_capital and not courteous

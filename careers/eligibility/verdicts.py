"""The verdict on each way in, in words that promise nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careers.answering.said import language_of
from careers.answering.speaker import Part, Speaker
from careers.policy.evaluation import Outcome
from careers.shapes.profile import Profile, Route
from careers.shapes.requirements import Criterion, Decider, Strength, Verdict
from careers.shapes.sources import Source
from careers.turn import blocks
from careers.turn.blocks import Message

_REACHABLE = (Verdict.OPEN, Verdict.MIGHT)
_MOST_STEPS = 2
_MOST_BRIEF = 2


class VerdictSpeaker:
    """Says the outcomes for one profile."""

    def __init__(self, speaker: Speaker, profile: Profile, outcomes: Sequence[Outcome]) -> None:
        """Say outcomes of a profile's ways in."""
        self._speaker = speaker
        self._profile = profile
        self._outcomes = {outcome.route.id: outcome for outcome in outcomes}
        self._criteria = {each.id: each for each in profile.criteria}

    def name(self, route: Route) -> str:
        """What a way in is called."""
        name = self._speaker.text(route.name)
        short = route.short_name
        return self._speaker.joined([name, f"({short})"]) if short else name

    def sources(self, outcome: Outcome) -> list[Source]:
        """Where the deciding rules come from."""
        keys = [each.source for each in self._deciding(outcome)] or ["page"]
        return [self._profile.sources[key] for key in dict.fromkeys(keys)]

    def deciders(self, outcome: Outcome) -> list[Decider]:
        """Who decides, each once."""
        return list(dict.fromkeys(each.decides for each in outcome.deciding if each.decides))

    def brief(self, outcome: Outcome, reason: bool) -> blocks.Verdict:
        """The verdict in a line, with a few words of reason or without, and all else folded away."""
        said = self._brief_reason(outcome) if reason else ""
        details = self._speaker.message(self._reason(outcome), *self._rules(outcome))
        sources = self._speaker.message(sources=self.sources(outcome))
        return self._verdict(outcome, said, (*details, *sources))

    def full(self, outcome: Outcome) -> blocks.Verdict:
        """The verdict with all that it rests on."""
        return self._verdict(outcome, self._reason(outcome))

    def details(self, outcome: Outcome) -> Message:
        """The verdict with all that it rests on, the rule and its source."""
        parts = [self.full(outcome), *self._rules(outcome)]
        return self._speaker.message(*parts, sources=self.sources(outcome))

    def steps(self) -> list[tuple[Outcome, str]]:
        """What to do next, in order: towards the best way in, by way of what prepares for it.

        Returns:
            Each step with the way in that it belongs to.
        """
        best = next((each for each in self.ordered() if each.route.leads_to is None), None)
        if best is None or best.verdict is Verdict.NOT_THIS_WAY:
            return []
        then = [(best, self._speaker.text(step)) for step in best.route.steps]
        if best.verdict is not Verdict.NOT_YET:
            return then
        way = self._prepares(best.route)
        if way is None or len(best.missing) == 1:
            return [*((best, step) for step in self._missing_steps(best)), *then]
        return [*((way, self._speaker.text(step)) for step in way.route.steps), *then]

    def counted_on(self, outcomes: Iterable[Outcome]) -> str:
        """What the good verdicts among some count on, though it isn't held yet; often nothing."""
        good = [each for each in outcomes if each.verdict in _REACHABLE]
        expected = list(dict.fromkeys(one for each in good for one in each.expected))
        if not expected:
            return ""
        if len(expected) > 1:  # "your answers" below mark each of them
            return self._speaker.words("verdict.expected_some")
        return self._speaker.words("verdict.expected", things=self._first_things(expected))

    def ordered(self) -> list[Outcome]:
        """The outcomes, the best first; what isn't needed comes last."""
        return sorted(self._outcomes.values(), key=lambda e: (self._needless(e), _order(e)))

    def shown(self) -> list[Outcome]:
        """The outcomes, the best first, without what this visitor doesn't need."""
        return [outcome for outcome in self.ordered() if not self._needless(outcome)]

    def _verdict(self, outcome: Outcome, reason: str, details: Message = ()) -> blocks.Verdict:
        name = self.name(outcome.route)
        label = self._speaker.words(f"verdict.label_{outcome.verdict.value}")
        return blocks.Verdict(
            outcome.route.id,
            name,
            outcome.verdict.value,
            label,
            self._speaker.line(reason),
            details,
            language_of([name, label, reason], self._speaker.language),
        )

    def _reason(self, outcome: Outcome) -> str:
        expected = filter(None, [self.counted_on([outcome])])
        return self._speaker.joined([*self._reasons(outcome), *expected, *self._around(outcome)])

    def _rules(self, outcome: Outcome) -> list[Part]:
        """What the source says of the criteria that decided, and what else to know."""
        speaker, route = self._speaker, outcome.route
        rules = dict.fromkeys(speaker.text(each.rule) for each in self._deciding(outcome))
        parts: list[Part] = []
        if rules:
            parts.append(speaker.words("verdict.rule", rule=speaker.joined(rules)))
        if outcome.verdict is Verdict.OPEN:
            parts.append(speaker.words("verdict.no_promise"))
        if route.note and outcome.verdict in _REACHABLE:
            parts.append(speaker.text(route.note))
        return parts

    def _needless(self, outcome: Outcome) -> bool:
        goal = self._outcomes.get(outcome.route.leads_to or "")
        return goal is not None and goal.verdict in _REACHABLE

    def _prepares(self, route: Route) -> Outcome | None:
        """The way in that prepares for another and is open itself."""
        way = self._outcomes.get(route.instead or "")
        good = way is not None and way.route.leads_to == route.id and way.verdict in _REACHABLE
        return way if good else None

    def _missing_steps(self, outcome: Outcome) -> list[str]:
        steps = [self._speaker.text(e.next_step) for e in outcome.missing if e.next_step]
        return steps if len(outcome.missing) <= _MOST_STEPS else []

    def _deciding(self, outcome: Outcome) -> Sequence[Criterion]:
        """What decided; of what is merely wanting on a closed way, what can't be gained."""
        if outcome.verdict is Verdict.NOT_THIS_WAY:
            lasting = [each for each in outcome.missing if not each.attainable]
            return lasting or outcome.missing
        return outcome.deciding

    def _brief_reason(self, outcome: Outcome) -> str:
        speaker, deciding = self._speaker, self._deciding(outcome)
        if outcome.missing:
            usual = all(each.strength is Strength.USUAL for each in deciding)
            key = f"verdict.brief_{outcome.verdict.value}{'_usual' if usual else ''}"
            return speaker.words(key, things=self._first_things(deciding))
        if outcome.undecided and not outcome.depends:
            return speaker.words(
                "verdict.brief_undecided", things=self._first_things(outcome.undecided)
            )
        if outcome.verdict is Verdict.OPEN and _asked(outcome):
            return speaker.words("verdict.brief_met")
        deciders = [speaker.text(each.words) for each in self.deciders(outcome)]
        if not deciders:
            return ""
        return speaker.words("verdict.brief_decider", decider=speaker.listed(deciders))

    def _first_things(self, criteria: Sequence[Criterion]) -> str:
        things = self._things(criteria[:_MOST_BRIEF])
        if len(criteria) <= _MOST_BRIEF:
            return things
        first = self._things(criteria[:1])
        return self._speaker.words("verdict.and_more", thing=first, number=len(criteria) - 1)

    def _reasons(self, outcome: Outcome) -> list[str]:
        verdict = outcome.verdict
        if verdict is Verdict.OPEN:
            return self._met(outcome)
        if verdict is Verdict.MIGHT:
            return [*self._depends(outcome), *self._undecided(outcome)]
        missing = self._deciding(outcome)
        usual = all(each.strength is Strength.USUAL for each in missing)
        key = "verdict.missing_usual" if usual else "verdict.missing"
        said = [self._speaker.words(key, things=self._things(missing))]
        if verdict is Verdict.NOT_YET:
            said += [*self._missing_steps(outcome), *self._decider(outcome)]
        return said

    def _met(self, outcome: Outcome) -> list[str]:
        asked = _asked(outcome)
        said = [self._speaker.words("verdict.met", things=self._things(asked))] if asked else []
        return [*said, *self._decider(outcome)]

    def _depends(self, outcome: Outcome) -> list[str]:
        said = []
        for decider in dict.fromkeys(each.decides for each in outcome.depends if each.decides):
            things = [each for each in outcome.depends if each.decides == decider]
            said.append(
                self._speaker.words(
                    "verdict.depends",
                    things=self._things(things),
                    decider=self._speaker.text(decider.words),
                )
            )
        return said

    def _undecided(self, outcome: Outcome) -> list[str]:
        if not outcome.undecided:
            return []
        things = self._things(outcome.undecided)
        said = [self._speaker.words("verdict.undecided", things=things)]
        return said if outcome.depends else [*said, *self._decider(outcome)]

    def _decider(self, outcome: Outcome) -> list[str]:
        deciders = [self._speaker.text(each.words) for each in self.deciders(outcome)]
        if not deciders:
            return []
        return [self._speaker.words("verdict.decider", decider=self._speaker.listed(deciders))]

    def _around(self, outcome: Outcome) -> list[str]:
        """Other ways in that have to do with this one, and what would help."""
        speaker, route, said = self._speaker, outcome.route, []
        other = self._outcomes.get(route.instead or "")
        if outcome.verdict is Verdict.NOT_YET and (first := self._prepares(route)) is not None:
            names = {"first": self.name(first.route), "route": self.name(route)}
            said.append(speaker.words("verdict.first", **names))
        elif outcome.verdict not in _REACHABLE and other is not None:
            said.append(speaker.words("verdict.instead", route=self.name(other.route)))
        goal = self._outcomes.get(route.leads_to or "")
        if goal is not None:
            ready = goal.verdict in _REACHABLE
            key = "verdict.not_needed" if ready else "verdict.leads_to"
            said.append(speaker.words(key, route=self.name(goal.route)))
        helpful = [self._criteria[each] for each in route.helpful]
        if helpful and outcome.verdict in _REACHABLE:
            said.append(speaker.words("verdict.helpful", things=self._things(helpful)))
        return said

    def _things(self, criteria: Iterable[Criterion]) -> str:
        return self._speaker.listed(self._speaker.text(each.words) for each in criteria)


def _asked(outcome: Outcome) -> list[Criterion]:
    """What was asked for and is met."""
    return [each for each in outcome.met if each.strength is not Strength.HELPFUL]


def _order(outcome: Outcome) -> tuple[int, ...]:
    """Where an outcome comes, the best first.

    Having what not everybody can still gain, such as a degree, weighs as much as one verdict
    better: the way in that it opens was made for this visitor.
    """
    lasting = [each for each in _asked(outcome) if not each.attainable]
    rank = min(outcome.verdict.rank + bool(lasting), Verdict.OPEN.rank)
    return -rank, -len(lasting), -len(outcome.met)

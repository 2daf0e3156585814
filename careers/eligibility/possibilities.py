"""Which jobs a visitor's answers open: now, perhaps, and after one more step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from careers.eligibility.every_job import EveryJob
from careers.eligibility.state import GuideState
from careers.finding.matching import Fit, Match, Matcher, Pays, worst
from careers.finding.wants import Want
from careers.policy.answers import Questions
from careers.policy.evaluation import Outcome, outcomes
from careers.shapes.profile import Profile, Route
from careers.shapes.requirements import Criterion, Strength, Verdict
from careers.shapes.store import Store


@dataclass(frozen=True)
class Possibility:
    """The best way into a job.

    Attributes:
        profile: the job.
        route: the way in, as the job has it.
        outcome: how it came out, as one of all ways into all jobs.
        partly: wishes that hold in some posts only.
    """

    profile: Profile
    route: Route
    outcome: Outcome
    partly: tuple[Match, ...] = ()

    @property
    def is_one_step_away(self) -> bool:
        """Whether a single thing that can be gained is missing, and nothing else is unknown."""
        closed = self.outcome.verdict is Verdict.NOT_YET
        return closed and len(self.outcome.missing) == 1 and not self.outcome.undecided


@dataclass(frozen=True)
class Step:
    """Something that is missing, and the jobs that it alone keeps closed."""

    criterion: Criterion
    jobs: tuple[Possibility, ...]


@dataclass(frozen=True)
class Possible:
    """How all jobs came out, each list the likeliest first.

    Attributes:
        open: open now.
        might: somebody else decides, or something isn't known.
        one_step: one thing is missing.
        further: more is missing, or no way in is meant for the visitor.
        unknown: jobs of which it isn't known whether they are as wished.
        unchecked: jobs whose ways in don't tell what they ask for.
    """

    open: tuple[Possibility, ...]
    might: tuple[Possibility, ...]
    one_step: tuple[Possibility, ...]
    further: tuple[Possibility, ...]
    unknown: tuple[Profile, ...]
    unchecked: tuple[Profile, ...]

    @property
    def best_step(self) -> Step | None:
        """The step that opens most jobs; none where nothing is one step away."""
        found: dict[object, list[Possibility]] = defaultdict(list)
        for each in self.one_step:
            missing = each.outcome.missing[0]
            found[missing.met_if or missing.might_if].append(each)
        if not found:
            return None
        jobs = max(found.values(), key=len)
        return Step(jobs[0].outcome.missing[0], tuple(jobs))


def possible_jobs(
    store: Store,
    every: EveryJob,
    questions: Questions,
    state: GuideState,
    wants: Sequence[Want],
    pays: Pays,
) -> Possible:
    """How every job comes out by a visitor's answers.

    Args:
        store: the content.
        every: the ways into all jobs.
        questions: of the check of all jobs.
        state: holds the answers.
        wants: what a job must be like to be named; wishes only.
        pays: what jobs pay.
    """
    found = outcomes(every.profile, questions, state.answers, state.towards)
    by_way = {each.route.id: each for each in found}
    tests = [Matcher(store, pays).of(want) for want in wants]
    best: list[Possibility] = []
    unknown: list[Profile] = []
    unchecked: list[Profile] = []
    for profile in store.profiles.values():
        matches = [test(profile) for test in tests]
        fit = worst(matches)
        if fit is Fit.NO:
            continue
        if fit is Fit.UNKNOWN:
            unknown.append(profile)
        elif (possibility := _best(profile, every, by_way)) is None:
            unchecked.append(profile)
        else:
            partly = tuple(match for match in matches if match.fit is Fit.PARTLY)
            best.append(replace(possibility, partly=partly))
    best.sort(key=_order)
    return Possible(
        open=tuple(each for each in best if each.outcome.verdict is Verdict.OPEN),
        might=tuple(each for each in best if each.outcome.verdict is Verdict.MIGHT),
        one_step=tuple(each for each in best if each.is_one_step_away),
        further=tuple(
            each
            for each in best
            if each.outcome.verdict in (Verdict.NOT_YET, Verdict.NOT_THIS_WAY)
            and not each.is_one_step_away
        ),
        unknown=tuple(unknown),
        unchecked=tuple(unchecked),
    )


def _best(profile: Profile, every: EveryJob, by_way: Mapping[str, Outcome]) -> Possibility | None:
    """The best way into a job itself; one that only prepares for another is none."""
    ways = [
        Possibility(profile, route, by_way[way])
        for route, way in every.ways.get(profile.id, ())
        if route.leads_to is None
    ]
    return min(ways, key=_order, default=None)


def _order(possibility: Possibility) -> tuple[int, ...]:
    """Where a possibility comes, the likeliest first.

    Having what not everybody can still gain, such as a degree, makes a way in likelier to be the
    one that is meant.
    """
    outcome = possibility.outcome
    asked = [each for each in outcome.met if each.strength is not Strength.HELPFUL]
    lasting = sum(not each.attainable for each in asked)
    return (-outcome.verdict.rank, len(outcome.missing), -lasting, -len(asked))

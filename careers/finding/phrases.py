"""What jobs are found by, in words: what is wanted, and what a job has of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careers.answering.speaker import Speaker, number, pounds
from careers.finding.finder import Result, shortest_route
from careers.finding.matching import Fit, Match, Pays, first_stage, shared
from careers.finding.wants import FEATURES, OF_LENGTH, Kind, Want
from careers.shapes.finding import Feature, RouteKind, Span
from careers.shapes.profile import Profile, Route, Stage
from careers.shapes.sources import NOT_STATED
from careers.shapes.topics import JOB_GROUP

_MOST_SHARED = 3
_LONGEST_QUOTE = 140
_SIDES = {"": "", ">": "_above", "<": "_below", ">=": "_least", "<=": "_most"}

# In Welsh, years begin otherwise after some numbers: 2 flynedd, 3 blynedd, 5 mlynedd.
_AFTER_COUNT = {"_soft": {2}, "_nasal": {5, 7, 8, 9, 10}}


class Phrases:
    """Words for what is wanted and found."""

    def __init__(self, speaker: Speaker, pays: Pays) -> None:
        """Say it as a speaker does.

        Args:
            speaker: says it.
            pays: what jobs pay.
        """
        self._speaker = speaker
        self._pays = pays
        store = speaker.store
        features = [each for found in store.features.lists.values() for each in found]
        self._labels: dict[str, Feature] = {each.id: each for each in features}

    def feature(self, name: str) -> str:
        """What a feature is called."""
        return self._speaker.text(self._labels[name].label)

    def features(self, profile: Profile, names: Iterable[str]) -> str:
        """Features of a job in a row, those of some posts marked."""
        some = profile.features.sometimes
        return self._speaker.joined(
            [self.sometimes(each) if each in some else self.feature(each) for each in names], ", "
        )

    def sometimes(self, name: str) -> str:
        """A feature that holds in some posts only."""
        return self._speaker.words("find.sometimes", label=self.feature(name))

    def wish(self, want: Want) -> str:
        """What is wanted, to stand in a row."""
        speaker = self._speaker
        if want.kind in FEATURES or want.kind is Kind.EMERGENCIES:
            return self._signed(self._label(want), want)
        if want.kind is Kind.PAY:
            key = "most" if want.is_most else "least"
            later = "_later" if want.later else ""
            return speaker.words(f"find.wish_pay_{key}{later}", amount=pounds(int(want.number)))
        if want.kind is Kind.BAND:
            return speaker.words(
                f"find.wish_band{_SIDES[want.value[: -len(want.band)]]}", band=want.band
            )
        if want.kind is Kind.YEARS:
            key = "find.wish_years_most" if want.is_most else "find.wish_years_least"
            return speaker.words(key, years=self.years(Span(want.number, want.number)))
        if want.kind is Kind.ROUTE:
            return self._signed(self.kind(want.value), want)
        if want.kind is Kind.LIKE:
            job = speaker.store.profiles[want.value]
            return speaker.words("find.wish_like", title=speaker.text(job.title))
        if want.kind is Kind.JOB:
            return speaker.words("find.wish_other_than", title=self._job(want.value))
        if want.kind is Kind.TEXT:
            return speaker.words("find.wish_text", words=want.value)
        if want.kind is Kind.REGISTERED and want.value:
            body = speaker.store.contacts[want.value]
            return speaker.words("find.wish_registered_with", body=speaker.text(body.name))
        return speaker.words(f"find.wish_{want.kind.value}")

    def reasons(self, result: Result, wants: Sequence[Want]) -> list[str]:
        """Why a job fits, each reason once."""
        named = [want.value for want in wants if want.kind in FEATURES]
        told = [self.reason(result.profile, match, named) for match in result.matches]
        return [*dict.fromkeys(filter(None, [*told, *self._measures(result, wants)]))]

    def reason(self, profile: Profile, match: Match, named: Sequence[str] = ()) -> str:
        """Why a job fits a want; nothing where it doesn't.

        Args:
            profile: the job.
            match: how the want came out.
            named: ids of what needn't be told again.
        """
        want, speaker = match.want, self._speaker
        # Of every job that is told, it goes without saying that it is none of those left out.
        if match.fit >= Fit.UNKNOWN or want.kind is Kind.JOB:
            return ""
        if want.kind in FEATURES:
            return self._of_feature(profile, match)
        if want.kind in (Kind.PAY, Kind.BAND):
            return self.starts(profile, match.stage, want.later)
        if want.kind is Kind.LIKE:
            other = speaker.store.profiles[want.value].features
            both = [each for each in shared(profile.features, other) if each not in named]
            return speaker.listed(map(self.feature, both[:_MOST_SHARED])) if both else ""
        if want.kind is Kind.TEXT:
            return speaker.words("find.told", words=_shortened(match.told))
        if match.route is not None:
            return self.way(match.route)
        return self.wish(want)

    def _measures(self, result: Result, wants: Iterable[Want]) -> list[str]:
        """What the jobs are put in order by."""
        found = []
        for want in wants:
            if want.kind is not Kind.ORDER:
                continue
            if want.value in OF_LENGTH:
                route = shortest_route(result.profile)
                found.append(self.way(route) if route is not None else self._untold("length"))
            else:
                stage = first_stage(result.profile)
                found.append(self.starts(result.profile, stage) or self._untold("pay"))
        return found

    def starts(self, profile: Profile, stage: Stage | None, later: bool = False) -> str:
        """What a job pays at its start, or later; nothing where that isn't told."""
        amounts = self._pays.amounts(profile, stage) if stage is not None else None
        if amounts is None or stage is None:
            return ""
        low, high = pounds(amounts[0]), pounds(amounts[1])
        if stage.band is None:
            key = "find.quoted_later" if later else "find.quoted"
            return self._quoted(key, stage, low=low, high=high)
        key = "find.reaches" if later else "find.starts"
        return self._speaker.words(key, amount=high if later else low, band=stage.band)

    def range(self, profile: Profile, stage: Stage | None) -> str:
        """From what to what a stage pays; nothing where that isn't told."""
        amounts = self._pays.amounts(profile, stage) if stage is not None else None
        if amounts is None or stage is None:
            return ""
        low, high = pounds(amounts[0]), pounds(amounts[1])
        span = self._speaker.words("pay.range", low=low, high=high) if low != high else low
        if stage.band is None:
            return self._quoted("compare.quoted", stage, range=span)
        return self._speaker.words("compare.range", range=span, band=stage.band)

    def _quoted(self, key: str, stage: Stage, **values: str) -> str:
        """What a source prints, with when it was true."""
        date = stage.quoted.date if stage.quoted else NOT_STATED
        if date == NOT_STATED:
            return self._speaker.words(f"{key}_undated", **values)
        return self._speaker.words(key, date=date, **values)

    def way(self, route: Route) -> str:
        """A way in, with its length where that is told."""
        name = self._speaker.text(route.name)
        if route.years is None:
            return name
        key = "find.way_after" if route.kind is RouteKind.POSTGRADUATE else "find.way"
        return self._speaker.words(key, route=name, years=self.years(route.years))

    def years(self, span: Span) -> str:
        """So many years."""
        after = next((form for form, counts in _AFTER_COUNT.items() if span.max in counts), "")
        if span.min != span.max:
            return self._speaker.words(
                f"find.years_range{after}", least=number(span.min), most=number(span.max)
            )
        if span.min == 1:
            return self._speaker.words("find.one_year")
        return self._speaker.words(f"find.years{after}", number=number(span.min))

    def kind(self, kind: str) -> str:
        """A kind of way in."""
        return self._speaker.words(f"find.kind_{kind.replace('-', '_')}")

    def _job(self, job: str) -> str:
        """A job, or those of a group, as a sentence calls them."""
        store = self._speaker.store
        known = store.profiles.get(job)
        return self._speaker.text(known.title if known else store.label(JOB_GROUP, job))

    def _untold(self, what: str) -> str:
        return self._speaker.words(f"find.untold_{what}")

    def _signed(self, label: str, want: Want) -> str:
        if not want.against:
            return label
        key = "find.not" if want.kind is Kind.PLACES else "find.no"
        return self._speaker.words(key, label=label)

    def _label(self, want: Want) -> str:
        if want.kind is Kind.EMERGENCIES:
            return self._speaker.text(self._speaker.store.features.emergencies.label)
        return self.feature(want.value)

    def _of_feature(self, profile: Profile, match: Match) -> str:
        want = match.want
        if match.fit is Fit.YES:
            return self._signed(self._label(want), want)
        if want.kind is not Kind.SUBJECTS:
            return self.sometimes(match.leaving[0] if match.leaving else want.value)
        if want.against:
            return self._speaker.words("find.subject_sometimes", label=self.feature(want.value))
        wide = self._labels[want.value].part_of
        named = profile.features.subjects or ()
        return self.feature(wide if wide in named and want.value not in named else want.value)


def _shortened(words: str) -> str:
    """A sentence without its end mark; a long one without its end."""
    whole = words.strip().rstrip(".:")
    if len(whole) <= _LONGEST_QUOTE:
        return whole
    return whole[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"

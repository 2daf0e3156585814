"""What can be worked out from published pay: by the hour, and the gap between two."""

from __future__ import annotations

from collections.abc import Sequence

from careers.answering.pay_dates import not_yet, since_then
from careers.answering.speaker import Speaker, about_pounds, number, pounds
from careers.pay.lookup import NoTable, band_pay, pay_table
from careers.pay.sums import WEEKS_PER_YEAR, hourly, monthly, weekly
from careers.shapes.kinds import QuestionKind
from careers.shapes.pay import PayTable, Range, Scheme
from careers.shapes.profile import Profile
from careers.shapes.sources import Source
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.question import Question

_PAY_TOPICS = ("pay", "pay_difference")


def period_line(speaker: Speaker, pay: Range, table: PayTable, period: str) -> str:
    """A yearly range by the hour, week or month, with the sum that it takes.

    Where both ends come to as many whole pounds, one of them is told.
    """
    if period == "hour":
        low, high = (hourly(end, table.weekly_hours) for end in (pay.min, pay.max))
        sum_words = f"÷ {WEEKS_PER_YEAR} ÷ {number(table.weekly_hours)}"
    elif period == "week":
        low, high = weekly(pay.min), weekly(pay.max)
        sum_words = f"÷ {WEEKS_PER_YEAR}"
    elif period == "month":
        low, high = monthly(pay.min), monthly(pay.max)
        sum_words = "÷ 12"
    else:
        return ""
    least, most = about_pounds(low), about_pounds(high)
    told = {"low": least, "yearly": pounds(pay.min), "sum": sum_words}
    if least == most:
        return speaker.words(f"pay.per_{period}_one", **told)
    return speaker.words(f"pay.per_{period}", high=most, **told)


def answer_difference(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory
) -> Answer | None:
    """The gap between two bands, or between two nations on one band.

    Returns:
        None where the question doesn't say between what, so that pay as such answers.
    """
    if profile.pay is None or profile.pay.scheme is None:
        return None
    scheme = speaker.store.schemes[profile.pay.scheme]
    nations = question.all("nation")
    goes_on = memory.topic in _PAY_TOPICS or QuestionKind.COMPARE in question.kinds
    if len(nations) == 1 and goes_on and len(question.all("band")) < 2:
        before = memory.remembered("nation") or scheme.home_nation
        nations = tuple(dict.fromkeys([before, *nations]))
    bands = _compared(profile, question, memory, scheme)
    try:
        if len(nations) > 1 and len(question.all("band")) > 1:
            return None
        if len(nations) > 1 and bands:
            band = question.first("band") or memory.remembered("band") or bands[0]
            year = question.first("year")
            return _between_nations(speaker, profile, scheme, nations, year, band)
        if len(bands) < 2:
            return None
        home = memory.remembered("nation") or scheme.home_nation
        nation = nations[0] if nations else home
        return _between_bands(speaker, profile, scheme, nation, question.first("year"), bands)
    except NoTable:
        return None


def _compared(profile: Profile, question: Question, memory: Memory, scheme: Scheme) -> list[str]:
    """The bands compared, lowest first: those named, and what one alone is compared with."""
    stages = profile.pay.stages if profile.pay else ()
    own = [stage.band for stage in stages if stage.band in scheme.bands]
    named = [part for band in question.all("band") for part in scheme.parts_of(band)[:1]]
    of_stages = [s.band for s in stages if s.band and s.id in question.all("stage")]
    bands = list(dict.fromkeys([*named, *of_stages]))
    if not bands:
        bands = own[:2]
    elif len(bands) == 1:
        before = memory.remembered("band") if memory.topic in _PAY_TOPICS else None
        other = before or (own[0] if of_stages and own else None)
        bands = list(dict.fromkeys([*bands, *filter(None, [other])]))
    return sorted((band for band in bands[:2] if band in scheme.bands), key=scheme.bands.index)


def _between_bands(
    speaker: Speaker,
    profile: Profile,
    scheme: Scheme,
    nation: str,
    year: str | None,
    bands: list[str],
) -> Answer | None:
    table = pay_table(speaker.store, scheme.id, nation, speaker.today, year)
    pays = [band_pay(table, band) for band in bands]
    low, high = pays[0].range, pays[1].range
    if low is None or high is None:
        return None
    said = {
        "lower": bands[0],
        "higher": bands[1],
        "nation": speaker.text(speaker.store.label("nation", nation)),
        "year": table.year,
        "lower_min": pounds(low.min),
        "lower_max": pounds(low.max),
        "higher_max": pounds(high.max),
        "top_gap": pounds(high.max - low.max),
    }
    if low.min == high.min:
        text = speaker.words("pay.difference_at_the_top", **said)
    else:
        start, gap = pounds(high.min), pounds(high.min - low.min)
        text = speaker.words("pay.difference", **said, higher_min=start, start_gap=gap)
    sources, since = table.sources[:1], since_then(speaker, table)
    return speaker.answer(
        [speaker.message(not_yet(speaker, table), text, since, sources=sources)],
        Status.ANSWERED,
        sources,
        speaker.leads(profile, "pay_difference"),
    )


def _between_nations(
    speaker: Speaker,
    profile: Profile,
    scheme: Scheme,
    nations: Sequence[str],
    year: str | None,
    band: str,
) -> Answer | None:
    """The same band in two nations, each from its own newest table, or that of a year."""
    lines: list[str] = []
    dates: list[str] = []
    sources: list[Source] = []
    for nation in nations[:2]:
        table = pay_table(speaker.store, scheme.id, nation, speaker.today, year)
        found = table.bands.get(band)
        if found is None:
            return None
        name = speaker.text(speaker.store.label("nation", nation))
        words = speaker.words("pay.range", low=pounds(found.min), high=pounds(found.max))
        lines.append(
            speaker.words("pay.band", band=band, nation=name, year=table.year, range=words)
        )
        dates += [not_yet(speaker, table), since_then(speaker, table)]
        sources.extend(table.sources[:1])
    said = dict.fromkeys(dates)  # what both tables have in common is said once
    return speaker.answer(
        [speaker.message(speaker.bullets(lines), *said, sources=sources)],
        Status.ANSWERED,
        sources,
        speaker.leads(profile, "pay_difference"),
    )

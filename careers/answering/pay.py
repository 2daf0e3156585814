"""What a band, a stage or the whole job pays: published ranges and the page's own."""

from __future__ import annotations

from collections.abc import Sequence

from careers.answering.pay_dates import not_yet, since_then
from careers.answering.pay_sums import period_line
from careers.answering.sections import answer_not_said
from careers.answering.speaker import Speaker, pounds
from careers.pay.lookup import BandPay, NoTable, band_pay, pay_table
from careers.shapes.pay import PayTable, Range, Scheme
from careers.shapes.profile import Profile, QuotedRange, Stage
from careers.shapes.sources import NOT_STATED, Source
from careers.turn.answer import Answer, QuickReply, Status, together
from careers.turn.memory import Memory
from careers.turn.press import Ask
from careers.turn.question import Named, Question

_MOST_BANDS = 4
_MOST_YEARS = 3
_PAY_TOPICS = ("pay", "pay_difference")
_NARROWER = ("band", "stage", "nation", "pay_period")


def answer_pay(speaker: Speaker, profile: Profile, question: Question, memory: Memory) -> Answer:
    """Answer any question for an amount."""
    if profile.pay is None:
        return answer_not_said(speaker, profile, "pay")
    if profile.pay.scheme is None:
        return _quoted_only(speaker, profile)
    scheme = speaker.store.schemes[profile.pay.scheme]
    bands = _bands(profile, question, memory)
    unknown = [band for band in bands if not scheme.parts_of(band)]
    if unknown:
        return _no_such_band(speaker, profile, scheme, unknown[0])
    nation = question.first("nation") or memory.remembered("nation") or scheme.home_nation
    nations, years = question.all("nation"), question.all("year")
    if len(nations) > 1 and bands:
        return _in_nations(speaker, profile, question, memory, bands)
    if len(years) > 1:
        return _in_years(speaker, profile, question, memory, years[:_MOST_YEARS])
    try:
        year = year_asked(question, memory)
        table = pay_table(speaker.store, scheme.id, nation, speaker.today, year)
    except NoTable as missing:
        return _no_table(speaker, profile, bands, missing)
    period = question.first("pay_period")
    if not bands:
        return _whole_job(
            speaker, profile, table, period, _untold_stage(speaker, profile, question)
        )
    split = [band for band in bands if len(scheme.parts_of(band)) > 1]
    if split:
        return _which_part(speaker, profile, scheme, table, split[0])
    return _some_bands(speaker, profile, scheme, table, bands[:_MOST_BANDS], period)


def _in_nations(
    speaker: Speaker,
    profile: Profile,
    question: Question,
    memory: Memory,
    bands: list[str],
) -> Answer:
    """Bands in several nations: each in its own where there are as many, else all in each."""
    nations = question.all("nation")
    each = [[band] for band in bands] if len(bands) == len(nations) else [bands] * len(nations)
    others = [item for item in question.named if item.kind not in ("band", "nation")]
    answers = []
    for nation, asked in zip(nations, each, strict=True):
        named = [Named("nation", nation), *(Named("band", band) for band in asked)]
        answers.append(answer_pay(speaker, profile, question.about([*others, *named]), memory))
    return together(answers)


def _in_years(
    speaker: Speaker,
    profile: Profile,
    question: Question,
    memory: Memory,
    years: Sequence[str],
) -> Answer:
    """The same in several years, one after the other."""
    others = [item for item in question.named if item.kind != "year"]
    asked = (question.about([*others, Named("year", year)]) for year in years)
    return together([answer_pay(speaker, profile, each, memory) for each in asked])


def year_asked(question: Question, memory: Memory) -> str | None:
    """The year that is named, or the one talked of before where something else is asked of it."""
    if (named := question.first("year")) is not None or memory.topic not in _PAY_TOPICS:
        return named
    things = {kind: question.first(kind) for kind in _NARROWER}
    others = any(each and each != memory.remembered(kind) for kind, each in things.items())
    return memory.remembered("year") if others else None


def nation_name(speaker: Speaker, nation: str) -> str:
    """A nation as it is called in a sentence."""
    return speaker.text(speaker.store.label("nation", nation))


def stages_named(profile: Profile, question: Question) -> list[Stage]:
    """The stages of pay that a question names."""
    named = question.all("stage")
    return [stage for stage in profile.pay.stages if stage.id in named] if profile.pay else []


def _untold_stage(speaker: Speaker, profile: Profile, question: Question) -> str:
    """That there is no amount for the stage that is asked about; empty where there is, or none is."""
    named = question.all("stage")
    if not named or stages_named(profile, question):
        return ""
    stage = speaker.text(speaker.store.label("stage", named[0]))
    return speaker.words("pay.stage_missing", stage=stage)


def _bands(profile: Profile, question: Question, memory: Memory) -> list[str]:
    """Bands that are asked about: named, or those of a stage, or the one spoken of before."""
    if bands := list(question.all("band")):
        return bands
    if stages := stages_named(profile, question):
        return [stage.band for stage in stages if stage.band]
    stage = memory.remembered("stage")
    of_stage = [s.band for s in profile.pay.stages if s.id == stage] if profile.pay else []
    remembered = memory.remembered("band") or next(iter(of_stage), None)
    narrower = any(question.all(kind) for kind in ("nation", "year", "pay_period"))
    if remembered and memory.topic in _PAY_TOPICS and narrower:
        return [remembered]
    return []


def range_words(speaker: Speaker, pay: BandPay) -> str:
    """A band's range, or what else the table holds of it."""
    if pay.range is None:
        if pay.entry_point is not None:
            return speaker.words("pay.entry_point", amount=pounds(pay.entry_point))
        return speaker.words("pay.band_missing")
    if pay.range.min == pay.range.max:
        return pounds(pay.range.min)
    key = "pay.range_with_middle" if pay.range.mid else "pay.range"
    middle = pounds(pay.range.mid) if pay.range.mid else ""
    low, high = pounds(pay.range.min), pounds(pay.range.max)
    return speaker.words(key, low=low, high=high, middle=middle)


def quoted_words(speaker: Speaker, stage: Stage) -> str:
    """The range that the job page itself prints for a stage, or nothing."""
    quoted = stage.quoted
    if quoted is None:
        return ""
    return speaker.words(
        "pay.quoted",
        low=pounds(quoted.min),
        high=pounds(quoted.max),
        date=quoted_year(speaker, quoted),
    )


def quoted_year(speaker: Speaker, quoted: QuotedRange) -> str:
    """The year that a printed range is of, or that the page doesn't say."""
    return (
        speaker.words("pay.no_year")
        if quoted.date == NOT_STATED
        else speaker.source_date(quoted.date)
    )


def _around(speaker: Speaker, profile: Profile) -> list[str]:
    """What the page prints for the job as a whole, and what to know about all of its pay."""
    pay = profile.pay
    lines = [speaker.text(pay.note)] if pay and pay.note else []
    if pay and (quoted := pay.quoted):
        low, high = pounds(quoted.min), pounds(quoted.max)
        year = quoted_year(speaker, quoted)
        lines.append(speaker.words("pay.whole_job", low=low, high=high, date=year))
    return lines


def _stage_of(profile: Profile, band: str) -> Stage | None:
    stages = profile.pay.stages if profile.pay else ()
    return next((stage for stage in stages if stage.band == band), None)


def _prints(profile: Profile, stages: Sequence[Stage]) -> bool:
    """Whether what is said of some stages has an amount of the page's own in it."""
    whole = profile.pay.quoted if profile.pay else None
    return any(stage.quoted for stage in stages) or bool(stages and whole)


def _sources(profile: Profile, table: PayTable, quoted: bool) -> list[Source]:
    page = [profile.sources[profile.pay.source]] if quoted and profile.pay else []
    return [*table.sources[:1], *page]


def _some_bands(
    speaker: Speaker,
    profile: Profile,
    scheme: Scheme,
    table: PayTable,
    bands: list[str],
    period: str | None,
) -> Answer:
    nation = nation_name(speaker, table.nation)
    lines, stages, missing = [not_yet(speaker, table)], [], False
    for band in bands:
        pay = band_pay(table, band)
        missing = missing or pay.range is None
        words = range_words(speaker, pay)
        lines.append(
            speaker.words("pay.band", band=band, nation=nation, year=table.year, range=words)
        )
        if stage := _stage_of(profile, band):
            stages.append(stage)
            lines.append(quoted_words(speaker, stage))
        if pay.range is not None and period is not None:
            lines.append(period_line(speaker, pay.range, table, period))
    if table.note is not None:
        lines.append(speaker.text(table.note))
    if stages:
        lines += _around(speaker, profile)
    lines.append(since_then(speaker, table))
    sources = _sources(profile, table, _prints(profile, stages))
    return speaker.answer(
        [speaker.message(*lines, sources=sources)],
        Status.PARTLY_ANSWERED if missing else Status.ANSWERED,
        sources,
        _replies(speaker, profile, scheme, bands[0]),
    )


def _whole_job(
    speaker: Speaker, profile: Profile, table: PayTable, period: str | None, untold: str
) -> Answer:
    """Every stage of the job, a row each; first what isn't told of the stage that is asked about."""
    stages = profile.pay.stages if profile.pay else ()
    date = next((quoted_year(speaker, each.quoted) for each in stages if each.quoted), "")
    head = [speaker.words(f"pay.column_{each}") for each in ("stage", "band", "now")]
    if date:
        head.append(speaker.words("pay.column_page", date=date))
    rows = [_stage_row(speaker, table, stage, period, len(head)) for stage in stages]
    nation = nation_name(speaker, table.nation)
    intro = "pay.intro_with_page" if date else "pay.intro"
    sources = _sources(profile, table, _prints(profile, stages))
    text = speaker.message(
        untold,
        not_yet(speaker, table),
        speaker.words(intro, nation=nation, year=table.year, date=date),
        speaker.table(head, rows),
        *_around(speaker, profile),
        since_then(speaker, table),
        sources=sources,
    )
    status = Status.PARTLY_ANSWERED if untold else Status.ANSWERED
    return speaker.answer([text], status, sources, speaker.leads(profile, "pay"))


def _stage_row(
    speaker: Speaker,
    table: PayTable,
    stage: Stage,
    period: str | None,
    columns: int,
) -> tuple[list[str], str]:
    """What a stage pays, as cells and as a line."""
    pay = band_pay(table, stage.band or "")
    now = range_words(speaker, BandPay(table, pay.band, _plain(pay), pay.entry_point))
    name, quoted = speaker.text(stage.name), stage.quoted
    line = speaker.words("pay.stage", stage=name, band=pay.band, range=now)
    page: str = ""
    if quoted is not None:
        low, high = pounds(quoted.min), pounds(quoted.max)
        line += speaker.words("pay.stage_quoted", low=low, high=high)
        page = f"({speaker.words('pay.range', low=low, high=high)})"
    by_period = period_line(speaker, pay.range, table, period or "") if pay.range else ""
    if by_period:
        line += ". " + by_period
        now = speaker.joined([now, by_period], ". ")
    return [name, pay.band, now, page][:columns], line


def _plain(pay: BandPay) -> Range | None:
    """A band's range without the point in between, for a list."""
    return Range(pay.range.min, pay.range.max) if pay.range else None


def _quoted_only(speaker: Speaker, profile: Profile) -> Answer:
    """A job outside the pay schemes: what its page prints is all there is."""
    stages = profile.pay.stages if profile.pay else ()
    lines = [
        speaker.words(
            "pay.stage_page_only",
            stage=speaker.text(stage.name),
            low=pounds(stage.quoted.min),
            high=pounds(stage.quoted.max),
            date=quoted_year(speaker, stage.quoted),
        )
        for stage in stages
        if stage.quoted
    ]
    source = [profile.sources[profile.pay.source]] if profile.pay else []
    text = speaker.message(
        speaker.words("pay.page_only"),
        speaker.bullets(lines),
        *_around(speaker, profile),
        sources=source,
    )
    return speaker.answer([text], Status.ANSWERED, source, speaker.leads(profile, "pay"))


def _which_part(
    speaker: Speaker, profile: Profile, scheme: Scheme, table: PayTable, band: str
) -> Answer:
    """A band that is split: its parts, and which one is meant."""
    parts = scheme.parts_of(band)
    lines = []
    for part in parts:
        pay = band_pay(table, part)
        words = range_words(speaker, BandPay(table, part, _plain(pay), pay.entry_point))
        lines.append(speaker.words("pay.part", band=part, range=words))
    nation = nation_name(speaker, table.nation)
    sources = _sources(profile, table, quoted=False)
    text = speaker.message(
        not_yet(speaker, table),
        speaker.words("pay.split", band=band, nation=nation, year=table.year),
        speaker.bullets(lines),
        since_then(speaker, table),
        speaker.words("pay.which_part"),
        sources=sources,
    )
    replies = [_band_reply(speaker, part) for part in parts]
    return speaker.answer([text], Status.CLARIFIED, sources, replies)


def _band_reply(speaker: Speaker, band: str) -> QuickReply:
    press = Ask("ask_pay", (Named("band", band),))
    return QuickReply(speaker.words("reply.band", band=band), press)


def _replies(speaker: Speaker, profile: Profile, scheme: Scheme, band: str) -> list[QuickReply]:
    """The next band up first, then where pay leads to."""
    place = scheme.bands.index(band)
    above = [_band_reply(speaker, higher) for higher in scheme.bands[place + 1 : place + 2]]
    return [*above, *speaker.leads(profile, "pay", 2)]


def _no_such_band(speaker: Speaker, profile: Profile, scheme: Scheme, band: str) -> Answer:
    text = speaker.words(
        "pay.no_such_band",
        band=band,
        scheme=speaker.text(scheme.name),
        lowest=scheme.bands[0],
        highest=scheme.bands[-1],
    )
    replies = [
        _band_reply(speaker, s.band) for s in (profile.pay.stages if profile.pay else ()) if s.band
    ]
    return speaker.answer([text], Status.PARTLY_ANSWERED, (), replies)


def _year_words(speaker: Speaker, missing: NoTable) -> str:
    """The year that isn't held, or the decade."""
    year = missing.year
    return speaker.words("pay.decade", decade=year[:-1]) if year.endswith("s") else year


def _no_table(speaker: Speaker, profile: Profile, bands: list[str], missing: NoTable) -> Answer:
    """The year that was asked for isn't held; what the page quotes for it still is."""
    nation = nation_name(speaker, missing.nation)
    years = speaker.listed(missing.years) if missing.years else ""
    key = "pay.no_table" if missing.years else "pay.no_tables"
    lines = [speaker.words(key, nation=nation, year=_year_words(speaker, missing), years=years)]
    stages = [
        s for s in (profile.pay.stages if profile.pay else ()) if s.band in bands and s.quoted
    ]
    lines += [quoted_words(speaker, stage) for stage in stages]
    sources = [profile.sources[profile.pay.source]] if stages and profile.pay else []
    text = speaker.message(*lines, sources=sources)
    return speaker.answer([text], Status.PARTLY_ANSWERED, sources, speaker.leads(profile, "pay"))

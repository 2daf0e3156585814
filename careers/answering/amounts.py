"""Whether a sum of money is paid: yes or no first, with the band and its figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from careers.answering.pay import answer_pay, stages_named, year_asked
from careers.answering.speaker import Speaker, about_pounds, pounds
from careers.answering.yes_or_no import word_for
from careers.pay.lookup import NoTable, band_pay, pay_table
from careers.pay.sums import hourly, monthly, weekly
from careers.shapes.kinds import YES_OR_NO, YesVerb
from careers.shapes.pay import PayTable, Scheme
from careers.shapes.profile import Profile
from careers.turn.amounts import AMOUNT, Amount, Meant
from careers.turn.answer import Answer
from careers.turn.memory import Memory
from careers.turn.question import Question

_HOUR = "hour"
# How the wording that says no is called.
_NO = "not_"
_SPANS: Mapping[str, Callable[[int], Decimal]] = {"week": weekly, "month": monthly}


@dataclass(frozen=True)
class _Band:
    """What a band pays for the span of time that is asked about, in GBP."""

    name: str
    low: Decimal
    high: Decimal


def answer_amount(speaker: Speaker, profile: Profile, question: Question, memory: Memory) -> Answer:
    """What is paid, after a yes or no to the sum that was named, where it asks for one."""
    answer = answer_pay(speaker, profile, question, memory)
    amounts = [Amount.of(each) for each in question.all(AMOUNT)]
    bands = _bands(speaker, profile, question, memory)
    asked = not question.kinds or set(question.kinds) & set(YES_OR_NO)
    if len(amounts) != 1 or amounts[0] is None or not bands or not asked:
        return answer
    first, *others = answer.messages
    period = question.first("pay_period")
    verb = question.yes_verb or YesVerb.IT_IS
    opening = speaker.message(_opening(speaker, amounts[0], bands, period, verb))
    return replace(answer, messages=((*opening, *first), *others))


def _bands(speaker: Speaker, profile: Profile, question: Question, memory: Memory) -> list[_Band]:
    """The bands that are asked about, else those of the job's stages, the lowest first."""
    pay = profile.pay
    if pay is None or pay.scheme is None:
        return []
    scheme = speaker.store.schemes[pay.scheme]
    nation = question.first("nation") or memory.remembered("nation") or scheme.home_nation
    try:
        year = year_asked(question, memory)
        table = pay_table(speaker.store, scheme.id, nation, speaker.today, year)
    except NoTable:
        return []
    stages = stages_named(profile, question) or pay.stages
    own = [stage.band for stage in stages if stage.band]
    named = [part for band in question.all("band") for part in scheme.parts_of(band)]
    return list(_paid(table, scheme, named or own, _per(question.first("pay_period"), table)))


def _paid(
    table: PayTable, scheme: Scheme, bands: Sequence[str], per: Callable[[int], Decimal]
) -> list[_Band]:
    known = sorted(
        (each for each in dict.fromkeys(bands) if each in scheme.bands), key=scheme.bands.index
    )
    found = [(band, band_pay(table, band).range) for band in known]
    return [_Band(band, per(paid.min), per(paid.max)) for band, paid in found if paid]


def _per(period: str | None, table: PayTable) -> Callable[[int], Decimal]:
    """Turns a yearly amount into one for another span of time."""
    if period == _HOUR:
        return lambda yearly: hourly(yearly, table.weekly_hours)
    return _SPANS.get(period or "", Decimal)


def _for(speaker: Speaker, period: str | None) -> str:
    """The span of time that the amounts are for, where it isn't a year."""
    if period not in (*_SPANS, _HOUR):
        return ""
    return " " + speaker.text(speaker.store.label("pay_period", period))


def _opening(
    speaker: Speaker, amount: Amount, bands: Sequence[_Band], period: str | None, verb: YesVerb
) -> str:
    """Yes or no, and the band that decides it."""
    value, lowest, highest = Decimal(amount.value), bands[0], bands[-1]
    reaching = next((band for band in bands if band.high >= value), None)
    if amount.meant is Meant.LESS:
        key, band = ("less", lowest) if lowest.low < value else ("not_less", lowest)
    elif lowest.low > value:
        key, band = ("not_only" if amount.meant is Meant.IS else "more", lowest)
    elif reaching is None:
        key, band = "not_so_much", highest
    elif reaching.low > value and amount.meant is Meant.IS:
        key, band = "between", reaching
    elif reaching is lowest:
        key, band = "within", reaching
    else:
        key, band = "later", reaching
    return speaker.words(
        f"pay.amount_{key}",
        answer=word_for(speaker, verb, not key.startswith(_NO)),
        amount=pounds(amount.value),
        band=band.name,
        low=about_pounds(band.low),
        high=about_pounds(band.high),
        per=_for(speaker, period),
    )

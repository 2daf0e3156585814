"""Of which day a pay table is: not of today yet, soon followed by another, or old."""

from __future__ import annotations

from careers.answering.speaker import Speaker
from careers.pay.lookup import in_force, tables_beside
from careers.pay.years import pay_year
from careers.shapes.pay import PayTable


def not_yet(speaker: Speaker, table: PayTable) -> str:
    """That a table doesn't hold yet; nothing once it does."""
    if in_force(table, speaker.today):
        return ""
    return speaker.words("pay.not_yet", year=table.year, date=speaker.day(table.effective_from))


def since_then(speaker: Speaker, table: PayTable) -> str:
    """That the newest pay that holds will be followed by another, or is old; else nothing."""
    nation = tables_beside(speaker.store, table)
    holding = [each for each in nation if in_force(each, speaker.today)]
    if holding[:1] != [table]:
        return ""  # another year was asked for
    coming = [each for each in nation if not in_force(each, speaker.today)]
    if coming:
        return speaker.words(
            "pay.upcoming", year=coming[-1].year, date=speaker.day(coming[-1].effective_from)
        )
    if table.year < pay_year(speaker.today):
        name = speaker.text(speaker.store.label("nation", table.nation))
        return speaker.words("pay.outdated", nation=name, year=table.year)
    return ""

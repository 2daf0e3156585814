"""What several subjects share that is said once, as in "I passed English and maths"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers.hearing.marks import Kind
from careers.hearing.parts import SIGNS, Part
from careers.hearing.qualification import Qualification

Told = list[tuple[Part, list[Qualification]]]


def shared(told: Told) -> Told:
    """Subjects in a row share what is said once, as in "I passed English and maths"."""
    found = list(told)
    for place in range(1, len(found)):
        (before, _), (part, own) = found[place - 1], found[place]
        graded = part.of(Kind.GRADES) and part.of(Kind.SUBJECT)
        if graded and before.of(Kind.GRADES) and not before.of(Kind.SUBJECT):
            # "6s and 7s in English and maths" doesn't tell which is which.
            own = [replace(each, subject=None, every=True) for each in own]
            found[place] = part, own
        if own and all(_bare(each) for each in own) and found[place - 1][1]:
            last = found[place - 1][1][-1]
            if last.passed is not None and last.grade is None and _alike(last, own[0]):
                own = [replace(each, passed=last.passed) for each in own]
            every = before.says("all") or before.of(Kind.GRADES)
            if every and last.grade and _alike(last, own[0]):
                own = [replace(each, grade=last.grade) for each in own]
            if before.negated and last.subject is not None:
                own = [replace(each, held=False) for each in own]
            found[place] = part, own
    _share_row(found)
    _share_first(found)
    on = False
    for place in reversed(range(len(found) - 1)):
        (part, own), (after, theirs) = found[place], found[place + 1]
        given = next((each for each in theirs if each.grade or each.passed is not None), None)
        sharing = any(
            each.says("shared") or each.says("with") for each in (part, after)
        ) or after.says("others")
        sharing = sharing or after.includes_before or after.says_all_behind
        # "8 including maths - I got a C in English" begins anew with its own subject.
        on = on and not (after.fresh and after.of(Kind.SUBJECT))
        sharing = sharing and not (after.fresh and after.of(Kind.SUBJECT))
        # "7 including maths and English, GCSE maths grade B" begins anew with its level.
        sharing = sharing and (part.level is None or not after.leads or after.says("all"))
        sharing = sharing and not (after.grades_first and not after.says("others"))
        on = given is not None and (on or sharing) and any(_may_share(each, given) for each in own)
        whole = part.says("shared") and (part.says("pass") or part.says("fail"))
        if given is None or not on or whole:
            continue  # "GCSE English at a pass, a D in maths" tells both
        spread = [
            replace(each, grade=given.grade, passed=given.passed)
            if _may_share(each, given) and each.level == given.level
            else each
            for each in own
        ]
        found[place] = part, spread
    return found


def _share_first(found: Told) -> None:
    """Let the subjects that end a list have the grade before it: "a C in English, maths and art"."""
    start = len(found)
    while start and _is_listed(*found[start - 1]):
        start -= 1
    if not start or start == len(found):
        return
    before, told = found[start - 1]
    if not before.grades_first or len(before.of(*SIGNS)) != 1 or not told or not before.is_item:
        return
    for place in range(start, len(found)):
        part, own = found[place]
        given = [replace(e, grade=told[-1].grade) if _alike(told[-1], e) else e for e in own]
        found[place] = part, given


def _share_row(found: Told) -> None:
    """Let each subject of a list have its grade of the row before it: "BBC in maths, art and French"."""
    for place, (part, own) in enumerate(found):
        rows, subjects = part.of(Kind.ROW), part.of(Kind.SUBJECT)
        if len(rows) != 1 or not subjects or subjects[0].start < rows[0].end or not part.is_item:
            continue
        grades = [each.grade for each in own if each.subject == subjects[0].value and each.row]
        end = place + 1
        while end < len(found) and _is_listed(*found[end]):
            end += 1
        first = {each.subject: each for each in own}
        listed = [*first.values(), *(each for _, more in found[place + 1 : end] for each in more)]
        if len(listed) != len(grades) or len(listed) == 1:
            continue
        given = [replace(e, grade=g, row=True) for e, g in zip(listed, grades, strict=True)]
        found[place] = part, given[: len(first)]
        for at, each in zip(range(place + 1, end), given[len(first) :], strict=False):
            found[at] = found[at][0], [each]


def _is_listed(part: Part, own: Sequence[Qualification]) -> bool:
    """Whether a part names subjects and nothing else, but for the word that joins it."""
    only = all(mark.kind is Kind.SUBJECT for mark in part.marks)
    named = sum(mark.end - mark.start for mark in part.marks)
    joined = not part.fresh and part.end - part.start - named <= 1 and part.is_item
    return only and joined and bool(own) and all(map(_bare, own))


def _may_share(told: Qualification, given: Qualification) -> bool:
    """Whether what is told of a subject may be said with the next one."""
    if told.subject is None or told.grade is not None or not told.held:
        return False
    # Who "passed English, failed maths" told both; a grade tells a pass more exactly.
    return told.passed is None or (told.passed and given.grade is not None)


def _bare(told: Qualification) -> bool:
    return told.subject is not None and told.grade is None and told.passed is None and told.held


def _alike(one: Qualification, other: Qualification) -> bool:
    return one.level == other.level and one.subject is not None

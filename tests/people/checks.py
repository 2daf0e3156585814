"""What must hold after every turn of a check, whoever talks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from careers.eligibility.job import CheckedJob
from careers.policy.answers import Answer, as_answer, known_answers
from careers.policy.evaluation import outcomes
from careers.shapes.questions import UNKNOWN, AnswerType
from tests.people.claims import Ledger, Line

_ALONE = ("gcse", "none")
"""Options that give way to whatever else is told."""
_REOPENING = ("back", "change", "again")


@dataclass(frozen=True)
class Position:
    """Where the check stands.

    Attributes:
        phase: as the state has it.
        open: id of the question that waits for an answer.
        answers: what was noted.
    """

    phase: str
    open: str | None
    answers: Mapping[str, Answer]


@dataclass(frozen=True)
class Failure:
    """What went wrong.

    Attributes:
        kind: the same for failures of one kind: `invented`, `lost`, `asked again`, `forgot`,
            `moved by an aside`, `not stopped`, `wrong verdict`, `no end`, `silent`.
        question: id of the question that it is about, or of the way in.
        detail: what was found, and what should have been.
    """

    kind: str
    question: str
    detail: str

    @property
    def same_as(self) -> tuple[str, str]:
        """What two failures of one cause share."""
        return self.kind, self.question


def values(answer: Answer) -> tuple[str, ...]:
    """An answer as texts."""
    return tuple(answer) if isinstance(answer, list) else (str(answer),)


def told_answers(ledger: Ledger, noted: Mapping[str, Answer], job: CheckedJob) -> dict[str, Answer]:
    """The facts told, as structured data.

    What was said clearly counts; what was said unclearly counts if it was noted.
    """
    found: dict[str, Answer] = {}
    for name, question in job.questions.items():
        claims = [each for each in ledger.about(name) if each.clear or name in noted]
        if question.type is AnswerType.SEVERAL:
            said = [each.values[0] for each in claims if each.clear]
            said += [each for each in values(noted.get(name, [])) if each in ledger.allowed(name)]
            options = list(dict.fromkeys(said))
            if options == [UNKNOWN]:
                found[name] = UNKNOWN
            elif options:
                found[name] = options
        elif claims:
            found[name] = as_answer(claims[-1].values[0], question)
    return found


def check_turn(
    line: Line, before: Position | None, after: Position | None, ledger: Ledger, job: CheckedJob
) -> Failure | None:
    """What is wrong after a line was said; None if nothing is.

    Args:
        line: what was said.
        before: where the check stood; None before it began.
        after: where it stands now.
        ledger: all that was said, with the line.
        job: the job.
    """
    if after is None:
        return Failure("silent", "", "the check hasn't begun")
    return (
        _invented(after, ledger, job)
        or _forgot(line, before, after, ledger, job)
        or _moved(line, before, after)
        or _asked_again(line, after, ledger)
    )


def _invented(after: Position, ledger: Ledger, job: CheckedJob) -> Failure | None:
    follows = known_answers(told_answers(ledger, after.answers, job), job.questions)
    for name, answer in after.answers.items():
        allowed = ledger.allowed(name)
        for value in values(answer):
            if value == UNKNOWN:
                if ledger.clear(name) and UNKNOWN not in allowed:
                    return Failure("lost", name, f"it was said, and is noted as {UNKNOWN}")
                continue
            if value not in allowed and value not in values(follows.get(name, [])):
                said = " or ".join(sorted(allowed)) or "nothing"
                return Failure("invented", name, f"{value} is noted; {said} was said")
    return None


def _forgot(
    line: Line, before: Position | None, after: Position, ledger: Ledger, job: CheckedJob
) -> Failure | None:
    if before is None or line.command in _REOPENING:
        return None
    void = {
        name
        for name, question in job.questions.items()
        if set(question.after) & (line.corrects | {claim.question for claim in line.claims})
    }
    for name, answer in before.answers.items():
        if name in line.corrects or name in void or UNKNOWN in values(answer):
            continue
        kept = values(after.answers.get(name, []))
        lost = [e for e in values(answer) if e not in kept and e not in _ALONE]
        if lost and not (
            job.questions[name].type is not AnswerType.SEVERAL and _retold(line, name)
        ):
            return Failure(
                "forgot", name, f"{lost[0]} was noted, and now {', '.join(kept) or 'nothing'}"
            )
    return None


def _retold(line: Line, name: str) -> bool:
    return any(claim.question == name for claim in line.claims)


def _moved(line: Line, before: Position | None, after: Position) -> Failure | None:
    if before is None:
        return None
    if line.command == "stop" and after.phase == "asking":
        return Failure("not stopped", before.open or "", "the check goes on")
    if line.command == "again" and after.answers:
        return Failure("invented", "", f"{dict(after.answers)} outlived a new start")
    quiet = line.aside or line.command in ("why", "told")
    if quiet and (after.open != before.open or dict(after.answers) != dict(before.answers)):
        return Failure("moved by an aside", before.open or "", f"now {after.open} is open")
    return None


def _asked_again(line: Line, after: Position, ledger: Ledger) -> Failure | None:
    if after.phase != "asking" or after.open is None or line.command in _REOPENING:
        return None
    if ledger.clear(after.open):
        said = " or ".join(ledger.about(after.open)[-1].values)
        return Failure("asked again", after.open, f"{said} was said already")
    return None


def check_end(
    shown: Mapping[str, str], after: Position, ledger: Ledger, job: CheckedJob
) -> Failure | None:
    """Whether the verdicts are those of the same facts as structured data.

    Args:
        shown: the verdicts, by way in.
        after: where the check stands.
        ledger: all that was said.
        job: the job.
    """
    told = told_answers(ledger, after.answers, job)
    for each in outcomes(job.profile, job.questions, told):
        found = shown.get(each.route.id)
        # A way in may be left out of what is shown, but not be shown wrongly.
        if found is not None and found != each.verdict.value:
            detail = f"{found} was said, {each.verdict.value} follows from {told}"
            return Failure("wrong verdict", each.route.id, detail)
    return None

"""What holds for each of several jobs that share a name, told before it is asked which is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from careers.answering.speaker import Speaker
from careers.shapes.topics import AnsweredBy
from careers.turn.answer import Answer, Status
from careers.turn.blocks import Block, Paragraph, Row, Sources, Table
from careers.turn.turn import Turn

# More jobs share little, and a list of them says less than the question which is meant.
_MOST_JOBS = 3
_TELLS = (Status.ANSWERED, Status.PARTLY_ANSWERED)
_ENDS = (*_TELLS, Status.HANDED_OFF)


def may_share(speaker: Speaker, turn: Turn, jobs: Sequence[str]) -> bool:
    """Whether a message asks one thing, with facts of its own, of few enough jobs."""
    topic = speaker.store.topic(turn.questions[0].topic)
    one = len(turn.questions) == 1 and topic is not None and not topic.over_all_jobs
    return one and 1 < len(jobs) <= _MOST_JOBS


def told_in_common(
    speaker: Speaker, turn: Turn, jobs: Sequence[str], answers: Sequence[Answer], which: Answer
) -> Answer | None:
    """What all of some answers say, and then the question which job to hear more of.

    Of pay, the bands that all the jobs have are told; of anything else a part might pass for the
    whole, such as half of what a course asks for, so there all must be the same.

    Args:
        speaker: says it.
        turn: the message.
        jobs: ids of the jobs.
        answers: of each job.
        which: asks which of them is meant.

    Returns:
        None where there is nothing that holds for each.
    """
    told = [tuple(block for message in each.messages for block in message) for each in answers]
    alike = all(blocks == told[0] for blocks in told)
    topic = speaker.store.topic(turn.questions[0].topic)
    amounts = topic is not None and topic.answered_by is AnsweredBy.PAY
    shared = told[0] if alike else tuple(_shared(told)) if amounts else ()
    allowed = _ENDS if alike else _TELLS
    if any(answer.status not in allowed for answer in answers):
        return None
    if not alike and not _rows(shared):
        return None
    titles = speaker.listed(speaker.text(speaker.store.profiles[job].title) for job in jobs)
    head = speaker.message(speaker.words("jobs.in_common", titles=titles))
    more = speaker.message(speaker.words("jobs.which_for_more"))
    return replace(
        which,
        messages=((*head, *shared), more),
        status=answers[0].status if alike else Status.PARTLY_ANSWERED,
        sources=answers[0].sources,
    )


def _shared(told: Sequence[Sequence[Block]]) -> Iterator[Block]:
    """The blocks that all answers hold, and of a table the rows that all hold."""
    first, *others = told
    for block in first:
        if isinstance(block, Table):
            rows = tuple(row for row in block.rows if all(row in _rows(each) for each in others))
            if rows:
                yield replace(block, rows=rows)
        elif isinstance(block, Paragraph | Sources) and all(block in each for each in others):
            yield block


def _rows(blocks: Sequence[Block]) -> list[Row]:
    return [row for block in blocks if isinstance(block, Table) for row in block.rows]

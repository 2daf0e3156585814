"""Whether a message is about something else, though it may use words of a job's page."""

from __future__ import annotations

from careers.shapes.topics import JOB
from careers.turn.turn import Turn

_OUTSIDE = "out_of_scope"
# So many words may be the name of something alone, whatever they seem to be about.
_A_NAME = 3
_SURELY = 0.98


def surely_outside(turn: Turn) -> bool:
    """Whether a message that says more than a name is about nothing here: "who won the rugby".

    Nothing else is nearly as likely. Who names the job as well asks about it, such as "do physios
    go on tour with rugby teams".
    """
    sure = turn.intent == _OUTSIDE and turn.confidence >= _SURELY and not turn.readings
    if not sure or len(turn.text.split()) <= _A_NAME:
        return False
    return not any(question.all(JOB) for question in turn.questions)

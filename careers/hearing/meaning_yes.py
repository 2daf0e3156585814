"""What means yes without saying so, and what looks like a yes and is none."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from careers.policy.answers import Answer, Questions
from careers.shapes.questions import YES, AnswerType, CheckQuestion
from careers.words.tokens import Token, words_of


def with_meant(
    answers: Mapping[str, Answer], questions: Questions, first: str | None, asked: str | None
) -> dict[str, Answer]:
    """The answers with a yes to what was asked, where what is named means that: "the PGCE".

    Args:
        answers: of one message.
        questions: of the job.
        first: id of the question for all that there is, if the job has one.
        asked: id of the question just asked.
    """
    found = dict(answers)
    question, several = questions.get(asked or ""), questions.get(first or "")
    chosen = answers.get(first or "")
    if question is None or several is None or question.type is not AnswerType.YES_NO:
        return found
    options = map(several.option, chosen if isinstance(chosen, list) else [])
    if any(each is not None and each.implies.get(question.id) == YES for each in options):
        found.setdefault(question.id, YES)
    return found


def asks_instead(
    question: CheckQuestion, words: Sequence[Token], starts: Collection[str], small: Collection[str]
) -> bool:
    """Whether a yes begins a question about something else, as "oes" does in "oes cyllid?".

    Args:
        question: that is answered with yes or no.
        words: of a clause.
        starts: words that say yes and begin questions.
        small: words that mean nothing.
    """
    if len(words) == 1 or words[0].text not in starts or words[1].start - words[0].end > 1:
        return False
    said = [each for each in (question.words.cy, question.label.cy) if each]
    own = {word for each in said for word in words_of(each)}
    return words[1].text not in own.union(small, starts)

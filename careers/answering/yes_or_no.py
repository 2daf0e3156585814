"""Yes and no before a fact; in Welsh they are the verb of the question: oes, nac ydy, gallwch."""

from __future__ import annotations

from careers.answering.said import Said, language_of
from careers.answering.speaker import Speaker
from careers.shapes.kinds import QuestionKind, Yes, YesVerb
from careers.shapes.language import Language
from careers.shapes.mutation import not_in_welsh
from careers.turn.question import Question

_OPENING = {Yes.YES: "opening.yes", Yes.NO: "opening.no", Yes.USUALLY: "opening.usually"}


def yes_or_no(speaker: Speaker, question: Question, yes: Yes) -> str:
    """What answers a yes-or-no question, as a sentence.

    Args:
        speaker: says it.
        question: its verb tells which word it is; where it isn't known, "can I" has one, too.
        yes: what the fact says.
    """
    only_can = QuestionKind.CAN_I in question.kinds and QuestionKind.WHETHER not in question.kinds
    verb = question.yes_verb or (YesVerb.YOU_CAN if only_can and yes is not Yes.NO else None)
    if verb is None:
        return speaker.words(_OPENING[yes])
    if yes is Yes.USUALLY:
        return speaker.words("opening.usually_word", word=speaker.words(f"yes.{verb.value}"))
    return speaker.words("opening.word", word=word_for(speaker, verb, yes is Yes.YES))


def word_for(speaker: Speaker, verb: YesVerb, yes: bool) -> str:
    """Yes or no to a question with a verb, as a sentence begins with it."""
    word = speaker.words(f"yes.{verb.value}")
    language = language_of([word], Language.WELSH)
    if not yes:
        word = (
            not_in_welsh(word) if language is Language.WELSH else speaker.words("opening.no_word")
        )
    return Said(word[:1].upper() + word[1:], language)

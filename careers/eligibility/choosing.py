"""The visitor has come to another job, by its page or its name: which does the check go on with?"""

from __future__ import annotations

from careers.eligibility.replying import Replying
from careers.shapes.profile import Profile
from careers.turn.answer import QuickReply
from careers.turn.press import CHECK, Ask
from careers.turn.question import Named
from careers.turn.turn import Reply

# What a message that asks nothing may have been taken for.
_NOTHING = ("nlu_fallback", "out_of_scope", "affirm", "deny", "follow_up", "correct_answer")


class Choosing(Replying):
    """Asks which of two jobs is meant; the check waits meanwhile."""

    def ask(self, page: Profile) -> Reply:
        """Ask, after the answer to what else the message asks.

        Args:
            page: the job of the page that the visitor has come to.
        """
        of_check = self._turn.press is not None and not isinstance(self._turn.press, Ask)
        if of_check or self._turn.intent in (*_NOTHING, CHECK):
            return self._say([self._words(page)], self._state, self._replies(page))
        usual = self._respond(self._turn, self._memory)
        return self._after(usual, [self._words(page)], self._state, self._replies(page))

    def ask_again(self, page: Profile, *lead: str) -> Reply:
        """Ask once more and nothing else, after a line or two."""
        message = self._speaker.message(*lead, self._words(page))
        return self._say([message], self._state, self._replies(page))

    def why(self, page: Profile) -> Reply:
        """Say why it is asked, and ask."""
        return self.ask_again(page, self._speaker.words("guide.which_job_why"))

    def _words(self, page: Profile) -> str:
        text = self._speaker.text
        old, new = text(self._job.profile.title), text(page.title)
        key = "guide.which_job_named" if self._state.other else "guide.which_job"
        return self._speaker.words(key, old=old, new=new)

    def _replies(self, page: Profile) -> list[QuickReply]:
        return [
            QuickReply(self._speaker.text(each.title), Ask(CHECK, (Named("occupation", each.id),)))
            for each in (self._job.profile, page)
        ]

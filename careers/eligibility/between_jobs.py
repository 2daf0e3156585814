"""A check of one job, while the visitor is on the page of another."""

from __future__ import annotations

from dataclasses import replace

from careers.eligibility.every_job import EVERY_JOB
from careers.eligibility.moves import for_job
from careers.eligibility.one_turn import OneTurn
from careers.eligibility.state import GuideState, Phase
from careers.hearing.commands import EARLIER, HERE, NEITHER, CommandReader
from careers.shapes.profile import Profile
from careers.shapes.topics import JOB
from careers.turn.press import Command
from careers.turn.turn import Reply


class BetweenJobs:
    """Takes a message of somebody whose check may be of another job than the page is."""

    def __init__(self, one: OneTurn, commands: CommandReader) -> None:
        """Take a message.

        Args:
            one: the message.
            commands: reads what visitors tell the check to do.
        """
        self._one = one
        self._commands = commands

    def at_page(self, state: GuideState) -> tuple[GuideState, bool]:
        """The state on the page of this turn; whether the visitor came to another job's."""
        page = self._one.turn.page
        if page is None or page == state.page or page not in self._one.store.profiles:
            return state, False
        state = replace(state, page=page)
        busy = state.busy and state.phase is not Phase.CHOOSING_JOB
        if not busy or state.job in (page, EVERY_JOB):
            return state, False
        return state.in_phase(Phase.CHOOSING_JOB), True

    def leads_to_another(self, state: GuideState) -> bool:
        """Whether a message amid the check does no more than name another job that has one."""
        (question, *others) = self._one.turn.questions
        named = question.asked(JOB)
        goes_on = question.topic is None and question.intent != "out_of_scope"
        another = self._one.profile.id != state.job and self._one.profile.id in named
        return goes_on and another and not others and self._one.checks(self._one.profile.id)

    def ask_of_another(self, state: GuideState) -> Reply:
        """Ask whether to go on with the check, or to begin that of the job that was named."""
        other = self._one.profile.id
        choosing = replace(state.in_phase(Phase.CHOOSING_JOB), other=other)
        return self.ask_again(choosing)

    def ask(self, state: GuideState) -> Reply:
        """Ask which job is meant, after the answer to what else the message asks."""
        return self._one.choosing(state).ask(self._page(state))

    def ask_again(self, state: GuideState) -> Reply:
        """Ask once more which job is meant, and nothing else."""
        return self._one.choosing(state).ask_again(self._page(state))

    def switch(self, state: GuideState, job: str) -> Reply:
        """Check another job; answers to questions that it shares stay."""
        return self._one.dialogue(for_job(state, job, self._one.store.questions)).begin()

    def chosen(self, state: GuideState, command: str | None) -> Reply:
        """Which job the visitor carries on with, once that was asked; or what they want instead."""
        press = self._one.turn.press
        command = press.command if isinstance(press, Command) else command
        asking, choosing = state.in_phase(Phase.ASKING), self._one.choosing(state)
        which = self._which_job(state)
        if command == "stop" or which == NEITHER:
            return self._one.dialogue(asking).stop()
        if command == "why":
            return choosing.why(self._page(state))
        if command == "again":
            job = self._page(state).id
            job = job if self._one.checks(job) else state.job
            return self._one.dialogue(GuideState(job=job, page=state.page)).go_on(command, False)
        here = state.other or state.page
        named = {EARLIER: state.job, HERE: here}.get(which or "", which)
        if named is None and command not in (None, "repeat", "carry_on"):
            unasked = self._one.found is not None and self._one.found.unasked
            return self._one.dialogue(asking, unasked).go_on(command, False)
        answers = which is None and self._one.turn.press is None
        answers = answers and self._one.job(state.job).hears(self._one.turn.text, asking)
        if named is None and (command == "carry_on" or answers):
            named = state.job
        if named is None or named not in self._one.store.profiles:
            return choosing.ask(self._page(state))
        if named == state.job:
            self._one.memory = replace(self._one.memory, occupation=state.job)
            talk = self._one.dialogue(asking)
            return talk.go_on(None, False) if answers else talk.resume()
        if not self._one.checks(named):
            self._one.memory = replace(
                self._one.memory, guide=state.in_phase(Phase.PAUSED).as_slot()
            )
            return self._one.usual()
        return self.switch(asking, named)

    def _which_job(self, state: GuideState) -> str | None:
        """The job that is named, or which of the two the words mean."""
        named = next((each for q in self._one.turn.questions for each in q.all("occupation")), None)
        if named is not None:
            return named
        sign = {"yes": EARLIER, "no": HERE}.get(self._one.dialogue(state).means() or "")
        return self._commands.which_job(self._one.turn.text) or sign

    def _page(self, state: GuideState) -> Profile:
        """The job that the check's own may be left for."""
        return self._one.store.profiles[state.other or state.page or state.job]

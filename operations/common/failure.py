"""What ends a command early."""

from __future__ import annotations


class OperationError(Exception):
    """A command can't go on; its text is what the person who ran it should read.

    Attributes:
        code: the exit code of the command.
    """

    def __init__(self, sentence: str, code: int = 1) -> None:
        """Keep the text and the code.

        Args:
            sentence: what happened and what can be done about it.
            code: the exit code; not zero.
        """
        super().__init__(sentence)
        self.code = code


class Stopped(Exception):
    """The person who ran the command asked it to stop."""

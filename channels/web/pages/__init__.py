"""Pages that the bot serves itself: the chat without JavaScript, and a job page to try it on."""

from channels.web.pages.routes import Pages

__all__ = ["Pages"]

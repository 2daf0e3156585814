"""The chat in a real Chromium, against the real bot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from operations.common.project import this_project
from operations.measuring.chromium import ARGUMENTS, chromium
from tests.running_bot import RunningBot

_WATCH = """
window.violations = [];
addEventListener('securitypolicyviolation',
  (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
"""
_FOCUSED = """() => {
  let found = document.activeElement;
  while (found && found.shadowRoot && found.shadowRoot.activeElement) found = found.shadowRoot.activeElement;
  return found ? [found.tagName, found.id, found.className].join(' ') : '';
}"""
JOB = "clinical-technologist"


@dataclass
class Chat:
    """A page with the chat on it, and what a visitor does there."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def go(self, language: str = "en", path: str = "/chat/demo") -> Chat:
        """Open a page."""
        self.page.goto(f"{self.address}{path}?lang={language}")
        return self

    def open(self) -> Chat:
        """Open the panel."""
        self.page.locator(".launcher").click()
        self.page.locator("#text").wait_for()
        return self

    def send(self, text: str) -> None:
        """Type a question and send it."""
        self.page.locator("#text").fill(text)
        self.page.locator("#text").press("Enter")

    def answered(self, turn: int) -> None:
        """Wait for an answer."""
        self.page.locator(f"#turn-{turn}").wait_for()

    def ask(self, text: str, turn: int = 1) -> Chat:
        """Send a question, and wait for the answer."""
        self.send(text)
        self.answered(turn)
        return self

    def check(self) -> int:
        """Lead the eligibility check to its end; gives the number of its last turn."""
        turn = 1
        self.ask("could I do this job?")
        while not self.page.locator(".verdict").count():
            assert turn < 15, "the check does not end"
            self.page.locator(".replies .pill").first.click()
            turn += 1
            self.answered(turn)
        return turn

    @property
    def focused(self) -> str:
        """Tag, id, class and turn of what has the focus."""
        return str(self.page.evaluate(_FOCUSED))

    @property
    def violations(self) -> list[str]:
        """What the page's Content-Security-Policy refused."""
        return list(self.page.evaluate("() => window.violations"))


# No longer than a module: while Playwright runs, no test elsewhere can have an event loop.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; the tests fail without it."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def widget() -> Path:
    """The built widget."""
    folder = this_project().root / "widget"
    assert (folder / "dist" / "careers-chat.js").exists(), "run `make widget` first"
    return folder


@pytest.fixture
def chat(bot: RunningBot, browser: Browser, widget: Path) -> Iterator[Callable[..., Chat]]:
    """Opens pages, each as a visitor of its own unless a context is given."""
    contexts: list[BrowserContext] = []

    def new(context: BrowserContext | None = None, **options: Any) -> Chat:
        if context is None:
            options.setdefault("viewport", {"width": 1280, "height": 800})
            context = browser.new_context(**options)
            context.set_default_timeout(15_000)
            contexts.append(context)
        page = context.new_page()
        opened = Chat(page, bot.settings.address)
        page.add_init_script(_WATCH)
        page.on("request", lambda request: opened.requests.append(request.url))
        page.on("pageerror", lambda error: opened.problems.append(str(error)))
        return opened

    yield new
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe(widget: Path) -> str:
    """The source of axe-core."""
    return (widget / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")

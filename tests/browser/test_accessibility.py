"""axe finds nothing, in any state and either language."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Chat

pytestmark = pytest.mark.bot

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = "(tags) => axe.run(document, {runOnly: tags})"
_MESSAGES = "**/webhooks/web/messages"


def _refuse(page: Page, status: int, code: str, **more: object) -> None:
    body = json.dumps({"error": {"code": code, "message": code, **more}})
    page.route(
        _MESSAGES,
        lambda route: route.fulfill(status=status, body=body, content_type="application/json"),
    )


def _refused(status: int, code: str, **more: object) -> Callable[[Chat], None]:
    def lead(chat: Chat) -> None:
        _refuse(chat.page, status, code, **more)
        chat.open().send("what are the hours?")
        chat.page.locator(".bad").wait_for()

    return lead


def _closed(chat: Chat) -> None:
    chat.page.locator(".launcher").wait_for()


def _greeting(chat: Chat) -> None:
    chat.open()


def _waiting(chat: Chat) -> None:
    chat.page.route(_MESSAGES, lambda _: None)
    chat.open().send("what are the hours?")
    chat.page.locator(".dots").wait_for()


def _answered(chat: Chat) -> None:
    chat.open().ask("what does it pay?")


def _masked(chat: Chat) -> None:
    chat.open().ask("what are the hours? mail jo@example.com")
    chat.page.locator("careers-chat .notice").wait_for()


def _question(chat: Chat) -> None:
    chat.open().ask("could I do this job?")
    chat.page.locator("progress").wait_for()


def _result(chat: Chat) -> None:
    chat.open().check()


def _reason(chat: Chat) -> None:
    _answered(chat)
    chat.page.locator(".tools button").last.click()
    chat.page.locator("#why").wait_for()


def _menu(chat: Chat) -> None:
    chat.open()
    chat.page.locator(".more").click()
    chat.page.locator(".menu").wait_for()


def _sure(chat: Chat) -> None:
    _menu(chat)
    chat.page.locator(".menu button").last.click()
    chat.page.locator(".sure").wait_for()


def _too_long(chat: Chat) -> None:
    chat.open().send("x" * 510)
    chat.page.locator("#error").wait_for()


def _offline(chat: Chat) -> None:
    chat.open()
    chat.page.context.set_offline(True)
    chat.send("what are the hours?")
    chat.page.locator(".bad").wait_for()


def _danger(chat: Chat) -> None:
    chat.open().ask("I want to kill myself")


def _unread(chat: Chat) -> None:
    chat.open().ask("what are the hours?")
    chat.page.route("**/webhooks/web/**", lambda route: route.abort("connectionrefused"))
    chat.page.reload()
    chat.page.locator(".bad").wait_for()


def _news(chat: Chat) -> None:
    chat.open().ask("what are the hours?")
    held: list[Route] = []
    chat.page.route(_MESSAGES, lambda route: held.append(route))  # noqa: PLW0108 (a method of a list takes no notes)
    chat.send("what does it pay?")
    chat.page.locator(".dots").wait_for()
    chat.page.keyboard.press("Escape")
    chat.page.locator(".launcher").wait_for()
    held[0].continue_()
    chat.page.locator(".launcher .news").wait_for()


_STATES: dict[str, Callable[[Chat], None]] = {
    "closed": _closed,
    "greeting": _greeting,
    "waiting": _waiting,
    "answered": _answered,
    "personal data removed": _masked,
    "question of the check": _question,
    "result of the check": _result,
    "reason asked for": _reason,
    "menu": _menu,
    "sure to delete": _sure,
    "too long": _too_long,
    "offline": _offline,
    "help for a person in danger": _danger,
    "nothing to be read": _unread,
    "new answers while closed": _news,
    "too many": _refused(429, "too_many", retry_after=9),
    "session over": _refused(401, "session_expired"),
    "switched off": _refused(503, "closed", notice={"en": "Back soon.", "cy": "Nôl cyn hir."}),
}


def _violations(page: Page, axe: str) -> list[str]:
    page.wait_for_timeout(100)
    page.evaluate(axe)
    found: dict[str, Any] = page.evaluate(_RUN, _TAGS)
    return [
        f"{rule['id']}: {rule['help']}: {[node['target'] for node in rule['nodes']]}"
        for rule in found["violations"]
    ]


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("state", _STATES)
def test_axe_finds_nothing_in_the_widget(
    chat: Callable[..., Chat], axe: str, state: str, language: str
) -> None:
    found = chat().go(language)
    _STATES[state](found)
    assert _violations(found.page, axe) == []
    assert found.problems == []


@pytest.mark.parametrize("language", ["en", "cy"])
def test_axe_finds_nothing_on_the_plain_page(
    chat: Callable[..., Chat], axe: str, language: str
) -> None:
    found = chat().go(language, "/chat")
    assert _violations(found.page, axe) == []
    found.page.locator("#text").fill("could I do this job?")
    found.page.locator(".send").click()
    assert _violations(found.page, axe) == []
    while not found.page.locator(".verdict").count():
        found.page.locator("#replies .pill").first.click()
    assert _violations(found.page, axe) == []
    found.page.locator("#text").fill("x" * 510)
    found.page.locator(".send").click()
    found.page.locator("#wrong").wait_for()
    assert _violations(found.page, axe) == []

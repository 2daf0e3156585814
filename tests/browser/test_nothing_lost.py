"""No message is lost, sent twice or out of order, and nobody is told what isn't so."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import Chat
from tests.running_bot import RunningBot

pytestmark = pytest.mark.bot

New = Callable[..., Chat]
_MESSAGES = "**/webhooks/web/messages"
_CONVERSATION = "**/webhooks/web/conversation?*"
_API = "**/webhooks/web/**"
_PANEL = "**/panel-*.js*"


def _said(chat: Chat) -> list[str]:
    """What stands in the visitor's bubbles, without who said it."""
    return [
        each.split(":", 1)[1].strip() for each in chat.page.locator(".bubble").all_inner_texts()
    ]


def _sent(chat: Chat) -> list[str]:
    """The texts that are sent from now on, as they go."""
    texts: list[str] = []

    def note(route: Route) -> None:
        texts.append(json.loads(route.request.post_data or "{}")["text"])
        route.continue_()

    chat.page.route(_MESSAGES, note)
    return texts


def test_what_is_written_without_a_network_goes_in_order_and_once(chat: New) -> None:
    found = chat().go().open().ask("hello")
    found.page.context.set_offline(True)
    for text in ("what are the hours?", "what does it pay?", "who can help me?"):
        found.send(text)
        found.page.locator(".bubble", has_text=text).wait_for()
    assert _said(found) == ["hello", "what are the hours?", "what does it pay?", "who can help me?"]
    assert found.page.get_by_text("Not sent yet").count() == 3
    sent = _sent(found)
    found.page.context.set_offline(False)
    found.answered(4)
    assert sent == ["what are the hours?", "what does it pay?", "who can help me?"]
    assert _said(found) == ["hello", *sent]
    assert found.page.locator(".bad").count() == 0


def test_what_was_not_sent_is_there_on_the_next_page(chat: New) -> None:
    found = chat().go().open().ask("hello")
    found.page.route(_MESSAGES, lambda route: route.abort("connectionreset"))
    found.send("what are the hours?")
    found.page.locator(".bad").wait_for()
    found.send("what does it pay?")
    found.page.unroute(_MESSAGES)
    found.page.reload()
    found.answered(3)
    assert _said(found) == ["hello", "what are the hours?", "what does it pay?"]


def test_a_message_that_is_always_refused_can_be_given_up_for_the_next(chat: New) -> None:
    found = chat().go().open().ask("hello")
    found.page.route(
        _MESSAGES, lambda route: route.fulfill(status=400, json={"error": {"code": "wrong_field"}})
    )
    found.send("what are the hours?")
    found.page.locator(".bad").wait_for()
    found.page.unroute(_MESSAGES)
    found.page.get_by_role("button", name="Don't send it").click()
    found.page.locator(".bad").wait_for(state="detached")
    assert "TEXTAREA" in found.focused
    found.ask("what does it pay?", 2)
    assert _said(found) == ["hello", "what does it pay?"]


def test_a_question_goes_on_over_a_page_that_is_left_and_its_answer_is_told(chat: New) -> None:
    found = chat().go().open().ask("hello")
    held: list[Route] = []
    found.page.route(_MESSAGES, lambda route: held.append(route))  # noqa: PLW0108 (a method of a list takes no notes)
    found.send("what are the hours?")
    found.page.keyboard.press("Escape")
    found.page.locator(".launcher").wait_for()
    found.page.unroute(_MESSAGES)
    found.go()
    found.page.locator(".launcher .news").wait_for()
    found.open()
    assert _said(found) == ["hello", "what are the hours?"]


def test_what_was_said_before_comes_when_the_server_is_back(chat: New) -> None:
    found = chat().go().open().ask("hello").ask("what are the hours?", 2)
    found.page.route(_API, lambda route: route.abort("connectionrefused"))
    found.page.reload()
    found.page.get_by_text("What was said before will appear").wait_for()
    assert found.page.get_by_text("For example:").count() == 0, "it looks like a new conversation"
    found.page.unroute(_API)
    found.answered(2)  # by itself
    assert _said(found) == ["hello", "what are the hours?"]
    found.page.locator(".bad").wait_for(state="detached")


def test_a_new_answer_brings_what_could_not_be_read_before(chat: New) -> None:
    found = chat().go().open().ask("hello").ask("what are the hours?", 2)
    found.page.route(_CONVERSATION, lambda route: route.abort("connectionrefused"))
    found.page.reload()
    found.page.locator(".bad").wait_for()
    found.page.unroute(_CONVERSATION)
    found.ask("what does it pay?", 3)
    found.answered(1)
    assert _said(found) == ["hello", "what are the hours?", "what does it pay?"]


def test_a_panel_that_could_not_be_loaded_is_loaded_when_it_is_asked_for_again(chat: New) -> None:
    found = chat().go()
    found.page.route(_PANEL, lambda route: route.abort("connectionrefused"))
    found.page.locator(".launcher").click()
    found.page.locator(".trouble").wait_for()
    found.page.unroute(_PANEL)
    found.open().ask("what are the hours?")
    assert found.page.locator(".trouble").count() == 0


@pytest.fixture
def elsewhere(bot: RunningBot) -> Iterator[str]:
    """A page with the chat on it, of a site that the bot doesn't know."""
    script = f"{bot.settings.address}/chat/widget/careers-chat.js"
    page = (
        '<!DOCTYPE html><html lang="en"><title>Host</title><careers-chat></careers-chat>'
        f'<script type="module" src="{script}"></script></html>'
    )

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_args: object) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_a_site_that_is_not_allowed_is_not_told_that_it_is_offline(
    chat: New, elsewhere: str
) -> None:
    found = chat()
    found.page.goto(elsewhere)
    found.open()
    found.page.get_by_text("This website has not been set up for the chat.").wait_for()
    found.send("what are the hours?")
    found.page.get_by_text("Not sent. This website has not been set up for the chat.").wait_for()
    assert "offline" not in found.page.locator(".foot").inner_text()


def test_a_server_that_is_away_is_not_the_visitors_network(chat: New) -> None:
    found = chat().go().open()
    found.page.route(_API, lambda route: route.abort("connectionrefused"))
    found.send("what are the hours?")
    found.page.get_by_text("Not sent. The chat can't be reached at the moment.").wait_for()


def test_what_could_not_be_sent_is_in_view_above_the_reason(chat: New) -> None:
    found = chat(viewport={"width": 360, "height": 740}).go().open().ask("what are the hours?")
    found.page.context.set_offline(True)
    found.send("what does it pay?")
    found.page.locator(".bad").wait_for()
    found.page.wait_for_timeout(200)
    mark, foot = (found.page.locator(what).last.bounding_box() for what in (".you .name", ".foot"))
    assert mark
    assert foot
    assert mark["y"] + mark["height"] <= foot["y"] + 1, f"{mark} is behind {foot}"

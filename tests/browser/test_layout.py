"""Small windows, zoom, large fingers, forced colours, no motion, other people's styles."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.browser.conftest import JOB, Chat

pytestmark = pytest.mark.bot

New = Callable[..., Chat]

_SIDEWAYS = "() => document.documentElement.scrollWidth > innerWidth"
_SPACING = """() => {
  const add = (root) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;' +
      ' word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const each of root.querySelectorAll('*')) if (each.shadowRoot) add(each.shadowRoot);
  };
  add(document);
}"""
_HOST = """<!DOCTYPE html><html lang="en"><head><title>Host</title>
<link rel="stylesheet" href="/host.css"></head>
<body><main><h1>A page of somebody else</h1></main>
<careers-chat occupation="%s"></careers-chat>
<script type="module" src="/chat/widget/careers-chat.js"></script></body></html>"""
_HOST_CSS = """html { font-size: 62.5%; } * { letter-spacing: 3px; text-transform: uppercase; }
button { display: none !important; } p, div, section { color: red; font: 30px cursive; }"""
_POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"


def _inside(chat: Chat, what: str) -> None:
    box, size = chat.page.locator(what).bounding_box(), chat.page.viewport_size
    assert box
    assert size
    assert min(box["x"], box["y"]) >= 0, f"{what} starts outside: {box}"
    assert box["x"] + box["width"] <= size["width"] + 1, f"{what} is cut off: {box}"
    assert box["y"] + box["height"] <= size["height"] + 1, f"{what} is cut off: {box}"


def test_at_400_percent_the_text_box_is_in_view_and_nothing_scrolls_sideways(chat: New) -> None:
    small = chat(viewport={"width": 320, "height": 256}).go().open()
    for what in ("#text", ".send", "header button >> nth=-1"):
        _inside(small, what)
    small.ask("what does it pay?")
    _inside(small, "#text")
    assert small.page.locator(".log").bounding_box()["height"] > 60  # type: ignore[index]
    assert not small.page.evaluate(_SIDEWAYS)


def test_wider_text_spacing_hides_nothing(chat: New) -> None:
    found = chat(viewport={"width": 360, "height": 740}).go().open().ask("what does it pay?")
    found.page.evaluate(_SPACING)
    for what in ("#text", ".send", "header button >> nth=-1"):
        _inside(found, what)
    assert not found.page.evaluate(_SIDEWAYS)


def test_whatever_can_be_pressed_is_large_enough(chat: New) -> None:
    found = chat(viewport={"width": 360, "height": 740}).go().open()
    found.check()
    found.page.locator(".more").click()
    for button in found.page.locator("button:visible").all():
        box = button.bounding_box()
        assert box
        assert min(box["height"], box["width"]) >= 44, f"{button.inner_text()}: {box}"


@pytest.mark.parametrize("told", ["none", "a degree"])
def test_a_phone_shows_the_whole_first_message_of_a_result(chat: New, told: str) -> None:
    """Every verdict, the next step and whom to ask, without scrolling."""
    found = chat(viewport={"width": 360, "height": 740}, has_touch=True).go().open()
    found.ask("could I do this job?").ask(told, 2)
    turn = 2
    while not found.page.locator(".verdict").count():
        assert turn < 15, "the check does not end"
        found.page.locator(".replies .pill").first.click()
        turn += 1
        found.answered(turn)
    found.page.wait_for_timeout(300)
    log = found.page.locator(".log").bounding_box()
    first = found.page.locator(f"#turn-{turn} .card").first.bounding_box()
    assert log
    assert first
    assert first["y"] >= log["y"] - 1, f"{first} starts above {log}"
    assert first["y"] + first["height"] <= log["y"] + log["height"] + 1, f"{first} ends below {log}"


def test_forced_colours_leave_borders(chat: New) -> None:
    found = chat(forced_colors="active").go().open().ask("what does it pay?")
    for what in (".panel", ".pill >> nth=0", "#text"):
        style = found.page.locator(what).evaluate("(e) => getComputedStyle(e).borderTopStyle")
        assert style == "solid", what


def test_nothing_moves_for_those_who_want_it_so(chat: New) -> None:
    found = chat(reduced_motion="reduce").go()
    found.page.route("**/webhooks/web/messages", lambda _: None)
    found.open().send("what does it pay?")
    found.page.locator(".dots").wait_for()
    running = found.page.locator(".dots i").first.evaluate("(e) => e.getAnimations().length")
    assert running == 0


def test_a_hostile_page_with_a_strict_policy_changes_nothing(chat: New) -> None:
    found = chat()
    found.page.route(
        f"{found.address}/host.html",
        lambda route: route.fulfill(
            body=_HOST % JOB,
            content_type="text/html",
            headers={"Content-Security-Policy": _POLICY},
        ),
    )
    found.page.route(
        f"{found.address}/host.css",
        lambda route: route.fulfill(body=_HOST_CSS, content_type="text/css"),
    )
    found.page.goto(f"{found.address}/host.html")
    found.open().ask("what does it pay?")
    found.page.locator(".replies .pill").first.click()
    found.answered(2)
    style = "(e) => { const s = getComputedStyle(e); return [s.fontSize, s.textTransform, s.letterSpacing]; }"
    assert found.page.locator("#text").evaluate(style) == ["16px", "none", "normal"]
    assert found.violations == []
    assert found.problems == []


def test_nothing_is_fetched_from_anybody_else(chat: New) -> None:
    found = chat().go().open()
    found.check()
    hosts = {re.match(r"[a-z]+://[^/]+", url)[0] for url in found.requests}  # type: ignore[index]
    assert hosts == {found.address}
    assert found.violations == []

"""The window: modal where it hides the page, one announcement for each answer, headings, focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import Chat

pytestmark = pytest.mark.bot

New = Callable[..., Chat]
_MESSAGES = "**/webhooks/web/messages"
_FILLING = [{"width": 360, "height": 740}, {"width": 320, "height": 256}]
_IN_THE_CORNER = {"width": 1280, "height": 800}
# The element that has the focus, and where its middle is: what can be seen there?
_SEEN = """() => {
  let at = document.activeElement;
  if (!at || at === document.body) return 'BODY';
  if (at.localName !== 'careers-chat') return 'outside: ' + at.outerHTML.slice(0, 80);
  return 'inside';
}"""
_NAMED = """() => {
  let at = document.activeElement;
  while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return 'BODY';
  const labels = (at.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
    .map((id) => at.getRootNode().getElementById(id)?.textContent ?? '');
  const name = at.getAttribute('aria-label') ?? labels.join(' ');
  return /^(DIV|SECTION)$/.test(at.tagName) ? (at.getAttribute('role') ?? at.tagName) + ': ' + name : at.tagName;
}"""
# Everything that live regions say from now on, an entry for each time that one changes.
_LISTEN = """() => {
  window.heard = [];
  const found = [];
  const look = (root) => {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) look(each.shadowRoot);
      const live = each.getAttribute('aria-live');
      const role = each.getAttribute('role');
      if (live ? live !== 'off' : ['log', 'status', 'alert'].includes(role)) found.push(each);
    }
  };
  look(document);
  for (const each of found) new MutationObserver(() => {
    const words = each.textContent.replace(/\\s+/g, ' ').trim();
    if (words) window.heard.push(words);
  }).observe(each, {subtree: true, childList: true, characterData: true});
}"""


def _quick_reply(chat: Chat, number: int = 0) -> None:
    chat.page.locator(".replies .pill").nth(number).focus()
    chat.page.keyboard.press("Enter")


@pytest.mark.parametrize("size", _FILLING)
def test_where_the_panel_hides_the_page_tab_stays_in_it(chat: New, size: dict[str, int]) -> None:
    found = chat(viewport=size).go().open().ask("what does it pay?")
    assert found.page.locator("dialog.panel:modal").count() == 1
    for key in ("Tab", "Shift+Tab"):
        found.page.locator(".send").focus()
        for _ in range(30):
            found.page.keyboard.press(key)
            assert found.page.evaluate(_SEEN) == "inside"


def test_in_the_corner_tab_goes_on_to_the_page(chat: New) -> None:
    found = chat(viewport=_IN_THE_CORNER).go().open()
    assert found.page.locator("dialog.panel:modal").count() == 0
    assert found.page.locator("dialog.panel[open]").count() == 1
    found.page.locator(".language").focus()
    found.page.keyboard.press("Shift+Tab")
    assert found.page.evaluate(_SEEN) != "inside"


def test_a_window_that_becomes_narrow_becomes_modal_and_keeps_the_focus(chat: New) -> None:
    found = chat(viewport=_IN_THE_CORNER).go().open()
    found.page.keyboard.type("half a quest")
    found.page.set_viewport_size(_FILLING[0])
    found.page.locator("dialog.panel:modal").wait_for()
    assert "TEXTAREA text" in found.focused
    found.page.set_viewport_size(_IN_THE_CORNER)
    found.page.locator("dialog.panel:not(:modal)").wait_for()
    assert "TEXTAREA text" in found.focused


@pytest.mark.parametrize("size", [*_FILLING, _IN_THE_CORNER])
def test_escape_closes_the_panel_and_the_launcher_has_the_focus(
    chat: New, size: dict[str, int]
) -> None:
    found = chat(viewport=size).go().open()
    found.page.keyboard.press("Escape")
    found.page.locator(".launcher").wait_for()
    assert "launcher" in found.focused
    found.page.keyboard.press("Enter")
    found.page.locator("#text").wait_for()
    found.page.wait_for_timeout(100)
    assert found.page.evaluate(_SEEN) == "inside"


@pytest.mark.parametrize("pressed", [False, True])
def test_an_answer_is_announced_once_and_its_words_alone(chat: New, pressed: bool) -> None:
    found = chat().go().open().ask("what does it pay?")
    found.page.wait_for_timeout(300)
    found.page.evaluate(_LISTEN)
    if pressed:
        _quick_reply(found)
    else:
        found.send("what are the hours?")
    found.answered(2)
    found.page.wait_for_timeout(500)
    heard: list[str] = [
        each for each in found.page.evaluate("() => window.heard") if "Looking for" not in each
    ]
    assert len(heard) == 1, heard
    shown = found.page.locator("#turn-2 .card").all_inner_texts()
    first = " ".join(shown[0].split())[:30]
    assert heard[0].startswith(first), heard
    for other in ("Careers assistant", "Copy", "This answer helped", "You:"):
        assert other not in heard[0]


def test_the_announcement_is_not_read_a_second_time_below_the_conversation(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?")
    found.page.wait_for_timeout(5_500)
    assert found.page.locator("[role=log]").inner_text().strip() == ""


def test_every_question_and_every_answer_has_a_heading(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?").ask("what does it pay?", 2)
    found_headings = found.page.get_by_role("dialog").get_by_role("heading").all_inner_texts()
    headings = [" ".join(each.split()) for each in found_headings]
    assert len(headings) == 1 + 1 + 2 * 2, headings
    assert [each for each in headings if each.startswith("You:")] == [
        "You: what are the hours?",
        "You: what does it pay?",
    ]


def test_the_focus_is_never_lost_nor_on_something_without_a_name(chat: New) -> None:
    found = chat().go().open().ask("what does it pay?")
    held: list[Route] = []
    found.page.route(_MESSAGES, lambda route: held.append(route))  # noqa: PLW0108 (a method of a list takes no notes)
    _quick_reply(found)
    found.page.locator(".dots").wait_for()
    assert found.page.evaluate(_NAMED) == "H3", "the question that was pressed"
    held[0].continue_()
    found.answered(2)
    found.page.wait_for_timeout(200)
    assert found.page.evaluate(_NAMED) == "group: Careers assistant"
    found.page.reload()
    found.answered(2)
    found.page.wait_for_timeout(200)
    assert found.page.evaluate(_NAMED) == "TEXTAREA"


def test_a_page_that_is_loaded_again_keeps_the_focus_that_it_has(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?")
    found.page.locator("a").first.focus()
    found.page.reload()
    found.answered(1)
    found.page.wait_for_timeout(200)
    assert found.page.evaluate(_SEEN) == "BODY", "it was on the page, not in the chat"


def test_the_answer_leaves_the_focus_to_who_has_gone_elsewhere(chat: New) -> None:
    found = chat().go().open().ask("what does it pay?")
    held: list[Route] = []
    found.page.route(_MESSAGES, lambda route: held.append(route))  # noqa: PLW0108 (a method of a list takes no notes)
    _quick_reply(found)
    found.page.locator(".dots").wait_for()
    found.page.locator("#text").focus()
    held[0].continue_()
    found.answered(2)
    found.page.wait_for_timeout(200)
    assert "TEXTAREA text" in found.focused


def test_only_the_tools_of_the_last_answer_are_stops_and_arrows_reach_the_others(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?").ask("what does it pay?", 2)
    stops = "#turn-{} .tools button:not([tabindex='-1'])"
    assert found.page.locator(stops.format(1)).count() == 0
    assert found.page.locator(stops.format(2)).count() >= 3
    found.page.locator(stops.format(2)).first.focus()
    found.page.keyboard.press("ArrowUp")
    found.page.keyboard.press("ArrowRight")
    where = "() => document.querySelector('careers-chat').shadowRoot.activeElement.shadowRoot.activeElement"
    label = found.page.evaluate(f"{where}.getAttribute('aria-label')")
    turn = found.page.evaluate(f"{where}.closest('[id^=turn-]').id")
    assert (turn, label) == ("turn-1", "This answer helped")


def test_an_answer_that_comes_while_the_panel_is_closed_shows_and_is_announced(chat: New) -> None:
    found = chat().go().open().ask("hello")
    held: list[Route] = []
    found.page.route(_MESSAGES, lambda route: held.append(route))  # noqa: PLW0108 (a method of a list takes no notes)
    found.send("what are the hours?")
    found.page.locator(".dots").wait_for()
    found.page.keyboard.press("Escape")
    found.page.locator(".launcher").wait_for()
    found.page.evaluate(_LISTEN)
    held[0].continue_()
    found.page.locator(".launcher .news").wait_for()
    assert found.page.locator(".launcher").inner_text().split("\n")[-1] == "New answers: 1"
    assert found.page.evaluate("() => window.heard") == ["New answers: 1"]
    found.open()
    assert found.page.locator("#turn-2").is_visible()
    found.page.keyboard.press("Escape")
    assert found.page.locator(".launcher .news").count() == 0


def test_the_menu_closes_on_a_click_outside(chat: New) -> None:
    found = chat().go().open()
    for outside in (".log", "h1"):
        found.page.locator(".more").click()
        found.page.locator(".menu").wait_for()
        found.page.locator(outside).first.click(position={"x": 5, "y": 5})
        found.page.locator(".menu").wait_for(state="detached")
    found.page.locator(".more").click()
    found.page.get_by_role("button", name="Start again").click()
    assert found.page.locator(".sure").count() == 1, "a click inside closes nothing"


@pytest.mark.parametrize("size", [_FILLING[0], _IN_THE_CORNER])
def test_the_ring_of_the_text_box_is_for_the_keyboard(chat: New, size: dict[str, int]) -> None:
    found = chat(viewport=size).go().open()
    outline = "(box) => getComputedStyle(box).outlineStyle"
    box = found.page.locator("#text")
    assert box.evaluate(outline) == "none", "the launcher was clicked"
    found.page.keyboard.press("Shift+Tab")
    found.page.keyboard.press("Tab")
    assert box.evaluate(outline) == "solid"
    found.page.locator(".log").click(position={"x": 5, "y": 5})
    box.click()
    found.page.keyboard.type("what")
    assert box.evaluate(outline) == "none"


def test_enter_that_belongs_to_an_input_method_does_not_send(chat: New) -> None:
    found = chat().go().open()
    found.page.locator("#text").fill("beth yw")
    found.page.locator("#text").evaluate(
        "(box) => box.dispatchEvent(new KeyboardEvent('keydown',"
        " {key: 'Enter', keyCode: 229, bubbles: true, cancelable: true}))"
    )
    found.page.wait_for_timeout(200)
    assert found.page.locator("#text").input_value() == "beth yw"
    assert found.page.locator(".bubble").count() == 0


@pytest.mark.parametrize("path", ["/chat/demo", "/chat"])
@pytest.mark.parametrize("text", ["I want to kill myself", "dw i eisiau lladd fy hun"])
def test_a_crisis_reply_is_set_apart_numbers_first_without_tools(
    chat: New, path: str, text: str
) -> None:
    found = chat().go("en", path)
    if path == "/chat":
        found.page.locator("#text").fill(text)
        found.page.locator(".send").click()
    else:
        found.open().ask(text)
    reply = found.page.locator(".help")
    assert reply.count() == 1
    assert reply.locator("li a[href^='tel:']").all_inner_texts() == ["111", "116 123", "999"]
    card = reply.locator(".card").first
    top = "(card) => card.querySelector('a').getBoundingClientRect().top - card.getBoundingClientRect().top"
    assert card.evaluate(top) < 60, "the first number stands at the top"
    assert reply.locator(".tools, .thumbs").count() == 0
    assert found.page.get_by_text("Did the last answer help?").count() == 0
    assert (
        reply.locator("a").first.evaluate("(a) => parseFloat(getComputedStyle(a).fontSize)") >= 18
    )


@pytest.mark.parametrize(("number", "welsh"), [(0, "cyflog"), (1, "mynd i mewn"), (2, "swydd")])
def test_an_example_is_welsh_in_welsh_asks_what_it_says_and_is_understood(
    chat: New, number: int, welsh: str
) -> None:
    found = chat().go("cy").open()
    example = found.page.locator(".bot .row .pill").nth(number)
    words = example.inner_text()
    assert welsh in words
    with found.page.expect_response(_MESSAGES) as answer:
        example.click()
    turn = answer.value.json()
    assert turn["said"]["text"] == words
    assert turn["reply"]["status"] in ("answered", "guided")

"""Everything works with the keyboard alone, and the focus is where it makes sense."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Chat

pytestmark = pytest.mark.bot

New = Callable[..., Chat]


def _tab_to(chat: Chat, wanted: str, back: bool = False) -> None:
    """Press Tab until something has the focus."""
    for _ in range(40):
        if wanted in chat.focused:
            return
        chat.page.keyboard.press("Shift+Tab" if back else "Tab")
    pytest.fail(f"Tab never reaches {wanted!r}; it ends at {chat.focused!r}")


def test_a_question_can_be_asked_and_the_panel_closed(chat: New) -> None:
    found = chat().go()
    found.page.locator(".launcher").wait_for()
    _tab_to(found, "launcher")
    found.page.keyboard.press("Enter")
    found.page.locator("#text").wait_for()
    found.page.wait_for_function("document.querySelector('careers-chat').open")
    assert "TEXTAREA text" in found.focused
    found.page.keyboard.type("what are the hours?")
    found.page.keyboard.press("Enter")
    found.answered(1)
    assert "TEXTAREA text" in found.focused, "the focus must stay where the visitor types"
    found.page.keyboard.press("Escape")
    found.page.locator(".launcher").wait_for()
    assert "launcher" in found.focused


def test_shift_and_enter_begin_a_new_line(chat: New) -> None:
    found = chat().go().open()
    found.page.keyboard.type("one")
    found.page.keyboard.press("Shift+Enter")
    found.page.keyboard.type("two")
    assert found.page.locator("#text").input_value() == "one\ntwo"


def test_a_quick_reply_moves_the_focus_to_its_answer(chat: New) -> None:
    found = chat().go().open().ask("what does it pay?")
    _tab_to(found, "pill", back=True)
    found.page.keyboard.press("Enter")
    found.answered(2)
    found.page.wait_for_timeout(200)
    assert found.focused.endswith("turn-2 bot"), found.focused


def test_on_a_touch_screen_nothing_calls_the_keyboard_up(chat: New) -> None:
    phone = chat(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True).go()
    phone.page.locator(".launcher").tap()
    phone.page.locator("#text").wait_for()
    phone.page.wait_for_timeout(200)
    assert "TEXTAREA" not in phone.focused
    phone.page.locator(".bot .pill").first.tap()
    phone.answered(1)
    phone.page.wait_for_timeout(200)
    assert "TEXTAREA" not in phone.focused


def test_escape_closes_the_innermost_thing_first(chat: New) -> None:
    found = chat().go().open()
    _tab_to(found, "more", back=True)
    found.page.keyboard.press("Enter")
    found.page.locator(".menu").wait_for()
    found.page.keyboard.press("Escape")
    assert found.page.locator(".menu").count() == 0
    assert "more" in found.focused
    assert found.page.locator(".panel").count() == 1


def test_the_conversation_can_be_deleted(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?")
    _tab_to(found, "more", back=True)
    found.page.keyboard.press("Enter")
    found.page.locator(".menu").wait_for()
    for _ in range(2):
        found.page.keyboard.press("Tab")
    found.page.keyboard.press("Enter")
    found.page.locator(".sure").wait_for()
    found.page.keyboard.press("Tab")
    found.page.keyboard.press("Enter")
    found.page.get_by_text("Your conversation has been deleted.").wait_for()
    assert found.page.locator("[id^='turn-']").count() == 0
    found.page.reload()
    found.page.locator("#text").wait_for()
    assert found.page.locator("[id^='turn-']").count() == 0


def test_an_answer_can_be_rated_with_a_reason(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?")
    found.page.get_by_role("button", name="This answer did not help").focus()
    found.page.keyboard.press("Enter")
    found.page.locator("#why").wait_for()
    found.page.wait_for_timeout(200)
    assert "TEXTAREA why" in found.focused
    found.page.keyboard.type("too short")
    found.page.keyboard.press("Tab")
    found.page.keyboard.press("Enter")
    found.page.get_by_text("Thank you for your feedback.").wait_for()
    assert "turn-1 bot" in found.focused


def test_an_answer_of_the_check_can_be_changed(chat: New) -> None:
    found = chat().go().open()
    last = found.check()
    found.page.locator("details:has(.change) summary").focus()
    found.page.keyboard.press("Enter")
    found.page.get_by_role("button", name="Change: Qualifications").focus()
    found.page.keyboard.press("Enter")
    found.answered(last + 1)
    assert found.page.locator(".replies .pill").count() > 0


def test_the_language_can_be_switched_and_is_kept(chat: New) -> None:
    found = chat().go().open()
    found.page.locator(".language").focus()
    found.page.keyboard.press("Enter")
    assert found.page.locator(".send").inner_text() == "Anfon"
    assert found.page.locator(".root").first.get_attribute("lang") == "cy"
    found.page.reload()
    found.page.locator("#text").wait_for()
    assert found.page.locator(".send").inner_text() == "Anfon"

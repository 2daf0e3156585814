"""Conversations that are interrupted, shared between tabs, cut off, or hostile."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import Chat

pytestmark = pytest.mark.bot

New = Callable[..., Chat]


def test_the_check_goes_on_after_the_page_is_loaded_again(chat: New) -> None:
    found = chat().go().open().ask("could I do this job?")
    found.page.locator(".replies .pill").first.click()
    found.answered(2)
    found.page.reload()
    found.answered(2)
    found.page.locator(".replies .pill").first.click()
    found.answered(3)
    assert found.page.locator("[id^='turn-']").count() == 3


def test_what_was_said_before_is_not_announced_again(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?")
    assert found.page.locator("[role=log]").get_attribute("aria-live") == "polite"
    held: list[Route] = []
    found.page.route("**/webhooks/web/conversation?*", lambda route: held.append(route))  # noqa: PLW0108 (a method of a list takes no notes)
    found.page.reload()
    found.page.locator("[role=log]").wait_for()
    assert found.page.locator("[role=log]").get_attribute("aria-live") == "off"
    found.page.wait_for_timeout(300)
    held[0].continue_()
    found.answered(1)
    found.page.wait_for_timeout(300)
    assert found.page.locator("[role=log]").get_attribute("aria-live") == "polite"


def test_the_chat_stays_open_on_the_next_page(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?")
    found.go("cy")
    found.answered(1)
    assert found.page.locator(".send").inner_text() == "Anfon"


def test_an_english_answer_on_a_welsh_page_is_marked(chat: New) -> None:
    found = chat().go("cy").open().ask("what are the hours?")
    assert found.page.locator("#turn-1 > div[lang]").first.get_attribute("lang") == "en"
    assert found.page.locator(".root").last.get_attribute("lang") == "cy"


def test_two_tabs_show_the_same(chat: New) -> None:
    first = chat().go().open().ask("what are the hours?")
    second = chat(context=first.page.context).go().open()
    second.answered(1)
    second.ask("what does it pay?", 2)
    first.answered(2)
    assert first.page.locator("[id^='turn-']").count() == 2


def test_another_visitor_sees_nothing(chat: New) -> None:
    chat().go().open().ask("what are the hours?")
    other = chat().go().open()
    other.page.wait_for_timeout(300)
    assert other.page.locator("[id^='turn-']").count() == 0


def test_a_message_that_was_cut_off_is_sent_once(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?")
    cut: list[str] = []

    def lose_the_answer(route: Route) -> None:
        route.fetch()  # the bot has it
        cut.append(json.loads(route.request.post_data or "{}")["id"])
        route.abort("connectionreset")

    found.page.route("**/webhooks/web/messages", lose_the_answer)
    found.send("what does it pay?")
    found.page.locator(".bad").wait_for()
    found.page.unroute("**/webhooks/web/messages")
    found.page.locator(".bad .pill").click()
    found.answered(2)
    found.page.wait_for_timeout(300)
    found.page.reload()
    found.answered(2)
    assert found.page.locator("[id^='turn-']").count() == 2, "it was taken twice"
    assert len(cut) == 1


def test_without_a_network_the_message_waits_and_goes_by_itself(chat: New) -> None:
    found = chat().go().open()
    found.page.context.set_offline(True)
    found.send("what are the hours?")
    found.page.get_by_text("You seem to be offline.").wait_for()
    found.page.context.set_offline(False)
    found.answered(1)


def test_closing_the_panel_loses_no_message_that_was_not_sent(chat: New) -> None:
    found = chat().go().open()
    found.page.context.set_offline(True)
    found.send("what are the hours?")
    found.page.locator(".bad").wait_for()
    found.page.keyboard.press("Escape")
    found.page.locator(".launcher").click()
    found.page.locator(".bad").wait_for()
    found.page.context.set_offline(False)
    found.answered(1)


def test_an_answer_that_was_under_way_appears_after_the_page_is_loaded_again(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?")
    asked: list[int] = []

    def not_yet(route: Route) -> None:
        answer = route.fetch()
        asked.append(1)
        told = answer.json()
        if len(asked) < 3:  # as while the bot is still at it
            told = {**told, "pending": True, "turns": []}
        route.fulfill(response=answer, json=told)

    found.page.route("**/webhooks/web/conversation?*", not_yet)
    found.page.reload()
    found.answered(1)
    assert len(asked) == 3


def test_a_hostile_answer_is_shown_as_text(chat: New) -> None:
    found = chat().go().open()
    hostile = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
    spans = [
        {"text": hostile},
        {"text": "click", "href": "javascript:window.hit=1"},
        {"text": "me", "href": "data:text/html,<script>parent.hit=1</script>"},
        {"text": "fine", "href": "https://example.org/"},
    ]
    turn = {
        "turn": 1,
        "id": "hostile-turn",
        "at": "",
        "said": {"text": hostile, "masked": []},
        "reply": {
            "language": "en",
            "status": "answered",
            "sources": [],
            "messages": [{"blocks": [{"kind": "paragraph", "lines": [spans]}]}],
            "quick_replies": [{"id": "hostile-id", "title": hostile}],
            "notice": {"text": hostile, "language": "en"},
        },
    }
    found.page.route("**/webhooks/web/messages", lambda route: route.fulfill(json=turn))
    found.send("hello")
    found.answered(1)
    answer = found.page.locator("#turn-1")
    assert hostile in answer.inner_text()
    assert answer.locator("a").count() == 1
    assert found.page.evaluate("() => window.hit") is None
    assert found.violations == []


def test_whoever_has_scrolled_up_is_told_of_new_messages(chat: New) -> None:
    found = chat(viewport={"width": 1280, "height": 500}).go().open().ask("what does it pay?")
    found.ask("how do I get in?", 2)
    other = chat(context=found.page.context).go().open()
    other.answered(2)
    found.page.locator(".log").evaluate("(log) => { log.scrollTop = 0; }")
    other.ask("what are the hours?", 3)
    fresh = found.page.get_by_role("button", name="New messages")
    fresh.wait_for()
    assert found.page.locator(".log").evaluate("(log) => log.scrollTop") == 0
    fresh.click()
    assert "turn-3 bot" in found.focused


def test_the_conversation_can_be_downloaded(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?")
    found.page.locator(".more").click()
    with found.page.expect_download() as download:
        found.page.get_by_role("button", name="Download the conversation").click()
    text = download.value.path().read_text(encoding="utf-8")
    assert "what are the hours?" in text
    assert "Source:" in text


def test_an_answer_is_copied_with_its_source(chat: New) -> None:
    found = chat(permissions=["clipboard-read", "clipboard-write"]).go().open()
    found.ask("what are the hours?")
    found.page.get_by_role("button", name="Copy this answer").click()
    found.page.get_by_text("Copied.").wait_for()
    copied = found.page.evaluate("() => navigator.clipboard.readText()")
    assert "37 hours" in copied
    assert "Source:" in copied


def test_a_draft_survives_a_new_page(chat: New) -> None:
    found = chat().go().open()
    found.page.locator("#text").press_sequentially("half a quest")
    found.page.reload()
    found.page.locator("#text").wait_for()
    assert found.page.locator("#text").input_value() == "half a quest"


def test_the_whole_check_works_without_javascript(chat: New) -> None:
    plain = chat(java_script_enabled=False).go("en", "/chat")
    plain.page.locator("#text").fill("could I do this job?")
    plain.page.locator(".send").click()
    for _ in range(15):
        if plain.page.locator(".verdict").count():
            break
        assert plain.page.locator(".step").count() > 0
        plain.page.locator("#replies .pill").first.click()
    assert plain.page.locator(".verdict").count() > 0
    plain.page.locator("#text").fill("what are the hours?")
    plain.page.locator(".send").click()
    plain.page.locator("details:has(.change) summary").first.click()
    plain.page.get_by_role("button", name="Change: Qualifications").click()
    assert plain.page.locator("#replies .pill").count() > 0


def test_the_result_can_be_taken_away_without_javascript_after_later_messages(chat: New) -> None:
    plain = chat(java_script_enabled=False).go("en", "/chat")
    for said in ("could I do this job?", "none", "what are the hours?"):
        plain.page.locator("#text").fill(said)
        plain.page.locator(".send").click()
    plain.page.get_by_text("Your conversation").click()
    plain.page.get_by_role("link", name="Summary to take away").click()
    assert plain.page.locator("h1").inner_text() == "Could I become a Clinical Technologist?"
    with plain.page.expect_download() as download:
        plain.page.get_by_role("link", name="Download it as plain text").click()
    text = download.value.path().read_text(encoding="utf-8")
    for part in ("Qualifications: None yet", "not yet", "1. Take an Access course", "Source:"):
        assert part in text, f"{part!r} is missing in:\n{text}"


def test_an_answer_can_be_changed_and_the_summary_found_after_later_messages(chat: New) -> None:
    found = chat(permissions=["clipboard-read", "clipboard-write"]).go().open()
    found.ask("could I do this job?").ask("none", 2).ask("what are the hours?", 3)
    found.page.get_by_role("button", name="More", exact=True).click()
    found.page.get_by_role("button", name="Summary to take away").click()
    assert "takeaway" in found.focused
    found.page.get_by_role("button", name="Copy", exact=True).click()
    found.page.get_by_text("Copied.").wait_for()
    copied = found.page.evaluate("() => navigator.clipboard.readText()")
    assert "Qualifications: None yet" in copied
    assert f"The job page: {found.address}/chat/demo" in copied
    found.page.locator("details:has(.change) summary").click()
    found.page.get_by_role("button", name="Change: Qualifications").click()
    found.answered(4)
    assert found.page.locator("#turn-4 .step").count() == 1


def test_the_summary_is_printed_as_a_page_of_its_own(chat: New) -> None:
    found = chat().go().open().ask("could I do this job?").ask("none", 2)
    found.page.context.add_init_script("window.print = () => {}")
    with found.page.expect_popup() as popup:
        found.page.get_by_role("button", name="Print", exact=True).click()
    paper = popup.value
    assert paper.locator("h1").inner_text() == "Could I become a Clinical Technologist?"
    assert paper.locator("li").count() > 1
    assert found.violations == []


def test_a_way_in_unfolds_to_its_rule_and_source(chat: New) -> None:
    found = chat().go().open().ask("could I do this job?").ask("none", 2)
    verdict = found.page.locator(".verdict.not_yet")
    assert not verdict.get_by_text("The rule:").is_visible()
    verdict.locator("summary").click()
    assert verdict.get_by_text("The rule:").is_visible()
    assert verdict.get_by_text("Source:").is_visible()

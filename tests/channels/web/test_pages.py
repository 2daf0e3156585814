"""The chat on ordinary pages holds the same conversation, by forms alone."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
import requests

from tests.channels.conftest import Bot

_ASK = "What does a nurse do?"


class _Forms(HTMLParser):
    """The values of the hidden fields and buttons of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "input" and told.get("type") == "hidden":
            self.values[told["name"] or ""] = told["value"] or ""


@pytest.fixture
def visitor() -> requests.Session:
    return requests.Session()


def _page(visitor: requests.Session, bot: Bot, query: str = "") -> requests.Response:
    return visitor.get(f"{bot.address}/chat{query}", timeout=30)


def _send(visitor: requests.Session, bot: Bot, **form: str) -> requests.Response:
    hidden = _Forms(_page(visitor, bot).text).values
    told = {"id": hidden["id"], "lang": "en", **form}
    return visitor.post(f"{bot.address}/chat/send", data=told, timeout=30)


def test_a_question_is_answered_on_the_page(bot: Bot, visitor: requests.Session) -> None:
    answer = _send(visitor, bot, text=_ASK)
    assert answer.status_code == 200
    assert answer.history[0].status_code == 303, "loading the page again would send it again"
    assert answer.text.count(_ASK) == 2, "the question, and the answer that repeats it"


def test_the_same_form_sent_twice_asks_once(bot: Bot, visitor: requests.Session) -> None:
    _send(visitor, bot, text=_ASK, id="sent-twice")
    assert _send(visitor, bot, text=_ASK, id="sent-twice").text.count(_ASK) == 2


def test_the_same_form_filled_in_otherwise_asks_again(bot: Bot, visitor: requests.Session) -> None:
    """As after going back to a page that the browser has kept."""
    other = "What does a porter do?"
    _send(visitor, bot, text=_ASK, id="went-back")
    assert other in _send(visitor, bot, text=other, id="went-back").text


def test_what_is_too_long_is_counted_as_people_count(bot: Bot, visitor: requests.Session) -> None:
    answer = _send(visitor, bot, text="👩‍🔬" * 503)
    assert " 3 " in re.findall(r'id="wrong">([^<]*)<', answer.text)[0]


def test_the_cookie_is_for_the_chat_and_no_script(bot: Bot, visitor: requests.Session) -> None:
    cookie = _send(visitor, bot, text=_ASK).history[0].headers["Set-Cookie"]
    for part in ("HttpOnly", "SameSite=Lax", "Path=/chat"):
        assert part.lower() in cookie.lower(), cookie


def test_another_visitor_sees_nothing_of_it(bot: Bot, visitor: requests.Session) -> None:
    _send(visitor, bot, text=_ASK)
    assert _ASK not in _page(requests.Session(), bot).text


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_a_text_that_is_too_long_is_kept_and_the_page_says_why(
    bot: Bot, visitor: requests.Session, lang: str
) -> None:
    answer = _send(visitor, bot, text="x" * 510, lang=lang)
    assert answer.status_code == 400
    assert f'<html lang="{lang}">' in answer.text
    assert "x" * 510 in answer.text
    assert 'aria-describedby="wrong"' in answer.text
    assert " 10 " in re.findall(r'id="wrong">([^<]*)<', answer.text)[0]


def test_hostile_text_is_shown_as_text(bot: Bot, visitor: requests.Session) -> None:
    hostile = "What does <img src=x onerror=alert(1)> & \"'<script> do?"
    answer = _send(visitor, bot, text=hostile)
    assert "<img" not in answer.text
    assert "<script" not in answer.text
    assert "&lt;img" in answer.text


def test_a_form_of_a_foreign_site_is_not_taken(bot: Bot, visitor: requests.Session) -> None:
    answer = visitor.post(
        f"{bot.address}/chat/send",
        data={"id": "from-elsewhere", "text": _ASK},
        headers={"Origin": "https://elsewhere.example"},
        timeout=30,
    )
    assert answer.status_code == 403
    assert _ASK not in _page(visitor, bot).text


def test_a_deleted_conversation_is_gone(bot: Bot, visitor: requests.Session) -> None:
    _send(visitor, bot, text=_ASK)
    answer = visitor.post(f"{bot.address}/chat/delete", data={"lang": "en"}, timeout=30)
    assert "has been deleted" in answer.text
    assert _ASK not in answer.text


def test_the_conversation_can_be_started_again(bot: Bot, visitor: requests.Session) -> None:
    _send(visitor, bot, text=_ASK)
    visitor.post(f"{bot.address}/chat/start", data={"lang": "en"}, timeout=30)
    assert _ASK not in _page(visitor, bot).text
    assert _send(visitor, bot, text=_ASK).status_code == 200


def test_the_conversation_can_be_kept_as_a_file(bot: Bot, visitor: requests.Session) -> None:
    _send(visitor, bot, text=_ASK)
    answer = visitor.get(f"{bot.address}/chat/transcript.txt", timeout=30)
    assert "attachment" in answer.headers["Content-Disposition"]
    assert f"You: {_ASK}" in answer.text


def test_the_last_answer_can_be_rated(bot: Bot, visitor: requests.Session) -> None:
    _send(visitor, bot, text=_ASK)
    told = {"turn": "1", "helpful": "no", "reason": "too short", "lang": "en"}
    assert "Thank you" in visitor.post(f"{bot.address}/chat/feedback", data=told, timeout=30).text


def test_a_page_allows_nothing_from_elsewhere(bot: Bot, visitor: requests.Session) -> None:
    for path in ("/chat", "/chat/demo"):
        answer = visitor.get(f"{bot.address}{path}", timeout=30)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "require-trusted-types-for 'script'" in policy
        assert not re.findall(r'(?:src|href)="(?:https?:)?//[^"]*"', answer.text)


@pytest.mark.parametrize("name", ["..%2fpage.css", "%2e%2e/x", "nothing.js", ".css", "page.css%00"])
def test_no_other_file_can_be_fetched(bot: Bot, name: str) -> None:
    answer = requests.get(f"{bot.address}/chat/assets/{name}", timeout=30)
    assert answer.status_code in (400, 404)


def test_a_file_that_has_not_changed_is_not_sent_again(bot: Bot) -> None:
    url = f"{bot.address}/chat/assets/page.css"
    first = requests.get(url, timeout=30)
    again = requests.get(url, headers={"If-None-Match": first.headers["ETag"]}, timeout=30)
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


def test_a_form_with_too_many_fields_breaks_nothing(bot: Bot, visitor: requests.Session) -> None:
    answer = _send(visitor, bot, **{f"field{number}": "x" for number in range(500)})
    assert answer.status_code < 500


def test_what_was_left_by_starting_again_can_still_be_deleted(
    bot: Bot, visitor: requests.Session
) -> None:
    for planted in ("triceratops", "brontosaurus"):
        _send(visitor, bot, text=f"What does a {planted} do?")
        page = visitor.post(f"{bot.address}/chat/start", data={"lang": "en"}, timeout=30)
        assert "/chat/delete" in page.text, "nothing offers to delete what was said"
    answer = visitor.post(f"{bot.address}/chat/delete", data={"lang": "en"}, timeout=30)
    assert "has been deleted" in answer.text
    database = b"".join(each.read_bytes() for each in bot.folder.glob("conversations.db*"))
    assert b"triceratops" not in database
    assert b"brontosaurus" not in database
    assert "/chat/delete" not in _page(visitor, bot).text


def test_a_conversation_that_no_cookie_could_hold_any_more_is_deleted(
    bot: Bot, visitor: requests.Session
) -> None:
    _send(visitor, bot, text="What does a velociraptor's keeper do?")
    for _ in range(21):
        visitor.post(f"{bot.address}/chat/start", data={"lang": "en"}, timeout=30)
        _send(visitor, bot, text=_ASK)
    assert all(len(cookie.value or "") < 4000 for cookie in visitor.cookies)
    database = b"".join(each.read_bytes() for each in bot.folder.glob("conversations.db*"))
    assert b"velociraptor's keeper" not in database


@pytest.mark.parametrize("language", ["en", "cy"])
def test_starting_again_says_first_what_it_does(
    bot: Bot, visitor: requests.Session, language: str
) -> None:
    _send(visitor, bot, text=_ASK)
    page = _page(visitor, bot, f"?lang={language}").text
    form = page[page.index("/chat/start") :]
    assert {"en": "End this conversation", "cy": "Dod â&#39;r sgwrs"}[language] in form


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/chat/nothing", 404),
        ("GET", "/chat/widget/nothing.js", 404),
        ("GET", "/chat/assets/../../secret", 404),
        ("GET", "/chat/send", 405),
        ("POST", "/chat/demo", 405),
    ],
)
def test_what_isnt_there_is_told_on_a_page_like_the_others(
    bot: Bot, visitor: requests.Session, method: str, path: str, status: int
) -> None:
    answer = visitor.request(method, f"{bot.address}{path}?lang=cy", timeout=30)
    assert answer.status_code == status
    assert '<html lang="cy">' in answer.text
    assert "/chat/assets/page.css" in answer.text
    usual = _page(visitor, bot).headers
    for header in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"):
        assert answer.headers[header] == usual[header]


def test_no_address_tells_a_version(bot: Bot, visitor: requests.Session) -> None:
    answer = visitor.get(f"{bot.address}/", timeout=30)
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    for told in (answer, visitor.get(f"{bot.address}/nothing", timeout=30)):
        assert "3.6" not in f"{told.text} {told.headers}"


def test_a_program_is_told_in_json(bot: Bot, visitor: requests.Session) -> None:
    answer = visitor.get(f"{bot.address}/webhooks/rest/webhook", timeout=30)
    assert (answer.status_code, answer.json()["error"]["code"]) == (405, "method_not_allowed")
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_page_can_be_loaded_so_often_only_and_says_so(
    bot: Bot, visitor: requests.Session
) -> None:
    _send(visitor, bot, text=_ASK)
    address = f"{bot.address}/chat/transcript.txt?lang=cy"
    answers = [visitor.get(address, timeout=30) for _ in range(125)]
    stopped = [answer for answer in answers if answer.status_code == 429]
    assert 5 <= len(stopped) <= 10, "a conversation may be read 120 times a minute"
    assert "yn rhy aml" in stopped[0].text
    assert 1 <= int(stopped[0].headers["Retry-After"]) <= 60
    assert _page(requests.Session(), bot).status_code == 200, "others are stopped as well"


@pytest.mark.parametrize("path", ["/chat", "/chat/demo", "/chat/assets/page.css"])
def test_who_only_looks_whether_a_page_is_there_is_told_so(bot: Bot, path: str) -> None:
    looked = requests.head(f"{bot.address}{path}", timeout=30)
    read = requests.get(f"{bot.address}{path}", timeout=30)
    assert (looked.status_code, looked.content) == (200, b"")
    assert looked.headers["Content-Type"] == read.headers["Content-Type"]

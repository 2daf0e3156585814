"""The addresses of the pages."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Awaitable, Callable, Iterable, Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlencode

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, redirect, text
from sqlalchemy.exc import DBAPIError

from careers.content.current import current_store
from careers.shapes.language import Language
from channels.body import MAX_MESSAGE, Refused, read_message, read_metadata
from channels.origins import origin_of
from channels.text import length
from channels.watching.watchers import WATCHERS
from channels.web.pages.cookies import Cookies, earlier_in, token_in, too_old
from channels.web.pages.job_page import sections_of
from channels.web.pages.rendering import page_words, render
from channels.web.pages.summary import last_summary
from channels.web.pages.transcript import as_text
from channels.web.serving.assets import READING, WIDGET, Assets
from channels.web.serving.mistakes import allowed_of, broken, log_failure, mistake_of, slow_down
from channels.web.serving.requests import MAX_BYTES, address_of, body_of, read_id
from channels.web.visits.conversations import Conversations, Turn
from channels.web.visits.messages import Message
from channels.web.visits.sessions import Session
from settings.channels import WebOptions

# A form writes each byte of a character beyond ASCII as three.
_MOST_BYTES = 3 * MAX_BYTES
_STYLES = Path(__file__).parent / "assets"
# What a refusal is called in the words of the pages, where that differs from its code.
_WORDS = {"no_session": "expired", "session_expired": "expired", "ended": "expired"}
_MISTAKES = {
    "not_found": "missing",
    "method_not_allowed": "not_that_way",
    "too_many": "too_often",
}
_KNOWN = ("empty", "too_long", "too_many", "busy", "closed", "expired", "delete_failed")

Form = Mapping[str, str]


class Pages:
    """The chat on ordinary pages, and a job page with the widget."""

    def __init__(self, conversations: Conversations, options: WebOptions, widget: Assets) -> None:
        """Serve these conversations; the widget's files say whether it was built."""
        self._conversations = conversations
        self._options = options
        self._widget = widget
        self._cookies = Cookies(options.retention_days)

    def add_routes(self, blueprint: Blueprint) -> None:
        """Add all routes to a blueprint."""
        page_words()  # a mistake in them stops the bot at its start
        Assets(_STYLES, "/chat/assets").add_routes(blueprint)
        pages: dict[str, Callable[[Request], Awaitable[HTTPResponse]]] = {
            "/chat": self.chat,
            "/chat/demo": self.demo,
            "/chat/transcript.txt": self.transcript,
            "/chat/summary": self.summary,
            "/chat/summary.txt": self.summary_text,
        }
        for path, page in pages.items():
            blueprint.add_route(  # as streams, so that no body is read that doesn't belong here
                self._looked_at(page), path, methods=READING, name=page.__name__, stream=True
            )
        forms: dict[str, Callable[[Request, Form], Awaitable[HTTPResponse]]] = {
            "send": self.send,
            "start": self.start,
            "delete": self.delete,
            "feedback": self.rate,
        }
        for name, handler in forms.items():
            blueprint.add_route(
                self._form(handler), f"/chat/{name}", methods=["POST"], name=name, stream=True
            )

    def _form(
        self, handler: Callable[[Request, Form], Awaitable[HTTPResponse]]
    ) -> Callable[[Request], Awaitable[HTTPResponse]]:
        """A handler that is given the form, and whose refusals are told on the page."""

        async def handled(request: Request) -> HTTPResponse:
            form: Form = {}
            try:
                form = _fields(await body_of(request, _MOST_BYTES))
                origin_of(request, self._options.origins)
                return await handler(request, form)
            except Refused as refused:
                await slow_down(refused)
                return await self._page(request, form, refused)
            except DBAPIError as error:
                log_failure(error)
                return await self._broken(request, form)

        return handled

    async def _broken(self, request: Request, form: Form) -> HTTPResponse:
        """The page that says that something failed here: with what was said before, if it can be."""
        try:
            return await self._page(request, form, broken())
        except DBAPIError:
            return _mistake(request, broken(), form.get("lang"))

    def _looked_at(
        self, page: Callable[[Request], Awaitable[HTTPResponse]]
    ) -> Callable[[Request], Awaitable[HTTPResponse]]:
        """A page that nobody loads too often; in the form in which Sanic takes it."""

        async def shown(request: Request) -> HTTPResponse:
            try:
                address = address_of(request, self._options.proxies)
                await self._conversations.may_read(token_in(request), address)
            except Refused as refused:
                await slow_down(refused)
                return _mistake(request, refused)
            return await page(request)

        return shown

    async def chat(self, request: Request) -> HTTPResponse:
        """The conversation, and the form to go on with it."""
        return await self._page(request, {key: request.args.get(key, "") for key in request.args})

    async def _page(
        self,
        request: Request,
        given: Form,
        refused: Refused | None = None,
        told: tuple[Session, Turn] | None = None,
        why: str = "",
    ) -> HTTPResponse:
        """The page of the chat.

        Args:
            request: for it.
            given: what it says of the language and the job.
            refused: why what was sent could not be taken.
            told: a turn that can't be read again, and its session.
            why: the words for the refusal, where its code doesn't say enough.
        """
        if refused:
            WATCHERS.refused(refused.code)
        language = Language.read(given.get("lang"))
        session = told[0] if told else await self._session(request)
        turns = await self._turns(session) if told is None else await self._turns_with(*told)
        notice = await self._conversations.notice()
        values = {
            "turns": turns,
            "occupation": _occupation(given),
            "message_id": secrets.token_urlsafe(12),
            "text": given.get("text", "") if refused else "",
            "error": _error(refused, given.get("text", ""), language, why) if refused else None,
            "notice": notice[language.value] if notice else None,
            "deleted": "deleted" in given,
            "summary": last_summary(turns) is not None,
            "kept": bool(token_in(request) or earlier_in(request)),
            "longest": MAX_MESSAGE,
        }
        return render("chat.html", language, values, refused.status if refused else 200)

    async def send(self, request: Request, form: Form) -> HTTPResponse:
        """Take a question or a quick reply."""
        language = Language.read(form.get("lang"))
        told = {"language": language.value, "occupation": _occupation(form)}
        metadata = read_metadata({key: value for key, value in told.items() if value})
        name = _name(read_id(form, "id"), form)
        if form.get("reply"):
            message = Message(name, reply=read_id(form, "reply"), metadata=metadata)
        else:
            message = Message(name, text=read_message(form, "text"), metadata=metadata)
        address = address_of(request, self._options.proxies)
        session = await self._session(request)
        started = session is None or await self._is_over(session)
        if session is None or started:
            session = await self._conversations.start(address)
        turn = await self._conversations.send(session, message, address)
        if self._conversations.was_kept(session, turn):
            answer = _back(form)
        else:
            answer = await self._page(request, form, told=(session, turn))
        if started:
            deleted = await self._delete_if_possible(too_old(request))
            self._cookies.enter(request, answer, session.token, deleted)
        return answer

    async def start(self, request: Request, form: Form) -> HTTPResponse:
        """Start a new conversation; the old one can still be deleted."""
        if session := await self._session(request):
            await self._conversations.end(session)
        answer = _back(form)
        deleted = await self._delete_if_possible(too_old(request))
        self._cookies.leave(request, answer, deleted)
        return answer

    async def delete(self, request: Request, form: Form) -> HTTPResponse:
        """Delete the conversation, and those before it."""
        token = token_in(request)
        tokens = [*earlier_in(request), *([token] if token else [])]
        if len(await self._delete_if_possible(tokens)) < len(tokens):
            return await self._page(request, form, broken(), why="delete_failed")
        answer = _back({**form, "deleted": "1"})
        self._cookies.forget(answer)
        return answer

    async def _delete_if_possible(self, tokens: Iterable[str]) -> list[str]:
        """Delete conversations, and tell the tokens of those that are gone."""
        gone = []
        for token in tokens:
            try:
                await self._conversations.delete(await self._conversations.deletable(token))
            except Refused:
                pass  # it has been deleted, or was never one
            except DBAPIError as error:
                log_failure(error)
                continue
            gone.append(token)
        return gone

    async def rate(self, request: Request, form: Form) -> HTTPResponse:
        """Take what the visitor thinks of the last answer."""
        session, number = await self._session(request), form.get("turn", "")
        if session and number.isdecimal() and len(number) < 10:
            reason = read_message(form, "reason") if form.get("reason", "").strip() else ""
            helpful = form.get("helpful") == "yes"
            address = address_of(request, self._options.proxies)
            await self._conversations.rate(session, address, int(number), helpful, reason)
        return _back(form)

    async def transcript(self, request: Request) -> HTTPResponse:
        """The conversation as a file to keep."""
        turns = await self._turns(await self._session(request))
        language = Language.read(request.args.get("lang"))
        return _file("careers-chat.txt", as_text(turns, page_words(), language))

    async def summary(self, request: Request) -> HTTPResponse:
        """The result of the check, to print or save; the chat itself while there is none."""
        given = {key: request.args.get(key, "") for key in request.args}
        found = last_summary(await self._turns(await self._session(request)))
        if found is None:
            return _back(given)
        values = {"summary": found, "occupation": _occupation(given)}
        return render("summary.html", Language.read(given.get("lang")), values)

    async def summary_text(self, request: Request) -> HTTPResponse:
        """The same as a file."""
        found = last_summary(await self._turns(await self._session(request)))
        return _back({}) if found is None else _file("careers-summary.txt", found["text"] + "\n")

    async def demo(self, request: Request) -> HTTPResponse:
        """A job page of a careers service that doesn't exist, with the widget on it."""
        language = Language.read(request.args.get("lang"))
        store = current_store()
        wanted = request.args.get("occupation", "")
        profile = store.profiles.get(wanted) or store.profiles[min(store.profiles)]
        values = {
            "title": profile.title.said_in(language),
            "occupation": profile.id,
            "sections": sections_of(store, profile, language),
            "built": (self._widget.folder / WIDGET).exists(),
        }
        return render("demo.html", language, values)

    def mistake(self, request: Request, error: Exception) -> HTTPResponse:
        """The page for what Sanic refuses, such as an address that isn't there, or what failed."""
        answer = _mistake(request, mistake_of(error))
        answer.headers.update(allowed_of(error))
        return answer

    async def _is_over(self, session: Session) -> bool:
        """Whether a conversation takes no more messages, as far as that can be told."""
        try:
            return await self._conversations.ended(session)
        except DBAPIError:
            return False

    async def _turns_with(self, session: Session, told: Turn) -> list[Turn]:
        """What was said before, as far as it can be read, and a turn that could not be kept."""
        try:
            return [*await self._turns(session), told]
        except DBAPIError as error:
            log_failure(error)
            return [told]

    async def _turns(self, session: Session | None) -> list[Turn]:
        return await self._conversations.turns(session) if session else []

    async def _session(self, request: Request) -> Session | None:
        token = token_in(request)
        try:
            return await self._conversations.session(token) if token else None
        except Refused:
            return None  # it has expired or was deleted; the next question starts a new one


def _mistake(request: Request, refused: Refused, language_of: str | None = None) -> HTTPResponse:
    """The page for what can't be shown, in the language of a form, or else of the address."""
    WATCHERS.refused(refused.code)
    key = _MISTAKES.get(refused.code, "failed")
    language = Language.read(language_of or request.args.get("lang"))
    values = {"problem": page_words()[key].filled({"count": refused.retry_after}).said_in(language)}
    answer = render("mistake.html", language, values, refused.status)
    if refused.retry_after:
        answer.headers["Retry-After"] = str(refused.retry_after)
    return answer


def _name(form_id: str, form: Form) -> str:
    """The name of a message: the same form can be filled in otherwise, after going back."""
    said = f"{form.get('reply', '')} {form.get('text', '')}"
    return hashlib.sha256(f"{form_id} {said}".encode()).hexdigest()


def _fields(data: bytes) -> dict[str, str]:
    found = parse_qs(data.decode("utf-8", "replace"), keep_blank_values=True)
    return {key: values[-1] for key, values in found.items()}


def _occupation(given: Form) -> str:
    occupation = given.get("occupation", "")
    return occupation if occupation in current_store().profiles else ""


def _back(form: Form) -> HTTPResponse:
    """To the page, at the latest answer, so that loading it again sends nothing again."""
    told = {"lang": Language.read(form.get("lang")).value, "occupation": _occupation(form)}
    if "deleted" in form:
        told["deleted"] = "1"
    query = urlencode({key: value for key, value in told.items() if value})
    return redirect(f"/chat?{query}#latest", status=303)


def _file(name: str, words: str) -> HTTPResponse:
    headers = {
        "Cache-Control": "no-store",
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
    }
    return text(words, headers=headers)


def _error(refused: Refused, written: str, language: Language, why: str) -> str:
    key = why or _WORDS.get(refused.code, refused.code)
    if refused.code == "foreign_origin":
        key = "foreign"
    elif key not in _KNOWN:
        key = "failed"
    count = refused.retry_after or max(1, length(written, len(written)) - MAX_MESSAGE)
    return page_words()[key].filled({"count": count}).said_in(language).words

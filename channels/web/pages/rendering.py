"""How the pages are made of their templates."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sanic.response import HTTPResponse, html

from careers.content.current import Content, OfContent
from careers.content.page_words import load_page_words
from careers.shapes.language import Language, Text

_HERE = Path(__file__).parent
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'"
    ),
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_SAFE = ("http://", "https://", "tel:", "mailto:")


@OfContent
def page_words(content: Content) -> Mapping[str, Text]:
    """The words of the pages.

    Raises:
        ContentError: something is wrong with them.
    """
    return load_page_words(content.folder)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    found = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.tests["safe_link"] = lambda href: str(href).lower().startswith(_SAFE)
    return found


def render(
    template: str, language: Language, values: Mapping[str, Any], status: int = 200
) -> HTTPResponse:
    """A page in a language, from a template and what it needs."""

    def word(key: str, **filled: object) -> str:
        return page_words()[key].filled(filled).said_in(language).words

    other = Language.ENGLISH if language is Language.WELSH else Language.WELSH
    page = _templates().get_template(template)
    body = page.render(word=word, lang=language.value, other=other.value, **values)
    return html(body, status=status, headers=dict(_HEADERS))

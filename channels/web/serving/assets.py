"""Files that browsers fetch: the widget, and the styles of the pages."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from sanic import Blueprint
from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse, raw

from channels.web.serving.compression import accepts, packed

WIDGET = "careers-chat.js"
READING = ("GET", "HEAD")
"""How files and pages are asked for; who looks whether they are there wants no body."""
_packed = lru_cache(maxsize=32)(packed)
_KINDS = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
# A build gives such files another name whenever they change.
_HASHED = re.compile(r"-[A-Za-z0-9_-]{8}\.js")
_LONG = "public, max-age=31536000, immutable"
_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Encoding",
}


class Assets:
    """The files of one folder."""

    def __init__(self, folder: Path, address: str) -> None:
        """Serve a folder below an address."""
        self.folder = folder
        self._address = address

    def add_routes(self, blueprint: Blueprint) -> None:
        """Add the route to a blueprint."""

        async def serve(request: Request, name: str) -> HTTPResponse:
            return await self.serve(request, name)

        route = self._address.strip("/").replace("/", "_")
        blueprint.add_route(serve, f"{self._address}/<name>", methods=READING, name=route)

    async def serve(self, request: Request, name: str) -> HTTPResponse:
        """A file by its name, compressed if the browser takes that."""
        file = self._file(name)
        if file is None:
            raise NotFound(f"{name} isn't in the folder.")
        headers = {**_HEADERS, "Cache-Control": "no-cache"}
        if _HASHED.search(name):
            headers["Cache-Control"] = _LONG
        content = file.read_bytes()
        for encoding, ending in _ENCODINGS:
            compressed = file.with_name(file.name + ending)
            if accepts(request, encoding) and compressed.exists():
                content = compressed.read_bytes()
                headers["Content-Encoding"] = encoding
                break
        else:
            if accepts(request, "gzip"):
                content = _packed(content)
                headers["Content-Encoding"] = "gzip"
        headers["ETag"] = f'"{hashlib.sha256(content).hexdigest()[:20]}"'
        if request.headers.get("if-none-match") == headers["ETag"]:
            return raw(b"", status=304, headers=headers)
        return raw(content, headers=headers, content_type=_KINDS[file.suffix])

    def _file(self, name: str) -> Path | None:
        """The file of a name, which must be one of the folder's own."""
        if not self.folder.is_dir():
            return None
        found = (each for each in self.folder.iterdir() if each.name == name)
        file = next(found, None)
        return file if file is not None and file.suffix in _KINDS else None

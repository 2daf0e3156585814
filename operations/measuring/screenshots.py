"""`screenshots`: takes the pictures of the chat that the documentation shows."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from operations.common.project import Project, this_project
from operations.common.settings import Settings, read_settings
from operations.common.stopping import StopRequest
from operations.measuring.chromium import ARGUMENTS, chromium
from operations.servers.ports import free_ports
from operations.servers.services import services
from operations.servers.supervisor import running

_DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
_PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
_SETTLED = 400  # milliseconds until nothing moves any more


def main(arguments: Sequence[str]) -> int:
    """Take all pictures."""
    argparse.ArgumentParser(prog="screenshots", description=__doc__).parse_args(arguments)
    project = this_project()
    folder = project.root / "docs" / "screenshots"
    with StopRequest() as request, tempfile.TemporaryDirectory() as scratch:
        settings = _apart(read_settings(os.environ), Path(scratch))
        servers = services(project, settings, Path(scratch))
        with running(servers, project.root, request):
            take_all(project, settings.address, folder)
    return 0


def _apart(settings: Settings, scratch: Path) -> Settings:
    port, actions_port = free_ports(2)
    database = scratch / "conversations.db"
    return replace(settings, port=port, actions_port=actions_port, database=database)


def take_all(project: Project, address: str, folder: Path) -> None:
    """Take the pictures of the main states.

    Args:
        project: the checkout.
        address: of a running bot.
        folder: where the pictures go.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        for size, options in (("desktop", _DESKTOP), ("phone", _PHONE)):
            for language in ("en", "cy"):
                for name, lead in _STATES.items():
                    context = browser.new_context(**options)
                    page = context.new_page()
                    page.goto(f"{address}/chat/demo?lang={language}")
                    lead(page)
                    page.wait_for_timeout(_SETTLED)
                    picture = folder / f"{size}-{language}-{name}.png"
                    page.screenshot(path=picture)
                    _shrink(picture)
                    print(project.shown(picture), flush=True)
                    context.close()
        browser.close()


def _shrink(picture: Path) -> None:
    """Keep 128 colours, which is all that these need, in a third of the bytes."""
    with Image.open(picture) as image:
        image.quantize(128).save(picture, optimize=True)


def _closed(page: Page) -> None:
    page.locator(".launcher").wait_for()


def _greeting(page: Page) -> None:
    page.locator(".launcher").click()
    page.locator("#text").wait_for()


def _answer(page: Page) -> None:
    _greeting(page)
    page.locator("#text").fill("what are the hours?")
    page.locator("#text").press("Enter")
    page.locator("[data-turn='1']").wait_for()


def _check(page: Page) -> None:
    _greeting(page)
    page.locator("#text").fill("could I do this job?")
    page.locator("#text").press("Enter")
    page.locator("[data-turn='1']").wait_for()


def _result(page: Page) -> None:
    _check(page)
    turn = 1
    while not page.locator(".verdict").count():
        page.locator(".replies .pill").first.click()
        turn += 1
        page.locator(f"[data-turn='{turn}']").wait_for()
    page.locator(".verdict").first.scroll_into_view_if_needed()


_STATES: dict[str, Callable[[Page], None]] = {
    "closed": _closed,
    "greeting": _greeting,
    "answer": _answer,
    "check": _check,
    "result": _result,
}

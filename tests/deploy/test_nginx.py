"""nginx in front of the bot, as `deploy/nginx/nginx.conf` has it."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from operations.common import processes
from operations.servers.ports import free_ports
from tests.deploy.reading import program, text
from tests.running_bot import RunningBot

_PATIENCE = 20  # seconds
_TLS = "/etc/nginx/tls"
_SERVER = "server bot:5005 max_fails=2 fail_timeout=5s;"
_LIMIT, _BURST = "rate=50r/s", "burst=200"


def _replaced(written: str, *pairs: tuple[str, str]) -> str:
    """The configuration with other places; each must stand in it."""
    for old, new in pairs:
        assert old in written, f"deploy/nginx/nginx.conf doesn't say {old!r}; change this test"
        written = written.replace(old, new)
    return written


def _certificate(folder: Path) -> None:
    """A certificate that nobody but this test believes."""
    command = [program("openssl", "openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes"]
    files = ["-keyout", str(folder / "tls.key"), "-out", str(folder / "tls.crt")]
    about = ["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    subprocess.run([*command, *files, *about], check=True, capture_output=True, timeout=60)


@dataclass(frozen=True)
class Nginx:
    """nginx, running.

    Attributes:
        plain: where it speaks HTTP.
        address: where it speaks TLS.
        trusted: the certificate.
        log: what it prints.
    """

    plain: str
    address: str
    trusted: Path
    log: Path

    def get(self, path: str, **options: Any) -> requests.Response:
        """Read an address."""
        return requests.get(self.address + path, verify=str(self.trusted), timeout=30, **options)

    def post(self, path: str, body: Any, **headers: str) -> requests.Response:
        """Send JSON."""
        url, trusted = self.address + path, str(self.trusted)
        return requests.post(url, json=body, headers=headers, verify=trusted, timeout=30)


def _configuration(folder: Path, bot: int, plain: int, secure: int) -> Path:
    """The project's own, with the ports of this machine, and limits that a test can reach.

    Of two replicas one has gone: nothing listens on its port.
    """
    (gone,) = free_ports(1)
    servers = "\n".join(_SERVER.replace("bot:5005", f"127.0.0.1:{port}") for port in (gone, bot))
    written = _replaced(
        text("nginx/nginx.conf"),
        (_SERVER, servers),
        (_TLS, str(folder)),
        ("/dev/stdout", str(folder / "access.log")),
        ("listen 8080", f"listen 127.0.0.1:{plain}"),
        ("listen 8443", f"listen 127.0.0.1:{secure}"),
        ("/tmp/nginx", str(folder / "nginx")),  # noqa: S108 (what is replaced)
        (_LIMIT, "rate=10r/s"),
        (_BURST, "burst=40"),
    )
    file = folder / "nginx.conf"
    file.write_text(written, encoding="utf-8")
    return file


def test_nginx_takes_the_configuration(tmp_path: Path) -> None:
    _certificate(tmp_path)
    file = _configuration(tmp_path, *free_ports(3))
    command = [program("nginx", "nginx-light"), "-t", "-c", str(file), "-p", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "warn" not in ended.stderr, ended.stderr


@pytest.fixture(scope="module")
def nginx(bot: RunningBot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    """Nginx in front of the running bot."""
    folder = tmp_path_factory.mktemp("nginx")
    folder.chmod(0o755)  # its workers are another user's, if root starts it
    _certificate(folder)
    plain, secure = free_ports(2)
    file = _configuration(folder, bot.settings.port, plain, secure)
    command = (program("nginx", "nginx-light"), "-c", str(file), "-p", str(folder))
    log = folder / "error.log"
    with log.open("wb") as output:
        child = processes.start((*command, "-g", "daemon off;"), folder, {}, output)
    found = Nginx(
        f"http://127.0.0.1:{plain}", f"https://localhost:{secure}", folder / "tls.crt", log
    )
    try:
        end = time.monotonic() + _PATIENCE
        while not _answers(found):
            assert child.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.1)
        yield found
    finally:
        processes.stop([child])


def _answers(nginx: Nginx) -> bool:
    try:
        return nginx.get("/webhooks/web/status").ok
    except requests.RequestException:
        return False


@pytest.mark.bot
def test_a_visitor_is_answered_over_tls_though_one_of_two_replicas_has_gone(nginx: Nginx) -> None:
    for number in range(4):
        started = nginx.post("/webhooks/web/conversations", {})
        assert started.status_code == 201, started.text
        body = {"id": f"message-{number}", "text": "what are the hours?"}
        token = f"Bearer {started.json()['token']}"
        answered = nginx.post("/webhooks/web/messages", body, Authorization=token)
        assert answered.status_code == 200, answered.text
        assert answered.headers["Strict-Transport-Security"].startswith("max-age=")
        assert answered.headers["X-Content-Type-Options"] == "nosniff"
        time.sleep(0.2)


@pytest.mark.bot
def test_the_plain_page_comes_through_with_its_own_headers(nginx: Nginx) -> None:
    page = nginx.get("/chat")
    assert page.status_code == 200
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]


@pytest.mark.bot
@pytest.mark.parametrize(
    "path",
    [
        "/webhooks/web/health",
        "/webhooks/web/ready",
        "/webhooks/web/%68ealth",
        "/webhooks/web//health",
        "/webhooks/rest/",
        "/webhooks/rest/webhook",
        "/metrics",
        "/status",
        "/",
    ],
)
def test_what_is_for_operators_is_not_public(nginx: Nginx, path: str) -> None:
    answer = nginx.get(path)
    assert answer.status_code == 404
    assert "needs_training" not in answer.text


@pytest.mark.bot
def test_who_comes_without_tls_is_sent_to_it(nginx: Nginx) -> None:
    answer = requests.get(f"{nginx.plain}/chat?lang=cy", allow_redirects=False, timeout=30)
    assert answer.status_code == 308
    assert answer.headers["Location"] == "https://careers.example.org/chat?lang=cy"


@pytest.mark.bot
def test_a_body_that_is_far_too_large_is_turned_away(nginx: Nginx) -> None:
    answer = nginx.post("/webhooks/web/conversations", {"words": "x" * 100_000})
    assert answer.status_code == 413


@pytest.mark.bot
def test_no_address_of_a_visitor_is_logged(nginx: Nginx) -> None:
    nginx.get("/webhooks/web/status?secret=xylophone")
    written = (nginx.trusted.parent / "access.log").read_text(encoding="utf-8")
    assert "/webhooks/web/status" in written
    assert "xylophone" not in written
    assert '"127.0.0.1"' not in written


@pytest.mark.bot
def test_a_flood_is_turned_away(nginx: Nginx) -> None:
    with ThreadPoolExecutor(8) as pool:
        codes = list(pool.map(lambda _: nginx.get("/webhooks/web/status").status_code, range(400)))
    assert {200, 429} == set(codes)

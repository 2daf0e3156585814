"""nginx in front of the bot, as `deploy/nginx/nginx.conf` has it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from operations.servers.ports import free_ports
from tests.deploy.reading import program, text

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

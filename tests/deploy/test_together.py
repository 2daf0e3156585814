"""What the files of `deploy/` say fits together, and fits the project."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from operations.common.settings import all_variables, read_settings
from tests.deploy.reading import (
    DEPLOY,
    ROOT,
    compose,
    containers,
    images,
    resource,
    resources,
    text,
)

_FILES = sorted(file for file in DEPLOY.rglob("*") if file.is_file())
_CONFIGURED = [file for file in _FILES if file.suffix != ".md"]
_VARIABLE = re.compile(r"\bCAREERS_[A-Z_]+\b")
_PLACES = {"CAREERS_TLS"}  # of Compose alone: a folder of the machine
_INTERPOLATED = re.compile(r"\$\{[A-Z_]+:\?[^}]*\}")
_IMAGE = re.compile(
    r"(?P<name>[a-z0-9-]+(/[a-z0-9-]+)?):(?P<version>\d+\.\d+(\.\d+)?(-[a-z0-9-]+)?)"
)
_EXAMPLES = ("careers.example.org", "localhost", "127.0.0.1", "bot", "$server_name")
_ADDRESS = re.compile(r"https?://([$\w.-]+?)(?=[$/\s:;\"']|$)", re.MULTILINE)


def _of_bot(environment: Mapping[str, str]) -> Any:
    known = {name: value for name, value in environment.items() if name in all_variables()}
    return read_settings({name: str(value) for name, value in known.items()})


def _image_environment() -> dict[str, str]:
    found = re.search(r"^ENV ((?:.*\\\n)*.*)$", text("Containerfile"), re.MULTILINE)
    assert found, "deploy/Containerfile sets no variables"
    return dict(each.split("=", 1) for each in found[1].replace("\\\n", " ").split())


def _kubernetes_environment(container: Mapping[str, Any]) -> dict[str, str]:
    settings = dict(resource("ConfigMap", "careers")["data"])
    own = {each["name"]: each["value"] for each in container["env"] if "value" in each}
    return {**_image_environment(), **settings, **own}


def _composed_environment(name: str) -> dict[str, str]:
    given = compose()["services"][name]["environment"]
    left = {key: value for key, value in given.items() if not _INTERPOLATED.fullmatch(value)}
    return {**_image_environment(), **left}


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.relative_to(DEPLOY).as_posix())
def test_every_variable_that_is_named_is_a_setting(file: Path) -> None:
    named = set(_VARIABLE.findall(file.read_text(encoding="utf-8")))
    strange = sorted(named - set(all_variables()) - _PLACES)
    assert not strange, f"{file.relative_to(ROOT)} names {strange}, which the bot doesn't read"


@pytest.mark.parametrize("name", ["bot", "actions"])
def test_what_is_set_is_allowed(name: str) -> None:
    _of_bot(_composed_environment(name))
    for deployment, container in containers():
        if deployment == name:
            _of_bot(_kubernetes_environment(container))


def test_the_ports_of_kubernetes_are_those_that_the_servers_listen_on() -> None:
    for name, container in containers():
        settings = _of_bot(_kubernetes_environment(container))
        ports = {each["name"]: each["containerPort"] for each in container["ports"]}
        expected = {"http": settings.port if name == "bot" else settings.actions_port}
        if settings.watching.metrics_port:
            expected["metrics"] = settings.watching.metrics_port
        assert ports == expected, f"deploy/kubernetes/{name}.yml"
        (port,) = resource("Service", name)["spec"]["ports"]
        assert port["port"] == expected["http"], "another server looks for it there"


def test_prometheus_is_told_the_port_of_the_metrics() -> None:
    template = resource("Deployment", "bot")["spec"]["template"]
    (container,) = template["spec"]["containers"]
    settings = _of_bot(_kubernetes_environment(container))
    told = template["metadata"]["annotations"]["prometheus.io/port"]
    assert int(told) == settings.watching.metrics_port


def test_what_scales_the_bot_is_one_of_its_metrics() -> None:
    metrics = resource("HorizontalPodAutoscaler", "bot")["spec"]["metrics"]
    named = {each["pods"]["metric"]["name"] for each in metrics if each["type"] == "Pods"}
    assert named
    page = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in page for name in named)


def test_the_image_opens_the_ports_that_its_servers_listen_on() -> None:
    opened = set(
        map(int, re.findall(r"\d+", *re.findall(r"^EXPOSE (.*)$", text("Containerfile"), re.M)))
    )
    settings = _of_bot(_image_environment())
    assert opened == {settings.port, settings.actions_port, settings.watching.metrics_port}


def test_nginx_and_compose_find_the_bot_where_it_listens() -> None:
    settings = _of_bot(_composed_environment("bot"))
    assert f"server bot:{settings.port} " in text("nginx/nginx.conf")
    assert settings.actions_host == "actions"
    assert f":{settings.port}/" in compose()["services"]["bot"]["healthcheck"]["test"][-1]
    actions = compose()["services"]["actions"]["healthcheck"]["test"][-1]
    assert f":{settings.actions_port}/" in actions


def test_the_bot_calls_the_action_server_that_is_deployed_beside_it() -> None:
    named = ("bot", "actions")
    environments = {
        **{f"compose.yml, {name}": _composed_environment(name) for name in named},
        **{f"kubernetes, {name}": _kubernetes_environment(each) for name, each in containers()},
    }
    inside = [name for name, each in environments.items() if not _of_bot(each).separate]
    assert not inside, f"deploy/{inside} must set CAREERS_ACTIONS: separate"


def test_the_proxies_that_are_believed_are_those_that_there_are() -> None:
    (container,) = (each for name, each in containers() if name == "bot")
    for environment in (_composed_environment("bot"), _kubernetes_environment(container)):
        assert _of_bot(environment).web.proxies == 1
    assert "proxy_set_header X-Forwarded-For $remote_addr;" in text("nginx/nginx.conf")


def test_the_rest_channel_is_off_in_every_way_to_run_it() -> None:
    (container,) = (each for name, each in containers() if name == "bot")
    for environment in (_composed_environment("bot"), _kubernetes_environment(container)):
        assert not _of_bot(environment).rest


def test_the_image_holds_every_package_of_the_project() -> None:
    packages = {file.parent.name for file in ROOT.glob("*/__init__.py")} - {"tests"}
    copied = set(re.findall(r"^COPY ([a-z]+) \1$", text("Containerfile"), re.MULTILINE))
    assert packages <= copied, f"deploy/Containerfile: copy {sorted(packages - copied)}"


def test_every_image_has_a_version_and_no_registry() -> None:
    for file, named in images().items():
        wrong = [each for each in named if not _IMAGE.fullmatch(each)]
        assert not wrong, f"deploy/{file}: {wrong}"


def test_all_run_the_same_image() -> None:
    ours = {each for named in images().values() for each in named if each.startswith("careers")}
    assert len(ours) == 1, ours


@pytest.mark.parametrize("file", _CONFIGURED, ids=lambda file: file.relative_to(DEPLOY).as_posix())
def test_no_machine_is_named(file: Path) -> None:
    named = set(_ADDRESS.findall(file.read_text(encoding="utf-8")))
    strange = sorted(named - set(_EXAMPLES))
    assert not strange, f"{file.relative_to(ROOT)} names {strange}"


def test_no_secret_stands_in_a_file() -> None:
    composed = compose()["services"].values()
    given = [pair for each in composed for pair in each.get("environment", {}).items()]
    for name, value in given:
        if re.search("SECRET|PASSWORD|DATABASE|REDIS", name):
            assert _INTERPOLATED.fullmatch(value), f"deploy/compose.yml: {name} is {value}"
    for _, container in containers():
        for each in container["env"]:
            if re.search("SECRET|DATABASE|REDIS", each["name"]):
                assert set(each["valueFrom"]) == {"secretKeyRef"}
    assert not resources("Secret")


def test_no_container_may_write_to_its_image_or_become_more_than_it_is() -> None:
    for name, container in containers():
        context = container["securityContext"]
        assert context["readOnlyRootFilesystem"] is True, name
        assert context["allowPrivilegeEscalation"] is False, name
        assert context["capabilities"] == {"drop": ["ALL"]}, name
        assert set(container["resources"]) == {"requests", "limits"}, name
    for deployment in resources("Deployment"):
        pod = deployment["spec"]["template"]["spec"]
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert pod["automountServiceAccountToken"] is False
    for name, service in compose()["services"].items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["user"] not in ("0", "root", "0:0"), name


def test_the_image_runs_as_nobody_who_owns_a_part_of_it() -> None:
    written = text("Containerfile")
    (user,) = re.findall(r"^USER (\S+)$", written, re.MULTILINE)
    pod = resource("Deployment", "bot")["spec"]["template"]["spec"]["securityContext"]
    assert user == f"{pod['runAsUser']}:{pod['runAsGroup']}"
    assert "--chown" not in written


def _may_reach(name: str) -> Iterator[tuple[Mapping[str, Any], int]]:
    """Who may reach a part, and at which port."""
    for rule in resource("NetworkPolicy", name)["spec"]["ingress"]:
        for who in rule["from"]:
            for port in rule["ports"]:
                yield who, port["port"]


@pytest.mark.parametrize(("name", "port"), [("actions", 5055), ("postgres", 5432), ("redis", 6379)])
def test_only_the_bot_reaches_the_action_server_and_the_stores(name: str, port: int) -> None:
    bot = {"podSelector": {"matchLabels": {"app": "careers-bot"}}}
    assert list(_may_reach(name)) == [(bot, port)]


def test_whatever_no_policy_allows_is_forbidden() -> None:
    spec = resource("NetworkPolicy", "nothing")["spec"]
    assert spec == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}


def test_in_compose_only_the_proxy_can_be_reached_from_outside() -> None:
    services = compose()["services"]
    assert [name for name, each in services.items() if "ports" in each] == ["proxy"]
    assert compose()["networks"]["back"] == {"internal": True}
    for name in services.keys() - {"proxy", "bot"}:
        assert services[name]["networks"] == ["back"], name
    assert services["proxy"]["networks"] == ["front"]


def test_the_ingress_makes_nothing_public_that_is_for_operators() -> None:
    (rule,) = resource("Ingress", "bot")["spec"]["rules"]
    public = {(each["path"], each["pathType"]) for each in rule["http"]["paths"]}
    described = set(
        re.findall(
            r"^  (/webhooks/web/\S*):$", (ROOT / "channels/web/openapi.yml").read_text(), re.M
        )
    )
    inside = {"/webhooks/web/", "/webhooks/web/health", "/webhooks/web/ready"}
    assert public == {(path, "Exact") for path in described - inside} | {("/chat", "Prefix")}

"""What a named job is to the visitor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from careers.shapes.questions import Ways
from careers.shapes.roles import JobRole, RolesFile, RoleWords
from careers.words.tokens import tokenise
from understanding.finds import Find
from understanding.roles import JOB_KINDS, Roles
from understanding.words import NameReader


def _cases() -> Iterator[tuple[JobRole, str]]:
    path = Path(__file__).with_name("roles.yml")
    for role, messages in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for message in messages:
            yield JobRole(role), message


def _jobs(reader: NameReader, text: str) -> list[Find]:
    return [find for find in reader.read(text).finds if find.kind in JOB_KINDS]


@pytest.mark.parametrize(("role", "text"), _cases())
def test_the_words_around_a_job_tell_its_role(reader: NameReader, role: JobRole, text: str) -> None:
    found = {find.role for find in _jobs(reader, text)}
    assert found == {role}, f"data/understanding/roles.yml: {text!r} reads as {found}"


@pytest.mark.parametrize("job", ["milkman", "lift engineer", "clinical technologist", "vet"])
@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("what does a {} earn", JobRole.ASKED),
        ("I was a {} for years, what would I earn", JobRole.HELD),
        ("my brother is a {}, what would I earn", JobRole.OTHERS),
        ("I don't want to be a {}", JobRole.RULED_OUT),
        ("is it better paid than being a {}", JobRole.COMPARED),
    ],
)
def test_any_job_has_its_role_from_the_same_words(
    reader: NameReader, job: str, text: str, role: JobRole
) -> None:
    assert {find.role for find in _jobs(reader, text.format(job))} <= {role}


def test_every_job_of_a_message_has_its_own_role(reader: NameReader) -> None:
    text = "I'm a dentist, my dad is a plumber, and I'd rather not be a teacher: what do vets earn?"
    found = {find.id: find.role for find in _jobs(reader, text)}
    assert found["dentist"] is JobRole.HELD
    assert found["plumber"] is JobRole.OTHERS
    assert found["veterinary-surgeon"] is JobRole.ASKED


def test_nothing_but_jobs_has_a_role(reader: NameReader) -> None:
    finds = reader.read("I was a dentist in Scotland on band 6, could I do the STP").finds
    assert {find.kind for find in finds if find.role is None} >= {"nation", "band", "route"}


def _roles(pattern: str) -> Roles:
    words = {"kin": Ways(en=("mum", "dad"))}
    held = RoleWords(JobRole.HELD, Ways(en=(pattern,)))
    return Roles(RolesFile(roles=(held,), words=words, breaks=Ways(en=("want",))))


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("was ~ JOB", "I was a rather good baker", True),
        ("was ~ JOB", "I was in a very long queue at the baker", False),
        ("was ~ JOB", "I was and want a baker", False),
        ("was ~ JOB", "that was it. A baker", False),
        ("was * JOB", "I was in a very long queue at the baker", True),
        ("| JOB", "well, baker", True),
        ("| JOB", "well baker", False),
        ("<kin> is ~ JOB", "dad's a baker", True),
        ("<kin> is ~ JOB", "god's a baker", False),
    ],
)
def test_a_pattern_stands_for_what_its_signs_say(pattern: str, text: str, fits: bool) -> None:
    start = text.index("baker")
    job = Find("other_occupation", "baker", start, start + len("baker"))
    (found,) = _roles(pattern).given(text, tokenise(text), [job])
    assert found.role is (JobRole.HELD if fits else JobRole.ASKED)

"""What a person in danger is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from careers.safety.crisis import CrisisKind
from careers.safety.replies import CrisisReplies, load_replies
from careers.shapes.contacts import Contact
from careers.shapes.errors import ContentError
from careers.shapes.language import Language

MOST_WORDS = 60
Changed = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def replies(contacts: dict[str, Contact]) -> CrisisReplies:
    return load_replies(Path("data/safety"), contacts)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        (CrisisKind.MEDICAL_EMERGENCY, ["999"]),
        (CrisisKind.SUICIDE_SELF_HARM, ["111", "2", "116 123", "999"]),
        (CrisisKind.CHILD_AT_RISK, ["0800 1111", "999"]),
        (CrisisKind.DOMESTIC_ABUSE, ["0808 80 10 800", "07860 077333", "999"]),
    ],
)
def test_a_reply_gives_these_numbers_and_no_others(
    replies: CrisisReplies, kind: CrisisKind, language: Language, numbers: list[str]
) -> None:
    words = replies.reply(kind, language).words.replace("19", "")
    assert re.findall(r"\d[\d ]*\d|\d", words) == numbers


@pytest.mark.parametrize("language", Language)
def test_every_reply_is_short(replies: CrisisReplies, language: Language) -> None:
    long = [
        kind for kind in CrisisKind if len(replies.reply(kind, language).words.split()) > MOST_WORDS
    ]
    assert not long, f"more than {MOST_WORDS} words in {language.value}: {long}"


def test_a_reply_names_its_contacts_and_their_sources(
    replies: CrisisReplies, contacts: dict[str, Contact]
) -> None:
    reply = replies.reply(CrisisKind.CHILD_AT_RISK, Language.WELSH)
    assert reply.contacts == ("childline", "emergency-999")
    assert reply.sources == contacts["childline"].sources + contacts["emergency-999"].sources


def test_a_reply_in_welsh_differs_from_the_english(replies: CrisisReplies) -> None:
    same = [
        kind
        for kind in CrisisKind
        if replies.reply(kind, Language.WELSH).words == replies.reply(kind, Language.ENGLISH).words
    ]
    assert not same, f"not translated: {same}"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{childline.number}", "{chidline.number}", r"child_at_risk.en: found the contact 'chidl"),
        ("{childline.number}", "{childline.fax}", "child_at_risk.cy: found 'childline.fax'"),
        ("{childline.number}", "{childline.text}", "the contact has only: number"),
        ("{childline.number}", "{childline", "child_at_risk.en: found .* in the words"),
        ("medical_emergency:", "medical:", "medical_emergency: not found"),
        ("medical_emergency:", "medical:", "found the kind 'medical'"),
        ("  cy: >-\n    Mae hyn", "  cym: >-\n    Mae hyn", "medical_emergency"),
    ],
)
def test_a_mistake_in_the_file_is_named_by_its_place(
    changed: Changed, contacts: dict[str, Contact], old: str, new: str, message: str
) -> None:
    folder = changed("replies.yml", old, new)
    with pytest.raises(ContentError, match=message) as caught:
        load_replies(folder, contacts)
    assert "replies.yml" in str(caught.value)


def test_a_reply_without_words_in_welsh_is_refused(
    tmp_path: Path, contacts: dict[str, Contact]
) -> None:
    silent = "".join(f"{kind.value}: {{en: Please call., cy: ''}}\n" for kind in CrisisKind)
    (tmp_path / "replies.yml").write_text(silent, encoding="utf-8")
    with pytest.raises(ContentError, match=r"medical_emergency.cy: found no words"):
        load_replies(tmp_path, contacts)


def test_a_missing_file_is_named(tmp_path: Path, contacts: dict[str, Contact]) -> None:
    with pytest.raises(ContentError, match=r"replies.yml: the file: not found"):
        load_replies(tmp_path, contacts)

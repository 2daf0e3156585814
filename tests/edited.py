"""What editors do to content in a year, done to a copy of it at once."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from tests.frozen import Worded

ROOT = Path(__file__).parents[1]
_ADDED = (
    ROOT / "tests" / "profiles" / "bus-driver.yml",
    ROOT / "tests" / "profiles" / "lighthouse-keeper.yml",
    ROOT / "docs" / "minimal-profile.yml",
)
_REWORDED = (
    *("topics", "wording", "eligibility", "vocabulary", "finding"),
    *("profiles", "contacts", "pay"),
)
# What something is called is no sentence.
_CALLED = ("name", "short_name", "title", "plural")
# A word for the end of each sentence and name, in either language.
_MORE = {"en": "altogether", "cy": "yn gyfan"}
_END = re.compile(r"(?<=[a-z}])(?=[.:?!]?$)")


def edit(real: Path, folder: Path) -> Path:
    """Copy content, and change it as editors do.

    Every sentence gets a word more; the newest pay table is followed by one of the
    next year, with a rise; each job loses a topic; three jobs are added.

    Args:
        real: the content; it is only read.
        folder: where the edited copy is written; it is made.
    """
    shutil.copytree(real, folder)
    for name in _REWORDED:
        for path in sorted((folder / name).rglob("*.yml")):
            _reword(path)
    for path in sorted((folder / "profiles").glob("*.yml")):
        _drop_a_topic(path)
    for tables in (path.parent for path in (folder / "pay").glob("*/scheme.yml")):
        _add_a_year(tables)
    for path in _ADDED:
        identity = yaml.safe_load(path.read_text(encoding="utf-8"))["id"]
        shutil.copyfile(path, folder / "profiles" / f"{identity}.yml")
    return folder


def _reword(path: Path) -> None:
    worded = Worded(path)
    changed = {
        place: _longer(value)
        for place, value in worded.values.items()
        if isinstance(value, dict) and "en" in value and place.split(".")[-1] not in _CALLED
    }
    path.write_text(worded.with_values(changed), encoding="utf-8")


def _longer(text: dict[str, str | None]) -> dict[str, str | None]:
    return {
        language: words and _END.sub(f" {_MORE[language]}", words, count=1)
        for language, words in text.items()
    }


def _drop_a_topic(path: Path) -> None:
    parts = {each: _read(each) for each in (path, *sorted(path.with_suffix("").glob("*.yml")))}
    own = dict.fromkeys(topic for part in parts.values() for topic in part.get("topics", {}))
    topics = [topic for topic in own if topic != "summary"]
    dropped = topics[len(topics) // 2]
    for each, part in parts.items():
        if part.get("topics", {}).pop(dropped, None) is not None:
            _write(each, part)


def _add_a_year(folder: Path) -> None:
    """A table of the next year for the home nation."""
    home = _read(folder / "scheme.yml")["home_nation"]
    newest = max(folder.glob(f"{home}-[0-9]*.yml"))
    table = _read(newest)
    year = int(table["year"][:4]) + 1
    table["year"] = f"{year}/{(year + 1) % 100:02}"
    table["effective_from"] = table["effective_from"].replace(year=year)
    for key, amounts in (("bands", table["bands"]), ("points", table.get("entry_points", {}))):
        for band, pay in amounts.items():
            amounts[band] = (
                _risen(pay) if key == "points" else {k: _risen(v) for k, v in pay.items()}
            )
    _write(folder / f"{table['nation']}-{table['year'].replace('/', '-')}.yml", table)


def _risen(pounds: int) -> int:
    return round(pounds * 1.033)


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")

"""What files of the content say, kept in one SQLite file, so that the next start needn't read YAML.

It holds data and no code, and is never needed: what isn't there, or can't be read, is read from the
content again.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import logging
import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from cattrs import Converter

T = TypeVar("T")

_TABLE = (
    "CREATE TABLE IF NOT EXISTS parts (folder TEXT, name TEXT, code TEXT, checksum TEXT,"
    " around TEXT, value TEXT, PRIMARY KEY (folder, name))"
)
_WAIT = 5.0  # seconds for another process that writes
# The packages whose code says what a file comes to, and whether it is right.
_CODE = ("content", "shapes", "policy", "privacy", "words")
_LIBRARIES = ("PyYAML", "cattrs")

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Row:
    """Of what a row was made.

    Attributes:
        checksum: of the bytes of the files.
        around: checksum of all beside which it was found right; empty where nobody looks.
    """

    checksum: str
    around: str = ""


class Compiled:
    """The rows of one content folder."""

    def __init__(self, file: Path, folder: Path) -> None:
        """Read the rows of a folder.

        Args:
            file: where they are kept; it is made, for its owner only, when something is written.
            folder: the content folder.
        """
        self._file = file
        self._folder = os.fspath(folder.resolve())
        self._rows: dict[str, Row] = {}
        self._values: dict[str, str] = {}
        self._read()

    def get(self, name: str, checksum: str, kind: type[T]) -> T | None:
        """What a file says; None where it isn't kept of these very bytes, or can't be read.

        Args:
            name: the kind of what it says, a space, and the file.
            checksum: of its bytes.
            kind: the dataclass to build.
        """
        row, value = self._rows.get(name), self._values.pop(name, None)
        if row is None or value is None or row.checksum != checksum:
            return None
        try:
            return _CONVERTER.structure(json.loads(value), kind)
        except Exception:
            _log.warning("%s in %s is broken; the content is read instead.", name, self._file)
            del self._rows[name]
            return None

    def was_right(self, name: str, row: Row) -> bool:
        """Whether this row was found right beside all that it stands beside now."""
        return self._rows.get(name) == row

    def keep(self, rows: Mapping[str, tuple[Row, object]]) -> None:
        """Keep what files say, and nothing else of their kinds; what is kept already isn't written.

        Args:
            rows: by name, of what it is made and what it says.
        """
        new = [(name, *each) for name, each in rows.items() if self._rows.get(name) != each[0]]
        kinds = {_kind(name) for name in rows}
        gone = {name for name in self._rows.keys() - rows.keys() if _kind(name) in kinds}
        if not new and not gone:
            return
        written = [
            (self._folder, name, row.checksum, row.around, _as_value(item))
            for name, row, item in new
        ]
        try:
            with closing(self._opened()) as database, database:
                self._forget_lost(database)
                database.executemany(
                    "DELETE FROM parts WHERE folder = ? AND name = ?",
                    [(self._folder, name) for name in gone],
                )
                database.executemany(
                    "INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?, ?)",
                    [(*each[:2], _code(), *each[2:]) for each in written],
                )
        except (sqlite3.Error, OSError) as error:
            _log.warning("%s can't be written: %s. The next start takes longer.", self._file, error)
            self._remove(error)
        else:
            others = {name: row for name, row in self._rows.items() if name not in gone}
            self._rows = others | {name: row for name, (row, _) in rows.items()}

    @staticmethod
    def _forget_lost(database: sqlite3.Connection) -> None:
        """Forget what is of folders that are gone."""
        database.execute(_TABLE)
        known = database.execute("SELECT DISTINCT folder FROM parts").fetchall()
        lost = [each for each in known if not Path(each[0]).is_dir()]
        database.executemany("DELETE FROM parts WHERE folder = ?", lost)

    def _read(self) -> None:
        if not self._file.exists():
            return
        try:
            with closing(self._opened()) as database:
                found = database.execute(
                    "SELECT name, checksum, around, value FROM parts WHERE folder = ? AND code = ?",
                    (self._folder, _code()),
                ).fetchall()
        except (sqlite3.Error, OSError) as error:
            _log.warning("%s can't be read: %s. The content is read instead.", self._file, error)
            self._remove(error)
            return
        self._rows = {name: Row(checksum, around) for name, checksum, around, _ in found}
        self._values = {name: value for name, _, _, value in found}

    def _opened(self) -> sqlite3.Connection:
        """The database, which nobody but its owner may read or write."""
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600))
        self._file.chmod(0o600)
        return sqlite3.connect(self._file, timeout=_WAIT)

    def _remove(self, error: Exception) -> None:
        """Take a broken file away, for the next start to make it anew; one in use stays."""
        broken = isinstance(error, sqlite3.DatabaseError)
        if broken and not isinstance(error, sqlite3.OperationalError):
            self._file.unlink(missing_ok=True)


def _kind(name: str) -> str:
    return name.partition(" ")[0]


def _as_value(item: object) -> str:
    """What files say, as a row keeps it."""
    return json.dumps(_CONVERTER.unstructure(item), ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=1)
def _code() -> str:
    """A checksum of the code that reads and checks content: another code may read otherwise."""
    total = hashlib.sha256(" ".join(map(version, _LIBRARIES)).encode())
    careers = Path(__file__).parents[1]
    for file in sorted(each for name in _CODE for each in (careers / name).glob("*.py")):
        total.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _converter() -> Converter:
    # What was written was checked before; a detailed check would take three times as long.
    converter = Converter(detailed_validation=False, omit_if_default=True)
    converter.register_unstructure_hook(datetime.date, datetime.date.isoformat)
    converter.register_structure_hook(
        datetime.date, lambda value, _: datetime.date.fromisoformat(value)
    )
    return converter


_CONVERTER = _converter()

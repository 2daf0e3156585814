"""Where the project keeps its files."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

MODEL_NAME = "careers"
_TRAINING_PARTS = ("nlu", "rules", "stories")


@dataclass(frozen=True)
class Project:
    """The files of one checkout.

    Attributes:
        root: the checkout; every command runs in it.
    """

    root: Path

    @property
    def models(self) -> Path:
        """The folder of the model and its fingerprint."""
        return self.root / "models"

    @property
    def model(self) -> Path:
        """The trained model."""
        return self.models / f"{MODEL_NAME}.tar.gz"

    @property
    def fingerprint(self) -> Path:
        """What the model was trained on, as one checksum."""
        return self.models / f"{MODEL_NAME}.fingerprint"

    @property
    def var(self) -> Path:
        """What running leaves behind: conversations, logs, reports."""
        return self.root / "var"

    @property
    def domain(self) -> Path:
        """The domain: a folder of files where there is one, else `domain.yml`."""
        folder = self.root / "domain"
        return folder if folder.is_dir() else self.root / "domain.yml"

    @property
    def training_data(self) -> tuple[Path, ...]:
        """What Rasa trains on: the parts of `data` that are there, as folders or files."""
        places = (
            self.root / "data" / name for part in _TRAINING_PARTS for name in (part, f"{part}.yml")
        )
        return tuple(place for place in places if place.exists())

    def shown(self, path: Path) -> str:
        """A path as it is printed: relative to the checkout where it lies inside."""
        return str(path.relative_to(self.root) if path.is_relative_to(self.root) else path)

    def rasa(self, *arguments: str) -> tuple[str, ...]:
        """The command line of Rasa with these arguments."""
        return (sys.executable, "-m", "rasa", *arguments)

    def training_arguments(self) -> tuple[str, ...]:
        """Where Rasa finds the domain and the training data.

        Only the training data is named, since Rasa would otherwise read every content
        file below `data` as well.
        """
        data = tuple(self.shown(path) for path in self.training_data)
        return ("--domain", self.shown(self.domain), *(("--data", *data) if data else ()))


def this_project() -> Project:
    """The checkout that this module lies in."""
    return Project(Path(__file__).resolve().parents[2])

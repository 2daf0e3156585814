"""The content that tests of behaviour run on: their own facts and words, laid over `data/`.

`tests/content/` holds a job, pay tables and contacts of its own, and the words that `data/` had
when they were frozen. Laid over `data/`, they make a whole content folder: what there is to say
(keys, questions, names that visitors use) is that of `data/`; what is said is frozen. So an editor
may change any sentence, amount or profile, and no test of behaviour notices.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

from careers.content.placeholders import fields_of
from careers.content.wording_keys import WORDING_KEYS

ROOT = Path(__file__).parents[1]
FROZEN = Path(__file__).parent / "content"
WORDS = FROZEN / "words"
# Whole files of these are frozen; of the last, any that is new in `data/` is added.
_OWN = ("profiles", "pay", "glossary")
_ADDED_TO = "contacts"
# Of these, the words are frozen, and nothing else.
_WORDED = (
    "topics/*.yml",
    "wording/*.yml",
    "eligibility/*.yml",
    "vocabulary/*.yml",
    "finding/*.yml",
    "widget/*.yml",
    "safety/replies.yml",
)
# What an editor may set for a topic besides its words.
_OF_TOPICS = ("names", "leads_to", "offered", "contact", "rather", "instead")
# Keys that the code asks for. Words of others come and go with an editor's changes.
_NEEDED = ("topics", "wording", "widget", "safety")
# They teach the bot to understand, and are no content.
_TRAINING = ("nlu", "rules", "stories")
_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Worded:
    """A file of the content, and where in it words stand.

    Attributes:
        text: the file.
        values: what stands there, by place, such as `topics.hours.label`.
    """

    def __init__(self, path: Path) -> None:
        """Read a file."""
        self.text = path.read_text(encoding="utf-8")
        loader = _SafeLoader(self.text)
        root = loader.get_single_node()
        self._nodes = dict(_places(root, "", path.parent.name == "topics"))
        self.values = {
            place: loader.construct_object(node, deep=True) for place, node in self._nodes.items()
        }

    def with_values(self, values: Mapping[str, Any]) -> str:
        """The file with other words where they differ; all else as it stands."""
        # What an alias repeats stands once, where its anchor is.
        others = {
            self._nodes[place].start_mark.index: place
            for place, value in reversed(self.values.items())
            if values.get(place, value) != value
        }
        text = self.text
        for start in sorted(others, reverse=True):
            end = self._nodes[others[start]].end_mark.index
            old = text[start:end]
            anchor = re.match(r"(&\S+\s+)?", old)
            kept = (anchor[0] if anchor else "", old[len(old.rstrip()) :])
            text = text[:start] + kept[0] + _written(values[others[start]]) + kept[1] + text[end:]
        return text


def build(data: Path, folder: Path) -> Path:
    """Lay the frozen content over a content folder.

    Args:
        data: the content folder, such as `data/`; it is only read.
        folder: where the whole is written; it is made.
    """
    frozen = frozen_words()
    for path in sorted(data.rglob("*.yml")):
        inside = path.relative_to(data)
        if inside.parts[0] in (*_OWN, *_TRAINING):
            continue
        target = folder / inside
        target.parent.mkdir(parents=True, exist_ok=True)
        if any(inside.match(pattern) for pattern in _WORDED):
            words = Worded(path).with_values(frozen.get(inside.parts[0], {}))
            target.write_text(words, encoding="utf-8")
        else:
            shutil.copyfile(path, target)
    for name in (*_OWN, _ADDED_TO):
        shutil.copytree(FROZEN / name, folder / name, dirs_exist_ok=True)
    return folder


def frozen_words(words: Path = WORDS) -> dict[str, dict[str, Any]]:
    """The words that are frozen, by folder and place."""
    return {
        path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=_SafeLoader)  # noqa: S506
        for path in sorted(words.glob("*.yml"))
    }


def words_of(data: Path) -> dict[str, dict[str, Any]]:
    """The words of a content folder, by folder and place."""
    found: dict[str, dict[str, Any]] = {}
    for pattern in _WORDED:
        for path in sorted(data.glob(pattern)):
            found.setdefault(path.parent.name, {}).update(Worded(path).values)
    return found


def missing(data: Path) -> list[str]:
    """Places that the code needs words for and that have none that are frozen."""
    frozen = frozen_words()
    return [
        f"{folder}: {place}"
        for folder, words in words_of(data).items()
        if folder in _NEEDED
        for place, value in words.items()
        if place not in frozen.get(folder, {}) and isinstance(value, dict) and "en" in value
    ]


def changed(data: Path) -> list[str]:
    """Places whose words are others in a content folder than those that are frozen."""
    frozen = frozen_words()
    return [
        f"{folder}: {place}"
        for folder, words in words_of(data).items()
        for place, value in words.items()
        if frozen.get(folder, {}).get(place, value) != value
    ]


def freeze(data: Path, again: str = "", words: Path = WORDS) -> list[str]:
    """Freeze words that are new, and drop those that are gone; say what was done.

    Args:
        data: the content folder.
        again: places to freeze anew, such as `guide.*`; as the shell writes names of files.
        words: the folder of the frozen words.
    """
    before, done = frozen_words(words), []
    for folder, there in words_of(data).items():
        frozen = before.get(folder, {})
        kept = {}
        for place, value in there.items():
            asked = fnmatch(place.partition(".")[2] or place, again)
            stays = place in frozen and _fits(place, frozen[place]) and not asked
            kept[place] = frozen[place] if stays else value
            if kept[place] != frozen.get(place):
                done.append(f"froze {folder}: {place}")
        done += [f"dropped {folder}: {place}" for place in frozen if place not in there]
        lines = [f"{_key(place)}: {_written(value)}\n" for place, value in kept.items()]
        (words / f"{folder}.yml").write_text("".join(lines), encoding="utf-8")
    return done


def _places(node: yaml.Node, place: str, topic: bool) -> Iterator[tuple[str, yaml.Node]]:
    """Every text in two languages, and what is set for a topic."""
    if isinstance(node, yaml.MappingNode):
        keys = {key.value for key, _ in node.value}
        plain = all(isinstance(inner, yaml.ScalarNode) for _, inner in node.value)
        if "en" in keys and keys <= {"en", "cy"} and plain:
            yield place, node
            return
        for key, inner in node.value:
            name = f"{place}.{key.value}" if place else str(key.value)
            if topic and key.value in _OF_TOPICS:
                yield name, inner
            else:
                yield from _places(inner, name, topic)
    elif isinstance(node, yaml.SequenceNode):
        for number, inner in enumerate(node.value):
            yield from _places(inner, f"{place}.{_name(inner, number)}", topic)


def _name(node: yaml.Node, number: int) -> str:
    """The id of an entry of a list, or its number."""
    if isinstance(node, yaml.MappingNode):
        ids = [inner.value for key, inner in node.value if key.value == "id"]
        return str(ids[0]) if ids else str(number)
    return str(number)


def _fits(place: str, value: Any) -> bool:
    """Whether the code still fills the placeholders of a frozen wording."""
    allowed = WORDING_KEYS.get(place.removeprefix("words."))
    return allowed is None or fields_of(value["en"]) <= set(allowed)


def _key(place: str) -> str:
    return json.dumps(place, ensure_ascii=False)


def _written(value: Any) -> str:
    """A value on one line of YAML."""
    if isinstance(value, dict):
        inside = (f"{key}: {_written(item)}" for key, item in value.items())
        return "{" + ", ".join(inside) + "}"
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Freeze, and say what was done."""
    parser = argparse.ArgumentParser(prog="freeze", description=__doc__)
    parser.add_argument(
        "--again", metavar="PLACES", default="", help="freeze these anew, such as 'guide.*'"
    )
    done = freeze(ROOT / "data", parser.parse_args().again)
    print("\n".join(done) or "Nothing was new or gone.")  # noqa: T201


if __name__ == "__main__":
    main()

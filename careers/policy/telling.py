"""Which criteria of a tree can still make a difference, whatever else comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careers.policy.evaluation import Value
from careers.shapes.requirements import Tree

Range = tuple[Value, Value]
"""The least and the most that something can still come to."""

# Values of one kind come to the same verdict.
_KIND = {Value.UNMET: 0, Value.UNKNOWN: 1, Value.DEPENDS: 1, Value.MET: 2}


@dataclass(frozen=True)
class Reach:
    """What a tree can still come to.

    Attributes:
        range: the least and the most.
        swings: by criterion, what the tree comes to with the criterion at its least and at its
            most, everything beside it being such that the criterion tells the most.
    """

    range: Range
    swings: dict[str, Range]

    def telling(self) -> set[str]:
        """Ids of the criteria that make a difference to the verdict."""
        return {name for name, (low, high) in self.swings.items() if _KIND[low] != _KIND[high]}


def reach_of(tree: Tree, spans: Mapping[str, Range]) -> Reach:
    """What a tree can come to, from what its criteria can.

    Args:
        tree: the requirements.
        spans: the least and the most of each criterion.
    """
    if tree.criterion is not None:
        span = spans[tree.criterion]
        return Reach(span, {tree.criterion: span})
    parts = [reach_of(part, spans) for part in tree.parts]
    ranges = [part.range for part in parts]
    low, high = zip(*ranges, strict=True) if ranges else ((), ())
    swings: dict[str, Range] = {}
    for place, part in enumerate(parts):
        beside = _favourable(tree, [*ranges[:place], *ranges[place + 1 :]])
        for name, (least, most) in part.swings.items():
            here = _joined(tree, [least, *beside]), _joined(tree, [most, *beside])
            before = swings.get(name)
            if before is None or here[1] - here[0] > before[1] - before[0]:
                swings[name] = here
    return Reach((_joined(tree, low), _joined(tree, high)), swings)


def _joined(tree: Tree, values: Sequence[Value]) -> Value:
    if tree.at_least is not None:
        return sorted(values, reverse=True)[tree.at_least.number - 1]
    return max(values) if tree.any is not None else min(values, default=Value.MET)


def _favourable(tree: Tree, beside: Sequence[Range]) -> list[Value]:
    """What stands beside a part, so that the part tells the most."""
    if tree.at_least is None:
        return [low if tree.any is not None else high for low, high in beside]
    best = sorted(beside, key=lambda each: each[1], reverse=True)
    count = tree.at_least.number - 1
    return [*(high for _, high in best[:count]), *(low for low, _ in best[count:])]

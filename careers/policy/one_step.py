"""Which question comes next where it matters, too, whether one thing alone is missing."""

from __future__ import annotations

from careers.policy.evaluation import Value
from careers.policy.planning import Planner
from careers.policy.telling import Range, reach_of

_MET: Range = (Value.MET, Value.MET)
_UNMET: Range = (Value.UNMET, Value.UNMET)


class OneStepPlanner(Planner):
    """Asks also what tells whether a closed way in is but one step away."""

    def _find_telling(self, spans: tuple[Range, ...]) -> frozenset[str]:
        found = set(super()._find_telling(spans))
        criteria = self._profile.criteria
        now = {each.id: span for each, span in zip(criteria, spans, strict=True)}
        gained = {each.id for each in criteria if each.attainable and now[each.id] == _UNMET}
        for tree in self._trees:
            if reach_of(tree, now).range[1] is not Value.UNMET:
                continue
            for name in gained.intersection(tree.leaves()):
                reach = reach_of(tree, {**now, name: _MET})
                if reach.range[1] is not Value.UNMET:
                    found.update(*(self._asked[each] for each in reach.telling()))
        return frozenset(found)

"""How many people stand before somebody in the line of one service, as the priority rules let them go.

A plain count for slips and phones. Who is called in fact also depends on the counters (`domain.calling`), and the
wait in minutes on how long services take (`domain.forecast`).
"""

from collections.abc import Mapping

from queue_server.domain.lanes import ORDINARY, Lane, LaneKind
from queue_server.domain.priority import First, Ratio, Rule

Counts = Mapping[Lane, int]
_ALL_ORDINARY = frozenset({ORDINARY})


def people_ahead(lane: Lane, *, before: Counts, waiting: Counts, rules: Mapping[str, Rule]) -> int:
    """How many go before somebody in that lane, ordinary or of a class; of others `domain.apart` knows.

    `before` counts by lane those with an earlier place, `waiting` all who wait; the person is in neither.
    """
    if lane == ORDINARY and waiting.keys() <= _ALL_ORDINARY:
        return before.get(lane, 0)  # the usual case, asked for every number that is given
    set_apart = sum(count for other, count in before.items() if _stands_apart(other))
    mine = _rule(lane, rules)
    if isinstance(mine, First):
        return set_apart + _of(First, before, rules)
    firsts = set_apart + _of(First, waiting, rules)
    if isinstance(mine, Ratio):
        same_side = _of(Ratio, before, rules)
        others = min(_ordinary(waiting, rules), same_side // mine.priority * mine.ordinary)
        return firsts + same_side + others
    return firsts + _before_ordinary(before, waiting, rules)


def _before_ordinary(before: Counts, waiting: Counts, rules: Mapping[str, Rule]) -> int:
    """Those of its own side with an earlier place, and as many of the other as the ratio lets through."""
    own = _ordinary(before, rules)
    other = _of(Ratio, waiting, rules)
    ratio = next((rule for one in waiting if isinstance(rule := _rule(one, rules), Ratio)), None)
    return own if ratio is None else own + min(other, (own // ratio.ordinary + 1) * ratio.priority)


def _stands_apart(lane: Lane) -> bool:
    return lane.kind not in {LaneKind.ORDINARY, LaneKind.PRIORITY}


def _rule(lane: Lane, rules: Mapping[str, Rule]) -> Rule | None:
    return rules.get(lane.of) if lane.kind is LaneKind.PRIORITY else None


def _of(kind: type[Rule], counts: Counts, rules: Mapping[str, Rule]) -> int:
    return sum(count for lane, count in counts.items() if isinstance(_rule(lane, rules), kind))


def _ordinary(counts: Counts, rules: Mapping[str, Rule]) -> int:
    """Everybody without a rule that moves them forward; a dedicated class waits like all at other counters."""
    return sum(
        count
        for lane, count in counts.items()
        if not _stands_apart(lane) and not isinstance(_rule(lane, rules), First | Ratio)
    )

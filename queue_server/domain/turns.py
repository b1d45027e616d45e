"""Whose turn it is at a counter that takes turns: between priority and others, and between weighted services.

A counter remembers a few small numbers of its earlier picks, nothing else; so a restart forgets nothing.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from queue_server.domain.priority import Ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What a counter remembers: how many of each side the ratio called in this round, and credits by service."""

    priority: int = 0
    ordinary: int = 0
    credits: Mapping[str, int] = field(default_factory=dict)

    def to_json(self) -> str:
        """As rows keep it: compact, and equal for equal turns."""
        kept = {"priority": self.priority, "ordinary": self.ordinary, "credits": dict(self.credits)}
        return json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Turn":
        """The turn of that text; of an empty one, a fresh turn. Raises ValueError for what is no turn."""
        kept = json.loads(text) if text else {}
        try:
            return cls(**kept)
        except TypeError as error:
            raise ValueError(f"not a turn: {text!r}") from error


def by_ratio(turn: Turn, ratio: Ratio) -> tuple[bool, Turn]:
    """Whether the priority side is next while both sides wait, and the turn after that call.

    First `ratio.priority` of the one, then `ratio.ordinary` of the others, then anew. If the ratio changes within
    a round, the round is finished by the new one.
    """
    turn = _anew_if_complete(turn, ratio)
    preferred = turn.priority < ratio.priority
    moved = replace(turn, priority=turn.priority + preferred, ordinary=turn.ordinary + (not preferred))
    return preferred, _anew_if_complete(moved, ratio)


def _anew_if_complete(turn: Turn, ratio: Ratio) -> Turn:
    complete = turn.priority >= ratio.priority and turn.ordinary >= ratio.ordinary
    return replace(turn, priority=0, ordinary=0) if complete else turn


def by_weight(turn: Turn, services: Iterable[str], *, weights: Mapping[str, int]) -> tuple[str, Turn]:
    """Which of these services, where somebody waits, is next, and the turn after that call.

    Smooth weighted round robin: each gains its weight (1 if none is set), the richest is called (of equals the
    first named) and pays what all gained. In any round, of as many calls as the weights add up to, each service
    has its weight of them, spread evenly. Where nobody waits credits are dropped: absence saves nothing up.
    """
    gains = {service: weights.get(service, 1) for service in services}
    total = sum(gains.values())
    held = {service: turn.credits.get(service, 0) + gain for service, gain in gains.items()}
    chosen = max(held, key=held.__getitem__)
    held[chosen] -= total
    # Within a round none leaves these bounds; they hold where services come and go, or weights were changed.
    bounded = {service: max(-total, min(total, credit)) for service, credit in held.items()}
    return chosen, replace(turn, credits=bounded)

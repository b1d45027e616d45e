"""What the figures of a centre mean: every rule of counting and timing stands here, once.

A visit is a ticket with its legs; people wait and are served by leg, each leg once (design, section 3). A leg and
its times never change afterwards, so that the figures of a day gone by stand still, however often they are asked.
"""

from dataclasses import dataclass
from typing import NamedTuple

from queue_server.domain.spread import MICROS, Durations

FINISHED, TRANSFERRED, NO_SHOW, CANCELLED, EXPIRED = "finished", "transferred", "no_show", "cancelled", "expired"
"""How a leg ends. A ticket is never `transferred`; its leg is."""


class Leg(NamedTuple):
    """One stop of a visit. Instants and `parked` are microseconds, as rows keep them; `priority` is its ticket's.

    A named tuple, not a dataclass: a month of a large centre has more than a hundred thousand of them.
    """

    ticket_id: int
    position: int
    issued_at: int
    service_id: int
    counter_id: int | None
    staff_id: int | None
    arrived_at: int
    called_at: int | None
    serving_at: int | None
    ended_at: int | None
    parked: int
    ended_as: str | None
    outcome: str | None
    priority: str | None


def wait_of(leg: Leg) -> int | None:
    """How long somebody waited for this stop, in microseconds: from joining the line to the first call.

    None for a leg that was never called, and for one that the day's end cut off: whoever was forgotten until
    midnight says nothing about waiting. A recall does not lengthen it. What a no-show waited until the call
    counts, and once restored they wait anew, on a leg of their own. Somebody served without paper waited 0.
    """
    if leg.called_at is None or leg.ended_as == EXPIRED:
        return None
    return max(leg.called_at - leg.arrived_at, 0)


def was_served(leg: Leg) -> bool:
    """Whether somebody was served at this stop: it began to be served, and was finished or sent on from there.

    Sent on without having come to the counter (`serving_at` is missing) is a transfer and no service; what the
    day's end cut off was not brought to its end.
    """
    return leg.serving_at is not None and leg.ended_as in {FINISHED, TRANSFERRED}


def service_of(leg: Leg) -> int | None:
    """How long serving took, in microseconds: from its beginning to its end, without the time set aside.

    Time parked counts neither as waiting nor as service. None for a leg that was not served.
    """
    if leg.serving_at is None or leg.ended_at is None or not was_served(leg):
        return None
    return max(leg.ended_at - leg.serving_at - leg.parked, 0)


def outcome_of(leg: Leg) -> str | None:
    """The code of the outcome that the clerk noted at the end; "" for none noted, None for a leg not finished."""
    return (leg.outcome or "") if leg.ended_as == FINISHED else None


def seconds(micros: int) -> float:
    """Microseconds as seconds."""
    return micros / MICROS


def share(part: int, whole: int) -> float | None:
    """The part of the whole, from 0 to 1; None where there is nothing to have a part of."""
    return part / whole if whole else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of one group, such as a service or an hour.

    `issued` counts numbers given, under the service that was asked for first; None where a group gives none, as a
    counter does. `visits` are tickets with at least one served leg here, `legs` the stops that were begun. Of the
    legs, `served` were finished or sent on from the counter, `transferred` sent on by a clerk from anywhere (a way
    back or the next stop of a journey is not another transfer), and `unfinished` are still under way.
    `over_target` are the waits longer than the service's target, as it is set today, and `share_over_target` their
    share of all waits. `pauses`, `paused_seconds` and `open_seconds` are of counters; None where a group has none.
    """

    issued: int | None
    legs: int
    visits: int
    served: int
    transferred: int
    no_show: int
    cancelled: int
    expired: int
    unfinished: int
    waiting: Durations
    over_target: int
    share_over_target: float | None
    service: Durations
    pauses: int | None
    paused_seconds: float | None
    open_seconds: float | None

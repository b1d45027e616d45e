"""The visit of the person in front: the stops she has been at, those to come, and her dossiers."""

from dataclasses import dataclass
from datetime import datetime

from counter_app.shown.durations import minutes
from queue_client.times import hour_and_minute, zone_of
from queue_protocol.base import in_language
from queue_protocol.results import CounterDetail, Stop
from queue_protocol.state import Snapshot, Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class StopShown:
    """One stop: at which service and counter (0: none yet), when it began, how long she waited and was served.

    Minutes are -1 where that has not happened. `is_present`: she is there now; `is_ahead`: she is still to go.
    """

    service: str
    counter: int = 0
    at: str = ""
    waited: int = -1
    served: int = -1
    is_present: bool = False
    is_ahead: bool = False


@dataclass(frozen=True, slots=True)
class DossierShown:
    """A code as it was noted; whether it has the form of one."""

    text: str
    recognised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitShown:
    """`earlier` and `ahead` count the stops before and after this one."""

    stops: tuple[StopShown, ...] = ()
    dossiers: tuple[DossierShown, ...] = ()
    earlier: int = 0
    ahead: int = 0
    next_service: str = ""


def visit(ticket: Ticket | None, snapshot: Snapshot, detail: CounterDetail | None, *, language: str) -> VisitShown:
    """The visit of that ticket, with what the server has told of it."""
    if ticket is None:
        return VisitShown()
    names = {service.code: in_language(service.name, language) for service in snapshot.services}
    told = () if detail is None else detail.stops
    been = tuple(_stop(stop, snapshot, names, is_present=stop is told[-1]) for stop in told)
    ahead = tuple(StopShown(service=names.get(code, code), is_ahead=True) for code in ticket.next_services)
    dossiers = () if detail is None else detail.dossiers
    return VisitShown(
        stops=(*been, *ahead),
        dossiers=tuple(DossierShown(each.text, each.recognised) for each in dossiers),
        earlier=max(0, len(been) - 1),
        ahead=len(ahead),
        next_service=ahead[0].service if ahead else "",
    )


def _stop(stop: Stop, snapshot: Snapshot, names: dict[str, str], *, is_present: bool) -> StopShown:
    return StopShown(
        service=names.get(stop.service, stop.service),
        counter=stop.counter or 0,
        at=hour_and_minute(stop.arrived_at, zone_of(snapshot)),
        waited=_between(stop.arrived_at, stop.called_at),
        served=-1 if is_present else _between(stop.serving_at, stop.ended_at),
        is_present=is_present,
    )


def _between(began: datetime | None, ended: datetime | None) -> int:
    return -1 if began is None or ended is None else minutes(ended - began)

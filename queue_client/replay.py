"""A day gone by as the hall looked at any moment of it: its opening, its events, and the replica between them."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime

from queue_client.replica import apply
from queue_protocol.frames import EventFrame
from queue_protocol.state import RECENT_ANNOUNCEMENTS, Service, ServiceStateName, Snapshot

STEP = 100
"""Events between two snapshots that are kept: as many are applied at most for one moment."""


class Replay:
    """The hall at each moment of a day.

    `opening` is the hall when the day began, `frames` are the `event` frames that followed it, as JSON, in order.
    Events are read when they are needed: `work`, step by step in idle moments, makes every later `at` quick.
    """

    def __init__(self, opening: Snapshot, frames: Iterable[str] = ()) -> None:
        self._kept = [opening]
        self._frames: list[str] = []
        self._times: list[datetime] = []
        self.extend(frames)

    def extend(self, frames: Iterable[str]) -> None:
        """What has happened since, while the day goes on."""
        for frame in frames:
            self._frames.append(frame)
            self._times.append(_time_in(frame))

    @property
    def times(self) -> list[datetime]:
        """When each event happened, in their order."""
        return self._times

    @property
    def last_seq(self) -> int:
        """The number of the last event, or of the opening."""
        return self._kept[0].seq + len(self._frames)

    def seq_at(self, moment: datetime) -> int:
        """The number of the last event that had happened at that moment (aware)."""
        return self._kept[0].seq + bisect_right(self._times, moment)

    def is_ready(self, moment: datetime) -> bool:
        """Whether `at` that moment has less than one step to do."""
        return bisect_right(self._times, moment) // STEP < len(self._kept)

    def work(self) -> bool:
        """Do one step; whether there was a whole one left to do."""
        done = (len(self._kept) - 1) * STEP
        if done + STEP > len(self._frames):
            return False
        self._kept.append(self._applied(self._kept[-1], done, done + STEP))
        return True

    def at(self, moment: datetime) -> Snapshot:
        """The hall at that moment (aware), with all that had happened by then."""
        events = bisect_right(self._times, moment)
        while not self.is_ready(moment):
            self.work()
        step = events // STEP
        return as_of(self._applied(self._kept[step], step * STEP, events), moment)

    def _applied(self, snapshot: Snapshot, first: int, until: int) -> Snapshot:
        for frame in self._frames[first:until]:
            snapshot = apply(snapshot, EventFrame.model_validate_json(frame))
        return snapshot


def as_of(snapshot: Snapshot, moment: datetime) -> Snapshot:
    """The snapshot with what the mere passing of time does to it, which no event tells: hours, and old news."""
    news = tuple(each for each in snapshot.announcements if moment - RECENT_ANNOUNCEMENTS < each.at)
    gives = snapshot.open_periods is None or any(
        period.opens_at <= moment < period.closes_at for period in snapshot.open_periods
    )
    services = tuple(_offered(service, gives_numbers=gives) for service in snapshot.services)
    return snapshot.model_copy(update={"at": moment, "services": services, "announcements": news})


def _offered(service: Service, *, gives_numbers: bool) -> Service:
    state = _state_of(service) if gives_numbers else "closed"
    return service if service.state == state else service.model_copy(update={"state": state, "message": None})


def _state_of(service: Service) -> ServiceStateName:
    """In the centre's hours. A pause and a full day are told by events; whatever else it was, the hour made it."""
    if service.paused:
        return "paused"
    return "full" if service.state == "full" else "open"


def _time_in(frame: str) -> datetime:
    """Without reading the whole frame: a day has tens of thousands of them."""
    _, _, rest = frame.partition('"at":"')
    return datetime.fromisoformat(rest[: rest.index('"')])

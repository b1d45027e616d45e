"""What happened in a centre, told again entry by entry from its journal, without a look at any other table."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry

ENDS = {
    "ticket_finished": "finished",
    "ticket_missed": "no_show",
    "ticket_cancelled": "cancelled",
    "ticket_expired": "expired",
}


@dataclass
class Stop:
    """One stop of one ticket."""

    ticket: int
    first: bool
    service: str
    came: int
    called: int | None = None
    counter: int | None = None
    staff: int | None = None
    begun: int | None = None
    aside: int = 0
    aside_since: int | None = None
    over: int | None = None
    how: str | None = None

    @property
    def wait(self) -> int | None:
        return None if self.called is None or self.how == "expired" else max(self.called - self.came, 0)

    @property
    def is_served(self) -> bool:
        return self.begun is not None and self.how in ("finished", "transferred")

    @property
    def service_time(self) -> int:
        assert self.begun is not None
        assert self.over is not None
        return max(self.over - self.begun - self.aside, 0)


@dataclass
class Stay:
    """A counter in one state, with one clerk."""

    counter: int
    state: str
    staff: int | None
    began: int
    over: int | None = None


@dataclass
class Story:
    """All stops and stays that a journal tells of."""

    stops: dict[int, list[Stop]] = field(default_factory=dict)
    stays: list[Stay] = field(default_factory=list)

    def read(self, entry: Entry) -> None:
        told = json.loads(entry.payload)
        staff = int(entry.actor.rpartition("staff:")[2]) if "staff:" in entry.actor else None
        if entry.kind == "counter_changed":
            counter = told["counter"]
            self._turn(counter["number"], entry.at, counter["state"], counter.get("clerk_id"))
        elif entry.kind == "staff_logged_in" and told.get("counter"):
            self._other_clerk(told["counter"], entry.at, told["staff_id"])
        elif entry.kind == "staff_logged_out" and told.get("counter") and told["cause"] != "day":
            self._other_clerk(told["counter"], entry.at, None)
        elif "ticket" in told:
            self._ticket(entry, told, staff)

    def _running(self, counter: int) -> Stay | None:
        return next((stay for stay in self.stays if stay.counter == counter and stay.over is None), None)

    def _turn(self, counter: int, at: int, state: str, staff: int | None) -> None:
        running = self._running(counter)
        if running is not None:
            running.over = at
        if state != "closed":
            self.stays.append(Stay(counter, state, staff, at))

    def _other_clerk(self, counter: int, at: int, staff: int | None) -> None:
        running = self._running(counter)
        if running is not None:
            self._turn(counter, at, running.state, staff)

    def _ticket(self, entry: Entry, told: Mapping[str, Any], staff: int | None) -> None:
        ticket, at = told["ticket"], entry.at
        stops = self.stops.setdefault(ticket["id"], [])
        if entry.kind == "ticket_issued":
            came = at if not told.get("offline") else to_micros(datetime.fromisoformat(ticket["issued_at"]))
            stops.append(Stop(ticket["id"], first=True, service=ticket["service"], came=came))
            return
        stop = stops[-1]
        if entry.kind in ("priority_changed", "journey_started", "ticket_restored"):
            staff = None
        stop.staff = staff or stop.staff
        self._happened(stop, entry, told)
        if entry.kind in ("ticket_transferred", "ticket_restored"):
            stops.append(Stop(ticket["id"], first=False, service=ticket["service"], came=at))

    def _happened(self, stop: Stop, entry: Entry, told: Mapping[str, Any]) -> None:
        at, counter = entry.at, told["ticket"].get("counter")
        if entry.kind in ENDS:
            stop.over, stop.how = at, ENDS[entry.kind]
        match entry.kind:
            case "ticket_called":
                stop.called, stop.counter = at, counter
            case "serving_started":
                stop.called, stop.counter, stop.begun = stop.called or at, counter, at
            case "ticket_parked":
                stop.aside_since = at
            case "ticket_resumed":
                assert stop.aside_since is not None
                stop.aside, stop.counter = stop.aside + at - stop.aside_since, counter
            case "ticket_transferred":
                stop.over, stop.how = at, "finished" if told["cause"] in ("journey", "return") else "transferred"


def told_by(entries: Iterable[Entry]) -> Story:
    """The story that the entries tell."""
    story = Story()
    for entry in entries:
        story.read(entry)
    return story

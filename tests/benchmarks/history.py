"""What happened at a centre on the days before: visits from the touch to the end, always the same ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from time import gmtime, strftime
from zoneinfo import ZoneInfo

from queue_server.domain.numbering import label
from queue_server.store.instants import to_micros

PER_DAY = 4_000
OPENS = time(7, 30)
HOURS = 9
KINDS = ("ticket_issued", "ticket_called", "serving_started", "ticket_finished")
INSTANTS = ("called_at", "serving_at", "ended_at")
STATES = ("waiting", "called", "serving", "finished")


@dataclass(frozen=True, slots=True)
class Line:
    """A service, and the counter where its people are served."""

    service_id: int
    service: str
    prefix: str
    counter_id: int
    counter: int


@dataclass(frozen=True, slots=True)
class Visit:
    """One finished visit; `moments` are the microseconds of issue, call, coming and end."""

    ticket_id: int
    on: str
    line: Line
    serial: int
    secret: str
    moments: tuple[int, int, int, int]

    @property
    def number(self) -> str:
        """The number as citizens read it."""
        return label(self.line.prefix, self.serial)


def working_days(until: date) -> Iterator[date]:
    """Mondays to Fridays, backwards from the day before `until`."""
    day = until
    while True:
        day -= timedelta(days=1)
        if day.weekday() < 5:
            yield day


def visits_of(day: date, count: int, *, lines: list[Line], zone: str, first_id: int) -> list[Visit]:
    """A day's visits in the order of their touches; the services take turns."""
    random = Random(day.toordinal())
    opens = to_micros(datetime.combine(day, OPENS, ZoneInfo(zone)))
    step = HOURS * 3600 // max(count, 1)
    return [
        Visit(
            first_id + turn,
            day.isoformat(),
            lines[turn % len(lines)],
            turn // len(lines) + 1,
            f"{random.getrandbits(96):024x}",
            _moments(opens + turn * step * 1_000_000, random),
        )
        for turn in range(count)
    ]


def _moments(issued: int, random: Random) -> tuple[int, int, int, int]:
    """Waits to half an hour, a minute to come, services to twenty minutes."""
    called = issued + int(random.uniform(10, 1_800)) * 1_000_000
    serving = called + int(random.uniform(5, 60)) * 1_000_000
    return issued, called, serving, serving + int(random.uniform(60, 1_200)) * 1_000_000


def payload(visit: Visit, step: int) -> str:
    """What the journal says of the visit's step, as the program writes it. By hand, for there are millions."""
    issued, *later = (_iso(at) for at in visit.moments[: step + 1])
    reached = "".join(f',"{name}":"{at}"' for name, at in zip(INSTANTS, later, strict=False))
    called = f',"counter":{visit.line.counter}' if step else ""
    reason = ',"reason":{"vi":"...","en":"longest wait"}' if step == 1 else ""
    return (
        f'{{"kind":"{KINDS[step]}","ticket":{{"id":{visit.ticket_id},"number":"{visit.number}",'
        f'"service":"{visit.line.service}","state":"{STATES[step]}","issued_at":"{issued}","arrived_at":"{issued}"'
        f'{reached}{called},"calls":{min(step, 1)}}},"waiting":0{reason}}}'
    )


def _iso(micros: int) -> str:
    return strftime("%Y-%m-%dT%H:%M:%SZ", gmtime(micros // 1_000_000))

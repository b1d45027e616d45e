"""A data folder with a long history, made in bulk and kept between runs under `bench-cache/`."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic_core import to_json

from queue_server.domain.business_day import begins_at, business_date
from queue_server.domain.events import DayTurned
from queue_server.domain.events.places import Hall
from queue_server.service.devices import pair
from queue_server.service.standing_hall import hall_at
from queue_server.store.instants import to_micros
from queue_server.store.journal import Origin, digest
from queue_server.store.rows import JournalRow, LegRow, LineRow, ReceiptRow, SeriesRow, TicketRow
from queue_server.store.schema import HEAD
from queue_server.store.sqlite import FILE_NAME
from tests.benchmarks.bulk import insert_rows
from tests.benchmarks.history import KINDS, PER_DAY, Line, Visit, payload, visits_of, working_days
from tests.support.centres import BINH_DUONG
from tests.support.databases import load, open_database

VERSION = 2
"""Raise it when this module or what it inserts changes: folders made before are then made anew."""
CACHE = Path(__file__).resolve().parents[2] / "bench-cache"
CENTRE = "binh-duong"
JOURNALLED = (1,)
"""The steps of each visit that leave an entry and a receipt: the call. All four would make three gigabytes."""

Row = dict[str, Any]


def seeded_folder(folder: Path, tickets: int) -> Path:
    """A data folder of one's own with so many finished tickets, copied from the one that is kept."""
    shutil.copytree(kept_folder(tickets), folder)
    return folder


def kept_folder(tickets: int, cache: Path = CACHE) -> Path:
    """The kept folder with so many finished tickets, made at the first call. It is to be read only."""
    kept = cache / f"{HEAD}-{VERSION}-{tickets}"
    if not kept.is_dir():
        half = kept.with_suffix(".half")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(parents=True)
        seed(half, tickets, now=datetime.now(UTC))
        half.rename(kept)
    return kept


def seed(
    folder: Path,
    tickets: int,
    *,
    now: datetime,
    per_day: int = PER_DAY,
    journalled: Sequence[int] = JOURNALLED,
) -> None:
    """Make the centre Bình Dương with so many finished tickets on the working days before today."""
    past = _Past.begin(folder, now, journalled)
    # A folder is kept only when it is whole, so that nothing here needs to survive a crash.
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", f"cache_size={-256 * 1024}", "foreign_keys=OFF"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        for day, count in _days(tickets, per_day, business_date(now, past.zone)):
            past.add(connection, day, count)
        past.end(connection)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode=WAL")


def _days(tickets: int, per_day: int, today: date) -> Iterator[tuple[date, int]]:
    """The days in order, the first perhaps shorter than the others."""
    full, rest = divmod(tickets, per_day)
    counts = [*([rest] if rest else []), *[per_day] * full]
    return zip(reversed(list(islice(working_days(today), len(counts)))), counts, strict=True)


class _Past:
    """Where the history stands: the next ticket, and the head of the journal."""

    def __init__(
        self,
        centre: tuple[int, str, int, str],
        lines: list[Line],
        device: int,
        hall: Hall,
        journalled: Sequence[int],
    ) -> None:
        self._centre_id, self.zone, self._seq, self._hash = centre
        self._lines, self._device, self._hall, self._journalled = lines, device, hall, journalled
        self._next_id = 1

    @classmethod
    def begin(cls, folder: Path, now: datetime, journalled: Sequence[int]) -> "_Past":
        """Make the database with its centre and one device."""
        database = open_database(folder)
        load(database, BINH_DUONG, now=now)
        with database.writing() as tx:
            pair(tx, centre=CENTRE, role="admin", name=None, counter=None, now=now)
            (device,) = tx.driver.execute("SELECT max(id) FROM device").fetchone()
            head = "SELECT id, time_zone, journal_seq, journal_hash FROM centre"
            centre = tx.driver.execute(head).fetchone()
            lines = [Line(*row) for row in tx.driver.execute(_LINES).fetchall()]
            hall = hall_at(tx, centre[0], now)
        database.close()
        return cls(centre, lines, device, hall, journalled)

    def add(self, connection: sqlite3.Connection, day: date, count: int) -> None:
        """One day: what it left in every table."""
        visits = visits_of(day, count, lines=self._lines, zone=self.zone, first_id=self._next_id)
        self._next_id += count
        insert_rows(connection, TicketRow, [self._ticket(visit) for visit in visits])
        insert_rows(connection, LegRow, [_leg(visit) for visit in visits])
        insert_rows(connection, SeriesRow, self._series(visits))
        insert_rows(connection, LineRow, self._lines_of(visits))
        insert_rows(connection, JournalRow, [self._turned(day)])
        entries = self._journal(visits)
        insert_rows(connection, JournalRow, entries)
        insert_rows(connection, ReceiptRow, [self._receipt(entry) for entry in entries])

    def end(self, connection: sqlite3.Connection) -> None:
        """Give the centre its journal's head."""
        head = {"seq": self._seq, "hash": self._hash, "id": self._centre_id}
        connection.execute("UPDATE centre SET journal_seq = :seq, journal_hash = :hash WHERE id = :id", head)

    def _ticket(self, visit: Visit) -> Row:
        return {
            "id": visit.ticket_id,
            "centre_id": self._centre_id,
            "business_date": visit.on,
            "series": visit.line.prefix,
            "number": visit.serial,
            "state": "finished",
            "secret": visit.secret,
            "issued_at": visit.moments[0],
            "place_at": visit.moments[0],
            **_stop(visit),
        }

    def _series(self, visits: Sequence[Visit]) -> list[Row]:
        last = {visit.line.prefix: visit.serial for visit in visits}
        return [self._of_day(visits, series=prefix, last=serial) for prefix, serial in last.items()]

    def _lines_of(self, visits: Sequence[Visit]) -> list[Row]:
        return [
            self._of_day(visits, service_id=service, waiting=0)
            for service in {visit.line.service_id for visit in visits}
        ]

    def _of_day(self, visits: Sequence[Visit], **values: object) -> Row:
        return {"centre_id": self._centre_id, "business_date": visits[0].on, **values}

    def _journal(self, visits: Sequence[Visit]) -> list[Row]:
        steps = sorted(
            (visit.moments[step], visit.ticket_id, step, visit) for visit in visits for step in self._journalled
        )
        return [self._entry(visit, step) for _, _, step, visit in steps]

    def _turned(self, day: date) -> Row:
        """The date begins, with the hall as it stands then."""
        midnight = to_micros(begins_at(day, self.zone))
        turned = DayTurned(business_date=day, expired=0, hall={**self._hall, "business_date": day.isoformat()})
        said = to_json(turned, exclude_none=True).decode()
        return self._written(Origin("server:day", f"day:{day}", midnight), turned.kind, said)

    def _entry(self, visit: Visit, step: int) -> Row:
        # As devices make them: nothing of the order of commands is in their ids.
        origin = Origin(f"admin:{self._device}", f"{visit.secret}-{step}", visit.moments[step])
        return self._written(origin, KINDS[step], payload(visit, step))

    def _written(self, origin: Origin, kind: str, said: str) -> Row:
        self._seq += 1
        self._hash = digest(self._hash, seq=self._seq, origin=origin, kind=kind, payload=said)
        return {
            "centre_id": self._centre_id,
            "seq": self._seq,
            "at": origin.at,
            "kind": kind,
            "actor": origin.actor,
            "command_id": origin.command_id,
            "payload": said,
            "hash": self._hash,
        }

    def _receipt(self, entry: Row) -> Row:
        return {
            "device_id": self._device,
            "command_id": entry["command_id"],
            "fingerprint": entry["hash"],
            "reply": entry["payload"],
            "at": entry["at"],
        }


_LINES = """
SELECT service.id, service.code, service.prefix, counter.id, min(counter.number)
FROM service JOIN counter_service ON counter_service.service_id = service.id
JOIN counter ON counter.id = counter_service.counter_id
GROUP BY service.id ORDER BY service.position
"""


def _leg(visit: Visit) -> Row:
    return {"ticket_id": visit.ticket_id, "position": 1, "ended_as": "finished", **_stop(visit)}


def _stop(visit: Visit) -> Row:
    """What a ticket and its only leg have in common."""
    arrived, called, serving, ended = visit.moments
    return {
        "service_id": visit.line.service_id,
        "counter_id": visit.line.counter_id,
        "arrived_at": arrived,
        "called_at": called,
        "serving_at": serving,
        "ended_at": ended,
        "calls": 1,
    }

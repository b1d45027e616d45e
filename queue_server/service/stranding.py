"""Whom a new centre file would leave behind: who waits, is promised a number, or stands at a counter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import col, func, select

from queue_server.domain.business_day import begins_at
from queue_server.service.appointments import BOOKED
from queue_server.service.centre_file.schema import CentreFile
from queue_server.store import lines, registrations, tickets
from queue_server.store.centres import StoredCentre
from queue_server.store.database import Transaction
from queue_server.store.rows import AppointmentRow, ServiceRow
from queue_server.words import Text, languages, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranded:
    """How many wait, have an appointment, or took a number from afar, by the code of a service that would be gone;
    and counters with somebody in front of them. `names` are those of the services, by language.
    """

    waiting: Mapping[str, int]
    booked: Mapping[str, int]
    registered: Mapping[str, int]
    counters: tuple[int, ...]
    names: Mapping[str, Mapping[str, str]]


class StrandedError(Exception):
    """The file drops services or counters where people are, or have been promised a time."""

    def __init__(self, stranded: Stranded) -> None:
        super().__init__(f"people are left behind: {stranded}")
        self.stranded = stranded


def refuse_to_strand(tx: Transaction, centre: StoredCentre, file: CentreFile) -> None:
    """Say nothing where everybody is still served as the file says. Raises StrandedError."""
    stranded = stranded_by(tx, centre, file)
    if stranded is not None:
        raise StrandedError(stranded)


def left_behind(stranded: Stranded) -> Text:
    """Each group of people in words: how many, and of what; in every language."""
    groups = (
        ("stranded_waiting", stranded.waiting),
        ("stranded_booked", stranded.booked),
        ("stranded_registered", stranded.registered),
    )
    said = [
        say("command", key, {"count": count, "service": code, "name": dict(stranded.names[code])})
        for key, counts in groups
        for code, count in counts.items()
    ]
    said += [say("command", "stranded_counter", {"counter": number}) for number in stranded.counters]
    return {code: "; ".join(each[code] for each in said) for code in languages()}


def stranded_by(tx: Transaction, centre: StoredCentre, file: CentreFile) -> Stranded | None:
    """Whom the file would leave behind on the centre's `day`; None where everybody is still served."""
    assert centre.day is not None
    rows = {row.id: row for row in tx.session.exec(select(ServiceRow).where(ServiceRow.centre_id == centre.id))}
    served = _served(file)
    gone = {service_id: row.code for service_id, row in rows.items() if row.code not in served}
    waiting = _counted(lines.waiting(tx, centre.id, centre.day).items(), gone)
    booked = _counted(_appointments(tx, centre), gone)
    registered = _counted(registrations.not_here(tx, centre.id, date.fromisoformat(centre.day)), gone)
    counters = _occupied(tx, centre.id) - {part.number for part in file.counter}
    if not (waiting or booked or registered or counters):
        return None
    names = {row.code: row.name for row in rows.values()}
    return Stranded(
        waiting=waiting, booked=booked, registered=registered, counters=tuple(sorted(counters)), names=names
    )


def _served(file: CentreFile) -> set[str]:
    return {code for counter in file.counter for code in counter.services}


def _counted(found: Iterable[tuple[int, int]], gone: Mapping[int | None, str]) -> dict[str, int]:
    return {gone[service_id]: count for service_id, count in found if count and service_id in gone}


def _appointments(tx: Transaction, centre: StoredCentre) -> list[tuple[int, int]]:
    """How many are booked from today on, by service id."""
    row, today = AppointmentRow, begins_at(date.fromisoformat(centre.day or ""), centre.time_zone)
    booked = (row.centre_id == centre.id, row.state == BOOKED, col(row.due_at) >= today)
    return list(tx.session.exec(select(row.service_id, func.count()).where(*booked).group_by(col(row.service_id))))


def _occupied(tx: Transaction, centre_id: int) -> set[int]:
    return {ticket.counter for ticket in tickets.at_counters(tx, centre_id) if ticket.counter is not None}

"""What stands written in a centre, for whoever looks for the way: names of services and zones, and directions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from queue_server.store.database import Transaction
from queue_server.store.rows import CentreRow, CounterRow, ServiceRow, ZoneRow

Name = Mapping[str, str]
"""By language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A part of the building, and how to get there."""

    name: Name
    directions: Name | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """The centre's name, the names of services by code, and in which zone services and counters are."""

    centre: Name
    services: Mapping[str, Name]
    zones_of_services: Mapping[str, Zone]
    zones_of_counters: Mapping[int, Zone]


def signs_of(tx: Transaction, centre_id: int, version: int) -> Signs:
    """As of that version of the settings."""
    return tx.remembered.get(("signs", centre_id), version, lambda: _read(tx, centre_id))


def _read(tx: Transaction, centre_id: int) -> Signs:
    services, counters = _rows(tx, ServiceRow, centre_id), _rows(tx, CounterRow, centre_id)
    return Signs(
        centre=tx.session.get_one(CentreRow, centre_id).name,
        services={row.code: row.name for row, _ in services},
        zones_of_services={row.code: _zone(zone) for row, zone in services},
        zones_of_counters={row.number: _zone(zone) for row, zone in counters},
    )


def _zone(row: ZoneRow) -> Zone:
    return Zone(name=row.name, directions=row.directions)


def _rows(tx: Transaction, table: Any, centre_id: int) -> list[tuple[Any, ZoneRow]]:
    query = select(table, ZoneRow).join(ZoneRow, col(ZoneRow.id) == table.zone_id)
    return list(tx.session.exec(query.where(table.centre_id == centre_id)))

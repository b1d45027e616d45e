"""Which alerts were acknowledged, by whom and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Executable, bindparam, func, select
from sqlmodel import col

from queue_server.store.database import Transaction
from queue_server.store.rows import AcknowledgementRow, DeviceRow, StaffRow


@dataclass(frozen=True, slots=True)
class StoredAcknowledgement:
    """The name of whoever acknowledged it (a device where nobody was logged in), and when in microseconds."""

    by: str
    at: int


def _since() -> Executable:
    row = AcknowledgementRow
    columns: list[Any] = [row.key, row.since, func.coalesce(col(StaffRow.name), col(DeviceRow.name)), row.at]
    return (
        select(*columns)
        .select_from(row)
        .join(DeviceRow, col(DeviceRow.id) == col(row.device_id))
        .outerjoin(StaffRow, col(StaffRow.id) == col(row.staff_id))
        .where(col(row.centre_id) == bindparam("centre_id"), col(row.since) >= bindparam("since"))
    )


def since(tx: Transaction, centre_id: int, *, since: int) -> Mapping[tuple[str, int], StoredAcknowledgement]:
    """Those of alerts that have held since then or since later, by key and since when (microseconds)."""
    rows = tx.run(_since, {"centre_id": centre_id, "since": since}).fetchall()
    return {(key, held): StoredAcknowledgement(by, at) for key, held, by, at in rows}

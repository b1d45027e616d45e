"""The procedures of a centre as they are stored."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col, delete, select

from queue_server.store.database import Transaction
from queue_server.store.rows import ProcedureListRow, ProcedureRow, ServiceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredProcedure:
    """One procedure, with the field names of `queue_protocol.procedures`."""

    code: str
    service: str
    name: dict[str, str]
    working_days: int
    fee_vnd: int
    documents: dict[str, list[str]]


def version(tx: Transaction, centre_id: int) -> str:
    """The version of the centre's list; empty where there is none."""
    row = tx.session.get(ProcedureListRow, centre_id)
    return "" if row is None else row.version


def listed(tx: Transaction, centre_id: int) -> list[StoredProcedure]:
    """The centre's procedures, in its order."""
    query = (
        select(ProcedureRow, ServiceRow.code)
        .join(ServiceRow, col(ServiceRow.id) == col(ProcedureRow.service_id))
        .where(ProcedureRow.centre_id == centre_id)
        .order_by(col(ProcedureRow.position))
    )
    return [
        StoredProcedure(
            code=row.code,
            service=service,
            name=row.name,
            working_days=row.working_days,
            fee_vnd=row.fee_vnd,
            documents=row.documents,
        )
        for row, service in tx.session.exec(query)
    ]


def replace(
    tx: Transaction, centre_id: int, procedures: Sequence[StoredProcedure], *, version: str, ids: dict[str, int]
) -> None:
    """Make these the centre's procedures; `ids` are its services by code."""
    tx.session.exec(delete(ProcedureRow).where(col(ProcedureRow.centre_id) == centre_id))
    for position, each in enumerate(procedures):
        tx.session.add(
            ProcedureRow(
                centre_id=centre_id,
                code=each.code,
                service_id=ids[each.service],
                name=each.name,
                working_days=each.working_days,
                fee_vnd=each.fee_vnd,
                documents=each.documents,
                position=position,
            )
        )
    tx.session.merge(ProcedureListRow(centre_id=centre_id, version=version))
    tx.session.flush()

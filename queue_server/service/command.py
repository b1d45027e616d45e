"""One command, one transaction, always in the same order (docs/decisions/0002)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from pydantic_core import to_json

from queue_server.domain.business_day import business_date
from queue_server.domain.refusals import IdempotencyConflictError
from queue_server.service.results import Done
from queue_server.store import centres, journal, receipts
from queue_server.store.centres import StoredCentre, StoredDevice
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry, Origin
from queue_server.store.receipts import Receipt


@dataclass(frozen=True, slots=True)
class Context:
    """What a use case works with: the transaction, the locked centre, who asks, and the time."""

    tx: Transaction
    centre: StoredCentre
    device: StoredDevice
    now: datetime
    today: date = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "today", business_date(self.now, self.centre.time_zone))

    @property
    def at(self) -> int:
        """Now, in microseconds."""
        return to_micros(self.now)

    @property
    def business_date(self) -> str:
        """Today at the centre, as rows keep it."""
        return self.today.isoformat()


UseCase = Callable[[Context], Done]


@dataclass(frozen=True, slots=True)
class Request:
    """A command as a door hands it in. `fingerprint` is equal only for equal commands."""

    device: StoredDevice
    command_id: str
    fingerprint: str
    use_case: UseCase


@dataclass(frozen=True, slots=True)
class Performed:
    """The reply as JSON text, and the journal entries to publish; none when it was a repeat."""

    reply: str
    entries: list[Entry]


def perform(tx: Transaction, request: Request, now: datetime) -> Performed:
    """Do the command, or find that it was done. Raises Refusal, and then nothing may be kept."""
    device, command_id = request.device, request.command_id
    receipt = receipts.find(tx, device_id=device.id, command_id=command_id)
    if receipt is not None:
        return _repeat(receipt, request)
    context = Context(tx, centres.lock(tx, device.centre_id), device, now)
    done = request.use_case(context)
    reply = to_json(done.result, exclude_none=True).decode()
    if not done.events:
        # Nothing happened, so asking again later is a new question.
        return Performed(reply, [])
    origin = Origin(f"{device.role}:{device.id}", command_id, context.at)
    entries = journal.append(tx, device.centre_id, done.events, origin)
    kept = Receipt(request.fingerprint, reply)
    receipts.keep(tx, kept, device_id=device.id, command_id=command_id, at=context.at)
    return Performed(reply, entries)


def _repeat(receipt: Receipt, request: Request) -> Performed:
    if receipt.fingerprint != request.fingerprint:
        raise IdempotencyConflictError
    return Performed(receipt.reply, [])

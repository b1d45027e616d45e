"""One command, one transaction, always in the same order (docs/decisions/0002)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from pydantic_core import to_json

from queue_server.domain.events import Event
from queue_server.domain.refusals import IdempotencyConflictError
from queue_server.service.actors import Actor, Holder, text_of
from queue_server.service.day import begin_day, time_at
from queue_server.service.results import Done
from queue_server.service.settings import CentreSettings, settings_of
from queue_server.service.waits import Moment
from queue_server.store import centres, journal, receipts, staff
from queue_server.store.centres import StoredCentre, StoredDevice
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry, Origin
from queue_server.store.receipts import Receipt
from queue_server.store.staff import StoredStaff


@dataclass(frozen=True, slots=True)
class Context:
    """What a use case works with: the transaction, the locked centre and its settings, who asks, and the time.

    `actor` is a device, or the holder of a slip; `staff` is whoever is logged in at the device, if anybody is.
    """

    tx: Transaction
    centre: StoredCentre
    settings: CentreSettings
    actor: Actor
    staff: StoredStaff | None
    now: datetime
    today: date

    @property
    def device(self) -> StoredDevice:
        """The device that asks, for commands that no holder of a slip may give."""
        assert isinstance(self.actor, StoredDevice)
        return self.actor

    @property
    def moment(self) -> Moment:
        """The centre now, as forecasts see it."""
        return Moment(tx=self.tx, centre_id=self.centre.id, settings=self.settings, day=self.today, now=self.now)

    @property
    def at(self) -> int:
        """Now, in microseconds."""
        return to_micros(self.now)

    @property
    def business_date(self) -> str:
        """Today at the centre, as rows keep it."""
        return self.today.isoformat()

    @property
    def staff_id(self) -> int | None:
        """Who acts, for legs and spells."""
        return None if self.staff is None else self.staff.id


UseCase = Callable[[Context], Done]


@dataclass(frozen=True, slots=True)
class Request:
    """A command as a door hands it in: who asks, and what. `fingerprint` is equal only for equal commands.

    `staff` is whoever's session token it came with; at a counter's device it is found from the device.
    """

    actor: Actor
    command_id: str
    fingerprint: str
    use_case: UseCase
    staff: StoredStaff | None = None


@dataclass(frozen=True, slots=True)
class Performed:
    """The reply as JSON text, and the journal entries to publish; none when it was a repeat."""

    reply: str
    entries: list[Entry] = field(default_factory=list)


def perform(tx: Transaction, request: Request, now: datetime) -> Performed:
    """Do the command, or find that it was done. Raises Refusal, and then nothing may be kept.

    The first command of a business date begins the date, whoever was off at midnight.
    """
    receipt = _receipt(tx, request)
    if receipt is not None:
        return _repeat(receipt, request)
    centre = centres.lock(tx, request.actor.centre_id)
    now = time_at(centre, now)
    turned = begin_day(tx, centre, now)
    context = _context(tx, centres.lock(tx, centre.id) if turned else centre, request, now)
    done = request.use_case(context)
    reply = to_json(done.result, exclude_none=True).decode()
    if not done.events:
        # Nothing happened, so asking again later is a new question.
        return Performed(reply, turned)
    if not done.is_private:
        _keep(context, request, reply)
    return Performed(reply, turned + _journal(context, request.command_id, done.events))


def _receipt(tx: Transaction, request: Request) -> Receipt | None:
    if isinstance(request.actor, Holder):
        return None
    return receipts.find(tx, device_id=request.actor.id, command_id=request.command_id)


def _keep(context: Context, request: Request, reply: str) -> None:
    if isinstance(request.actor, Holder):
        return
    kept = Receipt(request.fingerprint, reply)
    receipts.keep(context.tx, kept, device_id=request.actor.id, command_id=request.command_id, at=context.at)


def _context(tx: Transaction, centre: StoredCentre, request: Request, now: datetime) -> Context:
    settings = settings_of(tx, centre.id, centre.version)
    today = date.fromisoformat(centre.day or "")
    return Context(tx, centre, settings, request.actor, _staff(tx, request, now), now, today)


def _staff(tx: Transaction, request: Request, now: datetime) -> StoredStaff | None:
    if isinstance(request.actor, Holder):
        return None
    return request.staff or staff.at_device(tx, request.actor.id, now=to_micros(now))


def _journal(context: Context, command_id: str, events: tuple[Event, ...]) -> list[Entry]:
    who = text_of(context.actor)
    actor = who if context.staff is None else f"{who} staff:{context.staff.id}"
    return journal.append(context.tx, context.centre.id, events, Origin(actor, command_id, context.at))


def _repeat(receipt: Receipt, request: Request) -> Performed:
    if receipt.fingerprint != request.fingerprint:
        raise IdempotencyConflictError
    return Performed(receipt.reply)

"""One command, one transaction, always in the same order (docs/decisions/0002)."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from pydantic_core import to_json

from queue_server.domain.events import Event
from queue_server.domain.refusals import IdempotencyConflictError, NotAllowedError, NotLoggedInError, Refusal
from queue_server.service.actors import Actor, text_of
from queue_server.service.day import begin_day, time_at
from queue_server.service.moment import Moment
from queue_server.service.results import Done
from queue_server.service.settings import CentreSettings, settings_of
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

    `actor` is a device, the holder of a slip, or somebody who is not here; `staff` is whoever is logged in at the
    device, if anybody is.
    """

    tx: Transaction
    centre: StoredCentre
    settings: CentreSettings
    actor: Actor
    staff: StoredStaff | None
    now: datetime
    today: date
    command_id: str

    @property
    def device(self) -> StoredDevice:
        """The device that asks, for commands that nobody else may give."""
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
    def role(self) -> str:
        """Whose list of commands holds: that of whoever is logged in, else the device's."""
        return self.actor.role if self.staff is None else self.staff.role

    @property
    def staff_id(self) -> int | None:
        """Who acts, for legs and spells."""
        return None if self.staff is None else self.staff.id


COUNTER = "counter"
"""The role of a device at which whoever is logged in acts without a token of their own."""

UseCase = Callable[[Context], Done]


@dataclass(frozen=True, slots=True)
class Request:
    """A command as a door hands it in: who asks, and what. `fingerprint` is equal only for equal commands.

    `staff` is whoever's session token it came with; at a counter's device it is found from the device. `roles` are
    those that may give the command, where the door could not tell who asks; None where it has decided.
    """

    actor: Actor
    command_id: str
    fingerprint: str
    use_case: UseCase
    staff: StoredStaff | None = None
    roles: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Performed:
    """The reply as JSON text, and the journal entries to publish; none when it was a repeat.

    A `refusal` is to be raised in place of the reply, once this is committed.
    """

    reply: str
    entries: list[Entry] = field(default_factory=list)
    refusal: Refusal | None = None


def perform(tx: Transaction, request: Request, now: datetime) -> Performed:
    """Do the command, or find that it was done. Raises Refusal, and then nothing may be kept.

    The first command of a business date begins the date, whoever was off at midnight. That is due whatever becomes
    of the command, so a refusal of this one is in `Performed.refusal`, to be committed with the new date.
    """
    receipt = _receipt(tx, request)
    if receipt is not None:
        return _repeat(receipt, request)
    centre = centres.lock(tx, request.actor.centre_id)
    now = time_at(centre, now)
    turned = begin_day(tx, centre, now)
    if not turned:
        return _do(tx, centre, request, now)
    try:
        with tx.part(undone_by=Refusal):
            performed = _do(tx, centres.lock(tx, centre.id), request, now)
    except Refusal as refusal:
        return Performed("", turned, refusal)
    return replace(performed, entries=turned + performed.entries)


def _do(tx: Transaction, centre: StoredCentre, request: Request, now: datetime) -> Performed:
    context = _context(tx, centre, request, now)
    _require_role(context, request)
    done = request.use_case(context)
    if done.refusal is not None:
        return Performed("", _journal(context, request.command_id, done.events), done.refusal)
    reply = to_json(done.result, exclude_none=True).decode()
    if not done.events:
        # Nothing happened, so asking again later is a new question.
        return Performed(reply)
    if not done.is_private:
        _keep(context, request, reply)
    return Performed(reply, _journal(context, request.command_id, done.events))


def _receipt(tx: Transaction, request: Request) -> Receipt | None:
    if not isinstance(request.actor, StoredDevice):
        return None
    return receipts.find(tx, device_id=request.actor.id, command_id=request.command_id)


def _keep(context: Context, request: Request, reply: str) -> None:
    if not isinstance(request.actor, StoredDevice):
        return
    kept = Receipt(request.fingerprint, reply)
    receipts.keep(context.tx, kept, device_id=request.actor.id, command_id=request.command_id, at=context.at)


def _context(tx: Transaction, centre: StoredCentre, request: Request, now: datetime) -> Context:
    settings = settings_of(tx, centre.id, centre.version)
    today = date.fromisoformat(centre.day or "")
    acting = _acting(tx, request, to_micros(now))
    return Context(tx, centre, settings, request.actor, acting, now, today, request.command_id)


def _acting(tx: Transaction, request: Request, now: int) -> StoredStaff | None:
    """Who acts: read here and not at the door, because a session may have ended while the command waited."""
    if request.staff is not None:
        acting = staff.in_session(tx, request.staff.session_id, now=now)
        if acting is None:
            raise NotLoggedInError
        return acting
    actor = request.actor
    if not isinstance(actor, StoredDevice) or actor.role != COUNTER:
        return None
    return staff.at_device(tx, actor.id, now=now)


def _require_role(context: Context, request: Request) -> None:
    if request.roles is not None and context.role not in request.roles:
        raise NotAllowedError(role=context.role)


def _journal(context: Context, command_id: str, events: tuple[Event, ...]) -> list[Entry]:
    who = text_of(context.actor)
    actor = who if context.staff is None else f"{who} staff:{context.staff.id}"
    origin = Origin(actor, command_id, context.at)
    return journal.append(context.tx, context.centre.id, events, origin) if events else []


def _repeat(receipt: Receipt, request: Request) -> Performed:
    if receipt.fingerprint != request.fingerprint:
        raise IdempotencyConflictError
    return Performed(receipt.reply)

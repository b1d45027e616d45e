"""Slips at a kiosk's printer for a desk: wanted, fetched by that kiosk alone, and reported.

What is wanted is in the journal, what stands on the slip is not: its secret goes to the one kiosk that prints it.
"""

from queue_server.domain.events import PrintReported, PrintWanted
from queue_server.domain.printing import PATIENCE, WantedPrint
from queue_server.domain.refusals import UnknownKioskError, UnknownPrintError, WrongStateError
from queue_server.domain.ticket import ENDED, TicketState
from queue_server.service import results
from queue_server.service.access import require_own_ticket, require_ticket
from queue_server.service.command import Context
from queue_server.service.devices import KIOSK
from queue_server.service.results import Done, SlipToPrint, TicketResult
from queue_server.service.standing import place_of
from queue_server.service.wanted_prints import open_rows, wanted_of
from queue_server.store.rows import DeviceRow, WantedPrintRow
from queue_server.store.tickets import StoredTicket


def require_kiosk(context: Context, device_id: int) -> None:
    """Raises UnknownKioskError for what is no kiosk of this centre, or one that was revoked."""
    device = context.tx.session.get(DeviceRow, device_id)
    is_kiosk = device is not None and device.role == KIOSK and device.revoked_at is None
    if device is None or not is_kiosk or device.centre_id != context.centre.id:
        raise UnknownKioskError


def want(context: Context, stored: StoredTicket, *, print_at: int, is_reprint: bool) -> WantedPrint:
    """Note that the kiosk is to print the slip of that ticket."""
    row = WantedPrintRow(
        centre_id=context.centre.id,
        ticket_id=stored.id,
        device_id=print_at,
        is_reprint=is_reprint,
        until=context.now + PATIENCE,
    )
    context.tx.session.add(row)
    context.tx.session.flush()
    return wanted_of(row, stored)


def print_slip(context: Context, *, ticket_id: int, print_at: int) -> Done:
    """Want the slip of an open ticket once more. What that kiosk is still asked for is not asked for twice.

    Raises UnknownTicketError, WrongCounterError, LogInRequiredError, WrongStateError, UnknownKioskError.
    """
    stored = require_own_ticket(context, ticket_id)
    _require_open(stored)
    require_kiosk(context, print_at)
    for row in open_rows(context.tx, context.centre.id, context.now):
        if (row.ticket_id, row.device_id) == (ticket_id, print_at):
            return Done(results.PrintWanted(wanted_print=wanted_of(row, stored)))
    wanted = want(context, stored, print_at=print_at, is_reprint=True)
    return Done(results.PrintWanted(wanted_print=wanted), (PrintWanted(wanted_print=wanted),))


def fetch_slip(context: Context, *, print_id: int) -> Done:
    """What stands on the slip; to the kiosk of which it is wanted, and in time.

    Raises UnknownPrintError, and WrongStateError where nobody needs the slip any more.
    """
    row = _require_mine(context, print_id)
    if row.reported_at is not None or row.until <= context.now:
        raise UnknownPrintError
    stored = require_ticket(context, row.ticket_id)
    _require_open(stored)
    waits = stored.state is TicketState.WAITING
    place = place_of(context.tx, context.centre.id, stored, now=context.now) if waits else None
    view = stored.view()
    return Done(
        SlipToPrint(
            print_id=print_id,
            id=stored.id,
            number=stored.number,
            service=stored.service,
            priority=stored.priority,
            issued_at=view.issued_at,
            people_ahead=None if place is None else place.people_ahead,
            wait=None if place is None else place.wait,
            follow_url=f"/t/{stored.id}-{stored.secret}",
            is_reprint=row.is_reprint,
        )
    )


def report_print(
    context: Context, *, ticket_id: int, printed: bool, detail: str | None, print_id: int | None = None
) -> Done:
    """Note whether a slip came out; of one that was wanted of this device the first answer counts.

    Raises UnknownTicketError, UnknownPrintError.
    """
    stored = require_ticket(context, ticket_id)
    if print_id is not None and not _answer(context, stored, print_id):
        return Done(TicketResult(ticket=stored.view()))
    event = PrintReported(
        ticket_id=stored.id, number=stored.number, printed=printed, detail=detail, print_id=print_id
    )
    return Done(TicketResult(ticket=stored.view()), (event,))


def _require_open(stored: StoredTicket) -> None:
    if stored.state in ENDED:
        raise WrongStateError(number=stored.number, state=stored.state)


def _require_mine(context: Context, print_id: int) -> WantedPrintRow:
    row = context.tx.session.get(WantedPrintRow, print_id)
    if row is None or row.device_id != context.device.id:
        raise UnknownPrintError
    return row


def _answer(context: Context, stored: StoredTicket, print_id: int) -> bool:
    """Whether this is the first answer."""
    row = _require_mine(context, print_id)
    if row.ticket_id != stored.id:
        raise UnknownPrintError
    if row.reported_at is not None:
        return False
    row.reported_at = context.now
    context.tx.session.flush()
    return True

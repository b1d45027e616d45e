"""From a command on the wire to the use case that does it: the one place where the two meet."""

from functools import partial
from hashlib import blake2b
from typing import assert_never

from queue_protocol import commands as wire
from queue_server.service import counters, tickets
from queue_server.service.command import UseCase


def use_case(command: wire.Command) -> UseCase:
    """The use case of a command, with its arguments filled in."""
    match command:
        case wire.IssueTicket(service=service, priority=priority):
            return partial(tickets.issue_ticket, service=service, priority=priority)
        case wire.CallNext(counter=counter):
            return partial(tickets.call_next, counter=counter)
        case wire.ReportPrint(ticket_id=ticket_id, printed=printed, detail=detail):
            return partial(tickets.report_print, ticket_id=ticket_id, printed=printed, detail=detail)
        case wire.OpenCounter(counter=counter):
            return partial(counters.open_counter, counter=counter)
        case wire.PauseCounter(counter=counter, reason=reason):
            return partial(counters.pause_counter, counter=counter, reason=reason)
        case wire.CloseCounter(counter=counter):
            return partial(counters.close_counter, counter=counter)
    return _of_ticket(command)


TicketCommand = (
    wire.Recall | wire.Serve | wire.Finish | wire.FinishAndCallNext | wire.MarkNoShow | wire.CancelTicket
)


def _of_ticket(command: TicketCommand) -> UseCase:
    match command:
        case wire.Recall():
            do = tickets.recall
        case wire.Serve():
            do = tickets.serve
        case wire.Finish():
            do = tickets.finish
        case wire.FinishAndCallNext():
            do = tickets.finish_and_call_next
        case wire.MarkNoShow():
            do = tickets.mark_no_show
        case wire.CancelTicket():
            do = tickets.cancel
        case _:
            assert_never(command)
    return partial(do, ticket_id=command.ticket_id)


def fingerprint(command: wire.Command) -> str:
    """Equal for equal commands, and for no others in practice: 128 bits of BLAKE2."""
    return blake2b(command.model_dump_json().encode(), digest_size=16).hexdigest()

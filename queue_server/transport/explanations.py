"""What stands before a ticket, in words."""

from queue_server.domain.explaining import Explanation, Foreseen
from queue_server.transport.answers import ExplainedTicket, ForeseenCall
from queue_server.words import say


def explained(explanation: Explanation) -> ExplainedTicket:
    """The explanation with its reasons as sentences."""
    return ExplainedTicket(
        counters=explanation.counters,
        before=tuple(_foreseen(each) for each in explanation.before),
        call=None if explanation.call is None else _foreseen(explanation.call),
    )


def _foreseen(each: Foreseen) -> ForeseenCall:
    return ForeseenCall(
        ticket_id=each.ticket_id,
        number=each.number,
        counter=each.counter,
        reason=say("reason", each.reason, each.facts),
    )

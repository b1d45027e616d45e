"""For each kind of adjustment its opposite, made from the entry of the journal; what changed since is refused."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from queue_server.domain.adjusting import Assignment, require_unchanged
from queue_server.domain.counter import CounterState, may_close
from queue_server.domain.desks import ServiceOrder
from queue_server.domain.events import PauseBefore, PlaceBefore, SendingBefore
from queue_server.domain.refusals import ChangedMeanwhileError, Fact, UnknownNoticeError
from queue_server.domain.ticket import TicketState
from queue_server.service.access import number_at, require_counter, require_ticket
from queue_server.service.assigning import Change, assign_counter
from queue_server.service.command import Context
from queue_server.service.counters import change_counter
from queue_server.service.issuing import require_service
from queue_server.service.limiting import set_daily_limit
from queue_server.service.notices import withdraw_notice
from queue_server.service.results import Done
from queue_server.service.sending import send_clerk, sending_of
from queue_server.service.services import pause_of, set_pause
from queue_server.service.transferring import move_back, reclassify
from queue_server.service.who_changed import who_changed
from queue_server.store.instants import from_micros
from queue_server.words import say

Event = dict[str, Any]


def of_assignment(context: Context, event: Event, *, leave_unserved: bool) -> Done:
    """Let the counter serve what it served before."""
    after, before = _assignment(event["counter"]), _assignment(event["before"])
    change = Change(wanted=before, seen=after, leave_unserved=leave_unserved)
    return assign_counter(context, counter=event["counter"]["number"], change=change)


def _assignment(said: Event) -> Assignment:
    return Assignment(
        services=tuple(said["services"]), order=ServiceOrder(said["order"]), weights=said.get("weights", {})
    )


def of_counter(context: Context, event: Event) -> Done:
    """Open, pause or close the counter as it was. Raises what `close_counter` raises."""
    after, before = event["counter"], event["before"]
    place = require_counter(context, after["number"])
    now = (place.state, place.reason, place.reason_code, from_micros(place.since))
    seen = (after["state"], after.get("reason"), after.get("reason_code"), datetime.fromisoformat(after["since"]))
    require_unchanged(seen, now, who=_by(context, "counter_changed", "counter", "number", after["number"]))
    state = CounterState(before["state"])
    if state is CounterState.CLOSED:
        may_close(number=place.number, occupied_by=number_at(context, place))
    return change_counter(
        context, place, state, reason=before.get("reason"), reason_code=before.get("reason_code")
    )


def of_pause(context: Context, event: Event) -> Done:
    """Pause or resume the service as it was."""
    service = require_service(context, event["service"])
    seen = PauseBefore(paused=event["paused"], message=event.get("pause_message"))
    require_unchanged(seen, pause_of(service), who=_by(context, "service_changed", "service", service.code))
    before = event["before"]
    return set_pause(context, service, PauseBefore(paused=before["paused"], message=before.get("message")))


def of_limit(context: Context, event: Event) -> Done:
    """Give as many numbers as before."""
    limit, expected = event["before"].get("limit"), event.get("limit")
    return set_daily_limit(context, service=event["service"], limit=limit, expected=expected)


def of_sending(context: Context, event: Event) -> Done:
    """Ask the clerk where they were asked before, or nowhere."""
    sent, before = event["sent"], event["before"]
    seen = SendingBefore(counter=sent.get("counter"), note=sent.get("note"))
    who = _by(context, "clerk_sent", "sent", "clerk_id", sent["clerk_id"])
    require_unchanged(seen, sending_of(context, sent["clerk_id"]), who=who)
    return send_clerk(context, clerk=sent["login"], counter=before.get("counter"), note=before.get("note"))


def of_class(context: Context, event: Event) -> Done:
    """Give the ticket the class it had. Raises WrongStateError for one that is not open any more."""
    stored = require_ticket(context, event["ticket"]["id"])
    who = _by(context, "priority_changed", "ticket", "id", stored.id)
    require_unchanged(event["ticket"].get("priority"), stored.priority, who=who)
    return reclassify(context, stored, event["before"].get("priority"), reason=None)


def of_move(context: Context, event: Event) -> Done:
    """Let the ticket wait where it waited before, if it still waits where it was sent."""
    stored = require_ticket(context, event["ticket"]["id"])
    who = _by(context, "ticket_transferred", "ticket", "id", stored.id)
    require_unchanged((event["ticket"]["leg"], TicketState.WAITING), (stored.leg, stored.state), who=who)
    return move_back(context, stored, PlaceBefore(**event["before"]))


def of_notice(context: Context, event: Event) -> Done:
    """Take the notice off the screens."""
    try:
        return withdraw_notice(context, notice_id=event["notice"]["id"])
    except UnknownNoticeError as error:
        raise ChangedMeanwhileError(who=say("who", "somebody")) from error


def _by(context: Context, kind: str, *path: object) -> Callable[[], Fact]:
    """Who did the newest thing of that kind, to what stands at the end of the path."""
    *keys, wanted = path

    def is_it(event: Event) -> bool:
        found: Any = event
        for key in keys:
            found = found.get(key, {})
        return bool(found == wanted)

    return lambda: who_changed(context, kind, is_it)

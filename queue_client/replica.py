"""The server's snapshot kept up to date by its events, as a pure function: same events, same screen."""

from bisect import insort
from collections.abc import Mapping

from queue_protocol.base import Text
from queue_protocol.events import (
    Announced,
    CentreImported,
    ClerkArrived,
    ClerkSent,
    CounterAssigned,
    CounterChanged,
    DailyLimitSet,
    DayTurned,
    NoticePosted,
    NoticeWithdrawn,
    PrintReported,
    PrintWanted,
    ProceduresChanged,
    ServiceChanged,
    TicketCalled,
    TicketEvent,
    TicketRecalled,
    TicketTransferred,
)
from queue_protocol.frames import EventFrame
from queue_protocol.state import (
    RECENT_ANNOUNCEMENTS,
    Announcement,
    Call,
    Counter,
    SentClerk,
    Service,
    Snapshot,
    Ticket,
    recent_calls,
)

_AT_A_COUNTER = ("called", "serving")


def apply(snapshot: Snapshot, frame: EventFrame) -> Snapshot:
    """The snapshot after that event. The frame must be the one that follows, `snapshot.seq + 1`."""
    moved = snapshot.model_copy(update={"seq": frame.seq, "at": frame.at})
    if isinstance(frame.event, DayTurned | CentreImported):
        return _anew(moved, frame.event.hall)
    if isinstance(frame.event, TicketEvent):
        return _with_ticket(moved, frame.event, calls=_calls(snapshot, frame))
    return moved.model_copy(update=_changes(snapshot, frame))


def _anew(moved: Snapshot, hall: Snapshot | None) -> Snapshot:
    """How the event says that the hall stands; what it does not tell follows in a snapshot."""
    if hall is None:
        return moved
    return hall.model_copy(update={"seq": moved.seq, "at": moved.at, "person_key": moved.person_key})


def _changes(snapshot: Snapshot, frame: EventFrame) -> dict[str, object]:
    """The fields that the event changes."""
    match frame.event:
        case ServiceChanged() as event:
            return {"services": _with_service(snapshot.services, event)}
        case CounterChanged(counter=counter):
            return {"counters": _with_counter(snapshot.counters, counter)}
        case PrintWanted(wanted_print=wanted):
            return {"wanted_prints": (*snapshot.wanted_prints, wanted)}
        case PrintReported(print_id=int() as print_id):
            return {"wanted_prints": tuple(each for each in snapshot.wanted_prints if each.print_id != print_id)}
        case ProceduresChanged(version=version):
            return {"centre": snapshot.centre.model_copy(update={"procedures": version})}
        case _:
            return _told(snapshot, frame) or _adjusted(snapshot, frame)


def _adjusted(snapshot: Snapshot, frame: EventFrame) -> dict[str, object]:
    """What a supervisor changed of the running day."""
    match frame.event:
        case CounterAssigned() as event:
            served_by = {each.service: each.counters for each in event.services}
            return {
                "counters": _with_counter(snapshot.counters, event.counter),
                "services": tuple(_served_by(service, served_by) for service in snapshot.services),
            }
        case DailyLimitSet() as event:
            return {"services": _with_limit(snapshot.services, event)}
        case ClerkSent(sent=sent):
            return {"sent_clerks": _with_sent(snapshot.sent_clerks, sent)}
        case ClerkArrived(clerk_id=clerk_id):
            return {"sent_clerks": _without(snapshot.sent_clerks, clerk_id)}
        case _:
            return {}


def _served_by(service: Service, served_by: Mapping[str, tuple[int, ...]]) -> Service:
    counters = served_by.get(service.code, service.counters)
    return service.model_copy(update={"counters": counters})


def _with_limit(services: tuple[Service, ...], event: DailyLimitSet) -> tuple[Service, ...]:
    said = {
        "state": event.state,
        "message": event.message,
        "opens_at": event.opens_at,
        "daily_limit": event.limit,
    }
    return tuple(
        service.model_copy(update=said) if service.code == event.service else service for service in services
    )


def _with_sent(sent_clerks: tuple[SentClerk, ...] | None, sent: SentClerk) -> tuple[SentClerk, ...] | None:
    others = _without(sent_clerks, sent.clerk_id)
    if others is None or sent.counter is None:
        return others
    return tuple(sorted((*others, sent), key=lambda each: each.clerk_id))


def _without(sent_clerks: tuple[SentClerk, ...] | None, clerk_id: int) -> tuple[SentClerk, ...] | None:
    """The others; nothing for who is not shown who is asked where."""
    return None if sent_clerks is None else tuple(each for each in sent_clerks if each.clerk_id != clerk_id)


def _told(snapshot: Snapshot, frame: EventFrame) -> dict[str, object]:
    """What is said to everybody.

    Reports of printers and a newer server's events change nothing that a snapshot holds.
    """
    match frame.event:
        case Announced() as event:
            return {"announcements": _announcements(snapshot, event, frame)}
        case NoticePosted(notice=notice):
            return {"notices": (*snapshot.notices, notice)}
        case NoticeWithdrawn(notice_id=notice_id):
            return {"notices": tuple(notice for notice in snapshot.notices if notice.id != notice_id)}
        case _:
            return {}


def _with_ticket(snapshot: Snapshot, event: TicketEvent, *, calls: tuple[Call, ...]) -> Snapshot:
    ticket = event.ticket
    # Who does not see who waits is not told by a snapshot why somebody was called, either.
    reason = event.reason if isinstance(event, TicketCalled) and snapshot.waiting is not None else None
    return snapshot.model_copy(
        update={
            "services": tuple(_counted(service, event) for service in snapshot.services),
            "counters": tuple(_holding(counter, ticket, reason=reason) for counter in snapshot.counters),
            "waiting": _listed(snapshot.waiting, ticket, "waiting"),
            "parked": _listed(snapshot.parked, ticket, "parked"),
            "missed": _listed(snapshot.missed, ticket, "no_show"),
            "calls": calls,
        }
    )


def _counted(service: Service, event: TicketEvent) -> Service:
    if service.code == event.ticket.service:
        return service.model_copy(update={"waiting": event.waiting})
    if isinstance(event, TicketTransferred) and service.code == event.from_service:
        return service.model_copy(update={"waiting": event.from_waiting})
    return service


def _with_service(services: tuple[Service, ...], event: ServiceChanged) -> tuple[Service, ...]:
    said = {"state": event.state, "message": event.message, "opens_at": event.opens_at, "paused": event.paused}
    return tuple(
        service.model_copy(update=said) if service.code == event.service else service for service in services
    )


def _holding(counter: Counter, ticket: Ticket, *, reason: Text | None) -> Counter:
    if counter.number == ticket.counter and ticket.state in _AT_A_COUNTER:
        reason = reason or _reason_of(ticket, counter)
        return counter.model_copy(update={"ticket": ticket, "call_reason": reason})
    if counter.ticket is not None and counter.ticket.id == ticket.id:
        return counter.model_copy(update={"ticket": None, "call_reason": None})
    return counter


def _reason_of(ticket: Ticket | None, counter: Counter) -> Text | None:
    """Why that ticket was called, where the counter still has it in front."""
    is_there = ticket is not None and counter.ticket is not None and counter.ticket.id == ticket.id
    return counter.call_reason if is_there else None


def _listed(listed: tuple[Ticket, ...] | None, ticket: Ticket, state: str) -> tuple[Ticket, ...] | None:
    """The list of those in that state, in order of arrival, with or without the ticket."""
    if listed is None:
        return None
    others = [other for other in listed if other.id != ticket.id]
    if ticket.state == state:
        insort(others, ticket, key=lambda each: (each.arrived_at, each.id))
    return tuple(others)


def _calls(snapshot: Snapshot, frame: EventFrame) -> tuple[Call, ...]:
    event = frame.event
    if not isinstance(event, TicketCalled | TicketRecalled) or event.ticket.counter is None:
        return snapshot.calls
    call = Call(
        seq=frame.seq,
        ticket_id=event.ticket.id,
        number=event.ticket.number,
        service=event.ticket.service,
        counter=event.ticket.counter,
        call_number=event.ticket.calls,
        at=frame.at,
    )
    zone_of = {counter.number: counter.zone for counter in snapshot.counters}
    return recent_calls((call, *snapshot.calls), zone_of)


def _announcements(snapshot: Snapshot, event: Announced, frame: EventFrame) -> tuple[Announcement, ...]:
    new = Announcement(seq=frame.seq, at=frame.at, text=event.text, zones=event.zones)
    recent = (each for each in snapshot.announcements if each.at > frame.at - RECENT_ANNOUNCEMENTS)
    return (new, *recent)


def _with_counter(counters: tuple[Counter, ...], changed: Counter) -> tuple[Counter, ...]:
    return tuple(
        changed.model_copy(update={"call_reason": _reason_of(changed.ticket, counter)})
        if counter.number == changed.number
        else counter
        for counter in counters
    )

"""Choosing one of those who wait, were set aside, or did not come."""

from datetime import datetime

from counter_app.asking import Answer, Option, Question, Scene, Switch
from counter_app.flow import listed
from counter_app.shown.durations import minutes
from queue_protocol.base import Position
from queue_protocol.commands import CallTicket, Restore, Resume
from queue_protocol.state import Ticket

OTHER = "\0other"
REASONS = ("ask.reason_help", "ask.reason_back", "ask.reason_supervisor")
"""Why somebody is called before others, in the words of ours that are recorded."""
PLACE = Switch(
    name="place",
    label_id="ask.position",
    states=("ask.position_arrival", "ask.position_first", "ask.position_last"),
    key="A",
)
_POSITIONS: tuple[Position, ...] = ("arrival", "first", "last")


def choose(scene: Scene) -> Answer | None:
    """Whom, and why; the reason is recorded."""
    who, why, typed = scene.answer(0), scene.answer(1), scene.answer(2)
    if who is None:
        return Question(title_id="ask.choose", options=_people("waiting", scene), none_id="why.none_waiting")
    ticket = _named(who, "waiting", scene)
    if ticket is None:
        return None
    if why is None:
        options = tuple(Option(value=each, label_id=each) for each in REASONS)
        other = Option(value=OTHER, label_id="ask.another_reason")
        return Question(title_id="ask.choose_why", subject=ticket.number, options=(*options, other))
    if why == OTHER and typed is None:
        return Question(title_id="ask.choose_why", subject=ticket.number, text_id="ask.reason")
    reason = scene.say(why) if typed is None else typed
    return CallTicket(counter=scene.counter.number, ticket_id=ticket.id, reason=reason)


def resume(scene: Scene) -> Answer | None:
    """Whose service goes on."""
    who = scene.answer(0)
    if who is None:
        return Question(title_id="ask.resume", options=_people("parked", scene), none_id="why.none_parked")
    ticket = _named(who, "parked", scene)
    return None if ticket is None else Resume(ticket_id=ticket.id, counter=scene.counter.number)


def restore(scene: Scene) -> Answer | None:
    """Who has come after all, and at which place she waits again."""
    who = scene.answer(0)
    if who is None:
        return Question(
            title_id="ask.restore", options=_people("missed", scene), switches=(PLACE,), none_id="why.none_missed"
        )
    ticket = _named(who, "missed", scene)
    position = _POSITIONS[scene.state(PLACE.name)]
    return None if ticket is None else Restore(ticket_id=ticket.id, position=position)


def _people(state: str, scene: Scene) -> tuple[Option, ...]:
    known = set(listed(state, scene.counter, scene.snapshot))
    tickets: tuple[Ticket, ...] = getattr(scene.snapshot, state) or ()
    return tuple(_person(ticket, scene) for ticket in tickets if ticket.id in known)


def _person(ticket: Ticket, scene: Scene) -> Option:
    names = {each.code: scene.words(each.name) for each in scene.snapshot.priority_classes}
    services = {each.code: scene.words(each.name) for each in scene.snapshot.services}
    priority = "" if ticket.priority is None else names.get(ticket.priority, ticket.priority)
    return Option(
        value=str(ticket.id),
        label=ticket.number,
        detail=priority or services.get(ticket.service, ""),
        minutes=minutes(scene.now - _since(ticket)),
    )


def _since(ticket: Ticket) -> datetime:
    """Since when she waits, is set aside, or has been missed."""
    if ticket.state == "parked":
        return ticket.parked_at or ticket.arrived_at
    return ticket.ended_at or ticket.arrived_at


def _named(value: str, state: str, scene: Scene) -> Ticket | None:
    tickets: tuple[Ticket, ...] = getattr(scene.snapshot, state) or ()
    return next((ticket for ticket in tickets if str(ticket.id) == value), None)

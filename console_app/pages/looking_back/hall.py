"""The hall at one moment: figures, lines, counters and the last calls."""

from collections import defaultdict
from datetime import datetime

from nicegui import ui

from console_app.visitor import Visitor
from console_app.widgets.card import card, empty
from console_app.widgets.tile import tile
from queue_protocol.state import Counter, Snapshot, Ticket

_CALLS = 8
_FIGURES = ("people", "longest")
"""Columns of figures."""


def hall(visitor: Visitor, snapshot: Snapshot) -> None:
    """All of it as it was."""
    _figures(visitor, snapshot)
    with ui.element("div").classes("grid grid-cols-1 lg:grid-cols-2 gap-4 w-full items-start"):
        with card(visitor.say("looking_back.lines")):
            _lines(visitor, snapshot)
        with card(visitor.say("looking_back.counters")):
            _counters(visitor, snapshot)
    with card(visitor.say("looking_back.calls")):
        _calls(visitor, snapshot)


def _figures(visitor: Visitor, snapshot: Snapshot) -> None:
    figures = {
        "waiting": len(snapshot.waiting or ()),
        "served": sum(counter.ticket is not None for counter in snapshot.counters),
        "open": sum(counter.state == "open" for counter in snapshot.counters),
        "parked": len(snapshot.parked or ()),
        "missed": len(snapshot.missed or ()),
    }
    with ui.element("div").classes("tiles"):
        for name, figure in figures.items():
            tile(visitor.say(f"looking_back.{name}"), visitor.number(figure))


def _lines(visitor: Visitor, snapshot: Snapshot) -> None:
    waiting: dict[str, list[Ticket]] = defaultdict(list)
    for ticket in snapshot.waiting or ():
        waiting[ticket.service].append(ticket)
    with _table(visitor, "line", "people", "longest"):
        for service in snapshot.services:
            tickets = waiting[service.code]
            with ui.element("tr").props(f"data-service={service.code}"):
                with ui.element("td"):
                    ui.label(visitor.named(service.name)).classes("font-semibold")
                    _state(visitor, f"service_{service.state}")
                    _tickets(tickets)
                _cell(visitor.number(service.waiting), "end")
                _cell(_longest(visitor, tickets, snapshot.at), "end")


def _tickets(tickets: list[Ticket]) -> None:
    with ui.row().classes("gap-2"):
        for ticket in tickets[:_CALLS]:
            _ticket(ticket.number, ticket.id)
        if len(tickets) > _CALLS:
            ui.label(f"+{len(tickets) - _CALLS}").classes("mute")


def _longest(visitor: Visitor, tickets: list[Ticket], at: datetime) -> str:
    return visitor.minutes((at - min(each.arrived_at for each in tickets)).total_seconds()) if tickets else "–"


def _counters(visitor: Visitor, snapshot: Snapshot) -> None:
    with _table(visitor, "counter", "state", "ticket"):
        for counter in snapshot.counters:
            with ui.element("tr").props(f"data-counter={counter.number}"):
                with ui.element("td"):
                    ui.label(visitor.say("looking_back.counter_number", number=counter.number)).classes(
                        "font-semibold"
                    )
                    ui.label(counter.clerk or "").classes("mute small")
                with ui.element("td"):
                    ui.label(visitor.say(f"looking_back.counter_{counter.state}"))
                    ui.label(visitor.say("looking_back.since", time=visitor.clock(counter.since))).classes(
                        "mute small"
                    )
                with ui.element("td"):
                    _in_front(visitor, counter)


def _in_front(visitor: Visitor, counter: Counter) -> None:
    if counter.ticket is None:
        ui.label("–")
        return
    _ticket(counter.ticket.number, counter.ticket.id)
    ui.label(visitor.say(f"looking_back.ticket_{counter.ticket.state}")).classes("mute small")


def _calls(visitor: Visitor, snapshot: Snapshot) -> None:
    if not snapshot.calls:
        empty(visitor.say("looking_back.no_calls"))
    with ui.row().classes("gap-x-12 gap-y-2"):
        for call in snapshot.calls[:_CALLS]:
            with ui.row().classes("items-baseline gap-4"):
                ui.label(visitor.clock(call.at)).classes("tabular-nums")
                _ticket(call.number, call.ticket_id)
                ui.label(visitor.say("looking_back.counter_number", number=call.counter))


def _ticket(number: str, ticket_id: int) -> None:
    ui.link(number, f"/story/{ticket_id}").classes("story font-semibold")


def _state(visitor: Visitor, key: str) -> None:
    if key != "service_open":
        ui.label(visitor.say(f"past.{key}")).classes("mute small")


def _table(visitor: Visitor, *columns: str) -> ui.element:
    """A table under these headings; use it with `with` for its rows."""
    with ui.element("table").classes("plain-table"):
        with ui.element("thead"), ui.element("tr"):
            for column in columns:
                with ui.element("th").props("scope=col").classes("end" if column in _FIGURES else ""):
                    ui.label(visitor.say(f"looking_back.column_{column}"))
        return ui.element("tbody")


def _cell(text: str, classes: str) -> None:
    with ui.element("td").classes(classes):
        ui.label(text)

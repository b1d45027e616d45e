"""Those who wait: moved elsewhere, or put into another class, always with a reason."""

from dataclasses import dataclass
from functools import partial

from nicegui import ui

from console_app.pages.adjusting.pieces import act, drawn_when_changed
from console_app.visitor import Visitor
from console_app.widgets.card import card, empty, heading
from queue_protocol.commands import Command, SetPriority, Transfer
from queue_protocol.state import Snapshot, Ticket

MOST = 30
"""As many as are looked through; the search finds the others."""


class Waiting:
    """The part with those who wait; `sought` is what their numbers begin with, `service` a code."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._sought = ""
        self._service: str | None = None

    def build(self) -> None:
        """Draw it, and keep it true."""
        visitor = self._visitor
        names = {each.code: visitor.named(each.name) for each in visitor.link.snapshot.services}
        with card(visitor.say("adjusting.waiting")):
            with ui.row().classes("w-full"):
                sought = ui.input(visitor.say("adjusting.number")).props("outlined dense clearable")
                service = ui.select(names, label=visitor.say("adjusting.service"), clearable=True)
                service.props("outlined dense").classes("w-64")
            sought.bind_value_to(self, "_sought")
            service.bind_value_to(self, "_service")
            follow = drawn_when_changed(visitor, self._draw, self._found)
            sought.on_value_change(follow)
            service.on_value_change(follow)

    def _found(self) -> list[Ticket]:
        wanted = (self._sought or "").strip().upper()
        return [
            ticket
            for ticket in self._visitor.link.snapshot.waiting or ()
            if ticket.number.startswith(wanted) and self._service in {None, ticket.service}
        ]

    def _draw(self) -> None:
        found = self._found()
        if not found:
            empty(self._visitor.say("adjusting.nobody_waits"))
        with ui.element("div").classes("lines"):
            for ticket in found[:MOST]:
                self._line(ticket)
        if len(found) > MOST:
            ui.label(self._visitor.say("adjusting.more", count=len(found) - MOST)).classes("mute")

    def _line(self, ticket: Ticket) -> None:
        visitor = self._visitor
        with ui.element("div").classes("line"):
            ui.label(ticket.number).classes("ticket-number")
            with ui.element("div").classes("grow"):
                ui.label(_service_of(visitor, ticket)).classes("font-semibold")
                ui.label(_about(visitor, ticket)).classes("small mute")
            with ui.row().classes("gap-1"):
                if visitor.may("transfer"):
                    act(
                        visitor.say("adjusting.move"), partial(_move, visitor, ticket),
                        says=visitor.say("adjusting.move_ticket", number=ticket.number),
                    )  # fmt: skip
                if visitor.may("set_priority"):
                    act(
                        visitor.say("adjusting.class"), partial(_reclassify, visitor, ticket),
                        says=visitor.say("adjusting.class_of", number=ticket.number),
                    )  # fmt: skip


def _service_of(visitor: Visitor, ticket: Ticket) -> str:
    names = {each.code: visitor.named(each.name) for each in visitor.link.snapshot.services}
    return names.get(ticket.service, ticket.service)


def _about(visitor: Visitor, ticket: Ticket) -> str:
    """Since when, as what, and for whom alone."""
    said = [visitor.say("adjusting.since", time=visitor.clock(ticket.arrived_at))]
    if ticket.priority is not None:
        said.append(_classes(visitor, visitor.link.snapshot).get(ticket.priority, ticket.priority))
    if ticket.only_counter is not None:
        said.append(visitor.say("adjusting.for_counter", counter=ticket.only_counter))
    return " · ".join(said)


def _classes(visitor: Visitor, snapshot: Snapshot) -> dict[str, str]:
    return {each.code: visitor.named(each.name) for each in snapshot.priority_classes}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    chosen: str
    reason: str


async def _move(visitor: Visitor, ticket: Ticket) -> None:
    snapshot, say = visitor.link.snapshot, visitor.say
    others = [each for each in snapshot.services if each.code != ticket.service]
    places = {f"s:{each.code}": visitor.named(each.name) for each in others}
    counters = {
        f"c:{each.number}": say("adjusting.counter_number", counter=each.number) for each in snapshot.counters
    }
    question = say("adjusting.move_ticket", number=ticket.number)
    asked = await _ask(visitor, question, {**places, **counters})
    if asked is None:
        return
    kind, _, code = asked.chosen.partition(":")
    target: dict[str, object] = {"service": code} if kind == "s" else {"counter": int(code)}
    await _give(visitor, Transfer.model_validate({"ticket_id": ticket.id, "reason": asked.reason, **target}))


async def _reclassify(visitor: Visitor, ticket: Ticket) -> None:
    classes = {"": visitor.say("adjusting.ordinary"), **_classes(visitor, visitor.link.snapshot)}
    others = {code: name for code, name in classes.items() if code != (ticket.priority or "")}
    asked = await _ask(visitor, visitor.say("adjusting.class_of", number=ticket.number), others)
    if asked is not None:
        await _give(visitor, SetPriority(ticket_id=ticket.id, priority=asked.chosen or None, reason=asked.reason))


async def _give(visitor: Visitor, command: Command) -> None:
    if await visitor.do(command) is not None:
        visitor.tell(visitor.say("adjusting.done"))


async def _ask(visitor: Visitor, question: str, choices: dict[str, str]) -> _Asked | None:
    """One of these, and why."""
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card wide-dialog"):
        heading(question)
        chosen = ui.select(choices, value=next(iter(choices), None), label=visitor.say("adjusting.to"))
        chosen.props("outlined").classes("w-full")
        reason = ui.input(visitor.say("resources.reason")).props("outlined maxlength=200").classes("w-full")

        def submit() -> None:
            why = (reason.value or "").strip()
            reason.error = None if why else visitor.say("resources.reason_needed")
            if why and chosen.value is not None:
                dialog.submit(_Asked(chosen=chosen.value, reason=why))

        with ui.row().classes("w-full justify-end"):
            ui.button(visitor.say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
            ui.button(visitor.say("adjusting.apply"), on_click=submit)
    answer = await dialog
    return answer if isinstance(answer, _Asked) else None

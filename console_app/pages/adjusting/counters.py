"""Counters and what each serves: a matrix or cards on a wide screen, one at a time on a phone."""

from collections.abc import Iterator, Sequence
from functools import partial

from nicegui import ui

from console_app.pages.adjusting.cards import Cards
from console_app.pages.adjusting.doing import change_state, give
from console_app.pages.adjusting.draft import Draft
from console_app.pages.adjusting.ordering import ask_order
from console_app.pages.adjusting.pausing import ask_pause
from console_app.pages.adjusting.pieces import act, drawn_when_changed, mark_of, state_of
from console_app.pages.adjusting.sending import ask_clerk, sent_clerks
from console_app.visitor import Visitor
from console_app.widgets.card import card
from queue_protocol.state import Counter, Service, Snapshot

MOST_IN_A_MATRIX = 12
"""More counters than these are shown zone by zone."""


class Counters:
    """The part with the counters; `zone`, `number` and `view` are what is being looked at, and how."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        snapshot = visitor.link.snapshot
        self._zones = {zone.code: visitor.named(zone.name) for zone in snapshot.zones}
        is_large = len(snapshot.counters) > MOST_IN_A_MATRIX
        self._zone = next(iter(self._zones), None) if is_large else None
        self._number = snapshot.counters[0].number if snapshot.counters else 0
        self._view = "table"

    def build(self) -> None:
        """Draw it, and keep it true."""
        with card(self._visitor.say("adjusting.counters")):
            sent_clerks(self._visitor)
            with ui.row().classes("w-full items-center justify-between"):
                choices = list(self._choices())
            follow = drawn_when_changed(self._visitor, self._draw, self._shown)
            for choice in choices:
                choice.on_value_change(follow)

    def _choices(self) -> Iterator[ui.select | ui.toggle]:
        if self._zone is not None:
            yield self._choose_zone()
        if self._visitor.may("assign_counter"):
            yield self._choose_view()

    def _choose_zone(self) -> ui.select:
        chosen = ui.select(self._zones, value=self._zone, label=self._visitor.say("adjusting.zone"))
        chosen.props("outlined").classes("w-64").bind_value_to(self, "_zone")
        return chosen

    def _choose_view(self) -> ui.toggle:
        views = {view: self._visitor.say(f"adjusting.as_{view}") for view in ("table", "cards")}
        chosen = ui.toggle(views, value=self._view).props("no-caps unelevated").classes("view-choice")
        return chosen.bind_value_to(self, "_view")

    def _shown(self) -> object:
        """What is drawn here: who waits and who is in front is not."""
        snapshot = self._visitor.link.snapshot
        counters = [
            (each.number, each.services, each.order, each.weights, each.state, each.reason_code, each.clerk)
            for each in snapshot.counters
        ]
        services = [(each.code, each.name, each.counters) for each in snapshot.services]
        return counters, services, self._zone, self._view

    def _draw(self) -> None:
        snapshot = self._visitor.link.snapshot
        counters = [each for each in snapshot.counters if self._zone in {None, each.zone}]
        services = _services_of(snapshot, counters, self._zone)
        with ui.element("div").classes("wide-only matrix-frame"):
            if self._view == "cards":
                Cards(self._visitor, counters).build()
            else:
                self._matrix(counters, services)
        with ui.element("div").classes("narrow-only"):
            self._one(counters, services)

    def _matrix(self, counters: Sequence[Counter], services: Sequence[Service]) -> None:
        with ui.element("table").classes("plain-table matrix"):
            with ui.element("thead"), ui.element("tr"):
                for title in ("counter", "state", "actions"):
                    _head(self._visitor.say(f"adjusting.{title}"))
                for service in services:
                    _head(self._visitor.named(service.name), mark=service.prefix)
            with ui.element("tbody"):
                for counter in counters:
                    self._row(counter, services)

    def _row(self, counter: Counter, services: Sequence[Service]) -> None:
        with ui.element("tr"):
            with ui.element("th").props("scope=row"):
                ui.label(self._visitor.say("adjusting.counter_number", counter=counter.number))
                ui.label(counter.clerk or self._visitor.say("adjusting.no_clerk")).classes("small mute")
            with ui.element("td"):
                state_of(self._visitor, counter)
            with ui.element("td"):
                self._actions(counter)
            for service in services:
                with ui.element("td"):
                    self._tick(counter, service)

    def _one(self, counters: Sequence[Counter], services: Sequence[Service]) -> None:
        numbers = {
            each.number: self._visitor.say("adjusting.counter_number", counter=each.number) for each in counters
        }
        if self._number not in numbers:
            self._number = next(iter(numbers), 0)
        chosen = ui.select(numbers, value=self._number, label=self._visitor.say("adjusting.counter"))
        chosen.props("outlined").classes("w-full")

        @ui.refreshable
        def one() -> None:
            counter = next((each for each in counters if each.number == self._number), None)
            if counter is None:
                return
            with ui.row().classes("items-center"):
                state_of(self._visitor, counter)
                ui.label(counter.clerk or self._visitor.say("adjusting.no_clerk")).classes("mute")
            for service in services:
                with ui.row().classes("w-full items-center no-wrap service-line"):
                    self._tick(counter, service)
                    ui.label(f"{service.prefix} · {self._visitor.named(service.name)}")
            self._actions(counter)

        one()

        def choose() -> None:
            self._number = chosen.value
            one.refresh()

        chosen.on_value_change(choose)

    def _tick(self, counter: Counter, service: Service) -> None:
        """Served or not, and as the how-manieth; a touch is a change, where the person may make it."""
        visitor, serves = self._visitor, service.code in counter.services
        mark = mark_of(counter, service.code)
        key = "serves" if serves else "serves_not"
        says = visitor.say(f"adjusting.{key}", counter=counter.number, service=visitor.named(service.name))
        if not visitor.may("assign_counter"):
            ui.label(mark).props["aria-label"] = says
            return
        button = act(mark, partial(give, visitor, Draft.of(counter).toggled(service.code)), says=says)
        button.classes("tick")
        if serves:
            button.props("unelevated", remove="outline")
        button.props["aria-pressed"] = "true" if serves else "false"

    def _actions(self, counter: Counter) -> None:
        visitor, number = self._visitor, counter.number
        with ui.row().classes("gap-1 actions"):
            if visitor.may("assign_counter"):
                act(
                    visitor.say("adjusting.order"), partial(ask_order, visitor, number),
                    says=visitor.say("adjusting.order_of", counter=number),
                )  # fmt: skip
            for state in ("open", "paused", "closed"):
                if counter.state != state and visitor.may(_COMMANDS[state]):
                    self._state_button(number, state)
            if visitor.may("send_clerk"):
                act(
                    visitor.say("adjusting.send"), partial(ask_clerk, visitor, number),
                    says=visitor.say("adjusting.send_to", counter=number),
                )  # fmt: skip

    def _state_button(self, number: int, state: str) -> None:
        visitor = self._visitor
        do = (
            partial(ask_pause, visitor, number)
            if state == "paused"
            else partial(change_state, visitor, number, state)
        )
        act(visitor.say(f"adjusting.do_{state}"), do, says=visitor.say(f"adjusting.ask_{state}", counter=number))


_COMMANDS = {"open": "open_counter", "paused": "pause_counter", "closed": "close_counter"}


def _services_of(snapshot: Snapshot, counters: Sequence[Counter], zone: str | None) -> list[Service]:
    """Those of the zone, and what its counters serve of others."""
    served = {code for counter in counters for code in counter.services}
    return [each for each in snapshot.services if zone in {None, each.zone} or each.code in served]


def _head(text: str, *, mark: str = "") -> None:
    with ui.element("th").props("scope=col"):
        if mark:
            ui.label(mark).classes("prefix")
        ui.label(text)

"""The order and weights of what a counter serves: dragged, or by buttons, so that the keyboard does it too."""

from functools import partial

from nicegui import events, ui

from console_app.pages.adjusting.doing import give
from console_app.pages.adjusting.draft import ORDERS, Draft
from console_app.pages.adjusting.pieces import DRAGGED_BY, act, grip
from console_app.visitor import Visitor
from console_app.widgets.card import heading
from queue_protocol.state import ServiceOrderName

_HEAVIEST = 9


async def ask_order(visitor: Visitor, number: int) -> None:
    """Let the person put what the counter serves in order, and apply it."""
    counter = next((each for each in visitor.link.snapshot.counters if each.number == number), None)
    if counter is not None:
        draft = await _Ordering(visitor, Draft.of(counter)).ask()
        if draft is not None:
            await give(visitor, draft)


class _Ordering:
    """The dialog; `draft` is what stands in it."""

    def __init__(self, visitor: Visitor, draft: Draft) -> None:
        self._visitor, self._draft = visitor, draft
        self._names = {each.code: visitor.named(each.name) for each in visitor.link.snapshot.services}

    async def ask(self) -> Draft | None:
        """What the person wants; None when they think better of it."""
        say = self._visitor.say
        with self._visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card wide-dialog"):
            heading(say("adjusting.order_of", counter=self._draft.seen.number))
            orders = {order: say(f"adjusting.order_{order}") for order in ORDERS}
            chosen = ui.radio(orders, value=self._draft.order)
            chosen.on_value_change(lambda: self._choose(chosen.value))
            self._rows()
            with ui.row().classes("w-full justify-end"):
                ui.button(say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
                ui.button(say("adjusting.apply"), on_click=lambda: dialog.submit(self._draft))
        answer = await dialog
        return answer if isinstance(answer, Draft) else None

    @ui.refreshable_method
    def _rows(self) -> None:
        with ui.column().classes("w-full gap-2") as rows:
            for place, code in enumerate(self._draft.services):
                self._row(place, code)
        rows.make_sortable(DRAGGED_BY, on_end=self._dropped)

    def _row(self, place: int, code: str) -> None:
        with ui.row().classes("w-full items-center no-wrap service-line"):
            grip()
            ui.label(f"{place + 1}. {self._names.get(code, code)}").classes("grow")
            if self._draft.order == "weighted":
                self._weight(code)
            for by, icon, key in ((-1, "arrow_upward", "up"), (+1, "arrow_downward", "down")):
                says = self._visitor.say(f"adjusting.{key}", service=self._names.get(code, code))
                act("", partial(self._move, code, by), says=says, icon=icon)

    def _weight(self, code: str) -> None:
        weights = {weight: f"×{weight}" for weight in range(1, _HEAVIEST + 1)}
        now = self._draft.weights.get(code, 1)
        select = ui.select({**weights, now: f"×{now}"}, value=now).props("outlined dense").classes("w-24")
        select.props["aria-label"] = self._visitor.say("adjusting.weight_of", service=self._names.get(code, code))
        select.on_value_change(lambda: self._weigh(code, select.value))

    def _move(self, code: str, by: int) -> None:
        self._draft = self._draft.moved(code, by=by)
        self._rows.refresh()

    def _dropped(self, event: events.SortableEventArguments) -> None:
        self._draft = self._draft.placed(self._draft.services[event.old_index], at=event.new_index)
        self._rows.refresh()

    def _weigh(self, code: str, weight: int) -> None:
        self._draft = self._draft.weighed(code, weight)

    def _choose(self, order: ServiceOrderName) -> None:
        before, self._draft = self._draft.order, self._draft.by(order)
        if "weighted" in {before, order}:  # else the rows stay, also under a finger that drags one
            self._rows.refresh()

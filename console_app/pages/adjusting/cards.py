"""Each counter as a card with its services in order, to be dragged: within a card, or onto another counter's."""

from collections.abc import Iterable
from functools import partial

from nicegui import events, ui

from console_app.pages.adjusting.doing import give
from console_app.pages.adjusting.draft import Draft
from console_app.pages.adjusting.ordering import ask_order
from console_app.pages.adjusting.pieces import DRAGGED_BY, act, grip, mark_of, state_of
from console_app.visitor import Visitor
from console_app.widgets.card import heading
from queue_protocol.state import Counter


class Cards:
    """`counters` are those as they are drawn; a drop that comes to nothing puts everything back.

    For whoever may say what counters serve.
    """

    def __init__(self, visitor: Visitor, counters: Iterable[Counter]) -> None:
        self._visitor = visitor
        self._counters = {each.number: each for each in counters}
        self._names = {each.code: (each.prefix, each.name) for each in visitor.link.snapshot.services}
        self._lists: dict[int, int] = {}  # by the list's element, the counter's number

    @ui.refreshable_method
    def build(self) -> None:
        """Draw them."""
        self._lists.clear()
        ui.label(self._visitor.say("adjusting.drag")).classes("mute")
        with ui.element("div").classes("desk-cards"):
            for counter in self._counters.values():
                self._card(counter)

    def _card(self, counter: Counter) -> None:
        say, number = self._visitor.say, counter.number
        title = say("adjusting.counter_number", counter=number)
        with ui.element("section").classes("desk-card").props(f'aria-label="{title}"'):
            with ui.row().classes("w-full items-center justify-between no-wrap"):
                heading(title, level=3)
                state_of(self._visitor, counter)
            ui.label(counter.clerk or say("adjusting.no_clerk")).classes("small mute")
            self._services(counter)
            act(
                say("adjusting.order"), partial(ask_order, self._visitor, number),
                says=say("adjusting.order_of", counter=number),
            )  # fmt: skip

    def _services(self, counter: Counter) -> None:
        with ui.column().classes("chips") as chips:
            for code in counter.services:
                prefix, name = self._names.get(code, ("", {"vi": code}))
                with ui.row().classes("chip items-center no-wrap"):
                    grip()
                    if counter.order != "arrival":
                        ui.label(mark_of(counter, code)).classes("mute")
                    ui.label(prefix).classes("prefix")
                    ui.label(self._visitor.named(name)).classes("grow")
        self._lists[chips.id] = counter.number
        chips.make_sortable(DRAGGED_BY, on_end=self._dropped, group="services")

    async def _dropped(self, event: events.SortableEventArguments) -> None:
        wanted = dropped(
            self._counters[self._lists[event.source.id]], self._counters[self._lists[event.target.id]],
            taken_from=event.old_index, put_at=event.new_index,
        )  # fmt: skip
        if wanted is not None and await give(self._visitor, wanted):
            return  # the hall tells of it, and then all is drawn anew
        self.build.refresh()


def dropped(source: Counter, target: Counter, *, taken_from: int, put_at: int) -> Draft | None:
    """What a service that is dragged from one place of a counter to a place of the same or another is to mean.

    The other counter is given it, and nobody loses it. Whoever puts services in order wants them called in that
    order. None where it means nothing.
    """
    service, draft = source.services[taken_from], Draft.of(target)
    if source.number != target.number:
        return None if service in target.services else draft.placed(service, at=put_at)
    wanted = draft.placed(service, at=put_at)
    if wanted.services == target.services:
        return None
    return wanted.by("listed") if target.order == "arrival" else wanted

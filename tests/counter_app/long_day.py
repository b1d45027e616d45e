"""A clerk's panel in its window, at which one person after the other is called, served and finished."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQuick import QQuickWindow

from counter_app.flow import Slot
from counter_app.view_models.panel import Panel
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.translations import Translations
from queue_protocol.events import ServingStarted, TicketCalled, TicketFinished
from queue_protocol.state import Snapshot
from tests.counter_app.busy_hall import DETAIL, busy
from tests.counter_app.desk import DeskPrinter, a_page
from tests.counter_app.snapshots import NOON, a_counter, called, serving
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.clocks import StandingSeconds

MINUTES_EACH = 5


class LongDay:
    """Needs the application of `create_application`."""

    def __init__(self) -> None:
        self.link, self.clock = ScriptedLink(counter=5), StandingSeconds()
        self.link.detail = DETAIL
        self.panel = Panel(self.link, language="vi", clock=self.clock)
        self.texts = Translations(["counter_app"])
        self.texts.use("vi")
        self.desk = a_page(self.link, DeskPrinter(), language="vi")
        self.engine = create_engine(
            "counter_app", translations=self.texts, properties=self.panel.parts() | {"desk_ticket": self.desk}
        )
        self.window: QQuickWindow = window_of(self.engine)
        self.window.show()
        self.link.connects(self._morning(seq=1))
        self.served = 0

    def serve(self, people: int) -> None:
        """So many; with each a question is opened and left, and the connection is lost now and then."""
        for _ in range(people):
            self._serve_one()

    def begins_to_hand_on(self) -> None:
        """Somebody is in front, and the clerk asks to whom to hand her on."""
        ticket = called("B001", ident=9000)
        self._tell(TicketCalled(ticket=ticket, waiting=12, reason={"vi": "chờ lâu nhất", "en": "longest wait"}))
        self._tell(ServingStarted(ticket=serving("B001", ident=9000), waiting=12))
        self.panel.actions[Slot.TRANSFER].press()
        self._turn()

    def end(self) -> None:
        """Take the window away."""
        dispose(self.engine)
        self.texts.remove()

    def _serve_one(self) -> None:
        self.served += 1
        number, ident = f"A{self.served % 1000:03}", 1000 + self.served
        reason = {"vi": "chờ lâu nhất", "en": "longest wait"}
        self._tell(TicketCalled(ticket=called(number, ident=ident), waiting=12, reason=reason))
        self._tell(ServingStarted(ticket=serving(number, ident=ident), waiting=12))
        self.panel.actions[Slot.TRANSFER].press()
        self._turn()
        self.panel.overlay.back()
        ended = serving(number, ident=ident).model_copy(update={"state": "finished"})
        self._tell(TicketFinished(ticket=ended, waiting=12))
        if self.served % 50 == 0:
            self.link.drops()
            self.link.connects(self._morning(seq=10 * self.served))

    def _tell(self, event: TicketCalled | ServingStarted | TicketFinished) -> None:
        self.link.time = NOON + timedelta(minutes=self.served * MINUTES_EACH)
        self.link.tells(event)
        self.clock.advance(60)
        self._turn()

    @staticmethod
    def _morning(*, seq: int) -> Snapshot:
        return busy(a_counter(), seq=seq)

    @staticmethod
    def _turn() -> None:
        QCoreApplication.processEvents()
        # What a loop that `exec` runs does by itself.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

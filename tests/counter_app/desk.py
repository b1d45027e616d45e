"""A desk for tests: a printer that says what it wants, and kiosks that are simply there."""

from PySide6.QtCore import QObject

from counter_app.devices.printer import Printer
from counter_app.last_place import LastPlace
from counter_app.view_models.desk_ticket import DeskTicketPage
from counter_app.view_models.stand import Stand
from queue_client.printing import Condition
from queue_client.qt.kiosks import KioskList
from queue_protocol.kiosks import Kiosk
from queue_protocol.state import Snapshot
from slip_printing.slips import Numbered
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.clocks import StandingSeconds

KIOSKS = (
    Kiosk(device_id=3, name="Kiosk cửa chính", online=True, printer="ready"),
    Kiosk(device_id=4, name="Kiosk khu B", online=True, printer="paper_out"),
    Kiosk(device_id=6, name="Kiosk tầng 2", online=False, printer="ready"),
    Kiosk(device_id=7, name="Kiosk sảnh phụ", online=True),
)


class DeskPrinter(Printer):
    """Remembers what it was given; `done` and `delayed` are emitted by the test."""

    def __init__(self, condition: Condition | None = None) -> None:
        super().__init__()
        self.told = condition
        self.taken: list[tuple[int, bool]] = []

    @property
    def condition(self) -> Condition | None:
        return self.told

    def print(self, ticket: Numbered, snapshot: Snapshot | None, *, language: str) -> None:
        assert (snapshot is not None, language) == (True, "vi")
        self.taken.append((ticket.id, False))

    def print_again(self, ticket: Numbered, snapshot: Snapshot | None, *, language: str) -> None:
        assert (snapshot is not None, language) == (True, "vi")
        self.taken.append((ticket.id, True))


class KnownKiosks(KioskList):
    """Asks nobody."""

    def __init__(self, link: ScriptedLink, kiosks: tuple[Kiosk, ...] | None = KIOSKS) -> None:
        super().__init__(link, server="http://127.0.0.1:9", token="t")
        self.known = kiosks

    @property
    def kiosks(self) -> tuple[Kiosk, ...] | None:
        return self.known

    def watch(self) -> None:
        self.changed.emit()


def a_page(
    link: ScriptedLink,
    printer: Printer,
    *,
    kiosks: KioskList | None = None,
    language: str = "vi",
    last: LastPlace | None = None,
    has_printer: bool = True,
    clock: StandingSeconds | None = None,
    parent: QObject | None = None,
) -> DeskTicketPage:
    return DeskTicketPage(
        link,
        printer,
        kiosks or KnownKiosks(link),
        Stand(link, 5),
        last=last or LastPlace(None),
        has_printer=has_printer,
        language=language,
        clock=clock or StandingSeconds(),
        parent=parent,
    )

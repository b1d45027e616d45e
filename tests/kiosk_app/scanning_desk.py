"""A kiosk at a real server, with a scanner that types, and whatever has to be arranged at the centre for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from PySide6.QtGui import QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk_app.flow import Flow
from kiosk_app.screens import Screen
from tests.kiosk_app.lobby import PORTRAIT, QUICK, Lobby
from tests.kiosk_app.scripted import ScriptedPrinter
from tests.support.clocks import StandingSeconds
from tests.support.scanners import Typing
from tests.support.threaded_server import ThreadedServer


class ScanningDesk(Lobby):
    """Its clock stands until a key is typed or `after` says so, and its printer is never done by itself."""

    def __init__(
        self, server: ThreadedServer, qtbot: QtBot, touch_screen: QPointingDevice, **options: Any
    ) -> None:
        self.server = server
        self.clock = StandingSeconds()
        self.printer = ScriptedPrinter()
        centre = options.pop("centre", "xa-mau")
        given = {"size": PORTRAIT, "pace": QUICK, "printer": self.printer, **options}
        token = server.token("kiosk", centre=centre)
        super().__init__(server.url, qtbot, touch_screen, clock=self.clock, token=token, **given)
        self.hands = Typing(self.program.window, self.clock)

    @property
    def flow(self) -> Flow:
        return self.program.parts.visit.flow

    def scans(self, text: str) -> None:
        self.after(1)  # nobody scans while still typing
        self.hands.scan(text)

    def says(self, words: str) -> None:
        """Wait until that is said of the scan."""
        self.qtbot.waitUntil(lambda: self.sees("scanWords") and words in self.reads("scanWords"))

    def reads_sooner_or_later(self, name: str, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.sees(name) and self.reads(name) == text)

    def after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.program.wedge.tick()
        self.program.parts.visit.tick()

    def slip_comes_out(self) -> None:
        assert self.flow.ticket is not None
        self.printer.done.emit(self.flow.ticket.id, None, "")

    def takes(self, service: str) -> str:
        """A number by touch, its slip taken; the address on it."""
        self.touch(f"service-{service}")
        self.wait_for_screen("ticket")
        assert self.flow.ticket is not None
        address = self.flow.ticket.follow_url
        self.slip_comes_out()
        self.touch("ticketNumber")
        self.wait_for_screen("services")
        return address


@contextmanager
def desk_at(
    server: ThreadedServer, qtbot: QtBot, touch_screen: QPointingDevice, **options: Any
) -> Iterator[ScanningDesk]:
    desk = ScanningDesk(server, qtbot, touch_screen, **options)
    try:
        desk.opens()
        yield desk
    finally:
        desk.ends()


def booked(server: ThreadedServer, centre: str = "xa-mau", service: str = "ho-tich", **ahead: float) -> str:
    """The code of an appointment so far ahead."""
    due = server.clock() + timedelta(**(ahead or {"minutes": 20}))
    with server.caller("supervisor", centre=centre) as supervisor:
        answer = supervisor.post("/appointments", json={"service": service, "due_at": due.isoformat()})
    return str(answer.json()["appointment"])


def _to_services(_: ScanningDesk) -> None:
    pass


def _to_priority(desk: ScanningDesk) -> None:
    desk.touch("priorityOffer")


def _to_search(desk: ScanningDesk) -> None:
    desk.touch("searchPill")


def _to_procedure(desk: ScanningDesk) -> None:
    desk.touch("searchPill")
    desk.program.parts.visit.open_procedure("1.000948")


def _to_appointment(desk: ScanningDesk) -> None:
    desk.touch("appointmentOffer")


def _to_ticket(desk: ScanningDesk) -> None:
    desk.touch("service-ho-tich")


def _to_standing(desk: ScanningDesk) -> None:
    desk.scans(desk.takes("ho-tich"))


def _to_apology(desk: ScanningDesk) -> None:
    desk.scans("3333-3333")


def _to_wait(desk: ScanningDesk) -> None:
    desk.program.link.close()
    desk.after(5)


WAYS: dict[Screen, Callable[[ScanningDesk], None]] = {
    Screen.SERVICES: _to_services,
    Screen.PRIORITY: _to_priority,
    Screen.SEARCH: _to_search,
    Screen.PROCEDURE: _to_procedure,
    Screen.APPOINTMENT: _to_appointment,
    Screen.TICKET: _to_ticket,
    Screen.STANDING: _to_standing,
    Screen.APOLOGY: _to_apology,
    Screen.WAIT: _to_wait,
}
"""How a person comes to each screen of the kiosk. A new screen has to be decided here."""


def brought_to(desk: ScanningDesk, screen: Screen) -> None:
    WAYS[screen](desk)
    desk.wait_for_screen(screen)

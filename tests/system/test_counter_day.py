"""A clerk's morning with the real panel on a real server: by keys alone, and over a restart."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.app import CounterProgram, build
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from queue_protocol.state import Counter, Snapshot
from tests.support.servers import ServerProcess, server_on
from tests.system.finger import PATIENCE_MILLISECONDS, Finger
from tests.system.hall import unhurried

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

SHIFT, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
CODE = "H29-261123-0042"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    with server_on("sqlite", tmp_path) as running:
        yield running


class Clerk:
    """At counter 1, which serves two services."""

    def __init__(self, server: ServerProcess, qtbot: QtBot) -> None:
        create_application("counter-app")
        self.server, self.qtbot = server, qtbot
        self.kiosk = {"Authorization": f"Bearer {server.token('kiosk')}"}
        self.program: CounterProgram = build(
            server=server.url,
            token=server.token("counter", counter=1),
            clock=unhurried(),
            backoff=Backoff(lambda: 0.0),
        )
        self.program.window.show()
        self.program.link.open()
        self.finger = Finger(self.program.window, qtbot)
        self.finger.until_there("mainButton")

    def people_come(self, count: int, service: str = "ho-tich") -> None:
        for _ in range(count):
            httpx.post(
                f"{self.server.url}/api/v1/tickets", json={"service": service}, headers=self.kiosk
            ).raise_for_status()

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.program.window.requestActivate()
        QTest.keyClick(self.program.window, key, modifier)

    def until(self, number: str, state: str) -> None:
        """Until that person is in front in that state, and the panel rests."""
        self.qtbot.waitUntil(lambda: self.front == (number, state), timeout=PATIENCE_MILLISECONDS)
        self._rests()

    def until_free(self) -> None:
        self.qtbot.waitUntil(lambda: self.front == ("", ""), timeout=PATIENCE_MILLISECONDS)
        self._rests()

    def _rests(self) -> None:
        """The answer to the last press is here."""
        self.qtbot.waitUntil(lambda: not self.program.panel._sender.is_busy, timeout=PATIENCE_MILLISECONDS)  # noqa: SLF001 - nothing on the screen says so

    @property
    def snapshot(self) -> Snapshot:
        assert self.program.link.snapshot is not None
        return self.program.link.snapshot

    @property
    def counter(self) -> Counter:
        return next(each for each in self.snapshot.counters if each.number == 1)

    @property
    def front(self) -> tuple[str, str]:
        ticket = self.counter.ticket
        return ("", "") if ticket is None else (ticket.number, ticket.state)

    def opens(self) -> None:
        self.presses(Qt.Key.Key_F9)
        self.qtbot.waitUntil(lambda: self.counter.state == "open", timeout=PATIENCE_MILLISECONDS)
        self._rests()

    def calls_and_begins(self, number: str) -> None:
        self.presses(Qt.Key.Key_F9)
        self.until(number, "called")
        self.presses(Qt.Key.Key_F9)
        self.until(number, "serving")


@pytest.fixture
def clerk(server: ServerProcess, qtbot: QtBot) -> Iterator[Clerk]:
    seated = Clerk(server, qtbot)
    seated.people_come(4)
    seated.opens()
    yield seated
    seated.program.end()


def test_a_morning_by_keys_alone(clerk: Clerk) -> None:
    clerk.calls_and_begins("A001")
    assert "chờ lâu nhất" in clerk.finger.reads("personWaited")

    clerk.presses(Qt.Key.Key_F4, SHIFT)  # a dossier
    clerk.finger.until_there("answerInput")
    for sign in CODE:
        clerk.presses(Qt.Key(ord(sign)))
    clerk.presses(Qt.Key.Key_Return)
    told = clerk.program.panel.visit
    clerk.qtbot.waitUntil(lambda: [each.text.upper() for each in told.value.dossiers] == [CODE])
    assert told.value.dossiers[0].recognised

    clerk.presses(Qt.Key.Key_F5)  # set aside
    clerk.until_free()
    clerk.calls_and_begins("A002")
    clerk.presses(Qt.Key.Key_F6)  # to the other service of this counter
    clerk.presses(Qt.Key.Key_1)
    at = [service.code for service in clerk.snapshot.services].index("tra-ket-qua")
    clerk.presses(Qt.Key(Qt.Key.Key_1 + at))
    clerk.until_free()
    clerk.presses(Qt.Key.Key_F2)  # go on with the one set aside
    clerk.presses(Qt.Key.Key_1)
    clerk.until("A001", "serving")
    clerk.presses(Qt.Key.Key_F4)  # finished with an outcome, without another call
    clerk.presses(Qt.Key.Key_1)
    clerk.until_free()

    clerk.presses(Qt.Key.Key_F3)  # a chosen one, for a reason
    waiting = [ticket.number for ticket in clerk.snapshot.waiting or ()]
    clerk.presses(Qt.Key(Qt.Key.Key_1 + waiting.index("A004")))
    clerk.presses(Qt.Key.Key_1)
    clerk.until("A004", "called")
    assert "cán bộ chọn" in clerk.finger.reads("personWaited")
    clerk.presses(Qt.Key.Key_F8)
    clerk.qtbot.waitUntil(lambda: clerk.counter.ticket is not None and clerk.counter.ticket.calls == 2)
    calls = clerk.server.rows("SELECT payload FROM journal WHERE kind = 'ticket_called' ORDER BY seq")
    assert ["Cần được giúp ngay" in str(payload) for (payload,) in calls] == [False, False, True]


def test_a_press_during_a_restart_is_done_once_and_only_where_it_still_fits(clerk: Clerk) -> None:
    clerk.calls_and_begins("A001")
    clerk.server.kill()
    clerk.finger.until_there("staleBanner")
    clerk.presses(Qt.Key.Key_F9)  # finish, and call the next
    clerk.finger.until_there("noticeMessage")
    assert clerk.front == ("A001", "serving")
    clerk.server.start()
    clerk.until("A002", "called")
    kinds = [kind for (kind,) in clerk.server.rows("SELECT kind FROM journal ORDER BY seq")]
    assert (kinds.count("ticket_finished"), kinds.count("ticket_called")) == (1, 2)


def test_after_the_panel_restarts_it_still_says_why_she_was_called(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.presses(Qt.Key.Key_F9)
    clerk.until("A001", "called")
    clerk.program.link.close()
    again = Clerk(clerk.server, qtbot)
    again.until("A001", "called")
    assert "chờ lâu nhất" in again.finger.reads("personWaited")
    again.program.end()

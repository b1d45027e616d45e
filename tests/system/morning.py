"""A morning in two halls: a server, a display for each hall, eight counters, and twenty clerks at them in turn."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.app import CounterProgram
from counter_app.app import build as build_counter
from display_app.app import DisplayProgram
from display_app.app import build as build_display
from display_app.devices.speaker import open_speaker
from display_app.settings import WindowSettings
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from queue_protocol.state import Counter, Ticket
from tests.support.clocks import MONDAY_NOON
from tests.support.databases import open_database
from tests.support.devices import put_device
from tests.support.network import Network
from tests.support.people import PIN, hire
from tests.support.servers import ServerProcess, new_server
from tests.system.finger import Finger, items
from tests.system.hall import unhurried

CENTRE, FILE = "hai-sanh", Path(__file__).with_name("two-halls.toml")
COUNTERS = {"tret": (1, 2, 3, 4), "lau": (5, 6, 7, 8)}
SERVICES = ("ho-tich", "dat-dai", "chung-thuc", "xa-hoi")
CLERKS = tuple(f"canbo{number:02}" for number in range(20))
PEOPLE = 96
AT_ONCE = 12
"""How many wait at a time."""
EACH = 3
"""After so many people a clerk leaves the counter to the next one."""
RECALLED = 5
"""Every so manieth person is called twice."""
COMPRESSED = 40
"""How many seconds pass for the halls' large place in one of ours."""
AGAIN_SECONDS = 2.0
"""After so long somebody presses again where nothing has happened, as after an outage."""


@dataclass
class Hall:
    """A display, what it said, and what it showed in its large place, each call once."""

    zone: str
    program: DisplayProgram
    voices: Path
    network: Network
    shown: list[tuple[str, str]] = field(default_factory=list)

    def look(self) -> None:
        """Note what is large now."""
        root = self.program.window.contentItem()
        texts = [items(root, name) for name in ("newestNumber", "newestCounter")]
        if all(texts):
            number, counter = (str(found[0].property("text")) for found in texts)
            if number and (number, counter) not in self.shown:
                self.shown.append((number, counter))

    def has_said(self, ticket: Ticket) -> bool:
        """Whether the call of that ticket has been heard."""
        return any(self.voices.glob(f"*-{ticket.number}-quay-{ticket.counter}.wav"))


@dataclass
class Desk:
    """A counter's window, and the clerks who sit there in turn and do what it offers."""

    number: int
    program: CounterProgram
    clerks: list[str]
    hall: Hall
    finger: Finger
    people: set[int] = field(default_factory=set)
    _by_this_clerk: set[int] = field(default_factory=set)
    _situation: object = None
    _pressed_at: float = 0.0

    @property
    def counter(self) -> Counter | None:
        """As this window knows it now."""
        snapshot = self.program.link.snapshot
        counters = snapshot.counters if snapshot else ()
        return next((each for each in counters if each.number == self.number), None)

    def act(self) -> None:
        """Do what comes next, once in each situation; again where nothing comes of it."""
        counter = self.counter
        if counter is None or self.program.link.stale_since is not None:
            return
        ticket = counter.ticket
        person = ticket and (ticket.id, ticket.state, ticket.calls)
        situation = (counter.state, counter.clerk, person, self._is_asked)
        if situation == self._situation and time.monotonic() < self._pressed_at + AGAIN_SECONDS:
            return
        if self._does(counter):
            self._situation, self._pressed_at = situation, time.monotonic()

    @property
    def _leaves(self) -> bool:
        return len(self.clerks) > 1 and len(self._by_this_clerk) >= EACH

    def _does(self, counter: Counter) -> bool:
        """Whether there was anything to do."""
        if counter.clerk is None:
            return self._log_in()
        if counter.ticket is None:
            return self._without_anybody(counter)
        if counter.ticket.state == "called":
            return self._with_somebody_called(counter.ticket)
        self.people.add(counter.ticket.id)
        self._by_this_clerk.add(counter.ticket.id)
        if self._is_asked:
            return self._press(Qt.Key.Key_1)  # how it ended
        return self._press(Qt.Key.Key_F4 if self._leaves else Qt.Key.Key_F9)

    @property
    def _is_asked(self) -> bool:
        return bool(items(self.program.window.contentItem(), "questionTitle"))

    def _log_in(self) -> bool:
        if self._leaves:
            self.clerks.pop(0)
            self._by_this_clerk.clear()
        return self._type("login", self.clerks[0]) and self._type("pin", PIN)

    def _without_anybody(self, counter: Counter) -> bool:
        if self._leaves:
            # A press that waits for the link stands in the button's place; only the next round mends the link.
            return self.finger.touches_if_there("logOutButton")
        return self._press(Qt.Key.Key_F9) if counter.state != "open" or self._somebody_waits(counter) else False

    def _with_somebody_called(self, ticket: Ticket) -> bool:
        if ticket.id % RECALLED == 0 and ticket.calls == 1:
            # Said before it is said again: a recall of a call that still waits would be said instead of it.
            return self.hall.has_said(ticket) and self._press(Qt.Key.Key_F8)
        return self._press(Qt.Key.Key_F9)

    def _somebody_waits(self, counter: Counter) -> bool:
        snapshot = self.program.link.snapshot
        return snapshot is not None and any(
            each.waiting for each in snapshot.services if each.code in counter.services
        )

    def _press(self, key: Qt.Key) -> bool:
        self._come_forward()
        QTest.keyClick(self.program.window, key)
        return True

    def _type(self, name: str, text: str) -> bool:
        """Whether there was such a field, and it took the text."""
        self._come_forward()
        for entry in items(self.program.window.contentItem(), f"{name}Input"):
            entry.forceActiveFocus()
            entry.setProperty("text", "")
            for sign in text:
                QTest.keyClick(self.program.window, Qt.Key(ord(sign.upper())))
            QTest.keyClick(self.program.window, Qt.Key.Key_Return)
            return True
        return False

    def _come_forward(self) -> None:
        self.program.window.requestActivate()
        self.finger.qtbot.waitUntil(self.program.window.isActive)


@dataclass
class Morning:
    """All of it, and the troubles that befall it: by how many people have been served, each once."""

    server: ServerProcess
    halls: dict[str, Hall]
    desks: list[Desk]
    desk_networks: dict[str, Network]
    kiosk: httpx.Client
    taken: int = 0
    troubles: dict[int, Callable[[], None]] = field(default_factory=dict)
    _mending: list[tuple[int, float, Network]] = field(default_factory=list)

    @property
    def served(self) -> int:
        """How many people have sat before somebody."""
        return sum(len(desk.people) for desk in self.desks)

    def goes_on(self) -> bool:
        """One round through the halls; True once all people are served."""
        self._let_people_in()
        self._befall()
        for desk in self.desks:
            desk.act()
        return self.served == PEOPLE and all(self._is_free(desk) for desk in self.desks)

    def cut(self, *networks: Network) -> None:
        """Until some more people are served, or for half a second where nobody can be."""
        for network in networks:
            network.cut()
            self._mending.append((self.served + EACH, time.monotonic() + 0.5, network))

    def restart(self) -> None:
        """As a power cut would, with everything on its way."""
        self.server.kill()
        self.server.start()

    def _befall(self) -> None:
        for due in [number for number in self.troubles if number <= self.served]:
            self.troubles.pop(due)()
        now = time.monotonic()
        for entry in [each for each in self._mending if each[0] <= self.served or each[1] <= now]:
            self._mending.remove(entry)
            entry[2].mend()

    def _let_people_in(self) -> None:
        while self.taken < min(PEOPLE, self.served + AT_ONCE):
            answer = self.kiosk.post(
                f"{self.server.url}/api/v1/tickets",
                json={"service": SERVICES[self.taken % len(SERVICES)]},
                headers={"Idempotency-Key": f"person-{self.taken}"},
            )
            assert answer.status_code == 201, answer.text
            self.taken += 1

    @staticmethod
    def _is_free(desk: Desk) -> bool:
        counter = desk.counter
        return counter is not None and counter.ticket is None


@contextmanager
def a_morning(qtbot: QtBot, folder: Path) -> Iterator[Morning]:
    """Everything up and shown; ended at the end."""
    create_application("morning-test")
    server = new_server(folder / "data", FILE)
    tokens = _staffed(server)
    with ExitStack() as stack:
        server.start()
        stack.callback(server.stop)
        halls = {zone: _hall(zone, server, tokens["display"], folder, stack) for zone in COUNTERS}
        networks = {zone: Network(server.port) for zone in COUNTERS}
        desks = [
            _desk(number, networks[zone], tokens[str(number)], halls[zone], qtbot, stack)
            for zone, numbers in COUNTERS.items()
            for number in numbers
        ]
        kiosk = stack.enter_context(httpx.Client(headers={"Authorization": f"Bearer {tokens['kiosk']}"}))
        yield Morning(server, halls, desks, networks, kiosk)


def _staffed(server: ServerProcess) -> dict[str, str]:
    """The devices' tokens; the clerks are hired."""
    database = open_database(server.place)
    for clerk in CLERKS:
        hire(database, clerk, "clerk", CENTRE)
    with database.writing() as tx:
        tokens = {
            role: put_device(tx, centre=CENTRE, role=role, counter=None, now=MONDAY_NOON)
            for role in ("kiosk", "display")
        }
        for number in (number for numbers in COUNTERS.values() for number in numbers):
            tokens[str(number)] = put_device(tx, centre=CENTRE, role="counter", counter=number, now=MONDAY_NOON)
    database.close()
    return tokens


def _hall(zone: str, server: ServerProcess, token: str, folder: Path, stack: ExitStack) -> Hall:
    network, voices = Network(server.port), folder / f"voices-{zone}"
    program = build_display(
        server=network.url,
        token=token,
        windows=(WindowSettings(zones=(zone,)),),
        speaker=open_speaker(sound_to=voices),
        clock=lambda: time.monotonic() * COMPRESSED,
        backoff=Backoff(lambda: 0.0),
    )
    stack.callback(program.end)
    hall = Hall(zone, program, voices, network)
    program.window.frameSwapped.connect(hall.look)
    program.window.show()
    program.link.open()
    return hall


def _desk(number: int, network: Network, token: str, hall: Hall, qtbot: QtBot, stack: ExitStack) -> Desk:
    program = build_counter(server=network.url, token=token, clock=unhurried(), backoff=Backoff(lambda: 0.0))
    stack.callback(program.end)
    program.window.show()
    program.link.open()
    # Counter 1 has the clerks 0, 8 and 16, counter 2 has 1, 9 and 17, and so on.
    return Desk(number, program, list(CLERKS[number - 1 :: 8]), hall, Finger(program.window, qtbot))

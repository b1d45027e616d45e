"""Every state in which a phone can find its ticket, as a real server gets there."""

from collections.abc import Callable
from pathlib import Path

import httpx

from tests.support import afar
from tests.support.databases import load
from tests.support.threaded_server import ThreadedServer

WITHOUT_A_TICKET = "unknown"


class Hall:
    """A hall that has measured some visits, so that waits are said."""

    def __init__(self, server: ThreadedServer, admin: httpx.Client) -> None:
        self.server = server
        self._admin = admin
        for counter in (1, 2):
            admin.post(f"/counters/{counter}/open")
        for _ in range(6):
            self.serve()

    def take(self) -> dict[str, str]:
        taken: dict[str, str] = self._admin.post("/tickets", json={"service": "ho-tich"}).json()
        return taken

    def call(self, counter: int = 1) -> None:
        assert self._admin.post(f"/counters/{counter}/call-next").status_code == httpx.codes.OK

    def move(self, ticket: dict[str, str], *moves: str) -> None:
        for move in moves:
            assert self._admin.post(f"/tickets/{ticket['id']}/{move}").status_code == httpx.codes.OK, move

    def serve(self) -> dict[str, str]:
        ticket = self.take()
        self.call()
        self.move(ticket, "serve")
        self.server.clock.advance(minutes=6)
        self.move(ticket, "finish")
        return ticket

    def behind(self, others: int, *, busy: bool = True) -> dict[str, str]:
        """A ticket with so many before it, some minutes ago."""
        if busy:
            for counter in (1, 2):
                self.take()
                self.call(counter)
        for _ in range(others):
            self.take()
        ticket = self.take()
        self.server.clock.advance(minutes=8)
        return ticket

    def called(self, *moves: str) -> dict[str, str]:
        """A ticket that was called, and what became of it."""
        ticket = self.take()
        self.call()
        self.move(ticket, *moves)
        return ticket


def _list_of_services(hall: Hall) -> dict[str, str]:
    _from_afar(hall)
    hall.behind(5)
    with hall.server.caller() as admin:
        admin.post("/services/xa-hoi/pause", json={"message": {"vi": "Mạng hỏng.", "en": "No network."}})
    return {"follow_url": f"{hall.server.url}/q/xa-mau"}


def _from_afar(hall: Hall) -> None:
    """The centre gives numbers from afar from now on."""
    folder = hall.server.folder
    assert isinstance(folder, Path)
    load(hall.server.database, afar.enabled(folder), now=hall.server.clock())


def _form(hall: Hall) -> dict[str, str]:
    _from_afar(hall)
    return {"follow_url": f"{hall.server.url}/q/xa-mau/ho-tich"}


def _registered(hall: Hall, *, minutes: int = 0) -> dict[str, str]:
    _from_afar(hall)
    hall.behind(4)
    page = afar.page_of(hall.server, afar.take(hall.server))
    hall.server.clock.advance(minutes=minutes)
    return {"follow_url": page}


def _given_back(hall: Hall) -> dict[str, str]:
    page = _registered(hall)
    httpx.post(f"{page['follow_url']}/cancel")
    return page


def _giving_back(hall: Hall) -> dict[str, str]:
    return {"follow_url": f"{_registered(hall)['follow_url']}/cancel"}


def _rated(hall: Hall) -> dict[str, str]:
    ticket = hall.serve()
    httpx.post(f"{ticket['follow_url']}/rating", data={"level": "satisfied"})
    return ticket


def _cancelled(hall: Hall) -> dict[str, str]:
    ticket = hall.take()
    httpx.post(f"{ticket['follow_url']}/cancel")
    return ticket


def _of_yesterday(hall: Hall) -> dict[str, str]:
    ticket = hall.take()
    hall.server.clock.advance(days=1)
    hall.take()
    return ticket


SCENES: dict[str, Callable[[Hall], dict[str, str]]] = {
    "waiting": lambda hall: hall.behind(12),
    "waiting, how long is not known": lambda hall: hall.behind(9, busy=False),
    "near": lambda hall: hall.behind(2),
    "next": lambda hall: hall.behind(0),
    "called": lambda hall: hall.called(),
    "serving": lambda hall: hall.called("serve"),
    "parked": lambda hall: hall.called("serve", "park"),
    "no show": lambda hall: hall.called("no-show"),
    "finished": lambda hall: hall.serve(),
    "rated": _rated,
    "cancelled": _cancelled,
    "expired": _of_yesterday,
    "leaving": lambda hall: hall.behind(3),
    "from afar, what for": _list_of_services,
    "from afar, form": _form,
    "from afar, number": _registered,
    "from afar, late": lambda hall: _registered(hall, minutes=121),
    "from afar, giving back": _giving_back,
    "from afar, given back": _given_back,
    WITHOUT_A_TICKET: lambda hall: hall.take(),
}


def scene(server: ThreadedServer, name: str) -> str:
    """The address of a page in that state."""
    with server.caller() as admin:
        ticket = SCENES[name](Hall(server, admin))
    if name == WITHOUT_A_TICKET:
        return f"{server.url}/t/1-AAAAAAAAAAAAAAAA"
    return ticket["follow_url"] + ("/cancel" if name == "leaving" else "")

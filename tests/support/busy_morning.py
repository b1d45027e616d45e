"""A province's centre in the middle of a morning: people wait, counters serve, a printer has no paper left."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from queue_protocol.commands import (
    CallNext,
    Command,
    Finish,
    IssueTicket,
    OpenCounter,
    PauseCounter,
    ReportPrinter,
    Serve,
)
from queue_protocol.results import Called
from queue_protocol.state import Counter
from tests.support.threaded_server import Screen, ThreadedServer

CENTRE = "binh-duong"
AT_WORK = 12
_LONG_LINE = 26


@contextmanager
def busy_morning(server: ThreadedServer) -> Iterator[None]:
    """The screens that are there stay connected within the block; the server's clock has moved on."""
    with (
        server.screen("admin", centre=CENTRE) as admin,
        server.screen("kiosk", centre=CENTRE) as kiosk,
        server.screen("display", centre=CENTRE) as display,
    ):
        counters = admin.greet().snapshot.counters[:AT_WORK]
        kiosk.greet()
        display.greet()
        _live_through(server, _Desk(admin), counters)
        kiosk.ask(ReportPrinter(state="paper_out"), "paper")
        server.clock.advance(minutes=3, seconds=12)
        yield


class _Desk:
    def __init__(self, screen: Screen) -> None:
        self._screen, self._ids = screen, count()

    def ask(self, command: Command) -> object:
        return self._screen.ask(command, f"morning-{next(self._ids)}").result

    def call(self, counter: Counter) -> int | None:
        called = self.ask(CallNext(counter=counter.number))
        return called.ticket.id if isinstance(called, Called) else None


def _live_through(server: ThreadedServer, desk: _Desk, counters: tuple[Counter, ...]) -> None:
    for counter in counters:
        desk.ask(OpenCounter(counter=counter.number))
    for turn in range(2 * len(counters)):
        _serve_one(server, desk, counters[turn % len(counters)], minutes=4 + turn % 5)
    busiest = [counter.services[0] for counter in counters[:4]]
    for person in range(_LONG_LINE):
        server.clock.advance(seconds=75)
        desk.ask(IssueTicket(service=busiest[person % 4 if person % 3 else 0]))
    server.clock.advance(minutes=24)
    for counter in counters[:5]:
        ticket = desk.call(counter)
        if ticket is not None and counter.number % 2:
            desk.ask(Serve(ticket_id=ticket))
    desk.ask(PauseCounter(counter=counters[-1].number, reason="Họp"))


def _serve_one(server: ThreadedServer, desk: _Desk, counter: Counter, *, minutes: int) -> None:
    desk.ask(IssueTicket(service=counter.services[0]))
    server.clock.advance(seconds=40)
    ticket = desk.call(counter)
    if ticket is not None:
        desk.ask(Serve(ticket_id=ticket))
        server.clock.advance(minutes=minutes)
        desk.ask(Finish(ticket_id=ticket))

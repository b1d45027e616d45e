"""Which kiosks a desk may choose, and the counter's own printer, over a real server."""

import pytest

from queue_protocol.commands import IssueTicket, ReportPrinter
from queue_protocol.events import PrintWanted, TicketIssued
from queue_protocol.kiosks import KIOSKS, Kiosk
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def kiosks(server: ThreadedServer) -> tuple[Kiosk, ...]:
    with server.caller("counter", 1) as desk:
        return KIOSKS.validate_json(desk.get("/kiosks").content)


def test_a_desk_sees_which_kiosks_are_there_and_how_their_printers_are(server: ThreadedServer) -> None:
    with server.screen("kiosk") as screen:
        screen.greet()
        screen.ask(ReportPrinter(state="paper_out"), "p")
        [there] = kiosks(server)
        assert (there.name, there.online, there.printer) == ("kiosk", True, "paper_out")
        with server.caller("admin") as admin:
            admin.post(f"/devices/{there.device_id}/revoke").raise_for_status()
    assert kiosks(server) == ()


def test_a_kiosk_that_is_away_is_listed_as_such(server: ThreadedServer) -> None:
    server.token("kiosk")
    assert [(each.online, each.printer) for each in kiosks(server)] == [(False, None)]


def test_a_kiosk_and_a_hall_are_not_told(server: ThreadedServer) -> None:
    for role in ("kiosk", "display", "inspector"):
        with server.caller(role) as client:
            assert client.get("/kiosks").json()["code"] == "not_allowed"


def test_a_kiosk_knows_itself_and_hears_what_is_wanted_of_it(server: ThreadedServer) -> None:
    server.token("kiosk")
    [known] = kiosks(server)
    with server.screen("kiosk") as screen, server.screen("counter", 1) as desk:
        screen.greet()
        desk.greet()
        desk.ask(IssueTicket(service="ho-tich", print_at=known.device_id), "i")
        assert isinstance(screen.event(), TicketIssued)
        wanted = screen.event()
        assert isinstance(wanted, PrintWanted)
        assert wanted.wanted_print.device_id == known.device_id
    with server.screen("kiosk") as again:
        snapshot = again.greet().snapshot
    assert snapshot.wanted_prints == (wanted.wanted_print,)


def test_the_printer_of_a_counter_is_measured_like_that_of_a_kiosk(server: ThreadedServer) -> None:
    with server.screen("counter", 1) as desk, server.caller() as admin:
        desk.greet()
        desk.ask(ReportPrinter(state="cover_open"), "p")
        told = admin.get(f"{server.url}/metrics").text
    assert 'state="cover_open"} 1.0' in told

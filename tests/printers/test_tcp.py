import socket
from pathlib import Path
from threading import Event, Thread

import pytest

from printers.encoder import encode
from printers.errors import DisconnectedError, PrinterError, StalledError, UnreachableError
from printers.opening import open_printer
from printers.profile import find
from printers.status import UNKNOWN, Condition
from printers.url import TcpAddress
from printers.virtual.trouble import Trouble, tell
from printers.wires import tcp
from printers.wires.tcp import TcpWire
from tests.printers.network import broken_printer, virtual_printer
from tests.printers.samples import ORDINARY

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

SLIP = encode(ORDINARY, find("generic-80"))


def wait_for(flag: Event) -> None:
    assert flag.wait(20)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_a_slip_goes_over_the_network_and_its_printing_is_confirmed(tmp_path: Path) -> None:
    with virtual_printer(tmp_path) as server:
        printer = open_printer(server.url)
        assert printer.status().condition is Condition.READY
        printer.send(SLIP)
        assert printer.settled().has_printed
        printer.close()
    assert (tmp_path / "0001.bin").read_bytes() == SLIP


@pytest.mark.parametrize(
    ("trouble", "condition"),
    [
        (Trouble.PAPER_LOW, Condition.PAPER_LOW),
        (Trouble.PAPER_OUT, Condition.PAPER_OUT),
        (Trouble.COVER_OPEN, Condition.COVER_OPEN),
        (Trouble.OFFLINE, Condition.OFFLINE),
        (Trouble.MUTE, Condition.UNKNOWN),
    ],
)
def test_each_trouble_is_seen_from_afar(tmp_path: Path, trouble: Trouble, condition: Condition) -> None:
    tell(tmp_path, trouble)
    with virtual_printer(tmp_path) as server:
        printer = open_printer(server.url)
        assert printer.status().condition is condition
        printer.close()


def test_a_printer_that_is_not_there_is_unreachable() -> None:
    port = free_port()
    with pytest.raises(UnreachableError, match=f"127.0.0.1:{port}"):
        open_printer(f"tcp://127.0.0.1:{port}")


def test_a_name_that_nobody_has_is_unreachable() -> None:
    with pytest.raises(UnreachableError, match="no-such-printer"):
        TcpWire(TcpAddress("no-such-printer.invalid", 9100))


def test_a_printer_that_dies_in_mid_ticket_is_an_error() -> None:
    def die(guest: socket.socket) -> None:
        guest.recv(1000)
        guest.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")

    with broken_printer(die) as url:
        printer = open_printer(url, asks_status=False)
        with pytest.raises(DisconnectedError) as caught:
            for _ in range(100):
                printer.send(SLIP)
        printer.close()
    assert caught.value.code == "disconnected"


def test_a_printer_that_reads_nothing_stalls_the_job(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp, "STALL_SECONDS", 0.1)
    over = Event()
    with broken_printer(lambda _: wait_for(over)) as url:
        printer = open_printer(url, asks_status=False)
        with pytest.raises(StalledError):
            printer.send(SLIP)
        over.set()
        printer.close()


def test_a_closed_link_is_noticed_when_the_printer_is_asked() -> None:
    with broken_printer(lambda _: None) as url:
        printer = open_printer(url)
        with pytest.raises(DisconnectedError):
            printer.status()
        printer.close()


def test_a_closed_link_is_noticed_even_if_nothing_is_asked() -> None:
    with broken_printer(lambda _: None) as url:
        wire = TcpWire(TcpAddress("127.0.0.1", int(url.rpartition(":")[2])))
        with pytest.raises(DisconnectedError, match="closed"):
            wire.read(10)
        wire.close()


def test_a_mute_printer_keeps_its_benefit_of_the_doubt(tmp_path: Path) -> None:
    tell(tmp_path, Trouble.MUTE)
    with virtual_printer(tmp_path) as server:
        printer = open_printer(server.url)
        assert printer.status() == UNKNOWN
        printer.send(SLIP)
        assert printer.settled().has_printed
        printer.close()


def test_an_interruption_ends_a_send_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp, "STALL_SECONDS", 60)
    reached, over = Event(), Event()

    def hold(guest: socket.socket) -> None:
        guest.recv(1)
        reached.set()
        over.wait(20)

    with broken_printer(hold) as url:
        wire = TcpWire(TcpAddress("127.0.0.1", int(url.rpartition(":")[2])))
        failures: list[PrinterError] = []

        def send() -> None:
            try:
                wire.write(SLIP * 10)
            except PrinterError as error:
                failures.append(error)

        thread = Thread(target=send, daemon=True)
        thread.start()
        assert reached.wait(10)
        wire.interrupt()
        thread.join(10)
        assert not thread.is_alive()
        over.set()
        wire.close()
    assert [failure.code for failure in failures] == ["disconnected"]

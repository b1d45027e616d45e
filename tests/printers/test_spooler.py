import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Event as Flag
from threading import current_thread
from typing import Any

import pytest

from printers.encoder import encode
from printers.errors import DisconnectedError, PrinterError, StalledError, UnreachableError
from printers.events import Event, JobFailed, JobPrinted, StatusChanged
from printers.opening import open_printer
from printers.printer import Printer, Settled
from printers.profile import find
from printers.sheet import Document
from printers.slip import Slip
from printers.spooler import Spooler
from printers.status import BROKEN, OFFLINE, UNKNOWN, Condition, Cover, Fault, Link, Paper, PrinterStatus
from printers.virtual.trouble import Trouble, tell
from tests.printers.network import virtual_printer
from tests.printers.samples import ORDINARY

PROFILE = find("generic-80")
WELL = PrinterStatus(Link.ONLINE, Cover.CLOSED, Paper.OK, Fault.NONE)
OUT = PrinterStatus(Link.OFFLINE, Cover.CLOSED, Paper.OUT, Fault.NONE)
NEVER = 3600.0


class FakePrinter:
    """Printers that break as the test says; every opened link is one of these."""

    def __init__(self, shop: "Shop") -> None:
        self._shop = shop

    def send(self, data: bytes) -> None:
        self._shop.threads.add(current_thread().name)
        self._shop.sending.set()
        self._shop.fail("send")
        self._shop.sent.append(data)

    def status(self) -> PrinterStatus:
        self._shop.asked.set()
        self._shop.fail("status")
        return self._shop.status

    def settled(self) -> Settled:
        self._shop.fail("settled")
        return self._shop.settled or Settled(has_printed=self._shop.status.can_print, status=self._shop.status)

    def interrupt(self) -> None:
        self._shop.interrupted.set()

    def close(self) -> None:
        self._shop.closed += 1
        self._shop.fail("close")


class Shop:
    """What is wrong with the printer, and what it was sent."""

    def __init__(self) -> None:
        self.status = WELL
        self.settled: Settled | None = None
        self.failures: dict[str, Exception] = {}
        self.hold: Flag | None = None
        self.sent: list[bytes] = []
        self.seen: list[Document] = []
        self.threads: set[str] = set()
        self.opened = self.closed = 0
        self.asked, self.sending, self.interrupted = Flag(), Flag(), Flag()

    def open(self) -> Printer:
        self.fail("open")
        self.opened += 1
        return FakePrinter(self)

    def fail(self, step: str) -> None:
        if step == "send" and self.hold is not None:
            self.hold.wait(20)
        if step in self.failures:
            raise self.failures[step]


class Desk:
    """A spooler and what it reports."""

    def __init__(
        self,
        open_it: Callable[[], Printer],
        encode_it: Callable[[Document], bytes] = lambda _: b"slip",
        **options: Any,
    ) -> None:
        self.events: SimpleQueue[Event] = SimpleQueue()
        self.spooler = Spooler(open_it, encode_it, report=self.events.put, poll_seconds=NEVER, **options)

    def next(self) -> Event:
        return self.events.get(timeout=20)

    def next_status(self) -> Condition:
        event = self.next()
        assert isinstance(event, StatusChanged)
        return event.status.condition

    def print(self, job_id: str = "1") -> Event:
        self.spooler.submit(job_id, ORDINARY)
        return self.next()


@contextmanager
def desk(shop: Shop) -> Iterator[Desk]:
    opened = Desk(shop.open)
    try:
        yield opened
    finally:
        opened.spooler.close()


@pytest.fixture
def shop() -> Shop:
    return Shop()


def test_the_printers_state_is_reported_soon_after_the_start(shop: Shop) -> None:
    with desk(shop) as d:
        assert d.next() == StatusChanged(WELL)


def test_jobs_are_printed_in_order_on_a_thread_of_their_own(shop: Shop) -> None:
    with desk(shop) as d:
        d.next()
        for job_id in ("1", "2", "3"):
            d.spooler.submit(job_id, ORDINARY)
        assert [d.next() for _ in range(3)] == [JobPrinted(job_id, WELL) for job_id in ("1", "2", "3")]
    assert shop.sent == [b"slip"] * 3
    assert shop.threads == {"spooler"}
    assert shop.opened == 1


def test_a_printer_that_cannot_print_is_sent_nothing(shop: Shop) -> None:
    with desk(shop) as d:
        d.next()
        shop.status = OUT
        assert d.print() == StatusChanged(OUT)
        event = d.next()
        assert isinstance(event, JobFailed)
        assert (event.job_id, event.reason, event.status) == ("1", "paper_out", OUT)
    assert shop.sent == []


def test_a_state_is_reported_only_when_it_changes(shop: Shop) -> None:
    with desk(shop) as d:
        d.next()
        d.spooler.poll()
        shop_is_out = d.print("1")
        assert isinstance(shop_is_out, JobPrinted)
        shop.status = OUT
        d.spooler.poll()
        assert d.next() == StatusChanged(OUT)
        shop.status = WELL
        d.spooler.poll()
        assert d.next() == StatusChanged(WELL)


def test_a_missing_printer_fails_the_job_and_is_found_when_it_is_back(shop: Shop) -> None:
    shop.failures["open"] = UnreachableError("not there")
    with desk(shop) as d:
        assert d.next() == StatusChanged(OFFLINE)
        assert d.print() == JobFailed("1", "unreachable", "not there", OFFLINE)
        shop.failures.clear()
        d.spooler.poll()
        assert d.next() == StatusChanged(WELL)
        assert isinstance(d.print("2"), JobPrinted)


@pytest.mark.parametrize("step", ["send", "settled"])
@pytest.mark.parametrize("failure", [DisconnectedError("gone"), StalledError("stuck")])
def test_a_job_that_breaks_is_reported_and_never_sent_again(shop: Shop, step: str, failure: PrinterError) -> None:
    with desk(shop) as d:
        d.next()
        shop.failures[step] = failure
        assert d.print() == StatusChanged(OFFLINE)
        assert d.next() == JobFailed("1", failure.code, str(failure), OFFLINE)
        sent = list(shop.sent)
        shop.failures.clear()
        d.spooler.poll()
        assert d.next() == StatusChanged(WELL)
        assert shop.sent == sent
        assert isinstance(d.print("2"), JobPrinted)
    assert shop.opened == 2


def test_a_link_gone_stale_between_jobs_costs_no_job(shop: Shop) -> None:
    with desk(shop) as d:
        d.next()
        stale = DisconnectedError("closed while idle")

        def fail_once(step: str) -> None:
            if step == "status" and "status" in shop.failures:
                raise shop.failures.pop("status")

        shop.failures["status"] = stale
        shop.fail = fail_once  # type: ignore[method-assign] # this printer breaks once only
        assert isinstance(d.print(), JobPrinted)
    assert shop.opened == 2
    assert shop.sent == [b"slip"]


def test_a_slip_broken_off_by_the_end_of_the_paper_is_reported(shop: Shop) -> None:
    with desk(shop) as d:
        d.next()
        shop.settled = Settled(has_printed=False, status=OUT)
        assert d.print() == StatusChanged(OUT)
        event = d.next()
        assert isinstance(event, JobFailed)
        assert event.reason == "paper_out"


def test_the_last_slip_of_a_roll_counts_as_printed(shop: Shop) -> None:
    with desk(shop) as d:
        d.next()
        shop.settled = Settled(has_printed=True, status=OUT)
        assert d.print() == StatusChanged(OUT)
        assert d.next() == JobPrinted("1", OUT)


def test_a_printer_that_never_answers_is_still_printed_on(shop: Shop) -> None:
    shop.status = UNKNOWN
    with desk(shop) as d:
        assert d.next() == StatusChanged(UNKNOWN)
        assert d.print() == JobPrinted("1", UNKNOWN)


def test_a_printer_that_used_to_answer_and_does_not_now_is_sent_nothing(shop: Shop) -> None:
    with desk(shop) as d:
        d.next()
        shop.status = UNKNOWN
        assert d.print() == StatusChanged(OFFLINE)
        event = d.next()
        assert isinstance(event, JobFailed)
        assert event.reason == "silent"
    assert shop.sent == []


def test_a_slip_that_cannot_be_encoded_does_not_stop_the_next(shop: Shop) -> None:
    def fussy(slip: Document) -> bytes:
        assert isinstance(slip, Slip)
        if slip.number == "A018":
            raise ValueError("no such letter")
        return b"other"

    d = Desk(shop.open, fussy)
    d.next()
    assert d.print() == JobFailed("1", "internal", "ValueError('no such letter')", WELL)
    d.spooler.submit("2", Slip(**(vars(ORDINARY) | {"number": "A019"})))
    assert d.next() == JobPrinted("2", WELL)
    d.spooler.close()


@pytest.mark.parametrize("step", ["open", "status", "send", "settled"])
def test_whatever_breaks_in_a_job_fails_that_job_only(shop: Shop, step: str) -> None:
    with desk(shop) as d:
        d.next()
        if step == "open":
            shop.failures["status"] = DisconnectedError("gone")
        shop.failures[step] = RuntimeError("a driver's bug")
        assert d.print("1") == StatusChanged(BROKEN)
        assert d.next() == JobFailed("1", "internal", 'RuntimeError("a driver\'s bug")', BROKEN)
        shop.failures.clear()
        assert d.print("2") == StatusChanged(WELL)
        assert d.next() == JobPrinted("2", WELL)


@pytest.mark.parametrize("step", ["open", "status", "close"])
def test_whatever_breaks_between_jobs_is_reported_and_the_printer_is_found_again(shop: Shop, step: str) -> None:
    with desk(shop) as d:
        d.next()
        shop.failures["status"] = DisconnectedError("gone")
        shop.failures["open"] = UnreachableError("gone")
        shop.failures[step] = RuntimeError("a driver's bug")
        d.spooler.poll()
        assert d.next() == StatusChanged(OFFLINE if step in ("close", "status") else BROKEN)
        shop.failures.clear()
        d.spooler.poll()
        assert d.next() == StatusChanged(WELL)
        assert d.print() == JobPrinted("1", WELL)


def test_a_printer_that_cannot_even_be_tried_at_the_start_is_reported(shop: Shop) -> None:
    shop.failures["open"] = RuntimeError("no such library")
    with desk(shop) as d:
        assert d.next() == StatusChanged(BROKEN)
        shop.failures.clear()
        assert d.print() == StatusChanged(WELL)
        assert d.next() == JobPrinted("1", WELL)


def test_a_listener_that_raises_does_not_stop_the_printing(shop: Shop) -> None:
    heard: SimpleQueue[Event] = SimpleQueue()

    def rude(event: Event) -> None:
        heard.put(event)
        raise RuntimeError("not now")

    spooler = Spooler(shop.open, lambda _: b"slip", report=rude, poll_seconds=NEVER)
    spooler.submit("1", ORDINARY)
    assert [heard.get(timeout=20) for _ in range(2)] == [StatusChanged(WELL), JobPrinted("1", WELL)]
    spooler.close()


def test_closing_finishes_the_slip_under_way_and_fails_those_that_wait(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("printers.spooler.GRACE_SECONDS", 0.05)
    shop.hold = shop.interrupted  # the first slip is under way until closing has begun for certain
    d = Desk(shop.open)
    d.next()
    d.spooler.submit("1", ORDINARY)
    d.spooler.submit("2", ORDINARY)
    assert shop.sending.wait(20)
    d.spooler.close()
    assert d.next() == JobPrinted("1", WELL)
    assert d.next() == JobFailed("2", "closed", "The program is ending.", WELL)
    assert shop.closed == shop.opened == 1


def test_closing_interrupts_a_slip_that_hangs(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("printers.spooler.GRACE_SECONDS", 0.05)
    shop.hold = shop.interrupted  # sending hangs until it is interrupted
    shop.failures["send"] = DisconnectedError("interrupted")
    d = Desk(shop.open)
    d.next()
    d.spooler.submit("1", ORDINARY)
    assert shop.sending.wait(20)
    d.spooler.close()
    assert d.next() == StatusChanged(OFFLINE)
    assert d.next() == JobFailed("1", "disconnected", "interrupted", OFFLINE)


def network_desk(url: str) -> Desk:
    return Desk(partial(open_printer, url), partial(encode, profile=PROFILE))


@pytest.mark.system
@pytest.mark.enable_socket
def test_over_the_network_paper_out_is_reported_and_forgotten_when_paper_is_back(tmp_path: Path) -> None:
    with virtual_printer(tmp_path) as server, ExitStack() as cleanup:
        d = network_desk(server.url)
        cleanup.callback(d.spooler.close)
        assert d.next_status() is Condition.READY
        assert isinstance(d.print("1"), JobPrinted)
        tell(tmp_path, Trouble.PAPER_OUT)
        d.spooler.poll()
        assert d.next_status() is Condition.PAPER_OUT
        failed = d.print("2")
        assert isinstance(failed, JobFailed)
        assert failed.reason == "paper_out"
        tell(tmp_path)
        d.spooler.poll()
        assert d.next_status() is Condition.READY
        assert isinstance(d.print("3"), JobPrinted)
    assert len(list(tmp_path.glob("0*.png"))) == 2


@pytest.mark.system
@pytest.mark.enable_socket
def test_over_the_network_a_printer_that_was_away_is_used_again_by_itself(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as reserved:
        port = reserved.getsockname()[1]
    d = network_desk(f"tcp://127.0.0.1:{port}")
    assert d.next_status() is Condition.OFFLINE
    failed = d.print("1")
    assert isinstance(failed, JobFailed)
    assert failed.reason == "unreachable"
    with virtual_printer(tmp_path, port=port):
        assert d.print("2") == StatusChanged(WELL)
        assert d.next() == JobPrinted("2", WELL)
        tell(tmp_path, Trouble.UNPLUGGED)
        d.spooler.poll()
        assert d.next_status() is Condition.OFFLINE
        tell(tmp_path)
        assert d.print("3") == StatusChanged(WELL)
        assert d.next() == JobPrinted("3", WELL)
        d.spooler.close()

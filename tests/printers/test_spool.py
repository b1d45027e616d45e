"""What is on disk of a job, and what the next program makes of it."""

import logging
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Event as Flag

import pytest

from printers.encoder import encode
from printers.errors import UnreachableError
from printers.events import Event, JobFailed, JobPrinted, JobWaiting, StatusChanged
from printers.job import Job, Step, reprinted, resume
from printers.opening import open_printer
from printers.sheet import Document
from printers.slip import Slip
from printers.spool import FILE, FolderSpool
from printers.spooler import Spooler
from printers.status import OFFLINE
from tests.printers.doomed import PROFILE
from tests.printers.network import virtual_printer
from tests.printers.samples import BARE, LONG, ORDINARY, SHEET
from tests.printers.test_spooler import NEVER, OUT, WELL, Desk, Shop

NOW = 1_800_000_000.0


class Clock:
    """Monotonic seconds and seconds since 1970, as the test sets them."""

    def __init__(self) -> None:
        self.monotonic, self.calendar = 1000.0, NOW


class DurableDesk(Desk):
    """A spooler that keeps its jobs and waits for its printer."""

    def __init__(self, shop: Shop, folder: Path, *, patience: float = 45, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        super().__init__(
            shop.open,
            partial(encoded, shop),
            folder=folder,
            patience=patience,
            retry_seconds=NEVER,
            clock=lambda: self.clock.monotonic,
            calendar=lambda: self.clock.calendar,
        )


def encoded(shop: Shop, document: Document) -> bytes:
    shop.seen.append(document)
    return b"slip"


@contextmanager
def desk(shop: Shop, folder: Path, *, patience: float = 45, clock: Clock | None = None) -> Iterator[DurableDesk]:
    opened = DurableDesk(shop, folder, patience=patience, clock=clock)
    try:
        yield opened
    finally:
        opened.spooler.close()


@pytest.fixture
def shop() -> Shop:
    return Shop()


def jobs_in(folder: Path) -> list[tuple[int, str]]:
    """Serial and step of what is not done, as another program sees it."""
    with closing(sqlite3.connect(folder / FILE)) as database:
        return database.execute("SELECT serial, step FROM job WHERE step != 'done' ORDER BY serial").fetchall()


def found_in(folder: Path) -> list[tuple[Job, Step]]:
    with closing(FolderSpool(folder)) as spool:
        return spool.left()


def run_on(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(folder / FILE)) as database:
        database.execute(statement, values)
        database.commit()


def left(folder: Path, step: Step, document: Document = ORDINARY, *, at: float = NOW, serial: int = 1) -> Job:
    """A job that a program has left behind."""
    job = Job("7", document, at, serial)
    with closing(FolderSpool(folder)) as spool:
        spool.add(job)
        spool.advance(job, step)
    return job


@pytest.mark.parametrize("document", [ORDINARY, BARE, LONG, SHEET, replace(SHEET, note=None)])
def test_a_job_is_read_as_it_was_written(tmp_path: Path, document: Document) -> None:
    job = left(tmp_path, Step.SPOOLED, document)
    [(found, step)] = found_in(tmp_path)
    assert (found.job_id, found.at, found.serial, step) == ("7", NOW, job.serial, Step.SPOOLED)
    assert found.document == document
    assert encode(found.document, PROFILE) == encode(document, PROFILE)


def test_jobs_are_in_their_order_and_the_next_comes_after_them(tmp_path: Path) -> None:
    for serial, step in ((12, Step.SPOOLED), (3, Step.SENT), (7, Step.SENDING)):
        left(tmp_path, step, serial=serial)
    expected = [(3, Step.SENT), (7, Step.SENDING), (12, Step.SPOOLED)]
    assert [(job.serial, step) for job, step in found_in(tmp_path)] == expected
    with closing(FolderSpool(tmp_path)) as spool:
        assert spool.next_serial() == 13


def test_nobody_else_may_read_a_job(tmp_path: Path) -> None:
    left(tmp_path, Step.SPOOLED)
    files = list(tmp_path.iterdir())
    assert files != []
    assert [file.name for file in files if file.stat().st_mode & 0o077] == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"job_id": "1"}', '{"kind": "slip", "document": {}}'])
def test_what_is_no_job_is_passed_over(tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture) -> None:
    left(tmp_path, Step.SPOOLED, serial=1)
    left(tmp_path, Step.SPOOLED, serial=2)
    run_on(tmp_path, "UPDATE job SET told = ? WHERE serial = 1", text)
    with caplog.at_level(logging.CRITICAL):
        assert [job.serial for job, _ in found_in(tmp_path)] == [2]


def test_a_file_that_is_no_database_is_put_aside(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FILE).write_bytes(b"not a database" * 100)
    with caplog.at_level(logging.CRITICAL):
        left(tmp_path, Step.SPOOLED)
    assert jobs_in(tmp_path) == [(1, "spooled")]
    assert len(list(tmp_path.glob("*.unreadable"))) == 1


@pytest.mark.parametrize(
    ("step", "age", "reason", "is_marked"),
    [
        (Step.SPOOLED, 0, None, False),
        (Step.SPOOLED, -3600, None, False),  # the clock was set back
        (Step.SPOOLED, 301, "stale", False),
        (Step.SENDING, 10, None, True),
        (Step.SENDING, 301, "stale", False),
        (Step.AGAIN, 10, "unconfirmed", False),
        (Step.SENT, 10, "unconfirmed", False),
        (Step.SENT, 301, "stale", False),
    ],
)
def test_what_becomes_of_a_job_left_behind(step: Step, age: float, reason: str | None, is_marked: bool) -> None:
    resumed = resume(Job("7", ORDINARY, NOW - age, 1), step, now=NOW, stale_seconds=300)
    assert (resumed.reason, resumed.job.is_reprint) == (reason, is_marked)


def test_a_job_is_on_disk_before_it_is_taken_and_gone_when_it_is_printed(shop: Shop, tmp_path: Path) -> None:
    shop.hold = shop.interrupted
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("1", ORDINARY)
        assert shop.sending.wait(20)
        assert jobs_in(tmp_path) == [(1, "sending")]
        d.spooler.submit("2", ORDINARY)
        assert jobs_in(tmp_path) == [(1, "sending"), (2, "spooled")]
        shop.interrupted.set()
        assert [d.next(), d.next()] == [JobPrinted("1", WELL), JobPrinted("2", WELL)]
    assert jobs_in(tmp_path) == []


def test_a_job_waits_for_paper_and_is_printed_when_it_is_there(shop: Shop, tmp_path: Path) -> None:
    shop.status = OUT
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("1", ORDINARY)
        assert d.next() == JobWaiting("1", "paper_out", OUT)
        d.spooler.submit("2", ORDINARY)
        assert d.next() == JobWaiting("2", "paper_out", OUT)
        shop.status = WELL
        d.spooler.poll()
        assert [d.next() for _ in range(3)] == [StatusChanged(WELL), JobPrinted("1", WELL), JobPrinted("2", WELL)]
    assert not any(isinstance(slip, Slip) and slip.is_reprint for slip in shop.seen)


def test_a_job_waits_for_a_printer_that_is_away(shop: Shop, tmp_path: Path) -> None:
    shop.failures["open"] = UnreachableError("not there")
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("1", ORDINARY)
        assert d.next() == JobWaiting("1", "unreachable", OFFLINE)
        shop.failures.clear()
        d.spooler.poll()
        assert [d.next(), d.next()] == [StatusChanged(WELL), JobPrinted("1", WELL)]


def test_a_job_of_which_the_queue_took_nothing_waits_too(shop: Shop, tmp_path: Path) -> None:
    with desk(shop, tmp_path) as d:
        d.next()
        shop.failures["send"] = UnreachableError("the queue refuses the job")
        d.spooler.submit("1", ORDINARY)
        assert [d.next(), d.next()] == [StatusChanged(OFFLINE), JobWaiting("1", "unreachable", OFFLINE)]
        assert jobs_in(tmp_path) == [(1, "spooled")]
        shop.failures.clear()
        d.spooler.poll()
        assert [d.next(), d.next()] == [StatusChanged(WELL), JobPrinted("1", WELL)]


def test_a_job_that_waited_long_enough_fails_for_the_reason_it_waited(shop: Shop, tmp_path: Path) -> None:
    shop.status = OUT
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("1", ORDINARY)
        d.next()
        d.clock.monotonic += 44
        d.spooler.poll()
        d.spooler.submit("2", ORDINARY)
        assert d.next() == JobWaiting("2", "paper_out", OUT)
        d.clock.monotonic += 1
        d.spooler.poll()
        failed = d.next()
        assert isinstance(failed, JobFailed)
        assert (failed.job_id, failed.reason) == ("1", "paper_out")
    assert jobs_in(tmp_path) == [(2, "spooled")]


def test_a_job_may_have_less_patience_than_others(shop: Shop, tmp_path: Path) -> None:
    shop.status = OUT
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("sheet", SHEET, patience=0)
        failed = d.next()
        assert isinstance(failed, JobFailed)
        assert (failed.job_id, failed.reason) == ("sheet", "paper_out")


def test_a_job_that_nobody_wants_any_more_is_not_printed(shop: Shop, tmp_path: Path) -> None:
    shop.status = OUT
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("1", ORDINARY)
        d.next()
        d.spooler.cancel("other")
        d.spooler.cancel("1")
        failed = d.next()
        assert isinstance(failed, JobFailed)
        assert (failed.job_id, failed.reason) == ("1", "paper_out")
        shop.status = WELL
        d.spooler.poll()
        assert d.next() == StatusChanged(WELL)
    assert shop.sent == []
    assert jobs_in(tmp_path) == []


def test_jobs_that_wait_at_the_end_are_printed_first_by_the_next_program(shop: Shop, tmp_path: Path) -> None:
    shop.status = OUT
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("1", ORDINARY)
        d.spooler.submit("2", SHEET)
        assert [type(d.next()), type(d.next())] == [JobWaiting, JobWaiting]
    shop.status = WELL
    with desk(shop, tmp_path) as d:
        d.spooler.submit("3", ORDINARY)
        told = [d.next() for _ in range(4)]
    assert told == [StatusChanged(WELL), *(JobPrinted(job_id, WELL) for job_id in ("1", "2", "3"))]
    assert jobs_in(tmp_path) == []


def test_a_job_of_hours_ago_is_reported_and_not_printed(shop: Shop, tmp_path: Path) -> None:
    left(tmp_path, Step.SPOOLED, at=NOW - 3600)
    with desk(shop, tmp_path) as d:
        d.next()
        failed = d.next()
    assert isinstance(failed, JobFailed)
    assert (failed.job_id, failed.reason, failed.status) == ("7", "stale", WELL)
    assert shop.sent == []
    assert jobs_in(tmp_path) == []


def test_a_job_that_was_half_sent_is_printed_once_more_marked_and_after_what_a_broken_picture_swallows(
    shop: Shop, tmp_path: Path
) -> None:
    left(tmp_path, Step.SENDING)
    shop.hold = shop.interrupted
    with desk(shop, tmp_path) as d:
        d.next()
        assert shop.sending.wait(20)
        assert jobs_in(tmp_path) == [(1, "again")]
        shop.interrupted.set()
        assert d.next() == JobPrinted("7", WELL, is_reprint=True)
    assert shop.sent == [bytes(len(b"slip")) + b"slip"]
    assert shop.seen == [reprinted(ORDINARY)]


def test_a_folder_that_cannot_be_used_keeps_nobody_from_the_slip(
    shop: Shop, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    occupied = tmp_path / "file"
    occupied.touch()
    with caplog.at_level(logging.CRITICAL), desk(shop, occupied) as d:
        d.next()
        assert d.print() == JobPrinted("1", WELL)


def test_a_disk_that_takes_nothing_keeps_nobody_from_the_slip(
    shop: Shop, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL), desk(shop, tmp_path) as d:
        d.next()
        for what in ("INSERT", "UPDATE", "DELETE"):
            run_on(
                tmp_path, f"CREATE TRIGGER {what}_full BEFORE {what} ON job BEGIN SELECT RAISE(ABORT, 'full'); END"
            )
        assert d.print() == JobPrinted("1", WELL)


def test_a_job_that_fails_while_the_disk_is_busy_is_not_left_behind(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.status = OUT
    add = FolderSpool.add

    def slow(spool: FolderSpool, job: Job) -> None:
        assert shop.asked.wait(20), "the spooler has the job and looks whether it can be printed"
        add(spool, job)

    with desk(shop, tmp_path, patience=0) as d:
        d.next()
        monkeypatch.setattr(FolderSpool, "add", slow)
        shop.asked.clear()
        assert isinstance(d.print("1"), JobFailed)
        assert jobs_in(tmp_path) == []


def test_the_last_slip_is_printed_again_and_says_so(shop: Shop, tmp_path: Path) -> None:
    with desk(shop, tmp_path) as d:
        d.next()
        assert d.spooler.reprint_last() is None
        d.print("1")
        d.print("2")
        d.spooler.submit("3", SHEET)
        d.spooler.submit("test", BARE, kept=False)
        assert [d.next(), d.next()] == [JobPrinted("3", WELL), JobPrinted("test", WELL)]
        assert d.spooler.reprint_last() == "2"
        assert d.next() == JobPrinted("2", WELL, is_reprint=True)
        assert shop.seen[-1] == reprinted(ORDINARY)
    with desk(shop, tmp_path) as d:
        d.next()
        assert d.spooler.reprint_last() == "2"


def test_the_last_slip_is_known_to_the_next_program_even_if_it_failed(shop: Shop, tmp_path: Path) -> None:
    shop.status = OUT
    with desk(shop, tmp_path, patience=0) as d:
        d.next()
        assert isinstance(d.print("1"), JobFailed)
    shop.status = WELL
    with desk(shop, tmp_path) as d:
        d.next()
        assert d.spooler.reprint_last() == "1"
        assert d.next() == JobPrinted("1", WELL, is_reprint=True)


def killed_at(step: str, url: str, folder: Path) -> None:
    command = [sys.executable, "-m", "tests.printers.doomed", url, str(folder), step]
    assert subprocess.run(command, check=False, timeout=60).returncode == -9


def after_the_kill(step: str, paper: Path, folder: Path) -> list[Event]:
    """Everything that the next program says of jobs, after one that died at the step."""
    told: SimpleQueue[Event] = SimpleQueue()
    with virtual_printer(paper) as server:
        killed_at(step, server.url, folder)
        if step == "sending":
            wait_for(paper / "0001.png")  # the link has ended, and what it carried is torn off
        spooler = Spooler(
            partial(open_printer, server.url), partial(encode, profile=PROFILE), report=told.put, folder=folder
        )
        spooler.submit("next", SHEET)
        jobs = list(iter(partial(told.get, timeout=20), JobPrinted("next", WELL)))
        spooler.close()
    return [event for event in jobs if isinstance(event, JobPrinted | JobFailed)]


def wait_for(file: Path) -> None:
    for _ in range(2000):
        if file.exists():
            return
        Flag().wait(0.01)
    raise AssertionError(f"{file} has not come")


def slips_on(paper: Path) -> int:
    return len(list(paper.glob("0*.png")))


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("step", "outcome", "slips"),
    [
        ("spooled", "printed", 1),
        ("sending", "reprinted", 2),  # the half and the whole
        ("sent", "unconfirmed", 1),
        ("acknowledged", "unconfirmed", 1),
        ("told", None, 1),
    ],
)
def test_killed_at_any_step_no_slip_is_lost_or_silently_doubled(
    tmp_path: Path, step: str, outcome: str | None, slips: int
) -> None:
    paper, folder = tmp_path / "paper", tmp_path / "spool"
    told = after_the_kill(step, paper, folder)
    assert slips_on(paper) == slips + 1, "and the sheet after them"
    assert jobs_in(folder) == []
    if outcome is None:
        assert told == []
        return
    [event] = told
    if isinstance(event, JobFailed):
        assert event.reason == outcome
    else:
        assert isinstance(event, JobPrinted)
        assert event.is_reprint is (outcome == "reprinted")
        last = (paper / f"{slips:04}.bin").read_bytes()
        marked = encode(reprinted(ORDINARY) if event.is_reprint else ORDINARY, PROFILE)
        assert last.lstrip(b"\0") == marked

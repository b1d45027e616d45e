"""The real kiosk under `--watch`: killed or frozen it comes back, ended by its staff it does not."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue

import pytest

from queue_client.watching import Patience, watch

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

SOON = Patience(first=30, usual=2, rest=0)


@dataclass
class Watched:
    """A watching parent on a thread of this process; `pids` are the programs it began, as they begin."""

    command: list[str]
    pids: "Queue[int]" = field(default_factory=Queue)
    code: int | None = None
    thread: threading.Thread | None = None

    def begin(self) -> None:
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def joined(self) -> None:
        assert self.thread is not None
        self.thread.join(60)

    def run(self) -> None:
        self.code = watch(self.command, patience=SOON, started=self.pids.put)

    def kill_what_was_begun(self) -> None:
        """For a test that has failed: the next one must not meet its program."""
        while not self.pids.empty():
            os.kill(self.pids.get(), signal.SIGTERM)

    def next_pid(self) -> int:
        return self.pids.get(timeout=60)


@pytest.fixture(autouse=True)
def threads_need_no_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_: signal.SIG_DFL)


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    """The program itself, off-screen, with its signs quick enough for a test."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_QUICK_BACKEND", "software")
    monkeypatch.setenv("WATCHDOG_USEC", "1000000")
    program = "import sys; from kiosk_app.app import main; sys.exit(main(sys.argv[1:]))"
    arguments = ["--token", "t", "--server", "http://127.0.0.1:9", "--data", str(tmp_path), "--size", "540x960"]
    watched = Watched([sys.executable, "-c", program, *arguments])
    watched.begin()
    yield watched
    watched.kill_what_was_begun()
    watched.joined()


def wait_for_log(folder: Path, times: int) -> None:
    """Until the kiosk has begun so often."""
    done = threading.Event()
    log = folder / "kiosk-log.jsonl"
    for _ in range(600):
        if log.exists() and log.read_text().count("the kiosk begins") >= times:
            return
        done.wait(0.05)
    raise AssertionError("the kiosk did not begin")


def test_a_kiosk_that_is_killed_or_frozen_comes_back_and_one_that_ends_does_not(
    kiosk: Watched, tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_text('{"volume": 30}')
    first = kiosk.next_pid()
    wait_for_log(tmp_path, 1)
    os.kill(first, signal.SIGKILL)
    second = kiosk.next_pid()
    wait_for_log(tmp_path, 2)
    os.kill(second, signal.SIGSTOP)
    third = kiosk.next_pid()
    wait_for_log(tmp_path, 3)
    assert len({first, second, third}) == 3
    assert '"volume": 30' in (tmp_path / "settings.json").read_text()
    os.kill(third, signal.SIGTERM)  # as its staff do it: it ends with 0
    kiosk.joined()
    assert (kiosk.code, kiosk.pids.qsize()) == (0, 0)


def test_a_program_that_ends_with_0_is_not_begun_again() -> None:
    watched = Watched([sys.executable, "-c", "pass"])
    watched.run()
    assert (watched.code, watched.pids.qsize()) == (0, 1)


def test_a_program_that_fails_is_begun_until_it_does_not(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    script = f"import pathlib, sys\nm = pathlib.Path({str(mark)!r})\nif not m.exists(): m.touch(); sys.exit(1)"
    watched = Watched([sys.executable, "-c", script])
    watched.run()
    assert (watched.code, watched.pids.qsize()) == (0, 2)

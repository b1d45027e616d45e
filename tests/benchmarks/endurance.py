"""A kiosk that stands for months: memory over thousands of people, its cost at rest, its start on a slow PC."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from tests.benchmarks.measuring import Figure, python_process
from tests.support.centres import BINH_DUONG
from tests.support.servers import new_server

CUSTOMERS = 10_000
EARLY = 1_000
IDLE_SECONDS = 60
TURN_SECONDS = 0.02
"""How long the slowed process runs and rests in turn: short beside everything a start does."""
STARTS = 3


def measure_endurance(folder: Path) -> list[Figure]:
    """The rows about the kiosk alone in its lobby."""
    server = new_server(folder / "server", BINH_DUONG)
    server.start()
    try:
        token = server.token("kiosk", centre="binh-duong")
        with python_process("printers.virtual", "--folder", str(folder / "paper")) as printer:
            assert printer.stdout is not None
            kiosk = [server.url, token, printer.stdout.readline().strip()]
            early, late, objects = crowd(kiosk, early=EARLY, everybody=CUSTOMERS)
            idle = _idle(kiosk)
    finally:
        server.stop()
    slow = sorted(_slow_start() for _ in range(STARTS))[STARTS // 2]
    return [
        Figure(f"kiosk memory after {EARLY:,} customers", early, "MB"),
        Figure(f"kiosk memory after {CUSTOMERS:,} customers", late, "MB", None, early),
        Figure(f"Python objects more after {CUSTOMERS:,} than after {EARLY:,}", objects, ""),
        Figure(f"kiosk processor share at rest, {IDLE_SECONDS} s", idle, "%", 2),
        Figure("kiosk-app start to first frame, half a core", slow, "s", 3),
    ]


def crowd(kiosk: list[str], *, early: int, everybody: int) -> tuple[float, float, float]:
    """Megabytes after the first people and after all, and how many objects there are more."""
    with python_process("tests.benchmarks.customers", *kiosk, str(early), str(everybody)) as process:
        assert process.stdout is not None
        (first, before), (last, after) = (process.stdout.readline().split() for _ in range(2))
    return float(first), float(last), float(after) - float(before)


def _idle(kiosk: list[str]) -> float:
    """Percent of one core, of a kiosk that is shown and connected while nobody touches it."""
    with python_process("tests.benchmarks.customers", *kiosk, "0", "0") as process:
        assert process.stdout is not None
        process.stdout.readline()
        watched = psutil.Process(process.pid)
        watched.cpu_percent()
        time.sleep(IDLE_SECONDS)
        return watched.cpu_percent()


def _slow_start() -> float:
    """Seconds on the wall from the program's start to its first frame, on one core and half of its time."""
    command = [sys.executable, "-m", "tests.benchmarks.first_frame", "kiosk"]
    root = Path(__file__).resolve().parents[2]
    began = time.time()
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        psutil.Process(process.pid).cpu_affinity([0])
        with _half_of_the_time(process):
            assert process.stdout is not None
            painted, _ = process.stdout.readline().split()
        process.wait()
    return float(painted) - began


@contextmanager
def _half_of_the_time(process: "subprocess.Popen[str]") -> Iterator[None]:
    """Stop it and let it go on in equal turns; a process of its own does that, for ours waits for the frame."""
    child = os.fork()
    if child == 0:
        while True:
            os.kill(process.pid, signal.SIGSTOP)
            time.sleep(TURN_SECONDS)
            os.kill(process.pid, signal.SIGCONT)
            time.sleep(TURN_SECONDS)
    try:
        yield
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.kill(process.pid, signal.SIGCONT)

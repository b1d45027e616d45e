"""How soon the hall hears of a call: from the clerk's request to the first sample at the player."""

import time
from pathlib import Path

import httpx

from display_app.cli import main as queue_voice
from display_app.devices.chime import chime
from tests.benchmarks.measuring import Figure, percentile, python_process
from tests.support.centres import XA_MAU
from tests.support.servers import new_server

CALLS = 40
BUDGET_MILLISECONDS = 300
CHIME_BYTES = 150_000
"""More than a chime alone has, less than one with its sentences: what is longer ends an announcement."""


def measure_hearing(folder: Path) -> list[Figure]:
    """By voice, in a real hall on a real server; the raw limit is the server's answer to the same request."""
    folder.mkdir(parents=True, exist_ok=True)
    queue_voice(["render", str(folder / "voice"), "--centre", str(XA_MAU)])
    voices = (("espeak-ng", "espeak"), ("clips", str(folder / "voice")))
    return [figure for name, voice in voices for figure in _figures(name, _hall(folder / name, voice))]


def _figures(name: str, calls: list[tuple[float, float, float]]) -> list[Figure]:
    answered, first, sentence = zip(*calls, strict=True)
    what = f"call → first sample, {name}"
    as_long_as_the_chime = 1000 * chime(8_000).seconds
    return [
        Figure(f"{what}, p50", percentile(first, 0.5), "ms", BUDGET_MILLISECONDS, percentile(answered, 0.5)),
        Figure(f"{what}, p99", percentile(first, 0.99), "ms", BUDGET_MILLISECONDS, percentile(answered, 0.99)),
        Figure(f"call → sentences there, {name}, p99", percentile(sentence, 0.99), "ms", as_long_as_the_chime),
    ]


def _hall(folder: Path, voice: str) -> list[tuple[float, float, float]]:
    """Milliseconds of each call to its answer, its first sample, and its sentences; the first one is left out."""
    folder.mkdir(parents=True)
    diary = folder / "diary"
    server = new_server(folder / "queue", XA_MAU).start()
    try:
        told = (server.url, server.token("display"), str(diary), voice)
        with python_process("tests.benchmarks.telling_hall", *told) as hall:
            assert hall.stdout is not None
            hall.stdout.readline()
            bearer = {"Authorization": f"Bearer {server.token('admin')}"}
            with httpx.Client(base_url=f"{server.url}/api/v1", headers=bearer) as clerk:
                clerk.post("/counters/1/open").raise_for_status()
                return [_call(clerk, diary, nth) for nth in range(CALLS + 1)][1:]
    finally:
        server.stop()


def _call(clerk: httpx.Client, diary: Path, nth: int) -> tuple[float, float, float]:
    key = {"Idempotency-Key": str(nth)}
    ticket = clerk.post("/tickets", json={"service": "ho-tich"}, headers=key).json()["id"]
    began = time.perf_counter()
    clerk.post("/counters/1/call-next").raise_for_status()
    answered = time.perf_counter()
    first, last = _sounds(diary, nth)
    clerk.post(f"/tickets/{ticket}/no-show").raise_for_status()
    return 1000 * (answered - began), 1000 * (first - began), 1000 * (last - began)


def _sounds(diary: Path, nth: int) -> tuple[float, float]:
    """When the first and the last sound of that announcement began, from 0; waits for them."""
    while True:
        written = diary.read_text("utf-8") if diary.exists() else ""
        lines = [line.split() for line in written.splitlines(keepends=True) if line.endswith("\n")]
        ends = [at for at, (_, size) in enumerate(lines) if int(size) > CHIME_BYTES]
        if len(ends) > nth:
            first = ends[nth - 1] + 1 if nth else 0
            return float(lines[first][0]), float(lines[ends[nth]][0])
        time.sleep(0.002)

"""Figures, the table they are shown in, and the small tools that every benchmark needs."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

FAN_OUT_FRAME = json.dumps({"type": "event", "event": {"kind": "ticket_called", "filling": "x" * 480}})
"""As long as the frame of a real call."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table. `raw` is the limit measured in the same run; `most` tells which way is good."""

    what: str
    value: float
    unit: str
    budget: float | None = None
    raw: float | None = None
    at_least: bool = False

    @property
    def verdict(self) -> str:
        """Whether the budget is met."""
        if self.budget is None:
            return ""
        met = self.value >= self.budget if self.at_least else self.value <= self.budget
        return "met" if met else "MISSED"

    @property
    def ratio(self) -> float | None:
        """Ours to the raw limit, so that more is worse for times and better for rates."""
        return None if not self.raw else self.value / self.raw


def step_back() -> None:
    """Let whoever is measured go first: a crowd in reality takes no time of the machine that serves it."""
    os.nice(10)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which that share lies, by nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * len(ordered)))]


def table(figures: Sequence[Figure]) -> str:
    """All figures, for people."""
    head = f"{'what':58} {'here':>10} {'raw':>9} {'ratio':>6} {'budget':>9}  verdict"
    rows = [head, "-" * len(head)]
    for figure in figures:
        sign = "≥" if figure.at_least else "≤"
        budget = "" if figure.budget is None else f"{sign} {figure.budget:g}"
        raw = "" if figure.raw is None else f"{figure.raw:.2f}"
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
        value = f"{figure.value:.2f} {figure.unit}"
        rows.append(f"{figure.what:58} {value:>10} {raw:>9} {ratio:>6} {budget:>9}  {figure.verdict}")
    return "\n".join(rows)


def as_json(figures: Sequence[Figure], about: Mapping[str, object]) -> str:
    """All figures, for programs."""
    rows = [
        {
            "what": figure.what,
            "value": figure.value,
            "unit": figure.unit,
            "raw": figure.raw,
            "ratio": figure.ratio,
            "budget": figure.budget,
            "verdict": figure.verdict,
        }
        for figure in figures
    ]
    return json.dumps({"about": dict(about), "figures": rows}, indent=2, ensure_ascii=False) + "\n"


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def python_process(*arguments: str) -> Iterator["subprocess.Popen[str]"]:
    """`python -m …` beside us, ended at the end."""
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", *arguments]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_ready(url: str, seconds: float = 20) -> float:
    """Ask until the address answers; seconds it took. Raises TimeoutError."""
    began = time.perf_counter()
    while time.perf_counter() - began < seconds:
        try:
            with urlopen(url, timeout=1):  # noqa: S310 - an address of this machine
                return time.perf_counter() - began
        except (URLError, ConnectionError):
            time.sleep(0.005)
    raise TimeoutError(url)

"""The screens: from start to the first frame, and the memory they hold then."""

import time
from pathlib import Path

from tests.benchmarks.measuring import Figure, percentile, python_process

STARTS = 3
APPS = ("kiosk", "counter", "display", "at_counter", "rating")


def measure_apps(_folder: Path) -> list[Figure]:
    """The rows about starting, each beside an empty window."""
    empty_seconds, empty_megabytes = _start("empty")
    figures = []
    for name in APPS:
        seconds, megabytes = _start(name)
        figures.append(Figure(f"{name}-app start to first frame", seconds, "s", 1.5, empty_seconds))
        figures.append(Figure(f"{name}-app memory at first frame", megabytes, "MB", 200, empty_megabytes))
    return figures


def _start(name: str) -> tuple[float, float]:
    """Seconds and megabytes, the medians of some starts."""
    runs = [_start_once(name) for _ in range(STARTS)]
    return percentile([seconds for seconds, _ in runs], 0.5), percentile([memory for _, memory in runs], 0.5)


def _start_once(name: str) -> tuple[float, float]:
    began = time.time()
    with python_process("tests.benchmarks.first_frame", name) as process:
        assert process.stdout is not None
        painted, megabytes = process.stdout.readline().split()
        process.wait()
    return float(painted) - began, float(megabytes)

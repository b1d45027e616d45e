"""A slip of paper: how many bytes it is, and how long it takes to make them."""

import time
from dataclasses import replace
from pathlib import Path

from printers.check import sample
from printers.encoder import encode
from printers.profile import find
from tests.benchmarks.measuring import Figure, percentile

WIDTHS = (384, 576)
SLIPS = 50


def measure_slips(_folder: Path) -> list[Figure]:
    """Bytes, and milliseconds for a slip like those before it, by width of the paper."""
    return [figure for width in WIDTHS for figure in _of_width(width)]


def _of_width(width: int) -> list[Figure]:
    profile = find("generic-80", width=width)
    slip = sample("vi")
    milliseconds, sizes = [], []
    for serial in range(1, SLIPS + 1):
        began = time.perf_counter()
        data = encode(replace(slip, number=f"A{serial:03d}"), profile)
        milliseconds.append((time.perf_counter() - began) * 1e3)
        sizes.append(len(data))
    return [
        Figure(f"slip of {width} dots, largest", max(sizes) / 1024, "KB", 30),
        Figure(f"slip of {width} dots, reply → first byte, p50", percentile(milliseconds, 0.5), "ms", 15),
    ]

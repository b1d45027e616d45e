"""A program that lives through a simulated day and says each hour how large it is."""

import gc

import psutil

from tests.benchmarks.measuring import Figure, python_process

HOURS = 24
WARM = 2
"""Hours after which caches are full."""


def measure_day(module: str, name: str, *, an_hour: int) -> list[Figure]:
    """The rows about that module; it is told how long and how much an hour, and says its size after each."""
    with python_process(module, str(HOURS), str(an_hour)) as process:
        assert process.stdout is not None
        hours = [[float(word) for word in process.stdout.readline().split()] for _ in range(HOURS)]
        process.wait()
    early, late = hours[WARM - 1], hours[-1]
    return [
        Figure(f"{name} memory after {WARM} simulated hours", early[0], "MB"),
        Figure(f"{name} memory after {HOURS} simulated hours", late[0], "MB", 200, early[0]),
        Figure(f"{name}: Python objects more after {HOURS} hours than after {WARM}", late[1] - early[1], ""),
    ]


def say_size() -> None:
    """One line: megabytes and Python objects."""
    gc.collect()
    print(psutil.Process().memory_info().rss / 1e6, len(gc.get_objects()), flush=True)

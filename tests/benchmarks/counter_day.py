"""A counter at which people are served for a simulated day, as fast as it can: prints its memory now and then.

python -m tests.benchmarks.counter_day HOURS PEOPLE_AN_HOUR: one line an hour, its megabytes and Python objects.
"""

import gc
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import psutil

from queue_client.garbage import no_automatic_collection
from queue_client.qt.program import create_application
from tests.benchmarks.measuring import Figure, python_process
from tests.counter_app.long_day import LongDay

HOURS, AN_HOUR = 24, 100
"""More than one clerk can serve: a week's people in a day."""
WARM = 2
"""Hours after which caches are full."""


def measure_counter_day(_folder: Path) -> list[Figure]:
    """The rows about a counter that serves day and night."""
    with python_process("tests.benchmarks.counter_day", str(HOURS), str(AN_HOUR)) as process:
        assert process.stdout is not None
        hours = [[float(word) for word in process.stdout.readline().split()] for _ in range(HOURS)]
        process.wait()
    early, late = hours[WARM - 1], hours[-1]
    return [
        Figure(f"counter memory after {WARM} simulated hours", early[0], "MB"),
        Figure(f"counter memory after {HOURS} simulated hours", late[0], "MB", 200, early[0]),
        Figure(f"counter: Python objects more after {HOURS} hours than after {WARM}", late[1] - early[1], ""),
    ]


def main() -> int:
    """Live through the hours."""
    hours, an_hour = (int(word) for word in sys.argv[1:])
    application = create_application("counter-day")
    process = psutil.Process()
    with no_automatic_collection():
        day = LongDay()
        for _ in range(hours):
            day.serve(an_hour)
            gc.collect()
            print(process.memory_info().rss / 1e6, len(gc.get_objects()), flush=True)
        day.end()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())

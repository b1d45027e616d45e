"""A counter at which people are served for a simulated day, as fast as it can: prints its memory now and then.

python -m tests.benchmarks.counter_day HOURS PEOPLE_AN_HOUR: one line an hour, its megabytes and Python objects.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from queue_client.garbage import no_automatic_collection
from queue_client.qt.program import create_application
from tests.benchmarks.long_days import measure_day, say_size
from tests.benchmarks.measuring import Figure
from tests.counter_app.long_day import LongDay

AN_HOUR = 20
"""More than a clerk serves."""


def measure_counter_day(_folder: Path) -> list[Figure]:
    """The rows about a counter that serves day and night."""
    return measure_day("tests.benchmarks.counter_day", "counter", an_hour=AN_HOUR)


def main() -> int:
    """Live through the hours."""
    hours, an_hour = (int(word) for word in sys.argv[1:])
    application = create_application("counter-day")
    with no_automatic_collection():
        day = LongDay()
        for _ in range(hours):
            day.serve(an_hour)
            say_size()
        day.end()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A hall that shows calls for a simulated day, as fast as it can: prints its memory now and then.

python -m tests.benchmarks.hall_day HOURS CALLS_AN_HOUR: one line an hour, its megabytes and Python objects.
"""

import os
import sys
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication, QEvent, QSize

from display_app.layouts import layout_of
from queue_client.garbage import no_automatic_collection
from queue_client.qt.program import create_application, dispose
from queue_protocol.events import NoticePosted, NoticeWithdrawn
from queue_protocol.state import CentreNotice
from tests.benchmarks.long_days import measure_day, say_size
from tests.benchmarks.measuring import Figure
from tests.benchmarks.painting import Shown
from tests.display_app.scenes import large
from tests.display_app.snapshots import NOON, called

AN_HOUR = 400


def measure_hall_day(_folder: Path) -> list[Figure]:
    """The rows about a hall that shows calls day and night."""
    return measure_day("tests.benchmarks.hall_day", "hall", an_hour=AN_HOUR)


def main() -> int:
    """Live through the hours; the connection is lost once in each."""
    hours, an_hour = (int(word) for word in sys.argv[1:])
    application = create_application("hall-day")
    shown = Shown(layout_of("calls-and-waiting"), QSize(1920, 1080))
    with no_automatic_collection():
        for hour in range(hours):
            _live(shown, hour, an_hour)
            say_size()
    dispose(shown.engine)
    application.quit()
    return 0


def _live(shown: Shown, hour: int, an_hour: int) -> None:
    link = shown.link
    link.tells(NoticePosted(notice=CentreNotice(text={"vi": f"Thông báo của giờ thứ {hour}."}, id=hour + 1)))
    for turn in range(an_hour):
        number = hour * an_hour + turn
        link.time = NOON + timedelta(seconds=number * 3600 / an_hour)
        shown.clock.advance(3600 / an_hour)
        shown.hall.waiting.turn()
        link.tells(called(f"C{number % 1000:03}", ticket=1000 + number, counter=1 + number % 70))
        shown.hall.calls.proceed()
        QCoreApplication.processEvents()
        # What a loop that `exec` runs does by itself.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    link.tells(NoticeWithdrawn(notice_id=hour + 1))
    link.drops()
    link.connects(large().model_copy(update={"seq": 100 + 500 * (hour + 1), "at": link.time}))


if __name__ == "__main__":
    sys.exit(main())

"""The hall's window in its hardest cases: a call from the frame to the picture, and what a strip that moves costs.

python -m tests.benchmarks.painting LAYOUT WIDTHxHEIGHT [FILM]
python -m tests.benchmarks.painting ticker still|moving WIDTHxHEIGHT
"""

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import psutil
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QSize
from PySide6.QtQuick import QQuickWindow

from display_app.devices.film import Frames
from display_app.layout import Layout
from display_app.layouts import layout_of
from display_app.settings import WindowSettings
from display_app.view_models.hall import Hall
from display_app.view_models.media import FRAMES
from queue_client.qt.program import create_application, create_engine, dispose, window_of
from queue_client.qt.translations import Translations
from tests.benchmarks.measuring import Figure, percentile, python_process
from tests.display_app.scenes import calls, large
from tests.display_app.snapshots import called
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.clocks import StandingSeconds

CALLS = 150
SECONDS = 10
CASES = {
    "calls 1920x1080": 20.0,
    "columns 1920x1080": 20.0,
    "calls-and-waiting 1920x1080": 20.0,
    "calls 3840x2160": None,
    "columns 3840x2160": None,
}


def measure_painting(_folder: Path) -> list[Figure]:
    """The rows about the hall's picture, with seventy counters."""
    figures = []
    for case, budget in CASES.items():
        p50, p99, megabytes = _numbers(*case.split())
        figures.append(Figure(f"frame → painted, {case}, p50", p50, "ms"))
        figures.append(Figure(f"frame → painted, {case}, p99", p99, "ms", budget))
        figures.append(Figure(f"memory, {case}", megabytes, "MB", 200))
    for how in ("still", "moving"):
        for size in ("1920x1080", "3840x2160"):
            (percent,) = _numbers("ticker", how, size)
            figures.append(Figure(f"processor share, {how} ticker, {size}", percent, "%"))
    return figures


def _numbers(*arguments: str) -> list[float]:
    with python_process("tests.benchmarks.painting", *arguments) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.wait()
    return [float(word) for word in line.split()]


class Shown:
    """A window of seventy counters in full swing."""

    def __init__(self, layout: Layout, size: QSize, media: Path | None = None) -> None:
        self.link, self.clock = ScriptedLink(role="display"), StandingSeconds()
        settings = WindowSettings(media=media)
        self.hall = Hall(self.link, None, language="vi", settings=settings, layout=layout, clock=self.clock)
        self.texts = Translations(["display_app"])
        self.texts.use("vi")
        self.engine = create_engine(
            "display_app",
            translations=self.texts,
            properties=self.hall.parts(),
            pictures={FRAMES: Frames(self.hall.media.frame)},
        )
        self.window: QQuickWindow = window_of(self.engine)
        self.window.resize(size)
        self.window.show()
        calls(self.link, large())
        self.run(2.0)

    def run(self, seconds: float) -> None:
        """Let it work so long."""
        deadline = QDeadlineTimer(round(1000 * seconds))
        while not deadline.hasExpired():
            QCoreApplication.processEvents()
            time.sleep(0.001)

    def painted_after(self, ticket: int) -> float:
        """Seconds from the frame of that ticket's call to the next picture."""
        painted: list[float] = []
        connection = self.window.afterRendering.connect(lambda: painted.append(time.perf_counter()))
        self.clock.advance(60)
        began = time.perf_counter()
        self.link.tells(called(f"C{ticket:03}", ticket=1000 + ticket, counter=1 + ticket % 70))
        while not painted:
            QCoreApplication.processEvents()
        self.window.afterRendering.disconnect(connection)
        return painted[0] - began


def main() -> int:
    """Print the figures of one case."""
    application = create_application("painting")
    first, second, *rest = sys.argv[1:]
    if first == "ticker":
        shown = Shown(_with_ticker(moves=second == "moving"), _size(rest[0]))
        process = psutil.Process()
        process.cpu_percent()
        shown.run(SECONDS)
        print(process.cpu_percent())
    else:
        shown = Shown(layout_of(first), _size(second), Path(rest[0]) if rest else None)
        times = []
        for ticket in range(CALLS):
            times.append(1000 * shown.painted_after(ticket))
            shown.run(0.05)
        print(percentile(times, 0.5), percentile(times, 0.99), psutil.Process().memory_info().rss / 1e6)
    sys.stdout.flush()
    dispose(shown.engine)
    application.quit()
    return 0


def _with_ticker(*, moves: bool) -> Layout:
    layout = layout_of("calls-and-waiting")
    areas = tuple(
        each.model_copy(update={"moves": moves}) if each.pane == "ticker" else each for each in layout.area
    )
    return layout.model_copy(update={"area": areas})


def _size(text: str) -> QSize:
    width, _, height = text.partition("x")
    return QSize(int(width), int(height))


if __name__ == "__main__":
    sys.exit(main())

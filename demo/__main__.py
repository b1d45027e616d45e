"""`python -m demo`: on the screen if there is one, else off-screen with simulated people."""

import os
import signal
import sys
import tempfile
from pathlib import Path
from types import FrameType

from demo.on_screen import run_on_screen
from demo.rehearsal import run_rehearsal
from demo.stage import Stage, StageError
from demo.words import say


def main() -> int:
    """The exit status is 0 when all went well. `$DEMO_OUT` names the folder; `demo-out` unless it is set."""
    signal.signal(signal.SIGTERM, _end)
    out = Path(os.environ.get("DEMO_OUT") or "demo-out").absolute()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="demo-") as folder:
        stage = Stage(Path(folder))
        try:
            return run_rehearsal(stage, out) if is_headless() else run_on_screen(stage, out)
        except StageError as error:
            say("failed", reason=error)
            return 1
        finally:
            stage.end_all()


def _end(number: int, _frame: FrameType | None) -> None:
    """Told to end: leave by the way on which every program is ended too."""
    sys.exit(128 + number)


def is_headless() -> bool:
    """Whether there is no screen, or none is wanted."""
    has_screen = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) or sys.platform == "win32"
    return os.environ.get("DEMO_HEADLESS") == "1" or not has_screen


if __name__ == "__main__":
    sys.exit(main())

"""One program off-screen until its first frame: prints when that was (seconds since 1970), and its megabytes.

python -m tests.benchmarks.first_frame empty|kiosk|counter|display
"""

import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")


def main() -> int:
    """Show the window, wait for its first frame, say how long it took, end."""
    import psutil  # noqa: PLC0415 - imports are part of what is measured

    process = psutil.Process()
    application, window, end = _program(sys.argv[1])

    def painted() -> None:
        sys.stdout.write(f"{time.time()} {process.memory_info().rss / 1e6}\n")
        sys.stdout.flush()
        application.quit()

    window.frameSwapped.connect(painted)
    window.show()
    application.exec()
    end()
    return 0


def _program(name: str):  # type: ignore[no-untyped-def]  # three programs, whose imports must not mix
    from queue_client.qt.program import create_application  # noqa: PLC0415

    application = create_application(name)
    if name == "empty":
        from PySide6.QtQuick import QQuickWindow  # noqa: PLC0415

        window = QQuickWindow()
        return application, window, window.destroy
    if name == "kiosk":
        from kiosk_app.app import build  # noqa: PLC0415
    elif name == "counter":
        from counter_app.app import build  # type: ignore[assignment]  # noqa: PLC0415
    else:
        from display_app.app import build  # type: ignore[assignment]  # noqa: PLC0415
    program = build("http://127.0.0.1:9", "none")
    return application, program.window, program.end


if __name__ == "__main__":
    sys.exit(main())

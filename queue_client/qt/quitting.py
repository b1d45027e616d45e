"""Ending a Qt program cleanly when the operator or the system tells it to."""

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QSocketNotifier

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def quit_on_signals(application: QCoreApplication) -> Iterator[None]:
    """Within: SIGINT and SIGTERM end the event loop.

    Python runs a handler only between its own instructions, and Qt's loop has none: the signal wakes it
    through a socket.
    """
    awake, bell = socket.socketpair()
    bell.settimeout(0)
    notifier = QSocketNotifier(awake.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: awake.recv(64))
    old_bell = signal.set_wakeup_fd(bell.fileno())
    old = {number: signal.signal(number, lambda *_: application.exit(0)) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(old_bell)
        notifier.setEnabled(False)
        awake.close()
        bell.close()

"""How every screen's program goes from its command line to its end."""

import sys
from argparse import Namespace
from collections.abc import Callable
from importlib.metadata import version
from typing import Protocol

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from queue_client.errors import ClientError
from queue_client.qt.link import Link
from queue_client.qt.pairing import pair_if_asked
from queue_client.qt.program import create_application, run
from queue_protocol.frames import Hello
from queue_protocol.version import PROTOCOL


class Program(Protocol):
    """The parts of a program, joined, not yet connected and not yet shown."""

    @property
    def link(self) -> Link:
        """To the server."""

    @property
    def window(self) -> QQuickWindow:
        """The one window."""

    def end(self) -> None:
        """Take the parts apart again, in order."""


def hello_of(name: str, *, waits: bool = False) -> Hello:
    """What the program of that name tells the server of itself; `waits`: it wants to know the expected waits."""
    return Hello(protocol=PROTOCOL, app=name, version=version("hang-doi"), waits=waits)


def show(window: QQuickWindow, arguments: Namespace) -> None:
    """Show the window as the arguments ask: whole screen, unless a size or a window is asked for."""
    if arguments.size is not None:
        window.resize(arguments.size)
    if arguments.windowed or arguments.size is not None:
        window.show()
    else:
        window.showFullScreen()


def start(
    name: str,
    arguments: Namespace,
    *,
    build: Callable[[Namespace], Program],
    show: Callable[[QQuickWindow, Namespace], None] = show,
    application: type[QGuiApplication] = QGuiApplication,
) -> int:
    """Run the program that `build` makes until its window is closed; the exit code.

    `application` is what the process's one application becomes, where it is not there yet. With `--pair` the
    device gets its token first. A ClientError becomes its one sentence and 1.
    """
    try:
        created = create_application(name, application)
        pair_if_asked(arguments, hello_of(name))
        program = build(arguments)
    except ClientError as error:
        sys.stderr.write(f"{name}: {error}\n")
        return 1
    show(program.window, arguments)
    program.link.open()
    code = run(created)
    program.end()
    return code

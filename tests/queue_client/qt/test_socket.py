"""One connection on Qt's WebSocket."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from queue_client.qt.socket import Socket, is_unauthorised
from tests.queue_client.model import ModelCentre
from tests.queue_client.qt_server import QtServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket, pytest.mark.usefixtures("qtbot")]


@pytest.fixture
def server() -> Iterator[QtServer]:
    server = QtServer(ModelCentre())
    yield server
    server.stop()


@pytest.fixture
def owner() -> QObject:
    return QObject()


def counted(socket: Socket) -> list[str]:
    """Fills with the words of each end."""
    ends: list[str] = []
    socket.gone.connect(ends.append)
    return ends


def test_a_connection_that_is_cut_ends_once(qtbot: QtBot, server: QtServer, owner: QObject) -> None:
    socket = Socket(f"{server.url.replace('http', 'ws')}/live", "secret", parent=owner)
    ends = counted(socket)
    with qtbot.waitSignal(socket.opened):
        socket.open()
    qtbot.waitUntil(lambda: server.connected == 1)
    with qtbot.waitSignal(socket.destroyed):
        server.cut_off()
    assert len(ends) == 1


def test_a_connection_that_is_dropped_ends_once_and_at_once(
    qtbot: QtBot, server: QtServer, owner: QObject
) -> None:
    socket = Socket(f"{server.url.replace('http', 'ws')}/live", "secret", parent=owner)
    ends = counted(socket)
    with qtbot.waitSignal(socket.opened):
        socket.open()
    socket.drop()
    assert len(ends) == 1
    qtbot.waitUntil(lambda: server.connected == 0)
    assert len(ends) == 1


def test_a_connection_that_cannot_be_made_ends_once(qtbot: QtBot, server: QtServer, owner: QObject) -> None:
    address = server.url.replace("http", "ws")
    server.stop()
    socket = Socket(address, "secret", parent=owner)
    ends = counted(socket)
    with qtbot.waitSignal(socket.destroyed):
        socket.open()
    assert len(ends) == 1
    assert not is_unauthorised(ends[0])

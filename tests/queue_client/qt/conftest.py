"""Views for the tests of shared controls and of the start of a program."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from queue_client.qt.program import QML_FOLDER, create_application, dispose
from queue_client.qt.translations import Translations

LoadWindow = Callable[[str], QQuickWindow]


@pytest.fixture
def application(qtbot: QtBot) -> QGuiApplication:  # noqa: ARG001 - it makes the application that this one dresses
    return create_application("test")


@pytest.fixture
def translations(application: QGuiApplication) -> Iterator[Translations]:  # noqa: ARG001 - it takes the texts
    translations = Translations([])
    translations.use("vi")
    yield translations
    translations.remove()


@pytest.fixture
def engine(translations: Translations) -> Iterator[QQmlApplicationEngine]:
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML_FOLDER))
    translations.changed.connect(engine.retranslate)
    yield engine
    dispose(engine)


@pytest.fixture
def window_of(engine: QQmlApplicationEngine, qtbot: QtBot) -> LoadWindow:
    """Loads a QML file of this folder and waits until its window is painted."""

    def load(name: str) -> QQuickWindow:
        engine.load(str(Path(__file__).with_name(name)))
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        qtbot.waitUntil(window.isExposed)
        return window

    return load

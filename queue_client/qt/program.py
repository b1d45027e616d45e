"""What the start of every screen has in common: its application, its engine, its loop, its end."""

import os
import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow, QSGRendererInterface

import fonts
from queue_client.garbage import collect_due, no_automatic_collection
from queue_client.qt.errors import StartError
from queue_client.qt.quitting import quit_on_signals
from queue_client.qt.translations import Translations

QML_FOLDER = Path(__file__).with_name("qml")
"""The import path of the shared controls: `import HangDoi`."""
COLLECT_MILLISECONDS = 500
"""How often the screen's own thread looks whether garbage has to be collected."""
SWITCH_SECONDS = 0.0005
"""How long a thread may keep Python to itself while another wants it.

Printing and sound share the interpreter with the screen; with Python's own 5 ms a slip's first byte came up to
5 ms later.
"""


def create_application(name: str, kind: type[QGuiApplication] = QGuiApplication) -> QGuiApplication:
    """The process's one application, with our typeface; the one that is already there, where there is one.

    `kind` is what is made where there is none: a program with a sign in the system tray needs widgets.

    Raises StartError where there is no screen to draw on.
    """
    application = QGuiApplication.instance() or _new_application(name, kind)
    assert isinstance(application, QGuiApplication)
    application.setApplicationName(name)
    sys.setswitchinterval(SWITCH_SECONDS)
    for weight in fonts.Weight:
        QFontDatabase.addApplicationFont(str(fonts.path(weight)))
    application.setFont(QFont(fonts.FAMILY))
    return application


def _new_application(name: str, kind: type[QGuiApplication]) -> QGuiApplication:
    if sys.platform == "linux" and not any(os.environ.get(each) for each in _SCREENS):
        raise StartError("there is no screen here: neither DISPLAY nor QT_QPA_PLATFORM is set")
    if not _has_graphics_processor():
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return kind([name])


_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def _has_graphics_processor() -> bool:
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    return sys.platform != "linux" or Path("/dev/dri").exists()


def create_engine(
    package: str,
    *,
    translations: Translations,
    properties: Mapping[str, object],
    view: str = "Main.qml",
    pictures: Mapping[str, QQuickImageProvider] = MappingProxyType({}),
) -> QQmlApplicationEngine:
    """The engine that shows `views/VIEW` of a package; `properties` are the required properties of its root,
    `pictures` what it may show as `image://NAME/…`.

    The root is `engine.rootObjects()[0]`. The caller keeps the objects in `properties` alive as long as the
    engine, and ends with `dispose`. Raises StartError where the view cannot be shown; Qt has then said why.
    """
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML_FOLDER))
    for name, provider in pictures.items():
        engine.addImageProvider(name, provider)
    engine.setInitialProperties(dict(properties))
    translations.changed.connect(engine.retranslate)
    engine.load(QUrl.fromLocalFile(str(Path(str(files(package))) / "views" / view)))
    if not engine.rootObjects():
        raise StartError(f"the view {view} of {package} cannot be shown")
    return engine


def window_of(engine: QQmlApplicationEngine) -> QQuickWindow:
    """The window that the engine's view is."""
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    return window


def run(application: QGuiApplication) -> int:
    """Let the program work until its window is closed or it is told to end; the exit code."""
    collecting = QTimer(interval=COLLECT_MILLISECONDS)
    collecting.timeout.connect(collect_due)
    collecting.start()
    with quit_on_signals(application), no_automatic_collection():
        code = application.exec()
    collecting.stop()
    # The last window that closes asks once more to quit; obeyed later, that would end every other loop here.
    QCoreApplication.removePostedEvents(application, QEvent.Type.Quit.value)
    return code


def dispose(engine: QQmlApplicationEngine) -> None:
    """End the views now, while what they are bound to still exists."""
    for root in engine.rootObjects():
        root.deleteLater()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

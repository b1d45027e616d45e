"""What the start of every screen has in common: its arguments, its application, its engine, its end."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

import fonts
from queue_client.errors import ClientError
from queue_client.qt.errors import StartError
from queue_client.qt.quitting import quit_on_signals
from queue_client.qt.translations import Translations

DEFAULT_SERVER = "http://127.0.0.1:8600"
TOKEN_VARIABLE = "HANG_DOI_TOKEN"  # noqa: S105 - the name of a variable
QML_FOLDER = Path(__file__).with_name("qml")
"""The import path of the shared controls: `import HangDoi`."""


def common_arguments(parser: ArgumentParser) -> None:
    """Add what every screen can be told: server, token, language, window."""
    parser.add_argument("--server", metavar="URL", default=DEFAULT_SERVER, help="default: %(default)s")
    token = parser.add_mutually_exclusive_group()
    token.add_argument("--token", help=f"the device's token; else --token-file, else ${TOKEN_VARIABLE}")
    token.add_argument("--token-file", type=Path, metavar="FILE", help="a file that holds the token alone")
    parser.add_argument("--language", default="vi", metavar="LANG", help="vi or en; default: %(default)s")
    parser.add_argument("--size", type=window_size, metavar="WxH", help="size of the window, as 1080x1920")
    parser.add_argument("--windowed", action="store_true", help="a window instead of the whole screen")


def window_size(text: str) -> QSize:
    """The size written as WIDTHxHEIGHT in pixels. Raises ValueError."""
    width, _, height = text.partition("x")
    size = QSize(int(width), int(height))
    if size.isEmpty():
        raise ValueError(text)
    return size


def token_of(arguments: Namespace) -> str:
    """The device's token from the arguments or the environment. Raises StartError."""
    token = arguments.token or _token_in(arguments.token_file) or os.environ.get(TOKEN_VARIABLE, "").strip()
    if not token:
        raise StartError(f"this device has no token; pass --token-file FILE, or set {TOKEN_VARIABLE}")
    return str(token)


def _token_in(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StartError(f"the token file {file} cannot be read") from error


def create_application(name: str) -> QGuiApplication:
    """The process's one application, with our typeface; the one that is already there, where there is one.

    Raises StartError where there is no screen to draw on.
    """
    application = QGuiApplication.instance() or _new_application(name)
    assert isinstance(application, QGuiApplication)
    application.setApplicationName(name)
    for weight in fonts.Weight:
        QFontDatabase.addApplicationFont(str(fonts.path(weight)))
    application.setFont(QFont(fonts.FAMILY))
    return application


def _new_application(name: str) -> QGuiApplication:
    if sys.platform == "linux" and not any(os.environ.get(each) for each in _SCREENS):
        raise StartError("there is no screen here: neither DISPLAY nor QT_QPA_PLATFORM is set")
    if not _has_graphics_processor():
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return QGuiApplication([name])


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
) -> QQmlApplicationEngine:
    """The engine that shows `views/VIEW` of a package; `properties` are the required properties of its root.

    The root is `engine.rootObjects()[0]`. The caller keeps the objects in `properties` alive as long as the
    engine, and ends with `dispose`. Raises StartError where the view cannot be shown; Qt has then said why.
    """
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML_FOLDER))
    engine.setInitialProperties(dict(properties))
    translations.changed.connect(engine.retranslate)
    engine.load(QUrl.fromLocalFile(str(Path(str(files(package))) / "views" / view)))
    if not engine.rootObjects():
        raise StartError(f"the view {view} of {package} cannot be shown")
    return engine


def show(window: QQuickWindow, *, size: QSize | None, windowed: bool) -> None:
    """Show the window as the arguments ask: whole screen, unless a size or a window is asked for."""
    if size is not None:
        window.resize(size)
    if windowed or size is not None:
        window.show()
    else:
        window.showFullScreen()


def exit_code(start: Callable[[], int]) -> int:
    """What a program's `main` gives back: a bad start becomes its one sentence and 1."""
    try:
        return start()
    except ClientError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def run(application: QGuiApplication) -> int:
    """Let the program work until its window is closed or it is told to end; the exit code."""
    with quit_on_signals(application):
        return application.exec()


def dispose(engine: QQmlApplicationEngine) -> None:
    """End the views now, while what they are bound to still exists."""
    for root in engine.rootObjects():
        root.deleteLater()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

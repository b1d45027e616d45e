"""Pictures of windows."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

LEAST, MOST = 3, 40


def settled(window: QQuickWindow) -> QImage:
    """The window once it no longer changes: what is laid out may change what there is to lay out.

    What never rests, such as a countdown, is taken as it is after a while.
    """
    before = QImage()
    for look in range(MOST):
        QCoreApplication.processEvents()
        image = window.grabWindow()
        if look >= LEAST and image == before:
            break
        before = image
    return image


def theme_of(engine: QQmlApplicationEngine) -> QObject:
    """The theme as the views of that engine have it."""
    theme = engine.singletonInstance("HangDoi", "Theme")
    assert isinstance(theme, QObject)
    return theme


def still(engine: QQmlApplicationEngine) -> None:
    """Let nothing fade or breathe."""
    theme_of(engine).setProperty("reducedMotion", True)  # noqa: FBT003 - Qt's own signature

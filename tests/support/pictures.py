"""Pictures of windows."""

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

LEAST, MOST = 3, 40
PATIENCE_MILLISECONDS = 5_000


def settled(window: QQuickWindow) -> QImage:
    """The window once it no longer changes: what is laid out may change what there is to lay out.

    What never rests, such as a countdown, is taken as it is after a while.
    """
    before = QImage()
    for look in range(MOST):
        _let_pictures_come(window)
        image = window.grabWindow()
        if look >= LEAST and image == before:
            break
        before = image
    return image


def _let_pictures_come(window: QQuickWindow) -> None:
    """They are read on a thread of their own."""
    patience = QDeadlineTimer(PATIENCE_MILLISECONDS)
    QCoreApplication.processEvents()
    while not patience.hasExpired() and any(map(_is_coming, window.findChildren(QQuickItem))):
        QCoreApplication.processEvents()


def _is_coming(item: QQuickItem) -> bool:
    is_picture = item.inherits("QQuickImageBase") and item.isVisible()
    return is_picture and not item.property("source").isEmpty() and item.property("progress") < 1


def theme_of(engine: QQmlApplicationEngine) -> QObject:
    """The theme as the views of that engine have it."""
    theme = engine.singletonInstance("HangDoi", "Theme")
    assert isinstance(theme, QObject)
    return theme


def still(engine: QQmlApplicationEngine) -> None:
    """Let nothing fade or breathe."""
    theme_of(engine).setProperty("reducedMotion", True)  # noqa: FBT003 - Qt's own signature

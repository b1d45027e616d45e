"""Takes the picture of an app's window that is bound to view models on a scripted link."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.translations import Translations
from tests.support.pictures import settled, still


def picture(
    package: str,
    *,
    language: str,
    properties: Mapping[str, object],
    size: QSize,
    connect: Callable[[], None],
    ready: Callable[[QQuickWindow], bool] = lambda _window: True,
) -> QImage:
    """The window once its link was told what `connect` tells and it is `ready`; window and texts are gone then."""
    translations = Translations([package])
    translations.use(language)
    engine = create_engine(package, translations=translations, properties=properties)
    try:
        window = window_of(engine)
        still(engine)
        window.resize(size)
        window.show()
        connect()
        deadline = QDeadlineTimer(5000)
        while not ready(window) and not deadline.hasExpired():
            QCoreApplication.processEvents()
        return settled(window)
    finally:
        dispose(engine)
        translations.remove()

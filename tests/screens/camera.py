"""Takes the picture of an app's window that is bound to view models on a scripted link."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

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
) -> QImage:
    """The window once its link has been told what `connect` tells it; window and texts are gone afterwards."""
    translations = Translations([package])
    translations.use(language)
    engine = create_engine(package, translations=translations, properties=properties)
    try:
        window = window_of(engine)
        still(engine)
        window.resize(size)
        window.show()
        connect()
        return settled(window)
    finally:
        dispose(engine)
        translations.remove()

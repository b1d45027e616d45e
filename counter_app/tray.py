"""The sign in the system tray: a notice when people wait at a free counter. Nothing where there is no tray."""

from PySide6.QtCore import QObject, Qt, Slot, qtTrId
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

import fonts
from counter_app.view_models.reminder import Reminder

_SIZE = 64
_NAVY = "#072b4f"


class Tray(QObject):
    """Shown from the first notice on; a click on sign or notice brings the panel to the front."""

    def __init__(self, reminder: Reminder, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        has_tray = isinstance(QApplication.instance(), QApplication) and QSystemTrayIcon.isSystemTrayAvailable()
        self._icon = QSystemTrayIcon(self) if has_tray else None
        if self._icon is not None:
            self._icon.activated.connect(self._raise)
            self._icon.messageClicked.connect(self._raise)
        reminder.due.connect(self._remind)

    @Slot(int, int)
    def _remind(self, counter: int, people: int) -> None:
        self._window.alert(0)  # the task bar flashes until the panel is looked at
        if self._icon is None:
            return
        self._icon.setIcon(_icon(counter))
        self._icon.show()
        title = qtTrId("counter.title").replace("%1", str(counter))
        self._icon.showMessage(title, qtTrId("counter.idle", people), self._icon.icon())

    @Slot()
    def _raise(self) -> None:
        self._window.raise_()
        self._window.requestActivate()


def _icon(counter: int) -> QIcon:
    """The counter's number, white on navy."""
    picture = QPixmap(_SIZE, _SIZE)
    picture.fill(QColor(_NAVY))
    painter = QPainter(picture)
    font = QFont(fonts.FAMILY)
    font.setPixelSize(_SIZE // 2)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("white"))
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, str(counter))
    painter.end()
    return QIcon(picture)

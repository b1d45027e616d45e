"""The head of the hall, its date written out as its language does."""

from PySide6.QtCore import Property, QDate, QLocale, QObject, Signal, qtTrId

from display_app.shown.header import HeaderShown
from queue_client.qt.part import Part


class Header(Part[HeaderShown]):
    """`date` is as "Thứ Hai, 23/11/2026"."""

    dated = Signal()

    def __init__(self, *, language: str, parent: QObject) -> None:
        super().__init__(HeaderShown(), parent=parent)
        self._language = language
        self.changed.connect(self.dated)

    def speak(self, language: str) -> None:
        """Write the date in that language from now on."""
        self._language = language
        self.dated.emit()

    def _date(self) -> str:
        day = self.value.day
        if day is None:
            return ""
        return QLocale(self._language).toString(QDate(day.year, day.month, day.day), qtTrId("hall.date_format"))

    date = Property(str, _date, notify=dated)

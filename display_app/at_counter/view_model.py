"""The display of a counter as objects that views bind to; the only ones that talk to the link."""

from PySide6.QtCore import QObject, Slot

from display_app.at_counter.flow import CounterShown, counter_shown, misplaced
from display_app.at_counter.matrix import Matrix
from queue_client.qt.connection import Connection
from queue_client.qt.link import Link
from queue_client.qt.part import Part


class CounterDisplay(QObject):
    """The display of counter `number`; `matrix` shows the same as lamps."""

    def __init__(self, link: Link, *, number: int, language: str) -> None:
        super().__init__()
        self._link = link
        self._number = number
        self._language = language
        self.connection = Connection(
            link,
            language=language,
            misplaced=lambda: misplaced(
                link.snapshot, number=number, paired=link.welcome.counter if link.welcome else None
            ),
            parent=self,
        )
        self.counter = Part(CounterShown(number=number), parent=self)
        self.matrix = Matrix(parent=self)
        for signal in (link.changed, link.phase_changed):
            signal.connect(self.refresh)
        self.refresh()

    def parts(self) -> dict[str, QObject]:
        """What the view is given, by the name it asks for."""
        return {"connection": self.connection, "counter": self.counter, "matrix": self.matrix}

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show the server's words in that language from now on."""
        self._language = language
        self.connection.speak(language)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is known at this moment."""
        if self._link.snapshot is not None:
            self.counter.show(counter_shown(self._link.snapshot, number=self._number, language=self._language))
        self.matrix.tell(self.counter.value, self.connection.value)

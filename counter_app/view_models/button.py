"""One button of the panel, for mouse and key alike."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from counter_app.flow import Action
from counter_app.flow import Slot as Place

_LABELS = {
    Action.OPEN: "counter.open",
    Action.CALL_NEXT: "counter.call_next",
    Action.SERVE: "counter.serve",
    Action.FINISH_AND_CALL_NEXT: "counter.finish_and_call_next",
    Action.FINISH: "counter.finish",
    Action.RECALL: "counter.recall",
    Action.NO_SHOW: "counter.no_show",
    Action.PAUSE: "counter.pause",
    Action.CLOSE: "counter.close",
}


@dataclass(frozen=True, slots=True)
class ButtonShown:
    """What the button says and whether it can be pressed; `sending` while its command waits for an answer."""

    action: Action
    possible: bool = False
    sending: bool = False


class PanelButton(QObject):
    """A place on the panel with a key; what it does follows the counter's state."""

    changed = Signal()
    pressed = Signal(str)  # the Slot of counter_app.flow

    def __init__(self, place: Place, *, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._key = key
        self.shown = ButtonShown(Action.CALL_NEXT)

    def show(self, shown: ButtonShown) -> None:
        """Take on what the counter's state makes of this button."""
        if shown != self.shown:
            self.shown = shown
            self.changed.emit()

    @Slot()
    def press(self) -> None:
        """The clerk pressed it, by key or by mouse."""
        if self.shown.possible:
            self.pressed.emit(self._place)

    key = Property(str, lambda self: self._key, constant=True)
    name = Property(str, lambda self: str(self._place), constant=True)
    label_id = Property(str, lambda self: _LABELS[self.shown.action], notify=changed)
    possible = Property(bool, lambda self: self.shown.possible, notify=changed)
    sending = Property(bool, lambda self: self.shown.sending, notify=changed)

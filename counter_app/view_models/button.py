"""One button of the panel, for mouse and key alike."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from counter_app.flow import Action
from counter_app.flow import Slot as Place
from counter_app.labels import LABELS


@dataclass(frozen=True, slots=True)
class ButtonShown:
    """What the button says, and the message why it cannot be pressed, empty where it can.

    `sending` while its command waits for an answer; `deaf` while something else has all keys, such as a question.
    """

    action: Action
    why: str = ""
    sending: bool = False
    deaf: bool = False

    @property
    def possible(self) -> bool:
        """Whether a press does something."""
        return not self.why and not self.deaf


class PanelButton(QObject):
    """A place on the panel with a key; what it does follows the counter's state."""

    changed = Signal()
    pressed = Signal(str)  # the Slot of counter_app.flow
    refused = Signal(str)  # a message

    def __init__(self, place: Place, *, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._key = key
        self.shown = ButtonShown(Action.CALL_NEXT, deaf=True)

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
        elif not self.shown.deaf:
            self.refused.emit(self.shown.why)

    key = Property(str, lambda self: self._key, constant=True)
    object_name = Property(str, lambda self: _camel(self._place) + "Button", constant=True)
    label_id = Property(str, lambda self: LABELS[self.shown.action], notify=changed)
    possible = Property(bool, lambda self: self.shown.possible, notify=changed)
    deaf = Property(bool, lambda self: self.shown.deaf, notify=changed)
    why = Property(str, lambda self: self.shown.why, notify=changed)
    sending = Property(bool, lambda self: self.shown.sending, notify=changed)


def _camel(place: Place) -> str:
    """`no_show` as `noShow`, as views name their items."""
    first, *others = place.split("_")
    return first + "".join(word.capitalize() for word in others)

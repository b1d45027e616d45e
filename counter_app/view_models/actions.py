"""All buttons of the panel, each with its key."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Property, QObject, Signal, Slot

from counter_app.flow import SIDE
from counter_app.flow import Slot as Place
from counter_app.view_models.button import ButtonShown, PanelButton


class Actions(QObject):
    """Tells which button was pressed, or why it could not be."""

    pressed = Signal(str)
    """A slot."""
    refused = Signal(str)
    """The message that says why not."""

    def __init__(self, keys: Mapping[Place, str], *, parent: QObject) -> None:
        super().__init__(parent)
        self.keys = keys
        self.buttons = {place: PanelButton(place, key=keys[place], parent=self) for place in Place}
        for button in self.buttons.values():
            button.pressed.connect(self._pressed)
            button.refused.connect(self._refused)

    def __getitem__(self, place: Place) -> PanelButton:
        return self.buttons[place]

    def show(self, shown: Mapping[Place, ButtonShown]) -> None:
        """What the counter's state makes of them."""
        for place, value in shown.items():
            self.buttons[place].show(value)

    def possible(self) -> Iterator[Place]:
        """Those that can be pressed now."""
        return (place for place, button in self.buttons.items() if button.shown.possible)

    @Slot(str)
    def _pressed(self, place: str) -> None:
        self.pressed.emit(place)

    @Slot(str)
    def _refused(self, why: str) -> None:
        self.refused.emit(why)

    main = Property(QObject, lambda self: self.buttons[Place.MAIN], constant=True)
    menu = Property(QObject, lambda self: self.buttons[Place.MENU], constant=True)
    choose = Property(QObject, lambda self: self.buttons[Place.CHOOSE], constant=True)
    close = Property(QObject, lambda self: self.buttons[Place.CLOSE], constant=True)
    lock = Property(QObject, lambda self: self.buttons[Place.LOCK], constant=True)
    resume = Property(QObject, lambda self: self.buttons[Place.RESUME], constant=True)
    restore = Property(QObject, lambda self: self.buttons[Place.RESTORE], constant=True)
    dossier = Property(QObject, lambda self: self.buttons[Place.DOSSIER], constant=True)
    window = Property(QObject, lambda self: self.buttons[Place.WINDOW], constant=True)
    side = Property(list, lambda self: [self.buttons[place] for place in SIDE], constant=True)
    all = Property(list, lambda self: list(self.buttons.values()), constant=True)

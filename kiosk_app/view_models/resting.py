"""The screen saver and the brightness: begins when nobody is there, and ends with the first touch."""

from collections.abc import Callable
from datetime import datetime
from math import ceil

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk_app import rest
from kiosk_app.devices.backlight import Backlight
from kiosk_app.menu import Place
from kiosk_app.screens import Screen
from kiosk_app.settings import SettingsFile
from kiosk_app.view_models.language import Language
from kiosk_app.view_models.service_menu import ServiceMenu
from kiosk_app.view_models.visit import Visit
from queue_client.qt.link import Link
from queue_client.times import zone_of
from queue_protocol.base import in_language


class Resting(QObject):
    """`after` is how many seconds without anybody it begins; `clock` gives monotonic seconds.

    Notices are those of `zone`, and those for all.
    """

    changed = Signal()

    def __init__(
        self,
        link: Link,
        language: Language,
        visit: Visit,
        menu: ServiceMenu,
        *,
        settings: SettingsFile,
        backlight: Backlight,
        zone: str | None,
        after: float,
        clock: Callable[[], float],
    ) -> None:
        super().__init__()
        self._link = link
        self._language = language
        self._visit = visit
        self._menu = menu
        self._settings = settings
        self._backlight = backlight
        self._zone = zone
        self._after = after
        self._clock = clock
        self._busy_at = clock()
        self._turn = 0
        self._resting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        visit.changed.connect(self._look)
        menu.changed.connect(self._look)
        menu.settings_changed.connect(self._shine)
        link.synced.connect(self.changed)
        self._shine()
        self._wake_up()

    @Property(bool, notify=changed)
    def resting(self) -> bool:
        """Whether the screen saver is shown."""
        return self._resting

    @property
    def is_resting(self) -> bool:
        """The same for the program itself."""
        return self._resting

    @Property(str, notify=changed)
    def notice(self) -> str:
        """The notice whose turn it is; empty where the centre has none."""
        notices = rest.valid_notices(self._link.snapshot, now=self._link.now(), zone=self._zone)
        notice = rest.notice_in(notices, self._turn)
        return in_language(notice.text, self._language.code) if notice else ""

    @Property(float, notify=changed)
    def shift_x(self) -> float:
        """How far the words stand from the middle, from -1 to 1."""
        return rest.place_at(self._turn).x

    @Property(float, notify=changed)
    def shift_y(self) -> float:
        """The same, downwards."""
        return rest.place_at(self._turn).y

    @Property(float, notify=changed)
    def darkening(self) -> float:
        """How opaque the black over the whole picture is; 0 where the screen's own light is turned down."""
        return 0.0 if self._backlight.works else rest.darkening(self._brightness())

    def wake(self) -> bool:
        """Somebody is there. Returns whether the kiosk was resting, so that this touch does nothing else."""
        was = self._resting
        self._busy_at, self._resting = self._clock(), False
        if was:
            self._shine()
        self._wake_up()
        return was

    @Slot()
    def notice_somebody(self) -> None:
        """Somebody is there who has touched nothing, such as one who holds a card before the scanner."""
        self.wake()

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        if self._resting:
            self._turn += 1
            self._shine()
        elif self._clock() >= self._busy_at + self._after:
            self._resting = True
            self._shine()
        self._wake_up()

    @Slot()
    def _look(self) -> None:
        # A number on the screen, a request under way, staff at work: all of these are somebody.
        visit = self._visit.flow
        alone = visit.shown(self._clock()) in {Screen.SERVICES, Screen.WAIT} and visit.request is None
        if not alone or self._menu.flow.place is not Place.CLOSED:
            self.wake()

    @Slot()
    def _shine(self) -> None:
        self._backlight.shine(self._brightness())
        self.changed.emit()

    def _brightness(self) -> int:
        return rest.brightness(
            self._settings.settings,
            wall=self._local_now().time(),
            closed=rest.is_closed(self._link.snapshot),
            resting=self._resting,
        )

    def _local_now(self) -> datetime:
        return self._link.now().astimezone(zone_of(self._link.snapshot))

    def _wake_up(self) -> None:
        due = self._clock() + rest.TURN_SECONDS if self._resting else self._busy_at + self._after
        self._timer.start(max(0, ceil((due - self._clock()) * 1000)))

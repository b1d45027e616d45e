"""What staff see and do at the kiosk itself, behind a long touch in the corner and their code."""

import logging
import time
from collections.abc import Callable
from math import ceil, isinf

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot, qtTrId

from kiosk_app.devices.printer import Printer
from kiosk_app.effects import Trouble
from kiosk_app.menu import Menu, Place
from kiosk_app.settings import FULL, SettingsFile
from kiosk_app.staff_code import Tries, matches
from kiosk_app.view_models.language import Language
from kiosk_app.view_models.machine import Machine

STEP = 10
"""Percent at each touch on louder, softer, brighter, darker."""
DARKEST = 20
"""Percent: a screen that nobody can read could not be made brighter again."""

_log = logging.getLogger(__name__)


class ServiceMenu(QObject):
    """The way in and the menu itself. `clock` gives monotonic seconds, `wall` seconds since 1970."""

    changed = Signal()
    settings_changed = Signal()
    restart_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        machine: Machine,
        printer: Printer,
        language: Language,
        *,
        settings: SettingsFile,
        clock: Callable[[], float],
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        kept = settings.settings
        self.flow = Menu(tries=Tries(kept.wrong_codes, kept.locked_until))
        self._machine = machine
        self._printer = printer
        self._language = language
        self._settings = settings
        self._clock = clock
        self._wall = wall
        self._said = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        machine.changed.connect(self.changed)
        printer.tested.connect(self._tested)

    @property
    def has_code(self) -> bool:
        """Whether there is a code that opens it."""
        return self._settings.settings.staff_code is not None

    @Property(str, notify=changed)
    def place(self) -> str:
        """What lies over the screen: closed, code, menu or log."""
        return self.flow.place

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits of the code are typed."""
        return len(self.flow.digits)

    @Property(str, notify=changed)
    def answer(self) -> str:
        """Why the pad is still there: wrong, locked or no_code; empty while nothing was tried."""
        return self.flow.answer

    @Property(str, notify=changed)
    def answer_words(self) -> str:
        """The same as a sentence."""
        return qtTrId(f"kiosk.service.answer.{self.flow.answer}") if self.flow.answer else ""

    @Property(list, notify=changed)
    def facts(self) -> list[dict[str, str]]:
        """`label` and `value` of what the kiosk knows of itself; empty until somebody is in."""
        return self._machine.facts() if self.flow.place is Place.MENU else []

    @Property(list, notify=changed)
    def lines(self) -> list[str]:
        """The end of the log, newest last; empty until it is asked for."""
        return self._machine.log() if self.flow.place is Place.LOG else []

    @Property(str, notify=changed)
    def said(self) -> str:
        """What came of the last touch."""
        return self._said

    @Property(int, notify=settings_changed)
    def volume(self) -> int:
        """Percent, of spoken guidance."""
        return self._settings.settings.volume

    @Property(int, notify=settings_changed)
    def brightness(self) -> int:
        """Percent."""
        return self._settings.settings.brightness

    @Slot()
    def press(self) -> None:
        """A finger rests in the corner."""
        self._go(self.flow.pressed(self._clock()))

    @Slot()
    def release(self) -> None:
        """It does no more."""
        self._go(self.flow.released())

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        self._go(self.flow.ticked(self._clock(), has_code=self.has_code))

    @Slot(str)
    def type_digit(self, digit: str) -> None:
        """A key of the pad."""
        self._go(self.flow.typed(digit).touched(self._clock()))

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._go(self.flow.erased().touched(self._clock()))

    @Slot()
    def enter(self) -> None:
        """The code is typed."""
        code, kept = self.flow.digits, self._settings.settings.staff_code
        if not code or kept is None:
            return
        if not self.flow.tries.is_locked(self._wall()) and matches(code, kept):
            _log.info("the service menu was opened")
            self._go(self.flow.admitted().touched(self._clock()))
        else:
            _log.warning("a wrong staff code was given, or one while the pad was locked")
            self._go(self.flow.refused(self._wall()).touched(self._clock()))
        self._keep_tries()

    @Slot()
    def close(self) -> None:
        """Back to the citizens' screen."""
        self._go(self.flow.closed())

    @Slot()
    def show_log(self) -> None:
        """The end of the log."""
        self._go(self.flow.shown(Place.LOG).touched(self._clock()))

    @Slot()
    def show_menu(self) -> None:
        """Back from the log."""
        self._go(self.flow.shown(Place.MENU).touched(self._clock()))

    @Slot()
    def print_test(self) -> None:
        """Put a sample on paper."""
        self._printer.print_test(language=self._language.code)
        self._say("kiosk.service.said.printing")

    @Slot()
    def paper_changed(self) -> None:
        """The paper was changed: look at the printer at once."""
        self._printer.look_again()
        self._say("kiosk.service.said.looking")

    @Slot()
    def reprint(self) -> None:
        """Put the last slip on paper once more."""
        known = self._printer.reprint_last()
        _log.info("the last slip was asked for again")
        self._say("kiosk.service.said.reprinting" if known else "kiosk.service.said.no_slip")

    @Slot(int)
    def turn_volume(self, steps: int) -> None:
        """Louder, or softer where it is negative."""
        self._keep(volume=min(max(0, self._settings.settings.volume + steps * STEP), FULL))

    @Slot(int)
    def turn_brightness(self, steps: int) -> None:
        """Brighter, or darker where it is negative."""
        self._keep(brightness=min(max(DARKEST, self._settings.settings.brightness + steps * STEP), FULL))

    @Slot()
    def restart(self) -> None:
        """End the program and begin it anew."""
        _log.info("restarted from the service menu")
        self.restart_wanted.emit()

    @Slot()
    def quit(self) -> None:
        """End the program."""
        _log.info("ended from the service menu")
        self.quit_wanted.emit()

    @Slot(object)
    def _tested(self, trouble: Trouble | None) -> None:
        self._say("kiosk.service.said.not_printed" if trouble else "kiosk.service.said.printed")

    def _say(self, message_id: str) -> None:
        self._said = qtTrId(message_id)
        self._go(self.flow.touched(self._clock()))

    def _keep(self, **changes: int) -> None:
        try:
            self._settings.change(**changes)
        except OSError as error:
            _log.error("the settings cannot be kept: %s", error)
            self._say("kiosk.service.said.not_kept")
        self.settings_changed.emit()
        self._go(self.flow.touched(self._clock()))

    def _keep_tries(self) -> None:
        tries = self.flow.tries
        try:
            self._settings.change(wrong_codes=tries.wrong, locked_until=tries.locked_until)
        except OSError as error:
            _log.error("the settings cannot be kept: %s", error)

    def _go(self, flow: Menu) -> None:
        if flow.place is not self.flow.place:
            self._said = ""
        self.flow = flow
        self.changed.emit()
        wait = flow.deadline() - self._clock()
        if isinf(wait):
            self._timer.stop()
        else:
            self._timer.start(max(0, ceil(wait * 1000)))

"""What the kiosk knows of itself, in words, for whoever repairs it; and what it writes into its log."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib.metadata import version

from PySide6.QtCore import QObject, Signal, Slot, qtTrId

from kiosk_app.devices.printer import Printer
from kiosk_app.offline.numbers import OfflineNumber
from kiosk_app.offline.own_numbers import OwnNumbers
from queue_client.qt.link import Link
from queue_client.session import Phase
from queue_client.times import hour_and_minute, zone_of

MOST_LISTED = 6
"""So many numbers are named, the last ones; before them stands how many there are."""

_log = logging.getLogger(__name__)


class Machine(QObject):
    """Its name, its server, its printer and its own numbers. `read_log` gives the end of the log."""

    changed = Signal()

    def __init__(
        self,
        link: Link,
        printer: Printer,
        own: OwnNumbers,
        *,
        server: str,
        read_log: Callable[[], Sequence[str]] = list,
    ) -> None:
        super().__init__()
        self._link = link
        self._printer = printer
        self._own = own
        self._server = server
        self._read_log = read_log
        self._live_since: datetime | None = None
        self._phase = link.phase
        link.phase_changed.connect(self._phase_changed)
        printer.changed.connect(self._printer_changed)

    def facts(self) -> list[dict[str, str]]:
        """`label` and `value`, in the language in use; of its own numbers those that somebody has to see to."""
        welcome = self._link.welcome
        told = {
            "device": welcome.device if welcome else qtTrId("kiosk.service.unknown"),
            "server": self._server,
            "link": self._link_words(),
            "printer": qtTrId(f"kiosk.service.printer.{self._printer_state()}"),
            "version": version("hang-doi"),
            "unprinted": _listed(self._own.unspooled()),
            "not_taken": _listed(self._own.refused()),
        }
        return [
            {"label": qtTrId(f"kiosk.service.{name}"), "value": value} for name, value in told.items() if value
        ]

    def log(self) -> list[str]:
        """The end of the log, newest last."""
        return list(self._read_log())

    def _link_words(self) -> str:
        zone = zone_of(self._link.snapshot)
        if self._link.stale_since is None and self._live_since is not None:
            return qtTrId("kiosk.service.live").replace("%1", hour_and_minute(self._live_since, zone))
        since = self._link.stale_since
        if self._link.refusal is not None or since is None:
            return qtTrId("kiosk.service.refused")
        return qtTrId("kiosk.service.lost").replace("%1", hour_and_minute(since, zone))

    def _printer_state(self) -> str:
        condition = self._printer.condition
        return condition.state if condition else "none"

    @Slot()
    def _phase_changed(self) -> None:
        phase = self._link.phase
        if phase is Phase.LIVE:
            self._live_since = self._link.now()
        if Phase.LIVE in {phase, self._phase} or phase is Phase.REFUSED:
            _log.info("the link to the server is %s", phase.value)
        self._phase = phase
        self.changed.emit()

    @Slot()
    def _printer_changed(self) -> None:
        _log.info("the printer is %s", self._printer_state())
        self.changed.emit()


def _listed(numbers: Sequence[OfflineNumber]) -> str:
    if not numbers:
        return ""
    named = ", ".join(each.number for each in numbers[-MOST_LISTED:])
    return f"{len(numbers)}: … {named}" if len(numbers) > MOST_LISTED else f"{len(numbers)}: {named}"

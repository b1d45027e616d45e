"""Numbers that nobody holds, because the program before died between giving or asking for them and the spool.

Whoever took one a moment ago still stands there and gets the slip now. Later it is left alone: a slip that comes
out of itself brings a stranger to the counter. No slip is ever printed twice: what has reached the printer's spool
is the spool's.
"""

import logging
from datetime import timedelta

from PySide6.QtCore import QObject, Slot

from kiosk_app.asked import Asked, AskedFile
from kiosk_app.devices.printer import Printer
from kiosk_app.offline.numbers import OfflineNumber
from kiosk_app.offline.own_numbers import OwnNumbers
from queue_client.qt.link import Link
from queue_client.session import Phase
from queue_protocol.commands import Command
from queue_protocol.errors import Error
from queue_protocol.results import Issued, SlipResult

STILL_THERE = timedelta(minutes=5)
"""So long after the touch somebody may still stand there, as for the slips of `printers.spooler`."""

_log = logging.getLogger(__name__)


class Unheld(QObject):
    """Asks once more, by itself, for the answer that the program before has not seen."""

    def __init__(self, link: Link, printer: Printer, own: OwnNumbers, asked: AskedFile) -> None:
        super().__init__()
        self._link = link
        self._printer = printer
        self._own = own
        self._asked = asked
        self._left = _not_replaced(asked, own)
        link.phase_changed.connect(self._ask_again)

    def numbers(self) -> tuple[OfflineNumber, ...]:
        """Those of the kiosk's own to be printed now; that the others are left alone is said in the log."""
        waiting = []
        for number in self._own.unspooled():
            if self._printer.has_slip(number.id):
                self._own.spooled(number.command_id)
            elif self._own.time is not None and self._own.time - number.issued_at <= STILL_THERE:
                waiting.append(number)
            else:
                _log.warning("the number %s was given and never printed", number.number)
        return tuple(waiting)

    def asks(self, command: Command, command_id: str) -> None:
        """That is about to be asked."""
        self._asked.note(command, command_id=command_id, at=self._link.now())

    def settle(self, command_id: str) -> None:
        """The request is over, and what came of it is spooled."""
        self._asked.settle(command_id)

    def is_over(self, command_id: str, answer: Issued | SlipResult | Error) -> bool:
        """Whether that answers what the program before asked, and nothing is to be shown or printed any more."""
        left = self._left.get(command_id)
        if left is None or not isinstance(answer, Issued):
            return False
        if not self._is_young(left):
            _log.warning("the number %s was given and never printed", answer.number)
            return True
        return self._printer.has_slip(answer.id)

    @Slot()
    def _ask_again(self) -> None:
        if self._link.phase is not Phase.LIVE:
            return
        self._link.phase_changed.disconnect(self._ask_again)
        for left in self._left.values():
            if self._is_young(left):
                self._link.submit(left.command, command_id=left.command_id)
            else:
                _log.warning("a number was asked for, and whether it was given is not known")
                self._asked.settle(left.command_id)

    def _is_young(self, asked: Asked) -> bool:
        return self._link.now() - asked.at <= STILL_THERE


def _not_replaced(asked: AskedFile, own: OwnNumbers) -> dict[str, Asked]:
    """What was left by its id, but for that in whose place the kiosk has given numbers of its own."""
    replaced = [each.command_id for each in asked.left if own.has_replaced(each.command_id)]
    for command_id in replaced:
        asked.settle(command_id)
    return {each.command_id: each for each in asked.left if each.command_id not in replaced}

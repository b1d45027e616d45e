"""Slips that a desk wants from this kiosk's printer: fetched from the server, printed once, and reported.

Nobody stands before the screen for them, so that the visit goes on beside them and its screen shows nothing.
"""

import logging

from PySide6.QtCore import QObject, Slot

from kiosk_app.devices.printer import Printer
from queue_client.printing import Trouble
from queue_client.qt.link import Link
from queue_client.session import Phase
from queue_protocol.commands import FetchSlip, ReportPrint
from queue_protocol.frames import Reply
from queue_protocol.results import SlipToPrint
from queue_protocol.state import WantedPrint

_log = logging.getLogger(__name__)


class WantedPrints(QObject):
    """Follows its link by itself. Slips are worded in `language`, whatever the person in front has chosen.

    What the spool has printed already it reports anew and prints no more, so that everything may be asked for
    again after a restart.
    """

    def __init__(self, link: Link, printer: Printer, *, language: str) -> None:
        super().__init__()
        self._link = link
        self._printer = printer
        self._language = language
        self._seen: set[int] = set()
        self._asked: dict[str, WantedPrint] = {}
        link.changed.connect(self._look)
        link.replied.connect(self._replied)
        printer.wanted_done.connect(self._done)

    @Slot()
    def _look(self) -> None:
        snapshot, welcome = self._link.snapshot, self._link.welcome
        if snapshot is None or welcome is None or self._link.phase is not Phase.LIVE:
            return
        for wanted in snapshot.wanted_prints:
            is_ours = wanted.device_id == welcome.device_id
            if is_ours and wanted.print_id not in self._seen and self._link.now() < wanted.until:
                self._seen.add(wanted.print_id)
                self._asked[self._link.submit(FetchSlip(print_id=wanted.print_id))] = wanted

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        wanted = self._asked.pop(command_id, None)
        if wanted is None:
            return
        snapshot = self._link.snapshot
        if isinstance(reply.result, SlipToPrint) and snapshot is not None:
            patience = max(0.0, (wanted.until - self._link.now()).total_seconds())
            self._printer.print_wanted(reply.result, snapshot, language=self._language, patience=patience)
        elif reply.error is not None:
            # It was answered, is too late, or the ticket has ended: the desk knows, or sees it by itself.
            _log.info("a slip for a desk is not printed: %s", reply.error.code)

    @Slot(int, int, object, str)
    def _done(self, print_id: int, ticket_id: int, trouble: Trouble | None, detail: str) -> None:
        _log.info("a slip for a desk: %s", trouble or "printed")
        printed = trouble is None
        self._link.submit(
            ReportPrint(ticket_id=ticket_id, printed=printed, detail=detail or None, print_id=print_id)
        )

"""Hands the numbers over that the kiosk gave without its server, one after the other, until it has them all."""

import logging

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk_app.effects import Report
from kiosk_app.offline.numbers import OfflineNumber
from kiosk_app.offline.own_numbers import OwnNumbers
from queue_client.qt.link import Link
from queue_client.session import Phase
from queue_protocol.commands import HandOver, ReportPrint
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import Reply
from queue_protocol.results import TicketResult

_log = logging.getLogger(__name__)

AGAIN_MILLISECONDS = 30_000
"""A number that the server could not take just then is offered again after that long."""
FINAL = frozenset({ErrorCode.NUMBER_TAKEN, ErrorCode.IDEMPOTENCY_CONFLICT})
"""Refusals that will be the same next time; after any other the number is offered again."""


class HandingOver(QObject):
    """Follows the link by itself. The link resends what is under way, a new start of the program the rest."""

    def __init__(self, link: Link, own: OwnNumbers) -> None:
        super().__init__()
        self._link = link
        self._own = own
        self._under_way: OfflineNumber | None = None
        self._passed: set[str] = set()
        self._on_server: dict[int, int] = {}
        self._reports: dict[int, Report] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MILLISECONDS)
        self._again.timeout.connect(self.offer_again)
        link.phase_changed.connect(self.offer)
        link.synced.connect(self.offer)  # a new date may have begun
        link.replied.connect(self._replied)

    @Slot()
    def offer(self) -> None:
        """Hand over what is next, if there is a server and nothing is under way."""
        if self._link.phase is not Phase.LIVE or self._under_way is not None:
            return
        number = next((each for each in self._own.waiting() if each.command_id not in self._passed), None)
        if number is None:
            self._tidy()
            return
        self._under_way = number
        self._link.submit(_command(number), command_id=number.command_id)

    def _tidy(self) -> None:
        if self._link.snapshot is not None:
            self._own.tidy(self._link.snapshot.business_date)

    @Slot()
    def offer_again(self) -> None:
        """Offer also what the server could not take before."""
        self._passed.clear()
        self.offer()

    def printed(self, report: Report) -> None:
        """The printer is done with an offline number; the server is told as soon as it has the number."""
        self._reports[report.ticket_id] = report
        self._tell(report.ticket_id)

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        number = self._under_way
        if number is None or command_id != number.command_id:
            return
        self._under_way = None
        self._passed.add(command_id)
        if isinstance(reply.result, TicketResult):
            self._own.settle(command_id)
            self._on_server[number.id] = reply.result.ticket.id
            self._tell(number.id)
        elif reply.error is not None:
            self._refused(number, reply.error.code)
        self.offer()

    def _refused(self, number: OfflineNumber, code: str) -> None:
        _log.error("the server does not take the number %s over: %s", number.number, code)
        if code in FINAL:
            self._own.settle(number.command_id, refusal=code)
        else:
            self._again.start()

    def _tell(self, own_id: int) -> None:
        if own_id not in self._on_server or own_id not in self._reports:
            return
        report, ticket_id = self._reports.pop(own_id), self._on_server[own_id]
        printed = report.trouble is None
        self._link.submit(
            ReportPrint(ticket_id=ticket_id, printed=printed, detail=report.detail or report.trouble)
        )


def _command(number: OfflineNumber) -> HandOver:
    return HandOver(
        service=number.service,
        priority=number.priority,
        series=number.series,
        serial=number.serial,
        issued_at=number.issued_at,
        replaces=number.replaces,
    )

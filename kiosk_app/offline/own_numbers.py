"""Giving numbers without a server: by hours and clock, from the kiosk's own series, journalled first."""

import logging
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk_app.offline.errors import JournalError
from kiosk_app.offline.hours import time_at, unattended
from kiosk_app.offline.journal import Journal
from kiosk_app.offline.kept import Kept
from kiosk_app.offline.numbers import Given, OfflineNumber, Settled, Spooled
from queue_protocol.state import Service, Snapshot

_log = logging.getLogger(__name__)


class OwnNumbers:
    """The numbers that a kiosk gives by itself. `now` is UTC by the server's clock, as well as it is known.

    Without a folder, or where the journal in it cannot be kept, none are given.
    """

    def __init__(self, folder: Path | None, *, kept: Kept | None, now: Callable[[], datetime]) -> None:
        self.kept = kept
        self._now = now
        self.journal = _journal_in(folder)
        self._has_failed = False

    @property
    def time(self) -> datetime | None:
        """The time to go by; None where no time can be trusted."""
        if self.kept is None:
            return None
        latest = self.journal.book.latest if self.journal else None
        return time_at(self._now(), latest=max(self.kept.snapshot.at, latest or self.kept.snapshot.at))

    @property
    def can_be_given(self) -> bool:
        """Whether a number could be given, were its service open."""
        told = self.kept is not None and self.kept.mark is not None and self.kept.snapshot.open_periods is not None
        return told and self.journal is not None and not self._has_failed and self.time is not None

    def offered(self) -> Snapshot | None:
        """The centre as it holds now without a server; None while none is known, or no time."""
        time = self.time
        return None if self.kept is None or time is None else unattended(self.kept.snapshot, time)

    def learn(self, kept: Kept) -> None:
        """The server has told its centre. What could not be written before is tried again."""
        self.kept = kept
        self._has_failed = False

    def give(
        self, service: str, *, priority: str | None, command_id: str, replaces: str | None
    ) -> OfflineNumber | None:
        """The next number of a service, on the disk; None where the service is not open now.

        Raises JournalError, and then no number was given.
        """
        time, kept, found = self.time, self.kept, self._open(service)
        if time is None or kept is None or kept.mark is None or found is None or self.journal is None:
            return None
        series = f"{kept.mark}{found.prefix}"
        day = time.astimezone(ZoneInfo(kept.snapshot.centre.time_zone)).date()
        number = OfflineNumber(
            command_id=command_id,
            centre=kept.snapshot.centre.code,
            business_date=day,
            series=series,
            serial=self.journal.book.next_serial(series),
            service=service,
            priority=priority,
            issued_at=time,
            replaces=replaces,
        )
        self._write(Given(number))
        return number

    def waiting(self) -> tuple[OfflineNumber, ...]:
        """Those of this centre that the server does not have yet, oldest first."""
        if self.journal is None or self.kept is None:
            return ()
        return self.journal.book.waiting(self.kept.snapshot.centre.code)

    def settle(self, command_id: str, *, refusal: str | None = None) -> None:
        """The server has the number, or does not want it. Where that cannot be noted it is handed over again."""
        try:
            self._write(Settled(command_id, refusal))
        except JournalError as error:
            _log.warning("a number that was handed over could not be ticked off: %s", error)

    def unspooled(self) -> tuple[OfflineNumber, ...]:
        """Those of this centre whose slips have not reached the printer's spool, as far as is noted."""
        if self.journal is None or self.kept is None:
            return ()
        code = self.kept.snapshot.centre.code
        return tuple(each for each in self.journal.book.unspooled if each.centre == code)

    def refused(self) -> tuple[OfflineNumber, ...]:
        """Those that the server did not want, oldest first."""
        return self.journal.book.refused if self.journal else ()

    def has_replaced(self, request: str) -> bool:
        """Whether a number was given in place of that request."""
        return self.journal is not None and any(each.replaces == request for each in self.journal.book.numbers)

    def spooled(self, command_id: str) -> None:
        """The printer's spool has the slip. Where that cannot be noted, the next program asks the spool."""
        if self.journal is None:
            return
        try:
            self._write(Spooled(command_id))
        except JournalError as error:
            _log.warning("a slip that was spooled could not be ticked off: %s", error)

    def tidy(self, today: date) -> None:
        """Forget the numbers of dates before `today`, which the server has said, once it has all of them."""
        if self.journal is not None and self.journal.book.may_shrink(today):
            try:
                self.journal.shrink()
            except JournalError as error:
                _log.warning("the journal of offline numbers could not be tidied: %s", error)

    def close(self) -> None:
        """Let the journal go."""
        if self.journal is not None:
            self.journal.close()
            self.journal = None

    def _open(self, code: str) -> Service | None:
        offered = self.offered()
        services = offered.services if offered else ()
        return next((each for each in services if each.code == code and each.state == "open"), None)

    def _write(self, record: Given | Settled | Spooled) -> None:
        assert self.journal is not None
        try:
            self.journal.append(record)
        except JournalError as error:
            self._has_failed = True
            if error.is_doubtful:
                # Nobody knows what the file holds now: the next start reads it again.
                self.close()
            raise


def _journal_in(folder: Path | None) -> Journal | None:
    if folder is None:
        return None
    try:
        return Journal(folder)
    except JournalError as error:
        _log.error("no numbers are given without the server: %s", error)
        return None

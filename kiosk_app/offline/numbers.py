"""A number that this kiosk gives by itself, and the book of all that it has given. Frozen values, no I/O."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from typing import ClassVar, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineNumber:
    """A ticket as it stands on paper; `issued_at` is UTC, `business_date` the centre's.

    `command_id` is the one it is handed over with, however often. `replaces` is the request that was given up for
    it. What only a server knows is missing, under the names that it has in `queue_protocol.results.Issued`.
    """

    command_id: str
    centre: str
    business_date: date
    series: str
    serial: int
    service: str
    priority: str | None
    issued_at: datetime
    replaces: str | None

    people_ahead: ClassVar[None] = None
    wait: ClassVar[None] = None
    notice: ClassVar[None] = None
    follow_url: ClassVar[str] = ""

    @property
    def id(self) -> int:
        """What tells it apart, in the printer's spool too, from all others and from every ticket of the server."""
        return -1 - int.from_bytes(sha256(self.command_id.encode()).digest()[:6])

    @property
    def number(self) -> str:
        """As citizens read it, and as the server will write it."""
        return f"{self.series}{self.serial:03d}"


@dataclass(frozen=True, slots=True)
class Given:
    """A number was given."""

    number: OfflineNumber


@dataclass(frozen=True, slots=True)
class Settled:
    """A number was handed over; `refusal` is the server's code where it did not want it."""

    command_id: str
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Spooled:
    """The slip of a number is in the printer's spool, which sees to it from then on."""

    command_id: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A line that was torn while it was written."""


Record: TypeAlias = Given | Settled | Spooled | Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """All numbers that are still of interest, in the order in which they were given.

    `spooled` has the command ids of those whose slips the printer's spool has. `torn` counts lines that could not
    be read: each may have been a number, so as many are left out; gaps harm nobody, the same number twice does.
    """

    numbers: tuple[OfflineNumber, ...] = ()
    settled: Mapping[str, str | None] = field(default_factory=dict)
    spooled: frozenset[str] = frozenset()
    torn: int = 0

    def next_serial(self, series: str) -> int:
        """The serial after the last one of the series.

        The count begins anew when the book shrinks, on the server's word that a date is over, and not by the clock
        of a kiosk that has nobody to ask: one that is a day ahead would give the numbers of today again.
        """
        given = (each.serial for each in self.numbers if each.series == series)
        return max(given, default=0) + 1 + self.torn

    @property
    def latest(self) -> datetime | None:
        """When the latest was given."""
        return max((each.issued_at for each in self.numbers), default=None)

    def waiting(self, centre: str) -> tuple[OfflineNumber, ...]:
        """Those of that centre which are not handed over yet, oldest first."""
        return tuple(
            each for each in self.numbers if each.centre == centre and each.command_id not in self.settled
        )

    def after(self, record: Record) -> "Book":
        """The book with one more record."""
        match record:
            case Given(number=number):
                return replace(self, numbers=(*self.numbers, number))
            case Settled(command_id=command_id, refusal=refusal):
                return replace(self, settled={**self.settled, command_id: refusal})
            case Spooled(command_id=command_id):
                return replace(self, spooled=self.spooled | {command_id})
            case Unreadable():
                return replace(self, torn=self.torn + 1)

    def may_shrink(self, today: date) -> bool:
        """Whether there is something to forget, and nothing that is needed: all handed over, of dates gone by."""
        is_over = all(each.business_date < today and each.command_id in self.settled for each in self.numbers)
        return is_over and (self.torn > 0 or len(self.refused) < len(self.numbers))

    def shrunk(self) -> "Book":
        """Without what was handed over; what the server refused stays on record."""
        kept = self.refused
        ids = {each.command_id for each in kept}
        settled = {command_id: self.settled[command_id] for command_id in ids}
        return replace(self, numbers=kept, settled=settled, spooled=self.spooled & ids, torn=0)

    def records(self) -> Iterable[Record]:
        """The records that make this book, but for what was torn."""
        yield from (Given(each) for each in self.numbers)
        yield from (Settled(command_id, refusal) for command_id, refusal in self.settled.items())
        yield from map(Spooled, sorted(self.spooled))

    @property
    def refused(self) -> tuple[OfflineNumber, ...]:
        """Those that the server did not want."""
        return tuple(each for each in self.numbers if self.settled.get(each.command_id) is not None)

    @property
    def unspooled(self) -> tuple[OfflineNumber, ...]:
        """Those whose slips nobody has seen to yet."""
        return tuple(each for each in self.numbers if each.command_id not in self.spooled)


def book_of(records: Iterable[Record]) -> Book:
    """The book that the records tell."""
    book = Book()
    for record in records:
        book = book.after(record)
    return book

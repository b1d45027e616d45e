"""The phones that listen: which, how many there may be, and what each was told last."""

import asyncio
from collections import defaultdict

from queue_server.domain.ticket import TicketState

MOST_PHONES = 5_000
"""How many may listen to one server."""
MOST_OF_A_TICKET = 4
"""How many may listen to one ticket: a family. One more, and the one that came first has to go."""

Standing = tuple[TicketState, int | None, int]
"""State, counter and calls: when this changes, a phone is told before others are."""


class Phone:
    """One open stream. Of what it is told only the last is kept while it is slow."""

    __slots__ = ("_is_closed", "_seq", "_text", "_waiting", "_wake", "language", "standing", "ticket_id")

    def __init__(self, ticket_id: int, language: str) -> None:
        self.ticket_id = ticket_id
        self.language = language
        self.standing: Standing | None = None
        self._seq = -1
        self._text: str | None = None
        self._waiting: str | None = None
        self._is_closed = False
        self._wake = asyncio.Event()

    @property
    def is_told(self) -> bool:
        """Whether it was told anything yet."""
        return self._seq >= 0

    def tell(self, text: str, seq: int) -> None:
        """Show that, as of `seq` of the journal, unless it is what is shown or older; must not wait."""
        if seq < self._seq or self._is_closed:
            return
        self._seq = seq
        if text != self._text:
            self._text = self._waiting = text
            self._wake.set()

    def close(self) -> None:
        """Say no more than what was said."""
        self._is_closed = True
        self._wake.set()

    async def take(self) -> str | None:
        """What to show next; None once it is closed and all was taken."""
        while self._waiting is None and not self._is_closed:
            self._wake.clear()
            await self._wake.wait()
        taken, self._waiting = self._waiting, None
        return taken


class TooManyPhonesError(Exception):
    """The server listens to as many as it can."""


class Phones:
    """Who listens, by centre. Lives on the event loop's thread."""

    def __init__(self) -> None:
        self._by_centre: dict[int, set[Phone]] = defaultdict(set)
        self._by_ticket: dict[int, list[Phone]] = defaultdict(list)
        self.count = 0

    def join(self, centre_id: int, phone: Phone) -> None:
        """Begin. Raises TooManyPhonesError."""
        if self.count >= MOST_PHONES:
            raise TooManyPhonesError
        self.count += 1
        self._by_centre[centre_id].add(phone)
        others = self._by_ticket[phone.ticket_id]
        others.append(phone)
        if len(others) > MOST_OF_A_TICKET:
            others.pop(0).close()

    def leave(self, centre_id: int, phone: Phone) -> None:
        """End."""
        self.count -= 1
        self._by_centre[centre_id].discard(phone)
        others = self._by_ticket[phone.ticket_id]
        if phone in others:
            others.remove(phone)
        if not others:
            del self._by_ticket[phone.ticket_id]

    def of(self, centre_id: int) -> frozenset[Phone]:
        """Those of a centre."""
        return frozenset(self._by_centre[centre_id])

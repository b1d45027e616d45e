"""Who listens at which centre. Entries go out in the order of their `seq`, each once.

Each is encoded once for all who see who waits, and once without what was written of people for all others.

Commands of this process hand their entries over after the commit; entries of another process (an import, a second
server) are found by `queue_server.transport.following`. Whichever comes first, `seq` decides.
"""

from collections.abc import Callable, Iterable
from typing import Protocol

from queue_server.store.instants import from_micros
from queue_server.store.journal import Entry
from queue_server.transport.withholding import public_payload

SHOW_ANEW = frozenset({"centre_imported", "day_turned"})
"""After an entry of these kinds nothing that a screen holds is sure."""


class Listener(Protocol):
    """One live connection."""

    @property
    def sees_who_waits(self) -> bool:
        """Whether it is told all that the journal says; it stays so."""

    def tell(self, entry: Entry, frame: str) -> None:
        """Take one event; must not wait."""

    def refresh(self) -> None:
        """Show everything anew, because more has changed than events tell; must not wait."""


class Channel:
    """One centre's listeners, and the `seq` up to which they have been told."""

    def __init__(self, seq: int) -> None:
        self.seq = seq
        self.refreshes = 0
        self.listeners: set[Listener] = set()
        self._early: dict[int, Entry] = {}

    def publish(self, entry: Entry) -> None:
        """Tell this entry and those that waited for it; hold it back while one before it is missing."""
        if entry.seq > self.seq:
            self._early[entry.seq] = entry
        while (following := self._early.pop(self.seq + 1, None)) is not None:
            self.seq = following.seq
            self._tell(following)

    def _tell(self, entry: Entry) -> None:
        whole, public = event_frames(entry)
        for listener in self.listeners:
            listener.tell(entry, whole if listener.sees_who_waits else public)
        if entry.kind in SHOW_ANEW:
            self.refresh()

    def refresh(self) -> None:
        """Let everybody show everything anew."""
        self.refreshes += 1
        for listener in self.listeners:
            listener.refresh()


class Hub:
    """The channels of all centres. Lives on the event loop's thread."""

    def __init__(self) -> None:
        self._channels: dict[int, Channel] = {}
        self._watchers: list[Callable[[Entry], None]] = []

    def watch(self, watcher: Callable[[Entry], None]) -> None:
        """Tell a part of the server itself of every entry, perhaps twice, before any screen hears of it."""
        self._watchers.append(watcher)

    def know(self, centre_id: int, seq: int) -> None:
        """A centre exists, and its journal has reached `seq`: nobody needs to be told what is before."""
        self._channels.setdefault(centre_id, Channel(seq))

    def told(self) -> dict[int, int]:
        """By centre: the `seq` up to which listeners have been told."""
        return {centre_id: channel.seq for centre_id, channel in self._channels.items()}

    def told_up_to(self, centre_id: int) -> int:
        """The same of one centre."""
        return self._channel(centre_id).seq

    def join(self, centre_id: int, listener: Listener) -> None:
        """Begin to tell the listener what happens."""
        self._channel(centre_id).listeners.add(listener)

    def leave(self, centre_id: int, listener: Listener) -> None:
        """Stop telling."""
        self._channel(centre_id).listeners.discard(listener)

    def refresh(self, centre_id: int) -> None:
        """Let every screen of a centre show everything anew."""
        self._channel(centre_id).refresh()

    def refreshes(self, centre_id: int) -> int:
        """How often the screens of a centre had to show everything anew: what was read before is old then."""
        return self._channel(centre_id).refreshes

    def publish(self, entries: Iterable[Entry]) -> None:
        """Tell what was committed."""
        for entry in entries:
            for watcher in self._watchers:
                watcher(entry)
            self._channel(entry.centre_id).publish(entry)

    def _channel(self, centre_id: int) -> Channel:
        # Of a centre that another process has just made, everything is still to be told: the follower brings it.
        return self._channels.setdefault(centre_id, Channel(0))

    @property
    def listeners(self) -> int:
        """How many connections listen."""
        return sum(len(channel.listeners) for channel in self._channels.values())


def event_frames(entry: Entry) -> tuple[str, str]:
    """The `event` frame of an entry, its payload as it was stored; and that for the hall, mostly the same text."""
    payload, public = entry.payload, public_payload(entry)
    whole = _frame(entry, payload)
    return whole, whole if public is payload else _frame(entry, public)


def _frame(entry: Entry, payload: str) -> str:
    at = from_micros(entry.at).isoformat()
    return f'{{"type":"event","seq":{entry.seq},"at":"{at}","event":{payload}}}'

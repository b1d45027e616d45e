"""Who is logged in at which browser. Kept in memory alone: when the console ends, everybody logs in anew."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from console_app.person import Person

COOKIE = "hang-doi-console"
ENTRY_SECONDS = 30.0
_BYTES = 32


@dataclass(frozen=True, slots=True)
class Session:
    """One browser in which somebody is logged in; `token` is the queue server's, `key` the browser's."""

    key: str = field(repr=False)
    token: str = field(repr=False)
    person: Person


class Sessions:
    """`monotonic` tells seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._open: dict[str, Session] = {}
        self._entries: dict[str, tuple[float, str]] = {}

    def begin(self, token: str, person: Person) -> str:
        """Somebody has logged in. Returns what lets the browser in, once and soon (`enter`)."""
        session = Session(secrets.token_urlsafe(_BYTES), token, person)
        self._open[session.key] = session
        entry = secrets.token_urlsafe(_BYTES)
        self._forget_old_entries()
        self._entries[entry] = (self._monotonic() + ENTRY_SECONDS, session.key)
        return entry

    def enter(self, entry: str) -> str | None:
        """The key that the browser keeps as its cookie; None for an entry that is used, old or none."""
        until, key = self._entries.pop(entry, (0.0, None))
        return key if until > self._monotonic() else None

    def of(self, key: str | None) -> Session | None:
        """The session whose key the browser has shown."""
        return self._open.get(key or "")

    def end(self, session: Session) -> None:
        """Nobody is logged in there any more."""
        self._open.pop(session.key, None)

    def _forget_old_entries(self) -> None:
        now = self._monotonic()
        self._entries = {entry: kept for entry, kept in self._entries.items() if kept[0] > now}

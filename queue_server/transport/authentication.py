"""Whose token it is: a device's, or that of somebody's session at a device.

It is looked up in the database at most every few seconds, so that revoking, logging out and disabling work.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from pydantic_core import from_json

from queue_protocol.errors import ErrorCode
from queue_server.service.devices import hash_of
from queue_server.store import centres, staff
from queue_server.store.centres import StoredDevice
from queue_server.store.database import Database
from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry
from queue_server.store.staff import StoredStaff
from queue_server.transport.clock import Clock, utc_now
from queue_server.transport.problems import FaultError

TRUST_SECONDS = 5.0
"""How long a device that was found is believed without asking again."""
MOST_REMEMBERED = 10_000
REVOKED = "device_revoked"
_CHANGES = frozenset({REVOKED, "device_renamed"})


@dataclass(frozen=True, slots=True)
class Identity:
    """The device, and whose session it is where the token is a session's. `bearer` is the token itself."""

    device: StoredDevice
    staff: StoredStaff | None = None
    bearer: str = field(default="", repr=False)

    @property
    def role(self) -> str:
        """Whose lists hold: those of whoever's session it is, else the device's."""
        return self.device.role if self.staff is None else self.staff.role


class Authentication:
    """Finds devices and staff by their tokens. `monotonic` tells seconds."""

    def __init__(self, database: Database, monotonic: Callable[[], float], clock: Clock = utc_now) -> None:
        self._database = database
        self._monotonic = monotonic
        self._clock = clock
        self._found: dict[str, tuple[float, Identity]] = {}
        self._revoked: set[int] = set()

    def identify(self, authorization: str | None) -> Identity:
        """Who sent an `Authorization: Bearer …` header. Raises FaultError `unauthenticated`."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise FaultError(ErrorCode.UNAUTHENTICATED)
        return self._by_token(token.strip())

    def again(self, identity: Identity) -> Identity:
        """The same, if its token is still good. Raises FaultError `unauthenticated`."""
        return self._by_token(identity.bearer)

    def heed(self, entry: Entry) -> None:
        """Believe what was remembered of a device no longer, once the journal says that it has changed."""
        if entry.kind not in _CHANGES:
            return
        device_id = device_of(entry)
        if entry.kind == REVOKED:
            self._revoked.add(device_id)
        self._found = {token: kept for token, kept in self._found.items() if kept[1].device.id != device_id}

    def has_revoked(self, device_id: int) -> bool:
        """Whether the device was revoked while this server has been running."""
        return device_id in self._revoked

    def _by_token(self, token: str) -> Identity:
        now = self._monotonic()
        until, identity = self._found.get(token, (0.0, None))
        if identity is None or until <= now:
            identity = self._look_up(token)
            self._remember(token, now + TRUST_SECONDS, identity)
        if identity.staff is not None and identity.staff.ends_at <= to_micros(self._clock()):
            raise FaultError(ErrorCode.UNAUTHENTICATED)
        return identity

    def _look_up(self, token: str) -> Identity:
        hashed = hash_of(token)
        with self._database.reading() as tx:
            device = centres.device(tx, hashed)
            session = staff.by_token(tx, hashed) if device is None else None
        if device is not None:
            return Identity(device, None, token)
        if session is not None:
            return Identity(session[1], session[0], token)
        self._found.pop(token, None)
        raise FaultError(ErrorCode.UNAUTHENTICATED)

    def _remember(self, token: str, until: float, identity: Identity) -> None:
        if len(self._found) >= MOST_REMEMBERED:
            self._found.clear()
        self._found[token] = (until, identity)


def device_of(entry: Entry) -> int:
    """The id of the device that an entry about a device is about."""
    return int(from_json(entry.payload)["device_id"])

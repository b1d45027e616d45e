"""Whose token it is. A device is looked up in the database at most every few seconds, so that revoking works."""

from collections.abc import Callable

from pydantic_core import from_json

from queue_protocol.errors import ErrorCode
from queue_server.service.devices import hash_of
from queue_server.store import centres
from queue_server.store.centres import StoredDevice
from queue_server.store.database import Database
from queue_server.store.journal import Entry
from queue_server.transport.problems import FaultError

TRUST_SECONDS = 5.0
"""How long a device that was found is believed without asking again."""
MOST_REMEMBERED = 10_000
REVOKED = "device_revoked"
_CHANGES = frozenset({REVOKED, "device_renamed"})


class Authentication:
    """Finds devices by their tokens. `monotonic` tells seconds."""

    def __init__(self, database: Database, monotonic: Callable[[], float]) -> None:
        self._database = database
        self._monotonic = monotonic
        self._found: dict[str, tuple[float, StoredDevice]] = {}
        self._revoked: set[int] = set()

    def device(self, authorization: str | None) -> StoredDevice:
        """The device of an `Authorization: Bearer …` header. Raises FaultError `unauthenticated`."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise FaultError(ErrorCode.UNAUTHENTICATED)
        return self._by_token(token.strip())

    def heed(self, entry: Entry) -> None:
        """Believe what was remembered of a device no longer, once the journal says that it has changed."""
        if entry.kind not in _CHANGES:
            return
        device_id = device_of(entry)
        if entry.kind == REVOKED:
            self._revoked.add(device_id)
        self._found = {token: kept for token, kept in self._found.items() if kept[1].id != device_id}

    def has_revoked(self, device_id: int) -> bool:
        """Whether the device was revoked while this server has been running."""
        return device_id in self._revoked

    def _by_token(self, token: str) -> StoredDevice:
        now = self._monotonic()
        until, device = self._found.get(token, (0.0, None))
        if device is None or until <= now:
            device = self._look_up(token)
            self._remember(token, now + TRUST_SECONDS, device)
        return device

    def _look_up(self, token: str) -> StoredDevice:
        with self._database.reading() as tx:
            device = centres.device(tx, hash_of(token))
        if device is None:
            self._found.pop(token, None)
            raise FaultError(ErrorCode.UNAUTHENTICATED)
        return device

    def _remember(self, token: str, until: float, device: StoredDevice) -> None:
        if len(self._found) >= MOST_REMEMBERED:
            self._found.clear()
        self._found[token] = (until, device)


def device_of(entry: Entry) -> int:
    """The id of the device that an entry about a device is about."""
    return int(from_json(entry.payload)["device_id"])

"""Whose token it is. A device is looked up in the database at most every few seconds, so that revoking works."""

from collections.abc import Callable

from queue_protocol.errors import ErrorCode
from queue_server.service.devices import hash_of
from queue_server.store import centres
from queue_server.store.centres import StoredDevice
from queue_server.store.database import Database
from queue_server.transport.problems import FaultError

TRUST_SECONDS = 5.0
"""How long a device that was found is believed without asking again."""
MOST_REMEMBERED = 10_000


class Authentication:
    """Finds devices by their tokens. `monotonic` tells seconds."""

    def __init__(self, database: Database, monotonic: Callable[[], float]) -> None:
        self._database = database
        self._monotonic = monotonic
        self._found: dict[str, tuple[float, StoredDevice]] = {}

    def device(self, authorization: str | None) -> StoredDevice:
        """The device of an `Authorization: Bearer …` header. Raises FaultError `unauthenticated`."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise FaultError(ErrorCode.UNAUTHENTICATED)
        return self._by_token(token.strip())

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

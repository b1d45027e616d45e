"""The door's part of a log-in: it checks the secret on another thread, and makes the token of the session."""

import asyncio
import hmac
from base64 import urlsafe_b64encode

from queue_protocol.commands import LogIn
from queue_server.service.credentials import examine
from queue_server.service.devices import hash_of
from queue_server.service.sessions import Attempt
from queue_server.store.database import Database
from queue_server.transport.clock import Clock

AT_ONCE = 1
"""How many secrets are checked at a time: each takes a core for a tenth of a second, and 64 MiB."""


class LoggingIn:
    """Checks secrets away from the event loop and the writer. Made on the event loop it answers on."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def attempt(self, command: LogIn, token: str) -> Attempt:
        """What is found out about the login and the secret; the session would have this token."""
        async with self._turn:
            verdict = await asyncio.to_thread(
                examine, self._database, login=command.login, secret=command.secret, now=self._clock()
            )
        return Attempt(verdict=verdict, token_hash=hash_of(token))


def session_token(bearer: str, command_id: str) -> str:
    """The token of the session that this command begins; the same for the same command of the same sender.

    Replies are stored, and tokens must not be: so it is not made by chance but derived, by whoever knows the
    sender's own token, which is stored nowhere.
    """
    digest = hmac.digest(bearer.encode(), b"session " + command_id.encode(), "sha256")
    return urlsafe_b64encode(digest).rstrip(b"=").decode()

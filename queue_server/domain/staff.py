"""Who works here: roles, logins, and when too many wrong tries lock a login for a while."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from queue_server.domain.refusals import LockedOutError

MOST_FAILURES = 5
"""So many wrong tries in a row lock a login."""
LOCKED_FOR = timedelta(minutes=15)
FEWEST_DIGITS = 6
FEWEST_CHARACTERS = 8
MOST_CHARACTERS = 128
"""What the protocol carries."""


class StaffRole(StrEnum):
    """What somebody is: a clerk serves, a supervisor runs the day, an inspector only watches."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    INSPECTOR = "inspector"
    ADMIN = "admin"


def login_key(login: str) -> str:
    """By what a login is known: nobody should have to remember which letters were large."""
    return login.strip().casefold()


def new_pin(choose: Callable[[str], str]) -> str:
    """A first PIN, of digits that `choose` picks."""
    return "".join(choose("0123456789") for _ in range(FEWEST_DIGITS))


def weakness(secret: str) -> str | None:
    """Why a PIN or a password is not taken: `short_pin`, `short_password`, `long_secret`; None where it is."""
    if len(secret) > MOST_CHARACTERS:
        return "long_secret"
    if secret.isdigit() or not secret:
        return "short_pin" if len(secret) < FEWEST_DIGITS else None
    return "short_password" if len(secret) < FEWEST_CHARACTERS else None


@dataclass(frozen=True, slots=True)
class Tries:
    """How often in a row a wrong secret was given for a login, and until when it is locked."""

    failures: int = 0
    locked_until: datetime | None = None

    def failed(self, now: datetime) -> "Tries":
        """After one more wrong try. The count starts anew with a lock, and so after it."""
        failures = self.failures + 1
        return Tries(failures) if failures < MOST_FAILURES else Tries(0, now + LOCKED_FOR)


def require_unlocked(tries: Tries, now: datetime) -> None:
    """Say nothing unless the login is locked. Raises LockedOutError with the minutes left, rounded up."""
    if tries.locked_until is not None and now < tries.locked_until:
        raise LockedOutError(minutes=-((now - tries.locked_until) // timedelta(minutes=1)))

"""Logins, PINs and passwords: argon2id, away from every transaction, because it takes its time on purpose.

A door checks a secret with `examine` on a thread of its own, and hands the use case only what it found out.
"""

import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from pwdlib import PasswordHash

from queue_server.store import staff
from queue_server.store.database import Database
from queue_server.store.rows import StaffRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found out about a login and a secret.

    `checked` is the stored hash that the secret was checked against: a secret that is changed in between lets
    nobody in. None where there was nothing to check against, or where the login was locked.
    """

    login: str
    checked: str | None
    right: bool


@cache
def _argon2() -> PasswordHash:
    return PasswordHash.recommended()


@cache
def _nobodys() -> str:
    return _argon2().hash(secrets.token_urlsafe())


def _text(secret: str) -> str:
    return unicodedata.normalize("NFC", secret)  # one letter, however a keyboard composes it


def hash_secret(secret: str) -> str:
    """What is stored of a PIN or a password."""
    return _argon2().hash(_text(secret))


def examine(database: Database, *, login: str, secret: str, now: datetime) -> Verdict:
    """Check the secret. Blocks for as long as argon2 takes, and as long for a login that nobody has.

    A locked login is not checked at all: trying on must cost nobody anything but its sender.
    """
    nobodys = _nobodys()
    with database.reading() as tx:
        account = staff.account(tx, login)
        stored = None if account is None else account.secret_hash
        locked = account is not None and _is_locked(account, now)
    if locked:
        return Verdict(login=login, checked=None, right=False)
    right = _argon2().verify(_text(secret), stored or nobodys)
    return Verdict(login=login, checked=stored, right=right and stored is not None)


def _is_locked(account: StaffRow, now: datetime) -> bool:
    return account.locked_until is not None and now < account.locked_until

"""Staff for tests, whose PIN is hashed once."""

from functools import cache

from queue_server.domain.staff import StaffRole
from queue_server.service.accounts import NewStaff
from queue_server.service.credentials import Verdict, hash_secret
from queue_server.service.staffing import add
from queue_server.store import staff
from queue_server.store.database import Database
from tests.support.clocks import MONDAY_NOON

PIN = "246810"


@cache
def hashed(secret: str) -> str:
    return hash_secret(secret)


def hire(
    database: Database, login: str, role: str = "clerk", *centres: str, secret: str = PIN, everywhere: bool = False
) -> None:
    """Add somebody whose name is the login in capitals, at Xã Mẫu where no centre is named."""
    new = NewStaff(
        login=login,
        name=login.upper(),
        role=StaffRole(role),
        secret_hash=hashed(secret),
        centres=() if everywhere else centres or ("xa-mau",),
        all_centres=everywhere,
    )
    with database.writing() as tx:
        add(tx, new, now=MONDAY_NOON)


def quick_verdict(database: Database, *, login: str, secret: str) -> Verdict:
    """What a door would find out, of secrets that were hashed here: argon2 takes long, and is tested elsewhere."""
    with database.reading() as tx:
        account = staff.account(tx, login)
        stored = None if account is None else account.secret_hash
    return Verdict(login=login, checked=stored, right=stored == hashed(secret))

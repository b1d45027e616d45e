"""A token is looked up, believed for a few seconds, and forgotten once it is revoked."""

from dataclasses import dataclass

import pytest

from queue_server.service.devices import pair
from queue_server.store.database import Database
from queue_server.transport import authentication
from queue_server.transport.authentication import TRUST_SECONDS, Authentication
from queue_server.transport.problems import FaultError
from tests.support.clocks import MONDAY_NOON


@dataclass
class Seconds:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


def paired(database: Database, role: str = "kiosk") -> str:
    with database.writing() as tx:
        return pair(tx, centre="xa-mau", role=role, name=None, counter=None, now=MONDAY_NOON)


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Basic x", "x", "Bearer guessed", "Bearer \xff", "Bearer x y"]
)
def test_without_a_known_token_nobody_is_let_in(database: Database, header: str | None) -> None:
    with pytest.raises(FaultError, match="unauthenticated"):
        Authentication(database, Seconds()).identify(header)


def test_a_revoked_device_is_turned_away_after_a_few_seconds(database: Database) -> None:
    seconds = Seconds()
    doors = Authentication(database, seconds)
    header = f"Bearer {paired(database)}"
    assert doors.identify(header).role == "kiosk"
    with database.writing() as tx:
        tx.driver.execute("UPDATE device SET revoked_at = 1")
    seconds.now += TRUST_SECONDS - 0.1
    assert doors.identify(header).role == "kiosk"
    seconds.now += 0.1
    with pytest.raises(FaultError, match="unauthenticated"):
        doors.identify(header)


def test_a_device_that_was_just_paired_is_let_in_at_once(database: Database) -> None:
    doors = Authentication(database, Seconds())
    with pytest.raises(FaultError):
        doors.identify("Bearer guessed")
    assert doors.identify(f"Bearer {paired(database, 'display')}").role == "display"


def test_what_is_remembered_is_bounded(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(authentication, "MOST_REMEMBERED", 2)
    doors = Authentication(database, Seconds())
    headers = [f"Bearer {paired(database)}" for _ in range(5)]
    devices = [doors.identify(header).device.id for header in [*headers, *headers]]
    assert devices == [1, 2, 3, 4, 5] * 2


def test_an_identity_does_not_show_its_token(database: Database) -> None:
    token = paired(database)
    identity = Authentication(database, Seconds()).identify(f"Bearer {token}")
    assert identity.bearer == token
    assert token not in repr(identity)

"""A device is paired once; the server keeps nothing from which its token could be read."""

import pytest

from queue_server.domain.refusals import UnknownCentreError, UnknownCounterError
from queue_server.service.devices import hash_of, pair
from queue_server.store import centres
from queue_server.store.database import Database
from tests.support.clocks import MONDAY_NOON
from tests.support.databases import ON_BOTH, rows

pytestmark = ON_BOTH


def paired(
    database: Database,
    role: str = "kiosk",
    *,
    centre: str = "xa-mau",
    name: str | None = None,
    counter: int | None = None,
) -> str:
    with database.writing() as tx:
        return pair(tx, centre=centre, role=role, name=name, counter=counter, now=MONDAY_NOON)


def test_a_token_has_256_bits_and_is_never_the_same(database: Database) -> None:
    tokens = {paired(database) for _ in range(5)}
    assert len(tokens) == 5
    assert {len(token) for token in tokens} == {43}


def test_only_the_hash_of_a_token_is_stored(database: Database) -> None:
    token = paired(database, name="Kiosk 1")
    assert rows(database, "SELECT token_hash, name FROM device") == [(hash_of(token), "Kiosk 1")]
    assert token not in str(rows(database, "SELECT * FROM device"))


def test_a_device_is_found_by_its_token_with_its_centre_role_and_counter(database: Database) -> None:
    token = paired(database, "counter", counter=3)
    with database.reading() as tx:
        device = centres.device(tx, hash_of(token))
        assert device is not None
        assert (device.centre, device.role, device.counter, device.name) == ("xa-mau", "counter", 3, "counter 3")
        assert centres.device(tx, hash_of("guessed")) is None


def test_a_revoked_device_is_not_found(database: Database) -> None:
    token = paired(database)
    with database.writing() as tx:
        tx.driver.execute("UPDATE device SET revoked_at = 1")
        assert centres.device(tx, hash_of(token)) is None


def test_an_unknown_centre_or_counter_is_refused(database: Database) -> None:
    with pytest.raises(UnknownCentreError):
        paired(database, centre="nowhere")
    with pytest.raises(UnknownCounterError):
        paired(database, "counter", counter=9)
    assert rows(database, "SELECT * FROM device") == []

"""A secret is checked against the stored hash of its login, whatever else is wrong."""

import unicodedata
from datetime import timedelta

import pytest

from queue_server.service import credentials
from queue_server.service.credentials import Verdict, examine, hash_secret
from queue_server.store.database import Database
from tests.support.clocks import MONDAY_NOON
from tests.support.people import PIN, hashed, hire


def found(database: Database, login: str, secret: str) -> Verdict:
    return examine(database, login=login, secret=secret, now=MONDAY_NOON)


def test_the_right_secret_is_right_and_another_is_not(database: Database) -> None:
    hire(database, "lan")
    assert found(database, "Lan", PIN) == Verdict(login="Lan", checked=hashed(PIN), right=True)
    assert found(database, "lan", PIN + "1") == Verdict(login="lan", checked=hashed(PIN), right=False)


def test_a_letter_may_be_composed_in_either_way(database: Database) -> None:
    secret = "mật khẩu dài"
    apart = unicodedata.normalize("NFD", secret)
    assert apart != secret
    hire(database, "lan", secret=secret)
    assert found(database, "lan", apart).right


def test_equal_secrets_have_unequal_hashes_of_argon2id() -> None:
    first, second = hash_secret(PIN), hash_secret(PIN)
    assert first != second
    assert first.startswith("$argon2id$")


def test_a_login_that_nobody_has_costs_as_much_work_as_a_wrong_secret(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No duration is measured: both check one secret against one hash that was made alike."""
    hire(database, "lan")
    against: list[str] = []
    real = credentials._argon2()  # noqa: SLF001 - what it is asked is what this is about

    class Watched:
        def verify(self, secret: str, stored: str) -> bool:
            against.append(stored.rsplit("$", 2)[0])
            return real.verify(secret, stored)

        def hash(self, secret: str) -> str:
            return real.hash(secret)

    monkeypatch.setattr(credentials, "_argon2", Watched)
    assert not found(database, "lan", "999999").right
    assert found(database, "nobody", "999999") == Verdict(login="nobody", checked=None, right=False)
    assert len(against) == 2
    assert against[0] == against[1]


def test_a_locked_login_is_not_checked_at_all(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    hire(database, "lan")
    until = int((MONDAY_NOON + timedelta(seconds=1)).timestamp() * 1_000_000)
    with database.writing() as tx:
        tx.driver.execute(f"UPDATE staff SET locked_until = {until}")  # noqa: S608 - a number of ours
    monkeypatch.setattr(credentials, "_text", pytest.fail)
    assert found(database, "lan", PIN) == Verdict(login="lan", checked=None, right=False)

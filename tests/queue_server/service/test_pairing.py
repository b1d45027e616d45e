"""A code becomes one device with one token, survives a lost answer, and cannot be guessed."""

import re
from datetime import timedelta

import pytest
from sqlmodel import select

from queue_protocol.commands import RevokeDevice, StartPairing
from queue_protocol.results import PairingCode
from queue_server.domain.pairing_code import LIFETIME
from queue_server.domain.refusals import (
    NoCounterForRoleError,
    Refusal,
    TooManyTriesError,
    UnknownCounterError,
    UnknownPairingCodeError,
)
from queue_server.service.devices import hash_of
from queue_server.service.tries import MOST_WRONG
from queue_server.store import centres
from queue_server.store.rows import DeviceRow, PairingRow
from tests.queue_server.service.pairs import NONCE, paired, started, tried
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump, rows

OTHER = "another-nonce-of-128-bits"


def devices(hall: CounterHall) -> int:
    [(count,)] = rows(hall.database, "SELECT count(*) FROM device")
    assert isinstance(count, int)
    return count


def journalled(hall: CounterHall, kind: str) -> list[tuple[object, ...]]:
    return rows(hall.database, f"SELECT actor, payload FROM journal WHERE kind = '{kind}'")  # noqa: S608 - a constant


def test_a_code_is_shown_with_its_end_and_only_its_hash_is_kept_beside_the_receipt(hall: CounterHall) -> None:
    made = hall.ask(StartPairing(role="counter", counter=3))
    assert isinstance(made, PairingCode)
    assert re.fullmatch(r"\w{4}-\w{4}", made.code)
    assert made.expires_at == hall.clock() + timedelta(minutes=10)
    [(kept,)] = rows(hall.database, "SELECT code_hash FROM pairing")
    assert kept == hash_of(made.code.replace("-", ""))
    [(_, payload)] = journalled(hall, "pairing_started")
    assert made.code not in str(payload)


def test_a_command_that_is_sent_again_shows_the_same_code(hall: CounterHall) -> None:
    command = StartPairing(role="kiosk")
    assert hall.ask(command, "one") == hall.ask(command, "one")
    assert len(rows(hall.database, "SELECT * FROM pairing")) == 1


def test_the_device_becomes_what_the_code_was_made_for(hall: CounterHall) -> None:
    device = paired(hall, started(hall, "counter", counter=3, name="Quầy ba"))
    assert (device.centre, device.role, device.counter, device.name) == ("xa-mau", "counter", 3, "Quầy ba")
    with hall.database.reading() as tx:
        stored = centres.device(tx, hash_of(device.token))
        row = tx.session.get_one(DeviceRow, device.device_id)
        assert (row.app, row.version, row.created_at) == ("kiosk-app", "1.2", hall.clock())
    assert stored is not None
    assert (stored.id, stored.role, stored.counter) == (device.device_id, "counter", 3)
    assert re.fullmatch(r"[\w-]{43}", device.token)
    assert device.token not in str(dump(hall.database))


def test_pairing_is_journalled_by_whom_and_without_secrets(hall: CounterHall) -> None:
    code = started(hall)
    device = paired(hall, code)
    [(starter, _)] = journalled(hall, "pairing_started")
    [(actor, payload)] = journalled(hall, "device_paired")
    assert starter == f"admin:{hall.staff.id}"
    assert actor == f"kiosk:{device.device_id}"
    assert not any(secret in str(payload) for secret in (code, device.token, NONCE))


def test_a_device_that_did_not_hear_the_answer_gets_the_same_one_again(hall: CounterHall) -> None:
    code = started(hall)
    first = paired(hall, code)
    before = dump(hall.database)
    assert paired(hall, code.lower().replace("-", "")) == first
    assert dump(hall.database) == before


def test_whoever_saw_the_code_too_gets_nothing_for_it(hall: CounterHall) -> None:
    code = started(hall)
    paired(hall, code)
    before = devices(hall)
    assert isinstance(tried(hall, code, OTHER), UnknownPairingCodeError)
    assert devices(hall) == before


def test_two_devices_with_the_same_nonce_get_two_tokens(hall: CounterHall) -> None:
    assert paired(hall, started(hall)).token != paired(hall, started(hall)).token


def test_the_same_code_and_nonce_would_give_another_token_in_another_pairing(hall: CounterHall) -> None:
    code = started(hall)
    first = paired(hall, code)
    with hall.database.writing() as tx:
        row = tx.session.exec(select(PairingRow)).one()
        row.salt, row.device_id = "ff" * 32, None
        tx.session.flush()
    assert paired(hall, code).token != first.token


@pytest.mark.parametrize("moment", [LIFETIME, LIFETIME + timedelta(days=1)])
def test_a_code_is_worth_nothing_after_ten_minutes(hall: CounterHall, moment: timedelta) -> None:
    code = started(hall)
    hall.clock.now += moment
    assert isinstance(tried(hall, code), UnknownPairingCodeError)


def test_a_code_is_good_to_its_last_second(hall: CounterHall) -> None:
    code = started(hall)
    hall.clock.now += LIFETIME - timedelta(seconds=1)
    assert paired(hall, code).role == "kiosk"


def test_a_lost_answer_is_not_repeated_after_ten_minutes(hall: CounterHall) -> None:
    code = started(hall)
    paired(hall, code)
    hall.clock.now += LIFETIME
    assert isinstance(tried(hall, code), UnknownPairingCodeError)


def test_a_lost_answer_is_not_repeated_to_a_device_that_was_revoked(hall: CounterHall) -> None:
    code = started(hall)
    hall.ask(RevokeDevice(device_id=paired(hall, code).device_id))
    assert isinstance(tried(hall, code), UnknownPairingCodeError)


def test_codes_that_are_over_are_not_kept(hall: CounterHall) -> None:
    started(hall)
    hall.clock.now += LIFETIME
    started(hall)
    assert len(rows(hall.database, "SELECT * FROM pairing")) == 1


@pytest.mark.parametrize(
    ("role", "counter", "error"),
    [
        ("kiosk", 1, NoCounterForRoleError),
        ("admin", 1, NoCounterForRoleError),
        ("counter", 9, UnknownCounterError),
        ("display", 9, UnknownCounterError),
    ],
)
def test_a_code_for_what_cannot_be_is_refused(
    hall: CounterHall, role: str, counter: int, error: type[Refusal]
) -> None:
    refused(hall, StartPairing.model_validate({"role": role, "counter": counter}), error)


@pytest.mark.parametrize("code", ["", "ACDE-2345", "ACDE-234", "' OR 1=1 --", "☺" * 8, "x" * 32])
def test_a_wrong_code_makes_no_device(hall: CounterHall, code: str) -> None:
    started(hall)
    before = devices(hall)
    assert isinstance(tried(hall, code), UnknownPairingCodeError)
    assert devices(hall) == before


def test_a_hundred_wrong_tries_are_stopped_and_forgiven_after_a_minute(hall: CounterHall) -> None:
    code = started(hall)
    outcomes = [type(tried(hall, "ACDE-2345")) for _ in range(100)]
    assert outcomes == [UnknownPairingCodeError] * MOST_WRONG + [TooManyTriesError] * (100 - MOST_WRONG)
    assert isinstance(tried(hall, code), TooManyTriesError)
    assert len(rows(hall.database, "SELECT * FROM wrong_code")) == MOST_WRONG
    hall.clock.advance(seconds=60)
    assert paired(hall, code).role == "kiosk"


def test_whoever_guesses_does_not_shut_out_the_device_with_the_right_code(hall: CounterHall) -> None:
    code = started(hall)
    for number in range(MOST_WRONG):
        tried(hall, "ACDE-2345", source=f"guesser {number % 3}")
    assert isinstance(tried(hall, code, source="guesser 1"), TooManyTriesError)
    assert paired(hall, code, source="here").role == "kiosk"


def test_wrong_tries_are_forgotten_by_and_by(hall: CounterHall) -> None:
    for _ in range(3):
        tried(hall, "ACDE-2345")
        hall.clock.advance(seconds=31)
    assert len(rows(hall.database, "SELECT * FROM wrong_code")) == 2


def test_a_clock_that_jumps_back_locks_nobody_out(hall: CounterHall) -> None:
    for _ in range(MOST_WRONG):
        tried(hall, "ACDE-2345")
    hall.clock.advance(hours=-1)
    assert isinstance(tried(hall, "ACDE-2345"), UnknownPairingCodeError)


def test_a_device_may_be_paired_before_the_first_command_of_the_day(hall: CounterHall) -> None:
    hall.clock.advance(hours=11, minutes=58)  # two minutes to midnight
    code = started(hall)
    hall.clock.advance(minutes=3)
    paired(hall, code)
    kinds = [kind for (kind,) in rows(hall.database, "SELECT kind FROM journal ORDER BY seq")]
    assert kinds[-2:] == ["day_turned", "device_paired"]

"""Devices are named, revoked, and say how their printers are; each change is in the journal, and nothing else."""

import json
from datetime import timedelta

import pytest

from queue_protocol.commands import Command, RenameDevice, ReportPrinter, RevokeDevice
from queue_protocol.results import Acknowledged, DeviceResult
from queue_server.domain.refusals import UnknownCentreError, UnknownDeviceError
from queue_server.service.device_list import KnownDevice, list_devices
from queue_server.service.operating import centre_named, centre_of_device, operate
from queue_server.store.database import Database
from queue_server.store.devices import Seen, note_seen
from queue_server.store.instants import to_micros
from queue_server.store.rows import StaffRow, StaffSessionRow
from queue_server.transport.dispatch import use_case
from tests.queue_server.service.pairs import as_device, paired, started
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.databases import both_centres, dump, rows


def listed(hall: CounterHall) -> list[KnownDevice]:
    with hall.database.reading() as tx:
        return list_devices(tx, hall.staff.centre_id)


def entries(hall: CounterHall, kind: str) -> list[tuple[object, ...]]:
    return rows(hall.database, f"SELECT actor, payload FROM journal WHERE kind = '{kind}' ORDER BY seq")  # noqa: S608 - a constant


def test_a_device_is_renamed_once(hall: CounterHall) -> None:
    kiosk = paired(hall, started(hall))
    for _ in range(2):
        result = hall.ask(RenameDevice(device_id=kiosk.device_id, name="Cửa chính"))
        assert isinstance(result, DeviceResult)
        assert result.name == "Cửa chính"
    assert listed(hall)[-1].name == "Cửa chính"
    assert len(entries(hall, "device_renamed")) == 1


def test_a_device_is_revoked_once_and_stays_in_the_list(hall: CounterHall) -> None:
    kiosk = paired(hall, started(hall))
    for _ in range(2):
        result = hall.ask(RevokeDevice(device_id=kiosk.device_id))
        assert isinstance(result, DeviceResult)
        assert result.revoked
    assert [(each.id, each.revoked) for each in listed(hall)] == [(hall.staff.id, False), (kiosk.device_id, True)]
    assert len(entries(hall, "device_revoked")) == 1


def test_whoever_was_logged_in_at_a_revoked_device_is_put_out(hall: CounterHall) -> None:
    panel = paired(hall, started(hall, "counter", counter=1))
    with hall.database.writing() as tx:
        now = hall.clock()
        clerk = StaffRow(login="an", name="An", role="clerk", secret_hash="x", created_at=now)
        tx.session.add(clerk)
        tx.session.flush()
        assert clerk.id is not None
        session = StaffSessionRow(
            staff_id=clerk.id,
            device_id=panel.device_id,
            centre_id=hall.staff.centre_id,
            counter_id=1,
            token_hash="y",
            began_at=now,
            ends_at=now + timedelta(hours=8),
        )
        tx.session.add(session)
    hall.ask(RevokeDevice(device_id=panel.device_id))
    assert rows(hall.database, "SELECT ended_by FROM staff_session") == [("revoked",)]
    [(_, payload)] = entries(hall, "staff_logged_out")
    told = json.loads(str(payload))
    assert (told["staff_id"], told["counter"], told["cause"]) == (1, 1, "revoked")


@pytest.mark.parametrize("command", [RenameDevice(device_id=99, name="x"), RevokeDevice(device_id=99)])
def test_an_unknown_device_is_refused(hall: CounterHall, command: Command) -> None:
    refused(hall, command, UnknownDeviceError)


def test_a_device_of_another_centre_is_unknown_here(tmp_path_factory: pytest.TempPathFactory) -> None:
    database = both_centres(tmp_path_factory.mktemp("both"))
    here, there = CounterHall(database), CounterHall(database, centre="binh-duong")
    theirs = there.device("kiosk")
    refused(here, RevokeDevice(device_id=theirs.id), UnknownDeviceError)
    refused(here, RenameDevice(device_id=theirs.id, name="ours"), UnknownDeviceError)
    assert {each.id for each in listed(here)}.isdisjoint(each.id for each in listed(there))
    database.close()


def test_the_printers_state_is_kept_with_since_when_and_told_only_when_it_changes(hall: CounterHall) -> None:
    kiosk = as_device(hall, paired(hall, started(hall)))
    assert listed(hall)[-1].printer is None
    for state, detail in (
        ("ready", None),
        ("ready", None),
        ("failed", "cutter"),
        ("failed", "head"),
        ("ready", None),
    ):
        hall.clock.advance(minutes=1)
        report = ReportPrinter.model_validate({"state": state, "detail": detail})
        assert isinstance(hall.ask(report, device=kiosk), Acknowledged)
    told = [json.loads(str(payload)) for _, payload in entries(hall, "printer_reported")]
    assert [(each["state"], each.get("detail")) for each in told] == [
        ("ready", None),
        ("failed", "cutter"),
        ("failed", "head"),
        ("ready", None),
    ]
    printer = listed(hall)[-1].printer
    assert printer is not None
    assert (printer.state, printer.detail, printer.since) == ("ready", None, hall.clock())


def test_another_detail_does_not_make_the_state_younger(hall: CounterHall) -> None:
    kiosk = as_device(hall, paired(hall, started(hall)))
    hall.ask(ReportPrinter(state="failed", detail="cutter"), device=kiosk)
    since = hall.clock()
    hall.clock.advance(minutes=5)
    hall.ask(ReportPrinter(state="failed", detail="head"), device=kiosk)
    printer = listed(hall)[-1].printer
    assert printer is not None
    assert (printer.detail, printer.since) == ("head", since)


def test_who_was_seen_is_kept_and_not_journalled(hall: CounterHall) -> None:
    journal = rows(hall.database, "SELECT count(*) FROM journal")
    with hall.database.writing() as tx:
        seen = Seen(device=hall.staff.id, at=to_micros(hall.clock()), app="console", version="2")
        note_seen(tx, [seen, Seen(device=999, at=1, app="", version="")])
    [device] = listed(hall)
    assert (device.seen_at, device.app, device.version) == (hall.clock(), "console", "2")
    assert rows(hall.database, "SELECT count(*) FROM journal") == journal


def test_the_operator_does_the_same_under_an_actor_of_their_own(hall: CounterHall) -> None:
    kiosk = paired(hall, started(hall))
    with hall.database.writing() as tx:
        centre_id = centre_of_device(tx, kiosk.device_id)
        revoke = use_case(RevokeDevice(device_id=kiosk.device_id))
        operate(tx, revoke, centre_id=centre_id, actor="command:device", now=hall.clock())
    assert [actor for actor, _ in entries(hall, "device_revoked")] == ["command:device"]


def test_the_operators_first_command_of_the_day_begins_the_day(hall: CounterHall) -> None:
    ticket = hall.take()
    hall.clock.advance(days=1)
    with hall.database.writing() as tx:
        rename = use_case(RenameDevice(device_id=hall.staff.id, name="x"))
        operate(tx, rename, centre_id=hall.staff.centre_id, actor="command:device", now=hall.clock())
    assert rows(hall.database, f"SELECT state FROM ticket WHERE id = {ticket.id}") == [("expired",)]  # noqa: S608 - a number


def test_what_the_operator_is_refused_changes_nothing(database: Database) -> None:
    before = dump(database)
    with pytest.raises(UnknownCentreError), database.writing() as tx:
        centre_named(tx, "nowhere")
    with pytest.raises(UnknownDeviceError), database.writing() as tx:
        centre_of_device(tx, 7)
    assert dump(database) == before

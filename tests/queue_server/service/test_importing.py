"""A centre file goes into the database whole or not at all, and never at the cost of somebody who waits."""

import json
import re
import tomllib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from queue_protocol.commands import BookAppointment, LogIn, LogOut, PauseCounter, Serve
from queue_server.domain.refusals import NotLoggedInError
from queue_server.service.stranding import Stranded, StrandedError
from queue_server.store.database import Database
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH, Place, break_inserts, copied_with, dump, load, new_database, rows
from tests.support.people import PIN, hire

pytestmark = ON_BOTH

BOTH = pytest.mark.parametrize("centre", [XA_MAU, BINH_DUONG], ids=lambda path: str(path.stem))


def stored(database: Database, table: str, *columns: str) -> list[dict[str, object]]:
    """The rows of a table as the centre file would say them."""
    sql = " ".join(["SELECT", ", ".join(columns), "FROM", table, "ORDER BY", f"{table}.id"])
    names = [column.rpartition(" AS ")[2] for column in columns]
    json_columns = {"name", "days", "rule", "steps", "languages", "ticket_note", "directions"}
    return [
        {
            name: json.loads(str(value)) if name in json_columns else value
            for name, value in zip(names, row, strict=True)
            if value is not None
        }
        for row in rows(database, sql)
    ]


@BOTH
def test_every_key_of_a_centre_file_is_stored(place: Place, centre: Path) -> None:
    file = tomllib.loads(centre.read_text(encoding="utf-8"))
    database = new_database(place, centre)
    of_department = "(SELECT code FROM department WHERE department.id = department_id) AS department"
    of_zone = "(SELECT code FROM zone WHERE zone.id = zone_id) AS zone"
    services = rows(database, SERVICES_OF_COUNTERS)
    kept = {
        "centre": stored(
            database,
            "centre",
            "code",
            "name",
            "time_zone",
            "languages",
            "ticket_note",
            "tickets_per_person_per_day",
        )[0],
        "shift": stored(database, "shift", "days", "opens", "closes", "last_ticket"),
        "exception": stored(database, "opening_exception", "date", "open", "name"),
        "zone": stored(database, "zone", "code", "name", "directions"),
        "priority_class": stored(database, "priority_class", "code", "name", "min_age", "rule"),
        "department": stored(database, "department", "code", "name"),
        "service": stored(
            database,
            "service",
            "code",
            "prefix",
            of_department,
            of_zone,
            "name",
            "expected_minutes",
            "daily_limit",
        ),
        "counter": [
            row | {"services": [code for number, code in services if number == row["number"]]}
            for row in stored(database, "counter", "number", of_zone)
        ],
        "journey": stored(database, "journey", "code", "name", "steps"),
    }
    database.close()
    for exception in file.get("exception", []):
        exception["date"] = exception["date"].isoformat()
    assert {table: parts for table, parts in kept.items() if parts} == file


SERVICES_OF_COUNTERS = (
    "SELECT number, service.code FROM counter_service JOIN service ON service.id = service_id "
    "JOIN counter ON counter.id = counter_id ORDER BY counter_service.position"
)


@BOTH
def test_the_same_file_twice_changes_nothing(place: Place, centre: Path) -> None:
    database = new_database(place, centre)
    before = dump(database)
    assert load(database, centre) is False
    assert dump(database) == before
    database.close()


def test_two_centres_live_in_one_database_each_for_itself(database: Database) -> None:
    before = dump(database)
    assert load(database, BINH_DUONG) is True
    assert rows(database, "SELECT code FROM centre ORDER BY id") == [("xa-mau",), ("binh-duong",)]
    for table in ("zone", "service", "counter", "priority_class"):
        ours = [row for row in dump(database)[table] if 1 in row[1:2]]
        assert ours == before[table]


def changed(tmp_path: Path, change: Callable[[str], str]) -> Path:
    return copied_with(XA_MAU, tmp_path / "changed.toml", change)


def without_counter(number: int) -> Callable[[str], str]:
    return lambda text: re.sub(rf"\[\[counter\]\]\nnumber = {number}\n.*\n.*\n", "", text)


def test_a_changed_file_in_mid_day_keeps_tickets_numbers_and_counter_states(
    hall: CounterHall, tmp_path: Path
) -> None:
    hall.open(1)
    for _ in range(3):
        hall.take()
    called = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=called.id))
    hall.ask(PauseCounter(counter=2, reason="Họp"))
    before = hall.overview()
    file = changed(tmp_path, lambda text: text.replace("Đất đai – Xây dựng – Môi trường", "Địa chính"))
    assert load(hall.database, file, now=hall.clock()) is True
    after = hall.overview()
    assert after.counters == before.counters
    assert after.waiting == before.waiting
    assert [service.waiting for service in after.services] == [service.waiting for service in before.services]
    assert after.services[1].name["vi"] == "Địa chính"
    assert hall.take().number == "A004"


def test_an_import_is_an_entry_of_the_journal(hall: CounterHall, tmp_path: Path) -> None:
    file = changed(tmp_path, lambda text: text.replace("Main hall", "Great hall"))
    load(hall.database, file, now=hall.clock())
    assert hall.overview().seq == 2
    entries = rows(hall.database, "SELECT seq, kind, actor FROM journal ORDER BY seq")
    assert entries == [(1, "centre_imported", "command:import"), (2, "centre_imported", "command:import")]


def test_what_a_file_no_longer_names_goes_out_of_use_and_comes_back(hall: CounterHall, tmp_path: Path) -> None:
    file = changed(tmp_path, without_counter(2))
    load(hall.database, file, now=hall.clock())
    assert [counter.number for counter in hall.overview().counters] == [1, 3, 4]
    assert hall.overview().services[0].counters == (1,)
    load(hall.database, XA_MAU, now=hall.clock())
    assert [counter.number for counter in hall.overview().counters] == [1, 2, 3, 4]


def test_a_counter_that_comes_back_into_use_is_closed(hall: CounterHall, tmp_path: Path) -> None:
    hall.open(2)
    dropped_at = hall.clock.advance(hours=1)
    load(hall.database, changed(tmp_path, without_counter(2)), now=dropped_at)
    load(hall.database, XA_MAU, now=hall.clock.advance(days=3))
    (again,) = [counter for counter in hall.overview().counters if counter.number == 2]
    assert (again.state, again.since) == ("closed", dropped_at)


def test_a_counter_that_is_dropped_while_open_is_no_longer_counted_and_its_clerk_is_out(
    hall: CounterHall, tmp_path: Path
) -> None:
    hire(hall.database, "lan")
    device = hall.device("counter", 2)
    hall.ask(LogIn(login="lan", secret=PIN, counter=2), device=device)
    hall.open(2)
    hall.clock.advance(minutes=10)
    load(hall.database, changed(tmp_path, without_counter(2)), now=hall.clock())
    now = int(hall.clock().timestamp() * 1_000_000)
    assert rows(hall.database, "SELECT max(ended_at) FROM spell") == [(now,)]
    assert rows(hall.database, "SELECT count(*) FROM spell WHERE ended_at IS NULL") == [(0,)]
    assert rows(hall.database, "SELECT ended_by, ended_at FROM staff_session") == [("import", now)]
    (left,) = rows(hall.database, "SELECT payload FROM journal WHERE kind = 'staff_logged_out'")
    assert '"counter":2,"cause":"import"' in str(left[0])
    with pytest.raises(NotLoggedInError):
        hall.ask(LogOut(), device=device)


def test_a_clock_that_has_gone_back_does_not_take_the_import_with_it(hall: CounterHall, tmp_path: Path) -> None:
    first = hall.take()
    hall.clock.advance(minutes=-60)
    load(hall.database, changed(tmp_path, without_counter(4)), now=hall.clock())
    second = hall.take()
    hall.open(1)
    assert second.issued_at >= first.issued_at
    assert hall.call_somebody(1).id == first.id


def test_a_clock_that_has_gone_back_over_midnight_still_sees_who_waits(hall: CounterHall, tmp_path: Path) -> None:
    hall.clock.advance(hours=12)  # midnight has passed in Vietnam
    hall.take("dat-dai")
    hall.clock.advance(hours=-1)
    assert stranded(hall, changed(tmp_path, without_counter(3))).waiting == {"dat-dai": 1}


def stranded(hall: CounterHall, file: Path) -> Stranded:
    """Import something that must be refused, and see that nothing was changed."""
    before = dump(hall.database)
    with pytest.raises(StrandedError) as caught:
        load(hall.database, file, now=hall.clock())
    assert dump(hall.database) == before
    return caught.value.stranded


def test_people_who_wait_are_not_left_without_a_counter(hall: CounterHall, tmp_path: Path) -> None:
    hall.take("dat-dai")
    hall.take("dat-dai")
    assert stranded(hall, changed(tmp_path, without_counter(3))).waiting == {"dat-dai": 2}


def test_people_who_wait_are_not_left_without_a_service(hall: CounterHall, tmp_path: Path) -> None:
    hall.take("tra-ket-qua")

    def drop(text: str) -> str:
        text = re.sub(r'\[\[service\]\]\ncode = "tra-ket-qua"\n(?:.+\n)+', "", text)
        return text.replace(', "tra-ket-qua"]', "]")

    assert stranded(hall, changed(tmp_path, drop)).waiting == {"tra-ket-qua": 1}


def test_whoever_stands_at_a_counter_is_not_left_there(hall: CounterHall, tmp_path: Path) -> None:
    hall.take()
    hall.open(2)
    hall.call_somebody(2)
    assert stranded(hall, changed(tmp_path, without_counter(2))).counters == (2,)


def test_people_who_have_an_appointment_are_not_left_without_a_service(hall: CounterHall, tmp_path: Path) -> None:
    for hours in (2, 24, 48):
        due = hall.clock() + timedelta(hours=hours)
        hall.ask(BookAppointment(service="dat-dai", due_at=due), f"booked-{hours}")
    hall.clock.advance(days=1)
    booked = stranded(hall, changed(tmp_path, without_counter(3)))
    assert (booked.waiting, booked.booked) == ({}, {"dat-dai": 2})
    hall.clock.advance(days=2)
    assert load(hall.database, changed(tmp_path, without_counter(3)), now=hall.clock()) is True


def test_those_who_waited_yesterday_do_not_hold_up_an_import(hall: CounterHall, tmp_path: Path) -> None:
    hall.take("dat-dai")
    hall.clock.advance(days=1)
    assert load(hall.database, changed(tmp_path, without_counter(3)), now=hall.clock()) is True


def test_a_prefix_that_moves_to_another_service_in_mid_day_does_not_collide(
    hall: CounterHall, tmp_path: Path
) -> None:
    def swap(text: str) -> str:
        return (
            text.replace('prefix = "A"', 'prefix = "@"').replace('prefix = "B"', 'prefix = "A"').replace("@", "B")
        )

    taken = [hall.take(service).number for service in ("ho-tich", "ho-tich", "dat-dai")]
    load(hall.database, changed(tmp_path, swap), now=hall.clock())
    taken += [hall.take(service).number for service in ("ho-tich", "dat-dai", "dat-dai")]
    assert taken == ["A001", "A002", "B001", "B002", "A003", "A004"]
    hall.open(2)
    assert hall.call_somebody(2).number == "A001"


def test_a_failure_half_way_leaves_the_centre_as_it_was(hall: CounterHall, tmp_path: Path) -> None:
    break_inserts(hall.database, "counter_service")
    before = dump(hall.database)
    with pytest.raises(Exception, match="broken"):
        load(hall.database, changed(tmp_path, lambda text: text.replace("Main hall", "Great hall")))
    assert dump(hall.database) == before

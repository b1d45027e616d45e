"""The book of offline numbers: counted by date, handed over in order, whole after any tear."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.offline.numbers import Book, Given, OfflineNumber, Record, Settled, Unreadable, book_of
from kiosk_app.offline.records import line_of, records_in

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def number(serial: int, day: date = MONDAY, series: str = "1A", replaces: str | None = None) -> OfflineNumber:
    return OfflineNumber(
        command_id=f"{series}-{day}-{serial}",
        centre="xa-mau",
        business_date=day,
        series=series,
        serial=serial,
        service="ho-tich",
        priority="priority",
        issued_at=datetime(2026, 11, 23, 1, 24, serial % 60, tzinfo=UTC),
        replaces=replaces,
    )


def book(*numbers: OfflineNumber) -> Book:
    return book_of(map(Given, numbers))


def test_a_number_reads_as_the_server_writes_it() -> None:
    assert [number(serial).number for serial in (5, 999, 1000)] == ["1A005", "1A999", "1A1000"]


def test_each_series_counts_by_itself() -> None:
    kept = book(number(1), number(2), number(1, series="1B"))
    assert [kept.next_serial(series) for series in ("1A", "1B", "1K")] == [3, 2, 1]


def test_a_clock_that_is_or_was_a_day_ahead_gives_no_number_twice() -> None:
    assert book(number(1), number(2), number(3, TUESDAY)).next_serial("1A") == 4


def test_numbers_wait_in_order_until_they_are_settled() -> None:
    kept = book(number(1), number(2), number(3)).after(Settled(number(2).command_id))
    assert [each.serial for each in kept.waiting("xa-mau")] == [1, 3]
    assert kept.waiting("another-centre") == ()


def test_the_book_forgets_nothing_that_is_needed() -> None:
    kept = book(number(1), number(2))
    assert not kept.may_shrink(TUESDAY)
    kept = kept.after(Settled(number(1).command_id)).after(Settled(number(2).command_id))
    assert not kept.may_shrink(MONDAY)
    assert kept.may_shrink(TUESDAY)
    assert kept.shrunk().numbers == ()
    assert not kept.shrunk().may_shrink(TUESDAY)


def test_a_number_that_the_server_refused_stays_on_record() -> None:
    kept = book(number(1), number(2)).after(Settled(number(1).command_id, "number_taken"))
    kept = kept.after(Settled(number(2).command_id)).shrunk()
    assert kept.numbers == (number(1),)
    assert kept.waiting("xa-mau") == ()
    assert kept.settled == {number(1).command_id: "number_taken"}
    assert not kept.may_shrink(TUESDAY)


def test_ids_are_those_of_the_numbers_whatever_becomes_of_the_journal_and_never_those_of_the_server() -> None:
    ids = [number(serial).id for serial in range(1, 100)]
    assert len(set(ids)) == len(ids)
    assert max(ids) < 0
    (again,) = records_in(line_of(Given(number(1))))
    assert again == Given(number(1))


RECORDS: list[Record] = [
    Given(number(1)),
    Given(number(2, series="1B")),
    Settled(number(1).command_id),
    Given(number(3, replaces="asked")),
    Settled(number(3).command_id, "number_taken"),
]


def test_records_are_read_as_they_were_written() -> None:
    assert list(records_in(b"".join(map(line_of, RECORDS)))) == RECORDS


@given(st.integers(0, len(b"".join(map(line_of, RECORDS)))))
def test_a_tear_at_any_byte_loses_no_record_before_it(at: int) -> None:
    whole = b"".join(map(line_of, RECORDS))
    read = [each for each in records_in(whole[:at]) if each != Unreadable()]
    ends = [len(b"".join(map(line_of, RECORDS[: count + 1]))) for count in range(len(RECORDS))]
    assert len(read) in {sum(end <= at for end in ends), sum(end - 1 <= at for end in ends)}
    assert read == RECORDS[: len(read)]


@pytest.mark.parametrize("damage", [b"\0\0\0\n", b'{"given": {}}\n', b'{"given": {"serial": 1', b"[]\n", b"5\n"])
def test_a_number_that_cannot_be_read_is_not_given_again(damage: bytes) -> None:
    kept = book_of(records_in(line_of(Given(number(1))) + damage))
    assert kept.next_serial("1A") == 3


@given(st.lists(st.sampled_from(RECORDS), max_size=8))
def test_a_shrunk_book_written_anew_is_the_same_book(records: list[Record]) -> None:
    kept = book_of(records).shrunk()
    assert book_of(kept.records()).numbers == kept.numbers

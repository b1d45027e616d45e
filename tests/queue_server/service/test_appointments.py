"""A time that was reserved: booked, given back, kept, too early, too late, twice, and called when it is due."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from queue_protocol.commands import (
    BookAppointment,
    CallNext,
    CancelAppointment,
    CheckIn,
    Command,
    IssueTicket,
    MarkNoShow,
    OpenCounter,
    PauseService,
    Restore,
    Transfer,
)
from queue_protocol.results import AppointmentResult, Called, Issued
from queue_server.domain.refusals import (
    AppointmentAnotherDayError,
    AppointmentInThePastError,
    AppointmentUsedError,
    ClosedError,
    FullError,
    NoCounterServesError,
    Refusal,
    ServicePausedError,
    UnknownAppointmentError,
    UnknownServiceError,
)
from queue_server.service.booked import booked_on
from queue_server.words import say
from tests.queue_server.service.refusing import refused
from tests.support.centres import BINH_DUONG, REAL_XA_MAU, XA_MAU
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump, new_database, rows

VIETNAM = timezone(timedelta(hours=7))
WEDNESDAY_NINE = datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM)
"""The real centre is open then, in its morning shift of 07:00 to 11:30, last ticket 11:15."""
NAME, PHONE = "Nguyễn Văn Mẫu", "0912 345 678"


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[CounterHall]:
    """Xã Mẫu with its real hours, at nine on a Wednesday."""
    database = new_database(tmp_path, REAL_XA_MAU)
    yield CounterHall(database, StandingClock(WEDNESDAY_NINE.astimezone(UTC)))
    database.close()


def at(text: str, day: int = 25) -> datetime:
    """A time on the centre's walls, in November."""
    hour, minute = text.split(":")
    return datetime(2026, 11, day, int(hour), int(minute), tzinfo=VIETNAM)


def book(
    hall: CounterHall,
    due_at: datetime,
    service: str = "ho-tich",
    name: str | None = None,
    phone: str | None = None,
) -> AppointmentResult:
    booked = hall.ask(BookAppointment(service=service, due_at=due_at, name=name, phone=phone))
    assert isinstance(booked, AppointmentResult)
    return booked


def check_in(hall: CounterHall, booked: AppointmentResult) -> Issued:
    issued = hall.ask(CheckIn(appointment=booked.appointment))
    assert isinstance(issued, Issued)
    return issued


def call(hall: CounterHall, counter: int = 1) -> tuple[str, str]:
    """Whom the counter calls next, and why."""
    hall.clock.advance(seconds=1)
    called = hall.ask(CallNext(counter=counter))
    assert isinstance(called, Called)
    hall.ask(MarkNoShow(ticket_id=called.ticket.id))
    return called.ticket.number, called.reason["vi"]


# Booking.


def test_a_time_is_reserved_under_a_code_of_eight_signs(hall: CounterHall) -> None:
    booked = book(hall, at("10:00"), name=NAME, phone=PHONE)
    assert (booked.service, booked.due_at, booked.state) == ("ho-tich", at("10:00"), "booked")
    assert len(booked.appointment) == 8
    (row,) = rows(hall.database, "SELECT code, name, phone, state, ticket_id FROM appointment")
    assert row == (booked.appointment, NAME, PHONE, "booked", None)


def test_codes_differ(hall: CounterHall) -> None:
    assert len({book(hall, at("10:00")).appointment for _ in range(20)}) == 20


def test_name_and_telephone_are_nowhere_but_in_the_appointment(hall: CounterHall) -> None:
    performed = hall.perform(BookAppointment(service="ho-tich", due_at=at("10:00"), name=NAME, phone=PHONE))
    everything = dump(hall.database)
    assert NAME in repr(everything.pop("appointment"))
    for told in (repr(everything), repr(performed), repr(hall.overview())):
        assert NAME not in told
        assert PHONE not in told


def test_the_same_command_books_once_and_the_key_is_not_told_by_the_name(hall: CounterHall) -> None:
    one = BookAppointment(service="ho-tich", due_at=at("10:00"), name=NAME)
    assert hall.perform(one, "once").reply == hall.perform(one, "once").reply
    assert rows(hall.database, "SELECT count(*) FROM appointment") == [(1,)]


def test_a_blank_name_is_none(hall: CounterHall) -> None:
    book(hall, at("10:00"), name="  ", phone=" - ")
    assert rows(hall.database, "SELECT name, phone FROM appointment") == [(None, "-")]


def reason_of(hall: CounterHall, due_at: datetime) -> str:
    error = refused(hall, BookAppointment(service="ho-tich", due_at=due_at), ClosedError)
    why = error.facts["why"]
    assert isinstance(why, dict)
    return str(why["vi"])


@pytest.mark.parametrize(
    ("due_at", "said"),
    [
        (at("06:59", 26), "Lúc 06:59 ngày 26/11/2026 trung tâm chưa mở cửa. Xin chọn giờ khác."),
        (at("11:20", 26), "Lúc 11:20 ngày 26/11/2026 ca làm việc sắp hết, không còn nhận số. Xin chọn giờ khác."),
        (at("12:00", 26), "Lúc 12:00 ngày 26/11/2026 trung tâm nghỉ giữa hai ca. Xin chọn giờ khác."),
        (at("17:00", 26), "Lúc 17:00 ngày 26/11/2026 trung tâm đã hết giờ làm việc. Xin chọn giờ khác."),
        (at("10:00", 28), "Ngày 28/11/2026 trung tâm không làm việc. Xin chọn ngày khác."),
        (datetime(2027, 1, 1, 9, tzinfo=VIETNAM), "Ngày 01/01/2027 là ngày nghỉ: "),
        (datetime(2028, 6, 1, 9, tzinfo=VIETNAM), "Trung tâm chưa nhận hẹn xa như vậy. Xin chọn ngày gần hơn."),
        (datetime.max.replace(tzinfo=UTC), "Trung tâm chưa nhận hẹn xa như vậy. Xin chọn ngày gần hơn."),
    ],
)
def test_a_time_at_which_no_numbers_are_given_is_refused_with_the_reason(
    hall: CounterHall, due_at: datetime, said: str
) -> None:
    assert reason_of(hall, due_at).startswith(said)


@pytest.mark.parametrize("due_at", [at("09:00"), at("08:59"), at("10:00", 20), datetime.min.replace(tzinfo=UTC)])
def test_a_time_that_has_passed_is_refused(hall: CounterHall, due_at: datetime) -> None:
    refused(hall, BookAppointment(service="ho-tich", due_at=due_at), AppointmentInThePastError)


def test_an_unknown_service_and_one_that_no_counter_serves_are_refused(hall: CounterHall) -> None:
    refused(hall, BookAppointment(service="ma-quai", due_at=at("10:00")), UnknownServiceError)
    with hall.database.writing() as tx:
        tx.driver.execute("DELETE FROM counter_service WHERE service_id = 2")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    refused(hall, BookAppointment(service="dat-dai", due_at=at("10:00")), NoCounterServesError)


# Giving back.


def test_a_time_is_given_back_and_whose_it_was_is_forgotten_at_once(hall: CounterHall) -> None:
    booked = book(hall, at("10:00"), name=NAME, phone=PHONE)
    given_back = hall.ask(CancelAppointment(appointment=booked.appointment))
    assert isinstance(given_back, AppointmentResult)
    assert given_back.state == "cancelled"
    assert rows(hall.database, "SELECT state, name, phone FROM appointment") == [("cancelled", None, None)]
    before = dump(hall.database)
    assert hall.ask(CancelAppointment(appointment=booked.appointment)) == given_back
    assert dump(hall.database) == before


def test_what_was_used_or_missed_cannot_be_given_back(hall: CounterHall) -> None:
    used, missed = book(hall, at("09:10")), book(hall, at("09:20"))
    check_in(hall, used)
    error = refused(hall, CancelAppointment(appointment=used.appointment), AppointmentUsedError)
    assert error.facts == {"number": "A001"}
    hall.clock.advance(days=1)
    hall.ask(OpenCounter(counter=1))
    refused(hall, CancelAppointment(appointment=missed.appointment), AppointmentInThePastError)


# Checking in.


def test_whoever_comes_gets_a_number_that_stands_by_its_time(hall: CounterHall) -> None:
    booked = book(hall, at("10:00"), name=NAME)
    issued = check_in(hall, booked)
    assert (issued.number, issued.notice) == ("A001", None)
    (waiting,) = hall.overview().waiting or ()
    assert (waiting.due_at, waiting.has_person, waiting.state) == (at("10:00"), True, "waiting")
    assert rows(hall.database, "SELECT lane, place_at = due_at FROM ticket") == [("a", 1)]
    assert rows(hall.database, "SELECT state, ticket_id FROM appointment") == [("checked_in", issued.id)]


def test_without_name_and_telephone_there_is_nobody_to_look_at(hall: CounterHall) -> None:
    check_in(hall, book(hall, at("10:00")))
    (waiting,) = hall.overview().waiting or ()
    assert not waiting.has_person


def test_the_code_may_be_typed_as_people_type(hall: CounterHall) -> None:
    code = book(hall, at("10:00")).appointment
    assert isinstance(hall.ask(CheckIn(appointment=f" {code[:4].lower()}-{code[4:]} ")), Issued)


def test_checked_in_twice_it_says_the_number_that_it_got(hall: CounterHall) -> None:
    booked = book(hall, at("10:00"))
    check_in(hall, booked)
    assert refused(hall, CheckIn(appointment=booked.appointment), AppointmentUsedError).facts == {"number": "A001"}


@pytest.mark.parametrize("late", [timedelta(0), timedelta(minutes=15)])
def test_within_the_grace_it_is_still_an_appointment(hall: CounterHall, late: timedelta) -> None:
    booked = book(hall, at("10:00"))
    hall.clock.now = at("10:00").astimezone(UTC) + late
    assert check_in(hall, booked).notice is None
    assert rows(hall.database, "SELECT lane FROM ticket") == [("a",)]


def test_whoever_is_later_gets_a_number_by_arrival_and_is_told_kindly(hall: CounterHall) -> None:
    booked = book(hall, at("10:00"), name=NAME)
    hall.clock.now = at("10:15").astimezone(UTC)
    first = hall.take()
    issued = check_in(hall, booked)
    assert (issued.number, issued.people_ahead) == ("A002", 1)
    assert issued.notice is not None
    assert issued.notice.code == "appointment_late"
    assert issued.notice.message == say("notice", "appointment_late")
    assert rows(hall.database, "SELECT lane, due_at, has_person FROM ticket WHERE number = 2") == [("", None, 1)]
    hall.open(1)
    assert [call(hall)[0], call(hall)[0]] == [first.number, issued.number]


@pytest.mark.parametrize("code", ["34679ACD", "", "x", "A" * 64, "' OR 1=1 --", "\x00"])
def test_an_unknown_code_is_refused(hall: CounterHall, code: str) -> None:
    book(hall, at("10:00"))
    refused(hall, CheckIn.model_construct(appointment=code), UnknownAppointmentError)
    refused(hall, CancelAppointment.model_construct(appointment=code), UnknownAppointmentError)


def test_one_of_another_centre_and_a_cancelled_one_are_unknown(tmp_path: Path) -> None:
    database = new_database(tmp_path, XA_MAU, BINH_DUONG)
    ours, theirs = CounterHall(database), CounterHall(database, centre="binh-duong")
    elsewhere = book(theirs, ours.clock() + timedelta(minutes=30), "tu-phap")
    given_back = book(ours, ours.clock() + timedelta(minutes=30))
    ours.ask(CancelAppointment(appointment=given_back.appointment))
    for booked in (elsewhere, given_back):
        refused(ours, CheckIn(appointment=booked.appointment), UnknownAppointmentError)
    refused(ours, CancelAppointment(appointment=elsewhere.appointment), UnknownAppointmentError)
    assert check_in(theirs, elsewhere).number == "A001"
    database.close()


@pytest.mark.parametrize("days", [-1, 1])
def test_on_another_day_it_says_which_day_it_is_for_and_stays_booked(hall: CounterHall, days: int) -> None:
    if days == 1:
        booked = book(hall, at("10:00"))
        hall.clock.advance(days=1)
        hall.ask(OpenCounter(counter=1))
    else:
        booked = book(hall, at("10:00", 26))
    error = refused(hall, CheckIn(appointment=booked.appointment), AppointmentAnotherDayError)
    day = "25/11/2026" if days == 1 else "26/11/2026"
    assert error.facts == {"time": "10:00", "date": day}


def test_one_that_was_booked_for_tomorrow_is_good_tomorrow(hall: CounterHall) -> None:
    booked = book(hall, at("10:00", 26))
    refused(hall, CheckIn(appointment=booked.appointment), AppointmentAnotherDayError)
    hall.clock.now = at("09:55", 26).astimezone(UTC)
    assert check_in(hall, booked).number == "A001"


def test_a_pause_turns_no_appointment_away(hall: CounterHall) -> None:
    booked = book(hall, at("10:00"))
    hall.ask(PauseService(service="ho-tich", message=None))
    refused(hall, IssueTicket(service="ho-tich"), ServicePausedError)
    assert check_in(hall, booked).number == "A001"


def test_a_full_day_turns_no_appointment_away(hall: CounterHall) -> None:
    booked = book(hall, at("10:00"))
    with hall.database.writing() as tx:
        tx.driver.execute("UPDATE service SET daily_limit = 1")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    hall.take()
    refused(hall, IssueTicket(service="ho-tich"), FullError)
    assert check_in(hall, booked).number == "A002"


@pytest.mark.parametrize(
    ("when", "is_open"), [("06:50", False), ("11:20", True), ("11:30", False), ("12:30", False)]
)
def test_outside_opening_hours_it_does_and_within_the_shifts_last_minutes_not(
    hall: CounterHall, when: str, is_open: bool
) -> None:
    booked = book(hall, at("11:10", 26))
    hall.clock.now = at(when, 26).astimezone(UTC)
    if is_open:
        assert check_in(hall, booked).number == "A001"
    else:
        refused(hall, CheckIn(appointment=booked.appointment), ClosedError)


def test_a_service_that_is_no_more_cannot_keep_it(hall: CounterHall) -> None:
    """No import drops it while it is booked; a database that was put right by hand may have."""
    booked = book(hall, at("10:00"), "xa-hoi")
    with hall.database.writing() as tx:
        tx.driver.execute("UPDATE service SET active = false WHERE code = 'xa-hoi'")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    refused(hall, CheckIn(appointment=booked.appointment), UnknownServiceError)


# Missed.


@pytest.mark.parametrize("days", [1, 3])
def test_what_was_missed_is_marked_and_forgotten_when_the_day_is_over(hall: CounterHall, days: int) -> None:
    """Also where the server was off in the nights between."""
    missed, kept, coming = (
        book(hall, at(time, day), name=NAME, phone=PHONE)
        for time, day in (("10:00", 25), ("10:10", 25), ("10:00", 30))
    )
    check_in(hall, kept)
    hall.clock.advance(days=days)
    hall.ask(OpenCounter(counter=1))
    found = rows(hall.database, "SELECT code, state FROM appointment ORDER BY id")
    states = ["missed", "checked_in", "booked"]
    assert found == [(each.appointment, state) for each, state in zip((missed, kept, coming), states, strict=True)]
    named = rows(
        hall.database, "SELECT code, name, phone FROM appointment WHERE name IS NOT NULL OR phone IS NOT NULL"
    )
    assert named == [(coming.appointment, NAME, PHONE)]


# Being called.


def test_due_ones_are_called_by_their_time_and_before_the_line(hall: CounterHall) -> None:
    hall.open(1)
    line = hall.take().number
    later, sooner = (check_in(hall, book(hall, at(time))).number for time in ("09:20", "09:10"))
    hall.clock.now = at("09:21").astimezone(UTC)
    assert [call(hall), call(hall), call(hall)] == [
        (sooner, "đúng giờ hẹn"),
        (later, "đúng giờ hẹn"),
        (line, "chờ lâu nhất"),
    ]


def test_an_early_one_waits_for_its_time_unless_the_counter_would_idle(hall: CounterHall) -> None:
    hall.open(1)
    early = check_in(hall, book(hall, at("10:00"))).number
    line = hall.take().number
    assert [call(hall), call(hall)] == [(line, "chờ lâu nhất"), (early, "hẹn chưa đến giờ, quầy đang rảnh")]


def test_an_appointment_stands_behind_those_who_are_due_earlier(hall: CounterHall) -> None:
    check_in(hall, book(hall, at("09:30")))
    hall.take()
    assert check_in(hall, book(hall, at("09:40"))).people_ahead == 1
    assert check_in(hall, book(hall, at("09:20"))).people_ahead == 0


def test_a_restored_no_show_keeps_its_appointment_and_a_transfer_ends_it(hall: CounterHall) -> None:
    hall.open(1)
    issued = check_in(hall, book(hall, at("09:10")))
    hall.clock.now = at("09:11").astimezone(UTC)
    call(hall)
    assert hall.ticket(Restore(ticket_id=issued.id)).due_at == at("09:10")
    assert call(hall) == (issued.number, "đúng giờ hẹn")
    hall.ticket(Restore(ticket_id=issued.id))
    assert hall.ticket(Transfer(ticket_id=issued.id, service="dat-dai")).due_at is None


# The list.


def test_the_list_of_a_day_masks_names_and_has_that_day_of_that_centre_only(tmp_path: Path) -> None:
    database = new_database(tmp_path, XA_MAU, BINH_DUONG)
    clock = StandingClock(WEDNESDAY_NINE.astimezone(UTC))
    ours, theirs = CounterHall(database, clock), CounterHall(database, clock, centre="binh-duong")
    late = book(ours, at("23:59"), name=NAME, phone=PHONE)
    early = book(ours, at("10:00"))
    book(ours, at("00:00", 26))
    book(theirs, at("10:00"), "tu-phap")
    ours.ask(CheckIn(appointment=early.appointment))
    with database.reading() as tx:
        day = booked_on(tx, ours.staff.centre_id, None, now=clock())
        tomorrow = booked_on(tx, ours.staff.centre_id, at("00:00", 26).date(), now=clock())
    assert [(each.appointment, each.state, each.name, each.phone, each.number) for each in day.appointments] == [
        (early.appointment, "checked_in", None, None, "A001"),
        (late.appointment, "booked", "N… V… M…", "…678", None),
    ]
    assert [each.due_at for each in tomorrow.appointments] == [at("00:00", 26)]
    database.close()


BAD: list[tuple[Command, type[Refusal]]] = [
    (BookAppointment(service="none", due_at=at("10:00")), UnknownServiceError),
    (BookAppointment(service="ho-tich", due_at=at("08:00")), AppointmentInThePastError),
    (BookAppointment(service="ho-tich", due_at=at("12:00")), ClosedError),
    (CancelAppointment(appointment="none"), UnknownAppointmentError),
    (CheckIn(appointment="none"), UnknownAppointmentError),
]


@pytest.mark.parametrize(("command", "error"), BAD)
def test_bad_input_is_refused_and_changes_nothing(
    hall: CounterHall, command: Command, error: type[Refusal]
) -> None:
    refused(hall, command, error)

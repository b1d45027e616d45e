"""Numbers from afar: taken, limited, given back, kept by whoever comes, late, on another day, when turned off."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest
from pydantic_core import from_json
from sqlalchemy import update

from queue_protocol.commands import BookAppointment, CallNext, CheckIn, MarkNoShow, OpenCounter, PauseService
from queue_protocol.results import AppointmentResult, Called, Issued
from queue_server.domain.refusals import (
    AlreadyRegisteredError,
    AppointmentUsedError,
    BadPhoneError,
    ClosedError,
    FromAfarOffError,
    FullError,
    IdempotencyConflictError,
    NoTimeLeftError,
    PersonLimitError,
    Refusal,
    RegistrationOverError,
    ServicePausedError,
    TooManyOnTheWayError,
    UnknownAppointmentError,
    UnknownPriorityClassError,
    UnknownRegistrationError,
    UnknownServiceError,
)
from queue_server.service.actors import Afar
from queue_server.service.command import Performed, Request, UseCase, perform
from queue_server.service.day import begin_day
from queue_server.service.registering import cancel_registration, register_from_afar
from queue_server.service.stranding import StrandedError, left_behind
from queue_server.store import centres
from queue_server.store.database import Database
from queue_server.store.instants import to_micros
from queue_server.store.rows import ServiceRow
from queue_server.words import say
from tests.queue_server.service.refusing import refused
from tests.support.afar import ON, PHONE, enabled
from tests.support.centres import BINH_DUONG, REAL_XA_MAU, XA_MAU
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH, Place, copied_with, dump, load, new_database, rows

VIETNAM = timezone(timedelta(hours=7))
WEDNESDAY_NINE = datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM)
"""The real centre is open then, in its morning shift of 07:00 to 11:30, last ticket 11:15."""


class Afield:
    """A hall, and people who are not there."""

    def __init__(self, database: Database, clock: StandingClock, centre: str = "xa-mau") -> None:
        self.hall = CounterHall(database, clock, centre=centre)
        self.sent = 0

    def register(
        self, phone: str = PHONE, service: str = "ho-tich", *, priority: str | None = None, form: str | None = None
    ) -> Performed:
        self.sent += 1
        case = partial(register_from_afar, service=service, priority=priority, phone=phone)
        return self._ask(form or f"form-{self.sent}", case)

    def give_back(self, registration: int) -> Performed:
        self.sent += 1
        return self._ask(f"form-{self.sent}", partial(cancel_registration, registration=registration))

    def _ask(self, command_id: str, case: UseCase) -> Performed:
        actor = Afar(centre_id=self.hall.staff.centre_id)
        with self.hall.database.writing() as tx:
            performed = perform(tx, Request(actor, command_id, "", case), self.hall.clock())
        if performed.refusal is not None:
            raise performed.refusal
        return performed

    def number(self, phone: str = PHONE, service: str = "ho-tich", priority: str | None = None) -> str:
        return str(from_json(self.register(phone, service, priority=priority).reply)["number"])

    def refused(self, error: type[Refusal], phone: str = PHONE, service: str = "ho-tich", **how: str) -> Refusal:
        """Refused, and nothing is changed by it."""
        with self.hall.database.writing() as tx:
            begin_day(tx, centres.lock(tx, self.hall.staff.centre_id), self.hall.clock())
        before = dump(self.hall.database)
        with pytest.raises(error) as caught:
            self.register(phone, service, **how)
        assert dump(self.hall.database) == before
        return caught.value

    def code(self) -> str:
        """That of the latest."""
        ((code,),) = rows(self.hall.database, "SELECT code FROM registration ORDER BY id DESC LIMIT 1")
        return str(code)

    def check_in(self, code: str | None = None) -> Issued:
        issued = self.hall.ask(CheckIn(appointment=code or self.code()))
        assert isinstance(issued, Issued)
        return issued


def phones() -> Iterator[str]:
    for count in range(100):
        yield f"09000000{count:02}"


def changed(afield: Afield, tmp_path: Path, more: str) -> None:
    """Another centre file is put in."""
    made = copied_with(REAL_XA_MAU, tmp_path / "again.toml", lambda text: text + more)
    load(afield.hall.database, made, now=afield.hall.clock())


@pytest.fixture
def afield(place: Place, tmp_path: Path) -> Iterator[Afield]:
    """Xã Mẫu with its real hours, at nine on a Wednesday, where numbers are given from afar."""
    database = new_database(place, enabled(tmp_path, REAL_XA_MAU))
    yield Afield(database, StandingClock(WEDNESDAY_NINE.astimezone(UTC)))
    database.close()


def at(text: str, day: int = 25) -> datetime:
    hour, minute = text.split(":")
    return datetime(2026, 11, day, int(hour), int(minute), tzinfo=VIETNAM).astimezone(UTC)


# Taking one.


@ON_BOTH
def test_the_next_number_of_the_series_is_taken_and_nobody_waits_more(afield: Afield) -> None:
    afield.hall.take()
    performed = afield.register()
    (entry,) = performed.entries
    assert (entry.kind, entry.actor) == ("number_registered", "afar:page")
    assert from_json(entry.payload)["registration"] == from_json(performed.reply)["registration"]
    assert afield.hall.take().number == "A003"
    found = rows(afield.hall.database, "SELECT series, number, state, ticket_id FROM registration")
    assert found == [("A", 2, "registered", None)]
    assert afield.hall.waiting() == 2
    assert {each.number for each in afield.hall.overview().waiting or ()} == {"A001", "A003"}


def test_nothing_of_the_telephone_is_kept_and_no_code_or_secret_is_told(afield: Afield) -> None:
    performed = afield.register()
    everything = repr(dump(afield.hall.database))
    for digits in ("0912345678", "0912 345 678", "912345678"):
        assert digits not in everything
    row = dump(afield.hall.database).pop("registration")
    ((code, secret),) = rows(afield.hall.database, "SELECT code, secret FROM registration")
    told = repr((performed.entries, afield.hall.overview()))
    assert str(code) in repr(row)
    assert str(code) not in told
    assert str(secret) not in told


@ON_BOTH
def test_a_form_sent_twice_gives_one_number(afield: Afield) -> None:
    first = afield.register(form="one")
    assert afield.register(form="one").reply == first.reply
    assert rows(afield.hall.database, "SELECT count(*) FROM registration") == [(1,)]
    assert afield.hall.take().number == "A002"


def test_a_form_that_says_something_else_the_second_time_is_refused(afield: Afield) -> None:
    afield.register(form="one")
    afield.refused(IdempotencyConflictError, "0987654321", form="one")
    afield.refused(IdempotencyConflictError, service="dat-dai", form="one")


@pytest.mark.parametrize("phone", ["", "0212345678", "<b>0912345678</b>", "0912345678" * 10])
def test_what_is_no_telephone_number_is_refused(afield: Afield, phone: str) -> None:
    afield.refused(BadPhoneError, phone)


def test_an_unknown_service_and_class_are_refused(afield: Afield) -> None:
    afield.refused(UnknownServiceError, service="<script>")
    afield.refused(UnknownPriorityClassError, priority="ma-quai")


def test_nothing_is_given_while_the_centre_is_closed_or_the_service_paused(afield: Afield) -> None:
    afield.hall.ask(PauseService(service="ho-tich", message=None))
    afield.refused(ServicePausedError)
    for time in ("06:00", "11:20", "12:00", "19:00"):
        afield.hall.clock.now = at(time, 26)
        afield.refused(ClosedError, service="dat-dai")


def test_an_honest_centre_gives_no_number_that_could_not_be_called_before_the_shift_ends(
    place: Place, tmp_path: Path
) -> None:
    made = copied_with(
        enabled(tmp_path, REAL_XA_MAU),
        tmp_path / "honest.toml",
        lambda text: text.replace("[centre]", "[centre]\nhonest_closing = true"),
    )
    database = new_database(place, made)
    afield = Afield(database, StandingClock(WEDNESDAY_NINE.astimezone(UTC)))
    afield.hall.open(3)
    afield.hall.serve_people(6, minutes=10)
    for _ in range(8):
        afield.hall.take("dat-dai")
    afield.hall.clock.now = at("11:05")  # eight people before, ten minutes each, until 11:30
    assert afield.refused(NoTimeLeftError, service="dat-dai").facts == {"time": "11:30"}
    assert afield.number(service="xa-hoi") == "C001"  # nothing is known of it, so nothing is refused
    database.close()


def limit(afield: Afield, numbers: int) -> None:
    with afield.hall.database.writing() as tx:
        tx.session.execute(update(ServiceRow).values(daily_limit=numbers))
        tx.driver.execute("UPDATE centre SET version = version + 1")


def test_the_days_numbers_are_counted_together_and_screens_are_told_of_the_last(afield: Afield) -> None:
    limit(afield, 2)
    afield.hall.take()
    entries = afield.register().entries
    assert [each.kind for each in entries] == ["number_registered", "service_changed"]
    assert from_json(entries[1].payload)["state"] == "full"
    afield.refused(FullError, "0987654321")


# How many.


def test_one_open_number_of_a_service_for_a_telephone_and_so_many_in_a_day(afield: Afield) -> None:
    afield.register()
    refusal = afield.refused(AlreadyRegisteredError, "+84 912 345 678")
    assert "A001" not in str(say("refusal", refusal.code, refusal.facts))
    afield.register(service="dat-dai")
    assert afield.refused(PersonLimitError, service="xa-hoi").facts == {"limit": 2}
    assert afield.number("0987654321") == "A002"


def test_a_number_given_back_counts_for_the_day_and_frees_the_service(afield: Afield) -> None:
    first = from_json(afield.register().reply)["registration"]
    afield.give_back(first)
    assert afield.number() == "A002"
    afield.give_back(2)
    afield.refused(PersonLimitError)


def test_a_number_that_was_checked_in_is_open_until_its_visit_is_over(afield: Afield) -> None:
    afield.register()
    afield.check_in()
    afield.refused(AlreadyRegisteredError)
    afield.hall.open(1)
    afield.hall.serve_to_the_end(1)
    assert afield.number() == "A002"


def test_a_new_day_begins_from_nothing(afield: Afield) -> None:
    afield.register()
    afield.register(service="dat-dai")
    afield.hall.clock.advance(days=1)
    assert afield.number() == "A001"


@ON_BOTH
def test_as_many_as_the_centre_says_are_on_the_way_at_once(place: Place, tmp_path: Path) -> None:
    database = new_database(
        place, enabled(tmp_path, REAL_XA_MAU, "most_open_per_service = 3\ncheck_in_minutes = 30\n")
    )
    afield, phone = Afield(database, StandingClock(WEDNESDAY_NINE.astimezone(UTC))), phones()
    for _ in range(3):
        afield.register(next(phone))
    afield.refused(TooManyOnTheWayError, next(phone))
    assert afield.number(next(phone), "dat-dai") == "B001"
    (code,) = rows(database, "SELECT code FROM registration WHERE id = 1")[0]
    afield.check_in(str(code))
    assert afield.number(next(phone)) == "A004"
    afield.refused(TooManyOnTheWayError, next(phone))
    afield.give_back(2)
    assert afield.number(next(phone)) == "A005"
    afield.hall.clock.advance(minutes=31)
    assert afield.number(next(phone)) == "A006"
    database.close()


# Coming.


@ON_BOTH
def test_whoever_comes_stands_by_registration_and_waits_from_now_on(afield: Afield) -> None:
    before = afield.hall.take()
    afield.hall.clock.advance(minutes=1)
    number = afield.number()
    after = [afield.hall.take().number for _ in range(2)]
    afield.hall.clock.advance(minutes=20)
    issued = afield.check_in()
    assert (issued.number, issued.people_ahead, issued.notice) == (number, 1, None)
    (waiting,) = (each for each in afield.hall.overview().waiting or () if each.number == number)
    assert waiting.arrived_at == waiting.issued_at == afield.hall.clock()
    afield.hall.open(1)
    assert [called(afield) for _ in range(4)] == [before.number, number, *after]


def called(afield: Afield) -> str:
    afield.hall.clock.advance(seconds=1)
    picked = afield.hall.ask(CallNext(counter=1))
    assert isinstance(picked, Called)
    afield.hall.ask(MarkNoShow(ticket_id=picked.ticket.id))
    return picked.ticket.number


def test_it_is_the_ordinary_event_and_the_ordinary_link(afield: Afield) -> None:
    afield.register()
    performed = afield.hall.perform(CheckIn(appointment=afield.code()))
    assert [each.kind for each in performed.entries] == ["ticket_issued"]
    assert from_json(performed.reply)["follow_url"].startswith("/t/1-")
    found = rows(afield.hall.database, "SELECT r.state, t.secret = r.secret FROM registration r JOIN ticket t "
                 "ON t.id = r.ticket_id")  # fmt: skip
    assert found == [("checked_in", 0)]


def test_a_declared_class_is_that_of_the_ticket(afield: Afield) -> None:
    afield.register(priority="priority")
    assert afield.check_in().priority == "priority"
    assert rows(afield.hall.database, "SELECT lane FROM ticket") == [("p:priority",)]


def test_a_class_that_is_gone_is_left_out(afield: Afield) -> None:
    afield.register(priority="priority")
    with afield.hall.database.writing() as tx:
        tx.driver.execute("UPDATE priority_class SET active = false WHERE code = 'priority'")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    assert afield.check_in().priority is None


def test_it_is_checked_in_once_whichever_device_asks(afield: Afield) -> None:
    afield.register()
    kiosks = [afield.hall.device("kiosk") for _ in range(2)]
    command = CheckIn(appointment=afield.code())
    afield.hall.ask(command, device=kiosks[0])
    assert refused(afield.hall, command, AppointmentUsedError, device=kiosks[1]).facts == {"number": "A001"}


def test_the_same_command_sent_again_gets_the_same_answer(afield: Afield) -> None:
    afield.register()
    command = CheckIn(appointment=afield.code())
    assert afield.hall.perform(command, "once").reply == afield.hall.perform(command, "once").reply


@pytest.mark.parametrize(("minutes", "is_late"), [(119, False), (120, False), (121, True)])
def test_whoever_comes_after_the_place_was_kept_stands_by_arrival_and_is_told(
    afield: Afield, minutes: int, is_late: bool
) -> None:
    afield.register()
    afield.hall.clock.advance(minutes=minutes - 1)
    other = afield.hall.take()
    afield.hall.clock.now = at("09:00") + timedelta(minutes=minutes)
    issued = afield.check_in()
    assert issued.number == "A001"
    assert issued.people_ahead == (1 if is_late else 0)
    notice = say("notice", "from_afar_late") if is_late else None
    assert (issued.notice and issued.notice.message) == notice
    afield.hall.open(1)
    order = [other.number, "A001"] if is_late else ["A001", other.number]
    assert [called(afield) for _ in range(2)] == order


def test_a_pause_between_shifts_takes_nothing_of_the_time(afield: Afield) -> None:
    afield.hall.clock.now = at("10:30", 26)
    afield.register()
    afield.hall.clock.now = at("14:30", 26)
    assert afield.check_in().notice is None
    afield.register("0987654321", "dat-dai")
    assert rows(afield.hall.database, "SELECT kept_until FROM registration ORDER BY id") == [
        (to_micros(at("14:30", 26)),), (to_micros(at("16:30", 26)),),
    ]  # fmt: skip


def test_what_was_promised_holds_whatever_becomes_of_the_setting(afield: Afield, tmp_path: Path) -> None:
    afield.register()
    changed(afield, tmp_path, ON + "check_in_minutes = 5\n")
    afield.hall.clock.advance(minutes=60)
    assert afield.check_in().notice is None


def test_a_full_or_paused_service_turns_nobody_away_who_has_a_number(afield: Afield) -> None:
    afield.register()
    limit(afield, 1)
    afield.hall.ask(PauseService(service="ho-tich", message=None))
    performed = afield.hall.perform(CheckIn(appointment=afield.code()))
    assert [each.kind for each in performed.entries] == ["ticket_issued"]
    (service,) = (each for each in afield.hall.overview().services if each.code == "ho-tich")
    assert service.state == "paused"


def test_not_while_the_centre_is_closed(afield: Afield) -> None:
    afield.register()
    afield.hall.clock.now = at("12:00")
    refused(afield.hall, CheckIn(appointment=afield.code()), ClosedError)


def test_turned_off_nobody_registers_and_nobody_is_stranded(afield: Afield, tmp_path: Path) -> None:
    afield.register()
    changed(afield, tmp_path, "\n[from_afar]\nper_phone_per_day = 3\n")
    afield.refused(FromAfarOffError, "0987654321")
    assert afield.check_in().number == "A001"


def test_a_document_that_drops_the_service_is_refused_while_somebody_is_on_the_way(
    afield: Afield, tmp_path: Path
) -> None:
    afield.register(service="xa-hoi")
    made = copied_with(
        REAL_XA_MAU,
        tmp_path / "dropped.toml",
        lambda text: text.replace('["xa-hoi", "tra-ket-qua"]', '["tra-ket-qua"]'),
    )
    with pytest.raises(StrandedError) as caught:
        load(afield.hall.database, made, now=afield.hall.clock())
    assert caught.value.stranded.registered == {"xa-hoi": 1}
    assert "1 người đã lấy số từ xa" in left_behind(caught.value.stranded)["vi"]
    afield.check_in()


def test_another_prefix_leaves_the_number_as_it_was(afield: Afield) -> None:
    afield.register()
    with afield.hall.database.writing() as tx:
        tx.driver.execute("UPDATE service SET prefix = 'X' WHERE code = 'ho-tich'")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    assert afield.check_in().number == "A001"


def test_a_service_that_is_no_more_cannot_keep_it(afield: Afield) -> None:
    afield.register()
    with afield.hall.database.writing() as tx:
        tx.driver.execute("UPDATE service SET active = false WHERE code = 'ho-tich'")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    refused(afield.hall, CheckIn(appointment=afield.code()), UnknownServiceError)


def test_codes_are_those_of_appointments_and_differ(afield: Afield) -> None:
    booked = afield.hall.ask(BookAppointment(service="ho-tich", due_at=at("10:00")))
    assert isinstance(booked, AppointmentResult)
    afield.register()
    typed = f" {afield.code()[:4].lower()}-{afield.code()[4:]} "
    assert booked.appointment != afield.code()
    assert afield.check_in(typed).number == "A001"
    assert afield.check_in(booked.appointment).number == "A002"


def test_one_of_another_centre_is_unknown(place: Place, tmp_path: Path) -> None:
    database = new_database(place, enabled(tmp_path, XA_MAU), enabled(tmp_path, BINH_DUONG))
    ours, theirs = (Afield(database, StandingClock(), centre) for centre in ("xa-mau", "binh-duong"))
    theirs.register(service="tu-phap")
    refused(ours.hall, CheckIn(appointment=theirs.code()), UnknownAppointmentError)
    with pytest.raises(UnknownRegistrationError):
        ours.give_back(1)
    assert theirs.check_in().number == "A001"
    database.close()


# Giving back, and not coming.


def test_given_back_it_is_told_once_and_checks_in_no_more(afield: Afield) -> None:
    afield.register()
    (entry,) = afield.give_back(1).entries
    assert (entry.kind, from_json(entry.payload)["number"]) == ("registration_cancelled", "A001")
    assert afield.give_back(1).entries == []
    refused(afield.hall, CheckIn(appointment=afield.code()), UnknownAppointmentError)


def test_once_they_are_here_it_is_the_ticket_that_is_given_back(afield: Afield) -> None:
    afield.register()
    afield.check_in()
    with pytest.raises(AppointmentUsedError):
        afield.give_back(1)


@ON_BOTH
@pytest.mark.parametrize("days", [1, 3])
def test_when_the_day_is_over_what_nobody_came_for_is_missed_and_nothing_of_anybody_is_left(
    afield: Afield, days: int
) -> None:
    afield.register()
    missed = afield.code()
    afield.register(service="dat-dai")
    afield.check_in()
    afield.register("0987654321")
    afield.give_back(3)
    afield.hall.clock.advance(days=days)
    afield.hall.ask(OpenCounter(counter=1))
    found = rows(afield.hall.database, "SELECT state, phone_key FROM registration ORDER BY id")
    assert found == [("missed", None), ("checked_in", None), ("cancelled", None)]
    error = refused(afield.hall, CheckIn(appointment=missed), RegistrationOverError)
    assert error.facts == {"number": "A001", "date": "25/11/2026"}
    with pytest.raises(RegistrationOverError):
        afield.give_back(1)

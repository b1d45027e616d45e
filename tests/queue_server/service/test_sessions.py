"""Logging in and out: whose counter it is, who is in the way, and what wrong tries come to."""

import json
from dataclasses import dataclass

import pytest

from queue_protocol.commands import (
    CallNext,
    Command,
    Finish,
    FinishAndCallNext,
    IssueTicket,
    LogIn,
    LogOut,
    LookAtPerson,
    OpenCounter,
    Park,
    Recall,
    Serve,
    SetPriority,
    Transfer,
)
from queue_protocol.results import Called, SessionResult
from queue_server.domain.refusals import (
    ClerkElsewhereError,
    CounterTakenError,
    LockedOutError,
    LogInRequiredError,
    NotAllowedError,
    NotAtThisCentreError,
    NotLoggedInError,
    Refusal,
    UnknownCounterError,
    WrongCounterError,
    WrongCredentialsError,
)
from queue_server.domain.staff import MOST_FAILURES
from queue_server.service.command import Request, perform
from queue_server.service.credentials import Verdict
from queue_server.service.sessions import Attempt
from queue_server.service.staffing import change_secret, disable, enable
from queue_server.store.centres import StoredDevice
from queue_server.store.database import Database
from queue_server.transport.dispatch import log_in_case
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump, rows
from tests.support.people import PIN, hashed, hire

LOGGED = "SELECT payload FROM journal WHERE centre_id = 1 ORDER BY seq"


@dataclass
class Counters:
    """A hall with two clerks, Lan (1) and Minh (2), and the devices of two counters."""

    hall: CounterHall
    one: StoredDevice
    two: StoredDevice

    def log_in(
        self,
        login: str,
        device: StoredDevice,
        *,
        secret: str = PIN,
        counter: int | None = None,
        over: bool = False,
    ) -> SessionResult:
        command = LogIn(login=login, secret=secret, counter=counter, take_over=over)
        result = self.hall.ask(command, device=device)
        assert isinstance(result, SessionResult)
        return result

    def clerks(self) -> dict[int, str | None]:
        return {each.number: each.clerk for each in self.hall.overview().counters if each.number in {1, 2}}

    def told(self, since: int) -> list[tuple[object, ...]]:
        said = [json.loads(str(payload)) for (payload,) in rows(self.hall.database, LOGGED)][since:]
        return [(each["kind"], each.get("staff_id"), each.get("cause")) for each in said]

    @property
    def seq(self) -> int:
        return self.hall.overview().seq


@pytest.fixture
def counters(hall: CounterHall) -> Counters:
    hire(hall.database, "lan")
    hire(hall.database, "minh")
    hall.take()  # so that the day has begun
    return Counters(hall, hall.device("counter", 1), hall.device("counter", 2))


def test_whoever_logs_in_is_shown_at_the_device_s_counter_until_logging_out(counters: Counters) -> None:
    session = counters.log_in(" LAN", counters.one)
    assert (session.name, session.role, session.counter) == ("LAN", "clerk", 1)
    assert (session.ends_at - counters.hall.clock()).total_seconds() == 12 * 3600
    assert session.token is None, "the token is made by the door and stored nowhere"
    assert counters.clerks() == {1: "LAN", 2: None}
    since = counters.seq
    counters.hall.ask(LogOut(), device=counters.one)
    assert counters.clerks() == {1: None, 2: None}
    assert counters.told(since) == [("staff_logged_out", 1, "log_out"), ("counter_changed", None, None)]
    with pytest.raises(NotLoggedInError):
        counters.hall.ask(LogOut(), device=counters.one)


def test_a_command_is_journalled_under_whoever_is_logged_in(counters: Counters) -> None:
    counters.log_in("minh", counters.one)
    counters.hall.ask(OpenCounter(counter=1), device=counters.one)
    actors = rows(counters.hall.database, "SELECT actor FROM journal ORDER BY seq DESC LIMIT 1")
    assert actors == [(f"counter:{counters.one.id} staff:2",)]


def test_the_time_at_a_counter_is_counted_for_whoever_is_there(counters: Counters) -> None:
    counters.hall.ask(OpenCounter(counter=1), device=counters.one)
    for clerk in ("lan", "minh"):
        counters.hall.clock.advance(minutes=5)
        counters.log_in(clerk, counters.one, over=True)
    counters.hall.clock.advance(minutes=5)
    counters.hall.ask(LogOut(), device=counters.one)
    spells = "SELECT staff_id, state, (ended_at - began_at) / 60000000 FROM spell ORDER BY id"
    assert rows(counters.hall.database, spells) == [
        (None, "open", 5),
        (1, "open", 5),
        (2, "open", 5),
        (None, "open", None),
    ]


def test_one_counter_has_one_clerk_unless_it_is_taken_over(counters: Counters) -> None:
    counters.log_in("lan", counters.one)
    with pytest.raises(CounterTakenError) as refused:
        counters.log_in("minh", counters.one)
    assert refused.value.facts == {"counter": 1, "clerk": "LAN"}
    assert counters.clerks()[1] == "LAN"
    since = counters.seq
    counters.log_in("minh", counters.one, over=True)
    assert counters.clerks()[1] == "MINH"
    assert counters.told(since) == [
        ("staff_logged_out", 1, "take_over"),
        ("staff_logged_in", 2, None),
        ("counter_changed", None, None),
    ]
    last = "SELECT payload FROM journal WHERE kind = 'staff_logged_in' ORDER BY seq DESC LIMIT 1"
    ((payload,),) = rows(counters.hall.database, last)
    assert json.loads(str(payload))["took_over"] == "LAN"


def test_one_clerk_is_at_one_counter_unless_the_place_is_changed(counters: Counters) -> None:
    counters.log_in("lan", counters.one)
    with pytest.raises(ClerkElsewhereError) as refused:
        counters.log_in("lan", counters.two)
    assert refused.value.facts == {"counter": 1}
    since = counters.seq
    counters.log_in("lan", counters.two, over=True)
    assert counters.clerks() == {1: None, 2: "LAN"}
    kinds = [kind for kind, *_ in counters.told(since)]
    assert kinds == ["staff_logged_out", "counter_changed", "staff_logged_in", "counter_changed"]


def test_logging_in_again_at_the_same_counter_needs_no_take_over(counters: Counters) -> None:
    counters.log_in("lan", counters.one)
    since = counters.seq
    counters.log_in("lan", counters.hall.device("counter", 1))
    assert counters.told(since)[0] == ("staff_logged_out", 1, "again")
    assert counters.clerks()[1] == "LAN"


def test_a_session_ends_by_its_time_and_is_in_nobody_s_way_then(counters: Counters) -> None:
    with counters.hall.database.writing() as tx:
        tx.driver.execute("UPDATE centre SET session_hours = 2, version = version + 1")
    counters.log_in("lan", counters.one)
    counters.hall.clock.advance(hours=2)
    with pytest.raises(NotLoggedInError):
        counters.hall.ask(LogOut(), device=counters.one)
    since = counters.seq
    counters.log_in("minh", counters.one)
    assert counters.told(since)[0] == ("staff_logged_out", 1, "expired")


def test_the_day_s_end_ends_sessions_and_says_so_of_a_counter_that_was_closed(counters: Counters) -> None:
    counters.log_in("lan", counters.one)
    since = counters.seq
    counters.hall.clock.advance(hours=13)
    counters.hall.ask(IssueTicket(service="ho-tich"))
    kinds = [kind for kind, *_ in counters.told(since)]
    assert kinds[1:] == ["staff_logged_out", "counter_changed", "day_turned", "ticket_issued"]
    assert counters.clerks()[1] is None


def test_a_clerk_of_another_centre_is_refused_but_only_with_the_right_secret(both: CounterHall) -> None:
    hire(both.database, "hoa", "clerk", "binh-duong")
    device = both.device("counter", 1)
    with pytest.raises(WrongCredentialsError):
        both.ask(LogIn(login="hoa", secret="999999"), device=device)
    with pytest.raises(NotAtThisCentreError):
        both.ask(LogIn(login="hoa", secret=PIN), device=device)


def test_a_clerk_of_two_centres_may_move_from_one_to_the_other(both: CounterHall) -> None:
    hire(both.database, "hoa", "clerk", "xa-mau", "binh-duong")
    other = CounterHall(both.database, both.clock, centre="binh-duong")
    device = other.device("counter", 1)
    both.ask(LogIn(login="hoa", secret=PIN), device=both.device("counter", 2))
    with pytest.raises(ClerkElsewhereError):
        other.ask(LogIn(login="hoa", secret=PIN), device=device)
    other.ask(LogIn(login="hoa", secret=PIN, take_over=True), device=device)
    assert [each.clerk for each in both.overview().counters if each.clerk] == []
    assert [each.number for each in other.overview().counters if each.clerk == "HOA"] == [1]
    last = rows(both.database, "SELECT centre_id, kind FROM journal ORDER BY centre_id, seq")
    assert last[-2:] == [(2, "staff_logged_in"), (2, "counter_changed")]
    assert [kind for centre, kind in last if centre == 1][-2:] == ["staff_logged_out", "counter_changed"]


@pytest.mark.parametrize(
    ("role", "own", "named", "refusal"),
    [
        ("counter", 1, 2, WrongCounterError),
        ("counter", None, None, UnknownCounterError),
        ("counter", None, 99, UnknownCounterError),
        ("supervisor", None, None, NotAllowedError),
        ("admin", None, 1, NotAllowedError),
        ("kiosk", None, None, NotAllowedError),
        ("display", None, None, NotAllowedError),
    ],
)
def test_a_clerk_logs_in_at_a_counter_and_nowhere_else(
    counters: Counters, role: str, own: int | None, named: int | None, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        counters.log_in("lan", counters.hall.device(role, own), counter=named)


@pytest.mark.parametrize("role", ["supervisor", "inspector", "admin"])
def test_others_work_at_a_console_without_a_counter_beside_one_another(counters: Counters, role: str) -> None:
    for login in ("first", "second"):
        hire(counters.hall.database, login, role)
    console = counters.hall.device("inspector")
    assert counters.log_in("first", console).counter is None
    counters.log_in("second", console)
    counters.log_in("second", console)
    assert rows(counters.hall.database, "SELECT count(*) FROM staff_session WHERE ended_at IS NULL") == [(3,)]
    with pytest.raises(WrongCounterError):
        counters.log_in("first", console, counter=1)


def test_a_device_of_no_counter_works_at_the_one_that_its_clerk_chose(counters: Counters) -> None:
    free = counters.hall.device("counter")
    counters.log_in("lan", free, counter=2)
    counters.hall.ask(OpenCounter(counter=2), device=free)
    with pytest.raises(WrongCounterError):
        counters.hall.ask(OpenCounter(counter=1), device=free)
    with pytest.raises(CounterTakenError):
        counters.log_in("minh", free, counter=1)


@pytest.mark.parametrize(
    "command",
    [
        Finish(ticket_id=1),
        FinishAndCallNext(ticket_id=1),
        LookAtPerson(ticket_id=1),
        Park(ticket_id=1),
        Transfer(ticket_id=1, service="dat-dai"),
        SetPriority(ticket_id=1),
        Recall(ticket_id=1),
        CallNext(counter=1),
    ],
    ids=lambda command: command.kind,
)
def test_who_chose_a_counter_touches_nobody_who_stands_at_another(counters: Counters, command: Command) -> None:
    counters.hall.open(1)
    stands_there = counters.hall.call_somebody(1)
    counters.hall.ticket(Serve(ticket_id=stands_there.id))
    free = counters.hall.device("counter")
    counters.log_in("lan", free, counter=2)
    since = counters.seq
    with pytest.raises(WrongCounterError) as refused:
        counters.hall.ask(command, device=free)
    assert refused.value.facts == {"counter": 1}
    assert counters.told(since) == []


def test_who_chose_a_counter_serves_who_stands_there_and_who_stands_nowhere(counters: Counters) -> None:
    free, waits = counters.hall.device("counter"), counters.hall.take()
    counters.log_in("lan", free, counter=2)
    counters.hall.ask(OpenCounter(counter=2), device=free)
    called = counters.hall.ask(CallNext(counter=2), device=free)
    assert isinstance(called, Called)
    counters.hall.ask(Serve(ticket_id=called.ticket.id), device=free)
    counters.hall.ask(LookAtPerson(ticket_id=called.ticket.id), device=free)
    counters.hall.ask(Finish(ticket_id=called.ticket.id), device=free)
    counters.hall.ask(Transfer(ticket_id=waits.id, counter=1), device=free)


def test_the_fifth_wrong_try_locks_for_a_quarter_of_an_hour_and_the_right_pin_too(counters: Counters) -> None:
    since = counters.seq
    for _ in range(MOST_FAILURES):
        with pytest.raises(WrongCredentialsError):
            counters.log_in("lan", counters.one, secret="999999")
    for _ in range(3):
        with pytest.raises(LockedOutError) as refused:
            counters.log_in("lan", counters.one)
    assert refused.value.facts == {"minutes": 15}
    assert counters.told(since) == [("staff_locked_out", 1, None)], "one entry, however often it is tried"
    counters.hall.clock.advance(minutes=15)
    with pytest.raises(WrongCredentialsError):
        counters.log_in("lan", counters.one, secret="999999")
    counters.log_in("lan", counters.one)
    assert rows(counters.hall.database, "SELECT failures, locked_until FROM staff WHERE id = 1") == [(0, None)]


def test_a_log_in_starts_the_count_anew(counters: Counters) -> None:
    for _ in range(3):
        for _ in range(MOST_FAILURES - 1):
            with pytest.raises(WrongCredentialsError):
                counters.log_in("lan", counters.one, secret="999999")
        counters.log_in("lan", counters.one)


def test_a_login_that_nobody_has_is_refused_like_a_wrong_secret(counters: Counters) -> None:
    for login in ("nobody", "lan"):
        with pytest.raises(WrongCredentialsError) as refused:
            counters.log_in(login, counters.one, secret="999999")
        assert refused.value.facts == {}


def test_who_was_disabled_is_put_out_and_stays_out(counters: Counters) -> None:
    counters.log_in("lan", counters.one)
    with counters.hall.database.writing() as tx:
        assert disable(tx, "lan", now=counters.hall.clock())
    assert counters.clerks()[1] is None
    with pytest.raises(WrongCredentialsError):
        counters.log_in("lan", counters.one)


def test_who_gets_another_pin_is_put_out_and_comes_back_with_it_alone(counters: Counters) -> None:
    counters.log_in("lan", counters.one)
    since = counters.seq
    with counters.hall.database.writing() as tx:
        change_secret(tx, "lan", secret_hash=hashed("135790"), now=counters.hall.clock())
    assert [told[0] for told in counters.told(since)] == [
        "staff_logged_out",
        "counter_changed",
        "staff_secret_changed",
    ]
    assert counters.told(since)[0] == ("staff_logged_out", 1, "secret_changed")
    with pytest.raises(WrongCredentialsError):
        counters.log_in("lan", counters.one)
    counters.log_in("lan", counters.one, secret="135790")


def test_who_was_disabled_and_is_enabled_comes_back(counters: Counters) -> None:
    with counters.hall.database.writing() as tx:
        assert disable(tx, "lan", now=counters.hall.clock())
        assert enable(tx, "lan", now=counters.hall.clock())
        assert not enable(tx, "lan", now=counters.hall.clock())
    counters.log_in("lan", counters.one)


def test_a_secret_that_changed_after_it_was_checked_lets_nobody_in(counters: Counters) -> None:
    verdict = Verdict(login="lan", checked=hashed("an older one"), right=True)
    case = log_in_case(LogIn(login="lan", secret=PIN), Attempt(verdict=verdict, token_hash="t"))
    with pytest.raises(WrongCredentialsError), counters.hall.database.writing() as tx:
        perform(tx, Request(counters.one, "c", "f", case), counters.hall.clock())


def test_a_repeated_log_in_is_answered_as_before_and_done_once(counters: Counters) -> None:
    command = LogIn(login="lan", secret=PIN)
    first = counters.hall.ask(command, "same", device=counters.one)
    assert counters.hall.ask(command, "same", device=counters.one) == first
    assert rows(counters.hall.database, "SELECT count(*) FROM staff_session") == [(1,)]


def test_no_secret_and_no_token_is_stored(counters: Counters) -> None:
    counters.log_in("lan", counters.one)
    assert PIN not in str(dump(counters.hall.database))
    ((stored,),) = rows(counters.hall.database, "SELECT secret_hash FROM staff WHERE id = 1")
    assert str(stored).startswith("$argon2id$")


def test_where_a_log_in_is_required_a_counter_does_nothing_without(counters: Counters) -> None:
    with counters.hall.database.writing() as tx:
        tx.driver.execute("UPDATE centre SET log_in = 'required', version = version + 1")
    assert counters.hall.overview().centre.log_in_required
    with pytest.raises(LogInRequiredError):
        counters.hall.ask(OpenCounter(counter=1), device=counters.one)
    counters.log_in("lan", counters.one)
    counters.hall.ask(OpenCounter(counter=1), device=counters.one)
    counters.hall.ask(LogOut(), device=counters.one)
    with pytest.raises(LogInRequiredError):
        counters.hall.ask(CallNext(counter=1), device=counters.one)
    counters.hall.ask(CallNext(counter=1))  # a supervisor's console is no counter


@pytest.mark.parametrize("over", [False, True])
def test_an_inspector_holds_no_counter_and_puts_nobody_out(counters: Counters, *, over: bool) -> None:
    hire(counters.hall.database, "giam-sat", "inspector")
    counters.log_in("lan", counters.one)
    since = counters.seq
    for device, counter in ((counters.one, None), (counters.two, None), (counters.hall.device("counter"), 1)):
        with pytest.raises(NotAllowedError) as refused:
            counters.log_in("giam-sat", device, counter=counter, over=over)
        assert refused.value.facts == {"role": "inspector"}
    assert counters.clerks() == {1: "LAN", 2: None}
    assert {kind for kind, *_ in counters.told(since)} <= {"device_paired"}


def test_a_supervisor_at_a_counter_has_that_one_alone(counters: Counters) -> None:
    hire(counters.hall.database, "quan-ly", "supervisor")
    counters.log_in("quan-ly", counters.one)
    counters.hall.ask(IssueTicket(service="ho-tich"), device=counters.one)
    with pytest.raises(WrongCounterError):
        counters.hall.ask(OpenCounter(counter=2), device=counters.one)


@pytest.fixture
def both(both_databases: Database) -> CounterHall:
    return CounterHall(both_databases)

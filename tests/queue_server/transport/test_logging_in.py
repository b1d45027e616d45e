"""Logging in over a real door: the token of a session, how it ends, and a hundred wrong tries."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import httpx
import pytest

from queue_protocol.commands import IssueTicket, LogIn, LogOut, OpenCounter
from queue_protocol.events import CounterChanged, StaffLoggedOut
from queue_protocol.results import CounterResult, SessionResult
from queue_server.service.staffing import disable
from queue_server.transport.authentication import TRUST_SECONDS
from tests.support.databases import dump, rows
from tests.support.people import PIN, hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

LAN = {"login": "lan", "secret": PIN}


@pytest.fixture
def centre(server: ThreadedServer) -> ThreadedServer:
    """Lan is a clerk, Mai a supervisor of both centres, An an inspector of Xã Mẫu alone."""
    hire(server.database, "lan", "clerk", "xa-mau", "binh-duong")
    hire(server.database, "mai", "supervisor", "xa-mau", "binh-duong")
    hire(server.database, "an", "inspector")
    return server


@pytest.fixture
def impatient(centre: ThreadedServer) -> Iterator[ThreadedServer]:
    """The same, where nothing is believed for longer than it takes to ask."""
    centre.parts.authentication._monotonic = _Hurrying()  # noqa: SLF001 - a clock that no test has to wait for
    yield centre


class _Hurrying:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += TRUST_SECONDS
        return self.now


def test_whoever_logs_in_is_told_a_token_that_is_stored_nowhere(centre: ThreadedServer) -> None:
    with centre.caller("counter", 1) as device:
        said = device.post("/sessions", json=LAN, headers={"Idempotency-Key": "k"}).json()
        again = device.post("/sessions", json=LAN, headers={"Idempotency-Key": "k"}).json()
    token = said.pop("token")
    assert said == {
        "staff_id": 1,
        "name": "LAN",
        "role": "clerk",
        "counter": 1,
        "ends_at": "2026-11-23T17:00:00Z",
    }
    assert again == {**said, "token": token}
    stored = str(dump(centre.database))
    assert token not in stored
    assert sha256(token.encode()).hexdigest() in stored
    assert token not in str(centre.logs)
    assert PIN not in str(centre.logs)


def test_the_live_connection_gives_the_same_token_for_the_same_command(centre: ThreadedServer) -> None:
    with centre.screen("counter", 1) as screen:
        screen.greet()
        results = [screen.ask(LogIn(**LAN), "k").result for _ in range(2)]
    assert isinstance(results[0], SessionResult)
    assert results[0].token
    assert results[0] == results[1]
    with centre.caller(token=results[0].token) as lan:
        assert lan.post("/counters/1/open").status_code == httpx.codes.OK


def test_other_devices_and_other_commands_get_other_tokens(centre: ThreadedServer) -> None:
    tokens = {
        centre.log_in("mai", "supervisor"),
        centre.log_in("mai", "supervisor"),
        centre.log_in("mai", "admin"),
    }
    assert len(tokens) == 3


def test_a_session_acts_as_its_staff_and_a_log_out_ends_it(impatient: ThreadedServer) -> None:
    token = impatient.log_in("mai", "inspector")
    with impatient.caller(token=token) as mai:
        assert mai.post("/services/ho-tich/pause").status_code == httpx.codes.OK
        ((actor,),) = rows(impatient.database, "SELECT actor FROM journal WHERE kind = 'service_changed'")
        assert str(actor).endswith("staff:2")
        assert mai.delete("/sessions/current").status_code == httpx.codes.OK
        assert mai.get("/snapshot").status_code == httpx.codes.UNAUTHORIZED
    with impatient.caller("inspector") as device:
        assert device.delete("/sessions/current").json()["code"] == "not_logged_in"


def test_in_the_seconds_in_which_a_token_is_believed_its_ended_session_does_nothing(
    centre: ThreadedServer,
) -> None:
    token = centre.log_in("mai", "supervisor")
    with centre.caller(token=token) as mai:
        mai.delete("/sessions/current")
        answer = mai.post("/services/ho-tich/pause")
    assert answer.json()["code"] == "not_logged_in"


def test_a_take_over_ends_the_other_s_token(impatient: ThreadedServer) -> None:
    hire(impatient.database, "minh")
    lan = impatient.log_in("lan", "counter", 1)
    with impatient.caller("counter", 1) as device:
        taken = device.post("/sessions", json={"login": "minh", "secret": PIN})
        assert taken.status_code == httpx.codes.CONFLICT
        assert "LAN" in taken.json()["detail"]
    impatient.log_in("minh", "counter", 1, take_over=True)
    with impatient.caller(token=lan) as client:
        assert client.post("/counters/1/open").json()["code"] == "unauthenticated"


def test_a_disabled_person_s_token_is_unknown(impatient: ThreadedServer) -> None:
    token = impatient.log_in("mai", "supervisor")
    with impatient.database.writing() as tx:
        disable(tx, "mai", now=impatient.clock())
    with impatient.caller(token=token) as mai:
        assert mai.get("/snapshot").json()["code"] == "unauthenticated"


def test_a_session_ends_by_its_time_and_with_the_day(centre: ThreadedServer) -> None:
    token = centre.log_in("mai", "supervisor")
    with centre.caller(token=token) as mai:
        centre.clock.advance(hours=11, minutes=59)
        assert mai.get("/snapshot").status_code == httpx.codes.OK
        centre.clock.advance(minutes=1)
        assert mai.get("/snapshot").json()["code"] == "unauthenticated"


def test_a_session_whose_time_is_over_is_ended_for_all_to_see(centre: ThreadedServer) -> None:
    with centre.database.writing() as tx:
        tx.driver.execute("UPDATE centre SET session_hours = 2, version = version + 1")
    centre.log_in("lan", "counter", 1)
    with centre.caller() as admin, centre.screen("display") as display:
        for counter in (1, 2):
            admin.post(f"/counters/{counter}/open")
        ticket = admin.post("/tickets", json={"service": "ho-tich"}).json()["id"]
        admin.post(f"/tickets/{ticket}/transfer", json={"clerk": "lan"})
        assert [each.clerk for each in display.greet().snapshot.counters if each.clerk] == ["LAN"]
        centre.clock.advance(hours=2)
        left, changed = display.event(), display.event()
        assert isinstance(left, StaffLoggedOut)
        assert (left.staff_id, left.counter, left.cause) == (1, 1, "expired")
        assert isinstance(changed, CounterChanged)
        assert (changed.counter.number, changed.counter.clerk) == (1, None)
        assert admin.get(f"/tickets/{ticket}/explanation").json()["counters"] == [1, 2]
        called = admin.post("/counters/2/call-next").json()
    assert called["ticket"]["id"] == ticket


def test_the_end_of_the_day_ends_sessions(impatient: ThreadedServer) -> None:
    with impatient.database.writing() as tx:
        tx.driver.execute("UPDATE centre SET session_hours = 24, version = version + 1")
    token = impatient.log_in("mai", "supervisor")
    impatient.clock.advance(hours=13)
    with impatient.caller("kiosk") as kiosk, impatient.caller(token=token) as mai:
        kiosk.post("/tickets", json={"service": "ho-tich"})
        assert mai.get("/snapshot").json()["code"] == "unauthenticated"


def test_whoever_s_session_has_ended_is_put_off_the_live_connection(impatient: ThreadedServer) -> None:
    token = impatient.log_in("mai", "supervisor")
    with impatient.screen(token=token) as screen:
        screen.greet()
        assert screen.ask(LogOut(), "out").error is None
        error = screen.ask(IssueTicket(service="ho-tich"), "c").error
        assert error is not None
        assert error.code == "unauthenticated"
    assert rows(impatient.database, "SELECT count(*) FROM ticket") == [(0,)]


def test_screens_are_told_who_is_at_the_counter(centre: ThreadedServer) -> None:
    with centre.screen("display") as display, centre.screen("counter", 1) as counter:
        display.greet()
        counter.greet()
        assert counter.ask(LogIn(**LAN), "in").error is None
        opened = counter.ask(OpenCounter(counter=1), "open").result
        assert isinstance(opened, CounterResult)
        assert opened.counter.clerk == "LAN"
        kinds = [display.event().kind for _ in range(3)]
    assert kinds == ["staff_logged_in", "counter_changed", "counter_changed"]


def test_a_wrong_pin_a_hundred_times_locks_once_and_holds_nobody_up(centre: ThreadedServer) -> None:
    before = rows(centre.database, "SELECT count(*) FROM journal")[0][0]

    def guess(number: int) -> str:
        with centre.caller("counter", 1) as device:
            return str(device.post("/sessions", json={**LAN, "secret": f"{number:06}"}).json()["code"])

    with ThreadPoolExecutor(8) as guessers, centre.caller("kiosk") as kiosk:
        guesses = guessers.map(guess, range(100))
        issued = [kiosk.post("/tickets", json={"service": "ho-tich"}).status_code for _ in range(5)]
        codes = list(guesses)
    assert issued == [201] * 5
    assert codes.count("wrong_credentials") == 5
    assert codes.count("locked_out") == 95
    kinds = [kind for (kind,) in rows(centre.database, "SELECT kind FROM journal ORDER BY centre_id, seq")]
    assert len(kinds) - int(str(before)) == 6
    assert kinds.count("staff_locked_out") == 1
    assert rows(centre.database, "SELECT count(*) FROM receipt") == [(5,)]
    with centre.caller("counter", 1) as device:
        locked = device.post("/sessions", json=LAN, headers={"Accept-Language": "vi"})
        assert locked.status_code == 429
        assert locked.json()["detail"] == "Đã nhập sai quá nhiều lần. Xin thử lại sau 15 phút."
        centre.clock.advance(minutes=15)
        assert device.post("/sessions", json=LAN).status_code == httpx.codes.CREATED


# Reading other centres.


def test_staff_read_the_other_centres_at_which_they_work(centre: ThreadedServer) -> None:
    with centre.caller("kiosk", centre="binh-duong") as kiosk, centre.caller("kiosk") as own:
        own.post("/tickets", json={"service": "ho-tich"})
        theirs = kiosk.post("/tickets", json={"service": kiosk.get("/snapshot").json()["services"][0]["code"]})
    ticket = theirs.json()["id"]
    with centre.caller(token=centre.log_in("mai", "supervisor")) as mai:
        there = {"centre": "binh-duong"}
        snapshot = mai.get("/snapshot", params=there).json()
        assert snapshot["centre"]["code"] == "binh-duong"
        assert [each["id"] for each in snapshot["waiting"]] == [ticket]
        assert mai.get("/snapshot").json()["centre"]["code"] == "xa-mau"
        assert mai.get("/snapshot", params={"centre": "xa-mau"}).json()["centre"]["code"] == "xa-mau"
        assert mai.get(f"/tickets/{ticket}", params=there).json()["id"] == ticket
        assert mai.get(f"/tickets/{ticket}/explanation", params=there).status_code == httpx.codes.OK
        assert mai.get(f"/tickets/{ticket}").json()["code"] == "unknown_ticket"
        assert mai.post(f"/tickets/{ticket}/cancel", params=there).json()["code"] == "unknown_ticket"
        assert mai.get("/snapshot", params={"centre": "nowhere"}).json()["code"] == "unknown_centre"


def test_nobody_else_reads_another_centre(centre: ThreadedServer) -> None:
    hire(centre.database, "tong", "inspector", everywhere=True)
    session = {
        "of one centre": centre.log_in("an", "inspector"),
        "a clerk's": centre.log_in("lan", "counter", 1),
        "a device's": centre.token("admin"),
    }
    for whose, token in session.items():
        with centre.caller(token=token) as client:
            for path in ("/snapshot", "/tickets/1", "/tickets/1/explanation"):
                answer = client.get(path, params={"centre": "binh-duong"})
                assert answer.json()["code"] == "not_at_this_centre", (whose, path)
    with centre.caller(token=centre.log_in("tong", "inspector")) as everywhere:
        assert everywhere.get("/snapshot", params={"centre": "binh-duong"}).status_code == httpx.codes.OK

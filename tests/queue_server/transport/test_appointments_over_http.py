"""Appointments and persons as resources: promised shapes, codes for refusals, and who may read the list."""

import traceback
from datetime import timedelta

import httpx
import pytest
from structlog.testing import capture_logs

from queue_protocol.state import Snapshot
from tests.support.cards import NAME, NUMBER, card, told_of
from tests.support.databases import dump
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

PHONE = "0912 345 678"


def booking(server: ThreadedServer, **more: str) -> dict[str, str]:
    due = server.clock() + timedelta(minutes=20)
    return {"service": "ho-tich", "due_at": due.isoformat(), "name": NAME, "phone": PHONE, **more}


def test_a_visit_by_appointment_from_the_booking_to_the_look(server: ThreadedServer) -> None:
    with server.caller("supervisor") as supervisor, server.caller("kiosk") as kiosk:
        answer = supervisor.post("/appointments", json=booking(server))
        assert answer.status_code == 201
        booked = answer.json()
        assert set(booked) == {"appointment", "service", "due_at", "state"}
        (listed,) = supervisor.get("/appointments").json()["appointments"]
        assert listed == {**booked, "name": "N… V… M…", "phone": "…678", "number": None}
        issued = kiosk.post(f"/appointments/{booked['appointment']}/check-in")
        assert issued.status_code == 201
        assert issued.json()["number"] == "A001"
        again = kiosk.post(f"/appointments/{booked['appointment']}/check-in")
        assert (again.status_code, again.json()["code"]) == (409, "appointment_used")
        (listed,) = supervisor.get("/appointments", params={"date": "2026-11-23"}).json()["appointments"]
        assert (listed["state"], listed["number"]) == ("checked_in", "A001")
    with server.caller("counter", 1) as clerk:
        path = f"/tickets/{issued.json()['id']}"
        early = clerk.post(f"{path}/person")
        assert (early.status_code, early.json()["code"]) == (409, "not_called_yet")
        clerk.post("/counters/1/open")
        clerk.post("/counters/1/call-next")
        assert clerk.post(f"{path}/person").json() == {"ticket_id": 1, "name": NAME, "phone": PHONE}
    with server.caller("counter", 2) as other:
        assert other.post(f"{path}/person").json()["code"] == "wrong_counter"


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"service": "none"}, 422, "unknown_service"),
        ({"due_at": "2026-11-23T04:00:00Z"}, 409, "appointment_in_the_past"),
        ({"due_at": "2026-11-24T04:00:00"}, 422, "malformed"),
        ({"due_at": "soon"}, 422, "malformed"),
        ({"due_at": "9999-12-31T23:59:59Z"}, 409, "closed"),
        ({"name": ""}, 422, "malformed"),
        ({"name": "x" * 101}, 422, "malformed"),
        ({"phone": "not a number"}, 422, "malformed"),
        ({"card": "x"}, 422, "malformed"),
    ],
)
def test_a_bad_booking_is_refused_without_repeating_whose_it_is(
    server: ThreadedServer, change: dict[str, str], status: int, code: str
) -> None:
    before = dump(server.database)
    with server.caller("supervisor") as supervisor, capture_logs() as logs:
        answer = supervisor.post("/appointments", json=booking(server, **change))
        before["device"] = dump(server.database)["device"]
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert NAME not in answer.text + repr(logs)
    assert PHONE not in answer.text + repr(logs)
    assert dump(server.database) == before


@pytest.mark.parametrize("role", ["supervisor", "inspector", "admin", "kiosk", "counter", "display"])
def test_the_list_is_for_those_who_run_or_watch_the_centre(shared: ThreadedServer, role: str) -> None:
    with shared.caller(role) as caller:
        answer = caller.get("/appointments")
    may = role in {"supervisor", "inspector", "admin"}
    assert answer.status_code == (200 if may else 403)
    if not may:
        assert answer.json()["code"] == "not_allowed"


def test_the_list_is_that_of_the_person_s_role_and_of_the_centre_that_was_named(server: ThreadedServer) -> None:
    hire(server.database, "mai", "supervisor", "xa-mau", "binh-duong")
    hire(server.database, "an", "inspector")
    with server.caller("supervisor") as supervisor:
        booked = supervisor.post("/appointments", json=booking(server)).json()["appointment"]
    there = {"centre": "xa-mau"}
    with server.caller(token=server.log_in("mai", "counter", 1)) as mai:
        assert [each["appointment"] for each in listed(mai)] == [booked]
        assert listed(mai, centre="binh-duong") == []
    elsewhere = server.log_in("mai", "supervisor", centre="binh-duong")
    with server.caller(token=elsewhere) as mai:
        assert listed(mai) == []
        assert [each["appointment"] for each in listed(mai, **there)] == [booked]
    with server.caller(token=server.log_in("an", "inspector")) as inspector:
        answer = inspector.get("/appointments", params={"centre": "binh-duong"})
        assert (answer.status_code, answer.json()["code"]) == (403, "not_at_this_centre")
        answer = inspector.get("/appointments", params={"centre": "nowhere"})
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_centre")
    with server.caller("supervisor", centre="binh-duong") as device:
        assert device.get("/appointments", params=there).json()["code"] == "not_at_this_centre"


def listed(caller: httpx.Client, **query: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = caller.get("/appointments", params=query).json()["appointments"]
    return found


def test_the_list_wants_a_token_and_a_date(shared: ThreadedServer) -> None:
    assert httpx.get(f"{shared.url}/api/v1/appointments").status_code == 401
    with shared.caller("supervisor") as supervisor:
        for date in ("yesterday", "2026-02-30", "0001-01-01", "9999-12-31"):
            answer = supervisor.get("/appointments", params={"date": date})
            assert (answer.status_code, answer.json()["code"]) == (422, "malformed"), date


def test_what_a_card_says_is_taken_and_told_nowhere(server: ThreadedServer) -> None:
    with server.caller("kiosk") as kiosk, capture_logs() as logs:
        snapshot = Snapshot.model_validate(kiosk.get("/snapshot").json())
        body = {"service": "ho-tich", **told_of(card(), snapshot)}
        first = kiosk.post("/tickets", json=body)
        second = kiosk.post("/tickets", json=body)
        card_itself = kiosk.post("/tickets", json={"service": "dat-dai", "card": card()})
        no_hash = kiosk.post("/tickets", json={"service": "dat-dai", "person": NUMBER})
        metrics = httpx.get(f"{server.url}/metrics")
    assert (first.status_code, first.json().get("notice")) == (201, None)
    assert (second.status_code, second.json()["code"]) == (409, "already_waiting")
    assert "A001" in second.json()["detail"]
    for refused in (card_itself, no_hash):
        assert (refused.status_code, refused.json()["code"]) == (422, "malformed")
    answers = "".join(answer.text for answer in (first, second, card_itself, no_hash, metrics))
    for told in (answers, repr(logs), repr(dump(server.database))):
        assert NUMBER not in told
        assert NAME not in told
    for told in (answers, repr(logs)):
        assert body["person"] not in told
        assert str(snapshot.person_key) not in told


def test_the_key_is_another_every_day_and_is_shown_once_the_day_has_begun(server: ThreadedServer) -> None:
    with server.caller("kiosk") as kiosk:
        first = kiosk.get("/snapshot").json()["person_key"]
        server.clock.advance(days=1)
        early = kiosk.get("/snapshot").json()
        kiosk.post("/tickets", json={"service": "ho-tich"})
        second = kiosk.get("/snapshot").json()["person_key"]
    assert early.get("person_key") in (None, second)
    assert second != first


def test_whoever_holds_a_slip_is_told_where_it_stands(server: ThreadedServer) -> None:
    with server.caller("kiosk") as kiosk, server.caller("counter", 1) as clerk:
        kiosk.post("/tickets", json={"service": "ho-tich"})
        slip = kiosk.post("/tickets", json={"service": "ho-tich"}).json()["follow_url"].rpartition("/")[2]
        waits = kiosk.get(f"/slips/{slip}")
        clerk.post("/counters/1/open")
        clerk.post("/counters/1/call-next")
        nearer = kiosk.get(f"/slips/{slip}").json()
        guessed = kiosk.get(f"/slips/{slip[:-1]}{'-' if slip[-1] == '_' else '_'}")
        with server.caller("counter", 1) as other:
            assert other.get(f"/slips/{slip}").json()["code"] == "not_allowed"
    assert (
        waits.json().items() >= {"number": "A002", "state": "waiting", "people_ahead": 1, "counter": None}.items()
    )
    assert (nearer["people_ahead"], set(nearer)) == (0, set(waits.json()))
    assert (guessed.status_code, guessed.json()["code"]) == (404, "unknown_ticket")


def test_a_database_that_fails_puts_nobodys_name_in_the_log(server: ThreadedServer) -> None:
    with server.database.writing() as tx:
        tx.driver.execute(
            "CREATE TRIGGER broken BEFORE INSERT ON appointment BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    with server.caller("supervisor") as supervisor, capture_logs() as logs:
        assert supervisor.post("/appointments", json=booking(server)).status_code == 500
    (logged,) = logs
    told = "".join(traceback.format_exception(logged["exc_info"]))
    assert "INSERT INTO appointment" in told
    assert NAME not in told
    assert PHONE not in told

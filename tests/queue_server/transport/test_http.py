"""The public interface over HTTP, call by call, as it is promised: status, shape, and a code for each refusal."""

import re
from typing import Any

import httpx
import pytest

from tests.support.databases import rows
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

HO_TICH = {"service": "ho-tich"}


def problem(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The body of a problem document (RFC 9457), checked as far as all have it in common."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert body["status"] == status
    assert body["code"] == code
    assert body["type"].endswith(code)
    assert body["title"]
    assert body["detail"]
    return body


# Tickets.


def test_a_number_is_given_with_201_and_the_promised_shape(server: ThreadedServer) -> None:
    with server.caller("kiosk") as kiosk:
        answer = kiosk.post("/tickets", json=HO_TICH, headers={"Idempotency-Key": "k-1"})
        second = kiosk.post("/tickets", json={**HO_TICH, "priority": "priority"}).json()
    assert answer.status_code == 201
    body = answer.json()
    assert re.fullmatch(rf"{server.url}/t/{body['id']}-[\w-]{{16}}", body.pop("follow_url"))
    assert body == {
        "id": 1,
        "number": "A001",
        "service": "ho-tich",
        "issued_at": "2026-11-23T05:00:00Z",
        "people_ahead": 0,
        "wait": None,
    }
    assert (second["number"], second["people_ahead"]) == ("A002", 0)  # her class goes first


def test_the_same_key_and_body_give_the_same_answer(server: ThreadedServer) -> None:
    with server.caller("kiosk") as kiosk:
        answers = [kiosk.post("/tickets", json=HO_TICH, headers={"Idempotency-Key": "k-1"}) for _ in range(3)]
    assert len({(answer.status_code, answer.text) for answer in answers}) == 1
    assert rows(server.database, "SELECT count(*) FROM ticket") == [(1,)]


def test_the_same_key_and_another_body_is_a_conflict(server: ThreadedServer) -> None:
    with server.caller("kiosk") as kiosk:
        kiosk.post("/tickets", json=HO_TICH, headers={"Idempotency-Key": "k-1"})
        other = kiosk.post("/tickets", json={"service": "dat-dai"}, headers={"Idempotency-Key": "k-1"})
    problem(other, 409, "idempotency_conflict")
    assert rows(server.database, "SELECT count(*) FROM ticket") == [(1,)]


def test_without_a_key_each_call_is_a_new_one(server: ThreadedServer) -> None:
    with server.caller("kiosk") as kiosk:
        assert [kiosk.post("/tickets", json=HO_TICH).json()["number"] for _ in range(2)] == ["A001", "A002"]


def test_a_ticket_tells_its_state_its_legs_and_who_is_ahead(server: ThreadedServer) -> None:
    with server.caller() as admin:
        admin.post("/tickets", json=HO_TICH)
        ticket = admin.post("/tickets", json=HO_TICH).json()
        seen = admin.get(f"/tickets/{ticket['id']}").json()
    assert (seen["state"], seen["people_ahead"], seen["wait"]) == ("waiting", 1, None)
    assert seen["legs"] == [
        {
            "service": "ho-tich",
            "counter": None,
            "arrived_at": "2026-11-23T05:00:00Z",
            "called_at": None,
            "serving_at": None,
            "ended_at": None,
            "calls": 0,
            "ended_as": None,
            "outcome": None,
        }
    ]


def test_the_whole_life_of_a_ticket(server: ThreadedServer) -> None:
    with server.caller() as admin:
        admin.post("/tickets", json=HO_TICH)
        assert admin.post("/counters/1/open").json()["state"] == "open"
        called = admin.post("/counters/1/call-next")
        assert called.status_code == 200
        assert called.json().keys() == {"ticket", "reason"}
        assert called.json()["reason"] == {"vi": "chờ lâu nhất", "en": "longest wait"}
        path = f"/tickets/{called.json()['ticket']['id']}"
        assert admin.post(f"{path}/print-report", json={"printed": True}).json()["state"] == "called"
        assert admin.post(f"{path}/recall").json()["calls"] == 2
        assert admin.post(f"{path}/serve").json()["state"] == "serving"
        assert admin.post(f"{path}/finish").json()["state"] == "finished"
        assert admin.get(path).json()["people_ahead"] is None
        assert admin.post("/counters/1/close").json()["state"] == "closed"


def test_no_show_and_cancel(server: ThreadedServer) -> None:
    with server.caller() as admin:
        taken = [admin.post("/tickets", json=HO_TICH).json()["id"] for _ in range(2)]
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        assert admin.post(f"/tickets/{taken[0]}/no-show").json()["state"] == "no_show"
        assert admin.post(f"/tickets/{taken[1]}/cancel").json()["state"] == "cancelled"


def test_nobody_to_call_is_204(server: ThreadedServer) -> None:
    with server.caller() as admin:
        admin.post("/counters/1/open")
        answer = admin.post("/counters/1/call-next")
    assert (answer.status_code, answer.content) == (204, b"")


def test_finish_and_call_next_is_one_step(server: ThreadedServer) -> None:
    with server.caller() as admin:
        first, second = (admin.post("/tickets", json=HO_TICH).json()["id"] for _ in range(2))
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        admin.post(f"/tickets/{first}/serve")
        answer = admin.post(f"/tickets/{first}/finish-and-call-next")
        assert (answer.status_code, answer.json()["ticket"]["id"]) == (200, second)
        admin.post(f"/tickets/{second}/serve")
        assert admin.post(f"/tickets/{second}/finish-and-call-next").status_code == 204
        assert admin.get(f"/tickets/{second}").json()["state"] == "finished"


def test_what_is_not_allowed_now_is_409_with_the_state_it_is_in(server: ThreadedServer) -> None:
    with server.caller() as admin:
        ticket = admin.post("/tickets", json=HO_TICH).json()["id"]
        body = problem(admin.post(f"/tickets/{ticket}/serve"), 409, "wrong_state")
        assert body["state"] == "waiting"
        assert problem(admin.post("/counters/1/call-next"), 409, "counter_not_open")["state"] == "closed"
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        problem(admin.post("/counters/1/call-next"), 409, "counter_busy")
        problem(admin.post("/counters/1/close"), 409, "counter_busy")


# Counters.


def test_a_counter_is_opened_paused_with_and_without_a_reason_and_closed(server: ThreadedServer) -> None:
    with server.caller("counter", 1) as clerk:
        paused = clerk.post("/counters/1/pause", json={"reason": "Họp"}).json()
        assert (paused["state"], paused["reason"]) == ("paused", "Họp")
        assert clerk.post("/counters/1/open").json()["reason"] is None
        assert clerk.post("/counters/1/pause").json()["reason"] is None
        closed = clerk.post("/counters/1/close").json()
    assert (closed["number"], closed["state"], closed["services"]) == (1, "closed", ["ho-tich", "tra-ket-qua"])


def test_a_counters_device_is_kept_to_its_counter(server: ThreadedServer) -> None:
    with server.caller("counter", 2) as clerk:
        problem(clerk.post("/counters/1/open"), 403, "wrong_counter")


# The snapshot.


def test_the_snapshot_is_what_a_screen_of_the_role_shows(server: ThreadedServer) -> None:
    with server.caller("kiosk") as kiosk, server.caller("counter", 1) as clerk:
        kiosk.post("/tickets", json=HO_TICH)
        of_kiosk, of_clerk = kiosk.get("/snapshot").json(), clerk.get("/snapshot").json()
    assert of_kiosk["seq"] == of_clerk["seq"] == 2
    assert of_kiosk["services"][0]["waiting"] == 1
    assert of_kiosk.get("waiting") is None
    assert [ticket["number"] for ticket in of_clerk["waiting"]] == ["A001"]


def test_a_snapshot_is_never_older_than_what_was_answered_before(server: ThreadedServer) -> None:
    with server.caller() as admin:
        for count in range(1, 15):
            admin.post("/tickets", json=HO_TICH)
            assert admin.get("/snapshot").json()["services"][0]["waiting"] == count


# Who may not.


@pytest.mark.parametrize(
    "headers",
    [{}, {"Authorization": "Bearer"}, {"Authorization": "Bearer guessed"}, {"Authorization": "Basic eDp5"},
     {"Authorization": "Bearer " + "x" * 5000}],
)  # fmt: skip
@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/tickets"), ("GET", "/tickets/1"), ("GET", "/snapshot"), ("POST", "/counters/1/call-next")],
)
def test_no_token_or_a_wrong_one_is_401(
    shared: ThreadedServer, headers: dict[str, str], method: str, path: str
) -> None:
    answer = httpx.request(method, f"{shared.url}/api/v1{path}", headers=headers, json=HO_TICH)
    problem(answer, 401, "unauthenticated")
    assert answer.headers["www-authenticate"] == "Bearer"


def test_the_scheme_may_be_written_in_small_letters(shared: ThreadedServer) -> None:
    headers = {"authorization": f"bearer {shared.token('display')}"}
    assert httpx.get(f"{shared.url}/api/v1/snapshot", headers=headers).status_code == 200


def test_a_wrong_role_is_403(shared: ThreadedServer) -> None:
    with shared.caller("display") as display:
        problem(display.post("/tickets", json=HO_TICH), 403, "not_allowed")


def test_another_centres_ticket_does_not_exist(server: ThreadedServer) -> None:
    with server.caller(centre="binh-duong") as theirs:
        ticket = theirs.post("/tickets", json={"service": "tu-phap"}).json()["id"]
    with server.caller() as ours:
        problem(ours.get(f"/tickets/{ticket}"), 404, "unknown_ticket")
        problem(ours.post(f"/tickets/{ticket}/cancel"), 404, "unknown_ticket")


# How refusals speak.


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        (None, "Không tìm thấy số này."),
        ("vi-VN,vi;q=0.9,en;q=0.8", "Không tìm thấy số này."),
        ("en", "There is no such ticket."),
        ("en-GB,en;q=0.9", "There is no such ticket."),
        ("fr", "Không tìm thấy số này."),
    ],
)
def test_a_refusal_speaks_the_language_that_was_asked_for(
    shared: ThreadedServer, languages: str | None, said: str
) -> None:
    with shared.caller() as admin:
        headers = {} if languages is None else {"Accept-Language": languages}
        assert problem(admin.get("/tickets/999999", headers=headers), 404, "unknown_ticket")["detail"] == said

"""What a change would bring, over HTTP: who may ask, what is answered, and what is no change."""

from typing import Any

import httpx
import pytest

from tests.queue_server.transport.test_http import problem
from tests.support.crowds import crowd
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def ask(server: ThreadedServer, *changes: dict[str, Any], role: str = "supervisor") -> httpx.Response:
    with server.caller(role) as client:
        return client.post("/what-if", json={"changes": changes})


def suggestion(server: ThreadedServer, role: str = "supervisor") -> dict[str, Any]:
    with server.caller(role) as client:
        answer = client.get("/suggestion")
    assert answer.status_code == httpx.codes.OK, answer.text
    body: dict[str, Any] = answer.json()
    return body


def test_it_tells_by_service_how_long_people_wait_before_and_after(server: ThreadedServer) -> None:
    crowd(server)
    answer = ask(server, {"counter": 2, "services": ["ho-tich", "dat-dai"]})
    assert answer.status_code == httpx.codes.OK, answer.text
    body = answer.json()
    assert body["reason"] is None
    (land,) = [each for each in body["services"] if each["service"] == "dat-dai"]
    assert land["people"] >= 9
    assert land["after"]["mean_minutes"] < land["before"]["mean_minutes"] - 5
    assert land["after"]["left"] < land["before"]["left"]
    assert land["before"]["low_minutes"] < land["before"]["high_minutes"]


def test_no_change_tells_the_same_twice(server: ThreadedServer) -> None:
    crowd(server)
    (land,) = ask(server).json()["services"]
    assert land["before"] == land["after"]
    assert ask(server, {"counter": 2}).json()["services"] == [land]


def test_it_changes_nothing(server: ThreadedServer) -> None:
    crowd(server)
    with server.caller() as admin:
        before = admin.get("/snapshot").json()
        ask(server, {"counter": 2, "services": ["dat-dai"], "state": "closed"})
        assert admin.get("/snapshot").json() == before


def test_the_suggestion_is_a_change_that_can_be_asked_about(server: ThreadedServer) -> None:
    crowd(server)
    found = suggestion(server)
    assert (found["helps"], found["reason"]) == ("dat-dai", None)
    assert found["change"] == {
        "counter": 2,
        "services": ["ho-tich", "dat-dai"],
        "order": None,
        "weights": None,
        "state": None,
    }
    assert ask(server, found["change"]).status_code == httpx.codes.OK
    (land,) = found["services"]
    assert land["before"]["mean_minutes"] - land["after"]["mean_minutes"] >= 5


def test_a_suggestion_is_kept_for_a_while_and_then_looked_for_anew(server: ThreadedServer) -> None:
    crowd(server)
    first = suggestion(server)
    with server.caller() as admin:
        admin.post("/counters/2/close")
    assert suggestion(server) == first
    server.clock.advance(seconds=30)
    assert suggestion(server)["reason"]["code"] == "no_clear_gain"


def test_why_there_is_nothing_to_say(server: ThreadedServer) -> None:
    assert suggestion(server)["reason"]["code"] == "nobody_waits"
    with server.caller() as admin:
        admin.post("/tickets", json={"service": "dat-dai"})
    body = ask(server).json()
    assert body["services"] == []
    assert body["reason"] == {
        "code": "too_little_measured",
        "message": {
            "vi": "Chưa đo đủ thời gian phục vụ để dự báo.",
            "en": "Too few service times have been measured to tell.",
        },
    }


@pytest.mark.parametrize("role", ["supervisor", "inspector", "admin"])
def test_whoever_answers_for_the_hall_may_ask(shared: ThreadedServer, role: str) -> None:
    assert ask(shared, role=role).status_code == httpx.codes.OK
    assert suggestion(shared, role=role)["change"] is None


@pytest.mark.parametrize("role", ["kiosk", "display"])
def test_a_screen_may_not(shared: ThreadedServer, role: str) -> None:
    problem(ask(shared, role=role), 403, "not_allowed")
    with shared.caller(role) as client:
        problem(client.get("/suggestion"), 403, "not_allowed")


def test_a_clerk_who_is_logged_in_may_not(server: ThreadedServer) -> None:
    hire(server.database, "lan")
    with server.caller("counter", 1, token=server.log_in("lan", "counter", 1)) as clerk:
        problem(clerk.get("/suggestion"), 403, "not_allowed")


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ([{"counter": 99}], (404, "unknown_counter")),
        ([{"counter": 1, "services": ["nothing"]}], (422, "unknown_service")),
        ([{"counter": 1, "weights": {"nothing": 1}}], (422, "unknown_service")),
        ([{"counter": 1, "services": []}], (422, "malformed")),
        ([{"counter": 1, "services": ["ho-tich", "ho-tich"]}], (422, "malformed")),
        ([{"counter": 1, "state": "on fire"}], (422, "malformed")),
        ([{"counter": 1, "order": "alphabet"}], (422, "malformed")),
        ([{"counter": 1, "weights": {"ho-tich": 0}}], (422, "malformed")),
        ([{"counter": 1}, {"counter": 1, "state": "open"}], (422, "malformed")),
        ([{"counter": 1, "colour": "red"}], (422, "malformed")),
        ([{}], (422, "malformed")),
    ],
)
def test_what_is_no_change_is_refused_and_says_why(
    shared: ThreadedServer, changes: list[dict[str, Any]], refused: tuple[int, str]
) -> None:
    problem(ask(shared, *changes), *refused)

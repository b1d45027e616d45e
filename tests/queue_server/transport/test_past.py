"""Days gone by, stories of tickets and the chain's state over HTTP, and who may read them."""

from typing import Any

import httpx
import pytest

from queue_server.transport import verifying
from tests.queue_server.transport.test_http import problem
from tests.queue_server.transport.test_openapi import TrueOrNot, walking
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

MONDAY, TUESDAY, SUNDAY = "2026-11-23", "2026-11-24", "2026-11-22"
READERS = {"supervisor", "inspector", "admin"}
PATHS = (
    f"/days/{MONDAY}/opening",
    f"/days/{MONDAY}/events",
    f"/tickets?number=A001&date={MONDAY}",
    "/journal/verification",
    "/tickets/1/story",
)


@pytest.fixture
def morning(server: ThreadedServer) -> ThreadedServer:
    """Lan at counter 1 has served one of two, who was looked at, printed for and content."""
    hire(server.database, "lan")
    server.log_in("lan", "counter", 1)
    with server.caller("kiosk") as kiosk, server.caller("counter", 1) as lan:
        for _ in range(2):
            kiosk.post("/tickets", json={"service": "ho-tich"}).raise_for_status()
        kiosk.post("/tickets/1/print-report", json={"printed": True}).raise_for_status()
        lan.post("/counters/1/open").raise_for_status()
        lan.post("/counters/1/call-next").raise_for_status()
        lan.post("/tickets/1/serve").raise_for_status()
        lan.post("/tickets/1/person").raise_for_status()
        lan.post("/tickets/1/finish").raise_for_status()
        kiosk.post("/tickets/1/rating", json={"level": "satisfied"}).raise_for_status()
    return server


def test_a_story_tells_who_did_what_to_a_ticket_and_where(morning: ThreadedServer) -> None:
    with morning.caller("inspector") as inspector:
        story = inspector.get("/tickets/1/story").raise_for_status().json()
    told = [(each["kind"], each["who"], each["where"]) for each in story["entries"]]
    assert told == [
        ("ticket_issued", "kiosk", "kiosk"),
        ("print_reported", "kiosk", "kiosk"),
        ("ticket_called", "LAN", "counter 1"),
        ("serving_started", "LAN", "counter 1"),
        ("person_seen", "LAN", "counter 1"),
        ("ticket_finished", "LAN", "counter 1"),
        ("leg_rated", "kiosk", "kiosk"),
    ]
    assert "satisfied" not in str(story["entries"][-1])
    assert (story["ticket"]["number"], story["business_date"]) == ("A001", MONDAY)
    assert [(leg["service"], leg["counter"], leg["ended_as"]) for leg in story["legs"]] == [
        ("ho-tich", 1, "finished")
    ]


def test_a_story_is_of_one_ticket_and_goes_on_after_midnight(morning: ThreadedServer) -> None:
    morning.clock.advance(hours=13)
    with morning.caller("kiosk") as kiosk, morning.caller("inspector") as inspector:
        kiosk.post("/tickets", json={"service": "ho-tich"}).raise_for_status()
        kinds = [each["kind"] for each in inspector.get("/tickets/2/story").json()["entries"]]
        problem(inspector.get("/tickets/99/story"), 404, "unknown_ticket")
    assert kinds == ["ticket_issued", "ticket_expired"]


def test_a_ticket_is_found_by_its_number_and_date(morning: ThreadedServer) -> None:
    def found(client: httpx.Client, number: str, date: str) -> list[int]:
        answer = client.get("/tickets", params={"number": number, "date": date}).raise_for_status().json()
        return [each["id"] for each in answer["tickets"]]

    with morning.caller("supervisor") as supervisor:
        assert found(supervisor, "A002", MONDAY) == [2]
        assert found(supervisor, " a2 ", MONDAY) == [2]
        for number, date in (
            ("A002", TUESDAY),
            ("A003", MONDAY),
            ("<b>", MONDAY),
            ("A", MONDAY),
            ("9" * 20, MONDAY),
        ):
            assert found(supervisor, number, date) == []
        problem(supervisor.get("/tickets", params={"number": "A001", "date": "x"}), 422, "malformed")
        problem(supervisor.get("/tickets", params={"number": "A001"}), 422, "malformed")


def test_a_date_that_never_was_is_empty_and_not_an_error(morning: ThreadedServer) -> None:
    with morning.caller("inspector") as inspector:
        opening = inspector.get(f"/days/{SUNDAY}/opening").raise_for_status().json()
        assert (opening["opening"], opening["after"], opening["last"]) == (None, None, None)
        assert inspector.get(f"/days/{SUNDAY}/events").raise_for_status().text == ""
        problem(inspector.get("/days/2026-13-01/opening"), 422, "malformed")


def test_a_day_of_an_older_journal_is_shown_as_far_as_it_is_known(morning: ThreadedServer) -> None:
    older = (
        'UPDATE journal SET payload = \'{"kind":"centre_imported","digest":"x"}\' WHERE kind = \'centre_imported\''
    )
    with morning.database.writing() as tx:
        tx.driver.execute(older)
    with morning.caller("inspector") as inspector:
        day = inspector.get(f"/days/{MONDAY}/opening").json()
    hall = day["opening"]
    assert (hall["waiting"], hall["calls"], hall["seq"]) == ([], [], day["after"])
    assert {counter["state"] for counter in hall["counters"]} == {"closed"}
    assert day["settings_as_of"] == morning.clock().isoformat().replace("+00:00", "Z")


def test_events_go_on_where_the_last_reading_ended(morning: ThreadedServer) -> None:
    with morning.caller("admin") as admin:
        last = admin.get(f"/days/{MONDAY}/opening").json()["last"]
        lines = admin.get(f"/days/{MONDAY}/events").text.splitlines()
        rest = admin.get(f"/days/{MONDAY}/events", params={"after": last - 2}).text.splitlines()
        assert admin.get(f"/days/{MONDAY}/events", params={"after": last}).text == ""
    assert rest == lines[-2:]


def test_the_journal_is_looked_through_by_person_device_and_ticket(morning: ThreadedServer) -> None:
    def kinds(client: httpx.Client, **query: Any) -> set[str]:
        entries = client.get("/journal", params={"limit": 500, **query}).raise_for_status().json()["entries"]
        return {each["kind"] for each in entries}

    with morning.caller("inspector") as inspector:
        issued = inspector.get("/journal", params={"kind": "ticket_issued"}).json()["entries"][0]
        kiosk = int(issued["actor"].partition(":")[2])
        assert kinds(inspector, device=kiosk) >= {"ticket_issued", "print_reported"}
        assert "ticket_called" not in kinds(inspector, device=kiosk)
        assert kinds(inspector, staff=1) >= {"ticket_called", "serving_started", "counter_changed"}
        assert "ticket_issued" not in kinds(inspector, staff=1)
        assert kinds(inspector, ticket=2) == {"ticket_issued"}
        assert kinds(inspector, staff=99) == set()


def test_the_chain_is_verified_further_with_each_question_and_anew_on_demand(
    morning: ThreadedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "WORKING_SECONDS", 0.0)
    monkeypatch.setattr("queue_server.service.verifying.STEP", 3)
    with morning.caller("inspector") as inspector:
        first, second = (inspector.get("/journal/verification").json() for _ in range(2))
        assert [(each["verified_to"], each["intact"]) for each in (first, second)] == [(3, True), (6, True)]
        with morning.database.writing() as tx:
            tx.driver.execute("UPDATE journal SET actor = 'admin:9' WHERE seq = 2")
        while (state := inspector.get("/journal/verification").json())["verified_to"] < state["entries"]:
            assert state["intact"]
        broken = inspector.get("/journal/verification", params={"anew": True}).json()
    assert state["intact"]  # what was altered behind its back is found from the start
    assert (broken["intact"], broken["first_broken"]["seq"], broken["verified_to"]) == (False, 2, 1)


def test_a_journal_that_was_cut_is_found_by_whoever_had_read_on(morning: ThreadedServer) -> None:
    with morning.caller("inspector") as inspector:
        whole = inspector.get("/journal/verification").json()
        assert (whole["verified_to"], whole["intact"]) == (whole["entries"], True)
        with morning.database.writing() as tx:
            tx.driver.execute("DELETE FROM journal WHERE centre_id = 1 AND seq = ?", (whole["entries"],))
        cut = inspector.get("/journal/verification", params={"anew": True}).json()
    assert (cut["intact"], cut["first_broken"]["seq"]) == (False, whole["entries"])


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("role", ["kiosk", "counter", "display", "supervisor", "inspector", "admin"])
def test_the_past_is_for_those_who_run_or_watch_the_centre(shared: ThreadedServer, role: str, path: str) -> None:
    with shared.caller(role, 1 if role == "counter" else None) as client:
        answer = client.get(path)
    if role in READERS:
        assert answer.status_code in {httpx.codes.OK, httpx.codes.NOT_FOUND}
    else:
        problem(answer, 403, "not_allowed")


def test_the_document_describes_what_is_told_of_the_past(morning: ThreadedServer) -> None:
    truth = TrueOrNot(httpx.get(f"{morning.url}/openapi.json", timeout=60).json())
    with walking(morning, truth, "inspector") as inspector:
        for path in (*PATHS, f"/days/{SUNDAY}/opening", "/tickets/99/story", "/days/x/opening"):
            inspector.get(f"/api/v1{path}")
    with walking(morning, truth, "kiosk") as kiosk:
        kiosk.get("/api/v1/tickets/1/story")
    assert {status for *_, status in truth.seen} == {200, 403, 404, 422}

"""The journal and the staff list over HTTP: entries as they are stored, page by page, and who may read them."""

import json
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from typing import Any

import httpx
import pytest

from queue_server.service.staffing import disable
from queue_server.store.instants import to_micros
from tests.queue_server.transport.test_http import problem
from tests.queue_server.transport.test_openapi import TrueOrNot, walking
from tests.support.databases import rows
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

PATHS = ("/journal", "/journal/head", "/staff")
READERS = {"supervisor", "inspector", "admin"}


@pytest.fixture
def morning(server: ThreadedServer) -> ThreadedServer:
    """Lan at counter 1 has served one of three."""
    hire(server.database, "lan", "clerk", "xa-mau", "binh-duong")
    hire(server.database, "mai", "supervisor", everywhere=True)
    hire(server.database, "cu")
    with server.database.writing() as tx:
        disable(tx, "cu", now=server.clock())
    server.log_in("lan", "counter", 1)
    with server.caller("kiosk") as kiosk, server.caller("counter", 1) as lan:
        for _ in range(3):
            kiosk.post("/tickets", json={"service": "ho-tich"}).raise_for_status()
        lan.post("/counters/1/open").raise_for_status()
        lan.post("/counters/1/call", json={"ticket_id": 1, "reason": "người già"}).raise_for_status()
        server.clock.advance(minutes=1)
        lan.post("/tickets/1/serve").raise_for_status()
        lan.post("/tickets/1/finish").raise_for_status()
    return server


def pages(client: httpx.Client, **query: Any) -> Iterator[list[dict[str, Any]]]:
    """One page after the other, until there is no more."""
    after = 0
    while True:
        page = client.get("/journal", params={**query, "after": after}).raise_for_status().json()
        yield page["entries"]
        if page["next_after"] is None:
            return
        after = page["next_after"]


def entries(client: httpx.Client, **query: Any) -> list[dict[str, Any]]:
    return [entry for page in pages(client, **query) for entry in page]


def test_whoever_reads_all_pages_has_the_journal_and_can_prove_it(morning: ThreadedServer) -> None:
    stored = rows(morning.database, "SELECT seq, kind, actor, hash FROM journal WHERE centre_id = 1 ORDER BY seq")
    with morning.caller("inspector") as inspector:
        found = entries(inspector, limit=4)
        head = inspector.get("/journal/head").json()
    assert [(each["seq"], each["kind"], each["actor"], each["hash"]) for each in found] == stored
    previous = ""
    for each in found:
        payload = json.dumps(each["payload"], ensure_ascii=False, separators=(",", ":"))
        micros = to_micros(datetime.fromisoformat(each["at"]))
        parts = (previous, each["seq"], micros, each["kind"], each["actor"], each["command_id"], payload)
        previous = sha256("\n".join(map(str, parts)).encode()).hexdigest()
        assert previous == each["hash"], each
    assert head == {"centre": "xa-mau", "seq": len(found), "hash": previous}


def test_an_entry_names_who_did_it_and_where(morning: ThreadedServer) -> None:
    with morning.caller("supervisor") as supervisor:
        (called,) = entries(supervisor, kind="ticket_called")
        issued = entries(supervisor, kind="ticket_issued")[0]
        added = entries(supervisor, kind="staff_added")[0]
        imported = entries(supervisor, kind="centre_imported")[0]
    assert (called["who"], called["where"], called["payload"]["note"]) == ("LAN", "counter 1", "người già")
    assert (issued["who"], issued["where"]) == ("kiosk", "kiosk")
    assert (added["who"], added["where"]) == ("command:user", None)
    assert imported["who"] == "command:import"


def test_pages_are_bounded_and_go_on_where_the_last_one_ended(morning: ThreadedServer) -> None:
    with morning.caller("admin") as admin:
        first, second, *_ = pages(admin, limit=2)
        assert [each["seq"] for each in [*first, *second]] == [1, 2, 3, 4]
        last = admin.get("/journal/head").json()["seq"]
        assert admin.get("/journal", params={"after": last - 1, "limit": 1}).json()["next_after"] is None
        assert admin.get("/journal", params={"after": last}).json() == {"entries": [], "next_after": None}
        assert admin.get("/journal", params={"after": 2**63 - 1}).json()["entries"] == []
        for bad in ({"limit": 0}, {"limit": 501}, {"after": -1}, {"after": 2**63}, {"kind": ""}, {"from": "x"}):
            problem(admin.get("/journal", params=bad), 422, "malformed")
        answer = admin.get("/journal", params={"from": "2026-11-24", "to": "2026-11-23"})
        assert "`to` is before `from`" in problem(answer, 422, "malformed")["detail"]


def test_dates_are_those_on_the_walls_of_the_centre(morning: ThreadedServer) -> None:
    with morning.caller("kiosk") as kiosk, morning.caller("inspector") as inspector:
        morning.clock.advance(hours=12)  # past midnight there, 17:01 UTC here
        kiosk.post("/tickets", json={"service": "ho-tich"})
        monday = entries(inspector, to="2026-11-23", kind="ticket_issued")
        tuesday = entries(inspector, **{"from": "2026-11-24", "to": "2026-11-24", "kind": "ticket_issued"})
    assert (len(monday), len(tuesday)) == (3, 1)


def test_the_staff_of_a_centre_and_where_they_are(morning: ThreadedServer) -> None:
    with morning.caller("inspector") as inspector:
        found = inspector.get("/staff").json()
    assert found == [
        {"id": 3, "login": "cu", "name": "CU", "role": "clerk", "centres": ["xa-mau"], "disabled": True,
         "counter": None},
        {"id": 1, "login": "lan", "name": "LAN", "role": "clerk", "centres": ["binh-duong", "xa-mau"],
         "disabled": False, "counter": 1},
        {"id": 2, "login": "mai", "name": "MAI", "role": "supervisor", "centres": None, "disabled": False,
         "counter": None},
    ]  # fmt: skip


def test_nothing_secret_is_in_the_staff_list(morning: ThreadedServer) -> None:
    with morning.caller("admin") as admin:
        text = admin.get("/staff").text
    assert "argon2" not in text
    assert "secret" not in text


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("role", ["kiosk", "counter", "display", "supervisor", "inspector", "admin"])
def test_they_are_for_those_who_run_or_watch_the_centre(shared: ThreadedServer, role: str, path: str) -> None:
    with shared.caller(role, 1 if role == "counter" else None) as client:
        answer = client.get(path)
    if role in READERS:
        assert answer.status_code == httpx.codes.OK
    else:
        problem(answer, 403, "not_allowed")


@pytest.mark.parametrize("path", PATHS)
def test_a_clerk_reads_none_of_it_and_staff_that_of_their_other_centres(
    morning: ThreadedServer, path: str
) -> None:
    hire(morning.database, "an", "inspector")
    there = {"centre": "binh-duong"}
    with morning.caller(token=morning.log_in("lan", "counter", 1)) as lan:
        problem(lan.get(path), 403, "not_allowed")
    with morning.caller(token=morning.log_in("mai", "inspector")) as mai:
        own, other = mai.get(path), mai.get(path, params=there)
        assert (own.status_code, other.status_code) == (httpx.codes.OK, httpx.codes.OK)
        assert own.json() != other.json()
        problem(mai.get(path, params={"centre": "nowhere"}), 404, "unknown_centre")
    with morning.caller(token=morning.log_in("an", "inspector")) as inspector:
        problem(inspector.get(path, params=there), 403, "not_at_this_centre")


def test_the_document_describes_every_answer(morning: ThreadedServer) -> None:
    truth = TrueOrNot(httpx.get(f"{morning.url}/openapi.json", timeout=60).json())
    with walking(morning, truth, "supervisor") as supervisor:
        for path in PATHS:
            supervisor.get(f"/api/v1{path}")
        supervisor.get("/api/v1/journal", params={"limit": 2, "from": "2026-11-23", "kind": "ticket_issued"})
        supervisor.get("/api/v1/journal", params={"limit": 0})
    with walking(morning, truth, "kiosk") as kiosk:
        kiosk.get("/api/v1/staff")
    with walking(morning, truth, None) as stranger:
        stranger.get("/api/v1/journal/head")
    assert {status for *_, status in truth.seen} == {200, 401, 403, 422}

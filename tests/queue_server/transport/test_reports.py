"""A whole report over HTTP: who may read it and how it looks; and who counts what is over, beside the queue."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from sqlalchemy.exc import IntegrityError

from queue_server.store.database import Database, Transaction
from queue_server.transport import summarising
from tests.queue_server.transport.test_http import problem
from tests.queue_server.transport.test_openapi import TrueOrNot, walking
from tests.queue_server.transport.test_statistics import MONDAY, serve_somebody
from tests.support.counter_hall import CounterHall
from tests.support.databases import break_inserts, rows
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer, serving

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

REPORT = "/report"


def serve_and_sleep(hall: CounterHall) -> None:
    hall.take()
    hall.clock.advance(days=1)
    hall.take()


def read(server: ThreadedServer, role: str = "supervisor", **query: str) -> httpx.Response:
    with server.caller(role) as client:
        return client.get(REPORT, params={**MONDAY, **query})


def test_everything_in_one_answer(server: ThreadedServer) -> None:
    serve_somebody(server)
    body = read(server).json()
    assert {name: body[name] for name in ("from", "to", "is_empty")} == {**MONDAY, "is_empty": False}
    assert [centre["key"] for centre in body["centres"]] == ["xa-mau"]
    assert (body["total"]["issued"], body["total"]["served"]) == (2, 1)
    assert set(body["by"]) == {
        "centres", "services", "counters", "clerks", "classes", "months", "days", "weekdays", "hours", "slots",
    }  # fmt: skip
    assert [(row["key"], row["figures"]["issued"]) for row in body["by"]["slots"]] == [("1-12", 2)]
    assert body["load"] == [{"hour": 12, "issued": 2, "called": 1, "served": 1}]
    assert body["outcomes"]["total"] == [{"code": "", "name": None, "count": 1}]
    assert [level["code"] for level in body["ratings"]["levels"]][:2] == ["very_satisfied", "satisfied"]
    assert body["ratings"]["total"]["answers"] == 0


def test_a_period_of_no_data_is_an_answer_that_says_so(shared: ThreadedServer) -> None:
    body = read(shared, **{"from": "2020-01-01", "to": "2020-12-31"}).json()
    assert body["is_empty"]
    assert body["by"]["days"] == []
    assert body["total"]["waiting"]["mean_seconds"] is None


@pytest.mark.parametrize(
    ("period", "code", "said"),
    [
        (
            {"from": "2026-11-24"},
            "period_backwards",
            "Kỳ báo cáo kết thúc ngày 23/11/2026, trước ngày bắt đầu 24/11",
        ),
        ({"from": "2020-01-01"}, "period_too_long", "Một báo cáo dài nhất 400 ngày"),
        ({"from": "2027-01-01", "to": "2027-01-31"}, "period_in_future", "Chưa đến ngày 01/01/2027"),
        ({"from": "x"}, "malformed", "from"),
    ],
)
def test_what_is_no_period_is_refused_with_a_code_and_in_words(
    shared: ThreadedServer, period: dict[str, str], code: str, said: str
) -> None:
    assert said in problem(read(shared, **period), 422, code)["detail"]


def test_centres_are_read_together_by_whoever_may_read_each(server: ThreadedServer) -> None:
    serve_somebody(server)
    with server.caller("kiosk", centre="binh-duong") as kiosk:
        kiosk.post("/tickets", json={"service": "y-te"})
    hire(server.database, "mai", "supervisor", "xa-mau", "binh-duong")
    both = {**MONDAY, "centre": ["binh-duong", "xa-mau"]}
    with server.caller(token=server.log_in("mai", "supervisor")) as mai:
        body = mai.get(REPORT, params=both).json()
        problem(mai.get(REPORT, params={**both, "centre": "nowhere"}), 404, "unknown_centre")
    issued = {row["key"]: row["figures"]["issued"] for row in body["by"]["centres"]}
    assert (issued, body["total"]["issued"]) == ({"xa-mau": 2, "binh-duong": 1}, 3)
    with server.caller("supervisor") as device:
        problem(device.get(REPORT, params=both), 403, "not_at_this_centre")


@pytest.mark.parametrize("role", ["kiosk", "counter", "display"])
def test_nobody_else_reads_it(shared: ThreadedServer, role: str) -> None:
    problem(read(shared, role), 403, "not_allowed")


def test_the_document_describes_every_answer(server: ThreadedServer) -> None:
    serve_somebody(server)
    truth = TrueOrNot(httpx.get(f"{server.url}/openapi.json", timeout=60).json())
    with walking(server, truth, "inspector") as inspector:
        inspector.get(f"/api/v1{REPORT}", params=MONDAY)
        inspector.get(f"/api/v1{REPORT}", params={**MONDAY, "to": "2020-01-01"})
    with walking(server, truth, "kiosk") as kiosk:
        kiosk.get(f"/api/v1{REPORT}", params=MONDAY)
    assert {status for *_, status in truth.seen} == {200, 403, 422}


def test_the_server_counts_what_is_over_beside_the_queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summarising, "PERIOD_SECONDS", 0.01)
    with serving(tmp_path) as server:
        serve_somebody(server)
        before = read(server).json()["total"]
        server.clock.advance(days=1)
        with server.caller() as admin:
            admin.post("/tickets", json={"service": "ho-tich"})
            while not (kept := rows(server.database, "SELECT kind, first FROM summary WHERE content IS NOT NULL")):
                admin.get("/snapshot")
        assert kept == [("day", "2026-11-23")]
        assert read(server).json()["total"]["expired"] == before["unfinished"] == 1
        assert not [entry for entry in server.logs if entry["log_level"] == "warning"]


def test_what_cannot_be_counted_now_is_counted_in_the_next_round(database: Database) -> None:
    hall = CounterHall(database)
    serve_and_sleep(hall)
    asked: list[str] = []

    async def run(job: Callable[[Transaction], object]) -> object:
        asked.append("job")
        with database.writing() as tx:
            return job(tx)

    async def rounds() -> None:
        working = summarising.Summarising(database, run, asyncio.Lock())
        break_inserts(database, "summary")
        with pytest.raises(IntegrityError):
            await working.catch_up()
        with database.writing() as tx:
            tx.driver.execute("DROP TRIGGER broken")
        await working.catch_up()
        await working.catch_up()

    asyncio.run(rounds())
    assert asked == ["job"] * 3  # noted in vain, noted, kept; and then there is nothing to do
    assert rows(database, "SELECT kind FROM summary WHERE content IS NOT NULL") == [("day",)]

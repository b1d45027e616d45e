"""Statistics over HTTP: who may read them, how they look, and what is not a period."""

from typing import Any

import httpx
import pytest

from queue_server.service.grouping import By
from queue_server.store.rows import RatingRow
from tests.queue_server.transport.test_http import problem
from tests.queue_server.transport.test_openapi import TrueOrNot, walking
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

FIGURES, RATINGS = "/statistics", "/statistics/ratings"
MONDAY = {"from": "2026-11-23", "to": "2026-11-23"}
TOLD_BY_MANY = ("levels", "criteria", "content_share", "content_shares")
NONE = {"count": 0, "mean_seconds": None, "median_seconds": None, "p90_seconds": None}


def serve_somebody(server: ThreadedServer) -> None:
    """A number at 12:00, called at 12:02 to counter 1, served from 12:03 to 12:08; another who waits."""
    with server.caller() as admin:
        admin.post("/counters/1/open")
        ticket = admin.post("/tickets", json={"service": "ho-tich"}).json()["id"]
        admin.post("/tickets", json={"service": "dat-dai"})
        for minutes, call in (
            (2, "counters/1/call-next"),
            (1, f"tickets/{ticket}/serve"),
            (5, f"tickets/{ticket}/finish"),
        ):
            server.clock.advance(minutes=minutes)
            assert admin.post(f"/{call}").status_code == httpx.codes.OK


def read(server: ThreadedServer, path: str, role: str = "supervisor", **query: Any) -> httpx.Response:
    with server.caller(role) as client:
        return client.get(path, params={**MONDAY, **query})


def test_the_figures_of_a_day_by_service(server: ThreadedServer) -> None:
    serve_somebody(server)
    answer = read(server, FIGURES, by="service")
    assert answer.status_code == httpx.codes.OK
    body = answer.json()
    assert {name: body[name] for name in ("from", "to", "by", "load")} == {**MONDAY, "by": "service", "load": []}
    assert [(row["key"], row["centre"], row["name"]["en"]) for row in body["rows"]] == [
        ("ho-tich", "xa-mau", "Civil status – Certification"),
        ("dat-dai", "xa-mau", "Land – Building – Environment"),
    ]
    of_services = {"pauses": None, "paused_seconds": None, "open_seconds": None}
    nobody = dict.fromkeys(("transferred", "no_show", "cancelled", "expired"), 0)
    assert body["rows"][0]["figures"] == {
        "issued": 1,
        "legs": 1,
        "visits": 1,
        "served": 1,
        "unfinished": 0,
        "waiting": {"count": 1, "mean_seconds": 120.0, "median_seconds": 120.0, "p90_seconds": 120.0},
        "over_target": 0,
        "share_over_target": 0.0,
        "service": {"count": 1, "mean_seconds": 300.0, "median_seconds": 300.0, "p90_seconds": 300.0},
        **nobody,
        **of_services,
    }
    assert body["rows"][1]["figures"] == {
        "issued": 1,
        "legs": 1,
        "visits": 0,
        "served": 0,
        "unfinished": 1,
        "waiting": NONE,
        "over_target": 0,
        "share_over_target": None,
        "service": NONE,
        **nobody,
        **of_services,
    }
    assert (body["total"]["issued"], body["total"]["open_seconds"], body["total"]["pauses"]) == (2, 480.0, 0)


def test_the_load_by_the_hour_and_one_service_alone(server: ThreadedServer) -> None:
    serve_somebody(server)
    by_hour = read(server, FIGURES, by="hour").json()
    assert [row["key"] for row in by_hour["rows"]] == ["12"]
    assert by_hour["load"] == [{"hour": 12, "issued": 2, "called": 1, "served": 1}]
    assert read(server, FIGURES, by="hour", service="dat-dai").json()["total"]["legs"] == 1
    assert read(server, FIGURES, by="hour", counter=1).json()["total"]["legs"] == 1
    assert read(server, FIGURES, by="hour", counter=2).json()["total"]["legs"] == 0


def test_what_citizens_thought(server: ThreadedServer) -> None:
    serve_somebody(server)
    with server.database.writing() as tx:
        tx.session.add(RatingRow(ticket_id=1, leg=1, level="satisfied", criteria={}, salt="", at=server.clock()))
    by_service = read(server, RATINGS, by="service").json()
    told = by_service["rows"][0]["satisfaction"]
    assert (by_service["rows"][0]["key"], told["answers"], told["levels"]["satisfied"]) == ("ho-tich", 1, 1)
    by_counter = read(server, RATINGS, by="counter").json()
    assert by_counter["rows"] == [
        {
            "key": "1",
            "centre": "xa-mau",
            "name": None,
            "satisfaction": {"answers": 1, **dict.fromkeys(TOLD_BY_MANY)},
        }
    ]


@pytest.mark.parametrize("path", [FIGURES, RATINGS])
def test_another_centre_is_not_in_it(server: ThreadedServer, path: str) -> None:
    serve_somebody(server)
    with server.caller("supervisor", centre="binh-duong") as elsewhere:
        answer = elsewhere.get(path, params={**MONDAY, "by": "service"})
    assert (answer.status_code, answer.json()["rows"]) == (httpx.codes.OK, [])


def test_centres_are_read_together_by_whoever_may_read_each(server: ThreadedServer) -> None:
    serve_somebody(server)
    with server.caller("kiosk", centre="binh-duong") as kiosk:
        kiosk.post("/tickets", json={"service": "y-te"})
    hire(server.database, "tong", "inspector", everywhere=True)
    hire(server.database, "mai", "supervisor", "xa-mau", "binh-duong")
    hire(server.database, "an", "supervisor")
    both = {**MONDAY, "by": "centre", "centre": ["binh-duong", "xa-mau", "xa-mau"]}
    truth = TrueOrNot(httpx.get(f"{server.url}/openapi.json", timeout=60).json())
    for login in ("tong", "mai"):
        token = server.log_in(login, "supervisor")
        with server.caller(token=token) as client:
            client.event_hooks = {"response": [truth]}
            body = client.get(FIGURES, params=both).json()
            assert {row["key"]: row["figures"]["issued"] for row in body["rows"]} == {"xa-mau": 2, "binh-duong": 1}
            assert body["total"]["issued"] == 3
            own = client.get(FIGURES, params={**MONDAY, "by": "centre"}).json()
            assert [row["key"] for row in own["rows"]] == ["xa-mau"]
            assert client.get(RATINGS, params=both).json()["total"]["answers"] == 0
            problem(client.get(FIGURES, params={**both, "centre": ["xa-mau", "x"]}), 404, "unknown_centre")
            problem(client.get(FIGURES, params={**both, "centre": ["x"] * 201}), 422, "malformed")
    for token in (server.log_in("an", "supervisor"), server.token("admin")):
        with server.caller(token=token) as client:
            problem(client.get(FIGURES, params=both), 403, "not_at_this_centre")


@pytest.mark.parametrize("path", [FIGURES, RATINGS])
@pytest.mark.parametrize("role", ["kiosk", "counter", "display", "supervisor", "inspector", "admin"])
def test_they_are_read_by_those_who_answer_for_the_centre(shared: ThreadedServer, role: str, path: str) -> None:
    answer = read(shared, path, role, by="clerk")
    if role in {"supervisor", "inspector", "admin"}:
        assert answer.status_code == httpx.codes.OK
    else:
        problem(answer, 403, "not_allowed")


@pytest.mark.parametrize("path", [FIGURES, RATINGS])
@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ({"from": "2026-11-24"}, "query.to: `to` is before `from`"),
        ({"to": "2027-12-28"}, "query.to: longer than 400 days"),
        ({"to": "9999-12-31"}, "query.to: longer than 400 days"),
        ({"from": "yesterday"}, "query.from"),
        ({"from": "20261123"}, "query.from"),
        ({"from": "1700000000"}, "query.from"),
        ({"from": "2026-02-30"}, "query.from"),
        ({"to": ""}, "query.to"),
        ({"to": "2026-11-23T00:00:00"}, "query.to"),
        ({"by": "year"}, "query.by"),
        ({"by": ""}, "query.by"),
    ],
)
def test_bad_input_is_refused_with_a_reason(
    shared: ThreadedServer, path: str, query: dict[str, str], reason: str
) -> None:
    assert reason in problem(read(shared, path, **{"by": "day", **query}), 422, "malformed")["detail"]


@pytest.mark.parametrize("missing", ["from", "to", "by"])
def test_a_period_and_what_to_tell_apart_must_be_said(shared: ThreadedServer, missing: str) -> None:
    query = {name: value for name, value in {**MONDAY, "by": "day"}.items() if name != missing}
    with shared.caller("supervisor") as client:
        assert f"query.{missing}" in problem(client.get(FIGURES, params=query), 422, "malformed")["detail"]


def test_ratings_have_no_hour(shared: ThreadedServer) -> None:
    problem(read(shared, RATINGS, by="hour"), 422, "malformed")


def test_the_first_and_the_last_dates_that_there_are_have_no_figures(shared: ThreadedServer) -> None:
    for day in ("0001-01-01", "9999-12-31"):
        answer = read(shared, FIGURES, by="hour", **{"from": day, "to": day})
        assert (answer.status_code, answer.json()["rows"]) == (httpx.codes.OK, [])


def test_an_unknown_service_and_an_unknown_counter_are_named(shared: ThreadedServer) -> None:
    assert "none" in problem(read(shared, FIGURES, by="day", service="none"), 422, "unknown_service")["detail"]
    assert "99" in problem(read(shared, FIGURES, by="day", counter=99), 404, "unknown_counter")["detail"]
    problem(read(shared, FIGURES, by="day", counter=0), 422, "malformed")


def test_the_document_describes_every_answer(server: ThreadedServer) -> None:
    serve_somebody(server)
    truth = TrueOrNot(httpx.get(f"{server.url}/openapi.json", timeout=60).json())
    with walking(server, truth, "inspector") as inspector:
        for by in By:
            for path in (FIGURES, RATINGS):
                inspector.get(f"/api/v1{path}", params={**MONDAY, "by": by})
        inspector.get(f"/api/v1{FIGURES}", params={**MONDAY, "by": "day", "counter": 99})
    with walking(server, truth, "kiosk") as kiosk:
        kiosk.get(f"/api/v1{FIGURES}", params={**MONDAY, "by": "day"})
    with walking(server, truth, None) as stranger:
        stranger.get(f"/api/v1{RATINGS}", params={**MONDAY, "by": "day"})
    assert {status for *_, status in truth.seen} == {200, 401, 403, 404, 422}

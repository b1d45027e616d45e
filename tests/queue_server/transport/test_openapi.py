"""The OpenAPI document is served, and true: every answer of a long walk is one that it describes."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from queue_server.service.tries import MOST_WRONG
from tests.queue_server.transport.console_walk import walk_around_the_console
from tests.queue_server.transport.test_permissions import PATHS
from tests.support.afar import PHONE, enabled
from tests.support.databases import load
from tests.support.json_schema import flaws
from tests.support.people import PIN, hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

METHODS = {"get", "post", "put", "patch", "delete"}
PAIRING = "/api/v1/pair"
"""The one call of the API that gives a token and therefore asks for none."""


class TrueOrNot:
    """Compares every answer with the document, and remembers which calls and statuses were seen."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.seen: set[tuple[str, str, int]] = set()

    def __call__(self, answer: httpx.Response) -> None:
        answer.read()
        method, path = answer.request.method.lower(), self._path(answer.request.url.path)
        said = self._response(self.document["paths"][path][method]["responses"], answer.status_code)
        assert said is not None, f"{method} {path} answers {answer.status_code}, which is not in the document"
        self.seen.add((method, path, answer.status_code))
        self._compare(answer, said.get("content", {}))

    def _path(self, path: str) -> str:
        for template in self.document["paths"]:
            if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
                return str(template)
        raise AssertionError(f"{path} is not in the document")

    @staticmethod
    def _response(responses: Mapping[str, Any], status: int) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = responses.get(str(status)) or responses.get(f"{status // 100}XX")
        return found

    def _compare(self, answer: httpx.Response, content: Mapping[str, Any]) -> None:
        if not answer.content:
            assert not content
            return
        media_type = answer.headers["content-type"].partition(";")[0]
        assert media_type in content, (
            f"{answer.request.url} answers {media_type}, the document says {set(content)}"
        )
        if media_type.endswith("json"):
            assert flaws(answer.json(), content[media_type]["schema"], self.document) == []


@contextmanager
def walking(server: ThreadedServer, truth: TrueOrNot, role: str | None) -> Iterator[httpx.Client]:
    headers = {} if role is None else server.as_role(role)
    hooks: dict[str, list[Callable[..., Any]]] = {"response": [truth]}
    with httpx.Client(base_url=server.url, headers=headers, event_hooks=hooks) as client:
        yield client


@pytest.fixture
def truth(server: ThreadedServer) -> TrueOrNot:
    return TrueOrNot(httpx.get(f"{server.url}/openapi.json", timeout=60).json())


def test_every_promised_call_is_in_the_document(truth: TrueOrNot) -> None:
    calls = {
        (method, path)
        for path, methods in truth.document["paths"].items()
        for method in methods
        if method in METHODS
    }
    tickets, counters = "/api/v1/tickets/{ticket_id}", "/api/v1/counters/{number}"
    assert calls >= {
        ("post", "/api/v1/tickets"),
        ("get", tickets),
        *(("post", f"{tickets}/{move}") for move in ("recall", "serve", "finish", "no-show", "cancel")),
        *(("post", f"{counters}/{change}") for change in ("open", "pause", "close", "call-next")),
        ("get", "/api/v1/snapshot"),
        ("get", "/api/v1/procedures"),
        ("get", "/healthz"),
        ("get", "/readyz"),
        ("get", "/metrics"),
        ("get", "/t/{secret}"),
        ("get", "/t/{secret}/events"),
        ("post", "/q/{centre}/{service}"),
        ("get", "/r/{secret}"),
    }


def test_every_call_of_the_api_says_that_it_wants_a_token(truth: TrueOrNot) -> None:
    for path, methods in truth.document["paths"].items():
        for method in methods:
            wants_one = path.startswith("/api/v1") and path != PAIRING
            assert ("security" in methods[method]) == wants_one, path


def test_whatever_takes_an_idempotency_key_says_that_it_may_have_been_used(truth: TrueOrNot) -> None:
    for path, methods in truth.document["paths"].items():
        for method, said in methods.items():
            keys = [part for part in said.get("parameters", ()) if part["name"].lower() == "idempotency-key"]
            if keys:
                assert "key" in said["responses"]["409"]["description"], f"{method} {path}"


def test_whatever_is_answered_is_in_the_document_and_as_it_says(server: ThreadedServer, truth: TrueOrNot) -> None:
    with walking(server, truth, "admin") as admin:
        slip = _walk_a_morning(admin)
        _walk_through_a_visit(admin)
        _walk_among_people(admin, slip)
        _walk_past_notices(admin)
        _walk_into_refusals(admin)
        _walk_around_devices(admin, server)
        walk_around_the_console(admin)
        _walk_from_afar(admin, server)
        _walk_with_a_key_that_was_used(admin)
        _walk_through_a_session(admin, server)
    with walking(server, truth, None) as stranger:
        stranger.get("/api/v1/snapshot")
        stranger.post("/api/v1/tickets", json={"service": "ho-tich"})
    with walking(server, truth, "kiosk") as kiosk:
        kiosk.get("/api/v1/snapshot")
        kiosk.post("/api/v1/counters/1/open")
        given = {"service": "ho-tich", "series": "1A", "serial": 1, "issued_at": "2026-11-23T09:00:00+07:00"}
        for number in (given, {**given, "priority": "none"}, {**given, "series": "A"}):
            kiosk.post("/api/v1/tickets/handed-over", json=number, headers={"Idempotency-Key": "handed"})
        _walk_to_the_printer_of(kiosk, server, truth)
    described = {
        (method, path)
        for path, methods in truth.document["paths"].items()
        for method in methods
        if method in METHODS
    }
    assert {(method, path) for method, path, _ in truth.seen} == described
    assert {status for _, _, status in truth.seen} == {200, 201, 204, 303, 304, 401, 403, 404, 409, 413, 422, 429}


def _walk_from_afar(admin: httpx.Client, server: ThreadedServer) -> None:
    form = "/q/xa-mau/ho-tich"
    admin.get("/q/none")
    assert isinstance(server.folder, Path)
    load(server.database, enabled(server.folder), now=server.clock())
    admin.get("/q/xa-mau")
    admin.get(form)
    for phone in ("none", PHONE, PHONE):
        taken = admin.post(form, data={"form": "0" * 32, "phone": phone})
    page = taken.headers["location"]
    admin.post(form, data={"form": "0" * 32, "phone": "0987654321"})
    for below in ("", "/cancel"):
        admin.get(f"{page}{below}")
    admin.post(f"{page}/cancel")
    for each in ("get", "post"):
        admin.request(each, "/r/none/cancel")
    admin.get("/r/none")


def _walk_a_morning(admin: httpx.Client) -> str:
    """The path of the last slip, whose holder still waits."""
    for probe in ("/healthz", "/readyz", "/metrics"):
        admin.get(probe)
    taken = [admin.post("/api/v1/tickets", json={"service": "ho-tich"}).json() for _ in range(5)]
    admin.get(httpx.URL(taken[0]["follow_url"]).path)
    admin.get("/t/none")
    admin.get("/t/none/events")
    counter = "/api/v1/counters/1"
    for _ in range(2):
        admin.post(f"{counter}/open")
    admin.post(f"{counter}/pause", json={"reason": "Họp"})
    admin.post(f"{counter}/open")
    paths = [f"/api/v1/tickets/{ticket['id']}" for ticket in taken]
    admin.post(f"{counter}/call-next")
    for move in ("recall", "serve"):
        admin.post(f"{paths[0]}/{move}")
    admin.get(paths[0])
    admin.get("/api/v1/snapshot")
    tag = admin.get("/api/v1/procedures").headers["etag"]
    admin.get("/api/v1/procedures", headers={"If-None-Match": tag})
    admin.post(f"{paths[0]}/finish-and-call-next")
    admin.post(f"{paths[1]}/print-report", json={"printed": False, "detail": "paper out"})
    admin.post(f"{paths[1]}/no-show")
    admin.post(f"{paths[2]}/cancel")
    for path in paths[3:]:
        admin.post(f"{counter}/call-next")
        admin.post(f"{path}/serve")
        admin.post(f"{path}/finish")
        admin.get(path)
    admin.post(f"{counter}/call-next")
    admin.post(f"{counter}/close")
    admin.get("/api/v1/snapshot")
    return httpx.URL(admin.post("/api/v1/tickets", json={"service": "ho-tich"}).json()["follow_url"]).path


def _walk_through_a_visit(admin: httpx.Client) -> None:
    """One that is sent on, parked, resumed, missed, restored and rated."""
    tickets, counter = "/api/v1/tickets", "/api/v1/counters/2"
    admin.post(f"{counter}/open")
    walk_in = admin.post(f"{counter}/walk-in", json={"service": "ho-tich"}).json()["id"]
    admin.post(f"{tickets}/{walk_in}/park", json={"reason": "bản sao"})
    admin.post(f"{tickets}/{walk_in}/resume", json={"counter": 2})
    admin.post(f"{tickets}/{walk_in}/journey", json={"journey": "none"})
    admin.post(f"{tickets}/{walk_in}/person")
    admin.post(f"{tickets}/{walk_in}/transfer", json={"service": "ho-tich"})
    admin.get(f"{tickets}/{walk_in}/explanation")
    admin.post(f"{tickets}/{walk_in}/priority", json={"priority": "priority"})
    admin.post(f"{counter}/call", json={"ticket_id": walk_in, "reason": "đã hẹn"})
    admin.get(f"{tickets}/{walk_in}/explanation")
    admin.post(f"{tickets}/{walk_in}/no-show")
    admin.post(f"{tickets}/{walk_in}/restore", json={"position": "last"})
    admin.post(f"{counter}/call", json={"ticket_id": walk_in, "reason": "đã đến"})
    admin.post(f"{tickets}/{walk_in}/serve")
    admin.post(f"{tickets}/{walk_in}/finish", json={"outcome": "received"})
    for _ in range(2):
        admin.post(f"{tickets}/{walk_in}/rating", json={"level": "satisfied"})
    for change in ("pause", "resume"):
        admin.post(f"/api/v1/services/dat-dai/{change}")
        admin.post(f"/api/v1/services/none/{change}")
    for move in ("park", "resume", "restore", "transfer", "journey", "priority", "person", "rating"):
        admin.post(f"{tickets}/99999/{move}", json={})


def _walk_among_people(admin: httpx.Client, slip: str) -> None:
    appointments = "/api/v1/appointments"
    due = {"service": "ho-tich", "due_at": "2026-11-23T14:00:00+07:00", "name": "Nguyễn Văn Mẫu"}
    booked = [admin.post(appointments, json=due).json()["appointment"] for _ in range(2)]
    admin.get(appointments, params={"date": "2026-11-23"})
    for _ in range(2):
        admin.post(f"{appointments}/{booked[0]}/check-in")
    admin.post(f"{appointments}/{booked[1]}/cancel")
    admin.post(f"{appointments}/none/cancel")
    admin.post(appointments, json={**due, "due_at": "2026-11-22T14:00:00+07:00"})
    admin.post("/api/v1/sessions", json={"login": "nobody", "secret": "123456"})
    admin.delete("/api/v1/sessions/current")
    for by in ("service", "hour", "none"):
        query = {"from": "2026-11-23", "to": "2026-11-23", "by": by}
        admin.get("/api/v1/statistics", params=query)
        admin.get("/api/v1/statistics/ratings", params=query)
    admin.get(f"/api/v1/slips/{slip.rpartition('/')[2]}")
    admin.get("/api/v1/slips/1-none")
    for path in ("journal", "journal/head", "staff", "me"):
        admin.get(f"/api/v1/{path}")
    admin.get(f"{slip}/cancel")
    for page in ("cancel", "rating"):
        admin.post(f"{slip}/{page}", data={"level": "satisfied"})


def _walk_past_notices(admin: httpx.Client) -> None:
    notices = "/api/v1/notices"
    posted = admin.post(notices, json={"text": {"vi": "Quầy 3 nghỉ."}, "ends_at": "2026-11-23T23:00:00+07:00"})
    admin.post(notices, json={"text": {"en": "No Vietnamese."}})
    for _ in range(2):
        admin.post(f"{notices}/{posted.json()['id']}/withdraw")


def _walk_around_devices(admin: httpx.Client, server: ThreadedServer) -> None:
    devices = "/api/v1/devices"
    made = admin.post(f"{devices}/pairing-codes", json={"role": "kiosk"}).json()
    body = {"code": made["code"], "nonce": "a-nonce-of-128-bits-or-more"}
    paired = admin.post(PAIRING, json=body).json()
    with httpx.Client(base_url=server.url, headers={"Authorization": f"Bearer {paired['token']}"}) as kiosk:
        kiosk.post(f"{devices}/self/printer", json={"state": "paper_low"}).raise_for_status()
    admin.post(f"{devices}/self/printer", json={"state": "ready"})
    admin.post(f"{devices}/{paired['device_id']}/rename", json={"name": "Cửa chính"})
    admin.post(f"{devices}/{paired['device_id']}/revoke")
    admin.get(devices)
    for bad in (body, {**body, "nonce": "short"}):
        admin.post(PAIRING, json=bad)
    for _ in range(MOST_WRONG):
        admin.post(PAIRING, json=body)
    for path in ("rename", "revoke"):
        admin.post(f"{devices}/99999/{path}", json={"name": "x"})
    admin.post(f"{devices}/pairing-codes", json={"role": "kiosk", "counter": 1})
    admin.post(f"{devices}/pairing-codes", json={"role": "counter", "counter": 9999})


def _walk_to_the_printer_of(kiosk: httpx.Client, server: ThreadedServer, truth: TrueOrNot) -> None:
    with walking(server, truth, "counter") as desk:
        [here] = [each["device_id"] for each in desk.get("/api/v1/kiosks").json() if each["name"] == "kiosk"]
        taken = desk.post("/api/v1/tickets", json={"service": "ho-tich", "print_at": here}).json()
        wanted = taken["wanted_print"]["print_id"]
        kiosk.get(f"/api/v1/wanted-prints/{wanted}")
        report = f"/api/v1/tickets/{taken['id']}/print-report"
        kiosk.post(report, json={"printed": True, "print_id": wanted})
        for at in (here, 99999):
            desk.post(f"/api/v1/tickets/{taken['id']}/slip", json={"print_at": at})
    kiosk.get("/api/v1/kiosks")


def _walk_with_a_key_that_was_used(admin: httpx.Client) -> None:
    """Every command under a key that another one has: one conflict that they share."""
    key = {"Idempotency-Key": "two"}
    admin.post("/api/v1/tickets", json={"service": "ho-tich"}, headers=key).raise_for_status()
    for kind, (resource, body) in PATHS.items():
        if kind in {"hand_over", "fetch_slip"}:  # a kiosk's alone
            continue
        method, _, path = resource.rpartition(" ")
        answer = admin.request(method or "POST", f"/api/v1{path}", json=body, headers=key)
        assert (answer.status_code, answer.json()["code"]) == (409, "idempotency_conflict"), path


def _walk_through_a_session(admin: httpx.Client, server: ThreadedServer) -> None:
    hire(server.database, "mai", "supervisor")
    begun = admin.post("/api/v1/sessions", json={"login": "mai", "secret": PIN})
    assert begun.status_code == httpx.codes.CREATED
    session = {"Authorization": f"Bearer {begun.json()['token']}"}
    assert admin.delete("/api/v1/sessions/current", headers=session).status_code == httpx.codes.OK


def _walk_into_refusals(admin: httpx.Client) -> None:
    admin.post("/api/v1/tickets", json={"service": "none"})
    admin.post("/api/v1/tickets", content=b" " * 70_000)
    admin.get("/api/v1/tickets/x")
    for move in ("recall", "serve", "finish", "no-show", "cancel", "finish-and-call-next"):
        for ticket in ("0", "1", "99999"):
            admin.post(f"/api/v1/tickets/{ticket}/{move}")
    for change in ("open", "pause", "close", "call-next"):
        for number in ("0", "9999"):
            admin.post(f"/api/v1/counters/{number}/{change}")
    admin.post("/api/v1/counters/1/close")
    admin.post("/api/v1/counters/1/call-next")
    admin.post("/api/v1/tickets/99999/print-report", json={"printed": True})
    for service in ("ho-tich", "dat-dai"):
        admin.post("/api/v1/tickets", json={"service": service}, headers={"Idempotency-Key": "one"})


def test_no_page_is_served_that_loads_anything_from_elsewhere(server: ThreadedServer) -> None:
    assert {httpx.get(f"{server.url}/{page}").status_code for page in ("docs", "redoc")} == {404}

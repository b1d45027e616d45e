"""Devices over a real server: paired, seen, listed, and cut off the moment they are revoked."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from queue_protocol.commands import IssueTicket, RevokeDevice, StartPairing
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import EventFrame, Hello, Refused
from queue_protocol.results import PairingCode
from queue_server.domain.pairing_code import LIFETIME
from queue_server.service.operating import operate
from queue_server.service.tries import MOST_WRONG
from queue_server.transport.dispatch import use_case
from queue_server.transport.live import POLICY_VIOLATED
from tests.support.databases import rows
from tests.support.threaded_server import PATIENCE_SECONDS, Screen, ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

NONCE = "a-nonce-of-128-bits-or-more"


def code_for(server: ThreadedServer, *, centre: str = "xa-mau", **what: Any) -> str:
    with server.caller("admin", centre=centre) as admin:
        made = admin.post("/devices/pairing-codes", json={"role": "kiosk", **what})
    assert made.status_code == httpx.codes.CREATED, made.text
    return str(made.json()["code"])


def says(server: ThreadedServer, code: str, **more: object) -> httpx.Response:
    """A device without a token says that code."""
    return httpx.post(f"{server.url}/api/v1/pair", json={"code": code, "nonce": NONCE, **more})


def paired(server: ThreadedServer, **what: Any) -> Mapping[str, Any]:
    answer = says(server, code_for(server, **what), app="kiosk-app", version="1.2")
    assert answer.status_code == httpx.codes.OK, answer.text
    body: Mapping[str, Any] = answer.json()
    return body


def bearer(device: Mapping[str, Any]) -> dict[str, str]:
    return {"Authorization": f"Bearer {device['token']}"}


@contextmanager
def live(server: ThreadedServer, device: Mapping[str, Any]) -> Iterator[Screen]:
    address = f"ws://127.0.0.1:{server.port}/api/v1/live"
    with connect(address, additional_headers=bearer(device), compression=None) as socket:
        yield Screen(socket)


def listed(server: ThreadedServer, device_id: int, role: str = "inspector") -> Mapping[str, Any]:
    with server.caller(role) as client:
        devices = client.get("/devices").raise_for_status().json()
    [found] = [each for each in devices if each["id"] == device_id]
    assert isinstance(found, dict)
    return found


def farewell(screen: Screen) -> Refused:
    """What a device hears last: it is refused, and the connection ends."""
    while not isinstance(frame := screen.hear(), Refused):
        assert isinstance(frame, EventFrame)
    with pytest.raises(ConnectionClosed) as closed:
        screen.hear()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == POLICY_VIOLATED
    return frame


def test_a_code_becomes_a_device_that_works(server: ThreadedServer) -> None:
    device = paired(server, name="Cửa chính")
    assert {key: device[key] for key in ("centre", "role", "counter", "name")} == {
        "centre": "xa-mau",
        "role": "kiosk",
        "counter": None,
        "name": "Cửa chính",
    }
    issued = httpx.post(f"{server.url}/api/v1/tickets", json={"service": "ho-tich"}, headers=bearer(device))
    assert issued.status_code == httpx.codes.CREATED


def test_a_code_may_be_made_over_the_live_connection(server: ThreadedServer) -> None:
    with server.screen("admin") as admin:
        admin.greet()
        made = admin.ask(StartPairing(role="counter", counter=2), "a").result
    assert isinstance(made, PairingCode)
    assert says(server, made.code).json()["counter"] == 2


def test_a_lost_answer_is_given_again_and_to_nobody_else(server: ThreadedServer) -> None:
    code = code_for(server)
    first = says(server, code).json()
    assert says(server, code.lower().replace("-", " ")).json() == first
    assert says(server, code, nonce="another-nonce-of-128-bits").status_code == httpx.codes.NOT_FOUND


def test_a_device_of_another_centres_code_belongs_to_that_centre(server: ThreadedServer) -> None:
    device = says(server, code_for(server, centre="binh-duong")).json()
    assert device["centre"] == "binh-duong"
    with server.caller("admin") as admin:
        for order, body in (("rename", {"name": "ours"}), ("revoke", None)):
            answer = admin.post(f"/devices/{device['device_id']}/{order}", json=body)
            assert (answer.status_code, answer.json()["code"]) == (404, "unknown_device")
        assert device["device_id"] not in [each["id"] for each in admin.get("/devices").json()]


WRONG: dict[str, dict[str, object]] = {
    "no such code": {"code": "ACDE-2345"},
    "no code at all": {"code": "good morning"},
    "an empty code": {"code": ""},
    "too long a code": {"code": "A" * 33},
    "no nonce": {"nonce": None},
    "too short a nonce": {"nonce": "x" * 21},
    "a nonce with spaces": {"nonce": "a nonce of 128 bits or more"},
    "too much": {"centre": "xa-mau"},
    "too long a name of a program": {"app": "x" * 65},
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_gets_a_code_and_makes_no_device(server: ThreadedServer, case: str) -> None:
    code = code_for(server)
    before = rows(server.database, "SELECT count(*) FROM device")
    answer = says(server, **{"code": code, **WRONG[case]})  # type: ignore[arg-type] # the table has wrong ones too
    assert (answer.status_code, answer.json()["code"]) in {(404, "unknown_pairing_code"), (422, "malformed")}
    assert rows(server.database, "SELECT count(*) FROM device") == before


def test_an_expired_code_is_refused_in_the_language_that_was_asked_for(server: ThreadedServer) -> None:
    code = code_for(server)
    server.clock.now += LIFETIME
    body = {"code": code, "nonce": NONCE}
    url = f"{server.url}/api/v1/pair"
    assert httpx.post(url, json=body).json()["detail"] == "Mã ghép nối không đúng hoặc đã hết hạn."
    english = httpx.post(url, json=body, headers={"Accept-Language": "en"}).json()
    assert english["detail"] == "The pairing code is wrong or has expired."


def test_a_hundred_wrong_codes_are_stopped_and_the_right_one_goes_through_a_minute_later(
    server: ThreadedServer,
) -> None:
    code = code_for(server)
    answers = [says(server, "ACDE-2345").status_code for _ in range(100)]
    assert answers == [404] * MOST_WRONG + [429] * (100 - MOST_WRONG)
    assert says(server, code).json()["code"] == "too_many_tries"
    server.clock.advance(minutes=1)
    assert says(server, code).status_code == httpx.codes.OK
    assert "ACDE" not in str(server.logs)


@pytest.mark.parametrize("role", ["kiosk", "admin", "supervisor", "inspector"])
def test_a_counter_is_for_counters_and_displays_only(server: ThreadedServer, role: str) -> None:
    with server.caller("admin") as admin:
        answer = admin.post("/devices/pairing-codes", json={"role": role, "counter": 1})
    assert (answer.status_code, answer.json()["code"]) == (422, "no_counter_for_role")


def test_a_revoked_device_is_told_and_cut_at_once_and_not_let_in_again(server: ThreadedServer) -> None:
    device = paired(server)
    with live(server, device) as screen:
        screen.greet()
        with server.caller("admin") as admin:
            admin.post(f"/devices/{device['device_id']}/revoke").raise_for_status()
        refused = farewell(screen)
        assert refused.code == ErrorCode.UNAUTHENTICATED
        assert set(refused.message) == {"vi", "en"}
        assert httpx.get(f"{server.url}/api/v1/snapshot", headers=bearer(device)).status_code == 401
    with pytest.raises(InvalidStatus), live(server, device):
        pass


def test_a_device_that_another_process_revokes_is_cut_and_forgotten_too(server: ThreadedServer) -> None:
    device = paired(server)
    with live(server, device) as screen:
        screen.greet()
        with server.database.writing() as tx:
            revoke = use_case(RevokeDevice(device_id=device["device_id"]))
            operate(tx, revoke, centre_id=1, actor="command:device", now=server.clock())
        assert farewell(screen).code == ErrorCode.UNAUTHENTICATED
        assert httpx.get(f"{server.url}/api/v1/snapshot", headers=bearer(device)).status_code == 401


def test_a_device_that_is_revoked_while_it_says_hello_is_not_let_in(server: ThreadedServer) -> None:
    device = paired(server)
    with live(server, device) as screen:
        with server.caller("admin") as admin:
            admin.post(f"/devices/{device['device_id']}/revoke").raise_for_status()
        screen.say(Hello(protocol=1))
        assert screen.hear().type == "welcome"
        assert farewell(screen).code == ErrorCode.UNAUTHENTICATED


def test_revoking_one_device_leaves_the_others_alone(server: ThreadedServer) -> None:
    one, other = paired(server), paired(server)
    with live(server, other) as screen:
        screen.greet()
        with server.caller("admin") as admin:
            admin.post(f"/devices/{one['device_id']}/revoke").raise_for_status()
        assert screen.event().kind == "device_revoked"
        assert screen.ask(IssueTicket(service="ho-tich"), "a").error is None


def test_the_list_says_what_each_device_is_and_since_when_it_is_there(server: ThreadedServer) -> None:
    device = paired(server, role="display", counter=2)
    known = listed(server, device["device_id"])
    assert (known["online"], known["since"], known["seen_at"]) == (False, None, None)
    server.clock.advance(minutes=5)
    came_at = server.clock()
    with live(server, device) as screen:
        screen.greet(app="display-app", version="3.1")
        known = listed(server, device["device_id"])
        assert (known["role"], known["counter"], known["revoked"], known["printer"]) == ("display", 2, False, None)
        assert (known["online"], known["since"]) == (True, came_at.isoformat().replace("+00:00", "Z"))


def until_written(server: ThreadedServer, device_id: int, expected: tuple[object, ...]) -> None:
    """Presence is written a moment after the connection changes; come back once it is."""
    watched = f"SELECT seen_at, app, version FROM device WHERE id = {device_id}"  # noqa: S608 - a number
    with server.caller("kiosk") as other:
        for _ in range(int(PATIENCE_SECONDS * 1000)):
            if rows(server.database, watched) == [expected]:
                return
            other.get("/snapshot")
    raise AssertionError(rows(server.database, watched))


def test_a_device_that_has_gone_was_seen_when_it_went(server: ThreadedServer) -> None:
    device = paired(server)
    with live(server, device) as screen:
        screen.greet(app="kiosk-app", version="1.3")
        until_written(server, device["device_id"], (int(server.clock().timestamp()) * 10**6, "kiosk-app", "1.3"))
        server.clock.advance(minutes=7)
    until_written(server, device["device_id"], (int(server.clock().timestamp()) * 10**6, "kiosk-app", "1.3"))
    known = listed(server, device["device_id"])
    assert (known["online"], known["since"]) == (False, known["seen_at"])


def test_what_a_kiosk_says_of_its_printer_is_in_the_list_and_told_to_every_screen(server: ThreadedServer) -> None:
    device = paired(server)
    report = f"{server.url}/api/v1/devices/self/printer"
    with server.screen("supervisor") as screen:
        screen.greet()
        body = {"state": "paper_out", "detail": "roll"}
        httpx.post(report, json=body, headers=bearer(device)).raise_for_status()
        event = screen.event()
    assert event.kind == "printer_reported"
    since = server.clock().isoformat().replace("+00:00", "Z")
    assert listed(server, device["device_id"])["printer"] == {**body, "since": since}


@pytest.mark.parametrize(
    ("role", "status"),
    [("supervisor", 200), ("inspector", 200), ("admin", 200), ("kiosk", 403), ("counter", 403), ("display", 403)],
)
def test_the_list_is_for_those_who_answer_for_the_devices(server: ThreadedServer, role: str, status: int) -> None:
    with server.caller(role) as client:
        assert client.get("/devices").status_code == status

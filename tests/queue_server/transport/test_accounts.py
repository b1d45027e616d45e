"""Accounts over HTTP: added with a PIN that is shown once, changed, ended, and never the last way back in."""

import pytest

from queue_server.domain.staff import FEWEST_DIGITS
from tests.queue_server.transport.test_http import problem
from tests.support.databases import dump, rows
from tests.support.people import PIN, hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

LAN = {"login": "Lan", "name": "Nguyễn <b>Lan</b>", "role": "clerk", "centres": ["xa-mau"]}


@pytest.fixture
def admin_token(server: ThreadedServer) -> str:
    """The session of an administrator of Xã Mẫu alone, whose id is 1."""
    hire(server.database, "quan-tri", "admin")
    return server.log_in("quan-tri", "supervisor")


def kinds(server: ThreadedServer) -> list[tuple[object, ...]]:
    return rows(server.database, "SELECT kind, actor FROM journal WHERE kind LIKE 'staff%' ORDER BY seq")


def test_a_new_clerk_logs_in_with_the_pin_that_was_shown(server: ThreadedServer, admin_token: str) -> None:
    with server.caller(token=admin_token) as admin:
        made = admin.post("/staff", json=LAN)
        found = admin.get("/staff").json()
    assert made.status_code == 201
    account = made.json()
    pin = account.pop("secret")
    assert (len(pin), pin.isdigit()) == (FEWEST_DIGITS, True)
    assert account in found
    assert (account["login"], account["name"]) == ("lan", "Nguyễn <b>Lan</b>")
    with server.caller("counter", 1) as counter:
        counter.post("/sessions", json={"login": "lan", "secret": pin}).raise_for_status()
    assert pin not in str(dump(server.database))
    assert pin not in str(server.logs)
    assert ("staff_added", "supervisor:1 staff:1") in kinds(server)


def test_a_secret_that_was_given_is_not_said_again(server: ThreadedServer, admin_token: str) -> None:
    with server.caller(token=admin_token) as admin:
        assert admin.post("/staff", json={**LAN, "secret": PIN}).json()["secret"] is None
    server.log_in("lan", "counter", 1)


def test_another_name_role_or_centre(server: ThreadedServer, admin_token: str) -> None:
    hire(server.database, "lan", "clerk")
    lan = server.log_in("lan", "counter", 1)
    with server.caller(token=admin_token) as admin, server.caller(token=lan) as clerk:
        renamed = {"name": "Lan Anh", "role": "clerk", "centres": ["xa-mau"]}
        assert admin.put("/staff/2", json=renamed).json()["name"] == "Lan Anh"
        clerk.post("/counters/1/open").raise_for_status()
        same = dump(server.database)
        admin.put("/staff/2", json=renamed).raise_for_status()
        assert dump(server.database) == same
        promoted = {**renamed, "role": "supervisor"}
        assert admin.put("/staff/2", json=promoted).json()["role"] == "supervisor"
        assert admin.get("/staff").json()[0]["counter"] is None
        problem(admin.put("/staff/2", json={**renamed, "centres": ["binh-duong"]}), 403, "not_at_this_centre")
        problem(admin.put("/staff/2", json={**renamed, "centres": None}), 403, "not_at_this_centre")
        problem(admin.put("/staff/2", json={**renamed, "centres": []}), 422, "no_centre_for_account")
        problem(admin.put("/staff/2", json={**renamed, "centres": ["x"]}), 404, "unknown_centre")
    assert [kind for kind, _ in kinds(server)].count("staff_changed") == 2
    assert rows(server.database, "SELECT ended_by FROM staff_session WHERE staff_id = 2") == [("changed",)]


def test_an_account_is_ended_and_comes_back(server: ThreadedServer, admin_token: str) -> None:
    hire(server.database, "lan", "clerk")
    with server.caller(token=admin_token) as admin, server.caller("counter", 1) as counter:
        assert admin.post("/staff/2/disable").json()["disabled"] is True
        problem(counter.post("/sessions", json={"login": "lan", "secret": PIN}), 403, "wrong_credentials")
        assert admin.post("/staff/2/enable").json()["disabled"] is False
        server.log_in("lan", "counter", 1)
        new = admin.post("/staff/2/secret", json={}).json()["secret"]
        assert rows(server.database, "SELECT ended_by FROM staff_session WHERE staff_id = 2") == [
            ("secret_changed",)
        ]
        counter.post("/sessions", json={"login": "lan", "secret": new}).raise_for_status()


def test_nobody_ends_or_demotes_the_last_admin_or_oneself(server: ThreadedServer, admin_token: str) -> None:
    me = {"name": "Quản trị", "role": "admin", "centres": ["xa-mau"]}
    with server.caller() as device, server.caller(token=admin_token) as admin:
        problem(admin.post("/staff/1/disable"), 409, "own_account")
        problem(admin.put("/staff/1", json={**me, "role": "clerk"}), 409, "own_account")
        before = dump(server.database)
        problem(device.post("/staff/1/disable"), 409, "last_admin")
        problem(device.put("/staff/1", json={**me, "role": "supervisor"}), 409, "last_admin")
        assert dump(server.database) == before
        hire(server.database, "hai", "admin")
        assert device.put("/staff/2", json={**me, "role": "clerk"}).status_code == 200
        problem(device.post("/staff/1/disable"), 409, "last_admin")


def test_an_admin_reaches_the_accounts_of_the_own_centres_only(server: ThreadedServer, admin_token: str) -> None:
    hire(server.database, "tinh", "admin", everywhere=True)
    hire(server.database, "ca-hai", "clerk", "xa-mau", "binh-duong")
    with server.caller(token=admin_token) as admin:
        for staff_id in (2, 3, 99):
            for deed in ("disable", "enable", "secret"):
                problem(admin.post(f"/staff/{staff_id}/{deed}", json={}), 404, "unknown_account")
        problem(admin.post("/staff", json={**LAN, "centres": None}), 403, "not_at_this_centre")
    with server.caller(token=server.log_in("tinh", "inspector")) as province:
        assert province.post("/staff/3/disable").status_code == 200
        everywhere = province.post("/staff", json={**LAN, "centres": None})
    assert everywhere.json()["centres"] is None


@pytest.mark.parametrize(
    ("wrong", "status", "code"),
    [
        ({"login": "lan anh"}, 422, "bad_login"),
        ({"login": ""}, 422, "bad_login"),
        ({"login": "QUAN-TRI"}, 409, "login_taken"),
        ({"secret": "123"}, 422, "weak_secret"),
        ({"secret": "ngắn"}, 422, "weak_secret"),
        ({"role": "boss"}, 422, "malformed"),
        ({"name": " "}, 422, "malformed"),
        ({"name": "a\x00b"}, 422, "malformed"),
        ({"pin": "1"}, 422, "malformed"),
    ],
)
def test_what_cannot_be_is_refused(
    server: ThreadedServer, admin_token: str, wrong: dict[str, str], status: int, code: str
) -> None:
    before = dump(server.database)
    with server.caller(token=admin_token) as admin:
        problem(admin.post("/staff", json={**LAN, **wrong}), status, code)
    assert dump(server.database) == before


@pytest.mark.parametrize("role", ["kiosk", "counter", "display", "supervisor", "inspector"])
def test_accounts_are_for_admins(shared: ThreadedServer, role: str) -> None:
    with shared.caller(role, 1 if role == "counter" else None) as client:
        problem(client.post("/staff", json=LAN), 403, "not_allowed")
        problem(client.put("/staff/1", json={"name": "x", "role": "clerk", "centres": None}), 403, "not_allowed")
        for deed in ("disable", "enable", "secret"):
            problem(client.post(f"/staff/1/{deed}", json={}), 403, "not_allowed")

"""`GET /me`: what a screen for everybody learns of whoever stands before it."""

import httpx
import pytest

from queue_server.transport.permissions import ALLOWED
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def test_somebody_logged_in_is_told_the_own_name_and_what_the_role_may_do(server: ThreadedServer) -> None:
    hire(server.database, "mai", "supervisor", "xa-mau")
    with server.caller(token=server.log_in("mai", "supervisor")) as mai:
        told = mai.get("/me").raise_for_status().json()
    assert (told["name"], told["role"], told["centre"]) == ("MAI", "supervisor", "xa-mau")
    assert set(told["may"]) == ALLOWED["supervisor"]
    assert [centre["code"] for centre in told["centres"]] == ["xa-mau"]
    assert told["ends_at"] is not None


def test_whoever_works_at_several_centres_is_told_of_all_their_own_first(server: ThreadedServer) -> None:
    hire(server.database, "mai", "inspector", everywhere=True)
    with server.caller(token=server.log_in("mai", "supervisor")) as mai:
        told = mai.get("/me").raise_for_status().json()
    assert [centre["code"] for centre in told["centres"]] == ["xa-mau", "binh-duong"]
    assert told["centres"][0]["name"]["vi"]
    assert "pause_service" not in told["may"]


def test_a_device_without_anybody_is_itself(server: ThreadedServer) -> None:
    with server.caller("kiosk") as kiosk:
        told = kiosk.get("/me").raise_for_status().json()
    assert (told["role"], told["staff_id"], told["ends_at"]) == ("kiosk", None, None)
    assert [centre["code"] for centre in told["centres"]] == ["xa-mau"]


def test_without_a_token_nothing_is_told(server: ThreadedServer) -> None:
    assert httpx.get(f"{server.url}/api/v1/me").status_code == 401

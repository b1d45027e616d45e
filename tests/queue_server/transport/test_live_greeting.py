"""Being let in: hello, and welcome or refused, or turned away at the handshake."""

import json

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from queue_protocol.codec import MAX_FRAME_BYTES
from queue_protocol.commands import IssueTicket
from queue_protocol.frames import (
    Hello,
    Refused,
    Welcome,
)
from queue_protocol.version import Side
from queue_server.transport import live
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

ISSUE = IssueTicket(service="ho-tich")


def test_hello_is_answered_with_who_the_device_is(server: ThreadedServer) -> None:
    with server.screen("counter", 3) as screen:
        screen.say(Hello(protocol=1, app="counter", version="0.1.0"))
        welcome = screen.hear()
    assert isinstance(welcome, Welcome)
    assert (welcome.centre, welcome.role, welcome.counter) == ("xa-mau", "counter", 3)
    assert (welcome.device, welcome.protocol, welcome.at) == ("counter 3", 1, server.clock())


def test_a_newer_device_that_still_speaks_this_version_is_let_in(server: ThreadedServer) -> None:
    with server.screen() as screen:
        screen.say(Hello(protocol=7, oldest=1))
        welcome = screen.hear()
    assert isinstance(welcome, Welcome)
    assert welcome.protocol == 1


@pytest.mark.parametrize(
    ("hello", "behind"),
    [
        (Hello(protocol=0, oldest=0), Side.CLIENT),
        (Hello(protocol=9, oldest=9), Side.SERVER),
    ],
)
def test_versions_apart_are_refused_with_the_side_to_update(
    server: ThreadedServer, hello: Hello, behind: Side
) -> None:
    with server.screen() as screen:
        screen.say(hello)
        refused = screen.hear()
        assert isinstance(refused, Refused)
        assert (refused.code, refused.update) == ("versions_apart", behind)
        assert set(refused.message) == {"vi", "en"}
        with pytest.raises(ConnectionClosed):
            screen.hear()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('{"type":"ping"}', "hello_expected"),
        ('{"type":"command","command_id":"c","command":{"kind":"call_next","counter":1}}', "hello_expected"),
        ("good morning", "malformed"),
        ("x" * (MAX_FRAME_BYTES + 1), "too_large"),
        (b"\x01\x02", "malformed"),
    ],
)
def test_whoever_does_not_say_hello_first_is_refused(server: ThreadedServer, said: str | bytes, code: str) -> None:
    with server.screen() as screen:
        screen.socket.send(said)
        refused = screen.hear()
        assert isinstance(refused, Refused)
        assert (refused.code, refused.update) == (code, None)
        with pytest.raises(ConnectionClosed):
            screen.hear()


def test_whoever_never_says_hello_is_let_go(server: ThreadedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "HELLO_SECONDS", 0.01)
    with server.screen() as screen:
        refused = screen.hear()
        assert isinstance(refused, Refused)
        assert refused.code == "hello_expected"
        with pytest.raises(ConnectionClosed):
            screen.hear()


def test_whoever_goes_before_saying_hello_leaves_nothing_behind(server: ThreadedServer) -> None:
    with server.screen():
        pass
    with server.screen() as screen:
        screen.greet()
        assert server.parts.hub.listeners == 1


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer guessed"}, {"Authorization": "Basic eDp5"}])
def test_a_wrong_token_is_turned_away_at_the_handshake(server: ThreadedServer, headers: dict[str, str]) -> None:
    address = f"ws://127.0.0.1:{server.port}/api/v1/live"
    with pytest.raises(InvalidStatus) as caught, connect(address, additional_headers=headers):
        pass
    response = caught.value.response
    assert response.status_code == 401
    assert response.headers["content-type"] == "application/problem+json"
    assert json.loads(response.body)["code"] == "unauthenticated"


def test_a_kiosk_is_told_the_mark_of_its_own_numbers(server: ThreadedServer) -> None:
    with server.screen("kiosk") as screen:
        screen.say(Hello(protocol=1))
        welcome = screen.hear()
    assert isinstance(welcome, Welcome)
    assert welcome.offline_mark == "1"

"""Announcements by HTTP: told to every screen at once, and refused with a code where they cannot be."""

import pytest

from queue_protocol.events import Announced
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

CLOSING = {"vi": "Trung tâm sắp đóng cửa.", "en": "We close soon."}


def test_a_supervisor_tells_the_hall_and_a_display_that_comes_later_is_told_too(server: ThreadedServer) -> None:
    with server.caller("supervisor") as supervisor, server.screen("display") as display:
        display.greet()
        answer = supervisor.post("/announcements", json={"text": CLOSING, "zones": ["A"]})
        assert (answer.status_code, answer.json()) == (201, {})
        assert display.event() == Announced(text=CLOSING, zones=("A",))
        with server.screen("display") as later:
            (told,) = later.greet().snapshot.announcements
            assert (told.text, told.zones) == (CLOSING, ("A",))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"text": {"en": "Only English."}}, "malformed"),
        ({"text": {"vi": "x" * 201}}, "malformed"),
        ({"text": CLOSING, "loud": True}, "malformed"),
        ({"text": CLOSING, "zones": ["Z"]}, "unknown_zone"),
    ],
)
def test_what_cannot_be_told_is_refused_and_nobody_is_told(
    server: ThreadedServer, body: dict[str, object], code: str
) -> None:
    with server.caller("supervisor") as supervisor:
        answer = supervisor.post("/announcements", json=body)
        assert (answer.status_code, answer.json()["code"]) == (422, code)
        assert supervisor.get("/snapshot").json()["announcements"] == []


def test_whoever_goes_on_talking_is_asked_to_wait(server: ThreadedServer) -> None:
    with server.caller("supervisor") as supervisor:
        statuses = [supervisor.post("/announcements", json={"text": CLOSING}).status_code for _ in range(4)]
        assert statuses == [201, 201, 201, 429]

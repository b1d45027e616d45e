"""How the hall stands, on real sockets: pushed after events to whoever may know it, and read over HTTP."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
import pytest

from queue_protocol.commands import AcknowledgeAlert, CallNext, IssueTicket, OpenCounter, ReportPrinter
from queue_protocol.frames import ErrorFrame, Ping, Pong, WatchFrame
from queue_protocol.watch import Alert, Watch
from queue_server.transport import watching
from tests.support.people import hire
from tests.support.threaded_server import Screen, ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "PERIOD_SECONDS", 0.05)
    monkeypatch.setattr(watching, "GATHER_SECONDS", 0.01)
    monkeypatch.setattr(watching, "LEAST_REST_SECONDS", 0.0)


def told(screen: Screen, wanted: Callable[[Watch], bool]) -> Watch:
    """Read on until the hall stands so."""
    while True:
        frame = screen.hear()
        if isinstance(frame, WatchFrame) and wanted(frame.watch):
            return frame.watch


def anything(_watch: Watch) -> bool:
    return True


def has(key: str) -> Callable[[Watch], bool]:
    return lambda watch: any(alert.key == key for alert in watch.alerts)


def alert(watch: Watch, key: str) -> Alert:
    return next(each for each in watch.alerts if each.key == key)


@contextmanager
def somebody(server: ThreadedServer, login: str, role: str) -> Iterator[Screen]:
    """A screen of somebody of that role who has logged in at a supervisor's device."""
    hire(server.database, login, role)
    with server.screen(token=server.log_in(login, "supervisor")) as screen:
        yield screen


@pytest.mark.parametrize("role", ["supervisor", "inspector", "admin"])
def test_whoever_runs_or_inspects_the_day_is_told_after_the_snapshot(server: ThreadedServer, role: str) -> None:
    with server.screen(role) as screen:
        screen.greet(watch=True)
        watch = told(screen, anything)
    assert {service.service for service in watch.services} >= {"ho-tich", "dat-dai"}
    assert watch.alerts == ()


def test_an_event_is_told_by_push_and_so_is_what_it_brings(server: ThreadedServer) -> None:
    with server.screen("supervisor") as supervisor, server.screen() as admin:
        supervisor.greet(watch=True)
        admin.greet()
        told(supervisor, lambda watch: watch.waiting == 0)
        admin.ask(IssueTicket(service="dat-dai"), "take")
        watch = told(supervisor, lambda watch: watch.waiting == 1)
        assert [each.key for each in watch.alerts] == ["nobody_serves:dat-dai"]
        admin.ask(OpenCounter(counter=3), "open")
        assert told(supervisor, lambda watch: not watch.alerts).waiting == 1
        admin.ask(CallNext(counter=3), "call")
        told(supervisor, lambda watch: watch.waiting == 0)


def test_what_changes_by_time_alone_is_told_too(server: ThreadedServer) -> None:
    with server.screen("supervisor") as supervisor, server.screen() as admin:
        supervisor.greet(watch=True)
        admin.greet()
        admin.ask(OpenCounter(counter=3), "open")
        admin.ask(IssueTicket(service="dat-dai"), "take")
        told(supervisor, lambda watch: watch.waiting == 1)
        server.clock.advance(minutes=61)
        assert told(supervisor, has("target_passed:dat-dai"))


def test_a_device_is_told_as_it_comes_and_as_missed_when_it_goes(server: ThreadedServer) -> None:
    def is_here(watch: Watch) -> bool:
        return any(device.role == "kiosk" and device.online for device in watch.devices)

    with server.screen("supervisor") as supervisor:
        supervisor.greet(watch=True)
        with server.screen("kiosk") as kiosk:
            kiosk.greet()
            told(supervisor, is_here)
        told(supervisor, lambda watch: not is_here(watch))
        server.clock.advance(minutes=2)
        watch = told(supervisor, lambda watch: bool(watch.alerts))
        assert [each.kind for each in watch.alerts] == ["device_gone"]


def test_one_supervisor_acknowledges_and_the_other_sees_who_did(server: ThreadedServer) -> None:
    with (
        somebody(server, "lan", "supervisor") as lan,
        somebody(server, "mai", "supervisor") as mai,
        server.screen("kiosk") as kiosk,
    ):
        for screen in (lan, mai):
            screen.greet(watch=True)
        kiosk.greet()
        kiosk.ask(ReportPrinter(state="paper_out"), "printer")
        standing = told(mai, lambda watch: bool(watch.alerts)).alerts[0]
        assert standing.acknowledged is None
        reply = lan.ask(AcknowledgeAlert(key=standing.key, since=standing.since), "seen")
        assert reply.error is None
        seen = told(mai, lambda watch: watch.alerts[0].acknowledged is not None)
    by = alert(seen, standing.key).acknowledged
    assert by is not None
    assert (by.by, by.at) == ("LAN", server.clock())


def test_an_inspector_sees_alerts_and_may_not_acknowledge(server: ThreadedServer) -> None:
    with somebody(server, "hoa", "inspector") as inspector, server.screen() as admin:
        inspector.greet(watch=True)
        admin.greet()
        admin.ask(IssueTicket(service="dat-dai"), "take")
        standing = told(inspector, has("nobody_serves:dat-dai")).alerts[0]
        reply = inspector.ask(AcknowledgeAlert(key=standing.key, since=standing.since), "seen")
        assert reply.error is not None
        assert reply.error.code == "not_allowed"


@pytest.mark.parametrize("role", ["kiosk", "display", "counter"])
def test_whoever_may_not_know_it_is_told_so_and_goes_on(server: ThreadedServer, role: str) -> None:
    with server.screen(role, 3 if role == "counter" else None) as screen:
        screen.greet(watch=True)
        refused = screen.hear()
        assert isinstance(refused, ErrorFrame)
        assert refused.error.code == "not_allowed"
        screen.say(Ping())
        assert isinstance(screen.hear(), Pong)


def test_whoever_does_not_ask_hears_nothing_of_it(server: ThreadedServer) -> None:
    with server.screen("supervisor") as supervisor, server.screen("supervisor") as other:
        other.greet()
        supervisor.greet(watch=True)
        told(supervisor, anything)
        other.say(Ping())
        assert isinstance(other.hear(), Pong)


def test_whoever_comes_later_is_told_the_same_at_once(server: ThreadedServer) -> None:
    with server.screen("supervisor") as first, server.screen("inspector") as second:
        first.greet(watch=True)
        watch = told(first, anything)
        second.greet(watch=True)
        assert told(second, anything).services == watch.services


def test_each_centre_hears_of_its_own(server: ThreadedServer) -> None:
    with server.screen() as admin, server.screen("supervisor", centre="binh-duong") as theirs:
        admin.greet()
        admin.ask(IssueTicket(service="dat-dai"), "take")
        theirs.greet(watch=True)
        assert told(theirs, anything).waiting == 0


def test_a_round_that_fails_is_logged_and_the_next_one_tells(
    server: ThreadedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([OSError("the disk is away")])
    working = watching.read_watch

    def once_broken(*arguments: object, **options: object) -> object:
        for broken in answers:
            raise broken
        return working(*arguments, **options)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(watching, "read_watch", once_broken)
    with server.screen("supervisor") as supervisor:
        supervisor.greet(watch=True)
        told(supervisor, anything)
    assert any(entry["event"] == "watching failed" for entry in server.logs)


def test_it_can_be_read_over_http(server: ThreadedServer) -> None:
    with server.caller("supervisor") as supervisor, server.caller() as admin:
        admin.post("/tickets", json={"service": "dat-dai"})
        watch = Watch.model_validate(supervisor.get("/watch").json())
        assert [each.key for each in watch.alerts] == ["nobody_serves:dat-dai"]
        standing = watch.alerts[0]
        body = {"key": standing.key, "since": standing.since.isoformat()}
        assert supervisor.post("/alerts/acknowledge", json=body).status_code == httpx.codes.OK
        assert Watch.model_validate(supervisor.get("/watch").json()).alerts[0].acknowledged is not None


@pytest.mark.parametrize("role", ["kiosk", "display", "counter"])
def test_others_may_not_read_it(shared: ThreadedServer, role: str) -> None:
    with shared.caller(role, 3 if role == "counter" else None) as caller:
        assert caller.get("/watch").status_code == httpx.codes.FORBIDDEN

"""The link of the apps against a scripted server on a real socket."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from queue_client.backoff import Backoff
from queue_client.errors import BadAddressError
from queue_client.qt.link import Link
from queue_client.qt.socket import Socket
from queue_client.session import Phase
from queue_protocol.commands import CallNext, IssueTicket, OpenCounter
from queue_protocol.errors import ErrorCode
from queue_protocol.events import CentreImported
from queue_protocol.frames import CommandFrame, EventFrame, Hello, Refused, Reply, Resync
from queue_protocol.version import Side
from tests.queue_client.conversation import Manner
from tests.queue_client.model import ModelCentre
from tests.queue_client.qt_server import QtServer
from tests.queue_client.turning_away import TurningAway

pytestmark = [pytest.mark.system, pytest.mark.enable_socket, pytest.mark.usefixtures("qtbot")]

HELLO = Hello(protocol=1, app="counter", version="0.1.0")


class Ear:
    """Writes down what a link says, in order."""

    def __init__(self, link: Link) -> None:
        self.said: list[str] = []
        self.events: list[EventFrame] = []
        self.replies: dict[str, Reply] = {}
        link.changed.connect(lambda: self.said.append("changed"))
        link.synced.connect(lambda: self.said.append("synced"))
        link.phase_changed.connect(lambda: self.said.append(str(link.phase)))
        link.happened.connect(self._happened)
        link.replied.connect(self._replied)

    def _happened(self, frame: EventFrame) -> None:
        self.said.append("happened")
        self.events.append(frame)

    def _replied(self, command_id: str, reply: Reply) -> None:
        assert command_id not in self.replies
        self.said.append("replied")
        self.replies[command_id] = reply


@pytest.fixture
def model() -> ModelCentre:
    return ModelCentre()


@pytest.fixture
def server(model: ModelCentre) -> Iterator[QtServer]:
    server = QtServer(model)
    yield server
    server.stop()


@pytest.fixture
def link(server: QtServer) -> Iterator[Link]:
    link = Link(server.url, "secret", HELLO, backoff=Backoff(lambda: 0.0))
    yield link
    link.close()


def go_live(qtbot: QtBot, link: Link) -> None:
    link.open()
    qtbot.waitUntil(lambda: link.phase is Phase.LIVE)


def test_it_goes_through_the_phases_to_live(qtbot: QtBot, link: Link, server: QtServer) -> None:
    ear = Ear(link)
    go_live(qtbot, link)
    assert ear.said == ["greeting", "syncing", "changed", "synced", "live"]
    assert link.snapshot == server.model.snapshot().snapshot
    assert link.stale_since is None
    assert link.welcome is not None
    assert link.welcome.device == "Quầy 1"
    assert abs(link.now() - server.model.now).total_seconds() < 60


def test_the_token_is_in_the_handshake(qtbot: QtBot, link: Link, server: QtServer) -> None:
    go_live(qtbot, link)
    assert server.authorizations == ["Bearer secret"]


def test_events_come_in_order_and_the_snapshot_holds_them(qtbot: QtBot, link: Link, server: QtServer) -> None:
    ear = Ear(link)
    go_live(qtbot, link)
    for number in range(20):
        server.model.do(str(number), IssueTicket(service="A"))
    qtbot.waitUntil(lambda: len(ear.events) == 20)
    assert [frame.seq for frame in ear.events] == list(range(1, 21))
    assert link.snapshot == server.model.snapshot().snapshot
    assert ear.said[-2:] == ["changed", "happened"]


def test_a_command_is_answered_after_its_event(qtbot: QtBot, link: Link) -> None:
    ear = Ear(link)
    go_live(qtbot, link)
    command_id = link.submit(OpenCounter(counter=1))
    qtbot.waitUntil(lambda: command_id in ear.replies)
    assert ear.said[-3:] == ["changed", "happened", "replied"]
    assert ear.replies[command_id].result is not None


def test_a_command_given_before_the_link_is_open_is_answered(qtbot: QtBot, link: Link) -> None:
    ear = Ear(link)
    assert link.submit(OpenCounter(counter=1), command_id="early") == "early"
    go_live(qtbot, link)
    qtbot.waitUntil(lambda: "early" in ear.replies)


def test_a_listener_may_submit_and_the_others_still_hear_things_in_order(qtbot: QtBot, link: Link) -> None:
    go_live(qtbot, link)
    link.replied.connect(lambda command_id, _: link.submit(CallNext(counter=1)) if command_id == "one" else None)
    ear = Ear(link)
    link.submit(OpenCounter(counter=1), command_id="one")
    qtbot.waitUntil(lambda: len(ear.replies) == 2)
    assert ear.said == ["changed", "happened", "replied", "replied"]


def test_a_listener_that_submits_does_not_hurry_the_next_thing_past_the_others(qtbot: QtBot, link: Link) -> None:
    link.synced.connect(lambda: link.submit(OpenCounter(counter=1)))
    ear = Ear(link)
    go_live(qtbot, link)
    assert ear.said[:5] == ["greeting", "syncing", "changed", "synced", "live"]


def test_after_a_loss_it_comes_back_by_itself_with_a_fresh_snapshot(
    qtbot: QtBot, link: Link, server: QtServer
) -> None:
    go_live(qtbot, link)
    with qtbot.waitSignal(link.phase_changed):
        server.cut_off()
    assert link.phase is Phase.OFFLINE
    assert link.stale_since is not None
    assert link.snapshot is not None
    server.model.do("missed", IssueTicket(service="A"))
    with qtbot.waitSignal(link.synced):
        pass
    assert link.snapshot == server.model.snapshot().snapshot
    assert link.stale_since is None


def test_a_command_whose_answer_was_lost_is_done_once_and_answered(
    qtbot: QtBot, server: QtServer, link: Link
) -> None:
    server.manner = Manner(answers_commands=False)
    go_live(qtbot, link)
    ear = Ear(link)
    with qtbot.waitSignal(server.heard):
        link.submit(IssueTicket(service="A"), command_id="once")
    server.model.do("once", IssueTicket(service="A"))  # done, but the answer is lost with the connection
    server.manner = Manner()
    server.cut_off()
    qtbot.waitUntil(lambda: "once" in ear.replies)
    sent = [frame.command_id for frame in server.frames if isinstance(frame, CommandFrame)]
    assert sent == ["once", "once"]
    assert len(server.model.tickets) == 1


def test_a_forgotten_command_does_not_come_back(qtbot: QtBot, server: QtServer, link: Link) -> None:
    server.manner = Manner(answers_commands=False)
    go_live(qtbot, link)
    with qtbot.waitSignal(server.heard):
        link.submit(IssueTicket(service="A"), command_id="gone")
    link.forget("gone")
    server.manner = Manner()
    server.cut_off()
    with qtbot.waitSignal(link.synced):
        pass
    ear = Ear(link)
    link.submit(OpenCounter(counter=1), command_id="next")
    qtbot.waitUntil(lambda: "next" in ear.replies)
    assert list(ear.replies) == ["next"]
    assert not server.model.tickets


def test_a_server_that_was_away_is_found_again(qtbot: QtBot, server: QtServer, link: Link) -> None:
    go_live(qtbot, link)
    with qtbot.waitSignal(link.phase_changed):
        server.stop()
    server.come_back()
    qtbot.waitUntil(lambda: link.phase is Phase.LIVE)


def test_a_gap_brings_a_snapshot(qtbot: QtBot, server: QtServer, link: Link) -> None:
    go_live(qtbot, link)
    server.model.seq += 3
    with qtbot.waitSignal(link.synced):
        server.model.do("after the gap", IssueTicket(service="A"))
    assert Resync() in server.frames
    assert link.snapshot == server.model.snapshot().snapshot


def test_an_import_is_heard_and_then_synced(qtbot: QtBot, server: QtServer, link: Link) -> None:
    go_live(qtbot, link)
    ear = Ear(link)
    with qtbot.waitSignal(link.synced):
        server.model.tell(CentreImported())
        server.send(server.model.snapshot().model_dump_json())
    assert ear.said == ["changed", "happened", "changed", "synced"]


def test_a_refused_link_says_why_and_recovers_when_the_server_is_content(
    qtbot: QtBot, server: QtServer, link: Link
) -> None:
    refusal = Refused(code=ErrorCode.VERSIONS_APART, message={"vi": "Cần cập nhật máy chủ"}, update=Side.SERVER)
    server.manner = Manner(refusal=refusal)
    link.open()
    qtbot.waitUntil(lambda: link.phase is Phase.REFUSED)
    assert link.refusal == refusal
    server.manner = Manner()
    server.cut_off()
    qtbot.waitUntil(lambda: link.phase is Phase.LIVE)
    assert link.refusal is None


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden"])
@pytest.mark.parametrize("challenge", ["", "WWW-Authenticate: Bearer\r\n", "WWW-Authenticate: Basic realm=x\r\n"])
def test_an_unknown_token_asks_for_pairing(qtbot: QtBot, status: str, challenge: str) -> None:
    door = TurningAway(status, headers=challenge)
    link = Link(door.url, "stale", HELLO, backoff=Backoff(lambda: 0.0))
    link.open()
    qtbot.waitUntil(lambda: link.phase is Phase.REFUSED)
    assert link.refusal is not None
    assert link.refusal.code == ErrorCode.UNAUTHENTICATED
    link.close()


def test_a_server_in_trouble_is_no_refusal(qtbot: QtBot) -> None:
    door = TurningAway("503 Service Unavailable")
    link = Link(door.url, "fine", HELLO, backoff=Backoff(lambda: 0.0))
    with qtbot.waitSignals([door.answered, door.answered]):
        link.open()
    assert link.phase is Phase.OFFLINE
    assert link.refusal is None
    link.close()


def test_a_server_that_stops_answering_pings_is_given_up(qtbot: QtBot, server: QtServer, link: Link) -> None:
    server.manner = Manner(answers_pings=False, heartbeat_seconds=1)
    go_live(qtbot, link)
    with qtbot.waitSignal(link.phase_changed, timeout=10_000):
        pass
    assert link.phase is Phase.OFFLINE
    assert link.stale_since is not None


def test_an_unreadable_frame_is_logged_and_ignored(
    qtbot: QtBot, server: QtServer, link: Link, caplog: pytest.LogCaptureFixture
) -> None:
    go_live(qtbot, link)
    server.send("{")
    ear = Ear(link)
    link.submit(OpenCounter(counter=1), command_id="after")
    qtbot.waitUntil(lambda: "after" in ear.replies)
    assert "not understood" in caplog.text


def test_a_closed_link_stays_closed_and_can_be_opened_again(qtbot: QtBot, server: QtServer, link: Link) -> None:
    go_live(qtbot, link)
    link.close()
    assert link.phase is Phase.OFFLINE
    qtbot.waitUntil(lambda: server.connected == 0)
    link.open()
    qtbot.waitUntil(lambda: link.phase is Phase.LIVE)


def test_opening_twice_connects_once(qtbot: QtBot, server: QtServer, link: Link) -> None:
    link.open()
    go_live(qtbot, link)
    assert server.connected == 1


def test_before_the_first_welcome_the_time_is_the_devices_own(link: Link) -> None:
    assert abs(link.now() - datetime.now(UTC)).total_seconds() < 5


def test_a_bad_address_is_refused_at_once() -> None:
    with pytest.raises(BadAddressError):
        Link("127.0.0.1:8600", "secret", HELLO)


def test_many_losses_leave_nothing_behind(qtbot: QtBot, server: QtServer, link: Link) -> None:
    go_live(qtbot, link)
    for _ in range(50):
        with qtbot.waitSignal(link.synced):
            server.cut_off()
    qtbot.waitUntil(lambda: len(link.findChildren(Socket)) == 1)

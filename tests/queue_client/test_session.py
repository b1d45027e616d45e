"""The session as sentences: text in, text out, no network and no running clock."""

from datetime import UTC, datetime, timedelta

import pytest

from queue_client.notices import Happened, Misunderstood, Notice, PhaseChanged, Replied, Synced
from queue_client.session import Phase, Session
from queue_protocol.codec import decode_client, encode
from queue_protocol.commands import CallNext, IssueTicket, OpenCounter
from queue_protocol.errors import Error, ErrorCode
from queue_protocol.events import CentreImported
from queue_protocol.frames import (
    CommandFrame,
    ErrorFrame,
    EventFrame,
    Hello,
    Ping,
    Pong,
    Refused,
    Reply,
    Resync,
    ServerFrame,
    SnapshotFrame,
    Welcome,
)
from queue_protocol.version import Side
from tests.queue_client.model import START, ModelCentre

HELLO = Hello(protocol=1, app="counter", version="0.1.0")
MORNING = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)


class Desk:
    """A session with a clock that is turned by hand and a server to copy from."""

    def __init__(self) -> None:
        self.local = MORNING
        self.model = ModelCentre()
        self.events: list[EventFrame] = []
        self.model.listeners.append(self.events.append)
        self.session = Session(HELLO, clock=lambda: self.local)

    def hears(self, *frames: ServerFrame) -> list[Notice]:
        for frame in frames:
            self.session.received(encode(frame))
        return self.told()

    def phase(self) -> Phase:
        return self.session.phase

    def told(self) -> list[Notice]:
        return list(self.session.notices())

    def says(self) -> list[object]:
        return [decode_client(text) for text in self.session.outgoing()]

    def welcome(self, *, at: datetime | None = None) -> Welcome:
        return Welcome(
            protocol=1, server_version="0", centre="mau", role="counter", device="Quầy 1", at=at or self.local
        )

    def connect(self) -> list[Notice]:
        self.session.opened()
        return self.hears(self.welcome(), self.model.snapshot())

    def happens(self, count: int = 1) -> list[EventFrame]:
        start = len(self.events)
        for _ in range(count):
            self.model.do(f"other-{self.model.seq}", IssueTicket(service="A"))
        return self.events[start:]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_hello_is_the_first_thing_said(desk: Desk) -> None:
    desk.session.opened()
    assert desk.says() == [HELLO]
    assert desk.phase() is Phase.GREETING


def test_a_device_that_comes_back_says_what_it_has_seen(desk: Desk) -> None:
    desk.happens(3)
    desk.connect()
    desk.session.lost()
    desk.says()
    desk.session.opened()
    assert desk.says() == [HELLO.model_copy(update={"last_seq": 3})]


def test_the_snapshot_makes_the_screen_live(desk: Desk) -> None:
    desk.session.opened()
    desk.hears(desk.welcome())
    assert desk.phase() is Phase.SYNCING
    told = desk.hears(desk.model.snapshot())
    assert told == [Synced(desk.model.snapshot().snapshot), PhaseChanged()]
    assert desk.phase() is Phase.LIVE
    assert desk.session.snapshot == desk.model.snapshot().snapshot


def test_an_event_is_in_the_replica_when_it_is_told(desk: Desk) -> None:
    desk.connect()
    [event] = desk.happens()
    assert desk.hears(event) == [Happened(event)]
    assert desk.session.snapshot == desk.model.snapshot().snapshot


def test_an_event_that_comes_twice_is_told_once(desk: Desk) -> None:
    desk.connect()
    [event] = desk.happens()
    assert desk.hears(event, event) == [Happened(event)]


def test_an_event_that_the_snapshot_holds_is_not_told(desk: Desk) -> None:
    [event] = desk.happens()
    desk.connect()
    assert desk.hears(event) == []


def test_a_gap_asks_for_a_snapshot_once_and_the_screen_counts_as_stale(desk: Desk) -> None:
    desk.connect()
    desk.says()
    first, _missed, third = desk.happens(3)
    desk.hears(first)
    desk.hears(third)
    desk.hears(*desk.happens(2))
    assert desk.says() == [Resync()]
    assert desk.phase() is Phase.SYNCING
    assert desk.session.stale_since is not None
    assert desk.hears(desk.model.snapshot()) == [Synced(desk.model.snapshot().snapshot), PhaseChanged()]
    assert desk.session.stale_since is None


def test_an_import_brings_a_snapshot_that_replaces_everything(desk: Desk) -> None:
    desk.connect()
    imported = desk.model.tell(CentreImported())
    snapshot = desk.model.snapshot()
    assert desk.hears(imported, snapshot) == [Happened(imported), Synced(snapshot.snapshot)]
    assert desk.phase() is Phase.LIVE


def test_a_newer_servers_event_leaves_no_gap(desk: Desk) -> None:
    desk.connect()
    [known] = desk.happens()
    strange = encode(known).replace("ticket_issued", "ticket_blessed")
    desk.session.received(strange)
    desk.hears(*desk.happens())
    assert desk.phase() is Phase.LIVE


def test_commands_wait_for_the_snapshot_and_go_out_in_their_order(desk: Desk) -> None:
    desk.session.submit(OpenCounter(counter=1), command_id="one")
    desk.session.submit(CallNext(counter=1), command_id="two")
    desk.session.opened()
    desk.hears(desk.welcome())
    assert desk.says() == [HELLO]
    desk.hears(desk.model.snapshot())
    assert desk.says() == [
        CommandFrame(command_id="one", command=OpenCounter(counter=1)),
        CommandFrame(command_id="two", command=CallNext(counter=1)),
    ]


def test_a_command_given_while_the_link_greets_is_sent_once(desk: Desk) -> None:
    desk.session.opened()
    desk.session.submit(OpenCounter(counter=1), command_id="one")
    desk.hears(desk.welcome())
    desk.session.submit(CallNext(counter=1), command_id="two")
    assert desk.says() == [HELLO]
    desk.hears(desk.model.snapshot())
    assert [frame.command_id for frame in desk.says() if isinstance(frame, CommandFrame)] == ["one", "two"]


def test_a_command_goes_out_at_once_while_live(desk: Desk) -> None:
    desk.connect()
    desk.says()
    desk.session.submit(CallNext(counter=1), command_id="one")
    assert desk.says() == [CommandFrame(command_id="one", command=CallNext(counter=1))]


def test_unanswered_commands_go_out_again_after_a_loss_with_their_ids_and_order(desk: Desk) -> None:
    desk.connect()
    for command_id in ("one", "two", "three"):
        desk.session.submit(IssueTicket(service="A"), command_id=command_id)
    desk.hears(desk.model.do("two", IssueTicket(service="A")))
    desk.session.lost()
    desk.connect()
    _hello, *again = desk.says()
    assert [frame.command_id for frame in again if isinstance(frame, CommandFrame)] == ["one", "three"]


def test_an_answer_is_delivered_once(desk: Desk) -> None:
    desk.connect()
    desk.session.submit(OpenCounter(counter=1), command_id="one")
    reply = desk.model.do("one", OpenCounter(counter=1))
    assert Replied(reply) in desk.hears(*desk.events, reply)
    assert desk.hears(reply) == []


def test_an_answer_nobody_asked_for_is_dropped(desk: Desk) -> None:
    desk.connect()
    assert desk.hears(Reply(command_id="nobody's")) == []


def test_a_forgotten_command_is_not_sent_again_and_its_answer_is_dropped(desk: Desk) -> None:
    desk.connect()
    desk.session.submit(IssueTicket(service="A"), command_id="gone")
    desk.says()
    desk.session.forget("gone")
    assert desk.hears(Reply(command_id="gone")) == []
    desk.session.lost()
    desk.connect()
    assert desk.session.pending == ()
    assert not any(isinstance(frame, CommandFrame) for frame in desk.says())


def test_an_id_that_is_under_way_is_not_sent_twice(desk: Desk) -> None:
    desk.connect()
    desk.says()
    desk.session.submit(CallNext(counter=1), command_id="one")
    desk.session.submit(CallNext(counter=1), command_id="one")
    assert len(desk.says()) == 1


@pytest.mark.parametrize("side", Side)
def test_a_refusal_tells_the_operator_which_side_to_update(desk: Desk, side: Side) -> None:
    refused = Refused(code=ErrorCode.VERSIONS_APART, message={"vi": "Cần cập nhật"}, update=side)
    desk.session.opened()
    desk.hears(refused)
    assert desk.phase() is Phase.REFUSED
    assert desk.session.refusal == refused


def test_a_refusal_stays_on_the_screen_until_the_server_is_content(desk: Desk) -> None:
    desk.session.opened()
    desk.hears(Refused(code=ErrorCode.VERSIONS_APART, message={"vi": "Cần cập nhật"}, update=Side.CLIENT))
    desk.session.lost()
    desk.session.opened()
    assert desk.told() == []
    assert desk.phase() is Phase.REFUSED
    desk.hears(desk.welcome(), desk.model.snapshot())
    assert desk.session.refusal is None
    assert desk.phase() is Phase.LIVE


def test_another_reason_for_a_refusal_is_told(desk: Desk) -> None:
    desk.session.turned_away()
    assert desk.told() == [PhaseChanged()]
    desk.session.opened()
    assert desk.hears(Refused(code=ErrorCode.VERSIONS_APART, message={})) == [PhaseChanged()]


def test_an_unknown_token_is_a_refusal_that_says_so(desk: Desk) -> None:
    desk.session.turned_away()
    assert desk.session.refusal == Refused(code=ErrorCode.UNAUTHENTICATED, message={})
    assert desk.phase() is Phase.REFUSED


def test_a_screen_that_was_never_live_is_stale_since_it_began(desk: Desk) -> None:
    assert desk.session.stale_since == MORNING


def test_a_stale_screen_says_since_when_nothing_was_heard(desk: Desk) -> None:
    desk.connect()
    assert desk.session.stale_since is None
    desk.local += timedelta(seconds=90)
    desk.hears(*desk.happens())
    desk.local += timedelta(seconds=30)
    desk.session.lost()
    assert desk.session.stale_since == MORNING + timedelta(seconds=90)


def test_attempts_that_fail_do_not_make_a_stale_screen_look_fresher(desk: Desk) -> None:
    desk.connect()
    desk.session.lost()
    since = desk.session.stale_since
    desk.local += timedelta(minutes=5)
    desk.session.opened()
    desk.hears(desk.welcome())
    desk.session.lost()
    assert desk.session.stale_since == since


def test_the_time_is_the_servers(desk: Desk) -> None:
    assert desk.session.now() == MORNING
    desk.session.opened()
    desk.hears(desk.welcome(at=START))
    desk.local += timedelta(seconds=7)
    assert desk.session.now() == START + timedelta(seconds=7)


def test_a_pong_puts_the_clock_right(desk: Desk) -> None:
    desk.connect()
    desk.local += timedelta(minutes=1)
    desk.hears(Pong(at=START))
    assert desk.session.now() == START


def test_a_stale_moment_is_told_by_the_servers_clock(desk: Desk) -> None:
    desk.session.opened()
    desk.hears(desk.welcome(at=START), desk.model.snapshot())
    desk.session.lost()
    assert desk.session.stale_since == START


def test_a_quiet_link_is_pinged_and_a_busy_one_is_not(desk: Desk) -> None:
    desk.connect()
    desk.says()
    assert desk.session.beat()
    assert desk.says() == []
    assert desk.session.beat()
    assert desk.says() == [Ping()]


def test_a_link_is_dead_after_two_unanswered_pings(desk: Desk) -> None:
    desk.connect()
    desk.says()
    assert [desk.session.beat() for _ in range(4)] == [True, True, True, False]
    assert desk.says() == [Ping(), Ping()]


def test_anything_heard_keeps_a_link_alive(desk: Desk) -> None:
    desk.connect()
    for _ in range(10):
        assert desk.session.beat()
        assert desk.session.beat()
        desk.hears(Pong(at=START))


def test_a_server_that_never_says_welcome_is_given_up_without_a_ping(desk: Desk) -> None:
    desk.session.opened()
    desk.says()
    assert [desk.session.beat() for _ in range(4)][-1] is False
    assert desk.says() == []


def test_a_new_connection_starts_with_a_fresh_pulse(desk: Desk) -> None:
    desk.connect()
    while desk.session.beat():
        pass
    desk.session.lost()
    assert [desk.session.beat() for _ in range(3)] == [True, True, True]


def test_the_server_says_how_often_to_ask(desk: Desk) -> None:
    desk.session.opened()
    desk.hears(desk.welcome().model_copy(update={"heartbeat_seconds": 17}))
    assert desk.session.heartbeat_seconds == 17


@pytest.mark.parametrize("text", ["", "{", "[]", '{"type": "unheard_of"}', '{"type": "event", "seq": 1}'])
def test_a_frame_that_cannot_be_read_is_reported_and_changes_nothing(desk: Desk, text: str) -> None:
    desk.connect()
    before = desk.session.snapshot
    desk.session.received(text)
    [notice] = desk.told()
    assert isinstance(notice, Misunderstood)
    assert desk.session.snapshot is before
    assert desk.phase() is Phase.LIVE


def test_the_servers_complaint_is_reported(desk: Desk) -> None:
    desk.connect()
    [notice] = desk.hears(ErrorFrame(error=Error(code=ErrorCode.TOO_LARGE, message={"vi": "Quá dài"})))
    assert notice == Misunderstood("the server says too_large")


def test_a_server_restored_from_an_older_copy_is_believed(desk: Desk) -> None:
    desk.happens(5)
    desk.connect()
    older: SnapshotFrame = ModelCentre().snapshot()
    desk.session.lost()
    desk.session.opened()
    desk.hears(desk.welcome(), older)
    assert desk.session.snapshot == older.snapshot


def test_what_was_said_to_a_lost_connection_is_not_said_to_the_next(desk: Desk) -> None:
    desk.connect()
    desk.says()
    desk.session.beat()
    desk.session.beat()
    desk.session.lost()
    desk.session.opened()
    assert [type(frame) for frame in desk.says()] == [Hello]

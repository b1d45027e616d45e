"""The session as sentences: joining, following, commands. No network and no running clock."""

import pytest

from queue_client.notices import Foretold, Happened, Misunderstood, PhaseChanged, Replied, Synced, WatchChanged
from queue_client.session import Phase
from queue_protocol.codec import encode
from queue_protocol.commands import CallNext, IssueTicket, OpenCounter
from queue_protocol.errors import Error, ErrorCode
from queue_protocol.events import CentreImported
from queue_protocol.frames import (
    CommandFrame,
    ErrorFrame,
    Hello,
    Reply,
    Resync,
    SnapshotFrame,
    WaitsFrame,
    WatchFrame,
)
from queue_protocol.results import ServiceWait
from queue_protocol.watch import Watch
from tests.queue_client.desk import HELLO, Desk
from tests.queue_client.model import ModelCentre


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


def test_the_expected_waits_are_told_when_they_change_and_forgotten_with_the_connection(desk: Desk) -> None:
    desk.connect()
    waits = WaitsFrame(waits=(ServiceWait(service="A", low_minutes=15, high_minutes=25),))
    assert desk.hears(waits, waits) == [Foretold()]
    assert desk.session.waits["A"].high_minutes == 25
    assert desk.phase() is Phase.LIVE
    desk.session.lost()
    assert Foretold() in desk.told()
    assert desk.session.waits == {}


def test_how_the_hall_stands_is_told_and_kept_while_the_connection_is_away(desk: Desk) -> None:
    desk.connect()
    assert desk.session.watch is None
    assert desk.hears(WatchFrame(watch=Watch(waiting=3, serving=1))) == [WatchChanged()]
    desk.session.lost()
    assert desk.session.watch == Watch(waiting=3, serving=1)

"""The session as sentences: refusals, staleness, the server's clock, a link that went dead."""

from datetime import timedelta

import pytest

from queue_client.notices import PhaseChanged
from queue_client.session import Phase
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import Ping, Pong, Refused
from queue_protocol.version import Side
from tests.queue_client.desk import MORNING, Desk
from tests.queue_client.model import START


@pytest.fixture
def desk() -> Desk:
    return Desk()


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

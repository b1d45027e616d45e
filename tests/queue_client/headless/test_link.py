"""The headless link against a scripted server on a real socket."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from queue_client.backoff import Backoff
from queue_client.errors import BadAddressError, LinkClosedError, LinkRefusedError
from queue_client.headless.link import HeadlessLink
from queue_client.session import Phase
from queue_protocol.commands import CallNext, IssueTicket, OpenCounter
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import CommandFrame, EventFrame, Hello, Ping, Refused, Resync
from queue_protocol.results import CounterResult, NobodyWaiting
from queue_protocol.version import Side
from tests.queue_client.asyncio_server import TOKEN, AsyncioServer
from tests.queue_client.conversation import Manner
from tests.queue_client.model import ModelCentre

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

HELLO = Hello(protocol=1, app="simulator", version="0.1.0")


@pytest.fixture
async def server() -> AsyncIterator[AsyncioServer]:
    async with AsyncioServer(ModelCentre()) as server:
        yield server


def link_to(server: AsyncioServer, *, token: str = TOKEN) -> HeadlessLink:
    return HeadlessLink(server.url, token, HELLO, backoff=Backoff(lambda: 0.0))


async def first(events: AsyncIterator[EventFrame], count: int) -> list[EventFrame]:
    async with asyncio.timeout(5):
        return [await anext(events) for _ in range(count)]


async def test_entering_waits_for_the_snapshot(server: AsyncioServer) -> None:
    async with link_to(server) as link:
        assert link.phase is Phase.LIVE
        assert link.snapshot == server.model.snapshot().snapshot
        assert link.welcome is not None
        assert link.stale_since is None
        assert abs(link.now() - server.model.now).total_seconds() < 60


async def test_a_command_gives_its_reply(server: AsyncioServer) -> None:
    async with link_to(server) as link:
        opened = await link.submit(OpenCounter(counter=1))
        called = await link.submit(CallNext(counter=1))
    assert isinstance(opened.result, CounterResult)
    assert isinstance(called.result, NobodyWaiting)


async def test_a_refused_command_gives_its_error(server: AsyncioServer) -> None:
    async with link_to(server) as link:
        reply = await link.submit(IssueTicket(service="X"))
    assert reply.error is not None
    assert reply.error.code == ErrorCode.UNKNOWN_SERVICE


async def test_many_commands_at_once_each_get_their_own_reply(server: AsyncioServer) -> None:
    async with link_to(server) as link:
        replies = await asyncio.gather(
            *(link.submit(IssueTicket(service="A"), command_id=f"c{number}") for number in range(100))
        )
    assert [reply.command_id for reply in replies] == [f"c{number}" for number in range(100)]
    assert len(server.model.tickets) == 100


async def test_two_who_ask_for_the_same_command_get_the_same_reply(server: AsyncioServer) -> None:
    async with link_to(server) as link:
        one, two = await asyncio.gather(
            link.submit(IssueTicket(service="A"), command_id="same"),
            link.submit(IssueTicket(service="A"), command_id="same"),
        )
    assert one == two
    assert len(server.model.tickets) == 1


async def test_each_reader_gets_every_event_in_order(server: AsyncioServer) -> None:
    async with link_to(server) as link:
        readers = [link.events(), link.events()]
        for number in range(10):
            server.model.do(str(number), IssueTicket(service="A"))
        heard = [await first(reader, 10) for reader in readers]
    assert [[frame.seq for frame in frames] for frames in heard] == [list(range(1, 11))] * 2


async def test_reading_ends_when_the_link_is_left(server: AsyncioServer) -> None:
    async with link_to(server) as link:
        events = link.events()
        server.model.do("one", IssueTicket(service="A"))
        await first(events, 1)
    assert [frame async for frame in events] == []


async def test_a_lost_connection_is_made_anew_and_the_command_is_done_once(server: AsyncioServer) -> None:
    server.manner = Manner(answers_commands=False)
    async with link_to(server) as link:
        asked = asyncio.create_task(link.submit(IssueTicket(service="A"), command_id="once"))
        await server.until(lambda: any(isinstance(frame, CommandFrame) for frame in server.frames))
        server.model.do("once", IssueTicket(service="A"))
        server.manner = Manner()
        server.cut_off()
        reply = await asyncio.wait_for(asked, 5)
        assert reply == server.model.replies["once"]
        assert link.snapshot == server.model.snapshot().snapshot
    assert len(server.model.tickets) == 1


async def test_each_loss_begins_with_a_random_delay(server: AsyncioServer) -> None:
    drawn: list[float] = []

    def draw() -> float:
        drawn.append(0.0)
        return drawn[-1]

    async with HeadlessLink(server.url, TOKEN, HELLO, backoff=Backoff(draw)) as link:
        for _ in range(3):
            server.cut_off()
            await asyncio.wait_for(link.submit(OpenCounter(counter=1)), 5)
    assert len(drawn) == 3


async def test_a_server_that_starts_late_is_waited_for(server: AsyncioServer) -> None:
    await server.stop()
    link = link_to(server)
    entering = asyncio.create_task(link.__aenter__())
    await server.listen()
    async with asyncio.timeout(5):
        assert await entering is link
    await link.__aexit__(None, None, None)


async def test_a_gap_brings_a_snapshot(server: AsyncioServer) -> None:
    async with link_to(server) as link:
        server.model.seq += 3
        server.model.do("after the gap", IssueTicket(service="A"))
        await server.until(lambda: Resync() in server.frames)
        await link.submit(OpenCounter(counter=1))
        assert link.snapshot == server.model.snapshot().snapshot


async def test_versions_apart_say_which_side_to_update(server: AsyncioServer) -> None:
    refusal = Refused(code=ErrorCode.VERSIONS_APART, message={"vi": "Cần cập nhật"}, update=Side.CLIENT)
    server.manner = Manner(refusal=refusal)
    with pytest.raises(LinkRefusedError) as raised:
        async with link_to(server):
            pass
    assert raised.value.refusal == refusal


async def test_an_unknown_token_is_refused(server: AsyncioServer) -> None:
    with pytest.raises(LinkRefusedError, match=ErrorCode.UNAUTHENTICATED):
        async with link_to(server, token="old"):
            pass


async def test_a_command_under_way_learns_of_a_refusal(server: AsyncioServer) -> None:
    server.manner = Manner(answers_commands=False)
    async with link_to(server) as link:
        asked = asyncio.create_task(link.submit(IssueTicket(service="A")))
        await server.until(lambda: any(isinstance(frame, CommandFrame) for frame in server.frames))
        server.token = "another"
        server.cut_off()
        with pytest.raises(LinkRefusedError):
            await asyncio.wait_for(asked, 5)
        server.token, server.manner = TOKEN, Manner()
        await asyncio.wait_for(link.submit(OpenCounter(counter=1)), 5)
    assert not server.model.tickets


async def test_a_command_under_way_learns_that_the_link_was_left(server: AsyncioServer) -> None:
    server.manner = Manner(answers_commands=False)
    async with link_to(server) as link:
        asked = asyncio.create_task(link.submit(IssueTicket(service="A")))
        await server.until(lambda: any(isinstance(frame, CommandFrame) for frame in server.frames))
    with pytest.raises(LinkClosedError):
        await asked
    with pytest.raises(LinkClosedError):
        await link.submit(IssueTicket(service="A"))


async def test_a_forgotten_command_is_not_sent_again(server: AsyncioServer) -> None:
    server.manner = Manner(answers_commands=False)
    async with link_to(server) as link:
        asked = asyncio.create_task(link.submit(IssueTicket(service="A"), command_id="gone"))
        await server.until(lambda: any(isinstance(frame, CommandFrame) for frame in server.frames))
        asked.cancel()
        link.forget("gone")
        server.manner = Manner()
        server.cut_off()
        await asyncio.wait_for(link.submit(OpenCounter(counter=1)), 5)
    assert not server.model.tickets


async def test_a_server_that_stops_answering_pings_is_given_up(
    server: AsyncioServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("queue_client.session.HEARTBEAT_SECONDS", 1)
    server.manner = Manner(answers_pings=False, heartbeat_seconds=1)
    async with link_to(server):
        server.manner = Manner()
        await server.until(lambda: server.frames[1:] == [Ping(), Ping(), HELLO], seconds=15)


def test_a_bad_address_is_refused_at_once() -> None:
    with pytest.raises(BadAddressError):
        HeadlessLink("ftp://host", "secret", HELLO)

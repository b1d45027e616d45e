"""In order, bounded, and never an event that the snapshot before it already holds."""

import asyncio

import pytest

from queue_server.transport import outbox as outbox_module
from queue_server.transport.outbox import Outbox
from queue_server.transport.overviews import Snapshot
from tests.support.clocks import MONDAY_NOON


def snapshot(seq: int) -> Snapshot:
    return Snapshot(seq, 0, MONDAY_NOON, f'"at {seq}"')


async def waiting(outbox: Outbox) -> list[str]:
    """Whatever is ready, in order."""
    outbox.put("end")
    frames = []
    while (frame := await outbox.take()) not in {"end", None}:
        frames.append(str(frame))
    return frames


async def test_nothing_leaves_before_the_first_snapshot() -> None:
    outbox = Outbox()
    outbox.put("event 5", 5)
    taking = asyncio.ensure_future(outbox.take())
    await asyncio.sleep(0)
    assert not taking.done()
    outbox.release(snapshot(4))
    assert await taking == snapshot(4).frame()
    assert await waiting(outbox) == ["event 5"]


async def test_what_the_snapshot_holds_is_not_told_again() -> None:
    outbox = Outbox()
    for seq in range(3, 8):
        outbox.put(f"event {seq}", seq)
    outbox.put("reply")
    outbox.release(snapshot(5))
    assert await waiting(outbox) == [snapshot(5).frame(), "event 6", "event 7", "reply"]


async def test_what_the_snapshot_holds_but_is_told_only_after_it_is_not_told_either() -> None:
    outbox = Outbox()
    outbox.release(snapshot(5))
    for seq in (4, 5, 6):
        outbox.put(f"event {seq}", seq)
    assert await waiting(outbox) == [snapshot(5).frame(), "event 6"]


async def test_while_a_second_snapshot_is_read_events_wait_for_it() -> None:
    outbox = Outbox()
    outbox.release(snapshot(1))
    outbox.put("event 2", 2)
    outbox.hold()
    outbox.put("event 3", 3)
    outbox.hold()
    outbox.put("event 4", 4)
    outbox.release(snapshot(3))
    assert await waiting(outbox) == [snapshot(1).frame(), "event 2", snapshot(3).frame(), "event 4"]


@pytest.mark.parametrize("held", [True, False])
async def test_too_many_frames_close_it_and_are_forgotten(monkeypatch: pytest.MonkeyPatch, held: bool) -> None:
    monkeypatch.setattr(outbox_module, "MOST_FRAMES", 3)
    outbox = Outbox()
    if not held:
        outbox.release(snapshot(0))
        assert await outbox.take() == snapshot(0).frame()
    for seq in (1, 2, 3):
        outbox.put(f"event {seq}", seq)
    closed = [outbox.is_closed]
    outbox.put("event 4", 4)
    await outbox.closed()
    closed.append(outbox.is_closed)
    assert closed == [False, True]
    assert await outbox.take() is None


async def test_whoever_waits_for_a_frame_learns_that_it_was_closed() -> None:
    outbox = Outbox()
    taking = asyncio.ensure_future(outbox.take())
    await asyncio.sleep(0)
    outbox.close()
    assert await taking is None

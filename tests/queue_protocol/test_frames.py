"""Every frame survives the wire, and the two directions do not mix."""

import json

import pytest

from queue_protocol.codec import MAX_FRAME_BYTES, MalformedFrameError, decode_client, decode_server, encode
from queue_protocol.commands import Command
from queue_protocol.events import KnownEvent
from queue_protocol.frames import ClientFrame, CommandFrame, EventFrame, Reply, ServerFrame
from queue_protocol.results import Result
from tests.queue_protocol.samples import CLIENT_FRAMES, COMMANDS, EVENTS, RESULTS, SERVER_FRAMES, SNAPSHOT, kinds


def test_the_samples_hold_one_of_each() -> None:
    assert {command.kind for command in COMMANDS} == kinds(Command)
    assert {event.kind for event in EVENTS} == kinds(KnownEvent)
    assert {result.kind for result in RESULTS} == kinds(Result)
    assert {frame.type for frame in CLIENT_FRAMES} == kinds(ClientFrame)
    assert {frame.type for frame in SERVER_FRAMES} == kinds(ServerFrame)


@pytest.mark.parametrize("frame", CLIENT_FRAMES, ids=lambda frame: str(frame.type))
def test_what_a_device_sends_arrives_as_it_was(frame: ClientFrame) -> None:
    assert decode_client(encode(frame)) == frame


@pytest.mark.parametrize("frame", SERVER_FRAMES, ids=lambda frame: str(frame.type))
def test_what_the_server_sends_arrives_as_it_was(frame: ServerFrame) -> None:
    assert decode_server(encode(frame)) == frame


@pytest.mark.parametrize("frame", CLIENT_FRAMES + SERVER_FRAMES, ids=lambda frame: str(frame.type))
def test_every_frame_is_one_line_that_says_its_type(frame: ClientFrame | ServerFrame) -> None:
    text = encode(frame)
    assert "\n" not in text
    assert json.loads(text)["type"] == frame.type


def test_a_type_decides_even_where_the_fields_would_fit_another() -> None:
    read = decode_server(encode(SERVER_FRAMES[-1]))
    assert read.type == "error"
    results = [decode_server(encode(Reply(command_id="c", result=result))) for result in RESULTS]
    assert [type(reply.result) for reply in results if isinstance(reply, Reply)] == [
        type(each) for each in RESULTS
    ]


def test_instants_keep_their_microseconds_and_their_zone() -> None:
    read = decode_server(encode(EventFrame(seq=1, at=SNAPSHOT.at, event=EVENTS[0])))
    assert isinstance(read, EventFrame)
    assert read.at == SNAPSHOT.at
    assert read.at.utcoffset() is not None


def test_a_device_may_not_send_what_only_the_server_says() -> None:
    for frame in SERVER_FRAMES:
        with pytest.raises(MalformedFrameError):
            decode_client(encode(frame))


def test_the_largest_honest_command_is_far_below_the_limit() -> None:
    longest = CommandFrame.model_validate(
        {
            "command_id": "x" * 128,
            "command": {"kind": "report_print", "ticket_id": 2**63 - 1, "printed": False, "detail": "ế" * 200},
        }
    )
    assert len(encode(longest).encode()) < MAX_FRAME_BYTES / 32

"""What a newer server adds an older device ignores; what a device asks must be understood whole."""

import json
from typing import Any

import pytest

from queue_protocol.codec import MalformedFrameError, decode_client, decode_server, encode
from queue_protocol.commands import Command
from queue_protocol.events import KNOWN_KINDS, KnownEvent, UnknownEvent
from queue_protocol.frames import CommandFrame, EventFrame, ServerFrame
from tests.queue_protocol.samples import AT, COMMANDS, EVENTS, SERVER_FRAMES, kinds

DATA = {"weights"}
"""Objects whose keys are codes of the centre, not names of the protocol."""


def sprinkle(value: Any) -> Any:
    """The same JSON with an unknown key in every object that is a message."""
    if isinstance(value, list):
        return [sprinkle(each) for each in value]
    if not isinstance(value, dict) or "vi" in value:
        return value
    return {key: each if key in DATA else sprinkle(each) for key, each in value.items()} | {
        "of_version_9": {"new": True}
    }


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.kind))
def test_an_unknown_key_in_a_command_is_refused_by_name(command: Command) -> None:
    frame = json.loads(encode(CommandFrame(command_id="c-1", command=command)))
    frame["command"]["urgent"] = True
    with pytest.raises(MalformedFrameError, match="urgent"):
        decode_client(json.dumps(frame))


def test_an_unknown_key_beside_a_command_is_refused() -> None:
    with pytest.raises(MalformedFrameError, match="signature"):
        decode_client('{"type":"ping","signature":"x"}')


def test_a_hello_of_a_newer_device_may_say_more() -> None:
    assert decode_client('{"type":"hello","protocol":9,"oldest":1,"compression":"zstd"}').type == "hello"


@pytest.mark.parametrize("frame", SERVER_FRAMES, ids=lambda frame: str(frame.type))
def test_unknown_keys_from_the_server_are_ignored_at_every_depth(frame: ServerFrame) -> None:
    assert decode_server(json.dumps(sprinkle(json.loads(encode(frame))))) == frame


def test_an_event_of_a_newer_server_is_counted_and_otherwise_ignored() -> None:
    text = '{"type":"event","seq":9,"at":"2026-11-23T01:02:03Z","event":{"kind":"ticket_teleported","ticket":1}}'
    frame = decode_server(text)
    assert isinstance(frame, EventFrame)
    assert frame.seq == 9
    assert frame.event == UnknownEvent(kind="ticket_teleported")


@pytest.mark.parametrize("event", [each for each in EVENTS if each.kind != "centre_imported"], ids=str)
def test_a_known_event_without_what_it_must_hold_fails_rather_than_pass_for_a_newer_one(event: KnownEvent) -> None:
    frame = {"type": "event", "seq": 1, "at": AT.isoformat(), "event": {"kind": event.kind}}
    with pytest.raises(MalformedFrameError):
        decode_server(json.dumps(frame))


def test_every_known_kind_is_known() -> None:
    assert kinds(KnownEvent) == KNOWN_KINDS


def test_an_error_code_of_a_newer_server_can_still_be_shown() -> None:
    text = '{"type":"reply","command_id":"c","error":{"code":"line_full","message":{"vi":"Đã hết số"}}}'
    reply = decode_server(text)
    assert reply.type == "reply"
    assert reply.error is not None
    assert (reply.error.code, reply.error.message["vi"]) == ("line_full", "Đã hết số")

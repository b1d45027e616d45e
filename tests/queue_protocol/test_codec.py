"""What is not a frame is refused with a place and a reason, and never with what was sent."""

import json

import pytest

from queue_protocol.codec import MalformedFrameError, decode_client, decode_server
from queue_protocol.frames import CommandFrame

SECRET = "079190000001"


def _command(**changes: object) -> str:
    command = {"kind": "issue_ticket", "service": "ho-tich"} | changes
    return json.dumps({"type": "command", "command_id": "c-1", "command": command})


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "JSON"),
        ("{", "JSON"),
        ("null", "object"),
        ("[]", "object"),
        ('"hello"', "object"),
        ("{}", "type"),
        ('{"type":"shout"}', "type"),
        ('{"type":"hello"}', "protocol"),
        ('{"type":"hello","protocol":"new"}', "protocol"),
        ('{"type":"command","command":{"kind":"call_next","counter":1}}', "command_id"),
        ('{"type":"command","command_id":"","command":{"kind":"call_next","counter":1}}', "command_id"),
        ('{"type":"command","command_id":"a b","command":{"kind":"call_next","counter":1}}', "command_id"),
        ('{"type":"command","command_id":"số","command":{"kind":"call_next","counter":1}}', "command_id"),
        (_command(kind="drop_table"), "kind"),
        (_command(service=""), "service"),
        (_command(service="x" * 65), "service"),
        (_command(service=None), "service"),
        (_command(kind="call_next"), "counter"),
        ('{"type":"command","command_id":"c","command":{"kind":"call_next","counter":0}}', "counter"),
        ('{"type":"command","command_id":"c","command":{"kind":"call_next","counter":10000}}', "counter"),
        ('{"type":"command","command_id":"c","command":{"kind":"serve","ticket_id":0}}', "ticket_id"),
        (
            '{"type":"command","command_id":"c","command":{"kind":"serve","ticket_id":9223372036854775808}}',
            "ticket",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, named: str) -> None:
    with pytest.raises(MalformedFrameError, match=named):
        decode_client(text)


@pytest.mark.parametrize(
    "text",
    [
        _command(priority={"card": SECRET}),
        _command(kind=SECRET),
        _command(service=SECRET * 6),
        json.dumps({"type": SECRET}),
        json.dumps({"type": "command", "command_id": f"{SECRET} x", "command": {}}),
        f'{{"type": "ping", {SECRET}',
    ],
)
def test_a_refusal_never_repeats_what_was_sent(text: str) -> None:
    with pytest.raises(MalformedFrameError) as caught:
        decode_client(text)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("text", ['{"type":"welcome"}', "nonsense", b"\xff\xfe", '{"type":"event","seq":1}'])
def test_what_the_server_cannot_have_meant_is_refused_too(text: str | bytes) -> None:
    with pytest.raises(MalformedFrameError):
        decode_server(text)


def test_json_nested_a_thousand_deep_is_refused_like_anything_else() -> None:
    with pytest.raises(MalformedFrameError):
        decode_client('{"type":' + "[" * 30_000)


def test_a_pause_reason_has_a_length_that_fits_a_screen() -> None:
    pause = {"kind": "pause_counter", "counter": 1, "reason": "ế" * 200}
    decode_client(json.dumps({"type": "command", "command_id": "c", "command": pause}))
    pause["reason"] = "ế" * 201
    with pytest.raises(MalformedFrameError, match="reason"):
        decode_client(json.dumps({"type": "command", "command_id": "c", "command": pause}))


def test_an_unknown_type_is_answered_with_those_that_are_known() -> None:
    with pytest.raises(MalformedFrameError, match="'hello', 'command', 'resync', 'ping'"):
        decode_client('{"type":"shout"}')


def test_an_unknown_key_as_long_as_a_frame_does_not_come_back_whole() -> None:
    with pytest.raises(MalformedFrameError, match="not permitted") as caught:
        decode_client(json.dumps({"type": "ping", "x" * 60_000: 1}))
    assert len(str(caught.value)) < 300


def test_nothing_of_a_frame_that_was_read_is_kept() -> None:
    """A cache of strings would hand out the same object again; ids never come again and would only fill it."""
    commands = [decode_client(_command()), decode_client(_command())]
    first, second = (command.command_id for command in commands if isinstance(command, CommandFrame))
    assert first == second
    assert first is not second

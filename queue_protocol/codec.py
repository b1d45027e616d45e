"""Frames to text and back. What cannot be understood raises one error that says where it is wrong."""

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from queue_protocol.base import CommandId
from queue_protocol.frames import AnyClientFrame, AnyServerFrame, ClientFrame, ServerFrame

MAX_FRAME_BYTES = 64 * 1024
"""The largest frame a device may send; the largest honest one is under 1 KB."""


KEEPS_KEYS = ConfigDict(cache_strings="keys")
"""Pydantic keeps the last 16,384 strings that it read. Keys come again in every frame; ids never do, and kept they
made a device grow by 0.3 KB a command for days."""
MOST_PLACE_SIGNS = 200
"""Of the place that a refusal names: an unknown key is named too, and may be as long as the frame."""


class MalformedFrameError(ValueError):
    """The text is not a frame of this protocol; the message names the place and the reason.

    `command_id` is that of a command which could not be read, where at least the id could.
    """

    def __init__(self, message: str, command_id: str | None = None) -> None:
        super().__init__(message)
        self.command_id = command_id


class _Addressed(BaseModel):
    """As much of a command frame as an answer to it needs."""

    type: Literal["command"]
    command_id: CommandId


@cache
def _client_frames() -> TypeAdapter[ClientFrame]:
    return TypeAdapter(AnyClientFrame, config=KEEPS_KEYS)


@cache
def _server_frames() -> TypeAdapter[ServerFrame]:
    return TypeAdapter(AnyServerFrame, config=KEEPS_KEYS)


def explain(error: ValidationError) -> str:
    """The first thing that is wrong, as `place: reason`, without repeating any value that was sent."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])[:MOST_PLACE_SIGNS]
    reason = first["msg"]
    if first["type"] == "union_tag_invalid":  # pydantic quotes the tag that it did not know
        reason = "{discriminator} is not one of {expected_tags}".format_map(first["ctx"])
    return f"{place}: {reason}" if place else reason


def encode(frame: ClientFrame | ServerFrame) -> str:
    """One frame as one line of JSON."""
    return frame.model_dump_json(exclude_none=True)


def decode_client(text: str | bytes) -> ClientFrame:
    """A frame that a device sent. Raises MalformedFrameError."""
    try:
        return _client_frames().validate_json(text)
    except ValidationError as error:
        raise MalformedFrameError(explain(error), _command_id(text)) from error


def _command_id(text: str | bytes) -> str | None:
    try:
        return _Addressed.model_validate_json(text).command_id
    except ValidationError:
        return None


def decode_server(text: str | bytes) -> ServerFrame:
    """A frame that the server sent. Raises MalformedFrameError."""
    try:
        return _server_frames().validate_json(text)
    except ValidationError as error:
        raise MalformedFrameError(explain(error)) from error

"""Frames to text and back. What cannot be understood raises one error that says where it is wrong."""

from functools import cache

from pydantic import TypeAdapter, ValidationError

from queue_protocol.frames import AnyClientFrame, AnyServerFrame, ClientFrame, ServerFrame

MAX_FRAME_BYTES = 64 * 1024
"""The largest frame a device may send; the largest honest one is under 1 KB."""


class MalformedFrameError(ValueError):
    """The text is not a frame of this protocol; the message names the place and the reason."""


@cache
def _client_frames() -> TypeAdapter[ClientFrame]:
    return TypeAdapter(AnyClientFrame)


@cache
def _server_frames() -> TypeAdapter[ServerFrame]:
    return TypeAdapter(AnyServerFrame)


def explain(error: ValidationError) -> str:
    """The first thing that is wrong, as `place: reason`, without echoing what was sent."""
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]


def encode(frame: ClientFrame | ServerFrame) -> str:
    """One frame as one line of JSON."""
    return frame.model_dump_json(exclude_none=True)


def decode_client(text: str | bytes) -> ClientFrame:
    """A frame that a device sent. Raises MalformedFrameError."""
    try:
        return _client_frames().validate_json(text)
    except ValidationError as error:
        raise MalformedFrameError(explain(error)) from error


def decode_server(text: str | bytes) -> ServerFrame:
    """A frame that the server sent. Raises MalformedFrameError."""
    try:
        return _server_frames().validate_json(text)
    except ValidationError as error:
        raise MalformedFrameError(explain(error)) from error

"""What all resources share: the prefix, how a problem is described, how an answer is written."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel

from queue_protocol.commands import Command
from queue_protocol.results import Called, CounterResult, Issued, NobodyWaiting, TicketResult
from queue_server.transport.callers import Bearer, CallerPart
from queue_server.transport.problems import described

PREFIX = "/api/v1"

TicketPath = Annotated[int, Path(ge=1, le=2**63 - 1)]
CounterPath = Annotated[int, Path(ge=1, le=9999)]
DevicePath = Annotated[int, Path(ge=1, le=2**63 - 1)]
PrintPath = Annotated[int, Path(ge=1, le=2**63 - 1)]
NoticePath = Annotated[int, Path(ge=1, le=2**63 - 1)]
SlipPath = Annotated[str, Path(min_length=1, max_length=64)]
CodePath = Annotated[str, Path(min_length=1, max_length=64)]


def resources(tag: str) -> APIRouter:
    """A router under the prefix, for whoever has a token."""
    return APIRouter(prefix=PREFIX, dependencies=[Bearer], tags=[tag])


def problems(**said: str) -> dict[int | str, dict[str, Any]]:
    """What can go wrong, for the OpenAPI document: status (as `s409`) and when."""
    everywhere = {
        "s401": "No token, or one that is not known",
        "s403": "The role, the counter or the session does not allow it",
        "s413": "More than the server reads",
        "s422": "Not well formed",
        "s503": "Try again shortly",
    }
    return {int(status[1:]): described(when) for status, when in {**everywhere, **said}.items()}


def commands(**said: str) -> dict[int | str, dict[str, Any]]:
    """The same for whatever changes something: the key it is asked under may have been used for something else."""
    used = "The idempotency key was used for another request"
    return problems(**{**said, "s409": f"{said['s409']}; or: {used}" if "s409" in said else used})


def as_json(model: BaseModel, status: int = 200, exclude: Mapping[str, bool] | None = None) -> Response:
    """The model as an answer; `kind` tells results apart on the live connection and is not said here."""
    hidden = {"kind": True, **(exclude or {})}
    return Response(model.model_dump_json(exclude=hidden), status, media_type="application/json")


def as_issued(issued: Issued) -> Response:
    """A number that was given; `notice` and `wanted_print` are said only where there is one."""
    hidden = {name: True for name in ("notice", "wanted_print") if getattr(issued, name) is None}
    return as_json(issued, 201, exclude={"priority": True, **hidden})


async def answer(caller: CallerPart, command: Command, status: int = 200) -> Response:
    """Do the command; the answer is its result as it is."""
    return as_json(await caller.ask(command), status)


async def move(caller: CallerPart, command: Command) -> Response:
    """Do the command; the answer is the ticket."""
    result = await caller.ask(command)
    assert isinstance(result, TicketResult)
    return as_json(result.ticket)


async def call(caller: CallerPart, command: Command) -> Response:
    """Do the command; the answer is who was called, or 204 when nobody waits."""
    result = await caller.ask(command)
    if isinstance(result, NobodyWaiting):
        return Response(status_code=204)
    assert isinstance(result, Called)
    return as_json(result)


async def change(caller: CallerPart, command: Command) -> Response:
    """Do the command; the answer is the counter."""
    result = await caller.ask(command)
    assert isinstance(result, CounterResult)
    return as_json(result.counter)

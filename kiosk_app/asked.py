"""The requests for a number that are under way, on disk, for the program after one that dies meanwhile."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, RootModel, ValidationError

from queue_protocol.commands import CheckIn, Command, IssueTicket
from queue_protocol.frames import CommandFrame

FILE = "asked.json"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked for, and when (UTC by the server's clock)."""

    command_id: str
    command: Command
    at: datetime


class AskedFile:
    """Holds each request until it is over; without a folder none. What cannot be kept is logged."""

    def __init__(self, folder: Path | None) -> None:
        self._file = None if folder is None else folder / FILE
        self.left = () if self._file is None else _read(self._file)
        """What earlier programs have left, oldest first."""
        self._held = {each.command_id: each for each in self.left}

    def note(self, command: Command, *, command_id: str, at: datetime) -> None:
        """Keep it before it is sent. What a card has told is kept nowhere, and so is no request that tells it."""
        if _may_be_kept(command):
            self._held[command_id] = Asked(command_id=command_id, command=command, at=at)
            self._write()

    def settle(self, command_id: str) -> None:
        """That request is over: its slip is spooled, or there will be none."""
        if self._held.pop(command_id, None) is not None:
            self._write()

    def _write(self) -> None:
        if self._file is None:
            return
        try:
            # Not flushed: it is for a program that is killed. After a power cut nobody stands there any more.
            self._file.write_text(_told(self._held.values()).model_dump_json(exclude_none=True), encoding="utf-8")
        except OSError as error:
            _log.warning("the requests under way cannot be kept: %s", error)


class _Written(BaseModel):
    at: AwareDatetime
    frame: CommandFrame


_All = RootModel[tuple[_Written, ...]]


def _may_be_kept(command: Command) -> bool:
    match command:
        case IssueTicket(person=person, age=age):
            return person is None and age is None
        case _:
            return isinstance(command, CheckIn)


def _told(held: Iterable[Asked]) -> _All:
    return _All(
        tuple(
            _Written(at=each.at, frame=CommandFrame(command_id=each.command_id, command=each.command))
            for each in held
        )
    )


def _read(file: Path) -> tuple[Asked, ...]:
    try:
        written = _All.model_validate_json(file.read_bytes()).root
    except FileNotFoundError:
        return ()
    except (OSError, ValidationError) as error:
        _log.warning("the requests under way cannot be read: %s", type(error).__name__)
        return ()
    return tuple(
        Asked(command_id=each.frame.command_id, command=each.frame.command, at=each.at) for each in written
    )

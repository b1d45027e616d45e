"""The spooler's jobs on disk: one file each, whose name says how far the job has come.

A step is a renaming, which is never seen half done. What is written is on disk when a call returns.
"""

import json
import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any, Protocol

from printers.job import Job, Step
from printers.sheet import Document, Sheet
from printers.slip import Slip

_log = logging.getLogger(__name__)

LAST = "last.json"
PRIVATE = 0o600  # the address on a slip is its holder's


class Spool(Protocol):
    """Where jobs are until they are done."""

    def next_serial(self) -> int:
        """The place in the order of the next job."""

    def add(self, job: Job) -> None:
        """Keep a new job. Raises OSError."""

    def advance(self, job: Job, step: Step) -> None:
        """Note how far it has come."""

    def done(self, job: Job) -> None:
        """Let it go; the last that is kept stays at hand to be printed again."""

    def left(self) -> list[tuple[Job, Step]]:
        """What an earlier program did not finish, in order."""

    def last(self) -> Job | None:
        """The last of those kept that was done."""


class NoSpool:
    """Keeps nothing: jobs end with the program."""

    def __init__(self) -> None:
        self._serials = count()

    def next_serial(self) -> int:
        """See Spool."""
        return next(self._serials)

    def add(self, job: Job) -> None:
        """See Spool."""

    def advance(self, job: Job, step: Step) -> None:
        """See Spool."""

    def done(self, job: Job) -> None:
        """See Spool."""

    def left(self) -> list[tuple[Job, Step]]:
        """See Spool."""
        return []

    def last(self) -> Job | None:
        """See Spool."""
        return None


class FolderSpool:
    """Keeps jobs in a folder that one program at a time may use."""

    def __init__(self, folder: Path) -> None:
        """Make the folder, and look what is left in it. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._left = sorted(self._found(), key=lambda found: found[0].serial)
        self._serials = count(max((job.serial for job, _ in self._left), default=0) + 1)
        self._steps = {job.serial: step for job, step in self._left}

    def next_serial(self) -> int:
        """See Spool."""
        return next(self._serials)

    def add(self, job: Job) -> None:
        """See Spool."""
        target = self._file(job, Step.SPOOLED)
        draft = target.with_suffix(".draft")
        draft.touch(mode=PRIVATE)
        with draft.open("w", encoding="utf-8") as file:
            json.dump(_as_json(job), file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        self._steps[job.serial] = Step.SPOOLED
        self._rename(draft, target)

    def advance(self, job: Job, step: Step) -> None:
        """See Spool."""
        before = self._steps.get(job.serial)
        if before is not None:
            self._steps[job.serial] = step
            self._rename(self._file(job, before), self._file(job, step))

    def done(self, job: Job) -> None:
        """See Spool."""
        step = self._steps.pop(job.serial, None)
        if step is None:
            return
        file = self._file(job, step)
        if job.kept:
            self._rename(file, self._folder / LAST)
        else:
            file.unlink(missing_ok=True)

    def left(self) -> list[tuple[Job, Step]]:
        """See Spool."""
        return list(self._left)

    def last(self) -> Job | None:
        """See Spool."""
        return _read(self._folder / LAST, serial=0)

    def _file(self, job: Job, step: Step) -> Path:
        return self._folder / f"{job.serial:09}.{step}.json"

    def _found(self) -> Iterator[tuple[Job, Step]]:
        for step in Step:
            for file in self._folder.glob(f"*.{step}.json"):
                job = _read(file, serial=int(file.name.split(".")[0]))
                if job is not None:
                    yield job, step

    def _rename(self, source: Path, target: Path) -> None:
        try:
            source.replace(target)
            _flush(self._folder)
        except OSError:  # a full or broken disk must not keep a person from the slip
            _log.exception("The spool in %s cannot be kept.", self._folder)


def _flush(folder: Path) -> None:
    with suppress(PermissionError):  # Windows opens no folders, and has renamed durably
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _as_json(job: Job) -> dict[str, Any]:
    document = asdict(job.document)
    if isinstance(job.document, Slip):
        document["issued_at"] = job.document.issued_at.isoformat()
    kind = "slip" if isinstance(job.document, Slip) else "sheet"
    return {"job_id": job.job_id, "at": job.at, "kept": job.kept, "kind": kind, "document": document}


def _read(file: Path, *, serial: int) -> Job | None:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        document = _document(told["kind"], told["document"])
        return Job(told["job_id"], document, told["at"], serial, kept=told["kept"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        _log.exception("%s is not a job and is passed over.", file)
        with suppress(OSError):
            file.replace(file.with_suffix(".unreadable"))
        return None


def _document(kind: str, told: dict[str, Any]) -> Document:
    if kind == "sheet":
        facts = tuple((label, value) for label, value in told["facts"])
        return Sheet(**(told | {"facts": facts, "items": tuple(told["items"])}))
    wait = told["wait_minutes"]
    lists = {"counters": tuple(told["counters"]), "wait_minutes": wait and (wait[0], wait[1])}
    return Slip(**(told | lists | {"issued_at": datetime.fromisoformat(told["issued_at"])}))

"""The spooler's jobs on disk, in a small database, and how far each has come.

A database, because one file for each job costs three times as long: a new file is safe only when its folder is
written too, and that waits for everybody else's writing. The slip's first byte waits for one such write.
"""

import json
import logging
import sqlite3
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from printers.job import Job, Step
from printers.sheet import Document, Sheet
from printers.slip import Slip

_log = logging.getLogger(__name__)

FILE = "slips.db"
PRIVATE = 0o600  # the address on a slip is its holder's
DONE = "done"  # in place of a step: the last slip, which may be wanted again
DONE_ONCE = "done_once"  # the same of a job that must not come twice; of what stood on it nothing is kept
REMEMBERED = 1000  # jobs printed once: far more than anybody asks for again
ON_DISK, SOON = "FULL", "NORMAL"
"""When a change is safe from a power cut: at once, or with the next one. From a dying program both are at once."""


@dataclass(frozen=True)
class Taken:
    """What became of a job that is printed once: nothing yet, or printed, or why not."""

    is_done: bool
    reason: str | None
    is_reprint: bool = False


class Spool(Protocol):
    """Where jobs are until they are done."""

    def next_serial(self) -> int:
        """The place in the order of the next job."""

    def add(self, job: Job) -> None:
        """Keep a new job, safe from a power cut when this returns. Raises sqlite3.Error."""

    def advance(self, job: Job, step: Step) -> None:
        """Note how far it has come."""

    def done(self, job: Job, *, reason: str | None) -> None:
        """Let it go; the last that is kept stays at hand to be printed again.

        Of one that is `once` it stays known that it was printed, or why it failed: the `reason`.
        """

    def taken(self, job_id: str) -> "Taken | None":
        """What is known of a job under that id that was to be printed once; None where there was none."""

    def left(self) -> list[tuple[Job, Step]]:
        """What an earlier program did not finish, in order."""

    def last(self) -> Job | None:
        """The last of those kept that was done."""

    def close(self) -> None:
        """Let the disk go."""


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

    def done(self, job: Job, *, reason: str | None) -> None:
        """See Spool."""

    def taken(self, job_id: str) -> "Taken | None":
        """See Spool."""
        _ = job_id
        return None

    def left(self) -> list[tuple[Job, Step]]:
        """See Spool."""
        return []

    def last(self) -> Job | None:
        """See Spool."""
        return None

    def close(self) -> None:
        """See Spool."""


class FolderSpool:
    """Keeps jobs in a folder that one program at a time uses. May be used from several threads."""

    def __init__(self, folder: Path) -> None:
        """Make the folder, and look what is left in it. Raises OSError, sqlite3.Error."""
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = Lock()
        self._database = _opened(folder / FILE)
        self._left = self._found()
        last: int
        [(last,)] = self._database.execute("SELECT coalesce(max(serial), 0) FROM job")
        self._serials = count(last + 1)

    def next_serial(self) -> int:
        """See Spool."""
        return next(self._serials)

    def add(self, job: Job) -> None:
        """See Spool."""
        self._change(ON_DISK, "INSERT INTO job VALUES (?, ?, ?)", job.serial, Step.SPOOLED, _told(job))

    def advance(self, job: Job, step: Step) -> None:
        """See Spool. That it is being sent must not make the slip late; it is on disk when it is sent."""
        safety = ON_DISK if step is Step.SENT else SOON
        self._try(safety, "UPDATE job SET step = ? WHERE serial = ?", step, job.serial)

    def done(self, job: Job, *, reason: str | None) -> None:
        """See Spool."""
        if job.once:
            ended = "UPDATE job SET step = ?, told = ? WHERE serial = ?"
            self._try(ON_DISK, ended, DONE_ONCE, _ended(job, reason), job.serial)
        elif job.kept:
            self._try(SOON, "DELETE FROM job WHERE step = ?", DONE)
            self._try(ON_DISK, "UPDATE job SET step = ? WHERE serial = ?", DONE, job.serial)
        else:
            self._try(ON_DISK, "DELETE FROM job WHERE serial = ?", job.serial)
        self._try(SOON, "PRAGMA wal_checkpoint")  # here, where nobody waits, and the log stays short

    def taken(self, job_id: str) -> "Taken | None":
        """See Spool."""
        asked = "SELECT step, told FROM job WHERE json_extract(told, '$.job_id') = ?"
        with self._lock:
            row = self._database.execute(asked, (job_id,)).fetchone()
        if row is None:
            return None
        told = json.loads(row[1])
        return Taken(row[0] == DONE_ONCE, told.get("reason"), is_reprint=told.get("is_reprint", False))

    def left(self) -> list[tuple[Job, Step]]:
        """See Spool."""
        return list(self._left)

    def last(self) -> Job | None:
        """See Spool."""
        with self._lock:
            row = self._database.execute("SELECT serial, told FROM job WHERE step = ?", (DONE,)).fetchone()
        return None if row is None else _read(*row)

    def close(self) -> None:
        """See Spool."""
        with self._lock:
            self._database.close()

    def _found(self) -> list[tuple[Job, Step]]:
        asked = "SELECT serial, told, step FROM job WHERE step NOT IN (?, ?) ORDER BY serial"
        rows = self._database.execute(asked, (DONE, DONE_ONCE))
        found = [(_read(serial, told), Step(step)) for serial, told, step in rows]
        return [(job, step) for job, step in found if job is not None]

    def _try(self, safety: str, statement: str, *values: object) -> None:
        try:
            self._change(safety, statement, *values)
        except sqlite3.Error:  # a full or broken disk must not keep a person from the slip
            _log.exception("The spool cannot be kept.")

    def _change(self, safety: str, statement: str, *values: object) -> None:
        with self._lock:
            self._database.execute(f"PRAGMA synchronous = {safety}")
            self._database.execute(statement, values)


def _opened(file: Path) -> sqlite3.Connection:
    try:
        return _prepared(file)
    except sqlite3.DatabaseError:
        _log.exception("%s cannot be read; it is put aside and begun anew.", file)
        file.replace(file.with_suffix(".unreadable"))
        return _prepared(file)


def _prepared(file: Path) -> sqlite3.Connection:
    file.touch(mode=PRIVATE)
    database = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA wal_autocheckpoint = 0")
    database.execute("CREATE TABLE IF NOT EXISTS job (serial INTEGER PRIMARY KEY, step TEXT, told TEXT)")
    long_ago = "SELECT serial FROM job WHERE step = ? ORDER BY serial DESC LIMIT -1 OFFSET ?"
    database.execute(f"DELETE FROM job WHERE serial IN ({long_ago})", (DONE_ONCE, REMEMBERED))  # noqa: S608 - ours
    return database


def _told(job: Job) -> str:
    document = asdict(job.document)
    if isinstance(job.document, Slip):
        document["issued_at"] = job.document.issued_at.isoformat()
    kind = "slip" if isinstance(job.document, Slip) else "sheet"
    facts = {"job_id": job.job_id, "at": job.at, "kept": job.kept, "once": job.once, "kind": kind}
    return json.dumps(facts | {"document": document}, ensure_ascii=False)


def _ended(job: Job, reason: str | None) -> str:
    return json.dumps({"job_id": job.job_id, "reason": reason, "is_reprint": job.is_reprint})


def _read(serial: int, text: str) -> Job | None:
    try:
        told = json.loads(text)
        document = _document(told["kind"], told["document"])
        once = told.get("once", False)  # a program before this one did not say
        return Job(told["job_id"], document, told["at"], serial, kept=told["kept"], once=once)
    except (ValueError, KeyError, TypeError):
        _log.exception("Job %s cannot be read and is passed over.", serial)
        return None


def _document(kind: str, told: dict[str, Any]) -> Document:
    if kind == "sheet":
        facts = tuple((label, value) for label, value in told["facts"])
        return Sheet(**(told | {"facts": facts, "items": tuple(told["items"])}))
    wait = told["wait_minutes"]
    lists = {"counters": tuple(told["counters"]), "wait_minutes": wait and (wait[0], wait[1])}
    return Slip(**(told | lists | {"issued_at": datetime.fromisoformat(told["issued_at"])}))


def spool_in(folder: Path | None) -> Spool:
    """The spool in that folder; one that keeps nothing where there is none, or none that can be used."""
    if folder is None:
        return NoSpool()
    try:
        return FolderSpool(folder)
    except (OSError, sqlite3.Error):
        _log.exception("The spool in %s cannot be used; slips do not outlive the program.", folder)
        return NoSpool()

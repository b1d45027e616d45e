"""The journal of offline numbers on disk: append-only lines, each on the disk before its number is shown."""

import os
from pathlib import Path

from PySide6.QtCore import QLockFile

from kiosk_app.offline.errors import JournalError, JournalInUseError
from kiosk_app.offline.files import replace_file, sync_folder
from kiosk_app.offline.numbers import Book, Record, book_of
from kiosk_app.offline.records import line_of, records_in

FILE = "offline-numbers.jsonl"
LOCK = "offline-numbers.lock"


class Journal:
    """Opened by one program at a time. `book` is what it holds, whatever happened when it was written.

    Raises JournalError where it cannot be read or written to, JournalInUseError where another program has it.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        # Two programs on one folder would give the same numbers. The lock of a program that was killed is void.
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)
        if not self._lock.tryLock(0):
            in_use = self._lock.error() is QLockFile.LockError.LockFailedError
            reason = f"the offline numbers in {folder} cannot be kept: {self._lock.error().name}"
            raise JournalInUseError(reason) if in_use else JournalError(reason)
        try:
            self.book = self._open()
        except OSError as error:
            self._lock.unlock()
            raise JournalError(f"{self._path}: {error.strerror or error}") from error

    def append(self, record: Record) -> Book:
        """Write a record, and return once it is on the disk. Raises JournalError, and the book is as before."""
        line = line_of(record)
        try:
            size = os.fstat(self._file).st_size
        except OSError as error:
            raise JournalError(str(error)) from error
        try:
            if os.write(self._file, line) != len(line):
                raise OSError("the disk is full")
            os.fsync(self._file)
        except OSError as error:
            raise JournalError(str(error), is_doubtful=not self._cut_to(size)) from error
        self.book = self.book.after(record)
        return self.book

    def shrink(self) -> None:
        """Forget what was handed over. Raises JournalError, and then all is kept."""
        book = self.book.shrunk()
        self._release()  # Windows replaces no file that is open
        try:
            replace_file(self._path, b"".join(map(line_of, book.records())))
            self.book = book
        except OSError as error:
            raise JournalError(str(error)) from error
        finally:
            self._file = self._handle()

    def close(self) -> None:
        """Let it go, for another program."""
        self._release()
        self._lock.unlock()

    def _open(self) -> Book:
        self._file = self._handle()
        lines = self._path.read_bytes()
        if lines and not lines.endswith(b"\n"):
            # What was torn becomes a line of its own, so that the next record is not part of it.
            os.write(self._file, b"\n")
            os.fsync(self._file)
        sync_folder(self._path.parent)
        return book_of(records_in(lines))

    def _handle(self) -> int:
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        return os.open(self._path, flags, 0o600)

    def _release(self) -> None:
        # Never again by that number: it may be another file's by then.
        handle, self._file = self._file, -1
        if handle >= 0:
            os.close(handle)

    def _cut_to(self, size: int) -> bool:
        """Take back what was written of a record; whether that is certain."""
        try:
            os.ftruncate(self._file, size)
            os.fsync(self._file)
        except OSError:
            return False
        return True

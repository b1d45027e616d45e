"""Read a centre file from disk, or say in one sentence what is wrong with it and where."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from queue_server.service.centre_file.checks import Flaw, Place
from queue_server.service.centre_file.schema import CentreFile
from queue_server.service.centre_file.understanding import FlawsError, key_of, stated_line, tables_of, understood


class CentreFileError(Exception):
    """The file cannot be used; `facts` hold file, line, key, and the reason with its own facts."""

    def __init__(self, code: str, facts: dict[str, str | int], flaw: Flaw | None = None) -> None:
        super().__init__(f"{code}: {facts} {flaw}")
        self.code, self.facts, self.flaw = code, facts, flaw


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A valid centre file, and the SHA-256 of its bytes in hex."""

    content: CentreFile
    digest: str


def read(path: Path) -> ReadFile:
    """Read and check the whole file. Raises CentreFileError at the first thing that is wrong."""
    raw = _bytes(path)
    text = ""
    try:
        text = raw.decode("utf-8-sig")
        content = understood(tables_of(text))
    except UnicodeDecodeError as error:
        raise _located(path, "", Flaw((), "not_toml", {"reason": str(error)})) from error
    except FlawsError as error:
        raise _located(path, text, error.flaws[0]) from error
    return ReadFile(content, sha256(raw).hexdigest())


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        facts: dict[str, str | int] = {"file": str(path), "reason": error.strerror or str(error)}
        raise CentreFileError("centre_file_unreadable", facts) from error


def _located(path: Path, text: str, flaw: Flaw) -> CentreFileError:
    facts: dict[str, str | int] = {"file": str(path), "line": line_of(text, flaw), "key": key_of(flaw)}
    return CentreFileError("centre_file", facts, flaw)


def line_of(text: str, flaw: Flaw) -> int:
    """The line of the text where that is wrong, from 1."""
    return stated_line(flaw) or _line_of_place(text, flaw.place)


def _line_of_place(text: str, place: Place) -> int:
    """The line where the place begins.

    The TOML library tells values but not lines, so this looks for the table's header and then for the key in it;
    where the key itself is missing, it is the header's line.
    """
    table = str(place[0]) if place else ""
    if len(place) > 1 and re.search(rf"(?m)^\s*\[\s*{re.escape(table)}\.{re.escape(str(place[1]))}\s*\]", text):
        table, place = f"{table}.{place[1]}", place[1:]
    index = place[1] if len(place) > 1 and isinstance(place[1], int) else 0
    keys = [part for part in place[1:] if isinstance(part, str)]
    header = re.compile(rf"\s*\[\[?\s*{re.escape(table)}\s*\]")
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines, 1) if header.match(line)]
    if index >= len(starts):
        return _line_of_key(lines, 0, table) or 1
    return _line_of_key(lines, starts[index], keys[0]) if keys else starts[index]


def _line_of_key(lines: list[str], header: int, key: str) -> int:
    assignment = re.compile(rf'\s*"?{re.escape(key)}"?\s*[=.]')
    for number, line in enumerate(lines[header:], header + 1):
        if line.lstrip().startswith("["):
            break
        if assignment.match(line):
            return number
    return header

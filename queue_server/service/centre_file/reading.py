"""Read a centre file from disk, or say in one sentence what is wrong with it and where."""

import re
import tomllib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from queue_server.service.centre_file.checks import Flaw, Place, first_flaw
from queue_server.service.centre_file.schema import CentreFile

# Pydantic's names for what is wrong, where we have a plainer word; the rest are quoted as they are.
_REASONS = {
    "extra_forbidden": "unknown_key",
    "missing": "missing_key",
    "time": "time",
    "prefix": "prefix",
    "language": "language",
    "template": "template",
}


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
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")  # Windows editors begin a file with a byte order mark
        tables = tomllib.loads(text)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CentreFileError("centre_file_unreadable", {"file": str(path), "reason": reason}) from error
    except ValueError as error:  # not UTF-8, or not TOML; both say at which line or byte
        flaw = Flaw((), "not_toml", {"reason": str(error)})
        raise _located(path, "", flaw, line=_stated_line(str(error))) from error
    try:
        content = CentreFile.model_validate(tables)
    except ValidationError as error:
        raise _located(path, text, _flaw(error)) from error
    flaw_across = first_flaw(content)
    if flaw_across is not None:
        raise _located(path, text, flaw_across)
    return ReadFile(content, sha256(raw).hexdigest())


def _flaw(error: ValidationError) -> Flaw:
    first = error.errors(include_url=False, include_input=False)[0]
    place = tuple(part for part in first["loc"] if part not in {"dedicated", "first", "ratio"})
    reason = "weekday" if "days" in place else _REASONS.get(first["type"], "bad_value")
    return Flaw(place, reason, {"reason": first["msg"], **first.get("ctx", {}).get("facts", {})})


def _located(path: Path, text: str, flaw: Flaw, line: int | None = None) -> CentreFileError:
    facts: dict[str, str | int] = {
        "file": str(path),
        "line": line or line_of(text, flaw.place),
        "key": key_of(flaw.place),
    }
    return CentreFileError("centre_file", facts, flaw)


def key_of(place: Place) -> str:
    """The place as people write it: `counter[3].services`, counting from 1."""
    key = ""
    for part in place:
        key += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return key.removeprefix(".") or "-"


def line_of(text: str, place: Place) -> int:
    """The line where the place begins, from 1.

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


def _stated_line(message: str) -> int | None:
    found = re.search(r"line (\d+)", message)
    return int(found[1]) if found else None

"""Read a list of procedures from a CSV file, or say in one sentence what is wrong with it and where."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from unicodedata import normalize

from queue_server.store.procedures import StoredProcedure

NEEDED = ("code", "service", "name_vi", "working_days", "fee_vnd", "documents_vi")
OPTIONAL = ("name_en", "documents_en")
BETWEEN_DOCUMENTS = "|"
NO_COLUMN = "-"

_CODE, _NAME, _DOCUMENT = 64, 300, 300
_MOST_DAYS, _MOST_FEE = 999, 10**12


class ProcedureFileError(Exception):
    """The file cannot be used; `facts` hold line and column, or what the system says; `reason` finds the words."""

    def __init__(self, code: str, facts: Mapping[str, str | int], reason: str = "") -> None:
        super().__init__(f"{code}: {facts} {reason}")
        self.code, self.facts, self.reason = code, facts, reason


@dataclass(frozen=True, slots=True)
class Listed:
    """A procedure, and the line on which it begins."""

    line: int
    procedure: StoredProcedure


def flaw(line: int, column: str, why: str, **facts: str | int) -> ProcedureFileError:
    """What is wrong at that place; the words are under `procedure_file` in words/*.toml."""
    return ProcedureFileError("procedure_file", {"line": line, "column": column, **facts}, why)


def read(path: Path) -> tuple[Listed, ...]:
    """Read and check the whole file. Raises ProcedureFileError at the first thing that is wrong."""
    records = _records(_text(path))
    line, header = next(records, (1, []))
    columns = _columns(line, header)
    lines: dict[str, int] = {}
    listed = []
    for line, cells in records:
        record = _Record(line, _by_column(line, columns, cells))
        listed.append(Listed(line, record.procedure()))
        first = lines.setdefault(listed[-1].procedure.code, line)
        if first != line:
            raise flaw(line, "code", "same_code", value=listed[-1].procedure.code, other=first)
    return tuple(listed)


def _text(path: Path) -> str:
    raw = b""
    try:
        raw = path.read_bytes()
        return normalize("NFC", raw.decode("utf-8-sig"))  # spreadsheets begin a file with a byte order mark
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProcedureFileError("procedure_file_unreadable", {"reason": reason}) from error
    except UnicodeDecodeError as error:
        raise flaw(raw.count(b"\n", 0, error.start) + 1, NO_COLUMN, "not_utf8") from error


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """The records that are not empty, each with its first line: one in quotes may have several."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise flaw(line, NO_COLUMN, "not_csv", reason=str(error)) from error


def _columns(line: int, header: Sequence[str]) -> list[str]:
    columns = [cell.strip() for cell in header]
    for place, column in enumerate(columns):
        if column not in {*NEEDED, *OPTIONAL}:
            raise flaw(line, column or NO_COLUMN, "unknown_column")
        if column in columns[:place]:
            raise flaw(line, column, "twice")
    for column in NEEDED:
        if column not in columns:
            raise flaw(line, column, "missing_column")
    return columns


def _by_column(line: int, columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    if len(cells) < len(columns):
        raise flaw(line, columns[len(cells)], "too_few")
    if len(cells) > len(columns):
        raise flaw(line, columns[-1], "too_many")
    return {column: " ".join(cell.split()) for column, cell in zip(columns, cells, strict=True)}


@dataclass(frozen=True, slots=True)
class _Record:
    """One line of the file, as text by column."""

    line: int
    cells: Mapping[str, str]

    def procedure(self) -> StoredProcedure:
        return StoredProcedure(
            code=self._said("code", _CODE),
            service=self._said("service", _CODE),
            name=self._names(),
            working_days=self._whole("working_days", _MOST_DAYS),
            fee_vnd=self._whole("fee_vnd", _MOST_FEE),
            documents=self._documents(),
        )

    def _names(self) -> dict[str, str]:
        names = {"vi": self._said("name_vi", _NAME)}
        return names | ({"en": self._said("name_en", _NAME)} if self.cells.get("name_en") else {})

    def _documents(self) -> dict[str, list[str]]:
        lists = {language: self._list(f"documents_{language}") for language in ("vi", "en")}
        return {language: items for language, items in lists.items() if items or language == "vi"}

    def _list(self, column: str) -> list[str]:
        parts = (part.strip() for part in self.cells.get(column, "").split(BETWEEN_DOCUMENTS))
        return [self._short(column, part, _DOCUMENT) for part in parts if part]

    def _said(self, column: str, most: int) -> str:
        if not self.cells[column]:
            raise flaw(self.line, column, "empty")
        return self._short(column, self.cells[column], most)

    def _short(self, column: str, text: str, most: int) -> str:
        if len(text) > most:
            raise flaw(self.line, column, "too_long", most=most)
        return text

    def _whole(self, column: str, most: int) -> int:
        text = self.cells[column]
        if not (text.isascii() and text.isdigit() and len(text) <= len(str(most)) and int(text) <= most):
            raise flaw(self.line, column, "whole_number", value=text, most=most)
        return int(text)

"""Reads the display's own TOML files, or says in one sentence what is wrong with one, and at which line."""

import re
import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from queue_client.errors import ClientError

Place = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)


class DisplayFileError(ClientError):
    """The file cannot be used; `line` counts from 1, `reason` is a short sentence."""

    code = "display_file"

    def __init__(self, file: Path, *, line: int, reason: str) -> None:
        super().__init__(f"{file}, line {line}: {reason}")
        self.file, self.line, self.reason = file, line, reason


class FlawError(ValueError):
    """What a check across a whole file found, and where."""

    def __init__(self, place: Place, reason: str) -> None:
        super().__init__(reason)
        self.place, self.reason = place, reason


def read_toml(file: Path, model: type[Model]) -> Model:
    """The file as that model. Raises DisplayFileError at the first thing that is wrong.

    A validator of the model may raise FlawError to name a place of its own.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")  # Windows editors begin a file with a byte order mark
        return model.model_validate(tomllib.loads(text))
    except OSError as error:
        raise DisplayFileError(file, line=1, reason=error.strerror or str(error)) from error
    except ValidationError as error:
        place, reason = _first(error)
        raise DisplayFileError(file, line=line_of(text, place), reason=_told(place, reason)) from error
    except ValueError as error:  # not UTF-8, or not TOML; both say where
        stated = re.search(r"line (\d+)", str(error))
        raise DisplayFileError(file, line=int(stated[1]) if stated else 1, reason=str(error)) from error


def _first(error: ValidationError) -> tuple[Place, str]:
    first = error.errors(include_url=False, include_input=False)[0]
    flaw = first.get("ctx", {}).get("error")
    if isinstance(flaw, FlawError):
        return flaw.place, flaw.reason
    loc = first["loc"]
    # In a union by tag, pydantic puts the tag between the list's index and the key.
    place = (*loc[:_TAG_AT], *loc[_TAG_AT + 1 :]) if len(loc) > _TAG_AT + 1 else loc
    return place, _REASONS.get(first["type"], first["msg"])


_TAG_AT = 2
_REASONS = {"extra_forbidden": "this key is not known here", "missing": "this key is missing"}


def _told(place: Place, reason: str) -> str:
    key = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place).removeprefix(".")
    return f"{key}: {reason}" if key else reason


def line_of(text: str, place: Place) -> int:
    """The line where the place begins, from 1: of the key, or of its table where the key is missing.

    The TOML library tells values but not lines.
    """
    lines = text.splitlines()
    table = str(place[0]) if place else ""
    index = next((part for part in place[1:] if isinstance(part, int)), 0)
    headers = [at for at, line in enumerate(lines, 1) if re.match(rf"\s*\[\[\s*{re.escape(table)}\s*\]\]", line)]
    if index >= len(headers):
        return _line_of_key(lines, 0, table) or 1
    keys = [part for part in place[1:] if isinstance(part, str)]
    return _line_of_key(lines, headers[index], keys[0]) if keys else headers[index]


def _line_of_key(lines: list[str], header: int, key: str) -> int:
    for at, line in enumerate(lines[header:], header + 1):
        if line.lstrip().startswith("["):
            break
        if re.match(rf'\s*"?{re.escape(key)}"?\s*=', line):
            return at
    return header

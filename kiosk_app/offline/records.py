"""Records of the journal of offline numbers as lines of JSON, and back."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from kiosk_app.offline.numbers import Given, OfflineNumber, Record, Settled, Spooled, Unreadable


def line_of(record: Record) -> bytes:
    """One line, its end included."""
    match record:
        case Given(number=number):
            told = {"given": asdict(number)}
        case Settled(command_id=command_id, refusal=refusal):
            told = {"settled": {"command_id": command_id, "refusal": refusal}}
        case Spooled(command_id=command_id):
            told = {"spooled": {"command_id": command_id}}
        case Unreadable():
            return b"\n"
    return json.dumps(told, default=_text, ensure_ascii=False).encode() + b"\n"


def records_in(lines: bytes) -> Iterator[Record]:
    """Every record, in order; a line that says nothing is unreadable."""
    return map(_record, lines.splitlines())


def _record(line: bytes) -> Record:
    try:
        match json.loads(line):
            case {"given": told}:
                return Given(_number(told))
            case {"settled": {"command_id": str(command_id), "refusal": refusal}}:
                return Settled(command_id, refusal)
            case {"spooled": {"command_id": str(command_id)}}:
                return Spooled(command_id)
    except (ValueError, TypeError, KeyError):
        pass
    return Unreadable()


def _number(told: dict[str, Any]) -> OfflineNumber:
    read = {
        "business_date": date.fromisoformat(told["business_date"]),
        "issued_at": datetime.fromisoformat(told["issued_at"]),
    }
    return OfflineNumber(**{**told, **read})


def _text(value: object) -> str:
    assert isinstance(value, date | datetime)
    return value.isoformat()

"""Devices as a table for a terminal: one a line, aligned, in the operator's language and the centre's own time."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from unicodedata import normalize
from zoneinfo import ZoneInfo

from queue_server.cli.shared import said
from queue_server.service.device_list import KnownDevice

LATELY = timedelta(minutes=2)
"""Whoever is connected is noted once a minute, so whoever was seen so lately is there, or has just gone."""
_COLUMNS = ("id", "centre", "name", "role", "counter", "paired", "seen", "app", "printer", "state")
_NOTHING = "-"


def lines(devices: Sequence[KnownDevice], *, now: datetime, with_centre: bool) -> Iterator[str]:
    """The headings, then a line for each device."""
    columns = [column for column in _COLUMNS if with_centre or column != "centre"]
    headings = [said(f"device_{column}") for column in columns]
    rows = [headings, *([_plain(_cells(each, now)[column]) for column in columns] for each in devices)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(columns))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cells(device: KnownDevice, now: datetime) -> dict[str, str]:
    zone = ZoneInfo(device.time_zone)
    return {
        "id": str(device.id),
        "centre": device.centre,
        "name": device.name,
        "role": device.role,
        "counter": _NOTHING if device.counter is None else str(device.counter),
        "paired": _moment(device.paired_at, zone),
        "seen": _moment(device.seen_at, zone),
        "app": f"{device.app} {device.version}".strip() or _NOTHING,
        "printer": _printer(device, zone),
        "state": said(f"device_{_state(device, now)}"),
    }


def _moment(instant: datetime | None, zone: ZoneInfo) -> str:
    return _NOTHING if instant is None else f"{instant.astimezone(zone):%Y-%m-%d %H:%M}"


def _printer(device: KnownDevice, zone: ZoneInfo) -> str:
    printer = device.printer
    if printer is None:
        return _NOTHING
    return said(f"printer_{printer.state}", {"since": _moment(printer.since, zone)})


def _state(device: KnownDevice, now: datetime) -> str:
    if device.revoked:
        return "revoked"
    if device.seen_at is None:
        return "never_seen"
    return "here" if now - device.seen_at < LATELY else "away"


def _plain(text: str) -> str:
    """One sign a column, and nothing that would move the cursor: names are what somebody typed."""
    return "".join(sign if sign.isprintable() else "?" for sign in normalize("NFC", text))

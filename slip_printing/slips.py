"""From a ticket and its centre to the facts of a slip."""

from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from printers.slip import Slip
from printers.wording import spoken
from queue_protocol.base import Text, in_language
from queue_protocol.results import Wait
from queue_protocol.state import Snapshot


class Numbered(Protocol):
    """A number that somebody was given: by the server, or, with an `id` below zero, by a kiosk without it."""

    @property
    def id(self) -> int:
        """What tells it apart."""

    @property
    def number(self) -> str:
        """As citizens read it."""

    @property
    def service(self) -> str:
        """The code of its service."""

    @property
    def priority(self) -> str | None:
        """The code of its class."""

    @property
    def issued_at(self) -> datetime:
        """When it was given, UTC."""

    @property
    def people_ahead(self) -> int | None:
        """How many are before it, where that is known."""

    @property
    def wait(self) -> Wait | None:
        """How long it is expected to wait, where that is known."""

    @property
    def follow_url(self) -> str:
        """The page of the ticket; empty where it has none."""


def slip_of(ticket: Numbered, snapshot: Snapshot, *, language: str, is_reprint: bool = False) -> Slip:
    """The slip for that ticket; a service or area that the centre no longer has is left out.

    A language that slips are not worded in falls back to Vietnamese.
    """
    service = next((each for each in snapshot.services if each.code == ticket.service), None)
    zone = next((each for each in snapshot.zones if service and each.code == service.zone), None)
    rank = next((each for each in snapshot.priority_classes if each.code == ticket.priority), None)
    language = spoken(language)
    return Slip(
        centre=_said(snapshot.centre.name, language),
        number=ticket.number,
        service=_said(service.name, language) if service else "",
        area=_said(zone.name, language) if zone else "",
        counters=service.counters if service else (),
        issued_at=ticket.issued_at.astimezone(ZoneInfo(snapshot.centre.time_zone)),
        people_ahead=ticket.people_ahead,
        wait_minutes=(ticket.wait.low_minutes, ticket.wait.high_minutes) if ticket.wait else None,
        priority=_said(rank.name, language) if rank else ticket.priority,
        follow_url=ticket.follow_url or None,
        note=_said(snapshot.centre.ticket_note, language) or None,
        language=language,
        offline=ticket.id < 0,
        is_reprint=is_reprint,
    )


def _said(text: Text | None, language: str) -> str:
    return in_language(text or {}, language)

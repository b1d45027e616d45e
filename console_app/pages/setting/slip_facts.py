"""What a slip of a centre would tell, by a draft of its settings: somebody's number for its first service."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from console_app.texts import named
from printers.sample import sample
from printers.slip import Slip
from printers.wording import spoken

Part = Mapping[str, Any]


def slip_by(document: Part, *, at: datetime) -> Slip:
    """A slip given `at` (aware, in the centre's time zone); what the draft does not say yet is as in a sample."""
    centre, service = document.get("centre") or {}, _first(document.get("service"))
    language = spoken(next(iter(centre.get("languages") or ()), "vi"))
    usual = sample(language)

    def said(part: Part, name: str = "name") -> str:
        return named(language, part.get(name) or {})

    return replace(
        usual,
        centre=said(centre) or usual.centre,
        number=f"{service.get('prefix') or usual.number[0]}{usual.number[1:]}",
        service=said(service) or usual.service,
        area=said(_zone_of(document, service)),
        counters=_serving(document, service),
        issued_at=at,
        note=said(centre, "ticket_note") or None,
    )


def _first(parts: Any) -> Part:
    found: Part = next(iter(parts or ()), {})
    return found


def _zone_of(document: Part, service: Part) -> Part:
    zones = document.get("zone") or ()
    return next((each for each in zones if each.get("code") == service.get("zone")), {})


def _serving(document: Part, service: Part) -> tuple[int, ...]:
    counters = document.get("counter") or ()
    serving = [each for each in counters if service.get("code") in (each.get("services") or ())]
    return tuple(sorted(number for each in serving if (number := each.get("number")) is not None))

"""An entry of the journal as one sentence in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from console_app import texts
from queue_protocol.events import KNOWN_KINDS

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What ids and codes are called today; who is not in them is called by the id."""

    language: str
    services: Mapping[str, str] = field(default_factory=dict)
    staff: Mapping[int, str] = field(default_factory=dict)
    devices: Mapping[int, str] = field(default_factory=dict)
    clock: Callable[[str], str] = str

    def say(self, key: str, facts: Mapping[str, object] | None = None) -> str:
        """A sentence of this package."""
        return texts.say(self.language, f"past.{key}", facts)


def sentence(names: Names, kind: str, payload: Json) -> str:
    """What happened, with the reason that was given, where one was. A newer server's kinds stand as they are."""
    if kind not in KNOWN_KINDS:
        return kind
    said = names.say(f"event_{kind}", _facts(names, payload))
    why = payload.get("note") or payload.get("reason") or _part(payload, "counter").get("reason")
    return names.say("because", {"said": said, "why": why}) if isinstance(why, str) else said


def _facts(names: Names, payload: Json) -> Mapping[str, object]:
    return {
        **_of_ticket(names, payload),
        **_of_place(names, payload),
        **_of_people(names, payload),
        **_of_adjusting(names, payload),
        "alert": _alert(names, str(payload.get("key", ""))),
    }


def _alert(names: Names, key: str) -> str:
    """What it is about: the first part of its key names the kind, the rest of what."""
    kind, _, about = key.partition(":")
    return f"{_state(names, 'alert', kind)} {about}".strip()


def _of_ticket(names: Names, payload: Json) -> dict[str, object]:
    ticket = {**_part(payload, "wanted_print"), **payload, **_part(payload, "ticket")}
    return {
        "number": ticket.get("number") or f"#{ticket.get('ticket_id', '')}",
        "service": _service(names, ticket.get("service")),
        "from_service": _service(names, payload.get("from_service")),
        "priority": ticket.get("priority") or names.say("no_priority"),
        "calls": ticket.get("calls", 1),
        "leg": payload.get("leg", 1),
        "journey": payload.get("journey", ""),
        "printed": _state(names, "printed", str(payload.get("printed", ""))),
        "dossier": payload.get("text") if isinstance(payload.get("text"), str) else "",
    }


def _of_place(names: Names, payload: Json) -> dict[str, object]:
    counter, ticket = payload.get("counter"), _part(payload, "ticket")
    place = counter if isinstance(counter, Mapping) else {}
    state = place.get("state") or payload.get("state", "")
    number = place.get("number") or counter or ticket.get("counter")
    about = "counter" if place else "printer" if "device_id" in payload else "service"
    return {
        "counter": number or names.say("nowhere"),
        "at_counter": names.say("at_counter", {"counter": number}) if number else "",
        "state": _state(names, about, str(state)),
        "text": _named(names, payload.get("text") or _part(payload, "notice").get("text")),
        "date": payload.get("business_date", ""),
        "expired": payload.get("expired", 0),
        "id": payload.get("notice_id", ""),
        "code": payload.get("appointment") or payload.get("version", ""),
        "due": names.clock(str(payload["due_at"])) if "due_at" in payload else "",
        "until": names.clock(str(payload["until"])) if "until" in payload else "",
    }


def _of_people(names: Names, payload: Json) -> dict[str, object]:
    staff, device = payload.get("staff_id"), payload.get("device_id")
    return {
        "staff": payload.get("name") or names.staff.get(staff or 0) or f"#{staff}",
        "device": payload.get("name") or names.devices.get(device or 0) or f"#{device}",
        "role": _state(names, "role", str(payload.get("role", ""))),
        "cause": _state(names, "cause", str(payload.get("cause", ""))),
    }


def _of_adjusting(names: Names, payload: Json) -> dict[str, object]:
    sent, served = _part(payload, "sent"), _part(payload, "counter").get("services") or ()
    clerk = sent.get("clerk") or names.staff.get(payload.get("clerk_id") or 0)
    where = {"counter": sent.get("counter") or names.say("nowhere")} if sent else {}
    return {
        "limit": payload.get("limit") or names.say("no_limit"),
        "undone": payload.get("undone", ""),
        "clerk": clerk or f"#{payload.get('clerk_id')}",
        "assigned": ", ".join(_service(names, code) for code in served),
        **where,
    }


def _part(payload: Json, name: str) -> Json:
    part = payload.get(name)
    return part if isinstance(part, Mapping) else {}


def _service(names: Names, code: object) -> str:
    return names.services.get(str(code), str(code or ""))


def _named(names: Names, text: object) -> str:
    return texts.named(names.language, text) if isinstance(text, Mapping) else ""


def _state(names: Names, of: str, word: str) -> str:
    """The word for it; the server's own where it is a newer one."""
    known = texts.catalogue(names.language)
    return known.get(f"past.{of}_{word.lower()}", word)

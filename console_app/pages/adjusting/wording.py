"""An adjustment as a sentence, from its entry of the journal."""

from collections.abc import Callable, Mapping
from typing import Any

from console_app.visitor import Visitor

Event = Mapping[str, Any]


def sentence(visitor: Visitor, entry: Mapping[str, Any]) -> str:
    """What was done, in the person's language; that it undid something is said too."""
    told = _told(visitor, entry)
    return visitor.say("adjusting.undoing", what=told) if entry["undoes"] is not None else told


def _told(visitor: Visitor, entry: Mapping[str, Any]) -> str:
    tell = _SENTENCES.get(entry["kind"])
    return visitor.say("adjusting.was_withdrawn") if tell is None else tell(visitor, entry["payload"])


def _counter(visitor: Visitor, event: Event) -> str:
    counter = event["counter"]
    return visitor.say(f"adjusting.was_{counter['state']}", counter=counter["number"])


def _assigned(visitor: Visitor, event: Event) -> str:
    counter = event["counter"]
    names = ", ".join(_service(visitor, code) for code in counter["services"])
    return visitor.say("adjusting.was_assigned", counter=counter["number"], services=names)


def _paused(visitor: Visitor, event: Event) -> str:
    key = "service_paused" if event["paused"] else "service_resumed"
    return visitor.say(f"adjusting.{key}", service=_service(visitor, event["service"]))


def _limited(visitor: Visitor, event: Event) -> str:
    service, limit = _service(visitor, event["service"]), event.get("limit")
    if limit is None:
        return visitor.say("adjusting.was_unlimited", service=service)
    return visitor.say("adjusting.was_limited", service=service, limit=visitor.number(limit))


def _sent(visitor: Visitor, event: Event) -> str:
    sent = event["sent"]
    if sent.get("counter") is None:
        return visitor.say("adjusting.was_not_sent", clerk=sent["clerk"])
    return visitor.say("adjusting.sent", clerk=sent["clerk"], counter=sent["counter"])


def _moved(visitor: Visitor, event: Event) -> str:
    ticket = event["ticket"]
    if ticket.get("only_counter") is not None:
        return visitor.say("adjusting.was_moved_to", number=ticket["number"], counter=ticket["only_counter"])
    service = _service(visitor, ticket["service"])
    return visitor.say("adjusting.was_moved", number=ticket["number"], service=service)


def _reclassified(visitor: Visitor, event: Event) -> str:
    classes = {each.code: visitor.named(each.name) for each in visitor.link.snapshot.priority_classes}
    code = event["ticket"].get("priority")
    name = visitor.say("adjusting.ordinary") if code is None else classes.get(code, code)
    return visitor.say("adjusting.was_reclassified", number=event["ticket"]["number"], name=name)


def _announced(visitor: Visitor, event: Event) -> str:
    return visitor.say("adjusting.was_announced", text=visitor.named(event["text"]))


def _posted(visitor: Visitor, event: Event) -> str:
    return visitor.say("adjusting.was_posted", text=visitor.named(event["notice"]["text"]))


def _service(visitor: Visitor, code: str) -> str:
    names = {each.code: visitor.named(each.name) for each in visitor.link.snapshot.services}
    return names.get(code, code)


_SENTENCES: Mapping[str, Callable[[Visitor, Event], str]] = {
    "counter_changed": _counter,
    "counter_assigned": _assigned,
    "service_changed": _paused,
    "daily_limit_set": _limited,
    "clerk_sent": _sent,
    "ticket_transferred": _moved,
    "priority_changed": _reclassified,
    "announced": _announced,
    "notice_posted": _posted,
}

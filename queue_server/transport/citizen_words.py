"""What a phone shows, put in words: by the page when it is loaded, and by its events as things change."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic_core import to_json

from queue_protocol.base import in_language
from queue_server.domain.approach import is_near
from queue_server.domain.ticket import AT_COUNTER, TicketState
from queue_server.service.results import Wait
from queue_server.service.seen import Seen
from queue_server.service.signs import Zone
from queue_server.words import sentence

OVER = '{"over":true}'
"""The visit is over, or the day: the page looks anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One page's words, none of them HTML. An empty one is not shown.

    `look` is how the sentence looks, `bar` how much of the wait has gone by, in percent. When `alarm` changes to
    something, the phone rings. `may_leave` is whether the place can be given up.
    """

    title: str
    said: str
    look: str
    way: str = ""
    ahead: str = ""
    wait: str = ""
    served: str = ""
    bar: int | None = None
    alarm: str = ""
    may_leave: bool = False


def shown(seen: Seen, language: str) -> Shown:
    """How it is shown in that language."""
    words = Words(language)
    if seen.state is TicketState.WAITING:
        return _waiting(seen, words)
    if seen.state in AT_COUNTER:
        return _at_counter(seen, words)
    said = words.say(seen.state.value, counter=seen.counter or "…")
    return Shown(title=seen.number, said=said, look=seen.state.value)


def told(seen: Seen, language: str) -> str:
    """The same as the data of an event."""
    each = shown(seen, language)
    texts = {
        "said": each.said, "way": each.way, "ahead": each.ahead, "wait": each.wait, "served": each.served,
    }  # fmt: skip
    rest = {"title": each.title, "look": each.look, "bar": each.bar, "alarm": each.alarm, "leave": each.may_leave}
    return to_json({"text": texts, **rest}).decode()


def _waiting(seen: Seen, words: "Words") -> Shown:
    ahead = seen.people_ahead
    near = ahead is not None and is_near(ahead)
    key = "waiting" if not near else "next" if ahead == 0 else "near"
    zone = "" if seen.zone is None else words.name(seen.zone.name)
    return Shown(
        title=seen.number if ahead is None else words.say("title_waiting", number=seen.number, ahead=ahead),
        said=words.say(key, zone=zone),
        look=key,
        way=words.way(seen.zone) if near else "",
        ahead="" if ahead is None else words.say("people_one" if ahead == 1 else "people", ahead=ahead),
        wait=words.wait(seen.wait),
        served=words.say("served", numbers=", ".join(seen.being_served)) if seen.being_served else "",
        bar=seen.progress,
        alarm="near" if near else "",
        may_leave=True,
    )


def _at_counter(seen: Seen, words: "Words") -> Shown:
    called = seen.state is TicketState.CALLED
    return Shown(
        title=words.say("title_called", number=seen.number, counter=seen.counter) if called else seen.number,
        said=words.say(seen.state.value, counter=seen.counter),
        look=seen.state.value,
        way=words.way(seen.zone, with_zone=True) if called else "",
        alarm=f"called {seen.counter} {seen.calls}" if called else "",
    )


class Words:
    """The sentences of the pages in one language, none of them HTML."""

    def __init__(self, language: str) -> None:
        self._language = language

    def say(self, key: str, **facts: object) -> str:
        """A sentence."""
        return sentence("page", key, self._language, facts)

    def name(self, names: Mapping[str, str]) -> str:
        """What the centre calls something."""
        return in_language(dict(names), self._language)

    def wait(self, wait: Wait | None) -> str:
        """How long it will be; empty where it is not known."""
        return "" if wait is None else self.say("wait", low=wait.low_minutes, high=wait.high_minutes)

    def way(self, zone: Zone | None, *, with_zone: bool = False) -> str:
        """How to get there; empty where there is nothing to say."""
        if zone is None:
            return ""
        directions = "" if zone.directions is None else self.name(zone.directions)
        if not with_zone:
            return directions
        return self.say("way", zone=self.name(zone.name), directions=directions).strip()

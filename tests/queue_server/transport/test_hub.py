"""Entries go out in the order of their `seq`, each once, to the listeners of their centre."""

import json

from hypothesis import given
from hypothesis import strategies as st

from queue_server.store.journal import Entry
from queue_server.transport.hub import Hub, event_frames


def entry(seq: int, *, centre: int = 1, kind: str = "ticket_issued") -> Entry:
    return Entry(centre, seq, 1_795_410_000_123_456, kind, "kiosk:1", "c", f'{{"kind":"{kind}"}}', "hash")


class Listener:
    def __init__(self, *, sees_who_waits: bool = True) -> None:
        self.sees_who_waits = sees_who_waits
        self.heard: list[int] = []
        self.frames: list[str] = []
        self.refreshed_after: list[int] = []

    def tell(self, entry: Entry, frame: str) -> None:
        self.heard.append(entry.seq)
        self.frames.append(frame)

    def refresh(self) -> None:
        self.refreshed_after.append(len(self.heard))


def listening(hub: Hub, *, centre: int = 1, seq: int = 0, sees_who_waits: bool = True) -> Listener:
    hub.know(centre, seq)
    listener = Listener(sees_who_waits=sees_who_waits)
    hub.join(centre, listener)
    return listener


def test_an_entry_is_told_once_whoever_brings_it() -> None:
    hub = Hub()
    listener = listening(hub)
    hub.publish([entry(1), entry(2)])
    hub.publish([entry(1), entry(2), entry(3)])
    assert listener.heard == [1, 2, 3]


def test_an_entry_waits_for_the_one_before_it() -> None:
    hub = Hub()
    listener = listening(hub, seq=4)
    hub.publish([entry(6), entry(7)])
    assert listener.heard == []
    hub.publish([entry(5)])
    assert listener.heard == [5, 6, 7]


@given(st.permutations(range(1, 9)), st.lists(st.integers(1, 8), max_size=8))
def test_in_whatever_order_entries_come_they_are_told_in_their_own(order: list[int], repeats: list[int]) -> None:
    hub = Hub()
    listener = listening(hub)
    for seq in [*order, *repeats]:
        hub.publish([entry(seq)])
    assert listener.heard == list(range(1, 9))


def test_each_centre_hears_its_own() -> None:
    hub = Hub()
    ours, theirs = listening(hub, centre=1), listening(hub, centre=2)
    hub.publish([entry(1, centre=2), entry(1, centre=1), entry(2, centre=2)])
    assert (ours.heard, theirs.heard) == ([1], [1, 2])


def test_whoever_left_hears_no_more() -> None:
    hub = Hub()
    listener = listening(hub)
    assert hub.listeners == 1
    hub.leave(1, listener)
    hub.publish([entry(1)])
    assert listener.heard == []
    assert hub.listeners == 0


def test_all_listeners_get_the_very_same_text() -> None:
    hub = Hub()
    one, other, display = listening(hub), listening(hub), listening(hub, sees_who_waits=False)
    hub.publish([entry(1)])
    assert one.frames[0] is other.frames[0] is display.frames[0]


def test_what_was_written_is_taken_out_once_for_all_who_are_not_told_it() -> None:
    hub = Hub()
    panels = [listening(hub) for _ in range(2)]
    displays = [listening(hub, sees_who_waits=False) for _ in range(2)]
    written = Entry(1, 1, 0, "ticket_parked", "counter:1", "c", '{"kind":"ticket_parked","reason":"bà Mẫu"}', "h")
    hub.publish([written])
    assert panels[0].frames[0] is panels[1].frames[0]
    assert displays[0].frames[0] is displays[1].frames[0]
    assert json.loads(panels[0].frames[0])["event"]["reason"] == "bà Mẫu"
    assert json.loads(displays[0].frames[0]) == {
        "type": "event",
        "seq": 1,
        "at": "1970-01-01T00:00:00+00:00",
        "event": {"kind": "ticket_parked"},
    }


def test_after_an_import_everybody_shows_everything_anew() -> None:
    hub = Hub()
    listener = listening(hub)
    hub.publish([entry(1), entry(2, kind="centre_imported"), entry(3)])
    assert listener.refreshed_after == [2]


def test_a_frame_carries_the_entry_as_it_was_stored() -> None:
    assert json.loads(event_frames(entry(7))[0]) == {
        "type": "event",
        "seq": 7,
        "at": "2026-11-23T05:00:00.123456+00:00",
        "event": {"kind": "ticket_issued"},
    }

"""Counting unanswered pings."""

from queue_client.pulse import Pulse


def test_a_beat_after_something_was_heard_is_not_quiet() -> None:
    pulse = Pulse()
    pulse.beat()
    pulse.heard()
    assert not pulse.beat()
    assert pulse.beat()


def test_it_stops_when_two_pings_went_unanswered() -> None:
    pulse = Pulse()
    beats = []
    for _ in range(4):
        pulse.beat()
        beats.append(pulse.stopped)
    assert beats == [False, False, False, True]

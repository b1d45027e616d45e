"""Which announcements a hall says and shows: each once, those of its zone, and none that is no news."""

from datetime import timedelta

from display_app.told import Told, begun, ended, here, learned, shown
from queue_protocol.state import Announcement
from tests.display_app.snapshots import NOON


def an_announcement(seq: int, *zones: str, ago: float = 0.0) -> Announcement:
    return Announcement(seq=seq, at=NOON - timedelta(seconds=ago), text={"vi": str(seq)}, zones=zones)


def seqs(announcements: tuple[Announcement, ...]) -> list[int]:
    return [each.seq for each in announcements]


def test_a_hall_hears_what_is_for_its_zone_or_for_all_oldest_first() -> None:
    told = [an_announcement(3, "B"), an_announcement(2), an_announcement(1, "A", "B")]
    assert seqs(here(told, ["A"])) == [1, 2]
    assert seqs(here(told, ["C", "B"])) == [1, 2, 3]
    assert seqs(here(told, ["C"])) == [2]
    assert seqs(here(told, [])) == [1, 2, 3]


def test_each_is_said_once_however_often_the_server_tells_it() -> None:
    first = an_announcement(5)
    told, said = learned(Told((), 4), [first], seq=5, now=NOON)
    assert seqs(said) == [5]
    told, said = learned(told, [first], seq=9, now=NOON)
    assert said == ()


def test_after_an_outage_those_made_meanwhile_are_said_in_their_order() -> None:
    _, said = learned(Told((), 4), [an_announcement(6, ago=50), an_announcement(8, ago=2)], seq=9, now=NOON)
    assert seqs(said) == [6, 8]


def test_a_screen_that_has_just_started_shows_the_last_minute_and_says_only_what_is_new() -> None:
    told, said = learned(Told(), [an_announcement(6, ago=50), an_announcement(8, ago=9)], seq=9, now=NOON)
    assert (seqs(told.known), seqs(said)) == ([6, 8], [8])


def test_another_journal_begins_anew() -> None:
    told, said = learned(Told((an_announcement(90),), 99), [an_announcement(3)], seq=4, now=NOON)
    assert (seqs(told.known), told.seq, seqs(said)) == ([3], 4, [3])


def test_the_newest_is_shown_for_a_minute() -> None:
    told, _ = learned(Told((), 4), [an_announcement(5, ago=20), an_announcement(6)], seq=6, now=NOON)
    told = ended(ended(told, 5), 6)
    assert shown(told, NOON) == an_announcement(6)
    assert shown(told, NOON + timedelta(seconds=59)) == an_announcement(6)
    assert shown(told, NOON + timedelta(seconds=60)) is None


def test_what_is_said_is_shown_meanwhile_and_nothing_goes_before_it_was_said() -> None:
    told, _ = learned(Told((), 4), [an_announcement(5, ago=20), an_announcement(6)], seq=6, now=NOON)
    assert shown(begun(told, 5), NOON) == an_announcement(5, ago=20)
    late = NOON + timedelta(minutes=5)
    assert shown(told, late) == an_announcement(6)
    told, _ = learned(told, [], seq=7, now=late)
    assert shown(begun(ended(told, 6), 5), late) == an_announcement(5, ago=20)
    assert shown(ended(ended(told, 6), 5), late) is None

"""What a supervisor tells the hall: told once, kept while it is news, and never more than a hall can hear."""

from collections.abc import Iterator

import pytest

from queue_protocol.commands import Announce
from queue_server.domain.refusals import TooManyAnnouncementsError, UnknownZoneError
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH, Place, new_database

DOORS = Announce(text={"vi": "Trung tâm sắp đóng cửa.", "en": "We close soon."})


@pytest.fixture
def hall(place: Place) -> Iterator[CounterHall]:
    database = new_database(place)
    yield CounterHall(database)
    database.close()


@ON_BOTH
def test_it_is_journalled_once_and_a_resent_command_tells_it_no_second_time(hall: CounterHall) -> None:
    (entry,) = hall.perform(DOORS, "once").entries
    assert entry.kind == "announced"
    assert hall.perform(DOORS, "once").entries == []
    (told,) = hall.overview().announcements
    assert (told.seq, told.at, told.text, told.zones) == (entry.seq, hall.clock(), DOORS.text, ())


@ON_BOTH
def test_a_snapshot_holds_those_of_the_last_minute_newest_first(hall: CounterHall) -> None:
    hall.ask(DOORS)
    hall.clock.advance(seconds=59)
    hall.ask(Announce(text={"vi": "Mời dùng nước."}, zones=("A",)))
    newer, older = hall.overview().announcements
    assert (newer.text, newer.zones) == ({"vi": "Mời dùng nước."}, ("A",))
    assert older.text == DOORS.text
    hall.clock.advance(seconds=1)
    assert hall.overview().announcements == (newer,)


@ON_BOTH
def test_after_three_in_a_minute_the_hall_is_spared_until_the_first_is_over(hall: CounterHall) -> None:
    for _ in range(3):
        hall.ask(DOORS)
        hall.clock.advance(seconds=10)
    with pytest.raises(TooManyAnnouncementsError):
        hall.ask(DOORS)
    hall.clock.advance(seconds=30)
    hall.ask(DOORS)
    assert len(hall.overview().announcements) == 3


@ON_BOTH
def test_a_zone_that_is_not_there_is_refused_and_nothing_is_told(hall: CounterHall) -> None:
    with pytest.raises(UnknownZoneError):
        hall.ask(Announce(text=DOORS.text, zones=("A", "Z")))
    assert hall.overview().announcements == ()


@pytest.mark.parametrize(
    "text",
    [
        {},
        {"en": "English alone."},
        {"vi": " "},
        {"vi": "x" * 201},
        {"vi": "two\nlines"},
        {"vi": "x", "english": "x"},
        {"vi": "a", "en": "b", "fr": "c", "de": "d", "it": "e"},
    ],
)
def test_what_cannot_be_said_as_one_line_is_no_announcement(text: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="Announce"):
        Announce(text=text)


def test_spaces_around_are_left_out() -> None:
    assert Announce(text={"vi": "  Xin chào. "}).text == {"vi": "Xin chào."}

"""When a kiosk at rest is dark, what it says, and that its words wander."""

from datetime import date, time, timedelta
from itertools import pairwise

import pytest

from kiosk_app.rest import brightness, darkening, is_closed, notice_in, place_at, valid_notices
from kiosk_app.settings import Settings
from queue_protocol.state import CentreNotice, Snapshot
from tests.kiosk_app.snapshots import NOW, with_offer, xa_mau

NOON, NIGHT, MORNING = time(12), time(23), time(5)

NOTICES: dict[str, tuple[str, ...]] = {"for all": (), "for A": ("A",), "for A and B": ("A", "B")}


def closed_for(hours: float) -> Snapshot:
    centre = with_offer(xa_mau(), state="closed")
    again = NOW + timedelta(hours=hours)
    return centre.model_copy(
        update={"services": tuple(each.model_copy(update={"opens_at": again}) for each in centre.services)}
    )


def test_a_centre_that_opens_tomorrow_is_closed_and_one_between_shifts_is_not() -> None:
    assert is_closed(closed_for(14))
    assert not is_closed(closed_for(2))
    assert not is_closed(xa_mau())
    assert not is_closed(None)


@pytest.mark.parametrize(
    ("settings", "wall", "closed", "percent"),
    [
        (Settings(), NOON, False, 100),
        (Settings(), NIGHT, True, 25),
        (Settings(night_from="20:00", night_until="06:00"), NIGHT, False, 25),
        (Settings(night_from="20:00", night_until="06:00"), MORNING, False, 25),
        (Settings(night_from="20:00", night_until="06:00"), NOON, True, 100),
        (Settings(night_from="11:00", night_until="13:00"), NOON, False, 25),
        (Settings(night_from="late", night_until="06:00"), NIGHT, True, 25),
        (Settings(brightness=20), NIGHT, True, 20),
    ],
)
def test_at_rest_it_is_dark_by_the_settings_hours_or_while_the_centre_is_closed(
    settings: Settings, wall: time, closed: bool, percent: int
) -> None:
    assert brightness(settings, wall=wall, closed=closed, resting=True) == percent
    assert brightness(settings, wall=wall, closed=closed, resting=False) == settings.brightness


def test_the_words_stay_in_the_room_and_stand_elsewhere_in_each_turn() -> None:
    places = [place_at(turn) for turn in range(40)]
    assert all(-1 <= place.x <= 1 and -1 <= place.y <= 1 for place in places)
    assert len(set(places)) == 40
    assert all(abs(one.x - other.x) < 0.4 for one, other in pairwise(places))


def test_notices_take_turns_while_they_are_valid() -> None:
    today = date(2026, 11, 23)
    told = [
        CentreNotice(text={"vi": "a"}),
        CentreNotice(text={"vi": "b"}, valid_from=today, valid_until=today),
        CentreNotice(text={"vi": "later"}, valid_from=today + timedelta(days=1)),
    ]
    valid = valid_notices(xa_mau().model_copy(update={"notices": tuple(told)}), now=NOW)
    assert [notice.text["vi"] for turn in range(3) if (notice := notice_in(valid, turn))] == ["a", "b", "a"]
    assert valid_notices(None, now=NOW) == ()
    assert notice_in((), 3) is None


def test_a_kiosk_of_a_zone_shows_its_notices_and_those_for_all() -> None:
    told = tuple(CentreNotice(text={"vi": name}, zones=zones) for name, zones in NOTICES.items())
    centre = xa_mau().model_copy(update={"notices": told})

    def shown(zone: str | None) -> list[str]:
        return [notice.text["vi"] for notice in valid_notices(centre, now=NOW, zone=zone)]

    assert shown("A") == ["for all", "for A", "for A and B"]
    assert shown("B") == ["for all", "for A and B"]
    assert shown("none of ours") == ["for all"]
    assert shown(None) == list(NOTICES)


def test_the_picture_is_darkened_by_what_is_missing() -> None:
    assert (darkening(100), darkening(25), darkening(-5)) == (0, 0.75, 1)

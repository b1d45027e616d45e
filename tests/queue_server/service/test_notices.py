"""What a centre tells everybody: from its file to the screens, and not longer than it holds."""

from datetime import date
from pathlib import Path

import pytest

from queue_server.service.centre_file.reading import CentreFileError
from tests.queue_server.service.halls import hall_with

NOTICES = """
[[notice]]
text = { vi = "Cũ." }
valid_until = 2026-11-22

[[notice]]
text = { vi = "Nghỉ lễ.", en = "Holiday." }
valid_from = 2026-11-01
valid_until = 2026-11-23
zones = ["A"]

[[notice]]
text = { vi = "Mang theo căn cước." }
valid_from = 2026-12-01
"""


def test_notices_are_told_in_their_order_until_they_are_over(tmp_path: Path) -> None:
    hall = hall_with(tmp_path, after=NOTICES)
    holiday, card = hall.overview().notices
    assert (holiday.text["en"], holiday.valid_until, holiday.zones) == ("Holiday.", date(2026, 11, 23), ("A",))
    assert (card.text["vi"], card.valid_from, card.zones) == ("Mang theo căn cước.", date(2026, 12, 1), ())
    hall.clock.advance(days=1)
    assert hall.overview().notices == (card,)


def test_a_centre_without_notices_has_none(tmp_path: Path) -> None:
    assert hall_with(tmp_path).overview().notices == ()


@pytest.mark.parametrize(
    "wrong",
    [
        'text = { en = "Only English." }',
        'text = { vi = "A" }\nzones = ["Z"]',
        'text = { vi = "A" }\nvalid_from = 2026-12-02\nvalid_until = 2026-12-01',
        'text = { vi = "A" }\nvalid_from = "tomorrow"',
        'text = { vi = "A" }\ncolour = "red"',
    ],
)
def test_a_notice_that_makes_no_sense_is_refused_with_its_line(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(CentreFileError):
        hall_with(tmp_path, after=f"\n[[notice]]\n{wrong}\n")

"""How a card says the expected wait."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk_app.view_models.expecting import expecting
from queue_client.qt.translations import Translations
from queue_protocol.results import Wait


@pytest.fixture(autouse=True)
def vietnamese(qapp: QGuiApplication) -> Iterator[None]:
    assert qapp
    translations = Translations(["kiosk_app"])
    translations.use("vi")
    yield
    translations.remove()


@pytest.mark.parametrize(
    ("low", "high", "waiting", "said"),
    [
        (15, 25, 6, "15–25 phút"),
        (15, 25, 0, "15–25 phút"),
        (0, 5, 1, "dưới 5 phút"),
        (0, 10, 0, "dưới 10 phút"),
        (0, 5, 0, "vào ngay"),
    ],
)
def test_a_range_is_said_as_people_say_it(low: int, high: int, waiting: int, said: str) -> None:
    assert expecting(Wait(low_minutes=low, high_minutes=high), waiting=waiting) == said


def test_what_is_not_known_is_not_said() -> None:
    assert expecting(None, waiting=6) == ""

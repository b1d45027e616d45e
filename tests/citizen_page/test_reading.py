"""The page can be read: contrast, sizes of targets, and no scrolling sideways on any phone."""

import pytest

from tests.citizen_page.conftest import OpenPhone
from tests.citizen_page.scenes import SCENES, scene
from tests.support.reading import written_on
from tests.support.threaded_server import ThreadedServer

LEAST_CONTRAST = 7.0
LEAST_TARGET = 48
"""CSS pixels, which are about 9 mm on a phone held in the hand."""
WIDTHS = (320, 390, 820)

TARGETS = """
() => [...document.querySelectorAll('a, button, select, textarea, summary, label.choice')]
  .map(each => each.getBoundingClientRect()).filter(box => box.width)
  .map(box => Math.min(box.width, box.height))
"""


@pytest.mark.parametrize("name", SCENES)
def test_every_state_can_be_read_and_touched(server: ThreadedServer, phone: OpenPhone, name: str) -> None:
    opened = phone(scene(server, name))
    page = opened.page
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        written = written_on(page)
        assert written
        assert [each for each in written if each.contrast < LEAST_CONTRAST] == []
        assert all(size >= LEAST_TARGET for size in page.evaluate(TARGETS))
    if name == "unknown":  # the browser calls the answer 404 an error, and it is meant
        opened.faults.clear()

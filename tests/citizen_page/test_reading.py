"""The page can be read: contrast, sizes of targets, and no scrolling sideways on any phone."""

import pytest

from tests.citizen_page.conftest import OpenPhone
from tests.citizen_page.scenes import SCENES, scene
from tests.support.threaded_server import ThreadedServer

LEAST_CONTRAST = 7.0
LEAST_TARGET = 48
"""CSS pixels, which are about 9 mm on a phone held in the hand."""
WIDTHS = (320, 390, 820)

READING = """
() => {
  const light = text => {
    const parts = text.match(/[\\d.]+/g).map(Number);
    const [r, g, b] = parts.map(v => (v /= 255) <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    return {of: 0.2126 * r + 0.7152 * g + 0.0722 * b, solid: parts.length < 4 || parts[3] === 1};
  };
  const ground = element => {
    for (let each = element; each; each = each.parentElement) {
      const colour = light(getComputedStyle(each).backgroundColor);
      if (colour.solid) return colour.of;
    }
    return 1;
  };
  const found = [];
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes].some(node => node.nodeType === 3 && node.nodeValue.trim());
    if (!text || !element.getClientRects().length || ['SCRIPT', 'OPTION'].includes(element.tagName)) continue;
    const ink = light(getComputedStyle(element).color).of, paper = ground(element);
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    found.push([element.textContent.trim().slice(0, 40), ratio]);
  }
  return found;
}
"""
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
        read = page.evaluate(READING)
        assert read
        assert [each for each in read if each[1] < LEAST_CONTRAST] == []
        assert all(size >= LEAST_TARGET for size in page.evaluate(TARGETS))
    if name == "unknown":  # the browser calls the answer 404 an error, and it is meant
        opened.faults.clear()

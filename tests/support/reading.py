"""What is written on a page in a browser, and how well it stands out from its ground."""

from dataclasses import dataclass

from playwright.sync_api import Page

_SCRIPT = """
() => {
  const parse = text => {
    const [r, g, b, a] = text.match(/[\\d.]+/g).map(Number);
    return [r, g, b, a === undefined ? 1 : a];
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = colour => {
    const [r, g, b] = colour.map(v => (v /= 255) <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) {
      const colour = parse(getComputedStyle(each).backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight((below, top) => over(top, below), [255, 255, 255, 1]);
  };
  const found = [];
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes].some(node => node.nodeType === 3 && node.nodeValue.trim());
    const seen = element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (!text || !seen || ['SCRIPT', 'STYLE', 'OPTION'].includes(element.tagName)) continue;
    if (element.closest('[disabled], [aria-disabled=true], .disabled')) continue;
    const paper = ground(element), ink = over(parse(getComputedStyle(element).color), paper);
    const [one, other] = [light(ink), light(paper)].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    found.push([element.textContent.trim().slice(0, 40), ratio, !!element.closest('.q-icon')]);
  }
  return found;
}
"""


@dataclass(frozen=True, slots=True)
class Written:
    """A text, or an icon by its name, with its contrast to what it stands on (from 1 to 21)."""

    text: str
    contrast: float
    is_icon: bool


def written_on(page: Page) -> list[Written]:
    """Everything that is to be seen, but what cannot be used just now."""
    return [Written(*each) for each in page.evaluate(_SCRIPT)]

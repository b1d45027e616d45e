from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from fonts import Weight
from printers.layout import Layout, Text
from printers.raster import picture
from printers.strips import strips
from printers.typeface import Face
from tests.printers.test_raster import BOXES, PAPER

FACE = Face(Weight.BOLD, 28)
TEXTS = st.builds(
    Text,
    x=st.integers(0, 200),
    y=st.integers(40, 900),
    text=st.sampled_from(("A018", "Nơi đến")),
    face=st.just(FACE),
)
ITEMS = st.lists(BOXES | TEXTS, max_size=8).map(tuple)


@given(ITEMS)
def test_the_strips_put_together_are_the_page(items: tuple[Text, ...]) -> None:
    layout = Layout(PAPER, 1000, items)
    page = Image.new("1", (PAPER, 1000))
    for y, strip in strips(layout):
        page.paste(picture(strip), (0, y))
    assert page.tobytes() == picture(layout).tobytes()


@given(ITEMS)
def test_strips_lie_below_each_other_and_hold_every_item_once(items: tuple[Text, ...]) -> None:
    cut = list(strips(Layout(PAPER, 1000, items)))
    assert all(y + strip.height < below for (y, strip), (below, _) in pairwise(cut))
    assert sum(len(strip.items) for _, strip in cut) == len(items)


def test_a_line_becomes_the_same_strip_wherever_it_stands() -> None:
    def cut(y: int) -> list[tuple[int, Layout]]:
        return list(strips(Layout(PAPER, 1000, (Text(0, y, "A018", FACE),))))

    ((high, strip),), ((low, same),) = cut(100), cut(700)
    assert (low - high, same) == (600, strip)

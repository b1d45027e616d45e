import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonts import Weight
from printers.typeface import Face, ascent, draw, extent, line_height, width

VIETNAMESE = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
FACE = Face(Weight.BOLD, 28)


@pytest.mark.parametrize("letter", VIETNAMESE + VIETNAMESE.lower())
@pytest.mark.parametrize("size", [24, 28, 34])
def test_no_vietnamese_letter_leaves_its_line(letter: str, size: int) -> None:
    face = Face(Weight.BOLD, size)
    ink = draw(letter, face)
    assert ascent(face) + ink.top >= 0
    assert ascent(face) + ink.top + ink.picture.height <= line_height(face)


def test_every_vietnamese_letter_is_its_own() -> None:
    missing = draw("\u4e00", FACE).picture.tobytes()
    pictures = {letter: draw(letter, FACE).picture.tobytes() for letter in VIETNAMESE + VIETNAMESE.lower()}
    assert missing not in pictures.values()
    assert len(set(pictures.values())) == len(pictures)


def test_a_non_breaking_space_is_as_wide_as_a_space() -> None:
    assert width("a\u00a0b", FACE) == width("a b", FACE)
    assert draw("a\u00a0b", FACE).picture.tobytes() == draw("a b", FACE).picture.tobytes()


@given(st.sampled_from(["A018", "W777", "8"]), st.integers(60, 228))
def test_a_doubled_face_has_each_row_twice(text: str, size: int) -> None:
    picture = draw(text, Face(Weight.EXTRA_BOLD, size, doubled=True)).picture
    stride = (picture.width + 7) // 8
    rows = [picture.tobytes()[start : start + stride] for start in range(0, stride * picture.height, stride)]
    assert len(rows) % 2 == 0
    assert rows[0::2] == rows[1::2]


@given(st.text(VIETNAMESE + " 0189gj–", min_size=1, max_size=20), st.booleans())
def test_ink_lies_where_it_was_measured(text: str, doubled: bool) -> None:
    face = Face(Weight.BOLD, 61, doubled=doubled)
    ink, edges = draw(text, face), extent(text, face)
    assert (ink.left, ink.top) == (edges.left, edges.top)
    assert ink.picture.size == (max(edges.width, 1), max(edges.height, 1))


@given(st.text(VIETNAMESE + " 0189gj–", max_size=10), st.text(VIETNAMESE, max_size=10))
def test_a_text_runs_as_far_as_its_parts(one: str, other: str) -> None:
    assert width(one + other, FACE) == width(one, FACE) + width(other, FACE)

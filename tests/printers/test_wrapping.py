from hypothesis import given
from hypothesis import strategies as st

from fonts import Weight
from printers.typeface import Face, width
from printers.wrapping import balance, wrap

FACE = Face(Weight.BOLD, 28)
WORDS = st.lists(st.text("aâbđêghiklmnơưy", min_size=1, max_size=12), min_size=1, max_size=14).map(" ".join)


@given(WORDS, st.integers(200, 560))
def test_every_line_fits_and_no_letter_is_lost(text: str, within: int) -> None:
    for broken in (wrap(text, FACE, within=within), balance(text, FACE, within=within)):
        assert all(width(line, FACE) <= within for line in broken)
        assert "".join(broken).replace(" ", "") == text.replace(" ", "")


@given(WORDS, st.integers(250, 560))
def test_balancing_needs_no_more_lines(text: str, within: int) -> None:
    assert len(balance(text, FACE, within=within)) <= len(wrap(text, FACE, within=within))


def test_balancing_leaves_no_lone_last_word() -> None:
    text = "Lý lịch tư pháp, công chứng, hộ tịch"
    lines = balance(text, FACE, within=460)
    widths = [width(line, FACE) for line in lines]
    assert len(lines) == 2
    assert min(widths) > 0.6 * max(widths)


def test_a_word_wider_than_the_line_is_broken() -> None:
    lines = wrap("m" * 60, FACE, within=300)
    assert len(lines) > 1
    assert "".join(lines) == "m" * 60


def test_line_breaks_are_kept_and_non_breaking_spaces_hold() -> None:
    assert wrap("một hai\nba", FACE, within=500) == ("một hai", "ba")
    assert wrap("chờ 6\u00a0người", FACE, within=width("6\u00a0người", FACE) + 5) == ("chờ", "6\u00a0người")

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from printers.composition import compose
from printers.encoder import encode
from printers.layout import Layout, Text
from printers.profile import Profile, find
from printers.qr import matrix
from printers.raster import picture
from printers.slip import Slip
from printers.virtual.commands import Cut, FeedLines, MotionUnits, Raster, Unknown
from printers.virtual.paper import Paper
from printers.virtual.parser import Parser
from printers.wording import wording
from tests.printers.samples import BARE, ENGLISH, LONG, ORDINARY

BUDGET = 30_000  # bytes a ticket, design 5

TEXTS = st.text("AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYaảãạâầậđeễệiịoộợuưữựy ,–0123456789", min_size=1, max_size=60).filter(
    str.strip
)
PROFILES = st.builds(
    lambda width, native, dpi: replace(find("generic-80", width=width), native_qr=native, dpi=dpi),
    st.sampled_from((384, 512, 576, 640)),
    st.booleans(),
    st.sampled_from((180, 203)),
)
SLIPS = st.builds(
    Slip,
    centre=TEXTS,
    number=st.from_regex(r"[A-HJ-NP-Z][0-9]{1,4}", fullmatch=True),
    service=TEXTS,
    area=TEXTS | st.just(""),
    counters=st.lists(st.integers(1, 70), max_size=12).map(tuple),
    issued_at=st.integers(0, 10**6).map(lambda minutes: ORDINARY.issued_at + timedelta(minutes=minutes)),
    people_ahead=st.none() | st.integers(0, 300),
    wait_minutes=st.none() | st.tuples(st.integers(0, 90), st.integers(90, 200)),
    priority=st.none() | st.just("Người có công"),
    follow_url=st.none() | st.from_regex(r"https://[a-z]{3,20}\.vn/t/[A-Za-z0-9_-]{10,40}", fullmatch=True),
    note=st.none() | TEXTS,
    language=st.sampled_from(("vi", "en")),
)


def printed(data: bytes, width: int) -> Image.Image:
    """What a printer with paper of that width makes of the bytes, before the cut."""
    complaints: list[str] = []
    paper = Paper(width, complaints.append)
    for parsed in Parser().feed(data):
        assert not isinstance(parsed.command, Unknown)
        if not isinstance(parsed.command, Cut | FeedLines):
            paper.put(parsed.command)
    assert complaints == []
    return paper.tear()


def laid_out(slip: Slip, profile: Profile) -> Image.Image:
    return picture(compose(wording(slip), profile))


@given(SLIPS, PROFILES)
@settings(max_examples=40, deadline=None)
def test_what_is_printed_is_exactly_what_was_laid_out(slip: Slip, profile: Profile) -> None:
    paper, layout = printed(encode(slip, profile), profile.width), laid_out(slip, profile)
    assert paper.size == layout.size
    assert paper.tobytes() == layout.tobytes()


@pytest.mark.parametrize("width", [384, 512, 576, 640])
@pytest.mark.parametrize("native", [True, False])
@pytest.mark.parametrize("slip", [ORDINARY, ENGLISH, BARE], ids=["vi", "en", "bare"])
def test_a_ticket_stays_within_its_budget_of_bytes(slip: Slip, width: int, native: bool) -> None:
    assert len(encode(slip, replace(find("generic-80", width=width), native_qr=native))) <= BUDGET


@pytest.mark.parametrize("name", ["generic-58", "generic-80", "epson-tm-t88", "epson-tm-t82"])
def test_the_printed_code_holds_the_address(name: str) -> None:
    profile = find(name)
    code = compose(wording(ORDINARY), profile).code
    assert code is not None and ORDINARY.follow_url is not None
    paper = printed(encode(ORDINARY, profile), profile.width)
    middle = code.module // 2
    modules = tuple(
        tuple(
            bool(paper.getpixel((code.x + column * code.module + middle, code.y + row * code.module + middle)))
            for column in range(len(code.matrix))
        )
        for row in range(len(code.matrix))
    )
    assert modules == matrix(ORDINARY.follow_url)


def test_a_native_code_is_sent_as_text() -> None:
    assert ORDINARY.follow_url is not None
    assert ORDINARY.follow_url.encode() in encode(ORDINARY, find("epson-tm-t82"))
    assert ORDINARY.follow_url.encode() not in encode(ORDINARY, find("generic-80"))


def commands(slip: Slip, name: str) -> list[object]:
    return [parsed.command for parsed in Parser().feed(encode(slip, find(name)))]


def test_a_slip_ends_with_one_cut_or_is_fed_out_where_there_is_no_cutter() -> None:
    assert [c for c in commands(ORDINARY, "generic-80") if isinstance(c, Cut)] == [
        commands(ORDINARY, "generic-80")[-1]
    ]
    assert commands(ORDINARY, "generic-58")[-1] == FeedLines(4)
    assert not [c for c in commands(ORDINARY, "generic-58") if isinstance(c, Cut)]


def test_feeds_are_in_dots_of_the_printers_own_resolution() -> None:
    assert MotionUnits(180, 180) in commands(ORDINARY, "epson-tm-t88")
    assert MotionUnits(203, 203) in commands(ORDINARY, "generic-80")
    assert not [c for c in commands(ORDINARY, "generic-58") if isinstance(c, MotionUnits)]


def test_no_row_of_any_picture_is_blank_for_long() -> None:
    for command in commands(LONG, "generic-80"):
        if isinstance(command, Raster):
            rows = [
                command.data[start : start + command.stride]
                for start in range(0, len(command.data), command.stride)
            ]
            blank = [not any(row) for row in rows]
            assert not any(all(blank[start : start + 5]) for start in range(len(blank) - 4))


def test_two_slips_that_differ_only_in_what_changes_differ_on_paper() -> None:
    later = replace(ORDINARY, number="A019", issued_at=ORDINARY.issued_at + timedelta(minutes=1))
    profile = find("generic-80")
    assert encode(ORDINARY, profile) == encode(ORDINARY, profile) != encode(later, profile)


def test_what_two_slips_share_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def watched(strip: Layout) -> Image.Image:
        drawn.extend(item.text if isinstance(item, Text) else type(item).__name__ for item in strip.items)
        return picture(strip)

    monkeypatch.setattr("printers.drawn.picture", watched)
    profile = find("generic-80", width=520)
    encode(ORDINARY, profile)
    assert ORDINARY.centre.upper() in " ".join(drawn)
    drawn.clear()
    later = ORDINARY.issued_at + timedelta(minutes=1)
    encode(replace(ORDINARY, number="A019", issued_at=later, follow_url="https://example.vn/t/2"), profile)
    assert drawn == ["A019", "Lấy lúc", "08:25 · 23/11/2026", "Code"]

"""What is wrong with a centre file is said with line, key and reason; a key nobody knows is refused by name."""

from pathlib import Path

import pytest

from queue_server.service.centre_file.reading import CentreFileError, read
from queue_server.words import say
from slip_layout.outline import REASONS
from tests.support.centres import REAL_BINH_DUONG as BINH_DUONG
from tests.support.centres import REAL_XA_MAU as XA_MAU

TEXT = XA_MAU.read_text(encoding="utf-8")
LINES = TEXT.splitlines()


def line_with(words: str, nth: int = 1) -> int:
    """The number of the nth line of the good file that has these words."""
    return [number for number, line in enumerate(LINES, 1) if words in line][nth - 1]


def wrong(tmp_path: Path, text: str) -> CentreFileError:
    """Read a bad file."""
    file = tmp_path / "centre.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CentreFileError) as caught:
        read(file)
    assert caught.value.facts.get("file") == str(file)
    return caught.value


def reason(error: CentreFileError) -> str:
    assert error.flaw is not None
    return say("centre_file", error.flaw.reason, error.flaw.facts)["en"]


@pytest.mark.parametrize("centre", [XA_MAU, BINH_DUONG])
def test_the_real_files_are_read(centre: Path) -> None:
    assert read(centre).content.centre.code == centre.stem


CASES = {
    "an unknown service at a counter": (
        ('services = ["dat-dai"]', 'services = ["dat-dat"]'),
        (line_with('services = ["dat-dai"]'), "counter[3].services", "there is no service “dat-dat”"),
    ),
    "two equal prefixes": (
        ('prefix = "B"', 'prefix = "A"'),
        (line_with('prefix = "B"'), "service[2].prefix", "prefix “A” is already that of service “ho-tich”"),
    ),
    "a bad time": (
        ('opens = "13:30"', 'opens = "25:30"'),
        (line_with('opens = "13:30"'), "shift[2].opens", "a time must be written HH:MM"),
    ),
    "a time without a nought": (
        ('opens = "07:00"', 'opens = "7:00"'),
        (line_with('opens = "07:00"'), "shift[1].opens", "a time must be written HH:MM"),
    ),
    "a time with seconds": (
        ('opens = "07:00"', 'opens = "07:00:30"'),
        (line_with('opens = "07:00"'), "shift[1].opens", "a time must be written HH:MM"),
    ),
    "an unknown key": (
        ('prefix = "C"', 'prefix = "C"\ncolour = "red"'),
        (line_with('prefix = "C"') + 1, "service[3].colour", "unknown key"),
    ),
    "an unknown key in a rule": (
        ('kind = "first"', 'kind = "first", share = 2'),
        (line_with("rule ="), "priority_class[1].rule.share", "unknown key"),
    ),
    "an unknown table": (
        ("[[priority_class]]", '[[kiosk]]\nname = "K1"\n\n[[priority_class]]'),
        (line_with("[[priority_class]]"), "kiosk", "unknown key"),
    ),
    "an unknown key above all tables": (
        ("[centre]", "version = 2\n[centre]"),
        (line_with("[centre]"), "version", "unknown key"),
    ),
    "a missing key": (
        ('time_zone = "Asia/Ho_Chi_Minh"\n', ""),
        (line_with("[centre]"), "centre.time_zone", "this key is missing"),
    ),
    "an unknown time zone": (
        ("Asia/Ho_Chi_Minh", "Asia/Saigonn"),
        (line_with("time_zone"), "centre.time_zone", "unknown time zone"),
    ),
    "holidays of an unknown country": (
        ("tickets_per_person_per_day = 2", 'tickets_per_person_per_day = 2\nholidays = "XX"'),
        (
            line_with("tickets_per_person_per_day") + 1,
            "centre.holidays",
            "the holidays of “XX” are not known; use a code such as VN, or none",
        ),
    ),
    "weights without their order": (
        ('services = ["xa-hoi", "tra-ket-qua"]', 'services = ["xa-hoi", "tra-ket-qua"]\nweights = { xa-hoi = 2 }'),
        (
            line_with('services = ["xa-hoi", "tra-ket-qua"]') + 1,
            "counter[4].weights",
            'weights are used with order = "weighted" only',
        ),
    ),
    "a weight of a service that the counter does not serve": (
        (
            'services = ["xa-hoi", "tra-ket-qua"]',
            'services = ["xa-hoi", "tra-ket-qua"]\norder = "weighted"\nweights = { dat-dai = 2 }',
        ),
        (
            line_with('services = ["xa-hoi", "tra-ket-qua"]') + 2,
            "counter[4].weights",
            "there is no service “dat-dai”",
        ),
    ),
    "no such order of a counter": (
        ('services = ["xa-hoi", "tra-ket-qua"]', 'services = ["xa-hoi", "tra-ket-qua"]\norder = "random"'),
        (
            line_with('services = ["xa-hoi", "tra-ket-qua"]') + 1,
            "counter[4].order",
            "must be one of: 'arrival', 'listed' or 'weighted'",
        ),
    ),
    "a time zone that is a path": (
        ("Asia/Ho_Chi_Minh", "../../etc/passwd"),
        (line_with("time_zone"), "centre.time_zone", "unknown time zone"),
    ),
    "hours the wrong way round": (
        ('last_ticket = "11:15"', 'last_ticket = "11:45"'),
        (
            line_with('last_ticket = "11:15"'),
            "shift[1].last_ticket",
            "times must be in the order opens < last_ticket ≤ closes",
        ),
    ),
    "two shifts at once": (
        ('opens = "13:30"', 'opens = "11:00"'),
        (line_with('opens = "13:30"'), "shift[2].opens", "this shift overlaps another on the same day"),
    ),
    "no such day": (
        ('"thu", "fri"]', '"thu", "t6"]'),
        (line_with("days ="), "shift[1].days[5]", "a day must be mon, tue, wed, thu, fri, sat or sun"),
    ),
    "a prefix that reads as a digit": (
        ('prefix = "C"', 'prefix = "O"'),
        (
            line_with('prefix = "C"'),
            "service[3].prefix",
            "a prefix must be one or two letters A–Z, without I and O",
        ),
    ),
    "the same counter twice": (
        ("number = 4", "number = 3"),
        (line_with("number = 4"), "counter[4].number", "“3” is there already"),
    ),
    "the same service twice": (
        ('code = "xa-hoi"', 'code = "dat-dai"'),
        (line_with('code = "xa-hoi"'), "service[3].code", "“dat-dai” is there already"),
    ),
    "the same service twice at one counter": (
        ('["ho-tich", "tra-ket-qua"]', '["ho-tich", "ho-tich"]'),
        (line_with('["ho-tich", "tra-ket-qua"]'), "counter[1].services", "“ho-tich” is there already"),
    ),
    "directions in English alone": (
        ('{ vi = "Tầng trệt, qua cửa chính rồi rẽ phải.", en', "{ en"),
        (line_with("through the main door"), "zone[1].directions", "the Vietnamese wording (vi) is missing"),
    ),
    "an unknown zone": (
        ('number = 3\nzone = "A"', 'number = 3\nzone = "B"'),
        (line_with("number = 3") + 1, "counter[3].zone", "there is no zone “B”"),
    ),
    "an unknown department": (
        ('prefix = "B"\ndepartment = "ubnd-xa"', 'prefix = "B"\ndepartment = "so-y-te"'),
        (line_with('prefix = "B"') + 1, "service[2].department", "there is no department “so-y-te”"),
    ),
    "an unknown counter for a priority class": (
        ('kind = "first"', 'kind = "dedicated", counters = [1, 9]'),
        (line_with("rule ="), "priority_class[1].rule", "there is no counter “9”"),
    ),
    "no Vietnamese wording": (
        ('name = { vi = "Sảnh chính", en = "Main hall" }', 'name = { en = "Main hall" }'),
        (line_with("Main hall"), "zone[1].name", "the Vietnamese wording (vi) is missing"),
    ),
    "a number as text": (
        ("number = 4", 'number = "4"'),
        (line_with("number = 4"), "counter[4].number", "must be a whole number"),
    ),
    "a counter number nought": (
        ("number = 4", "number = 0"),
        (line_with("number = 4"), "counter[4].number", "must be 1 or more"),
    ),
    "an unknown rule": (
        ('kind = "first"', 'kind = "sometimes"'),
        (line_with("rule ="), "priority_class[1].rule", "must be one of: 'dedicated', 'first', 'ratio'"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_said_with_line_key_and_reason(tmp_path: Path, case: str) -> None:
    (old, new), (line, key, said) = CASES[case]
    assert old in TEXT
    error = wrong(tmp_path, TEXT.replace(old, new, 1))
    assert error.code == "centre_file"
    assert (error.facts["line"], error.facts["key"]) == (line, key)
    assert reason(error).startswith(said)


LAYOUTS = {
    "paper = 76": "the layout's 'paper' must be 58 or 80",
    "colour = 1": "the layout of slips has an unknown key 'colour'; known are paper, order, sizes",
    '[logo]\nfile = "logo.png"': "the layout of slips has an unknown key 'logo'; known are paper, order, sizes",
    "order = 1": "the layout's 'order' must be a list of names of parts",
    'order = ["number", "colour"]': "the layout's 'order' has an unknown part 'colour'; known are logo, centre,",
    'order = ["number", "qr", "qr"]': "the layout's 'order' names 'qr' twice; only 'line' may come again",
    'order = ["qr"]': "the layout's 'order' must have 'number': a slip without a number is of no use",
    "[sizes]\nqr = 151": "the layout's size of 'qr' must be a whole number from 50 to 150 (per cent)",
    "paper = ": "not TOML: ",
    f"paper = 58  # {'x' * 8192}": "the layout of slips is longer than 8192 bytes",
}
"""What no slip can be printed by, and what is said of it."""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_by_which_no_slip_can_be_printed_is_refused(tmp_path: Path, layout: str) -> None:
    error = wrong(tmp_path, f"{TEXT}\n[slip]\nlayout = '''\n{layout}'''\n")
    assert (error.facts["key"], error.facts["line"]) == ("slip.layout", len(LINES) + 3)
    assert reason(error).startswith(LAYOUTS[layout])


def test_what_is_wrong_with_a_layout_is_said_in_both_languages() -> None:
    said = [
        say("centre_file", f"layout_{reason}", {"key": "k", "known": "n", "least": "1", "most": "2"})
        for reason in REASONS
    ]
    assert all(each["vi"] != each["en"] for each in said)


def test_an_unknown_step_of_a_journey_is_refused(tmp_path: Path) -> None:
    text = BINH_DUONG.read_text(encoding="utf-8").replace('steps = ["*", "thu-phi"]', 'steps = ["*", "thu-tien"]')
    error = wrong(tmp_path, text)
    assert error.facts["key"] == "journey[1].steps"
    assert error.facts["line"] == len(text.splitlines())
    assert reason(error) == "there is no service “thu-tien”"


def test_the_same_day_twice_among_the_exceptions_is_refused(tmp_path: Path) -> None:
    text = BINH_DUONG.read_text(encoding="utf-8").replace("date = 2026-12-24", "date = 2026-02-28")
    assert reason(wrong(tmp_path, text)) == "“2026-02-28” is there already"


def test_what_is_not_toml_is_said_with_its_line(tmp_path: Path) -> None:
    error = wrong(tmp_path, TEXT.replace('code = "A"', "code = A", 1))
    assert error.facts["line"] == line_with('code = "A"')
    assert reason(error).startswith("not TOML: ")


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "centre.toml"
    file.write_bytes(TEXT.encode("utf-16"))
    with pytest.raises(CentreFileError) as caught:
        read(file)
    assert reason(caught.value).startswith("not TOML: ")


def test_a_file_with_a_byte_order_mark_of_windows_is_read(tmp_path: Path) -> None:
    file = tmp_path / "centre.toml"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert read(file).content.centre.code == "xa-mau"


def test_a_file_with_the_line_ends_of_windows_is_read(tmp_path: Path) -> None:
    file = tmp_path / "centre.toml"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert read(file).content.centre.code == "xa-mau"


def test_a_file_that_is_not_there_is_refused_with_the_systems_reason(tmp_path: Path) -> None:
    with pytest.raises(CentreFileError) as caught:
        read(tmp_path / "none.toml")
    assert caught.value.code == "centre_file_unreadable"
    assert caught.value.facts["reason"] == "No such file or directory"


def test_a_folder_in_place_of_a_file_is_refused_too(tmp_path: Path) -> None:
    with pytest.raises(CentreFileError) as caught:
        read(tmp_path)
    assert caught.value.code == "centre_file_unreadable"


def test_an_empty_file_is_told_what_it_needs_first(tmp_path: Path) -> None:
    error = wrong(tmp_path, "")
    assert (error.facts["line"], error.facts["key"], reason(error)) == (1, "centre", "this key is missing")


def test_a_centre_may_have_no_counters_yet(tmp_path: Path) -> None:
    file = tmp_path / "centre.toml"
    file.write_text(TEXT[: TEXT.index("[[counter]]")], encoding="utf-8")
    assert read(file).content.counter == ()


def test_seventy_counters_are_no_trouble(tmp_path: Path) -> None:
    file = tmp_path / "centre.toml"
    more = "".join(
        f'[[counter]]\nnumber = {number}\nzone = "A"\nservices = ["ho-tich"]\n' for number in range(5, 75)
    )
    file.write_text(TEXT + "\n" + more, encoding="utf-8")
    assert len(read(file).content.counter) == 74

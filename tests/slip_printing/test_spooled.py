"""A real printer: what it refuses, what it says of itself, what becomes of a ticket."""

from functools import partial
from pathlib import Path
from threading import current_thread
from typing import get_args

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from printers.sheet import Sheet
from printers.status import OFFLINE, UNKNOWN, Cover, Fault, Link, Paper, PrinterStatus
from printers.status import Condition as Told
from printers.virtual.trouble import Trouble as TroubleTold
from printers.virtual.trouble import tell
from queue_client.printing import Condition, Trouble
from queue_client.qt.errors import StartError
from queue_protocol.commands.devices import PrinterState
from queue_protocol.state import Snapshot
from slip_printing.printer import REPRINT, Printer
from slip_printing.spooled import _FAILED, _STATES, SpooledPrinter, condition_of, trouble_of
from tests.kiosk_app.snapshots import binh_duong, issued
from tests.printers.network import virtual_printer

POLL = 0.05


def heard_from(printer: Printer) -> list[tuple[int, Trouble | None, str]]:
    heard: list[tuple[int, Trouble | None, str]] = []
    printer.done.connect(lambda *said: heard.append(said))
    return heard


def delays_of(printer: Printer) -> list[tuple[int, Trouble]]:
    delays: list[tuple[int, Trouble]] = []
    printer.delayed.connect(lambda *said: delays.append(said))
    return delays


@pytest.mark.parametrize(
    ("url", "options"),
    [
        ("printer", {}),
        ("ipp://host", {}),
        ("virtual://folder", {"profile": "no-such"}),
        ("virtual://folder", {"width": 13}),
    ],
)
def test_a_printer_that_makes_no_sense_is_refused_at_once(
    qapp: QGuiApplication, url: str, options: dict[str, str]
) -> None:
    assert qapp
    with pytest.raises(StartError):
        SpooledPrinter(url, **options)  # type: ignore[arg-type] # a table of two kinds of option


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (PrinterStatus(link=Link.ONLINE, paper=Paper.OK), None),
        (PrinterStatus(link=Link.ONLINE, paper=Paper.LOW), None),
        (UNKNOWN, None),
        (PrinterStatus(paper=Paper.OUT), Trouble.PAPER_OUT),
        (PrinterStatus(cover=Cover.OPEN), Trouble.COVER_OPEN),
        (OFFLINE, Trouble.OFFLINE),
        (PrinterStatus(fault=Fault.CUTTER), Trouble.CUTTER),
        (PrinterStatus(fault=Fault.OTHER), Trouble.FAILED),
    ],
)
def test_a_status_becomes_what_a_person_can_see(status: PrinterStatus, trouble: Trouble | None) -> None:
    assert trouble_of(status) is trouble


@pytest.mark.parametrize(
    ("status", "condition"),
    [
        (PrinterStatus(link=Link.ONLINE, paper=Paper.OK), Condition("ready")),
        (PrinterStatus(link=Link.ONLINE, paper=Paper.LOW), Condition("paper_low")),
        (PrinterStatus(paper=Paper.OUT), Condition("paper_out")),
        (PrinterStatus(cover=Cover.OPEN, paper=Paper.OUT), Condition("cover_open")),
        (PrinterStatus(fault=Fault.CUTTER), Condition("failed", "cutter_error")),
        (PrinterStatus(fault=Fault.OTHER), Condition("failed", "fault")),
        (OFFLINE, Condition("offline")),
        (UNKNOWN, Condition("unknown")),
    ],
)
def test_a_status_becomes_what_the_server_calls_it(status: PrinterStatus, condition: Condition) -> None:
    assert condition_of(status) == condition


def test_every_condition_of_a_printer_has_a_name_in_the_protocol() -> None:
    assert _STATES.keys() | _FAILED == set(Told)
    assert {*_STATES.values(), "failed"} == set(get_args(PrinterState))


def test_nothing_is_said_of_a_printer_before_somebody_has_looked(qtbot: QtBot, tmp_path: Path) -> None:
    printer = SpooledPrinter(f"virtual://{tmp_path}", poll_seconds=POLL)
    assert printer.condition is None
    qtbot.waitUntil(lambda: printer.condition == Condition("ready"))
    tell(tmp_path, TroubleTold.UNPLUGGED)
    qtbot.waitUntil(lambda: printer.condition == Condition("offline"))
    printer.close()


def test_a_ticket_is_printed_on_another_thread_and_heard_of_on_this_one(qtbot: QtBot, tmp_path: Path) -> None:
    printer = SpooledPrinter(f"virtual://{tmp_path}")
    heard = heard_from(printer)
    printer.print(issued(), binh_duong(), language="vi")
    qtbot.waitUntil(lambda: heard != [])
    printer.close()
    assert heard == [(7, None, "")]
    assert (tmp_path / "0001.png").exists()


def test_a_printer_says_by_itself_that_it_is_in_trouble_and_well_again(qtbot: QtBot, tmp_path: Path) -> None:
    printer = SpooledPrinter(f"virtual://{tmp_path}", poll_seconds=POLL)
    tell(tmp_path, TroubleTold.COVER_OPEN)
    qtbot.waitUntil(lambda: printer.trouble is Trouble.COVER_OPEN)
    tell(tmp_path)
    qtbot.waitUntil(lambda: printer.trouble is None)
    printer.close()


def test_the_first_slip_finds_everything_at_hand_even_if_the_printer_comes_late(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    monkeypatch.setattr("slip_printing.spooled.warm_up", lambda _: threads.append(current_thread().name))
    tell(tmp_path, TroubleTold.UNPLUGGED)
    printer = SpooledPrinter(f"virtual://{tmp_path}", poll_seconds=POLL)
    qtbot.waitUntil(lambda: printer.trouble is Trouble.OFFLINE)
    assert threads == ["spooler"]
    tell(tmp_path)
    qtbot.waitUntil(lambda: printer.trouble is None)
    printer.close()
    assert threads == ["spooler"]


def test_a_ticket_that_fails_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    tell(tmp_path, TroubleTold.PAPER_OUT)
    printer = SpooledPrinter(f"virtual://{tmp_path}", patience=0)
    heard = heard_from(printer)
    printer.print(issued(), binh_duong(), language="vi")
    qtbot.waitUntil(lambda: heard != [])
    printer.close()
    [(ticket_id, trouble, detail)] = heard
    assert (ticket_id, trouble) == (7, Trouble.PAPER_OUT)
    assert detail.startswith("paper_out")


def test_a_ticket_waits_for_paper_and_comes_out_when_it_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    tell(tmp_path, TroubleTold.PAPER_OUT)
    printer = SpooledPrinter(f"virtual://{tmp_path}", retry_seconds=POLL)
    heard, delays = heard_from(printer), delays_of(printer)
    printer.print(issued(), binh_duong(), language="vi")
    qtbot.waitUntil(lambda: delays == [(7, Trouble.PAPER_OUT)])
    assert heard == []
    tell(tmp_path)
    qtbot.waitUntil(lambda: heard == [(7, None, "")])
    printer.close()


def test_a_ticket_that_is_given_up_fails_for_what_it_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    tell(tmp_path, TroubleTold.CUTTER)
    printer = SpooledPrinter(f"virtual://{tmp_path}", retry_seconds=POLL)
    heard, delays = heard_from(printer), delays_of(printer)
    printer.print(issued(), binh_duong(), language="vi")
    qtbot.waitUntil(lambda: delays == [(7, Trouble.CUTTER)])
    printer.give_up(7)
    qtbot.waitUntil(lambda: heard != [])
    printer.close()
    assert heard[0][:2] == (7, Trouble.CUTTER)
    assert heard[0][2].startswith("cutter_error: ")
    assert not (tmp_path / "0001.png").exists()


def test_the_last_slip_is_printed_again_by_this_program_and_by_the_next(qtbot: QtBot, tmp_path: Path) -> None:
    paper, folder = tmp_path / "paper", tmp_path / "kiosk"
    printer = SpooledPrinter(f"virtual://{paper}", folder=folder)
    heard = heard_from(printer)
    assert not printer.reprint_last()
    printer.print(issued(), binh_duong(), language="vi")
    assert printer.reprint_last()
    qtbot.waitUntil(lambda: heard == [(7, None, ""), (7, None, REPRINT)])
    printer.close()
    following = SpooledPrinter(f"virtual://{paper}", folder=folder)
    heard_later = heard_from(following)
    assert following.reprint_last()
    qtbot.waitUntil(lambda: heard_later == [(7, None, REPRINT)])
    following.close()
    first, again = ((paper / f"000{place}.bin").read_bytes() for place in (1, 2))
    assert len(again) > len(first), "it says that it is a reprint"


def test_a_slip_outlives_the_program(qtbot: QtBot, tmp_path: Path) -> None:
    paper, folder = tmp_path / "paper", tmp_path / "kiosk"
    tell(paper, TroubleTold.PAPER_OUT)
    printer = SpooledPrinter(f"virtual://{paper}", folder=folder)
    delays = delays_of(printer)
    printer.print(issued(), binh_duong(), language="vi")
    qtbot.waitUntil(lambda: delays != [])
    printer.close()
    tell(paper)
    printer = SpooledPrinter(f"virtual://{paper}", folder=folder)
    heard = heard_from(printer)
    qtbot.waitUntil(lambda: heard == [(7, None, "")])
    printer.close()


def print_after(printer: SpooledPrinter, ticket_id: int) -> None:
    printer.print(issued(id=ticket_id, number=f"A{ticket_id:03}"), binh_duong(), language="vi")


@pytest.mark.enable_socket
def test_another_printer_at_the_same_address_prints_what_waits_and_nothing_twice(
    qtbot: QtBot, tmp_path: Path
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    with virtual_printer(old) as first:
        printer = SpooledPrinter(first.url, poll_seconds=POLL, retry_seconds=POLL, folder=tmp_path / "kiosk")
        heard, delays = heard_from(printer), delays_of(printer)
        print_after(printer, 7)
        qtbot.waitUntil(lambda: heard == [(7, None, "")])
        port = first.server_address[1]
        tell(old, TroubleTold.UNPLUGGED)
        qtbot.waitUntil(lambda: printer.trouble is Trouble.OFFLINE)
    print_after(printer, 8)
    qtbot.waitUntil(lambda: delays == [(8, Trouble.OFFLINE)])
    with virtual_printer(new, width=384, port=port):
        qtbot.waitUntil(lambda: heard[1:] == [(8, None, "")])
        assert printer.condition == Condition("ready")
        printer.close()
    assert [len(list(each.glob("*.png"))) for each in (old, new)] == [1, 1]


@pytest.mark.enable_socket
def test_one_that_tells_nothing_is_printed_on_once_somebody_says_that_it_was_changed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    paper = tmp_path / "paper"
    with virtual_printer(paper) as server:
        printer = SpooledPrinter(server.url, poll_seconds=POLL, retry_seconds=POLL)
        heard = heard_from(printer)
        qtbot.waitUntil(lambda: printer.condition == Condition("ready"))
        tell(paper, TroubleTold.MUTE)
        qtbot.waitUntil(lambda: printer.condition == Condition("offline"))
        print_after(printer, 7)
        printer.look_again()
        qtbot.waitUntil(lambda: heard == [(7, None, "")])
        assert printer.condition == Condition("unknown")
        printer.close()


def test_a_slip_that_was_left_comes_out_as_wide_as_the_printer_of_the_next_program(
    qtbot: QtBot, tmp_path: Path
) -> None:
    paper, folder = tmp_path / "paper", tmp_path / "kiosk"
    tell(paper, TroubleTold.PAPER_OUT)
    printer = SpooledPrinter(f"virtual://{paper}", folder=folder)
    delays = delays_of(printer)
    print_after(printer, 7)
    qtbot.waitUntil(lambda: delays != [])
    printer.close()
    tell(paper)
    printer = SpooledPrinter(f"virtual://{paper}?width=384", profile="generic-58", folder=folder)
    heard = heard_from(printer)
    qtbot.waitUntil(lambda: heard == [(7, None, "")])
    printer.close()
    with Image.open(paper / "0001.png") as slip:
        assert slip.width == 384


def test_a_low_roll_is_no_trouble_and_yet_known(qtbot: QtBot, tmp_path: Path) -> None:
    printer = SpooledPrinter(f"virtual://{tmp_path}", poll_seconds=POLL)
    assert not printer.is_paper_low
    tell(tmp_path, TroubleTold.PAPER_LOW)
    qtbot.waitUntil(lambda: printer.is_paper_low)
    assert printer.trouble is None
    printer.close()


def test_the_centres_layout_is_printed(qtbot: QtBot, tmp_path: Path) -> None:
    layout = tmp_path / "layout.toml"
    layout.write_text('paper = 58\norder = ["number"]\n', encoding="utf-8")
    printer = SpooledPrinter(f"virtual://{tmp_path}/paper?width=384", layout=layout)
    heard = heard_from(printer)
    for _ in range(2):
        printer.print(issued(), binh_duong(), language="vi")
    qtbot.waitUntil(lambda: len(heard) == 2)
    printer.close()
    with Image.open(tmp_path / "paper/0001.png") as slip:
        assert (slip.width, slip.height < 400) == (384, True)


def laid_out(layout: str | None) -> Snapshot:
    """The centre, which says how its slips are laid out."""
    snapshot = binh_duong()
    return snapshot.model_copy(update={"centre": snapshot.centre.model_copy(update={"slip_layout": layout})})


def test_slips_follow_what_the_centre_says_while_the_program_runs(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    printer = SpooledPrinter(f"virtual://{tmp_path}")
    heard = heard_from(printer)
    wrong = ('order = ["number", "colour"]', 'paper = 58\norder = ["number"]', 'logo = { file = "/x.png" }', "= 1")
    for count, layout in enumerate((None, 'order = ["number"]', *wrong), 1):
        printer.print(issued(), laid_out(layout), language="vi")
        qtbot.waitUntil(partial(_has, heard, count))
    printer.close()
    heights = [_height(tmp_path / f"000{at}.png") for at in range(1, 7)]
    assert heights[1] < heights[0]
    assert heights[2:] == [heights[0]] * len(wrong), "what cannot be used is laid out as usual"
    said = [record.message for record in caplog.records if "layout of slips" in record.message]
    assert all(word in message for word, message in zip(("colour", "58", "logo", "TOML"), said, strict=True)), said


def _has(heard: list[tuple[int, Trouble | None, str]], count: int) -> bool:
    return len(heard) == count


def _height(picture: Path) -> int:
    with Image.open(picture) as slip:
        return slip.height


def test_a_file_of_the_command_line_goes_before_what_the_centre_says(qtbot: QtBot, tmp_path: Path) -> None:
    layout = tmp_path / "layout.toml"
    layout.write_text('order = ["number"]\n', encoding="utf-8")
    printer = SpooledPrinter(f"virtual://{tmp_path}/paper", layout=layout)
    heard = heard_from(printer)
    for said in (None, 'order = ["centre", "number"]'):
        printer.print(issued(), laid_out(said), language="vi")
    qtbot.waitUntil(lambda: len(heard) == 2)
    printer.close()
    assert _height(tmp_path / "paper/0001.png") == _height(tmp_path / "paper/0002.png")


def test_a_wrong_layout_is_refused_in_both_languages(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp
    layout = tmp_path / "layout.toml"
    layout.write_text("paper = 76\n", encoding="utf-8")
    with pytest.raises(StartError, match=r"(?s)dòng 1.*line 1"):
        SpooledPrinter("virtual://folder", layout=layout)


def test_no_printer_answers_too_but_not_at_once(qtbot: QtBot) -> None:
    printer = Printer()
    heard = heard_from(printer)
    printer.print(issued(), binh_duong(), language="vi")
    assert heard == []
    qtbot.waitUntil(lambda: heard == [(7, Trouble.NO_PRINTER, "no_printer")])


SHEET = Sheet(
    centre="Trung tâm",
    title="Đăng ký khai sinh",
    facts=(("Lệ phí", "Miễn phí"),),
    items_title="Giấy tờ cần có",
    items=("Tờ khai", "Giấy chứng sinh"),
    note=None,
    language="vi",
)


def test_a_sheet_is_printed_and_no_ticket_is_said_to_be(qtbot: QtBot, tmp_path: Path) -> None:
    printer = SpooledPrinter(f"virtual://{tmp_path}")
    slips = heard_from(printer)
    with qtbot.waitSignal(printer.sheet_done, timeout=10_000) as done:
        printer.print_sheet(SHEET)
    printer.close()
    assert (done.args, slips) == ([None], [])
    assert (tmp_path / "0001.png").exists()


def test_a_sheet_that_fails_says_what_the_person_can_see(qtbot: QtBot, tmp_path: Path) -> None:
    tell(tmp_path, TroubleTold.COVER_OPEN)
    printer = SpooledPrinter(f"virtual://{tmp_path}")
    with qtbot.waitSignal(printer.sheet_done, timeout=10_000) as done:
        printer.print_sheet(SHEET)
    printer.close()
    assert done.args == [Trouble.COVER_OPEN]


def test_no_printer_says_so_of_a_sheet_too_but_not_at_once(qtbot: QtBot) -> None:
    printer = Printer()
    with qtbot.waitSignal(printer.sheet_done, timeout=10_000) as done:
        printer.print_sheet(SHEET)
    assert done.args == [Trouble.NO_PRINTER]

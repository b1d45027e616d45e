"""A visit while the server does not answer: a number on the disk, on the screen, on paper, and handed over."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk_app.effects import Trouble
from kiosk_app.offline.journal import FILE, Journal
from kiosk_app.offline.kept import kept_in
from kiosk_app.offline.own_numbers import OwnNumbers
from kiosk_app.pace import Pace
from kiosk_app.scans import CardRead
from kiosk_app.setup import Setup
from kiosk_app.view_models.cards import Role
from kiosk_app.view_models.parts import assemble
from queue_client.qt.procedures import ProcedureList
from queue_client.qt.translations import Translations
from queue_protocol.commands import HandOver, ReportPrint
from queue_protocol.errors import Error
from queue_protocol.events import ServiceChanged
from queue_protocol.frames import Refused, Reply
from queue_protocol.results import TicketResult
from queue_protocol.state import OpenPeriod, Snapshot, Ticket
from tests.kiosk_app.conftest import Bench
from tests.kiosk_app.scripted import KioskLink, ScriptedPrinter
from tests.kiosk_app.snapshots import NOW, issued, xa_mau
from tests.support.clocks import StandingSeconds

PACE = Pace()
TOMORROW = OpenPeriod(opens_at=NOW + timedelta(hours=23), closes_at=NOW + timedelta(hours=26))
TODAY = OpenPeriod(opens_at=NOW - timedelta(hours=1), closes_at=NOW + timedelta(hours=2))


def told() -> Snapshot:
    return xa_mau().model_copy(update={"open_periods": (TODAY, TOMORROW)})


@dataclass(frozen=True)
class Kiosk(Bench):
    """A kiosk with a folder."""

    own: OwnNumbers
    folder: Path

    def connects(self) -> None:
        self.link.connects(told())

    def loses_its_server(self) -> None:
        self.link.drops()
        self.after(PACE.offline)

    def takes(self, command: HandOver) -> None:
        """The server has the number."""
        command_id = next(each for each, asked in self.link.asked if asked is command)
        ticket = Ticket(
            id=70 + command.serial,
            number=f"{command.series}{command.serial:03}",
            service=command.service,
            state="waiting",
            issued_at=command.issued_at,
            arrived_at=command.issued_at,
        )
        self.link.says(Reply(command_id=command_id, result=TicketResult(ticket=ticket)))

    def refuses(self, command: HandOver, code: str) -> None:
        command_id = next(each for each, asked in self.link.asked if asked is command)
        self.link.says(Reply(command_id=command_id, error=Error(code=code, message={})))

    def next_person(self) -> None:
        self.printer.done.emit(self.printer.taken[-1].id, None, "")
        self.after(PACE.take)
        self.after(PACE.settle)

    @property
    def numbers(self) -> list[str]:
        return [ticket.number for ticket in self.printer.taken]


@contextmanager
def kiosk_in(folder: Path) -> Iterator[Kiosk]:
    translations = Translations(["kiosk_app"])
    translations.use("vi")
    kept = kept_in(folder, owner="me")
    link = KioskLink(kept.snapshot if kept else None)
    link.mark = "1"
    printer, clock = ScriptedPrinter(), StandingSeconds()
    own = OwnNumbers(folder, kept=kept, now=link.now)
    parts = assemble(
        link,
        printer,
        translations,
        procedures=ProcedureList(link, server="http://127.0.0.1:9", token="t", folder=folder),
        setup=Setup(pace=PACE, clock=clock, own=own, folder=folder, owner="me"),
    )
    yield Kiosk(link, printer, clock, parts, own, folder)
    own.close()
    translations.remove()


@pytest.fixture
def kiosk(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Kiosk]:
    assert qapp
    with kiosk_in(tmp_path) as kiosk:
        kiosk.connects()
        kiosk.after(PACE.settle)
        yield kiosk


def test_no_answer_for_a_second_and_a_half_gives_a_number_of_the_kiosks_own(kiosk: Kiosk) -> None:
    kiosk.take()
    kiosk.after(PACE.offline)
    assert kiosk.screen == "ticket"
    assert kiosk.parts.ticket.property("number") == "1A001"
    assert kiosk.parts.ticket.property("offline")
    assert kiosk.numbers == ["1A001"]


def test_it_is_on_the_disk_before_it_is_on_the_screen_or_on_paper(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, int]] = []
    real = os.fsync

    def watched(handle: int) -> None:
        seen.append((kiosk.screen, len(kiosk.printer.taken)))
        real(handle)

    kiosk.loses_its_server()
    monkeypatch.setattr(os, "fsync", watched)
    kiosk.take()
    spooled = ("ticket", 1)
    assert seen == [("services", 0), spooled]
    assert kiosk.numbers == ["1A001"]


def test_a_live_server_gets_it_at_once_with_the_request_that_was_given_up(kiosk: Kiosk) -> None:
    kiosk.take()
    request_id = kiosk.link.asked[-1][0]
    kiosk.after(PACE.offline)
    (handed,) = kiosk.link.handed_over
    assert (handed.series, handed.serial, handed.service, handed.replaces) == ("1A", 1, "ho-tich", request_id)
    assert handed.issued_at == NOW


def test_the_late_answer_is_neither_shown_nor_printed(kiosk: Kiosk) -> None:
    kiosk.take()
    kiosk.after(PACE.offline)
    kiosk.link.gives(issued())
    kiosk.next_person()
    assert kiosk.screen == "services"
    assert kiosk.numbers == ["1A001"]


def test_without_a_server_every_touch_gives_a_number_and_all_are_handed_over_in_order(kiosk: Kiosk) -> None:
    kiosk.loses_its_server()
    for service in ("ho-tich", "dat-dai", "ho-tich"):
        kiosk.take(service)
        kiosk.next_person()
    assert kiosk.numbers == ["1A001", "1B001", "1A002"]
    assert kiosk.link.handed_over == []
    kiosk.connects()
    for count in range(1, 4):
        assert len(kiosk.link.handed_over) == count
        kiosk.takes(kiosk.link.handed_over[-1])
    assert [f"{each.series}{each.serial:03}" for each in kiosk.link.handed_over] == kiosk.numbers
    assert kiosk.own.waiting() == ()


def test_the_server_hears_what_became_of_the_slip_once_it_has_the_number(kiosk: Kiosk) -> None:
    kiosk.loses_its_server()
    kiosk.take()
    kiosk.printer.done.emit(kiosk.printer.taken[-1].id, Trouble.PAPER_OUT, "paper_out: none")
    assert kiosk.link.reports == []
    kiosk.connects()
    kiosk.takes(kiosk.link.handed_over[-1])
    assert kiosk.link.reports == [ReportPrint(ticket_id=71, printed=False, detail="paper_out: none")]


def test_nobody_is_told_to_scan_a_code_that_is_not_there(kiosk: Kiosk) -> None:
    kiosk.loses_its_server()
    kiosk.take()
    assert kiosk.parts.ticket.property("qr") == []
    kiosk.printer.done.emit(kiosk.printer.taken[-1].id, Trouble.NO_PRINTER, "no_printer")
    assert "chụp" in str(kiosk.parts.ticket.property("excuse"))
    assert "mã" not in str(kiosk.parts.ticket.property("excuse"))


def test_a_kiosk_starts_with_its_server_absent_and_goes_on_counting(kiosk: Kiosk) -> None:
    kiosk.loses_its_server()
    kiosk.take()
    kiosk.own.close()
    with kiosk_in(kiosk.folder) as again:
        again.after(PACE.offline)
        assert again.screen == "services"
        again.take()
        assert again.numbers == ["1A002"]
        again.connects()
        assert again.link.handed_over[-1].serial == 1
        again.takes(again.link.handed_over[-1])
        assert again.link.handed_over[-1].serial == 2


def test_a_kiosk_that_never_saw_a_server_waits_for_it(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp
    with kiosk_in(tmp_path) as kiosk:
        kiosk.after(PACE.offline)
        assert kiosk.screen == "wait"
        kiosk.take()
        assert kiosk.numbers == []


def test_a_kiosk_that_the_server_refuses_gives_none_by_itself(kiosk: Kiosk) -> None:
    kiosk.link.drops()
    kiosk.link.refuses(Refused(code="unauthenticated", message={}))
    kiosk.after(PACE.offline)
    assert kiosk.screen == "wait"
    kiosk.take()
    assert kiosk.numbers == []


def test_a_full_disk_gives_no_number_and_the_screen_waits_for_the_answer(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.take()
    monkeypatch.setattr(os, "write", lambda *_: 0)
    kiosk.after(PACE.offline)
    assert kiosk.numbers == []
    kiosk.after(PACE.please_wait)
    assert kiosk.screen == "wait"
    assert "no number is given" in caplog.text
    kiosk.link.gives(issued())
    assert kiosk.numbers == [issued().number]
    assert (kiosk.folder / FILE).read_bytes() == b""


def test_a_disk_with_room_again_gives_numbers_in_the_next_outage(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.loses_its_server()
    with monkeypatch.context() as full:
        full.setattr(os, "write", lambda *_: 0)
        kiosk.take()
        assert (kiosk.screen, kiosk.numbers) == ("wait", [])
    kiosk.connects()
    kiosk.loses_its_server()
    kiosk.take()
    assert kiosk.numbers == ["1A001"]


def test_a_journal_that_cannot_be_believed_is_left_to_the_next_start_and_the_request_is_withdrawn(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: int) -> None:
        raise OSError(5, "broken")

    kiosk.take()
    with monkeypatch.context() as failing:
        failing.setattr(os, "fsync", broken)
        failing.setattr(os, "ftruncate", broken)
        kiosk.after(PACE.offline)
    assert kiosk.screen == "services"
    kiosk.link.gives(issued())
    assert kiosk.numbers == []
    read_anew = Journal(kiosk.folder)
    assert len(read_anew.book.numbers) == 1
    read_anew.close()


def test_a_second_program_on_the_same_folder_gives_no_numbers(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    with kiosk_in(kiosk.folder) as second:
        second.connects()
        second.loses_its_server()
        second.take()
        assert (second.screen, second.numbers) == ("wait", [])
    assert "no numbers are given without the server" in caplog.text


def test_what_the_server_does_not_want_is_kept_and_the_next_is_handed_over(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.loses_its_server()
    for _ in range(2):
        kiosk.take()
        kiosk.next_person()
    kiosk.connects()
    kiosk.refuses(kiosk.link.handed_over[-1], "number_taken")
    assert "1A001" in caplog.text
    kiosk.takes(kiosk.link.handed_over[-1])
    assert [each.serial for each in kiosk.link.handed_over] == [1, 2]
    assert kiosk.own.waiting() == ()
    assert b"number_taken" in (kiosk.folder / FILE).read_bytes()


@pytest.mark.parametrize("code", ["unavailable", "internal", "malformed"])
def test_what_the_server_could_not_take_just_then_is_offered_again_after_the_others(
    kiosk: Kiosk, code: str
) -> None:
    kiosk.loses_its_server()
    for _ in range(2):
        kiosk.take()
        kiosk.next_person()
    kiosk.connects()
    kiosk.refuses(kiosk.link.handed_over[-1], code)
    kiosk.takes(kiosk.link.handed_over[-1])
    assert [each.serial for each in kiosk.own.waiting()] == [1]
    kiosk.parts.visit.handing_over.offer_again()
    assert [each.serial for each in kiosk.link.handed_over] == [1, 2, 1]
    kiosk.takes(kiosk.link.handed_over[-1])
    assert kiosk.own.waiting() == ()


def test_a_number_that_cannot_be_ticked_off_is_not_handed_over_without_end(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.loses_its_server()
    kiosk.take()
    kiosk.connects()
    with monkeypatch.context() as full:
        full.setattr(os, "write", lambda *_: 0)
        kiosk.takes(kiosk.link.handed_over[-1])
    assert len(kiosk.link.handed_over) == 1
    assert len(kiosk.own.waiting()) == 1


def test_without_a_server_nothing_is_said_of_who_waits_and_what_is_closed_by_now_takes_no_touch(
    kiosk: Kiosk,
) -> None:
    cards = kiosk.parts.cards
    cards.fit(2, 1000, 100, 50)
    kiosk.loses_its_server()
    assert (cards.data(cards.index(0), Role.WAITING), cards.data(cards.index(0), Role.IS_OPEN)) == (-1, True)
    kiosk.link.time = TODAY.closes_at
    cards.fit(2, 1001, 100, 50)
    assert not cards.data(cards.index(0), Role.IS_OPEN)
    assert cards.data(cards.index(0), Role.WHY_NOT) == "Hiện chưa phát số (mở lại lúc 07:24 ngày 24/11/2026)"
    kiosk.take()
    assert kiosk.numbers == []
    assert kiosk.screen == "services"
    kiosk.connects()
    assert cards.data(cards.index(0), Role.WAITING) == 0


def test_a_shift_that_ends_before_the_answer_gives_no_number_and_withdraws_the_request(kiosk: Kiosk) -> None:
    kiosk.take()
    kiosk.link.time = TODAY.closes_at
    kiosk.after(PACE.offline)
    assert (kiosk.screen, kiosk.numbers) == ("services", [])
    kiosk.link.gives(issued())
    assert kiosk.numbers == []


def test_the_count_begins_anew_once_the_server_says_that_the_date_is_over(kiosk: Kiosk) -> None:
    kiosk.loses_its_server()
    kiosk.take()
    kiosk.next_person()
    kiosk.connects()
    kiosk.takes(kiosk.link.handed_over[-1])
    kiosk.link.shows(told().model_copy(update={"business_date": told().business_date + timedelta(days=1)}))
    assert (kiosk.folder / FILE).read_bytes() == b""
    kiosk.loses_its_server()
    kiosk.take()
    assert kiosk.numbers == ["1A001", "1A001"]


def test_a_kiosk_that_learns_in_between_that_it_can_give_numbers_shows_its_services(kiosk: Kiosk) -> None:
    kiosk.link.time = NOW - timedelta(hours=5)
    kiosk.loses_its_server()
    assert kiosk.screen == "wait"
    kiosk.link.time = NOW
    kiosk.after(1)
    assert kiosk.screen == "services"


def test_a_pause_is_kept_for_the_next_start(kiosk: Kiosk) -> None:
    kiosk.link.tells(ServiceChanged(service="ho-tich", state="paused", message={"vi": "Nghỉ"}))
    kiosk.own.close()
    with kiosk_in(kiosk.folder) as again:
        again.after(PACE.offline)
        again.take("ho-tich")
        again.take("dat-dai")
        assert again.numbers == ["1B001"]


def test_the_class_that_an_age_reaches_holds_without_a_server_and_no_card_is_kept(kiosk: Kiosk) -> None:
    kiosk.loses_its_server()
    kiosk.parts.visit.present(CardRead(person="f" * 64, age=80, priority="priority"))
    kiosk.take()
    kiosk.connects()
    (handed,) = kiosk.link.handed_over
    assert handed.priority == "priority"
    assert "f" * 64 not in (kiosk.folder / FILE).read_text(encoding="utf-8")

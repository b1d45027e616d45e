"""What a program that died has left: numbers and requests that nobody holds."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk_app.asked import FILE
from kiosk_app.menu import Place
from kiosk_app.scans import CardRead
from kiosk_app.view_models.unheld import STILL_THERE
from queue_protocol.errors import ErrorCode
from tests.kiosk_app.scripted import ScriptedPrinter
from tests.kiosk_app.snapshots import NOW, issued
from tests.kiosk_app.test_visit_offline import PACE, Kiosk, kiosk_in

OLD = STILL_THERE + timedelta(seconds=1)


class PowerCutError(Exception):
    """The program ended here."""


@pytest.fixture
def kiosk(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Kiosk]:
    assert qapp
    with kiosk_in(tmp_path) as kiosk:
        kiosk.connects()
        kiosk.after(PACE.settle)
        yield kiosk


def dies_before_the_slip(kiosk: Kiosk, service: str = "ho-tich") -> None:
    """A number of its own is on the disk, and the printer has not heard of it."""

    def dies(*_: object, **__: object) -> None:
        raise PowerCutError

    kiosk.loses_its_server()
    kiosk.printer.print = dies  # type: ignore[method-assign] # how else does it die there
    with pytest.raises(PowerCutError):
        kiosk.take(service)
    kiosk.own.close()


def dies_with_a_request(kiosk: Kiosk) -> None:
    kiosk.take()
    kiosk.link.drops()
    kiosk.own.close()


def begins(again: Kiosk, later: timedelta = timedelta()) -> None:
    again.link.time = NOW + later
    again.parts.visit.take_up()


def facts(kiosk: Kiosk) -> str:
    menu = kiosk.parts.menu
    menu.flow = menu.flow.admitted()
    assert menu.flow.place is Place.MENU
    return str(menu.property("facts"))


def test_a_number_of_its_own_that_never_reached_the_printer_is_shown_and_printed_once(kiosk: Kiosk) -> None:
    dies_before_the_slip(kiosk)
    with kiosk_in(kiosk.folder) as again:
        begins(again)
        assert again.screen == "ticket"
        assert again.numbers == ["1A001"]
        again.own.close()
    with kiosk_in(kiosk.folder) as third:
        begins(third)
        assert third.numbers == []
        assert "1A001" not in facts(third)


def test_one_of_more_than_five_minutes_ago_is_left_alone_and_told_to_staff(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    dies_before_the_slip(kiosk)
    with kiosk_in(kiosk.folder) as again:
        begins(again, OLD)
        assert again.numbers == []
        assert "1A001" in caplog.text
        assert "1: 1A001" in facts(again)


def test_one_that_is_in_the_spool_is_not_printed_again(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    dies_before_the_slip(kiosk)
    monkeypatch.setattr(ScriptedPrinter, "has_slip", lambda *_: True)
    with kiosk_in(kiosk.folder) as again:
        begins(again)
        assert again.numbers == []
        assert again.own.unspooled() == ()


def test_a_request_whose_answer_nobody_saw_is_asked_again_and_printed(kiosk: Kiosk) -> None:
    dies_with_a_request(kiosk)
    (asked,) = kiosk.link.asked
    with kiosk_in(kiosk.folder) as again:
        begins(again)
        again.connects()
        assert again.link.asked == [asked]
        again.link.gives(issued())
        assert again.screen == "ticket"
        assert again.numbers == [issued().number]
        again.own.close()
    with kiosk_in(kiosk.folder) as third:
        begins(third)
        third.connects()
        assert third.link.asked == []


@pytest.mark.parametrize("in_the_spool", [True, False])
def test_its_slip_is_not_printed_twice_nor_long_afterwards(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, in_the_spool: bool
) -> None:
    dies_with_a_request(kiosk)
    monkeypatch.setattr(ScriptedPrinter, "has_slip", lambda *_: in_the_spool)
    with kiosk_in(kiosk.folder) as again:
        begins(again)
        again.connects()
        if not in_the_spool:
            again.link.time += OLD
        again.link.gives(issued())
        assert again.screen == "services"
        assert again.numbers == []


def test_a_request_of_long_ago_is_not_asked_again(kiosk: Kiosk, caplog: pytest.LogCaptureFixture) -> None:
    dies_with_a_request(kiosk)
    with kiosk_in(kiosk.folder) as again:
        begins(again, OLD)
        again.connects()
        assert again.link.asked == []
        assert "whether it was given is not known" in caplog.text


def test_a_request_in_whose_place_it_gave_a_number_of_its_own_is_not_asked_again(kiosk: Kiosk) -> None:
    kiosk.take()
    kiosk.after(PACE.offline)
    note = (kiosk.folder / FILE).read_text(encoding="utf-8")
    assert note == "[]"
    kiosk.own.close()
    with kiosk_in(kiosk.folder) as again:
        begins(again)
        again.connects()
        assert again.link.requests == []


def test_nothing_that_a_card_has_told_is_on_the_disk(kiosk: Kiosk) -> None:
    kiosk.parts.visit.present(CardRead(person="f" * 64, age=80, priority=None))
    kiosk.take()
    assert kiosk.link.requests[-1].person == "f" * 64
    assert not (kiosk.folder / FILE).exists()


def test_a_note_that_cannot_be_read_is_passed_over(kiosk: Kiosk, caplog: pytest.LogCaptureFixture) -> None:
    kiosk.own.close()
    (kiosk.folder / FILE).write_text('[{"at":', encoding="utf-8")
    with kiosk_in(kiosk.folder) as again:
        begins(again)
        again.connects()
        assert again.link.asked == []
    assert "cannot be read" in caplog.text


def test_a_number_that_the_server_refused_is_told_to_staff(kiosk: Kiosk) -> None:
    kiosk.loses_its_server()
    kiosk.take()
    assert "1A001" not in facts(kiosk)
    kiosk.connects()
    kiosk.refuses(kiosk.link.handed_over[-1], ErrorCode.NUMBER_TAKEN)
    assert "1: 1A001" in facts(kiosk)

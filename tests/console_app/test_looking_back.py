"""Looking back in a real browser: a day by its slider, a ticket's story, the audit trail; nothing is altered."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import expect

from queue_protocol.commands import Finish, PauseCounter, Serve
from tests.console_app.conftest import OpenAs
from tests.support.counter_hall import CounterHall
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

ALTERING = "button:has-text('Mở'), button:has-text('Đóng'), button:has-text('Gọi'), button:has-text('Huỷ')"
CLOCK = "main .text-2xl"


@pytest.fixture
def hall(server: ThreadedServer) -> CounterHall:
    """A001 came at 12:00, was called to counter 1 at 12:10 and done at 12:20; A002 was called at 12:30."""
    hall = CounterHall(server.database, server.clock)
    hall.open(1)
    hall.take()
    hall.take()
    hall.clock.advance(minutes=10)
    first = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=first.id))
    hall.clock.advance(minutes=10)
    hall.ask(Finish(ticket_id=first.id))
    hall.clock.advance(minutes=10)
    hall.call_somebody(1)
    hall.ask(PauseCounter(counter=2, reason="<b>đi họp</b>"))
    return hall


@pytest.mark.usefixtures("hall")
def test_the_slider_shows_the_counters_ticket_of_then(open_as: OpenAs) -> None:
    page = open_as("supervisor", "/looking-back?date=2026-11-23&at=12:15").page
    counter = page.locator("[data-counter='1']")
    expect(counter).to_contain_text("A001")
    expect(counter).to_contain_text("đang phục vụ")
    expect(page.locator("[data-service='ho-tich']")).to_contain_text("A002")
    thumb = page.locator(".q-slider__track-container")
    thumb.focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(page.locator(CLOCK)).to_have_text("12:21")
    expect(counter).not_to_contain_text("A001")
    page.keyboard.press("PageUp")
    expect(counter).to_contain_text("A002")
    expect(page.get_by_text("Gọi số A002 đến quầy 1")).to_be_visible()


@pytest.mark.usefixtures("hall")
def test_a_ticket_leads_to_its_story_and_back_to_the_hall_of_then(open_as: OpenAs) -> None:
    page = open_as("supervisor", "/looking-back?date=2026-11-23&at=12:15").page
    page.locator("[data-counter='1']").get_by_role("link", name="A001").click()
    expect(page.get_by_role("heading", name="Số A001 ngày 23/11/2026")).to_be_visible()
    for said in ("Cấp số A001", "Gọi số A001 đến quầy 1", "Xong số A001"):
        expect(page.get_by_text(said).first).to_be_visible()
    page.get_by_role("link", name="Xem lại sảnh lúc đó").click()
    expect(page.locator(CLOCK)).to_have_text("12:20")


@pytest.mark.usefixtures("hall")
def test_a_ticket_is_found_by_its_number(open_as: OpenAs) -> None:
    page = open_as("inspector", "/story").page
    number = page.get_by_label("Số, ví dụ A005")
    number.fill("A099")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Không có số A099 trong ngày 23/11/2026.")).to_be_visible()
    number.fill("a2")
    page.get_by_role("button", name="Tìm").click()
    expect(page.get_by_role("heading", name="Số A002 ngày 23/11/2026")).to_be_visible()


@pytest.mark.usefixtures("hall")
@pytest.mark.parametrize("path", ["/looking-back?date=2026-11-23", "/story/1", "/audit"])
def test_an_inspector_sees_it_and_finds_nothing_that_alters(open_as: OpenAs, path: str) -> None:
    page = open_as("inspector", path).page
    expect(page.locator("main").get_by_text("A001").first).to_be_visible()
    expect(page.locator(ALTERING)).to_have_count(0)


def test_a_day_without_anything_is_chosen_and_says_so(open_as: OpenAs) -> None:
    page = open_as("supervisor", "/looking-back").page
    page.get_by_label("Ngày", exact=True).fill("2026-11-22")
    expect(page.get_by_text("Nhật ký không có gì của ngày 22/11/2026.")).to_be_visible()


@pytest.mark.usefixtures("hall")
def test_what_somebody_wrote_stays_text(open_as: OpenAs) -> None:
    page = open_as("supervisor", "/audit").page
    expect(page.get_by_text("Quầy 2: tạm nghỉ – lý do: “<b>đi họp</b>”")).to_be_visible()
    expect(page.locator("main b")).to_have_count(0)


@pytest.mark.usefixtures("hall")
def test_the_audit_trail_is_looked_through_and_taken_along(open_as: OpenAs, tmp_path: Path) -> None:
    page = open_as("supervisor", "/audit").page
    expect(page.get_by_text("Nguyên vẹn đến mục")).to_be_visible()
    page.get_by_label("Số thứ tự").fill("A001")
    page.get_by_role("button", name="Xem", exact=True).click()
    expect(page.get_by_text("Gọi số A002")).to_have_count(0)
    expect(page.get_by_text("Gọi số A001 đến quầy 1")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải CSV").click()
    download.value.save_as(tmp_path / "journal.csv")
    rows = list(csv.reader(StringIO((tmp_path / "journal.csv").read_text("utf-8-sig"))))
    assert [row[2] for row in rows][:3] == ["kind", "ticket_issued", "ticket_called"]
    assert all("A001" in row[3] for row in rows[1:])


def test_a_journal_that_was_changed_in_the_database_is_reported(
    server: ThreadedServer, hall: CounterHall, open_as: OpenAs
) -> None:
    assert hall.asked
    with server.database.writing() as tx:
        (seq,) = tx.driver.execute("SELECT min(seq) FROM journal WHERE payload LIKE '%A001%'").fetchone()
        tx.driver.execute("UPDATE journal SET payload = replace(payload, 'A001', 'A007') WHERE seq = ?", [seq])
    page = open_as("inspector", "/audit").page
    expect(page.get_by_text(f"Không còn nguyên vẹn: mục {seq} đã bị sửa")).to_be_visible()

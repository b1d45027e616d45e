"""The page of reports in a browser: figures first, definitions a click away, and files that can be opened."""

from collections.abc import Iterator
from io import BytesIO
from threading import Event
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from queue_server.service.reporting.report import Report, read_report
from queue_server.transport.resources import reports
from tests.console_app.conftest import OpenAs
from tests.queue_server.transport.test_statistics import serve_somebody
from tests.support.browsers import PATIENCE_SECONDS, PHONE, Window
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def figure(opened: Window, name: str) -> str:
    """What the tile of that name shows, once it is there."""
    shown = opened.page.locator(".tile", has=opened.page.get_by_text(name, exact=True)).locator(".figure")
    expect(shown).to_be_visible()
    return str(shown.text_content())


def test_figures_definitions_and_a_workbook(server: ThreadedServer, open_as: OpenAs) -> None:
    serve_somebody(server)
    opened = open_as("supervisor", "/reports")
    page = opened.page
    assert figure(opened, "Số cấp") == "2"
    assert figure(opened, "Chờ trung bình") == "2,0 phút"
    assert figure(opened, "Tỷ lệ hài lòng") == "–"
    page.locator(".tile").get_by_role("button", name="Vắng mặt nghĩa là gì").click()
    expect(page.get_by_role("dialog")).to_contain_text("Số chặng đã gọi mà người không đến")
    page.get_by_role("button", name="Đóng").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="XLSX").click()
    book = load_workbook(BytesIO(download.value.path().read_bytes()))  # the browser keeps it under no name
    assert book["Tổng hợp"].cell(2, 1).value == 2
    assert book["Theo dịch vụ"].cell(1, 1).value == "Dịch vụ"


def test_a_period_of_no_data_and_one_that_has_not_begun(open_as: OpenAs) -> None:
    opened = open_as("inspector", "/reports?from=2020-01-01&to=2020-01-31")
    expect(opened.page.get_by_text("Không có dữ liệu trong kỳ này")).to_be_visible()
    opened.page.goto("/reports?from=2027-01-01&to=2027-01-31")
    expect(opened.page.get_by_text("Chưa đến ngày 01/01/2027")).to_be_visible()
    expect(opened.page.get_by_text("Chưa lập được báo cáo cho kỳ này.")).to_be_visible()


def test_what_can_be_taken_along_is_the_report_of_the_period_that_is_chosen(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    serve_somebody(server)
    opened = open_as("supervisor", "/reports")
    workbook = opened.page.get_by_role("button", name="XLSX")
    expect(workbook).to_be_enabled()
    opened.page.get_by_role("combobox", name="Kỳ báo cáo").click()
    opened.page.get_by_role("option", name="Tự chọn").click()
    opened.page.get_by_label("Từ ngày").fill("2026-11-25")
    expect(opened.page.get_by_text("Chưa lập được báo cáo cho kỳ này.")).to_be_visible()
    expect(workbook).to_be_disabled()


def test_a_report_that_is_under_way_is_that_of_the_same_dates_under_another_name(
    server: ThreadedServer, open_as: OpenAs, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve_somebody(server)
    chosen = Event()

    def read_slowly(*asked: Any, **at: Any) -> Report:
        chosen.wait(PATIENCE_SECONDS)
        return read_report(*asked, **at)

    monkeypatch.setattr(reports, "read_report", read_slowly)
    opened = open_as("supervisor", "/reports")
    opened.page.get_by_role("combobox", name="Kỳ báo cáo").click()
    opened.page.get_by_role("option", name="Tự chọn").click()
    expect(opened.page.get_by_label("Từ ngày")).to_be_visible()
    chosen.set()
    assert figure(opened, "Số cấp") == "2"
    expect(opened.page.get_by_role("button", name="XLSX")).to_be_enabled()


def test_on_paper_there_are_tables_whose_headings_come_again(server: ThreadedServer, open_as: OpenAs) -> None:
    serve_somebody(server)
    opened = open_as("supervisor", "/reports/print")
    paper = opened.page.locator(".paper")
    expect(paper.get_by_role("heading", name="Theo dịch vụ", exact=True)).to_be_visible()
    head = paper.locator("thead").first
    assert head.evaluate("head => getComputedStyle(head).display") == "table-header-group"
    assert paper.evaluate("paper => getComputedStyle(paper).color") == "rgb(0, 0, 0)"
    opened.page.goto("/reports/print?from=2027-01-01&to=2027-01-31")
    expect(paper).to_have_text("Chưa lập được báo cáo cho kỳ này.")


def cut_off(page: Page) -> list[str]:
    """The tables of which something is to be seen only by scrolling sideways."""
    cut: list[str] = page.locator(".report-table").evaluate_all(
        """tables => tables.filter(table => {
            const frame = table.querySelector(".q-table__middle");
            return frame.scrollWidth > frame.clientWidth + 1;
        }).map(table => table.querySelector("h2").innerText)"""
    )
    return cut


def tables_of(page: Page) -> Iterator[str]:
    """The title of each table, while it is the one that is shown."""
    chooser = page.get_by_role("combobox", name="Bảng")
    chooser.click()
    expect(page.get_by_role("option").first).to_be_visible()
    titles = page.get_by_role("option").all_text_contents()
    page.keyboard.press("Escape")
    for title in titles:
        chooser.click()
        page.get_by_role("option", name=title, exact=True).click()
        expect(page.locator(".report-table").get_by_role("heading", name=title, exact=True)).to_be_visible()
        yield title


@pytest.mark.parametrize("width", [1440, 1024, 768])
def test_every_table_can_be_chosen_and_fits_on_desktops_and_tablets(
    server: ThreadedServer, open_as: OpenAs, width: int
) -> None:
    serve_somebody(server)
    page = open_as("supervisor", "/reports", size=(width, 900)).page
    expect(page.locator(".report-table")).to_have_count(1)
    shown = [title for title in tables_of(page) if cut_off(page) == []]
    assert shown == [
        "Theo trung tâm", "Theo dịch vụ", "Theo quầy", "Theo diện ưu tiên", "Theo tháng", "Theo ngày", "Theo thứ",
        "Theo giờ đến", "Kết quả giải quyết",
    ]  # fmt: skip
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_other_columns_are_one_click_away(server: ThreadedServer, open_as: OpenAs) -> None:
    serve_somebody(server)
    page = open_as("supervisor", "/reports").page
    table = page.locator(".report-table").filter(has=page.get_by_role("heading", name="Theo dịch vụ", exact=True))
    cancelled = table.get_by_role("columnheader", name="Huỷ")
    expect(table.get_by_role("columnheader", name="Vắng mặt")).to_be_visible()
    expect(cancelled).to_have_count(0)
    table.get_by_role("button", name="Mọi cột").click()
    expect(cancelled).to_be_visible()
    table.get_by_role("button", name="Ít cột hơn").click()
    expect(cancelled).to_have_count(0)


def test_on_a_phone_the_first_column_stays_while_the_others_pass(server: ThreadedServer, open_as: OpenAs) -> None:
    serve_somebody(server)
    page = open_as("supervisor", "/reports", size=PHONE).page
    table = page.locator(".report-table").filter(has=page.get_by_role("heading", name="Theo dịch vụ", exact=True))
    first, second = (
        table.locator("tbody tr").first.locator("td").first,
        table.locator("tbody tr").first.locator("td").nth(1),
    )
    was, other_was = first.bounding_box(), second.bounding_box()
    table.locator(".q-table__middle").evaluate("frame => { frame.scrollLeft = 80 }")
    now, other_now = first.bounding_box(), second.bounding_box()
    assert was and now and other_was and other_now
    assert (round(now["x"] - was["x"]), round(other_now["x"] - other_was["x"])) == (0, -80)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]

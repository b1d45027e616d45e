"""The page of reports in a browser: figures first, definitions a click away, and files that can be opened."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.console_app.conftest import OpenAs
from tests.queue_server.transport.test_statistics import serve_somebody
from tests.support.browsers import Window
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
    expect(opened.page.get_by_text("Chưa đến ngày 2027-01-01")).to_be_visible()


def test_on_paper_there_are_tables_whose_headings_come_again(server: ThreadedServer, open_as: OpenAs) -> None:
    serve_somebody(server)
    opened = open_as("supervisor", "/reports/print")
    paper = opened.page.locator(".paper")
    expect(paper.get_by_role("heading", name="Theo dịch vụ", exact=True)).to_be_visible()
    head = paper.locator("thead").first
    assert head.evaluate("head => getComputedStyle(head).display") == "table-header-group"
    assert paper.evaluate("paper => getComputedStyle(paper).color") == "rgb(0, 0, 0)"

"""The whole way of a number from afar on a phone: chosen, asked for, given, checked in at a kiosk, called."""

from pathlib import Path

import httpx
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.citizen_page.conftest import OpenPhone
from tests.support.afar import code_on, enabled
from tests.support.databases import load
from tests.support.threaded_server import ThreadedServer


@pytest.fixture(autouse=True)
def on(server: ThreadedServer, tmp_path: Path) -> None:
    """The centre gives numbers from afar."""
    load(server.database, enabled(tmp_path), now=server.clock())


def check_in(server: ThreadedServer, page: Page) -> None:
    code = page.locator(".code").inner_text().replace(" ", "")
    with server.caller("kiosk") as kiosk:
        assert kiosk.post(f"/appointments/{code}/check-in").status_code == httpx.codes.CREATED


@pytest.mark.parametrize("script", [True, False])
def test_from_home_to_the_counter(server: ThreadedServer, phone: OpenPhone, *, script: bool) -> None:
    page = phone(f"{server.url}/q/xa-mau", java_script_enabled=script).page
    page.get_by_role("link", name="Hộ tịch – Chứng thực").tap()
    page.get_by_label("Số điện thoại di động").fill("0912 345 678")
    page.get_by_role("button", name="Lấy số").tap()
    expect(page.get_by_role("heading", name="A001")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("Xin nhận phiếu tại máy lấy số trước 14:00.")
    expect(page.locator("svg.qr")).to_be_visible()
    check_in(server, page)
    expect(page.locator("#said")).to_contain_text("người kế tiếp")  # it looks by itself, and is led on
    with server.caller() as admin:
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
    expect(page.locator("#said")).to_have_text("Đến lượt quý khách: mời đến quầy 1")


def test_a_wrong_number_is_put_right_by_keyboard(server: ThreadedServer, phone: OpenPhone) -> None:
    opened = phone(f"{server.url}/q/xa-mau/ho-tich?lang=en")
    page = opened.page
    field = page.get_by_label("Mobile telephone number")
    field.focus()
    page.keyboard.type("12345")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("This telephone number is not right.")
    expect(field).to_have_value("12345")
    opened.faults.clear()  # the browser calls the answer 422 an error, and it is meant
    field.fill("0912345678")
    page.get_by_text("Priority", exact=True).tap()
    page.get_by_role("button", name="Take a number").press("Enter")
    expect(page.get_by_role("heading", name="A001")).to_be_visible()
    check_in(server, page)
    with server.caller("counter", counter=1) as counter:
        waiting = counter.get("/snapshot").json()["waiting"]
    assert [each["priority"] for each in waiting] == ["priority"]


def test_it_is_given_back_by_two_touches(server: ThreadedServer, phone: OpenPhone) -> None:
    page = phone(f"{server.url}/q/xa-mau/ho-tich").page
    page.get_by_label("Số điện thoại di động").fill("0912345678")
    page.get_by_role("button", name="Lấy số").tap()
    expect(page.locator(".code")).to_be_visible()
    code = code_on(page.content())
    page.get_by_role("link", name="Trả lại số").tap()
    page.get_by_role("link", name="Không, tôi vẫn giữ số").tap()
    expect(page.locator(".code")).to_be_visible()
    page.get_by_role("link", name="Trả lại số").tap()
    page.get_by_role("button", name="Vâng, trả lại số").tap()
    expect(page.get_by_role("status")).to_have_text("Số này đã trả lại")
    with server.caller("kiosk") as kiosk:
        assert kiosk.post(f"/appointments/{code}/check-in").status_code == httpx.codes.NOT_FOUND


def test_the_code_is_in_the_picture(server: ThreadedServer, phone: OpenPhone, tmp_path: Path) -> None:
    """As a kiosk's scanner reads it."""
    page = phone(f"{server.url}/q/xa-mau/ho-tich", device_scale_factor=2).page
    page.get_by_label("Số điện thoại di động").fill("0912345678")
    page.get_by_role("button", name="Lấy số").tap()
    picture = tmp_path / "qr.png"
    page.locator("svg.qr").screenshot(path=picture)
    (read,) = zxingcpp.read_barcodes(Image.open(picture).convert("L"))
    assert read.text == code_on(page.content())

"""Devices in a real browser: a new one is paired by the code that is shown, renamed, and revoked."""

import base64

import pytest
from playwright.sync_api import expect

from console_app.pages.devices.asking import picture_of
from queue_client.pairing import pair
from queue_protocol.frames import Hello
from tests.console_app.conftest import OpenAs
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def test_a_device_is_paired_by_the_code_that_is_shown_then_renamed_and_revoked(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    page = open_as("admin", "/devices").page
    page.get_by_role("button", name="Ghép thiết bị mới").click()
    page.get_by_role("dialog").get_by_role("button", name="Đồng ý").click()
    code = page.locator(".secret")
    expect(code).to_contain_text("-")
    expect(page.get_by_alt_text("Mã ghép dạng QR")).to_be_visible()
    hello = Hello(protocol=1, app="kiosk-app", version="1")
    paired = pair(server.url, code.inner_text(), nonce="n" * 32, hello=hello, language="vi")
    assert (paired.role, paired.centre) == ("kiosk", "xa-mau")
    page.get_by_role("button", name="Đóng").click()
    page.get_by_role("button", name="Đổi tên: kiosk").click()
    page.get_by_label("Tên thiết bị").fill("<u>Máy 1</u>")
    page.get_by_role("dialog").get_by_role("button", name="Đồng ý").click()
    page.get_by_role("button", name="Thu hồi: <u>Máy 1</u>").click()
    page.get_by_role("dialog").get_by_role("button", name="Đồng ý").click()
    expect(page.get_by_role("region", name="Đã thu hồi")).to_contain_text("<u>Máy 1</u>")
    with server.caller(token=paired.token) as kiosk:
        assert kiosk.get("/snapshot").status_code == 401


def test_a_supervisor_sees_the_devices_and_changes_none(open_as: OpenAs) -> None:
    page = open_as("supervisor", "/devices").page
    expect(page.get_by_role("region", name="Đang dùng")).to_contain_text("bàn quản lý ca")
    for name in ("Ghép thiết bị mới", "Đổi tên", "Thu hồi"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)


def test_the_picture_is_drawn_here() -> None:
    kind, _, drawn = picture_of("K7QM-3FYR").partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert b"<svg" in base64.b64decode(drawn)

"""Looking after accounts in a real browser: a first PIN is shown once, and works at a counter."""

import re

import pytest
from playwright.sync_api import expect

from tests.console_app.conftest import OpenAs
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def test_a_new_clerk_works_at_a_counter_with_the_pin_that_was_shown(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    page = open_as("admin", "/staff").page
    page.get_by_role("button", name="Thêm người").click()
    page.get_by_label("Tên đăng nhập").fill("lan")
    page.get_by_label("Họ và tên").fill("<i>Lan</i>")
    page.get_by_role("button", name="Đồng ý").click()
    pin = page.locator(".secret")
    expect(pin).to_have_text(re.compile(r"^\d{6}$"))
    with server.caller("counter", 1) as counter:
        body = {"login": "lan", "secret": pin.inner_text()}
        counter.post("/sessions", json=body).raise_for_status()
    page.get_by_role("button", name="Đã ghi lại").click()
    expect(page.get_by_text("<i>Lan</i>", exact=True)).to_be_visible()
    assert page.locator("main i:has-text('Lan')").count() == 0


def test_an_account_is_ended_after_a_question_and_the_own_one_is_not(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    hire(server.database, "lan")
    page = open_as("admin", "/staff").page
    expect(page.get_by_role("button", name="Khoá: ADMIN")).to_have_count(0)
    page.get_by_role("button", name="Khoá: LAN").click()
    page.get_by_role("dialog").get_by_role("button", name="Đồng ý").click()
    expect(page.get_by_role("button", name="Mở lại: LAN")).to_be_visible()
    page.get_by_role("button", name="Mở lại: LAN").click()
    expect(page.get_by_role("button", name="Khoá: LAN")).to_be_visible()


def test_accounts_are_not_for_a_supervisor(open_as: OpenAs) -> None:
    page = open_as("supervisor").page
    expect(page.get_by_role("link", name="Thiết bị")).to_be_visible()
    expect(page.get_by_role("link", name="Người dùng")).to_have_count(0)

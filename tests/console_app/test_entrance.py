"""The way into the console and out of it, in a real browser."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.console_app.conftest import OpenAs
from tests.support.consoles import log_in
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def test_whoever_logs_in_sees_the_hall_with_their_name(open_as: OpenAs) -> None:
    page = open_as("supervisor").page
    expect(page.get_by_role("heading", level=1)).to_contain_text("Toàn cảnh")
    expect(page.get_by_role("complementary")).to_contain_text("SUPERVISOR")
    expect(page.get_by_role("status").first).to_have_text(re.compile("Cập nhật trực tiếp · 12:00:"))


def test_a_stranger_is_asked_to_log_in(stranger: OpenAs) -> None:
    page = stranger("/").page
    expect(page).to_have_url(re.compile("/log-in$"))


def test_a_wrong_pin_gets_the_servers_sentence_and_lets_nobody_in(
    server: ThreadedServer, stranger: OpenAs
) -> None:
    hire(server.database, "mai", "supervisor")
    opened = stranger("/log-in")
    log_in(opened.page, "mai", "135790")
    expect(opened.page.get_by_role("alert").get_by_text("không đúng")).to_be_visible()
    opened.page.goto("/")
    expect(opened.page).to_have_url(re.compile("/log-in$"))


def test_a_clerk_has_no_business_at_the_console(server: ThreadedServer, stranger: OpenAs) -> None:
    hire(server.database, "lan", "clerk")
    opened = stranger("/log-in")
    log_in(opened.page, "lan")
    expect(opened.page.locator(".note.bad")).not_to_be_empty()
    expect(opened.page).to_have_url(re.compile("/log-in$"))


def test_a_session_whose_time_is_over_leads_back_to_the_log_in(server: ThreadedServer, open_as: OpenAs) -> None:
    page = open_as("supervisor").page
    server.clock.now += timedelta(hours=13)
    page.goto("/")
    expect(page).to_have_url(re.compile(r"/log-in\?why=ended$"))
    expect(page.get_by_text("Phiên làm việc đã kết thúc")).to_be_visible()


def test_whoever_logs_out_is_out_at_the_server_too(server: ThreadedServer, open_as: OpenAs) -> None:
    opened = open_as("supervisor")
    page = opened.page
    page.get_by_role("link", name="Đăng xuất").click()
    expect(page).to_have_url(re.compile("/log-in$"))
    page.goto("/")
    expect(page).to_have_url(re.compile("/log-in$"))
    with server.caller("admin") as admin:
        kinds = [entry["kind"] for entry in admin.get("/journal").json()["entries"]]
    assert kinds[-2:] == ["staff_logged_in", "staff_logged_out"]


def test_the_other_language_and_the_dark_are_kept(open_as: OpenAs) -> None:
    page = open_as("supervisor").page
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("The hall now")
    page.get_by_role("link", name="Dark").click()
    expect(page.locator("body")).to_have_class(re.compile("body--dark"))
    page.goto("/")
    expect(page.get_by_role("link", name="Tiếng Việt")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "en-US"


def test_language_and_colours_are_chosen_before_logging_in_and_are_kept(stranger: OpenAs) -> None:
    page = stranger("/log-in?why=ended").page
    page.get_by_role("link", name="English").click()
    expect(page.get_by_text("Your session has ended")).to_be_visible()
    page.get_by_role("link", name="Dark").click()
    expect(page.locator("body")).to_have_class(re.compile("body--dark"))
    expect(page).to_have_url(re.compile(r"/log-in\?why=ended$"))
    page.goto("/log-in")
    expect(page.get_by_role("link", name="Tiếng Việt")).to_be_visible()
    expect(page.get_by_role("link", name="Light")).to_be_visible()


def test_another_language_leaves_what_the_page_is_about(open_as: OpenAs) -> None:
    page = open_as("supervisor", "/reports?from=2020-01-01&to=2020-01-31").page
    page.get_by_role("link", name="English").click()
    expect(page.get_by_text("There is nothing in this period")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/reports\?from=2020-01-01&to=2020-01-31$"))


def test_a_link_back_leads_nowhere_else(stranger: OpenAs) -> None:
    page = stranger("/log-in").page
    for elsewhere in ("https://example.org/", "//example.org/", "/\\example.org/"):
        answer = page.request.get(f"/language/en?back={elsewhere}", max_redirects=0)
        assert answer.headers["location"] == "/", elsewhere


def test_a_guessed_entry_lets_nobody_in(stranger: OpenAs) -> None:
    answer = stranger("/log-in").page.request.get("/enter/guessed", max_redirects=0)
    assert answer.headers["location"] == "/log-in?why=ended"
    assert "set-cookie" not in answer.headers


def test_what_happens_in_the_hall_is_seen_without_loading_the_page_again(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    page = open_as("supervisor").page
    with server.caller("kiosk") as kiosk:
        kiosk.post("/tickets", json={"service": "ho-tich"}).raise_for_status()
    expect(page.locator(".tile").first).to_contain_text("1")

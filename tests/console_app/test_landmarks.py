"""Every page of the console has one `main` for whoever goes by landmarks, with one heading of the first level."""

import pytest
from playwright.sync_api import Page, expect

from console_app.pages import PAGES
from tests.console_app.conftest import OpenAs

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def expect_one_main(page: Page) -> None:
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator("main, [role=main]")).to_have_count(1)


def test_every_page_has_one_main(open_as: OpenAs) -> None:
    page = open_as("admin").page
    for path in [each.path for each in PAGES if each.in_menu]:
        page.goto(path)
        expect_one_main(page)


def test_the_log_in_has_one_main(stranger: OpenAs) -> None:
    expect_one_main(stranger("/log-in").page)


def test_the_first_key_leads_past_the_menu(open_as: OpenAs) -> None:
    page = open_as("admin").page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main .content")).to_be_focused()

"""Setting a centre up in a real browser: what would change is said before it does, and reaches every screen."""

from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.console_app.conftest import OpenAs
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def to_the_services(page: Page) -> None:
    page.get_by_label("Phần thiết lập").get_by_role("button", name="Dịch vụ", exact=True).click()
    page.get_by_role("button", name="dat-dai ·").click()


def rename(page: Page, name: str) -> None:
    page.get_by_label("Tên – tiếng Việt").fill(name)


def look(page: Page) -> None:
    page.get_by_role("button", name="Xem thay đổi").click()


def apply(page: Page) -> None:
    page.get_by_role("button", name="Áp dụng").click()


def test_a_new_name_is_shown_as_a_difference_and_then_reaches_the_kiosk(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    page = open_as("admin", "/setting").page
    to_the_services(page)
    rename(page, "<b>Địa chính</b>")
    look(page)
    verdict = page.get_by_role("region", name="Nếu áp dụng thì")
    expect(verdict).to_contain_text("“Đất đai – Xây dựng – Môi trường” → “<b>Địa chính</b>”")
    with server.caller("kiosk") as kiosk:
        assert "Đất đai" in kiosk.get("/snapshot").text
        apply(page)
        expect(page.get_by_text("Đã áp dụng thiết lập mới.")).to_be_visible()
        assert kiosk.get("/snapshot").json()["services"][1]["name"]["vi"] == "<b>Địa chính</b>"
    expect(page.get_by_text("Chưa có thay đổi nào")).to_be_visible()
    assert page.locator("main b").count() == 0, "HTML in a name stays text"


def test_what_is_wrong_stands_at_the_input_and_cannot_be_applied(open_as: OpenAs) -> None:
    page = open_as("admin", "/setting").page
    to_the_services(page)
    page.get_by_label("Chữ đầu").fill("O")
    look(page)
    expect(page.get_by_role("alert").filter(has_text="Dịch vụ 2, chữ đầu")).to_be_visible()
    field = page.locator(".q-field").filter(has=page.get_by_label("Chữ đầu"))
    expect(field).to_contain_text("trừ I và O")
    expect(page.get_by_role("button", name="Áp dụng")).to_have_count(0)


def test_a_file_that_would_strand_people_is_refused_with_whom(
    server: ThreadedServer, open_as: OpenAs, tmp_path: Path
) -> None:
    with server.caller("kiosk") as kiosk, server.caller("admin") as admin:
        kiosk.post("/tickets", json={"service": "dat-dai"}).raise_for_status()
        text = admin.get("/centre/file").text
    file = tmp_path / "centre.toml"
    file.write_text(text.replace('"dat-dai"', '"dat-moi"'), encoding="utf-8")
    page = open_as("admin", "/setting").page
    page.get_by_role("button", name="Nhập từ tệp").click()
    page.locator("input[type=file]").set_input_files(file)
    refused = page.get_by_role("alert").filter(has_text="Chưa áp dụng được")
    expect(refused).to_contain_text("1 người đang chờ “Đất đai – Xây dựng – Môi trường”")
    expect(page.get_by_role("region", name="Nếu áp dụng thì")).to_contain_text("Dịch vụ dat-moi: thêm")
    expect(page.get_by_role("button", name="Áp dụng")).to_have_count(0)


def test_two_admins_at_once_and_the_second_has_to_look_again(open_as: OpenAs) -> None:
    first, second = (open_as(login, "/setting").page for login in ("admin", "admin-2"))
    for page, name in ((first, "Một"), (second, "Hai")):
        to_the_services(page)
        rename(page, name)
        look(page)
    apply(first)
    expect(first.get_by_text("Đã áp dụng thiết lập mới.")).to_be_visible()
    apply(second)
    expect(second.get_by_role("alert").filter(has_text="Người khác vừa thay đổi trước")).to_be_visible()
    look(second)
    expect(second.get_by_role("region", name="Nếu áp dụng thì")).to_contain_text("“Một” → “Hai”")
    apply(second)
    expect(second.get_by_text("Đã áp dụng thiết lập mới.")).to_be_visible()


def test_the_settings_are_downloaded_as_the_file_that_they_are(
    server: ThreadedServer, open_as: OpenAs, tmp_path: Path
) -> None:
    page = open_as("supervisor", "/setting").page
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải tệp thiết lập").click()
    kept = tmp_path / "kept.toml"
    download.value.save_as(kept)
    assert download.value.suggested_filename == "xa-mau.toml"
    with server.caller("admin") as admin:
        assert kept.read_text(encoding="utf-8") == admin.get("/centre/file").text
    expect(page.get_by_role("button", name="Nhập từ tệp")).to_have_count(0)
    expect(page.get_by_label("Múi giờ")).to_be_disabled()


def to_the_slip(page: Page) -> None:
    page.get_by_label("Phần thiết lập").get_by_role("button", name="Phiếu", exact=False).click()


def slip_on(page: Page, millimetres: int) -> Locator:
    return page.get_by_role("img", name=f"Phiếu thử trên giấy {millimetres} mm")


def picture_of(shown: Locator) -> Image.Image:
    src = shown.get_attribute("src") or ""
    return Image.open(BytesIO(b64decode(src.removeprefix("data:image/png;base64,"))))


def test_the_slip_is_seen_as_it_is_printed_on_both_papers_and_follows_the_layout(open_as: OpenAs) -> None:
    page = open_as("admin", "/setting").page
    to_the_slip(page)
    wide, narrow = slip_on(page, 80), slip_on(page, 58)
    expect(wide).to_be_visible()
    before = picture_of(wide), picture_of(narrow)
    assert [each.width for each in before] == [576, 384]
    was = wide.get_attribute("src") or ""
    page.get_by_label("Tệp mẫu phiếu").fill('order = ["number", "note"]')
    expect(wide).not_to_have_attribute("src", was)
    after = picture_of(wide), picture_of(narrow)
    assert all(now.height < then.height for now, then in zip(after, before, strict=True))
    page.get_by_label("Tệp mẫu phiếu").fill("paper = 58")
    expect(page.locator(".slip").filter(has=wide)).to_contain_text("Mẫu này dành cho giấy 58 mm.")


def test_what_is_wrong_with_a_layout_is_said_and_the_last_good_slip_stays(open_as: OpenAs) -> None:
    page = open_as("admin", "/setting").page
    to_the_slip(page)
    shown = slip_on(page, 80)
    was = shown.get_attribute("src") or ""
    page.get_by_label("Tệp mẫu phiếu").fill('paper = 80\norder = ["<b>note</b>"]')
    wrong = page.get_by_role("region", name="Phiếu in ra").get_by_role("alert")
    expect(wrong).to_contain_text("Mẫu phiếu, dòng 2: 'order' có phần lạ '<b>note</b>'")
    expect(shown).to_have_attribute("src", was)
    look(page)
    expect(page.get_by_role("alert").filter(has_text="Mẫu phiếu: 'order' của mẫu phiếu")).to_be_visible()
    expect(page.get_by_role("button", name="Áp dụng")).to_have_count(0)
    page.get_by_label("Tệp mẫu phiếu").fill("")
    expect(wrong).to_be_hidden()

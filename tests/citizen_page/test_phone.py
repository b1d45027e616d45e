"""The page turns to "your turn" by itself, and lets its holder leave and say how it was; by keyboard too."""

import re
from pathlib import Path

import httpx
from playwright.sync_api import expect

from tests.citizen_page.conftest import OpenPhone
from tests.support.centres import XA_MAU
from tests.support.databases import copied_with, load, rows
from tests.support.threaded_server import ThreadedServer

MOST_BYTES = 30 * 1024
LISTENS = """
function note(what) {
  var root = document.documentElement;
  root.setAttribute('data-heard', ((root.getAttribute('data-heard') || '') + ' ' + what).trim());
}
var Real = window.AudioContext;
window.AudioContext = function () {
  var context = new Real(), create = context.createOscillator.bind(context);
  context.createOscillator = function () { note('tone'); return create(); };
  return context;
};
Object.defineProperty(navigator, 'vibrate', {value: function () { note('shake'); return true; }});
"""
"""Notes what would be heard and felt; the sound itself is the browser's."""


def take(admin: httpx.Client, service: str = "ho-tich") -> dict[str, str]:
    taken: dict[str, str] = admin.post("/tickets", json={"service": service}).json()
    return taken


def test_the_page_turns_to_your_turn_when_a_counter_calls(server: ThreadedServer, phone: OpenPhone) -> None:
    with server.caller() as admin:
        ticket = take(admin)
        page = phone(ticket["follow_url"]).page
        expect(page.locator("#said")).to_have_text("Quý khách là người kế tiếp. Mời đến Sảnh chính.")
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        expect(page.locator("#said")).to_have_text("Đến lượt quý khách: mời đến quầy 1")
        expect(page.locator("#way")).to_have_text("Sảnh chính. Tầng trệt, qua cửa chính rồi rẽ phải.")
        expect(page).to_have_title("Quầy 1 – A001")
        expect(page.locator("#ahead-box, #leave, #served, #bar")).to_have_count(4)
        for gone in ("#ahead-box", "#leave", "#served", "#bar"):
            expect(page.locator(gone)).to_be_hidden()
        admin.post(f"/tickets/{ticket['id']}/serve")
        expect(page.locator("#said")).to_have_text("Quý khách đang được phục vụ ở quầy 1")
        expect(page.locator("#way")).to_be_hidden()
        admin.post(f"/tickets/{ticket['id']}/finish")
        expect(page.get_by_text("Quý khách có hài lòng không?")).to_be_visible()


def test_it_counts_down_and_says_who_is_being_served(server: ThreadedServer, phone: OpenPhone) -> None:
    with server.caller() as admin:
        for _ in range(5):
            take(admin)
        page = phone(take(admin)["follow_url"]).page
        expect(page.locator("#ahead")).to_have_text("5 người")
        expect(page.locator("#said")).to_contain_text("có thể ngồi chờ")
        admin.post("/counters/1/open")
        admin.post("/counters/2/open")
        admin.post("/counters/1/call-next")
        admin.post("/counters/2/call-next")
        expect(page.locator("#ahead")).to_have_text("3 người")
        expect(page.locator("#served")).to_have_text(re.compile("Đang phục vụ: A002, A001"))
        expect(page.locator("#said")).to_contain_text("Sắp đến lượt")


def test_with_the_sound_on_it_rings_when_called_and_again_at_each_recall(
    server: ThreadedServer, phone: OpenPhone
) -> None:
    with server.caller() as admin:
        ticket = take(admin)
        page = phone(ticket["follow_url"], init=LISTENS).page
        button = page.get_by_role("button", name="Bật âm báo")
        button.tap()
        expect(page.get_by_role("button", name="Đã bật âm báo")).to_have_attribute("aria-pressed", "true")
        html = page.locator("html")
        expect(html).to_have_attribute("data-heard", "shake tone")
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        expect(html).to_have_attribute("data-heard", "shake tone shake tone tone tone")
        admin.post(f"/tickets/{ticket['id']}/recall")
        expect(html).to_have_attribute("data-heard", "shake tone shake tone tone tone shake tone tone tone")
        admin.post(f"/tickets/{ticket['id']}/serve")
        expect(page.locator("#said")).to_contain_text("đang được phục vụ")
        expect(html).to_have_attribute("data-heard", "shake tone shake tone tone tone shake tone tone tone")


def test_a_touch_and_a_question_leave_the_queue(server: ThreadedServer, phone: OpenPhone) -> None:
    with server.caller() as admin:
        ticket = take(admin)
        page = phone(ticket["follow_url"]).page
        page.get_by_role("link", name="Rời hàng đợi").tap()
        page.get_by_role("link", name="Không, tôi vẫn chờ").tap()
        page.get_by_role("link", name="Rời hàng đợi").tap()
        page.get_by_role("button", name="Vâng, rời hàng đợi").tap()
        expect(page.locator("#said")).to_have_text("Số này đã huỷ")
        assert admin.get(f"/tickets/{ticket['id']}").json()["state"] == "cancelled"


def served(server: ThreadedServer) -> str:
    """The page of somebody who has been served."""
    with server.caller() as admin:
        ticket = take(admin)
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        for move in ("serve", "finish"):
            admin.post(f"/tickets/{ticket['id']}/{move}")
    return ticket["follow_url"]


def test_the_visit_is_rated_with_a_reason_and_criteria(server: ThreadedServer, phone: OpenPhone) -> None:
    page = phone(served(server)).page
    expect(page.get_by_label("Vì sao?")).to_be_hidden()
    page.get_by_label("Không hài lòng", exact=True).check()
    page.get_by_label("Vì sao?").select_option(label="Chờ lâu")
    page.get_by_label("Điều gì làm quý khách chưa hài lòng?").fill("<b>lâu</b>")
    page.get_by_text("Đánh giá chi tiết").tap()
    page.locator("[name='criterion.time']").select_option(label="Rất không hài lòng")
    page.get_by_role("button", name="Gửi đánh giá").tap()
    expect(page.get_by_text("Cảm ơn quý khách đã đánh giá.")).to_be_visible()
    kept = rows(server.database, "SELECT level, criteria, reason, reason_code FROM rating")
    assert kept == [("unsatisfied", '{"time": "very_unsatisfied"}', "<b>lâu</b>", "waited_long")]


def test_everything_can_be_done_by_keyboard(server: ThreadedServer, phone: OpenPhone) -> None:
    with server.caller() as admin:
        page = phone(take(admin)["follow_url"]).page
        names = []
        for _ in range(3):
            page.keyboard.press("Tab")
            names.append(page.evaluate("document.activeElement.textContent.trim()"))
            assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 3
        assert names == ["Bật âm báo", "Rời hàng đợi", "English"]
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Vâng, rời hàng đợi").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#said")).to_have_text("Số này đã huỷ")


def test_it_goes_on_in_english(server: ThreadedServer, phone: OpenPhone) -> None:
    with server.caller() as admin:
        page = phone(take(admin)["follow_url"]).page
        page.get_by_role("link", name="English").tap()
        expect(page.locator("html")).to_have_attribute("lang", "en")
        expect(page.locator("#said")).to_have_text("You are next. Please go to Main hall.")
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        expect(page.locator("#said")).to_have_text("It is your turn: please go to counter 1")
        expect(page).to_have_title("Counter 1 – A001")


def test_without_script_it_looks_anew_by_itself(server: ThreadedServer, phone: OpenPhone) -> None:
    with server.caller() as admin:
        page = phone(take(admin)["follow_url"], java_script_enabled=False).page
        expect(page.locator("#said")).to_contain_text("người kế tiếp")
        expect(page.locator("#sound")).to_be_hidden()
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        expect(page.locator("#said")).to_have_text("Đến lượt quý khách: mời đến quầy 1")


def test_html_in_every_name_stays_text(server: ThreadedServer, phone: OpenPhone, tmp_path: Path) -> None:
    odd = "<img src=x onerror=alert(1)>"

    def bend(text: str) -> str:
        for name in ("Hộ tịch – Chứng thực", "Sảnh chính", "Tầng trệt, qua cửa chính rồi rẽ phải."):
            assert name in text
            text = text.replace(name, odd)
        return re.sub(r'(?m)^name = \{ vi = "', f'name = {{ vi = "{odd}', text)

    load(server.database, copied_with(XA_MAU, tmp_path / "odd.toml", bend), now=server.clock())
    with server.caller() as admin:
        ticket = take(admin)
        page = phone(ticket["follow_url"]).page
        expect(page.locator("header")).to_contain_text(odd)
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        expect(page.locator("#way")).to_contain_text(odd)
        assert page.locator("img").count() == 0
        for move in ("serve", "finish"):
            admin.post(f"/tickets/{ticket['id']}/{move}")
        expect(page.get_by_text("Quý khách có hài lòng không?")).to_be_visible()
        assert page.locator("img").count() == 0


def test_all_that_a_browser_loads_is_small_and_from_here(server: ThreadedServer, phone: OpenPhone) -> None:
    asked: list[str] = []
    with server.caller() as admin:
        opened = phone("about:blank")
        session = opened.context.new_cdp_session(opened.page)
        sizes: list[float] = []
        session.send("Network.enable")
        session.on("Network.responseReceived", lambda event: asked.append(event["response"]["url"]))
        session.on("Network.responseReceived", lambda event: sizes.append(event["response"]["encodedDataLength"]))
        session.on("Network.dataReceived", lambda event: sizes.append(event["dataLength"]))
        ticket = take(admin)
        opened.page.goto(ticket["follow_url"])
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        expect(opened.page.locator("#said")).to_contain_text("mời đến quầy 1")
    assert all(url.startswith((server.url, "data:")) for url in asked)
    assert 0 < sum(sizes) <= MOST_BYTES

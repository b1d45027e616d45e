"""The running day adjusted in a real browser: a counter is given another service, and that undone; two at once."""

import re
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from queue_protocol.commands import CallNext, Finish, Serve
from queue_protocol.results import Called
from tests.console_app.conftest import OpenAs
from tests.support.browsers import PHONE
from tests.support.databases import rows
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

PATH = "/adjusting"
LAND = "Đất đai – Xây dựng – Môi trường"
GIVE_LAND = f"Quầy 1 không nhận {LAND}. Bấm để giao."
TAKE_LAND = f"Quầy 1 đang nhận {LAND}. Bấm để thôi nhận."
ASK_LAND = f"Quầy 1 nhận thêm {LAND}"


def press(page: Page, name: str, *, within: str = "main") -> None:
    page.locator(within).get_by_role("button", name=name, exact=True).first.click()


def agree(page: Page, question: str) -> None:
    """Say yes to the question in front of the page."""
    dialog = page.get_by_role("dialog").filter(has_text=question)
    dialog.get_by_role("button", name="Áp dụng").click()


def tick(page: Page, name: str) -> None:
    press(page, name, within=".wide-only")


def expect_tick(page: Page, name: str) -> None:
    expect(page.locator(".wide-only").get_by_role("button", name=name, exact=True)).to_be_visible()


def served_by(server: ThreadedServer, number: int) -> list[str]:
    with server.caller("supervisor") as supervisor:
        counters = supervisor.get("/snapshot").json()["counters"]
    return next(list(each["services"]) for each in counters if each["number"] == number)


def take(server: ThreadedServer, *services: str) -> None:
    with server.caller("kiosk") as kiosk:
        for service in services:
            kiosk.post("/tickets", json={"service": service}).raise_for_status()


@contextmanager
def clerk_calling(server: ThreadedServer) -> Iterator[tuple[Event, "Future[list[int]]"]]:
    """A clerk at counter 1 who calls and serves, by socket, until told to stop; then all who were called."""
    stop = Event()

    def call() -> list[int]:
        called: list[int] = []
        with server.screen("counter", 1) as screen:
            screen.greet()
            while not stop.is_set() or not called:
                answer = screen.ask(CallNext(counter=1), f"call-{len(called)}-{stop.is_set()}").result
                if not isinstance(answer, Called):
                    break
                called.append(answer.ticket.id)
                screen.ask(Serve(ticket_id=answer.ticket.id), f"serve-{len(called)}")
                screen.ask(Finish(ticket_id=answer.ticket.id), f"finish-{len(called)}")
                stop.wait(0.05)
        return called

    with ThreadPoolExecutor(1) as pool:
        try:
            yield stop, pool.submit(call)
        finally:
            stop.set()


def test_a_counter_gets_another_service_while_its_clerk_calls_and_nobody_is_lost(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    take(server, *["ho-tich", "dat-dai", "tra-ket-qua"] * 60)
    with server.caller("supervisor") as supervisor:
        supervisor.post("/counters/1/open").raise_for_status()
    page = open_as("supervisor", PATH).page
    expect_tick(page, GIVE_LAND)
    with clerk_calling(server) as (stop, calling):
        tick(page, GIVE_LAND)
        agree(page, ASK_LAND)
        expect_tick(page, TAKE_LAND)
        stop.set()
        called = calling.result(timeout=60)
    assert len(called) == len(set(called))
    states = rows(server.database, "SELECT state, count(*) FROM ticket GROUP BY state ORDER BY state")
    assert states == [("finished", len(called)), ("waiting", 180 - len(called))]
    assert served_by(server, 1) == ["ho-tich", "tra-ket-qua", "dat-dai"]


def test_what_was_done_is_listed_and_undone(server: ThreadedServer, open_as: OpenAs) -> None:
    page = open_as("supervisor", PATH).page
    tick(page, GIVE_LAND)
    agree(page, ASK_LAND)
    done = page.get_by_role("button", name=re.compile("^Hoàn tác: Quầy 1 nhận: Hộ tịch"))
    done.click()
    expect_tick(page, GIVE_LAND)
    expect(page.get_by_text("Đã hoàn tác", exact=True)).to_be_visible()
    assert served_by(server, 1) == ["ho-tich", "tra-ket-qua"]


def test_of_two_supervisors_the_later_is_told_who_was_first_and_sees_the_newer_state(open_as: OpenAs) -> None:
    one, two = open_as("supervisor", PATH).page, open_as("supervisor-2", PATH).page
    tick(one, GIVE_LAND)
    expect(one.get_by_role("dialog")).to_contain_text(ASK_LAND)
    tick(two, "Quầy 1 đang nhận Nhận kết quả. Bấm để thôi nhận.")
    agree(two, "Quầy 1 thôi nhận Nhận kết quả")
    expect_tick(two, "Quầy 1 không nhận Nhận kết quả. Bấm để giao.")
    agree(one, ASK_LAND)
    expect(one.get_by_text("SUPERVISOR-2 vừa thay đổi trước")).to_be_visible()
    expect_tick(one, "Quầy 1 không nhận Nhận kết quả. Bấm để giao.")
    expect_tick(one, GIVE_LAND)


def test_people_who_wait_are_not_left_without_a_counter_by_mistake(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    take(server, "dat-dai")
    page = open_as("supervisor", PATH).page
    tick(page, "Quầy 3 không nhận Hộ tịch – Chứng thực. Bấm để giao.")
    agree(page, "Quầy 3 nhận thêm Hộ tịch")
    expect_tick(page, "Quầy 3 đang nhận Hộ tịch – Chứng thực. Bấm để thôi nhận.")
    tick(page, f"Quầy 3 đang nhận {LAND}. Bấm để thôi nhận.")
    agree(page, f"Quầy 3 thôi nhận {LAND}")
    insist = page.get_by_role("dialog").filter(has_text="không còn quầy nào nhận")
    insist.get_by_role("button", name="Thôi").click()
    expect(insist).to_be_hidden()
    assert served_by(server, 3) == ["dat-dai", "ho-tich"]


def test_the_order_is_changed_by_the_keyboard_alone(server: ThreadedServer, open_as: OpenAs) -> None:
    page = open_as("supervisor", PATH).page
    page.locator(".wide-only").get_by_role("button", name="Thứ tự gọi ở quầy 1").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name="Lần lượt theo thứ tự dưới đây").focus()
    page.keyboard.press("Space")
    dialog.get_by_role("button", name="Đưa Nhận kết quả lên trước").focus()
    page.keyboard.press("Enter")
    expect(dialog).to_contain_text("1. Nhận kết quả")
    dialog.get_by_role("button", name="Áp dụng").focus()
    page.keyboard.press("Enter")
    agree(page, "Quầy 1 gọi theo thứ tự: Nhận kết quả, Hộ tịch – Chứng thực")
    expect(page.locator(".wide-only .tick").first).to_have_text("2.")
    assert served_by(server, 1) == ["tra-ket-qua", "ho-tich"]


def test_a_ticket_is_moved_with_a_reason_and_not_without(server: ThreadedServer, open_as: OpenAs) -> None:
    take(server, "ho-tich")
    page = open_as("supervisor", PATH).page
    press(page, "Chuyển số A001")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Áp dụng").click()
    expect(dialog).to_contain_text("Xin cho biết lý do.")
    dialog.get_by_label("Lý do").fill("Chọn nhầm")
    dialog.get_by_role("button", name="Áp dụng").click()
    expect(page.get_by_role("button", name=f"Hoàn tác: Chuyển số A001 sang {LAND}")).to_be_visible()


def test_a_clerk_is_sent_and_a_service_paused(server: ThreadedServer, open_as: OpenAs) -> None:
    hire(server.database, "lan")
    page = open_as("supervisor", PATH).page
    press(page, "Mời cán bộ sang quầy 3", within=".wide-only")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name="Cán bộ").click()
    page.get_by_role("option", name="LAN · chưa ở quầy nào").click()
    dialog.get_by_role("button", name="Mời cán bộ").click()
    expect(page.get_by_text("LAN được mời sang quầy 3, chưa đến.")).to_be_visible()
    press(page, f"Tạm ngừng phát số {LAND}")
    page.get_by_role("dialog").get_by_label("Lý do").fill("Mất điện")
    page.get_by_role("dialog").get_by_role("button", name="Đồng ý").click()
    expect(page.get_by_role("button", name=f"Phát số lại cho {LAND}", exact=True)).to_be_visible()


def test_on_a_phone_there_is_one_counter_at_a_time(server: ThreadedServer, open_as: OpenAs) -> None:
    page = open_as("supervisor", PATH, size=PHONE).page
    expect(page.locator(".wide-only")).to_be_hidden()
    press(page, GIVE_LAND, within=".narrow-only")
    agree(page, ASK_LAND)
    expect(page.locator(".narrow-only").get_by_role("button", name=TAKE_LAND, exact=True)).to_be_visible()
    assert served_by(server, 1) == ["ho-tich", "tra-ket-qua", "dat-dai"]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_an_inspector_sees_it_and_has_no_button_for_it(server: ThreadedServer, open_as: OpenAs) -> None:
    take(server, "ho-tich")
    page = open_as("inspector", PATH).page
    expect(page.get_by_role("heading", name="Quầy và dịch vụ")).to_be_visible()
    expect(page.get_by_text("A001")).to_be_visible()
    expect(page.locator("main button.q-btn")).to_have_count(0)


def test_names_with_markup_are_shown_as_they_are(server: ThreadedServer, open_as: OpenAs) -> None:
    with server.database.writing() as tx:
        tx.session.connection().exec_driver_sql(
            """UPDATE service SET name = '{"vi": "<img src=x onerror=alert(1)>"}' WHERE code = 'ho-tich'"""
        )
    page = open_as("supervisor", PATH).page
    expect(page.locator(".matrix")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator("main img")).to_have_count(0)


def drag(page: Page, what: Locator, *, onto: Locator) -> None:
    """By mouse, from the grip of the one to the middle of the other."""
    grip, goal = what.locator(".grip"), onto
    start, end = box_of(grip), box_of(goal)
    page.mouse.move(*middle(start))
    page.mouse.down()
    page.mouse.move(middle(start)[0], middle(start)[1] + 6, steps=3)
    page.mouse.move(*middle(end), steps=12)
    page.mouse.up()


def drag_by_finger(page: Page, what: Locator, *, onto: Locator) -> None:
    """The same on a touch screen."""
    touch = page.context.new_cdp_session(page)
    (x, y), end = middle(box_of(what.locator(".grip"))), middle(box_of(onto))
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 13):
        at = {"x": x + (end[0] - x) * step / 12, "y": y + (end[1] - y) * step / 12}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [at]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def box_of(shown: Locator) -> FloatRect:
    shown.scroll_into_view_if_needed()
    box = shown.bounding_box()
    assert box is not None
    return box


def middle(box: FloatRect) -> tuple[float, float]:
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def card_of(page: Page, number: int) -> Locator:
    return page.get_by_role("region", name=f"Quầy {number}", exact=True)


def service_of(card: Locator, name: str) -> Locator:
    return card.locator(".chip").filter(has_text=name)


def open_order(page: Page) -> Locator:
    """The order of counter 1, in front of the page and not moving any more."""
    press(page, "Thứ tự gọi ở quầy 1", within=".q-layout")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name="Lần lượt theo thứ tự dưới đây").click()
    return dialog


def test_the_order_is_changed_by_dragging(server: ThreadedServer, open_as: OpenAs) -> None:
    page = open_as("supervisor", PATH, reduced_motion="reduce").page
    dialog = open_order(page)
    lines = dialog.locator(".service-line")
    drag(page, lines.nth(1), onto=lines.nth(0))
    expect(lines.first).to_contain_text("1. Nhận kết quả")
    dialog.get_by_role("button", name="Áp dụng").click()
    agree(page, "Quầy 1 gọi theo thứ tự: Nhận kết quả, Hộ tịch – Chứng thực")
    expect(page.locator(".wide-only .tick").first).to_have_text("2.")
    assert served_by(server, 1) == ["tra-ket-qua", "ho-tich"]


def test_the_order_is_changed_by_a_finger_on_a_phone(open_as: OpenAs) -> None:
    page = open_as("supervisor", PATH, size=PHONE, has_touch=True, reduced_motion="reduce").page
    press(page, "Thứ tự gọi ở quầy 1", within=".narrow-only")
    lines = page.get_by_role("dialog").locator(".service-line")
    expect(lines.first).to_contain_text("1. Hộ tịch")
    drag_by_finger(page, lines.nth(1), onto=lines.nth(0))
    expect(lines.first).to_contain_text("1. Nhận kết quả")


def test_a_service_is_dragged_onto_another_counter_and_the_first_keeps_it(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    page = open_as("supervisor", PATH, reduced_motion="reduce").page
    page.get_by_role("button", name="Thẻ quầy").click()
    drag(page, service_of(card_of(page, 3), LAND), onto=service_of(card_of(page, 1), "Nhận kết quả"))
    agree(page, ASK_LAND)
    expect(service_of(card_of(page, 1), LAND)).to_be_visible()
    expect(service_of(card_of(page, 3), LAND)).to_be_visible()
    assert sorted(served_by(server, 1)) == ["dat-dai", "ho-tich", "tra-ket-qua"]
    assert served_by(server, 3) == ["dat-dai"]


def test_a_service_that_is_dropped_and_not_confirmed_is_back_where_it_was(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    page = open_as("supervisor", PATH, reduced_motion="reduce").page
    page.get_by_role("button", name="Thẻ quầy").click()
    drag(page, service_of(card_of(page, 3), LAND), onto=service_of(card_of(page, 1), "Nhận kết quả"))
    page.get_by_role("dialog").filter(has_text=ASK_LAND).get_by_role("button", name="Thôi").click()
    expect(service_of(card_of(page, 1), LAND)).to_have_count(0)
    expect(service_of(card_of(page, 3), LAND)).to_be_visible()
    assert served_by(server, 1) == ["ho-tich", "tra-ket-qua"]

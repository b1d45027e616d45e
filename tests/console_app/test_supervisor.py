"""A supervisor without a manual finds the slow line, sees what a counter would bring, moves it, and it helps."""

import re

import pytest
from playwright.sync_api import expect

from queue_protocol.commands import CallNext
from queue_protocol.events import CounterAssigned
from queue_protocol.results import Called
from tests.console_app.conftest import OpenAs
from tests.support.crowds import crowd
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

LAND = "Đất đai – Xây dựng – Môi trường"


def test_the_slow_line_is_found_what_moving_a_counter_brings_is_seen_it_is_moved_and_the_hall_changes(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    crowd(server)
    server.clock.advance(minutes=65)
    page = open_as("supervisor").page
    expect(page.locator(".tile.act")).to_contain_text("Chờ lâu nhất")
    expect(page.locator(".lines tbody tr").filter(has_text=LAND)).to_contain_text("65 phút")
    card = page.get_by_role("region", name="Gợi ý")
    expect(card).to_contain_text(f"Quầy 2 nhận thêm {LAND}")
    card.get_by_role("button", name="Xem thử").click()
    row = page.get_by_role("dialog").get_by_role("row", name=LAND)
    expect(row).to_contain_text("Nhanh hơn")
    expect(row).to_contain_text(re.compile(r"\d+–\d+\s*→\s*thành\s*\d+–\d+ phút"))
    with server.screen("display") as hall, server.screen("counter", 2) as clerk:
        hall.greet()
        clerk.greet()
        page.get_by_role("dialog").get_by_role("button", name="Áp dụng").click()
        assigned = hall.event()
        assert isinstance(assigned, CounterAssigned)
        assert assigned.counter.services == ("ho-tich", "dat-dai")
        called = clerk.ask(CallNext(counter=2), "next").result
    assert isinstance(called, Called)
    assert called.ticket.service == "dat-dai"
    expect(page.locator(".desk").filter(has_text="Quầy 2")).to_contain_text(called.ticket.number)

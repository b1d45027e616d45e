"""The hall at a glance, in real browsers: told by push, acknowledged by one and seen by the other."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect
from sqlmodel import select

from queue_protocol.commands import ReportPrinter
from queue_server.store.rows import CentreRow, CounterRow, ServiceRow, ZoneRow
from tests.console_app.conftest import OpenAs
from tests.support.afar import code_on, enabled, page_of, take
from tests.support.browsers import PHONE
from tests.support.databases import load, rows
from tests.support.threaded_server import Screen, ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture
def kiosk(server: ThreadedServer) -> Iterator[Screen]:
    """A kiosk that is there."""
    with server.screen("kiosk") as screen:
        screen.greet()
        yield screen


def alert(page: Page, text: str) -> Locator:
    return page.locator(".alert").filter(has_text=text)


def desk(page: Page, number: int) -> Locator:
    return page.locator(".desk").filter(has=page.get_by_text(f"Quầy {number}", exact=True))


def line(page: Page, prefix: str) -> Locator:
    return page.locator(".lines tbody tr").filter(has=page.locator(".of-prefix", has_text=prefix))


def test_paper_runs_out_one_supervisor_takes_care_and_the_other_sees_who(open_as: OpenAs, kiosk: Screen) -> None:
    ours, theirs = open_as("supervisor-1").page, open_as("supervisor-2").page
    expect(ours.get_by_text("Không có việc gì cần xử lý.")).to_be_visible()
    kiosk.ask(ReportPrinter(state="paper_out"), "out")
    for page in (ours, theirs):
        expect(alert(page, "máy in hết giấy")).to_have_class(re.compile(r"\bact\b"))
    expect(ours.locator(".device.trouble")).to_contain_text("hết giấy · 12:00")
    alert(ours, "máy in hết giấy").get_by_role("button", name="Tôi xử lý").click()
    for page in (ours, theirs):
        expect(alert(page, "máy in hết giấy")).to_contain_text("SUPERVISOR-1 nhận xử lý lúc 12:00")
        expect(alert(page, "máy in hết giấy").get_by_role("button")).to_have_count(0)
    kiosk.ask(ReportPrinter(state="ready"), "in")
    expect(theirs.locator(".alert")).to_have_count(0)


def test_an_inspector_sees_alerts_without_a_button(open_as: OpenAs, kiosk: Screen) -> None:
    page = open_as("inspector").page
    kiosk.ask(ReportPrinter(state="cover_open"), "open")
    expect(alert(page, "nắp máy in đang mở")).to_be_visible()
    expect(page.locator(".alert").get_by_role("button")).to_have_count(0)


def test_a_call_at_a_counter_is_seen_by_push(server: ThreadedServer, open_as: OpenAs) -> None:
    page = open_as("supervisor").page
    with server.caller("admin") as hall:
        ticket = hall.post("/tickets", json={"service": "dat-dai"}).json()
        expect(line(page, ticket["number"][0]).locator(".of-queue")).to_have_text("1")
        expect(alert(page, "không quầy nào đang mở")).to_be_visible()
        hall.post("/counters/3/open")
        expect(page.locator(".alert")).to_have_count(0)
        expect(desk(page, 3)).to_contain_text("rảnh")
        server.clock.advance(minutes=2)
        called = hall.post("/counters/3/call-next").json()["ticket"]
        expect(desk(page, 3)).to_contain_text(called["number"])
        expect(desk(page, 3)).to_contain_text("đang gọi")
        expect(line(page, ticket["number"][0]).locator(".of-queue")).to_have_text("0")
        hall.post(f"/tickets/{called['id']}/serve")
        expect(desk(page, 3)).not_to_contain_text("đang gọi")
        expect(page.locator(".tile").nth(1)).to_contain_text("1")
        hall.post("/counters/4/open")
        hall.post("/counters/4/pause", json={"reason": "Họp tổ"})
    expect(desk(page, 4)).to_contain_text("Họp tổ")


def test_who_is_on_the_way_with_a_number_is_said_beside_the_service(
    server: ThreadedServer, open_as: OpenAs, tmp_path: Path
) -> None:
    load(server.database, enabled(tmp_path), now=server.clock())
    page = open_as("supervisor").page
    expect(line(page, "A")).not_to_contain_text("trên đường")
    home = page_of(server, take(server))
    expect(line(page, "A").locator(".of-service")).to_contain_text("1 người đang trên đường")
    expect(line(page, "A").locator(".of-queue")).to_have_text("0")
    with server.caller("kiosk") as kiosk:
        kiosk.post(f"/appointments/{code_on(httpx.get(home).text)}/check-in")
    expect(line(page, "A").locator(".of-queue")).to_have_text("1")
    expect(line(page, "A")).not_to_contain_text("trên đường")


def test_what_a_service_or_a_device_is_called_is_only_text(server: ThreadedServer, open_as: OpenAs) -> None:
    marked = "<img src=x onerror=alert(1)><b>Đất</b>"
    with server.database.writing() as tx:
        service = tx.session.exec(select(ServiceRow).where(ServiceRow.code == "dat-dai")).one()
        service.name = {"vi": marked}
        tx.session.get_one(CentreRow, service.centre_id).version += 1
    with server.caller("admin") as hall:
        server.token("kiosk")
        [(device,)] = rows(server.database, "SELECT id FROM device WHERE role = 'kiosk'")
        hall.post(f"/devices/{device}/rename", json={"name": marked}).raise_for_status()
        hall.post("/tickets", json={"service": "dat-dai"}).raise_for_status()
    page = open_as("supervisor").page
    expect(page.locator(".lines").get_by_text(marked)).to_be_visible()
    expect(alert(page, marked)).to_be_visible()
    expect(page.locator(".device").get_by_text(marked)).to_be_visible()
    expect(page.locator("main img, main b")).to_have_count(0)


def give_another_zone(server: ThreadedServer) -> None:
    """A second part of the building, where counter 4 and its first service are."""
    with server.database.writing() as tx:
        zone = ZoneRow(centre_id=1, code="B", name={"vi": "Khu B"}, position=1, active=True)
        tx.session.add(zone)
        tx.session.flush()
        service = tx.session.exec(select(ServiceRow).where(ServiceRow.code == "xa-hoi")).one()
        counter = tx.session.exec(select(CounterRow).where(CounterRow.number == 4)).one()
        service.zone_id = counter.zone_id = zone.id or 0
        tx.session.get_one(CentreRow, 1).version += 1


def test_a_zone_is_chosen_and_stays_in_the_address(open_as: OpenAs, server: ThreadedServer) -> None:
    give_another_zone(server)
    with server.caller("admin") as hall:
        for service in ("xa-hoi", "dat-dai"):
            hall.post("/tickets", json={"service": service}).raise_for_status()
    page = open_as("supervisor").page
    expect(page.locator(".alert")).to_have_count(2)
    page.get_by_label("Khu").click()
    page.get_by_role("option", name="Khu B").click()
    expect(page.locator(".desk")).to_have_count(1)
    expect(page.locator(".alert")).to_have_count(1)
    expect(page.locator(".tile").first).to_contain_text("1")
    expect(page).to_have_url(re.compile(r"/\?zone=B$"))
    page.reload()
    expect(page.locator(".desk")).to_have_count(1)


def test_on_a_phone_nothing_is_wider_than_the_screen(open_as: OpenAs, kiosk: Screen) -> None:
    page = open_as("supervisor", size=PHONE).page
    kiosk.ask(ReportPrinter(state="paper_low"), "low")
    expect(alert(page, "sắp hết giấy")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

"""The question before a change, and the suggestion, in a real browser before a real hall with a crowd."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.console_app.conftest import OpenAs
from tests.support.browsers import DESKTOP, PHONE, TABLET
from tests.support.consoles import ConsoleProcess, console_for
from tests.support.crowds import crowd, crowd_beside_a_slow_line
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

TRIAL = (sys.executable, "-m", "tests.console_app.trial")
LAND, PAPERS = "Đất đai – Xây dựng – Môi trường", "Hộ tịch – Chứng thực"


@pytest.fixture
def console(server: ThreadedServer, tmp_path: Path) -> Iterator[ConsoleProcess]:
    """A console with the page on which the pieces can be tried."""
    with console_for(server.url, [server.token("supervisor")], tmp_path, program=TRIAL) as running:
        yield running
        assert "Traceback" not in running.said, running.said


def suggestion(page: Page) -> Locator:
    return page.get_by_role("region", name="Gợi ý")


def test_the_card_says_what_to_move_and_what_that_brings(server: ThreadedServer, open_as: OpenAs) -> None:
    crowd(server)
    card = suggestion(open_as("supervisor", "/trial").page)
    expect(card).to_contain_text(f"Quầy 2 nhận thêm {LAND}")
    expect(card).to_contain_text(re.compile(rf"{LAND}: chờ giảm từ \d+–\d+ còn \d+–\d+ phút"))


@pytest.mark.parametrize("size", [DESKTOP, TABLET, PHONE])
def test_nothing_moves_from_under_a_finger_as_a_suggestion_comes(
    server: ThreadedServer, open_as: OpenAs, size: tuple[int, int]
) -> None:
    page = open_as("supervisor", "/trial", size=size, reduced_motion="reduce").page
    expect(suggestion(page)).to_contain_text("Không có ai đang chờ.")
    quiet = place_of_the_button(page)
    crowd(server)
    page.reload()
    expect(suggestion(page)).to_contain_text(f"Quầy 2 nhận thêm {LAND}")
    assert place_of_the_button(page) == quiet


def place_of_the_button(page: Page) -> FloatRect | None:
    """Below the suggestion, with the letters that it is to have."""
    page.evaluate("document.fonts.ready")
    return page.get_by_role("button", name="close counter 3").bounding_box()


def test_a_suggestion_is_tried_and_applied_by_a_person_alone(server: ThreadedServer, open_as: OpenAs) -> None:
    crowd(server)
    page = open_as("supervisor", "/trial").page
    suggestion(page).get_by_role("button", name="Xem thử").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Nếu thay đổi như sau")
    row = dialog.get_by_role("row", name=LAND)
    expect(row).to_contain_text("Nhanh hơn")
    expect(row).to_contain_text(re.compile(r"\d+–\d+\s*→\s*thành\s*\d+–\d+ phút"))
    expect(page.get_by_text("nothing wanted")).to_be_visible()
    dialog.get_by_role("button", name="Áp dụng").click()
    expect(page.get_by_text("wanted: [{'counter': 2, 'services': ['ho-tich', 'dat-dai']}]")).to_be_visible()


def test_a_counter_is_moved_and_what_the_other_line_loses_is_said_as_well(
    server: ThreadedServer, open_as: OpenAs
) -> None:
    crowd_beside_a_slow_line(server)
    page = open_as("supervisor", "/trial").page
    card = suggestion(page)
    expect(card).to_contain_text(f"Quầy 1 nhận thêm {LAND}")
    expect(card).to_contain_text(f"Quầy 1 thôi nhận {PAPERS}")
    expect(card).to_contain_text(re.compile(rf"{LAND}: chờ giảm từ \d+–\d+ còn \d+–\d+ phút"))
    expect(card).to_contain_text(re.compile(rf"{PAPERS}: chờ tăng từ \d+–\d+ lên \d+–\d+ phút"))
    card.get_by_role("button", name="Áp dụng").click()
    expect(page.get_by_text("wanted: [{'counter': 1, 'services': ['dat-dai', 'tra-ket-qua']}]")).to_be_visible()


def test_a_change_that_harms_says_so_and_can_be_left(server: ThreadedServer, open_as: OpenAs) -> None:
    crowd(server)
    page = open_as("supervisor", "/trial").page
    expect(suggestion(page).get_by_role("button", name="Áp dụng")).to_be_visible()
    page.get_by_role("button", name="close counter 3").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Đóng quầy 3")
    expect(dialog.get_by_role("row", name=LAND)).to_contain_text("Lâu hơn")
    page.keyboard.press("Escape")
    expect(page.get_by_text("answered: False")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_whoever_only_watches_may_look_and_not_apply(server: ThreadedServer, open_as: OpenAs) -> None:
    crowd(server)
    page = open_as("inspector", "/trial").page
    card = suggestion(page)
    card.get_by_role("button", name="Xem thử").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("row", name=LAND)).to_be_visible()
    expect(page.get_by_role("button", name="Áp dụng")).to_have_count(0)
    dialog.get_by_role("button", name="Thôi").click()
    expect(page.get_by_text("nothing wanted")).to_be_visible()


def test_a_quiet_hall_is_told_why_there_is_nothing_to_suggest_or_to_tell(open_as: OpenAs) -> None:
    page = open_as("supervisor", "/trial").page
    expect(suggestion(page)).to_contain_text("Không có ai đang chờ.")
    page.get_by_role("button", name="close counter 3").click()
    expect(page.get_by_role("dialog")).to_contain_text("Chưa đo đủ thời gian phục vụ để dự báo.")


def test_a_change_that_the_server_refuses_gets_its_sentence(server: ThreadedServer, open_as: OpenAs) -> None:
    page = open_as("supervisor", "/trial").page
    expect(suggestion(page)).to_contain_text("Không có ai đang chờ.")
    with server.database.writing() as tx:
        tx.driver.execute("UPDATE counter SET active = 0 WHERE number = 3")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    page.get_by_role("button", name="close counter 3").click()
    expect(page.get_by_role("alert")).to_contain_text("Không có quầy 3 ở trung tâm này.")

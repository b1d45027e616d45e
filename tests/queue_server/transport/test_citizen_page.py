"""The page behind the QR of a slip: one ticket, no log-in, nobody else's, and nothing that could run."""

import re
from pathlib import Path

import httpx
import pytest

from tests.support.centres import XA_MAU
from tests.support.databases import copied_with, load
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def page(address: str, languages: str = "vi") -> httpx.Response:
    answer = httpx.get(address, headers={"Accept-Language": languages})
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    return answer


def said(answer: httpx.Response) -> tuple[str, str]:
    """The number, and what is said about it."""
    number = re.search(r"<h1>(.*)</h1>", answer.text)
    sentence = re.search(r'<p class="said[^>]*>(.*)</p>', answer.text)
    assert number
    assert sentence
    return number[1], sentence[1]


def test_the_page_follows_the_ticket_through_its_life(server: ThreadedServer) -> None:
    with server.caller() as admin:
        first, second = (admin.post("/tickets", json={"service": "ho-tich"}).json() for _ in range(2))
        address = second["follow_url"]
        seen = [said(page(address))]
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        seen.append(said(page(address)))
        admin.post(f"/tickets/{first['id']}/no-show")
        admin.post("/counters/1/call-next")
        seen.append(said(page(address)))
        admin.post(f"/tickets/{second['id']}/serve")
        seen.append(said(page(address)))
        admin.post(f"/tickets/{second['id']}/finish")
        seen.append(said(page(address)))
    assert seen == [
        ("A002", "Sắp đến lượt. Mời quý khách quay lại Sảnh chính."),
        ("A002", "Quý khách là người kế tiếp. Mời đến Sảnh chính."),
        ("A002", "Đến lượt quý khách: mời đến quầy 1"),
        ("A002", "Quý khách đang được phục vụ ở quầy 1"),
        ("A002", "Đã xong. Xin cảm ơn quý khách"),
    ]
    assert said(page(first["follow_url"]))[1] == "Đã gọi mà không thấy quý khách. Xin gặp nhân viên hướng dẫn"


def test_a_cancelled_ticket_says_so_in_english_to_whoever_reads_english(server: ThreadedServer) -> None:
    with server.caller() as admin:
        ticket = admin.post("/tickets", json={"service": "ho-tich"}).json()
        admin.post(f"/tickets/{ticket['id']}/cancel")
    answer = page(ticket["follow_url"], "en-GB,en;q=0.9")
    assert said(answer) == ("A001", "This ticket was cancelled")
    assert '<html lang="en">' in answer.text
    assert "Civil status – Certification" in answer.text


@pytest.mark.parametrize(
    "bent", ["{id}-{secret}x", "{other}-{secret}", "{id}", "x", "9" * 5_000, "%00", "{id}-%FF"]
)
def test_a_wrong_secret_or_somebody_elses_ticket_shows_nothing(shared: ThreadedServer, bent: str) -> None:
    with shared.caller() as admin:
        own, other = (admin.post("/tickets", json={"service": "ho-tich"}).json() for _ in range(2))
    own_id, _, secret = httpx.URL(own["follow_url"]).path.removeprefix("/t/").partition("-")
    answer = page(f"{shared.url}/t/{bent.format(id=own_id, secret=secret, other=other['id'])}")
    assert answer.status_code == 404
    assert said(answer) == ("—", "Không tìm thấy số này")
    assert own["number"] not in answer.text


def test_nothing_in_a_centres_words_can_run(server: ThreadedServer, tmp_path: Path) -> None:
    words = "<script>alert(1)</script> & $number \\\"'"
    file = copied_with(XA_MAU, tmp_path / "odd.toml", lambda text: text.replace("Hộ tịch – Chứng thực", words))
    load(server.database, file, now=server.clock())
    with server.caller() as admin:
        ticket = admin.post("/tickets", json={"service": "ho-tich"}).json()
    text = page(ticket["follow_url"]).text
    assert text.count("<script") == 1  # ours, which its hash lets run and no other
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; $number" in text


def test_the_page_is_not_indexed_and_without_script_looks_again_by_itself(server: ThreadedServer) -> None:
    with server.caller() as admin:
        answer = page(admin.post("/tickets", json={"service": "ho-tich"}).json()["follow_url"])
    assert '<meta name="robots" content="noindex, nofollow">' in answer.text
    assert answer.headers["x-robots-tag"] == "noindex, nofollow"
    assert '<noscript><meta http-equiv="refresh" content="10"></noscript>' in answer.text


def test_a_page_that_knows_nothing_seldom_looks_again(server: ThreadedServer) -> None:
    assert '<meta http-equiv="refresh" content="60">' in page(f"{server.url}/t/none").text


def test_who_is_before_how_long_it_takes_and_who_is_being_served_is_said(server: ThreadedServer) -> None:
    with server.caller() as admin:
        admin.post("/counters/1/open")
        for number in range(6):
            taken = admin.post("/tickets", json={"service": "ho-tich"}).json()
            admin.post("/counters/1/call-next")
            admin.post(f"/tickets/{taken['id']}/serve")
            server.clock.advance(minutes=6)
            if number < 5:
                admin.post(f"/tickets/{taken['id']}/finish")
        tickets = [admin.post("/tickets", json={"service": "ho-tich"}).json() for _ in range(6)]
    text = page(tickets[-1]["follow_url"]).text
    assert '<b id="ahead">5 người</b>đang chờ trước' in text
    assert re.search(r'<b id="wait">\d+–\d+ phút</b>dự kiến', text)
    assert '<progress id="bar" max="100" value="0" aria-label="Thời gian đã chờ">' in text
    assert '<p id="served">Đang phục vụ: A006</p>' in text
    assert said(page(tickets[-1]["follow_url"]))[1].startswith("Quý khách có thể ngồi chờ.")


def test_how_to_get_to_the_counter_is_said_with_the_call(server: ThreadedServer) -> None:
    with server.caller() as admin:
        ticket = admin.post("/tickets", json={"service": "ho-tich"}).json()
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
    text = page(ticket["follow_url"]).text
    assert '<p class="way" id="way">Sảnh chính. Tầng trệt, qua cửa chính rồi rẽ phải.</p>' in text
    assert "<title>Quầy 1 – A001</title>" in text

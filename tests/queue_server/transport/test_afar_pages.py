"""The pages for a number from afar: what is offered, the form, the number, giving it back, and coming for it."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from queue_server.transport import page_gate
from queue_server.transport.afar_views import services_page
from queue_server.transport.guesses import MOST_WRONG
from tests.support.afar import ON, PHONE, code_on, enabled, form_of, look_of, page_of, said, take
from tests.support.centres import BINH_DUONG, REAL_XA_MAU, XA_MAU
from tests.support.databases import copied_with, load, rows
from tests.support.threaded_server import ThreadedServer, serving

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]
ENGLISH = {"Accept-Language": "en-GB,en;q=0.9"}
MOST_BYTES = 30 * 1024


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadedServer]:
    """Xã Mẫu gives numbers from afar, Bình Dương does not."""
    with serving(tmp_path, enabled(tmp_path), BINH_DUONG) as running:
        yield running


def get(server: ThreadedServer, path: str, **headers: str) -> httpx.Response:
    answer = httpx.get(f"{server.url}{path}", headers=headers)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    return answer


def changed(server: ThreadedServer, tmp_path: Path, old: str, new: str) -> None:
    file = copied_with(enabled(tmp_path), tmp_path / "changed.toml", lambda text: text.replace(old, new))
    load(server.database, file, now=server.clock())
    with server.caller() as admin:  # whatever is told next is told after the change
        admin.post("/counters/2/open")


# What is offered.


def test_services_are_listed_by_department_with_how_many_wait(server: ThreadedServer) -> None:
    with server.caller() as admin:
        for _ in range(2):
            admin.post("/tickets", json={"service": "ho-tich"})
    text = get(server, "/q/xa-mau").text
    assert "<h2>Quý khách cần làm việc gì?</h2>" in text
    assert 'href="/q/xa-mau/ho-tich"><b>Hộ tịch – Chứng thực</b><span>Đang chờ: 2 người' in text
    assert "<span>Chưa có ai chờ</span>" in text
    assert text.index("<h2>") < text.index('class="line"')
    assert '<meta http-equiv="refresh" content="20">' in text
    assert "<script" not in text


def test_the_range_is_the_one_that_kiosks_show(server: ThreadedServer) -> None:
    with server.caller() as admin:
        admin.post("/counters/1/open")
        for _ in range(6):
            taken = admin.post("/tickets", json={"service": "ho-tich"}).json()
            admin.post("/counters/1/call-next")
            admin.post(f"/tickets/{taken['id']}/serve")
            server.clock.advance(minutes=6)
            admin.post(f"/tickets/{taken['id']}/finish")
        for _ in range(4):
            admin.post("/tickets", json={"service": "ho-tich"})
    with server.screen("kiosk") as kiosk:
        kiosk.greet(waits=True)
        frame = kiosk.hear()
        assert frame.type == "waits"
        wait = next(each for each in frame.waits if each.service == "ho-tich")
    text = get(server, "/q/xa-mau").text
    assert f"Đang chờ: 4 người · khoảng {wait.low_minutes}–{wait.high_minutes} phút" in text


def test_a_service_that_gives_no_numbers_says_why_and_has_no_form(server: ThreadedServer) -> None:
    with server.caller() as admin:
        admin.post("/services/ho-tich/pause", json={"message": {"vi": "Máy tính hỏng.", "en": "No computer."}})
    text = get(server, "/q/xa-mau").text
    assert 'href="/q/xa-mau/ho-tich"' not in text
    assert "Dịch vụ này tạm ngừng nhận số. Máy tính hỏng." in text
    answer = get(server, "/q/xa-mau/ho-tich", **ENGLISH)
    assert "No computer." in said(answer)
    assert "<form" not in answer.text
    refused = take(server, form="0" * 32)
    assert (refused.status_code, "Máy tính hỏng." in said(refused)) == (409, True)
    assert rows(server.database, "SELECT count(*) FROM registration") == [(0,)]


def test_a_change_is_shown_at_once(server: ThreadedServer) -> None:
    get(server, "/q/xa-mau")
    with server.caller() as admin:
        for waiting in (1, 2, 3):
            admin.post("/tickets", json={"service": "ho-tich"})
            assert f"Đang chờ: {waiting} người" in get(server, "/q/xa-mau").text


def test_it_is_off_by_default_and_unknown_centres_and_services_are_said_plainly(server: ThreadedServer) -> None:
    for path in ("/q/binh-duong", "/q/binh-duong/tu-phap"):
        answer = get(server, path)
        assert (answer.status_code, said(answer)[:44]) == (404, "Trung tâm này chưa cho lấy số từ xa. Mời quý")
    assert httpx.post(f"{server.url}/q/binh-duong/tu-phap", data={"phone": PHONE}).status_code == 404
    for path in ("/q/<b>x", "/q/%00", f"/q/{'x' * 2_000}", "/q/xa-mau/<b>x"):
        answer = get(server, path)
        assert answer.status_code == 404
        assert "<b>x" not in answer.text


def test_turned_off_the_form_that_was_open_is_refused_and_whoever_has_a_number_still_comes(
    server: ThreadedServer, tmp_path: Path
) -> None:
    form = form_of(get(server, "/q/xa-mau/ho-tich").text)
    page = page_of(server, take(server))
    changed(server, tmp_path, "enabled = true", "enabled = false")
    answer = take(server, "0987654321", form=form)
    assert (answer.status_code, "chưa cho lấy số từ xa" in said(answer)) == (404, True)
    with server.caller("kiosk") as kiosk:
        assert kiosk.post(f"/appointments/{code_on(httpx.get(page).text)}/check-in").json()["number"] == "A001"


def test_outside_opening_hours_list_form_and_number_say_when_it_opens(tmp_path: Path) -> None:
    with serving(tmp_path, enabled(tmp_path, REAL_XA_MAU)) as server:
        server.clock.advance(days=2, hours=-2)  # it was noon, between the shifts
        page = page_of(server, take(server))
        server.clock.advance(hours=2)
        for address in (f"{server.url}/q/xa-mau", f"{server.url}/q/xa-mau/ho-tich", page):
            text = httpx.get(address).text
            assert text.count("Đang nghỉ giữa hai ca. Mở lại lúc 13:30.") == 1
            assert "<form" not in text
            assert "phút</b>" not in text
            assert "Quý khách cần làm việc gì?" not in text
        assert look_of(httpx.get(page)) == "over"
        server.clock.advance(hours=7)
        assert "Đã hết giờ làm việc." in httpx.get(f"{server.url}/q/xa-mau").text
        assert said(httpx.get(page)) == "Số này đã hết hiệu lực"


def test_a_full_day_is_said_and_whoever_has_a_number_still_comes(server: ThreadedServer) -> None:
    with server.caller("supervisor") as supervisor:
        supervisor.post("/services/ho-tich/daily-limit", json={"limit": 1, "expected": None})
    page = page_of(server, take(server))
    assert "Hôm nay dịch vụ này đã phát hết 1 số." in get(server, "/q/xa-mau").text
    assert take(server, "0987654321", form="0" * 32).status_code == 409
    with server.caller("kiosk") as kiosk:
        assert kiosk.post(f"/appointments/{code_on(httpx.get(page).text)}/check-in").status_code == 201


# Taking one.


def test_a_number_is_taken_and_its_page_says_all_that_one_needs(server: ThreadedServer) -> None:
    with server.caller() as admin:
        admin.post("/tickets", json={"service": "ho-tich"})
        server.clock.advance(seconds=1)
        answer = take(server)
        server.clock.advance(seconds=1)
        admin.post("/tickets", json={"service": "ho-tich"})
    page = httpx.get(page_of(server, answer))
    assert "<h1>A002</h1>" in page.text
    assert "<b>1 người</b>đang chờ trước, nếu đến lúc này" in page.text
    assert said(page) == "Xin nhận phiếu tại máy lấy số trước 14:00. Chưa nhận phiếu thì chưa được gọi."
    (code,) = rows(server.database, "SELECT code FROM registration")[0]
    assert code_on(page.text) == code
    assert f'aria-label="QR {code}"' in page.text
    assert "Sảnh chính. Tầng trệt, qua cửa chính rồi rẽ phải." in page.text
    assert '<meta http-equiv="refresh" content="20">' in page.text
    assert f'<a class="button" href="{page.url.path}/cancel" id="leave">' in page.text
    assert "<b>1 person</b>before you" in httpx.get(page.url, params={"lang": "en"}).text


def test_the_language_that_was_chosen_goes_all_the_way(server: ThreadedServer) -> None:
    text = get(server, "/q/xa-mau?lang=en").text
    assert 'href="/q/xa-mau/ho-tich?lang=en"' in text
    form = get(server, "/q/xa-mau/ho-tich?lang=en").text
    assert 'value="" checked' in form
    assert "Mobile telephone number" in form
    assert 'action="/q/xa-mau/ho-tich?lang=en"' in form
    assert 'href="/q/xa-mau/ho-tich?lang=vi"' in form
    address = f"{server.url}/q/xa-mau/ho-tich?lang=en"
    answer = httpx.post(address, data={"form": form_of(form), "phone": PHONE}, follow_redirects=True)
    assert "Please get your ticket at the ticket machine before 14:00." in answer.text


def test_sent_twice_it_is_one_number_also_at_the_same_time(server: ThreadedServer) -> None:
    form = form_of(get(server, "/q/xa-mau/ho-tich").text)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: take(server, form=form), range(4)))
    assert len({page_of(server, each) for each in answers}) == 1
    assert rows(server.database, "SELECT count(*) FROM registration") == [(1,)]


def test_a_form_that_was_used_is_answered_with_a_new_one(server: ThreadedServer) -> None:
    form = form_of(get(server, "/q/xa-mau/ho-tich").text)
    take(server, form=form)
    answer = take(server, "0987654321", form=form)
    assert (answer.status_code, said(answer)) == (
        409, "Mẫu này đã dùng để lấy một số. Nếu cần số khác, xin điền lại.",
    )  # fmt: skip
    assert form_of(answer.text) != form
    assert page_of(server, take(server, "0987654321", form=form_of(answer.text)))


@pytest.mark.parametrize("phone", ["", "0212345678", '"><script>alert(1)</script>', "0" * 9_999, "\x00"])
def test_what_is_no_telephone_number_is_said_over_the_form_as_it_was_filled_in(
    server: ThreadedServer, phone: str
) -> None:
    answer = take(server, phone, priority="priority")
    assert answer.status_code == 422
    assert said(answer).startswith("Số điện thoại chưa đúng.")
    assert "<script" not in answer.text
    assert 'value="priority" checked' in answer.text
    assert 'value="" checked' not in answer.text
    assert rows(server.database, "SELECT count(*) FROM registration") == [(0,)]


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"&" * 2_000, b"phone=0912345678&form=<script>&priority=<b>"])
def test_what_is_no_form_changes_nothing(server: ThreadedServer, body: bytes) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = httpx.post(f"{server.url}/q/xa-mau/ho-tich", content=body, headers=headers)
    assert answer.status_code == 422
    assert "<b>" not in answer.text
    assert rows(server.database, "SELECT count(*) FROM registration") == [(0,)]


def test_a_second_number_of_the_service_and_a_third_of_the_day_are_refused_plainly(server: ThreadedServer) -> None:
    take(server)
    assert said(take(server, "+84912345678")).startswith("Số điện thoại này đang giữ một số ở dịch vụ này.")
    take(server, service="dat-dai")
    assert said(take(server, service="xa-hoi")) == "Hôm nay quý khách đã lấy đủ 2 số."


def test_the_telephone_number_is_in_no_log_and_no_table(server: ThreadedServer) -> None:
    take(server)
    take(server, "0912345678")
    with server.database.reading() as tx:
        dumped = "\n".join(tx.driver.iterdump())  # type: ignore[attr-defined]  # the driver is sqlite3's
    for digits in ("0912345678", "0912 345 678", "912345678"):
        assert digits not in dumped
        assert digits not in repr(server.logs)


def test_too_many_forms_from_one_address_are_refused(server: ThreadedServer) -> None:
    answers = [take(server, "no number", form="0" * 32) for _ in range(MOST_WRONG + 1)]
    assert [each.status_code for each in answers] == [422] * MOST_WRONG + [429]
    assert said(answers[-1]).startswith("Có quá nhiều lượt lấy số từ mạng này.")
    assert get(server, "/q/xa-mau").status_code == 200


# The number's page.


@pytest.mark.parametrize("bent", ["1-{secret}x", "2-{secret}", "1", "x", "9" * 5_000, "%00", "1-%FF"])
@pytest.mark.parametrize("below", ["", "/cancel"])
def test_a_guessed_secret_shows_nothing(server: ThreadedServer, bent: str, below: str) -> None:
    page = page_of(server, take(server))
    secret = page.rpartition("/r/1-")[2]
    answer = get(server, f"/r/{bent.format(secret=secret)}{below}")
    assert (answer.status_code, said(answer)) == (404, "Không tìm thấy số này")
    assert httpx.post(f"{server.url}/r/{bent.format(secret=secret)}/cancel").status_code == 404
    assert rows(server.database, "SELECT state FROM registration") == [("registered",)]


def test_whoever_guesses_too_much_is_heard_no_more_and_those_with_a_number_are(server: ThreadedServer) -> None:
    page = page_of(server, take(server))
    with httpx.Client(base_url=server.url) as client:
        for number in range(MOST_WRONG):
            client.get(f"/r/{number}-AAAAAAAAAAAAAAAA")
        assert client.get("/r/1-AAAAAAAAAAAAAAAA").status_code == 429
        assert client.get("/t/1-AAAAAAAAAAAAAAAA").status_code == 429
        assert client.get(page).status_code == 200


def test_it_is_given_back_after_a_question_and_once(server: ThreadedServer) -> None:
    page = page_of(server, take(server))
    assert "Quý khách muốn trả lại số A001?" in httpx.get(f"{page}/cancel").text
    assert rows(server.database, "SELECT state FROM registration") == [("registered",)]
    for _ in range(2):
        assert page_of(server, httpx.post(f"{page}/cancel")) == page
    shown = httpx.get(page)
    assert said(shown) == "Số này đã trả lại"
    assert look_of(shown) == "over"
    assert "refresh" not in shown.text
    assert 'class="code"' not in shown.text
    assert "/cancel" not in shown.text
    assert shown.text.count('<p class="tile" hidden><b></b>') == 2, "neither people before nor a wait"
    assert httpx.get(f"{page}/cancel").headers["location"] == httpx.URL(page).path
    assert rows(server.database, "SELECT count(*) FROM journal WHERE kind = 'registration_cancelled'") == [(1,)]


def test_whoever_is_late_and_a_day_that_is_over_are_said_plainly(server: ThreadedServer) -> None:
    page = page_of(server, take(server))
    assert look_of(httpx.get(page)) == "near"
    server.clock.advance(minutes=121)
    late = httpx.get(page)
    assert said(late).startswith("Đã quá 14:00. Quý khách vẫn nhận được phiếu trong ngày")
    assert look_of(late) == "serving"
    server.clock.advance(days=1)
    over = httpx.get(page)
    assert (said(over), look_of(over)) == ("Số này đã hết hiệu lực", "over")
    assert page_of(server, httpx.post(f"{page}/cancel")) == page


# Coming.


def test_at_the_kiosk_it_becomes_a_ticket_and_the_page_leads_on(server: ThreadedServer) -> None:
    page = page_of(server, take(server))
    with server.caller("kiosk") as kiosk:
        issued = kiosk.post(f"/appointments/{code_on(httpx.get(page).text)}/check-in")
        assert (issued.status_code, issued.json()["number"]) == (201, "A001")
    answer = httpx.get(f"{page}?lang=en")
    assert answer.status_code == 303
    assert f"{server.url}{answer.headers['location']}" == f"{issued.json()['follow_url']}?lang=en"
    assert "<h1>A001</h1>" in httpx.get(page, follow_redirects=True).text
    assert httpx.post(f"{page}/cancel").headers["location"] == httpx.URL(page).path
    assert rows(server.database, "SELECT state FROM ticket") == [("waiting",)]


def test_two_devices_that_check_in_at_once_give_one_ticket(server: ThreadedServer) -> None:
    code = code_on(httpx.get(page_of(server, take(server))).text)

    def check_in(role: str) -> int:
        with server.caller(role) as device:
            return device.post(f"/appointments/{code}/check-in").status_code

    server.token("kiosk"), server.token("supervisor")
    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(check_in, ("kiosk", "supervisor"))) == [201, 409]
    assert rows(server.database, "SELECT count(*) FROM ticket") == [(1,)]


def test_screens_hear_of_it_and_nobody_waits_more(server: ThreadedServer) -> None:
    with server.screen("display") as display:
        display.greet()
        take(server)
        event = display.event()
    assert event.model_dump() == {
        "kind": "number_registered", "registration": 1, "service": "ho-tich", "number": "A001",
    }  # fmt: skip


# How it looks to a browser.


def test_nothing_in_a_centres_words_can_run(server: ThreadedServer, tmp_path: Path) -> None:
    words = "<script>alert(1)</script> & $number \\\"'"
    changed(server, tmp_path, "Hộ tịch – Chứng thực", words)
    page = page_of(server, take(server))
    for address in (f"{server.url}/q/xa-mau", f"{server.url}/q/xa-mau/ho-tich", page, f"{page}/cancel"):
        text = httpx.get(address).text
        assert "<script" not in text
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; $number" in text


def test_every_page_is_small_and_whole_by_itself(server: ThreadedServer, tmp_path: Path) -> None:
    load(server.database, copied_with(BINH_DUONG, tmp_path / "on.toml", lambda text: text + ON),
         now=server.clock())  # fmt: skip
    with server.caller(centre="binh-duong") as admin:
        admin.post("/counters/1/open")
    page = page_of(server, take(server))
    paths = ("/q/xa-mau", "/q/binh-duong", "/q/xa-mau/ho-tich")
    for address in (*(f"{server.url}{path}" for path in paths), page, f"{page}/cancel"):
        answer = httpx.get(address)
        assert 1_000 < len(answer.content) <= MOST_BYTES, address
        assert not re.search(r'(src|href)="(https?:)?//', answer.text)


def test_pages_wait_at_the_gate_and_a_form_does_not(
    server: ThreadedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, page = form_of(get(server, "/q/xa-mau/ho-tich").text), page_of(server, take(server))
    monkeypatch.setattr(page_gate, "MOST_WAITING", 0)
    for address in (f"{server.url}/q/xa-mau", f"{server.url}/q/xa-mau/ho-tich", page):
        put_off = httpx.get(address)
        assert (put_off.status_code, put_off.headers["retry-after"]) == (503, "10")
    assert page_of(server, take(server, "0987654321", form=form))


def test_a_list_is_made_once_for_each_reading(server: ThreadedServer) -> None:
    get(server, "/q/xa-mau")
    before = services_page.cache_info().misses
    for _ in range(20):
        get(server, "/q/xa-mau")
    assert services_page.cache_info().misses == before


def test_pages_of_a_centre_without_classes_ask_for_none(server: ThreadedServer, tmp_path: Path) -> None:
    without = re.sub(r"(?ms)^\[\[priority_class\]\]\n.*?(?=^\[)", "", XA_MAU.read_text(encoding="utf-8"))
    file = tmp_path / "without.toml"
    file.write_text(without + ON, encoding="utf-8")
    load(server.database, file, now=server.clock())
    with server.caller() as admin:
        admin.post("/counters/1/open")
    assert 'name="priority"' not in get(server, "/q/xa-mau/ho-tich").text

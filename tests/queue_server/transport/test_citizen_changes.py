"""What the page behind a slip lets its holder do: cancel the number, and say how it was. Forms without script."""

import re
from html.parser import HTMLParser

import httpx
import pytest
from structlog.testing import capture_logs

from tests.support.databases import dump, rows
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


class Page(HTMLParser):
    """What a browser would offer: links, forms with their fields, and the text."""

    def __init__(self, answer: httpx.Response) -> None:
        super().__init__()
        self.links: list[str] = []
        self.forms: list[tuple[str, str]] = []
        self.fields: dict[str, list[str]] = {}
        self.tags: set[str] = set()
        self.text = ""
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        self.feed(answer.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in attrs}
        self.tags.add(tag)
        if tag == "a" and "hidden" not in found:
            self.links.append(found["href"])
        if tag == "form":
            self.forms.append((found["method"], found["action"]))
        if "name" in found and tag in {"input", "select", "textarea"}:
            self.fields.setdefault(found["name"], []).append(found.get("value", ""))

    def handle_data(self, data: str) -> None:
        self.text += data


class Phone:
    """A phone with the address of one slip; `language` is what its browser says it reads."""

    def __init__(self, server: ThreadedServer, follow_url: str, language: str = "vi") -> None:
        self.server = server
        self.path = httpx.URL(follow_url).path
        self.headers = {"Accept-Language": language}

    def get(self, below: str = "") -> httpx.Response:
        return httpx.get(f"{self.server.url}{self.path}{below}", headers=self.headers)

    def post(self, below: str, data: dict[str, str] | None = None, content: bytes | None = None) -> httpx.Response:
        headers = dict(self.headers)
        if content is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        address = f"{self.server.url}{self.path}{below}"
        return httpx.post(address, headers=headers, data=data, content=content)


def take(admin: httpx.Client) -> dict[str, object]:
    taken: dict[str, object] = admin.post("/tickets", json={"service": "ho-tich"}).json()
    return taken


def serve_until(admin: httpx.Client, ticket: dict[str, object], *moves: str) -> None:
    admin.post("/counters/1/open")
    admin.post("/counters/1/call-next")
    for move in moves:
        assert admin.post(f"/tickets/{ticket['id']}/{move}").status_code == 200


def finished(server: ThreadedServer, language: str = "vi") -> Phone:
    """The phone of somebody who has been served."""
    with server.caller() as admin:
        ticket = take(admin)
        serve_until(admin, ticket, "serve", "finish")
    return Phone(server, str(ticket["follow_url"]), language)


# Cancelling.


def test_a_waiting_number_is_cancelled_by_a_button_a_question_and_a_form(server: ThreadedServer) -> None:
    with server.caller() as admin:
        ticket = take(admin)
        take(admin)
        phone = Phone(server, str(ticket["follow_url"]))
        page = Page(phone.get())
        assert f"{phone.path}/cancel" in page.links
        assert "Rời hàng đợi" in page.text
        question = Page(phone.get("/cancel"))
        assert "Quý khách muốn rời hàng đợi và huỷ số A001?" in question.text
        assert question.forms == [("post", f"{phone.path}/cancel")]
        assert phone.path in question.links
        assert admin.get(f"/tickets/{ticket['id']}").json()["state"] == "waiting"
        answer = phone.post("/cancel")
        assert (answer.status_code, answer.headers["location"]) == (303, phone.path)
        assert admin.get(f"/tickets/{ticket['id']}").json()["state"] == "cancelled"
    after = Page(phone.get())
    assert "Số này đã huỷ" in after.text
    assert f"{phone.path}/cancel" not in after.links
    ((actor,),) = rows(server.database, "SELECT actor FROM journal WHERE kind = 'ticket_cancelled'")
    assert actor == f"citizen:{ticket['id']}"


def test_it_is_told_to_every_screen(server: ThreadedServer) -> None:
    with server.caller() as admin, server.screen("counter", 1) as screen:
        ticket = take(admin)
        screen.greet()
        Phone(server, str(ticket["follow_url"])).post("/cancel")
        assert screen.event().kind == "ticket_cancelled"


def test_a_second_press_is_harmless(server: ThreadedServer) -> None:
    with server.caller() as admin:
        phone = Phone(server, str(take(admin)["follow_url"]))
    assert phone.post("/cancel").status_code == 303
    before = dump(server.database)
    again = phone.post("/cancel")
    assert (again.status_code, again.headers["location"]) == (303, phone.path)
    assert phone.get("/cancel").status_code == 303
    assert dump(server.database) == before


def test_whoever_was_just_called_may_still_cancel_which_frees_the_counter(server: ThreadedServer) -> None:
    with server.caller() as admin:
        ticket = take(admin)
        serve_until(admin, ticket)
        phone = Phone(server, str(ticket["follow_url"]))
        assert f"{phone.path}/cancel" not in Page(phone.get()).links
        assert phone.post("/cancel").status_code == 303
        assert admin.post("/counters/1/call-next").status_code == 204


@pytest.mark.parametrize(
    ("moves", "said"),
    [
        (["serve"], "Số A001 đang được phục vụ, nên không huỷ được nữa."),
        (["serve", "park"], "Số A001 đang tạm gác, nên không huỷ được nữa."),
        (["serve", "finish"], "Số A001 đã xong, nên không huỷ được nữa."),
        (["no-show"], "Số A001 vắng mặt, nên không huỷ được nữa."),
    ],
)
def test_a_state_that_does_not_allow_it_is_said_kindly_with_409(
    server: ThreadedServer, moves: list[str], said: str
) -> None:
    with server.caller() as admin:
        ticket = take(admin)
        serve_until(admin, ticket, *moves)
    phone = Phone(server, str(ticket["follow_url"]))
    before = dump(server.database)
    for answer in (phone.get("/cancel"), phone.post("/cancel")):
        assert answer.status_code == 409
        page = Page(answer)
        assert said in page.text
        assert page.forms == []
        assert phone.path in page.links
    assert dump(server.database) == before


def test_a_number_of_yesterday_has_expired(server: ThreadedServer) -> None:
    with server.caller() as admin:
        phone = Phone(server, str(take(admin)["follow_url"]))
    server.clock.advance(days=1)
    answer = phone.post("/cancel")
    assert answer.status_code == 409
    assert "Số A001 hết hiệu lực, nên không huỷ được nữa." in Page(answer).text


@pytest.mark.parametrize("below", ["/cancel", "/rating"])
@pytest.mark.parametrize(
    "bent", ["{id}-{secret}x", "{other}-{secret}", "{id}", "x", "9" * 3_000, "%00", "{id}-%FF"]
)
def test_a_wrong_secret_changes_nothing_and_tells_nothing(shared: ThreadedServer, bent: str, below: str) -> None:
    with shared.caller() as admin:
        own, other = take(admin), take(admin)
    own_id, _, secret = httpx.URL(str(own["follow_url"])).path.removeprefix("/t/").partition("-")
    before = dump(shared.database)
    address = f"{shared.url}/t/{bent.format(id=own_id, secret=secret, other=other['id'])}{below}"
    answer = httpx.post(address, data={"level": "neutral"})
    assert answer.status_code == 404
    assert "Không tìm thấy số này" in Page(answer).text
    assert str(own["number"]) not in answer.text
    assert dump(shared.database) == before


# Rating.


def test_after_the_visit_a_form_asks_once_in_the_centres_levels_and_criteria(server: ThreadedServer) -> None:
    phone = finished(server)
    page = Page(phone.get())
    assert page.forms == [("post", f"{phone.path}/rating")]
    assert page.fields["level"] == ["very_satisfied", "satisfied", "neutral", "unsatisfied", "very_unsatisfied"]
    assert [name for name in page.fields if "." in name] == [
        "criterion.attitude", "criterion.time", "criterion.guidance", "criterion.result",
    ]  # fmt: skip
    assert page.fields["leg"] == ["1"]
    for words in ("Quý khách có hài lòng không?", "Rất hài lòng", "Bình thường", "Thái độ"):
        assert words in page.text
    said = {
        "leg": "1",
        "level": "neutral",
        "criterion.time": "unsatisfied",
        "criterion.result": "",
        "reason": "lâu",
    }
    answer = phone.post("/rating", said)
    assert (answer.status_code, answer.headers["location"]) == (303, phone.path)
    after = Page(phone.get())
    assert "Cảm ơn quý khách đã đánh giá." in after.text
    assert after.forms == []
    kept = rows(server.database, "SELECT ticket_id, leg, level, criteria, reason FROM rating")
    assert kept == [(1, 1, "neutral", '{"time": "unsatisfied"}', "lâu")]
    ((actor,),) = rows(server.database, "SELECT actor FROM journal WHERE kind = 'leg_rated'")
    assert actor == "citizen:1"


def test_a_reason_is_asked_at_neutral_or_worse(server: ThreadedServer) -> None:
    text = finished(server).get().text
    asking = re.findall(r'value="(\w+)" required class="asks"', text)
    assert asking == ["neutral", "unsatisfied", "very_unsatisfied"]
    assert "form:has(.asks:checked) .reason { display: block; }" in text
    assert "Điều gì làm quý khách chưa hài lòng?" in text


def test_while_somebody_fills_in_the_form_the_page_does_not_look_again(server: ThreadedServer) -> None:
    assert 'http-equiv="refresh"' not in finished(server).get().text


@pytest.mark.parametrize("moves", [[], ["serve"], ["serve", "park"], ["no-show"]])
def test_before_the_visit_is_over_nothing_is_asked_and_nothing_taken(
    server: ThreadedServer, moves: list[str]
) -> None:
    with server.caller() as admin:
        ticket = take(admin)
        serve_until(admin, ticket, *moves)
    phone = Phone(server, str(ticket["follow_url"]))
    assert Page(phone.get()).forms == []
    before = dump(server.database)
    answer = phone.post("/rating", {"level": "neutral"})
    assert answer.status_code == 409
    assert "chưa có lần phục vụ nào để đánh giá" in Page(answer).text
    assert dump(server.database) == before


def test_sent_twice_the_first_answer_stands(server: ThreadedServer) -> None:
    phone = finished(server)
    for level in ("satisfied", "very_unsatisfied"):
        assert phone.post("/rating", {"level": level}).status_code == 303
    assert rows(server.database, "SELECT level FROM rating") == [("satisfied",)]


BAD_FORMS: list[tuple[bytes, str]] = [
    (b"", "Xin chọn một mức rồi gửi lại."),
    (b"level=", "Xin chọn một mức rồi gửi lại."),
    (b"level=%FF%FE&leg=1", "Không có mức đánh giá"),
    (b"level=splendid", "Không có mức đánh giá “splendid”."),
    (b"level=neutral&criterion.hats=neutral", "Không có tiêu chí đánh giá “hats”."),
    (b"level=neutral&criterion.time=splendid", "Không có mức đánh giá “splendid”."),
    (b"level=neutral&leg=0", "Xin chọn một mức rồi gửi lại."),
    (b"level=neutral&leg=x", "Xin chọn một mức rồi gửi lại."),
    (b"level=neutral&leg=" + b"9" * 40, "Xin chọn một mức rồi gửi lại."),
    (b"&".join(b"a%d=1" % number for number in range(100)), "Xin chọn một mức rồi gửi lại."),
    (b"\xff\xfe", "Xin chọn một mức rồi gửi lại."),
    (b"level=%3Cscript%3Ealert(1)%3C/script%3E", "Không có mức đánh giá “<script>alert(1)</script>”."),
]


@pytest.mark.parametrize(("content", "said"), BAD_FORMS)
def test_a_form_that_nobody_made_is_answered_kindly_and_changes_nothing(
    server: ThreadedServer, content: bytes, said: str
) -> None:
    phone = finished(server)
    before = dump(server.database)
    with capture_logs() as logs:
        answer = phone.post("/rating", content=content)
    assert answer.status_code == 422
    page = Page(answer)
    assert said in page.text
    assert "script" not in page.tags
    assert logs == []
    assert dump(server.database) == before


def test_a_leg_that_is_not_there_is_nothing_to_rate(server: ThreadedServer) -> None:
    assert finished(server).post("/rating", {"level": "neutral", "leg": "7"}).status_code == 409


def test_a_reason_that_is_too_long_is_cut_rather_than_lost(server: ThreadedServer) -> None:
    finished(server).post("/rating", {"level": "neutral", "reason": "lâu \r\n" * 100})
    ((reason,),) = rows(server.database, "SELECT reason FROM rating")
    assert len(str(reason)) <= 200
    assert str(reason).startswith("lâu lâu lâu")


def test_no_clerk_is_told_what_was_said(server: ThreadedServer) -> None:
    phone = finished(server)
    with server.screen("counter", 1) as screen, server.caller("counter", 1) as clerk:
        screen.greet()
        phone.post("/rating", {"level": "very_unsatisfied", "reason": "kém lắm"})
        event = screen.event()
        told = repr(event) + clerk.get("/tickets/1").text + repr(clerk.get("/snapshot").json()["counters"])
    assert event.kind == "leg_rated"
    assert "very_unsatisfied" not in told
    assert "kém lắm" not in told


# Languages.


def test_whoever_reads_english_is_asked_in_english(server: ThreadedServer) -> None:
    page = Page(finished(server, "en-GB,en;q=0.9").get())
    for words in ("Were you satisfied?", "Very satisfied", "Attitude", "The clerk does not see single ratings."):
        assert words in page.text


def test_a_language_is_chosen_by_a_link_and_goes_along(server: ThreadedServer) -> None:
    with server.caller() as admin:
        phone = Phone(server, str(take(admin)["follow_url"]))
    assert f"{phone.path}?lang=en" in Page(phone.get()).links
    english = Page(phone.get("?lang=en"))
    assert "Leave the queue" in english.text
    assert {f"{phone.path}/cancel?lang=en", f"{phone.path}?lang=vi"} <= set(english.links)
    question = Page(phone.get("/cancel?lang=en"))
    assert question.forms == [("post", f"{phone.path}/cancel?lang=en")]
    assert phone.post("/cancel?lang=en").headers["location"] == f"{phone.path}?lang=en"


@pytest.mark.parametrize("chosen", ["xx", "", "<b>", "vi&lang=en"])
def test_a_language_that_is_none_does_no_harm(shared: ThreadedServer, chosen: str) -> None:
    with shared.caller() as admin:
        phone = Phone(shared, str(take(admin)["follow_url"]))
    answer = phone.get(f"?lang={chosen}")
    assert answer.status_code == 200
    assert "<b>" not in answer.text


def test_a_phone_that_only_looks_changes_nothing(server: ThreadedServer) -> None:
    with server.caller() as admin:
        phone = Phone(server, str(take(admin)["follow_url"]))
    before = dump(server.database)
    for below in ("", "/cancel", "?lang=en"):
        page = phone.get(below)
        assert Page(page).tags.isdisjoint({"img", "iframe", "object", "embed"})
        assert re.findall(r'(?:src|<link[^>]*href)="([^"]*)"', page.text) == ["data:,"]  # nothing is fetched
    assert phone.get("/rating").status_code == 405
    assert dump(server.database) == before


def test_a_server_that_stops_says_so_on_the_page(server: ThreadedServer) -> None:
    with server.caller() as admin:
        phone = Phone(server, str(take(admin)["follow_url"]))
    server.parts.commanding.stop()
    answer = phone.post("/cancel")
    assert answer.status_code == 503
    assert "tạm ngừng nhận việc" in Page(answer).text


@pytest.mark.parametrize(("language", "said"), [("vi", r"(\d+)–(\d+) phút"), ("en", r"(\d+)–(\d+) minutes")])
def test_once_enough_was_measured_the_page_says_how_long_it_may_take(
    server: ThreadedServer, language: str, said: str
) -> None:
    with server.caller() as admin:
        phone = Phone(server, str(take(admin)["follow_url"]), language)
        assert not re.search(said, phone.get().text)
        admin.post("/counters/1/open")
        for _ in range(30):
            called = admin.post("/counters/1/walk-in", json={"service": "ho-tich"}).json()
            server.clock.advance(minutes=7)
            admin.post(f"/tickets/{called['id']}/finish")
        waiting = take(admin)
        server.clock.advance(minutes=1)
        phone = Phone(server, str(waiting["follow_url"]), language)
        wait = admin.get(f"/tickets/{waiting['id']}").json()["wait"]
    found = re.search(said, phone.get().text)
    assert found
    assert [int(part) for part in found.groups()] == [wait["low_minutes"], wait["high_minutes"]]

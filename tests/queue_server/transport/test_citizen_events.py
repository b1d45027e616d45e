"""What a phone is told as it happens: of its own ticket, when that changes, and what one reading found for all."""

from contextlib import ExitStack
from datetime import datetime

import httpx
import pytest

from queue_server.service.lineup import Lineup, read_lineup
from queue_server.store.database import Transaction
from queue_server.transport import guesses, lineups, phone_stream, phones
from tests.support.phones import Listening, listening
from tests.support.threaded_server import ThreadedServer, serving

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def take(admin: httpx.Client, service: str = "ho-tich") -> dict[str, str]:
    taken: dict[str, str] = admin.post("/tickets", json={"service": service}).json()
    return taken


def said(phone: Listening, words: str) -> str:
    return str(phone.until(words)["text"]["said"])


def test_a_phone_is_told_how_it_stands_then_that_it_is_called_and_in_the_end_that_it_is_over(
    server: ThreadedServer,
) -> None:
    with server.caller() as admin:
        admin.post("/counters/1/open")
        ticket = take(admin)
        with listening(ticket["follow_url"]) as phone:
            assert phone.answer.headers["content-type"] == "text/event-stream; charset=utf-8"
            assert phone.answer.headers["cache-control"] == "no-store"
            first = phone.event()
            assert first is not None
            assert (first["look"], first["leave"], first["alarm"]) == ("next", True, "near")
            admin.post("/counters/1/call-next")
            called = phone.until("mời đến quầy 1")
            assert (called["look"], called["leave"], called["alarm"]) == ("called", False, "called 1 1")
            assert called["title"] == "Quầy 1 – A001"
            assert called["text"]["way"].startswith("Sảnh chính. Tầng trệt")
            admin.post(f"/tickets/{ticket['id']}/recall")
            assert phone.until("called 1 2")["look"] == "called"
            admin.post(f"/tickets/{ticket['id']}/serve")
            assert said(phone, "đang được phục vụ") == "Quý khách đang được phục vụ ở quầy 1"
            admin.post(f"/tickets/{ticket['id']}/finish")
            assert phone.event() == {"over": True}
            assert phone.event() is None


def test_who_goes_before_moves_everybody_on(server: ThreadedServer) -> None:
    with server.caller() as admin:
        first, second = take(admin), take(admin)
        with listening(second["follow_url"]) as phone:
            assert phone.until("1 người")["text"]["ahead"] == "1 người"
            admin.post(f"/tickets/{first['id']}/cancel")
            assert said(phone, "0 người").startswith("Quý khách là người kế tiếp")


def test_a_phone_is_told_nothing_of_what_it_does_not_show(server: ThreadedServer) -> None:
    """Another service's line moves, its own does not: the next thing it hears is of itself."""
    with server.caller() as admin:
        own = take(admin)
        with listening(own["follow_url"]) as phone:
            phone.event()
            with listening(take(admin, "dat-dai")["follow_url"]) as other:
                other.event()
                for _ in range(5):
                    take(admin, "dat-dai")
                admin.post("/counters/3/open")
                admin.post("/counters/3/call-next")
                other.until("quầy 3")
            admin.post(f"/tickets/{own['id']}/cancel")
            assert phone.event() == {"over": True}


def test_a_phone_hears_in_the_language_that_its_page_has(server: ThreadedServer) -> None:
    with server.caller() as admin, listening(take(admin)["follow_url"], "en") as phone:
        assert said(phone, "next") == "You are next. Please go to Main hall."


def test_a_ticket_that_is_over_or_of_another_day_ends_the_stream_at_once(server: ThreadedServer) -> None:
    with server.caller() as admin:
        ticket = take(admin)
        admin.post(f"/tickets/{ticket['id']}/cancel")
        with listening(ticket["follow_url"]) as phone:
            assert [phone.event(), phone.event()] == [{"over": True}, None]
        old = take(admin)
    server.clock.advance(days=1)
    with listening(old["follow_url"]) as phone:
        assert [phone.event(), phone.event()] == [{"over": True}, None]


def test_a_no_show_who_is_let_in_again_hears_it(server: ThreadedServer) -> None:
    with server.caller() as admin:
        admin.post("/counters/1/open")
        ticket = take(admin)
        with listening(ticket["follow_url"]) as phone:
            admin.post("/counters/1/call-next")
            admin.post(f"/tickets/{ticket['id']}/no-show")
            assert phone.until("no_show")["leave"] is False
            admin.post(f"/tickets/{ticket['id']}/restore")
            assert phone.until('"leave": true')["look"] == "next"


def test_whoever_comes_back_hears_how_it_stands(server: ThreadedServer) -> None:
    with server.caller() as admin:
        ticket = take(admin)
        for _ in range(2):
            with listening(ticket["follow_url"]) as phone:
                assert phone.until("next")


def test_many_phones_cost_one_reading(server: ThreadedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    count: list[int] = []

    def counted(tx: Transaction, centre_id: int, *, now: datetime) -> Lineup:
        count.append(centre_id)
        return read_lineup(tx, centre_id, now=now)

    monkeypatch.setattr(lineups, "read_lineup", counted)
    with server.caller() as admin, ExitStack() as stack:
        ticket, others = take(admin), [take(admin) for _ in range(30)]
        listeners = [stack.enter_context(listening(each["follow_url"])) for each in others]
        for phone in listeners:
            phone.event()
        count.clear()
        admin.post(f"/tickets/{ticket['id']}/cancel")
        for at, phone in enumerate(listeners):
            phone.until(f'"ahead": "{at} người"')
    assert len(count) < len(listeners)


def test_one_more_phone_of_the_same_ticket_puts_the_oldest_out(server: ThreadedServer) -> None:
    with server.caller() as admin, ExitStack() as stack:
        ticket = take(admin)
        listeners = []
        for _ in range(phones.MOST_OF_A_TICKET + 1):
            listeners.append(stack.enter_context(listening(ticket["follow_url"])))
            assert listeners[-1].event()
        assert listeners[0].event() is None
        admin.post("/counters/1/open")
        admin.post("/counters/1/call-next")
        assert all(phone.until("called") for phone in listeners[1:])


def test_a_server_that_is_full_says_so(server: ThreadedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phones, "MOST_PHONES", 1)
    with server.caller() as admin:
        first, second = take(admin), take(admin)
    with listening(first["follow_url"]) as phone:
        assert phone.event()
        with listening(second["follow_url"]) as other:
            assert (other.answer.status_code, other.answer.headers["retry-after"]) == (503, "60")
        assert httpx.get(second["follow_url"]).status_code == 200


def test_a_quiet_stream_is_kept_alive(server: ThreadedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phone_stream, "HEARTBEAT_SECONDS", 0.01)
    with server.caller() as admin, listening(take(admin)["follow_url"]) as phone:
        while phone.line() != ":":
            pass


def test_a_phone_that_reads_nothing_is_cut(server: ThreadedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phone_stream, "HEARTBEAT_SECONDS", 0.0)
    monkeypatch.setattr(phone_stream, "HEARTBEAT", b":" * 60_000 + b"\n\n")
    monkeypatch.setattr(phone_stream, "SLOW_SECONDS", 0.2)
    with server.caller() as admin, listening(take(admin)["follow_url"]) as phone:
        assert phone.event()
        while server.parts.telling_phones.phones.count:  # it is not read on from here
            admin.get("/snapshot")
        with pytest.raises(httpx.RemoteProtocolError):
            while phone.line() is not None:
                pass


def test_a_phone_that_goes_is_forgotten(server: ThreadedServer) -> None:
    with server.caller() as admin:
        with listening(take(admin)["follow_url"]) as phone:
            assert phone.event()
            assert server.parts.telling_phones.phones.count == 1
        while server.parts.telling_phones.phones.count:
            admin.get("/snapshot")


def test_a_server_that_stops_waits_for_no_phone(tmp_path_factory: pytest.TempPathFactory) -> None:
    with ExitStack() as stack:
        with serving(tmp_path_factory.mktemp("stopping")) as server:
            with server.caller() as admin:
                phone = stack.enter_context(listening(take(admin)["follow_url"]))
            assert phone.event()
        assert not [entry for entry in server.logs if "timeout graceful shutdown" in str(entry)]
        with pytest.raises(httpx.RemoteProtocolError):  # not as if it were over: a browser comes back
            phone.event()


def test_a_guessed_address_has_no_events(shared: ThreadedServer) -> None:
    assert httpx.get(f"{shared.url}/t/1-AAAAAAAAAAAAAAAA/events").status_code == 404


# Those who guess.


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few are let through, and none is forgiven while the test lasts."""
    monkeypatch.setattr(guesses, "MOST_WRONG", 5)
    monkeypatch.setattr(guesses, "SECONDS_EACH", 1e9)


def guess(server: ThreadedServer) -> httpx.Response:
    """Guess as often as one may, and once more."""
    with httpx.Client(headers={"Accept-Language": "vi"}) as client:
        for number in range(guesses.MOST_WRONG):
            answer = client.get(f"{server.url}/t/{number}-AAAAAAAAAAAAAAAA")
            assert answer.status_code == 404
        return client.get(f"{server.url}/t/1-BBBBBBBBBBBBBBBB")


@pytest.mark.usefixtures("strict")
def test_whoever_guesses_is_soon_not_listened_to(server: ThreadedServer) -> None:
    answer = guess(server)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "60")
    assert "quá nhiều lần thử sai" in answer.text


@pytest.mark.usefixtures("strict")
def test_whoever_shares_the_address_of_one_who_guesses_goes_on_undisturbed(server: ThreadedServer) -> None:
    with server.caller() as admin:
        known, fresh = take(admin), take(admin)
        assert httpx.get(known["follow_url"]).status_code == 200
        assert guess(server).status_code == 429
        for ticket in (known, fresh, take(admin)):
            for _ in range(3):
                assert httpx.get(ticket["follow_url"]).status_code == 200
        admin.post(f"/tickets/{known['id']}/cancel")
    assert httpx.get(known["follow_url"]).status_code == 200


def test_behind_a_proxy_each_sender_counts_alone(server: ThreadedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guesses, "MOST_WRONG", 1)
    monkeypatch.setattr(guesses, "SECONDS_EACH", 1e9)

    def ask(sender: str) -> int:
        headers = {"X-Forwarded-For": sender}
        return httpx.get(f"{server.url}/t/1-AAAAAAAAAAAAAAAA", headers=headers).status_code

    assert [ask("203.0.113.7"), ask("203.0.113.7"), ask("203.0.113.8")] == [404, 429, 404]

"""Pages of citizens let the hall go first; for whom there is no room, a page says so and tries again by itself."""

import asyncio

import httpx
import pytest

from queue_server.transport import page_gate
from queue_server.transport.page_gate import AT_ONCE, MOST_WAITING, PageGate
from tests.support.threaded_server import ThreadedServer


async def crowd_at(gate: PageGate, pages: int) -> list[str]:
    """What happens, in order, when so many look at once while the hall has something to do in every turn."""
    seen: list[str] = []

    async def look() -> None:
        await gate.enter()
        seen.append("page")

    async def call() -> None:
        for _ in range(pages):
            seen.append("call")
            await asyncio.sleep(0)

    await asyncio.gather(*(look() for _ in range(pages)), call())
    return seen


def test_a_few_pages_are_made_between_two_steps_of_a_call() -> None:
    seen = asyncio.run(crowd_at(PageGate(), 50))
    assert seen.count("page") == 50
    between = "".join("p" if each == "page" else " " for each in seen).split()
    assert max(map(len, between)) <= AT_ONCE


def test_whoever_came_first_is_first() -> None:
    async def order() -> list[int]:
        gate, seen = PageGate(), []

        async def look(number: int) -> None:
            await gate.enter()
            seen.append(number)

        await asyncio.gather(*map(look, range(20)))
        return seen

    assert asyncio.run(order()) == list(range(20))


def test_whoever_went_away_takes_nobodys_turn() -> None:
    async def leave() -> bool:
        gate = PageGate()
        waiting = [asyncio.create_task(gate.enter()) for _ in range(3 * AT_ONCE)]
        await asyncio.sleep(0)
        for gone in waiting[AT_ONCE : 2 * AT_ONCE]:
            gone.cancel()
        await asyncio.wait_for(asyncio.gather(*waiting[2 * AT_ONCE :]), 30)
        return gate.is_full

    assert not asyncio.run(leave())


def test_a_gate_is_full_when_as_many_wait_as_may() -> None:
    async def fill() -> list[bool]:
        gate, found = PageGate(), []
        waiting = [asyncio.create_task(gate.enter()) for _ in range(AT_ONCE + MOST_WAITING)]
        asyncio.get_running_loop().call_soon(lambda: found.append(gate.is_full))
        await asyncio.gather(*waiting)
        return [*found, gate.is_full]

    assert asyncio.run(fill()) == [True, False]


@pytest.fixture
def full(server: ThreadedServer, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a page at a server that has no room for one more."""
    with server.caller() as admin:
        address = admin.post("/tickets", json={"service": "ho-tich"}).json()["follow_url"]
    assert httpx.get(address).status_code == httpx.codes.OK
    monkeypatch.setattr(page_gate, "MOST_WAITING", 0)
    return str(address)


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("languages", "chosen", "said"),
    [("vi", "", "Trang này tự thử lại"), ("en", "", "tries again by itself"), ("vi", "?lang=en", "tries again")],
)
def test_a_page_without_room_says_so_and_tries_again(
    server: ThreadedServer, full: str, languages: str, chosen: str, said: str
) -> None:
    put_off = httpx.get(f"{full}{chosen}", headers={"Accept-Language": languages})
    assert put_off.status_code == httpx.codes.SERVICE_UNAVAILABLE
    assert said in put_off.text
    assert '<meta http-equiv="refresh"' in put_off.text
    assert put_off.headers["retry-after"] == "10"
    assert "default-src 'none'" in put_off.headers["content-security-policy"]
    assert "queue_pages_refused_total 1.0" in httpx.get(f"{server.url}/metrics").text


@pytest.mark.system
@pytest.mark.enable_socket
def test_calls_and_what_citizens_send_are_not_put_off(server: ThreadedServer, full: str) -> None:
    assert httpx.get(full).status_code == httpx.codes.SERVICE_UNAVAILABLE
    with server.caller() as admin:
        admin.post("/counters/1/open")
        assert admin.post("/counters/1/call-next").status_code == httpx.codes.OK
    assert httpx.post(f"{full}/cancel").status_code == httpx.codes.SEE_OTHER

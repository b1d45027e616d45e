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
        async with gate.passed():
            seen.append("begins")
            await asyncio.sleep(0)
            seen.append("ends")

    async def call() -> None:
        while seen.count("ends") < pages:
            seen.append("call")
            await asyncio.sleep(0)

    await asyncio.gather(*(look() for _ in range(pages)), call())
    return seen


def test_few_pages_are_under_way_at_a_time_and_calls_go_in_between() -> None:
    seen = asyncio.run(crowd_at(PageGate(), 50))
    assert seen.count("ends") == 50
    under_way = [seen[: place + 1].count("begins") - seen[:place].count("ends") for place in range(len(seen))]
    assert max(under_way) == AT_ONCE
    in_a_row = "".join({"begins": "b", "ends": "e", "call": " "}[each] for each in seen).split()
    assert max(map(len, in_a_row)) <= 2 * AT_ONCE


def test_after_a_page_there_is_a_rest() -> None:
    async def rests() -> list[str]:
        gate, seen = PageGate(), []

        async def look() -> None:
            async with gate.passed():
                seen.append("page")

        looking = [asyncio.create_task(look()) for _ in range(AT_ONCE + 1)]
        for _ in range(3):
            await asyncio.sleep(0)
        seen.append("others")
        await asyncio.gather(*looking)
        return seen

    assert asyncio.run(rests()) == ["page"] * AT_ONCE + ["others", "page"]


def test_whoever_came_first_is_first() -> None:
    async def order() -> list[int]:
        gate, seen = PageGate(), []

        async def look(number: int) -> None:
            async with gate.passed():
                seen.append(number)

        await asyncio.gather(*map(look, range(20)))
        return seen

    assert asyncio.run(order()) == list(range(20))


def test_whoever_went_away_or_failed_takes_nobodys_turn() -> None:
    async def leave() -> list[str]:
        gate, seen = PageGate(), []

        async def look(*, fails: bool) -> None:
            async with gate.passed():
                if fails:
                    raise ConnectionError
                seen.append("page")

        failing = [asyncio.create_task(look(fails=True)) for _ in range(AT_ONCE)]
        leaving, staying = ([asyncio.create_task(look(fails=False)) for _ in range(AT_ONCE)] for _ in range(2))
        await asyncio.sleep(0)
        for gone in leaving:
            gone.cancel()
        await asyncio.wait_for(asyncio.gather(*staying), 30)
        await asyncio.gather(*failing, *leaving, return_exceptions=True)
        return seen

    assert asyncio.run(leave()) == ["page"] * AT_ONCE


def test_whoever_goes_in_the_moment_of_being_let_in_leaves_the_turn_to_the_next() -> None:
    async def leave() -> list[str]:
        gate, seen, end = PageGate(), [], asyncio.Event()

        async def look(name: str) -> None:
            async with gate.passed():
                seen.append(name)
                await end.wait()

        looking = [asyncio.create_task(look("first")) for _ in range(AT_ONCE)]
        leaving, last = asyncio.create_task(look("leaving")), asyncio.create_task(look("last"))
        await asyncio.sleep(0)
        gate._let_in()  # noqa: SLF001 - what a rest ends with, at this very moment
        leaving.cancel()
        for _ in range(3):
            await asyncio.sleep(0)
        told = [*seen]
        end.set()
        await asyncio.gather(*looking, last)
        return told

    assert asyncio.run(leave()) == ["first"] * AT_ONCE + ["last"]


def test_a_gate_is_full_when_as_many_wait_as_may() -> None:
    async def fill() -> list[bool]:
        gate = PageGate()

        async def look() -> None:
            async with gate.passed():
                await asyncio.sleep(0)

        looking = [asyncio.create_task(look()) for _ in range(AT_ONCE + MOST_WAITING)]
        await asyncio.sleep(0)
        found = [gate.is_full]
        await asyncio.gather(*looking)
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

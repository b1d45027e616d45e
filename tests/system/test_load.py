"""Sixteen clients take thousands of numbers from a real server, also while it is killed under them."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.support.databases import PRODUCTS
from tests.support.http_client import HttpClient
from tests.support.servers import ServerProcess, run_command, server_on

pytestmark = [pytest.mark.system, pytest.mark.enable_socket, pytest.mark.timeout(240)]

CLIENTS = 16
EACH = {"sqlite": 2_000, "postgresql": 250}


@dataclass
class Crowd:
    """All the clients, what they were answered, and whether there is a server to ask."""

    server: ServerProcess
    token: str
    each: int
    answered: dict[str, str] = field(default_factory=dict)
    server_is_up: asyncio.Event = field(default_factory=asyncio.Event)
    half_way: asyncio.Event = field(default_factory=asyncio.Event)
    failures: int = 0

    async def take_all(self) -> None:
        self.server_is_up.set()
        await asyncio.gather(*(self._take(client) for client in range(CLIENTS)))

    async def _take(self, client: int) -> None:
        http = HttpClient(self.server.url, self.token)
        for turn in range(self.each):
            key = f"{client}-{turn}"
            self.answered[key] = await self._take_one(http, key)
            if len(self.answered) == CLIENTS * self.each // 2:
                self.half_way.set()
        http.close()

    async def _take_one(self, http: HttpClient, key: str) -> str:
        """The number of one ticket, asked for again with the same key until the server answers."""
        while True:
            await self.server_is_up.wait()
            try:
                answer = await http.request("POST", "/tickets", {"service": "ho-tich"}, key=key)
            except (OSError, EOFError):
                self.failures += 1
                await asyncio.sleep(0)
                continue
            assert answer.status == 201, answer
            return str(answer.json()["number"])

    async def survive_a_power_cut(self) -> None:
        await self.half_way.wait()
        self.server_is_up.clear()
        self.server.kill()
        await asyncio.to_thread(self.server.start)
        self.server_is_up.set()


def numbers_in(server: ServerProcess) -> list[object]:
    """Every number that the database holds, in order."""
    return [number for (number,) in server.rows("SELECT number FROM ticket ORDER BY number")]


def assert_nothing_lost_nor_doubled(crowd: Crowd) -> None:
    answered, server = list(crowd.answered.values()), crowd.server
    assert len(answered) == CLIENTS * crowd.each
    assert len(set(answered)) == len(answered), "two clients were given one number"
    everything = list(range(1, CLIENTS * crowd.each + 1))
    assert sorted(int(number.removeprefix("A")) for number in answered) == everything, "a number is missing"
    assert numbers_in(server) == everything, "the database holds other numbers than were given"
    verified = run_command("audit", "verify", "--data", server.place)
    assert verified.returncode == 0, verified.stdout


@pytest.fixture(params=PRODUCTS)
def crowd(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Crowd]:
    with server_on(request.param, tmp_path) as server:
        yield Crowd(server, server.token("kiosk"), EACH[request.param])


async def test_sixteen_clients_get_every_number_once(crowd: Crowd) -> None:
    await crowd.take_all()
    crowd.server.stop()
    assert_nothing_lost_nor_doubled(crowd)


async def test_a_server_killed_in_full_load_loses_and_doubles_nothing(crowd: Crowd) -> None:
    crowd.each //= 2
    await asyncio.gather(crowd.take_all(), crowd.survive_a_power_cut())
    crowd.server.stop()
    assert crowd.failures > 0, "nobody noticed the power cut"
    assert_nothing_lost_nor_doubled(crowd)

"""Sixteen clients take two thousand numbers each from a real server, also while it is killed under them."""

import asyncio
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.support.http_client import HttpClient
from tests.support.servers import ServerProcess, new_server, run_command

pytestmark = [pytest.mark.system, pytest.mark.enable_socket, pytest.mark.timeout(240)]

CLIENTS = 16
EACH = 2_000


@dataclass
class Crowd:
    """All the clients, what they were answered, and whether there is a server to ask."""

    server: ServerProcess
    token: str
    answered: dict[str, str] = field(default_factory=dict)
    server_is_up: asyncio.Event = field(default_factory=asyncio.Event)
    half_way: asyncio.Event = field(default_factory=asyncio.Event)
    failures: int = 0

    async def take_all(self) -> None:
        self.server_is_up.set()
        await asyncio.gather(*(self._take(client) for client in range(CLIENTS)))

    async def _take(self, client: int) -> None:
        http = HttpClient(self.server.url, self.token)
        for turn in range(EACH):
            key = f"{client}-{turn}"
            self.answered[key] = await self._take_one(http, key)
            if len(self.answered) == CLIENTS * EACH // 2:
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


def numbers_in(data: Path) -> list[int]:
    """Every number that the database holds, in order."""
    with closing(sqlite3.connect(data / "queue.db")) as database:
        return [number for (number,) in database.execute("SELECT number FROM ticket ORDER BY number")]


def assert_nothing_lost_nor_doubled(server: ServerProcess, answered: Sequence[str]) -> None:
    assert len(answered) == CLIENTS * EACH
    assert len(set(answered)) == len(answered), "two clients were given one number"
    everything = list(range(1, CLIENTS * EACH + 1))
    assert sorted(int(number.removeprefix("A")) for number in answered) == everything, "a number is missing"
    assert numbers_in(server.data) == everything, "the database holds other numbers than were given"
    verified = run_command("audit", "verify", "--data", server.data)
    assert verified.returncode == 0, verified.stdout


@pytest.fixture
def server(tmp_path: Path) -> ServerProcess:
    return new_server(tmp_path / "data")


async def test_sixteen_clients_get_every_number_once(server: ServerProcess) -> None:
    server.start()
    crowd = Crowd(server, server.token("kiosk"))
    await crowd.take_all()
    server.stop()
    assert_nothing_lost_nor_doubled(server, list(crowd.answered.values()))


async def test_a_server_killed_in_full_load_loses_and_doubles_nothing(server: ServerProcess) -> None:
    server.start()
    crowd = Crowd(server, server.token("kiosk"))
    await asyncio.gather(crowd.take_all(), crowd.survive_a_power_cut())
    server.stop()
    assert crowd.failures > 0, "nobody noticed the power cut"
    assert_nothing_lost_nor_doubled(server, list(crowd.answered.values()))

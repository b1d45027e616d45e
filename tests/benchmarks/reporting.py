"""Reports: a month of a large centre, a year of fifty centres, and what the queue feels meanwhile."""

import asyncio
import time
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode

import httpx

from queue_server.domain.business_day import business_date
from queue_server.store.database import Database
from queue_server.transport.clock import utc_now
from tests.benchmarks.browsing import seconds_of_page
from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.reported import past_of_many, past_of_one
from tests.benchmarks.seeding import CENTRE
from tests.support.http_client import HttpClient
from tests.support.people import PIN, hire
from tests.support.servers import ServerProcess
from tests.support.summaries import make_summaries

MONTH_TICKETS, MONTH_PER_DAY = 100_000, 4_600
YEAR_TICKETS, YEAR_PER_DAY, CENTRES = 200_000, 800, 50
READS = 5
TAKES = 600
SERVICE = "y-te"
PATIENCE_SECONDS = 120
LAST_OF_PAGE = ".report-body table tbody tr"
"""Tables stand below the charts."""


def measure_reporting(folder: Path) -> list[Figure]:
    """The rows about reports."""
    return [*_month(folder / "month"), *_year(folder / "year")]


def _month(folder: Path) -> list[Figure]:
    database = past_of_one(folder, MONTH_TICKETS, MONTH_PER_DAY)
    legs = _seconds_from_legs(database, folder)
    began = time.perf_counter()
    make_summaries(database)
    making = time.perf_counter() - began
    raw = _seconds_of_select(database)
    hire(database, "ca", "supervisor", CENTRE)
    database.close()
    server = ServerProcess(folder).start()
    try:
        token = server.token("supervisor", centre=CENTRE)
        seconds = _read(server, token, days=45)
        path = f"/reports?{urlencode(_period(45))}"
        shown = seconds_of_page(server, token, folder, login="ca", path=path, last=LAST_OF_PAGE)
    finally:
        server.stop()
    what = f"report of a month of {MONTH_TICKETS:,} tickets"
    return [
        Figure(what, seconds, "s", 1, raw),
        Figure("the same in a browser: address → charts and tables", shown, "s", None, seconds),
        Figure(f"{what}, without summaries", legs, "s"),
        Figure(f"summaries of {MONTH_TICKETS:,} tickets made", making, "s"),
    ]


def _year(folder: Path) -> list[Figure]:
    database = past_of_many(folder, CENTRES, YEAR_TICKETS, YEAR_PER_DAY)
    hire(database, "tong", "inspector", everywhere=True)
    raw = _seconds_of_select(database)
    database.close()
    server = ServerProcess(folder).start()
    try:
        seconds = _read(server, _session(server), days=366, centres=_codes())
        alone, meanwhile = asyncio.run(_takes(server))
    finally:
        server.stop()
    legs = CENTRES * YEAR_TICKETS
    return [
        Figure(f"report of a year of {CENTRES} centres, {legs:,} legs", seconds, "s", 5, raw),
        Figure("ticket issue p50 while such reports are read", meanwhile[0], "ms", None, alone[0]),
        Figure("ticket issue p99 while such reports are read", meanwhile[1], "ms", None, alone[1]),
    ]


def _codes() -> list[str]:
    return [CENTRE, *(f"{CENTRE}-{number}" for number in range(1, CENTRES))]


def _session(server: ServerProcess) -> str:
    """The token of somebody who may read every centre."""
    device = {"Authorization": f"Bearer {server.token('inspector', centre=CENTRE)}"}
    body = {"login": "tong", "secret": PIN}
    answer = httpx.post(f"{server.url}/api/v1/sessions", json=body, headers=device, timeout=PATIENCE_SECONDS)
    return str(answer.json()["token"])


def _period(days: int) -> dict[str, str]:
    """So many days before today, and today."""
    today = business_date(utc_now(), "Asia/Ho_Chi_Minh")
    return {"from": (today - timedelta(days=days - 1)).isoformat(), "to": today.isoformat()}


def _address(days: int, centres: list[str]) -> str:
    return "/report?" + urlencode({**_period(days), "centre": centres}, doseq=True)


def _read(server: ServerProcess, token: str, *, days: int, centres: list[str] | None = None) -> float:
    """Seconds until the whole answer is there; the median of some."""
    return percentile([_read_once(server, token, _address(days, centres or [CENTRE])) for _ in range(READS)], 0.5)


def _read_once(server: ServerProcess, token: str, address: str) -> float:
    began = time.perf_counter()
    answer = httpx.get(
        f"{server.url}/api/v1{address}", headers={"Authorization": f"Bearer {token}"}, timeout=PATIENCE_SECONDS
    )
    assert answer.json()["total"]["served"] > 0, answer.text[:500]
    return time.perf_counter() - began


def _seconds_of_select(database: Database) -> float:
    """The raw limit: the summaries of months, and of the days that are in no whole month, out of the database."""
    seconds = []
    for _ in range(READS):
        began = time.perf_counter()
        with database.reading() as tx:
            tx.driver.execute(_WHAT_A_YEAR_READS).fetchall()
        seconds.append(time.perf_counter() - began)
    return percentile(seconds, 0.5)


_WHAT_A_YEAR_READS = """
SELECT content FROM summary AS one WHERE kind = 'month' OR NOT EXISTS (
  SELECT 1 FROM summary AS month WHERE month.kind = 'month' AND month.centre_id = one.centre_id
  AND substr(month.first, 1, 7) = substr(one.first, 1, 7) AND month.first <> one.first
)
"""


def _seconds_from_legs(database: Database, folder: Path) -> float:
    """The same report before anything was kept."""
    server = ServerProcess(folder)
    database.close()
    server.start()
    try:
        return _read_once(server, server.token("supervisor", centre=CENTRE), _address(45, [CENTRE]))
    finally:
        server.stop()


async def _takes(server: ServerProcess) -> tuple[tuple[float, float], tuple[float, float]]:
    """p50 and p99 in milliseconds of taking numbers, alone and while reports of the year are read all the time."""
    kiosk = server.token("kiosk", centre=CENTRE)
    alone = await _take(server, kiosk, "alone")
    ended = asyncio.Event()
    reading = asyncio.create_task(_keep_reading(server, await asyncio.to_thread(_session, server), ended))
    meanwhile = await _take(server, kiosk, "meanwhile")
    ended.set()
    await reading
    return alone, meanwhile


async def _take(server: ServerProcess, token: str, name: str) -> tuple[float, float]:
    client, seconds = HttpClient(server.url, token), []
    for turn in range(TAKES):
        began = time.perf_counter()
        answer = await client.request("POST", "/tickets", {"service": SERVICE}, key=f"{name}-{turn}")
        seconds.append(time.perf_counter() - began)
        assert answer.status == 201, answer
    client.close()
    return percentile(seconds, 0.5) * 1e3, percentile(seconds, 0.99) * 1e3


async def _keep_reading(server: ServerProcess, token: str, ended: asyncio.Event) -> None:
    address = _address(366, _codes())
    while not ended.is_set():
        await asyncio.to_thread(_read_once, server, token, address)

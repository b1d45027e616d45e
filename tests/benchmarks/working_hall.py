"""A hall at work, so that every rule has something to decide: hours, open counters, paces that were measured."""

from pathlib import Path

from tests.support.centres import REAL_BINH_DUONG, without_hours
from tests.support.http_client import HttpClient
from tests.support.servers import ServerProcess

SERVED = {4: "tu-phap", 6: "y-te", 7: "lao-dong", 8: "dat-dai", 10: "xay-dung", 12: "doanh-nghiep"}
"""Counters that are open, and what each of them has served before anything is measured."""
TIMES = 6
"""How often: more than the forecast needs to say anything."""
HOURS = """
[[shift]]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
opens = "00:00"
closes = "23:59"
last_ticket = "23:59"
"""


def centre_file(folder: Path) -> Path:
    """The province's centre with hours at which it is always open, whenever somebody measures."""
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / "working.toml"
    made.write_text(without_hours(REAL_BINH_DUONG.read_text(encoding="utf-8")) + HOURS, encoding="utf-8")
    return made


async def begin_work(server: ServerProcess) -> None:
    """Open the counters and serve a few people at each, so that waits can be foreseen."""
    clerk = HttpClient(server.url, server.token("admin", centre="binh-duong"))
    for counter, service in SERVED.items():
        await _ask(clerk, f"/counters/{counter}/open")
        for _ in range(TIMES):
            await _ask(clerk, "/tickets", {"service": service})
            called = await _ask(clerk, f"/counters/{counter}/call-next")
            for step in ("serve", "finish"):
                await _ask(clerk, f"/tickets/{called['ticket']['id']}/{step}")
    clerk.close()


async def _ask(
    clerk: HttpClient, path: str, body: dict[str, object] | None = None
) -> dict[str, dict[str, object]]:
    answer = await clerk.request("POST", path, body)
    assert answer.status in {200, 201}, answer
    found: dict[str, dict[str, object]] = answer.json()
    return found

"""A hall where one line is long and one counter has nobody: what a supervisor would change."""

import httpx

from tests.support.threaded_server import ThreadedServer


def measure(server: ThreadedServer, times: int = 6) -> None:
    """So many people of the land service, each served for ten minutes at counter 3."""
    with server.caller() as admin:
        admin.post("/counters/3/open")
        for _ in range(times):
            ticket = admin.post("/tickets", json={"service": "dat-dai"}).json()["id"]
            admin.post("/counters/3/call-next")
            admin.post(f"/tickets/{ticket}/serve")
            server.clock.advance(minutes=10)
            assert admin.post(f"/tickets/{ticket}/finish").status_code == httpx.codes.OK


def crowd(server: ThreadedServer, people: int = 9) -> None:
    """Land has a long line at one counter, while counter 2 has nobody."""
    measure(server)
    with server.caller() as admin:
        admin.post("/counters/2/open")
        for _ in range(people):
            admin.post("/tickets", json={"service": "dat-dai"})

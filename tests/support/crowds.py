"""A hall where one line is long and one counter has nobody: what a supervisor would change."""

import httpx

from tests.support.threaded_server import ThreadedServer


def measure(
    server: ThreadedServer, times: int = 6, *, service: str = "dat-dai", counter: int = 3, minutes: float = 10
) -> None:
    """So many people of one service, each served for so long at one counter."""
    with server.caller() as admin:
        admin.post(f"/counters/{counter}/open")
        for _ in range(times):
            ticket = admin.post("/tickets", json={"service": service}).json()["id"]
            admin.post(f"/counters/{counter}/call-next")
            admin.post(f"/tickets/{ticket}/serve")
            server.clock.advance(minutes=minutes)
            assert admin.post(f"/tickets/{ticket}/finish").status_code == httpx.codes.OK


def crowd(server: ThreadedServer, people: int = 9) -> None:
    """Land has a long line at one counter, while counter 2 has nobody."""
    measure(server)
    with server.caller() as admin:
        admin.post("/counters/2/open")
        for _ in range(people):
            admin.post("/tickets", json={"service": "dat-dai"})


def crowd_beside_a_slow_line(server: ThreadedServer) -> None:
    """Many wait for land, which is quick; the two counters for papers always have somebody, who takes longer.

    So one of them helps land by letting papers go, and hardly by serving land as well.
    """
    measure(server, service="ho-tich", counter=2, minutes=15)
    measure(server, minutes=4)
    with server.database.writing() as tx:
        tx.driver.execute("UPDATE service SET target_wait_minutes = 120 WHERE code = 'ho-tich'")
        tx.driver.execute("UPDATE counter SET service_order = 'listed'")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    with server.caller() as admin:
        admin.post("/counters/1/open")
        for service, people in (("dat-dai", 20), ("ho-tich", 4)):
            for _ in range(people):
                admin.post("/tickets", json={"service": service}).raise_for_status()

"""Liveness, readiness and figures, for whoever watches over the server."""

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from queue_server import server_version
from tests.queue_server.transport.test_http import HO_TICH, problem
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def figures(server: ThreadedServer) -> dict[tuple[str, str], float]:
    """Every figure by its name and its labels' values."""
    answer = httpx.get(f"{server.url}/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain")
    return {
        (sample.name, "/".join(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def test_a_living_server_says_so_without_a_token(server: ThreadedServer) -> None:
    assert httpx.get(f"{server.url}/healthz").json() == {"status": "ok"}
    assert httpx.get(f"{server.url}/readyz").json() == {"status": "ready", "version": server_version()}


def test_a_server_whose_database_cannot_be_read_lives_but_is_not_ready(server: ThreadedServer) -> None:
    with server.database.writing() as tx:
        tx.driver.execute("ALTER TABLE centre RENAME TO elsewhere")
    assert httpx.get(f"{server.url}/healthz").status_code == 200
    problem(httpx.get(f"{server.url}/readyz"), 503, "unavailable")


def test_a_server_that_takes_no_more_commands_is_not_ready_and_says_so_at_both_doors(
    server: ThreadedServer,
) -> None:
    server.parts.commanding.stop()
    assert httpx.get(f"{server.url}/healthz").status_code == 200
    problem(httpx.get(f"{server.url}/readyz"), 503, "unavailable")
    with server.caller() as admin:
        problem(admin.post("/tickets", json=HO_TICH), 503, "unavailable")
        assert admin.get("/snapshot").status_code == 200


def test_what_nobody_foresaw_is_500_with_a_code_and_nothing_of_its_inside(server: ThreadedServer) -> None:
    with server.database.writing() as tx:
        tx.driver.execute("CREATE TRIGGER odd BEFORE INSERT ON ticket BEGIN SELECT RAISE(ABORT, 'a secret'); END")
    with server.caller() as admin:
        answer = admin.post("/tickets", json=HO_TICH)
    problem(answer, 500, "internal")
    assert "secret" not in answer.text
    assert [log["event"] for log in server.logs if log["log_level"] == "error"] == ["unforeseen"]


def test_commands_are_counted_by_kind_and_outcome(server: ThreadedServer) -> None:
    with server.caller() as admin:
        for _ in range(3):
            admin.post("/tickets", json=HO_TICH)
        admin.post("/tickets", json={"service": "none"})
    with server.caller("display") as display:
        display.post("/tickets", json=HO_TICH)
    seen = figures(server)
    assert seen["queue_commands_total", "issue_ticket/done"] == 3
    assert seen["queue_commands_total", "issue_ticket/unknown_service"] == 1
    assert seen["queue_commands_total", "issue_ticket/not_allowed"] == 1
    assert seen["queue_command_seconds_count", ""] == 5
    assert seen["queue_writer_backlog", ""] == 0


def test_live_connections_are_counted(server: ThreadedServer) -> None:
    assert figures(server)["queue_live_connections", ""] == 0
    with server.screen() as one, server.screen() as two:
        one.greet()
        two.greet()
        assert figures(server)["queue_live_connections", ""] == 2


def test_the_state_of_each_printer_is_a_figure_and_a_jammed_cutter_one_of_its_own(server: ThreadedServer) -> None:
    def printers() -> list[str]:
        return [labels for name, labels in figures(server) if name == "queue_printer_state"]

    with server.caller("kiosk", name="Cửa chính") as kiosk:
        assert printers() == []
        for state, detail, shown in (
            ("paper_low", None, "paper_low"),
            ("failed", "cutter_error", "cutter_error"),
            ("failed", "head 4711", "failed"),
            ("ready", None, "ready"),
        ):
            kiosk.post("/devices/self/printer", json={"state": state, "detail": detail}).raise_for_status()
            [told] = printers()
            centre, device, now = told.split("/")
            assert (centre, device.isdecimal(), now) == ("xa-mau", True, shown)


def test_figures_are_told_while_the_database_cannot_be_read(server: ThreadedServer) -> None:
    with server.database.writing() as tx:
        tx.driver.execute("ALTER TABLE device RENAME TO elsewhere")
    assert figures(server)["queue_live_connections", ""] == 0

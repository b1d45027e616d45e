"""Every screen may read the list of procedures, and hears when it is another one."""

from pathlib import Path

import pytest

from queue_protocol.events import ProceduresChanged
from queue_protocol.procedures import Procedures
from queue_server.service.procedure_file import read
from queue_server.service.procedures import import_procedures
from tests.support.clocks import MONDAY_NOON
from tests.support.procedures import BIRTH, LAND, written
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def put_in(server: ThreadedServer, file: Path) -> None:
    with server.database.writing() as tx:
        import_procedures(tx, "xa-mau", read(file), now=MONDAY_NOON)


@pytest.mark.parametrize("role", ["kiosk", "counter", "display", "supervisor", "inspector", "admin"])
def test_every_role_reads_the_list(server: ThreadedServer, tmp_path: Path, role: str) -> None:
    put_in(server, written(tmp_path / "p.csv", BIRTH, LAND))
    with server.caller(role, 1 if role == "counter" else None) as client:
        answer = client.get("/procedures")
        version = client.get("/snapshot").json()["centre"]["procedures"]
    told = Procedures.model_validate_json(answer.content)
    assert [each.code for each in told.procedures] == ["HT-01", "DD-01"]
    assert told.procedures[0].documents == {"vi": ("Tờ khai", "Giấy chứng sinh")}
    assert answer.headers["etag"] == f'"{told.version}"'
    assert told.version == version


def test_a_centre_without_a_list_says_so(server: ThreadedServer) -> None:
    with server.caller("kiosk") as client:
        assert client.get("/procedures").json() == {"version": "", "procedures": []}
        assert client.get("/snapshot").json()["centre"]["procedures"] == ""


def test_what_is_known_already_is_not_sent_again(server: ThreadedServer, tmp_path: Path) -> None:
    put_in(server, written(tmp_path / "p.csv", BIRTH))
    with server.caller("kiosk") as client:
        tag = client.get("/procedures").headers["etag"]
        for known in (tag, f'"other", W/{tag}', "*"):
            again = client.get("/procedures", headers={"If-None-Match": known})
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        put_in(server, written(tmp_path / "p.csv", LAND))
        assert client.get("/procedures", headers={"If-None-Match": tag}).status_code == 200


def test_nobody_reads_it_without_a_token(server: ThreadedServer) -> None:
    with server.caller(token="none") as client:
        assert client.get("/procedures").status_code == 401


def test_an_import_beside_the_server_is_told_to_its_screens(server: ThreadedServer, tmp_path: Path) -> None:
    with server.screen("kiosk") as screen:
        assert screen.greet().snapshot.centre.procedures == ""
        put_in(server, written(tmp_path / "p.csv", BIRTH))
        event = screen.event()
        assert isinstance(event, ProceduresChanged)
        with server.caller("kiosk") as client:
            assert client.get("/procedures").json()["version"] == event.version

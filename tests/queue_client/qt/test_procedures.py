"""The list of procedures on a device: read from a real server when its version changes, and kept."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from queue_client.backoff import Backoff
from queue_client.errors import BadAddressError
from queue_client.procedures import NONE, kept
from queue_client.qt.link import Link
from queue_client.qt.procedures import FILE_NAME, ProcedureList
from queue_protocol.events import ProceduresChanged
from queue_protocol.frames import Hello
from queue_server.service.procedure_file import read
from queue_server.service.procedures import import_procedures
from tests.queue_client.model import ModelCentre
from tests.queue_client.scripted_link import ScriptedLink
from tests.queue_client.turning_away import TurningAway
from tests.support.clocks import MONDAY_NOON
from tests.support.procedures import BIRTH, LAND, written
from tests.support.threaded_server import ThreadedServer, serving

pytestmark = [pytest.mark.system, pytest.mark.enable_socket, pytest.mark.usefixtures("qtbot")]

HELLO = Hello(protocol=1, app="kiosk", version="0.1.0")
Follow = Callable[..., ProcedureList]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadedServer]:
    folder = tmp_path / "server"
    folder.mkdir()
    with serving(folder) as running:
        yield running


@pytest.fixture
def follow(server: ThreadedServer) -> Iterator[Follow]:
    """A list that follows a link of its own."""
    made: list[tuple[ProcedureList, Link]] = []

    def follow(folder: Path | None = None) -> ProcedureList:
        token = server.token("kiosk")
        link = Link(server.url, token, HELLO, backoff=Backoff(lambda: 0.0))
        following = ProcedureList(
            link, server=server.url, token=token, folder=folder, backoff=Backoff(lambda: 0.0)
        )
        made.append((following, link))
        link.open()
        return following

    yield follow
    for following, link in made:
        following.close()
        link.close()


def put_in(server: ThreadedServer, *lines: str) -> None:
    with server.database.writing() as tx:
        file = written(Path(server.folder) / "p.csv", *lines)
        import_procedures(tx, "xa-mau", read(file), now=MONDAY_NOON)


def codes(following: ProcedureList) -> list[str]:
    return [each.code for each in following.content.procedures]


def test_a_list_is_there_soon_after_the_link_and_again_after_every_import(
    server: ThreadedServer, follow: Follow, qtbot: QtBot
) -> None:
    put_in(server, BIRTH)
    following = follow()
    assert codes(following) == []
    qtbot.waitUntil(lambda: codes(following) == ["HT-01"])
    put_in(server, BIRTH, LAND)
    qtbot.waitUntil(lambda: codes(following) == ["HT-01", "DD-01"])
    put_in(server)
    qtbot.waitUntil(lambda: codes(following) == [])


def test_what_was_read_is_there_at_the_next_start_without_a_server(
    server: ThreadedServer, follow: Follow, qtbot: QtBot, tmp_path: Path
) -> None:
    put_in(server, BIRTH)
    first = follow(tmp_path)
    qtbot.waitUntil(lambda: codes(first) == ["HT-01"])
    alone = ProcedureList(ScriptedLink(), server="http://127.0.0.1:9", token="t", folder=tmp_path)
    assert alone.content == first.content


def test_without_a_folder_nothing_is_kept(
    server: ThreadedServer, follow: Follow, qtbot: QtBot, tmp_path: Path
) -> None:
    put_in(server, BIRTH)
    following = follow()
    qtbot.waitUntil(lambda: codes(following) == ["HT-01"])
    assert [file for file in tmp_path.iterdir() if file.name != "server"] == []


@pytest.mark.parametrize("spoilt", ["", "{", '{"version": 7}', '{"version":"x","procedures":[{}]}'])
def test_a_copy_that_cannot_be_read_is_no_list(tmp_path: Path, spoilt: str) -> None:
    (tmp_path / FILE_NAME).write_text(spoilt)
    assert kept(tmp_path / FILE_NAME) == NONE


def test_a_folder_that_cannot_be_written_costs_the_copy_alone(
    server: ThreadedServer, follow: Follow, qtbot: QtBot, tmp_path: Path
) -> None:
    put_in(server, BIRTH)
    following = follow(tmp_path / "not there")
    qtbot.waitUntil(lambda: codes(following) == ["HT-01"])


@pytest.mark.parametrize("status", ["500 Internal Server Error", "401 Unauthorized", "302 Found", "200 OK"])
def test_what_is_no_list_is_asked_for_again_and_the_known_one_stays(status: str, qtbot: QtBot) -> None:
    door, link = TurningAway(status), ScriptedLink()
    following = ProcedureList(link, server=door.url, token="t", backoff=Backoff(lambda: 0.0))
    with qtbot.waitSignals([door.answered, door.answered], timeout=10_000):
        link.connects(ModelCentre().snapshot().snapshot)
        link.tells(ProceduresChanged(version="0f"))
    assert following.content == NONE
    following.close()


def test_a_version_that_is_known_is_not_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"version":"0f","procedures":[]}')
    door, link = TurningAway("500 Internal Server Error"), ScriptedLink()
    following = ProcedureList(link, server=door.url, token="t", folder=tmp_path)
    with qtbot.assertNotEmitted(door.answered, wait=0):
        link.connects(ModelCentre().snapshot().snapshot.model_copy(update={"centre": named("0f")}))
    following.close()


def named(version: str) -> object:
    return ModelCentre().snapshot().snapshot.centre.model_copy(update={"procedures": version})


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(BadAddressError):
        ProcedureList(ScriptedLink(), server="nowhere", token="t")

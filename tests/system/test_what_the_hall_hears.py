"""A supervisor's words and clerks' calls through a real server into a real hall: shown, and said once in order."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from pytestqt.qtbot import QtBot

from display_app.app import DisplayProgram
from display_app.app import build as build_display
from display_app.cli import main as queue_voice
from display_app.devices.speaker import open_speaker
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from tests.support.centres import XA_MAU
from tests.support.databases import copied_with
from tests.support.servers import ServerProcess, new_server
from tests.system.finger import Finger
from tests.voice import wav
from voice.pcm import decibels, loudness, peak

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

PATIENCE_MILLISECONDS = 30_000
CLOSING = {"vi": "Trung tâm sắp đóng cửa.", "en": "We close soon."}
VOICE = """
[voice]
languages = ["vi", "en"]
[voice.vi]
call = "Xin mời số {number}, tới quầy {counter}"
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    centre = copied_with(XA_MAU, tmp_path / "centre.toml", lambda text: text + VOICE)
    server = new_server(tmp_path / "queue", centre).start()
    yield server
    server.stop()


@pytest.fixture
def clerk(server: ServerProcess) -> Iterator[httpx.Client]:
    bearer = {"Authorization": f"Bearer {server.token('admin')}"}
    with httpx.Client(base_url=f"{server.url}/api/v1", headers=bearer, timeout=30) as client:
        client.post("/counters/1/open").raise_for_status()
        yield client


@pytest.fixture
def hall(server: ServerProcess, qtbot: QtBot, tmp_path: Path) -> Iterator[DisplayProgram]:
    """A hall with recorded clips."""
    create_application("hall-test")
    assert queue_voice(["render", str(tmp_path / "voice"), "--centre", str(tmp_path / "centre.toml")]) == 0
    speaker = open_speaker(voices=[str(tmp_path / "voice")], sound_to=tmp_path / "heard")
    program = build_display(
        server=server.url, token=server.token("display"), speaker=speaker, backoff=Backoff(lambda: 0.0)
    )
    program.window.show()
    with qtbot.waitSignal(program.link.synced, timeout=PATIENCE_MILLISECONDS):
        program.link.open()
    yield program
    program.end()


def call_somebody(clerk: httpx.Client, key: str) -> None:
    issued = clerk.post("/tickets", json={"service": "ho-tich"}, headers={"Idempotency-Key": key}).json()
    clerk.post("/counters/1/call-next").raise_for_status()
    clerk.post(f"/tickets/{issued['id']}/no-show").raise_for_status()


def heard(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "heard").glob("*.wav"))


def test_calls_and_announcements_are_heard_once_each_in_their_order_also_over_a_restart(
    hall: DisplayProgram, server: ServerProcess, clerk: httpx.Client, qtbot: QtBot, tmp_path: Path
) -> None:
    call_somebody(clerk, "first")
    assert clerk.post("/announcements", json={"text": CLOSING}).status_code == 201
    call_somebody(clerk, "second")
    Finger(hall.window, qtbot).until_reads("announcementText", CLOSING["vi"])
    qtbot.waitUntil(lambda: len(heard(tmp_path)) == 3, timeout=PATIENCE_MILLISECONDS)

    server.kill()
    qtbot.waitUntil(lambda: hall.link.stale_since is not None, timeout=PATIENCE_MILLISECONDS)
    hall.link.close()
    server.start()
    assert clerk.post("/announcements", json={"text": {"vi": "Mời dùng nước."}}).status_code == 201
    hall.link.open()
    qtbot.waitUntil(lambda: len(heard(tmp_path)) == 4, timeout=PATIENCE_MILLISECONDS)

    names = [name.split("-")[1] for name in heard(tmp_path)]
    assert names == ["A001", "message", "A002", "message"]
    sounds = [wav.read(tmp_path / "heard" / name) for name in heard(tmp_path)]
    assert all(decibels(peak(sound.samples)) < -1 for sound in sounds)
    levels = [decibels(loudness(sound)) for sound in sounds]
    assert max(levels) - min(levels) < 3
    call, message, *_ = (wav.anatomy(sound) for sound in sounds)
    assert len(call.sentences) == 2
    assert 8 < call.sentences[0].seconds < 16
    assert len(message.sentences) == 1
    assert hall.speaker is not None
    assert hall.speaker.property("silent_reason") == ""

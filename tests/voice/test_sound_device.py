"""The sound device behind its player process. No sound card: the players here are small stand-ins, one is real."""

import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from voice.pcm import Pcm, silence
from voice.sound_device import PLAYER, Patience, SoundDevice

SOUND = Pcm(b"\1\0" * 4000, 8000)
CALL = "A005-quay-3"
QUICK = Patience(beyond_sound_ms=0, before_restart_ms=0)

PRELUDE = """
import struct, sys
from pathlib import Path
diary = Path(sys.argv[1])
def say(word):
    print(word, flush=True)
def take():
    rate, size = struct.unpack("<II", sys.stdin.buffer.read(8) or sys.exit())
    sound = sys.stdin.buffer.read(size)
    with diary.open("a") as file:
        print(rate, size, sound[:2].hex(), file=file)
def first_time():
    return not diary.exists()
"""

WILLING = "say('ready')\nwhile True:\n    take()\n    say('played')"
DIES_ONCE = f"if first_time():\n    say('ready')\n    take()\n    sys.exit(1)\n{WILLING}"
ALWAYS_DIES = "say('ready')\ntake()\nsys.exit(1)"
HANGS = "say('ready')\ntake()\nsys.stdin.read()"
PLAYS_UNTIL_STOPPED = "say('ready')\ntake()\ntake()\nsay('played')\ntake()\nsay('played')\nsys.stdin.read()"
DEVICE_COMES = f"if first_time():\n    diary.touch()\n    say('silent')\n    sys.exit()\n{WILLING}"
DEVICE_GOES = "say('ready')\ntake()\nsay('silent')\nsys.stdin.read()"

Open = Callable[..., SoundDevice]


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    return tmp_path / "diary"


@pytest.fixture
def open_device(qapp: object, diary: Path) -> Iterator[Open]:  # noqa: ARG001 - timers need the application
    opened: list[SoundDevice] = []

    def open_one(script: str, patience: Patience | None = None) -> SoundDevice:
        player = (sys.executable, "-c", PRELUDE + script, str(diary))
        opened.append(SoundDevice(player=player, patience=patience))
        return opened[-1]

    yield open_one
    for device in opened:
        device.close()


def play(qtbot: QtBot, device: SoundDevice) -> None:
    with qtbot.waitSignal(device.ended, timeout=10_000):
        device.play(SOUND, CALL)


def played(diary: Path) -> list[str]:
    return diary.read_text().splitlines() if diary.exists() else []


def test_a_sound_given_before_the_player_is_up_is_played_whole(
    qtbot: QtBot, open_device: Open, diary: Path
) -> None:
    device = open_device(WILLING)
    play(qtbot, device)
    play(qtbot, device)
    with_tail = len(SOUND.frames) + len(silence(0.2, 8000).frames)
    assert played(diary) == [f"8000 {with_tail} 0100"] * 2
    assert device.silent_reason == ""


def test_a_player_that_dies_is_started_again_and_the_sound_repeated(
    qtbot: QtBot, open_device: Open, diary: Path
) -> None:
    device = open_device(DIES_ONCE)
    play(qtbot, device)
    assert len(played(diary)) == 2
    assert device.silent_reason == ""


def test_a_sound_that_kills_every_player_is_given_up(qtbot: QtBot, open_device: Open, diary: Path) -> None:
    device = open_device(ALWAYS_DIES)
    play(qtbot, device)
    assert len(played(diary)) == 2
    assert device.silent_reason == "no_sound_device"


def test_a_player_that_never_ends_a_sound_does_not_hold_up_the_next(qtbot: QtBot, open_device: Open) -> None:
    device = open_device(HANGS, QUICK)
    play(qtbot, device)
    play(qtbot, device)
    assert device.silent_reason in ("", "no_sound_device")


def test_without_a_device_sounds_end_at_once_and_it_comes_back_by_itself(
    qtbot: QtBot, open_device: Open, diary: Path
) -> None:
    device = open_device(DEVICE_COMES, QUICK)
    reasons: list[str] = []
    device.silent_reason_changed.connect(lambda: reasons.append(device.silent_reason))
    qtbot.waitUntil(lambda: len(reasons) == 2)
    assert reasons == ["no_sound_device", ""]
    play(qtbot, device)
    assert len(played(diary)) == 1


def test_a_device_that_is_unplugged_ends_the_sound_and_says_why(qtbot: QtBot, open_device: Open) -> None:
    device = open_device(DEVICE_GOES)
    play(qtbot, device)
    assert device.silent_reason == "no_sound_device"


def test_while_it_is_silent_a_sound_ends_before_play_returns(qtbot: QtBot, open_device: Open) -> None:
    device, ends = open_device(DEVICE_GOES), list[str]()
    play(qtbot, device)
    device.ended.connect(lambda: ends.append("ended"))
    device.play(SOUND, CALL)
    assert ends == ["ended"]


def test_a_sound_that_is_stopped_ends_at_once_and_the_next_is_played(
    qtbot: QtBot, open_device: Open, diary: Path
) -> None:
    device = open_device(PLAYS_UNTIL_STOPPED)
    device.play(SOUND, CALL)
    qtbot.waitUntil(lambda: len(played(diary)) == 1)
    with qtbot.waitSignal(device.ended, timeout=10_000):
        device.stop()
    play(qtbot, device)
    assert [line.split()[0] for line in played(diary)] == ["8000", "0", "8000"]


def test_a_sound_that_is_stopped_before_the_player_is_up_is_not_heard(
    qtbot: QtBot, open_device: Open, diary: Path
) -> None:
    device = open_device(WILLING)
    device.play(SOUND, CALL)
    with qtbot.waitSignal(device.ended, timeout=10_000):
        device.stop()
    assert played(diary) == ["8000 0 "]


def test_stopping_a_device_that_plays_nothing_is_harmless(qtbot: QtBot, open_device: Open) -> None:
    device = open_device(WILLING)
    device.stop()
    play(qtbot, device)


def test_a_player_that_cannot_even_start_leaves_the_hall_silent(qtbot: QtBot, tmp_path: Path) -> None:
    device = SoundDevice(player=(str(tmp_path / "missing"),))
    qtbot.waitUntil(lambda: device.silent_reason == "no_sound_device")
    play(qtbot, device)
    device.close()


@pytest.fixture
def no_sound_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever sound this machine has, it must stay silent under test."""
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nowhere'}")
    monkeypatch.setenv("PIPEWIRE_REMOTE", str(tmp_path / "nowhere"))


@pytest.mark.usefixtures("no_sound_server")
def test_the_real_player_without_a_sound_device_says_so_and_stops_with_its_screen(qtbot: QtBot) -> None:
    device = SoundDevice()
    play(qtbot, device)
    assert device.silent_reason == "no_sound_device"
    device.close()


@pytest.mark.usefixtures("no_sound_server")
def test_the_real_player_plays_on_no_other_device_than_the_one_that_is_named() -> None:
    ended = subprocess.run((*PLAYER, "no such device"), input=b"", capture_output=True, timeout=30, check=False)
    assert ended.stdout.split() == [b"silent"]


@pytest.mark.usefixtures("no_sound_server")
def test_the_real_player_reads_sounds_by_their_header_and_ends_with_its_input() -> None:
    sound = struct.pack("<II", 8000, 4) + bytes(4)
    ended = subprocess.run(PLAYER, input=sound + sound, capture_output=True, timeout=30, check=False)
    assert ended.returncode == 0
    assert ended.stdout.split() == [b"silent"] * 3

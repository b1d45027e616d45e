"""Pictures and films beside the calls: in turn, as the folder has them, and never in the way of the hall."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import (
    QMediaCaptureSession,
    QMediaFormat,
    QMediaRecorder,
    QVideoFrame,
    QVideoFrameInput,
)
from pytestqt.qtbot import QtBot

from display_app.media import Found, after, kind_of, shown_of
from display_app.placing import Placed
from display_app.view_models.media import Media
from queue_client.qt.program import create_application
from tests.display_app.scripted import ScriptedSpeaker

PANE = Placed(pane="media", x=0, y=0, width=320, height=180, seconds=10)
RED, BLUE = "#ff0000", "#0000ff"

# What the decoder finds on this machine is none of our business.
pytestmark = pytest.mark.qt_log_ignore(
    "qt.multimedia",
    "Couldn.t|Using Qt|No HW|Recording new|Invalid frameRate|No RHI backend|Could not open media|PulseAudioServic",
)


def test_a_folder_is_shown_in_the_order_of_its_names_without_what_is_no_picture() -> None:
    found = [Found("b.JPG", 9), Found("A.png", 9), Found("c.mp4", 9), Found("notes.txt", 9), Found(".x.png", 9)]
    assert shown_of(found) == (("A.png", "b.JPG", "c.mp4"), ())
    assert [kind_of(name) for name in ("A.png", "c.mp4", "notes.txt")] == ["picture", "film", None]


def test_empty_and_huge_files_are_left_out() -> None:
    found = [Found("a.png", 0), Found("b.png", 10**9), Found("c.mp4", 10**9), Found("d.mp4", 10**10)]
    assert shown_of(found) == (("c.mp4",), ("a.png", "b.png", "d.mp4"))


def test_one_comes_after_the_other_also_when_it_has_gone() -> None:
    names = ("a.png", "c.png")
    assert [after(name, names) for name in ("", "a.png", "b.png", "c.png")] == ["a.png", "c.png", "c.png", "a.png"]
    assert after("a.png", ()) == ""


def picture(file: Path, colour: str = RED) -> None:
    image = QImage(32, 18, QImage.Format.Format_RGB32)
    image.fill(colour)
    assert image.save(str(file))


@pytest.fixture
def opened(qapp: QGuiApplication) -> Iterator[Callable[..., Media]]:
    assert create_application("media") is qapp
    made: list[Media] = []

    def open_one(folder: Path, **options: object) -> Media:
        made.append(Media(folder, **options))  # type: ignore[arg-type]  # its own names
        made[-1].hold(PANE)
        return made[-1]

    yield open_one
    for media in made:
        media.hold(None)


def showing(media: Media) -> str:
    return QUrl(media.value.picture).fileName()


def test_pictures_take_turns_and_begin_anew(opened: Callable[..., Media], tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        picture(tmp_path / name)
    media = opened(tmp_path)
    seen = [showing(media)]
    for _ in range(2):
        media.turn()
        seen.append(showing(media))
    assert seen == ["a.png", "b.png", "a.png"]


def test_a_broken_picture_is_passed_over_with_a_line_in_the_log(
    opened: Callable[..., Media], tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.png").write_bytes(b"this is no picture")
    picture(tmp_path / "b.png")
    with caplog.at_level(logging.WARNING):
        media = opened(tmp_path)
        qtbot.waitUntil(lambda: showing(media) == "b.png")
    assert "a.png is not shown" in caplog.text
    media.turn()
    assert showing(media) == "b.png"


def test_a_picture_of_too_many_pixels_is_passed_over(
    opened: Callable[..., Media], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display_app.view_models.media.MOST_PIXELS", 100)
    picture(tmp_path / "a.png")
    assert showing(opened(tmp_path)) == ""


def test_the_folder_is_read_again_when_it_changes(
    opened: Callable[..., Media], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display_app.view_models.media.SETTLE_MS", 0)
    media = opened(tmp_path)
    assert showing(media) == ""
    picture(tmp_path / "a.png")
    qtbot.waitUntil(lambda: showing(media) == "a.png")
    (tmp_path / "a.png").unlink()
    qtbot.waitUntil(lambda: showing(media) == "")


def test_a_folder_that_comes_later_is_found(
    opened: Callable[..., Media], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display_app.view_models.media.AGAIN_MS", 1)
    media = opened(tmp_path / "share")
    (tmp_path / "share").mkdir()
    picture(tmp_path / "share" / "a.png")
    qtbot.waitUntil(lambda: showing(media) == "a.png")


@pytest.fixture(scope="module")
def clip(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film of half a second, all blue."""
    assert qapp
    file = tmp_path_factory.mktemp("film") / "blue.mp4"
    session, frames, recorder = QMediaCaptureSession(), QVideoFrameInput(), QMediaRecorder()
    session.setVideoFrameInput(frames)
    session.setRecorder(recorder)
    made = QMediaFormat(QMediaFormat.FileFormat.MPEG4)
    made.setVideoCodec(QMediaFormat.VideoCodec.MPEG4)
    recorder.setMediaFormat(made)
    recorder.setOutputLocation(QUrl.fromLocalFile(str(file)))
    recorder.setAutoStop(True)
    image = QImage(64, 36, QImage.Format.Format_RGBA8888)
    image.fill(BLUE)
    sent = 0

    def send() -> None:
        nonlocal sent
        while sent < 13:
            frame = QVideoFrame(image)
            frame.setStartTime(sent * 40_000)
            frame.setEndTime((sent + 1) * 40_000)
            if not frames.sendVideoFrame(frame):
                return
            sent += 1
        frames.sendVideoFrame(QVideoFrame())

    frames.readyToSendVideoFrame.connect(send)
    recorder.record()
    stopped = QMediaRecorder.RecorderState.StoppedState
    while recorder.recorderState() != stopped or sent < 13:
        qapp.processEvents()
    return file


def test_a_film_is_played_as_pictures_and_gives_way_at_its_end(
    opened: Callable[..., Media], clip: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.mp4").write_bytes(clip.read_bytes())
    picture(tmp_path / "b.png")
    media = opened(tmp_path)
    qtbot.waitUntil(lambda: media.value.is_film)
    middle = media.frame().pixelColor(media.frame().rect().center())
    assert (media.frame().width(), middle.blue() > 200, middle.red() < 60) == (320, True, True)
    qtbot.waitUntil(lambda: showing(media) == "b.png")
    assert media.frame().isNull()


def test_a_broken_film_is_passed_over(
    opened: Callable[..., Media], tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.mp4").write_bytes(b"this is no film")
    picture(tmp_path / "b.png")
    with caplog.at_level(logging.WARNING):
        media = opened(tmp_path)
        qtbot.waitUntil(lambda: showing(media) == "b.png")
    assert "a.mp4 is not shown" in caplog.text


def test_a_film_is_silent_unless_asked_for_and_under_announcements(
    opened: Callable[..., Media], clip: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.mp4").write_bytes(clip.read_bytes())
    assert not opened(tmp_path).film.is_heard
    speaker = ScriptedSpeaker()
    media = opened(tmp_path, sound=True, speaker=speaker.as_speaker())
    heard = [media.film.is_heard]
    speaker.started.emit("A018", 5, 1)
    heard.append(media.film.is_heard)
    speaker.finished.emit("A018", 5, 1)
    assert [*heard, media.film.is_heard] == [True, False, True]

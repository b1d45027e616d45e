"""The state of a link as views see it."""

import pytest
from PySide6.QtCore import qtTrId
from pytestqt.qtbot import QtBot

from queue_client.connection import Misplaced, Standing
from queue_client.qt.connection import Connection
from queue_client.times import to_the_second
from queue_protocol.frames import Refused
from queue_protocol.version import Side
from tests.queue_client.model import ModelCentre
from tests.queue_client.scripted_link import ScriptedLink

REFUSED = Refused(
    code="versions_apart",
    message={"vi": "Cần cập nhật máy chủ", "en": "Update the server"},
    update=Side.SERVER,
)


@pytest.fixture
def link(qtbot: QtBot) -> ScriptedLink:
    assert qtbot
    return ScriptedLink()


@pytest.fixture
def shown(link: ScriptedLink) -> Connection:
    return Connection(link, language="vi")


def test_it_follows_the_link_by_itself(link: ScriptedLink, shown: Connection, qtbot: QtBot) -> None:
    seen = [shown.value.standing]
    shown.changed.connect(lambda: seen.append(shown.value.standing))
    link.connects(ModelCentre().snapshot().snapshot)
    link.drops()
    with qtbot.waitSignal(shown.changed):
        link.refuses(REFUSED)
    assert seen == [Standing.CONNECTING, Standing.LIVE, Standing.STALE, Standing.REFUSED]
    assert shown.property("content")["code"] == "versions_apart"


def test_it_speaks_another_language_at_once(link: ScriptedLink, shown: Connection, qtbot: QtBot) -> None:
    link.refuses(REFUSED)
    assert shown.value.message == "Cần cập nhật máy chủ"
    with qtbot.waitSignal(shown.changed):
        shown.speak("en")
    assert shown.value.message == "Update the server"


def test_it_asks_anew_whether_the_device_is_in_its_place_whenever_the_centre_changes(link: ScriptedLink) -> None:
    wrong = [Misplaced("counter.no_counter", "no_counter")]
    shown = Connection(link, language="vi", misplaced=lambda: wrong[0] if wrong else None)
    link.connects(ModelCentre().snapshot().snapshot)
    seen = [shown.value.standing]
    wrong.clear()
    link.shows(ModelCentre().snapshot().snapshot)
    assert [*seen, shown.value.standing] == [Standing.MISPLACED, Standing.LIVE]


def test_the_time_of_an_outage_is_told_as_the_screen_wants_it(link: ScriptedLink) -> None:
    shown = Connection(link, language="vi", tell=to_the_second)
    link.connects(ModelCentre().snapshot().snapshot)
    link.drops()
    assert shown.value.since == "12:00:00"


@pytest.mark.usefixtures("translations")
@pytest.mark.parametrize(
    ("message_id", "sentence"),
    [
        ("client.connecting", "Đang kết nối máy chủ…"),
        ("client.pair_again", "Máy chủ không nhận thiết bị này. Cần ghép nối lại thiết bị."),
        ("client.update_client", "Chương trình trên thiết bị này đã cũ. Cần cập nhật thiết bị này."),
        ("client.update_server", "Phần mềm máy chủ đã cũ. Cần cập nhật máy chủ."),
        ("client.refused", "Máy chủ từ chối kết nối."),
    ],
)
def test_our_own_words_say_what_to_do(message_id: str, sentence: str) -> None:
    assert qtTrId(message_id) == sentence

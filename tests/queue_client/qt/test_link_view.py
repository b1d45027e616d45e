"""What a screen says about its link."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from queue_client.qt.link_view import LinkView, refusal_sentence
from queue_client.qt.translations import Translations
from queue_client.session import Phase
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import Refused
from queue_protocol.state import Snapshot
from queue_protocol.version import Side
from tests.queue_client.model import ModelCentre


class StandingLink(QObject):
    """A link that is in whatever state it is told."""

    phase_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.phase = Phase.OFFLINE
        self.snapshot: Snapshot | None = None
        self.refusal: Refused | None = None
        self.stale_since: datetime | None = datetime(2026, 11, 23, 1, 31, tzinfo=UTC)


@pytest.fixture
def link(translations: Translations) -> Iterator[StandingLink]:
    assert translations.language == "vi"
    yield StandingLink()


@pytest.fixture
def view(link: StandingLink, translations: Translations) -> LinkView:
    return LinkView(link, translations)  # type: ignore[arg-type]  # all of a link that a view looks at


def test_a_screen_that_never_connected_says_that_it_is_connecting(view: LinkView) -> None:
    assert view.property("message") == "Đang kết nối máy chủ…"
    assert not view.property("live")
    assert view.property("phase") == "offline"


def test_a_stale_screen_says_since_when_by_the_centres_clock(view: LinkView, link: StandingLink) -> None:
    link.snapshot = ModelCentre().snapshot().snapshot
    assert view.property("message").startswith("Mất kết nối máy chủ từ 08:31.")


def test_a_live_screen_says_nothing(view: LinkView, link: StandingLink) -> None:
    link.phase, link.stale_since = Phase.LIVE, None
    assert view.property("live")
    assert view.property("message") == ""
    assert view.property("detail") == ""


def test_a_refusal_is_told_in_the_screens_language_with_its_code_beside(
    view: LinkView, link: StandingLink, translations: Translations
) -> None:
    link.phase = Phase.REFUSED
    link.refusal = Refused(
        code=ErrorCode.VERSIONS_APART,
        message={"vi": "Cần cập nhật máy chủ", "en": "Update the server"},
        update=Side.SERVER,
    )
    assert view.property("message") == "Cần cập nhật máy chủ"
    translations.use("en")
    assert view.property("message") == "Update the server"
    assert view.property("detail") == "versions_apart"


def test_it_tells_when_the_link_or_the_language_changed(
    view: LinkView, link: StandingLink, translations: Translations, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.changed):
        link.phase_changed.emit()
    with qtbot.waitSignal(view.changed):
        translations.use("en")


@pytest.mark.parametrize(
    ("refusal", "sentence"),
    [
        (
            Refused(code=ErrorCode.UNAUTHENTICATED, message={}),
            "Máy chủ không nhận thiết bị này. Cần ghép nối lại thiết bị.",
        ),
        (
            Refused(code="versions_apart", message={}, update=Side.CLIENT),
            "Chương trình trên thiết bị này đã cũ. Cần cập nhật thiết bị này.",
        ),
        (
            Refused(code="versions_apart", message={}, update=Side.SERVER),
            "Phần mềm máy chủ đã cũ. Cần cập nhật máy chủ.",
        ),
        (Refused(code="something_new", message={}), "Máy chủ từ chối kết nối."),
    ],
)
@pytest.mark.usefixtures("translations")
def test_a_refusal_without_words_gets_ours(refusal: Refused, sentence: str) -> None:
    assert refusal_sentence(refusal, "vi") == sentence

"""The hall's display: calm, and with calls."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from display_app.view_models.hall import Hall
from queue_protocol.state import Announcement, Snapshot
from tests.display_app.snapshots import NOON, a_call, a_snapshot
from tests.queue_client.scripted_link import ScriptedLink
from tests.screens.camera import picture
from tests.screens.shot import Shot
from tests.support.clocks import StandingSeconds

LANGUAGES = ("vi", "en")
CALLS = tuple(a_call(seq, counter=1 + seq % 9) for seq in range(25, 18, -1))
CLOSING = {
    "vi": "Trung tâm ngừng cấp số lúc 16 giờ 30. Quý khách đã có số vẫn được phục vụ hết.",
    "en": "Numbers are given until 4:30 p.m. Everybody who has one will be served.",
}
LONG = {
    "vi": "Do hệ thống nộp phí đang được bảo trì, quý khách cần nộp lệ phí xin vui lòng sang quầy ngân hàng ở khu "
    "B, tầng 2; các thủ tục khác vẫn được tiếp nhận bình thường. Xin cảm ơn quý khách đã thông cảm.",
    "en": "The payment system is being maintained: please pay fees at the bank's counter in area B, first floor; "
    "all other procedures are served as usual. Thank you for your patience.",
}
SCENES = {
    "nobody called": a_snapshot(),
    "calls": a_snapshot(calls=CALLS),
    "announcement": a_snapshot(calls=CALLS, announcements=[Announcement(seq=90, at=NOON, text=CLOSING)]),
    "long announcement": a_snapshot(announcements=[Announcement(seq=90, at=NOON, text=LONG)]),
}


def shots() -> Iterator[Shot]:
    """Each in both languages."""
    for scene, snapshot in SCENES.items():
        for language in LANGUAGES:
            yield Shot(app="hall", scene=scene, mode=language, take=partial(_picture, snapshot, language))


def _picture(snapshot: Snapshot, language: str) -> QImage:
    link = ScriptedLink(role="display")
    hall = Hall(link, None, language=language, clock=StandingSeconds())
    return picture(
        "display_app",
        language=language,
        properties=hall.parts(),
        size=QSize(1920, 1080),
        connect=lambda: link.connects(snapshot),
    )

"""The halls that are measured and photographed: small and large, before the first call, in need, and at rest."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from display_app.layouts import layout_of
from display_app.settings import WindowSettings
from display_app.view_models.hall import Hall
from queue_protocol.events import Announced
from queue_protocol.frames import WaitsFrame
from queue_protocol.results import ServiceWait
from queue_protocol.state import CentreNotice, Service, Snapshot
from tests.display_app.snapshots import (
    AREA_A,
    AREA_B,
    LAW,
    NOON,
    a_call,
    a_counter,
    a_service,
    a_snapshot,
    called,
)
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.clocks import StandingSeconds

LONG = {
    "vi": "Trung tâm Phục vụ hành chính công phường Thủ Dầu Một, Thành phố Hồ Chí Minh – Bộ phận tiếp nhận và trả "
    "kết quả giải quyết thủ tục hành chính",
    "en": "Public Administration Service Centre of Thu Dau Mot Ward, Ho Chi Minh City – reception and results",
}
SERVICE = {
    "vi": "Đăng ký, cấp đổi, cấp lại giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở",
    "en": "Registration and renewal of certificates of land use rights and house ownership",
}
NOTICES = (
    CentreNotice(
        text={
            "vi": "Nộp hồ sơ trực tuyến được giảm lệ phí. Quầy bưu chính ở cửa số 2.",
            "en": "Online applications have lower fees. The post counter is at door 2.",
        }
    ),
    CentreNotice(
        text={
            "vi": "Từ 10 giờ 30 đến 11 giờ, quầy 5 tạm ngừng để bảo trì. Người có số A vui lòng đến quầy 6. "
            "Góp ý, phản ánh: gặp bộ phận giám sát ở tầng 2, phòng 203, hoặc gọi đường dây nóng.",
            "en": "Counter 5 is closed from 10.30 to 11. Holders of A numbers please go to counter 6.",
        }
    ),
)
CLOSING = {
    "vi": "Trung tâm ngừng cấp số lúc 16 giờ 30. Quý khách đã có số vẫn được phục vụ hết.",
    "en": "No more numbers are given after 16:30. Everybody who has one will be served.",
}
WORDS = ("Hộ tịch", "Chứng thực", "Đất đai", "Xây dựng", "Lao động – xã hội", "Y tế", "Giáo dục", "Bảo hiểm")


def small() -> Snapshot:
    """Three counters."""
    services = (a_service("tu-phap", "A", waiting=7, name=LAW), *_services(2))
    return _centre(
        counters=tuple(a_counter(number) for number in (1, 2, 3)),
        services=services,
        calls=5,
        zones=(AREA_A,),
    )


def large() -> Snapshot:
    """Seventy counters and long names."""
    halves = ((number, "A" if number <= 35 else "B") for number in range(1, 71))
    counters = tuple(a_counter(number, zone=zone) for number, zone in halves)
    services = (a_service("tu-phap", "A", waiting=132, name=SERVICE), *_services(23))
    return _centre(counters=counters, services=services, calls=40, zones=(AREA_A, AREA_B)).model_copy(
        update={"centre": a_snapshot(name=LONG).centre}
    )


def _services(count: int) -> tuple[Service, ...]:
    return tuple(
        a_service(
            f"s{number}",
            "BCDEGHKLMNPQRSTUVX"[number % 18],
            zone="AB"[number % 2] if count > 5 else "A",
            waiting=number * 3 % 14,
            name={"vi": WORDS[number % 8], "en": f"Service {number}"} if number % 3 else SERVICE,
        )
        for number in range(count)
    )


def _centre(*, calls: int, **parts: object) -> Snapshot:
    counters = parts["counters"]
    assert isinstance(counters, tuple)
    made = a_snapshot(
        calls=[
            a_call(
                99 - at,
                f"{'ABCD'[at % 4]}{(999, 18, 7, 1012)[at % 4] - at // 4:03}",
                counter=counters[(at * 13 + len(counters) - 1) % len(counters)].number,
                at=NOON - timedelta(minutes=5),
            )
            for at in range(calls)
        ],
        **parts,  # type: ignore[arg-type]  # the fields of `a_snapshot`
    )
    return made.model_copy(update={"notices": NOTICES})


def calls(link: ScriptedLink, snapshot: Snapshot) -> None:
    """A morning in full swing; the newest was called a second time."""
    link.connects(snapshot)
    _foretold(link, snapshot)
    last = max(counter.number for counter in snapshot.counters)
    link.tells(called("A1021", ticket=500, counter=last, calls=2))


def nobody(link: ScriptedLink, snapshot: Snapshot) -> None:
    """Before the first call."""
    link.connects(snapshot.model_copy(update={"calls": ()}))


def stale(link: ScriptedLink, snapshot: Snapshot) -> None:
    """The server is gone."""
    calls(link, snapshot)
    link.drops()


def told(link: ScriptedLink, snapshot: Snapshot) -> None:
    """A supervisor tells the hall something."""
    calls(link, snapshot)
    link.tells(Announced(text=CLOSING))


def _foretold(link: ScriptedLink, snapshot: Snapshot) -> None:
    waits = tuple(
        ServiceWait(service=each.code, low_minutes=5 * (at % 4), high_minutes=5 * (at % 4) + 10 * (at % 4 > 0))
        for at, each in enumerate(snapshot.services)
        if at % 5 != 4
    )
    link.says(WaitsFrame(waits=waits))


CENTRES: Mapping[str, Callable[[], Snapshot]] = {"3 counters": small, "70 counters": large}
MOMENTS: Mapping[str, Callable[[ScriptedLink, Snapshot], None]] = {
    "calls": calls,
    "nobody": nobody,
    "stale": stale,
    "told": told,
}


def a_hall(settings: WindowSettings, *, language: str) -> tuple[ScriptedLink, Hall]:
    """One on a scripted link, with the layout that its settings name."""
    link = ScriptedLink(role="display")
    layout = None if settings.layout is None else layout_of(settings.layout)
    return link, Hall(link, None, language=language, settings=settings, layout=layout, clock=StandingSeconds())

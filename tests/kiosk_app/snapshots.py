"""Centres as the server shows them to a kiosk: the real files, and made-up ones."""

import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from queue_protocol.base import Text
from queue_protocol.results import Issued, Wait
from queue_protocol.state import Centre, Department, PriorityClass, Service, ServiceStateName, Snapshot, Zone
from tests.support.centres import BINH_DUONG, XA_MAU

NOW = datetime(2026, 11, 23, 1, 24, tzinfo=UTC)
NOON_BREAK = {
    "vi": "Đang nghỉ giữa hai ca. Mở lại lúc 13:30.",
    "en": "We are between shifts. Open again at 13:30.",
}
ALL_GIVEN = {
    "vi": "Hôm nay dịch vụ này đã phát hết 120 số. Xin quay lại vào ngày làm việc sau.",
    "en": "All 120 numbers of this service have been given today. Please come back on the next working day.",
}
"""The server's longest sentence."""
LONG = "Đăng ký, cấp đổi, cấp lại giấy chứng nhận quyền sử dụng đất và tài sản khác gắn liền với đất"


def binh_duong() -> Snapshot:
    return _of(BINH_DUONG)


def xa_mau() -> Snapshot:
    return _of(XA_MAU)


def with_services(count: int) -> Snapshot:
    """Bình Dương with so many services of long names, in four areas."""
    zones = tuple(Zone(code=code, name={"vi": f"Khu {code}"}) for code in "ABCD")
    services = tuple(
        Service(
            code=f"s{number}",
            prefix="ABCDEFGHKL"[number % 10],
            name={"vi": LONG},
            department="so-tu-phap",
            zone="ABCD"[number * 4 // count],
            counters=(number + 1,),
            waiting=number,
        )
        for number in range(count)
    )
    return binh_duong().model_copy(update={"zones": zones, "services": services})


def with_offer(centre: Snapshot, *codes: str, state: ServiceStateName, message: Text | None = None) -> Snapshot:
    """The centre with these services, or with all where none is named, in that state."""
    offer = {"state": state, "message": message}
    services = (
        each.model_copy(update=offer if each.code in codes or not codes else {}) for each in centre.services
    )
    return centre.model_copy(update={"services": tuple(services)})


def issued(**changes: Any) -> Issued:
    ticket = Issued(
        id=7,
        number="A018",
        service="tu-phap",
        issued_at=NOW,
        people_ahead=6,
        wait=Wait(low_minutes=15, high_minutes=25),
        follow_url="https://queue.example/t/abc",
    )
    return ticket.model_copy(update=changes)


def _of(file: Path) -> Snapshot:
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return Snapshot(
        seq=1,
        at=NOW,
        business_date=date(2026, 11, 23),
        centre=Centre.model_validate(told["centre"]),
        zones=tuple(Zone.model_validate(each) for each in told["zone"]),
        departments=tuple(Department.model_validate(each) for each in told["department"]),
        priority_classes=tuple(PriorityClass.model_validate(each) for each in told["priority_class"]),
        services=tuple(_service(each, told["counter"]) for each in told["service"]),
        counters=(),
        calls=(),
    )


def _service(told: dict[str, Any], counters: list[dict[str, Any]]) -> Service:
    serving = tuple(each["number"] for each in counters if told["code"] in each["services"])
    return Service.model_validate(told | {"counters": serving, "waiting": 0})

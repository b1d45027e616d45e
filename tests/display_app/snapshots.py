"""Made-up centres and calls for the hall's tests, written as one would say them."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from queue_protocol.base import Text
from queue_protocol.events import TicketCalled, TicketRecalled
from queue_protocol.state import (
    Announcement,
    Call,
    Centre,
    Counter,
    CounterStateName,
    Service,
    Snapshot,
    Ticket,
    Voice,
    Zone,
)
from tests.support.clocks import MONDAY_NOON

NOON = MONDAY_NOON

AREA_A = Zone(code="A", name={"vi": "Khu A – tầng 1", "en": "Area A – ground floor"})
AREA_B = Zone(code="B", name={"vi": "Khu B – tầng 2", "en": "Area B – first floor"})
NAME = {"vi": "Trung tâm Hành chính công tỉnh Bình Dương", "en": "Binh Duong Public Administration Centre"}
LAW = {"vi": "Lý lịch tư pháp, công chứng, hộ tịch", "en": "Criminal records, notary, civil status"}
NOTE = {"vi": "Số chỉ có giá trị trong ngày. Quá 3 lượt gọi vui lòng lấy số mới.", "en": "Valid today only."}


def a_call(
    seq: int,
    number: str = "",
    *,
    ticket: int | None = None,
    counter: int = 5,
    call_number: int = 1,
    at: datetime = NOON,
) -> Call:
    return Call(
        seq=seq,
        ticket_id=ticket or seq,
        number=number or f"A{seq:03}",
        service="tu-phap",
        counter=counter,
        call_number=call_number,
        at=at,
    )


def a_service(code: str, prefix: str, *, zone: str = "A", waiting: int = 0, name: Text | None = None) -> Service:
    return Service(
        code=code,
        prefix=prefix,
        name=name or {"vi": f"Dịch vụ {prefix}", "en": f"Service {prefix}"},
        department="d",
        zone=zone,
        counters=(5,),
        waiting=waiting,
    )


def a_counter(number: int, *, zone: str = "A", state: CounterStateName = "open") -> Counter:
    return Counter(number=number, zone=zone, services=("tu-phap",), state=state, since=NOON - timedelta(hours=4))


SERVICES = (
    a_service("tu-phap", "A", waiting=7, name=LAW),
    a_service("y-te", "B", waiting=5),
    a_service("xay-dung", "D", zone="B", waiting=3),
)
COUNTERS = (*(a_counter(number) for number in range(1, 9)), *(a_counter(number, zone="B") for number in (9, 10)))


def a_snapshot(
    *,
    calls: Iterable[Call] = (),
    seq: int = 100,
    services: tuple[Service, ...] = SERVICES,
    counters: tuple[Counter, ...] = COUNTERS,
    zones: tuple[Zone, ...] = (AREA_A, AREA_B),
    name: Text = NAME,
    announcements: Iterable[Announcement] = (),
    voice: Voice | None = None,
) -> Snapshot:
    """`calls` newest first, as the server gives them."""
    return Snapshot(
        seq=seq,
        at=NOON,
        business_date=date(2026, 11, 23),
        centre=Centre(
            code="mau",
            name=name,
            time_zone="Asia/Ho_Chi_Minh",
            languages=("vi", "en"),
            ticket_note=NOTE,
            voice=voice or Voice(),
        ),
        zones=zones,
        departments=(),
        priority_classes=(),
        services=services,
        counters=counters,
        calls=tuple(calls),
        announcements=tuple(announcements),
    )


def called(
    number: str, *, ticket: int, counter: int = 5, calls: int = 1, waiting: int = 6
) -> TicketCalled | TicketRecalled:
    """What the server tells when that ticket is called, or called again."""
    whose = Ticket(
        id=ticket,
        number=number,
        service="tu-phap",
        state="called",
        issued_at=NOON - timedelta(minutes=20),
        arrived_at=NOON - timedelta(minutes=20),
        called_at=NOON,
        counter=counter,
        calls=calls,
    )
    if calls > 1:
        return TicketRecalled(ticket=whose, waiting=waiting)
    return TicketCalled(ticket=whose, waiting=waiting, reason={"vi": "chờ lâu nhất"})

"""Made-up centres for the panel's tests, written as one would say them."""

from datetime import date, datetime, timedelta

from queue_protocol.state import Centre, Counter, PriorityClass, Service, Snapshot, Ticket, TicketStateName, Zone
from tests.support.clocks import MONDAY_NOON

NOON = MONDAY_NOON


def a_service(
    code: str, prefix: str, *, waiting: int = 0, name: str = "", counters: tuple[int, ...] = (5,)
) -> Service:
    return Service(
        code=code,
        prefix=prefix,
        name={"vi": name or f"Dịch vụ {prefix}", "en": f"Service {prefix}"},
        department="d",
        zone="A",
        counters=counters,
        waiting=waiting,
    )


def a_ticket(
    number: str = "A018",
    *,
    ident: int = 18,
    state: TicketStateName = "waiting",
    service: str = "tu-phap",
    priority: str | None = None,
    arrived: datetime = NOON - timedelta(minutes=14),
    called: datetime | None = None,
    serving: datetime | None = None,
    calls: int = 0,
) -> Ticket:
    return Ticket(
        id=ident,
        number=number,
        service=service,
        state=state,
        priority=priority,
        issued_at=arrived,
        arrived_at=arrived,
        called_at=called,
        serving_at=serving,
        counter=5 if called else None,
        calls=calls,
    )


def called(number: str = "A018", *, ident: int = 18, calls: int = 1, priority: str | None = None) -> Ticket:
    return a_ticket(number, ident=ident, state="called", called=NOON, calls=calls, priority=priority)


def serving(number: str = "A018", *, ident: int = 18, priority: str | None = None) -> Ticket:
    started = NOON + timedelta(seconds=30)
    return a_ticket(number, ident=ident, state="serving", called=NOON, serving=started, calls=1, priority=priority)


def a_counter(
    *,
    number: int = 5,
    state: str = "open",
    ticket: Ticket | None = None,
    services: tuple[str, ...] = ("tu-phap", "lao-dong"),
    reason: str | None = None,
    clerk: str | None = None,
    login: str | None = None,
    why: str = "",
) -> Counter:
    since = NOON - timedelta(hours=4, minutes=29)
    return Counter.model_validate(
        {
            "number": number,
            "zone": "A",
            "services": services,
            "state": state,
            "since": since,
            "reason": reason,
            "ticket": ticket,
            "clerk": clerk,
            "clerk_id": None if clerk is None else 3,
            "clerk_login": login or (None if clerk is None else "lan"),
            "call_reason": {"vi": why, "en": "longest wait"} if why else None,
        }
    )


def a_snapshot(
    *,
    counter: Counter | None = None,
    services: tuple[Service, ...] = (),
    waiting: tuple[Ticket, ...] | None = (),
    seq: int = 1,
) -> Snapshot:
    lines = services or (
        a_service("tu-phap", "A", name="Lý lịch tư pháp, công chứng, hộ tịch"),
        a_service("lao-dong", "C", name="Lao động, người có công, bảo trợ xã hội"),
        a_service("y-te", "B", counters=(6,)),
    )
    return Snapshot(
        seq=seq,
        at=NOON,
        business_date=date(2026, 11, 23),
        centre=Centre(
            code="mau", name={"vi": "Trung tâm Mẫu"}, time_zone="Asia/Ho_Chi_Minh", languages=("vi", "en")
        ),
        zones=(Zone(code="A", name={"vi": "Khu A", "en": "Area A"}),),
        departments=(),
        priority_classes=(
            PriorityClass(
                code="elderly",
                name={"vi": "Người cao tuổi (từ 75 tuổi)", "en": "Aged 75 or over"},
                min_age=75,
            ),
        ),
        services=lines,
        counters=(counter or a_counter(), a_counter(number=6, services=("y-te",))),
        calls=(),
        waiting=waiting,
    )

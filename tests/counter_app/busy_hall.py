"""A hall in the middle of the morning, as the panel of counter 5 sees it."""

from datetime import timedelta

from queue_protocol.results import CounterDay, CounterDetail, Dossier, Stop
from queue_protocol.state import Choice, Counter, Snapshot
from tests.counter_app.snapshots import NOON, a_counter, a_service, a_snapshot, a_ticket

LONG = (
    "Thủ tục cấp giấy phép hoạt động dịch vụ việc làm, cho thuê lại lao động và đưa người lao động đi làm việc",
    "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất, tách thửa và hợp thửa đất",
)
OUTCOMES = (
    Choice(code="received", name={"vi": "Đã tiếp nhận", "en": "Received"}),
    Choice(code="supplement", name={"vi": "Yêu cầu bổ sung giấy tờ", "en": "Supplement asked"}),
    Choice(code="refused", name={"vi": "Từ chối tiếp nhận", "en": "Refused"}),
    Choice(code="returned", name={"vi": "Đã trả kết quả", "en": "Result returned"}),
)
JOURNEYS = (
    Choice(code="fee", name={"vi": "Nộp hồ sơ, nộp lệ phí, nhận lại", "en": "File, pay, come back"}),
    Choice(code="post", name={"vi": "Nộp hồ sơ, đăng ký gửi bưu điện", "en": "File, register for post"}),
)
PAUSES = (
    Choice(code="meeting", name={"vi": "Họp giao ban", "en": "Meeting"}),
    Choice(code="system", name={"vi": "Lỗi phần mềm hồ sơ", "en": "Dossier software down"}),
    Choice(code="lunch", name={"vi": "Nghỉ giữa giờ", "en": "Break"}),
)
REASON = {"vi": "chờ lâu nhất", "en": "longest wait"}
DETAIL = CounterDetail(
    counter=5,
    ticket_id=18,
    stops=(
        Stop(
            service="y-te",
            counter=6,
            arrived_at=NOON - timedelta(minutes=40),
            called_at=NOON - timedelta(minutes=29),
            serving_at=NOON - timedelta(minutes=28),
            ended_at=NOON - timedelta(minutes=14),
            ended_as="finished",
        ),
        Stop(service="tu-phap", counter=5, arrived_at=NOON - timedelta(minutes=14), called_at=NOON),
    ),
    dossiers=(
        Dossier(text="000.00.19.H29-261123-0042", leg=2, recognised=True),
        Dossier(text="1.000948.H38", leg=2, recognised=False),
    ),
    target_wait_minutes=10,
    usual_minutes=12,
    day=CounterDay(served=31, missed=2, sent_on=3, mean_wait_seconds=840, mean_service_seconds=410),
)


def busy(counter: Counter, *, services: tuple[str, str] | None = None, seq: int = 1) -> Snapshot:
    """People wait, two were set aside, one did not come; another clerk is at work at counter 6."""
    first, second = services or ("Lý lịch tư pháp, công chứng, hộ tịch", "Lao động, người có công, bảo trợ xã hội")
    named = (
        a_service("tu-phap", "A", name=first, waiting=12),
        a_service("lao-dong", "C", name=second, waiting=1),
        a_service("y-te", "B", counters=(6,), name="Y tế, dược phẩm", waiting=3),
    )
    waiting = (
        a_ticket("A019", ident=19, arrived=NOON - timedelta(minutes=21)),
        a_ticket("C005", ident=105, service="lao-dong", arrived=NOON - timedelta(minutes=12), priority="elderly"),
        *(
            a_ticket(f"A{20 + n:03}", ident=20 + n, arrived=NOON - timedelta(minutes=9 - n // 2))
            for n in range(11)
        ),
    )
    parked = tuple(
        a_ticket(f"A{number:03}", ident=number, state="parked", called=NOON).model_copy(
            update={"parked_at": NOON - timedelta(minutes=number)}
        )
        for number in (11, 14)
    )
    missed = (
        a_ticket("A009", ident=9, state="no_show", called=NOON).model_copy(
            update={"ended_at": NOON - timedelta(minutes=17)}
        ),
    )
    if counter.ticket is not None:
        counter = counter.model_copy(update={"call_reason": REASON})
    other = a_counter(number=6, services=("y-te",), clerk="Trần Văn Hoà", login="hoa")
    shown = a_snapshot(counter=counter, services=named, waiting=waiting, seq=seq)
    lists = {"parked": parked, "missed": missed, "outcomes": OUTCOMES, "journeys": JOURNEYS}
    return shown.model_copy(update={**lists, "pause_reasons": PAUSES, "counters": (counter, other)})

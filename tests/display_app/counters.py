"""Made-up counters and what happens at them, for the tests of a counter's display and of its rating panel."""

from datetime import timedelta
from typing import Any

from queue_protocol.events import KnownEvent, ServingStarted, TicketFinished, TicketTransferred
from queue_protocol.state import Choice, Counter, RatingLevel, Snapshot, Ticket
from tests.display_app.snapshots import NOON, a_service, a_snapshot, called

CIVIL = {"vi": "Hộ tịch – Chứng thực", "en": "Civil status and certification"}
RESULTS = {"vi": "Trả kết quả", "en": "Results"}
SERVICES = (a_service("ho-tich", "A", name=CIVIL), a_service("tra-ket-qua", "T", name=RESULTS))
PAUSE_REASONS = (
    Choice(code="break", name={"vi": "Nghỉ giữa giờ", "en": "Short break"}),
    Choice(code="meeting", name={"vi": "Họp", "en": "Meeting"}),
)
LEVELS = (
    ("very_satisfied", "Rất hài lòng", "Very satisfied"),
    ("satisfied", "Hài lòng", "Satisfied"),
    ("neutral", "Bình thường", "Neutral"),
    ("unsatisfied", "Không hài lòng", "Unsatisfied"),
    ("very_unsatisfied", "Rất không hài lòng", "Very unsatisfied"),
)
CRITERIA = (
    ("attitude", "Thái độ", "Attitude"),
    ("time", "Thời gian", "Time"),
    ("guidance", "Hướng dẫn", "Guidance"),
    ("result", "Kết quả", "Result"),
)
REASONS = (
    ("waited_long", "Chờ lâu", "Long wait"),
    ("attitude", "Thái độ phục vụ", "The way I was treated"),
    ("unclear", "Hướng dẫn chưa rõ", "Unclear guidance"),
    ("papers", "Nhiều giấy tờ", "Too many papers"),
    ("several_visits", "Phải đi lại nhiều lần", "Had to come several times"),
    ("other", "Lý do khác", "Another reason"),
)


def a_ticket(
    number: str = "A018", *, counter: int = 5, state: str = "called", leg: int = 1, calls: int = 1
) -> Ticket:
    return Ticket.model_validate(
        {
            "id": int(number[1:]),
            "number": number,
            "service": "ho-tich",
            "state": state,
            "issued_at": NOON - timedelta(minutes=20),
            "arrived_at": NOON - timedelta(minutes=20),
            "called_at": NOON,
            "counter": counter,
            "calls": calls,
            "leg": leg,
        }
    )


def the_counter(number: int = 5, **about: Any) -> Counter:
    """Open, with nobody in front, unless said otherwise."""
    given = {"zone": "A", "services": ("ho-tich", "tra-ket-qua"), "state": "open", "since": NOON}
    return Counter.model_validate({"number": number, **given, **about})


def _choices(listed: tuple[tuple[str, str, str], ...]) -> tuple[Choice, ...]:
    return tuple(Choice(code=code, name={"vi": vi, "en": en}) for code, vi, en in listed)


def a_centre(*counters: Counter, levels: int = 5, seq: int = 100, **about: Any) -> Snapshot:
    """A centre with those counters, or with counter 5; so many levels of satisfaction."""
    chosen = LEVELS if levels == len(LEVELS) else (*LEVELS[:2], *LEVELS[-2:])
    snapshot = a_snapshot(counters=counters or (the_counter(),), services=SERVICES, seq=seq)
    return snapshot.model_copy(
        update={
            "pause_reasons": PAUSE_REASONS,
            "rating_levels": tuple(
                RatingLevel(code=code, name={"vi": vi, "en": en}, asks_reason=place >= levels // 2)
                for place, (code, vi, en) in enumerate(chosen)
            ),
            "rating_criteria": _choices(CRITERIA),
            "rating_reasons": _choices(REASONS),
            **about,
        }
    )


def finished(number: str = "A018", *, counter: int = 5, leg: int = 1) -> KnownEvent:
    return TicketFinished(ticket=a_ticket(number, counter=counter, state="finished", leg=leg), waiting=0)


def served(number: str = "A019", *, counter: int = 5) -> KnownEvent:
    return ServingStarted(ticket=a_ticket(number, counter=counter, state="serving"), waiting=0)


def calls(number: str = "A019", *, counter: int = 5) -> KnownEvent:
    return called(number, ticket=int(number[1:]), counter=counter)


def goes_on(number: str = "A018", *, counter: int = 5, leg: int = 1, cause: str = "journey") -> KnownEvent:
    """That leg ended at the counter, or was broken off there, and the ticket waits for its next."""
    waiting = a_ticket(number, state="waiting", leg=leg + 1).model_copy(update={"counter": None, "calls": 0})
    return TicketTransferred.model_validate(
        {
            "ticket": waiting,
            "waiting": 1,
            "cause": cause,
            "from_service": "ho-tich",
            "from_waiting": 0,
            "from_counter": counter,
        }
    )

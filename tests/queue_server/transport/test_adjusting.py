"""Adjusting the running day over both doors: two supervisors at once, and what each screen is told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx
import pytest

from queue_client.replica import apply
from queue_protocol.commands import AssignCounter, Assignment, Command, SendClerk, SetDailyLimit, Undo
from queue_protocol.events import ClerkSent, CounterAssigned
from queue_protocol.frames import EventFrame, Reply
from tests.queue_server.transport.test_http import problem
from tests.support.databases import rows
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

FIRST = Assignment(services=("ho-tich", "tra-ket-qua"))
BODY = {"services": ["dat-dai", "ho-tich"], "order": "listed", "expected": FIRST.model_dump()}

AWAY = {"services": ["ho-tich"], "expected": {"services": ["dat-dai"]}}


def give(*services: str, seen: Assignment = FIRST) -> AssignCounter:
    return AssignCounter(counter=1, services=services, expected=seen)


def test_of_two_supervisors_at_once_one_is_done_and_the_other_is_told_who_was_first(
    server: ThreadedServer,
) -> None:
    hire(server.database, "mai", "supervisor")
    hire(server.database, "tam", "supervisor")
    wanted = {"mai": give("ho-tich", "dat-dai"), "tam": give("xa-hoi", "ho-tich")}
    together = Barrier(len(wanted))

    def ask(login: str) -> Reply:
        with server.screen(token=server.log_in(login, "supervisor")) as screen:
            screen.greet()
            together.wait()
            return screen.ask(wanted[login], f"a-{login}")

    with ThreadPoolExecutor(2) as pool:
        replies = dict(zip(wanted, pool.map(ask, wanted), strict=True))
    (refused,) = [login for login, reply in replies.items() if reply.error is not None]
    (done,) = set(wanted) - {refused}
    error = replies[refused].error
    assert error is not None
    assert (error.code, error.message["vi"][: len(done) + 4]) == ("changed_meanwhile", f"{done.upper()} vừa")
    with server.caller() as admin:
        counters = admin.get("/snapshot").json()["counters"]
    assert counters[0]["services"] == list(wanted[done].services)


def test_every_screen_shows_it_at_once_and_as_a_fresh_snapshot_would(server: ThreadedServer) -> None:
    hire(server.database, "lan")
    with server.screen("admin") as admin, server.screen("counter", 1) as clerk, server.screen("display") as hall:
        admin.greet()
        shown = [(screen, screen.greet().snapshot) for screen in (clerk, hall)]
        commands: tuple[Command, ...] = (
            give("dat-dai", "ho-tich"),
            SetDailyLimit(service="ho-tich", limit=9),
            SendClerk(clerk="lan", counter=3, note="đông"),
            Undo(seq=shown[1][1].seq + 1),
            SendClerk(clerk="lan"),
        )
        for number, command in enumerate(commands):
            assert admin.ask(command, f"c-{number}").error is None
        for screen, after in shown:
            role = ("counter", 2) if screen is clerk else ("display", None)
            with server.screen(*role) as newcomer:
                fresh = newcomer.greet().snapshot
            while after.seq < fresh.seq:
                frame = screen.hear()
                assert isinstance(frame, EventFrame)
                after = apply(after, frame)  # noqa: PLW2901 - the screen goes on
            assert after.model_copy(update={"at": fresh.at}) == fresh


def test_the_hall_is_not_told_what_is_written_to_a_clerk(server: ThreadedServer) -> None:
    hire(server.database, "lan")
    with server.screen("display") as hall, server.caller() as admin:
        hall.greet()
        admin.post("/staff/lan/send", json={"counter": 3, "note": "bị khiếu nại"}).raise_for_status()
        event = hall.event()
    assert isinstance(event, ClerkSent)
    assert (event.sent.note, event.sent.login, event.before) == (None, "", None)


def test_a_counter_hears_its_new_services_before_the_answer(server: ThreadedServer) -> None:
    with server.screen("counter", 1) as clerk, server.caller("supervisor") as supervisor:
        clerk.greet()
        answer = supervisor.post("/counters/1/assign", json=BODY).raise_for_status().json()
        event = clerk.event()
    assert isinstance(event, CounterAssigned)
    assert (list(event.counter.services), answer["order"]) == (answer["services"], "listed")
    assert {each.service: each.counters for each in event.services} == {
        "dat-dai": (1, 3),
        "ho-tich": (1, 2),
        "tra-ket-qua": (4,),
    }


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("/counters/1/assign", {**BODY, "expected": {"services": ["dat-dai"]}}, 409, "changed_meanwhile"),
        ("/counters/1/assign", {**BODY, "weights": {"ho-tich": 2}}, 422, "malformed"),
        ("/counters/1/assign", {**BODY, "services": []}, 422, "malformed"),
        ("/counters/1/assign", {"services": ["ho-tich"]}, 422, "malformed"),
        ("/counters/3/assign", AWAY, 409, "leaves_unserved"),
        ("/services/ho-tich/daily-limit", {"limit": 5, "expected": 7}, 409, "changed_meanwhile"),
        ("/services/ho-tich/daily-limit", {"limit": 0, "expected": None}, 422, "malformed"),
        ("/staff/nobody/send", {"counter": 3}, 422, "unknown_clerk"),
        ("/undo", {"seq": 1}, 409, "cannot_undo"),
        ("/undo", {"seq": 99}, 404, "unknown_entry"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_a_problem_with_a_code(
    server: ThreadedServer, path: str, body: dict[str, object], status: int, code: str
) -> None:
    with server.caller() as admin:
        admin.post("/tickets", json={"service": "dat-dai"}).raise_for_status()
        before = rows(server.database, "SELECT * FROM journal")
        problem(admin.post(path, json=body), status, code)
    assert rows(server.database, "SELECT * FROM journal") == before


def test_a_supervisor_says_why_somebody_is_moved_or_put_into_another_class(server: ThreadedServer) -> None:
    with server.caller("supervisor") as supervisor:
        supervisor.post("/tickets", json={"service": "ho-tich"}).raise_for_status()
        for path, body in (
            ("/tickets/1/transfer", {"service": "dat-dai"}),
            ("/tickets/1/transfer", {"service": "dat-dai", "reason": "  "}),
            ("/tickets/1/priority", {"priority": "priority"}),
        ):
            problem(supervisor.post(path, json=body), 422, "reason_required")
        moved = supervisor.post("/tickets/1/transfer", json={"service": "dat-dai", "reason": "chọn nhầm"})
        assert moved.raise_for_status().json()["service"] == "dat-dai"


def test_at_a_counter_a_supervisor_works_as_a_clerk_does(server: ThreadedServer) -> None:
    hire(server.database, "mai", "supervisor")
    server.log_in("mai", "counter", 1)
    with server.caller("counter", 1) as counter:
        counter.post("/tickets", json={"service": "ho-tich"}).raise_for_status()
        counter.post("/tickets/1/priority", json={"priority": "priority"}).raise_for_status()


def test_the_days_adjustments_are_read_by_those_who_answer_for_them(server: ThreadedServer) -> None:
    with server.caller("supervisor") as supervisor:
        supervisor.post("/counters/1/assign", json=BODY).raise_for_status()
        (first,) = supervisor.get("/adjustments").json()
        supervisor.post("/undo", json={"seq": first["seq"]}).raise_for_status()
        found = supervisor.get("/adjustments", params={"limit": 5}).json()
    assert [(each["kind"], each["can_undo"]) for each in (first, *found)] == [
        ("counter_assigned", True),
        ("counter_assigned", True),
        ("counter_assigned", False),
    ]
    assert (found[0]["undoes"], found[1]["undone_by"]) == (first["seq"], found[0]["seq"])
    assert found[1]["payload"]["before"]["services"] == ["ho-tich", "tra-ket-qua"]
    with server.caller("inspector") as inspector:
        assert inspector.get("/adjustments").status_code == httpx.codes.OK
    for role in ("kiosk", "counter", "display"):
        with server.caller(role, 1 if role == "counter" else None) as other:
            problem(other.get("/adjustments"), 403, "not_allowed")

"""Whatever supervisors assign and undo while people come and are called: nobody waits where nobody serves."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from queue_protocol.commands import (
    AssignCounter,
    Assignment,
    CallNext,
    Finish,
    IssueTicket,
    OpenCounter,
    Serve,
    Undo,
)
from queue_protocol.results import Called
from queue_protocol.state import Snapshot
from queue_server.domain.refusals import ChangedMeanwhileError, LeavesUnservedError
from tests.properties.what_is_true import legs_belong_to_their_tickets, lines_are_counted_right
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database

SERVICES = ("ho-tich", "dat-dai", "xa-hoi", "tra-ket-qua")
COUNTERS = (1, 2, 3, 4)
ORDERS = ("arrival", "listed", "weighted")
lists = st.lists(st.sampled_from(SERVICES), min_size=1, max_size=4, unique=True).map(tuple)


class SupervisorsAtWork(RuleBasedStateMachine):
    """Nobody here says that people may be left."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.hall = CounterHall(new_database(Path(self._folder.name)))
        self.seqs: list[int] = []
        self.called: list[int] = []
        for counter in COUNTERS:
            self.hall.ask(OpenCounter(counter=counter))

    @rule(service=st.sampled_from(SERVICES))
    def somebody_comes(self, service: str) -> None:
        self.hall.ask(IssueTicket(service=service))

    @rule(counter=st.sampled_from(COUNTERS))
    def somebody_is_called(self, counter: int) -> None:
        answer = self.hall.ask(CallNext(counter=counter))
        if isinstance(answer, Called):
            self.called.append(answer.ticket.id)
            self.hall.ask(Serve(ticket_id=answer.ticket.id))
            self.hall.ask(Finish(ticket_id=answer.ticket.id))

    @rule(
        counter=st.sampled_from(COUNTERS), services=lists, order=st.sampled_from(("arrival", "listed", "weighted"))
    )
    def a_counter_is_assigned(self, counter: int, services: tuple[str, ...], order: str) -> None:
        shown = next(each for each in self.shown.counters if each.number == counter)
        seen = Assignment(services=shown.services, order=shown.order, weights=shown.weights)
        command = AssignCounter.model_validate(
            {"counter": counter, "services": services, "order": order, "expected": seen.model_dump()}
        )
        self._do(command)

    @precondition(lambda self: self.seqs)
    @rule(data=st.data())
    def something_is_undone(self, data: st.DataObject) -> None:
        self._do(Undo(seq=data.draw(st.sampled_from(self.seqs))))

    def _do(self, command: AssignCounter | Undo) -> None:
        try:
            entries = self.hall.perform(command).entries
        except (LeavesUnservedError, ChangedMeanwhileError):
            return
        self.seqs += [entry.seq for entry in entries if entry.kind == "counter_assigned"]

    @property
    def shown(self) -> Snapshot:
        return self.hall.overview()

    @invariant()
    def whoever_waits_is_served_somewhere(self) -> None:
        shown = self.shown
        for service in shown.services:
            serving = {each.number for each in shown.counters if service.code in each.services}
            assert set(service.counters) == serving
            assert serving or not service.waiting, service.code

    @invariant()
    def nobody_is_called_twice_and_all_is_counted(self) -> None:
        assert len(self.called) == len(set(self.called))
        lines_are_counted_right(self.hall.database)
        legs_belong_to_their_tickets(self.hall.database)

    def teardown(self) -> None:
        self.hall.database.close()
        self._folder.cleanup()


TestSupervisorsAtWork = SupervisorsAtWork.TestCase
TestSupervisorsAtWork.settings = settings(max_examples=8, stateful_step_count=25, deadline=None)

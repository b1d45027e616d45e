"""What people do who are not in the hall, as rules of a centre's state machine: numbers taken and given back.

Others come with their codes by the rule of `people_at_work` that comes to appointments.
"""

from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import rule

from queue_protocol import commands as wire
from queue_protocol.results import Result
from queue_server.domain.refusals import Refusal
from queue_server.service.actors import Afar
from queue_server.service.command import Request, UseCase, perform
from queue_server.service.registering import cancel_registration, register_from_afar
from queue_server.store.journal import Entry
from tests.properties.people_at_work import SERVICES
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows

PHONES = st.sampled_from(["0912345678", "0987654321", "0334455667", "1"])
CLASSES = st.sampled_from([None, "priority"])


class PeopleAfar:
    """Mixed into a machine that tells its screen what has happened, and knows codes to come with."""

    hall: CounterHall
    booked: list[str]
    sent = 0

    def _do(self, command: wire.Command) -> Result | None:
        raise NotImplementedError

    def _tell(self, entries: list[Entry]) -> None:
        raise NotImplementedError

    def _the_server_looks(self) -> None:
        raise NotImplementedError

    @rule(service=SERVICES, phone=PHONES, priority=CLASSES)
    def somebody_takes_a_number_from_afar(self, service: str, phone: str, priority: str | None) -> None:
        if self._ask(partial(register_from_afar, service=service, priority=priority, phone=phone)):
            found = rows(self.hall.database, "SELECT code FROM registration ORDER BY id DESC LIMIT 1")
            self.booked.append(str(found[0][0]))

    @rule(registration=st.integers(1, 6))
    def somebody_gives_a_number_back(self, registration: int) -> None:
        self._ask(partial(cancel_registration, registration=registration))

    @rule(service=SERVICES, phone=PHONES, minutes=st.sampled_from([0, 30, 150]))
    def somebody_takes_a_number_from_afar_and_comes(self, service: str, phone: str, minutes: int) -> None:
        before = len(self.booked)
        self.somebody_takes_a_number_from_afar(service, phone, None)
        self.hall.clock.advance(minutes=minutes)
        self._the_server_looks()  # it may be midnight, and nobody may have got a code to come with
        for code in self.booked[before:]:
            self._do(wire.IssueTicket(service=service))
            self._do(wire.CheckIn(appointment=code))

    def _ask(self, use_case: UseCase) -> bool:
        """Whether it was done."""
        self.hall.clock.advance(milliseconds=1)
        self.sent += 1
        request = Request(Afar(centre_id=self.hall.staff.centre_id), f"afar-{self.sent}", "", use_case)
        try:
            with self.hall.database.writing() as tx:
                performed = perform(tx, request, self.hall.clock())
        except Refusal:
            return False
        self._tell(performed.entries)
        return performed.refusal is None

"""What clerks and people with appointments do, as rules of a centre's state machine.

They log in and out, take one another's counters, have people sent to them, go while somebody waits for them alone;
people come to their appointments or not, show cards, and say what they thought of it.
"""

from datetime import timedelta
from random import Random

from hypothesis import strategies as st
from hypothesis.stateful import rule

from queue_protocol import commands as wire
from queue_protocol.results import AppointmentResult, Result
from queue_server.store.centres import StoredDevice
from tests.support.counter_hall import CounterHall
from tests.support.people import PIN, hire

LOGINS = st.sampled_from(["lan", "lan", "minh", "khong-ai"])
DESKS = st.sampled_from([1, 1, 2, 3])
SERVICES = st.sampled_from(["ho-tich", "tra-ket-qua", "dat-dai", "none"])
PERSONS = st.sampled_from(["1" * 64, "2" * 64])


class PeopleAtWork:
    """Mixed into a machine that knows how to do a command, and which tickets are in which states."""

    hall: CounterHall
    desks: dict[int, StoredDevice]

    def _do(
        self, command: wire.Command, *, by_clerk: bool = False, at: StoredDevice | None = None
    ) -> Result | None:
        raise NotImplementedError

    def _one_of(self, chance: Random, *states: str) -> list[int]:
        raise NotImplementedError

    def hire_clerks(self) -> None:
        """Before anything else happens."""
        for login in ("lan", "minh"):
            hire(self.hall.database, login)
        self.booked: list[str] = []

    @rule(login=LOGINS, desk=DESKS, take_over=st.booleans())
    def somebody_logs_in(self, login: str, desk: int, take_over: bool) -> None:
        secret = PIN if login != "khong-ai" else "000000"
        self._do(wire.LogIn(login=login, secret=secret, take_over=take_over), at=self.desks[desk])

    @rule(desk=DESKS)
    def somebody_logs_out(self, desk: int) -> None:
        self._do(wire.LogOut(), at=self.desks[desk])

    @rule(desk=DESKS)
    def whoever_is_logged_in_calls(self, desk: int) -> None:
        self._do(wire.CallNext(counter=desk), at=self.desks[desk])

    @rule(chance=st.randoms(), login=LOGINS, position=st.sampled_from(["arrival", "first", "last"]))
    def somebody_is_sent_to_a_clerk(self, chance: Random, login: str, position: str) -> None:
        for ticket in self._one_of(chance, "waiting", "called", "serving"):
            self._do(wire.Transfer.model_validate({"ticket_id": ticket, "clerk": login, "position": position}))

    @rule(service=SERVICES, minutes=st.sampled_from([-60, 0, 30, 90]))
    def somebody_books_an_appointment(self, service: str, minutes: int) -> None:
        due_at = self.hall.clock() + timedelta(minutes=minutes)
        result = self._do(wire.BookAppointment(service=service, due_at=due_at, name="Nguyễn Văn Mẫu"))
        if isinstance(result, AppointmentResult):
            self.booked.append(result.appointment)

    @rule(chance=st.randoms(), kind=st.sampled_from([wire.CheckIn, wire.CheckIn, wire.CancelAppointment]))
    def somebody_comes_to_an_appointment_or_does_not(self, chance: Random, kind: type[wire.CheckIn]) -> None:
        for code in [chance.choice(self.booked)] if self.booked else []:
            self._do(kind(appointment=code))

    @rule(service=SERVICES, person=PERSONS, age=st.sampled_from([30, 80]))
    def somebody_with_a_card_takes_a_number(self, service: str, person: str, age: int) -> None:
        self._do(wire.IssueTicket(service=service, person=person, age=age))

    @rule(chance=st.randoms(), level=st.sampled_from(["tot", "kem", "khong-co"]))
    def somebody_says_what_it_was_like(self, chance: Random, level: str) -> None:
        for ticket in self._one_of(chance, "finished"):
            self._do(wire.RateLeg(ticket_id=ticket, level=level, criteria={}))

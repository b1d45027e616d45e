"""What kiosks hand over that gave numbers without their server, as rules of a centre's state machine.

The numbers come late, twice, from another day and from clocks that are ahead; the request that was given up for
one was answered, or arrives only afterwards.
"""

from datetime import timedelta
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from queue_protocol import commands as wire
from queue_protocol.results import Issued, Result, TicketResult
from queue_server.domain.refusals import IdempotencyConflictError, NumberTakenError
from queue_server.store.centres import StoredDevice
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows

SERVICES = st.sampled_from(["ho-tich", "ho-tich", "dat-dai", "none"])
CLASSES = st.sampled_from([None, None, "priority", "vip"])
HOURS_AGO = st.sampled_from([0, 0, 0, 1, 5, 26, 50, -2])
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
GONE = {"cancelled", "expired"}


class KiosksAlone:
    """Mixed into a machine that knows how to do a command."""

    hall: CounterHall
    forestalled: int
    """Requests that will never be done, because a number on paper has taken their place."""

    def _outcome(self, command: wire.Command, command_id: str, device: StoredDevice) -> tuple[str, Result | None]:
        raise NotImplementedError

    def place_kiosk(self) -> None:
        """Before anything else happens."""
        self.forestalled = 0
        self._kiosk = self.hall.device("kiosk")
        self._handed_over: list[wire.HandOver] = []

    @rule(service=SERVICES, priority=CLASSES, hours=HOURS_AGO)
    def a_number_is_handed_over(self, service: str, priority: str | None, hours: int) -> None:
        self._hand_over(service, priority=priority, hours=hours)

    @rule(service=SERVICES, hours=HOURS_AGO)
    def one_is_handed_over_whose_request_was_answered_to_nobody(self, service: str, hours: int) -> None:
        request = f"request-{len(self._handed_over)}"
        answer = self._outcome(wire.IssueTicket(service=service), request, self._kiosk)[1]
        self._hand_over(service, hours=hours, replaces=request)
        if isinstance(answer, Issued):
            assert str(rows(self.hall.database, f"SELECT state FROM ticket WHERE id = {answer.id}")[0][0]) in GONE  # noqa: S608 - a number
        else:
            self.forestalled += 1

    @rule(service=SERVICES, hours=HOURS_AGO)
    def one_is_handed_over_whose_request_arrives_afterwards(self, service: str, hours: int) -> None:
        request = f"request-{len(self._handed_over)}"
        self._hand_over(service, hours=hours, replaces=request)
        self.forestalled += 1
        late = self._outcome(wire.IssueTicket(service=service), request, self._kiosk)
        assert late == (IdempotencyConflictError.code, None)

    @rule(chance=st.randoms())
    @precondition(lambda self: self._handed_over)
    def a_number_that_another_ticket_has_is_refused(self, chance: Random) -> None:
        again = chance.choice(self._handed_over)
        count = rows(self.hall.database, "SELECT count(*) FROM ticket")
        outcome = self._outcome(again, f"again-{self.hall.asked}", self._kiosk)
        assert outcome == (NumberTakenError.code, None)
        assert rows(self.hall.database, "SELECT count(*) FROM ticket") == count

    def _hand_over(
        self, service: str, *, hours: int, priority: str | None = None, replaces: str | None = None
    ) -> None:
        self.hall.clock.advance(milliseconds=1)
        command = wire.HandOver(
            service=service,
            priority=priority,
            series="1A",
            serial=len(self._handed_over) + 1,
            issued_at=self.hall.clock() - timedelta(hours=hours),
            replaces=replaces,
        )
        outcome, result = self._outcome(command, f"own-{command.serial}", self._kiosk)
        assert outcome == "done"
        assert isinstance(result, TicketResult)
        assert result.ticket.state == ("waiting" if self._is_of_today(command) else "expired")
        self._handed_over.append(command)

    def _is_of_today(self, command: wire.HandOver) -> bool:
        given_at, now = (at.astimezone(ZONE).date() for at in (command.issued_at, self.hall.clock()))
        return given_at >= now

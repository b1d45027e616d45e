"""A day that was counted by hand, to be played in a hall; the table stands in `play`."""

from datetime import UTC, datetime, timedelta

from queue_protocol import commands as wire
from queue_protocol.commands import Command
from queue_protocol.results import Called, Issued, TicketResult
from queue_server.store.centres import StoredDevice
from queue_server.store.rows import StaffRow, StaffSessionRow
from tests.support.counter_hall import CounterHall

TUESDAY = datetime(2026, 11, 24, tzinfo=UTC) - timedelta(hours=7)
"""Its midnight in Vietnam."""
OfTicket = wire.Serve | wire.Finish | wire.Park | wire.Recall | wire.MarkNoShow | wire.CancelTicket | wire.Restore


def put_to_work(hall: CounterHall, name: str, device: StoredDevice, counter: int | None = None) -> int:
    """Somebody is logged in at that device, of that counter where it is one's. Returns the staff id."""
    with hall.database.writing() as tx:
        clerk = StaffRow(login=name.lower(), name=name, role="clerk", secret_hash="-", created_at=hall.clock())
        tx.session.add(clerk)
        tx.session.flush()
        assert clerk.id is not None
        at_work = StaffSessionRow(
            staff_id=clerk.id,
            device_id=device.id,
            centre_id=device.centre_id,
            counter_id=counter,
            token_hash=name,
            began_at=hall.clock(),
            ends_at=hall.clock() + timedelta(days=2),
        )
        tx.session.add(at_work)
        tx.session.flush()
        return clerk.id


class CountedDay:
    """Plays the day. Counter 1 is Lan's, counter 3 is Minh's, at counter 2 nobody is logged in."""

    def __init__(self, hall: CounterHall) -> None:
        self.hall = hall
        self.tickets: dict[str, int] = {}
        self._at("00:00")
        hall.ask(wire.PauseService(service="xa-hoi"))  # the first command begins the date
        hall.ask(wire.ResumeService(service="xa-hoi"))
        self.devices = {counter: hall.device("counter", counter) for counter in (1, 2, 3)}
        self.lan = put_to_work(hall, "Lan", self.devices[1], 1)
        self.minh = put_to_work(hall, "Minh", self.devices[3], 3)

    def play(self) -> None:
        """All of it, until the next morning at 08:00.

        ```
        leg     service counter came   called  served     ended          wait  service
        A001/1  ho-tich   1     07:05  07:10   07:11      07:21 finished    5m   10m
        A002/1  ho-tich   1     07:06  07:22   07:23      07:50 finished   16m    7m   parked 07:25 to 07:45
        A003/1  ho-tich   1     07:08  07:26   07:28      07:40 transferred 18m  12m   recalled 07:27
        A003/2  dat-dai   3     07:40  07:50   07:51      08:11 finished   10m   20m
        B001/1  dat-dai   3     07:10  07:12   07:13      07:33 finished    2m   20m
        A004/1  ho-tich   2     07:30  07:35   -          07:38 no-show     5m    -
        A004/2  ho-tich   2     07:55  08:05   08:06      08:14 finished   10m    8m   restored 07:55
        A005/1  ho-tich   -     07:40  -       -          07:52 cancelled   -     -
        B002/1  dat-dai   3     08:00  09:10   09:12      09:20 transferred 70m   8m   to come back
        B002/2  ho-tich   2     09:20  09:30   09:31      09:36 finished   10m    5m
        B002/3  dat-dai   3     09:36  09:40   09:41      09:45 finished    4m    4m   the way back
        A006/1  ho-tich   -     08:20  -       -          08:30 transferred -     -    by Lan, from the line
        A006/2  dat-dai   3     08:30  09:21   -          09:25 cancelled  51m    -
        A007/1  ho-tich   2     10:00  10:00   10:00      10:03 finished    0m    3m   a walk-in
        A008/1  ho-tich   -     16:00  -       -          24:00 expired     -     -
        A009/1  ho-tich   1     16:10  16:20   16:21      24:00 expired     -     -    being served
        B003/1  dat-dai   3     16:30  16:35   16:36      24:00 expired     -     -    parked 16:40

        counter 1  open 07:00 to 09:00, one pause to 09:30 with two reasons, open to 24:00
        counter 2  open 07:30 to 23:50, paused to 24:00
        counter 3  open 07:00 to 17:00
        ```
        """
        self._until_eight()
        self._until_noon()
        self._until_midnight()

    def _until_eight(self) -> None:
        for time, counter in (("07:00", 1), ("07:00", 3)):
            self._ask(time, wire.OpenCounter(counter=counter), counter)
        self._take("07:05", "A001", "ho-tich")
        self._take("07:06", "A002", "ho-tich")
        self._take("07:08", "A003", "ho-tich")
        self._call("07:10", 1, "A001")
        self._take("07:10", "B001", "dat-dai")
        self._do("07:11", wire.Serve, "A001", 1)
        self._call("07:12", 3, "B001")
        self._do("07:13", wire.Serve, "B001", 3)
        self._do("07:21", wire.Finish, "A001", 1)
        self._call("07:22", 1, "A002")
        self._do("07:23", wire.Serve, "A002", 1)
        self._do("07:25", wire.Park, "A002", 1)
        self._call("07:26", 1, "A003")
        self._do("07:27", wire.Recall, "A003", 1)
        self._do("07:28", wire.Serve, "A003", 1)
        self._ask("07:30", wire.OpenCounter(counter=2), 2)
        self._take("07:30", "A004", "ho-tich")
        self._do("07:33", wire.Finish, "B001", 3)
        self._call("07:35", 2, "A004")
        self._do("07:38", wire.MarkNoShow, "A004", 2)
        self._ask("07:40", wire.Transfer(ticket_id=self.tickets["A003"], service="dat-dai"), 1)
        self._take("07:40", "A005", "ho-tich")
        self._ask("07:45", wire.Resume(ticket_id=self.tickets["A002"], counter=1), 1)
        self._do("07:50", wire.Finish, "A002", 1)
        self._call("07:50", 3, "A003")
        self._do("07:51", wire.Serve, "A003", 3)
        self._do("07:52", wire.CancelTicket, "A005")
        self._do("07:55", wire.Restore, "A004", 2)

    def _until_noon(self) -> None:
        self._take("08:00", "B002", "dat-dai")
        self._call("08:05", 2, "A004")
        self._do("08:06", wire.Serve, "A004", 2)
        self._do("08:11", wire.Finish, "A003", 3)
        self._do("08:14", wire.Finish, "A004", 2)
        self._take("08:20", "A006", "ho-tich")
        self._ask("08:30", wire.Transfer(ticket_id=self.tickets["A006"], service="dat-dai"), 1)
        self._ask("09:00", wire.PauseCounter(counter=1, reason="tea"), 1)
        self._call("09:10", 3, "B002")
        self._do("09:12", wire.Serve, "B002", 3)
        self._ask("09:15", wire.PauseCounter(counter=1, reason="meeting"), 1)
        self._ask("09:20", wire.Transfer(ticket_id=self.tickets["B002"], service="ho-tich", come_back=True), 3)
        self._call("09:21", 3, "A006")
        self._do("09:25", wire.CancelTicket, "A006", 3)
        self._ask("09:30", wire.OpenCounter(counter=1), 1)
        self._call("09:30", 2, "B002")
        self._do("09:31", wire.Serve, "B002", 2)
        self._do("09:36", wire.Finish, "B002", 2)
        self._call("09:40", 3, "B002")
        self._do("09:41", wire.Serve, "B002", 3)
        self._do("09:45", wire.Finish, "B002", 3)
        self._ask("10:00", wire.ServeWalkIn(counter=2, service="ho-tich"), 2, number="A007")
        self._do("10:03", wire.Finish, "A007", 2)

    def _until_midnight(self) -> None:
        self._take("16:00", "A008", "ho-tich")
        self._take("16:10", "A009", "ho-tich")
        chosen = wire.CallTicket(counter=1, ticket_id=self.tickets["A009"], reason="is ill")
        self._ask("16:20", chosen, 1)
        self._do("16:21", wire.Serve, "A009", 1)
        self._take("16:30", "B003", "dat-dai")
        self._call("16:35", 3, "B003")
        self._do("16:36", wire.Serve, "B003", 3)
        self._do("16:40", wire.Park, "B003", 3)
        self._ask("17:00", wire.CloseCounter(counter=3), 3)
        self._ask("23:50", wire.PauseCounter(counter=2), 2)
        self._take("32:00", "A001", "ho-tich")  # the next morning; nobody was there at midnight

    def _at(self, time: str) -> None:
        hours, minutes = time.split(":")
        self.hall.clock.now = TUESDAY + timedelta(hours=int(hours), minutes=int(minutes))

    def _ask(self, time: str, command: Command, counter: int | None = None, *, number: str | None = None) -> None:
        self._at(time)
        result = self.hall.ask(command, device=self.devices[counter] if counter else None)
        if number is not None:
            assert isinstance(result, TicketResult | Called)
            assert result.ticket.number == number
            self.tickets[number] = result.ticket.id

    def _take(self, time: str, number: str, service: str) -> None:
        self._at(time)
        issued = self.hall.ask(wire.IssueTicket(service=service))
        assert isinstance(issued, Issued)
        assert issued.number == number
        self.tickets[number] = issued.id

    def _call(self, time: str, counter: int, number: str) -> None:
        self._ask(time, wire.CallNext(counter=counter), counter, number=number)

    def _do(self, time: str, command: type[OfTicket], number: str, counter: int | None = None) -> None:
        self._ask(time, command(ticket_id=self.tickets[number]), counter)

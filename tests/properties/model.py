"""The queue as simply as it can be said: what the rules allow and what is true afterwards, without a database."""

from dataclasses import dataclass, field
from datetime import date
from typing import assert_never

from queue_protocol import commands as wire

PREFIXES = {"ho-tich": "A", "dat-dai": "B", "xa-hoi": "C", "tra-ket-qua": "R"}
SERVES = {1: ("ho-tich", "tra-ket-qua"), 2: ("ho-tich",), 3: ("dat-dai",), 4: ("xa-hoi", "tra-ket-qua")}
DONE, NOBODY = "done", "nobody"


@dataclass
class ModelTicket:
    """One ticket; tickets are kept in the order in which they were given."""

    number: str
    service: str
    day: date
    state: str = "waiting"
    counter: int | None = None
    calls: int = 0


@dataclass
class ModelQueue:
    """Says what each command must lead to, and does it."""

    today: date
    tickets: dict[int, ModelTicket] = field(default_factory=dict)
    counters: dict[int, str] = field(default_factory=lambda: dict.fromkeys(SERVES, "closed"))
    last: dict[tuple[date, str], int] = field(default_factory=dict)

    def do(self, command: wire.Command, *, own: int | None = None) -> str:
        """`done`, `nobody`, or the code of the refusal; `own` is the counter that the device is kept to."""
        match command:
            case wire.IssueTicket():
                return self._issue(command.service, command.priority)
            case wire.CallNext():
                return self._counter_trouble(command.counter, own) or self._call(command.counter)
            case wire.ReportPrint():
                return DONE if command.ticket_id in self.tickets else "unknown_ticket"
            case wire.OpenCounter() | wire.PauseCounter() | wire.CloseCounter():
                return self._counter_trouble(command.counter, own) or self._change(command)
            case wire.FinishAndCallNext():
                return self._finish_and_call(command.ticket_id, own)
            case wire.Recall() | wire.Serve() | wire.Finish() | wire.MarkNoShow() | wire.CancelTicket():
                return self._ticket_trouble(command.ticket_id, own) or self._move(command)
            case _:
                assert_never(command)

    def waiting(self, service: str) -> list[int]:
        """Who waits for a service today, in order."""
        return [
            ticket_id
            for ticket_id, ticket in self.tickets.items()
            if (ticket.service, ticket.state, ticket.day) == (service, "waiting", self.today)
        ]

    def at(self, counter: int) -> int | None:
        """Who stands at a counter."""
        found = [
            ticket_id
            for ticket_id, ticket in self.tickets.items()
            if ticket.counter == counter and ticket.state in {"called", "serving"}
        ]
        assert len(found) <= 1
        return found[0] if found else None

    def _issue(self, service: str, priority: str | None) -> str:
        if service not in PREFIXES:
            return "unknown_service"
        if priority not in {None, "priority"}:
            return "unknown_priority_class"
        series = (self.today, PREFIXES[service])
        self.last[series] = self.last.get(series, 0) + 1
        number = f"{PREFIXES[service]}{self.last[series]:03}"
        self.tickets[len(self.tickets) + 1] = ModelTicket(number, service, self.today)
        return DONE

    def _counter_trouble(self, counter: int, own: int | None) -> str | None:
        if own not in {None, counter}:
            return "wrong_counter"
        return None if counter in SERVES else "unknown_counter"

    def _ticket_trouble(self, ticket_id: int, own: int | None) -> str | None:
        if ticket_id not in self.tickets:
            return "unknown_ticket"
        place = self.tickets[ticket_id].counter
        return "wrong_counter" if own is not None and place not in {None, own} else None

    def _call(self, counter: int) -> str:
        if self.counters[counter] != "open":
            return "counter_not_open"
        if self.at(counter) is not None:
            return "counter_busy"
        lines = [ticket_id for service in SERVES[counter] for ticket_id in self.waiting(service)]
        if not lines:
            return NOBODY
        ticket = self.tickets[min(lines)]
        ticket.state, ticket.counter, ticket.calls = "called", counter, 1
        return DONE

    def _finish_and_call(self, ticket_id: int, own: int | None) -> str:
        trouble = self._ticket_trouble(ticket_id, own)
        if trouble is not None:
            return trouble
        ticket = self.tickets[ticket_id]
        if ticket.state != "serving" or ticket.counter is None:
            return "wrong_state"
        if self.counters[ticket.counter] != "open":
            return "counter_not_open"
        ticket.state = "finished"
        self._call(ticket.counter)
        return DONE

    def _change(self, command: wire.OpenCounter | wire.PauseCounter | wire.CloseCounter) -> str:
        if isinstance(command, wire.CloseCounter) and self.at(command.counter) is not None:
            return "counter_busy"
        states = {"open_counter": "open", "pause_counter": "paused", "close_counter": "closed"}
        self.counters[command.counter] = states[command.kind]
        return DONE

    def _move(self, command: wire.Recall | wire.Serve | wire.Finish | wire.MarkNoShow | wire.CancelTicket) -> str:
        ticket = self.tickets[command.ticket_id]
        leads_to = {
            ("called", "recall"): "called",
            ("called", "serve"): "serving",
            ("serving", "finish"): "finished",
            ("called", "no_show"): "no_show",
            ("called", "cancel"): "cancelled",
            ("waiting", "cancel"): "cancelled",
        }.get((ticket.state, command.kind))
        if leads_to is None:
            return "wrong_state"
        ticket.state = leads_to
        ticket.calls += command.kind == "recall"
        return DONE

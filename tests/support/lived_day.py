"""A day that a hall lives through at random, with what a supervisor saw at many moments of it."""

from contextlib import suppress
from random import Random

from queue_protocol import commands as wire
from queue_protocol.state import Snapshot
from queue_server.domain.refusals import Refusal
from tests.support.counter_hall import CounterHall

_OF_A_TICKET = (wire.Serve, wire.Serve, wire.Serve, wire.Finish, wire.Finish, wire.Recall, wire.MarkNoShow,
                wire.Restore, wire.Park, wire.CancelTicket)  # fmt: skip
_OF_A_COUNTER = (wire.OpenCounter, wire.OpenCounter, wire.PauseCounter, wire.CloseCounter)
_SERVICES = ("ho-tich", "ho-tich", "tra-ket-qua", "dat-dai")
_WORDS = {"vi": "Mời quý khách chờ", "en": "Please wait"}


def live_through(hall: CounterHall, random: Random, *, steps: int, seconds: int = 90) -> list[Snapshot]:
    """What was seen after every second step; up to `seconds` pass between two."""
    seen = [hall.overview()]
    for step in range(steps):
        hall.clock.advance(seconds=random.randint(1, seconds))
        with suppress(Refusal):
            hall.perform(_anything(seen[-1], random))
        if step % 2:
            seen.append(hall.overview())
    return seen[1:]


def _anything(seen: Snapshot, random: Random) -> wire.Command:
    counter, service = random.randint(1, 4), random.choice(_SERVICES)
    ticket = random.choice(_open_tickets(seen) or [1])
    chance = random.random()
    if chance < 0.25:
        return wire.IssueTicket(service=service)
    if chance < 0.45:
        return wire.CallNext(counter=counter)
    if chance < 0.75:
        return random.choice(_OF_A_TICKET)(ticket_id=ticket)
    if chance < 0.85:
        return random.choice(_OF_A_COUNTER)(counter=counter)
    return random.choice(
        (
            wire.PauseService(service=service, message=_WORDS),
            wire.ResumeService(service=service),
            wire.Transfer(ticket_id=ticket, service=service, reason="nhầm việc"),
            wire.Resume(ticket_id=ticket, counter=counter),
            wire.SetPriority(ticket_id=ticket, priority="priority", reason="người già"),
            wire.CallTicket(counter=counter, ticket_id=ticket, reason="con nhỏ"),
            wire.Announce(text=_WORDS),
        )
    )


def _open_tickets(snapshot: Snapshot) -> list[int]:
    there = [counter.ticket for counter in snapshot.counters if counter.ticket is not None]
    lists = (snapshot.waiting, snapshot.parked, snapshot.missed)
    return [ticket.id for ticket in (*there, *(each for listed in lists for each in listed or ()))]

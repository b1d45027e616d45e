"""One ticket as whoever holds it may see it; nobody else's, however the address is bent."""

import pytest

from queue_protocol.commands import Finish, Serve
from queue_server.domain.refusals import UnknownTicketError
from queue_server.service.follow import Followed, follow, follow_by_secret
from tests.support.clocks import MONDAY_NOON
from tests.support.counter_hall import CounterHall


def followed(hall: CounterHall, address: str) -> Followed:
    with hall.database.reading() as tx:
        return follow_by_secret(tx, address.removeprefix("/t/"), now=MONDAY_NOON)


def test_the_address_on_the_slip_shows_its_ticket(hall: CounterHall) -> None:
    hall.take()
    issued = hall.take()
    seen = followed(hall, issued.follow_url)
    assert (seen.ticket.id, seen.ticket.number, seen.people_ahead) == (issued.id, "A002", 1)
    assert seen.service_name["vi"] == "Hộ tịch – Chứng thực"
    assert seen.centre_name["vi"] == "Trung tâm Phục vụ hành chính công xã Mẫu"


def test_people_ahead_grow_fewer_and_end_with_the_call(hall: CounterHall) -> None:
    hall.take()
    issued = hall.take()
    hall.open(1)
    hall.serve_to_the_end(1)
    assert followed(hall, issued.follow_url).people_ahead == 0
    hall.call_somebody(1)
    assert followed(hall, issued.follow_url).people_ahead is None


def test_the_legs_tell_the_visit(hall: CounterHall) -> None:
    issued = hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=called.id))
    hall.ask(Finish(ticket_id=called.id))
    (leg,) = followed(hall, issued.follow_url).legs
    assert (leg.service, leg.counter, leg.calls, leg.ended_as) == ("ho-tich", 1, 1, "finished")
    assert leg.arrived_at == issued.issued_at
    assert leg.called_at == called.called_at
    assert leg.ended_at == hall.clock()


BENT = (
    "{id}-{secret}x", "{id}-{short}", "{id}-{changed}", "{other}-{secret}", "{id}", "{id}-", "{secret}",
    "-{secret}",
    "+{id}-{secret}", " {id}-{secret}", "９{id}-{secret}", "{nines}-{secret}", "9223372036854775808-{secret}",
    "{id}{id}-{secret}", "{id}-{secret}-", "{id}-số", "", "-", "../{id}-{secret}",
    "{id}-{other_secret}",
)  # fmt: skip


@pytest.mark.parametrize("bent", BENT)
def test_any_other_address_shows_nothing(hall: CounterHall, bent: str) -> None:
    own_id, _, secret = hall.take().follow_url[3:].partition("-")
    other, _, other_secret = hall.take().follow_url[3:].partition("-")
    changed = secret[:-1] + ("A" if secret[-1] != "A" else "B")
    address = bent.format(
        id=own_id, secret=secret, other=other, other_secret=other_secret, short=secret[:-1], changed=changed,
        nines="9" * 400,
    )  # fmt: skip
    with pytest.raises(UnknownTicketError):
        followed(hall, address)


def test_a_ticket_is_shown_by_its_id_within_its_own_centre_alone(hall: CounterHall) -> None:
    issued = hall.take()
    with hall.database.reading() as tx:
        assert follow(tx, 1, issued.id, now=MONDAY_NOON).ticket.number == "A001"
        with pytest.raises(UnknownTicketError):
            follow(tx, 2, issued.id, now=MONDAY_NOON)

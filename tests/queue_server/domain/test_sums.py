"""Groups that are added up are as if they had been counted together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.figures import Leg
from queue_server.domain.sums import SIZE, Sums
from queue_server.domain.tally import Tally

TARGET = 600 * 1_000_000
LEGS = st.lists(
    st.builds(
        Leg,
        ticket_id=st.integers(1, 2**40),
        position=st.integers(1, 3),
        issued_at=st.just(0),
        service_id=st.just(1),
        counter_id=st.just(1),
        staff_id=st.none(),
        arrived_at=st.just(0),
        called_at=st.none() | st.integers(0, 10**11),
        serving_at=st.none() | st.integers(0, 10**11),
        ended_at=st.none() | st.integers(0, 10**11),
        parked=st.integers(0, 10**9),
        ended_as=st.sampled_from([None, "finished", "transferred", "no_show", "cancelled", "expired"]),
        outcome=st.none(),
        priority=st.none(),
    ),
    max_size=5,
    unique_by=lambda leg: leg.ticket_id,
)


def tallied(legs: list[Leg]) -> Tally:
    tally = Tally()
    tally.issued, tally.pauses, tally.paused, tally.opened = len(legs), 1, 10**12, 10**13
    for leg in legs:
        tally.add(leg, target=TARGET)
    return tally


@settings(max_examples=40, deadline=None)
@given(LEGS, LEGS)
def test_two_days_add_up_to_both_together(some: list[Leg], others: list[Leg]) -> None:
    others = [leg._replace(ticket_id=-leg.ticket_id) for leg in others]  # nobody comes on two days with one ticket
    both = Sums.of(tallied(some), called_then=1, served_then=2)
    both.take_in(Sums.of(tallied(others), called_then=3, served_then=4))
    together = tallied([*some, *others])
    together.pauses, together.paused, together.opened = 2, 2 * 10**12, 2 * 10**13
    expected = Sums.of(together, called_then=4, served_then=6)
    assert both.packed() == expected.packed()
    again = Sums()
    again.add_packed(both.packed())
    assert again.figures(gives_numbers=True, has_counters=True) == expected.figures(
        gives_numbers=True, has_counters=True
    )
    assert both.load == (len(some) + len(others), 4, 6)


def test_what_a_group_has_not_is_none_and_nothing_is_nothing() -> None:
    nothing = Sums()
    assert len(nothing.packed()) == SIZE
    seen = nothing.figures(gives_numbers=False, has_counters=False)
    assert (seen.issued, seen.pauses, seen.open_seconds, seen.share_over_target) == (None, None, None, None)
    assert (seen.legs, seen.waiting.count, seen.waiting.mean_seconds) == (0, 0, None)

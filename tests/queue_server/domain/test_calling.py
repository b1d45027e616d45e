"""First come, first served over the lines of a counter, with the reason; a pure function."""

from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.calling import Candidate, Pick, Reason, pick

LINES = st.lists(
    st.builds(Candidate, ticket_id=st.integers(1, 500), arrived_at=st.integers(0, 50)),
    unique_by=lambda candidate: candidate.ticket_id,
    max_size=20,
)


def test_nobody_is_picked_where_nobody_waits() -> None:
    assert pick([]) is None


def test_whoever_waits_longest_is_called_and_the_reason_says_so() -> None:
    lines = [Candidate(3, arrived_at=30), Candidate(9, arrived_at=10), Candidate(1, arrived_at=20)]
    assert pick(lines) == Pick(9, Reason.LONGEST_WAIT)


def test_of_two_who_came_at_once_the_number_given_first_goes_first() -> None:
    assert pick([Candidate(8, arrived_at=10), Candidate(7, arrived_at=10)]) == Pick(7, Reason.LONGEST_WAIT)


@given(LINES.filter(bool))
def test_a_counter_is_never_told_nobody_while_someone_waits(lines: list[Candidate]) -> None:
    assert pick(lines) is not None


@given(LINES, st.randoms())
def test_the_order_in_which_lines_are_listed_changes_nothing(lines: list[Candidate], chance: object) -> None:
    shuffled = sorted(lines, key=lambda _: chance.random())  # type: ignore[attr-defined]  # hypothesis' Random
    assert pick(shuffled) == pick(lines)


@given(LINES)
def test_everybody_is_called_in_the_order_of_arrival(lines: list[Candidate]) -> None:
    waiting = {candidate.ticket_id: candidate for candidate in lines}
    called = []
    while (following := pick(waiting.values())) is not None:
        called.append(waiting.pop(following.ticket_id))
    assert called == sorted(lines, key=lambda candidate: (candidate.arrived_at, candidate.ticket_id))


@given(LINES.filter(bool), LINES)
def test_whoever_comes_later_is_not_called_before_whoever_is_first(
    lines: list[Candidate], newcomers: list[Candidate]
) -> None:
    first = pick(lines)
    assert first is not None
    later = [Candidate(each.ticket_id + 1000, each.arrived_at + 51) for each in newcomers]
    assert pick(lines + later) == first

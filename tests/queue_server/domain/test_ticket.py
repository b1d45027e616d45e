"""Which action leads from which state to which (design, section 3), and that nothing else leads anywhere."""

from itertools import product

import pytest

from queue_server.domain.refusals import WrongStateError
from queue_server.domain.ticket import AT_COUNTER, Action, TicketState, after

MOVES = {
    "waiting": {"call": "called", "cancel": "cancelled", "transfer": "waiting", "expire": "expired"},
    "called": {
        "recall": "called", "serve": "serving", "no_show": "no_show", "cancel": "cancelled", "transfer": "waiting",
        "expire": "expired",
    },
    "serving": {
        "finish": "finished", "go_on": "waiting", "park": "parked", "transfer": "waiting", "expire": "expired",
    },
    "parked": {"resume": "serving", "expire": "expired"},
    "no_show": {"restore": "waiting"},
    "finished": {},
    "cancelled": {},
    "expired": {},
}  # fmt: skip
"""Every state with what may be done in it; whatever is not here is refused."""


def test_the_table_knows_every_state_and_every_action() -> None:
    assert set(MOVES) == set(TicketState)
    assert {action for actions in MOVES.values() for action in actions} == set(Action)


@pytest.mark.parametrize(("state", "action"), list(product(TicketState, Action)), ids=str)
def test_each_action_in_each_state_leads_where_the_table_says(state: TicketState, action: Action) -> None:
    leads_to = MOVES[state].get(action)
    if leads_to is not None:
        assert after(state, action, number="A001") == leads_to
        return
    with pytest.raises(WrongStateError) as caught:
        after(state, action, number="A001")
    assert caught.value.state == state
    assert caught.value.facts == {"number": "A001", "state": state, "action": action}


def test_whoever_is_called_or_served_occupies_a_counter() -> None:
    assert set(AT_COUNTER) == {"called", "serving"}

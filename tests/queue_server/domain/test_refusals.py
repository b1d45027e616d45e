"""Every refusal has a stable code that the wire knows and a sentence in every language."""

from collections.abc import Iterator

import pytest

from queue_protocol.errors import ErrorCode
from queue_server.domain.refusals import GivesNoNumbersError, Refusal
from queue_server.words import say


def below(root: type[Refusal]) -> Iterator[type[Refusal]]:
    for each in root.__subclasses__():
        if each.__module__.startswith("queue_server.domain.refusals"):
            yield each
            yield from below(each)


ABSTRACT = {GivesNoNumbersError}
REFUSALS = [each for each in below(Refusal) if each not in ABSTRACT]


def test_no_two_refusals_share_a_code() -> None:
    assert len({each.code for each in REFUSALS}) == len(REFUSALS) >= 40


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: str(refusal.code))
def test_a_refusal_is_known_on_the_wire_and_worded(refusal: type[Refusal]) -> None:
    assert ErrorCode(refusal.code) == refusal.code
    said = say("refusal", refusal.code)
    assert set(said) == {"vi", "en"}
    assert all(said.values())


def test_a_refusal_names_the_state_that_forbids_where_one_does() -> None:
    class StateError(Refusal):
        code = "wrong_state"

    assert StateError(state="serving").state == "serving"
    assert StateError().state is None

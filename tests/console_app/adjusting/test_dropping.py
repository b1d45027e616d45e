"""What it means to drag a service to a place of a counter."""

from datetime import UTC, datetime

from console_app.pages.adjusting.cards import dropped
from queue_protocol.state import Counter

SINCE = datetime(2026, 3, 2, 12, tzinfo=UTC)


def counter(number: int, *services: str, order: str = "arrival") -> Counter:
    return Counter.model_validate(
        {"number": number, "zone": "a", "services": services, "order": order, "state": "open", "since": SINCE}
    )


def test_another_counter_gets_the_service_at_that_place() -> None:
    wanted = dropped(counter(1, "a", "b"), counter(2, "c", "d"), taken_from=1, put_at=1)
    assert wanted is not None
    assert (wanted.seen.number, wanted.services, wanted.order) == (2, ("c", "b", "d"), "arrival")


def test_whoever_puts_services_in_order_wants_them_called_in_order() -> None:
    one = counter(1, "a", "b", "c")
    wanted = dropped(one, one, taken_from=2, put_at=0)
    assert wanted is not None
    assert (wanted.services, wanted.order) == (("c", "a", "b"), "listed")
    weighted = counter(1, "a", "b", order="weighted")
    wanted = dropped(weighted, weighted, taken_from=0, put_at=1)
    assert wanted is not None
    assert (wanted.services, wanted.order) == (("b", "a"), "weighted")


def test_what_is_there_already_means_nothing() -> None:
    one, two = counter(1, "a", "b"), counter(2, "b")
    assert dropped(one, one, taken_from=1, put_at=1) is None
    assert dropped(one, two, taken_from=1, put_at=0) is None

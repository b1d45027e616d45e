"""Garbage with a finalizer, made on one thread while another allocates."""

import gc
import threading

from queue_client.garbage import collect_due, no_automatic_collection

PLENTY = 50_000


class Cycle:
    """Only the collector can take it down; it says on which thread that was."""

    def __init__(self, ended_on: list[int]) -> None:
        self.itself = self
        self._ended_on = ended_on

    def __del__(self) -> None:
        self._ended_on.append(threading.get_ident())


def allocate_on_another_thread(kept: list[list[int]]) -> None:
    thread = threading.Thread(target=lambda: kept.extend([number] for number in range(PLENTY)))
    thread.start()
    thread.join()


def test_another_thread_that_allocates_takes_nothing_down() -> None:
    ended_on: list[int] = []
    kept: list[list[int]] = []
    with no_automatic_collection():
        Cycle(ended_on)
        allocate_on_another_thread(kept)
        assert ended_on == []
        collect_due()
    assert ended_on == [threading.get_ident()]
    assert len(kept) == PLENTY


def test_nothing_is_collected_before_it_is_due() -> None:
    ended_on: list[int] = []
    with no_automatic_collection():
        gc.collect()
        Cycle(ended_on)
        collect_due()
        assert ended_on == []
    gc.collect()
    assert ended_on == [threading.get_ident()]

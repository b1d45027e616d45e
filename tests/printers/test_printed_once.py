"""A job that must not come twice, however often it is asked for: within a program, and by the one after it."""

from pathlib import Path

import pytest

from printers.events import JobFailed, JobPrinted, JobWaiting
from printers.job import Step, reprinted
from printers.spool import FILE, REMEMBERED, FolderSpool
from tests.printers.samples import ORDINARY
from tests.printers.test_spool import desk, found_in, jobs_in, run_on
from tests.printers.test_spooler import OUT, WELL, Shop


@pytest.fixture
def shop() -> Shop:
    return Shop()


def test_what_was_printed_is_told_again_and_not_printed_again(shop: Shop, tmp_path: Path) -> None:
    with desk(shop, tmp_path) as d:
        d.next()
        for _ in range(2):
            d.spooler.submit("wanted-1", ORDINARY, once=True)
            assert d.next() == JobPrinted("wanted-1", WELL)
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("wanted-1", ORDINARY, once=True)
        assert d.next() == JobPrinted("wanted-1", WELL)
        d.spooler.submit("wanted-2", ORDINARY, once=True)
        assert d.next() == JobPrinted("wanted-2", WELL)
    assert len(shop.sent) == 2


def test_what_has_failed_is_told_again_with_its_reason(shop: Shop, tmp_path: Path) -> None:
    shop.status = OUT
    with desk(shop, tmp_path, patience=0) as d:
        d.next()
        for _ in range(2):
            d.spooler.submit("wanted-1", ORDINARY, once=True)
            event = d.next()
            assert isinstance(event, JobFailed)
            assert event.reason == "paper_out"
    assert shop.sent == []


def test_what_is_still_to_come_is_not_queued_twice(shop: Shop, tmp_path: Path) -> None:
    shop.status = OUT
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("wanted-1", ORDINARY, once=True)
        assert isinstance(d.next(), JobWaiting)
        d.spooler.submit("wanted-1", ORDINARY, once=True)
    shop.status = WELL
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("wanted-1", ORDINARY, once=True)
        assert d.next() == JobPrinted("wanted-1", WELL)
    assert len(shop.sent) == 1


def test_half_of_one_left_behind_is_printed_again_marked_and_told_so_for_good(shop: Shop, tmp_path: Path) -> None:
    shop.status = OUT
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("wanted-1", ORDINARY, once=True)
        d.next()
    run_on(tmp_path, "UPDATE job SET step = ?", Step.SENDING)
    shop.status = WELL
    with desk(shop, tmp_path) as d:
        assert JobPrinted("wanted-1", WELL, is_reprint=True) in (d.next(), d.next())
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("wanted-1", ORDINARY, once=True)
        assert d.next() == JobPrinted("wanted-1", WELL, is_reprint=True)
    assert shop.seen[-1] == reprinted(ORDINARY)
    assert len(shop.sent) == 1


def test_of_what_was_printed_nothing_is_kept_but_that(shop: Shop, tmp_path: Path) -> None:
    with desk(shop, tmp_path) as d:
        d.next()
        d.spooler.submit("wanted-1", ORDINARY, once=True)
        d.next()
    assert found_in(tmp_path) == []
    assert [step for _, step in jobs_in(tmp_path)] == ["done_once"]
    assert ORDINARY.follow_url is not None
    assert ORDINARY.follow_url.encode() not in (tmp_path / FILE).read_bytes()


def test_so_many_are_remembered_and_no_more(tmp_path: Path) -> None:
    FolderSpool(tmp_path).close()
    for serial in range(REMEMBERED + 5):
        run_on(tmp_path, "INSERT INTO job VALUES (?, 'done_once', '{}')", serial)
    FolderSpool(tmp_path).close()
    assert [serial for serial, _ in jobs_in(tmp_path)] == list(range(5, REMEMBERED + 5))

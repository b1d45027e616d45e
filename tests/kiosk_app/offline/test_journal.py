"""The journal on a real disk: whole after any death, and no number where it cannot be written."""

import os
from pathlib import Path

import pytest

from kiosk_app.offline import journal as journal_module
from kiosk_app.offline.errors import JournalError, JournalInUseError
from kiosk_app.offline.journal import FILE, Journal
from kiosk_app.offline.numbers import Given, Settled
from tests.kiosk_app.offline.test_book import number


def test_what_was_written_is_there_for_the_next_program(tmp_path: Path) -> None:
    first = Journal(tmp_path)
    for record in (Given(number(1)), Given(number(2)), Settled(number(1).command_id)):
        first.append(record)
    first.close()
    second = Journal(tmp_path)
    assert second.book == first.book
    assert [each.serial for each in second.book.waiting("xa-mau")] == [2]
    second.close()


def test_a_record_is_on_the_disk_before_append_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal, synced = Journal(tmp_path), []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_size))
    journal.append(Given(number(1)))
    assert synced == [(tmp_path / FILE).stat().st_size]
    monkeypatch.undo()
    journal.close()


@pytest.mark.parametrize("cut", [1, 10, 200])
def test_a_torn_last_line_is_survived_and_what_follows_is_read(tmp_path: Path, cut: int) -> None:
    first = Journal(tmp_path)
    first.append(Given(number(1)))
    first.append(Given(number(2)))
    first.close()
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[:-cut])
    second = Journal(tmp_path)
    serial = second.book.next_serial("1A")
    assert serial == 3
    second.append(Given(number(serial)))
    second.close()
    third = Journal(tmp_path)
    assert {1, 3} <= {each.serial for each in third.book.numbers}
    third.close()


def test_two_programs_cannot_keep_the_same_journal(tmp_path: Path) -> None:
    first = Journal(tmp_path)
    with pytest.raises(JournalInUseError):
        Journal(tmp_path)
    first.close()
    Journal(tmp_path).close()


def test_a_full_disk_leaves_the_journal_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(tmp_path)
    journal.append(Given(number(1)))
    before, book = (tmp_path / FILE).read_bytes(), journal.book
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, line: real(handle, line[:20]))
    with pytest.raises(JournalError) as caught:
        journal.append(Given(number(2)))
    assert not caught.value.is_doubtful
    monkeypatch.undo()
    assert (tmp_path / FILE).read_bytes() == before
    assert journal.book == book
    journal.append(Given(number(2)))
    journal.close()


def test_a_disk_that_takes_nothing_back_leaves_a_doubt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(tmp_path)

    def broken(*_: int) -> None:
        raise OSError(5, "broken")

    monkeypatch.setattr(os, "fsync", broken)
    monkeypatch.setattr(os, "ftruncate", broken)
    with pytest.raises(JournalError) as caught:
        journal.append(Given(number(1)))
    assert caught.value.is_doubtful
    monkeypatch.undo()
    journal.close()


def test_a_folder_that_is_none_is_no_journal(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(JournalError):
        Journal(tmp_path / "file")
    (tmp_path / FILE).mkdir()
    with pytest.raises(JournalError):
        Journal(tmp_path)


def test_it_shrinks_at_once_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(tmp_path)
    for record in (Given(number(1)), Settled(number(1).command_id)):
        journal.append(record)
    book = journal.book

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(journal_module, "replace_file", full)
    with pytest.raises(JournalError):
        journal.shrink()
    assert journal.book == book
    monkeypatch.undo()
    journal.shrink()
    assert (tmp_path / FILE).read_bytes() == b""
    journal.append(Given(number(2)))
    journal.close()
    again = Journal(tmp_path)
    assert [each.serial for each in again.book.numbers] == [2]
    again.close()

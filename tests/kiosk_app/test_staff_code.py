"""The staff code: never kept in clear, and not to be found by trying."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk_app.setting_code import set_staff_code
from kiosk_app.settings import FILE_NAME, SettingsFile
from kiosk_app.staff_code import LOCK_SECONDS, TRIES, Tries, hashed, is_code, matches
from queue_client.qt.errors import StartError


def saying(*answers: str) -> Callable[[str], str]:
    told: Iterator[str] = iter(answers)
    return lambda _: next(told)


def test_a_code_matches_itself_alone() -> None:
    kept = hashed("482915")
    assert matches("482915", kept)
    assert not matches("482916", kept)
    assert kept != hashed("482915")


@pytest.mark.parametrize("kept", ["", "482915", "scrypt$zz$00", "md5$00$00", "a$b$c$d"])
def test_a_hash_that_cannot_be_read_opens_nothing(kept: str) -> None:
    assert not matches("482915", kept)


@pytest.mark.parametrize("text", ["", "123", "1234567890123", "12a4", "１２３４", "-123"])
def test_what_the_pad_cannot_type_is_no_code(text: str) -> None:
    assert not is_code(text)


def test_five_wrong_codes_lock_for_a_while_and_counting_begins_anew() -> None:
    tries = Tries()
    for _ in range(TRIES - 1):
        tries = tries.after_wrong(100.0)
        assert not tries.is_locked(100.0)
    tries = tries.after_wrong(100.0)
    assert tries.is_locked(100.0 + LOCK_SECONDS - 1)
    assert not tries.is_locked(100.0 + LOCK_SECONDS)
    assert not tries.after_wrong(100.0 + LOCK_SECONDS).is_locked(100.0 + LOCK_SECONDS)


def test_a_clock_that_was_set_back_locks_nobody_out() -> None:
    assert not Tries(0, 10_000.0).is_locked(100.0)


def test_a_new_code_is_asked_for_twice_and_kept_as_a_hash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    SettingsFile(tmp_path).change(wrong_codes=4, locked_until=1e12)
    set_staff_code(tmp_path, ask=saying("482915", "482915"))
    kept = SettingsFile(tmp_path).settings
    assert kept.staff_code is not None
    assert matches("482915", kept.staff_code)
    assert (kept.wrong_codes, kept.locked_until) == (0, 0)
    assert "482915" not in (tmp_path / FILE_NAME).read_text() + capsys.readouterr().out


@pytest.mark.parametrize("answers", [("12",), ("482915", "482916"), ("abcd", "abcd")])
def test_a_bad_or_mistyped_code_changes_nothing(tmp_path: Path, answers: tuple[str, ...]) -> None:
    with pytest.raises(StartError, match="nothing was changed"):
        set_staff_code(tmp_path, ask=saying(*answers))
    assert not (tmp_path / FILE_NAME).exists()

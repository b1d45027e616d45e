"""What people type is kept on one line, composed, and without signs that no database should have to hold."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.tidying import tidied


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Nguyễn   Văn\tMẫu\r\n", "Nguyễn Văn Mẫu"),
        (unicodedata.normalize("NFD", "Mẫu"), "Mẫu"),
        ("a\x00b", "a b"),
        (" \n ", None),
        ("", None),
        (None, None),
    ],
)
def test_text_is_kept_tidy(typed: str | None, kept: str | None) -> None:
    assert tidied(typed) == kept


@given(st.text())
def test_tidying_twice_is_tidying_once_and_leaves_no_control_sign(typed: str) -> None:
    kept = tidied(typed)
    assert tidied(kept) == kept
    assert not any(unicodedata.category(sign) == "Cc" for sign in kept or "")

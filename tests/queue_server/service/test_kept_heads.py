"""Heads are lines that people print, keep, and give back."""

import pytest

from queue_server.service.kept_heads import MalformedHeadError, NoHeadsError, read_heads

HASH = "0123456789abcdef" * 4


def test_a_line_is_a_centre_a_seq_and_a_hash_however_it_was_copied() -> None:
    heads = read_heads(["", f"  xa-mau\t12  {HASH.upper()} \r\n", "\n", "ben-tre 0 -"], file="heads")
    assert [(head.centre, head.seq, head.hash, head.line) for head in heads] == [
        ("xa-mau", 12, HASH, 2),
        ("ben-tre", 0, "", 4),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "xa-mau",
        "xa-mau 12",
        f"xa-mau {HASH}",
        f"xa-mau 12 {HASH}0",
        f"xa-mau 12 {HASH[:-1]}",
        f"xa-mau 12 {HASH[:-1]}g",
        f"xa-mau -12 {HASH}",
        f"xa-mau 1.5 {HASH}",
        f"xa-mau 0 {HASH}",
        f"xa-mau ١٢ {HASH}",
        f"xa-mau {'9' * 19} {HASH}",
        "xa-mau 12 -",
        f"xa mau 12 {HASH}",
        f"xa-mau 12 {HASH} more",
    ],
)
def test_a_line_that_is_no_head_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(MalformedHeadError) as caught:
        read_heads([f"xa-mau 1 {HASH}", line], file="heads")
    assert caught.value.facts == {"file": "heads", "line": 2}


def test_no_head_at_all_is_refused_because_it_would_prove_nothing() -> None:
    with pytest.raises(NoHeadsError):
        read_heads(["", "  \n"], file="heads")

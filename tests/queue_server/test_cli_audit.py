"""`queue-server audit`: verify the journals, and print their heads to be kept elsewhere."""

import io
import re
from pathlib import Path

import pytest

from queue_server.service.breaking import Damage
from queue_server.words import say
from tests.queue_server.terminal import Terminal
from tests.support.centres import BINH_DUONG
from tests.support.databases import open_database


def alter(data: Path, sql: str) -> None:
    database = open_database(data)
    with database.writing() as tx:
        tx.driver.execute(sql)
    database.close()


def head_file(terminal: Terminal, data: Path) -> Path:
    """What the program prints, kept in a file."""
    assert terminal.run("audit", "head", "--data", data) == 0
    file = data.parent / "heads.txt"
    file.write_text(terminal.out, encoding="utf-8")
    return file


def test_a_whole_journal_is_counted_with_exit_status_0(terminal: Terminal, data: Path) -> None:
    assert terminal.run("audit", "verify", "--data", data) == 0
    assert terminal.out == "1 entries, unbroken.\n"
    assert terminal.err == ""


def test_a_broken_journal_is_named_with_exit_status_1(terminal: Terminal, data: Path) -> None:
    terminal.run("import", "--data", data, "--centre", BINH_DUONG)
    alter(data, "UPDATE journal SET actor = 'nobody', at = 1764000000000000 WHERE centre_id = 2")
    assert terminal.run("audit", "verify", "--data", data) == 1
    assert terminal.out == (
        "Broken at centre binh-duong, entry 1 (centre_imported, 2025-11-24 23:00:00+07:00): "
        "it, or its link to the entry before, was altered.\n"
    )


def test_a_breach_is_said_in_vietnamese_where_the_terminal_is(
    terminal: Terminal, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alter(data, "DELETE FROM journal")
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    assert terminal.run("audit", "verify", "--data", data) == 1
    assert terminal.out == "Nhật ký hỏng ở trung tâm xa-mau, mục 1: mục này đã bị xoá.\n"


@pytest.mark.parametrize("damage", Damage)
def test_there_is_a_sentence_for_whatever_was_done(damage: Damage) -> None:
    facts = {"centre": "xa-mau", "seq": 5, "kind": "ticket_issued", "at": "12:00"}
    for sentence in say("command", f"audit_{damage}", facts).values():
        assert "xa-mau" in sentence
        assert "5" in sentence
        assert "…" not in sentence


def test_heads_are_printed_one_for_each_centre(terminal: Terminal, data: Path) -> None:
    terminal.run("import", "--data", data, "--centre", BINH_DUONG)
    assert terminal.run("audit", "head", "--data", data) == 0
    assert re.fullmatch(r"xa-mau 1 [0-9a-f]{64}\nbinh-duong 1 [0-9a-f]{64}\n", terminal.out)


def test_what_was_printed_holds_later(terminal: Terminal, data: Path) -> None:
    file = head_file(terminal, data)
    terminal.run("import", "--data", data, "--centre", BINH_DUONG)
    assert terminal.run("audit", "verify", "--data", data, "--head", file) == 0
    assert terminal.out == "2 entries, unbroken.\n"


def test_heads_are_read_from_standard_input_too(
    terminal: Terminal, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = head_file(terminal, data).read_text(encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    assert terminal.run("audit", "verify", "--data", data, "--head", "-") == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(text.replace(" 1 ", " 9 ")))
    assert terminal.run("audit", "verify", "--data", data, "--head", "-") == 1
    assert "entry 9" in terminal.out


def test_a_journal_that_is_not_the_one_whose_head_was_kept_is_named(terminal: Terminal, data: Path) -> None:
    file = head_file(terminal, data)
    file.write_text(f"xa-mau 1 {'0' * 64}\n", encoding="utf-8")
    assert terminal.run("audit", "verify", "--data", data, "--head", file) == 1
    assert "the journal was rewritten" in terminal.out


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (f"\nnowhere 1 {'0' * 64}\n", ", line 2: there is no centre “nowhere”."),
        ("xa-mau 1\n", ", line 1: a head must be written CODE SEQ HASH."),
        ("\n", ": there is no head in it."),
    ],
)
def test_heads_that_cannot_be_are_refused_with_file_and_line(
    terminal: Terminal, data: Path, lines: str, said: str
) -> None:
    file = head_file(terminal, data)
    file.write_text(lines, encoding="utf-8")
    assert terminal.refused("audit", "verify", "--data", data, "--head", file) == f"{file}{said}"


def test_a_file_of_heads_that_is_no_text_or_not_there_is_refused(terminal: Terminal, data: Path) -> None:
    file = head_file(terminal, data)
    file.write_bytes(b"\xff\xfe\x00x")
    assert ", line 1: " in terminal.refused("audit", "verify", "--data", data, "--head", file)
    file.unlink()
    sentence = terminal.refused("audit", "verify", "--data", data, "--head", file)
    assert sentence == f"{file}: No such file or directory."

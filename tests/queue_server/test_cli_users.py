"""`queue-server user`: accounts come, change and go, and nobody's secret is an argument or weak."""

import getpass
import io
import json
import sys
from pathlib import Path

import pytest

from queue_server.domain.staff import StaffRole
from queue_server.service.credentials import examine
from tests.queue_server.terminal import Terminal, contents
from tests.support.centres import BINH_DUONG
from tests.support.clocks import MONDAY_NOON
from tests.support.databases import open_database, rows

TYPED = "246810\n"
LAN = ("--login", "lan", "--name", "Nguyễn Thị Lan")

NEITHER = "Give either --centre or --all-centres."


class Desk(Terminal):
    """A terminal with something on its standard input."""

    stdin: pytest.MonkeyPatch

    def add(self, data: Path, *words: object, secret: str = TYPED) -> int:
        self.stdin.setattr(sys, "stdin", io.StringIO(secret))
        return self.run("user", "add", "--data", data, *words)

    def change(self, data: Path, *, secret: str) -> int:
        self.stdin.setattr(sys, "stdin", io.StringIO(secret))
        return self.run("user", "pin", "--data", data, "--login", "lan")

    def not_added(self, data: Path, *words: object, secret: str = TYPED) -> str:
        self.stdin.setattr(sys, "stdin", io.StringIO(secret))
        return self.refused("user", "add", "--data", data, *words)


class Typed(io.StringIO):
    """A standard input at which somebody sits."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def desk(terminal: Terminal, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    assert terminal
    made = Desk(capsys)
    made.stdin = monkeypatch
    return made


def journal(data: Path) -> list[tuple[object, ...]]:
    database = open_database(data)
    try:
        return rows(database, "SELECT centre_id, kind, actor, payload FROM journal ORDER BY centre_id, seq")
    finally:
        database.close()


def lets_in(data: Path, secret: str) -> bool:
    database = open_database(data)
    try:
        return examine(database, login="lan", secret=secret, now=MONDAY_NOON).right
    finally:
        database.close()


@pytest.mark.parametrize("role", [role.value for role in StaffRole])
def test_an_account_is_added_with_the_secret_from_standard_input(desk: Desk, data: Path, role: str) -> None:
    assert desk.add(data, "--centre", "xa-mau", "--role", role, *LAN, secret="246810\nmore\n") == 0
    assert (desk.out, desk.err) == ("", "")
    database = open_database(data)
    assert examine(database, login="lan", secret="246810", now=MONDAY_NOON).right
    database.close()
    assert "246810" not in str(contents(data))
    centre, kind, actor, payload = journal(data)[-1]
    assert (centre, kind, actor) == (1, "staff_added", "command:user")
    assert json.loads(str(payload)) == {
        "kind": "staff_added", "staff_id": 1, "name": "Nguyễn Thị Lan", "role": role
    }  # fmt: skip


def test_an_account_of_several_centres_is_journalled_at_each(desk: Desk, data: Path) -> None:
    desk.run("import", "--data", data, "--centre", BINH_DUONG)
    assert desk.add(data, "--centre", "xa-mau", "binh-duong", "--role", "clerk", *LAN) == 0
    assert desk.add(data, "--all-centres", "--role", "admin", "--login", "mai", "--name", "Mai") == 0
    added = [centre for centre, kind, *_ in journal(data) if kind == "staff_added"]
    assert added == [1, 1, 2, 2]


def test_accounts_are_listed_one_a_line(desk: Desk, data: Path) -> None:
    desk.run("import", "--data", data, "--centre", BINH_DUONG)
    desk.add(data, "--centre", "xa-mau", "--centre", "binh-duong", "--role", "clerk", *LAN)
    desk.add(data, "--all-centres", "--role", "admin", "--login", "An", "--name", "An")
    desk.add(data, "--centre", "binh-duong", "--role", "inspector", "--login", "vu", "--name", "Vũ")
    desk.run("user", "disable", "--data", data, "--login", "VU")
    assert desk.run("user", "list", "--data", data) == 0
    assert desk.out.splitlines() == [
        "an\tAn\tadmin\t*\tactive\t-",
        "lan\tNguyễn Thị Lan\tclerk\tbinh-duong,xa-mau\tactive\t-",
        "vu\tVũ\tinspector\tbinh-duong\tdisabled\t-",
    ]
    assert desk.run("user", "list", "--data", data, "--centre", "xa-mau") == 0
    assert [line.partition("\t")[0] for line in desk.out.splitlines()] == ["an", "lan"]


def test_the_list_tells_who_is_locked_and_when_they_came_last(desk: Desk, data: Path) -> None:
    desk.add(data, "--centre", "xa-mau", "--role", "clerk", *LAN)
    token = "INSERT INTO device (centre_id, role, name, token_hash, created_at) VALUES (1, 'admin', 'x', 'x', 0)"
    session = """
        INSERT INTO staff_session (staff_id, device_id, centre_id, token_hash, began_at, ends_at, ended_at)
        VALUES (1, 1, 1, 'y', 1795410000000000, 1795410000000000, 1795410000000000)
    """
    database = open_database(data)
    with database.writing() as tx:
        for statement in (token, session, "UPDATE staff SET locked_until = 9000000000000000"):
            tx.driver.execute(statement)
    database.close()
    desk.run("user", "list", "--data", data)
    assert desk.out == "lan\tNguyễn Thị Lan\tclerk\txa-mau\tlocked\t2026-11-23T05:00Z\n"


def test_disabling_twice_is_harmless_and_journalled_once(desk: Desk, data: Path) -> None:
    desk.add(data, "--centre", "xa-mau", "--role", "clerk", *LAN)
    for _ in range(2):
        assert desk.run("user", "disable", "--data", data, "--login", "lan") == 0
    assert [kind for _, kind, *_ in journal(data)].count("staff_disabled") == 1


def test_who_was_disabled_may_be_let_in_again_with_the_old_secret(desk: Desk, data: Path) -> None:
    desk.add(data, "--centre", "xa-mau", "--role", "clerk", *LAN)
    desk.run("user", "disable", "--data", data, "--login", "lan")
    assert not lets_in(data, "246810")
    for _ in range(2):
        assert desk.run("user", "enable", "--data", data, "--login", "LAN") == 0
        assert (desk.out, desk.err) == ("", "")
    assert lets_in(data, "246810")
    enabled = [(actor, payload) for _, kind, actor, payload in journal(data) if kind == "staff_enabled"]
    assert enabled == [("command:user", '{"kind":"staff_enabled","staff_id":1}')]


def test_a_pin_is_changed_and_unlocks_and_the_old_one_lets_nobody_in(desk: Desk, data: Path) -> None:
    desk.add(data, "--centre", "xa-mau", "--role", "clerk", *LAN)
    database = open_database(data)
    with database.writing() as tx:
        tx.driver.execute("UPDATE staff SET failures = 3, locked_until = 9000000000000000")
    database.close()
    assert desk.change(data, secret="mật khẩu mới\n") == 0
    assert (desk.out, desk.err) == ("", "")
    assert (lets_in(data, "246810"), lets_in(data, "mật khẩu mới")) == (False, True)
    assert "mật khẩu mới" not in str(contents(data))
    centre, kind, actor, payload = journal(data)[-1]
    assert (centre, kind, actor) == (1, "staff_secret_changed", "command:user")
    assert payload == '{"kind":"staff_secret_changed","staff_id":1}'


def test_a_weak_new_pin_and_an_unknown_login_change_nothing(desk: Desk, data: Path) -> None:
    desk.add(data, "--centre", "xa-mau", "--role", "clerk", *LAN)
    before = contents(data)
    desk.stdin.setattr(sys, "stdin", io.StringIO("12345\n"))
    assert desk.refused("user", "pin", "--data", data, "--login", "lan") == "A PIN needs at least 6 digits."
    desk.stdin.setattr(sys, "stdin", io.StringIO(TYPED))
    assert desk.refused("user", "pin", "--data", data, "--login", "x") == "There is no login “x”."
    assert desk.refused("user", "enable", "--data", data, "--login", "x") == "There is no login “x”."
    assert contents(data) == before


@pytest.mark.parametrize(
    ("language", "prompt"),
    [("en_GB.UTF-8", "New PIN or password: "), ("vi_VN.UTF-8", "Mã PIN hoặc mật khẩu mới: ")],
)
def test_at_a_terminal_the_new_pin_is_asked_for(desk: Desk, data: Path, language: str, prompt: str) -> None:
    desk.add(data, "--centre", "xa-mau", "--role", "clerk", *LAN)
    desk.stdin.setenv("LANG", language)
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return "135790"

    desk.stdin.setattr(getpass, "getpass", answer)
    desk.stdin.setattr(sys, "stdin", Typed())
    assert desk.run("user", "pin", "--data", data, "--login", "lan") == 0
    assert asked[0] == prompt
    assert lets_in(data, "135790")


WEAK = {
    "12345": ("A PIN needs at least 6 digits.", "Mã PIN cần ít nhất 6 chữ số."),
    "": ("A PIN needs at least 6 digits.", "Mã PIN cần ít nhất 6 chữ số."),
    "mật mã": ("A password needs at least 8 characters.", "Mật khẩu cần ít nhất 8 ký tự."),
    "x" * 129: ("A password may have at most 128 characters.", "Mật khẩu dài quá 128 ký tự."),
}


@pytest.mark.parametrize("language", ["en_GB.UTF-8", "vi_VN.UTF-8"])
@pytest.mark.parametrize("secret", WEAK)
def test_a_weak_secret_is_refused_and_the_reason_said(desk: Desk, data: Path, secret: str, language: str) -> None:
    desk.stdin.setenv("LANG", language)
    before = contents(data)
    sentence = desk.not_added(data, "--centre", "xa-mau", "--role", "clerk", *LAN, secret=f"{secret}\r\n")
    assert sentence == WEAK[secret][language.startswith("vi")]
    assert contents(data) == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--role", "clerk", *LAN), NEITHER),
        (("--centre", "xa-mau", "--all-centres", "--role", "clerk", *LAN), NEITHER),
        (("--centre", "xa-mau", "nowhere", "--role", "clerk", *LAN), "There is no centre “nowhere”."),
        (
            ("--centre", "xa-mau", "--role", "clerk", "--login", "a b", "--name", "A"),
            "The login “a b” cannot be used: it needs 1 to 64 characters and no spaces.",
        ),
        (
            ("--centre", "xa-mau", "--role", "clerk", "--login", "MAI", "--name", "A"),
            "There is a login “mai” already.",
        ),
    ],
)  # fmt: skip
def test_an_account_that_cannot_be_made_is_refused_and_nothing_kept(
    desk: Desk, data: Path, words: tuple[object, ...], sentence: str
) -> None:
    desk.add(data, "--all-centres", "--role", "admin", "--login", "mai", "--name", "Mai")
    before = contents(data)
    assert desk.not_added(data, *words) == sentence
    assert contents(data) == before


def test_an_unknown_login_cannot_be_disabled(desk: Desk, data: Path) -> None:
    assert desk.refused("user", "disable", "--data", data, "--login", "x") == "There is no login “x”."
    assert desk.refused("user", "list", "--data", data, "--centre", "x") == "There is no centre “x”."


def test_at_a_terminal_the_secret_is_asked_for_twice_and_not_shown(desk: Desk, data: Path) -> None:
    asked: list[str] = []
    answers = iter(["246810", "246811", "246810", "246810"])

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return next(answers)

    desk.stdin.setattr(getpass, "getpass", answer)
    desk.stdin.setattr(sys, "stdin", Typed())
    words = ("user", "add", "--data", data, "--centre", "xa-mau", "--role", "clerk", *LAN)
    assert desk.refused(*words) == "The two are not the same."
    assert desk.run(*words) == 0
    assert asked == ["PIN or password: ", "Once more: "] * 2

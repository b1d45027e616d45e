"""The command line pairs devices by a code, lists them in the operator's language, names and revokes them."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from queue_protocol.pairing import Paired
from queue_server.cli.device_table import LATELY, lines
from queue_server.service.device_list import KnownDevice, Printer
from queue_server.service.redeeming import Typed, redeem
from tests.queue_server.terminal import Terminal, contents
from tests.support.centres import BINH_DUONG
from tests.support.clocks import MONDAY_NOON
from tests.support.databases import open_database, rows

NONCE = "a-nonce-of-128-bits-or-more"
PAIR = ("pair", "--centre", "xa-mau", "--role")


def redeemed(data: Path, code: str) -> Paired:
    """What the device gets at which the code is typed now."""
    database = open_database(data)
    with database.writing() as tx:
        outcome = redeem(tx, Typed(code=code, nonce=NONCE, source=""), datetime.now(UTC))
    database.close()
    assert not isinstance(outcome, Exception)
    return Paired.model_validate_json(outcome.reply)


def journal(data: Path) -> list[tuple[object, ...]]:
    database = open_database(data)
    found = rows(database, "SELECT kind, actor FROM journal ORDER BY seq DESC")
    database.close()
    return found


def device(terminal: Terminal, data: Path, *more: object) -> int:
    """Pair a device; returns its id."""
    assert terminal.run(*PAIR, "kiosk", "--data", data, *more) == 0
    return redeemed(data, terminal.out.splitlines()[0]).device_id


def test_a_code_is_printed_with_its_end_by_the_centres_clock(terminal: Terminal, data: Path) -> None:
    before = datetime.now(UTC)
    assert terminal.run(*PAIR, "counter", "--counter", 3, "--data", data) == 0
    code, until = terminal.out.splitlines()
    ends = {f"{before + timedelta(hours=7, minutes=10 + late):%H:%M}" for late in (0, 1)}
    assert re.fullmatch(r"\w{4}-\w{4}", code)
    assert until in {f"Good until {end}, for one device." for end in ends}
    assert (redeemed(data, code).role, redeemed(data, code).counter) == ("counter", 3)
    assert journal(data)[1] == ("pairing_started", "command:device")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--centre", "nowhere", "--role", "kiosk"], "There is no centre “nowhere”."),
        (["--centre", "xa-mau", "--role", "counter", "--counter", 9], "There is no counter 9 at centre “xa-mau”."),
        (
            ["--centre", "xa-mau", "--role", "kiosk", "--counter", 1],
            "--counter goes with the roles counter and display only.",
        ),
    ],
)
def test_a_code_for_what_is_not_there_is_refused(
    terminal: Terminal, data: Path, words: list[object], said: str
) -> None:
    before = contents(data)
    assert terminal.refused("pair", "--data", data, *words) == said
    assert contents(data) == before


def test_devices_are_listed_with_what_is_known_of_them(terminal: Terminal, data: Path) -> None:
    number = device(terminal, data, "--name", "Cửa chính")
    assert terminal.run("device", "list", "--data", data, "--centre", "xa-mau") == 0
    headings, line = terminal.out.splitlines()
    words = ["id", "name", "role", "counter", "paired", "since", "last", "seen", "program", "printer", "state"]
    assert headings.split() == words
    assert re.fullmatch(
        rf"{number} +Cửa chính +kiosk +- +\d{{4}}-\d\d-\d\d \d\d:\d\d +- +- +- +not seen yet", line
    )


def test_without_a_centre_the_devices_of_all_are_listed_and_named_by_it(terminal: Terminal, data: Path) -> None:
    terminal.run("import", "--data", data, "--centre", BINH_DUONG)
    for centre in ("xa-mau", "binh-duong"):
        terminal.run("token", "--data", data, "--centre", centre, "--role", "display")
    assert terminal.run("device", "list", "--data", data) == 0
    assert [line.split()[1] for line in terminal.out.splitlines()] == ["centre", "binh-duong", "xa-mau"]


def test_a_device_is_renamed_and_revoked_under_the_commands_own_name(terminal: Terminal, data: Path) -> None:
    number = device(terminal, data)
    assert terminal.run("device", "rename", "--data", data, number, "Cửa sau") == 0
    assert "Cửa sau" in terminal.out
    assert journal(data)[0] == ("device_renamed", "command:device")
    assert terminal.run("device", "revoke", "--data", data, "--centre", "xa-mau", number) == 0
    assert terminal.out.rstrip().endswith("revoked")
    assert journal(data)[0] == ("device_revoked", "command:device")


@pytest.mark.parametrize("order", [["rename", 99, "x"], ["revoke", 99], ["revoke", 2**63 - 1]])
def test_an_unknown_device_is_one_sentence(terminal: Terminal, data: Path, order: list[object]) -> None:
    before = contents(data)
    for centre in ([], ["--centre", "xa-mau"]):
        first, *rest = order
        sentence = terminal.refused("device", first, "--data", data, *centre, *rest)
        assert sentence == "There is no such device."
    assert contents(data) == before


def test_a_device_of_another_centre_is_unknown_where_the_centre_is_named(terminal: Terminal, data: Path) -> None:
    number = device(terminal, data)
    terminal.run("import", "--data", data, "--centre", BINH_DUONG)
    assert terminal.refused("device", "revoke", "--data", data, "--centre", "binh-duong", number) == (
        "There is no such device."
    )
    assert terminal.refused("device", "list", "--data", data, "--centre", "none") == "There is no centre “none”."


@pytest.mark.parametrize("number", ["0", "one", str(2**63)])
def test_what_is_no_number_of_a_device_is_refused(
    terminal: Terminal, data: Path, capsys: pytest.CaptureFixture[str], number: str
) -> None:
    with pytest.raises(SystemExit):
        terminal.run("device", "revoke", "--data", data, number)
    assert "argument ID" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", "x" * 65])
def test_a_name_is_not_empty_and_not_endless(
    terminal: Terminal, data: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    with pytest.raises(SystemExit):
        terminal.run("device", "rename", "--data", data, 1, name)
    assert "1 to 64 characters" in capsys.readouterr().err


def known(**more: object) -> KnownDevice:
    facts: dict[str, object] = {
        "id": 1,
        "centre": "xa-mau",
        "time_zone": "Asia/Ho_Chi_Minh",
        "name": "Quầy 1",
        "role": "counter",
        "counter": 1,
        "paired_at": MONDAY_NOON,
        "seen_at": None,
        "app": "",
        "version": "",
        "printer": None,
        "revoked": False,
    }
    return KnownDevice(**{**facts, **more})  # type: ignore[arg-type] # a table of facts of several kinds


def shown(*devices: KnownDevice) -> list[str]:
    return list(lines(devices, now=MONDAY_NOON, with_centre=False))


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({}, "not seen yet"),
        ({"seen_at": MONDAY_NOON - LATELY + timedelta(seconds=1)}, "here"),
        ({"seen_at": MONDAY_NOON - LATELY}, "away"),
        ({"seen_at": MONDAY_NOON, "revoked": True}, "revoked"),
    ],
)
def test_a_device_is_here_away_never_seen_or_revoked(
    monkeypatch: pytest.MonkeyPatch, facts: dict[str, object], state: str
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert shown(known(**facts))[1].endswith(state)


def test_columns_are_aligned_and_times_are_the_centres(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    printer = Printer(state="paper_out", detail=None, since=MONDAY_NOON - timedelta(hours=1))
    # The first name is written with combining marks, which take no column of their own.
    heading, first, second = shown(
        known(name="Quâ\u0300y mô\u0323t", seen_at=MONDAY_NOON), known(id=12, app="kiosk-app", printer=printer)
    )
    assert heading.index("vai trò") == first.index("counter") == second.index("counter")
    assert heading.index("tình trạng") == first.index("có mặt") == second.index("chưa thấy")
    assert "Quầy một" in first
    assert "hết giấy từ 2026-11-23 11:00" in second


@pytest.mark.parametrize(
    "state", ["ready", "paper_low", "paper_out", "cover_open", "offline", "failed", "unknown"]
)
def test_every_state_of_a_printer_has_words(monkeypatch: pytest.MonkeyPatch, state: str) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    printer = Printer(state=state, detail=None, since=MONDAY_NOON)
    assert "since 2026-11-23 12:00" in shown(known(printer=printer))[1]


def test_a_name_cannot_draw_on_the_operators_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert "a?[2Jb?c" in shown(known(name="a\x1b[2Jb\nc"))[1]

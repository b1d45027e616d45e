"""The command line: create and update, pair, verify, run, in the language of the system."""

import json
import os
import re
import socket
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from queue_protocol.commands import BookAppointment, IssueTicket
from queue_server import cli
from queue_server.service.centre_file.understanding import tables_of, understood
from queue_server.service.devices import hash_of, new_token
from queue_server.store.sqlite import FILE_NAME
from tests.queue_server.service.test_documents import put
from tests.queue_server.terminal import Terminal, contents
from tests.support.centres import REAL_BINH_DUONG as BINH_DUONG
from tests.support.centres import REAL_XA_MAU as XA_MAU
from tests.support.centres import XA_MAU as ALWAYS_OPEN
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import copied_with, open_database, rows
from tests.support.servers import run_command


def test_init_makes_the_folder_and_the_database(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.run("init", "--data", tmp_path / "new" / "data", "--centre", BINH_DUONG) == 0
    assert terminal.out == "binh-duong: imported\n"
    assert (tmp_path / "new" / "data" / FILE_NAME).is_file()


def test_init_twice_is_harmless(terminal: Terminal, data: Path) -> None:
    before = contents(data)
    assert terminal.run("init", "--data", data, "--centre", XA_MAU) == 0
    assert terminal.out == "xa-mau: unchanged\n"
    assert contents(data) == before


def test_init_leaves_alone_what_was_changed_since_and_import_puts_the_file_in_again(
    terminal: Terminal, data: Path
) -> None:
    text = XA_MAU.read_text(encoding="utf-8").replace("Sảnh chính", "Sảnh lớn")
    with closing(open_database(data)) as database:
        put(database, understood(tables_of(text)))
    before = zones(data)
    assert before == [("Sảnh lớn",)]
    assert terminal.run("init", "--data", data, "--centre", XA_MAU) == 0
    assert zones(data) == before
    assert terminal.run("import", "--data", data, "--centre", XA_MAU) == 0
    assert zones(data) == [("Sảnh chính",)]


def zones(data: Path) -> list[tuple[object, ...]]:
    with closing(open_database(data)) as database:
        return rows(database, "SELECT json_extract(name, '$.vi') FROM zone")


def test_import_adds_a_centre_and_updates_one(terminal: Terminal, data: Path, tmp_path: Path) -> None:
    assert terminal.run("import", "--data", data, "--centre", BINH_DUONG) == 0
    assert terminal.out == "binh-duong: imported\n"
    changed = copied_with(XA_MAU, tmp_path / "new.toml", lambda text: text.replace("Main hall", "Great hall"))
    assert terminal.run("import", "--data", data, "--centre", changed) == 0
    assert terminal.out == "xa-mau: imported\n"
    assert "Great hall" in str(contents(data))


BAD_FILES = {
    "an unknown service at a counter": (
        ('services = ["dat-dai"]', 'services = ["dat-dat"]'),
        "line 81, counter[3].services: there is no service “dat-dat”.",
        "dòng 81, counter[3].services: không có dịch vụ “dat-dat”.",
    ),
    "two equal prefixes": (
        ('prefix = "B"', 'prefix = "A"'),
        "line 48, service[2].prefix: prefix “A” is already that of service “ho-tich”.",
        "dòng 48, service[2].prefix: chữ đầu “A” đã dùng cho dịch vụ “ho-tich”.",
    ),
    "a bad time": (
        ('opens = "13:30"', 'opens = "13h30"'),
        "line 19, shift[2].opens: a time must be written HH:MM.",
        "dòng 19, shift[2].opens: giờ phải có dạng HH:MM.",
    ),
    "an unknown key": (
        ("number = 4\n", 'number = 4\nscreen = "K4"\n'),
        "line 84, counter[4].screen: unknown key.",
        "dòng 84, counter[4].screen: khoá không được biết.",
    ),
}
"""The four that the issue names, with what is said in English and in Vietnamese."""


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("command", ["init", "import"])
@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_centre_file_is_refused_with_file_line_key_and_reason_and_changes_nothing(
    terminal: Terminal, data: Path, monkeypatch: pytest.MonkeyPatch, case: str, command: str, language: str
) -> None:
    (old, new), english, vietnamese = BAD_FILES[case]
    file = copied_with(XA_MAU, data.parent / "bad.toml", lambda text: text.replace(old, new, 1))
    monkeypatch.setenv("LANG", {"en": "en_GB.UTF-8", "vi": "vi_VN.UTF-8"}[language])
    before, database = contents(data), (data / FILE_NAME).read_bytes()
    sentence = terminal.refused(command, "--data", data, "--centre", file)
    assert sentence == f"{file}, " + {"en": english, "vi": vietnamese}[language]
    assert (data / FILE_NAME).read_bytes() == database
    assert contents(data) == before


def test_a_bad_centre_file_makes_no_folder(terminal: Terminal, tmp_path: Path) -> None:
    file = copied_with(XA_MAU, tmp_path / "bad.toml", lambda text: text.replace('prefix = "B"', 'prefix = "A"'))
    terminal.refused("init", "--data", tmp_path / "data", "--centre", file)
    assert not (tmp_path / "data").exists()


def test_a_centre_file_that_is_not_there_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    sentence = terminal.refused("init", "--data", tmp_path, "--centre", tmp_path / "none.toml")
    assert sentence == f"{tmp_path}/none.toml: No such file or directory."


def test_an_import_that_would_strand_somebody_names_the_service_and_changes_nothing(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    assert terminal.run("init", "--data", data, "--centre", ALWAYS_OPEN) == 0
    database = open_database(data)
    clock = StandingClock(datetime.now(UTC))
    hall = CounterHall(database, clock)
    hall.ask(IssueTicket(service="dat-dai"))
    hall.ask(BookAppointment(service="dat-dai", due_at=clock() + timedelta(hours=1)))
    database.close()
    before = contents(data)
    file = copied_with(
        ALWAYS_OPEN,
        tmp_path / "less.toml",
        lambda text: text.replace('services = ["dat-dai"]', 'services = ["ho-tich"]'),
    )
    sentence = terminal.refused("import", "--data", data, "--centre", file)
    assert "1 waiting for “Land – Building – Environment” (dat-dai)" in sentence
    assert "1 with an appointment for “Land – Building – Environment” (dat-dai)" in sentence
    assert contents(data) == before
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    sentence = terminal.refused("import", "--data", data, "--centre", file)
    assert "1 người đang chờ “Đất đai – Xây dựng – Môi trường” (dat-dai)" in sentence
    assert "1 lịch hẹn “Đất đai – Xây dựng – Môi trường” (dat-dai)" in sentence


def test_token_prints_one_token_and_nothing_else(terminal: Terminal, data: Path) -> None:
    assert terminal.run("token", "--data", data, "--centre", "xa-mau", "--role", "kiosk", "--name", "Sảnh") == 0
    assert re.fullmatch(r"[\w-]{43}\n", terminal.out)
    assert terminal.err == ""
    database = open_database(data)
    stored = rows(database, "SELECT token_hash, role, name FROM device")
    database.close()
    assert stored == [(hash_of(terminal.out.strip()), "kiosk", "Sảnh")]


@pytest.mark.parametrize("role", ["kiosk", "admin"])
def test_a_token_is_on_record_but_not_in_it(terminal: Terminal, data: Path, role: str) -> None:
    terminal.run("token", "--data", data, "--centre", "xa-mau", "--role", role, "--name", "Sảnh")
    database = open_database(data)
    ((actor, payload),) = rows(database, "SELECT actor, payload FROM journal WHERE kind = 'device_paired'")
    database.close()
    assert actor == "command:device"
    told = json.loads(str(payload))
    assert told == {"kind": "device_paired", "device_id": 1, "role": role, "name": "Sảnh", "counter": None}
    assert terminal.run("audit", "verify", "--data", data) == 0


def test_no_token_begins_as_an_option_does(monkeypatch: pytest.MonkeyPatch) -> None:
    made = iter(["-begins", "--begins", "ends-"])
    monkeypatch.setattr("secrets.token_urlsafe", lambda _: next(made))
    assert new_token() == "ends-"


@pytest.mark.parametrize("role", cli.ROLES)
def test_there_is_a_token_for_every_role(terminal: Terminal, data: Path, role: str) -> None:
    assert terminal.run("token", "--data", data, "--centre", "xa-mau", "--role", role) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--centre", "nowhere", "--role", "kiosk"], "There is no centre “nowhere”."),
        (["--centre", "xa-mau", "--role", "counter", "--counter", 9], "There is no counter 9 at centre “xa-mau”."),
        (["--centre", "xa-mau", "--role", "counter", "--counter", 0], "There is no counter 0 at centre “xa-mau”."),
        (
            ["--centre", "xa-mau", "--role", "kiosk", "--counter", 1],
            "--counter goes with the roles counter and display only.",
        ),
    ],
)
def test_a_token_for_what_is_not_there_is_refused(
    terminal: Terminal, data: Path, words: list[object], said: str
) -> None:
    assert terminal.refused("token", "--data", data, *words) == said


def test_an_unknown_role_is_refused_with_those_there_are(
    terminal: Terminal, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        terminal.run("token", "--data", data, "--centre", "xa-mau", "--role", "king")
    assert caught.value.code == 2
    assert "kiosk" in capsys.readouterr().err


@pytest.mark.system
@pytest.mark.enable_socket
def test_a_port_in_use_is_one_sentence(terminal: Terminal, data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        sentence = terminal.refused("run", "--data", data, "--port", port)
    assert sentence.startswith(f"Port {port} at 127.0.0.1 is in use by another program, or cannot be opened: ")


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize("words", [["--port", 70_000], ["--host", "256.1.1.1"], ["--port", -1]])
def test_a_port_or_host_that_cannot_be_is_one_sentence(
    terminal: Terminal, data: Path, words: list[object]
) -> None:
    assert "cannot be opened" in terminal.refused("run", "--data", data, *words)


@pytest.mark.system
def test_the_installed_program_speaks_vietnamese_where_the_system_does(tmp_path: Path) -> None:
    words = {"PATH": os.environ["PATH"], "LANG": "vi_VN.UTF-8"}
    done = run_command("run", "--data", tmp_path, **words)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == f"Chưa có dữ liệu trong {tmp_path}. Xin chạy “queue-server init” trước.\n"


@pytest.mark.system
def test_the_installed_program_explains_itself() -> None:
    done = run_command("--help")
    assert done.returncode == 0
    assert all(command in done.stdout for command in ("init", "import", "token", "run", "audit"))


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"LANG": "vi_VN.UTF-8"}, "Chưa có"),
        ({"LANG": "vi_VN"}, "Chưa có"),
        ({"LANG": "en_US.UTF-8"}, "There is no"),
        ({"LANG": "C"}, "There is no"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, "Chưa có"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, "There is no"),
    ],
)
def test_the_systems_language_decides(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], said: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert terminal.refused("audit", "verify", "--data", tmp_path).startswith(said)

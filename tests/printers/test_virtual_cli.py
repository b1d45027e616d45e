import socket
import subprocess
import sys
from pathlib import Path

import pytest

from printers.encoder import encode
from printers.opening import open_printer
from printers.profile import find
from printers.virtual import cli
from tests.printers.network import virtual_printer
from tests.printers.samples import ORDINARY

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def test_the_command_says_its_url_and_prints_what_comes(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "printers.virtual",
        "--folder",
        str(tmp_path),
        "--port",
        "0",
        "--width",
        "384",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        url = program.stdout.readline().strip()
        printer = open_printer(url)
        printer.status()
        printer.send(encode(ORDINARY, find("epson-tm-t82", width=384)))
        assert printer.settled().has_printed
        printer.close()
        program.terminate()
    assert url.startswith("tcp://127.0.0.1:")
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["0001.bin", "0001.png"]


def test_a_port_in_use_is_refused_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert cli.main(["--folder", str(tmp_path), "--port", port]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert port in said.err


@pytest.mark.parametrize("port", ["70000", "-1"])
def test_a_port_that_does_not_exist_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], port: str
) -> None:
    assert cli.main(["--folder", str(tmp_path), f"--port={port}"]) == 1
    assert port in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    assert cli.main(["--folder", str(tmp_path / "file")]) == 1
    assert capsys.readouterr().err.startswith("The folder")


def test_two_links_at_once_print_two_tickets(tmp_path: Path) -> None:
    slip = encode(ORDINARY, find("generic-80"))
    with virtual_printer(tmp_path) as server:
        printers = [open_printer(server.url) for _ in range(2)]
        for printer in printers:
            printer.status()
            printer.send(slip)
            assert printer.settled().has_printed
        for printer in printers:
            printer.close()
    assert [(tmp_path / f"000{number}.bin").read_bytes() for number in (1, 2)] == [slip, slip]

import shutil
from pathlib import Path

import pytest

from printers.encoder import encode
from printers.errors import DisconnectedError, UnreachableError
from printers.opening import open_printer
from printers.profile import find
from printers.status import Condition
from printers.virtual.trouble import Trouble, tell
from tests.printers.samples import ORDINARY

SLIP = encode(ORDINARY, find("epson-tm-t82"))


def test_a_virtual_printer_works_without_a_network(tmp_path: Path) -> None:
    printer = open_printer(f"virtual://{tmp_path}/tickets")
    assert printer.status().condition is Condition.READY
    printer.send(SLIP)
    assert printer.settled().has_printed
    printer.close()
    assert (tmp_path / "tickets" / "0001.bin").read_bytes() == SLIP


def test_paper_put_back_frees_what_was_held(tmp_path: Path) -> None:
    printer = open_printer(f"virtual://{tmp_path}")
    printer.status()
    tell(tmp_path, Trouble.PAPER_OUT)
    printer.send(SLIP)
    settled = printer.settled()
    assert (settled.has_printed, settled.status.condition) == (False, Condition.PAPER_OUT)
    tell(tmp_path)
    assert printer.status().condition is Condition.READY
    assert (tmp_path / "0001.png").exists()


def test_an_unplugged_one_is_unreachable_and_unplugging_breaks_the_link(tmp_path: Path) -> None:
    printer = open_printer(f"virtual://{tmp_path}")
    tell(tmp_path, Trouble.UNPLUGGED)
    with pytest.raises(DisconnectedError):
        printer.send(SLIP)
    with pytest.raises(UnreachableError):
        open_printer(f"virtual://{tmp_path}")


def test_a_folder_that_vanishes_is_a_broken_link(tmp_path: Path) -> None:
    printer = open_printer(f"virtual://{tmp_path}/tickets")
    shutil.rmtree(tmp_path / "tickets")
    with pytest.raises(DisconnectedError):
        printer.send(SLIP)
    printer.close()


def test_the_width_of_the_paper_is_in_the_url(tmp_path: Path) -> None:
    printer = open_printer(f"virtual://{tmp_path}?width=384")
    printer.send(encode(ORDINARY, find("generic-58")))
    printer.close()
    assert (tmp_path / "0001.png").exists()

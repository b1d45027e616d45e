"""A phone before the slip: what its camera reads is the address that was printed."""

from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from printers import open_printer
from printers.encoder import encode
from printers.profile import find
from printers.slip import Slip
from tests.printers.samples import ENGLISH, LONG, ORDINARY


@pytest.mark.parametrize("native_qr", [True, False], ids=["the printer's own code", "a picture of the code"])
@pytest.mark.parametrize("width", [384, 512, 576, 640])
@pytest.mark.parametrize("slip", [ORDINARY, ENGLISH, LONG], ids=["ordinary", "English", "long"])
def test_a_phone_reads_the_address_from_the_paper(
    tmp_path: Path, slip: Slip, width: int, *, native_qr: bool
) -> None:
    profile = replace(find("generic-80", width=width), native_qr=native_qr)
    printer = open_printer(f"virtual://{tmp_path}?width={width}")
    printer.send(encode(slip, profile))
    printer.close()
    with Image.open(tmp_path / "0001.png") as paper:
        read = zxingcpp.read_barcodes(paper.convert("L"))
    assert [code.text for code in read] == [slip.follow_url]

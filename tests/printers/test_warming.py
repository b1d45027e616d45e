from functools import partial

import pytest
from PIL import ImageFont

from printers.encoder import encode
from printers.profile import find
from printers.slip import Slip
from printers.warming import warm_up
from tests.printers.samples import ENGLISH, ORDINARY

PROFILE = find("generic-80", width=616)  # no other test draws for this width
FEW = 10


@pytest.mark.parametrize("slip", [ORDINARY, ENGLISH], ids=["vi", "en"])
def test_after_warming_up_hardly_a_letter_is_left_to_be_drawn(slip: Slip, monkeypatch: pytest.MonkeyPatch) -> None:
    warm_up(partial(encode, profile=PROFILE))
    drawn: list[str] = []
    render = ImageFont.FreeTypeFont.getbbox

    def watched(font: ImageFont.FreeTypeFont, text: str, **options: str) -> tuple[float, float, float, float]:
        drawn.append(text)
        return render(font, text, **options)  # type: ignore[arg-type] # mode and anchor

    monkeypatch.setattr(ImageFont.FreeTypeFont, "getbbox", watched)
    encode(slip, PROFILE)
    assert len(drawn) <= FEW

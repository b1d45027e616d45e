"""Makes a centre's logo ready for paper: scaled to dots, grey as a pattern of dots."""

from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from printers.errors import TemplateError
from printers.template import PAPERS, Logo

USUAL, LEAST, MOST = 240, 16, 576  # dots across
HIGHEST = 320  # dots: a logo is not a poster
LARGEST = 4000  # dots along a side of the file's picture
MARGINS = 48  # dots, both together, of the widest paper; narrower paper has narrower ones


def load_logo(table: object, beside: Path, *, by: float, paper: int | None) -> Logo:
    """The logo that the layout file `beside` names, made larger or smaller `by`. Raises TemplateError."""
    known = {"file", "width"}
    if not isinstance(table, dict) or not isinstance(table.get("file"), str):
        raise TemplateError(beside, "bad_logo", key="logo")
    for key in table.keys() - known:
        raise TemplateError(beside, "unknown_key", key=key, known=", ".join(sorted(known)))
    width = _width(table, beside)
    # Paper that is not named may be the narrowest.
    across = min(round(width * by), PAPERS[paper or min(PAPERS)] - MARGINS) // 8 * 8
    return _dithered(_opened(table["file"], beside), across, beside)


def _width(table: dict[str, Any], beside: Path) -> int:
    width = table.get("width", USUAL)
    if type(width) is not int or not LEAST <= width <= MOST:
        raise TemplateError(beside, "bad_logo_width", key="width", least=LEAST, most=MOST)
    return width


def _opened(name: str, beside: Path) -> Image.Image:
    try:
        with Image.open(beside.parent / name, formats=["PNG"]) as file:
            if max(file.size) > LARGEST:
                raise TemplateError(beside, "logo_too_large", key=name, most=LARGEST)
            picture = file.convert("RGBA")
    except (OSError, SyntaxError, ValueError) as error:
        raise TemplateError(
            beside, "no_logo", key=name, detail=getattr(error, "strerror", None) or error
        ) from error
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("L")


def _dithered(grey: Image.Image, width: int, beside: Path) -> Logo:
    height = max(1, round(grey.height * width / grey.width))
    if height > HIGHEST:
        raise TemplateError(beside, "logo_too_high", key="width", height=height, most=HIGHEST)
    black = ImageOps.invert(grey.resize((width, height), Image.Resampling.LANCZOS)).convert("1")
    return Logo(width, height, black.tobytes())

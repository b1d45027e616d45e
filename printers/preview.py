"""A slip as a printer would print it, as a picture, for whoever looks at a layout before there is any paper."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import ImageOps

from printers.encoder import layout_of
from printers.fitting import USUAL, fitting_profile
from printers.profile import Profile
from printers.raster import picture
from printers.slip import Slip
from printers.template import STANDARD, Template
from printers.template_file import template_in


@dataclass(frozen=True)
class Preview:
    """Black on white, a dot of the printer a pixel; `png` is the file."""

    width: int
    height: int
    png: bytes


def preview(slip: Slip, profile: Profile, template: Template = STANDARD) -> Preview:
    """The slip on that printer's paper."""
    page = picture(layout_of(slip, profile, template=template))
    file = BytesIO()
    ImageOps.invert(page.convert("L")).convert("1").save(file, format="PNG", dpi=(profile.dpi, profile.dpi))
    return Preview(page.width, page.height, file.getvalue())


def preview_on(paper: int, slip: Slip, layout: str | None, *, called: str) -> Preview:
    """The slip by a layout without files (None: the usual one) on the usual printer for so many millimetres.

    Raises TemplateError, which calls the layout as it is `called`.
    """
    template = STANDARD if layout is None else template_in(layout, Path(called))
    profile = fitting_profile(template, name=USUAL[paper], width=None, layout=Path(called))
    return preview(slip, profile, template)

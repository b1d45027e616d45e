"""Brings a printer and a layout file together: the layout's paper chooses the printer, or has to be its own."""

from pathlib import Path

from printers.errors import TemplateError
from printers.profile import DEFAULT, Profile, find
from printers.template import Template, paper_of

USUAL = {58: "generic-58", 80: DEFAULT}


def fitting_profile(template: Template, *, name: str | None, width: int | None, layout: Path | None) -> Profile:
    """The profile of that name, or the usual one for the layout's paper. Raises ProfileError, TemplateError."""
    usual = USUAL[template.paper] if template.paper is not None and width is None else DEFAULT
    profile = find(name or usual, width=width)
    if layout is not None and not template.suits(profile.width):
        papers = {"paper": template.paper, "printer": paper_of(profile.width)}
        raise TemplateError(layout, "other_paper", **papers)
    return profile

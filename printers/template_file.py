"""Reads a centre's layout file, explained at the head of `resources/sample-layout.toml`, into a template."""

import tomllib
from pathlib import Path
from typing import Any

from printers.errors import TemplateError
from printers.logo import load_logo
from printers.template import Template
from slip_layout.outline import LayoutError, outline_of

LOGO = "logo"
"""The key that only a file has: it names another file, beside it."""


def load_template(path: Path) -> Template:
    """The template in that file, its logo ready to print. Raises TemplateError."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(path, "unreadable", detail=getattr(error, "strerror", None) or error) from error
    return _template_in(text, path, beside=(LOGO,))


def template_in(text: str, called: Path) -> Template:
    """The template in a text that is no file, and has no logo therefore. Raises TemplateError."""
    return _template_in(text, called, beside=())


def _template_in(text: str, path: Path, *, beside: tuple[str, ...]) -> Template:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(path, "no_toml", detail=error) from error
    try:
        return _template(table, path, beside)
    except LayoutError as error:
        raise TemplateError(path, error.reason, line=None, **error.facts).found_in(text) from error
    except TemplateError as error:
        raise error.found_in(text) from error


def _template(table: dict[str, Any], path: Path, beside: tuple[str, ...]) -> Template:
    outline = outline_of(table, beside=beside)
    logo = table.get(LOGO)
    picture = None if logo is None else load_logo(logo, path, by=outline.scales.logo, paper=outline.paper)
    return Template(order=outline.order, scales=outline.scales, paper=outline.paper, logo=picture)

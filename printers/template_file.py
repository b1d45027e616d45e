"""Reads a centre's layout file, explained at the head of `resources/sample-layout.toml`, into a template."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from printers.errors import TemplateError
from printers.logo import load_logo
from printers.template import ORDER, PAPERS, SIZED, Scales, Template

KEYS = ("paper", "order", "sizes", "logo")
WITHOUT_FILES = ("paper", "order", "sizes")
"""The keys of a layout that is no file, and has none beside it."""
REPEATED = "line"
LEAST, MOST = 50, 150  # per cent


def load_template(path: Path) -> Template:
    """The template in that file, its logo ready to print. Raises TemplateError."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(path, "unreadable", detail=getattr(error, "strerror", None) or error) from error
    return template_in(text, path)


def template_in(text: str, path: Path, *, keys: tuple[str, ...] = KEYS) -> Template:
    """The template in that text, which stands at `path` and may have these keys. Raises TemplateError."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(path, "no_toml", detail=error) from error
    try:
        _check_keys(table, keys, path)
        return _template(table, path)
    except TemplateError as error:
        raise error.found_in(text) from error


def _template(table: dict[str, Any], path: Path) -> Template:
    paper = table.get("paper")
    if paper is not None and (isinstance(paper, bool) or paper not in PAPERS):
        raise TemplateError(path, "bad_paper", key="paper")
    scales = _scales(table.get("sizes", {}), path)
    logo = table.get("logo")
    picture = None if logo is None else load_logo(logo, path, by=scales.logo, paper=paper)
    return Template(order=_order(table.get("order", list(ORDER)), path), scales=scales, logo=picture, paper=paper)


def _order(order: object, path: Path) -> tuple[str, ...]:
    if not isinstance(order, list) or not all(isinstance(part, str) for part in order):
        raise TemplateError(path, "bad_order", key="order")
    for part in order:
        if part not in ORDER:
            raise TemplateError(path, "unknown_part", key=part, known=_listed(dict.fromkeys(ORDER)))
        if part != REPEATED and order.count(part) > 1:
            raise TemplateError(path, "part_twice", key=part)
    if "number" not in order:
        raise TemplateError(path, "no_number", key="order")
    return tuple(order)


def _scales(sizes: object, path: Path) -> Scales:
    if not isinstance(sizes, dict):
        raise TemplateError(path, "unknown_key", key="sizes", known="[sizes]")
    _check_keys(sizes, SIZED, path)
    for key, percent in sizes.items():
        if type(percent) is not int or not LEAST <= percent <= MOST:
            raise TemplateError(path, "bad_size", key=key, least=LEAST, most=MOST)
    return Scales(**{key: percent / 100 for key, percent in sizes.items()})


def _check_keys(table: dict[str, Any], known: tuple[str, ...], path: Path) -> None:
    for key in table:
        if key not in known:
            raise TemplateError(path, "unknown_key", key=key, known=_listed(known))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)

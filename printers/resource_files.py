"""Reads the package's own data files: words per language and printer profiles."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("resources")
HOME = "vi"  # the language of every centre, and of those who speak none of ours


def load(name: str) -> dict[str, Any]:
    """The table of `resources/NAME.toml`, read once. Not to be changed by whoever gets it."""
    return _read(FOLDER / f"{name}.toml")


def languages(name: str) -> tuple[str, ...]:
    """Those for which there is a `resources/NAME.LANGUAGE.toml`: to add one, add its file."""
    return _languages(FOLDER, name)


def spoken(name: str, language: str) -> str:
    """That language, or Vietnamese where there is no such file."""
    return language if language in languages(name) else HOME


def words(name: str, language: str) -> dict[str, Any]:
    """The table of `resources/NAME.LANGUAGE.toml`, or the Vietnamese one."""
    return load(f"{name}.{spoken(name, language)}")


@cache
def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _languages(folder: Path, name: str) -> tuple[str, ...]:
    return tuple(sorted(path.name.split(".")[1] for path in folder.glob(f"{name}.*.toml")))

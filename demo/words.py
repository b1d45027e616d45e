"""What the demo says on the terminal, in the language of whoever typed `make demo`."""

import os
import tomllib
from pathlib import Path


def say(key: str, **facts: object) -> None:
    """Print one line."""
    print(said(key).format_map(facts), flush=True)


def said(key: str) -> str:
    """The words themselves."""
    language = "vi" if (os.environ.get("LC_ALL") or os.environ.get("LANG", "")).startswith("vi") else "en"
    words = tomllib.loads(Path(__file__).with_name(f"words.{language}.toml").read_text(encoding="utf-8"))
    return str(words[key])

"""What every screen can be told on its command line: server, token, language, window."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from PySide6.QtCore import QSize

from queue_client.qt.errors import StartError

DEFAULT_SERVER = "http://127.0.0.1:8600"
COUNTERS = range(1, 10_000)
TOKEN_VARIABLE = "HANG_DOI_TOKEN"  # noqa: S105 - the name of a variable


def common_arguments(parser: ArgumentParser) -> None:
    """Add what every screen can be told: server, token, language, window."""
    parser.add_argument("--server", metavar="URL", default=DEFAULT_SERVER, help="default: %(default)s")
    token = parser.add_mutually_exclusive_group()
    token.add_argument("--token", help=f"the device's token; else --token-file, else ${TOKEN_VARIABLE}")
    token.add_argument("--token-file", type=Path, metavar="FILE", help="a file that holds the token alone")
    parser.add_argument(
        "--pair", metavar="CODE", help="get the token for this code and keep it in --token-file, then start"
    )
    parser.add_argument("--language", default="vi", metavar="LANG", help="vi or en; default: %(default)s")
    parser.add_argument("--size", type=window_size, metavar="WxH", help="size of the window, as 1080x1920")
    parser.add_argument("--windowed", action="store_true", help="a window instead of the whole screen")


def counter_number(text: str) -> int:
    """The number of a counter. Raises ValueError."""
    number = int(text)
    if number not in COUNTERS:
        raise ValueError(text)
    return number


def window_size(text: str) -> QSize:
    """The size written as WIDTHxHEIGHT in pixels. Raises ValueError."""
    width, _, height = text.partition("x")
    size = QSize(int(width), int(height))
    if size.isEmpty():
        raise ValueError(text)
    return size


def token_of(arguments: Namespace) -> str:
    """The device's token from the arguments or the environment. Raises StartError."""
    token = arguments.token or _token_in(arguments.token_file) or os.environ.get(TOKEN_VARIABLE, "").strip()
    if not token:
        raise StartError(f"this device has no token; pass --token-file FILE, or set {TOKEN_VARIABLE}")
    return str(token)


def _token_in(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StartError(f"the token file {file} cannot be read") from error

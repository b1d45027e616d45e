"""What `queue-console` can be told on its command line."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from console_app.errors import StartError

NAME = "queue-console"
DEFAULT_SERVER = "http://127.0.0.1:8600"
TOKEN_VARIABLE = "HANG_DOI_TOKEN"  # noqa: S105 - the name of a variable


def parser() -> ArgumentParser:
    """Everything it understands."""
    made = ArgumentParser(NAME, description="The supervisor's console, in a browser.")
    made.add_argument("--server", metavar="URL", default=DEFAULT_SERVER, help="default: %(default)s")
    made.add_argument(
        "--token-file",
        type=Path,
        metavar="FILE",
        action="append",
        default=[],
        help=f"a file with a token of the role supervisor; once for each centre; else ${TOKEN_VARIABLE}",
    )
    made.add_argument("--host", default="127.0.0.1", help="where browsers find it; default: %(default)s")
    made.add_argument("--port", type=int, default=8610, help="default: %(default)s; 0 takes a free one")
    return made


def tokens_of(arguments: Namespace, environment: Mapping[str, str] = os.environ) -> Sequence[str]:
    """The console's tokens, each once. Raises StartError."""
    said = environment.get(TOKEN_VARIABLE, "").split()
    tokens = [_token_in(file) for file in arguments.token_file] or said
    if not all(tokens) or not tokens:
        raise StartError(f"the console has no token; pass --token-file FILE, or set {TOKEN_VARIABLE}")
    return tuple(dict.fromkeys(tokens))


def _token_in(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StartError(f"the token file {file} cannot be read") from error

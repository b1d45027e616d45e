"""How a new device gets its token: a code that somebody typed is exchanged for it over HTTP, once.

An answer that was lost is given again to whoever says the same code with the same nonce. So the nonce is kept
beside the token's file until the token is in it, and a second attempt, also after a power cut, is the same one.
"""

import os
import secrets
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

from pydantic import BaseModel, ValidationError

from queue_client.address import pairing_url
from queue_client.errors import PairingFailedError, PairingRefusedError
from queue_protocol.frames import Hello
from queue_protocol.pairing import Pair, Paired

PATIENCE_SECONDS = 10.0
MOST_BYTES = 64 * 1024
NONCE_BYTES = 32
SHORTEST_NONCE = 22
OWN_EYES_ONLY = 0o600


class _Problem(BaseModel):
    """What matters here of a problem document."""

    code: str
    detail: str


def pair(server: str, code: str, *, nonce: str, hello: Hello, language: str) -> Paired:
    """What the device is from now on, with its token; `hello` says what program it runs.

    Raises BadAddressError, PairingRefusedError with the server's sentence in that language where it has it, and
    PairingFailedError when no answer came.
    """
    # Not validated here: what is no code is told by the server, in its words.
    asked = Pair.model_construct(code=code, nonce=nonce, app=hello.app, version=hello.version)
    request = Request(  # noqa: S310 - pairing_url gives http and https alone
        pairing_url(server),
        data=asked.model_dump_json().encode(),
        headers={"Content-Type": "application/json", "Accept-Language": language},
    )
    try:
        return Paired.model_validate_json(_answer(request))
    except (OSError, HTTPException, ValidationError) as error:
        raise PairingFailedError(str(error)) from error


def _answer(request: Request) -> bytes:
    # No proxy, as the link that the token is for uses none.
    try:
        with build_opener(ProxyHandler({})).open(request, timeout=PATIENCE_SECONDS) as answer:
            return bytes(answer.read(MOST_BYTES))
    except HTTPError as error:
        with error:
            if error.code >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise
            problem = _Problem.model_validate_json(error.read(MOST_BYTES))
        raise PairingRefusedError(" ".join(problem.detail.split())) from error


def nonce_for(token_file: Path) -> str:
    """The nonce under which this device asks for the token of that file. Raises OSError."""
    pending = _pending(token_file)
    if pending.exists():
        kept = pending.read_text(encoding="ascii", errors="replace").strip()
        if len(kept) >= SHORTEST_NONCE and kept.isascii():
            return kept
    nonce = secrets.token_urlsafe(NONCE_BYTES)
    _write(pending, nonce)
    return nonce


def keep_token(token_file: Path, token: str) -> None:
    """Put the token into its file, for its owner's eyes only, whole or not at all. Raises OSError."""
    _write(token_file, token)
    _pending(token_file).unlink(missing_ok=True)


def _pending(token_file: Path) -> Path:
    return token_file.with_name(f"{token_file.name}.pairing")


def _write(file: Path, text: str) -> None:
    scratch = file.with_name(f"{file.name}.new")
    scratch.unlink(missing_ok=True)
    with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN_EYES_ONLY), "w") as out:
        out.write(f"{text}\n")
        out.flush()
        os.fsync(out.fileno())
    scratch.replace(file)

"""A code becomes a token, also when the answer is lost or the power goes; and nobody else may read it."""

import json
from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE

import pytest

from queue_client.errors import BadAddressError, ClientError, PairingFailedError, PairingRefusedError
from queue_client.pairing import keep_token, nonce_for, pair
from queue_protocol.frames import Hello
from queue_protocol.pairing import Pair
from tests.queue_client.pairing_desk import PairingDesk, pairing_desk

HELLO = Hello(protocol=1, app="kiosk-app", version="1.2")
NONCE = "a-nonce-of-128-bits-or-more"
NOBODY_LISTENS = "http://127.0.0.1:9"


@pytest.fixture
def desk() -> Iterator[PairingDesk]:
    with pairing_desk() as desk:
        yield desk


def asked_of(server: str, code: str = "ACDE-2345") -> str:
    return pair(server, code, nonce=NONCE, hello=HELLO, language="en").token


@pytest.mark.system
@pytest.mark.enable_socket
def test_a_code_is_exchanged_for_a_token(desk: PairingDesk) -> None:
    assert asked_of(desk.url) == "t-1"
    [(path, body, language)] = desk.asked
    assert (path, language) == ("/api/v1/pair", "en")
    assert Pair.model_validate(body) == Pair(code="ACDE-2345", nonce=NONCE, app="kiosk-app", version="1.2")


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize("status", [404, 422, 429])
def test_a_refusal_is_told_in_the_servers_one_line(desk: PairingDesk, status: int) -> None:
    problem = {"code": "unknown_pairing_code", "detail": "The code is wrong\n or  has expired.", "status": status}
    desk.answer = (status, json.dumps(problem).encode())
    with pytest.raises(PairingRefusedError, match=r"^The code is wrong or has expired\.$"):
        asked_of(desk.url)


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize(
    "answer",
    [
        (None, b""),
        (200, b""),
        (200, b"<html>"),
        (200, b'{"token": 1}'),
        (404, b"not here"),
        (500, b'{"code": "internal", "detail": "x"}'),
        (502, b"<html>"),
    ],
)
def test_what_is_no_answer_leaves_the_code_to_be_tried_again(
    desk: PairingDesk, answer: tuple[int | None, bytes]
) -> None:
    desk.answer = answer
    with pytest.raises(PairingFailedError):
        asked_of(desk.url)


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("server", "error"),
    [(NOBODY_LISTENS, PairingFailedError), ("ftp://x", BadAddressError), ("x", BadAddressError)],
)
def test_a_server_that_is_none_is_a_foreseen_error(server: str, error: type[ClientError]) -> None:
    with pytest.raises(error):
        asked_of(server)


def test_the_nonce_stays_the_same_until_the_token_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "token"
    first = nonce_for(file)
    assert nonce_for(file) == first
    keep_token(file, "secret")
    assert file.read_text() == "secret\n"
    assert [each.name for each in tmp_path.iterdir()] == ["token"]
    assert nonce_for(file) != first


def test_a_nonce_is_what_the_server_takes_and_never_the_same(tmp_path: Path) -> None:
    nonces = {nonce_for(tmp_path / str(number)) for number in range(20)}
    assert len(nonces) == 20
    for nonce in nonces:
        Pair(code="ACDE-2345", nonce=nonce)


@pytest.mark.parametrize("rest", ["", "short", "ế" * 40])
def test_what_is_left_of_a_nonce_is_replaced(tmp_path: Path, rest: str) -> None:
    (tmp_path / "token.pairing").write_text(rest, encoding="utf-8")
    Pair(code="ACDE-2345", nonce=nonce_for(tmp_path / "token"))


def test_token_and_nonce_are_for_their_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("old")
    file.chmod(0o644)
    (tmp_path / "token.new").write_text("left by a power cut")
    nonce_for(file)
    assert S_IMODE((tmp_path / "token.pairing").stat().st_mode) == 0o600
    keep_token(file, "secret")
    assert S_IMODE(file.stat().st_mode) == 0o600


def test_a_folder_that_is_not_there_is_an_error_before_anything_is_asked(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        nonce_for(tmp_path / "none" / "token")

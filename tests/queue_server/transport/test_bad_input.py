"""Bad input over HTTP gets a problem document with a code, and changes nothing."""

import contextlib
import socket
from collections.abc import Iterator

import httpx
import pytest

from queue_protocol.codec import MAX_FRAME_BYTES
from tests.queue_server.transport.test_http import HO_TICH, problem
from tests.support.databases import dump
from tests.support.threaded_server import PATIENCE_SECONDS, ThreadedServer

JSON = {"Content-Type": "application/json"}
pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture
def admin(shared: ThreadedServer) -> Iterator[httpx.Client]:
    """A client of the shared server, which must find the database as it was."""
    with shared.caller() as client:
        before = dump(shared.database)
        yield client
        assert dump(shared.database) == before


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"ho-tich"',
        b"{}",
        b'{"service": null}',
        b'{"service": 7}',
        b'{"service": ""}',
        b'{"service": "' + b"x" * 65 + b'"}',
        b'{"service": "ho-tich", "urgent": true}',
        b'{"service": "ho-tich", "priority": ""}',
        b'{"service": "ho-tich", "priority": {}}',
        b'{"service": "ho-tich\xff"}',
        b"[" * 50_000,
        b'{"service": ' + b"9" * 5_000 + b"}",
        b'{"service": NaN}',
    ],
    ids=lambda body: repr(body[:30]),
)
def test_a_body_that_is_not_what_it_must_be_is_422(admin: httpx.Client, body: bytes) -> None:
    answer = admin.post("/tickets", content=body, headers={"Content-Type": "application/json"})
    problem(answer, 422, "malformed")


def test_an_unknown_key_is_named_and_a_value_is_not_repeated(admin: httpx.Client) -> None:
    answer = admin.post("/tickets", json={**HO_TICH, "urgent": "079190000001"})
    detail = problem(answer, 422, "malformed")["detail"]
    assert "urgent" in detail
    assert "079190000001" not in detail


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_a_body_of_another_kind_is_422(admin: httpx.Client, content_type: str) -> None:
    body = b'{"service": "ho-tich"}'
    answer = admin.post("/tickets", content=body, headers={"Content-Type": content_type})
    problem(answer, 422, "malformed")


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/tickets/0/serve", 422, "malformed"),
        ("/tickets/-1/serve", 422, "malformed"),
        ("/tickets/one/serve", 422, "malformed"),
        ("/tickets/1.5/serve", 422, "malformed"),
        ("/tickets/9223372036854775807/serve", 404, "unknown_ticket"),
        ("/tickets/9223372036854775808/serve", 422, "malformed"),
        ("/tickets/" + "9" * 5_000 + "/serve", 422, "malformed"),
        ("/tickets/%00/serve", 422, "malformed"),
        ("/counters/0/open", 422, "malformed"),
        ("/counters/9999/open", 404, "unknown_counter"),
        ("/counters/10000/open", 422, "malformed"),
        ("/counters/9999/call-next", 404, "unknown_counter"),
        ("/nothing/here", 404, "not_found"),
        ("/tickets/1/explode", 404, "not_found"),
        ("/snapshot", 405, "method_not_allowed"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_is_not_there_or_out_of_range_says_so(admin: httpx.Client, path: str, status: int, code: str) -> None:
    problem(admin.post(path), status, code)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"service": "ma-quai"}, "unknown_service"),
        ({**HO_TICH, "priority": "vip"}, "unknown_priority_class"),
        ({"service": "ho-tich'; DROP TABLE ticket; --"}, "unknown_service"),
        ({"service": "x\x00y"}, "unknown_service"),
    ],
)
def test_an_unknown_service_or_class_is_422_with_its_own_code(
    admin: httpx.Client, body: dict[str, str], code: str
) -> None:
    problem(admin.post("/tickets", json=body), 422, code)


def test_a_body_that_says_it_is_too_large_is_413(admin: httpx.Client) -> None:
    answer = admin.post(
        "/tickets", content=b" " * (MAX_FRAME_BYTES + 1), headers={"Content-Type": "application/json"}
    )
    problem(answer, 413, "too_large")


def test_a_body_that_is_too_large_without_saying_so_is_413(admin: httpx.Client) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(80):
            yield b" " * 1024

    answer = admin.post("/tickets", content=pieces(), headers={"Content-Type": "application/json"})
    assert "content-length" not in answer.request.headers
    problem(answer, 413, "too_large")


def test_a_body_of_just_the_allowed_size_is_read(admin: httpx.Client) -> None:
    body = b'{"service": "ma-quai"}'
    body += b" " * (MAX_FRAME_BYTES - len(body))
    answer = admin.post("/tickets", content=body, headers={"Content-Type": "application/json"})
    problem(answer, 422, "unknown_service")


@pytest.mark.parametrize("key", ["", "x" * 129, "a,b c", "with space", "s\xf4"])
def test_an_idempotency_key_that_is_none_is_422(admin: httpx.Client, key: str) -> None:
    headers = [(b"Idempotency-Key", key.encode("latin-1"))]
    problem(admin.post("/tickets", json=HO_TICH, headers=headers), 422, "malformed")


def test_a_pause_reason_that_no_screen_could_show_is_422(admin: httpx.Client) -> None:
    problem(admin.post("/counters/1/pause", json={"reason": "x" * 201}), 422, "malformed")


@pytest.mark.parametrize("reason", ["", " ", "\t\n", "\u3000"])
def test_a_ticket_is_not_chosen_without_saying_why(admin: httpx.Client, reason: str) -> None:
    problem(admin.post("/counters/1/call", json={"ticket_id": 1, "reason": reason}), 422, "malformed")


def test_a_print_report_must_say_whether_it_was_printed(admin: httpx.Client) -> None:
    problem(admin.post("/tickets/1/print-report", json={}), 422, "malformed")
    problem(admin.post("/tickets/1/print-report", json={"printed": "perhaps"}), 422, "malformed")


@pytest.mark.parametrize("head", [b"X-Long: " + b"a" * 200_000, b"X: y\r\n" * 50_000], ids=["one long", "many"])
def test_headers_without_an_end_are_not_read_to_the_end(shared: ThreadedServer, head: bytes) -> None:
    with socket.create_connection(("127.0.0.1", shared.port), PATIENCE_SECONDS) as plain:
        for start in range(0, len(head), 16 * 1024):
            with contextlib.suppress(OSError):  # the server may have ended it already
                plain.sendall((b"" if start else b"GET /healthz HTTP/1.1\r\n") + head[start : start + 16 * 1024])
        assert _answer_or_end(plain) in {b"HTTP/1.1 413", b""}


def _answer_or_end(plain: socket.socket) -> bytes:
    """The status line's beginning; nothing where the connection was ended before it could be read."""
    try:
        return plain.recv(12)
    except ConnectionResetError:
        return b""


def test_honest_headers_are_read_request_after_request(shared: ThreadedServer) -> None:
    with httpx.Client(base_url=shared.url) as client:
        answers = [client.get("/healthz", headers={"X-Long": "a" * 40_000}) for _ in range(4)]
    assert {answer.status_code for answer in answers} == {200}

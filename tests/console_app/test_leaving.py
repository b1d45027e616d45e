"""Browsers that leave before they have been answered, as when somebody clicks on while a page still loads."""

import asyncio
import re
import socket
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from console_app.leaving import Leaving
from tests.support.consoles import console_for

LEAVING = 300
UNANSWERED = RuntimeError("No response returned.")


@pytest.mark.system
@pytest.mark.enable_socket
def test_the_log_stays_clean_when_browsers_leave_before_their_files_come(tmp_path: Path) -> None:
    with console_for("http://127.0.0.1:1", ["no.token"], tmp_path) as console:
        files = re.findall(r'(?:src|href)="(/_nicegui/[^"]+)"', _page(f"{console.url}/log-in"))
        assert files
        for n in range(LEAVING):
            _ask_and_leave(console.url, files[n % len(files)])
        assert _page(f"{console.url}/log-in")
    assert console.said == ""


def _page(url: str) -> str:
    return httpx.get(url, timeout=60).raise_for_status().text


def _ask_and_leave(url: str, path: str) -> None:
    at = urlsplit(url)
    with socket.create_connection((str(at.hostname), int(str(at.port)))) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: {at.netloc}\r\n\r\n".encode())


async def _gone() -> Message:
    return {"type": "http.disconnect"}


async def _waiting() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


async def _to_nobody(_message: Message) -> None:
    raise AssertionError("nothing is sent")


def _raising(error: Exception) -> ASGIApp:
    async def app(_scope: Scope, receive: Receive, _send: Send) -> None:
        await receive()
        raise error

    return app


@pytest.mark.parametrize(
    ("receive", "error"),
    [(_gone, ValueError(str(UNANSWERED))), (_gone, RuntimeError("full")), (_waiting, UNANSWERED)],
)
def test_any_other_fault_is_raised_as_it_was(receive: Receive, error: Exception) -> None:
    with pytest.raises(type(error), match=str(error)):
        asyncio.run(Leaving(_raising(error))({"type": "http"}, receive, _to_nobody))


def test_what_a_browser_that_has_left_is_not_told_is_no_fault() -> None:
    asyncio.run(Leaving(_raising(UNANSWERED))({"type": "http"}, _gone, _to_nobody))

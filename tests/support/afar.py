"""Centres that give numbers from afar, and people who take one by the pages, as a browser without script would."""

import re
from html import unescape
from pathlib import Path

import httpx

from tests.support.centres import XA_MAU
from tests.support.databases import copied_with
from tests.support.threaded_server import ThreadedServer

PHONE = "0912 345 678"
ON = "\n[from_afar]\nenabled = true\n"


def enabled(folder: Path, source: Path = XA_MAU, more: str = "") -> Path:
    """The centre's file, with numbers from afar; `more` stands in their section."""
    return copied_with(source, folder / f"afar-{source.name}", lambda text: text + ON + more)


def form_of(text: str) -> str:
    """The id of the command that a form on a page carries."""
    found = re.search(r'name="form" value="([0-9a-f]{32})"', text)
    assert found, text
    return found[1]


def take(
    server: ThreadedServer, phone: str = PHONE, service: str = "ho-tich", *, form: str | None = None, **fields: str
) -> httpx.Response:
    """Fill in the form and send it; the answer, which leads on where it was taken."""
    address = f"{server.url}/q/xa-mau/{service}"
    form = form_of(httpx.get(address).text) if form is None else form
    return httpx.post(address, data={"form": form, "phone": phone, **fields})


def page_of(server: ThreadedServer, answer: httpx.Response) -> str:
    """The address of the page of a number that was taken."""
    assert answer.status_code == httpx.codes.SEE_OTHER, said(answer)
    return f"{server.url}{answer.headers['location']}"


def code_on(text: str) -> str:
    """The code with which to check in."""
    found = re.search(r'<p class="code">(\w{4}) (\w{4})</p>', text)
    assert found, text
    return found[1] + found[2]


def said(answer: httpx.Response) -> str:
    """What a page says about it, as people read it."""
    found = re.search(r'<p class="said[^>]*>(.*)</p>', answer.text)
    assert found, answer.text
    return unescape(found[1])


def look_of(answer: httpx.Response) -> str:
    """How what is said stands out: `near`, `serving` or `over`."""
    found = re.search(r'<p class="said (\w+)"', answer.text)
    assert found, answer.text
    return found[1]

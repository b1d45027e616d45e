"""What all pages for citizens are framed in: one style, the language switch, and what such a page may do.

Plain links and forms, nothing from elsewhere.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import quote

from queue_protocol.base import in_language
from queue_server.transport.problems import Fault
from queue_server.words import sentence

LANGUAGES = ("vi", "en")
"""Those that the switch at the foot changes between."""
REFRESH_SELDOM = '<meta http-equiv="refresh" content="60">\n'
"""Where there is nothing to show: each look is one more that is held against its address."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks: the address of what, the language, and whether that was chosen by the switch.

    `door` is where such addresses are: `t` a slip's, `q` a centre's, `r` that of a number from afar.
    """

    address: str
    language: str
    has_chosen: bool
    door: str = "t"

    def path(self, below: str = "", *, language: str | None = None) -> str:
        """The address of one of the pages there; a chosen language goes along."""
        chosen = language or (self.language if self.has_chosen else None)
        return f"/{self.door}/{quote(self.address, safe='')}{below}{f'?lang={chosen}' if chosen else ''}"

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the pages, ready for HTML."""
        return escape(sentence("page", key, self.language, facts))

    def name(self, names: Mapping[str, str]) -> str:
        """What the centre calls something, ready for HTML."""
        return escape(in_language(dict(names), self.language))


def framed(
    reader: Reader, body: str, *, title: str, centre: Mapping[str, str] | None = None, links: str = "",
    refresh: str = "", script: str = "", below: str = "", has_languages: bool = True,
) -> str:  # fmt: skip
    """A whole page; `title` is plain, `body` and `links` are HTML. `below` is where the language switch stays."""
    return filled(
        "page",
        language=reader.language,
        refresh=refresh,
        title=escape(title),
        style=file_text("citizen_page.css"),
        centre="" if centre is None else reader.name(centre),
        body=body,
        links=links + (_switch(reader, below) if has_languages else ""),
        script=script,
    )


def _switch(reader: Reader, below: str) -> str:
    other = next(each for each in LANGUAGES if each != reader.language)
    return link(reader.path(below, language=other), reader.say("other_language"))


def said(head: str, sentence: str, *, level: str = "h1") -> str:
    """A card with something large, and why nothing comes of it; both ready for HTML."""
    spoken = f'<p class="said refused" role="status">{sentence}</p>'
    return f'<section class="card">\n<{level}>{head}</{level}>\n{spoken}\n</section>\n'


def link(path: str, text: str, *, name: str = "", hidden: bool = False) -> str:
    """A link that looks like a button."""
    marks = f' id="{name}"' if name else ""
    return f'<a class="button" href="{escape(path)}"{marks}{if_hidden(hidden)}>{text}</a>\n'


def if_hidden(hidden: bool) -> str:  # noqa: FBT001 - its one argument is what it is about
    """The attribute of what is not shown."""
    return " hidden" if hidden else ""


def filled(template: str, **values: str) -> str:
    """A template of these pages, its blanks filled with HTML."""
    return _template(template).substitute(values)


def sentence_of(reader: Reader, fault: Fault) -> str:
    """What a fault says, ready for HTML."""
    return escape(fault.message[reader.language])


@cache
def _template(name: str) -> Template:
    return Template(file_text(f"citizen_{name}.html"))


@cache
def file_text(name: str) -> str:
    """A file beside this module."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


@cache
def content_policy() -> str:
    """What these pages may do: run this one script, look like this, ask this server, and nothing else."""
    style, script = (_hash(file_text(name)) for name in ("citizen_page.css", "citizen_page.js"))
    return (
        f"default-src 'none'; style-src {style}; script-src {script}; connect-src 'self'; img-src data:; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"

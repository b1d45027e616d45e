"""The pages behind a slip's QR as HTML: plain links and forms, nothing from elsewhere.

Without script they look anew by themselves. With it, the ticket's page is told what changes (`telling_phones`).
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
from queue_server.domain.rating import asks_reason
from queue_server.domain.ticket import ENDED
from queue_server.service.seen import Seen, seen_of
from queue_server.service.slips import Names, RatingForm, Slip
from queue_server.transport.citizen_words import Shown, shown
from queue_server.transport.problems import Fault
from queue_server.words import sentence

LANGUAGES = ("vi", "en")
"""Those that the switch at the foot changes between."""
REFRESH = '<noscript><meta http-equiv="refresh" content="10"></noscript>\n'
"""For a browser without script, while something may change; never over a form that somebody is filling in."""
REFRESH_SELDOM = '<meta http-equiv="refresh" content="60">\n'
"""Where there is nothing to show: each look is one more that is held against its address."""
LOOK_AGAIN_SECONDS = 10
"""When a page that could not be shown now looks again by itself."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks: the address of the slip, the language, and whether that was chosen by the switch."""

    address: str
    language: str
    has_chosen: bool

    def path(self, below: str = "", *, language: str | None = None) -> str:
        """The address of one of the ticket's pages; a chosen language goes along."""
        chosen = language or (self.language if self.has_chosen else None)
        return f"/t/{quote(self.address, safe='')}{below}{f'?lang={chosen}' if chosen else ''}"

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the pages, ready for HTML."""
        return escape(sentence("page", key, self.language, facts))

    def name(self, names: Mapping[str, str]) -> str:
        """What the centre calls something, ready for HTML."""
        return escape(in_language(dict(names), self.language))


def live_page(reader: Reader, seen: Seen) -> str:
    """Where a visit stands that goes on."""
    each = shown(seen, reader.language)
    leave = _link(reader.path("/cancel"), reader.say("cancel"), name="leave", hidden=not each.may_leave)
    live = _fill(
        "live",
        events=reader.path("/events", language=reader.language),
        alarm=escape(each.alarm),
        script=_file("citizen_page.js"),
    )
    body = _ticket(reader, seen, each)
    return _framed(reader, seen, body, links=leave, refresh=REFRESH, script=live, title=each.title)


def ticket_page(reader: Reader, seen: Seen, *, form: RatingForm | None, is_rated: bool) -> str:
    """Where a visit stood that is over; `form` asks how it was, until that was said."""
    each = shown(seen, reader.language)
    more = f'<p class="said done">{reader.say("rate_thanks")}</p>\n' if is_rated else ""
    body = _ticket(reader, seen, each, more=more if form is None else _form(reader, form))
    return _framed(reader, seen, body, refresh="" if seen.state in ENDED else REFRESH, title=each.title)


def _ticket(reader: Reader, seen: Seen, each: Shown, *, more: str = "") -> str:
    texts = {"ahead": each.ahead, "wait": each.wait, "served": each.served, "way": each.way}
    fixed = (
        "your_number", "people_before", "wait_expected", "gone_by", "lost", "sound_on", "sound_is_on",
    )  # fmt: skip
    return _fill(
        "ticket",
        number=escape(seen.number),
        service=reader.name(seen.service),
        look=each.look,
        said=escape(each.said),
        bar=str(each.bar or 0),
        bar_hidden=_hidden(each.bar is None),
        more=more,
        note="" if seen.state in ENDED else reader.say("note"),
        **{key: escape(text) for key, text in texts.items()},
        **{f"{key}_hidden": _hidden(not text) for key, text in texts.items()},
        **{key: reader.say(key) for key in fixed},
    )


def question_page(reader: Reader, slip: Slip) -> str:
    """Whether the number is really to be cancelled."""
    body = _fill(
        "cancel",
        number=escape(slip.followed.ticket.number),
        service=reader.name(slip.followed.service_name),
        question=reader.say("cancel_question", number=slip.followed.ticket.number),
        note=reader.say("cancel_note"),
        page=reader.path(),
        no=reader.say("cancel_no"),
        action=reader.path("/cancel"),
        yes=reader.say("cancel_yes"),
    )
    return _framed(reader, seen_of(slip.followed), body)


def refused_page(reader: Reader, slip: Slip, sentence: str) -> str:
    """Why something cannot be done (`sentence`, ready for HTML), and the way back."""
    body = _said(escape(slip.followed.ticket.number), sentence)
    return _framed(reader, seen_of(slip.followed), body, links=_link(reader.path(), reader.say("back")))


def unrated_page(reader: Reader, slip: Slip) -> str:
    """The form again, since no level was chosen."""
    form = "" if slip.form is None else _form(reader, slip.form)
    body = _said(escape(slip.followed.ticket.number), reader.say("rate_missing")) + form
    return _framed(reader, seen_of(slip.followed), body)


def unknown_page(reader: Reader) -> str:
    """There is no such ticket."""
    return _framed(reader, None, _said("—", reader.say("unknown")), refresh=REFRESH_SELDOM)


def too_many_page(reader: Reader) -> str:
    """Too many wrong secrets were tried from there."""
    return _framed(reader, None, _said("—", reader.say("too_many")), refresh=REFRESH_SELDOM)


@cache
def busy_page(language: str) -> bytes:
    """So many look that this one has to wait; the same for everybody, so that it costs nothing."""
    reader = Reader("", language, has_chosen=False)
    body = _said("…", reader.say("busy"))
    refresh = f'<meta http-equiv="refresh" content="{LOOK_AGAIN_SECONDS}">\n'
    return _framed(reader, None, body, refresh=refresh, has_languages=False).encode()


def sentence_of(reader: Reader, fault: Fault) -> str:
    """What a fault says, ready for HTML."""
    return escape(fault.message[reader.language])


def _form(reader: Reader, form: RatingForm) -> str:
    return _fill(
        "rating",
        action=reader.path("/rating"),
        leg=str(form.leg),
        question=reader.say("rate_question"),
        levels="".join(_choice(reader, form, code) for code in form.levels),
        reason=reader.say("rate_reason"),
        why=reader.say("rate_why"),
        reasons=_options(reader, form.reasons),
        in_detail=reader.say("rate_criteria"),
        criteria="".join(_criterion(reader, form, code) for code in form.criteria),
        send=reader.say("rate_send"),
        note=reader.say("rate_note"),
    )


def _choice(reader: Reader, form: RatingForm, code: str) -> str:
    asks = ' class="asks"' if asks_reason(tuple(form.levels), code) else ""
    field = f'<input type="radio" name="level" value="{escape(code)}" required{asks}>'
    return f'<label class="choice">{field}<span>{reader.name(form.levels[code])}</span></label>\n'


def _criterion(reader: Reader, form: RatingForm, code: str) -> str:
    field = f'<select name="criterion.{escape(code)}">{_options(reader, form.levels)}</select>'
    return f"<label>{reader.name(form.criteria[code])}{field}</label>\n"


def _options(reader: Reader, names: Names) -> str:
    none = f'<option value="">{reader.say("rate_no_answer")}</option>'
    found = (f'<option value="{escape(code)}">{reader.name(name)}</option>' for code, name in names.items())
    return none + "".join(found)


def _said(number: str, sentence: str) -> str:
    said = f'<p class="said refused" role="status">{sentence}</p>'
    return f'<section class="card">\n<h1>{number}</h1>\n{said}\n</section>\n'


def _switch(reader: Reader) -> str:
    other = next(each for each in LANGUAGES if each != reader.language)
    return _link(reader.path(language=other), reader.say("other_language"))


def _link(path: str, text: str, *, name: str = "", hidden: bool = False) -> str:
    marks = f' id="{name}"' if name else ""
    return f'<a class="button" href="{escape(path)}"{marks}{_hidden(hidden)}>{text}</a>\n'


def _hidden(hidden: bool) -> str:  # noqa: FBT001 - its one argument is what it is about
    return " hidden" if hidden else ""


def _framed(
    reader: Reader, seen: Seen | None, body: str, *, links: str = "", refresh: str = "", script: str = "",
    title: str | None = None, has_languages: bool = True,
) -> str:  # fmt: skip
    return _fill(
        "page",
        language=reader.language,
        refresh=refresh,
        title=escape(title or ("—" if seen is None else seen.number)),
        style=_file("citizen_page.css"),
        centre="" if seen is None else reader.name(seen.centre),
        body=body,
        links=links + (_switch(reader) if has_languages else ""),
        script=script,
    )


def _fill(template: str, **values: str) -> str:
    return _template(template).substitute(values)


@cache
def _template(name: str) -> Template:
    return Template(_file(f"citizen_{name}.html"))


@cache
def _file(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


@cache
def content_policy() -> str:
    """What these pages may do: run this one script, look like this, ask this server, and nothing else."""
    style, script = (_hash(_file(name)) for name in ("citizen_page.css", "citizen_page.js"))
    return (
        f"default-src 'none'; style-src {style}; script-src {script}; connect-src 'self'; img-src data:; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"

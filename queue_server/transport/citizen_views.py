"""The pages behind a slip's QR as HTML: plain links and forms, no script, nothing from elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import quote

from queue_protocol.base import in_language
from queue_server.domain.rating import asks_reason
from queue_server.domain.ticket import ENDED, TicketState
from queue_server.service.slips import RatingForm, Slip
from queue_server.transport.problems import Fault
from queue_server.words import say

LANGUAGES = ("vi", "en")
"""Those that the switch at the foot changes between."""
REFRESH = '<meta http-equiv="refresh" content="10">\n'
"""While something may change; never over a form that somebody is filling in."""


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
        return escape(say("page", key, facts)[self.language])

    def name(self, names: Mapping[str, str]) -> str:
        """What the centre calls something, ready for HTML."""
        return escape(in_language(dict(names), self.language))


def ticket_page(reader: Reader, slip: Slip) -> str:
    """Where the ticket stands, and what can be done about it."""
    ticket = slip.followed.ticket
    key = "next" if slip.followed.people_ahead == 0 else ticket.state.value
    facts = {"ahead": slip.followed.people_ahead or 0, "counter": ticket.counter or "…"}
    body = _fill(
        "ticket",
        your_number=reader.say("your_number"),
        number=escape(ticket.number),
        service=reader.name(slip.followed.service_name),
        look=key,
        said=reader.say(key, **facts),
        wait=_wait(reader, slip),
        more=_rating(reader, slip),
        note="" if ticket.state in ENDED else reader.say("note"),
    )
    links = _link(reader.path("/cancel"), reader.say("cancel")) if ticket.state is TicketState.WAITING else ""
    refresh = "" if slip.form is not None else REFRESH
    return _framed(reader, slip, body, links=links, refresh=refresh)


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
    return _framed(reader, slip, body)


def refused_page(reader: Reader, slip: Slip, sentence: str) -> str:
    """Why something cannot be done (`sentence`, ready for HTML), and the way back."""
    body = _said(escape(slip.followed.ticket.number), sentence)
    return _framed(reader, slip, body, links=_link(reader.path(), reader.say("back")))


def unrated_page(reader: Reader, slip: Slip) -> str:
    """The form again, since no level was chosen."""
    body = _said(escape(slip.followed.ticket.number), reader.say("rate_missing")) + _rating(reader, slip)
    return _framed(reader, slip, body)


def unknown_page(reader: Reader) -> str:
    """There is no such ticket."""
    return _framed(reader, None, _said("—", reader.say("unknown")), refresh=REFRESH)


def sentence_of(reader: Reader, fault: Fault) -> str:
    """What a fault says, ready for HTML."""
    return escape(fault.message[reader.language])


def _wait(reader: Reader, slip: Slip) -> str:
    wait = slip.followed.wait
    if wait is None:
        return ""
    return f'<p class="wait">{reader.say("wait", low=wait.low_minutes, high=wait.high_minutes)}</p>\n'


def _rating(reader: Reader, slip: Slip) -> str:
    if slip.is_rated:
        return f'<p class="said done">{reader.say("rate_thanks")}</p>\n'
    return "" if slip.form is None else _form(reader, slip.form)


def _form(reader: Reader, form: RatingForm) -> str:
    return _fill(
        "rating",
        action=reader.path("/rating"),
        leg=str(form.leg),
        question=reader.say("rate_question"),
        levels="".join(_choice(reader, form, code) for code in form.levels),
        reason=reader.say("rate_reason"),
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
    none = f'<option value="">{reader.say("rate_no_answer")}</option>'
    options = (
        f'<option value="{escape(level)}">{reader.name(name)}</option>' for level, name in form.levels.items()
    )
    field = f'<select name="criterion.{escape(code)}">{none}{"".join(options)}</select>'
    return f"<label>{reader.name(form.criteria[code])}{field}</label>\n"


def _said(number: str, sentence: str) -> str:
    said = f'<p class="said refused" role="status">{sentence}</p>'
    return f'<section class="card">\n<h1>{number}</h1>\n{said}\n</section>\n'


def _link(path: str, text: str) -> str:
    return f'<a class="button" href="{escape(path)}">{text}</a>\n'


def _framed(reader: Reader, slip: Slip | None, body: str, *, links: str = "", refresh: str = "") -> str:
    other = next(each for each in LANGUAGES if each != reader.language)
    return _fill(
        "page",
        language=reader.language,
        refresh=refresh,
        title="—" if slip is None else escape(slip.followed.ticket.number),
        centre="" if slip is None else reader.name(slip.followed.centre_name),
        body=body,
        links=links + _link(reader.path(language=other), reader.say("other_language")),
    )


def _fill(template: str, **values: str) -> str:
    return _template(template).substitute(values)


@cache
def _template(name: str) -> Template:
    return Template(Path(__file__).with_name(f"citizen_{name}.html").read_text(encoding="utf-8"))

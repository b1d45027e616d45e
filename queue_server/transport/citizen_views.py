"""The pages behind a slip's QR as HTML: plain links and forms, nothing from elsewhere.

Without script they look anew by themselves. With it, the ticket's page is told what changes (`telling_phones`).
"""

from functools import cache
from html import escape

from queue_server.domain.rating import asks_reason
from queue_server.domain.ticket import ENDED
from queue_server.service.seen import Seen, seen_of
from queue_server.service.slips import Names, RatingForm, Slip
from queue_server.transport.citizen_frame import (
    REFRESH_SELDOM,
    Reader,
    file_text,
    filled,
    framed,
    if_hidden,
    link,
    said,
)
from queue_server.transport.citizen_words import Shown, shown

REFRESH = '<noscript><meta http-equiv="refresh" content="10"></noscript>\n'
"""For a browser without script, while something may change; never over a form that somebody is filling in."""
LOOK_AGAIN_SECONDS = 10
"""When a page that could not be shown now looks again by itself."""


def live_page(reader: Reader, seen: Seen) -> str:
    """Where a visit stands that goes on."""
    each = shown(seen, reader.language)
    leave = link(reader.path("/cancel"), reader.say("cancel"), name="leave", hidden=not each.may_leave)
    live = filled(
        "live",
        events=reader.path("/events", language=reader.language),
        alarm=escape(each.alarm),
        script=file_text("citizen_page.js"),
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
    return filled(
        "ticket",
        number=escape(seen.number),
        service=reader.name(seen.service),
        look=each.look,
        said=escape(each.said),
        bar=str(each.bar or 0),
        bar_hidden=if_hidden(each.bar is None),
        more=more,
        note="" if seen.state in ENDED else reader.say("note"),
        **{key: escape(text) for key, text in texts.items()},
        **{f"{key}_hidden": if_hidden(not text) for key, text in texts.items()},
        **{key: reader.say(key) for key in fixed},
    )


def question_page(reader: Reader, slip: Slip) -> str:
    """Whether the number is really to be cancelled."""
    body = filled(
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
    body = said(escape(slip.followed.ticket.number), sentence)
    return _framed(reader, seen_of(slip.followed), body, links=link(reader.path(), reader.say("back")))


def unrated_page(reader: Reader, slip: Slip) -> str:
    """The form again, since no level was chosen."""
    form = "" if slip.form is None else _form(reader, slip.form)
    body = said(escape(slip.followed.ticket.number), reader.say("rate_missing")) + form
    return _framed(reader, seen_of(slip.followed), body)


def unknown_page(reader: Reader) -> str:
    """There is no such ticket."""
    return _framed(reader, None, said("—", reader.say("unknown")), refresh=REFRESH_SELDOM)


def too_many_page(reader: Reader) -> str:
    """Too many wrong secrets were tried from there."""
    return _framed(reader, None, said("—", reader.say("too_many")), refresh=REFRESH_SELDOM)


@cache
def busy_page(language: str) -> bytes:
    """So many look that this one has to wait; the same for everybody, so that it costs nothing."""
    reader = Reader("", language, has_chosen=False)
    refresh = f'<meta http-equiv="refresh" content="{LOOK_AGAIN_SECONDS}">\n'
    return framed(reader, said("…", reader.say("busy")), title="—", refresh=refresh, has_languages=False).encode()


def _form(reader: Reader, form: RatingForm) -> str:
    return filled(
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


def _framed(
    reader: Reader, seen: Seen | None, body: str, *, links: str = "", refresh: str = "", script: str = "",
    title: str | None = None,
) -> str:  # fmt: skip
    return framed(
        reader,
        body,
        title=title or ("—" if seen is None else seen.number),
        centre=None if seen is None else seen.centre,
        links=links,
        refresh=refresh,
        script=script,
    )

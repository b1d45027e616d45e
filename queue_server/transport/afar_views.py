"""The pages for a number from afar as HTML: without script, and looking anew by themselves where nobody types."""

from functools import lru_cache
from html import escape
from urllib.parse import quote

from queue_protocol.base import in_language
from queue_server.domain.events import Text
from queue_server.service.offering import OfferedDepartment, OfferedService, Offering
from queue_server.service.registered import Registered
from queue_server.service.results import Wait
from queue_server.store.registrations import REGISTERED
from queue_server.transport.citizen_frame import Reader, filled, framed, if_hidden, link, said
from queue_server.transport.citizen_qr import qr_svg
from queue_server.transport.citizen_words import Words

REFRESH = '<meta http-equiv="refresh" content="20">\n'
"""While something may change; never over a form that somebody is filling in."""
MOST_PAGES = 64
"""So many lists of services are kept ready: some languages of some centres, each as it was read last."""
MOST_TYPED = 40
"""Signs of what was typed as a telephone number are shown again."""


@lru_cache(maxsize=MOST_PAGES)
def services_page(reader: Reader, offering: Offering) -> str:
    """What people may come for, with how many wait. Made once for each reading, however many look."""
    shut = offering.why_all
    body = filled(
        "services",
        title=reader.say("afar_choose" if shut is None else "afar_title"),
        intro=reader.say("afar_intro") if shut is None else reader.name(shut),
        departments="".join(_department(reader, each) for each in offering.departments) if shut is None else "",
    )
    return framed(reader, body, title=reader.say("afar_title"), centre=offering.name, refresh=REFRESH)


def form_page(
    reader: Reader, offering: Offering, service: OfferedService, *, form: str, typed: str = "", priority: str = "",
    why: str = "",
) -> str:  # fmt: skip
    """The form, under the id `form` of its command; `why` (HTML) it was not taken, and what was `typed` then."""
    body = filled(
        "form",
        action=reader.path(f"/{quote(service.code)}"),
        service=reader.name(service.name),
        standing=_standing(reader, service),
        form=form,
        phone=reader.say("afar_phone"),
        typed=escape(typed[:MOST_TYPED]),
        phone_why=reader.say("afar_phone_why"),
        classes=_classes(reader, offering, priority) if offering.classes else "",
        expect=reader.say("afar_expect", minutes=offering.keeps_minutes),
        take=reader.say("afar_take"),
    )
    alert = f'<p class="said refused" role="alert">{why}</p>\n' if why else ""
    return _of_service(reader, offering, service, alert + body)


def shut_page(reader: Reader, offering: Offering, service: OfferedService, why: Text) -> str:
    """Why the service gives no number now."""
    return _of_service(reader, offering, service, said(reader.name(service.name), reader.name(why), level="h2"))


def refused_page(reader: Reader, sentence: str, *, links: str = "") -> str:
    """Why there is nothing here (`sentence`, ready for HTML)."""
    return framed(reader, said("—", sentence), title=reader.say("afar_title"), links=links)


def others(reader: Reader) -> str:
    """The way back to the list of services."""
    return link(reader.path(), reader.say("afar_others"))


def registered_page(reader: Reader, seen: Registered) -> str:
    """The number, its code, and until when to come."""
    is_open = seen.state == REGISTERED
    ahead = seen.people_ahead
    counted = "" if ahead is None else reader.say("people_one" if ahead == 1 else "people", ahead=ahead)
    words = Words(reader.language)
    wait = escape(words.wait(seen.wait))
    way = escape(words.way(seen.zone, with_zone=True)) if is_open else ""
    body = filled(
        "registered",
        your_number=reader.say("your_number"),
        number=escape(seen.number),
        service=reader.name(seen.service),
        ahead=counted,
        ahead_hidden=if_hidden(not counted),
        if_now=reader.say("afar_if_now"),
        wait=wait,
        wait_hidden=if_hidden(not wait),
        wait_expected=reader.say("wait_expected"),
        look=_look(seen),
        said=_said(reader, seen),
        code=_code(reader, seen) if is_open else "",
        way=way,
        way_hidden=if_hidden(not way),
        keep=reader.say("afar_keep"),
        keep_hidden=if_hidden(not is_open),
    )
    links = link(reader.path("/cancel"), reader.say("afar_give_back"), name="leave") if is_open else ""
    refresh = REFRESH if is_open else ""
    return framed(reader, body, title=seen.number, centre=seen.centre, links=links, refresh=refresh)


def question_page(reader: Reader, seen: Registered) -> str:
    """Whether the number is really to be given back."""
    body = filled(
        "cancel",
        number=escape(seen.number),
        service=reader.name(seen.service),
        question=reader.say("afar_give_back_question", number=seen.number),
        note=reader.say("afar_give_back_note"),
        page=reader.path(),
        no=reader.say("afar_give_back_no"),
        action=reader.path("/cancel"),
        yes=reader.say("afar_give_back_yes"),
    )
    return framed(reader, body, title=seen.number, centre=seen.centre, below="/cancel")


def _of_service(reader: Reader, offering: Offering, service: OfferedService, body: str) -> str:
    title = in_language(dict(service.name), reader.language)
    below = f"/{quote(service.code)}"
    return framed(reader, body, title=title, centre=offering.name, links=others(reader), below=below)


def _department(reader: Reader, department: OfferedDepartment) -> str:
    services = "".join(f"<li>{_service(reader, each)}</li>\n" for each in department.services)
    return filled("department", name=reader.name(department.name), services=services)


def _service(reader: Reader, service: OfferedService) -> str:
    name = f"<b>{reader.name(service.name)}</b>"
    if service.why is not None:
        return f'<div class="line">{name}<span class="why">{reader.name(service.why)}</span></div>'
    path = escape(reader.path(f"/{quote(service.code)}"))
    return f'<a class="line" href="{path}">{name}<span>{_standing(reader, service)}</span></a>'


def _standing(reader: Reader, service: OfferedService) -> str:
    if not service.waiting:
        return reader.say("afar_nobody")
    waiting = reader.say("afar_waiting", count=service.waiting)
    return waiting if service.wait is None else f"{waiting} · {_wait(reader, service.wait)}"


def _wait(reader: Reader, wait: Wait) -> str:
    return reader.say("afar_wait", low=wait.low_minutes, high=wait.high_minutes)


def _classes(reader: Reader, offering: Offering, chosen: str) -> str:
    ordinary = _choice("", reader.say("afar_ordinary"), is_chosen=chosen not in offering.classes)
    known = (_choice(code, reader.name(name), is_chosen=code == chosen) for code, name in offering.classes.items())
    return filled(
        "classes",
        question=reader.say("afar_priority"),
        choices=ordinary + "".join(known),
        note=reader.say("afar_priority_note"),
    )


def _choice(code: str, text: str, *, is_chosen: bool) -> str:
    field = f'<input type="radio" name="priority" value="{escape(code)}"{" checked" if is_chosen else ""}>'
    return f'<label class="choice">{field}<span>{text}</span></label>\n'


def _look(seen: Registered) -> str:
    if seen.state != REGISTERED or seen.closed is not None:
        return "over"
    return "serving" if seen.is_late else "near"


def _said(reader: Reader, seen: Registered) -> str:
    if seen.state != REGISTERED:
        return reader.say(f"afar_{seen.state}")
    if seen.closed is not None:
        return reader.name(seen.closed)
    return reader.say("afar_late" if seen.is_late else "afar_until", time=seen.until)


def _code(reader: Reader, seen: Registered) -> str:
    half = len(seen.code) // 2
    return filled(
        "code",
        code_is=reader.say("afar_code"),
        code=f"{escape(seen.code[:half])} {escape(seen.code[half:])}",
        qr=qr_svg(seen.code),
        how=reader.say("afar_how"),
    )

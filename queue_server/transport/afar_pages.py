"""The pages for a number from afar: what to come for, the form, and the number until somebody comes for it."""

import re
from collections.abc import Mapping
from functools import partial
from uuid import uuid4

from fastapi import APIRouter, Request
from pydantic_core import from_json
from starlette.responses import HTMLResponse, Response

from queue_protocol.errors import ErrorCode
from queue_server.domain.refusals import (
    AppointmentUsedError,
    IdempotencyConflictError,
    Refusal,
    RegistrationOverError,
)
from queue_server.service.actors import Afar
from queue_server.service.offering import OfferedService
from queue_server.service.registering import cancel_registration, register_from_afar
from queue_server.store.errors import StoreError
from queue_server.store.registrations import REGISTERED
from queue_server.transport import afar_views as views
from queue_server.transport.afar_visitors import KeeperPart, Newcomer, NewcomerPart
from queue_server.transport.citizen_frame import Reader, sentence_of
from queue_server.transport.citizens import FORM, Responses, fields_of, html, page, to_page_of
from queue_server.transport.holders import Held
from queue_server.transport.problems import STATUS, fault_of

router = APIRouter(tags=["citizen"])

_FORM_ID = re.compile(r"[0-9a-f]{32}")

_NOTHING: Responses = {404: html("No such centre or service, or no numbers are given from afar there")}
_UNKNOWN: Responses = {404: html("No such number"), 429: html("Too many wrong secrets from this address")}
_HERE: Responses = {303: {"description": "They are here: on to the page of the ticket"}, **_UNKNOWN}
_TAKEN: Responses = {
    303: {"description": "Taken, or taken before by this form: on to the number's page"},
    409: html("No number is given now, or not to this telephone; or the form was used"),
    422: html("No telephone number, or a class that this centre does not know"),
    429: html("Too many forms from this address"),
    503: html("Try again shortly"),
    **_NOTHING,
}
_GIVEN_BACK: Responses = {
    303: {"description": "Given back, now or before, or no longer to be: on to the number's page"},
    503: html("Try again shortly"),
    **_UNKNOWN,
}


@router.get("/q/{centre}", response_class=HTMLResponse, responses=_NOTHING)
async def services(newcomer: NewcomerPart) -> Response:
    """What people may come for, and how many wait."""
    return page(views.services_page(newcomer.reader, newcomer.offering))


@router.get("/q/{centre}/{service}", response_class=HTMLResponse, responses=_NOTHING)
async def form(service: str, newcomer: NewcomerPart) -> Response:
    """The form for a number, or why none is given now."""
    found = newcomer.service(service)
    if found.why is not None:
        return page(views.shut_page(newcomer.reader, newcomer.offering, found, found.why))
    return page(views.form_page(newcomer.reader, newcomer.offering, found, form=uuid4().hex))


@router.post("/q/{centre}/{service}", response_class=Response, status_code=303, responses=_TAKEN,
             openapi_extra=FORM)  # fmt: skip
async def take(service: str, newcomer: NewcomerPart, request: Request) -> Response:
    """Take a number. A form sent twice takes one."""
    found, forms = newcomer.service(service), newcomer.server.forms
    if forms.are_too_many(newcomer.source):
        said = newcomer.reader.say("afar_too_many")
        answer = views.refused_page(newcomer.reader, said, links=views.others(newcomer.reader))
        return page(answer, STATUS[ErrorCode.TOO_MANY_TRIES], {"Retry-After": "60"})
    forms.note(newcomer.source)
    try:
        fields = await fields_of(request)
    except ValueError:
        fields = {}
    return await _taken(newcomer, found, fields)


async def _taken(newcomer: Newcomer, service: OfferedService, fields: Mapping[str, str]) -> Response:
    reader, centre_id = newcomer.reader, newcomer.offering.centre_id
    sent = fields.get("form", "")
    form_id = sent if _FORM_ID.fullmatch(sent) else uuid4().hex
    phone, priority = fields.get("phone", ""), fields.get("priority") or None
    use_case = partial(register_from_afar, service=service.code, priority=priority, phone=phone)
    try:
        actor = Afar(centre_id=centre_id)
        reply = from_json(await newcomer.server.commanding.execute_from_afar(actor, form_id, use_case))
    except (Refusal, StoreError) as error:
        return _not_taken(newcomer, service, error, fields={**fields, "form": form_id})
    address = reply["address"]
    newcomer.server.registrations.know(address, Held(centre_id, reply["registration"]))
    return to_page_of(Reader(address, reader.language, has_chosen=reader.has_chosen, door="r"))


def _not_taken(
    newcomer: Newcomer, service: OfferedService, error: Exception, *, fields: Mapping[str, str]
) -> Response:
    """The form again, as it was filled in; a new one where this was used."""
    reader, fault = newcomer.reader, fault_of(error)
    is_used = isinstance(error, IdempotencyConflictError)
    answer = views.form_page(
        reader,
        newcomer.offering,
        service,
        form=uuid4().hex if is_used else fields["form"],
        typed=fields.get("phone", ""),
        priority=fields.get("priority", ""),
        why=reader.say("afar_form_used") if is_used else sentence_of(reader, fault),
    )
    return page(answer, fault.status)


@router.get("/r/{secret}", response_class=HTMLResponse, responses=_HERE)
async def registered(keeper: KeeperPart) -> Response:
    """The number and its code; once they are here, on to the page of the ticket."""
    reader, seen = keeper.reader, await keeper.seen()
    if seen.ticket is not None:
        return to_page_of(Reader(seen.ticket, reader.language, has_chosen=reader.has_chosen))
    return page(views.registered_page(reader, seen))


@router.get("/r/{secret}/cancel", response_class=HTMLResponse, responses=_HERE)
async def ask_to_give_back(keeper: KeeperPart) -> Response:
    """Whether the number is really to be given back; looking changes nothing."""
    seen = await keeper.seen()
    if seen.state != REGISTERED:
        return to_page_of(keeper.reader)
    return page(views.question_page(keeper.reader, seen))


@router.post("/r/{secret}/cancel", response_class=Response, status_code=303, responses=_GIVEN_BACK)
async def give_back(keeper: KeeperPart) -> Response:
    """Give the number back. Pressed twice, it is given back once; the page says what became of it."""
    use_case = partial(cancel_registration, registration=keeper.held.id)
    try:
        actor = Afar(centre_id=keeper.held.centre_id)
        await keeper.server.commanding.execute_from_afar(actor, uuid4().hex, use_case)
    except (AppointmentUsedError, RegistrationOverError):
        return to_page_of(keeper.reader)
    except StoreError as error:
        fault = fault_of(error)
        return page(views.refused_page(keeper.reader, sentence_of(keeper.reader, fault)), fault.status)
    return to_page_of(keeper.reader)

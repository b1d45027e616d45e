"""One map from what went wrong to what is said: an HTTP status, a code, a sentence in each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from queue_protocol.errors import Error, ErrorCode
from queue_server.domain.refusals import Fact, Refusal
from queue_server.service.centre_file.understanding import FlawsError, key_of
from queue_server.service.stranding import StrandedError, left_behind
from queue_server.store.errors import UnavailableError
from queue_server.words import Text, say

STATUS: Mapping[str, int] = {
    ErrorCode.MALFORMED: 422,
    ErrorCode.TOO_LARGE: 413,
    ErrorCode.UNAUTHENTICATED: 401,
    ErrorCode.NOT_ALLOWED: 403,
    ErrorCode.WRONG_COUNTER: 403,
    ErrorCode.UNKNOWN_SERVICE: 422,
    ErrorCode.UNKNOWN_PRIORITY_CLASS: 422,
    ErrorCode.UNKNOWN_ZONE: 422,
    ErrorCode.TOO_MANY_ANNOUNCEMENTS: 429,
    ErrorCode.UNKNOWN_COUNTER: 404,
    ErrorCode.UNKNOWN_TICKET: 404,
    ErrorCode.TICKET_ELSEWHERE: 409,
    ErrorCode.NOT_FOUND: 404,
    ErrorCode.HELLO_EXPECTED: 400,
    ErrorCode.VERSIONS_APART: 400,
    ErrorCode.METHOD_NOT_ALLOWED: 405,
    ErrorCode.WRONG_STATE: 409,
    ErrorCode.COUNTER_NOT_OPEN: 409,
    ErrorCode.COUNTER_BUSY: 409,
    ErrorCode.IDEMPOTENCY_CONFLICT: 409,
    ErrorCode.CLOSED: 409,
    ErrorCode.SERVICE_PAUSED: 409,
    ErrorCode.FULL: 409,
    ErrorCode.NO_TIME_LEFT: 409,
    ErrorCode.PERSON_LIMIT: 409,
    ErrorCode.ALREADY_WAITING: 409,
    ErrorCode.NUMBER_TAKEN: 409,
    ErrorCode.TOO_FEW_CALLS: 409,
    ErrorCode.NOT_SERVED_HERE: 409,
    ErrorCode.SERVICE_NOT_SERVED_HERE: 409,
    ErrorCode.NO_COUNTER_SERVES: 409,
    ErrorCode.NO_TARGET: 422,
    ErrorCode.NOT_CALLED_YET: 409,
    ErrorCode.UNKNOWN_PAUSE_REASON: 422,
    ErrorCode.UNKNOWN_OUTCOME: 422,
    ErrorCode.UNKNOWN_JOURNEY: 422,
    ErrorCode.UNKNOWN_CLERK: 422,
    ErrorCode.UNKNOWN_NOTICE: 404,
    ErrorCode.NOTICE_OVER: 422,
    ErrorCode.UNKNOWN_APPOINTMENT: 404,
    ErrorCode.APPOINTMENT_USED: 409,
    ErrorCode.APPOINTMENT_IN_THE_PAST: 409,
    ErrorCode.APPOINTMENT_ANOTHER_DAY: 409,
    ErrorCode.FROM_AFAR_OFF: 404,
    ErrorCode.BAD_PHONE: 422,
    ErrorCode.ALREADY_REGISTERED: 409,
    ErrorCode.TOO_MANY_ON_THE_WAY: 409,
    ErrorCode.UNKNOWN_REGISTRATION: 404,
    ErrorCode.REGISTRATION_OVER: 409,
    ErrorCode.CHANGED_MEANWHILE: 409,
    ErrorCode.LEAVES_UNSERVED: 409,
    ErrorCode.REASON_REQUIRED: 422,
    ErrorCode.CLERK_THERE: 409,
    ErrorCode.UNKNOWN_ENTRY: 404,
    ErrorCode.CANNOT_UNDO: 409,
    ErrorCode.NOTHING_TO_RATE: 409,
    ErrorCode.ALREADY_RATED: 409,
    ErrorCode.RATING_OVER: 409,
    ErrorCode.UNKNOWN_LEVEL: 422,
    ErrorCode.UNKNOWN_CRITERION: 422,
    ErrorCode.UNKNOWN_RATING_REASON: 422,
    ErrorCode.LOG_IN_REQUIRED: 403,
    ErrorCode.WRONG_CREDENTIALS: 403,
    ErrorCode.LOCKED_OUT: 429,
    ErrorCode.NOT_AT_THIS_CENTRE: 403,
    ErrorCode.CLERK_ELSEWHERE: 409,
    ErrorCode.COUNTER_TAKEN: 409,
    ErrorCode.NOT_LOGGED_IN: 409,
    ErrorCode.UNKNOWN_CENTRE: 404,
    ErrorCode.UNKNOWN_DEVICE: 404,
    ErrorCode.UNKNOWN_KIOSK: 422,
    ErrorCode.UNKNOWN_PRINT: 404,
    ErrorCode.UNKNOWN_ALERT: 404,
    ErrorCode.UNKNOWN_PAIRING_CODE: 404,
    ErrorCode.TOO_MANY_TRIES: 429,
    ErrorCode.NO_COUNTER_FOR_ROLE: 422,
    ErrorCode.WOULD_STRAND: 409,
    ErrorCode.UNUSABLE_DOCUMENT: 422,
    ErrorCode.UNKNOWN_DOCUMENT: 404,
    ErrorCode.CENTRE_EXISTS: 409,
    ErrorCode.LAST_ADMIN: 409,
    ErrorCode.OWN_ACCOUNT: 409,
    ErrorCode.UNKNOWN_ACCOUNT: 404,
    ErrorCode.UNKNOWN_LOGIN: 404,
    ErrorCode.BAD_LOGIN: 422,
    ErrorCode.LOGIN_TAKEN: 409,
    ErrorCode.NO_CENTRE_FOR_ACCOUNT: 422,
    ErrorCode.WEAK_SECRET: 422,
    ErrorCode.PERIOD_BACKWARDS: 422,
    ErrorCode.PERIOD_TOO_LONG: 422,
    ErrorCode.PERIOD_IN_FUTURE: 422,
    ErrorCode.UNAVAILABLE: 503,
    ErrorCode.INTERNAL: 500,
}

MEDIA_TYPE = "application/problem+json"


class Problem(BaseModel):
    """An RFC 9457 problem document. `code` is stable; `detail` is for people; `state` names what forbids it."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    state: str | None = None


def described(when: str) -> dict[str, Any]:
    """A problem as an answer in the OpenAPI document."""
    return {"description": when, "content": {MEDIA_TYPE: {"schema": Problem.model_json_schema()}}}


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong, before it is put in the words of either door."""

    code: ErrorCode
    facts: Mapping[str, Fact]
    state: str | None = None

    @property
    def status(self) -> int:
        """The HTTP status."""
        return STATUS[self.code]

    @property
    def message(self) -> Text:
        """The sentence, by language."""
        return say("refusal", self.code, self.facts)

    def error(self) -> Error:
        """As an error of the live connection."""
        return Error(code=self.code, message=self.message, state=self.state)


class FaultError(Exception):
    """A fault that a door found before any use case was asked."""

    def __init__(self, code: ErrorCode, **facts: Fact) -> None:
        super().__init__(code)
        self.fault = Fault(code, facts)


def fault_of(error: Exception) -> Fault:
    """The fault behind an error. One that nobody foresaw is logged here, once, and says nothing of its inside."""
    match error:
        case FaultError():
            return error.fault
        case Refusal():
            return Fault(ErrorCode(error.code), error.facts, error.state)
        case StrandedError():
            return Fault(ErrorCode.WOULD_STRAND, {"people": left_behind(error.stranded)})
        case FlawsError():
            return _unusable(error)
        case UnavailableError():
            return Fault(ErrorCode.UNAVAILABLE, {})
    structlog.get_logger().error("unforeseen", exc_info=error)
    return Fault(ErrorCode.INTERNAL, {})


def _unusable(error: FlawsError) -> Fault:
    first = error.flaws[0]
    reason = say("centre_file", first.reason, first.facts)
    return Fault(ErrorCode.UNUSABLE_DOCUMENT, {"place": key_of(first), "reason": reason})


def language_of(request: Request) -> str:
    """English for whoever prefers it; Vietnamese for everybody else."""
    return "en" if request.headers.get("accept-language", "").lower().startswith("en") else "vi"


def document(fault: Fault, language: str) -> str:
    """The problem document as text."""
    problem = Problem(
        type=f"urn:hang-doi:problem:{fault.code}",
        title=fault.code.replace("_", " "),
        status=fault.status,
        detail=fault.message[language],
        code=fault.code,
        state=fault.state,
    )
    return problem.model_dump_json(exclude_none=True)


def respond(request: Request, fault: Fault) -> Response:
    """The problem document as an answer, in the language that was asked for."""
    headers = {"WWW-Authenticate": "Bearer"} if fault.status == STATUS[ErrorCode.UNAUTHENTICATED] else None
    return Response(document(fault, language_of(request)), fault.status, headers, media_type=MEDIA_TYPE)

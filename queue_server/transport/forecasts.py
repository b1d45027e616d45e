"""The shapes of a what-if over HTTP; what its figures mean is said in `queue_server.domain.simulating.hours`."""

from math import ceil, floor
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, Field, model_validator

from queue_protocol.base import Code, CounterNumber
from queue_server.domain.counter import CounterState
from queue_server.domain.desks import ServiceOrder
from queue_server.domain.simulating.asking import Compared
from queue_server.domain.simulating.hours import Hour
from queue_server.domain.simulating.scene import Change
from queue_server.domain.simulating.suggesting import Silence
from queue_server.transport.bodies import Asked
from queue_server.transport.what_ifs import Told
from queue_server.words import say

_Services = Annotated[tuple[Code, ...], Field(min_length=1, max_length=200)]
_Weights = Annotated[dict[Code, Annotated[int, Field(ge=1, le=100)]], Field(max_length=200)]


class ChangeBody(Asked):
    """What would be done to one counter; what is left out, or null, stays as it is."""

    counter: CounterNumber
    services: _Services | None = None
    order: Literal["arrival", "listed", "weighted"] | None = None
    weights: _Weights | None = None
    state: Literal["open", "paused", "closed"] | None = None

    @model_validator(mode="after")
    def _each_once(self) -> "ChangeBody":
        if self.services is not None and len(set(self.services)) < len(self.services):
            raise ValueError("a service is named twice")
        return self


class WhatIfBody(Asked):
    """`POST /what-if`: all at once, each counter once; none at all asks how the hall will be as it is."""

    changes: Annotated[tuple[ChangeBody, ...], Field(max_length=200)]

    @model_validator(mode="after")
    def _each_once(self) -> "WhatIfBody":
        if len({change.counter for change in self.changes}) < len(self.changes):
            raise ValueError("a counter is named twice")
        return self


class HourBody(BaseModel):
    """Of those who wait now or come within the hour six in ten wait from `low_minutes` to `high_minutes`.

    `mean_minutes` is their mean wait, and `left` are still waiting when the hour, or the shift, is over.
    """

    low_minutes: int
    high_minutes: int
    mean_minutes: float
    left: int


class ServiceHoursBody(BaseModel):
    """The next hour of one service; `people` wait now or are expected."""

    service: str
    people: int
    before: HourBody
    after: HourBody


class SilenceBody(BaseModel):
    """Why nothing can be said, or need be: a stable code, and a sentence by language."""

    code: str
    message: dict[str, str]


class WhatIfAnswer(BaseModel):
    """The services that somebody waits for or is expected for; none, with a reason, where that cannot be told."""

    at: AwareDatetime
    services: list[ServiceHoursBody]
    reason: SilenceBody | None


class SuggestionBody(WhatIfAnswer):
    """`change` is what to do, as `POST /what-if` takes it, and `helps` the service that gains most; else null."""

    change: ChangeBody | None
    helps: str | None


def changes_of(body: WhatIfBody) -> list[Change]:
    """As the simulation takes them."""
    return [
        Change(
            counter=asked.counter,
            services=asked.services,
            order=None if asked.order is None else ServiceOrder(asked.order),
            weights=asked.weights,
            state=None if asked.state is None else CounterState(asked.state),
        )
        for asked in body.changes
    ]


def what_if_body(told: Told) -> WhatIfAnswer:
    """The answer in minutes."""
    return WhatIfAnswer(**_told(told))


def suggestion_body(told: Told) -> SuggestionBody:
    """The same, with the change."""
    return SuggestionBody(**_told(told), change=_change(told.answer.change), helps=told.answer.helps)


def _told(told: Told) -> dict[str, Any]:
    silence = told.answer.silence
    services = [_service(service, hours) for service, hours in told.answer.services.items()]
    return {"at": told.at, "services": services, "reason": None if silence is None else _silence(silence)}


def _silence(silence: Silence) -> SilenceBody:
    return SilenceBody(code=silence, message=say("no_suggestion", silence))


def _change(change: Change | None) -> ChangeBody | None:
    if change is None:
        return None
    named = {name: getattr(change, name) for name in ChangeBody.model_fields}
    return ChangeBody.model_validate(named)


def _service(service: str, hours: Compared) -> ServiceHoursBody:
    people = round(hours.before.people)
    return ServiceHoursBody(service=service, people=people, before=_hour(hours.before), after=_hour(hours.after))


def _hour(hour: Hour) -> HourBody:
    return HourBody(
        low_minutes=floor((hour.low or 0.0) / 60),
        high_minutes=ceil((hour.high or 0.0) / 60),
        mean_minutes=round((hour.mean or 0.0) / 60, 1),
        left=round(hour.left),
    )

"""Whether numbers are given now: the centre's hours, and each service with its pause and its daily limit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import select

from queue_server.domain.events import ServiceChanged, Text
from queue_server.domain.opening import ExceptionDay, Hours, Opening, OpenPeriod, Shift
from queue_server.domain.refusals import ClosedError, FullError, GivesNoNumbersError, ServicePausedError
from queue_server.service.holidays import public_holidays
from queue_server.service.settings import CentreSettings, ServiceSettings
from queue_server.store import lines
from queue_server.store.database import Transaction
from queue_server.store.rows import OpeningExceptionRow, ShiftRow
from queue_server.words import say

LATEST_AHEAD = timedelta(days=366)
"""How far ahead a time may be asked for."""
PERIOD_DAYS = 8
"""For so many dates screens are told the hours: a kiosk may lose its server over a long holiday."""
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def opening_at(tx: Transaction, centre_id: int, settings: CentreSettings, now: datetime) -> Opening:
    """Whether the centre gives numbers at `now`; kept until it changes, since every number asks for it."""
    key = ("opening", centre_id)
    kept = tx.remembered.get(key, settings.version, lambda: _opening(tx, centre_id, settings, now))
    if kept.holds_at(now):
        return kept
    tx.remembered.forget(key)
    return tx.remembered.get(key, settings.version, lambda: _opening(tx, centre_id, settings, now))


def _opening(tx: Transaction, centre_id: int, settings: CentreSettings, now: datetime) -> Opening:
    year = now.astimezone(ZoneInfo(settings.time_zone)).year
    return _hours_in(tx, centre_id, settings, year).at(now)


def periods_ahead(tx: Transaction, centre_id: int, settings: CentreSettings, day: date) -> tuple[OpenPeriod, ...]:
    """When the centre gives numbers on that date and the seven after it."""
    return tx.remembered.get(
        ("periods", centre_id),
        (settings.version, day),
        lambda: _hours_in(tx, centre_id, settings, day.year).periods(day, days=PERIOD_DAYS),
    )


def _hours_in(tx: Transaction, centre_id: int, settings: CentreSettings, year: int) -> Hours:
    """The centre's hours, with the public holidays of that year and the next."""
    return tx.remembered.get(
        ("hours", centre_id), (settings.version, year), lambda: _hours(tx, centre_id, settings, year)
    )


def _hours(tx: Transaction, centre_id: int, settings: CentreSettings, year: int) -> Hours:
    shifts = tx.session.exec(select(ShiftRow).where(ShiftRow.centre_id == centre_id))
    exceptions = tx.session.exec(select(OpeningExceptionRow).where(OpeningExceptionRow.centre_id == centre_id))
    return Hours(
        time_zone=settings.time_zone,
        shifts=tuple(_shift(row) for row in shifts),
        exceptions=tuple(ExceptionDay(date=row.date, open=row.open, name=row.name) for row in exceptions),
        holidays=_holidays(settings, year),
    )


def _holidays(settings: CentreSettings, year: int) -> Mapping[date, Mapping[str, str]]:
    return {} if settings.holidays is None else public_holidays(settings.holidays, (year, year + 1))


def _shift(row: ShiftRow) -> Shift:
    return Shift(
        days=frozenset(_WEEKDAYS.index(day) for day in row.days),
        opens=time.fromisoformat(row.opens),
        closes=time.fromisoformat(row.closes),
        last_ticket=time.fromisoformat(row.last_ticket),
    )


def why_closed(opening: Opening, time_zone: str) -> Text:
    """The sentence for whoever asks while no numbers are given; times are those on the centre's walls."""
    assert opening.reason is not None
    if opening.opens_next is None:
        return say("closed", "not_soon")
    again = opening.opens_next.astimezone(ZoneInfo(time_zone))
    facts = {
        "time": f"{again:%H:%M}",
        "date": f"{again:%d/%m/%Y}",
        "name": dict(opening.name or {}),
    }
    return say("closed", opening.reason, facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Whether a service gives numbers: `open`, `closed`, `paused` or `full`; why not, and when again (UTC)."""

    state: str = "open"
    message: Text | None = None
    opens_at: datetime | None = None


def changed(service: ServiceSettings, offer: Offer) -> ServiceChanged:
    """That a service offers something else now, or is paused or resumed."""
    return ServiceChanged(
        service=service.code,
        state=offer.state,
        message=offer.message,
        opens_at=offer.opens_at,
        paused=service.paused,
        pause_message=None if service.pause_message is None else dict(service.pause_message),
    )


def full(service: ServiceSettings, given: int) -> Offer | None:
    """The offer of a service whose last number of the day was just given; None while some are left."""
    try:
        _require_some_left(service, given)
    except FullError as refusal:
        return Offer(state="full", message=_sentence(refusal))
    return None


def offers(tx: Transaction, centre_id: int, settings: CentreSettings, now: datetime, day: str) -> dict[str, Offer]:
    """What every service of the centre offers at `now`, by code; `day` is the business date."""
    opening = opening_at(tx, centre_id, settings, now)
    given = lines.last_numbers(tx, centre_id, day)
    found = {}
    for code, service in settings.services.items():
        try:
            _require_open(opening, settings.time_zone)
            _require_not_paused(service)
            _require_some_left(service, given.get(service.prefix, 0))
        except GivesNoNumbersError as refusal:
            opens_at = opening.opens_next if isinstance(refusal, ClosedError) else None
            state = {ClosedError: "closed", ServicePausedError: "paused"}.get(type(refusal), "full")
            found[code] = Offer(state=state, message=_sentence(refusal), opens_at=opens_at)
        else:
            found[code] = Offer()
    return found


def _sentence(refusal: GivesNoNumbersError) -> Text:
    return say("refusal", refusal.code, refusal.facts)


def require_numbers_given(
    tx: Transaction, centre_id: int, settings: CentreSettings, service: ServiceSettings, now: datetime
) -> Opening:
    """The opening under which a number may be given now. Raises ClosedError, ServicePausedError."""
    opening = opening_at(tx, centre_id, settings, now)
    _require_open(opening, settings.time_zone)
    _require_not_paused(service)
    return opening


def require_at_work(tx: Transaction, centre_id: int, settings: CentreSettings, now: datetime) -> None:
    """Say nothing while a shift is on, its last minutes without numbers too. Raises ClosedError.

    For whom a number was promised: pauses and daily limits do not hold.
    """
    opening = opening_at(tx, centre_id, settings, now)
    if opening.shift_ends is None:
        _require_open(opening, settings.time_zone)


def require_open_then(
    tx: Transaction, centre_id: int, settings: CentreSettings, then: datetime, *, now: datetime
) -> None:
    """Say nothing where the centre will give numbers at `then`. Raises ClosedError, saying why it will not.

    Nobody knows the hours of a time that is over a year away.
    """
    opening = None if then - now > LATEST_AHEAD else _opening(tx, centre_id, settings, then)
    if opening is None or not opening.gives_numbers:
        raise ClosedError(why=_why_closed_then(opening, settings.time_zone, then))


def _why_closed_then(opening: Opening | None, time_zone: str, then: datetime) -> Text:
    if opening is None:
        return say("closed_then", "too_far")
    assert opening.reason is not None
    wall = then.astimezone(ZoneInfo(time_zone))
    facts = {"time": f"{wall:%H:%M}", "date": f"{wall:%d/%m/%Y}", "name": dict(opening.name or {})}
    return say("closed_then", opening.reason, facts)


def _require_open(opening: Opening, time_zone: str) -> None:
    if not opening.gives_numbers:
        raise ClosedError(why=why_closed(opening, time_zone))


def _require_not_paused(service: ServiceSettings) -> None:
    if service.paused:
        raise ServicePausedError(service=service.code, why=dict(service.pause_message or {"vi": "", "en": ""}))


def _require_some_left(service: ServiceSettings, given: int) -> None:
    if service.daily_limit is not None and given >= service.daily_limit:
        raise FullError(service=service.code, limit=service.daily_limit)

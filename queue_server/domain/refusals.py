"""Why a rule says no. Each refusal has a stable code and the facts that its sentence needs.

Refusal
├── UnknownServiceError, UnknownCounterError, UnknownTicketError, UnknownPriorityClassError
├── WrongStateError         the ticket is in a state that does not allow this
├── CounterNotOpenError     the counter is paused or closed
├── CounterBusyError        the counter has a ticket in front of it
├── WrongCounterError       the device belongs to another counter
├── NotAllowedError         the device's role does not include this
├── IdempotencyConflictError  the same command id came with another command
├── GivesNoNumbersError     no number for this person or this service now
│   └── ClosedError, ServicePausedError, FullError, NoTimeLeftError, PersonLimitError, AlreadyWaitingError
├── TooFewCallsError, NotServedHereError, NoCounterServesError, NoTargetError, NotCalledYetError
├── UnknownOutcomeError, UnknownJourneyError, UnknownClerkError, UnknownLevelError, UnknownCriterionError
├── UnknownAppointmentError, AppointmentUsedError, AppointmentInThePastError, AppointmentAnotherDayError
├── NothingToRateError, AlreadyRatedError, ClerkElsewhereError, CounterTakenError
├── LogInRequiredError, WrongCredentialsError, LockedOutError, NotAtThisCentreError, NotLoggedInError
└── UnknownCentreError, UnknownDeviceError, UnknownPairingCodeError, TooManyTriesError
"""

Fact = str | int | dict[str, str]
"""What fills a blank of a sentence; a dict holds wordings by language."""


class Refusal(Exception):  # noqa: N818 - the trade says "refused", and every subclass ends in Error
    """A rule said no and nothing was changed; `facts` fill the sentence in words/*.toml under `code`."""

    code: str

    def __init__(self, **facts: Fact) -> None:
        super().__init__(f"{self.code}: {facts}")
        self.facts = facts

    @property
    def state(self) -> str | None:
        """The state that forbids it, where a state does."""
        state = self.facts.get("state")
        return None if state is None else str(state)


class UnknownServiceError(Refusal):
    """No such service at this centre."""

    code = "unknown_service"


class UnknownCounterError(Refusal):
    """No such counter at this centre."""

    code = "unknown_counter"


class UnknownTicketError(Refusal):
    """No such ticket at this centre."""

    code = "unknown_ticket"


class UnknownPriorityClassError(Refusal):
    """No such priority class at this centre."""

    code = "unknown_priority_class"


class WrongStateError(Refusal):
    """The ticket is in a state that does not allow this."""

    code = "wrong_state"


class CounterNotOpenError(Refusal):
    """The counter is paused or closed."""

    code = "counter_not_open"


class CounterBusyError(Refusal):
    """The counter has a ticket in front of it."""

    code = "counter_busy"


class WrongCounterError(Refusal):
    """The device belongs to another counter."""

    code = "wrong_counter"


class NotAllowedError(Refusal):
    """The device's role does not include this command."""

    code = "not_allowed"


class IdempotencyConflictError(Refusal):
    """The same command id came with another command."""

    code = "idempotency_conflict"


class GivesNoNumbersError(Refusal):
    """No number is given now."""


class ClosedError(GivesNoNumbersError):
    """The centre gives no numbers at this hour."""

    code = "closed"


class ServicePausedError(GivesNoNumbersError):
    """A supervisor lets no numbers of the service be given."""

    code = "service_paused"


class FullError(GivesNoNumbersError):
    """All numbers of the service have been given today."""

    code = "full"


class NoTimeLeftError(GivesNoNumbersError):
    """The ticket could not be called before the shift ends."""

    code = "no_time_left"


class PersonLimitError(GivesNoNumbersError):
    """The person has taken as many numbers as one may in a day."""

    code = "person_limit"


class AlreadyWaitingError(GivesNoNumbersError):
    """The person holds an open ticket of this service."""

    code = "already_waiting"


class TooFewCallsError(Refusal):
    """The ticket has not been called often enough to be a no-show."""

    code = "too_few_calls"


class NotServedHereError(Refusal):
    """The counter may not call this ticket."""

    code = "not_served_here"


class NoCounterServesError(Refusal):
    """No counter serves the service."""

    code = "no_counter_serves"


class NoTargetError(Refusal):
    """A transfer without service, counter or clerk."""

    code = "no_target"


class NotCalledYetError(Refusal):
    """Who a ticket belongs to is not shown before it is called."""

    code = "not_called_yet"


class UnknownOutcomeError(Refusal):
    """No such outcome at this centre."""

    code = "unknown_outcome"


class UnknownJourneyError(Refusal):
    """No such journey at this centre."""

    code = "unknown_journey"


class UnknownClerkError(Refusal):
    """No such clerk at this centre."""

    code = "unknown_clerk"


class UnknownAppointmentError(Refusal):
    """No such appointment at this centre."""

    code = "unknown_appointment"


class AppointmentUsedError(Refusal):
    """The appointment has got its number."""

    code = "appointment_used"


class AppointmentInThePastError(Refusal):
    """The time of the appointment has passed."""

    code = "appointment_in_the_past"


class AppointmentAnotherDayError(Refusal):
    """The appointment is for another day than today."""

    code = "appointment_another_day"


class NothingToRateError(Refusal):
    """No leg of the ticket was finished."""

    code = "nothing_to_rate"


class AlreadyRatedError(Refusal):
    """The leg was rated before."""

    code = "already_rated"


class UnknownLevelError(Refusal):
    """No such level of rating at this centre."""

    code = "unknown_level"


class UnknownCriterionError(Refusal):
    """No such criterion of rating at this centre."""

    code = "unknown_criterion"


class LogInRequiredError(Refusal):
    """The centre wants a clerk to be logged in for this."""

    code = "log_in_required"


class WrongCredentialsError(Refusal):
    """The login or the PIN is wrong; which of the two is not said."""

    code = "wrong_credentials"


class LockedOutError(Refusal):
    """Too many wrong tries; locked for a while."""

    code = "locked_out"


class NotAtThisCentreError(Refusal):
    """The account does not work at this centre."""

    code = "not_at_this_centre"


class ClerkElsewhereError(Refusal):
    """The clerk is at work at another counter."""

    code = "clerk_elsewhere"


class CounterTakenError(Refusal):
    """Another clerk is at work at the counter."""

    code = "counter_taken"


class NotLoggedInError(Refusal):
    """Nobody is logged in here."""

    code = "not_logged_in"


class UnknownCentreError(Refusal):
    """No centre has that code."""

    code = "unknown_centre"


class UnknownDeviceError(Refusal):
    """No such device at this centre."""

    code = "unknown_device"


class UnknownPairingCodeError(Refusal):
    """The pairing code is wrong, used or expired."""

    code = "unknown_pairing_code"


class TooManyTriesError(Refusal):
    """More tries than one may have in this time."""

    code = "too_many_tries"

"""Why a rule about citizens, staff or devices says no."""

from queue_server.domain.refusals.root import GivesNoNumbersError, Refusal


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


class RatingOverError(Refusal):
    """The leg ended too long ago for the panel of its counter."""

    code = "rating_over"


class UnknownRatingReasonError(Refusal):
    """No such reason of a rating at this centre."""

    code = "unknown_rating_reason"


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


class NoCounterForRoleError(Refusal):
    """A counter was named for a device that stands at none."""

    code = "no_counter_for_role"


class UnknownCentreError(Refusal):
    """No centre has that code."""

    code = "unknown_centre"


class UnknownDeviceError(Refusal):
    """No such device at this centre."""

    code = "unknown_device"


class UnknownAlertError(Refusal):
    """No alert at this centre can be called that."""

    code = "unknown_alert"


class UnknownKioskError(Refusal):
    """No kiosk of this centre that is in use."""

    code = "unknown_kiosk"


class UnknownPrintError(Refusal):
    """No slip that is wanted of this device, or not any more."""

    code = "unknown_print"


class UnknownPairingCodeError(Refusal):
    """The pairing code is wrong, used or expired."""

    code = "unknown_pairing_code"


class TooManyTriesError(Refusal):
    """More tries than one may have in this time."""

    code = "too_many_tries"


class NotCalledYetError(Refusal):
    """Who a ticket belongs to is not shown before it is called."""

    code = "not_called_yet"


class PersonLimitError(GivesNoNumbersError):
    """The person has taken as many numbers as one may in a day."""

    code = "person_limit"


class AlreadyWaitingError(GivesNoNumbersError):
    """The person holds an open ticket of this service."""

    code = "already_waiting"

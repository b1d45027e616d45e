"""Why a rule about tickets, counters, services or settings says no."""

from queue_server.domain.refusals.root import GivesNoNumbersError, Refusal


class UnknownServiceError(Refusal):
    """No such service at this centre."""

    code = "unknown_service"


class UnknownZoneError(Refusal):
    """No such zone at this centre."""

    code = "unknown_zone"


class TooManyAnnouncementsError(Refusal):
    """The hall was told as much as it can hear in a minute."""

    code = "too_many_announcements"


class UnknownCounterError(Refusal):
    """No such counter at this centre."""

    code = "unknown_counter"


class UnknownTicketError(Refusal):
    """No such ticket at this centre."""

    code = "unknown_ticket"


class TicketElsewhereError(Refusal):
    """The slip is a good one, of another centre."""

    code = "ticket_elsewhere"


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


class NumberTakenError(Refusal):
    """The number that was handed over belongs to another ticket of that day."""

    code = "number_taken"


class TooFewCallsError(Refusal):
    """The ticket has not been called often enough to be a no-show."""

    code = "too_few_calls"


class NotServedHereError(Refusal):
    """The counter may not call this ticket."""

    code = "not_served_here"


class ServiceNotServedHereError(Refusal):
    """The counter does not serve the service."""

    code = "service_not_served_here"


class NoCounterServesError(Refusal):
    """No counter serves the service."""

    code = "no_counter_serves"


class NoTargetError(Refusal):
    """A transfer without service, counter or clerk."""

    code = "no_target"


class UnknownPauseReasonError(Refusal):
    """No such reason to pause a counter at this centre."""

    code = "unknown_pause_reason"


class UnknownNoticeError(Refusal):
    """No such notice was posted at this centre, or it was withdrawn."""

    code = "unknown_notice"


class NoticeOverError(Refusal):
    """The notice would end before anybody reads it."""

    code = "notice_over"


class UnknownOutcomeError(Refusal):
    """No such outcome at this centre."""

    code = "unknown_outcome"


class UnknownJourneyError(Refusal):
    """No such journey at this centre."""

    code = "unknown_journey"

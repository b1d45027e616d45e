"""Why a rule says no. Each refusal has a stable code and the facts that its sentence needs.

Refusal
├── UnknownServiceError, UnknownCounterError, UnknownTicketError, UnknownPriorityClassError, TicketElsewhereError
├── WrongStateError         the ticket is in a state that does not allow this
├── CounterNotOpenError     the counter is paused or closed
├── CounterBusyError        the counter has a ticket in front of it
├── WrongCounterError       the device belongs to another counter
├── NotAllowedError         the device's role does not include this
├── IdempotencyConflictError  the same command id came with another command
├── GivesNoNumbersError     no number for this person or this service now
│   ├── ClosedError, ServicePausedError, FullError, NoTimeLeftError, PersonLimitError, AlreadyWaitingError
│   └── AlreadyRegisteredError, TooManyOnTheWayError
├── FromAfarOffError, BadPhoneError, UnknownRegistrationError, RegistrationOverError
├── NumberTakenError        a number that was handed over belongs to another ticket
├── TooFewCallsError, NotServedHereError, ServiceNotServedHereError, NoCounterServesError, NoTargetError
├── NotCalledYetError, UnknownZoneError, TooManyAnnouncementsError
├── UnknownPauseReasonError, UnknownRatingReasonError
├── UnknownOutcomeError, UnknownJourneyError, UnknownClerkError, UnknownLevelError, UnknownCriterionError
├── UnknownAppointmentError, AppointmentUsedError, AppointmentInThePastError, AppointmentAnotherDayError
├── UnknownNoticeError, NoticeOverError
├── ChangedMeanwhileError, LeavesUnservedError, ReasonRequiredError, ClerkThereError
├── UnknownEntryError, CannotUndoError
├── NothingToRateError, AlreadyRatedError, RatingOverError
├── PeriodBackwardsError, PeriodTooLongError, PeriodInFutureError
├── ClerkElsewhereError, CounterTakenError, NoCounterForRoleError
├── LogInRequiredError, WrongCredentialsError, LockedOutError, NotAtThisCentreError, NotLoggedInError
├── WouldStrandError, UnusableDocumentError, UnknownDocumentError, CentreExistsError
├── LastAdminError, OwnAccountError, UnknownAccountError, UnknownLoginError, BadLoginError, LoginTakenError
├── NoCentreForAccountError, WeakSecretError
└── UnknownCentreError, UnknownDeviceError, UnknownKioskError, UnknownPrintError, UnknownPairingCodeError,
    UnknownAlertError, TooManyTriesError
"""

from queue_server.domain.refusals.adjusting import (
    CannotUndoError,
    ChangedMeanwhileError,
    ClerkThereError,
    LeavesUnservedError,
    ReasonRequiredError,
    UnknownEntryError,
)
from queue_server.domain.refusals.afar import (
    AlreadyRegisteredError,
    BadPhoneError,
    FromAfarOffError,
    RegistrationOverError,
    TooManyOnTheWayError,
    UnknownRegistrationError,
)
from queue_server.domain.refusals.people import (
    AlreadyRatedError,
    AlreadyWaitingError,
    AppointmentAnotherDayError,
    AppointmentInThePastError,
    AppointmentUsedError,
    ClerkElsewhereError,
    CounterTakenError,
    LockedOutError,
    LogInRequiredError,
    NoCounterForRoleError,
    NotAtThisCentreError,
    NotCalledYetError,
    NothingToRateError,
    NotLoggedInError,
    PersonLimitError,
    RatingOverError,
    TooManyTriesError,
    UnknownAlertError,
    UnknownAppointmentError,
    UnknownCentreError,
    UnknownClerkError,
    UnknownCriterionError,
    UnknownDeviceError,
    UnknownKioskError,
    UnknownLevelError,
    UnknownPairingCodeError,
    UnknownPrintError,
    UnknownRatingReasonError,
    WrongCredentialsError,
)
from queue_server.domain.refusals.queue import (
    ClosedError,
    CounterBusyError,
    CounterNotOpenError,
    FullError,
    IdempotencyConflictError,
    NoCounterServesError,
    NotAllowedError,
    NoTargetError,
    NoticeOverError,
    NoTimeLeftError,
    NotServedHereError,
    NumberTakenError,
    ServiceNotServedHereError,
    ServicePausedError,
    TicketElsewhereError,
    TooFewCallsError,
    TooManyAnnouncementsError,
    UnknownCounterError,
    UnknownJourneyError,
    UnknownNoticeError,
    UnknownOutcomeError,
    UnknownPauseReasonError,
    UnknownPriorityClassError,
    UnknownServiceError,
    UnknownTicketError,
    UnknownZoneError,
    WrongCounterError,
    WrongStateError,
)
from queue_server.domain.refusals.reports import (
    PeriodBackwardsError,
    PeriodInFutureError,
    PeriodTooLongError,
)
from queue_server.domain.refusals.root import Fact, GivesNoNumbersError, Refusal
from queue_server.domain.refusals.settings import (
    BadLoginError,
    CentreExistsError,
    LastAdminError,
    LoginTakenError,
    NoCentreForAccountError,
    OwnAccountError,
    UnknownAccountError,
    UnknownDocumentError,
    UnknownLoginError,
    UnusableDocumentError,
    WeakSecretError,
    WouldStrandError,
)

__all__ = [
    "AlreadyRatedError",
    "AlreadyRegisteredError",
    "AlreadyWaitingError",
    "AppointmentAnotherDayError",
    "AppointmentInThePastError",
    "AppointmentUsedError",
    "BadLoginError",
    "BadPhoneError",
    "CannotUndoError",
    "CentreExistsError",
    "ChangedMeanwhileError",
    "ClerkElsewhereError",
    "ClerkThereError",
    "ClosedError",
    "CounterBusyError",
    "CounterNotOpenError",
    "CounterTakenError",
    "Fact",
    "FromAfarOffError",
    "FullError",
    "GivesNoNumbersError",
    "IdempotencyConflictError",
    "LastAdminError",
    "LeavesUnservedError",
    "LockedOutError",
    "LogInRequiredError",
    "LoginTakenError",
    "NoCentreForAccountError",
    "NoCounterForRoleError",
    "NoCounterServesError",
    "NoTargetError",
    "NoTimeLeftError",
    "NotAllowedError",
    "NotAtThisCentreError",
    "NotCalledYetError",
    "NotLoggedInError",
    "NotServedHereError",
    "NothingToRateError",
    "NoticeOverError",
    "NumberTakenError",
    "OwnAccountError",
    "PeriodBackwardsError",
    "PeriodInFutureError",
    "PeriodTooLongError",
    "PersonLimitError",
    "RatingOverError",
    "ReasonRequiredError",
    "Refusal",
    "RegistrationOverError",
    "ServiceNotServedHereError",
    "ServicePausedError",
    "TicketElsewhereError",
    "TooFewCallsError",
    "TooManyAnnouncementsError",
    "TooManyOnTheWayError",
    "TooManyTriesError",
    "UnknownAccountError",
    "UnknownAlertError",
    "UnknownAppointmentError",
    "UnknownCentreError",
    "UnknownClerkError",
    "UnknownCounterError",
    "UnknownCriterionError",
    "UnknownDeviceError",
    "UnknownDocumentError",
    "UnknownEntryError",
    "UnknownJourneyError",
    "UnknownKioskError",
    "UnknownLevelError",
    "UnknownLoginError",
    "UnknownNoticeError",
    "UnknownOutcomeError",
    "UnknownPairingCodeError",
    "UnknownPauseReasonError",
    "UnknownPrintError",
    "UnknownPriorityClassError",
    "UnknownRatingReasonError",
    "UnknownRegistrationError",
    "UnknownServiceError",
    "UnknownTicketError",
    "UnknownZoneError",
    "UnusableDocumentError",
    "WeakSecretError",
    "WouldStrandError",
    "WrongCounterError",
    "WrongCredentialsError",
    "WrongStateError",
]

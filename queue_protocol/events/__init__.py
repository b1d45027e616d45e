"""What has happened, in the past tense. An event carries its data, so that a screen need not ask again."""

from typing import Annotated, get_args

from pydantic import Field, field_validator

from queue_protocol.base import Growing
from queue_protocol.events.adjusting import (
    AdjustmentUndone,
    AssignmentBefore,
    ClerkArrived,
    ClerkSent,
    CounterAssigned,
    DailyLimitSet,
    LimitBefore,
    SendingBefore,
    ServedBy,
)
from queue_protocol.events.afar import NumberRegistered, RegistrationCancelled
from queue_protocol.events.places import (
    AlertAcknowledged,
    Announced,
    AppointmentBooked,
    AppointmentCancelled,
    CentreImported,
    CounterChanged,
    DayTurned,
    DevicePaired,
    DeviceRenamed,
    DeviceRevoked,
    NoticePosted,
    NoticeWithdrawn,
    PairingStarted,
    PrinterReported,
    ProceduresChanged,
    ServiceChanged,
    StaffAdded,
    StaffChanged,
    StaffDisabled,
    StaffEnabled,
    StaffLockedOut,
    StaffLoggedIn,
    StaffLoggedOut,
    StaffSecretChanged,
)
from queue_protocol.events.tickets import (
    DossierNoted,
    JourneyStarted,
    LegRated,
    PersonSeen,
    PrintReported,
    PrintWanted,
    PriorityChanged,
    ServingStarted,
    TicketCalled,
    TicketCancelled,
    TicketEvent,
    TicketExpired,
    TicketFinished,
    TicketIssued,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketRestored,
    TicketResumed,
    TicketTransferred,
)

KnownEvent = (
    TicketIssued
    | TicketCalled
    | TicketRecalled
    | ServingStarted
    | TicketFinished
    | TicketMissed
    | TicketCancelled
    | TicketTransferred
    | JourneyStarted
    | TicketParked
    | TicketResumed
    | TicketRestored
    | TicketExpired
    | PriorityChanged
    | PersonSeen
    | LegRated
    | PrintWanted
    | DossierNoted
    | PrintReported
    | CounterChanged
    | CounterAssigned
    | DailyLimitSet
    | ClerkSent
    | ClerkArrived
    | AdjustmentUndone
    | ServiceChanged
    | DayTurned
    | StaffLoggedIn
    | StaffLoggedOut
    | StaffLockedOut
    | StaffAdded
    | StaffChanged
    | StaffDisabled
    | StaffEnabled
    | StaffSecretChanged
    | AppointmentBooked
    | AppointmentCancelled
    | NumberRegistered
    | RegistrationCancelled
    | PairingStarted
    | DevicePaired
    | DeviceRenamed
    | DeviceRevoked
    | PrinterReported
    | Announced
    | NoticePosted
    | NoticeWithdrawn
    | AlertAcknowledged
    | CentreImported
    | ProceduresChanged
)

KNOWN_KINDS = frozenset(str(event.model_fields["kind"].default) for event in get_args(KnownEvent))


class UnknownEvent(Growing):
    """An event of a newer server: counted, so that no gap appears, and otherwise ignored."""

    kind: str

    @field_validator("kind")
    @classmethod
    def _is_unknown(cls, kind: str) -> str:
        # A known event that does not validate must fail, not pass for a newer one.
        if kind in KNOWN_KINDS:
            raise ValueError(f"{kind} does not hold what it must")
        return kind


Event = KnownEvent | UnknownEvent

AnyEvent = Annotated[
    Annotated[KnownEvent, Field(discriminator="kind")] | UnknownEvent, Field(union_mode="left_to_right")
]

__all__ = [
    "KNOWN_KINDS",
    "AdjustmentUndone",
    "AlertAcknowledged",
    "Announced",
    "AnyEvent",
    "AppointmentBooked",
    "AppointmentCancelled",
    "AssignmentBefore",
    "CentreImported",
    "ClerkArrived",
    "ClerkSent",
    "CounterAssigned",
    "CounterChanged",
    "DailyLimitSet",
    "DayTurned",
    "DevicePaired",
    "DeviceRenamed",
    "DeviceRevoked",
    "DossierNoted",
    "Event",
    "JourneyStarted",
    "KnownEvent",
    "LegRated",
    "LimitBefore",
    "NoticePosted",
    "NoticeWithdrawn",
    "NumberRegistered",
    "PairingStarted",
    "PersonSeen",
    "PrintReported",
    "PrintWanted",
    "PrinterReported",
    "PriorityChanged",
    "ProceduresChanged",
    "RegistrationCancelled",
    "SendingBefore",
    "ServedBy",
    "ServiceChanged",
    "ServingStarted",
    "StaffAdded",
    "StaffChanged",
    "StaffDisabled",
    "StaffEnabled",
    "StaffLockedOut",
    "StaffLoggedIn",
    "StaffLoggedOut",
    "StaffSecretChanged",
    "TicketCalled",
    "TicketCancelled",
    "TicketEvent",
    "TicketExpired",
    "TicketFinished",
    "TicketIssued",
    "TicketMissed",
    "TicketParked",
    "TicketRecalled",
    "TicketRestored",
    "TicketResumed",
    "TicketTransferred",
    "UnknownEvent",
]

"""What has happened, in the past tense, as the journal keeps it and the live feed tells it.

The field names are those of `queue_protocol.events`: an entry is pushed as the journal stored it.
"""

from queue_server.domain.events.adjusting import (
    AdjustmentUndone,
    ClassBefore,
    ClerkArrived,
    ClerkSent,
    CounterAssigned,
    DailyLimitSet,
    LimitBefore,
    PauseBefore,
    PlaceBefore,
    SendingBefore,
    SentClerk,
    ServedBy,
    StandingBefore,
)
from queue_server.domain.events.afar import NumberRegistered, RegistrationCancelled
from queue_server.domain.events.places import (
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
from queue_server.domain.events.tickets import (
    DossierNoted,
    JourneyStarted,
    LegRated,
    PersonSeen,
    PrintReported,
    PrintWanted,
    PriorityChanged,
    ServingStarted,
    Text,
    TicketCalled,
    TicketCancelled,
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

Event = (
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
    | CounterChanged
    | CounterAssigned
    | DailyLimitSet
    | ClerkSent
    | ClerkArrived
    | AdjustmentUndone
    | Announced
    | NoticePosted
    | NoticeWithdrawn
    | AlertAcknowledged
    | CentreImported
    | ProceduresChanged
)

__all__ = [
    "AdjustmentUndone",
    "AlertAcknowledged",
    "Announced",
    "AppointmentBooked",
    "AppointmentCancelled",
    "CentreImported",
    "ClassBefore",
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
    "LegRated",
    "LimitBefore",
    "NoticePosted",
    "NoticeWithdrawn",
    "NumberRegistered",
    "PairingStarted",
    "PauseBefore",
    "PersonSeen",
    "PlaceBefore",
    "PrintReported",
    "PrintWanted",
    "PrinterReported",
    "PriorityChanged",
    "ProceduresChanged",
    "RegistrationCancelled",
    "SendingBefore",
    "SentClerk",
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
    "StandingBefore",
    "Text",
    "TicketCalled",
    "TicketCancelled",
    "TicketExpired",
    "TicketFinished",
    "TicketIssued",
    "TicketMissed",
    "TicketParked",
    "TicketRecalled",
    "TicketRestored",
    "TicketResumed",
    "TicketTransferred",
]

"""What has happened, in the past tense, as the journal keeps it and the live feed tells it.

The field names are those of `queue_protocol.events`: an entry is pushed as the journal stored it.
"""

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
    | StaffDisabled
    | StaffEnabled
    | StaffSecretChanged
    | AppointmentBooked
    | AppointmentCancelled
    | PairingStarted
    | DevicePaired
    | DeviceRenamed
    | DeviceRevoked
    | PrinterReported
    | CounterChanged
    | Announced
    | NoticePosted
    | NoticeWithdrawn
    | AlertAcknowledged
    | CentreImported
    | ProceduresChanged
)

__all__ = [
    "AlertAcknowledged",
    "Announced",
    "AppointmentBooked",
    "AppointmentCancelled",
    "CentreImported",
    "CounterChanged",
    "DayTurned",
    "DevicePaired",
    "DeviceRenamed",
    "DeviceRevoked",
    "DossierNoted",
    "Event",
    "JourneyStarted",
    "LegRated",
    "NoticePosted",
    "NoticeWithdrawn",
    "PairingStarted",
    "PersonSeen",
    "PrintReported",
    "PrintWanted",
    "PrinterReported",
    "PriorityChanged",
    "ProceduresChanged",
    "ServiceChanged",
    "ServingStarted",
    "StaffAdded",
    "StaffDisabled",
    "StaffEnabled",
    "StaffLockedOut",
    "StaffLoggedIn",
    "StaffLoggedOut",
    "StaffSecretChanged",
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

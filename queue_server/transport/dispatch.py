"""From a command on the wire to the use case that does it: the one place where the two meet."""

from collections.abc import Callable, Mapping
from functools import partial
from hashlib import blake2b

from queue_protocol import commands as wire
from queue_server.domain.adjusting import Assignment
from queue_server.domain.desks import ServiceOrder
from queue_server.service import (
    acknowledging,
    announcing,
    appointments,
    assigning,
    calling,
    counters,
    devices,
    dossiers,
    handing_over,
    issuing,
    limiting,
    notices,
    pairing,
    persons,
    printing,
    rating,
    sending,
    services,
    serving,
    sessions,
    slips,
    transferring,
    undoing,
)
from queue_server.service.assigning import Change
from queue_server.service.command import Context, UseCase
from queue_server.service.results import Done
from queue_server.service.sessions import Attempt
from queue_server.service.targets import Wanted
from queue_server.service.transferring import Sending

_NOT_IN_FINGERPRINTS = {"person", "age", "secret", "name", "phone"}
"""Personal data and secrets: fingerprints are kept, and a short number is easily found by trying."""


def _transfer(context: Context, *, ticket_id: int, **asked: object) -> Done:
    command = wire.Transfer.model_validate({"ticket_id": ticket_id, **asked})
    wanted = Wanted(service=command.service, counter=command.counter, clerk=command.clerk)
    sending = Sending(come_back=command.come_back, position=command.position, reason=command.reason)
    return transferring.transfer(context, ticket_id=ticket_id, wanted=wanted, sending=sending)


def _assign_counter(context: Context, *, counter: int, **asked: object) -> Done:
    command = wire.AssignCounter.model_validate({"counter": counter, **asked})
    change = Change(
        wanted=_assignment(command), seen=_assignment(command.expected), leave_unserved=command.leave_unserved
    )
    return assigning.assign_counter(context, counter=counter, change=change)


def _assignment(said: wire.Assignment | wire.AssignCounter) -> Assignment:
    return Assignment(services=said.services, order=ServiceOrder(said.order), weights=said.weights)


USE_CASES: Mapping[type[wire.Command], Callable[..., Done]] = {
    wire.IssueTicket: issuing.issue_ticket,
    wire.HandOver: handing_over.hand_over,
    wire.ServeWalkIn: serving.serve_walk_in,
    wire.CallNext: calling.call_next,
    wire.CallTicket: calling.call_ticket,
    wire.Recall: serving.recall,
    wire.Serve: serving.serve,
    wire.Finish: serving.finish,
    wire.FinishAndCallNext: serving.finish_and_call_next,
    wire.MarkNoShow: serving.mark_no_show,
    wire.Restore: transferring.restore,
    wire.Park: serving.park,
    wire.Resume: serving.resume,
    wire.Transfer: _transfer,
    wire.StartJourney: transferring.start_journey,
    wire.SetPriority: transferring.set_priority,
    wire.CancelTicket: serving.cancel,
    wire.PrintSlip: printing.print_slip,
    wire.FetchSlip: printing.fetch_slip,
    wire.ReportPrint: printing.report_print,
    wire.RateLeg: rating.rate_leg,
    wire.LookUpSlip: slips.look_up_slip,
    wire.LookAtPerson: persons.look_at_person,
    wire.NoteDossier: dossiers.note_dossier,
    wire.LookAtCounter: dossiers.look_at_counter,
    wire.OpenCounter: counters.open_counter,
    wire.PauseCounter: counters.pause_counter,
    wire.CloseCounter: counters.close_counter,
    wire.PauseService: services.pause_service,
    wire.ResumeService: services.resume_service,
    wire.AssignCounter: _assign_counter,
    wire.SetDailyLimit: limiting.set_daily_limit,
    wire.SendClerk: sending.send_clerk,
    wire.Undo: undoing.undo,
    wire.Announce: announcing.announce,
    wire.PostNotice: notices.post_notice,
    wire.WithdrawNotice: notices.withdraw_notice,
    wire.AcknowledgeAlert: acknowledging.acknowledge_alert,
    wire.LogOut: sessions.log_out,
    wire.BookAppointment: appointments.book_appointment,
    wire.CancelAppointment: appointments.cancel_appointment,
    wire.CheckIn: appointments.check_in,
    wire.StartPairing: pairing.start_pairing,
    wire.RenameDevice: devices.rename_device,
    wire.RevokeDevice: devices.revoke_device,
    wire.ReportPrinter: devices.report_printer,
}
"""By command. A use case takes the fields of its command under their names; tests hold the two to it.

Not here: a log-in, whose secret no use case sees (`log_in_case`).
"""


def log_in_case(command: wire.LogIn, attempt: Attempt) -> UseCase:
    """The use case of a log-in: what the door found out stands in for login and secret."""
    return partial(sessions.log_in, attempt=attempt, counter=command.counter, take_over=command.take_over)


def use_case(command: wire.Command) -> UseCase:
    """The use case of a command other than a log-in, with its arguments filled in."""
    arguments = {name: getattr(command, name) for name in type(command).model_fields if name != "kind"}
    return partial(USE_CASES[type(command)], **arguments)


def fingerprint(command: wire.Command) -> str:
    """Equal for equal commands, and for no others in practice: 128 bits of BLAKE2, without personal data."""
    said = command.model_dump_json(exclude=_NOT_IN_FINGERPRINTS)
    return blake2b(said.encode(), digest_size=16).hexdigest()

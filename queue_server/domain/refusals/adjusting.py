"""Why a change of the running day is refused."""

from queue_server.domain.refusals.root import Refusal


class ChangedMeanwhileError(Refusal):
    """Somebody else has changed it since it was looked at."""

    code = "changed_meanwhile"


class LeavesUnservedError(Refusal):
    """No counter would serve a service any more, for which the kiosk goes on giving numbers."""

    code = "leaves_unserved"


class ReasonRequiredError(Refusal):
    """A supervisor has to say why."""

    code = "reason_required"


class ClerkThereError(Refusal):
    """The clerk is at that counter already."""

    code = "clerk_there"


class UnknownEntryError(Refusal):
    """No such entry in the journal of this centre."""

    code = "unknown_entry"


class CannotUndoError(Refusal):
    """What the entry says cannot be undone."""

    code = "cannot_undo"

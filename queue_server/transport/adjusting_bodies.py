"""What is asked of the HTTP door to adjust the running day."""

from queue_protocol.base import CounterNumber, EntrySeq, Note
from queue_protocol.commands.adjusting import (
    Assignment,
    DailyLimit,
)
from queue_server.transport.bodies import Asked


class AssignBody(Assignment):
    """`POST /counters/{number}/assign`: what the counter is to serve; see the command `assign_counter`."""

    expected: Assignment
    leave_unserved: bool = False


class DailyLimitBody(Asked):
    """`POST /services/{service}/daily-limit`: null is as many as are wanted."""

    limit: DailyLimit | None
    expected: DailyLimit | None


class SendBody(Asked):
    """`POST /staff/{login}/send`: to no counter takes back what was asked."""

    counter: CounterNumber | None = None
    note: Note | None = None


class UndoBody(Asked):
    """`POST /undo`: an entry of the journal."""

    seq: EntrySeq
    leave_unserved: bool = False

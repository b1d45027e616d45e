"""What an administrator does over HTTP alone: on the writer like a command, journalled and told like one.

There are no receipts: a document names the settings it was made from, and an account is added once by its login.
So a PIN that is shown once is kept nowhere.
"""

from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel

from queue_server.service.administering import Administrator, admitted
from queue_server.service.command import Performed
from queue_server.store.database import Transaction
from queue_server.store.journal import Entry
from queue_server.transport.callers import Caller
from queue_server.transport.permissions import ADMINISTERS, require_among

Answer = TypeVar("Answer", bound=BaseModel)
Deed = Callable[[Transaction, Administrator], tuple[Answer, list[Entry]]]


async def administer(caller: Caller, deed: Deed[Answer]) -> str:
    """Do it in one transaction; the answer as JSON once it is committed and told. Raises what the deed raises."""
    require_among(caller.sender.role, ADMINISTERS)
    server, sender = caller.server, caller.sender

    def job(tx: Transaction) -> Performed:
        now = server.clock()
        admin = admitted(tx, sender.device, sender.staff, command_id=caller.command_id, now=now)
        answer, entries = deed(tx, admin)
        return Performed(answer.model_dump_json(), entries)

    performed = await server.commanding.run(job)
    return performed.reply

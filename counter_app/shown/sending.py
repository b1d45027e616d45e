"""To which counter a supervisor asks the clerk of this one."""

from dataclasses import dataclass

from queue_protocol.state import Counter, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingShown:
    """`counter` is 0 where nothing is asked; `note` is what the supervisor wrote."""

    counter: int = 0
    note: str = ""


def sending(counter: Counter, snapshot: Snapshot) -> SendingShown:
    """What is asked of whoever is logged in at that counter."""
    for sent in snapshot.sent_clerks or ():
        if sent.clerk_id == counter.clerk_id and sent.counter is not None:
            return SendingShown(counter=sent.counter, note=sent.note or "")
    return SendingShown()

"""What the page asks of the server; whoever asks is told what became of it, and may insist where one can."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from console_app.errors import ApiError, ConsoleError
from console_app.pages.adjusting.draft import Draft
from console_app.visitor import Visitor
from console_app.whatif import ask as ask_what_if
from console_app.widgets.asking import confirm
from queue_protocol.commands import CloseCounter, Command, OpenCounter, PauseCounter

_INSISTED = "leaves_unserved"


async def give(visitor: Visitor, draft: Draft) -> bool:
    """Let the counter serve what the draft says, once that is confirmed. Whether it was done."""
    if not draft.services:
        visitor.warn(visitor.say("adjusting.one_at_least"))
        return False
    if not draft.is_changed or not await ask_what_if(visitor, draft.changes()):
        return False
    return await _assign(visitor, draft)


async def make(visitor: Visitor, changes: Sequence[Mapping[str, Any]]) -> None:
    """Make changes that were asked about already, each as `POST /what-if` takes it."""
    counters = {each.number: each for each in visitor.link.snapshot.counters}
    for change in changes:
        seen = counters.get(change["counter"])
        if seen is not None and any(change.get(key) is not None for key in ("services", "order", "weights")):
            await _assign(visitor, Draft.of(seen).changed(change))
        if change.get("state") is not None:
            await _put_into(visitor, change["counter"], change["state"])


async def _assign(visitor: Visitor, draft: Draft) -> bool:
    async def ask(leave_unserved: bool) -> Any:  # noqa: FBT001 - the one thing that is asked
        body = draft.body(leave_unserved=leave_unserved)
        return await visitor.api.post(f"/counters/{draft.seen.number}/assign", body)

    return await _insisting(visitor, ask)


async def undo(visitor: Visitor, seq: int) -> bool:
    """Put back what was there before an entry of the journal. Whether it was done."""

    async def ask(leave_unserved: bool) -> Any:  # noqa: FBT001 - as above
        return await visitor.api.post("/undo", {"seq": seq, "leave_unserved": leave_unserved})

    return await _insisting(visitor, ask)


async def change_state(visitor: Visitor, counter: int, state: str, *, reason: str | None = None) -> None:
    """Open, pause or close a counter, once that is confirmed."""
    if await ask_what_if(visitor, [{"counter": counter, "state": state}]):
        await _put_into(visitor, counter, state, reason=reason)


async def _put_into(visitor: Visitor, counter: int, state: str, *, reason: str | None = None) -> None:
    commands: dict[str, Command] = {
        "open": OpenCounter(counter=counter),
        "paused": PauseCounter(counter=counter, reason_code=reason),
        "closed": CloseCounter(counter=counter),
    }
    if await visitor.do(commands[state]) is not None:
        visitor.tell(visitor.say("adjusting.done"))


async def _insisting(visitor: Visitor, ask: Callable[[bool], Awaitable[Any]]) -> bool:
    """Ask; where people would be left without a counter, ask the person whether that is meant."""
    try:
        try:
            await ask(False)  # noqa: FBT003 - nobody has insisted yet
        except ApiError as error:
            if error.code != _INSISTED:
                raise
            if not await confirm(visitor, error.message, action=visitor.say("adjusting.insist")):
                return False
            await ask(True)  # noqa: FBT003 - now somebody has
    except ConsoleError as error:
        visitor.tell_of(error)
        return False
    visitor.tell(visitor.say("adjusting.done"))
    return True

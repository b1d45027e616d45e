"""The question before counters are changed, which names the change."""

from collections.abc import Iterable, Mapping
from typing import Any

from console_app.visitor import Visitor
from console_app.widgets.asking import confirm


async def confirm_change(visitor: Visitor, changes: tuple[Mapping[str, Any], ...]) -> bool:
    """Whether the person wants these changes.

    Each names a `counter` and what it is to serve (`services`, codes in their order) or to be (`state`); what is
    None stays.
    """
    question = " ".join(_said(visitor, change) for change in changes)
    return await confirm(visitor, question, more=visitor.say("adjusting.from_next_call"))


def _said(visitor: Visitor, change: Mapping[str, Any]) -> str:
    number, services, state = change["counter"], change["services"], change["state"]
    if services is not None:
        return visitor.say("adjusting.ask_assign", counter=number, services=_names(visitor, services))
    return visitor.say(f"adjusting.ask_{state}", counter=number)


def _names(visitor: Visitor, codes: Iterable[str]) -> str:
    names = {service.code: visitor.named(service.name) for service in visitor.link.snapshot.services}
    return ", ".join(names.get(code, code) for code in codes)

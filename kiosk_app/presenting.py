"""Whoever stands before the kiosk presents something: a card, an appointment, a slip. Pure steps of the flow.

A scan comes at any moment and on any screen. It never takes away a number that somebody has not got on paper yet,
and it never asks twice: while an answer is awaited, or the slip is in the printer, it is said to come later.
"""

import math
from dataclasses import replace
from typing import assert_never

from kiosk_app.effects import CheckIn, Effect, LookUp
from kiosk_app.flow import Flow, Step
from kiosk_app.scans import AppointmentRead, CardRead, CardUnread, NothingKnown, Scan, SlipRead
from kiosk_app.screens import TAKES, Request, Saying, Screen, Word


def present(flow: Flow, scan: Scan, *, command_id: str, at: float) -> Step:
    """Somebody has presented that; `command_id` is for what the server is asked because of it."""
    if flow.request:
        return _says(flow, Word.NOT_NOW, at=at), ()
    flow, effects = _made_room(flow, at)
    if flow.screen is Screen.TICKET:
        return _says(flow, Word.SLIP_FIRST, at=at), ()
    flow, more = _taken(flow, scan, command_id=command_id, at=at)
    return flow, (*effects, *more)


def appointment_asked(flow: Flow, at: float) -> Step:
    """A person has an appointment and wants to type its code."""
    if flow.screen is not Screen.SERVICES or not flow.is_ready(at):
        return flow, ()
    return replace(flow, screen=Screen.APPOINTMENT, changed_at=at, until=at + flow.pace.idle), ()


def appointment_left(flow: Flow, at: float) -> Step:
    """A person wants to go back to the services."""
    if flow.screen is not Screen.APPOINTMENT or flow.request:
        return flow, ()
    return replace(flow, screen=Screen.SERVICES, changed_at=at, until=at + flow.pace.idle), ()


def _made_room(flow: Flow, at: float) -> Step:
    """The next person may present something as soon as the one before has the number on paper."""
    return flow.dismissed(at) if flow.screen is Screen.TICKET and flow.trouble is None else (flow, ())


def _taken(flow: Flow, scan: Scan, *, command_id: str, at: float) -> Step:
    match scan:
        case CardRead():
            return _remembered(flow, scan, at=at), ()
        case CardUnread(code=code):
            return _says(flow, Word(code), at=at), ()
        case NothingKnown():
            return _says(flow, Word.UNKNOWN, at=at), ()
        case AppointmentRead(code=code):
            return _asked(flow, CheckIn(command_id, code), at=at)
        case SlipRead(slip=slip):
            return _asked(flow, LookUp(command_id, slip), at=at)
        case _:
            assert_never(scan)


def _remembered(flow: Flow, card: CardRead, *, at: float) -> Flow:
    word = Word.CARD_TAKEN if card.priority is None or flow.priority else Word.CARD_PRIORITY
    # Whoever is about to take a number goes on where they are.
    moved = flow if flow.screen in TAKES else replace(flow, screen=Screen.SERVICES, error=None, changed_at=at)
    return _says(replace(moved, card=card, until=at + flow.pace.idle), word, at=at)


def _asked(flow: Flow, effect: CheckIn | LookUp, *, at: float) -> Step:
    if not flow.live:
        return _says(flow, Word.NO_SERVER, at=at), ()
    effects: tuple[Effect, ...] = (effect,)
    return replace(flow, request=Request(effect.command_id, "", at), saying=None, until=math.inf), effects


def _says(flow: Flow, word: Word, *, at: float) -> Flow:
    return replace(flow, saying=Saying(word, at + flow.pace.say))

"""Appointments: a time reserved, given back, or kept by taking a number."""

from datetime import datetime

from queue_server.service.command import Context
from queue_server.service.results import Acknowledged, Done


def book_appointment(
    context: Context, *, service: str, due_at: datetime, name: str | None, phone: str | None
) -> Done:
    """Reserve a time."""
    return Done(Acknowledged())


def cancel_appointment(context: Context, *, appointment: str) -> Done:
    """Give it back."""
    return Done(Acknowledged())


def check_in(context: Context, *, appointment: str) -> Done:
    """Take the number."""
    return Done(Acknowledged())

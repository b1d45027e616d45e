"""Reads that may take a while: on a thread, one after the other, and the dates by which they are asked for."""

import asyncio
import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, TypeVar

from pydantic import BeforeValidator

from queue_server.store.database import Transaction
from queue_server.transport.server import Server

Answer = TypeVar("Answer")

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _iso_date(text: str) -> date:
    """Raises ValueError for anything but a date written YYYY-MM-DD."""
    if not _DATE.fullmatch(text):
        raise ValueError("a date is written YYYY-MM-DD")
    return date.fromisoformat(text)


IsoDate = Annotated[date, BeforeValidator(_iso_date)]


async def read_alone(server: Server, read: Callable[[Transaction], Answer]) -> Answer:
    """Read on a thread. One after the other, so that a row of impatient clicks never slows the commands."""

    def work() -> Answer:
        with server.database.reading() as tx:
            return read(tx)

    async with server.reports:
        return await asyncio.to_thread(work)

"""The heads of journals as lines of text, to be kept where whoever can write to the database cannot."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from queue_server.domain.refusals import Refusal
from queue_server.store import journal
from queue_server.store.database import Transaction

NO_HASH = "-"
"""Stands for the hash of an empty journal."""
_LINE = re.compile(r"(\S+)[ \t]+(?:(0)[ \t]+-|([1-9][0-9]{0,17})[ \t]+([0-9a-fA-F]{64}))", re.ASCII)


@dataclass(frozen=True, slots=True)
class KeptHead:
    """The entry that was the last of a centre's journal once, and where that is written."""

    centre: str
    seq: int
    hash: str
    file: str
    line: int


class MalformedHeadError(Refusal):
    """A line is not `CODE SEQ HASH`."""

    code = "head_malformed"


class NoHeadsError(Refusal):
    """The file holds no line at all, so that it would prove nothing."""

    code = "head_none"


class UnknownHeadCentreError(Refusal):
    """A line names a centre that the database does not have."""

    code = "head_unknown_centre"


def written_heads(tx: Transaction) -> Iterator[str]:
    """`CODE SEQ HASH` of every centre."""
    for chain in journal.chains(tx):
        yield f"{chain.centre} {chain.seq} {chain.hash or NO_HASH}"


def read_heads(lines: Iterable[str], *, file: str) -> list[KeptHead]:
    """The heads on these lines, empty ones left out; a centre may have several. `file` is for people.

    Raises MalformedHeadError, NoHeadsError.
    """
    numbered = enumerate((line.strip() for line in lines), start=1)
    heads = [_read(text, file=file, line=line) for line, text in numbered if text]
    if not heads:
        raise NoHeadsError(file=file)
    return heads


def _read(text: str, *, file: str, line: int) -> KeptHead:
    found = _LINE.fullmatch(text)
    if found is None:
        raise MalformedHeadError(file=file, line=line)
    centre, none, seq, last = found.groups()
    return KeptHead(centre, int(none or seq), (last or "").lower(), file, line)

"""What a voice must be able to say at a centre: the parts of its sentences, as a person records them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import Formatter

from display_app.wording import Wording
from queue_protocol.state import Snapshot

DIGITS = "0123456789"
LATEST_CALL = 5
"""Up to which call its name is asked for; later ones are put together, or said by another voice."""


@dataclass(frozen=True)
class Vocabulary:
    """What a centre's tickets and counters are called: the letters of its prefixes, its counters' numbers."""

    letters: str
    counters: tuple[int, ...]


def vocabulary_of(snapshot: Snapshot) -> Vocabulary:
    """What is said at this centre."""
    return vocabulary([s.prefix for s in snapshot.services], [c.number for c in snapshot.counters])


def vocabulary(prefixes: Sequence[str], counters: Sequence[int]) -> Vocabulary:
    """The letters and counters, each once and in order."""
    return Vocabulary("".join(sorted(set("".join(prefixes)))), tuple(sorted(set(counters))))


def script(wording: Wording, vocabulary: Vocabulary) -> list[str]:
    """The parts, each once, in the order in which a person reads them best: sentences, letters, numbers."""
    return list(dict.fromkeys(part for part in _parts(wording, vocabulary) if part))


def _parts(wording: Wording, vocabulary: Vocabulary) -> Iterator[str]:
    for template in (wording.call, wording.short):
        yield from (text.strip(" ,.;:!?") for text, *_ in Formatter().parse(template))
    yield from (wording.recall(number) for number in range(2, LATEST_CALL + 1))
    yield from (wording.spelling.spelled(sign) for sign in vocabulary.letters + DIGITS)
    yield from (wording.spelling.numerals.read(number) for number in vocabulary.counters)

"""How things stand, from what a link knows."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from queue_client.connection import ConnectionShown, Misplaced, Standing, connection
from queue_client.times import to_the_second
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import Refused
from queue_protocol.state import Snapshot
from queue_protocol.version import Side
from tests.queue_client.model import ModelCentre

OUTAGE = datetime(2026, 11, 23, 1, 31, 5, tzinfo=UTC)
CENTRE = ModelCentre().snapshot().snapshot
WRONG = Misplaced("counter.no_counter", "no_counter")
WORDS = {"vi": "Cần cập nhật máy chủ", "en": "Update the server"}


@dataclass
class StandingLink:
    """A link that is in whatever state it is told."""

    snapshot: Snapshot | None = CENTRE
    refusal: Refused | None = None
    stale_since: datetime | None = None


def shown(link: StandingLink, *, language: str = "vi", misplaced: Misplaced | None = None) -> ConnectionShown:
    return connection(link, language=language, misplaced=misplaced)


def test_a_screen_that_never_connected_says_that_it_is_connecting() -> None:
    told = shown(StandingLink(snapshot=None, stale_since=OUTAGE), misplaced=WRONG)
    assert (told.standing, told.message_id, told.code) == (Standing.CONNECTING, "client.connecting", "")
    assert told.since != ""


def test_a_stale_screen_says_since_when_by_the_centres_clock() -> None:
    assert shown(StandingLink(stale_since=OUTAGE)) == ConnectionShown(standing=Standing.STALE, since="08:31")


def test_a_centre_elsewhere_keeps_its_own_time_whatever_this_computer_thinks() -> None:
    there = CENTRE.model_copy(update={"centre": CENTRE.centre.model_copy(update={"time_zone": "Asia/Tokyo"})})
    link = StandingLink(snapshot=there, stale_since=OUTAGE)
    assert connection(link, language="vi", tell=to_the_second).since == "10:31:05"


def test_a_live_screen_says_nothing() -> None:
    assert shown(StandingLink()) == ConnectionShown(standing=Standing.LIVE)


@pytest.mark.parametrize("stale_since", [None, OUTAGE], ids=["live", "stale"])
def test_a_device_in_the_wrong_place_says_so_whatever_the_link_does(stale_since: datetime | None) -> None:
    told = shown(StandingLink(stale_since=stale_since), misplaced=WRONG)
    assert (told.standing, told.message_id, told.code) == (Standing.MISPLACED, "counter.no_counter", "no_counter")


@pytest.mark.parametrize("snapshot", [None, CENTRE], ids=["at the start", "later"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_refusal_is_told_in_the_screens_language_with_its_code(snapshot: Snapshot | None, language: str) -> None:
    refusal = Refused(code=ErrorCode.VERSIONS_APART, message=WORDS, update=Side.SERVER)
    link = StandingLink(snapshot=snapshot, refusal=refusal, stale_since=OUTAGE)
    told = shown(link, language=language, misplaced=WRONG)
    assert (told.standing, told.message, told.code) == (Standing.REFUSED, WORDS[language], "versions_apart")


@pytest.mark.parametrize(
    ("refusal", "standing", "message_id"),
    [
        (Refused(code=ErrorCode.UNAUTHENTICATED, message={}), Standing.UNPAIRED, "client.pair_again"),
        (
            Refused(code="versions_apart", message={}, update=Side.CLIENT),
            Standing.REFUSED,
            "client.update_client",
        ),
        (
            Refused(code="versions_apart", message={}, update=Side.SERVER),
            Standing.REFUSED,
            "client.update_server",
        ),
        (Refused(code="something_new", message={}), Standing.REFUSED, "client.refused"),
    ],
)
def test_a_refusal_without_words_gets_ours(refusal: Refused, standing: Standing, message_id: str) -> None:
    told = shown(StandingLink(refusal=refusal))
    assert (told.standing, told.message, told.message_id) == (standing, "", message_id)

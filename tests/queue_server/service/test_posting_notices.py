"""What somebody at work tells everybody: on the screens at once, as long as it holds, and no longer."""

from datetime import timedelta
from pathlib import Path

import pytest

from queue_client.replica import apply
from queue_protocol.commands import PostNotice, WithdrawNotice
from queue_protocol.frames import EventFrame
from queue_protocol.results import NoticeResult
from queue_protocol.state import CentreNotice
from queue_server.domain.refusals import NoticeOverError, UnknownNoticeError, UnknownZoneError
from tests.queue_server.service.halls import hall_with
from tests.queue_server.service.refusing import refused
from tests.support.centres import XA_MAU
from tests.support.counter_hall import CounterHall
from tests.support.databases import copied_with, load

OF_THE_FILE = '\n[[notice]]\ntext = { vi = "Của tệp." }\n'
LATE = {"vi": "Quầy 3 nghỉ đến 10 giờ.", "en": "Counter 3 is closed until ten."}


@pytest.fixture
def hall(tmp_path: Path) -> CounterHall:
    return hall_with(tmp_path, after=OF_THE_FILE)


def post(hall: CounterHall, text: dict[str, str] = LATE, **said: object) -> CentreNotice:
    result = hall.ask(PostNotice.model_validate({"text": text, **said}))
    assert isinstance(result, NoticeResult)
    return result.notice


def told(hall: CounterHall) -> list[str]:
    return [notice.text["vi"] for notice in hall.overview().notices]


def test_a_posted_notice_comes_after_those_of_the_file_until_it_is_withdrawn(hall: CounterHall) -> None:
    notice = post(hall)
    assert hall.overview().notices[1] == notice
    assert told(hall) == ["Của tệp.", LATE["vi"]]
    assert hall.ask(WithdrawNotice(notice_id=notice.id or 0)) == NoticeResult(notice=notice)
    assert told(hall) == ["Của tệp."]


def test_it_ends_by_itself_at_its_instant(hall: CounterHall) -> None:
    post(hall, ends_at=hall.clock() + timedelta(minutes=5))
    hall.clock.advance(minutes=4)
    assert LATE["vi"] in told(hall)
    hall.clock.advance(minutes=1)
    assert told(hall) == ["Của tệp."]


def test_screens_that_hear_the_events_know_what_the_server_knows(hall: CounterHall) -> None:
    shown = hall.overview()
    zone = shown.zones[0].code
    first = hall.perform(PostNotice(text=LATE, zones=(zone,)))
    second = hall.perform(PostNotice(text={"vi": "Hai."}, ends_at=hall.clock() + timedelta(hours=1)))
    gone = hall.perform(WithdrawNotice(notice_id=1))
    for entry in (*first.entries, *second.entries, *gone.entries):
        frame = f'{{"seq":{entry.seq},"at":"{hall.clock().isoformat()}","event":{entry.payload}}}'
        shown = apply(shown, EventFrame.model_validate_json(frame))
        if entry.kind == "notice_posted":
            assert shown.notices[-1].text
    assert shown.notices == hall.overview().notices
    assert told(hall) == ["Của tệp.", "Hai."]


def test_an_import_leaves_what_was_posted(hall: CounterHall, tmp_path: Path) -> None:
    post(hall)
    load(hall.database, copied_with(XA_MAU, tmp_path / "other.toml", lambda text: text + "\n# again\n"))
    assert told(hall) == [LATE["vi"]]


def test_what_makes_no_sense_is_refused(hall: CounterHall) -> None:
    refused(hall, PostNotice(text=LATE, zones=("nowhere",)), UnknownZoneError)
    refused(hall, PostNotice(text=LATE, ends_at=hall.clock()), NoticeOverError)
    refused(hall, WithdrawNotice(notice_id=1), UnknownNoticeError)


def test_what_was_withdrawn_or_is_over_cannot_be_withdrawn_again(hall: CounterHall) -> None:
    first = post(hall)
    hall.ask(WithdrawNotice(notice_id=first.id or 0))
    refused(hall, WithdrawNotice(notice_id=first.id or 0), UnknownNoticeError)
    second = post(hall, ends_at=hall.clock() + timedelta(minutes=1))
    hall.clock.advance(minutes=1)
    refused(hall, WithdrawNotice(notice_id=second.id or 0), UnknownNoticeError)


@pytest.mark.parametrize(
    "text", [{}, {"en": "Only English."}, {"vi": " "}, {"vi": "dài " * 80}, {"vi": "A", "english": "B"}]
)
def test_a_text_nobody_could_read_is_no_command(text: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="text"):
        PostNotice(text=text)

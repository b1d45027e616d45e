"""The slip that the settings show: what a draft says, and what stands in where it says nothing yet."""

from datetime import UTC, datetime
from typing import Any

from console_app.pages.setting.slip_facts import slip_by
from printers.sample import sample

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def test_the_slip_is_of_the_first_service_with_what_the_centre_says() -> None:
    document = {
        "centre": {
            "name": {"vi": "Xã", "en": "Commune"},
            "languages": ["en", "vi"],
            "ticket_note": {"en": "Today"},
        },
        "service": [{"code": "a", "prefix": "K", "name": {"vi": "Hộ tịch", "en": "Papers"}, "zone": "z"}],
        "zone": [{"code": "y", "name": {"vi": "Khu Y"}}, {"code": "z", "name": {"vi": "Khu Z"}}],
        "counter": [{"number": 3, "services": ["a"]}, {"number": 1, "services": ["b", "a"]}, {"number": 2}],
    }
    slip = slip_by(document, at=AT)
    assert (slip.centre, slip.service, slip.area, slip.note) == ("Commune", "Papers", "Khu Z", "Today")
    assert (slip.number[0], slip.counters, slip.issued_at, slip.language) == ("K", (1, 3), AT, "en")


def test_what_is_not_said_yet_is_as_in_a_sample() -> None:
    usual = sample("vi")
    begun = {"centre": {"name": {}}, "service": [{"code": "", "prefix": ""}], "counter": [{"number": None}]}
    documents: tuple[dict[str, Any], ...] = ({}, begun, {"service": [], "counter": None, "zone": None})
    for document in documents:
        slip = slip_by(document, at=AT)
        assert (slip.centre, slip.service, slip.number) == (usual.centre, usual.service, usual.number)
        assert (slip.area, slip.note, slip.language) == ("", None, "vi")

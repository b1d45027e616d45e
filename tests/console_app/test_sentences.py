"""Entries of the journal as sentences: every kind, in every language, whatever is in it."""

import json

import pytest

from console_app.past.sentences import Names, sentence
from console_app.texts import LANGUAGES, say
from queue_protocol.events import KNOWN_KINDS, KnownEvent
from tests.queue_protocol.samples import EVENTS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(KNOWN_KINDS))
def test_every_kind_has_its_words(kind: str, language: str) -> None:
    assert say(language, f"audit.kind_{kind}")
    assert {each.kind for each in EVENTS} == KNOWN_KINDS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("event", EVENTS, ids=lambda event: str(event.kind))
def test_every_event_is_a_sentence_without_a_blank_left_open(event: KnownEvent, language: str) -> None:
    payload = json.loads(event.model_dump_json(exclude_none=True))
    said = sentence(Names(language=language), event.kind, payload)
    assert said != event.kind
    assert not {"{", "None", "()"} & set(said.split())
    assert "None" not in said


def test_a_reason_stands_behind_and_a_newer_kind_as_it_is() -> None:
    names = Names(language="vi", staff={7: "Lan"})
    parked = {"ticket": {"id": 1, "number": "A001", "service": "x"}, "reason": "thiếu {giấy} <b>"}
    assert sentence(names, "ticket_parked", parked) == "Tạm gác số A001 – lý do: “thiếu {giấy} <b>”"
    assert sentence(names, "staff_disabled", {"staff_id": 7}) == "Vô hiệu hoá tài khoản Lan"
    assert sentence(names, "ticket_teleported", {}) == "ticket_teleported"

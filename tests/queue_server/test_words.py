"""Both languages say everything, with the same blanks to fill."""

import string
import tomllib
from pathlib import Path

import pytest

import queue_server.words
from queue_protocol.errors import ErrorCode
from queue_protocol.version import Side
from queue_server.domain.calling import Reason
from queue_server.domain.counter import CounterState
from queue_server.domain.ticket import TicketState
from queue_server.words import say

FILES = sorted(Path(queue_server.words.__file__).parent.glob("*.toml"))
CATALOGUES = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in FILES}


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_vietnamese_and_english_are_there() -> None:
    assert set(CATALOGUES) == {"vi", "en"}


@pytest.mark.parametrize("section", CATALOGUES["vi"])
def test_both_languages_have_the_same_keys_with_the_same_blanks(section: str) -> None:
    vietnamese, english = CATALOGUES["vi"][section], CATALOGUES["en"][section]
    assert vietnamese.keys() == english.keys()
    for key, sentence in vietnamese.items():
        assert sentence
        assert english[key]
        assert blanks(sentence) == blanks(english[key]), key


def test_every_code_on_the_wire_has_a_sentence() -> None:
    codes = set(ErrorCode) - {ErrorCode.VERSIONS_APART}
    assert codes | {f"versions_apart_{side}" for side in Side} == set(CATALOGUES["vi"]["refusal"])


def test_every_state_and_every_reason_has_a_word() -> None:
    assert set(TicketState) | set(CounterState) <= set(CATALOGUES["vi"]["name"])
    assert set(CATALOGUES["vi"]["reason"]) == {*Reason, "chosen"}
    assert set(TicketState) <= set(CATALOGUES["vi"]["page"])


def test_a_state_is_put_in_words_of_the_sentences_own_language() -> None:
    said = say("refusal", "wrong_state", {"number": "A001", "state": "serving"})
    assert said["vi"] == "Số A001 đang được phục vụ, nên không làm được việc này."
    assert said["en"] == "Ticket A001 is being served, so this cannot be done."


def test_a_fact_with_braces_or_none_at_all_does_not_break_a_sentence() -> None:
    assert (
        say("refusal", "unknown_service", {"service": "{0}"})["en"] == "There is no service “{0}” at this centre."
    )
    assert say("refusal", "unknown_service")["en"] == "There is no service “…” at this centre."

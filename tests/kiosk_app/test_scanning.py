"""How a scan is put together from keys or bytes: every trap of a scanner, and no key taken from a person."""

import unicodedata

import pytest

from kiosk_app.scanning import FEWEST, KEY_GAP, LONG_GAP, MOST, Keys, Line
from tests.support.cards import card
from tests.support.scanners import PERSON_GAP, SCANNER_GAP

CARD = card()


class Hands:
    """Types signs at a pace, and notes what was scanned and what a person got."""

    def __init__(self) -> None:
        self.keys = Keys()
        self.at = 100.0
        self.scans: list[str] = []
        self.given = ""
        self._held = ""

    def waits(self, seconds: float) -> None:
        self.at += seconds
        told = self.keys.waited(self.at)
        self._note(told.keys, lets_go=told.lets_go, scan=told.scan)

    def types(self, signs: str, *, gap: float = SCANNER_GAP) -> "Hands":
        for sign in signs:
            self.waits(gap)
            told = self.keys.pressed(sign, at=self.at)
            held = told.takes and bool(told.keys.signs) and told.scan is None
            self._note(told.keys, lets_go=told.lets_go, scan=told.scan)
            if held:
                self._held += sign
            elif not told.takes:
                self.given += sign
        return self

    def rests(self) -> "Hands":
        self.waits(10)
        return self

    def _note(self, keys: Keys, *, lets_go: bool, scan: str | None) -> None:
        self.keys = keys
        if scan is not None:
            self.scans.append(scan)
            self._held = ""
        if lets_go:
            self.given += self._held
            self._held = ""


@pytest.mark.parametrize("ending", ["\r", "\n", "\r\n", "\t", "\r\t", "\r\n\t", "", "\r\r"])
def test_a_scan_ends_as_the_scanner_likes_and_nobody_else_gets_any_of_it(ending: str) -> None:
    hands = Hands().types(CARD + ending).rests()
    assert hands.scans == [CARD]
    assert hands.given == ""


@pytest.mark.parametrize("ending", ["\r", "\n", "\r\n", "\t"])
def test_two_scans_back_to_back_are_two(ending: str) -> None:
    hands = Hands().types(CARD + ending + card("079190000002") + ending).rests()
    assert hands.scans == [CARD, card("079190000002")]
    assert hands.given == ""


def test_a_scan_in_two_bursts_is_one() -> None:
    hands = Hands().types(CARD[:30])
    hands.waits(LONG_GAP - 0.05)
    hands.types(CARD[30:] + "\r").rests()
    assert hands.scans == [CARD]


def test_half_a_scan_is_told_as_it_is_and_the_other_half_is_not_added_later() -> None:
    hands = Hands().types(CARD[:30]).rests()
    hands.types(CARD[30:] + "\r").rests()
    assert hands.scans == [CARD[:30], CARD[30:]]
    assert hands.given == ""


def test_what_a_person_types_is_the_persons() -> None:
    hands = Hands().types("giấy khai sinh\r0912345678\t", gap=PERSON_GAP).rests()
    assert hands.scans == []
    assert hands.given == "giấy khai sinh\r0912345678\t"


def test_a_few_fast_keys_are_a_persons_too() -> None:
    hands = Hands().types("1234567").rests()
    assert (hands.scans, hands.given) == ([], "1234567")


def test_a_fast_word_and_enter_are_the_persons_in_that_order() -> None:
    hands = Hands().types("abc\r").rests()
    assert (hands.scans, hands.given) == ([], "abc\r")


@pytest.mark.parametrize("keys", [FEWEST - 1, FEWEST])
def test_the_shortest_scan_has_as_many_signs_as_the_code_of_an_appointment(keys: int) -> None:
    hands = Hands().types("3" * keys + "\r").rests()
    assert hands.scans == (["3" * keys] if keys == FEWEST else [])


@pytest.mark.parametrize(("gap", "is_scan"), [(KEY_GAP - 0.001, True), (KEY_GAP + 0.001, False)])
def test_a_person_is_told_by_the_pause_between_two_keys(gap: float, is_scan: bool) -> None:
    hands = Hands().types(CARD, gap=gap).rests()
    assert (hands.scans == [CARD]) is is_scan
    assert (hands.given == CARD) is not is_scan


def test_a_person_who_was_typing_loses_nothing_to_the_scan() -> None:
    hands = Hands().types("đất", gap=PERSON_GAP)
    hands.waits(PERSON_GAP)
    hands.types(CARD + "\r").rests()
    assert (hands.scans, hands.given) == ([CARD], "đất")


def test_enter_after_the_scan_is_over_is_a_persons() -> None:
    hands = Hands().types(CARD + "\r")
    hands.waits(LONG_GAP + 0.1)
    hands.types("\r").rests()
    assert hands.given == "\r"


def test_five_thousand_signs_are_one_scan_of_which_enough_is_kept() -> None:
    hands = Hands().types("x" * 5_000 + "\r").rests()
    assert hands.scans == ["x" * MOST]
    assert hands.given == ""


def test_shift_goes_along_and_alone_it_is_a_persons() -> None:
    hands = Hands()
    assert not hands.keys.pressed("", at=hands.at).takes
    hands.types("0791")
    assert hands.keys.pressed("", at=hands.at + SCANNER_GAP).takes


def test_an_arrow_lets_go_of_what_was_held_back_but_does_not_break_a_scan() -> None:
    assert Hands().types("079").keys.interrupted().lets_go
    scanning = Hands().types(CARD).keys
    assert scanning.interrupted().keys == scanning


def test_what_an_input_method_takes_back_is_taken_back() -> None:
    hands = Hands().types("079190000001||Nguye\bêx\b\bễn|01011990|").rests()
    assert hands.scans == ["079190000001||Nguyễn|01011990|"]


@pytest.mark.parametrize("sign", ["\b", "\b\b"])
def test_a_persons_backspace_is_the_persons(sign: str) -> None:
    assert Hands().types("ab" + sign).rests().given == "ab" + sign


def test_letters_are_composed() -> None:
    assert Hands().types(unicodedata.normalize("NFD", CARD) + "\r").scans == [CARD]


def test_control_signs_stay_in_for_whoever_reads_them() -> None:
    assert Hands().types("0791900000\x1d01|x\r").scans == ["0791900000\x1d01|x"]


def test_nothing_tells_what_was_scanned_when_it_is_logged() -> None:
    keys = Hands().types(CARD).keys
    for told in (keys, keys.pressed("\r", at=200), Line(CARD.encode())):
        assert "07919" not in repr(told)


# Bytes.

SCAN = CARD.encode()


def heard(*bursts: bytes, pause: float = 0.01) -> list[str]:
    line, at, scans = Line(), 100.0, []
    for burst in bursts:
        at += pause
        line, silent = line.waited(at)
        line, ended = line.received(burst, at=at)
        scans += [*silent, *ended]
    return [*scans, *line.waited(at + 10)[1]]


@pytest.mark.parametrize("ending", [b"\r", b"\n", b"\r\n", b"\t", b"\r\t", b"\r\n\t", b""])
def test_a_line_ends_as_the_scanner_likes(ending: bytes) -> None:
    assert heard(SCAN + ending) == [CARD]


def test_two_lines_at_once_are_two() -> None:
    assert heard(SCAN + b"\r\n" + SCAN + b"\r\n") == [CARD, CARD]


@pytest.mark.parametrize("cut", range(1, len(SCAN)))
def test_a_line_in_two_bursts_is_one_wherever_it_was_cut(cut: int) -> None:
    """Within a letter too."""
    assert heard(SCAN[:cut], SCAN[cut:] + b"\r") == [CARD]


def test_after_silence_a_line_begins_anew() -> None:
    assert heard(SCAN[:20], SCAN[20:] + b"\r", pause=LONG_GAP + 0.1) == [CARD[:20], SCAN[20:].decode()]


def test_another_encoding_spoils_the_letters_alone() -> None:
    (text,) = heard(CARD.encode("cp1258", "replace") + b"\r")
    assert text.split("|")[0] == CARD.split("|")[0]
    assert text.split("|")[3] == CARD.split("|")[3]


def test_garbage_without_end_is_cut() -> None:
    assert [len(text) for text in heard(b"\xff" * 5_000, b"\xff" * 5_000)] == [MOST]

"""How calls are said at a centre: from its file to the screens; what makes no sense is refused with its line."""

from pathlib import Path

import pytest

from queue_protocol.state import VoiceWords
from queue_server.service.centre_file.reading import CentreFileError
from queue_server.words import say
from tests.queue_server.service.halls import hall_with

VOICE = """
[voice]
languages = ["vi", "en"]
chime = false

[voice.vi]
call = "Xin mời số {number} tới quầy {counter}"
letters = { G = "giê" }
four_after_tens = "tư"
no_tens = "lẻ"
thousand = "ngàn"
"""


def test_it_is_told_to_the_screens(tmp_path: Path) -> None:
    voice = hall_with(tmp_path, after=VOICE).overview().centre.voice
    assert (voice.languages, voice.chime) == (("vi", "en"), False)
    assert voice.words["en"] == VoiceWords()
    assert voice.words["vi"] == VoiceWords(
        call="Xin mời số {number} tới quầy {counter}",
        letters={"G": "giê"},
        four_after_tens="tư",
        no_tens="lẻ",
        thousand="ngàn",
    )


def test_a_centre_that_says_nothing_of_it_speaks_as_usual(tmp_path: Path) -> None:
    voice = hall_with(tmp_path).overview().centre.voice
    assert (voice.languages, voice.chime, voice.words["vi"]) == (("vi",), True, VoiceWords())


def wrong(tmp_path: Path, part: str) -> tuple[int, str, str]:
    """How many lines below the good file the mistake is said to be, at which key, and why."""
    with pytest.raises(CentreFileError) as caught:
        hall_with(tmp_path, after=part)
    facts, flaw = caught.value.facts, caught.value.flaw
    assert flaw is not None
    text = (tmp_path / "changed.toml").read_text("utf-8")
    above = text.removesuffix(part).count("\n")
    reason = say("centre_file", flaw.reason, flaw.facts)["en"]
    return int(facts["line"]) - above, str(facts["key"]), reason


BLANKS = "a template must hold {number} {counter}, each once, and no other braces"


@pytest.mark.parametrize(
    "template",
    [
        "Mời số {number}",
        "Mời {number} {counter} {number}",
        "Mời {number} {counter} {name}",
        "Mời {number {counter}",
        "Mời {number} {counter}}",
        "Mời {number!r} {counter}",
        "Mời {number:>9} {counter}",
        "Mời {number.real} {counter}",
        "Mời {} {counter}",
    ],
)
def test_a_broken_template_is_refused_with_its_line(tmp_path: Path, template: str) -> None:
    part = f'\n[voice.vi]\nletters = {{ G = "giê" }}\ncall = "{template}"\n'
    assert wrong(tmp_path, part) == (4, "voice.vi.call", BLANKS)


def test_a_template_under_the_other_languages_header_is_not_blamed(tmp_path: Path) -> None:
    good = 'call = "{number} {counter}"'
    part = f'\n[voice]\nchime = true\n[voice.vi]\n{good}\n[voice.en]\n{good}\nlater_call = "again"\n'
    at = (8, "voice.en.later_call", "a template must hold {call_number}, each once, and no other braces")
    assert wrong(tmp_path, part) == at


@pytest.mark.parametrize(
    ("part", "line", "key"),
    [
        ('\n[voice]\nlanguages = ["vi", "fr"]\n', 3, "voice.languages[2]"),
        ("\n[voice]\nlanguages = []\n", 3, "voice.languages"),
        ('\n[voice]\nchime = "yes"\n', 3, "voice.chime"),
        ("\n[voice]\nloud = true\n", 3, "voice.loud"),
        ('\n[voice.vi]\nfour_after_tens = "4"\n', 3, "voice.vi.four_after_tens"),
        ('\n[voice.vi]\nno_tens = "lẻ, "\n', 3, "voice.vi.no_tens"),
        ('\n[voice.vi]\nletters = { GG = "giê" }\n', 3, "voice.vi.letters.GG.[key]"),
        ('\n[voice.fr]\ncall = "{number} {counter}"\n', 2, "voice.fr"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_line(tmp_path: Path, part: str, line: int, key: str) -> None:
    assert wrong(tmp_path, part)[:2] == (line, key)

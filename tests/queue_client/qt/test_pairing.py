"""`--pair` before a program starts: the token is in its file, or one sentence says why not."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from queue_client.qt import arguments
from queue_client.qt.errors import StartError
from queue_client.qt.pairing import pair_if_asked
from queue_client.qt.starting import hello_of
from tests.queue_client.pairing_desk import PairingDesk, pairing_desk
from tests.support.program_starts import NOBODY_LISTENS

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[PairingDesk]:
    assert qapp
    with pairing_desk() as desk:
        yield desk


def told(*words: object) -> Namespace:
    parser = ArgumentParser()
    arguments.common_arguments(parser)
    return parser.parse_args([str(word) for word in words])


def paired(*words: object) -> Namespace:
    given = told("--pair", "acde2345", *words)
    pair_if_asked(given, hello_of("kiosk-app"))
    return given


def test_the_token_is_in_the_file_with_which_the_program_starts(desk: PairingDesk, tmp_path: Path) -> None:
    given = paired("--server", desk.url, "--token-file", tmp_path / "token")
    assert arguments.token_of(given) == "t-1"
    [(_, body, language)] = desk.asked
    assert (body["code"], body["app"], language) == ("acde2345", "kiosk-app", "vi")


def test_without_pair_nothing_is_asked(desk: PairingDesk, tmp_path: Path) -> None:
    pair_if_asked(told("--server", desk.url, "--token-file", tmp_path / "token"), hello_of("kiosk-app"))
    assert desk.asked == []
    assert list(tmp_path.iterdir()) == []


def test_a_lost_answer_is_asked_for_again_as_the_same_device(desk: PairingDesk, tmp_path: Path) -> None:
    words = ("--server", desk.url, "--token-file", tmp_path / "token")
    fine, desk.answer = desk.answer, (None, b"")
    with pytest.raises(StartError, match=r"không trả lời"):
        paired(*words)
    desk.answer = fine
    paired(*words)
    assert len(set(desk.nonces)) == 1
    assert (tmp_path / "token").read_text() == "t-1\n"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Thiết bị chưa được ghép nối. Mã sai."),
        ("en", "The device was not paired. Mã sai."),
    ],
)
def test_a_refusal_is_one_sentence_in_the_screens_language_and_leaves_the_old_token(
    desk: PairingDesk, tmp_path: Path, language: str, sentence: str
) -> None:
    desk.answer = (404, '{"code":"unknown_pairing_code","detail":"Mã sai."}'.encode())
    (tmp_path / "token").write_text("old")
    with pytest.raises(StartError) as caught:
        paired("--server", desk.url, "--token-file", tmp_path / "token", "--language", language)
    assert str(caught.value) == sentence
    assert (tmp_path / "token").read_text() == "old"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "--token-file FILE"),
        (["--token-file", "there/is/no/such/token"], "No such file or directory"),
        (["--token-file", "{tmp}/token", "--server", NOBODY_LISTENS], "không trả lời"),
        (["--token-file", "{tmp}/token", "--language", "xx"], "there is no language"),
    ],
)
def test_what_cannot_be_is_a_bad_start(
    qapp: QGuiApplication, tmp_path: Path, words: list[str], sentence: str
) -> None:
    assert qapp
    with pytest.raises(StartError, match=sentence):
        paired(*(word.format(tmp=tmp_path) for word in words))


def test_nothing_is_asked_where_the_token_could_not_be_kept(desk: PairingDesk, tmp_path: Path) -> None:
    with pytest.raises(StartError, match="token"):
        paired("--server", desk.url, "--token-file", tmp_path / "none" / "token")
    assert desk.asked == []

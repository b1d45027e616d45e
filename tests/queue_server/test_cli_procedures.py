"""`queue-server procedures import`, as an operator types it."""

from pathlib import Path

import pytest

from tests.queue_server.terminal import Terminal, contents
from tests.support.procedures import BIRTH, LAND, PROCEDURES, written

IMPORT = ("procedures", "import", "--data")


def test_a_list_is_imported_and_twice_is_harmless(terminal: Terminal, data: Path, tmp_path: Path) -> None:
    rest = (data, "--centre", "xa-mau", "--file", written(tmp_path / "p.csv", BIRTH, LAND))
    assert terminal.run(*IMPORT, *rest) == 0
    assert terminal.out == "xa-mau: imported, 2 procedures\n"
    before = contents(data)
    assert terminal.run(*IMPORT, *rest) == 0
    assert terminal.out == "xa-mau: unchanged, 2 procedures\n"
    assert contents(data) == before


def test_the_services_of_other_centres_are_left_out_when_asked_for(terminal: Terminal, data: Path) -> None:
    rest = (data, "--centre", "xa-mau", "--file", PROCEDURES, "--skip-other-services")
    assert terminal.run(*IMPORT, *rest) == 0
    assert terminal.out.startswith("xa-mau: imported, 10 procedures; left out: tu-phap (3), y-te (2), ")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en_GB.UTF-8", "{file}, line 2, service: the centre has no service “tu-phap”."),
        ("vi_VN.UTF-8", "{file}, dòng 2, service: trung tâm không có dịch vụ “tu-phap”."),
    ],
)
def test_a_list_with_an_unknown_service_is_refused_with_file_line_column_and_reason(
    terminal: Terminal, data: Path, monkeypatch: pytest.MonkeyPatch, language: str, sentence: str
) -> None:
    monkeypatch.setenv("LANG", language)
    before = contents(data)
    refused = terminal.refused(*IMPORT, data, "--centre", "xa-mau", "--file", PROCEDURES)
    assert refused == sentence.format(file=PROCEDURES)
    assert contents(data) == before


def test_a_file_that_is_not_there_and_a_centre_that_is_not_there_are_named(
    terminal: Terminal, data: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "none.csv"
    refused = terminal.refused(*IMPORT, data, "--centre", "xa-mau", "--file", missing)
    assert refused == f"{missing}: No such file or directory."
    assert "nowhere" in terminal.refused(*IMPORT, data, "--centre", "nowhere", "--file", PROCEDURES)

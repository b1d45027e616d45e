"""A log is read whole and in any order, or refused with the file and the line."""

from pathlib import Path

import pytest

from queue_server.service.forecasting.log import LogError, read_log

HEADER = "arrived,service,started,ended,counter,priority\n"


def written(folder: Path, text: str) -> Path:
    file = folder / "log.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_columns_may_stand_in_any_order_and_more_may_be_there(tmp_path: Path) -> None:
    text = "counter,priority,ended,started,arrived,service,clerk\n3,elderly,9.5,4,1,land,x\n\n4,0,9,8,7,civil,y\n"
    log = read_log(written(tmp_path, "\ufeff" + text))
    assert (list(log.arrived), list(log.started), list(log.ended)) == ([1, 7], [4, 8], [9.5, 9])
    assert (list(log.services), list(log.counters)) == (["land", "civil"], ["3", "4"])
    assert list(log.urgent) == [1, 0]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "log_empty", None),
        (HEADER, "log_empty", None),
        ("arrived,service,started,ended,counter\n1,a,2,3,1\n", "log_column", 1),
        (HEADER + "1,a,2,3,1,\n1,a,2\n", "log_width", 3),
        (HEADER + "1,a,2,3,1,\n1,a,two,3,1,\n", "log_number", 3),
        (HEADER + "1,a,nan,3,1,\n", "log_number", 2),
        (HEADER + "inf,a,2,3,1,\n", "log_number", 2),
        (HEADER + "2,a,1,3,1,\n", "log_started_early", 2),
        (HEADER + "1,a,3,2,1,\n", "log_ended_early", 2),
    ],
)
def test_a_log_that_cannot_be_is_refused_with_its_line(
    tmp_path: Path, text: str, code: str, line: int | None
) -> None:
    file = written(tmp_path, text)
    with pytest.raises(LogError) as caught:
        read_log(file)
    assert caught.value.code == code
    assert caught.value.facts["file"] == file
    assert caught.value.facts.get("line") == line


def test_a_file_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    file.write_bytes(b"\xff\xfe\x00\x01")
    for path in (file, tmp_path / "none.csv", tmp_path):
        with pytest.raises(LogError) as caught:
            read_log(path)
        assert caught.value.code == "log_unreadable"

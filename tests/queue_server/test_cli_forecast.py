"""`queue-server forecast evaluate`: a table, or one sentence with the file and the line."""

from pathlib import Path

import pytest

from queue_server.service.forecasting.classical import NAMES
from tests.queue_server.terminal import Terminal
from tests.support.days import Kind, csv_of, rows_of

HEADER = "arrived,service,started,ended,counter,priority\n"
BAD = {
    "": ("{file}: there are no rows.", "{file}: không có dòng dữ liệu nào."),
    "arrived,service\n": (
        "{file}, line 1: the column “started” is missing.",
        "{file}, dòng 1: thiếu cột “started”.",
    ),
    HEADER + "1,a,2,x,1,\n": (
        "{file}, line 2, ended: “x” is not a number of seconds.",
        "{file}, dòng 2, ended: “x” không phải là số giây.",
    ),
    HEADER + "1,a,3,2,1,\n": (
        "{file}, line 2: ended before started.",
        "{file}, dòng 2: kết thúc trước khi bắt đầu.",
    ),
}


def test_a_log_is_judged(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    kind = Kind(services={"only": (7.0, 1.0)}, counters={1: ("only",)}, people=50, days=1)
    file.write_text(csv_of(rows_of(kind, 1)))
    assert terminal.run("forecast", "evaluate", "--csv", file) == 0
    assert terminal.err == ""
    for word in (
        "ours",
        "as_served",
        *NAMES,
        "MAE",
        "RMSE",
        "bias",
        "inside the range as served",
        "not enough data yet",
    ):
        assert word in terminal.out


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("text", BAD)
def test_a_bad_log_is_refused_in_one_sentence(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, language: str
) -> None:
    monkeypatch.setenv("LANG", {"en": "en_GB.UTF-8", "vi": "vi_VN.UTF-8"}[language])
    file = tmp_path / "log.csv"
    file.write_text(text)
    said = terminal.refused("forecast", "evaluate", "--csv", file)
    assert said == dict(zip(("en", "vi"), BAD[text], strict=True))[language].format(file=file)


def test_a_log_that_is_not_there_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal.refused("forecast", "evaluate", "--csv", tmp_path / "none.csv")
    assert said == f"{tmp_path}/none.csv: No such file or directory."

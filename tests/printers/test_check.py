import re
from pathlib import Path

import pytest
from PIL import Image

from printers import check
from printers.errors import PrinterError
from printers.resource_files import load
from printers.status import Condition
from printers.virtual.trouble import Trouble, tell
from tests.printers.network import virtual_printer


def run(*arguments: str) -> int:
    return check.main(list(arguments))


def test_a_sample_is_printed_and_the_state_said_in_vietnamese(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--printer", f"virtual://{tmp_path}") == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        f"Đã in phiếu thử trên virtual://{tmp_path} (generic-80, 576 điểm).",
        "Máy in sẵn sàng.",
    ]
    assert said.err == ""
    assert (tmp_path / "0001.png").exists()


def test_english_profile_and_width_are_honoured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"virtual://{tmp_path}?width=384"
    assert run("--printer", url, "--profile", "epson-tm-t82", "--width", "384", "--language", "en") == 0
    assert capsys.readouterr().out.startswith(f"A sample ticket was printed on {url} (epson-tm-t82, 384 dots).")


def test_a_printer_that_says_nothing_is_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "lp0").touch()
    assert run("--printer", f"file://{tmp_path}/lp0") == 0
    assert "không cho biết" in capsys.readouterr().out
    assert (tmp_path / "lp0").stat().st_size > 5000


def test_low_paper_is_said_but_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell(tmp_path, Trouble.PAPER_LOW)
    assert run("--printer", f"virtual://{tmp_path}") == 0
    assert "còn ít giấy" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (Trouble.PAPER_OUT, "Máy in hết giấy."),
        (Trouble.COVER_OPEN, "Nắp máy in đang mở."),
        (Trouble.CUTTER, "Dao cắt của máy in bị kẹt."),
        (Trouble.OFFLINE, "Máy in không nhận lệnh."),
    ],
)
def test_each_trouble_is_one_sentence_and_a_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], trouble: Trouble, sentence: str
) -> None:
    tell(tmp_path, trouble)
    assert run("--printer", f"virtual://{tmp_path}") == 1
    assert capsys.readouterr() == ("", sentence + "\n")
    assert not (tmp_path / "0001.png").exists()


@pytest.mark.system
@pytest.mark.enable_socket
def test_a_printer_without_paper_is_not_left_with_a_sample_to_print_later(tmp_path: Path) -> None:
    tell(tmp_path, Trouble.PAPER_OUT)
    with virtual_printer(tmp_path) as server:
        assert run("--printer", server.url) == 1
        tell(tmp_path)
        assert run("--printer", server.url) == 0
    assert [path.name for path in tmp_path.glob("*.png")] == ["0001.png"]


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (["--printer", "nowhere"], "Địa chỉ máy in không đúng."),
        (["--printer", "file:///dev/usb/none"], "Không kết nối được với máy in."),
        (["--printer", "virtual://x", "--profile", "none"], "Mẫu máy in hoặc khổ giấy không đúng."),
        (["--printer", "virtual://x", "--width", "577"], "Mẫu máy in hoặc khổ giấy không đúng."),
        (["--printer", "nowhere", "--language", "en"], "The printer's address is wrong."),
    ],
)
def test_what_cannot_work_is_one_line_and_a_failure(
    capsys: pytest.CaptureFixture[str], arguments: list[str], start: str
) -> None:
    assert run(*arguments) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(start)
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("language", ["vi", "en"])
def test_there_are_words_for_every_condition_and_every_error(language: str) -> None:
    words = load(f"check.{language}")
    assert set(words["condition"]) == set(Condition)
    assert set(words["error"]) == {PrinterError.code} | {error.code for error in PrinterError.__subclasses__()}


@pytest.mark.parametrize("kind", ["slip", "check"])
def test_both_languages_say_the_same_things(kind: str) -> None:
    def shape(table: object) -> object:
        if isinstance(table, dict):
            return {key: shape(value) for key, value in table.items()}
        return sorted(re.findall(r"{\w+", str(table)))

    assert shape(load(f"{kind}.vi")) == shape(load(f"{kind}.en"))


def test_a_preview_is_drawn_without_a_printer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    layout, preview = tmp_path / "layout.toml", tmp_path / "out.png"
    layout.write_text('paper = 58\norder = ["number", "taken"]\n', encoding="utf-8")
    assert run("--layout", str(layout), "--preview", str(preview)) == 0
    with Image.open(preview) as drawn:
        assert drawn.width == 384
        assert f"384 × {drawn.height}" in capsys.readouterr().out


def test_a_layout_is_printed_too(tmp_path: Path) -> None:
    layout = tmp_path / "layout.toml"
    layout.write_text('order = ["number"]\n', encoding="utf-8")
    assert run("--layout", str(layout), "--printer", f"virtual://{tmp_path}/paper") == 0
    assert run("--printer", f"virtual://{tmp_path}/paper") == 0
    with Image.open(tmp_path / "paper/0001.png") as short, Image.open(tmp_path / "paper/0002.png") as usual:
        assert 0 < short.height < usual.height / 2


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_wrong_layout_is_one_line_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    layout = tmp_path / "layout.toml"
    layout.write_text("# ours\npaper = 76\n", encoding="utf-8")
    arguments = ("--layout", str(layout), "--preview", str(tmp_path / "out.png"), "--language", language)
    assert run(*arguments) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"{layout}, {'dòng' if language == 'vi' else 'line'} 2: ")
    assert said.count("\n") == 1


def test_a_preview_that_cannot_be_written_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--preview", str(tmp_path / "no/out.png")) == 1
    assert capsys.readouterr().err.count("\n") == 1

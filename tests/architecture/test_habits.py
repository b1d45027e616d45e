"""The habits of the project that a tool can hold us to."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import ROOT, files_of_tests, qml_files, source_files, text_files

MOST_LINES = 300
FORBIDDEN_NAMES = re.compile(r"(Manager|Controller|Helper|Utils?)$")


def trees(files: Iterator[Path]) -> Iterator[tuple[Path, ast.Module]]:
    for file in files:
        yield file.relative_to(ROOT), ast.parse(file.read_text(encoding="utf-8"))


def test_no_class_is_a_manager_or_a_helper() -> None:
    found = [
        f"{file}: {node.name}"
        for file, tree in trees(source_files())
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and FORBIDDEN_NAMES.search(node.name)
    ]
    assert found == []


def test_modules_are_one_idea_long() -> None:
    long = [
        f"{file.relative_to(ROOT)}: {lines}"
        for file in source_files()
        if "versions" not in file.parts  # a migration lists tables
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    ]
    assert long == []


def test_tests_wait_for_what_happens_and_never_for_time() -> None:
    waiting = re.compile(r"time\.sleep\(|qtbot\.wait\(|qWait\(|asyncio\.sleep\((?!0\))")
    found = [
        f"{file.relative_to(ROOT)}: {match[0]}"
        for file in files_of_tests()
        if "benchmarks" not in file.parts and file.name != Path(__file__).name
        for match in waiting.finditer(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_views_hold_no_logic() -> None:
    """A view binds; a block of statements in it would be a rule that nothing tests."""
    words = r"function\s|if\s*\(|for\s*\(|while\s*\(|switch\s*\(|var\s|let\s|const\s"
    logic = re.compile(rf"^\s*({words})", re.MULTILINE)
    found = [
        f"{file.relative_to(ROOT)}: {match[0].strip()}"
        for file in qml_files()
        for match in logic.finditer(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_vietnamese_is_in_files_of_words_and_not_in_code() -> None:
    """Letters that only Vietnamese has; docstrings may have them, our own name, and what measures letters."""
    vietnamese = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
    found = [
        f"{file}:{node.lineno}: {node.value!r}"
        for file, tree in trees(source_files())
        for node in constants_outside_docstrings(tree)
        if vietnamese.search(str(node.value)) and node.value != "Hàng Đợi" and file.name != "typeface.py"
    ]
    assert found == []


def constants_outside_docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node


def test_nothing_names_a_download_host_or_a_path_of_one_machine() -> None:
    # Written in two halves, so that this file is not what it finds.
    halves = (("py", "pi.org"), ("python", "hosted"), ("registry.", "npmjs"), ("deb.", "debian"), ("/ro", "ot/"))
    hosts = ["".join(pair) for pair in (*halves, ("/wo", "rk/"))]
    found = [
        f"{file.relative_to(ROOT)}: {host}"
        for file in text_files()
        for host in hosts
        if host in file.read_text(encoding="utf-8")
    ]
    assert found == []

"""The files of the project, as architecture tests read them."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = (
    "queue_protocol", "queue_client", "queue_server", "printers", "kiosk_app", "counter_app", "display_app",
    "fonts", "demo",
)  # fmt: skip


def source_files() -> Iterator[Path]:
    """Every Python file of the product."""
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def files_of_tests() -> Iterator[Path]:
    """Every Python file of the tests."""
    yield from sorted((ROOT / "tests").rglob("*.py"))


def qml_files() -> Iterator[Path]:
    """Every view and shared control."""
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.qml"))


def text_files() -> Iterator[Path]:
    """Everything that people read or run, wherever it lies."""
    endings = {".py", ".qml", ".md", ".toml", ".sh", ".lock", ".ts", ".html", ".mako", ".csv"}
    hidden = {
        ".venv",
        ".git",
        ".hypothesis",
        ".mypy_cache",
        ".ruff_cache",
        ".pytest_cache",
        "demo-out",
        "bench-cache",
    }
    for file in sorted(ROOT.rglob("*")):
        parts = set(file.relative_to(ROOT).parts)
        if file.is_file() and not parts & hidden and (file.suffix in endings or file.name in {"Makefile", "run"}):
            yield file

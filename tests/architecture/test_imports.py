"""The import directions that import-linter cannot say; the others are contracts in pyproject.toml."""

import re
import sys
import tomllib
from collections.abc import Iterator

import grimp
import pytest

from tests.architecture.tree import ROOT, qml_files

APPS = ("kiosk_app", "counter_app", "display_app")
QML_MODULES = {
    "QtQuick",
    "QtQuick.Window",
    "QtQuick.Layouts",
    "QtQuick.Shapes",
    "QtQuick.Templates",
    "QtQml.Models",
    "HangDoi",
}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    ours = (
        "queue_protocol",
        "queue_client",
        "queue_server",
        "printers",
        "slip_layout",
        "slip_printing",
        "fonts",
        "voice",
        "demo",
    )
    return grimp.build_graph(*ours, *APPS, include_external_packages=True)


def imported_by(graph: grimp.ImportGraph, package: str) -> Iterator[tuple[str, str]]:
    for module in {package} | graph.find_descendants(package):
        for imported in graph.find_modules_directly_imported_by(module):
            yield module, imported


def test_the_domain_imports_the_standard_library_and_itself_alone(graph: grimp.ImportGraph) -> None:
    foreign = [
        (module, imported)
        for module, imported in imported_by(graph, "queue_server.domain")
        if not imported.startswith("queue_server.domain") and imported.split(".")[0] not in sys.stdlib_module_names
    ]
    assert foreign == []


@pytest.mark.parametrize("app", APPS)
def test_printers_are_known_to_devices_alone(graph: grimp.ImportGraph, app: str) -> None:
    paper = {"printers", "slip_printing"}
    users = {module for module, imported in imported_by(graph, app) if imported.split(".")[0] in paper}
    assert all(module.startswith(f"{app}.devices") for module in users), users


@pytest.mark.parametrize("app", [*APPS, "display_app.at_counter", "display_app.rating"])
def test_what_a_screen_does_next_is_decided_without_qt(graph: grimp.ImportGraph, app: str) -> None:
    used = {imported.split(".")[0] for _, imported in imported_by(graph, f"{app}.flow")}
    assert "PySide6" not in used
    assert "queue_client.qt" not in {imported for _, imported in imported_by(graph, f"{app}.flow")}


@pytest.mark.parametrize("app", APPS)
def test_only_the_app_and_its_view_models_know_the_link(graph: grimp.ImportGraph, app: str) -> None:
    users = {module for module, imported in imported_by(graph, app) if imported == "queue_client.qt.link"}
    programs = {"app", "program", "view_model"}
    assert all(
        module.rpartition(".")[2] in programs or module.startswith(f"{app}.view_models") for module in users
    ), users


def test_views_import_qt_quick_and_the_shared_controls_alone() -> None:
    imports = re.compile(r"^import\s+(\S+)", re.MULTILINE)
    foreign = {
        (file.relative_to(ROOT), name)
        for file in qml_files()
        for name in imports.findall(file.read_text(encoding="utf-8"))
        if name not in QML_MODULES
    }
    assert foreign == set()


def test_every_package_of_the_tree_stands_in_the_contracts() -> None:
    """So that a new package cannot escape the layers."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]
    on_disk = {folder.parent.name for folder in ROOT.glob("*/__init__.py")} - {"tests"}
    layered = {name.strip() for layer in contracts["contracts"][0]["layers"] for name in layer.split("|")}
    assert on_disk == set(contracts["root_packages"]) == layered

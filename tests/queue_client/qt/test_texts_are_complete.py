"""Every text of every screen exists in every language, and none is left over. Written for all packages at once."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[3]
ASKED = re.compile(r"""(?:qsTrId|qtTrId)\(\s*["']([^"']*[^"'.])["']""")
LITERAL = re.compile(r"""["']([a-z_]+(?:\.[a-z0-9_]+)+)["']""")
FAMILY = re.compile(r"""(?:f["']([a-z_]+\.[a-z0-9_.]*)\{|["']([a-z_]+\.(?:[a-z0-9_]+\.)*)["']\s*\+)""")
PLACES = re.compile(r"%(?:L?\d|L?n)")


@dataclass(frozen=True)
class Package:
    """A package with translation files, and what its sources ask for."""

    folder: Path

    @property
    def name(self) -> str:
        return str(self.folder.relative_to(ROOT))

    @property
    def code(self) -> Path:
        """Where its texts are asked for: those of `queue_client.qt` also in what is said without Qt."""
        outer = ROOT / self.folder.relative_to(ROOT).parts[0]
        return self.folder if outer in FOLDERS else outer

    def paths(self, ending: str) -> list[Path]:
        """Its sources, without those of packages within it that have texts of their own."""
        inner = [folder for folder in FOLDERS if self.code in folder.parents and folder != self.folder]
        return sorted(path for path in self.code.rglob(ending) if not set(inner) & set(path.parents))

    @property
    def files(self) -> dict[str, Path]:
        return {path.stem.rpartition("_")[2]: path for path in self.folder.glob("resources/*_*.ts")}

    def texts(self, language: str) -> dict[str, list[str]]:
        return {
            message.attrib["id"]: list(_forms(message))
            for message in ET.parse(self.files[language]).iter("message")  # noqa: S314 - our own files
        }

    def sources(self) -> str:
        paths = [path for ending in ("*.py", "*.qml") for path in self.paths(ending)]
        return "\n".join(path.read_text("utf-8") for path in sorted(paths))

    def wordings(self) -> list[str]:
        """What the sources themselves could put on a screen: neither comments nor docstrings."""
        python = (text for path in self.paths("*.py") for text in _strings(path.read_text("utf-8")))
        views = (re.sub(r"//.*", "", path.read_text("utf-8")) for path in self.paths("*.qml"))
        return [*python, *views]


def _strings(source: str) -> Iterator[str]:
    tree = ast.parse(source)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def _forms(message: ET.Element) -> Iterator[str]:
    translation = message.find("translation")
    assert translation is not None, message.attrib["id"]
    assert translation.get("type") is None, f"{message.attrib['id']} is {translation.get('type')}"
    if translation.get("numerus", message.get("numerus")) == "yes":
        yield from ("".join(form.itertext()) for form in translation.iter("numerusform"))
    else:
        yield "".join(translation.itertext())


FOLDERS = frozenset(path.parent.parent for path in ROOT.glob("*_*/**/resources/*_*.ts"))
PACKAGES = [Package(folder) for folder in sorted(FOLDERS)]
"""Found once, because tests are named after them."""

each_package = pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)


def test_the_shared_texts_are_among_those_checked() -> None:
    assert "queue_client/qt" in [package.name for package in PACKAGES]


@each_package
def test_vietnamese_and_english_are_there(package: Package) -> None:
    assert {"vi", "en"} <= set(package.files)


@each_package
def test_every_language_has_the_same_texts_with_the_same_places(package: Package) -> None:
    vietnamese = _places(package.texts("vi"))
    for language in package.files:
        assert _places(package.texts(language)) == vietnamese, language


@each_package
def test_no_text_is_empty(package: Package) -> None:
    for language in package.files:
        empty = [
            key for key, forms in package.texts(language).items() if not forms or not all(map(str.strip, forms))
        ]
        assert empty == [], language


@each_package
def test_every_text_that_is_asked_for_exists(package: Package) -> None:
    known = {key for each in (package, Package(ROOT / "queue_client" / "qt")) for key in each.texts("vi")}
    families = {key.partition(".")[0] for key in package.texts("vi")}
    sources = package.sources()
    likely = {key for key in LITERAL.findall(sources) if key.partition(".")[0] in families}
    assert set(ASKED.findall(sources)) | likely <= known


@each_package
def test_no_text_is_left_over(package: Package) -> None:
    sources = "\n".join(each.sources() for each in PACKAGES)
    families = tuple(python or view for python, view in FAMILY.findall(sources))
    used = {*ASKED.findall(sources), *LITERAL.findall(sources)}
    assert [key for key in package.texts("vi") if key not in used and not key.startswith(families)] == []


@each_package
def test_no_vietnamese_hides_in_the_sources(package: Package) -> None:
    letters = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
    assert [text for text in package.wordings() if letters.search(text)] == []


def _places(texts: dict[str, list[str]]) -> dict[str, set[str]]:
    return {key: {place for form in forms for place in PLACES.findall(form)} for key, forms in texts.items()}

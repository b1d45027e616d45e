"""A centre's settings come out of the database as they went in: whatever they are, and whoever changed them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from queue_server.service.centre_file.meaning import as_document, meant, version_of
from queue_server.service.centre_file.reading import read
from queue_server.service.centre_file.schema import CentreFile
from queue_server.service.centre_file.understanding import tables_of, understood
from queue_server.service.centre_file.writing import written
from queue_server.service.documents import document_of
from queue_server.service.importing import Change, centre_row, new_centre, put_in
from queue_server.service.operating import centre_named
from queue_server.store.database import Database
from tests.queue_server.service.documents_made import CODE, made_files
from tests.support.centres import REAL_BINH_DUONG, REAL_XA_MAU
from tests.support.clocks import MONDAY_NOON
from tests.support.databases import ON_BOTH, Place, dump, load, new_database, place_on

REAL = pytest.mark.parametrize("centre", [REAL_XA_MAU, REAL_BINH_DUONG], ids=lambda path: str(path.stem))
MANY = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def put(database: Database, file: CentreFile) -> bool:
    """Make the centre so, whether it is there or not; whether anything was changed."""
    change = Change(file=file, actor="test", command_id="c", digest=version_of(file))
    with database.writing() as tx:
        row = centre_row(tx, file.centre.code)
        found = (
            new_centre(tx, change, now=MONDAY_NOON) if row is None else put_in(tx, row, change, now=MONDAY_NOON)
        )
    return bool(found)


def document(database: Database, code: str = CODE) -> CentreFile:
    with database.reading() as tx:
        return document_of(tx, centre_named(tx, code))


@given(made_files())
@MANY
def test_what_is_written_reads_as_the_same_file(file: CentreFile) -> None:
    again = understood(tables_of(written(file)))
    assert again == file
    assert understood(as_document(file)) == file


@pytest.fixture(params=["sqlite", "postgresql"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """One database, in which a centre is made another again and again."""
    with place_on(request.param, tmp_path) as place:
        database = new_database(place)
        yield database
        database.close()


@given(file=made_files())
@MANY
def test_whatever_is_put_in_comes_out_and_put_in_again_changes_nothing(shared: Database, file: CentreFile) -> None:
    put(shared, file)
    found = document(shared)
    assert found == meant(file)
    before = dump(shared)
    assert put(shared, found) is False
    assert put(shared, understood(tables_of(written(found)))) is False
    assert dump(shared) == before


@REAL
@ON_BOTH
def test_a_real_centre_that_was_exported_changes_nothing_when_it_is_imported(
    place: Place, tmp_path: Path, centre: Path
) -> None:
    database = new_database(place, centre)
    exported = tmp_path / "exported.toml"
    exported.write_text(written(document(database, read(centre).content.centre.code)), encoding="utf-8")
    before = dump(database)
    assert load(database, exported) is False
    assert dump(database) == before
    database.close()

"""A centre's list of procedures is put in as a whole and read as a whole."""

from pathlib import Path

import pytest

from queue_server.domain.refusals import UnknownCentreError
from queue_server.service.procedure_file import Listed, ProcedureFileError, read
from queue_server.service.procedures import Imported, import_procedures
from queue_server.store import procedures
from queue_server.store.database import Database
from queue_server.store.procedures import StoredProcedure
from tests.support.clocks import MONDAY_NOON
from tests.support.databases import ON_BOTH, dump, rows
from tests.support.procedures import BIRTH, HEADER, LAND, PROCEDURES, written


def put_in(database: Database, file: Path, centre: str = "xa-mau", *, skip: bool = False) -> Imported:
    with database.writing() as tx:
        return import_procedures(tx, centre, read(file), skip_other_services=skip, now=MONDAY_NOON)


def kept(database: Database, centre_id: int = 1) -> list[StoredProcedure]:
    with database.reading() as tx:
        return procedures.listed(tx, centre_id)


def version(database: Database) -> str:
    with database.reading() as tx:
        return procedures.version(tx, 1)


@ON_BOTH
def test_what_the_file_says_is_kept_in_its_order(database: Database, tmp_path: Path) -> None:
    file = written(tmp_path / "p.csv", LAND, BIRTH)
    assert put_in(database, file) == Imported(changed=True, count=2, left_out={})
    land, birth = kept(database)
    assert birth == StoredProcedure(
        code="HT-01",
        service="ho-tich",
        name={"vi": "Đăng ký khai sinh", "en": "Birth registration"},
        working_days=0,
        fee_vnd=0,
        documents={"vi": ["Tờ khai", "Giấy chứng sinh"]},
    )
    assert (land.name.get("en"), land.working_days, land.fee_vnd) == (None, 7, 100_000)


@ON_BOTH
def test_the_same_list_twice_changes_nothing_and_another_is_told(database: Database, tmp_path: Path) -> None:
    put_in(database, written(tmp_path / "p.csv", BIRTH))
    before, first = dump(database), version(database)
    assert put_in(database, tmp_path / "p.csv") == Imported(changed=False, count=1, left_out={})
    assert dump(database) == before
    put_in(database, written(tmp_path / "p.csv", LAND))
    assert [each.code for each in kept(database)] == ["DD-01"]
    told = rows(database, "SELECT payload FROM journal WHERE kind = 'procedures_changed' ORDER BY seq")
    assert [payload for (payload,) in told] == [
        f'{{"kind":"procedures_changed","version":"{each}"}}' for each in (first, version(database))
    ]


def test_a_byte_order_mark_windows_lines_and_empty_lines_make_no_difference(
    database: Database, tmp_path: Path
) -> None:
    put_in(database, written(tmp_path / "p.csv", BIRTH, LAND))
    again = written(tmp_path / "q.csv", BIRTH, "", ",,,,,,", LAND, encoding="utf-8-sig", newline="\r\n")
    assert not put_in(database, again).changed


def test_documents_may_be_in_english_too_and_a_value_in_quotes_may_have_commas_and_lines(tmp_path: Path) -> None:
    line = '"HT-09",ho-tich,"Đăng ký,\nlại",1,0,"Đơn, hai bản| |Ảnh","Form, twice"'
    header = "code,service,name_vi,working_days,fee_vnd,documents_vi,documents_en"
    [listed] = read(written(tmp_path / "p.csv", line, header=header))
    assert listed.procedure.name == {"vi": "Đăng ký, lại"}
    assert listed.procedure.documents == {"vi": ["Đơn, hai bản", "Ảnh"], "en": ["Form, twice"]}


def test_letters_that_were_typed_in_two_parts_become_one(tmp_path: Path) -> None:
    decomposed = "HT-01,ho-tich,Đa\u0306ng ky\u0301,,0,0,"
    assert read(written(tmp_path / "p.csv", decomposed))[0].procedure.name == {"vi": "Đăng ký"}


@pytest.mark.parametrize(
    ("lines", "header", "where"),
    [
        (["HT-01,ho-tich,Đăng ký,,0,0"], HEADER, (2, "documents_vi", "too_few")),
        (["HT-01,ho-tich,Đăng ký,,0,0,Đơn, ảnh"], HEADER, (2, "documents_vi", "too_many")),
        ([BIRTH, "HT-02,ho-tich,,,0,0,"], HEADER, (3, "name_vi", "empty")),
        ([BIRTH, "HT-02,ho-tich,Kết hôn,,-1,0,"], HEADER, (3, "working_days", "whole_number")),
        ([BIRTH, "HT-02,ho-tich,Kết hôn,,1,2.5,"], HEADER, (3, "fee_vnd", "whole_number")),
        ([BIRTH, "HT-02,ho-tich,Kết hôn,,1,,"], HEADER, (3, "fee_vnd", "whole_number")),
        ([BIRTH, "HT-02,ho-tich,Kết hôn,,1,²,"], HEADER, (3, "fee_vnd", "whole_number")),
        ([BIRTH, "", BIRTH], HEADER, (4, "code", "same_code")),
        ([f"HT-02,ho-tich,{'x' * 301},,1,0,"], HEADER, (2, "name_vi", "too_long")),
        (['HT-02,ho-tich,"Kết" hôn,,1,0,'], HEADER, (2, "-", "not_csv")),
        (['"HT\n02",ho-tich,Sinh,,1,0,', "HT-03,ho-tich,Tử,,x,0,"], HEADER, (4, "working_days", "whole_number")),
        ([], HEADER.replace(",fee_vnd", ""), (1, "fee_vnd", "missing_column")),
        ([], f"{HEADER},price", (1, "price", "unknown_column")),
        ([], f"{HEADER},code", (1, "code", "twice")),
        ([], "", (1, "code", "missing_column")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_line_and_column(
    tmp_path: Path, lines: list[str], header: str, where: tuple[int, str, str]
) -> None:
    with pytest.raises(ProcedureFileError) as caught:
        read(written(tmp_path / "p.csv", *lines, header=header))
    assert (caught.value.facts["line"], caught.value.facts["column"], caught.value.reason) == where


def test_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ProcedureFileError) as caught:
        read(
            written(
                tmp_path / "p.csv", "HT-01,ho-tich,Declaration,,0,0,", "HT-02,ho-tich,é,,0,0,", encoding="latin-1"
            )
        )
    assert (caught.value.facts["line"], caught.value.reason) == (3, "not_utf8")


def test_an_unknown_service_is_refused_and_nothing_is_changed(database: Database) -> None:
    before = dump(database)
    with pytest.raises(ProcedureFileError) as caught:
        put_in(database, PROCEDURES)
    assert caught.value.facts == {"line": 2, "column": "service", "value": "tu-phap"}
    assert dump(database) == before


def test_a_provinces_list_does_for_each_of_its_centres(both_databases: Database) -> None:
    everything = read(PROCEDURES)
    commune = put_in(both_databases, PROCEDURES, "xa-mau", skip=True)
    province = put_in(both_databases, PROCEDURES, "binh-duong", skip=True)
    assert (commune.count, province.count) == (10, 24)
    assert province.left_out == {"ho-tich": 5, "xa-hoi": 2}
    assert codes(everything) == {each.code for centre_id in (1, 2) for each in kept(both_databases, centre_id)}


def test_an_unknown_centre_is_refused(database: Database) -> None:
    with pytest.raises(UnknownCentreError):
        put_in(database, PROCEDURES, "nowhere")


def codes(listed: tuple[Listed, ...]) -> set[str]:
    return {each.procedure.code for each in listed}

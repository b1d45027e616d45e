"""A centre's settings over HTTP: read, previewed, changed against what was looked at, and changed back."""

import re
from typing import Any

import httpx
import pytest

from tests.queue_server.transport.test_http import problem
from tests.support.centres import XA_MAU
from tests.support.databases import dump, rows
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

VIETNAMESE = {"Accept-Language": "vi"}
Document = dict[str, Any]


def looked_at(client: httpx.Client) -> tuple[Document, str]:
    answer = client.get("/centre/document").raise_for_status().json()
    return answer["document"], answer["version"]


def renamed(document: Document, name: str) -> Document:
    """The document with its second service called something else."""
    document["service"][1]["name"]["vi"] = name
    return document


def without_the_second_service(document: Document) -> Document:
    gone = document["service"].pop(1)["code"]
    for counter in document["counter"]:
        counter["services"] = [code for code in counter["services"] if code != gone] or ["ho-tich"]
    return document


def test_the_document_names_everything_and_says_what_it_is_called(server: ThreadedServer) -> None:
    with server.caller("admin") as admin:
        answer = admin.get("/centre/document", headers=VIETNAMESE).json()
        english = admin.get("/centre/document", headers={"Accept-Language": "en"}).json()
    document, labels = answer["document"], answer["labels"]
    assert document["centre"]["code"] == "xa-mau"
    assert [each["code"] for each in document["service"]] == ["ho-tich", "dat-dai", "xa-hoi", "tra-ket-qua"]
    assert set(labels["sections"]) == set(document)
    assert (labels["sections"]["service"], english["labels"]["sections"]["service"]) == ("Dịch vụ", "Service")
    assert (document, answer["version"]) == (english["document"], english["version"])


def test_every_field_of_a_document_has_a_name(server: ThreadedServer) -> None:
    def named(value: Any, fields: set[str]) -> set[str]:
        if isinstance(value, list):
            return set().union(*(named(each, fields) for each in value)) if value else set()
        if isinstance(value, dict):
            return set(value).union(*(named(each, fields) for each in value.values()))
        return set()

    with server.caller("admin", centre="binh-duong") as admin:
        answer = admin.get("/centre/document").json()
    used = set().union(*(named(part, set()) for part in answer["document"].values()))
    assert used <= set(answer["labels"]["fields"])


def test_the_file_says_the_same_and_imported_again_changes_nothing(server: ThreadedServer) -> None:
    with server.caller("admin") as admin:
        answer = admin.get("/centre/file")
        seen = admin.post("/centre/preview", json={"toml": answer.text}).json()
        _, version = looked_at(admin)
        before = dump(server.database)
        put = admin.put("/centre/document", json={"toml": answer.text, "version": version}).json()
    assert answer.headers["content-type"] == "application/toml"
    assert 'filename="xa-mau.toml"' in answer.headers["content-disposition"]
    assert (seen["changes"], seen["problems"], seen["stranded"]) == ([], [], None)
    assert put == {"version": version, "changed": False}
    assert dump(server.database) == before


def test_a_preview_says_in_words_what_would_change_and_changes_nothing(server: ThreadedServer) -> None:
    with server.caller("admin") as admin:
        document, version = looked_at(admin)
        before = dump(server.database)
        document = renamed(document, "Địa chính")
        document["zone"].append({"code": "T2", "name": {"vi": "Tầng 2"}})
        seen = admin.post("/centre/preview", json={"document": document}, headers=VIETNAMESE).json()
    assert dump(server.database) == before
    assert (seen["version"], seen["problems"], seen["stranded"]) == (version, [], None)
    added, changed = seen["changes"]
    assert (added["section"], added["key"], added["what"]) == ("zone", "T2", "added")
    assert added["words"] == "Khu T2: thêm “Tầng 2”"
    assert (changed["key"], changed["field"], changed["after"]) == ("dat-dai", "name.vi", "Địa chính")
    assert changed["words"] == (
        "Dịch vụ dat-dai, tên – tiếng Việt: “Đất đai – Xây dựng – Môi trường” → “Địa chính”"
    )


def test_a_preview_says_everything_that_is_wrong_and_where(server: ThreadedServer) -> None:
    with server.caller("admin") as admin:
        text = admin.get("/centre/file").text
        wrong = text.replace('prefix = "B"', 'prefix = "O"').replace("number = 4", "number = 0")
        seen = admin.post("/centre/preview", json={"toml": wrong}, headers=VIETNAMESE).json()
        line = wrong.splitlines().index('prefix = "O"') + 1
        torn = admin.post("/centre/preview", json={"toml": "[centre\n"}, headers=VIETNAMESE).json()
        deep = admin.post("/centre/preview", json={"toml": "a = " + "[" * 5000}).json()
        other = admin.post("/centre/preview", json={"toml": text.replace('"xa-mau"', '"xa-khac"')}).json()
    first, second = seen["problems"]
    assert first == {
        "place": "service[2].prefix", "section": "service", "index": 1, "field": "prefix", "line": line,
        "words": "chữ đầu phải là một hoặc hai chữ cái A–Z, trừ I và O",
    }  # fmt: skip
    assert (second["place"], second["words"]) == ("counter[4].number", "phải từ 1 trở lên")
    assert (torn["problems"][0]["place"], torn["problems"][0]["line"]) == ("-", 1)
    assert len(deep["problems"]) == 1
    assert [each["place"] for each in other["problems"]] == ["centre.code"]


def test_who_would_be_left_behind_is_said_and_nothing_is_changed(server: ThreadedServer) -> None:
    with server.caller("kiosk") as kiosk:
        kiosk.post("/tickets", json={"service": "dat-dai"}).raise_for_status()
    with server.caller("admin") as admin:
        document, version = looked_at(admin)
        document = without_the_second_service(document)
        before = dump(server.database)
        seen = admin.post("/centre/preview", json={"document": document}, headers=VIETNAMESE).json()
        body = {"document": document, "version": version}
        refused = problem(admin.put("/centre/document", json=body, headers=VIETNAMESE), 409, "would_strand")
    people = "1 người đang chờ “Đất đai – Xây dựng – Môi trường” (dat-dai)"
    assert seen["stranded"] == {"waiting": {"dat-dai": 1}, "booked": {}, "counters": [], "words": people}
    assert people in refused["detail"]
    assert dump(server.database) == before


def test_new_settings_reach_every_screen_and_the_journal(server: ThreadedServer) -> None:
    hire(server.database, "quan-tri", "admin")
    token = server.log_in("quan-tri", "supervisor")
    with server.screen("kiosk") as kiosk, server.caller(token=token) as admin:
        kiosk.greet()
        document, version = looked_at(admin)
        body = {"document": renamed(document, "<b>Địa chính</b>"), "version": version}
        applied = admin.put("/centre/document", json=body).raise_for_status().json()
        assert (applied["changed"], looked_at(admin)[1]) == (True, applied["version"])
        while (frame := kiosk.hear()).type != "snapshot":
            pass
        assert frame.snapshot.services[1].name["vi"] == "<b>Địa chính</b>"
        *_, entry = admin.get("/journal", params={"kind": "centre_imported"}).json()["entries"]
    assert (entry["who"], entry["payload"]["changes"]) == ("QUAN-TRI", ["changed service dat-dai name.vi"])
    assert entry["payload"]["digest"] == applied["version"]


def test_whoever_comes_second_has_to_look_again(server: ThreadedServer) -> None:
    with server.caller("admin") as admin:
        document, version = looked_at(admin)
        one = {"document": renamed(document, "Một"), "version": version}
        admin.put("/centre/document", json=one).raise_for_status()
        before = dump(server.database)
        two = {"document": renamed(document, "Hai"), "version": version}
        problem(admin.put("/centre/document", json=two), 409, "changed_meanwhile")
    assert dump(server.database) == before


def test_a_paused_service_does_not_make_a_draft_old(server: ThreadedServer) -> None:
    with server.caller("admin") as admin:
        document, version = looked_at(admin)
        admin.post("/services/dat-dai/pause", json={"message": {"vi": "Tạm nghỉ"}}).raise_for_status()
        assert looked_at(admin) == (document, version)


def test_a_change_is_undone_by_putting_the_earlier_document_in(server: ThreadedServer) -> None:
    hire(server.database, "quan-tri", "admin")
    with server.caller(token=server.log_in("quan-tri", "supervisor")) as admin:
        before, version = looked_at(admin)
        changed = {"document": renamed(looked_at(admin)[0], "Địa chính"), "version": version}
        now = admin.put("/centre/document", json=changed).json()["version"]
        (earlier,) = admin.get("/centre/documents").json()
        assert (earlier["version"], earlier["who"]) == (version, "QUAN-TRI")
        toml = admin.get(f"/centre/documents/{earlier['id']}").json()["toml"]
        admin.put("/centre/document", json={"toml": toml, "version": now}).raise_for_status()
        assert looked_at(admin) == (before, version)
        assert len(admin.get("/centre/documents").json()) == 2
        problem(admin.get("/centre/documents/77"), 404, "unknown_document")


@pytest.mark.parametrize("body", [{}, {"toml": "", "document": {}}, {"toml": 3}, {"document": []}])
def test_neither_or_both_is_not_well_formed(shared: ThreadedServer, body: Document) -> None:
    with shared.caller("admin") as admin:
        problem(admin.post("/centre/preview", json=body), 422, "malformed")
        problem(admin.put("/centre/document", json={**body, "version": "x"}), 422, "malformed")


def test_settings_that_are_none_are_refused_with_what_is_wrong_first(shared: ThreadedServer) -> None:
    with shared.caller("admin") as admin:
        document, version = looked_at(admin)
        document["service"][0]["prefix"] = "O"
        answer = admin.put("/centre/document", json={"document": document, "version": version}, headers=VIETNAMESE)
        control = admin.put("/centre/document", json={"document": renamed(document, "\x00"), "version": version})
    assert "service[1].prefix: chữ đầu" in problem(answer, 422, "unusable_document")["detail"]
    problem(control, 422, "unusable_document")


@pytest.mark.parametrize("role", ["kiosk", "counter", "display", "supervisor", "inspector", "admin"])
def test_settings_are_read_by_those_who_answer_for_the_centre_and_changed_by_admins(
    shared: ThreadedServer, role: str
) -> None:
    reads = role in {"supervisor", "inspector", "admin"}
    with shared.caller(role, 1 if role == "counter" else None) as client:
        for path in ("/centre/document", "/centre/file", "/centre/documents"):
            assert client.get(path).status_code == (200 if reads else 403), path
        calls = (
            client.post("/centre/preview", json={"toml": ""}),
            client.put("/centre/document", json={"toml": "", "version": ""}),
            client.post("/centres", json={"toml": ""}),
        )
    for answer in calls:
        assert (answer.status_code == 403) == (role != "admin"), answer.text


def test_a_session_that_has_ended_changes_nothing(server: ThreadedServer) -> None:
    hire(server.database, "quan-tri", "admin")
    hire(server.database, "khac", "admin")
    token = server.log_in("quan-tri", "supervisor")
    with server.caller(token=token) as admin:
        document, version = looked_at(admin)
        admin.delete("/sessions/current").raise_for_status()
        body = {"document": renamed(document, "x"), "version": version}
        assert admin.put("/centre/document", json=body).status_code in {401, 409}
    with server.caller("admin") as admin:
        assert looked_at(admin)[1] == version


def test_a_new_centre_is_founded_by_an_admin_of_all_centres(server: ThreadedServer) -> None:
    text = re.sub('code = "xa-mau"', 'code = "xa-moi"', XA_MAU.read_text(encoding="utf-8"))
    hire(server.database, "tinh", "admin", everywhere=True)
    hire(server.database, "xa", "admin")
    with server.caller(token=server.log_in("xa", "supervisor")) as commune:
        problem(commune.post("/centres", json={"toml": text}), 403, "not_allowed")
    with server.caller() as device:
        problem(device.post("/centres", json={"toml": text}), 403, "not_allowed")
    with server.caller(token=server.log_in("tinh", "inspector")) as province:
        founded = province.post("/centres", json={"toml": text})
        assert founded.status_code == 201
        problem(province.post("/centres", json={"toml": text}), 409, "centre_exists")
        problem(province.post("/centres", json={"toml": "x = 1"}), 422, "unusable_document")
        there = province.get("/centre/document", params={"centre": "xa-moi"}).json()
    assert there["version"] == founded.json()["version"]
    code = {"code": founded.json()["pairing"]["code"], "nonce": "n" * 32}
    paired = httpx.post(f"{server.url}/api/v1/pair", json=code).raise_for_status().json()
    assert (paired["centre"], paired["role"]) == ("xa-moi", "supervisor")
    assert rows(server.database, "SELECT code FROM centre ORDER BY id")[-1] == ("xa-moi",)

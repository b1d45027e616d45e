"""A draft of a centre's settings: what is typed goes where it belongs, and nothing else becomes another."""

from copy import deepcopy
from typing import Any, get_args

from pydantic import BaseModel

from console_app.pages.setting.draft import At, Draft
from console_app.pages.setting.inputs import pairs_in
from console_app.pages.setting.sections import SECTIONS
from queue_server.service.centre_file.schema import CentreFile

BASE = {
    "centre": {"code": "xa", "name": {"vi": "Xã", "en": "Commune"}, "ticket_note": None},
    "service": [{"code": "a", "name": {"vi": "A"}}, {"code": "b", "name": {"vi": "B"}}],
}


def draft() -> Draft:
    return Draft(base=deepcopy(BASE), version="1")


def test_nothing_is_wanted_otherwise_at_first_and_after_it_was_dropped() -> None:
    wanted = draft()
    assert not wanted.is_changed
    wanted.put(At("service", 1, "name.vi"), "Bê")
    assert (wanted.is_changed, wanted.differs("service"), wanted.differs("centre")) == (True, True, False)
    wanted.drop()
    assert (wanted.is_changed, wanted.base) == (False, BASE)


def test_what_is_put_is_found_again_and_what_is_emptied_is_not_said() -> None:
    wanted = draft()
    wanted.put(At("centre", None, "name.en"), None)
    assert wanted.document["centre"]["name"] == {"vi": "Xã"}
    wanted.put(At("centre", None, "ticket_note.vi"), "Chỉ trong ngày")
    assert wanted.value(At("centre", None, "ticket_note.vi")) == "Chỉ trong ngày"
    wanted.put(At("centre", None, "ticket_note.vi"), None)
    assert wanted.document["centre"]["ticket_note"] is None
    assert wanted.value(At("centre", None, "ticket_note.vi")) is None


def test_parts_come_go_and_change_places() -> None:
    wanted = draft()
    new = {"code": "", "name": {"vi": ""}}
    assert wanted.add("service", new) == 2
    wanted.put(At("service", 2, "name.vi"), "C")
    assert new == {"code": "", "name": {"vi": ""}}
    assert [wanted.move("service", 2, by=-1), wanted.move("service", 0, by=-1)] == [1, 0]
    wanted.remove("service", 0)
    assert [part["name"]["vi"] for part in wanted.parts("service")] == ["C", "B"]


def test_names_of_letters_are_read_as_they_are_written() -> None:
    assert pairs_in(" A: a ,B:bê bò, ") == {"A": "a", "B": "bê bò"}
    assert pairs_in("") == {}


def test_the_forms_have_every_field_of_every_section_of_a_centre_file() -> None:
    schema = {name: fields_of(each.annotation) for name, each in CentreFile.model_fields.items()}
    schema["centre"].remove("code")  # a centre keeps its code
    forms = {each.name: {field.name.partition(".")[0] for field in each.fields} for each in SECTIONS}
    assert forms == schema


def fields_of(annotation: Any) -> set[str]:
    """The fields of a section, whether it is a table or a list of them."""
    part = next((each for each in get_args(annotation) if each is not ...), annotation)
    assert issubclass(part, BaseModel)
    return set(part.model_fields)

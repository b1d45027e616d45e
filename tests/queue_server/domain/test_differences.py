"""What is different between two documents: each thing once, by its key and field, and nothing that is the same."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.differences import ORDER, Difference, What, differences

Document = dict[str, Any]

A, B = {"code": "a", "name": {"vi": "A"}, "rank": 1}, {"code": "b", "name": {"vi": "B"}}


def briefs(before: Document, after: Document) -> list[str]:
    return [each.brief for each in differences(before, after)]


def test_a_field_that_has_parts_is_named_by_the_part() -> None:
    (found,) = differences({"service": [A]}, {"service": [{**A, "name": {"vi": "Á"}}]})
    assert found == Difference(
        section="service", what=What.CHANGED, key="a", field="name.vi", before="A", after="Á"
    )


def test_what_came_and_what_went_is_there_whole() -> None:
    gone, come = differences({"zone": [A]}, {"zone": [B]})
    assert (gone.what, gone.key, gone.before) == (What.REMOVED, "a", A)
    assert (come.what, come.key, come.after) == (What.ADDED, "b", B)


def test_another_order_is_a_difference_of_its_own() -> None:
    (found,) = differences({"zone": [A, B]}, {"zone": [B, A]})
    assert (found.field, found.before, found.after) == (ORDER, ["a", "b"], ["b", "a"])
    assert briefs({"zone": [A, B]}, {"zone": [B]}) == ["removed zone a"]


def test_parts_without_a_key_are_known_by_what_they_say() -> None:
    morning, evening = {"opens": "07:30"}, {"opens": "17:00"}
    assert briefs({"shift": [morning]}, {"shift": [morning, evening]}) == ["added shift"]
    assert briefs({"shift": [morning]}, {"shift": [evening]}) == ["removed shift", "added shift"]


def test_a_table_and_what_is_not_said() -> None:
    before = {"centre": {"limit": None}, "voice": {"vi": {"call": "x"}}}
    assert briefs(before, {"centre": {"limit": 4}, "voice": {"vi": {}}}) == [
        "changed centre limit",
        "changed voice vi.call",
    ]
    assert briefs({}, {"slip": {"layout": None}}) == []


values = st.none() | st.integers(0, 3) | st.text(max_size=2)
tables = st.dictionaries(st.sampled_from(["name", "rank"]), values)
parts = st.lists(
    st.builds(lambda code, rest: {"code": code, **rest}, st.sampled_from("abcd"), tables),
    unique_by=lambda part: part["code"],
)
documents = st.fixed_dictionaries({"centre": tables, "service": parts})


@given(documents, documents)
def test_there_is_a_difference_exactly_where_the_documents_differ(before: Document, after: Document) -> None:
    def said(document: Document) -> Document:
        return {
            "centre": {key: value for key, value in document["centre"].items() if value is not None},
            "service": [
                {key: value for key, value in part.items() if value is not None} for part in document["service"]
            ],
        }

    assert bool(differences(before, after)) == (said(before) != said(after))
    assert differences(before, before) == []

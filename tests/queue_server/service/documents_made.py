"""Centre files of every shape that there may be, for property tests."""

from typing import Any

from hypothesis import strategies as st

from queue_server.domain.numbering import is_prefix
from queue_server.service.centre_file.schema import CentreFile
from queue_server.service.centre_file.understanding import understood

CODE = "made"
Table = dict[str, Any]

codes = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,11}", fullmatch=True)
plain = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t\"'\\{}<>&"), max_size=20)
said = plain.filter(lambda text: bool(text.strip()))
words = st.fixed_dictionaries({"vi": said}, optional={"en": plain, "zh-Hans": plain})
positive = st.integers(1, 99)
prefixes = st.from_regex(r"[A-Z]{1,2}", fullmatch=True).filter(is_prefix)
layouts = st.sampled_from(
    ["", 'order = ["number"]\n', '# """ \' \\ \npaper = 58\r\n', "order = ['number']  # '''\"\"\"\"\"\n"]
)
countries = st.sampled_from(["VN", "none"])


def table(required: Table, **optional: Any) -> st.SearchStrategy[Table]:
    return st.fixed_dictionaries(required, optional=optional)


def named(most: int = 3, least: int = 0) -> st.SearchStrategy[list[Table]]:
    one = table({"code": codes, "name": words})
    return st.lists(one, min_size=least, max_size=most, unique_by=lambda each: each["code"])


CENTRE = table(
    {"code": st.just(CODE), "name": words, "time_zone": st.sampled_from(["Asia/Ho_Chi_Minh", "UTC"])},
    languages=st.just(["vi"]),
    ticket_note=words,
    tickets_per_person_per_day=positive,
    target_wait_minutes=positive,
    calls_before_no_show=positive,
    appointment_grace_minutes=st.integers(0, 60),
    honest_closing=st.booleans(),
    log_in=st.sampled_from(["optional", "required"]),
    session_hours=st.integers(1, 24),
    holidays=countries,
)
SHIFT = table(
    {
        "days": st.lists(st.sampled_from(["mon", "tue", "sun"]), min_size=1, unique=True),
        "opens": st.just("07:05"),
        "last_ticket": st.just("11:15"),
        "closes": st.sampled_from(["11:30", "11:15"]),
    }
)
EXCEPTION = table({"date": st.dates().map(lambda day: day.isoformat()), "open": st.booleans(), "name": words})
CALL = st.sampled_from(["Mời {number} đến {counter}", '{counter} "<b>" \\ {number}'])
SPOKEN = table({}, call=CALL, later_call=st.just("lần {call_number}"), four_after_tens=st.just("tư"),
               letters=st.dictionaries(st.sampled_from("AB"), st.just("bê bò"), max_size=2))  # fmt: skip
VOICE = table({}, languages=st.just(["en", "vi"]), chime=st.booleans(), vi=SPOKEN, en=SPOKEN)


@st.composite
def made_files(draw: st.DrawFn) -> CentreFile:
    """A whole file, valid by the schema's own checks."""
    zones, departments = draw(named(least=1)), draw(named(least=1))
    for each in zones:
        each.update(draw(st.fixed_dictionaries({}, optional={"directions": words})))
    zone = st.sampled_from([each["code"] for each in zones])
    department = st.sampled_from([each["code"] for each in departments])
    service = table(
        {"code": codes, "prefix": prefixes, "department": department, "zone": zone, "name": words},
        expected_minutes=positive,
        daily_limit=positive,
        target_wait_minutes=positive,
    )
    services = draw(
        st.lists(
            service,
            min_size=1,
            max_size=4,
            unique_by=(lambda each: each["code"], lambda each: each["prefix"]),
        )
    )
    served = st.lists(st.sampled_from([each["code"] for each in services]), min_size=1, unique=True)
    counters = draw(st.lists(_counter(zone, served), max_size=4, unique_by=lambda each: each["number"]))
    return understood(
        {
            "centre": draw(CENTRE),
            "shift": draw(st.lists(SHIFT, max_size=1)),
            "exception": draw(st.lists(EXCEPTION, max_size=3, unique_by=lambda each: each["date"])),
            "zone": zones,
            "priority_class": draw(_classes([each["number"] for each in counters])),
            "department": departments,
            "service": services,
            "counter": counters,
            "journey": [{**each, "steps": draw(served)} for each in draw(named())],
            "outcome": draw(named()),
            "pause_reason": draw(named()),
            "rating_level": draw(named()),
            "rating_criterion": draw(named()),
            "rating_reason": draw(named()),
            "notice": draw(st.lists(table({"text": words}, valid_from=st.just("2026-01-01"),
                                          zones=st.lists(zone, unique=True)), max_size=2)),
            "voice": draw(VOICE),
            "slip": draw(table({}, layout=layouts)),
        }
    )  # fmt: skip


@st.composite
def _counter(draw: st.DrawFn, zone: st.SearchStrategy[str], served: st.SearchStrategy[list[str]]) -> Table:
    services = draw(served)
    counter = {"number": draw(st.integers(1, 9999)), "zone": draw(zone), "services": services}
    order = draw(st.sampled_from(["arrival", "listed", "weighted"]))
    weights = draw(st.dictionaries(st.sampled_from(services), positive)) if order == "weighted" else {}
    return {**counter, "order": order, "weights": weights}


def _classes(numbers: list[int]) -> st.SearchStrategy[list[Table]]:
    rules = [
        st.just({"kind": "first"}),
        table({"kind": st.just("ratio"), "priority": positive, "ordinary": positive}),
    ]
    if numbers:
        named_counters = st.lists(st.sampled_from(numbers), min_size=1, unique=True)
        rules.append(table({"kind": st.just("dedicated"), "counters": named_counters}))
    one = table({"code": codes, "name": words, "rule": st.one_of(rules)}, min_age=positive,
                target_wait_minutes=positive)  # fmt: skip
    return st.lists(one, max_size=3, unique_by=lambda each: each["code"])

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printers.status import (
    OFFLINE,
    UNKNOWN,
    Condition,
    Cover,
    Fault,
    Link,
    Paper,
    PrinterStatus,
    from_ordered,
    from_realtime,
    is_ordered_answer,
    is_realtime_answer,
)

WELL = {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}


@pytest.mark.parametrize(
    ("answers", "condition"),
    [
        ({}, Condition.READY),
        ({1: 0x16}, Condition.READY),  # the cash drawer's pin
        ({4: 0x1E}, Condition.PAPER_LOW),
        ({4: 0x7E, 2: 0x32, 1: 0x1A}, Condition.PAPER_OUT),
        ({2: 0x32, 1: 0x1A}, Condition.PAPER_OUT),
        ({2: 0x16, 1: 0x1A}, Condition.COVER_OPEN),
        ({2: 0x16, 4: 0x72}, Condition.COVER_OPEN),
        ({3: 0x1A, 2: 0x52, 1: 0x1A}, Condition.CUTTER_ERROR),
        ({3: 0x32}, Condition.FAULT),
        ({3: 0x52}, Condition.FAULT),
        ({2: 0x52}, Condition.FAULT),
        ({1: 0x1A}, Condition.OFFLINE),
    ],
)
def test_the_weightiest_answer_names_the_condition(answers: dict[int, int], condition: Condition) -> None:
    assert from_realtime(WELL | answers).condition is condition


def test_a_printer_that_is_well_is_known_in_every_respect() -> None:
    assert from_realtime(WELL) == PrinterStatus(Link.ONLINE, Cover.CLOSED, Paper.OK, Fault.NONE)


def test_what_a_clone_does_not_answer_stays_unknown() -> None:
    assert from_realtime({1: 0x12}) == PrinterStatus(Link.ONLINE)
    assert from_realtime({4: 0x12}).paper is Paper.OK
    assert from_realtime({}) == UNKNOWN


@pytest.mark.parametrize(
    ("answer", "paper"), [(0x00, Paper.OK), (0x03, Paper.LOW), (0x0C, Paper.OUT), (0x0F, Paper.OUT)]
)
def test_gs_r_tells_of_the_paper(answer: int, paper: Paper) -> None:
    assert from_ordered(answer).paper is paper
    assert from_ordered(answer).online is True


@pytest.mark.parametrize(
    ("status", "can_print", "online"),
    [(UNKNOWN, True, None), (OFFLINE, False, False), (PrinterStatus(paper=Paper.LOW), True, None)],
)
def test_only_a_known_obstacle_keeps_a_job_back(
    status: PrinterStatus, can_print: bool, online: bool | None
) -> None:
    assert status.can_print is can_print
    assert status.online is online


@given(st.sampled_from(Link), st.sampled_from(Cover), st.sampled_from(Paper), st.sampled_from(Fault))
def test_a_printer_can_print_unless_something_is_known_to_be_wrong(
    link: Link, cover: Cover, paper: Paper, fault: Fault
) -> None:
    wrong = (
        link is Link.OFFLINE or cover is Cover.OPEN or paper is Paper.OUT or fault in (Fault.CUTTER, Fault.OTHER)
    )
    assert PrinterStatus(link, cover, paper, fault).can_print is not wrong


@given(st.integers(0, 255))
def test_no_byte_is_taken_for_both_kinds_of_answer(byte: int) -> None:
    assert not (is_realtime_answer(byte) and is_ordered_answer(byte))

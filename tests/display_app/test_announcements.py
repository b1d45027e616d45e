"""Announcements go out one at a time, in order, shorter under a backlog; nobody is forgotten."""

from hypothesis import given
from hypothesis import strategies as st

from display_app.announcements import AnnouncementQueue, Backlog, Form, Invitation, Message, Utterance

TICKETS = [f"A{number:03}" for number in range(1, 30)]

Step = Invitation | str
calls = st.builds(Invitation, st.sampled_from(TICKETS[:6]), st.integers(1, 9), st.integers(1, 3))
steps = st.lists(calls | st.sampled_from(["begin", "end"]), max_size=60)


def filled(*announcements: Invitation | Message) -> AnnouncementQueue:
    queue = AnnouncementQueue()
    for announcement in announcements:
        queue.add(announcement)
    return queue


def drain(queue: AnnouncementQueue) -> list[Utterance]:
    said = []
    while utterance := queue.begin():
        said.append(utterance)
        queue.end()
    return said


def invitation(utterance: Utterance) -> Invitation:
    assert isinstance(utterance.announcement, Invitation)
    return utterance.announcement


def begun(queue: AnnouncementQueue) -> Invitation:
    utterance = queue.begin()
    assert utterance is not None
    return invitation(utterance)


def test_nothing_begins_while_something_is_said() -> None:
    queue = filled(Invitation("A001", 1), Invitation("A002", 2))
    assert begun(queue).number == "A001"
    assert queue.begin() is None
    queue.end()
    assert begun(queue).number == "A002"


def test_a_lone_call_is_said_twice() -> None:
    assert drain(filled(Invitation("A001", 1))) == [Utterance(Invitation("A001", 1), Form.TWICE)]


def test_the_longer_the_line_the_shorter_the_announcement() -> None:
    said = drain(filled(*(Invitation(ticket, 1) for ticket in TICKETS[:10])))
    assert [utterance.form for utterance in said] == [Form.SHORT] * 3 + [Form.ONCE] * 4 + [Form.TWICE] * 3


def test_the_backlog_at_which_announcements_shorten_can_be_set() -> None:
    backlog = Backlog(once_from=1, short_from=2)
    assert [backlog.form(waiting) for waiting in range(4)] == [Form.TWICE, Form.ONCE, Form.SHORT, Form.SHORT]


def test_a_newer_call_of_a_waiting_ticket_replaces_the_older_and_keeps_its_place() -> None:
    queue = filled(Invitation("A001", 1), Invitation("A002", 2), Invitation("A001", 5, 2))
    assert [utterance.announcement for utterance in drain(queue)] == [
        Invitation("A001", 5, 2),
        Invitation("A002", 2),
    ]


def test_a_recall_of_what_is_being_said_waits_for_its_turn() -> None:
    queue = filled(Invitation("A001", 1), Invitation("A002", 2))
    queue.begin()
    queue.add(Invitation("A001", 1, 2))
    queue.end()
    assert [utterance.announcement for utterance in drain(queue)] == [
        Invitation("A002", 2),
        Invitation("A001", 1, 2),
    ]


def test_an_empty_queue_has_nothing_to_say() -> None:
    queue = AnnouncementQueue()
    queue.end()
    assert queue.begin() is None
    assert len(queue) == 0


class Listener:
    """What a hall would hear, and the places in line as a plain list: the rule said in another way."""

    def __init__(self) -> None:
        self.queue = AnnouncementQueue()
        self.said: list[Invitation] = []
        self.places: list[Invitation] = []
        self.expected: list[Invitation] = []
        self.speaking = False

    def follow(self, step: Step) -> None:
        if isinstance(step, Invitation):
            self.call(step)
        elif step == "begin":
            self.begin()
        else:
            self.queue.end()
            self.speaking = False

    def call(self, call: Invitation) -> None:
        self.queue.add(call)
        tickets = [place.number for place in self.places]
        if call.number in tickets:
            self.places[tickets.index(call.number)] = call
        else:
            self.places.append(call)

    def begin(self) -> None:
        utterance = self.queue.begin()
        assert (utterance is None) == (self.speaking or not self.places), "one at a time, and no idling"
        if utterance is not None:
            self.speaking = True
            self.said.append(invitation(utterance))
            self.expected.append(self.places.pop(0))


@given(steps)
def test_every_call_is_said_once_in_order_unless_its_ticket_is_called_again_before(script: list[Step]) -> None:
    hall = Listener()
    for step in script:
        hall.follow(step)
    hall.queue.end()
    hall.said += [invitation(utterance) for utterance in drain(hall.queue)]
    assert hall.said == hall.expected + hall.places


CLOSING = Message(77, {"vi": "Trung tâm sắp đóng cửa."})


def test_a_message_is_said_once_in_its_place_and_no_backlog_shortens_or_drops_it() -> None:
    crowd = [Invitation(ticket, 1) for ticket in TICKETS[:9]]
    said = drain(filled(crowd[0], CLOSING, *crowd[1:]))
    assert said[1] == Utterance(CLOSING, Form.ONCE)
    assert [utterance.announcement for utterance in said] == [crowd[0], CLOSING, *crowd[1:]]


def test_a_message_shortens_the_calls_before_it_like_any_other_that_waits() -> None:
    (first, *_) = drain(filled(Invitation("A001", 1), CLOSING, Message(78, {}), Message(79, {})))
    assert first == Utterance(Invitation("A001", 1), Form.ONCE)


def test_a_message_whose_number_looks_like_a_tickets_takes_nobodys_place() -> None:
    said = drain(filled(Invitation("77", 1), CLOSING))
    assert [utterance.announcement for utterance in said] == [Invitation("77", 1), CLOSING]


def test_a_message_that_several_screens_pass_on_is_said_once() -> None:
    queue = filled(CLOSING, CLOSING)
    assert len(drain(queue)) == 1
    queue.add(CLOSING)
    assert drain(queue) == []
    queue.add(Message(CLOSING.seq, {"vi": "Nhật ký khác."}))
    assert len(drain(queue)) == 1

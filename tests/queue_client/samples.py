"""Commands for property tests: mostly possible ones, now and then one that a rule forbids."""

from hypothesis import strategies as st

from queue_protocol.commands import (
    CallNext,
    CancelTicket,
    CloseCounter,
    Command,
    Finish,
    FinishAndCallNext,
    IssueTicket,
    MarkNoShow,
    OpenCounter,
    PauseCounter,
    Recall,
    ReportPrint,
    Serve,
)


def commands() -> st.SearchStrategy[Command]:
    counters = st.integers(1, 4)
    tickets = st.integers(1, 6)
    return st.one_of(
        st.builds(IssueTicket, service=st.sampled_from("ABCX")),
        st.builds(OpenCounter, counter=counters),
        st.builds(CallNext, counter=counters),
        st.builds(Serve, ticket_id=tickets),
        st.builds(Recall, ticket_id=tickets),
        st.builds(Finish, ticket_id=tickets),
        st.builds(FinishAndCallNext, ticket_id=tickets),
        st.builds(MarkNoShow, ticket_id=tickets),
        st.builds(CancelTicket, ticket_id=tickets),
        st.builds(PauseCounter, counter=counters),
        st.builds(CloseCounter, counter=counters),
        st.builds(ReportPrint, ticket_id=tickets, printed=st.booleans()),
    )

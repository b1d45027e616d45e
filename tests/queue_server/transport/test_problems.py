"""What devices are told when the database itself is in trouble."""

import pytest

from queue_server.store.errors import StoreError, UnavailableError, UnreachableError, WriterStoppedError
from queue_server.transport.problems import fault_of


@pytest.mark.parametrize("error", [UnavailableError, UnreachableError, WriterStoppedError])
def test_a_database_that_is_out_of_reach_is_unavailable_and_its_address_is_not_told(
    error: type[StoreError],
) -> None:
    fault = fault_of(error(place="postgresql://ba@db.example/hangdoi", reason="refused"))
    assert (fault.code, fault.status) == ("unavailable", 503)
    assert "db.example" not in str(fault.message)

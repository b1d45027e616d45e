"""Where somebody stands: how many go before them, and what stands before them, call by call."""

from queue_server.domain.explaining import Explanation
from queue_server.domain.explaining import explain as foresee
from queue_server.domain.lanes import Lane
from queue_server.domain.refusals import UnknownTicketError, WrongStateError
from queue_server.domain.standing import people_ahead
from queue_server.domain.ticket import TicketState
from queue_server.service.settings import CentreSettings
from queue_server.store import lines, waiting
from queue_server.store.database import Transaction
from queue_server.store.tickets import StoredTicket

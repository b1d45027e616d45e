"""The kiosks of a centre, read over HTTP: who is there at this moment is in no event."""

from pydantic import TypeAdapter

from queue_protocol.base import Growing
from queue_protocol.state import PrinterStateName


class Kiosk(Growing):
    """A kiosk that may be asked for a slip; `printer` is what it last said of its printer, None if it has none."""

    device_id: int
    name: str
    online: bool
    printer: PrinterStateName | None = None


KIOSKS: TypeAdapter[tuple[Kiosk, ...]] = TypeAdapter(tuple[Kiosk, ...])

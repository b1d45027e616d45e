"""What can go wrong on a device before or while it talks to the server.

ClientError
├── BadAddressError   the server's address is not one
├── LinkRefusedError  the server does not want to talk with this program
├── PairingRefusedError, PairingFailedError   the device got no token
└── LinkClosedError   the link was closed while an answer was awaited

`queue_client.qt` adds StartError for a program that cannot begin.
"""

from queue_protocol.frames import Refused


class ClientError(Exception):
    """The root of this package's errors; `code` is stable, the text is a sentence for the operator."""

    code = "client"


class BadAddressError(ClientError):
    """The server's address is not an http, https, ws or wss address with a host."""

    code = "bad_address"


class LinkRefusedError(ClientError):
    """The server refused the link; `refusal` says why and which side to update."""

    code = "link_refused"

    def __init__(self, refusal: Refused) -> None:
        super().__init__(f"the server refused the link: {refusal.code}")
        self.refusal = refusal


class LinkClosedError(ClientError):
    """The link was closed before the answer came; whether the command was done is not known."""

    code = "link_closed"


class PairingRefusedError(ClientError):
    """The server gives no token for this code; the text is the server's own sentence."""

    code = "pairing_refused"


class PairingFailedError(ClientError):
    """No answer came that could be understood; the same code may be tried again."""

    code = "pairing_failed"

"""Why a Qt program could not begin."""

from queue_client.errors import ClientError


class StartError(ClientError):
    """The program cannot begin as it was asked to; the text is one sentence for whoever started it."""

    code = "start"

"""`--pair CODE`: a screen's program gets its token before it starts, or says why not in the screen's language."""

from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import qtTrId

from queue_client.errors import PairingFailedError, PairingRefusedError
from queue_client.pairing import keep_token, nonce_for, pair
from queue_client.qt.errors import StartError
from queue_client.qt.translations import Translations
from queue_protocol.frames import Hello


def pair_if_asked(arguments: Namespace, hello: Hello) -> None:
    """Put the token for `--pair` into `--token-file`. Raises StartError, BadAddressError."""
    if arguments.pair is None:
        return
    texts = Translations([])
    texts.use(arguments.language)
    try:
        _pair(arguments, hello)
    finally:
        texts.remove()


def _pair(arguments: Namespace, hello: Hello) -> None:
    file: Path | None = arguments.token_file
    if file is None:
        raise StartError(qtTrId("client.pair_where"))
    try:
        keep_token(file, _token(arguments, file, hello))
    except PairingRefusedError as error:
        raise StartError(qtTrId("client.pair_refused").replace("%1", str(error))) from error
    except PairingFailedError as error:
        raise StartError(qtTrId("client.pair_unreachable").replace("%1", arguments.server)) from error
    except OSError as error:
        said = qtTrId("client.pair_file").replace("%1", str(file))
        raise StartError(said.replace("%2", error.strerror or str(error))) from error


def _token(arguments: Namespace, file: Path, hello: Hello) -> str:
    nonce = nonce_for(file)
    return pair(arguments.server, arguments.pair, nonce=nonce, hello=hello, language=arguments.language).token

"""One sentence for each error that a command may end with."""

import argparse

from queue_server.cli.shared import language, said
from queue_server.domain.refusals import Refusal
from queue_server.service.centre_file.reading import CentreFileError
from queue_server.service.forecasting.log import LogError
from queue_server.service.procedure_file import ProcedureFileError
from queue_server.service.stranding import StrandedError, left_behind
from queue_server.store.errors import StoreError
from queue_server.words import say


def foreseen(options: argparse.Namespace) -> tuple[type[Exception], ...]:
    """What `sentence` has words for: our own errors, and what the database at `--data` raises."""
    own = (StoreError, Refusal, CentreFileError, StrandedError, LogError, ProcedureFileError)
    return own if "data" not in options else (*own, *options.data.product.failures)


def sentence(error: Exception, options: argparse.Namespace) -> str:
    """What to tell the operator."""
    match error:
        case CentreFileError(flaw=None):
            return said(error.code, dict(error.facts))
        case CentreFileError(flaw=flaw):
            assert flaw is not None
            reason = say("centre_file", flaw.reason, flaw.facts)[language()]
            return said(error.code, {**error.facts, "reason": reason})
        case StrandedError(stranded=stranded):
            return said("stranded", {"file": options.centre, "people": left_behind(stranded)})
        case ProcedureFileError(reason=reason):
            why = {"reason": say("procedure_file", reason, error.facts)[language()]} if reason else {}
            return said(error.code, {"file": options.file, **error.facts, **why})
        case LogError():
            return said(error.code, dict(error.facts))
        case StoreError() | Refusal():
            return said("unknown_counter_at" if error.code == "unknown_counter" else error.code, dict(error.facts))
    return said("locked", {"folder": options.data, "reason": str(getattr(error, "orig", error))})

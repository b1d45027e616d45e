"""Why a centre's settings, or the accounts of those who work there, stay as they are."""

from queue_server.domain.refusals.root import Refusal


class WouldStrandError(Refusal):
    """Services or counters would go where people are, or have been promised a time."""

    code = "would_strand"


class UnusableDocumentError(Refusal):
    """The settings cannot be those of a centre: `place` and `reason` say what is wrong first."""

    code = "unusable_document"


class UnknownDocumentError(Refusal):
    """No such earlier settings of this centre."""

    code = "unknown_document"


class CentreExistsError(Refusal):
    """There is a centre of that code already."""

    code = "centre_exists"


class LastAdminError(Refusal):
    """Nobody would be left who may administer a centre."""

    code = "last_admin"


class OwnAccountError(Refusal):
    """Nobody disables or demotes oneself."""

    code = "own_account"


class UnknownAccountError(Refusal):
    """No such account that the asking person may administer."""

    code = "unknown_account"


class UnknownLoginError(Refusal):
    """Nobody has that login."""

    code = "unknown_login"


class BadLoginError(Refusal):
    """The login cannot be one."""

    code = "bad_login"


class LoginTakenError(Refusal):
    """Somebody has that login."""

    code = "login_taken"


class NoCentreForAccountError(Refusal):
    """An account works at one centre at least."""

    code = "no_centre_for_account"


class WeakSecretError(Refusal):
    """The PIN or password is too short or too long: `reason` says which."""

    code = "weak_secret"

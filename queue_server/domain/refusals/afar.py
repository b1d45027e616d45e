"""Why no number is given to somebody who is not here."""

from queue_server.domain.refusals.root import GivesNoNumbersError, Refusal


class FromAfarOffError(Refusal):
    """The centre gives numbers to those who are there alone."""

    code = "from_afar_off"


class BadPhoneError(Refusal):
    """What was typed is no Vietnamese mobile number."""

    code = "bad_phone"


class AlreadyRegisteredError(GivesNoNumbersError):
    """The telephone number holds an open number of this service. Which one is not said: anybody may type it."""

    code = "already_registered"


class TooManyOnTheWayError(GivesNoNumbersError):
    """As many as the centre allows have a number of this service and are not here yet."""

    code = "too_many_on_the_way"


class UnknownRegistrationError(Refusal):
    """No such number was taken from afar."""

    code = "unknown_registration"


class RegistrationOverError(Refusal):
    """The number that was taken from afar was for another day."""

    code = "registration_over"

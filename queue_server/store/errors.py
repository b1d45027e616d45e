"""What can be wrong with the database itself; the tree stands in the package's docstring."""


class StoreError(Exception):
    """Root of this package's errors; `code` and `facts` find and fill the sentence in words/*.toml."""

    code = "store"

    def __init__(self, **facts: str | int) -> None:
        super().__init__(f"{self.code}: {facts}")
        self.facts = facts


class FolderError(StoreError):
    """The data folder cannot be made or written."""

    code = "folder"


class AddressError(StoreError):
    """What was given as the address of a database is none. It is not repeated: it may hold a password."""

    code = "address"


class NotInitialisedError(StoreError):
    """There is no database in the folder."""

    code = "not_initialised"


class EmptyDatabaseError(NotInitialisedError):
    """There is a database on the server, and nothing in it."""

    code = "empty_database"


class NewerDatabaseError(StoreError):
    """The database was made by a newer version of this program."""

    code = "newer_database"


class UnavailableError(StoreError):
    """Nothing can be read or written for the moment; later it may."""

    code = "unavailable"


class UnreachableError(UnavailableError):
    """The database server does not answer, or does not let us in."""

    code = "unreachable"


class WrongPasswordError(UnreachableError):
    """The database server wants a password, and not the one it got."""

    code = "wrong_password"


class NoDatabaseError(UnreachableError):
    """The database server has no database of that name."""

    code = "no_database"


class WriterStoppedError(UnavailableError):
    """The writer takes no more work."""

    code = "unavailable"

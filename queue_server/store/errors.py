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


class NotInitialisedError(StoreError):
    """There is no database in the folder."""

    code = "not_initialised"


class NewerDatabaseError(StoreError):
    """The database was made by a newer version of this program."""

    code = "newer_database"


class WriterStoppedError(StoreError):
    """The writer takes no more work."""

    code = "unavailable"
